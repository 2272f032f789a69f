# The desk: home, intake, sheet, tasks.

## Home
desk-title = Info desk
desk-search-label = Find a candidate
desk-search-hint = Type three letters of a name
desk-search-clear = Clear the search field
desk-new = New candidate
desk-scan = Scan booklet
desk-look-tasks = Look at tasks
desk-intake = Registering
desk-sheet = Sheet
desk-list = Candidates
desk-list-count =
    { $count ->
        [0] Nobody found
        [one] 1 candidate
       *[other] { $count } candidates
    }
desk-list-more = These are the first { $count }. Type more letters to see fewer.
desk-list-further = Show more
desk-empty = Everyone you register appears here. Begin with the first.
desk-none-found = We find nobody with those letters. Try another part of the name, or register someone new.
desk-pick = Choose a candidate on the left to see the sheet.
desk-pick-help = You can also scan a booklet or register someone new.
desk-no-name = No name yet
desk-begun = Begun: { $moment }
desk-begun-on = Begun: { $moment }, on { $device }
desk-give-up = Give this sheet up
desk-given-up = The sheet without a name is given up.
desk-is-given-up = Given up. Whoever writes on it takes it up again.
desk-no-languages = No languages yet
desk-state-waiting = waiting for a connection
desk-state-attention = needs attention
desk-back = Back to the list
desk-close = Close

## Scan on the home screen
desk-scan-title = Scan or type the booklet code
desk-scan-none = Booklet { $code } is good, but it belongs to nobody yet. Find the candidate or register someone new. Then you can link the booklet.

## Steps of the intake
desk-intake-step = Registration, step { $step } of { $total }: { $name }
desk-steps = Steps of the registration
desk-step-consent = Consent
desk-step-who = Who
desk-step-languages = Languages
desk-step-talents = Talents
desk-step-wishes = Wishes
desk-step-booklet = Booklet
desk-step-questions = Questions
desk-step-remark = Remark
desk-step-state-now = in progress
desk-step-state-done = filled in
desk-step-state-open = still empty
desk-step-state-locked = possible after consent
desk-next = Next
desk-previous = Back
desk-still-missing = This is still empty or not saved. Look at it:
desk-finish = Done, show the sheet
desk-stop = Stop and come back later

## Consent: read with the visitor, in the visitor's language
desk-consent-title = May we keep your details?
desk-consent-language = Language of this text
desk-consent-what-title = What do we keep?
desk-consent-what = Your name, your phone number or mail, your languages, your talents and your appointments. You choose what you tell.
desk-consent-why-title = Why?
desk-consent-why = Together we look for volunteer work that suits you. Later we can call or mail you.
desk-consent-see-title = Who can see this?
desk-consent-see = Only the people of this info desk and the coordinator. Organisations do not see your sheet.
desk-consent-rights-title = Can you change this?
desk-consent-rights = Yes, always. You may see, correct or erase everything. Ask at the info desk.
desk-consent-store = Yes, you may keep my details
desk-consent-store-help = This is needed to make a sheet.
desk-consent-no = No, keep nothing about me
desk-consent-no-help = That is fine. Then we look at tasks together, without a name.
desk-consent-choose = First choose yes or no. Nothing is kept yet.
desk-consent-forward = May we pass your appointments on to your companion?
desk-consent-forward-help = Without a yes, your companion only sees the code of your booklet.
desk-consent-organisation = May we give your name and number to an organisation?
desk-consent-organisation-help = Only to the organisation that you choose, so that it can call you.
desk-consent-newsletter = Would you like our newsletter?
desk-consent-newsletter-help = A few times a year, by mail. You can always stop.
desk-consent-health = May we keep what you need because of your health?
desk-consent-health-help = For example room for a wheelchair. It stands in no list, and organisations do not see it.
desk-consent-start = Make the sheet
desk-consent-without = Go on without a sheet
desk-consent-without-title = That is fine. We keep nothing.
desk-consent-without-text = You can look at tasks, get a booklet and read what is allowed, without a name. What you choose disappears when you close the screen.
desk-without-booklet = Any booklet from the pile may go along. It need not be scanned.
desk-consent-without-back = Back to consent
desk-consent-given = Consent given on { $day }.
desk-consent-withdraw = Taking back a yes is one tap on no. It is noted.

