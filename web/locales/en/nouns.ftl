# What people call the nouns and their fields: kind-<kind>, and field-<noun>-<key> for every field that the model declares, where
# the noun is the kind or one of several within it, such as a task. What may help to fill it in is hint-<noun>-<key>.
# The dashboard uses them too.

kind-candidate = Sheet
kind-organisation = Organisation
kind-market = Volunteer market
kind-appointment = Appointment
kind-referrer = Referrer
kind-centre = Centre
kind-entry = History
kind-card = Info card
kind-volunteer = Volunteer of the desk
kind-presence = Presence of a stand
kind-entrance = Entrance of a market

## Which of several values holds
conflict-question-candidate-name = Which name is right?
conflict-question-candidate-phone = Which number is right?
conflict-question-candidate-mail = Which mail address is right?
conflict-question-candidate-remark = Which remark is right?
conflict-question = What is right?

## Candidate
field-candidate-name = Name
hint-candidate-name = First name and family name, in your own script
field-candidate-phone = Phone
hint-candidate-phone = For example 0470 12 34 56
field-candidate-mail = Mail
hint-candidate-mail = For example name@example.be
field-candidate-remark = Remark
hint-candidate-remark = What should we know? For example: not free on Wednesday, comes together with a friend. Write nothing about health here: there is a question for that in the wishes.
field-candidate-motivation = Motivation
hint-candidate-motivation = In their own words. For example: meet people, practise Dutch, give something back.
field-candidate-consent-store = May be kept
field-candidate-consent-forward = May be passed on
field-candidate-consent-organisation = May go to an organisation
field-candidate-consent-newsletter = Wants the newsletter
field-asked-text = Text of the consent
field-asked-language = Language of the text
field-asked-by = Who asked
field-candidate-language = Languages
field-candidate-talent = Talents
field-candidate-availability = Available
field-candidate-dutch = How much Dutch do you speak?
field-candidate-practise = Do you want to practise Dutch?
field-candidate-age = How old are you?
field-candidate-municipality = Where do you live?
field-candidate-reach = How far do you want to go?
field-candidate-moving = How do you get around?
field-candidate-consent-health = May keep what health asks
field-candidate-needs = What do you need?
field-candidate-interest = What interests you?
field-candidate-short = Do you want a short assignment?
field-candidate-short-from = Short assignment: from which day?
field-candidate-short-until = Short assignment: until which day?
field-candidate-said = How is the name said?
hint-candidate-said = Write the name as you hear it. For example: shoo-man.
field-candidate-channel = How do you prefer to be reached?
field-candidate-reached = When is it easiest to reach you?
field-candidate-motive = Why do you want to volunteer?
field-candidate-parent = What does a parent or guardian say?
hint-candidate-parent = Who is under 18 needs the word of a parent or guardian.
field-candidate-hours = How many hours a week?
field-candidate-from = From which day?
field-candidate-referrer = Who sent you?
field-candidate-companion = Who goes with you?
field-spoken-level = How well do you speak the language?
field-candidate-booklet = Booklet
field-candidate-shared = Booklet of several people
field-candidate-given-up = Given up
field-own-text = Answer
field-own-yes = Answer
field-own-choice = Answer

## Appointment
field-appointment-booklet = Booklet
field-appointment-task = Task
field-appointment-date = Day
field-appointment-time = Time
field-appointment-place = Place
hint-appointment-place = Where do you meet?
field-appointment-contact = Contact
hint-appointment-contact = Whom does the person ask for? Name and phone of someone of your organisation.
field-appointment-remark = Remark
hint-appointment-remark = Do not write the visitor’s name or address here. The booklet is enough.
field-appointment-withdrawn = Withdrawn
field-appointment-device = Device
field-appointment-number = The device’s own number
field-appointment-stub = Copied from a stub
field-appointment-stub-at = Day and time on the stub
field-appointment-clash = Clash
field-appointment-to-date = Proposal: day
field-appointment-to-time = Proposal: time
field-appointment-twin = The same as on the stand’s device
field-appointment-agreed = Stays as it is

## Organisation
field-organisation-name = Name
field-organisation-about = What does the organisation do?
field-organisation-place = Where is the organisation?
field-organisation-municipality = In which municipality?
field-organisation-contact = Who answers questions?
field-organisation-mail = Mail address for the appointments
field-organisation-language = In which language do we write?

