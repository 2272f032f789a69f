# The desk: home, intake, sheet, tasks.

## Home
desk-title = Infopunt
desk-search-label = Zoek een kandidaat
desk-search-hint = Typ drie letters van een naam
desk-search-clear = Maak het zoekveld leeg
desk-new = Nieuwe kandidaat
desk-scan = Scan boekje
desk-look-tasks = Bekijk taken
desk-intake = Inschrijven
desk-sheet = Fiche
desk-list = Kandidaten
desk-list-count =
    { $count ->
        [0] Niemand gevonden
        [one] 1 kandidaat
       *[other] { $count } kandidaten
    }
desk-list-more = Dit zijn de eerste { $count }. Typ meer letters om minder te zien.
desk-list-further = Toon er meer
desk-empty = Hier komt iedereen die je inschrijft. Begin met de eerste.
desk-none-found = We vinden niemand met die letters. Probeer een ander stuk van de naam, of schrijf iemand nieuw in.
desk-pick = Kies links een kandidaat om de fiche te zien.
desk-pick-help = Je kan ook een boekje scannen of iemand nieuw inschrijven.
desk-no-name = Nog geen naam
desk-begun = Begonnen: { $moment }
desk-begun-on = Begonnen: { $moment }, op { $device }
desk-give-up = Fiche opgeven
desk-given-up = De fiche zonder naam is opgegeven.
desk-is-given-up = Opgegeven. Wie er iets op schrijft, gaat er weer mee verder.
desk-no-languages = Nog geen talen
desk-state-waiting = wacht op verbinding
desk-state-attention = vraagt aandacht
desk-back = Terug naar de lijst
desk-close = Sluit

## Scan on the home screen
desk-scan-title = Scan of typ de code van het boekje
desk-scan-none = Boekje { $code } is goed, maar het hoort nog bij niemand. Zoek de kandidaat of schrijf iemand nieuw in. Daarna kan je het boekje koppelen.

## Steps of the intake
desk-intake-step = Inschrijven, stap { $step } van { $total }: { $name }
desk-steps = Stappen van de inschrijving
desk-step-consent = Toestemming
desk-step-who = Wie
desk-step-languages = Talen
desk-step-talents = Talenten
desk-step-wishes = Wensen
desk-step-booklet = Boekje
desk-step-questions = Vragen
desk-step-remark = Opmerking
desk-step-state-now = nu bezig
desk-step-state-done = ingevuld
desk-step-state-open = nog leeg
desk-step-state-locked = kan pas na de toestemming
desk-next = Verder
desk-previous = Vorige
desk-still-missing = Dit is nog leeg of niet bewaard. Kijk het na:
desk-finish = Klaar, toon de fiche
desk-stop = Stop en kom later terug

## Consent: read with the visitor, in the visitor's language
desk-consent-title = Mogen we je gegevens bewaren?
desk-consent-language = Taal van deze tekst
desk-consent-what-title = Wat bewaren we?
desk-consent-what = Je naam, je telefoonnummer of mail, je talen, je talenten en je afspraken. Je kiest zelf wat je vertelt.
desk-consent-why-title = Waarom?
desk-consent-why = We zoeken samen vrijwilligerswerk dat bij je past. Later kunnen we je bellen of mailen.
desk-consent-see-title = Wie kan dit zien?
desk-consent-see = Alleen de mensen van dit infopunt en de coördinator. Organisaties zien je fiche niet.
desk-consent-rights-title = Kan je dit veranderen?
desk-consent-rights = Ja, altijd. Je mag alles zien, verbeteren of laten wissen. Vraag het aan het infopunt.
desk-consent-store = Ja, jullie mogen mijn gegevens bewaren
desk-consent-store-help = Dit is nodig om een fiche te maken.
desk-consent-no = Nee, bewaar niets over mij
desk-consent-no-help = Dat mag. We bekijken dan samen taken, zonder naam.
desk-consent-choose = Kies eerst ja of nee. Er is nog niets bewaard.
desk-consent-forward = Mogen we je afspraken doorgeven aan je begeleider?
desk-consent-forward-help = Zonder ja ziet je begeleider alleen de code van je boekje.
desk-consent-organisation = Mogen we je naam en nummer geven aan een organisatie?
desk-consent-organisation-help = Alleen aan de organisatie die je kiest, zodat ze je kan bellen.
desk-consent-newsletter = Wil je onze nieuwsbrief krijgen?
desk-consent-newsletter-help = Enkele keren per jaar, per mail. Stoppen kan altijd.
desk-consent-health = Mogen we bewaren wat je nodig hebt voor je gezondheid?
desk-consent-health-help = Bijvoorbeeld een plek voor een rolstoel. Het staat nooit in een lijst, en organisaties zien het niet.
desk-consent-start = Maak de fiche
desk-consent-without = Verder zonder fiche
desk-consent-without-title = Dat is goed. We bewaren niets.
desk-consent-without-text = Je kan samen taken bekijken, een boekje krijgen en lezen wat mag, zonder naam. Wat je kiest, verdwijnt als je het scherm sluit.
desk-without-booklet = Een boekje van de stapel mag zo mee. Scannen hoeft niet.
desk-consent-without-back = Terug naar de toestemming
desk-consent-given = Toestemming gegeven op { $day }.
desk-consent-withdraw = Een ja intrekken is één tik op nee. Het wordt genoteerd.

