# What people call the fields: field-<kind>-<key>, for every field that the model declares. The dashboard uses them too.

## Candidate
field-candidate-name = Nom
field-candidate-name-hint = Prénom et nom, dans votre écriture
field-candidate-phone = Téléphone
field-candidate-phone-hint = Par exemple 0470 12 34 56
field-candidate-mail = Mail
field-candidate-mail-hint = Par exemple nom@exemple.be
field-candidate-remark = Remarque
field-candidate-remark-hint = Que devons-nous savoir ? Par exemple : pas libre le mercredi, vient en fauteuil roulant.
field-candidate-consent-store = Peut être gardé
field-candidate-consent-forward = Peut être transmis
field-candidate-language = Langues
field-candidate-talent = Talents
field-candidate-booklet = Carnet
field-candidate-own-text = Réponse
field-candidate-own-yes = Réponse
field-candidate-own-choice = Réponse

## Appointment
field-appointment-booklet = Carnet
field-appointment-task = Tâche
field-appointment-date = Jour
field-appointment-time = Heure
field-appointment-place = Lieu
field-appointment-place-hint = Où est le rendez-vous ?
field-appointment-contact = Contact
field-appointment-contact-hint = Qui la personne doit-elle demander ? Nom et téléphone de quelqu’un de votre organisation.
field-appointment-remark = Remarque
field-appointment-remark-hint = N’écrivez pas le nom ou l’adresse du visiteur. Le carnet suffit.
field-appointment-withdrawn = Annulé

## Organisation
field-organisation-name = Nom
field-organisation-about = Ce qu’ils font
field-organisation-place = Lieu
field-organisation-contact = Contact
field-organisation-task-title = Tâche
field-organisation-task-about = Ce que vous faites
field-organisation-task-place = Lieu
field-organisation-task-when = Quand
field-organisation-task-language = Langues
field-organisation-task-dutch = Pratiquer le néerlandais
field-organisation-task-access = Accessible
field-organisation-task-target = Pour qui
field-organisation-task-talent = Talents
field-organisation-task-category = Type de tâche
field-organisation-task-places = Nombre de places
field-organisation-task-age = À partir de quel âge
field-organisation-task-contact = Contact
field-organisation-task-short = Mission courte
field-organisation-task-from = Premier jour
field-organisation-task-until = Dernier jour
field-organisation-task-closed = Personne n’est cherché maintenant

## Market
field-market-name = Nom
field-market-date = Jour
field-market-opens = Commence à
field-market-closes = Finit à
field-market-place = Lieu
field-market-rooms = Salles
field-market-stand-sign = Numéro du stand
field-market-stand-task = Tâches

## Referrer
field-referrer-name = Nom
field-referrer-mail = Mail
field-referrer-phone = Téléphone
field-referrer-companion-name = Nom de l’accompagnateur
field-referrer-companion-mail = Mail de l’accompagnateur
field-referrer-companion-phone = Téléphone de l’accompagnateur
field-referrer-visitors-name = Groupe

## Centre
field-centre-name = Nom
field-centre-address = Adresse
field-centre-hours = Heures d’ouverture
field-centre-language = Langues des écrans
field-centre-contact = Qui appeler en cas de problème
field-centre-phone = Téléphone
field-centre-talent-nl = Talent en néerlandais
field-centre-talent-fr = Talent en français
field-centre-talent-en = Talent en anglais
field-centre-talent-ar = Talent en arabe
field-centre-talent-pictogram = Dessin
field-centre-talent-off = Ne plus proposer
field-centre-category-nl = Type de tâche en néerlandais
field-centre-category-fr = Type de tâche en français
field-centre-category-en = Type de tâche en anglais
field-centre-category-ar = Type de tâche en arabe
field-centre-category-off = Ne plus proposer
field-centre-option-nl = Réponse en néerlandais
field-centre-option-fr = Réponse en français
field-centre-option-en = Réponse en anglais
field-centre-option-ar = Réponse en arabe
field-centre-option-question = Pour quelle question
field-centre-option-off = Ne plus proposer
field-centre-question-nl = Question en néerlandais
field-centre-question-fr = Question en français
field-centre-question-en = Question en anglais
field-centre-question-ar = Question en arabe
field-centre-question-is = Type de réponse
field-centre-question-purpose = Pourquoi
field-centre-question-months = Combien de mois garder
field-centre-question-off = Ne plus demander
