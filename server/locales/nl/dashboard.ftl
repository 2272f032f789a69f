### Het dashboard van de coördinator. Korte zinnen, je-vorm, gewone woorden.

## Overal
skip-to-content = Naar de inhoud
nav-label = Hoofdmenu
nav-menu = Menu
nav-group-people = Mensen
nav-group-market = Markt en taken
nav-group-centre = Het centrum
nav-today = Vandaag
nav-candidates = Kandidaten
nav-appointments = Afspraken
nav-devices = Toestellen
nav-booklets = Boekjes
nav-organisations = Organisaties
nav-quarantine = Niet aanvaard
nav-erasures = Gewist
nav-coordinators = Coördinatoren
to-today = Naar vandaag
language-choice = Taal
logged-in-as = Je bent aangemeld als { $name }.
logout = Afmelden
undo = Ongedaan maken
undone = Het is ongedaan gemaakt.
undo-too-late = Het is te laat om dit nog ongedaan te maken.
form-refused = Er is nog niets bewaard. Kijk na wat er bij deze velden staat:
form-empty = Vul dit in.
form-choose = Kies iets uit de lijst.
form-optional = (mag leeg blijven)
form-cut = Na { $count } tekens is de rest weggelaten. De hele tekst staat nog waar je hem kopieerde.
form-twice = Dit veld kwam twee keer aan. Kijk na wat er staat.
form-day-from-today = Kies een dag vanaf vandaag.
live-lost = Deze pagina krijgt even geen nieuws van de server. We proberen het opnieuw; alles is bewaard.
live-ended = Wat je schreef, staat hier nog. Bewaar het: dan kan je je opnieuw aanmelden.
live-gone-title = Deze pagina is intussen weggehaald
live-gone = Wat je schreef, staat hier nog: bewaar het als je het wil houden.

## Data in woorden
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
moment-today = vandaag om { $clock }
moment-yesterday = gisteren om { $clock }
moment-day = { $day } om { $clock }
trace = { $device }, { $moment }

## Aanmelden
login-title = Welkom
account-name = Naam
account-password = Wachtwoord
login = Aanmelden
login-again-title = Je bent niet meer aangemeld
login-again = Wat je net invulde, is nog niet bewaard. Het is ook niet weg. Meld je aan: dan gaat het verder.
login-go-on = Aanmelden en verdergaan
login-wrong = Deze naam en dit wachtwoord passen niet bij elkaar. Probeer het opnieuw.
login-wait =
    { $minutes ->
        [one] Er is te vaak een verkeerd wachtwoord gegeven. Wacht een minuut en probeer het dan opnieuw.
       *[other] Er is te vaak een verkeerd wachtwoord gegeven. Wacht { $minutes } minuten en probeer het dan opnieuw.
    }
guesses = { $count } verkeerde wachtwoorden voor { $name } sinds { $moment }.
guesses-hint = Was je dat zelf, of een collega? Dan is er niets aan de hand. Anders probeert iemand binnen te komen. Een lang wachtwoord dat je nergens anders gebruikt, houdt dat tegen.
guesses-seen = Gezien
setup-title = Eerste coördinator
setup-intro = Kies de naam en het wachtwoord waarmee je je voortaan aanmeldt. Deze pagina werkt één keer.
setup-name-hint = Met deze naam meld je je aan. Je collega’s zien hem bij wat je schrijft.
setup-password-hint = Minstens { $min } tekens. Een zin is makkelijk te onthouden.
setup-name-wrong = Vul je naam in, met hoogstens 40 tekens.
setup-password-wrong = Kies een wachtwoord van minstens { $min } tekens.
setup-save = Bewaren en beginnen

## Wat misgaat
problem-not-found-title = Deze pagina is er niet
problem-not-found = Misschien is de link oud of al gebruikt.
problem-erased-title = Dit is gewist
problem-erased = Er staat niets meer van op de server. De toestellen wissen het zodra ze verbonden zijn.
problem-other-site-title = Dit formulier kwam niet van hier
problem-other-site = Er is niets veranderd. Open de pagina opnieuw en probeer het nog eens.
problem-insecure-title = Deze pagina is niet veilig geopend
problem-insecure = Er is niets veranderd. Zet https:// voor het adres en probeer het daar opnieuw. Lukt het dan nog niet? Neem een nieuwere browser.
problem-form-title = Er klopt iets niet in het formulier
problem-form = Er is niets veranderd. Ga terug, kijk na wat je invulde en probeer het nog eens.
problem-busy-title = Even geduld
problem-busy = Er komen net te veel aanmeldingen tegelijk binnen. Wacht een paar tellen en probeer het opnieuw.
problem-too-large-title = Dit formulier is te groot
problem-too-large = Er is niets veranderd. Ga terug en maak de tekst korter.
form-no-market = Een stand hoort bij een vrijwilligersmarkt, en er is er geen gepland.
problem-invitation-title = Deze uitnodiging werkt niet meer
problem-invitation = Ze is al gebruikt, ingetrokken of verlopen. Vraag een coördinator om een nieuwe.
problem-internal-title = Er ging iets mis op de server
problem-internal = Wat bewaard was, blijft bewaard. Probeer het opnieuw. Lukt het niet, verwittig dan wie de server beheert.
problem-app-missing-title = De tablet-app zit niet in deze server
problem-app-missing = Bouw eerst de app met ./dev run en start de server opnieuw.

