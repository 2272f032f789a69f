### The coordinator's dashboard. Short sentences, plain words.

## Everywhere
skip-to-content = Go to the content
nav-label = Main menu
nav-menu = Menu
nav-group-people = People
nav-group-market = Market and tasks
nav-group-centre = The centre
nav-today = Today
nav-candidates = Candidates
nav-appointments = Appointments
nav-devices = Devices
nav-booklets = Booklets
nav-organisations = Organisations
nav-quarantine = Not accepted
nav-erasures = Erased
nav-coordinators = Coordinators
to-today = To today
language-choice = Language
logged-in-as = You are logged in as { $name }.
logout = Log out
undo = Undo
undone = It has been undone.
undo-too-late = It is too late to undo this.
form-refused = Nothing is kept yet. Check what stands beside these fields:
form-empty = Fill this in.
form-choose = Choose one from the list.
form-optional = (may stay empty)
form-cut = After { $count } characters the rest was left out. The whole text is still where you copied it.
form-twice = This field came twice. Check what it says.
form-day-from-today = Choose a day from today on.
live-lost = This page gets no news from the server for a moment. We keep trying; everything is kept.
live-ended = What you wrote is still here. Save it: then you can log in again.
live-gone-title = This page was removed meanwhile
live-gone = What you wrote is still here: save it if you want to keep it.

## Dates in words
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
moment-today = today at { $clock }
moment-yesterday = yesterday at { $clock }
moment-day = { $day } at { $clock }
trace = { $device }, { $moment }

## Logging in
login-title = Welcome
account-name = Name
account-password = Password
login = Log in
login-again-title = You are no longer logged in
login-again = What you just filled in is not saved yet. It is not lost either. Log in, and it goes on.
login-go-on = Log in and go on
login-wrong = This name and this password do not belong together. Please try again.
login-wait =
    { $minutes ->
        [one] A wrong password was given too often. Wait a minute, then try again.
       *[other] A wrong password was given too often. Wait { $minutes } minutes, then try again.
    }
guesses = { $count } wrong passwords for { $name } since { $moment }.
guesses-hint = Was that you, or a colleague? Then all is well. Otherwise somebody is trying to get in. A long password that you use nowhere else keeps them out.
guesses-seen = Seen
setup-title = First coordinator
setup-intro = Choose the name and the password that you will log in with. This page works once.
setup-name-hint = You log in with this name. Your colleagues see it beside what you write.
setup-password-hint = At least { $min } characters. A sentence is easy to remember.
setup-name-wrong = Fill in your name, at most 40 characters.
setup-password-wrong = Choose a password of at least { $min } characters.
setup-save = Save and start

## What goes wrong
problem-not-found-title = This page does not exist
problem-not-found = Perhaps the link is old or was used already.
problem-erased-title = This was erased
problem-erased = Nothing of it is left on the server. The devices erase it as soon as they are connected.
problem-other-site-title = This form did not come from here
problem-other-site = Nothing has changed. Open the page again and try once more.
problem-insecure-title = This page was not opened safely
problem-insecure = Nothing has changed. Put https:// in front of the address and try again there. Does it still not work? Use a newer browser.
problem-form-title = Something in the form is not right
problem-form = Nothing has changed. Go back, check what you filled in and try once more.
problem-busy-title = One moment
problem-busy = Too many people are logging in at once. Wait a few seconds, then try again.
problem-too-large-title = This form is too large
problem-too-large = Nothing has changed. Go back and make the text shorter.
form-no-market = A stand belongs to a volunteer market, and none is planned.
problem-invitation-title = This invitation does not work any more
problem-invitation = It was used already, was withdrawn or has ended. Ask a coordinator for a new one.
problem-internal-title = Something went wrong on the server
problem-internal = What was kept is still kept. Please try again. If it does not work, tell the person who runs the server.
problem-app-missing-title = The tablet app is not part of this server
problem-app-missing = Build the app first with ./dev run, then start the server again.