## Task
field-task-title = What is the task?
field-task-about = What do you do?
field-task-place = Where do you meet?
field-task-municipality = In which municipality? Only when it is elsewhere.
field-task-when = When?
field-task-language = Which languages are welcome?
field-task-dutch = Dutch practice
field-task-access = Accessibility
field-task-target = For whom?
field-task-talent = Talents
field-task-category = Category
field-task-places = How many volunteers do you look for?
field-task-age = From which age?
field-task-contact = Whom do you ask for?
field-task-short = Short assignment
field-task-from = First day
field-task-until = Last day
field-task-closed = Nobody needed any more

## Market
field-market-name = Name
field-market-date = Day
field-market-opens = Opens at
field-market-closes = Closes at
field-market-place = Where?
field-market-rooms = Rooms, one on each line

## Stand
field-stand-sign = Number or name of the stand
field-stand-task = Which tasks does the stand offer?
field-stand-slot = On which days and at what times can the stand receive people?
field-stand-minutes = How many minutes does a talk take?
hint-stand-minutes = Without a number: 30 minutes.
field-stand-stubs = How many stubs did the stand hand in?

## Referrer
field-referrer-name = Name
field-referrer-mail = Mail address
field-referrer-phone = Phone
field-card-situation = What is the card about?
field-card-order = Place in the list
field-card-link = Link
field-card-address = Address
field-card-source = Source
field-card-checked-on = Checked on
field-text-title = Title
field-text-body = Text
field-text-first = What do you do first?
hint-card-order = The card with the smallest number is at the top.
hint-card-link = Begins with https:// or http://.
hint-card-source = Who says so? For example the name of a public service.
hint-card-checked-on = The day on which somebody read the source. After half a year the card gets an amber sign.
hint-text-body = Short sentences, plain words.
hint-text-first = A form, a permission, a term.

## Companion
field-companion-name = Name
field-companion-mail = Mail address
field-companion-phone = Phone
field-companion-language = In which language do we write?

## Group of visitors
field-visitors-name = Name of the group
field-visitors-companion = Who accompanies the group?
field-visitors-booklet = Booklets of the group

## Presence of a stand
field-presence-state = Can the stand receive visitors?
field-presence-since = Since
field-presence-note = When can visitors come back?

## Entrance of a market
field-entrance-market = Market
field-door-name = Device
field-door-visitors = Visitors

## Centre
field-centre-name = Name of the centre
field-centre-address = Address
field-centre-hours = When is the info desk open?
field-centre-open = On which half-days is the desk open?
hint-centre-open = The rota then shows when nobody is there.
field-centre-language = Languages of the screens
field-centre-contact = Who is called when something goes wrong?
field-centre-phone = Under which number?
field-centre-orientation = Public page with the tasks
hint-centre-orientation = Tick this if referrers may look among the tasks by a link. No contact persons are on it, and nothing about candidates.
field-centre-reply-days = How many days do you wait for an answer?
hint-centre-reply-days = Without a number: 7 days.
field-centre-coordinator-days = After how many more days does the coordinator see what stayed silent?
hint-centre-coordinator-days = Without a number: 7 days.
field-centre-reconfirm-days = After how many days without contact do you ask whether the interest is still there?
hint-centre-reconfirm-days = Without a number: 90 days.
field-centre-revoked-batch = Withdrawn booklets

## Volunteer of the desk
field-volunteer-name = Name
hint-volunteer-name = What colleagues call this person, such as the first name.
field-volunteer-language = Languages
field-volunteer-experienced = Has known the work for long
hint-volunteer-experienced = Can help somebody who is new.
field-volunteer-when = Comes every week on
field-volunteer-left = Is not on the team now
hint-volunteer-left = Stopped, or away for long. The name is then no longer on the tablets.
field-volunteer-extra = Comes once more
field-volunteer-absent = Does not come once
field-volunteer-pin = PIN

## Talent
field-talent-nl = In Dutch
field-talent-fr = In French
field-talent-en = In English
field-talent-ar = In Arabic
field-talent-pictogram = Picture
field-talent-off = Do not show any more

## Category of tasks
field-category-nl = In Dutch
field-category-fr = In French
field-category-en = In English
field-category-ar = In Arabic
field-category-off = Do not show any more

