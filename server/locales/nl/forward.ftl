# Doorsturen: de bladzijden van de coördinatoren, en wat ze lezen van antwoorden door een link.

answer-told-companion = De begeleider meldde dit via de link in de mail.
answer-told-organisation = De organisatie meldde dit via de link in de mail.

nav-forward = Doorsturen
nav-messages = Verstuurde mail
forward-help = Elke begeleider krijgt één mail met de afspraken van al hun mensen, elke organisatie een mail met die van haar. Alleen wat mensen toelaten, gaat mee.
forward-no-mail = Er is geen mailserver ingesteld. Je kunt alles bekijken en afdrukken. Wie de server beheert, leest in docs/operator.md hoe mail wordt ingesteld.
forward-none = Nog niemand heeft afspraken om door te sturen.
forward-none-news = Iedereen weet alles. Er is niets nieuws om door te sturen.
forward-show = Toon
forward-show-news = Met nieuws ({ $count })
forward-show-all = Iedereen met afspraken ({ $count })
forward-send-all = { $count ->
    [one] Verstuur naar de ene met nieuws
   *[other] Verstuur naar alle { $count } met nieuws
}
forward-sent-all = { $count ->
    [one] Eén mail vertrekt over tien seconden.
   *[other] { $count } mails vertrekken over tien seconden.
}
forward-sent-none = Er was niets meer om te versturen. Misschien deed een collega het net.
forward-unaware = { $count ->
    [one] Eén begeleider of organisatie weet een verandering nog niet
   *[other] { $count } begeleiders en organisaties weten een verandering nog niet
}
forward-alone = { $count ->
    [one] Eén afspraak gaat naar geen begeleider: de persoon of de groep heeft er geen
   *[other] { $count } afspraken gaan naar geen begeleider: de persoon of de groep heeft er geen
}
filter-alone = Gaat naar geen begeleider
forward-unreachable = { $count ->
    [one] Eén met nieuws heeft geen mailadres dat werkt. Druk die lijst af, of vul het adres in.
   *[other] { $count } met nieuws hebben geen mailadres dat werkt. Druk die lijsten af, of vul de adressen in.
}
forward-who = Naar wie
forward-standing = Afspraken
forward-news = Nieuws
forward-last = Laatste mail
forward-standing-count = { $count }
forward-new = { $count } nieuw
forward-changed = { $count } veranderd
forward-cancelled = { $count } gaat niet door
forward-no-news = Niets nieuws
forward-under-way = Staat klaar om te vertrekken
forward-companion = Begeleider bij { $of }
forward-organisation = Organisatie
forward-address-none = Geen mailadres
forward-address-wrong = Met dit mailadres kan geen mail verstuurd worden
forward-address-fix = Vul het mailadres in
forward-never = Nog geen mail
forward-failed = De laatste mail kwam niet aan. Kijk het mailadres na, bel desnoods, en verstuur opnieuw.
forward-unclear = Niemand weet of de laatste mail aankwam. Kijk bij de mail wat je kunt doen.
forward-preview = Dit wordt verstuurd
forward-to = Aan
forward-language = Taal
forward-subject = Onderwerp
forward-text = De mail als tekst
forward-list = De lijst
forward-print = Druk de lijst af
forward-calendar = Bewaar als kalender
forward-send = Verstuur deze mail
forward-send-again = Verstuur alles nog eens
forward-sent = De mail vertrekt over tien seconden.
forward-sent-before = Een collega was je voor: deze mail staat al klaar of is al weg.
forward-changed-meanwhile = Er veranderde net iets. Kijk de mail nog eens na en verstuur dan.
forward-not-sent = Deze mail kan niet verstuurd worden: kijk het mailadres en de instellingen na.
forward-link-preview = (hier staat de persoonlijke link)
forward-history = Eerdere mails