## Vandaag
questions = Vragen
questions-empty = Niets te beslissen. Als twee tablets iets anders noteren, lees je het hier.
candidates = Kandidaten
candidates-empty = Nog geen kandidaten. Wat een tablet aan de balie bewaart, verschijnt hier vanzelf.
devices = Toestellen
devices-empty = Nog geen tablet gekoppeld. Koppel er een om te beginnen.
candidate-no-name = Zonder naam
candidate-begun = Begonnen op { $device }, { $moment }
candidate-no-booklet = Nog geen boekje
candidate-conflict = Vraag
booklet = Boekje
booklet-nobody = Van niemand bekend
booklet-unknown = Dit boekje is bij geen enkele kandidaat bekend.
booklet-unknown-hint = Misschien is de tablet van de balie nog niet verbonden.
booklet-shared = Dit boekje staat bij meer dan één kandidaat. Van wie is het?
booklet-shared-hint = Is dat een vergissing? Maak het op een tablet los van de fiche waar het niet hoort.
booklet-shared-both = Dat klopt: het is van hen samen
booklet-shared-known = Iemand zei dat dit boekje van hen samen is.
booklet-shared-now = Boekje { $code } is van hen samen. Komt er nog een fiche bij, dan vragen we het opnieuw.
booklet-erased = De persoon van dit boekje is gewist. Deze afspraken zijn er nog. Mogen ze blijven?
booklet-erased-hint = Een stand stuurde ze later, of het boekje staat ook op een andere fiche. In een opmerking kan een naam staan. Wis je ze, dan gaat ook weg wat bij dit boekje niet aanvaard is. Laat je ze staan terwijl het boekje op een andere fiche staat, dan horen ook latere afspraken bij die fiche: we vragen het dan niet opnieuw.
booklet-erased-erase = Wis deze afspraken
booklet-erased-keep = Laat ze staan
booklet-erased-kept = Een coördinator liet deze afspraken staan.
booklet-erased-again = Van boekje { $code } wordt weer gevraagd of de afspraken mogen blijven.
booklet-erasing-now = De afspraken van boekje { $code } worden nu gewist.
booklet-kept-now = De afspraken van boekje { $code } blijven staan.
task-other = andere taak
appointment-withdrawn = Geschrapt

## Vragen
conflict-voice = Op { $author } staat „{ $value }” ({ $moment }).
conflict-two-values = Bij „{ $field }” staat twee keer iets anders. Wat klopt?
conflict-chosen = Je koos „{ $value }”.
conflict-chosen-both = Je hield ze allebei.
conflict-chosen-now = { $by } koos net „{ $value }”. Dat wordt over enkele seconden bewaard.
conflict-answered-now = { $by } koos net „{ $value }”. Jouw keuze is niet bewaard.
conflict-answered = Dit is al beslist: { $by } schreef „{ $value }” ({ $moment }). Jouw keuze is niet bewaard.
conflict-changed = Intussen is er iets anders bij genoteerd. Kijk opnieuw en kies dan.
questions-all = Alle { $total } fiches met een vraag
questions-booklets = Boekjes met een vraag
questions-booklets-all = Alle { $total } boekjes met een vraag
questions-booklets-empty = Hier staat niets. Van elk boekje met een afspraak is bekend van wie het is.
booklet-close = Van iemand zonder naam: vraag dit niet meer
booklet-anonymous = Een coördinator zei dat dit boekje van iemand zonder naam is.
booklet-ask-again = Vraag dit opnieuw
booklet-closed-now = Van boekje { $code } wordt niet meer gevraagd van wie het is.
booklet-asked-again = Van boekje { $code } wordt weer gevraagd van wie het is.
candidates-all = Alle { $total } kandidaten
candidates-given-up =
    { $total ->
        [one] 1 fiche zonder naam is opgegeven: wis ze
       *[other] { $total } fiches zonder naam zijn opgegeven: wis ze
    }
candidates-withdrawn =
    { $total ->
        [one] 1 persoon wil dat we de fiche wissen
       *[other] { $total } mensen willen dat we de fiche wissen
    }
candidate-withdrawn = Wil gewist worden
sheet-withdrawn = Deze persoon wil niet meer dat we de fiche bewaren. Ga na of het klopt en wis de fiche.
referrer-gone = niet meer in de lijst
companion-elsewhere = iemand van een andere doorverwijzer
devices-all = Alle { $total } toestellen
column-values = Waarden
conflict-both = Allebei houden
conflict-both-too-long = Samen zijn deze teksten te lang: { $length } tekens, er passen er { $max }. Kort er eerst een in op een tablet, of kies er een.

## Fiche
sheet-who = Wie
sheet-unknown = niet ingevuld
sheet-open = Nog niet ingevuld: { $fields }
sheet-appointments-empty = Nog geen afspraken. Ze verschijnen hier zodra een stand het boekje scant.
field-remark = Opmerking
field-place = Afspreken
field-contact = Vraag naar
field-time = Uur
field-who = Wie
field-organisation = Organisatie
consent-store = Mag bewaard worden ({ $moment })
consent-store-none = Geen toestemming om te bewaren
consent-store-refused = Mag niet bewaard worden ({ $moment })
consent-forward = Mag doorgegeven worden ({ $moment })
consent-forward-none = Niet doorgeven aan anderen
consent-forward-refused = Mag niet doorgegeven worden ({ $moment })
consent-organisation = Mag naar een organisatie ({ $moment })
consent-organisation-none = Niet naar een organisatie
consent-organisation-refused = Mag niet naar een organisatie ({ $moment })
consent-newsletter = Wil de nieuwsbrief ({ $moment })
consent-newsletter-none = Geen nieuwsbrief
consent-newsletter-refused = Wil geen nieuwsbrief ({ $moment })
consent-health = Gezondheid mag bewaard worden ({ $moment })
consent-health-none = Niets over gezondheid bewaren
consent-health-refused = Gezondheid mag niet bewaard worden ({ $moment })
consent-no = nee, sinds { $day }

## Afspraken
appointments-none = Hier zijn geen afspraken. Kies andere dagen om ze allemaal te zien.
appointments-more = en nog { $count }
appointments-all = Alle { $total } afspraken van dit boekje
appointments-of-booklet = Alle afspraken van boekje
appointment-withdraw = Schrap deze afspraak
appointment-withdraw-hint = Wat geschrapt is, telt niet meer mee. Het blijft bij de geschrapte afspraken staan, en je kan het terugzetten.
appointment-restore = Zet deze afspraak terug
appointments-withdraw =
    { $count ->
        [one] Schrap de ene afspraak die { $label } in deze tijd stuurde
       *[other] Schrap de { $count } afspraken die { $label } in deze tijd stuurde
    }
appointments-restore =
    { $count ->
        [one] Zet de ene afspraak terug die een coördinator schrapte
       *[other] Zet de { $count } afspraken terug die een coördinator schrapte
    }
appointments-withdrawn-now =
    { $count ->
        [one] Eén afspraak is geschrapt.
       *[other] { $count } afspraken zijn geschrapt.
    }
