# What people call the nouns and their fields: kind-<kind>, and field-<noun>-<key> for every field that the model declares, where
# the noun is the kind or one of several within it, such as a task. What may help to fill it in is hint-<noun>-<key>.
# The dashboard uses them too.

kind-candidate = Fiche
kind-organisation = Organisatie
kind-market = Vrijwilligersmarkt
kind-appointment = Afspraak
kind-referrer = Doorverwijzer
kind-centre = Centrum
kind-entry = Geschiedenis
kind-card = Kaart
kind-volunteer = Vrijwilliger van het infopunt
kind-presence = Aanwezigheid van een stand
kind-entrance = Ingang van een markt

## Which of several values holds
conflict-question-candidate-name = Welke naam klopt?
conflict-question-candidate-phone = Welk nummer klopt?
conflict-question-candidate-mail = Welk mailadres klopt?
conflict-question-candidate-remark = Welke opmerking klopt?
conflict-question = Wat klopt?

## Candidate
field-candidate-name = Naam
hint-candidate-name = Voornaam en familienaam, in je eigen schrift
field-candidate-phone = Telefoon
hint-candidate-phone = Bijvoorbeeld 0470 12 34 56
field-candidate-mail = Mail
hint-candidate-mail = Bijvoorbeeld naam@voorbeeld.be
field-candidate-remark = Opmerking
hint-candidate-remark = Wat moeten we weten? Bijvoorbeeld: kan niet op woensdag, komt samen met een vriendin. Schrijf hier niets over gezondheid: daarvoor is er een vraag bij de wensen.
field-candidate-motivation = Motivatie
hint-candidate-motivation = In eigen woorden. Bijvoorbeeld: mensen leren kennen, Nederlands oefenen, iets terugdoen.
field-candidate-consent-store = Mag bewaard worden
field-candidate-consent-forward = Mag doorgegeven worden
field-candidate-consent-organisation = Mag naar een organisatie
field-candidate-consent-newsletter = Wil de nieuwsbrief
field-asked-text = Tekst van de toestemming
field-asked-language = Taal van de tekst
field-asked-by = Wie het vroeg
field-candidate-language = Talen
field-candidate-talent = Talenten
field-candidate-availability = Beschikbaar
field-candidate-dutch = Hoeveel Nederlands spreek je?
field-candidate-practise = Wil je Nederlands oefenen?
field-candidate-age = Hoe oud ben je?
field-candidate-municipality = Waar woon je?
field-candidate-reach = Hoe ver wil je gaan?
field-candidate-moving = Hoe verplaats je je?
field-candidate-consent-health = Mag bewaren wat nodig is voor de gezondheid
field-candidate-needs = Wat heb je nodig?
field-candidate-interest = Wat interesseert je?
field-candidate-short = Wil je een korte opdracht doen?
field-candidate-short-from = Korte opdracht: vanaf welke dag?
field-candidate-short-until = Korte opdracht: tot welke dag?
field-candidate-said = Hoe zeg je de naam?
hint-candidate-said = Schrijf de naam zoals je hem hoort. Bijvoorbeeld: sjoe-man.
field-candidate-channel = Hoe bereiken we je het liefst?
field-candidate-reached = Wanneer bereiken we je het best?
field-candidate-motive = Waarom wil je vrijwilligerswerk doen?
field-candidate-parent = Wat zegt een ouder of voogd?
hint-candidate-parent = Wie jonger is dan 18, heeft het woord van een ouder of voogd nodig.
field-candidate-hours = Hoeveel uur per week?
field-candidate-from = Vanaf welke dag?
field-candidate-referrer = Wie stuurde je?
field-candidate-companion = Wie begeleidt je?
field-spoken-level = Hoe goed spreek je de taal?
field-candidate-booklet = Boekje
field-candidate-shared = Boekje van meer mensen samen
field-candidate-given-up = Opgegeven
field-own-text = Antwoord
field-own-yes = Antwoord
field-own-choice = Antwoord