## Own question
field-question-nl = The question in Dutch
field-question-fr = In French
field-question-en = In English
field-question-ar = In Arabic
field-question-is = How is it answered?
field-question-purpose = Why do you ask this?
field-question-months = How many months to keep it after the last contact?
field-question-off = Do not ask any more

## Answer to an own question
field-option-nl = In Dutch
field-option-fr = In French
field-option-en = In English
field-option-ar = In Arabic
field-option-question = Of which question?
field-option-off = Do not show any more

## What can be chosen: choice-<key>-<id>, or choice-<id> where several fields share it
choice-is-line = One line of text
choice-is-lines = Some lines of text
choice-is-choices = Choosing from answers
choice-is-flag = Yes or no
choice-access-wheelchair = By wheelchair
choice-access-toilet = Accessible toilet
choice-access-quiet = Quiet place
choice-access-sitting = Work sitting down
choice-access-no-reading = Without reading or writing
choice-access-transport = Easy by bus, tram or metro
choice-target-children = Children
choice-target-young-people = Young people
choice-target-families = Families
choice-target-older-people = Older people
choice-target-newcomers = Newcomers
choice-target-disability = People with a disability
choice-target-poverty = People in poverty
choice-target-everybody = Everybody
choice-mon-morning = Monday morning
choice-mon-afternoon = Monday afternoon
choice-mon-evening = Monday evening
choice-tue-morning = Tuesday morning
choice-tue-afternoon = Tuesday afternoon
choice-tue-evening = Tuesday evening
choice-wed-morning = Wednesday morning
choice-wed-afternoon = Wednesday afternoon
choice-wed-evening = Wednesday evening
choice-thu-morning = Thursday morning
choice-thu-afternoon = Thursday afternoon
choice-thu-evening = Thursday evening
choice-fri-morning = Friday morning
choice-fri-afternoon = Friday afternoon
choice-fri-evening = Friday evening
choice-sat-morning = Saturday morning
choice-sat-afternoon = Saturday afternoon
choice-sat-evening = Saturday evening
choice-sun-morning = Sunday morning
choice-sun-afternoon = Sunday afternoon
choice-sun-evening = Sunday evening
choice-dutch-none = Not yet
choice-dutch-a1 = A1: a few words
choice-dutch-a2 = A2: short sentences
choice-dutch-b1 = B1: an ordinary talk
choice-dutch-b2 = B2: fluent
choice-dutch-c1 = C1: nearly everything
choice-dutch-mother = Mother tongue
choice-age-under-18 = Under 18
choice-age-18-25 = 18 to 25
choice-age-26-40 = 26 to 40
choice-age-41-64 = 41 to 64
choice-age-65-and-over = 65 or over
choice-reach-own = In my municipality
choice-reach-near = Nearby too
choice-reach-brussels = All over Brussels
choice-moving-walking = On foot
choice-moving-cycling = By bicycle
choice-moving-public = By bus, tram or metro
choice-moving-car = By car
choice-channel-call = Phone call
choice-channel-message = Message
choice-channel-mail = Mail
choice-reached-morning = In the morning
choice-reached-noon = Around noon
choice-reached-afternoon = In the afternoon
choice-reached-evening = In the evening
choice-state-busy = Busy
choice-state-pause = Break
choice-state-lunch = Lunch break
choice-clash-twice = Noted twice
choice-clash-visitor = The visitor is elsewhere then
choice-clash-slot = The time is taken already
choice-clash-places = The task is full
choice-motive-meet-people = Meet people
choice-motive-practise-dutch = Practise Dutch
choice-motive-experience = Experience for work
choice-motive-give-back = Give something back
choice-motive-learn = Learn something
choice-motive-stay-active = Stay active
choice-parent-asked = Asked, no answer yet
choice-parent-agrees = Agrees
choice-parent-refuses = Does not agree
choice-hours-1-2 = 1 or 2 hours
choice-hours-3-4 = 3 or 4 hours
choice-hours-5-8 = 5 to 8 hours
choice-hours-9-and-more = 9 hours or more
choice-level-little = A little
choice-level-good = Well
choice-level-mother = Mother tongue
choice-municipality-anderlecht = Anderlecht
choice-municipality-auderghem = Auderghem
choice-municipality-berchem-sainte-agathe = Berchem-Sainte-Agathe
choice-municipality-brussels = City of Brussels
choice-municipality-etterbeek = Etterbeek
choice-municipality-evere = Evere
choice-municipality-forest = Forest
choice-municipality-ganshoren = Ganshoren
choice-municipality-ixelles = Ixelles
choice-municipality-jette = Jette
choice-municipality-koekelberg = Koekelberg
choice-municipality-molenbeek-saint-jean = Molenbeek-Saint-Jean
choice-municipality-saint-gilles = Saint-Gilles
choice-municipality-saint-josse-ten-noode = Saint-Josse-ten-Noode
choice-municipality-schaerbeek = Schaerbeek
choice-municipality-uccle = Uccle
choice-municipality-watermael-boitsfort = Watermael-Boitsfort
choice-municipality-woluwe-saint-lambert = Woluwe-Saint-Lambert
choice-municipality-woluwe-saint-pierre = Woluwe-Saint-Pierre
choice-municipality-elsewhere = Somewhere else

