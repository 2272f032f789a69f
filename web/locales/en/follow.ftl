# Following up: who was called or written to, what is waited for, what became of it.
follow-title = Follow up
follow-lists = Lists
follow-history = What happened?
follow-history-more = Show { $count } more
follow-history-empty = Nothing is noted here yet.
follow-log = Note a contact
follow-result = How did it go?
follow-noted = Noted
follow-noted-what = Noted: { $what }
follow-more = Words or next step
follow-next = Next step
follow-by-tomorrow = Tomorrow
follow-by-week = In a week
follow-by-day = Choose a day
follow-by-none = No next step
follow-by-take = Take this day
follow-whom = Whose turn is it?
follow-waits-candidate =
    { $when ->
        [late] The person did not answer. There was time until { $day }.
        [today] We wait for the person, until today.
       *[later] We wait for the person, until { $day }.
    }
follow-waits-organisation =
    { $when ->
        [late] The organisation did not answer. There was time until { $day }.
        [today] We wait for the organisation, until today.
       *[later] We wait for the organisation, until { $day }.
    }
follow-waits-desk =
    { $when ->
        [late] It is our turn, since { $day }.
        [today] It is our turn today.
       *[later] It is our turn on { $day }.
    }
follow-call-now = { $who } has been calling since { $hour }
follow-call-unsaid = { $who } called at { $hour }, no result noted
follow-call = Call
follow-mail = Write a mail
follow-calling = Others see now that you are calling
follow-how-call = How did the call go?
follow-call-organisation = Call the organisation now
follow-propose = Propose
follow-propose-again = Propose again
follow-accept = Accepted
follow-decline = No
follow-no-candidate = The person says no. Why?
follow-no-organisation = The organisation says no. Why?
follow-outcome = What became of it?
follow-outcome-which = What became of it?
follow-why = Why?
follow-what-else = What became of it then?
follow-note = Note: { $what }
follow-further = Something changed?
follow-further-help = What was told before stays. What you note now counts.
follow-trace = { $who }, { $moment }
follow-task-closed = Nobody is looked for any more for this task. What you noted stays.
follow-task-gone = This task is not in the list any more. What you noted stays.
follow-gone = Proposed, but not in the list any more
follow-organisation = Organisation
follow-organisation-unknown = Unknown organisation
follow-organisation-gone = This organisation is not on this tablet (any more).
follow-appointment = Appointment { $moment }
follow-consent-asked = Asked on { $by }, language of the text: { $language }
follow-nothing = There is nothing to follow up today.
follow-list-today = Today
follow-list-overdue = Overdue
follow-list-organisation = Waits for organisation
follow-list-candidate = Waits for candidate
follow-list-appointments = Appointment has been
follow-list-reconfirm = Still interested?
follow-list-empty = This list is empty.
follow-help-today = What you agreed for today.
follow-help-overdue = The day has passed without an answer. Call or write again, or note what became of it.
follow-help-organisation = It is an organisation's turn.
follow-help-candidate = It is the person's turn.
follow-help-appointments = These appointments have been. Ask how it went and note it.
follow-help-reconfirm = We have not heard of these people for long. Ask whether they still want to volunteer.
follow-since = Last contact: { $day }
follow-since-never = No contact noted yet
desk-step-next = Next step
desk-next-title = What is the next step?
desk-next-help = Agree on a day. On that day the person is in your list.

## A mail in the person's language
follow-mail-subject = Your question about volunteering
follow-mail-body = Hello { $name },

    You came to us about volunteering. Are you still interested?
    Please answer this mail or call us.

    Kind regards
    { $centre }
follow-list-clashes = Clashes
follow-help-clashes = These appointments cannot stay where they are. Choose what happens, and tell the visitor.
