# Tasks by what somebody looks for, without a sheet.

orientation-talent = Talents
orientation-target = Pour qui
orientation-category = Genre de travail
orientation-language = Langues
orientation-municipality = Où
orientation-when = Quand
orientation-short = Mission courte
orientation-age = Âge
orientation-dutch = Pratiquer le néerlandais
orientation-dutch-yes = oui
orientation-from-age = à partir de { $age } ans
orientation-until = jusqu’au { $day }
orientation-no-end = demandez jusqu’à quand
orientation-chosen = { $count } choisi(s)
orientation-tasks = { $count ->
    [one] tâche
   *[other] tâches
  }
orientation-asked = Vous avez choisi : { $what }
orientation-to-ask = { $count ->
    [one] Pour { $count } tâche, demandez quelque chose
   *[other] Pour { $count } tâches, demandez quelque chose
  }
orientation-to-ask-help = L’organisation n’a pas tout dit ici. Appelez et demandez : cela convient peut-être.
orientation-ask = À demander : { $what }
orientation-print = Imprimer
