help-title = Handleiding
help-search = Zoek in de handleiding
help-none = Geen bladzijde met dit woord. Probeer een korter of een ander woord.
help-list = Bladzijden
help-pick = Kies een bladzijde.
help-print = Druk af
help-back = Terug naar de bladzijden
help-added = Van jullie centrum
help-dutch = De handleiding is in het Nederlands.
help-count = { $count ->
    [one] 1 bladzijde
   *[other] { $count } bladzijden
  }
