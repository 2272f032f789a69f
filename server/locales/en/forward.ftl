# Forwarding: the coordinators' pages, and what they read of answers by a link.

answer-told-companion = The companion said so by the link in the mail.
answer-told-organisation = The organisation said so by the link in the mail.

nav-forward = Forwarding
nav-messages = Sent mail
forward-help = Each companion gets one mail with the appointments of all their people, each organisation one with its own. Only what people allow goes along.
forward-no-mail = No mail server is set up. You can look at everything and print it. Whoever runs the server reads in docs/operator.md how mail is set up.
forward-none = Nobody has appointments to forward yet.
forward-none-news = Everybody knows everything. There is nothing new to forward.
forward-show = Show
forward-show-news = With news ({ $count })
forward-show-all = Everybody with appointments ({ $count })
forward-send-all = { $count ->
    [one] Send to the one with news
   *[other] Send to all { $count } with news
}
forward-sent-all = { $count ->
    [one] One mail leaves in ten seconds.
   *[other] { $count } mails leave in ten seconds.
}
forward-sent-none = There was nothing left to send. Maybe a colleague just did.
forward-unaware = { $count ->
    [one] One companion or organisation does not know of a change yet
   *[other] { $count } companions and organisations do not know of a change yet
}
forward-alone = { $count ->
    [one] One appointment goes to no companion: the person or the group has none
   *[other] { $count } appointments go to no companion: the person or the group has none
}
filter-alone = Goes to no companion
forward-unreachable = { $count ->
    [one] One with news has no mail address that works. Print that list, or fill in the address.
   *[other] { $count } with news have no mail address that works. Print those lists, or fill in the addresses.
}
forward-who = To whom
forward-standing = Appointments
forward-news = News
forward-last = Last mail
forward-standing-count = { $count }
forward-new = { $count } new
forward-changed = { $count } changed
forward-cancelled = { $count } cancelled
forward-no-news = Nothing new
forward-under-way = Ready to leave
forward-companion = Companion at { $of }
forward-organisation = Organisation
forward-address-none = No mail address
forward-address-wrong = No mail can be sent to this address
forward-address-fix = Fill in the mail address
forward-never = No mail yet
forward-failed = The last mail did not arrive. Check the address, call if need be, and send again.
forward-unclear = Nobody knows whether the last mail arrived. See with the mail what you can do.
forward-preview = This is what is sent
forward-to = To
forward-language = Language
forward-subject = Subject
forward-text = The mail as text
forward-list = The list
forward-print = Print the list
forward-calendar = Save as a calendar
forward-send = Send this mail
forward-send-again = Send everything once more
forward-sent = The mail leaves in ten seconds.
forward-sent-before = A colleague was first: this mail is ready or has left.
forward-changed-meanwhile = Something just changed. Look at the mail again and then send.
forward-not-sent = This mail cannot be sent: check the address and the settings.
forward-link-preview = (the personal link stands here)
forward-history = Earlier mails

messages-help = Every mail stands here before and after it is sent. Nothing is sent twice by itself.
messages-none = No mail was sent yet.
messages-filter = Show
messages-all = All mails
messages-trouble = With a problem
messages-waiting = Not gone yet
messages-made = Made
messages-to = To
messages-what = What
messages-state = State
messages-read = Read
messages-gone = Not in the list any more
message-digest = List of appointments
message-reminder = Reminder
message-by = By { $name }
message-by-itself = By itself
message-erased = The text is erased, because somebody in it was erased or does not want to be named any more.
message-address-erased = The address is erased.
message-state-waiting = Ready
message-state-sending = Leaving now
message-state-sent = Sent
message-state-refused = Refused
message-state-unclear = Unclear
message-state-given-up = Given up
message-state-returned = Came back
message-state-dropped = Not sent
message-do-waiting = It is sent { $when }.
message-do-waiting-again = The mail server did not take it yet (tried { $tries } times). It is tried again by itself { $when }.
message-do-sending = The mail server has it and has not answered yet.
message-do-sent = The mail server took it. Does it come back to your mailbox? Then tap ‘Came back’.
message-do-refused = The mail server refuses this address. Check it with the companion or the organisation, and send again from there.
message-do-unclear = The connection broke after the mail had left. Maybe it arrived, maybe not. Ask, or send it again: it has the same number, so whoever has it already mostly sees it once.
message-do-given-up = For days the mail server could not be reached or did not take it. Send it again when the mail server works.
message-do-returned = It did not arrive. Check the address, or print the list.
message-do-dropped = It was not sent: somebody held it back, a newer mail took its place, a reminder could not leave on its day, or somebody in it was erased.
message-do-dropped-names = It was not sent: somebody in it does not want to be named any more or was erased. Send the list again, and the number of the booklet stands there.
message-reply = Answer of the mail server: { $code }
message-act-again = Send again
message-act-returned = Came back
message-act-arrived = It did arrive
message-act-drop = Do not send
message-acted = Noted.
message-not-acted = Not possible any more: the mail is somewhere else meanwhile.
message-again-newer = That mail is not sent again: meanwhile this recipient got a newer one. Look here at what is right now, and send that.
message-page = See the mail as it looks
message-link = The link in the mail
message-link-until = Works up to and including { $day }.
message-link-elsewhere = Does not work: the address is another one meanwhile.
message-link-withdrawn = Withdrawn { $when }.
message-link-withdraw = Withdraw the link
message-link-restore = Let the link work again
message-read-at = Read { $when }
message-not-read = Not reported as read yet

