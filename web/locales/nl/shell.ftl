app-name = Samenspel
field-saved = bewaard
field-cut = Na { $count } tekens is de rest weggelaten. De hele tekst staat nog waar je hem kopieerde.
field-left =
    { $count ->
        [one] Er past nog 1 teken.
       *[other] Er passen nog { $count } tekens.
    }
value-empty = leeg
value-yes = ja
value-no = nee
undo = Ongedaan maken
close = Sluiten
back = Terug
starting = Samenspel gaat open …
language-choice = Taal van het scherm
skip-to-content = Naar de inhoud

hour-full = { $hour } uur
hour-part = { $hour }.{ $minute } uur
day-and-hour = { $day } om { $hour }

## Een tweede tabblad

other-tab-title = Samenspel is al open in een ander tabblad
other-tab-about = Zo raken je gegevens niet door elkaar. Sluit het andere tabblad, dan gaat Samenspel hier vanzelf verder.
other-tab-held = Dat tabblad antwoordt niet en houdt je gegevens nog vast. Sluit het, dan gaat Samenspel hier vanzelf verder. Vind je het niet? Sluit dan de hele browser en open Samenspel opnieuw.
other-tab-take-over = Hier verder werken

## Als het misloopt

broken-title = Samenspel kan niet open
broken-kept = Wat je al bewaard hebt, staat nog op dit toestel.
broken-again = Opnieuw openen

## De lijn die zegt dat het bewaard is

saved-all = Alles is bewaard en verstuurd
saved-all-offline = Alles is bewaard. Nu geen verbinding
saved-waiting-offline = { $count ->
    [one] Bewaard op deze tablet — 1 wacht op verbinding
   *[other] Bewaard op deze tablet — { $count } wachten op verbinding
  }
saved-sending = { $count ->
    [one] Bewaard op deze tablet — 1 wordt verstuurd
   *[other] Bewaard op deze tablet — { $count } worden verstuurd
  }
saved-attention = { $count ->
    [one] 1 heeft je aandacht nodig
   *[other] { $count } hebben je aandacht nodig
  }
saved-not-all = Niet alles is bewaard
saved-refused = Deze tablet mag niet meer versturen
saved-clock = De klok van deze tablet staat verkeerd

refused-revoked = De coördinator heeft dit toestel stopgezet. Wat nog niet verstuurd was, gaat eerst naar het centrum. Daarna wordt alles op dit toestel gewist. Ga naar de coördinator.
refused-ended = De dag van dit toestel is voorbij. Wat nog niet verstuurd was, gaat eerst naar het centrum. Daarna wordt alles op dit toestel gewist. Ga naar de coördinator.
refused-unknown-device = Het centrum kent dit toestel niet meer. Wat je bewaard hebt, blijft op dit toestel staan. Ga naar de coördinator.
refused-version-too-old = Deze versie van Samenspel is te oud om te versturen. Sluit de app en open ze opnieuw met verbinding.
refused-cloned = Er bestaat een kopie van dit toestel. Je kan verder werken en alles blijft bewaard, maar er wordt niets verstuurd. Vraag de coördinator een nieuwe code en open ze op dit toestel.

lease-over = Deze tablet was te lang niet verbonden. Verbind hem met het internet, dan gaat hij weer open. Wat je bewaarde, is er nog.

## Het paneel achter die lijn

panel-title = Is alles bewaard?
panel-device = Dit toestel
panel-device-until = Dit toestel werkt tot { $moment }.
panel-not-kept = De browser mag wat hier bewaard is zelf wissen als dit toestel vol raakt. Zet Samenspel op het beginscherm en verstuur vaak.
panel-help = Is er iets mis?
panel-help-contact = Bel of vraag het aan { $contact }.
panel-help-nobody = Vraag het aan de coördinator.
panel-hours = Wanneer het centrum open is
panel-address = Waar het centrum is
panel-connected = Er is verbinding met het centrum.
panel-offline = Er is nu geen verbinding. Je kan gewoon verder werken: alles wordt vanzelf verstuurd zodra er verbinding is.
panel-waiting = Nog te versturen
panel-waiting-none = Er wacht niets.
panel-waiting-since = { $title } wacht sinds { $moment }
panel-attention = Heeft je aandacht nodig
panel-attention-none = Niets heeft je aandacht nodig.
unfinished = { $field }: wat daar staat, kan zo niet bewaard worden.
unfinished-open = Kijk het na
panel-clock = De klok van deze tablet staat verkeerd. Op deze tablet is het { $here }. In het centrum is het { $there }. Zet de klok juist.
panel-unreadable =
    { $count ->
        [one] Eén fiche of afspraak van het centrum kan deze app niet lezen. Er gaat niets verloren. Werk de app bij, of vraag het aan een coördinator.
       *[other] { $count } fiches of afspraken van het centrum kan deze app niet lezen. Er gaat niets verloren. Werk de app bij, of vraag het aan een coördinator.
    }
item-untitled = zonder naam

conflict-title = Verschillende antwoorden: { $field }
conflict-voice = Op tablet { $author } staat „{ $value }” ({ $moment }).
conflict-elsewhere = De stand of de coördinator kiest wat klopt.
conflict-choose = „{ $value }” klopt
conflict-both = Allebei houden
conflict-both-too-long = Samen zijn deze teksten te lang: { $length } tekens, er passen er { $max }. Schrijf in het veld zelf wat moet blijven, of kies er een.
conflict-kept-both = Je houdt ze allebei.
conflict-chosen = Gekozen: „{ $value }”.

