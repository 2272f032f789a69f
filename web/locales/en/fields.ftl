# What people call the fields: field-<kind>-<key>, for every field that the model declares. The dashboard uses them too.

## Candidate
field-candidate-name = Name
field-candidate-name-hint = First name and family name, in your own script
field-candidate-phone = Phone
field-candidate-phone-hint = For example 0470 12 34 56
field-candidate-mail = Mail
field-candidate-mail-hint = For example name@example.be
field-candidate-remark = Remark
field-candidate-remark-hint = What should we know? For example: not free on Wednesday, comes in a wheelchair.
field-candidate-consent-store = May be kept
field-candidate-consent-forward = May be passed on
field-candidate-language = Languages
field-candidate-talent = Talents
field-candidate-booklet = Booklet
field-candidate-own-text = Answer
field-candidate-own-yes = Answer
field-candidate-own-choice = Answer

## Appointment
field-appointment-booklet = Booklet
field-appointment-task = Task
field-appointment-date = Day
field-appointment-time = Time
field-appointment-place = Place
field-appointment-place-hint = Where do you meet?
field-appointment-contact = Contact
field-appointment-contact-hint = Whom does the person ask for? Name and phone of someone of your organisation.
field-appointment-remark = Remark
field-appointment-remark-hint = Do not write the visitor’s name or address here. The booklet is enough.
field-appointment-withdrawn = Withdrawn

## Organisation
field-organisation-name = Name
field-organisation-about = What they do
field-organisation-place = Place
field-organisation-contact = Contact
field-organisation-task-title = Task
field-organisation-task-about = What you do
field-organisation-task-place = Place
field-organisation-task-when = When
field-organisation-task-language = Languages
field-organisation-task-dutch = Practise Dutch
field-organisation-task-access = Accessible
field-organisation-task-target = For whom
field-organisation-task-talent = Talents
field-organisation-task-category = Kind of task
field-organisation-task-places = Number of places
field-organisation-task-age = From what age
field-organisation-task-contact = Contact
field-organisation-task-short = Short assignment
field-organisation-task-from = First day
field-organisation-task-until = Last day
field-organisation-task-closed = Nobody needed now

## Market
field-market-name = Name
field-market-date = Day
field-market-opens = Begins at
field-market-closes = Ends at
field-market-place = Place
field-market-rooms = Rooms
field-market-stand-sign = Number of the stand
field-market-stand-task = Tasks

## Referrer
field-referrer-name = Name
field-referrer-mail = Mail
field-referrer-phone = Phone
field-referrer-companion-name = Name of the companion
field-referrer-companion-mail = Mail of the companion
field-referrer-companion-phone = Phone of the companion
field-referrer-visitors-name = Group

## Centre
field-centre-name = Name
field-centre-address = Address
field-centre-hours = Opening hours
field-centre-language = Languages of the screens
field-centre-contact = Whom to call when something is wrong
field-centre-phone = Phone
field-centre-talent-nl = Talent in Dutch
field-centre-talent-fr = Talent in French
field-centre-talent-en = Talent in English
field-centre-talent-ar = Talent in Arabic
field-centre-talent-pictogram = Picture
field-centre-talent-off = Not offered any more
field-centre-category-nl = Kind of task in Dutch
field-centre-category-fr = Kind of task in French
field-centre-category-en = Kind of task in English
field-centre-category-ar = Kind of task in Arabic
field-centre-category-off = Not offered any more
field-centre-option-nl = Answer in Dutch
field-centre-option-fr = Answer in French
field-centre-option-en = Answer in English
field-centre-option-ar = Answer in Arabic
field-centre-option-question = To which question
field-centre-option-off = Not offered any more
field-centre-question-nl = Question in Dutch
field-centre-question-fr = Question in French
field-centre-question-en = Question in English
field-centre-question-ar = Question in Arabic
field-centre-question-is = Kind of answer
field-centre-question-purpose = What for
field-centre-question-months = How many months to keep
field-centre-question-off = Not asked any more