## Today
questions = Questions
questions-empty = Nothing to decide. When two tablets note something different, you read it here.
candidates = Candidates
candidates-empty = No candidates yet. What a desk tablet keeps appears here by itself.
devices = Devices
devices-empty = No tablet is paired yet. Pair one to begin.
candidate-no-name = No name
candidate-begun = Begun on { $device }, { $moment }
candidate-no-booklet = No booklet yet
candidate-conflict = Question
booklet = Booklet
booklet-nobody = Nobody known
booklet-unknown = This booklet is not known with any candidate.
booklet-unknown-hint = Perhaps the desk's tablet is not connected yet.
booklet-shared = This booklet is with more than one candidate. Whose is it?
booklet-shared-hint = Is that a mistake? On a tablet, take it off the sheet where it does not belong.
booklet-shared-both = That is right: it is theirs together
booklet-shared-known = Somebody said that this booklet is theirs together.
booklet-shared-now = Booklet { $code } is theirs together. If another sheet gets it, we ask again.
booklet-erased = The person of this booklet was erased. These appointments are still there. May they stay?
booklet-erased-hint = A stand sent them later, or the booklet is on another sheet too. There may be a name in a remark. If you erase them, what was not accepted for this booklet goes too. If you let them stay while the booklet is on another sheet, later appointments belong to that sheet too: we do not ask again.
booklet-erased-erase = Erase these appointments
booklet-erased-keep = Let them stay
booklet-erased-kept = A coordinator let these appointments stay.
booklet-erased-again = Of booklet { $code } it is asked again whether the appointments may stay.
booklet-erasing-now = The appointments of booklet { $code } are about to be erased.
booklet-kept-now = The appointments of booklet { $code } stay.
task-other = other task
appointment-withdrawn = Cancelled

## Questions
conflict-voice = { $author } says “{ $value }” ({ $moment }).
conflict-two-values = “{ $field }” has two different values. Which one is right?
conflict-chosen = You chose “{ $value }”.
conflict-chosen-both = You kept both.
conflict-chosen-now = { $by } just chose “{ $value }”. It is kept in some seconds.
conflict-answered-now = { $by } just chose “{ $value }”. Your choice is not kept.
conflict-answered = This is decided already: { $by } wrote “{ $value }” ({ $moment }). Your choice is not kept.
conflict-changed = Something else was noted meanwhile. Look again, then choose.
questions-all = All { $total } sheets with a question
questions-booklets = Booklets with a question
questions-booklets-all = All { $total } booklets with a question
questions-booklets-empty = Nothing here. Of every booklet with an appointment it is known whose it is.
booklet-close = Of somebody without a name: do not ask any more
booklet-anonymous = A coordinator said that this booklet is of somebody without a name.
booklet-ask-again = Ask this again
booklet-closed-now = Whose booklet { $code } is, is not asked any more.
booklet-asked-again = Whose booklet { $code } is, is asked again.
candidates-all = All { $total } candidates
candidates-given-up =
    { $total ->
        [one] 1 sheet without a name was given up: erase it
       *[other] { $total } sheets without a name were given up: erase them
    }
candidates-withdrawn =
    { $total ->
        [one] 1 person wants the sheet erased
       *[other] { $total } people want their sheet erased
    }
candidate-withdrawn = Wants to be erased
sheet-withdrawn = This person no longer wants the sheet to be kept. Check that it is right and erase the sheet.
referrer-gone = no longer in the list
companion-elsewhere = somebody of another referrer
devices-all = All { $total } devices
column-values = Values
conflict-both = Keep both
conflict-both-too-long = Together these texts are too long: { $length } characters, { $max } fit. Shorten one on a tablet first, or choose one.

## Sheet
sheet-who = Who
sheet-unknown = not filled in
sheet-open = Not filled in yet: { $fields }
sheet-appointments-empty = No appointments yet. They appear here as soon as a stand scans the booklet.
field-remark = Remark
field-place = Meeting point
field-contact = Ask for
field-time = Time
field-who = Who
field-organisation = Organisation
consent-store = May be kept ({ $moment })
consent-store-none = No consent to keep
consent-store-refused = May not be kept ({ $moment })
consent-forward = May be passed on ({ $moment })
consent-forward-none = Do not pass on to others
consent-forward-refused = May not be passed on ({ $moment })
consent-organisation = May go to an organisation ({ $moment })
consent-organisation-none = Not to an organisation
consent-organisation-refused = May not go to an organisation ({ $moment })
consent-newsletter = Wants the newsletter ({ $moment })
consent-newsletter-none = No newsletter
consent-newsletter-refused = Does not want the newsletter ({ $moment })
consent-health = Health may be kept ({ $moment })
consent-health-none = Keep nothing about health
consent-health-refused = Health may not be kept ({ $moment })
consent-no = no, since { $day }

## Appointments
appointments-none = No appointments here. Choose other days to see them all.
appointments-more = and { $count } more
appointments-all = All { $total } appointments of this booklet
appointments-of-booklet = All appointments of booklet
appointment-withdraw = Strike out this appointment
appointment-withdraw-hint = What is struck out does not count any more. It stays among the struck-out appointments, and you can put it back.
appointment-restore = Put this appointment back
appointments-withdraw =
    { $count ->
        [one] Strike out the one appointment that { $label } sent in this time
       *[other] Strike out the { $count } appointments that { $label } sent in this time
    }
appointments-restore =
    { $count ->
        [one] Put back the one appointment that a coordinator struck out
       *[other] Put back the { $count } appointments that a coordinator struck out
    }
appointments-withdrawn-now =
    { $count ->
        [one] One appointment is struck out.
       *[other] { $count } appointments are struck out.
    }
