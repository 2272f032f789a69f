## Appointments that a coordinator notes or moves
appointment-new = Note an appointment
appointment-for-whom = For which organisation is the appointment?
appointment-next = Go on
appointment-for = For { $organisation }
appointment-booklet-hint = Type the 8 digits of the booklet.
appointment-booklet-unknown = This centre printed no booklet with this code. Check the digits. Is the code right?
appointment-booklet-expired = This booklet worked until { $day }. Is the code right?
appointment-change = Move or change it
appointment-noted = The appointment is noted: { $moment }.
appointment-changed = The appointment is changed: { $moment }. Whoever was told of it hears this when lists are forwarded.
appointment-both = The appointment is saved. Somebody else had changed the same meanwhile: both are there, choose below.
appointment-clash = This appointment clashes
appointment-clash-twice = This appointment is there already. Do you want to note it once more?
appointment-clash-slot = { $moment } is given to somebody else already. Note it all the same?
appointment-clash-visitor = The visitor has another appointment around { $moment } already. Note it all the same?
appointment-clash-places = There are no places left for this task. Note it all the same?
form-right = Yes, this is right