## Appointment
field-appointment-booklet = Boekje
field-appointment-task = Taak
field-appointment-date = Dag
field-appointment-time = Uur
field-appointment-place = Plaats
hint-appointment-place = Waar spreken jullie af?
field-appointment-contact = Contact
hint-appointment-contact = Naar wie vraagt de persoon? Naam en telefoon van iemand van jullie organisatie.
field-appointment-remark = Opmerking
hint-appointment-remark = Schrijf hier geen naam of adres van de bezoeker. Het boekje is genoeg.
field-appointment-withdrawn = Geschrapt
field-appointment-device = Apparaat
field-appointment-number = Volgnummer van het apparaat
field-appointment-stub = Overgenomen van een strookje
field-appointment-stub-at = Dag en uur op het strookje
field-appointment-clash = Botsing
field-appointment-to-date = Voorstel: dag
field-appointment-to-time = Voorstel: uur
field-appointment-twin = Zelfde als op het apparaat van de stand
field-appointment-agreed = Blijft zoals het is

## Organisation
field-organisation-name = Naam
field-organisation-about = Wat doet de organisatie?
field-organisation-place = Waar is de organisatie?
field-organisation-municipality = In welke gemeente?
field-organisation-contact = Wie antwoordt op vragen?
field-organisation-mail = Mailadres voor de afspraken
field-organisation-language = In welke taal schrijven we?

## Task
field-task-title = Wat is de taak?
field-task-about = Wat doe je?
field-task-place = Waar spreek je af?
field-task-municipality = In welke gemeente? Alleen als het ergens anders is.
field-task-when = Wanneer?
field-task-language = Welke talen zijn welkom?
field-task-dutch = Oefenkans Nederlands
field-task-access = Toegankelijk
field-task-target = Voor wie?
field-task-talent = Talenten
field-task-category = Categorie
field-task-places = Hoeveel vrijwilligers zoek je?
field-task-age = Vanaf welke leeftijd?
field-task-contact = Naar wie vraag je?
field-task-short = Korte opdracht
field-task-from = Eerste dag
field-task-until = Laatste dag
field-task-closed = Niemand meer nodig

## Market
field-market-name = Naam
field-market-date = Dag
field-market-opens = Open om
field-market-closes = Sluit om
field-market-place = Waar?
field-market-rooms = Zalen, één per lijn

## Stand
field-stand-sign = Nummer of naam van de stand
field-stand-task = Welke taken biedt de stand aan?
field-stand-slot = Op welke dagen en uren kan de stand mensen ontvangen?
field-stand-minutes = Hoeveel minuten duurt een gesprek?
hint-stand-minutes = Zonder getal: 30 minuten.
field-stand-stubs = Hoeveel strookjes leverde de stand in?

## Referrer
field-referrer-name = Naam
field-referrer-mail = Mailadres
field-referrer-phone = Telefoon
field-card-situation = Waarover gaat de kaart?
field-card-order = Plaats in de lijst
field-card-link = Link
field-card-address = Adres
field-card-source = Bron
field-card-checked-on = Nagekeken op
field-text-title = Titel
field-text-body = Tekst
field-text-first = Wat doe je eerst?
hint-card-order = De kaart met het kleinste getal staat bovenaan.
hint-card-link = Begint met https:// of http://.
hint-card-source = Wie zegt dit? Bijvoorbeeld de naam van een overheidsdienst.
hint-card-checked-on = De dag waarop iemand de bron las. Na een half jaar krijgt de kaart een oranje teken.
hint-text-body = Korte zinnen, gewone woorden. Wie leest, leert misschien nog Nederlands.
hint-text-first = Een formulier, een toestemming, een termijn.

## Companion
field-companion-name = Naam
field-companion-mail = Mailadres
field-companion-phone = Telefoon
field-companion-language = In welke taal schrijven we?

## Group of visitors
field-visitors-name = Naam van de groep
field-visitors-companion = Wie begeleidt de groep?
field-visitors-booklet = Boekjes van de groep

## Presence of a stand
field-presence-state = Kan de stand bezoekers ontvangen?
field-presence-since = Sinds
field-presence-note = Wanneer kunnen bezoekers terugkomen?