appointments-restored-now =
    { $count ->
        [one] One appointment is back.
       *[other] { $count } appointments are back.
    }

## Devices
devices-paired = Paired devices
device-new = Pair a tablet
device-new-intro = You get a QR code and a link. Scan the code with the tablet, or open the link on the tablet.
device-role = What is this tablet for?
role-desk = Desk
role-desk-may = Sees and writes the sheets of candidates.
role-stand = Stand
role-stand-may = Notes the appointments of one organisation. Never sees sheets.
role-coordinator = Coordinator
device-label = Name of the tablet
device-label-example = Desk 3
device-ends = Last day that the stand may work
organisation-choose = Choose an organisation
device-make-link = Make the code
device-connected = Connected
device-seen = Last seen { $moment }
device-never-seen = Not seen yet
device-ended = Ended { $moment }
device-revoked = No access any more ({ $moment })
device-digits = Digits at pairing: { $digits }
device-until = Access until { $moment }
device-revoke = Stop access
device-appointments = Appointments of this device
device-revoked-now = { $label } has no access any more. What it had not sent yet arrives under ‘Not accepted’.
device-restored-now = { $label } has access again.
pair-scan = Scan this code with the tablet's camera.
pair-qr = QR code to pair a tablet
pair-left = Still valid:
pair-link-instead = Rather a link?
pair-reload = Load this page again when the tablet is paired.
pair-done = { $label } is paired
pair-compare = Are these six digits on the tablet too?
pair-same = Yes, they are the same
pair-different = Are they different? Then stop this tablet's access under Devices at once.
pair-expired = This code has expired
pair-again = Make a new code

## Booklets
booklets-intro = Every visitor gets an appointment booklet with its own code. The code says nothing about who has it.
booklets-new = New booklets
booklets-market = What for?
booklets-all-year = All year
booklets-language = In which language?
booklets-count = How many booklets?
booklets-count-hint = A sheet of A4 holds two booklets, each with a cover and a page for appointments. The other pages are printed apart.
booklets-make = Make the booklets
booklets-earlier = Made earlier
booklets-empty = No booklets made yet.
booklets-batch =
    { $count ->
        [one] One booklet
       *[other] { $count } booklets
    }
booklets-print = Print
booklets-print-hint = A booklet has pages with a code of its own and pages that are the same in every booklet. You print them apart on A4 and cut them to A6.
booklets-covers = Covers and appointments
booklets-inside = Inside pages
booklets-staple = Put its page for appointments and one set of inside pages under each cover. Do not staple on the side of the stubs.
booklets-covers-print = Print all of it once on A4, on one side, at true size (100 %). It takes { $sheets ->
        [one] one sheet
       *[other] { $sheets } sheets
    }. Leave them in the printer’s order, the first sheet on top.
booklets-covers-cut = Cut through the whole stack at the marks: you have four piles. Put them on each other: top left comes first, then top right, then bottom left, then bottom right. The booklets now lie by number: each time a cover and a page for appointments.
booklets-inside-print = Print these { $pages } sheets { $copies } times on A4, at true size (100 %). Choose “collated”: first sheets 1 to { $pages }, then again. On one side or on both, as you like.
booklets-inside-cut = Each sheet holds the same page four times. Cut the stack at the marks and put the four piles on each other. Every { $pages } pages are for one booklet. That is enough for { $count } booklets.
batch-number = Batch { $number }
batch-revoke = Withdraw these booklets
batch-revoke-hint = Do this when booklets are lost or wrong. Tablets and stands then take them no more, without a network too, once they have heard of it. What was noted stays.
batch-restore = Take these booklets again
batch-revoked = Withdrawn { $moment }
batch-revoked-now = { $count ->
        [one] One booklet is withdrawn.
       *[other] { $count } booklets are withdrawn.
    } What was noted with them stays.
batch-restored-now = { $count ->
        [one] One booklet is taken again.
       *[other] { $count } booklets are taken again.
    }
booklet-revoked = Booklet is withdrawn

## Organisations
organisations-empty = No organisations yet.
organisation-no-tasks = No tasks yet.

## Not accepted
quarantine-intro = Devices sent this, but the server did not take it. It is not gone: it is here. Choose a line to read what it is. There you can try it again or drop it.
quarantine-empty = Everything that devices sent has been taken.
quarantine-changes =
    { $count ->
        [one] One change.
       *[other] { $count } changes.
    }
quarantine-detail = This was not accepted
quarantine-retry = Try again
quarantine-erased-hint = This holds an appointment for a booklet whose person was erased. There may be a name in it. If it may not stay, drop it.
quarantine-retry-hint = The server checks everything again, with the rights that the device has now.
quarantine-drop = Drop it
quarantine-drop-hint = It disappears here. On the device it stays visible.
quarantine-dropped-now =
    { $count ->
        [one] One change has left this list.
       *[other] { $count } changes have left this list.
    }
