# Cards on rights and duties.

cards-title = Mag ik vrijwilliger zijn?
cards-help = Kaarten over rechten en plichten. Zoek samen wat op jou past.
cards-back = Terug naar de kaarten
cards-list = Kaarten
cards-search = Zoek een kaart
cards-search-hint = Een woord in het Nederlands, Frans, Engels of Arabisch.
cards-count = { $count ->
    [one] { $count } kaart
   *[other] { $count } kaarten
  }
cards-none = Geen kaart met dit woord. Probeer een korter of een ander woord.
cards-empty = Er zijn nog geen kaarten. De coördinator kan ze schrijven op het dashboard.
cards-pick = Kies een kaart.
cards-nothing-kept = We bewaren niet wie iets vraagt, en niet wat.
cards-first = Wat doe je eerst?
cards-link = Lees meer
cards-address = Adres
cards-source = Bron
cards-no-source = Er staat geen bron bij.
cards-checked = Laatst nagekeken op { $day }.
cards-old = Dat is meer dan een half jaar geleden: vraag na of het nog klopt.
cards-never = Nog niemand keek dit na: vraag na of het klopt.
cards-old-short = Lang niet nagekeken
cards-never-short = Niet nagekeken
cards-print = Druk af
cards-lacking = Deze kaart is er niet in deze taal: { $language }.
cards-has = Ze is er wel in:
cards-dutch-below = Hieronder staat het Nederlands. Lees het samen.
cards-gone = Deze kaart is net weggehaald door de coördinator. Je kan ze nog uitlezen tot je teruggaat.
cards-changed = Deze kaart is net veranderd.
cards-show-new = Toon de nieuwe
cards-not-here = Deze kaart is er niet meer. Kies een andere.