appointments-restored-now =
    { $count ->
        [one] Eén afspraak staat er weer.
       *[other] { $count } afspraken staan er weer.
    }

## Toestellen
devices-paired = Gekoppelde toestellen
device-new = Koppel een tablet
device-new-intro = Je krijgt een QR-code en een link. Scan de code met de tablet, of open de link op de tablet.
device-role = Waarvoor dient deze tablet?
role-desk = Balie
role-desk-may = Ziet en schrijft fiches van kandidaten.
role-stand = Stand
role-stand-may = Noteert afspraken van één organisatie. Ziet nooit fiches.
role-coordinator = Coördinator
device-label = Naam van de tablet
device-label-example = Balie 3
device-ends = Laatste dag dat de stand mag werken
organisation-choose = Kies een organisatie
device-make-link = Maak de code
device-connected = Verbonden
device-seen = Laatst gezien { $moment }
device-never-seen = Nog niet gezien
device-ended = Afgelopen { $moment }
device-revoked = Geen toegang meer ({ $moment })
device-digits = Cijfers bij het koppelen: { $digits }
device-until = Toegang tot { $moment }
device-revoke = Toegang stoppen
device-appointments = Afspraken van dit toestel
device-revoked-now = { $label } heeft geen toegang meer. Wat er nog niet verstuurd was, komt bij ‘Niet aanvaard’.
device-restored-now = { $label } heeft weer toegang.
pair-scan = Scan deze code met de camera van de tablet.
pair-qr = QR-code om een tablet te koppelen
pair-left = Nog geldig:
pair-link-instead = Liever een link?
pair-reload = Laad deze pagina opnieuw als de tablet gekoppeld is.
pair-done = { $label } is gekoppeld
pair-compare = Staan deze zes cijfers ook op de tablet?
pair-same = Ja, ze zijn gelijk
pair-different = Zijn ze anders? Stop dan meteen de toegang van deze tablet bij Toestellen.
pair-expired = Deze code is verlopen
pair-again = Maak een nieuwe code

## Boekjes
booklets-intro = Elke bezoeker krijgt een afsprakenboekje met een eigen code. De code zegt niets over wie het heeft.
booklets-new = Nieuwe boekjes
booklets-market = Waarvoor?
booklets-all-year = Het hele jaar
booklets-language = In welke taal?
booklets-count = Hoeveel boekjes?
booklets-count-hint = Op een blad A4 passen twee boekjes, met elk een omslag en een blad voor afspraken. De andere bladzijden druk je apart.
booklets-make = Maak de boekjes
booklets-earlier = Eerder gemaakt
booklets-empty = Nog geen boekjes gemaakt.
booklets-batch =
    { $count ->
        [one] Eén boekje
       *[other] { $count } boekjes
    }
booklets-print = Afdrukken
booklets-print-hint = Een boekje heeft bladen met een eigen code en bladen die in elk boekje gelijk zijn. Je drukt ze apart af op A4 en snijdt ze tot A6.
booklets-covers = Omslagen en afspraken
booklets-inside = Binnenbladen
booklets-staple = Leg bij elke omslag het blad met afspraken en één stel binnenbladen. Maak ze vast met een nietje, maar niet aan de kant van de strookjes.
booklets-covers-print = Druk alles één keer af op A4, op één kant, op ware grootte (100 %). Het zijn { $sheets ->
        [one] één blad
       *[other] { $sheets } bladen
    }. Leg ze in de volgorde van de printer, het eerste blad boven.
booklets-covers-cut = Snijd de hele stapel door op de streepjes: je hebt vier stapels. Leg ze op elkaar: links boven komt bovenaan, dan rechts boven, dan links onder, dan rechts onder. Nu liggen de boekjes op nummer: telkens een omslag en een blad met afspraken.
booklets-inside-print = Druk deze { $pages } bladen { $copies } keer af op A4, op ware grootte (100 %). Kies bij de printer “gesorteerd”: eerst blad 1 tot { $pages }, dan opnieuw. Op één kant of op twee kanten mag allebei.
booklets-inside-cut = Op elk blad staat vier keer hetzelfde. Snijd de stapel door op de streepjes en leg de vier stapels op elkaar. Telkens { $pages } bladzijden zijn voor één boekje. Zo heb je er genoeg voor { $count } boekjes.
batch-number = Reeks { $number }
batch-revoke = Trek deze boekjes in
batch-revoke-hint = Doe dit als boekjes verloren of verkeerd zijn. Tablets en stands nemen ze dan niet meer aan, ook zonder verbinding, zodra ze dit gehoord hebben. Wat al genoteerd is, blijft staan.
batch-restore = Neem deze boekjes weer aan
batch-revoked = Ingetrokken { $moment }
batch-revoked-now = { $count ->
        [one] Eén boekje is ingetrokken.
       *[other] { $count } boekjes zijn ingetrokken.
    } Wat er al mee genoteerd is, blijft staan.
batch-restored-now = { $count ->
        [one] Eén boekje wordt weer aangenomen.
       *[other] { $count } boekjes worden weer aangenomen.
    }
booklet-revoked = Boekje is ingetrokken

## Organisaties
organisations-empty = Nog geen organisaties.
organisation-no-tasks = Nog geen taken.

## Niet aanvaard
quarantine-intro = Dit stuurden toestellen, maar de server nam het niet op. Het is niet weg: het staat hier. Kies een regel om te lezen wat het is. Daar kun je het opnieuw proberen of laten vallen.
quarantine-empty = Alles wat toestellen stuurden, is opgenomen.
quarantine-changes =
    { $count ->
        [one] Eén wijziging.
       *[other] { $count } wijzigingen.
    }
quarantine-detail = Dit is niet aanvaard
quarantine-retry = Probeer opnieuw
quarantine-erased-hint = Hierin staat een afspraak bij een boekje waarvan de persoon gewist is. Er kan een naam in staan. Mag dat niet blijven, laat het dan vallen.
quarantine-retry-hint = De server kijkt alles opnieuw na, met de rechten die het toestel nu heeft.
quarantine-drop = Laat vallen
quarantine-drop-hint = Dan verdwijnt het hier. Op het toestel blijft het zichtbaar.
quarantine-dropped-now =
    { $count ->
        [one] Eén wijziging is weg uit deze lijst.
       *[other] { $count } wijzigingen zijn weg uit deze lijst.
    }