quarantine-stored =
    { $count ->
        [one] One change has been taken now.
       *[other] { $count } changes have been taken now.
    }
quarantine-was-stored = This was accepted already.
quarantine-partly =
    { $count ->
        [one] One change is accepted now. The server still cannot take the rest.
       *[other] { $count } changes are accepted now. The server still cannot take the rest.
    }
quarantine-still = The server still cannot take this.
quarantine-revoked-hint = { $label } has no access now. If this is allowed after all, give access back and then try again.
device-restore = Give { $label } access again
quarantine-unreadable = This part cannot be read.
quarantine-more =
    { $count ->
        [one] And one more change.
       *[other] And { $count } more changes.
    }
kind-other = Something else
answer-yes = yes
answer-no = no
refusal-malformed = The data was damaged.
refusal-too-large = It was too large.
refusal-history = It does not fit what was there.
refusal-not-allowed = This device may not write this.
refusal-value = A value breaks the rules of its field.
refusal-wrong-document = It belongs to another kind of sheet or another place.
refusal-foreign-actor = It carries another device's signature.
refusal-revoked = This device's access had been stopped.
refusal-ended = This device's time was over.
refusal-depends-on-refused = It builds on something that was not accepted.
refusal-erased = The sheet was already erased.
refusal-newer = The app of that device is newer than this server.
refusal-full = Nothing can be added any more: this was changed too often. Make a new sheet and copy it there.
refusal-crowded = Too many devices wrote this at the same time. First choose the right values, then try again.
refusal-author = It carries another name than this device’s. If it is right all the same, try again: then it is added, unless the name holds hidden characters.
refusal-clock = The device's clock was more than a day ahead. Try again: then it is added, with that wrong time.
refusal-other = The server could not take this.

## Erased
erase = Erase this sheet
erase-hint = You have ten seconds to undo it.
erase-along =
    { $count ->
        [0] No appointment stands noted for a booklet of this person alone.
        [one] One appointment of a booklet of this person is erased too.
       *[other] { $count } appointments of this person’s booklets are erased too.
    }
erase-history =
    { $count ->
        [one] One line of this person’s history is erased too.
       *[other] { $count } lines of this person’s history are erased too.
    }
erase-shared = this booklet is on another sheet too. Its appointments stay. Afterwards we ask you whether they may. That sheet:
erase-later = A stand that is not connected now may still send an appointment for this booklet. Then we ask you whether it may stay. If the booklet is on another sheet, we ask until you say once that they may stay. If the appointment is not accepted, you read that under Not accepted.
erase-other = Erase this for good
erase-hint-other = You have ten seconds to undo it. Then it is gone, on the devices too.
erase-hint-organisation = You have ten seconds to undo it. Then it is gone, on the devices too. Appointments with this organisation stay, without its name.
erase-hint-volunteer = You have ten seconds to undo it. Then the name is gone, on the devices too. What this person noted stays, with only the name of the device.
erase-soon =
    { $count ->
        [0] The sheet of { $name } is about to be erased.
        [one] The sheet of { $name } is about to be erased, with one appointment.
       *[other] The sheet of { $name } is about to be erased, with { $count } appointments.
    }
erase-soon-nameless =
    { $count ->
        [0] The sheet without a name is about to be erased.
        [one] The sheet without a name is about to be erased, with one appointment.
       *[other] The sheet without a name is about to be erased, with { $count } appointments.
    }
erase-soon-appointment = The appointment is about to be erased.
erase-soon-other = { $title } is about to be erased.
erased-now = It is erased.
erasures-intro = Here you see what was erased, and which devices have confirmed. A device erases it as soon as it is connected again.
erasures-copies = A copy of what was just erased is still on the server: another program reads there for long, such as a backup. As soon as it is done, the copy goes by itself.
erasures-empty = Nothing has been erased yet.
erased-sheet = Erased { $moment }
erased-number = Number { $number }
erased-everywhere = Gone from the server and from all devices
erased-waiting =
    { $count ->
        [one] Gone from the server. We are waiting for one device.
       *[other] Gone from the server. We are waiting for { $count } devices.
    }
erased-tablets = Devices that may have had it
receipt-confirmed = erased { $moment }
receipt-waiting = not confirmed yet, last seen { $moment }
receipt-revoked = not confirmed yet, no access any more ({ $moment })

## Another task
device-task = Give this device another task
device-task-hint = The device first sends what it still had. Then everything that it may not see any more disappears.
device-task-of = Another task for { $label }
device-task-given = { $label } has another task.
device-task-new = New task
device-task-stand = Stand of { $organisation }
device-task-ends = Until (only for a stand)
device-task-give = Give this task
device-task-sees =
    { $count ->
        [one] A desk sees the sheets of all candidates, one now, with name, phone, mail and remarks, and all appointments.
       *[other] A desk sees the sheets of all candidates, { $count } now, with name, phone, mail and remarks, and all appointments.
    }