## Entrance of a market
field-entrance-market = Markt
field-door-name = Apparaat
field-door-visitors = Bezoekers

## Centre
field-centre-name = Naam van het centrum
field-centre-address = Adres
field-centre-hours = Wanneer is het infopunt open?
field-centre-open = Op welke halve dagen is het infopunt open?
hint-centre-open = De beurtrol toont dan wanneer er niemand is.
field-centre-language = Talen op de schermen
field-centre-contact = Wie bel je als er iets misloopt?
field-centre-phone = Op welk nummer?
field-centre-orientation = Publieke pagina met taken
hint-centre-orientation = Zet dit aan als doorverwijzers met een link mogen zoeken tussen de taken. Er staan geen contactpersonen op en niets over kandidaten.
field-centre-reply-days = Hoeveel dagen wacht je op een antwoord?
hint-centre-reply-days = Zonder getal: 7 dagen.
field-centre-coordinator-days = Na hoeveel dagen extra ziet de coördinator wat stil bleef?
hint-centre-coordinator-days = Zonder getal: 7 dagen.
field-centre-reconfirm-days = Na hoeveel dagen zonder contact vraag je of de interesse er nog is?
hint-centre-reconfirm-days = Zonder getal: 90 dagen.
field-centre-revoked-batch = Ingetrokken boekjes

## Volunteer of the desk
field-volunteer-name = Naam
hint-volunteer-name = Zo noemen collega’s deze persoon, bijvoorbeeld de voornaam.
field-volunteer-language = Talen
field-volunteer-experienced = Kent het werk al lang
hint-volunteer-experienced = Kan iemand die nieuw is op weg helpen.
field-volunteer-when = Komt elke week op
field-volunteer-left = Is nu niet bij het team
hint-volunteer-left = Gestopt, of lang weg. De naam staat dan niet meer op de tablets.
field-volunteer-extra = Komt een keer extra
field-volunteer-absent = Komt een keer niet
field-volunteer-pin = Pincode

## Talent
field-talent-nl = In het Nederlands
field-talent-fr = In het Frans
field-talent-en = In het Engels
field-talent-ar = In het Arabisch
field-talent-pictogram = Tekening
field-talent-off = Niet meer tonen

## Category of tasks
field-category-nl = In het Nederlands
field-category-fr = In het Frans
field-category-en = In het Engels
field-category-ar = In het Arabisch
field-category-off = Niet meer tonen

## Own question
field-question-nl = De vraag in het Nederlands
field-question-fr = In het Frans
field-question-en = In het Engels
field-question-ar = In het Arabisch
field-question-is = Hoe antwoord je?
field-question-purpose = Waarom vragen jullie dit?
field-question-months = Hoeveel maanden na het laatste contact bewaren?
field-question-off = Niet meer vragen

## Answer to an own question
field-option-nl = In het Nederlands
field-option-fr = In het Frans
field-option-en = In het Engels
field-option-ar = In het Arabisch
field-option-question = Bij welke vraag?
field-option-off = Niet meer tonen