quarantine-stored =
    { $count ->
        [one] Eén wijziging is nu opgenomen.
       *[other] { $count } wijzigingen zijn nu opgenomen.
    }
quarantine-was-stored = Dit was al opgenomen.
quarantine-partly =
    { $count ->
        [one] Eén wijziging is nu opgenomen. De rest kan de server nog altijd niet opnemen.
       *[other] { $count } wijzigingen zijn nu opgenomen. De rest kan de server nog altijd niet opnemen.
    }
quarantine-still = Dit kan de server nog altijd niet opnemen.
quarantine-revoked-hint = { $label } heeft nu geen toegang. Geef de toegang terug als dit toch mag, en probeer dan opnieuw.
device-restore = Geef { $label } weer toegang
quarantine-unreadable = Dit stuk is niet leesbaar.
quarantine-more =
    { $count ->
        [one] En nog één wijziging.
       *[other] En nog { $count } wijzigingen.
    }
kind-other = Iets anders
answer-yes = ja
answer-no = nee
refusal-malformed = De gegevens waren beschadigd.
refusal-too-large = Het was te groot.
refusal-history = Het past niet bij wat er al stond.
refusal-not-allowed = Dit toestel mag dit niet schrijven.
refusal-value = Een waarde klopt niet met de regels van het veld.
refusal-wrong-document = Het hoort bij een ander soort fiche of op een andere plaats.
refusal-foreign-actor = Het draagt de handtekening van een ander toestel.
refusal-revoked = De toegang van dit toestel was al gestopt.
refusal-ended = De tijd van dit toestel was al om.
refusal-depends-on-refused = Het bouwt verder op iets wat niet aanvaard is.
refusal-erased = De fiche was al gewist.
refusal-newer = De app van dat toestel is nieuwer dan deze server.
refusal-full = Er kan niets meer bij: dit is te vaak veranderd. Maak een nieuwe fiche en neem het daar over.
refusal-crowded = Te veel toestellen schreven dit tegelijk. Kies eerst de juiste waarden en probeer dan opnieuw.
refusal-author = Er staat een andere naam dan die van dit toestel in. Klopt het toch, probeer dan opnieuw: dan komt het erbij, tenzij er verborgen tekens in de naam staan.
refusal-clock = De klok van het toestel liep meer dan een dag voor. Probeer opnieuw: dan komt het erbij, met die verkeerde tijd.
refusal-other = De server kon dit niet opnemen.

## Gewist
erase = Wis deze fiche
erase-hint = Je hebt daarna tien seconden om het ongedaan te maken.
erase-along =
    { $count ->
        [0] Bij een boekje van deze persoon alleen staat nu geen afspraak.
        [one] Eén afspraak bij een boekje van deze persoon wordt mee gewist.
       *[other] { $count } afspraken bij de boekjes van deze persoon worden mee gewist.
    }
erase-history =
    { $count ->
        [one] Eén lijn uit de geschiedenis van deze persoon wordt mee gewist.
       *[other] { $count } lijnen uit de geschiedenis van deze persoon worden mee gewist.
    }
erase-shared = dit boekje staat ook op een andere fiche. De afspraken ervan blijven staan. Daarna vragen we je of dat mag. Die fiche:
erase-later = Een stand die nu niet verbonden is, kan later nog een afspraak voor dit boekje sturen. Dan vragen we je of die mag blijven. Staat het boekje op een andere fiche, dan vragen we dat tot je één keer zegt dat ze mogen blijven. Wordt de afspraak niet aanvaard, dan lees je dat bij Niet aanvaard.
erase-other = Wis dit voorgoed
erase-hint-other = Je hebt daarna tien seconden om het ongedaan te maken. Dan is het weg, ook op de toestellen.
erase-hint-organisation = Je hebt daarna tien seconden om het ongedaan te maken. Dan is het weg, ook op de toestellen. Afspraken met deze organisatie blijven staan, zonder haar naam.
erase-hint-volunteer = Je hebt daarna tien seconden om het ongedaan te maken. Dan is de naam weg, ook op de toestellen. Wat deze persoon noteerde, blijft staan met alleen de naam van het toestel.
erase-soon =
    { $count ->
        [0] De fiche van { $name } wordt nu gewist.
        [one] De fiche van { $name } wordt nu gewist, samen met één afspraak.
       *[other] De fiche van { $name } wordt nu gewist, samen met { $count } afspraken.
    }
erase-soon-nameless =
    { $count ->
        [0] De fiche zonder naam wordt nu gewist.
        [one] De fiche zonder naam wordt nu gewist, samen met één afspraak.
       *[other] De fiche zonder naam wordt nu gewist, samen met { $count } afspraken.
    }
erase-soon-appointment = De afspraak wordt nu gewist.
erase-soon-other = { $title } wordt nu gewist.
erased-now = Het is gewist.
erasures-intro = Hier zie je wat gewist is, en welke toestellen dat bevestigd hebben. Een toestel wist het zodra het weer verbonden is.
erasures-copies = Op de server staat nog een kopie van wat net gewist is: een ander programma leest er nu lang in, bijvoorbeeld een back-up. Zodra dat klaar is, verdwijnt de kopie vanzelf.
erasures-empty = Er is nog niets gewist.
erased-sheet = Gewist { $moment }
erased-number = Nummer { $number }
erased-everywhere = Weg op de server en op alle toestellen
erased-waiting =
    { $count ->
        [one] Weg op de server. We wachten op één toestel.
       *[other] Weg op de server. We wachten op { $count } toestellen.
    }
erased-tablets = Toestellen die het konden hebben
receipt-confirmed = gewist { $moment }
receipt-waiting = nog niet bevestigd, laatst gezien { $moment }
receipt-revoked = nog niet bevestigd, geen toegang meer ({ $moment })