## Invitations: the mail, the page of the organisation (sign-up-…), and those of the coordinators (invited-…, proposal-…).
mail-subject-invitation = Will you take part in { $market }?
mail-intro-invitation = On { $day } there is { $market }. There, people who want to volunteer meet organisations that look for volunteers. We invite you with a stand of your own.
mail-intro-invitation-place = On { $day } there is { $market }, in { $place }. There, people who want to volunteer meet organisations that look for volunteers. We invite you with a stand of your own.
mail-invitation-about = Open the link below. Say whether you take part, and write in plain words which tasks you offer. It takes a quarter of an hour. You need no account.
mail-invitation-link = You can sign up until { $day }. The link is for you only. Do not pass it on outside your organisation.
mail-invitation-open = Sign up
message-invitation = Invitation to a market
sign-up = Will you take part in { $market }?
sign-up-hello = Hello { $name }, { $centre } invites you.
sign-up-question = Will you come with a stand?
sign-up-yes = Yes, we take part
sign-up-no = No, not this time
sign-up-said-no = You told us that you do not take part this time. Thank you for answering.
sign-up-yes-after-all = We do take part after all
sign-up-no-after-all = We do not take part after all
sign-up-said-yes = Good that you take part. Write below what you offer.
sign-up-waits = Sent { $moment }. A coordinator looks at it. You can still change it: what you send last counts.
sign-up-approved = You take part. A coordinator took over your text. If you change something, a coordinator looks at that first.
sign-up-declined = A coordinator did not take over this text. Call or mail the centre, or change it and send it again.
sign-up-plain = Write for people who do not know the language well yet: short sentences, plain words, no abbreviations.
sign-up-contact = Who answers questions?
sign-up-contact-hint = A name and a phone number or mail address. Visitors can read it.
sign-up-task = Task { $number }: { $title }
sign-up-task-new = new
sign-up-task-off = Do you not offer this task at this market?
sign-up-title = What is the task?
sign-up-title-hint = A few words, such as “Reading to toddlers”.
sign-up-about = What does one do?
sign-up-about-hint = Say what one does, with whom, and for how long. “You read a book to six children. It takes an hour.”
sign-up-talents = Which talents fit?
sign-up-languages = Which languages are welcome?
sign-up-access = What makes it possible for people with a disability?
sign-up-dutch = Can somebody practise Dutch here?
sign-up-places = How many volunteers do you look for?
sign-up-places-hint = A number. Leave it empty if it is not fixed.
sign-up-times = When can people come by?
sign-up-minutes = How many minutes does a talk take?
sign-up-minutes-hint = Without a number: 30 minutes.
sign-up-slots = On which days and at what hours can you see people after the market?
sign-up-slots-hint = A line for each day: 16/3/2027 10:00 10:30, or 16/3/2027 10:00-12:00. Leave it empty if people can come at any time.
sign-up-send = Send
sign-up-more = One more task
sign-up-too-many = Those are too many tasks. There can be { $max }. Choose the most important ones.
sign-up-no-tasks = Write at least one task.
sign-up-until = You can sign up until { $day }.
sign-up-closed-title = You cannot sign up any more
sign-up-over = You could sign up until { $day }. What you sent before is kept. Do you still want to take part, or change something? Call or mail the centre.
sign-up-withdrawn = This link does not work any more. It was withdrawn, or it went to an address that is not yours any more. Call or mail the centre for a new one.
sign-up-closed-typed = What you just wrote was not sent. Here it is, so that you can copy it.
sign-up-copy = What you wrote
invited = Invitations
invited-intro = Invite organisations. Each gets a mail with a link of its own, and writes there what it offers. You look at it before it comes to the market.
invited-choose = Whom do you invite?
invited-closes = Until which day can they sign up?
invited-closes-late = Choose a day up to the day of the market.
invited-send = Send the invitations
invited-sent = { $count ->
    [one] One invitation leaves in ten seconds.
   *[other] { $count } invitations leave in ten seconds.
}
invited-sent-none = Nothing was sent. Maybe a colleague just did it.
invited-nobody = No organisation with a mail address. Fill it in at Organisations.
invited-look = First look at the mail and at what each organisation answered:
invited-waits = Waits for your approval
invited-silent = No answer yet
invited-yes = Takes part, wrote no tasks yet
invited-no = Does not take part
invited-stands = Has a stand
invited-withdrawn = Invitation withdrawn
invited-uninvited = Not invited
invited-ends = Can sign up until { $day }
invited-withdraw = Withdraw the invitation
invited-withdrawn-now = The invitation of { $name } is withdrawn: the link does not work any more.
invited-said-yes = Take part: { $names }
invited-said-no = Do not take part: { $names }
proposal = What they propose
proposal-came = Sent { $moment }. Change what is needed, tick what you take over, and approve it. What you do not tick stays as it is now.
proposal-now = Now: { $text }
proposal-now-nothing = Now: nothing
proposal-take = Take over this task
proposal-approve = Approve
proposal-decline = Do not approve
proposal-dropped = These tasks are not offered at this market any more. They leave the stand when you approve; the organisation keeps them: { $titles }
proposal-approved = { $name } takes part. The stand and the tasks are up to date.
proposal-declined = Not taken over. { $name } reads that on its page. Give them a call.
proposal-newer = A newer text just came, or a colleague was first. Look again: nothing was taken over.
proposal-no-tasks = Tick at least one task that you take over. Do you take over none? Then do not approve the proposal.
proposal-none = Nothing waits for your approval.
proposal-sign = Number or name of the stand