## What can be chosen: choice-<key>-<id>, or choice-<id> where several fields share it
choice-is-line = Eén lijn tekst
choice-is-lines = Enkele lijnen tekst
choice-is-choices = Kiezen uit antwoorden
choice-is-flag = Ja of nee
choice-access-wheelchair = Met een rolstoel
choice-access-toilet = Aangepast toilet
choice-access-quiet = Rustige plek
choice-access-sitting = Zittend werk
choice-access-no-reading = Zonder lezen of schrijven
choice-access-transport = Vlot met bus, tram of metro
choice-target-children = Kinderen
choice-target-young-people = Jongeren
choice-target-families = Gezinnen
choice-target-older-people = Ouderen
choice-target-newcomers = Nieuwkomers
choice-target-disability = Mensen met een handicap
choice-target-poverty = Mensen in armoede
choice-target-everybody = Iedereen
choice-mon-morning = maandag­voormiddag
choice-mon-afternoon = maandag­namiddag
choice-mon-evening = maandag­avond
choice-tue-morning = dinsdag­voormiddag
choice-tue-afternoon = dinsdag­namiddag
choice-tue-evening = dinsdag­avond
choice-wed-morning = woensdag­voormiddag
choice-wed-afternoon = woensdag­namiddag
choice-wed-evening = woensdag­avond
choice-thu-morning = donderdag­voormiddag
choice-thu-afternoon = donderdag­namiddag
choice-thu-evening = donderdag­avond
choice-fri-morning = vrijdag­voormiddag
choice-fri-afternoon = vrijdag­namiddag
choice-fri-evening = vrijdag­avond
choice-sat-morning = zaterdag­voormiddag
choice-sat-afternoon = zaterdag­namiddag
choice-sat-evening = zaterdag­avond
choice-sun-morning = zondag­voormiddag
choice-sun-afternoon = zondag­namiddag
choice-sun-evening = zondag­avond
choice-dutch-none = Nog geen
choice-dutch-a1 = A1: enkele woorden
choice-dutch-a2 = A2: korte zinnen
choice-dutch-b1 = B1: een gewoon gesprek
choice-dutch-b2 = B2: vlot
choice-dutch-c1 = C1: bijna alles
choice-dutch-mother = Moedertaal
choice-age-under-18 = Jonger dan 18
choice-age-18-25 = 18 tot 25
choice-age-26-40 = 26 tot 40
choice-age-41-64 = 41 tot 64
choice-age-65-and-over = 65 of ouder
choice-reach-own = In mijn gemeente
choice-reach-near = Ook in de buurt
choice-reach-brussels = Overal in Brussel
choice-moving-walking = Te voet
choice-moving-cycling = Met de fiets
choice-moving-public = Met bus, tram of metro
choice-moving-car = Met de auto
choice-channel-call = Bellen
choice-channel-message = Een bericht
choice-channel-mail = Mail
choice-reached-morning = In de voormiddag
choice-reached-noon = Over de middag
choice-reached-afternoon = In de namiddag
choice-reached-evening = ’s Avonds
choice-state-busy = Druk
choice-state-pause = Pauze
choice-state-lunch = Middagpauze
choice-clash-twice = Twee keer genoteerd
choice-clash-visitor = De bezoeker is dan ergens anders
choice-clash-slot = Het uur is al bezet
choice-clash-places = De taak is volzet
choice-motive-meet-people = Mensen leren kennen
choice-motive-practise-dutch = Nederlands oefenen
choice-motive-experience = Ervaring voor werk
choice-motive-give-back = Iets terugdoen
choice-motive-learn = Iets leren
choice-motive-stay-active = Bezig blijven
choice-parent-asked = Gevraagd, nog geen antwoord
choice-parent-agrees = Vindt het goed
choice-parent-refuses = Vindt het niet goed
choice-hours-1-2 = 1 of 2 uur
choice-hours-3-4 = 3 of 4 uur
choice-hours-5-8 = 5 tot 8 uur
choice-hours-9-and-more = 9 uur of meer
choice-level-little = Een beetje
choice-level-good = Goed
choice-level-mother = Moedertaal
choice-municipality-anderlecht = Anderlecht
choice-municipality-auderghem = Oudergem
choice-municipality-berchem-sainte-agathe = Sint-Agatha-Berchem
choice-municipality-brussels = Brussel-Stad
choice-municipality-etterbeek = Etterbeek
choice-municipality-evere = Evere
choice-municipality-forest = Vorst
choice-municipality-ganshoren = Ganshoren
choice-municipality-ixelles = Elsene
choice-municipality-jette = Jette
choice-municipality-koekelberg = Koekelberg
choice-municipality-molenbeek-saint-jean = Sint-Jans-Molenbeek
choice-municipality-saint-gilles = Sint-Gillis
choice-municipality-saint-josse-ten-noode = Sint-Joost-ten-Node
choice-municipality-schaerbeek = Schaarbeek
choice-municipality-uccle = Ukkel
choice-municipality-watermael-boitsfort = Watermaal-Bosvoorde
choice-municipality-woluwe-saint-lambert = Sint-Lambrechts-Woluwe
choice-municipality-woluwe-saint-pierre = Sint-Pieters-Woluwe
choice-municipality-elsewhere = Ergens anders