## Een andere taak
device-task = Geef dit toestel een andere taak
device-task-hint = Het toestel stuurt eerst door wat het nog had. Daarna verdwijnt wat het niet meer mag zien.
device-task-of = Andere taak voor { $label }
device-task-given = { $label } heeft een andere taak.
device-task-new = Nieuwe taak
device-task-stand = Stand van { $organisation }
device-task-ends = Tot en met (alleen voor een stand)
device-task-give = Geef deze taak
device-task-sees =
    { $count ->
        [one] Een balie ziet de fiches van alle kandidaten, nu één, met naam, telefoon, mail en opmerkingen, en alle afspraken.
       *[other] Een balie ziet de fiches van alle kandidaten, nu { $count }, met naam, telefoon, mail en opmerkingen, en alle afspraken.
    }
device-task-sure = Dit toestel is nu een stand. Vink aan dat het een balie mag worden, of kies een stand.
device-task-sure-yes = Ja, { $label } mag dat zien
device-leaving = Moet nog wissen wat bij de vorige taak hoorde. Dat gebeurt als het toestel verbonden is.
device-left = Alles is van dit toestel gewist ({ $moment }).
device-cloned = Dit toestel bestaat twee keer ({ $moment })
device-cloned-hint = Iemand heeft de gegevens van deze tablet gekopieerd. De twee tablets bewaren alles, maar sturen niets meer. Maak voor elk van de twee een nieuwe code bij ‘Koppel een tablet’. Daarna sturen ze door wat ze hadden.

## Lijsten
list-count = { $first }–{ $last } van { $total }
list-whole = { $total } in totaal
list-none = Niets om te tonen
list-csv = Bewaar als tabel
list-pages = Bladeren
list-previous = Vorige
list-next = Volgende
list-order = Volgorde:
filter-label = Kies wat je ziet
filter-show = Tonen
filter-none = Keuze wissen
filter-who = Wie
filter-which = Welke
filter-everybody = Iedereen
filter-question = Met een vraag
filter-no-booklet = Zonder boekje
filter-no-appointment = Zonder afspraak
filter-no-contact = Zonder telefoon of mail
filter-forward = Mag doorgegeven worden
filter-given-up = Opgegeven aan de balie
filter-wants-erasure = Wil gewist worden
filter-coming = Vanaf vandaag
filter-past = Voorbij
filter-all-days = Alle dagen
filter-all-organisations = Alle organisaties
filter-all-appointments = Alle afspraken
filter-nobody = Boekje van niemand bekend
filter-withdrawn = Geschrapt
filter-all-booklets = Alle boekjes
filter-arrived = Gestuurd door { $label }
filter-arrived-hour = Het laatste uur
filter-arrived-day = De laatste 24 uur
filter-arrived-all = Altijd
filter-booklets-open = Nog een vraag
filter-booklets-closed = Al beantwoord
filter-all-erasures = Alle
filter-erasures-waiting = Nog niet overal bevestigd
filter-access = Toegang
filter-all-devices = Alle toestellen
filter-open = Met toegang
filter-closed = Zonder toegang
filter-role = Soort
filter-all-roles = Balie en stand
column-changed = Laatst gewijzigd
column-noted-by = Genoteerd door
column-number = Nummer
column-kind = Wat
column-reason = Reden
column-device = Toestel
column-arrived = Aangekomen
column-changes = Wijzigingen
column-state = Laatst gezien
column-paired = Gekoppeld
column-digits = Cijfers bij het koppelen
field-when = Wanneer
candidate-appointments =
    { $count ->
        [one] 1 afspraak
       *[other] { $count } afspraken
    }
field-reach = Telefoon en mail

## Zoeken
search = Zoeken
search-everywhere = Zoeken in alles
search-label = Naam, code, telefoon of organisatie
search-placeholder = Zoek …
search-hint = Typ een deel van een naam, een boekjescode, een telefoonnummer of een organisatie. Drie letters zijn genoeg.
search-forgotten = Typ opnieuw wat je zoekt. We bewaren niet lang waar iemand naar zocht.
search-nothing = Niets gevonden voor „{ $typed }”. Probeer minder letters.
search-alike = Klinkt bijna zo, of is anders geschreven
search-all = Toon alle { $count }
search-all-groups = Terug naar alles wat gevonden is
search-booklet-batch = De reeks waarin dit boekje gedrukt is

## Nouns that coordinators write

nav-markets = Markten
nav-referrers = Doorverwijzers
nav-centre = Ons centrum
organisation-new = Nieuwe organisatie
market-new = Nieuwe markt
referrer-new = Nieuwe doorverwijzer
markets-empty = Er is nog geen markt. Maak er een: dan kan je er stands bij zetten.
referrers-empty = Er zijn nog geen doorverwijzers. Voeg er een toe met de begeleiders.
centre-intro = Dit staat op de tablets en op het papier. Je kan het altijd aanpassen.
group-task = Taken
group-stand = Stands
group-companion = Begeleiders
group-visitors = Groepen
group-talent = Eigen talenten
group-category = Categorieën
group-question = Eigen vragen op de fiche
group-option = Antwoorden op eigen vragen
group-empty = Nog niets.
task-new = Nieuwe taak
stand-new = Nieuwe stand
companion-new = Nieuwe begeleider
visitors-new = Nieuwe groep
talent-new = Nieuw talent
talents-built-in = Andere woorden voor een talent van de app, of niet meer tonen
category-new = Nieuwe categorie
question-new = Nieuwe vraag
option-new = Nieuw antwoord
noun-save = Bewaren
noun-remove = Weghalen
noun-saved = { $title } is bewaard.
noun-unchanged = Er is niets veranderd.
noun-remove-changed = Niet weggehaald: iemand anders heeft intussen iets veranderd ({ $fields }). Lees het eerst; daarna kan je het nog weghalen.
noun-removed = { $title } is weggehaald.
noun-both = { $title } is bewaard. Iemand anders had intussen hetzelfde veranderd: beide staan er, kies bij de vragen.
noun-name-taken = Er is er al een met deze naam.
noun-gone = Dit is intussen weggehaald door iemand anders. Wat je typte staat hier nog.
noun-no-title = Zonder naam
day-past = Deze dag is voorbij: { $day }. Klopt dat?
day-year = Je typte het jaar { $year }. Typ het jaar met vier cijfers.
day-far = Deze dag is pas over meer dan een jaar: { $day }. Klopt dat?
day-right = Ja, deze dag en dit uur kloppen
day-before-market = { $day } is voor de dag van de markt. Klopt dat?
day-turned = Dit is voor het begin. Kies een later einde, of een vroeger begin.
hour-missing = { $hour } bestaat niet op { $day }: de klok gaat dan een uur vooruit. Kies een ander uur, zoals { $hours }.
hour-twice = { $hour } komt twee keer op { $day }: de klok gaat dan een uur terug. Klopt dat, of kies je een ander uur, zoals { $hours }?
questions-full = Er zijn al twaalf eigen vragen. Haal er eerst een weg.
flag-yes = Ja
hint-task-about = Schrijf korte zinnen, zoals je het zou zeggen. Begin met wat je doet.
hint-task-about-long = Deze tekst heeft lange zinnen. Maak er kortere van: dan begrijpt iedereen het.
field-stand-organisation = Organisatie
stand-taken = Deze organisatie heeft op deze markt al een stand. Kies een andere.
hint-stand-task = Niets aangeduid betekent: alle taken.