## Fields
desk-kept = Wat je typte, staat nog in het veld en blijft op deze tablet.
desk-kept-full = Wat je typte, staat nog in het veld. Laat deze fiche open: het wordt vanzelf bewaard als er weer plaats is. Laat de tablet zo lang aan.
desk-elsewhere = Op een ander toestel staat nu: { $value }
desk-elsewhere-take = Neem dit over
desk-asked = Op een ander toestel staat hier iets anders. Kies bovenaan wat klopt.
desk-who-title = Wie ben je?
desk-who-help = Een roepnaam is genoeg. Geef een telefoonnummer of een mailadres, zodat we je kunnen bereiken.
desk-remark-title = Wil je nog iets vertellen?
desk-remark-help = Schrijf alleen op wat nodig is. De bezoeker leest mee.

## Languages
desk-languages-title = Welke talen spreek je?
desk-languages-help = Tik op elke taal. Een beetje spreken telt ook.
desk-languages-chosen =
    { $count ->
        [0] Nog geen taal gekozen
        [one] 1 taal gekozen
       *[other] { $count } talen gekozen
    }

## Talents
desk-level = Hoe goed spreekt de persoon { $language }?
desk-talents-title = Wat doe je graag of goed?
desk-talents-help = Kies ten hoogste vijf kaarten.
desk-wishes-title = Wat past voor jou?
desk-wishes-help = Antwoorden moet niet. Wat je niet zegt, telt nooit als nee.
desk-talents-count = { $count } van { $max } gekozen
desk-talents-full = Je hebt er al { $max }. Tik eerst een gekozen kaart weg. Dan is er weer plaats.
desk-talents-none = Nog geen talenten gekozen
desk-no-wishes = Nog geen wensen

## Booklet
desk-booklet-title = Geef een boekje
desk-booklet-help = Scan het boekje of typ de code op de voorkant. Daarna staan alle afspraken uit het boekje op de fiche.
desk-booklet-bound = Boekje { $code } hoort bij deze fiche.
desk-booklet-given = Boekje { $code } is gekoppeld.
desk-booklet-add = Nog een boekje koppelen
desk-booklet-bind = Boekje koppelen
desk-booklet-unbind = Maak boekje { $code } los
desk-booklet-unbind-short = Maak los
desk-booklet-unbound = Boekje { $code } is losgemaakt.
desk-talent-gone = „{ $talent }” is weggehaald.
desk-emptied = „{ $field }” is leeggemaakt.
desk-consent-on = De toestemming is genoteerd.
desk-consent-off = De toestemming is ingetrokken.
desk-booklet-none = Nog geen boekje
desk-booklet-try = Controleer de code en probeer opnieuw, of neem een nieuw boekje.
desk-booklet-taken = Boekje { $code } is al van { $name }. Heb je het juiste boekje?
desk-booklet-unknown = We kunnen nu niet nakijken van wie boekje { $code } is. Misschien is het al van iemand anders.
desk-booklet-look-again = Kijk opnieuw na
desk-booklet-other = Neem een ander boekje
desk-booklet-anyway = Toch aan deze fiche geven
desk-booklet-also = Dit boekje staat ook op een andere fiche:
desk-booklet-whose = Van wie is het? Maak het los op de fiche waar het niet hoort.
desk-booklet-both = Dat klopt: het is van hen samen
desk-booklet-both-now = Boekje { $code } is van hen samen.
desk-booklet-together = Dit boekje is samen met:
desk-scan-shared = Boekje { $code } staat op meer dan een fiche. Wie staat er voor je?

## Sheet
desk-sheet-contact = Bereiken
desk-sheet-languages = Talen
desk-sheet-talents = Talenten
desk-sheet-booklet = Boekje
desk-sheet-appointments = Afspraken
desk-sheet-remark = Opmerking
desk-sheet-consent = Toestemming
desk-sheet-change-languages = Verander de talen
desk-sheet-change-talents = Verander de talenten
desk-sheet-change-wishes = Verander de wensen
desk-sheet-done = Klaar
desk-sheet-steps = Ga verder met inschrijven
desk-sheet-tasks = Zoek taken die passen
desk-sheet-missing = Deze fiche staat niet op deze tablet. Misschien is ze gewist of is ze nog niet aangekomen.
desk-sheet-erased = Deze fiche is gewist. Wat je net typte, is niet bewaard.
desk-badge-store = Bewaren: ja
desk-badge-no-store = Bewaren: nee
desk-badge-forward = Doorgeven: ja
desk-badge-no-forward = Doorgeven: nee
desk-appointments-none = Nog geen afspraken. Ze komen hier zodra een stand ze noteert in het boekje.
desk-appointments-no-booklet = Nog geen afspraken. Geef eerst een boekje. Dan komen de afspraken hier vanzelf.
desk-appointment-day-only = { $day }, uur nog niet gekend
desk-appointment-no-day = Dag nog niet gekend
desk-appointment-move = Verplaats of verander
desk-appointment-off = Gaat niet door
desk-appointment-off-done = De afspraak gaat niet door. Zeg het aan de bezoeker.
desk-appointment-withdrawn = Gaat niet door
desk-appointment-contact = Vraag naar { $contact }
desk-appointment-other-task = Andere taak