device-task-sure = This device is a stand now. Tick that it may become a desk, or choose a stand.
device-task-sure-yes = Yes, { $label } may see that
device-leaving = Has still to erase what belonged to its earlier task. That happens when the device is connected.
device-left = Everything is erased from this device ({ $moment }).
device-cloned = This device exists twice ({ $moment })
device-cloned-hint = Somebody copied the data of this tablet. Both tablets keep everything, but send nothing any more. Make a new code for each of them under ‘Pair a tablet’. Then they send what they had.

## Lists
list-count = { $first }–{ $last } of { $total }
list-whole = { $total } in all
list-none = Nothing to show
list-csv = Save as a table
list-pages = Pages
list-previous = Previous
list-next = Next
list-order = Order:
filter-label = Choose what you see
filter-show = Show
filter-none = Clear the choice
filter-who = Who
filter-which = Which
filter-everybody = Everybody
filter-question = With a question
filter-no-booklet = Without a booklet
filter-no-appointment = Without an appointment
filter-no-contact = Without phone or mail
filter-forward = May be passed on
filter-given-up = Given up at the desk
filter-wants-erasure = Wants to be erased
filter-coming = From today
filter-past = Past
filter-all-days = All days
filter-all-organisations = All organisations
filter-all-appointments = All appointments
filter-nobody = Booklet of nobody known
filter-withdrawn = Withdrawn
filter-all-booklets = All booklets
filter-arrived = Sent by { $label }
filter-arrived-hour = The last hour
filter-arrived-day = The last 24 hours
filter-arrived-all = Always
filter-booklets-open = Still a question
filter-booklets-closed = Already answered
filter-all-erasures = All
filter-erasures-waiting = Not confirmed everywhere yet
filter-access = Access
filter-all-devices = All devices
filter-open = With access
filter-closed = Without access
filter-role = Kind
filter-all-roles = Desk and stand
column-changed = Last changed
column-noted-by = Noted by
column-number = Number
column-kind = What
column-reason = Reason
column-device = Device
column-arrived = Arrived
column-changes = Changes
column-state = Last seen
column-paired = Paired
column-digits = Digits at pairing
field-when = When
candidate-appointments =
    { $count ->
        [one] 1 appointment
       *[other] { $count } appointments
    }
field-reach = Phone and mail

## Search
search = Search
search-everywhere = Search everything
search-label = Name, code, phone or organisation
search-placeholder = Search …
search-hint = Type part of a name, a booklet code, a phone number or an organisation. Three letters are enough.
search-forgotten = Type again what you look for. We do not keep for long what somebody looked for.
search-nothing = Nothing found for “{ $typed }”. Try fewer letters.
search-alike = Sounds nearly so, or is written differently
search-all = Show all { $count }
search-all-groups = Back to all that was found
search-booklet-batch = The batch that this booklet was printed in

## Nouns that coordinators write

nav-markets = Markets
nav-referrers = Referrers
nav-centre = Our centre
organisation-new = New organisation
market-new = New market
referrer-new = New referrer
markets-empty = There is no market yet. Make one: then you can add stands.
referrers-empty = There are no referrers yet. Add one with its companions.
centre-intro = This is shown on the tablets and on paper. You can always change it.
group-task = Tasks
group-stand = Stands
group-companion = Companions
group-visitors = Groups
group-talent = Own talents
group-category = Categories
group-question = Own questions on the sheet
group-option = Answers to own questions
group-empty = Nothing yet.
task-new = New task
stand-new = New stand
companion-new = New companion
visitors-new = New group
talent-new = New talent
talents-built-in = Other words for a talent of the app, or hide it
category-new = New category
question-new = New question
option-new = New answer
noun-save = Save
noun-remove = Remove
noun-saved = { $title } is saved.
noun-unchanged = Nothing has changed.
noun-remove-changed = Not removed: somebody else changed something meanwhile ({ $fields }). Read it first; you can still remove it after that.
noun-removed = { $title } is removed.
noun-both = { $title } is saved. Somebody else had changed the same thing meanwhile: both are there, choose among the questions.
noun-name-taken = There is one with this name already.
noun-gone = This was removed meanwhile by somebody else. What you typed is still here.
noun-no-title = Without a name
day-past = This day is over: { $day }. Is that right?
day-year = You typed the year { $year }. Type the year with four digits.
day-far = This day is more than a year away: { $day }. Is that right?
day-right = Yes, this day and hour are right
day-before-market = { $day } is before the day of the market. Is that right?
day-turned = This is before the beginning. Choose a later end, or an earlier beginning.
hour-missing = { $hour } does not exist on { $day }: the clock goes forward an hour then. Choose another time, such as { $hours }.
hour-twice = { $hour } comes twice on { $day }: the clock goes back an hour then. Is that right, or do you choose another time, such as { $hours }?
questions-full = There are twelve own questions already. Remove one first.
flag-yes = Yes
hint-task-about = Write short sentences, as you would say it. Begin with what one does.
hint-task-about-long = This text has long sentences. Make them shorter: then everybody understands.
field-stand-organisation = Organisation
stand-taken = This organisation has a stand at this market already. Choose another.
hint-stand-task = Nothing ticked means: all tasks.