## Coördinatoren
coordinators-intro = Wie hier staat, ziet en doet alles op dit dashboard. Bij wat iemand schrijft, staat de naam.
coordinators-present = Wie coördineert
coordinators-former = Vroegere coördinatoren
coordinator-since = Coördinator sinds { $moment }
coordinator-since-by = Coördinator sinds { $moment }, uitgenodigd door { $name }
coordinator-login = Laatst aangemeld { $moment }
coordinator-no-login = Nog nooit aangemeld
coordinator-you = Dit ben jij.
coordinator-end = Toegang stoppen
coordinator-ended = Gestopt { $moment }
coordinator-ended-by = Gestopt { $moment }, door { $name }
coordinator-ended-now = { $name } is afgemeld en kan zich niet meer aanmelden.
coordinator-back = Nodig opnieuw uit
invite-title = Nieuwe coördinator
invite-intro = Je krijgt een link om door te sturen. Wie hem opent, kiest een naam en een wachtwoord.
invite = Maak een uitnodiging
invitations-open = Nog niet gebruikt
invitation-of-new = Uitnodiging
invitation-of = Uitnodiging voor { $name }
invitation-by = Gemaakt door { $name }.
invitation-until = Geldig tot { $moment }.
invitation-withdraw = Trek in
invitation-withdrawn-now = De uitnodiging is ingetrokken. De link werkt niet meer.
invitation-send = Stuur deze link naar de nieuwe coördinator. Hij werkt één keer.
invitation-send-back = Stuur deze link naar { $name }. Hij werkt één keer.
invitation-mail = Mail de link
invitation-mail-subject = Uitnodiging voor Samenspel
invitation-mail-body = Open deze link om coördinator te worden op ons dashboard. Hij werkt één keer.
invitation-secret = Wie deze link heeft, kan alles zien. Stuur hem alleen naar de persoon zelf.
invitation-hidden = De server is opnieuw gestart sinds deze uitnodiging gemaakt werd, en heeft de link niet meer. De link zelf werkt nog. Is hij zoek, maak dan een nieuwe.
invitation-of-other = De link ziet alleen wie de uitnodiging maakte.
invitation-over = Deze uitnodiging is gebruikt, ingetrokken of verlopen.
invitation-title = Uitnodiging
invitation-intro = Je wordt coördinator. Kies de naam en het wachtwoord waarmee je je voortaan aanmeldt. Deze pagina werkt één keer.
invitation-intro-by = { $name } nodigt je uit als coördinator. Kies de naam en het wachtwoord waarmee je je voortaan aanmeldt. Deze pagina werkt één keer.
invitation-back-intro = Welkom terug, { $name }. Kies een nieuw wachtwoord. Deze pagina werkt één keer.
invitation-name-taken = Er is of was al een coördinator met deze naam. Voeg iets toe, zoals de eerste letter van je familienaam.
password-change = Kies een nieuw wachtwoord
password-title = Nieuw wachtwoord
password-current = Je wachtwoord van nu
password-new = Je nieuwe wachtwoord
password-wrong = Dit is niet je wachtwoord van nu.
password-save = Bewaar het nieuwe wachtwoord
password-changed = Je nieuwe wachtwoord is bewaard. Op andere computers ben je afgemeld.

## Een nieuw centrum
start-step = Stap { $number } van { $total }
start-title-name = Hoe heet jullie centrum?
start-intro-name = Dit staat op de tablets en op het papier. Je kan het altijd aanpassen bij ‘Ons centrum’.
start-title-open = Wanneer en in welke talen?
start-intro-open = Wat je nog niet weet, laat je leeg.
start-title-call = Wie helpt als iets niet werkt?
start-intro-call = Dan weet iedereen in het centrum wie te bellen.
start-next = Bewaren en verder
start-later = Later verder
start-done = Jullie centrum staat klaar. Hieronder lees je wat er nog te doen is.
first-steps = Eerste stappen
first-steps-intro = Zo maak je jullie centrum klaar. Je kiest zelf waar je begint.
first-step-centre = Vertel wie jullie zijn
first-step-organisations = Schrijf organisaties met hun taken op
first-step-referrers = Schrijf doorverwijzers op
first-step-market = Maak een markt met stands
first-step-booklets = Druk boekjes af
first-step-desk = Koppel een tablet voor de balie
first-step-colleague = Nodig een tweede coördinator uit
first-step-done = Klaar
first-step-todo = Nog te doen
first-steps-away = Toon deze lijst niet meer
first-steps-away-now = De lijst met eerste stappen is weg.

## Kaarten over rechten en plichten
nav-cards = Infokaarten
card-new = Nieuwe kaart
cards-empty = Er zijn nog geen infokaarten. Schrijf er een: wie aan het onthaal vraagt „mag ik vrijwilliger zijn?”, leest ze op de tablet.
cards-intro = Korte kaarten over rechten en plichten, op elke tablet, ook zonder netwerk. Ze staan daar in deze volgorde.
group-manual = Handleiding op de tablets: wat jullie toevoegen
group-text = Tekst per taal
text-none = Nog niets geschreven
card-up = Hoger zetten
card-up-named = { $title } hoger zetten
card-down = Lager zetten
card-down-named = { $title } lager zetten
card-moved = { $title } staat op een andere plaats.
card-checked = Nagekeken op { $day }
card-never = Nog niet nagekeken
card-old = Dat is meer dan een half jaar geleden. Klopt het nog?
card-check = Vandaag nagekeken
card-checked-now = { $title } is vandaag nagekeken.
card-checked-later = Deze dag moet nog komen. Wanneer keek iemand het na?

