# What people call the fields: field-<kind>-<key>, for every field that the model declares. The dashboard uses them too.

## Candidate
field-candidate-name = Naam
field-candidate-name-hint = Voornaam en familienaam, in je eigen schrift
field-candidate-phone = Telefoon
field-candidate-phone-hint = Bijvoorbeeld 0470 12 34 56
field-candidate-mail = Mail
field-candidate-mail-hint = Bijvoorbeeld naam@voorbeeld.be
field-candidate-remark = Opmerking
field-candidate-remark-hint = Wat moeten we weten? Bijvoorbeeld: kan niet op woensdag, komt met de rolstoel.
field-candidate-consent-store = Mag bewaard worden
field-candidate-consent-forward = Mag doorgegeven worden
field-candidate-language = Talen
field-candidate-talent = Talenten
field-candidate-booklet = Boekje
field-candidate-own-text = Antwoord
field-candidate-own-yes = Antwoord
field-candidate-own-choice = Antwoord

## Appointment
field-appointment-booklet = Boekje
field-appointment-task = Taak
field-appointment-date = Dag
field-appointment-time = Uur
field-appointment-place = Plaats
field-appointment-place-hint = Waar spreken jullie af?
field-appointment-contact = Contact
field-appointment-contact-hint = Naar wie vraagt de persoon? Naam en telefoon van iemand van jullie organisatie.
field-appointment-remark = Opmerking
field-appointment-remark-hint = Schrijf hier geen naam of adres van de bezoeker. Het boekje is genoeg.
field-appointment-withdrawn = Geschrapt

## Organisation
field-organisation-name = Naam
field-organisation-about = Wat ze doen
field-organisation-place = Plaats
field-organisation-contact = Contact
field-organisation-task-title = Taak
field-organisation-task-about = Wat je doet
field-organisation-task-place = Plaats
field-organisation-task-when = Wanneer
field-organisation-task-language = Talen
field-organisation-task-dutch = Nederlands oefenen
field-organisation-task-access = Toegankelijk
field-organisation-task-target = Voor wie
field-organisation-task-talent = Talenten
field-organisation-task-category = Soort taak
field-organisation-task-places = Aantal plaatsen
field-organisation-task-age = Vanaf welke leeftijd
field-organisation-task-contact = Contact
field-organisation-task-short = Korte opdracht
field-organisation-task-from = Eerste dag
field-organisation-task-until = Laatste dag
field-organisation-task-closed = Nu niemand nodig

## Market
field-market-name = Naam
field-market-date = Dag
field-market-opens = Begint om
field-market-closes = Eindigt om
field-market-place = Plaats
field-market-rooms = Zalen
field-market-stand-sign = Nummer van de stand
field-market-stand-task = Taken

## Referrer
field-referrer-name = Naam
field-referrer-mail = Mail
field-referrer-phone = Telefoon
field-referrer-companion-name = Naam van de begeleider
field-referrer-companion-mail = Mail van de begeleider
field-referrer-companion-phone = Telefoon van de begeleider
field-referrer-visitors-name = Groep

## Centre
field-centre-name = Naam
field-centre-address = Adres
field-centre-hours = Openingsuren
field-centre-language = Talen van de schermen
field-centre-contact = Wie je belt als er iets misgaat
field-centre-phone = Telefoon
field-centre-talent-nl = Talent in het Nederlands
field-centre-talent-fr = Talent in het Frans
field-centre-talent-en = Talent in het Engels
field-centre-talent-ar = Talent in het Arabisch
field-centre-talent-pictogram = Tekening
field-centre-talent-off = Niet meer aanbieden
field-centre-category-nl = Soort taak in het Nederlands
field-centre-category-fr = Soort taak in het Frans
field-centre-category-en = Soort taak in het Engels
field-centre-category-ar = Soort taak in het Arabisch
field-centre-category-off = Niet meer aanbieden
field-centre-option-nl = Antwoord in het Nederlands
field-centre-option-fr = Antwoord in het Frans
field-centre-option-en = Antwoord in het Engels
field-centre-option-ar = Antwoord in het Arabisch
field-centre-option-question = Bij welke vraag
field-centre-option-off = Niet meer aanbieden
field-centre-question-nl = Vraag in het Nederlands
field-centre-question-fr = Vraag in het Frans
field-centre-question-en = Vraag in het Engels
field-centre-question-ar = Vraag in het Arabisch
field-centre-question-is = Soort antwoord
field-centre-question-purpose = Waarvoor
field-centre-question-months = Hoeveel maanden bewaren
field-centre-question-off = Niet meer vragen