## Coordinators
coordinators-intro = Everybody here sees and does everything on this dashboard. Their name stands beside what they write.
coordinators-present = Who coordinates
coordinators-former = Former coordinators
coordinator-since = Coordinator since { $moment }
coordinator-since-by = Coordinator since { $moment }, invited by { $name }
coordinator-login = Last logged in { $moment }
coordinator-no-login = Never logged in yet
coordinator-you = This is you.
coordinator-end = End access
coordinator-ended = Ended { $moment }
coordinator-ended-by = Ended { $moment }, by { $name }
coordinator-ended-now = { $name } is logged out and cannot log in any more.
coordinator-back = Invite again
invite-title = New coordinator
invite-intro = You get a link to send. Whoever opens it chooses a name and a password.
invite = Make an invitation
invitations-open = Not used yet
invitation-of-new = Invitation
invitation-of = Invitation for { $name }
invitation-by = Made by { $name }.
invitation-until = Valid until { $moment }.
invitation-withdraw = Withdraw
invitation-withdrawn-now = The invitation is withdrawn. Its link does not work any more.
invitation-send = Send this link to the new coordinator. It works once.
invitation-send-back = Send this link to { $name }. It works once.
invitation-mail = Mail the link
invitation-mail-subject = Invitation for Samenspel
invitation-mail-body = Open this link to become a coordinator on our dashboard. It works once.
invitation-secret = Whoever has this link can see everything. Send it to the person themselves only.
invitation-hidden = The server was started again since this invitation was made, and has the link no more. The link itself still works. If it is lost, make a new one.
invitation-of-other = Only the person who made the invitation sees the link.
invitation-over = This invitation was used, was withdrawn or has ended.
invitation-title = Invitation
invitation-intro = You become a coordinator. Choose the name and the password that you will log in with. This page works once.
invitation-intro-by = { $name } invites you to be a coordinator. Choose the name and the password that you will log in with. This page works once.
invitation-back-intro = Welcome back, { $name }. Choose a new password. This page works once.
invitation-name-taken = There is or was a coordinator of this name. Add something, such as the first letter of your family name.
password-change = Choose a new password
password-title = New password
password-current = Your password now
password-new = Your new password
password-wrong = This is not your password now.
password-save = Keep the new password
password-changed = Your new password is kept. You are logged out on other computers.

## A new centre
start-step = Step { $number } of { $total }
start-title-name = What is your centre called?
start-intro-name = This is shown on the tablets and on paper. You can always change it under ‘Our centre’.
start-title-open = When, and in which languages?
start-intro-open = Leave empty what you do not know yet.
start-title-call = Who helps when something does not work?
start-intro-call = Then everybody at the centre knows whom to call.
start-next = Save and go on
start-later = Go on later
start-done = Your centre is ready. Below you read what is left to do.
first-steps = First steps
first-steps-intro = This is how you get your centre ready. You choose where to begin.
first-step-centre = Say who you are
first-step-organisations = Write down organisations and their tasks
first-step-referrers = Write down referrers
first-step-market = Make a market with stands
first-step-booklets = Print booklets
first-step-desk = Pair a tablet for the desk
first-step-colleague = Invite a second coordinator
first-step-done = Done
first-step-todo = To do
first-steps-away = Stop showing this list
first-steps-away-now = The list of first steps is gone.

## Kaarten over rechten en plichten
nav-cards = Info cards
card-new = New card
cards-empty = There are no info cards yet. Write one: at the desk it is read on the tablet.
cards-intro = Short cards on rights and duties, on every tablet, also without a network. They stand there in this order.
group-manual = Manual on the tablets: what you add
group-text = Text in each language
text-none = Nothing written yet
card-up = Move up
card-up-named = Move up { $title }
card-down = Move down
card-down-named = Move down { $title }
card-moved = { $title } has another place.
card-checked = Checked on { $day }
card-never = Not checked yet
card-old = That is more than half a year ago. Is it still right?
card-check = Checked today
card-checked-now = { $title } was checked today.
card-checked-later = This day is still to come. When did somebody check it?

