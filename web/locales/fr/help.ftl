help-title = Manuel
help-search = Chercher dans le manuel
help-none = Aucune page avec ce mot. Essayez un mot plus court ou un autre.
help-list = Pages
help-pick = Choisissez une page.
help-print = Imprimer
help-back = Retour aux pages
help-added = De votre centre
help-dutch = Le manuel est en néerlandais.
help-count = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
