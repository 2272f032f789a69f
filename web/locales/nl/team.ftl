## Who works on this tablet
team-row = Wie werkt er nu?
team-row-help = Wat je noteert, krijgt je naam. Zonder naam werkt alles ook.
team-other = Iemand anders
team-choose = Kies je naam
team-nobody = Niemand
team-title = Het team
team-empty = Er staat nog niemand in het team. De coördinator voegt de vrijwilligers van het infopunt toe.
team-today = Komt vandaag
team-not-today = Komt vandaag niet
team-new = nieuw

## PIN
team-pin = Je pincode
team-pin-none = Je hebt nog geen pincode. Met een pincode gaat deze tablet op slot als drie minuten niemand hem aanraakt.
team-pin-there = Deze tablet gaat op slot als drie minuten niemand hem aanraakt. Jouw pincode opent hem weer.
team-pin-choose = Kies een pincode
team-pin-change = Verander je pincode
team-pin-forgot = Is een collega de pincode vergeten? Kies de naam en laat je collega een nieuwe kiezen.
team-pin-rule = Kies vier cijfers die anderen niet raden. Niet je geboortejaar.
team-pin-for = Geef eerst je eigen pincode. Laat { $name } dan een nieuwe kiezen.
team-pin-own = Je eigen pincode
team-pin-new = Nieuwe pincode
team-pin-again = Nieuwe pincode, nog een keer
team-pin-differs = Dat zijn twee verschillende pincodes. Typ twee keer dezelfde.
team-pin-save = Bewaar de pincode
team-pin-kept = Je nieuwe pincode is bewaard.
team-pin-given = { $name } heeft een nieuwe pincode.
team-lock = Zet de tablet op slot

## Lock
lock-title = Deze tablet is op slot
lock-pin-of = Pincode van { $name }
lock-choose = Wie ben je?
lock-cleared = De pincode van { $name } is gewist.
lock-go-on = Ga verder als { $name }
lock-help = Pincode vergeten? Een collega opent de tablet met de eigen pincode en helpt je op het scherm Het team. Of vraag de coördinator.

## Rota
team-rota = Beurtrol
team-rota-help = Kom je een keer niet, of een keer extra? Zeg het hier.
team-rota-who = Kies eerst je naam. Dan kun je zeggen wanneer je komt.
team-week = Week van { $day }
team-week-empty = Deze week komt er niemand meer.
team-turn-morning = { $day }, voormiddag
team-turn-afternoon = { $day }, namiddag
team-turn-evening = { $day }, avond
team-turn-come = Ik kom
team-turn-not = Ik kom niet
team-turn-taken = { $name } komt op { $when }.
team-turn-left = { $name } komt niet op { $when }.
team-gaps =
    { $count ->
        [one] 1 gat
       *[other] { $count } gaten
    }
team-gap-nobody = Nog niemand
team-gap-new = Alleen wie nieuw is
team-gap-ask = Vraag misschien { $names }.