## Fields
desk-kept = What you typed is still in the field and stays on this tablet.
desk-kept-full = What you typed is still in the field. Leave this sheet open: it is saved by itself as soon as there is room. Leave the tablet on until then.
desk-elsewhere = On another device it now says: { $value }
desk-elsewhere-take = Take this over
desk-asked = Another device says something else here. Choose at the top what is right.
desk-who-title = Who are you?
desk-who-help = A first name is enough. Give a phone number or a mail address, so that we can reach you.
desk-remark-title = Would you like to add anything?
desk-remark-help = Write down only what is needed. The visitor reads along.

## Languages
desk-languages-title = Which languages do you speak?
desk-languages-help = Tap every language. A little counts too.
desk-languages-chosen =
    { $count ->
        [0] No language chosen yet
        [one] 1 language chosen
       *[other] { $count } languages chosen
    }

## Talents
desk-level = How well is { $language } spoken?
desk-talents-title = What do you like to do?
desk-talents-help = Choose at most five cards.
desk-wishes-title = What suits you?
desk-wishes-help = You do not have to answer. What you do not say never counts as a no.
desk-talents-count = { $count } of { $max } chosen
desk-talents-full = You already have { $max }. First tap a chosen card to take it away. Then there is room again.
desk-talents-none = No talents chosen yet
desk-no-wishes = No wishes yet

## Booklet
desk-booklet-title = Give a booklet
desk-booklet-help = Scan the booklet or type the code on its cover. Then all appointments from the booklet are on the sheet.
desk-booklet-bound = Booklet { $code } belongs to this sheet.
desk-booklet-given = Booklet { $code } is linked.
desk-booklet-add = Link another booklet
desk-booklet-bind = Link a booklet
desk-booklet-unbind = Unlink booklet { $code }
desk-booklet-unbind-short = Unlink
desk-booklet-unbound = Booklet { $code } is unlinked.
desk-talent-gone = “{ $talent }” is taken away.
desk-emptied = “{ $field }” is emptied.
desk-consent-on = The consent is noted.
desk-consent-off = The consent is withdrawn.
desk-booklet-none = No booklet yet
desk-booklet-try = Check the code and try again, or take a new booklet.
desk-booklet-taken = Booklet { $code } already belongs to { $name }. Do you have the right booklet?
desk-booklet-unknown = We cannot check now whose booklet { $code } is. It may be somebody else’s already.
desk-booklet-look-again = Check again
desk-booklet-other = Take another booklet
desk-booklet-anyway = Give it to this sheet all the same
desk-booklet-also = This booklet is on another sheet too:
desk-booklet-whose = Whose is it? Take it off the sheet where it does not belong.
desk-booklet-both = That is right: it is theirs together
desk-booklet-both-now = Booklet { $code } is theirs together.
desk-booklet-together = This booklet is shared with:
desk-scan-shared = Booklet { $code } is on more than one sheet. Who is in front of you?

## Sheet
desk-sheet-contact = Contact
desk-sheet-languages = Languages
desk-sheet-talents = Talents
desk-sheet-booklet = Booklet
desk-sheet-appointments = Appointments
desk-sheet-remark = Remark
desk-sheet-consent = Consent
desk-sheet-change-languages = Change the languages
desk-sheet-change-talents = Change the talents
desk-sheet-change-wishes = Change the wishes
desk-sheet-done = Done
desk-sheet-steps = Go on with the registration
desk-sheet-tasks = Find tasks that fit
desk-sheet-missing = This sheet is not on this tablet. Perhaps it was erased, or it has not arrived yet.
desk-sheet-erased = This sheet is erased. What you had just typed is not saved.
desk-badge-store = Keeping: yes
desk-badge-no-store = Keeping: no
desk-badge-forward = Passing on: yes
desk-badge-no-forward = Passing on: no
desk-appointments-none = No appointments yet. They come here as soon as a stand notes them in the booklet.
desk-appointments-no-booklet = No appointments yet. First give a booklet. Then the appointments come here by themselves.
desk-appointment-day-only = { $day }, time not known yet
desk-appointment-no-day = Day not known yet
desk-appointment-move = Move or change
desk-appointment-off = Will not take place
desk-appointment-off-done = The appointment will not take place. Tell the visitor.
desk-appointment-withdrawn = Cancelled
desk-appointment-contact = Ask for { $contact }
desk-appointment-other-task = Other task

