# The entrance of a market.
entrance-title = Onthaal van de markt
entrance-no-market = Er komt nog geen markt. De coördinator maakt er een op het dashboard.
entrance-coming = De markt is op { $day }. Bezoekers tellen kan dan.
entrance-over = De markt was op { $day }. Tellen kan niet meer.
entrance-back-scan = Onthaal
entrance-without-booklet = Zonder boekje
entrance-just = Dit boekje was net aan de beurt. Neem het volgende.
entrance-next = Volgende bezoeker

## How many came in
entrance-count = { $count ->
    [one] { $count } bezoeker
   *[other] { $count } bezoekers
  }
entrance-count-about = zover bekend; hier { $here }
entrance-count-one = bezoeker
entrance-count-back = Eén te veel
entrance-count-burst = net { $count } erbij

## For whom a booklet is
entrance-choose-title = Voor wie is boekje { $code }?
entrance-person = Iemand met een naam
entrance-person-about = Zoek de fiche of maak een nieuwe.
entrance-group = Een groep van een doorverwijzer
entrance-group-about = Zonder namen. De begeleider krijgt de afspraken.
entrance-unnamed = Zonder naam
entrance-unnamed-about = We bewaren niets over deze bezoeker.
entrance-group-again = Weer { $group }
entrance-twice-title = Boekje { $code } staat er meer dan één keer
entrance-twice = Er is niets overschreven. Voor wie is de bezoeker die voor je staat? Haal het boekje weg waar het niet hoort.
entrance-once-title = Boekje { $code } is al gegeven
entrance-once = Klopt het niet? Haal het boekje eerst weg. Daarna kies je opnieuw.
entrance-together-title = Boekje { $code } is van hen samen
entrance-bearer-person = Fiche van { $name }
entrance-bearer-group = Groep { $group } ({ $referrer })
entrance-take-off-person = Haal het boekje weg van deze fiche
entrance-take-off = Haal het boekje weg bij deze groep
entrance-taken-off = Boekje { $code } hoort niet meer bij { $group }.
entrance-whose-person = Boekje { $code } is van { $name }.
entrance-whose-blank = Boekje { $code } hoort bij een fiche zonder naam.
entrance-whose-group = Boekje { $code } hoort bij { $group }, van { $referrer }.
entrance-whose-nobody = Boekje { $code }, zonder naam.
entrance-whose-none = Zonder boekje en zonder naam.
entrance-open-sheet = Open de fiche

## Somebody with a name
entrance-person-title = Wie krijgt boekje { $code }?
entrance-person-some = Dit zijn de eerste { $count }. Typ meer letters.
entrance-given = Boekje { $code } is nu van { $name }.
entrance-new-title = Nieuwe fiche aan het onthaal
entrance-who-title = Wie is het?
entrance-who-about = De rest van de fiche kan later, aan het infopunt.
entrance-who-bound = Boekje { $code } hoort bij deze fiche.
entrance-who-unbound = Boekje { $code } is nog niet gekoppeld.
entrance-to-talents = Naar de talenten

## A group
entrance-groups-title = Bij welke groep hoort boekje { $code }?
entrance-groups-search = Zoek een groep of doorverwijzer
entrance-groups-none = Geen groep met die letters.
entrance-groups-missing = Staat de groep er niet bij? De coördinator maakt groepen bij een doorverwijzer. Ga intussen verder zonder naam.
entrance-groups-empty = Er zijn nog geen groepen.
entrance-groups-with = met { $name }
entrance-group-given = Boekje { $code } hoort nu bij { $group }.

## What somebody likes to do
entrance-not-kept = Wat je hier kiest, wordt niet bewaard.
entrance-kept-sheet = De talenten van de fiche staan al aan. Wat je hier verandert, komt pas op de fiche als je het bewaart.
entrance-save-talents = Bewaar op de fiche
entrance-talents-same = Staat op de fiche
entrance-talents-saved = De talenten staan op de fiche.
entrance-no-consent = Deze persoon wil niet dat we iets bewaren. Je kan wel een route tonen.
entrance-show-route = Toon de route

## The route
entrance-route-title = Jouw route
entrance-route-for = { $market } · { $day }
entrance-route-booklet = Boekje { $code }
entrance-route-talents = Je koos: { $what }
entrance-route-fits = { $count ->
    [one] { $count } stand past bij jou
   *[other] { $count } stands passen bij jou
  }
entrance-route-others = { $count ->
    [one] Nog { $count } andere stand
   *[other] Nog { $count } andere stands
  }
entrance-route-none = Geen stand zoekt precies dit. Dit zijn alle stands.
entrance-route-all = Je koos geen talenten. Dit zijn alle stands.
entrance-route-empty = Deze markt heeft nog geen stands.
entrance-route-no-tasks = Vraag aan de stand wat je er kan doen.
entrance-route-sign = Stand { $sign }
entrance-route-more = { $count ->
    [one] en nog { $count } taak
   *[other] en nog { $count } taken
  }
entrance-away-busy = Druk sinds { $clock }. Ga hier later langs.
entrance-away-pause = Pauze sinds { $clock }. Ga hier later langs.
entrance-away-lunch = Middagpauze sinds { $clock }. Ga hier later langs.
entrance-route-older = De volgorde is intussen veranderd.
entrance-route-renew = Zet in de nieuwe volgorde
entrance-route-print = Druk de route af
entrance-talents-back = Talenten