## De pagina voor doorverwijzers
orientation-title = Taken voor vrijwilligers
orientation-intro = Kies wat past bij de persoon met wie je zoekt. Er wordt niets bewaard.
orientation-skip = Naar de taken
orientation-languages = Taal
orientation-look = Toon de taken
orientation-all = Toon alle taken
orientation-none = Geen taak past bij deze keuze. Vink iets uit.
orientation-count = { $count ->
    [one] { $count } taak
   *[other] { $count } taken
  }
orientation-link = De link voor doorverwijzers
orientation-link-help = Wie deze link heeft, ziet de taken. Kopieer hem en stuur hem door.
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
orientation-asked = Je koos: { $what }
orientation-to-ask = { $count ->
    [one] Bij { $count } taak vraag je iets na
   *[other] Bij { $count } taken vraag je iets na
  }
orientation-to-ask-help = De organisatie zei hier niet alles. Bel en vraag het: het kan dat het past.
orientation-ask = Vraag na: { $what }

## Following up, and the pool for short assignments
nav-follow = Opvolgen
nav-pool = Korte opdrachten
follow-help = Wat de balie liet liggen, komt hier vanzelf. Noteer wat het geworden is, dan is het van de lijst.
follow-empty = Niets bleef liggen. Waar te lang niemand antwoordt, verschijnt hier.
follow-all = Alle { $total } die stil bleven
follow-appointments-all = Alle { $total } afspraken zonder vervolg
follow-waits = { $who }: antwoord verwacht tegen { $day }
follow-note = Noteer
follow-told = Het is genoteerd.
follow-told-before = Hier stond al wat het geworden is. Dat is niet veranderd.
follow-told-before-why = Hier stond al wat het geworden is. Dat is niet veranderd. Jij schreef: { $why }
follow-whose = Wie bedoel je?
follow-whose-all = Iedereen van dit boekje
follow-refused = Dat kon zo niet bewaard worden: de tekst is te lang of bevat tekens die niet mogen. Er is niets genoteerd.
filter-follow-silent = Bleef liggen aan de balie
filter-follow-late = Te laat
filter-follow-open = Alles wat wacht
filter-follow-all = Alles
filter-history-all = Van iedereen
filter-untold = Voorbij, nog niets genoteerd
history = Geschiedenis
history-empty = Er is nog niets genoteerd.
history-more = Toon alle { $count }
pool-help = Wie een korte opdracht wil, op naam. Kies een periode en een halve dag. Wie niets zei over dagen, staat er ook bij: vraag het.
pool-empty = Niemand in deze lijst. Aan de balie vraag je of iemand een korte opdracht wil.
pool-period = Periode
pool-whenever = Wanneer dan ook
pool-summer = Zomer { $year }
pool-winter = Winter { $year }–{ $next }
pool-print = Druk deze lijst af

## Team and rota

nav-team = Team
nav-rota = Beurtrol
volunteer-new = Nieuwe vrijwilliger
volunteers-empty = Er staat nog niemand in het team. Voeg de vrijwilligers van het infopunt toe.
volunteer-experienced = Kent het werk
volunteer-new-short = nieuw
volunteer-left = Niet bij het team
volunteer-pin = Pincode
volunteer-pin-there = Er is een pincode. Alleen wie ze koos, kent ze.
volunteer-pin-none = Er is geen pincode. Op de tablet van het infopunt kan deze persoon er een kiezen.
volunteer-pin-clear = Pincode wissen
volunteer-pin-cleared = De pincode van { $name } is gewist. Op de tablet kan { $name } een nieuwe kiezen.
rota-intro = Wie komt wanneer, deze week en de vijf weken erna. Kies een halve dag om te zeggen wie er komt.
rota-manned = { $count } van { $total } weken is er altijd iemand aan het infopunt
rota-gaps = { $count ->
    [0] geen gaten
    [one] één gat
   *[other] { $count } gaten
}
rota-open-unknown = We weten nog niet wanneer het infopunt open is, dus ook niet wanneer er iemand ontbreekt. Zeg het bij
rota-week = Week van { $day }
rota-week-empty = Deze week is er niets open en komt er niemand.
rota-column-when = Wanneer
rota-column-who = Wie
rota-column-gap = Wat ontbreekt
rota-turn-morning = { $day }, voormiddag
rota-turn-afternoon = { $day }, namiddag
rota-turn-evening = { $day }, avond
rota-gap-nobody = Niemand
rota-gap-new = Alleen wie nieuw is
rota-proposed = Vraag misschien:
rota-not-open = Het infopunt is dan niet open.
rota-unpaired = Nieuw en nooit samen met iemand die het werk kent
rota-unpaired-about = Op deze halve dagen is er iemand om mee te doen.
rota-who = Wie komt er?
rota-turn-intro = Dit geldt één keer. Wat iemand elke week doet, staat bij die persoon in het team.

## Market: clashes and the closing board
clashes = Afspraken die botsen
clashes-all = { $total ->
    [one] 1 afspraak botst
   *[other] { $total } afspraken botsen
  }