## Entry
field-entry-candidate = Person
field-entry-organisation = Organisation
field-entry-task = Task
field-entry-appointment = Appointment
field-entry-way = How
field-entry-result = Result
field-entry-reason = Reason
field-entry-words = In your own words
field-entry-at = When
field-entry-waits-for = Whose turn it is
field-entry-by = By when
field-entry-outcome = What became of it
field-entry-why = Why
field-entry-withdrawn = Taken back
choice-way-call = Phone
choice-way-mail = Mail
choice-way-message = Message
choice-way-visit = Visit
choice-way-note = Note
choice-way-talk = Talk with organisation
choice-way-proposal = Proposal
choice-way-appointment = Appointment
choice-result-reached = Reached
choice-result-not-reached = Not reached
choice-result-left-message = Left a message
choice-result-sent = Sent
choice-result-came = Came by
choice-result-proposed = Proposed
choice-result-accepted = Accepted
choice-result-declined-by-candidate = No from the person
choice-result-declined-by-organisation = No from the organisation
choice-reason-no-time = No time
choice-reason-too-far = Too far
choice-reason-hours = The hours do not suit
choice-reason-other-wish = Wants something else
choice-reason-no-place = No place left
choice-reason-dutch = More Dutch is needed
choice-reason-no-answer = No answer
choice-reason-other-reason = Something else
choice-waits-for-candidate = The person
choice-waits-for-organisation = The organisation
choice-waits-for-desk = Ourselves
choice-outcome-came = Came
choice-outcome-started = Has started
choice-outcome-stopped = Has stopped
choice-outcome-did-not-come = Did not come
choice-outcome-answered = An answer came
choice-outcome-done = Done
choice-outcome-other-outcome = Something else

## Card: what it can be about
choice-situation-unemployment = You are unemployed
choice-situation-sickness-or-disability = You are ill or have a disability
choice-situation-living-wage = You get a living wage
choice-situation-asylum-or-residence = You ask for asylum or residence
choice-situation-student = You study
choice-situation-pensioner = You are a pensioner
choice-situation-employee = You have a job
choice-situation-under-18 = You are under 18
choice-situation-insurance = Insurance
choice-situation-expense-allowance = Expense allowance
choice-situation-information-note = What an organisation must tell you
choice-situation-other = Something else

## Pages of the manual

manual-pairing = Pairing a tablet
manual-registering = Registering someone
manual-finding-someone = Finding someone again
manual-consent = Asking and withdrawing consent
manual-without-consent = Helping without consent
manual-finding-tasks = Finding tasks
manual-proposing = Proposing, accepting or declining a task
manual-calling = Noting a call
manual-today = Today’s list
manual-team = Who is working now?
manual-cards = May I volunteer?
manual-booklet = Binding a booklet
manual-entrance = Welcome at the market
manual-stand = At the stand
manual-noting = Noting an appointment for a stand
manual-no-network = No internet
manual-questions = Two tablets say something else
manual-practice = Practising
manual-trouble = What if …
manual-dashboard = For coordinators: the dashboard
manual-writing-cards = For coordinators: writing info cards
manual-erasing = For coordinators: erasing someone
manual-adding = For coordinators: adding to the manual
field-manual-text = What you add to this
