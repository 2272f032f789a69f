# Tasks by what somebody looks for, without a sheet.

orientation-talent = Talenten
orientation-target = Voor wie
orientation-category = Soort werk
orientation-language = Talen
orientation-municipality = Waar
orientation-when = Wanneer
orientation-short = Korte opdracht
orientation-age = Leeftijd
orientation-dutch = Nederlands oefenen
orientation-dutch-yes = ja
orientation-from-age = vanaf { $age } jaar
orientation-until = tot { $day }
orientation-no-end = vraag tot wanneer
orientation-chosen = { $count } gekozen
orientation-tasks = { $count ->
    [one] taak
   *[other] taken
  }
orientation-asked = Je koos: { $what }
orientation-to-ask = { $count ->
    [one] Bij { $count } taak vraag je iets na
   *[other] Bij { $count } taken vraag je iets na
  }
orientation-to-ask-help = De organisatie zei hier niet alles. Bel en vraag het: het kan dat het past.
orientation-ask = Vraag na: { $what }
orientation-print = Druk af