## De pagina voor doorverwijzers
orientation-title = Tasks for volunteers
orientation-intro = Choose what fits the person with whom you look. Nothing is kept.
orientation-skip = To the tasks
orientation-languages = Language
orientation-look = Show the tasks
orientation-all = Show all tasks
orientation-none = No task fits this choice. Untick something.
orientation-count = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
  }
orientation-link = The link for referrers
orientation-link-help = Who has this link sees the tasks. Copy it and send it on.
orientation-talent = Talents
orientation-target = For whom
orientation-category = Kind of work
orientation-language = Languages
orientation-municipality = Where
orientation-when = When
orientation-short = Short assignment
orientation-age = Age
orientation-dutch = Practise Dutch
orientation-dutch-yes = yes
orientation-from-age = from { $age } years
orientation-until = until { $day }
orientation-no-end = ask until when
orientation-asked = You chose: { $what }
orientation-to-ask = { $count ->
    [one] Of { $count } task, ask something
   *[other] Of { $count } tasks, ask something
  }
orientation-to-ask-help = The organisation did not say everything here. Call and ask: it may fit.
orientation-ask = Ask: { $what }

## Following up, and the pool for short assignments
nav-follow = Follow up
nav-pool = Short assignments
follow-help = What the desk left silent comes here by itself. Note what became of it, and it leaves the list.
follow-empty = Nothing was left silent. Where nobody answers for too long appears here.
follow-all = All { $total } that stayed silent
follow-appointments-all = All { $total } appointments of which nothing is known
follow-waits = { $who }: answer expected by { $day }
follow-note = Note
follow-told = It is noted.
follow-told-before = What became of it was noted before. That has not changed.
follow-told-before-why = What became of it was noted here already. That has not changed. You wrote: { $why }
follow-whose = Who do you mean?
follow-whose-all = Everybody with this booklet
follow-refused = That could not be kept: the text is too long or has signs that may not be there. Nothing was noted.
filter-follow-silent = Left silent at the desk
filter-follow-late = Overdue
filter-follow-open = All that waits
filter-follow-all = All
filter-history-all = Everybody’s
filter-untold = Past, nothing noted yet
history = History
history-empty = Nothing is noted yet.
history-more = Show all { $count }
pool-help = Who wants a short assignment, by name. Choose a period and a half-day. Who said nothing about days is there too: ask.
pool-empty = Nobody in this list. At the desk one asks whether somebody wants a short assignment.
pool-period = Period
pool-whenever = Whenever
pool-summer = Summer { $year }
pool-winter = Winter { $year }–{ $next }
pool-print = Print this list

## Team and rota

nav-team = Team
nav-rota = Rota
volunteer-new = New volunteer
volunteers-empty = Nobody is on the team yet. Add the volunteers of the desk.
volunteer-experienced = Knows the work
volunteer-new-short = new
volunteer-left = Not on the team
volunteer-pin = PIN
volunteer-pin-there = There is a PIN. Only the person who chose it knows it.
volunteer-pin-none = There is no PIN. This person can choose one on the tablet at the desk.
volunteer-pin-clear = Clear the PIN
volunteer-pin-cleared = The PIN of { $name } is cleared. { $name } can choose a new one on the tablet.
rota-intro = Who comes when, this week and the five weeks after. Choose a half-day to say who comes.
rota-manned = { $count } of { $total } weeks somebody is always at the desk
rota-gaps = { $count ->
    [0] no gaps
    [one] one gap
   *[other] { $count } gaps
}
rota-open-unknown = We do not know yet when the desk is open, so not when somebody is missing either. Say so under
rota-week = Week of { $day }
rota-week-empty = This week nothing is open and nobody comes.
rota-column-when = When
rota-column-who = Who
rota-column-gap = What is missing
rota-turn-morning = { $day }, morning
rota-turn-afternoon = { $day }, afternoon
rota-turn-evening = { $day }, evening
rota-gap-nobody = Nobody
rota-gap-new = Only people who are new
rota-proposed = Maybe ask:
rota-not-open = The desk is not open then.
rota-unpaired = New and never together with somebody who knows the work
rota-unpaired-about = On these half-days somebody is there to join.
rota-who = Who comes?
rota-turn-intro = This is for once. What somebody does every week stands with that person, under team.

## Market: clashes and the closing board
clashes = Appointments that clash
clashes-all = { $total ->
    [one] 1 appointment clashes
   *[other] { $total } appointments clash
  }