## Entry
field-entry-candidate = Persoon
field-entry-organisation = Organisatie
field-entry-task = Taak
field-entry-appointment = Afspraak
field-entry-way = Hoe
field-entry-result = Resultaat
field-entry-reason = Reden
field-entry-words = In eigen woorden
field-entry-at = Wanneer
field-entry-waits-for = Wie is aan zet
field-entry-by = Tegen wanneer
field-entry-outcome = Wat het geworden is
field-entry-why = Waarom
field-entry-withdrawn = Teruggenomen
choice-way-call = Telefoon
choice-way-mail = Mail
choice-way-message = Bericht
choice-way-visit = Bezoek
choice-way-note = Notitie
choice-way-talk = Gesprek met organisatie
choice-way-proposal = Voorstel
choice-way-appointment = Afspraak
choice-result-reached = Bereikt
choice-result-not-reached = Niet bereikt
choice-result-left-message = Bericht achtergelaten
choice-result-sent = Verstuurd
choice-result-came = Is langsgekomen
choice-result-proposed = Voorgesteld
choice-result-accepted = Aanvaard
choice-result-declined-by-candidate = Nee van de persoon
choice-result-declined-by-organisation = Nee van de organisatie
choice-reason-no-time = Geen tijd
choice-reason-too-far = Te ver
choice-reason-hours = De uren passen niet
choice-reason-other-wish = Wil iets anders
choice-reason-no-place = Geen plaats meer
choice-reason-dutch = Meer Nederlands nodig
choice-reason-no-answer = Geen antwoord
choice-reason-other-reason = Iets anders
choice-waits-for-candidate = De persoon
choice-waits-for-organisation = De organisatie
choice-waits-for-desk = Wijzelf
choice-outcome-came = Is gekomen
choice-outcome-started = Is begonnen
choice-outcome-stopped = Is gestopt
choice-outcome-did-not-come = Is niet gekomen
choice-outcome-answered = Er kwam antwoord
choice-outcome-done = Gedaan
choice-outcome-other-outcome = Iets anders

## Card: what it can be about
choice-situation-unemployment = Je bent werkloos
choice-situation-sickness-or-disability = Je bent ziek of hebt een handicap
choice-situation-living-wage = Je krijgt een leefloon
choice-situation-asylum-or-residence = Je vraagt asiel of verblijf aan
choice-situation-student = Je studeert
choice-situation-pensioner = Je bent met pensioen
choice-situation-employee = Je werkt
choice-situation-under-18 = Je bent jonger dan 18
choice-situation-insurance = Verzekering
choice-situation-expense-allowance = Onkostenvergoeding
choice-situation-information-note = Wat een organisatie je moet vertellen
choice-situation-other = Iets anders

## Bladzijden van de handleiding

manual-pairing = Een tablet koppelen
manual-registering = Iemand inschrijven
manual-finding-someone = Iemand terugvinden
manual-consent = Toestemming vragen en intrekken
manual-without-consent = Zonder toestemming helpen
manual-finding-tasks = Taken zoeken
manual-proposing = Een taak voorstellen, aanvaarden of weigeren
manual-calling = Een gesprek noteren
manual-today = De lijst van vandaag
manual-team = Wie werkt er nu?
manual-cards = Mag ik vrijwilliger zijn?
manual-booklet = Een boekje koppelen
manual-entrance = Onthaal op de markt
manual-stand = Op de stand
manual-noting = Een afspraak noteren voor een stand
manual-no-network = Geen internet
manual-questions = Twee tablets zeggen iets anders
manual-practice = Oefenen
manual-trouble = Wat als …
manual-dashboard = Voor coördinatoren: het dashboard
manual-writing-cards = Voor coördinatoren: infokaarten schrijven
manual-erasing = Voor coördinatoren: iemand wissen
manual-adding = Voor coördinatoren: iets toevoegen aan deze handleiding
field-manual-text = Wat jullie hierbij zeggen
