stand-tab-note = Note
stand-tab-today = Today
stand-tabs = What do you want to do?

form-title = Appointment for booklet { $booklet }
form-earlier-title = This booklet was here before
form-earlier-about = You see the appointment of then. Change it, or note another one.
form-earlier-new = Note another appointment
form-restored = You were busy with this appointment. Everything is still here.
form-held = You were busy with the appointment for booklet { $booklet }.
form-go-on = Go on
form-task = Which task?
form-task-other = Something else
form-day = Which day?
form-day-other = Other day
form-hour = At what time?
form-hour-other = Other time
form-more = Place, contact, remark
form-save = Save the appointment
form-leave = Stop this appointment
form-left = The appointment is not saved.
form-left-earlier = The appointment stays as it was.
today-word = today
tomorrow-word = tomorrow
doubt-year = It says the year { $year }. Which year do you mean?
doubt-past = { $moment } is over already. Is that right?
doubt-far = { $moment } is more than a year away. Is that right?
doubt-missing = { $hour } does not exist on { $day }: the clock goes forward an hour then. Which time is it?
doubt-twice = { $hour } comes twice on { $day }: the clock goes back an hour then. Which time is it?
doubt-right = Yes, that is right

done-title = Saved: { $moment }
done-booklet = Booklet { $booklet }
done-say = Say it aloud once more and write it in the booklet together.
done-shut-title = Only on this device: { $moment }
done-shut = The centre takes no more appointments from this device. Write nothing in the booklet yet. Go to the coordinator first.
done-next = Next visitor
done-undone = The appointment is taken away.

today-title = Appointments of this stand
today-empty = No appointments yet. Scan a booklet to begin.
today-waiting = waits for a connection
today-sent = sent
today-withdrawn = taken away
today-change = Change
today-withdraw = Take away
today-shown = You see { $shown } of { $count }.
today-more = Show { $more } more
today-waiting-count = { $count ->
    [one] 1 waits for a connection
   *[other] { $count } wait for a connection
  }
today-clash-count = { $count ->
    [one] 1 clashes
   *[other] { $count } clash
  }
today-count = { $count ->
    [0] No appointments yet
    [one] 1 appointment
   *[other] { $count } appointments
  }

stand-tab-open = Open
form-slot = When?
form-slot-other = Another moment
form-slots-gone = This stand has no free times left.
doubt-outside = { $moment } is not one of the times of this stand. Note it anyway?
doubt-clash-twice = This appointment is there already. Do you want to note it once more?
doubt-clash-slot = { $moment } is given to somebody else already. Note it all the same?
doubt-clash-visitor = The visitor has another appointment around { $moment }. Note it all the same?
doubt-clash-places = There are no places left for this task. Note it all the same?
clash-title = This appointment clashes
clash-twice = This appointment is there twice.
clash-slot = { $moment } was also given to somebody else, who came first.
clash-visitor = The visitor cannot come: there is another appointment around { $moment }.
clash-places = There are no places left for this task.
clash-move = Move to { $moment }
clash-no-time = No time is free any more. Agree on something else together.
clash-stays = Stays as it is
clash-remove = Remove this one
clash-moved = The appointment is now { $moment }. Tell the visitor.
clash-agreed = The appointment stays as it is.
presence-title = Can visitors come now?
presence-open = Yes, do come
presence-about = Is it too busy, or are you away for a while? Say so here. The entrance then sends visitors later.
presence-away = The entrance sees that visitors should come later.
note-title = Note an appointment
note-for = Appointment at { $organisation }
note-about = Read the visitor’s booklet. You note the appointment for this organisation.
stubs-title = Stubs of { $organisation }
stubs-open = Type in stubs
stubs-about = Copy what stands on the stubs of the stand. If its phone still comes in later, the two become one appointment.