refused-item = Het centrum aanvaardt niet wat je schreef bij { $title }. Het staat niet meer op de fiche of in de lijst. Het is niet weg: dit toestel bewaart het.
refused-item-appointment = Het centrum aanvaardt de afspraak { $title } niet. Ze staat niet meer in de lijst. Ze is niet weg: dit toestel bewaart ze.
refused-item-shut-out = Wat je schreef bij { $title }, is niet aanvaard door het centrum. Het staat nog op dit toestel.
refused-item-appointment-shut-out = De afspraak { $title } is niet aanvaard door het centrum. Ze staat nog op dit toestel.
refused-reason-malformed = Er ging iets mis bij het versturen. Toon dit aan de coördinator.
refused-reason-too-large = Er stond te veel tekst in. Schrijf het opnieuw en korter.
refused-reason-history = Een eerdere wijziging ontbreekt. Toon dit aan de coördinator.
refused-reason-not-allowed = Dit toestel mag dat niet veranderen. Toon dit aan de coördinator.
refused-reason-value = Een van de velden was niet juist ingevuld. Schrijf het opnieuw, of toon dit aan de coördinator.
refused-reason-wrong-document = Dit hoort bij iets anders. Toon dit aan de coördinator.
refused-reason-foreign-actor = Dit is op een ander toestel gemaakt. Toon dit aan de coördinator.
refused-reason-revoked = De coördinator heeft dit toestel stopgezet. Toon dit aan de coördinator.
refused-reason-ended = De dag van dit toestel is voorbij. Toon dit aan de coördinator.
refused-reason-depends-on-refused = Dit hoort bij iets wat ook niet aanvaard is. Toon dit aan de coördinator.
refused-reason-erased = Deze fiche is gewist. Je hoeft niets te doen.
refused-reason-newer = Deze app is nieuwer dan het centrum. Je hoeft niets te doen: het centrum neemt dit op zodra het bijgewerkt is.
refused-reason-full = Dit is zo vaak veranderd dat er niets meer bij kan. Maak een nieuwe fiche of een nieuwe afspraak en schrijf het daar.
refused-reason-crowded = Te veel toestellen schreven dit tegelijk. Kies eerst op de fiche wat juist is. Vraag dan de coördinator om het opnieuw te proberen.
refused-reason-author = In deze wijziging staat een andere naam dan die van dit toestel. Toon dit aan de coördinator.
refused-reason-clock = De klok van dit toestel liep meer dan een dag voor. Zet de klok juist. Toon dit aan de coördinator.
refused-reason-later = Er kwam te veel in korte tijd van dit toestel. Het centrum neemt nu even niets meer aan. Je hoeft niets te doen: dit toestel bewaart het en stuurt het later vanzelf opnieuw.
refused-reason-other = Toon dit aan de coördinator.

## Nieuwe versie

update-ready = Er is een nieuwe versie van Samenspel. Je werk is bewaard.
update-now = Nu vernieuwen
update-later = Straks

## Koppelen

store-emptied = Dit toestel was al gekoppeld, maar zijn opslag is leeggemaakt. Wat verstuurd was, staat in het centrum. Wat nog wachtte, is weg: zeg het aan de coördinator en koppel opnieuw.
pair-title = Dit toestel koppelen
pair-about = De coördinator toont een code op het scherm. Scan die code, of plak de link.
pair-scan = Code scannen
pair-scan-stop = Stoppen met scannen
pair-scan-about = Hou de camera voor de code op het scherm van de coördinator.
pair-link = Link van de coördinator
pair-link-hint = Plak de hele link. Een link werkt één keer, en niet lang.
pair-start = Koppelen
pair-busy = We koppelen dit toestel …
pair-done-title = Vergelijk met het scherm van de coördinator
pair-done-about = Staan daar dezelfde zes cijfers? Dan is dit toestel goed gekoppeld.
pair-done-different = Andere cijfers? Zeg het meteen aan de coördinator.
pair-digits = Zes cijfers: { $digits }
pair-continue = De cijfers zijn gelijk
pair-alone-title = Je toestel is gekoppeld
pair-alone-about = Je kunt meteen beginnen. Je hoeft niets te vergelijken.
pair-alone-continue = Beginnen
pair-as-desk = Dit toestel is nu { $label } van { $centre }.
pair-as-stand = Dit toestel is nu de stand van { $organisation }.
pair-as-device = Dit toestel is nu { $label }.
pair-already = Dit toestel is al gekoppeld als { $label }. De nieuwe link is niet gebruikt.

camera-refused = De camera mag niet gebruikt worden. Sta de camera toe in de instellingen van de browser, of typ de code.
camera-missing = Er is geen camera gevonden. Typ de code.
camera-starting = De camera gaat aan …
camera-foreign = Dat is een andere code. Zoek de code van het centrum.
camera-ended = De camera is uitgegaan.
camera-resting = De camera rust even, want er kwam lang niemand.
camera-again = Camera weer aanzetten
torch-on = Lamp aan
torch-off = Lamp uit