messages-help = Elke mail staat hier vóór en na het versturen. Niets wordt vanzelf twee keer verstuurd.
messages-none = Er is nog geen mail verstuurd.
messages-filter = Toon
messages-all = Alle mails
messages-trouble = Met een probleem
messages-waiting = Nog niet weg
messages-made = Gemaakt
messages-to = Aan
messages-what = Wat
messages-state = Toestand
messages-read = Gelezen
messages-gone = Niet meer in de lijst
message-digest = Lijst van afspraken
message-reminder = Herinnering
message-by = Door { $name }
message-by-itself = Vanzelf
message-erased = De tekst is gewist, omdat iemand die erin stond gewist werd of niet meer bij naam genoemd wil worden.
message-address-erased = Het adres is gewist.
message-state-waiting = Staat klaar
message-state-sending = Vertrekt nu
message-state-sent = Verstuurd
message-state-refused = Geweigerd
message-state-unclear = Onduidelijk
message-state-given-up = Opgegeven
message-state-returned = Kwam terug
message-state-dropped = Niet verstuurd
message-do-waiting = Hij wordt verstuurd { $when }.
message-do-waiting-again = De mailserver nam hem nog niet aan ({ $tries } keer geprobeerd). Hij wordt vanzelf opnieuw geprobeerd { $when }.
message-do-sending = De mailserver heeft hem gekregen en nog niet geantwoord.
message-do-sent = De mailserver nam hem aan. Krijg je hem zelf terug in je mailbox? Tik dan op ‘Kwam terug’.
message-do-refused = De mailserver weigert dit adres. Kijk het na bij de begeleider of de organisatie, en verstuur daar opnieuw.
message-do-unclear = De verbinding brak af nadat de mail vertrok. Misschien kwam hij aan, misschien niet. Vraag het na, of verstuur hem opnieuw: hij heeft hetzelfde nummer, dus wie hem al kreeg, ziet hem meestal maar één keer.
message-do-given-up = De mailserver was dagenlang niet te bereiken of nam hem niet aan. Verstuur hem opnieuw als de mailserver weer werkt.
message-do-returned = Hij kwam niet aan. Kijk het adres na, of druk de lijst af.
message-do-dropped = Hij is niet verstuurd: iemand hield hem tegen, een nieuwere mail kwam in de plaats, een herinnering kon die dag niet weg, of iemand die erin stond werd gewist.
message-do-dropped-names = Hij is niet verstuurd: iemand die erin stond, wil niet meer bij naam genoemd worden of werd gewist. Verstuur de lijst opnieuw, dan staat daar het nummer van het boekje.
message-reply = Antwoord van de mailserver: { $code }
message-act-again = Verstuur opnieuw
message-act-returned = Kwam terug
message-act-arrived = Is toch aangekomen
message-act-drop = Verstuur niet
message-acted = Het is genoteerd.
message-not-acted = Dat kan niet meer: de mail is intussen ergens anders.
message-again-newer = Die mail gaat niet opnieuw weg: deze ontvanger kreeg intussen een nieuwere mail. Kijk hier wat nu klopt, en verstuur dat.
message-page = Bekijk de mail zoals ze eruitziet
message-link = De link in de mail
message-link-until = Werkt tot en met { $day }.
message-link-elsewhere = Werkt niet: het adres is intussen een ander.
message-link-withdrawn = Ingetrokken { $when }.
message-link-withdraw = Trek de link in
message-link-restore = Laat de link weer werken
message-read-at = Gelezen { $when }
message-not-read = Nog niet als gelezen gemeld