## Tasks to look at together
desk-tasks-title = Look at tasks
desk-tasks-back-sheet = Back to the sheet
desk-tasks-help = Choose what you like to do. You see who is looking for help. Nothing is kept.
desk-tasks-help-sheet = These are tasks for the talents on the sheet. What you choose here does not change the sheet.
desk-tasks-all = Show all tasks
desk-tasks-count =
    { $count ->
        [0] No task found
        [one] 1 task
       *[other] { $count } tasks
    }
desk-tasks-show =
    { $count ->
        [0] No task found
        [one] Show 1 task
       *[other] Show { $count } tasks
    }
desk-tasks-none = No task fits this choice. Choose one more card or show all tasks.
desk-tasks-empty = The list of organisations has not arrived yet. It comes by itself as soon as there is a connection.
desk-tasks-stand = Stand { $stand }

## Parts of the day
desk-part-morning = Morning
desk-part-afternoon = Afternoon
desk-part-evening = Evening

## The centre’s own questions
desk-questions-title = A few more questions
desk-questions-help = You do not have to answer. Below each question you read why we ask it.
own-title = Questions of the centre
own-purpose = Why we ask this: { $purpose }
own-yes = Yes
own-no = No
own-unanswered = Not answered
own-off = This question is not asked any more.
own-gone = A question that is not in the list any more
own-option-gone = an answer that is not in the list any more
own-option-off = not in the list any more
own-no-options = The coordinator has not written answers for this question yet.
own-earlier = Earlier answer: { $answer }

## Keeping the sheet
desk-consent-keep = May we keep the sheet?
desk-consent-keep-help = After a no, a coordinator erases the whole sheet. Until then it stays: nothing disappears at once.
desk-withdrawn = Since { $day } this person no longer wants the sheet to be kept. A coordinator will erase it. Do not call or mail any more. A mistake? Set the answer under Consent back to yes.
desk-day-odd = It says { $day }. Is that right? Write the day as on the calendar here.

## Paper to take along
paper-title = Sheet to take along
paper-print = Print
receipt-open = Print what was agreed
receipt-title = What we agreed about your details
receipt-yes = Yes, since { $day }.
receipt-no = No, since { $day }.
receipt-version = Text of { $version }
practice-offer = Practising Dutch: show the leaflet
practice-title = Practising Dutch (Oefenkans Nederlands)
practice-what = At an “Oefenkans Nederlands” you do volunteer work and practise Dutch at the same time. It is no lesson and no test.
practice-who = You do not have to speak Dutch well yet. People there speak calmly with you and have patience.
practice-how = Tell the info desk that you want to practise. Together we look for a task that suits you.
practice-cost = Taking part is free. You may always stop or try something else.

## Reading aloud
aloud-read = Read aloud
aloud-stop = Stop reading
aloud-failed = Reading aloud does not work now. The text is on the screen.

## Who sent the person
referrer-hint = Type three letters of the organisation or of the companion.
referrer-none = We find nobody with these letters. A coordinator can add a referrer.
referrer-more = There are more. Type more letters.
referrer-clear = Take away
referrer-gone = no longer in the list
referrer-with = With { $name }
companion-new = New companion
companion-add = Add the companion
companion-leave = Leave it
companion-left = The new companion is not added

## Before an organisation hears of a person
beware-unnamed = This person does not want an organisation to have their name or number. Call without saying them.
beware-unasked = Not asked yet: may we give name and number to an organisation? Ask first.
beware-parent-refuses = Under 18, and a parent or guardian does not agree.
beware-parent = Under 18: ask what a parent or guardian says.
referrer-companion-elsewhere = The companion belongs to another referrer. Choose again.
