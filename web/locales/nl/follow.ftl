# Following up: who was called or written to, what is waited for, what became of it.
follow-title = Opvolgen
follow-lists = Lijsten
follow-history = Wat gebeurde er?
follow-history-more = Toon nog { $count }
follow-history-empty = Hier is nog niets genoteerd.
follow-log = Noteer een contact
follow-result = Hoe liep het?
follow-noted = Genoteerd
follow-noted-what = Genoteerd: { $what }
follow-more = Woorden of volgende stap
follow-next = Volgende stap
follow-by-tomorrow = Morgen
follow-by-week = Over een week
follow-by-day = Kies een dag
follow-by-none = Geen volgende stap
follow-by-take = Neem deze dag
follow-whom = Wie is aan zet?
follow-waits-candidate =
    { $when ->
        [late] Er kwam geen antwoord van de persoon. Dat kon tot { $day }.
        [today] We wachten op de persoon, tot vandaag.
       *[later] We wachten op de persoon, tot { $day }.
    }
follow-waits-organisation =
    { $when ->
        [late] Er kwam geen antwoord van de organisatie. Dat kon tot { $day }.
        [today] We wachten op de organisatie, tot vandaag.
       *[later] We wachten op de organisatie, tot { $day }.
    }
follow-waits-desk =
    { $when ->
        [late] Wij zijn aan zet, al sinds { $day }.
        [today] Wij zijn vandaag aan zet.
       *[later] Wij zijn aan zet op { $day }.
    }
follow-call-now = { $who } belt sinds { $hour }
follow-call-unsaid = { $who } belde om { $hour }, geen resultaat genoteerd
follow-call = Bel
follow-mail = Schrijf een mail
follow-calling = Anderen zien nu dat je belt
follow-how-call = Hoe liep het gesprek?
follow-call-organisation = Bel de organisatie nu
follow-propose = Stel voor
follow-propose-again = Stel opnieuw voor
follow-accept = Aanvaard
follow-decline = Nee
follow-no-candidate = De persoon zegt nee. Waarom?
follow-no-organisation = De organisatie zegt nee. Waarom?
follow-outcome = Wat is het geworden?
follow-outcome-which = Wat is het geworden?
follow-why = Waarom?
follow-what-else = Wat werd het dan?
follow-note = Noteer: { $what }
follow-further = Er veranderde iets?
follow-further-help = Wat eerder verteld is, blijft staan. Wat je nu noteert, telt.
follow-trace = { $who }, { $moment }
follow-task-closed = Voor deze taak zoekt intussen niemand meer. Wat je noteerde, blijft staan.
follow-task-gone = Deze taak staat niet meer in de lijst. Wat je noteerde, blijft staan.
follow-gone = Voorgesteld, maar niet meer in de lijst
follow-organisation = Organisatie
follow-organisation-unknown = Onbekende organisatie
follow-organisation-gone = Deze organisatie staat niet (meer) op deze tablet.
follow-appointment = Afspraak { $moment }
follow-consent-asked = Gevraagd op { $by }, taal van de tekst: { $language }
follow-nothing = Vandaag is er niets op te volgen.
follow-list-today = Vandaag
follow-list-overdue = Te laat
follow-list-organisation = Wacht op organisatie
follow-list-candidate = Wacht op kandidaat
follow-list-appointments = Afspraak geweest
follow-list-reconfirm = Nog interesse?
follow-list-empty = Deze lijst is leeg.
follow-help-today = Wat je voor vandaag afsprak.
follow-help-overdue = De dag is voorbij en er kwam geen antwoord. Bel of schrijf opnieuw, of noteer wat het geworden is.
follow-help-organisation = Een organisatie is aan zet.
follow-help-candidate = De persoon is aan zet.
follow-help-appointments = Deze afspraken zijn voorbij. Vraag hoe het liep en noteer het.
follow-help-reconfirm = Van deze mensen hoorden we lang niets. Vraag of ze nog vrijwilliger willen worden.
follow-since = Laatste contact: { $day }
follow-since-never = Nog geen contact genoteerd
desk-step-next = Volgende stap
desk-next-title = Wat is de volgende stap?
desk-next-help = Spreek een dag af. Op die dag staat de persoon in je lijst.

## A mail in the person's language
follow-mail-subject = Je vraag over vrijwilligerswerk
follow-mail-body = Dag { $name },

    Je was bij ons voor vrijwilligerswerk. Heb je nog interesse?
    Antwoord gerust op deze mail of bel ons.

    Vriendelijke groeten
    { $centre }
follow-list-clashes = Botst
follow-help-clashes = Deze afspraken kunnen niet blijven waar ze staan. Kies wat er gebeurt, en zeg het aan de bezoeker.