## Uitnodigingen: de mail, de pagina van de organisatie (sign-up-…), en die van de coördinatoren (invited-…, proposal-…).
mail-subject-invitation = Doen jullie mee met { $market }?
mail-intro-invitation = Op { $day } is er { $market }. Daar ontmoeten mensen die vrijwilliger willen worden organisaties die vrijwilligers zoeken. We nodigen jullie uit met een eigen stand.
mail-intro-invitation-place = Op { $day } is er { $market }, in { $place }. Daar ontmoeten mensen die vrijwilliger willen worden organisaties die vrijwilligers zoeken. We nodigen jullie uit met een eigen stand.
mail-invitation-about = Open de link hieronder. Zeg of jullie meedoen, en schrijf in gewone woorden welke taken jullie aanbieden. Dat kost een kwartier. Je hebt geen account nodig.
mail-invitation-link = Inschrijven kan tot en met { $day }. De link is alleen voor jullie. Geef hem aan niemand buiten de organisatie door.
mail-invitation-open = Schrijf je in
message-invitation = Uitnodiging voor een markt
sign-up = Doen jullie mee met { $market }?
sign-up-hello = Dag { $name }, { $centre } nodigt jullie uit.
sign-up-question = Komen jullie met een stand?
sign-up-yes = Ja, we doen mee
sign-up-no = Nee, deze keer niet
sign-up-said-no = Je liet weten dat jullie deze keer niet meedoen. Bedankt om te antwoorden.
sign-up-yes-after-all = We doen toch mee
sign-up-no-after-all = We doen toch niet mee
sign-up-said-yes = Fijn dat jullie meedoen. Schrijf hieronder wat jullie aanbieden.
sign-up-waits = Verstuurd { $moment }. Een coördinator kijkt het na. Je kunt het nog veranderen: wat je het laatst verstuurt, telt.
sign-up-approved = Jullie doen mee. Een coördinator nam jullie tekst over. Verander je nog iets, dan kijkt een coördinator dat eerst na.
sign-up-declined = Een coördinator nam deze tekst niet over. Bel of mail het centrum, of pas hem aan en verstuur opnieuw.
sign-up-plain = Schrijf voor mensen die nog niet veel Nederlands kennen: korte zinnen, gewone woorden, geen afkortingen.
sign-up-contact = Wie antwoordt op vragen?
sign-up-contact-hint = Een naam en een telefoonnummer of mailadres. Bezoekers krijgen dit te lezen.
sign-up-task = Taak { $number }: { $title }
sign-up-task-new = nieuw
sign-up-task-off = Bieden jullie deze taak niet aan op deze markt?
sign-up-title = Wat is de taak?
sign-up-title-hint = Een paar woorden, zoals ‘Voorlezen aan kleuters’.
sign-up-about = Wat doe je?
sign-up-about-hint = Zeg wat je doet, met wie, en hoe lang. ‘Je leest een boek voor aan zes kinderen. Dat duurt een uur.’
sign-up-talents = Welke talenten passen erbij?
sign-up-languages = Welke talen zijn welkom?
sign-up-access = Wat maakt het mogelijk voor mensen met een beperking?
sign-up-dutch = Kan iemand hier Nederlands oefenen?
sign-up-places = Hoeveel vrijwilligers zoek je?
sign-up-places-hint = Een getal. Laat leeg als het niet vastligt.
sign-up-times = Wanneer kunnen mensen langskomen?
sign-up-minutes = Hoeveel minuten duurt een gesprek?
sign-up-minutes-hint = Zonder getal: 30 minuten.
sign-up-slots = Op welke dagen en uren kunnen jullie na de markt mensen ontvangen?
sign-up-slots-hint = Schrijf per dag een lijn: 16/3/2027 10:00 10:30, of 16/3/2027 10:00-12:00. Laat leeg als mensen op elk moment kunnen komen.
sign-up-send = Verstuur
sign-up-more = Nog een taak
sign-up-too-many = Dat zijn te veel taken. Er kunnen er { $max } zijn. Kies de belangrijkste.
sign-up-no-tasks = Schrijf minstens één taak.
sign-up-until = Inschrijven kan tot en met { $day }.
sign-up-closed-title = Inschrijven kan niet meer
sign-up-over = Inschrijven kon tot en met { $day }. Wat je vroeger verstuurde, is bewaard. Wil je toch nog meedoen of iets veranderen? Bel of mail het centrum.
sign-up-withdrawn = Deze link werkt niet meer. Ze werd ingetrokken, of ging naar een adres dat niet meer van jullie is. Bel of mail het centrum voor een nieuwe.
sign-up-closed-typed = Wat je net schreef, is niet verstuurd. Hier staat het nog, zodat je het kunt kopiëren.
sign-up-copy = Wat je schreef
invited = Uitnodigingen
invited-intro = Nodig organisaties uit. Elke krijgt een mail met een eigen link, en schrijft daar zelf wat ze aanbiedt. Jij kijkt het na voor het op de markt komt.
invited-choose = Wie nodig je uit?
invited-closes = Tot en met welke dag kan men inschrijven?
invited-closes-late = Kies een dag tot en met de dag van de markt.
invited-send = Verstuur de uitnodigingen
invited-sent = { $count ->
    [one] Eén uitnodiging vertrekt over tien seconden.
   *[other] { $count } uitnodigingen vertrekken over tien seconden.
}
invited-sent-none = Er is niets verstuurd. Misschien deed een collega het net.
invited-nobody = Geen organisatie met een mailadres. Vul het in bij Organisaties.
invited-look = Bekijk eerst de mail en wat elke organisatie antwoordde:
invited-waits = Wacht op jouw goedkeuring
invited-silent = Nog geen antwoord
invited-yes = Doet mee, schreef nog geen taken
invited-no = Doet niet mee
invited-stands = Heeft een stand
invited-withdrawn = Uitnodiging ingetrokken
invited-uninvited = Niet uitgenodigd
invited-ends = Kan inschrijven tot en met { $day }
invited-withdraw = Trek de uitnodiging in
invited-withdrawn-now = De uitnodiging van { $name } is ingetrokken: de link werkt niet meer.
invited-said-yes = Doen mee: { $names }
invited-said-no = Doen niet mee: { $names }
proposal = Wat ze voorstellen
proposal-came = Verstuurd { $moment }. Pas aan wat nodig is, vink aan wat je overneemt, en keur het goed. Wat je niet aanvinkt, blijft zoals het nu is.
proposal-now = Nu: { $text }
proposal-now-nothing = Nu: niets
proposal-take = Neem deze taak over
proposal-approve = Keur goed
proposal-decline = Keur niet goed
proposal-dropped = Deze taken bieden ze op deze markt niet meer aan. Ze gaan van de stand weg als je goedkeurt; bij de organisatie blijven ze staan: { $titles }
proposal-approved = { $name } doet mee. De stand en de taken zijn bijgewerkt.
proposal-declined = Niet overgenomen. { $name } leest dat op de eigen pagina. Bel hen even.
proposal-newer = Er kwam net een nieuwere tekst, of een collega was je voor. Kijk opnieuw: er is niets overgenomen.
proposal-no-tasks = Vink minstens één taak aan die je overneemt. Neem je er geen over? Keur het voorstel dan niet goed.
proposal-none = Er wacht niets op jouw goedkeuring.
proposal-sign = Nummer of naam van de stand
