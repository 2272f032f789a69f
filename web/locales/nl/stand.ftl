stand-tab-note = Noteren
stand-tab-today = Vandaag
stand-tabs = Wat wil je doen?

form-title = Afspraak voor boekje { $booklet }
form-earlier-title = Dit boekje was al bij jullie
form-earlier-about = Je ziet de afspraak van toen. Pas ze aan, of noteer er een bij.
form-earlier-new = Nog een afspraak erbij
form-restored = Je was bezig met deze afspraak. Alles staat er nog.
form-held = Je was bezig met de afspraak voor boekje { $booklet }.
form-go-on = Ga verder
form-task = Welke taak?
form-task-other = Iets anders
form-day = Welke dag?
form-day-other = Andere dag
form-hour = Hoe laat?
form-hour-other = Ander uur
form-more = Plaats, contact, opmerking
form-save = Afspraak bewaren
form-leave = Stoppen met deze afspraak
form-left = De afspraak is niet bewaard.
form-left-earlier = De afspraak blijft zoals ze was.
today-word = vandaag
tomorrow-word = morgen
doubt-year = Er staat jaar { $year }. Welk jaar bedoel je?
doubt-past = { $moment } is al voorbij. Klopt dat?
doubt-far = { $moment } is pas over meer dan een jaar. Klopt dat?
doubt-missing = { $hour } bestaat niet op { $day }: de klok gaat dan een uur vooruit. Welk uur is het?
doubt-twice = { $hour } komt twee keer op { $day }: de klok gaat dan een uur terug. Welk uur is het?
doubt-right = Ja, dit klopt

done-title = Bewaard: { $moment }
done-booklet = Boekje { $booklet }
done-say = Zeg het nog eens luidop en schrijf het samen in het boekje.
done-shut-title = Alleen op dit toestel: { $moment }
done-shut = Het centrum neemt van dit toestel geen afspraken meer aan. Schrijf nog niets in het boekje. Ga eerst naar de coördinator.
done-next = Volgende bezoeker
done-undone = De afspraak is weggehaald.

today-title = Afspraken van deze stand
today-empty = Nog geen afspraken. Scan een boekje om te beginnen.
today-waiting = wacht op verbinding
today-sent = verstuurd
today-withdrawn = weggehaald
today-change = Aanpassen
today-withdraw = Weghalen
today-shown = Je ziet er { $shown } van { $count }.
today-more = Toon er nog { $more }
today-waiting-count = { $count ->
    [one] 1 wacht op verbinding
   *[other] { $count } wachten op verbinding
  }
today-clash-count = { $count ->
    [one] 1 botst
   *[other] { $count } botsen
  }
today-count = { $count ->
    [0] Nog geen afspraken
    [one] 1 afspraak
   *[other] { $count } afspraken
  }

stand-tab-open = Open
form-slot = Wanneer?
form-slot-other = Ander moment
form-slots-gone = Er zijn geen vrije uren meer bij deze stand.
doubt-outside = { $moment } is geen van de uren van deze stand. Toch noteren?
doubt-clash-twice = Deze afspraak staat er al. Wil je ze nog eens noteren?
doubt-clash-slot = { $moment } is al aan iemand anders gegeven. Toch noteren?
doubt-clash-visitor = De bezoeker heeft rond { $moment } al een andere afspraak. Toch noteren?
doubt-clash-places = Voor deze taak zijn er geen plaatsen meer. Toch noteren?
clash-title = Deze afspraak botst
clash-twice = Deze afspraak staat er twee keer.
clash-slot = { $moment } is ook aan iemand anders gegeven, die eerst kwam.
clash-visitor = De bezoeker kan niet: rond { $moment } is er al een andere afspraak.
clash-places = Voor deze taak zijn er geen plaatsen meer.
clash-move = Verplaats naar { $moment }
clash-no-time = Er is geen vrij uur meer. Spreek samen iets anders af.
clash-stays = Blijft zoals het is
clash-remove = Haal deze weg
clash-moved = De afspraak is nu { $moment }. Zeg het aan de bezoeker.
clash-agreed = De afspraak blijft zoals ze is.
presence-title = Kunnen er nu bezoekers komen?
presence-open = Ja, kom maar
presence-about = Is het te druk of ga je even weg? Zeg het hier. Het onthaal stuurt bezoekers dan later.
presence-away = Het onthaal ziet dat bezoekers later moeten komen.
note-title = Afspraak noteren
note-for = Afspraak bij { $organisation }
note-about = Lees het boekje van de bezoeker. Je noteert de afspraak voor deze organisatie.
stubs-title = Strookjes van { $organisation }
stubs-open = Strookjes intikken
stubs-about = Tik over wat op de strookjes van de stand staat. Komt de telefoon later nog, dan wordt het één afspraak.
