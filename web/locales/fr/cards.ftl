# Cards on rights and duties.

cards-title = Puis-je être volontaire ?
cards-help = Des fiches sur les droits et les devoirs. Cherchez ensemble ce qui vous concerne.
cards-back = Retour aux fiches
cards-list = Fiches
cards-search = Chercher une fiche
cards-search-hint = Un mot en néerlandais, français, anglais ou arabe.
cards-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
  }
cards-none = Pas de fiche avec ce mot. Essayez un mot plus court ou un autre mot.
cards-empty = Il n’y a pas encore de fiches. Le coordinateur peut les écrire au tableau de bord.
cards-pick = Choisissez une fiche.
cards-nothing-kept = Nous ne gardons ni qui demande, ni quoi.
cards-first = Que faire d’abord ?
cards-link = En savoir plus
cards-address = Adresse
cards-source = Source
cards-no-source = Aucune source n’est indiquée.
cards-checked = Vérifié pour la dernière fois le { $day }.
cards-old = C’était il y a plus de six mois : demandez si c’est encore juste.
cards-never = Personne ne l’a encore vérifié : demandez si c’est juste.
cards-old-short = Pas vérifié depuis longtemps
cards-never-short = Pas vérifié
cards-print = Imprimer
cards-lacking = Cette fiche n’existe pas dans cette langue : { $language }.
cards-has = Elle existe en :
cards-dutch-below = Ci-dessous, le texte en néerlandais. Lisez-le ensemble.
cards-gone = Le coordinateur vient d’enlever cette fiche. Vous pouvez encore la lire jusqu’à votre retour.
cards-changed = Cette fiche vient de changer.
cards-show-new = Montrer la nouvelle
cards-not-here = Cette fiche n’existe plus. Choisissez-en une autre.