clashes-intro = These appointments cannot stay where they are. The first that came in stays. For the others there is a proposal here. The companion hears of each change.
clashes-none = No appointment clashes.
clashes-more = You see the first { $shown } of { $total }.
clash-why-twice = This appointment is there twice.
clash-why-slot = This time was also given to somebody else, who came first.
clash-why-visitor = The visitor has an appointment elsewhere then, or cannot be there in time.
clash-why-places = There are no places left for this task.
clash-move = Move to { $moment }
clash-stay = Stays as it is
clash-withdraw = Cancel this one
clash-no-time = No free time was found. Call the organisation.
clash-moved = The appointment is moved to { $moment }.
clash-stays = The appointment stays as it is.
clash-both = Somebody else changed this appointment meanwhile too. Choose under the questions what is right.
board = Closing board
board-intro = A stand turns green when all that its devices noted is in, and they were heard after closing.
board-empty = This market has no stands yet.
board-green = { $count } done
board-amber = { $count } under way
board-grey = { $count } not heard
board-is-green = All is in
board-is-amber = Something may still come
board-is-grey = Nothing heard yet
board-visitors = Visitors counted at the entrance: { $count }
board-received = Appointments in: { $count }
board-typed = Typed from stubs: { $count }
board-stubs = Stubs handed in: { $count }
board-missing = { $count ->
    [one] 1 appointment is missing
   *[other] { $count } appointments are missing
  }
board-no-device = No device is paired.
board-device-revoked = revoked, not waited for
board-announced = { $received } of { $announced } appointments of this device are in
board-gaps = Missing numbers: { $numbers }
board-stand = Change the stand or count stubs
slots-wrong = We do not understand this: { $line }. Write like 16/3/2027 10:00 10:30 or 16/3/2027 10:00-12:00.
slots-many = That is too many times. A stand can have { $max }.
hint-stand-slot = Write a line a day: 16/3/2027 10:00 10:30, or 16/3/2027 10:00-12:00. Leave it empty when people can come at any time.
ready = Ready for the market?
ready-place = When it is open, and where
ready-answers = Each invited organisation answered
ready-proposals = Each proposal was looked at
ready-stands = The stands
ready-tasks = Each stand has a task that is open
ready-nothing = Nothing yet
ready-cards = Each card names the day of the market
hall-misdated = This card names another day than the market’s. Print it again, and throw the old one away.
ready-devices = Each stand has a device, or a card to pair one
ready-entrance = A tablet for the entrance
ready-companions = Each companion has a mail address
ready-groups = Each group has a companion
ready-booklets = Booklets for this market
market-copy = Make a copy for next year
market-copied = { $title } is made, with the same stands. Check the day.
market-copied-before = { $title } was there already.
outcomes = What became of it?
outcomes-total = { $count } appointments, and { $cancelled } that are cancelled.
outcomes-by = By
outcomes-what = Who or what
outcomes-referrer = Referrer
outcomes-talent = Talent
outcomes-no-referrer = Without a referrer
outcomes-untold = Not known yet
outcomes-cancelled = Cancelled
outcomes-none = Nothing to count yet.
outcome-untold = Nobody told yet how it went.
outcome-contradicts = This contradicts itself: according to { $came } the visitor was there, according to { $missed } not. What was told last counts.
outcome-counts = This was told last, and counts.
outcome-further = Something changed?

## Market: pairing codes on paper
hall = Pairing codes on paper
hall-intro = Each stand gets a card with a code. The people at the stand pair their phone with it themselves. The code works only on { $day }, for that stand, and for { $count } devices.
hall-over = This market is over. No more codes are made.
hall-print-title = All cards at once
hall-print-once = You see the codes once, to print them. After that they are on paper only.
hall-print-again = If you print again, all stands get a new code. Earlier cards stop working. Devices that are paired already go on working.
hall-print = Make the cards
hall-newer = New cards were just made, maybe by a colleague. They still work: nothing has changed. First look whether they are printed already.
hall-print-one = New card
hall-withdraw = Withdraw the code
hall-withdraw-all = Withdraw all codes
hall-withdrawn-now = { $count ->
    [one] The code is withdrawn. Nobody pairs a device with that card any more.
   *[other] { $count } codes are withdrawn. Nobody pairs a device with those cards any more.
  }
hall-none = No card yet
hall-made = Card made { $moment }
hall-withdrawn = Card withdrawn { $moment }
hall-came = Paired with the card:
hall-cards = Cards for the stands
hall-cards-print = Print on A4, not scaled down, and cut in four. Give each stand its card. Do not leave cards lying about.
hall-gone = These codes are on paper only now. Is a card lost? Make a new one; the old one stops working then.
hall-card-qr = Pairing code of { $name }
hall-card-scan = Turn on internet on your phone. Scan this code with the camera.
hall-card-open = Open the link. Wait until it says that your device is paired.
hall-card-done = Tap Start. After that it works without internet too.
hall-card-works = Works only on { $day }, for { $count } devices.
hall-card-keep = Give this card to nobody outside your stand, and put no photo of it online.
device-by-card = Paired in the hall with the stand’s card.
too-often-title = One moment
too-often = This page was opened too often in a row. Wait a minute and try again. What you sent already is kept.