## Tasks to look at together
desk-tasks-title = Taken bekijken
desk-tasks-back-sheet = Terug naar de fiche
desk-tasks-help = Kies wat je graag doet. Je ziet meteen wie hulp zoekt. Er wordt niets bewaard.
desk-tasks-help-sheet = Dit zijn taken bij de talenten van de fiche. Wat je hier kiest, verandert de fiche niet.
desk-tasks-all = Toon alle taken
desk-tasks-count =
    { $count ->
        [0] Geen taak gevonden
        [one] 1 taak
       *[other] { $count } taken
    }
desk-tasks-show =
    { $count ->
        [0] Geen taak gevonden
        [one] Toon 1 taak
       *[other] Toon { $count } taken
    }
desk-tasks-none = Geen taak past bij deze keuze. Kies een kaart meer of toon alle taken.
desk-tasks-empty = De lijst met organisaties is nog niet aangekomen. Ze komt vanzelf zodra er verbinding is.
desk-tasks-stand = Stand { $stand }

## Parts of the day
desk-part-morning = Voormiddag
desk-part-afternoon = Namiddag
desk-part-evening = Avond

## The centre’s own questions
desk-questions-title = Nog enkele vragen
desk-questions-help = Antwoorden moet niet. Onder elke vraag staat waarom we ze stellen.
own-title = Vragen van het centrum
own-purpose = Waarom we dit vragen: { $purpose }
own-yes = Ja
own-no = Nee
own-unanswered = Niet beantwoord
own-off = Deze vraag wordt niet meer gesteld.
own-gone = Een vraag die niet meer in de lijst staat
own-option-gone = een antwoord dat niet meer in de lijst staat
own-option-off = niet meer in de lijst
own-no-options = De coördinator schreef nog geen antwoorden voor deze vraag.
own-earlier = Eerder antwoord: { $answer }

## Keeping the sheet
desk-consent-keep = Mogen we de fiche bewaren?
desk-consent-keep-help = Bij nee wist een coördinator de hele fiche. Tot dan blijft ze staan: er verdwijnt niets meteen.
desk-withdrawn = Deze persoon wil sinds { $day } niet meer dat we de fiche bewaren. Een coördinator wist ze. Bel of mail niet meer. Was het een vergissing? Zet het antwoord bij Toestemming terug op ja.
desk-day-odd = Hier staat { $day }. Klopt dat? Schrijf de dag zoals op de kalender van hier.

## Paper to take along
paper-title = Blad om mee te geven
paper-print = Afdrukken
receipt-open = Druk af wat is afgesproken
receipt-title = Wat we afspraken over je gegevens
receipt-yes = Ja, sinds { $day }.
receipt-no = Nee, sinds { $day }.
receipt-version = Tekst van { $version }
practice-offer = Oefenkans Nederlands: toon het blad
practice-title = Oefenkans Nederlands
practice-what = Bij een Oefenkans Nederlands doe je vrijwilligerswerk en oefen je tegelijk Nederlands. Het is geen les en geen test.
practice-who = Je hoeft nog niet goed Nederlands te spreken. De mensen daar spreken rustig met je en hebben geduld.
practice-how = Zeg aan het infopunt dat je wil oefenen. Samen zoeken we een taak met een Oefenkans die bij je past.
practice-cost = Meedoen is gratis. Je mag altijd stoppen of iets anders proberen.

## Reading aloud
aloud-read = Lees voor
aloud-stop = Stop met voorlezen
aloud-failed = Voorlezen lukt nu niet. De tekst staat op het scherm.

## Who sent the person
referrer-hint = Typ drie letters van de organisatie of van de begeleider.
referrer-none = We vinden niemand met die letters. Een coördinator kan een doorverwijzer toevoegen.
referrer-more = Er zijn er meer. Typ meer letters.
referrer-clear = Haal weg
referrer-gone = niet meer in de lijst
referrer-with = Met { $name }
companion-new = Nieuwe begeleider
companion-add = Voeg de begeleider toe
companion-leave = Toch niet
companion-left = De nieuwe begeleider is niet toegevoegd

## Before an organisation hears of a person
beware-unnamed = De persoon wil niet dat een organisatie naam of nummer krijgt. Bel zonder die te noemen.
beware-unasked = Nog niet gevraagd: mogen we naam en nummer aan een organisatie geven? Vraag het eerst.
beware-parent-refuses = Jonger dan 18, en een ouder of voogd vindt het niet goed.
beware-parent = Jonger dan 18: vraag wat een ouder of voogd zegt.
referrer-companion-elsewhere = Wie de persoon begeleidt, hoort bij een andere doorverwijzer. Kies opnieuw.