clashes-intro = Deze afspraken kunnen niet blijven waar ze staan. De eerste die binnenkwam, blijft. Voor de andere staat hier een voorstel. De begeleider hoort van elke verandering.
clashes-none = Geen enkele afspraak botst.
clashes-more = Je ziet de eerste { $shown } van { $total }.
clash-why-twice = Deze afspraak staat er twee keer.
clash-why-slot = Dit uur is ook aan iemand anders gegeven, die eerst kwam.
clash-why-visitor = De bezoeker heeft dan al een afspraak ergens anders, of kan er niet op tijd zijn.
clash-why-places = Voor deze taak zijn er geen plaatsen meer.
clash-move = Verplaats naar { $moment }
clash-stay = Blijft zoals het is
clash-withdraw = Schrap deze
clash-no-time = Er is geen vrij uur gevonden. Bel de organisatie.
clash-moved = De afspraak is verplaatst naar { $moment }.
clash-stays = De afspraak blijft zoals ze is.
clash-both = Iemand anders paste deze afspraak intussen ook aan. Kies bij de vragen wat klopt.
board = Slotbord
board-intro = Een stand wordt groen als alles binnen is wat zijn toestellen noteerden, en ze na het sluiten nog iets lieten horen.
board-empty = Deze markt heeft nog geen stands.
board-green = { $count } klaar
board-amber = { $count } onderweg
board-grey = { $count } niets gehoord
board-is-green = Alles is binnen
board-is-amber = Er kan nog iets komen
board-is-grey = Nog niets gehoord
board-visitors = Bezoekers geteld aan de ingang: { $count }
board-received = Afspraken binnen: { $count }
board-typed = Overgetikt van strookjes: { $count }
board-stubs = Strookjes ingeleverd: { $count }
board-missing = { $count ->
    [one] Er ontbreekt 1 afspraak
   *[other] Er ontbreken { $count } afspraken
  }
board-no-device = Er is geen toestel gekoppeld.
board-device-revoked = ingetrokken, we wachten er niet op
board-announced = { $received } van { $announced } afspraken van dit toestel zijn binnen
board-gaps = Ontbrekende nummers: { $numbers }
board-stand = Stand aanpassen of strookjes tellen
slots-wrong = Dit begrijpen we niet: { $line }. Schrijf zoals 16/3/2027 10:00 10:30 of 16/3/2027 10:00-12:00.
slots-many = Dat zijn te veel uren. Een stand kan er { $max } hebben.
hint-stand-slot = Schrijf per dag een lijn: 16/3/2027 10:00 10:30, of 16/3/2027 10:00-12:00. Laat leeg als mensen op elk moment kunnen komen.
ready = Klaar voor de markt?
ready-place = Wanneer ze open is, en waar
ready-answers = Elke uitgenodigde organisatie antwoordde
ready-proposals = Elk voorstel is nagekeken
ready-stands = De stands
ready-tasks = Elke stand heeft een taak die open is
ready-nothing = Nog niets
ready-cards = Elke kaart noemt de dag van de markt
hall-misdated = Op deze kaart staat een andere dag dan die van de markt. Druk ze opnieuw af, en gooi de oude weg.
ready-devices = Elke stand heeft een toestel of een kaart om er een te koppelen
ready-entrance = Een tablet voor de ingang
ready-companions = Elke begeleider heeft een mailadres
ready-groups = Elke groep heeft een begeleider
ready-booklets = Boekjes voor deze markt
market-copy = Maak een kopie voor volgend jaar
market-copied = { $title } is gemaakt, met dezelfde stands. Kijk de dag na.
market-copied-before = { $title } bestond al.
outcomes = Wat is het geworden?
outcomes-total = { $count } afspraken, en { $cancelled } die niet doorgaan.
outcomes-by = Volgens
outcomes-what = Wie of wat
outcomes-referrer = Doorverwijzer
outcomes-talent = Talent
outcomes-no-referrer = Zonder doorverwijzer
outcomes-untold = Nog niet bekend
outcomes-cancelled = Gaat niet door
outcomes-none = Nog niets te tellen.
outcome-untold = Niemand vertelde al hoe het liep.
outcome-contradicts = Dit spreekt elkaar tegen: volgens { $came } was de bezoeker er, volgens { $missed } niet. Wat het laatst verteld is, telt.
outcome-counts = Dit is het laatst verteld, en telt.
outcome-further = Er veranderde iets?

## Market: pairing codes on paper
hall = Koppelcodes op papier
hall-intro = Elke stand krijgt een kaart met een code. Wie aan de stand werkt, koppelt er zelf de telefoon mee. De code werkt alleen op { $day }, voor die stand, en voor { $count } toestellen.
hall-over = Deze markt is voorbij. Er worden geen codes meer gemaakt.
hall-print-title = Alle kaarten in één keer
hall-print-once = Je ziet de codes één keer, om ze af te drukken. Daarna staan ze alleen op papier.
hall-print-again = Druk je opnieuw af, dan krijgen alle stands een nieuwe code. De kaarten van vroeger werken dan niet meer. Toestellen die al gekoppeld zijn, blijven werken.
hall-print = Maak de kaarten
hall-newer = Er zijn net nieuwe kaarten gemaakt, misschien door een collega. Die blijven werken: er is niets veranderd. Kijk eerst of ze al afgedrukt zijn.
hall-print-one = Nieuwe kaart
hall-withdraw = Trek de code in
hall-withdraw-all = Trek alle codes in
hall-withdrawn-now = { $count ->
    [one] De code is ingetrokken. Met die kaart koppelt niemand nog een toestel.
   *[other] { $count } codes zijn ingetrokken. Met die kaarten koppelt niemand nog een toestel.
  }
hall-none = Nog geen kaart
hall-made = Kaart gemaakt { $moment }
hall-withdrawn = Kaart ingetrokken { $moment }
hall-came = Gekoppeld met de kaart:
hall-cards = Kaarten voor de stands
hall-cards-print = Druk af op A4, zonder verkleinen, en knip in vieren. Geef elke stand zijn kaart. Laat de kaarten niet rondslingeren.
hall-gone = Deze codes staan alleen nog op papier. Is een kaart weg? Maak een nieuwe; de oude werkt dan niet meer.
hall-card-qr = Koppelcode van { $name }
hall-card-scan = Zet internet aan op je telefoon. Scan deze code met de camera.
hall-card-open = Open de link. Wacht tot er staat dat je toestel gekoppeld is.
hall-card-done = Tik op Beginnen. Daarna werkt het ook zonder internet.
hall-card-works = Werkt alleen op { $day }, voor { $count } toestellen.
hall-card-keep = Geef deze kaart aan niemand buiten je stand, en zet er geen foto van online.
device-by-card = In de zaal gekoppeld met de kaart van de stand.
too-often-title = Even wachten
too-often = Deze pagina is te vaak na elkaar geopend. Wacht een minuut en probeer het dan opnieuw. Wat je al verstuurde, is bewaard.
