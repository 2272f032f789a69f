## Afspraken die een coördinator noteert of verplaatst
appointment-new = Noteer een afspraak
appointment-for-whom = Voor welke organisatie is de afspraak?
appointment-next = Verder
appointment-for = Voor { $organisation }
appointment-booklet-hint = Typ de 8 cijfers van het boekje.
appointment-booklet-unknown = Dit centrum drukte geen boekje met deze code. Kijk de cijfers na. Klopt de code?
appointment-booklet-expired = Dit boekje werkte tot { $day }. Klopt de code?
appointment-change = Verplaats of pas aan
appointment-noted = De afspraak is genoteerd: { $moment }.
appointment-changed = De afspraak is aangepast: { $moment }. Wie ze kreeg, hoort dit bij het doorsturen.
appointment-both = De afspraak is bewaard. Iemand anders had intussen hetzelfde veranderd: beide staan er, kies hieronder.
appointment-clash = Deze afspraak botst
appointment-clash-twice = Deze afspraak staat er al. Wil je ze nog eens noteren?
appointment-clash-slot = { $moment } is al aan iemand anders gegeven. Toch noteren?
appointment-clash-visitor = De bezoeker heeft rond { $moment } al een andere afspraak. Toch noteren?
appointment-clash-places = Voor deze taak zijn er geen plaatsen meer. Toch noteren?
form-right = Ja, dit klopt
