# What people call the nouns and their fields: kind-<kind>, and field-<noun>-<key> for every field that the model declares, where
# the noun is the kind or one of several within it, such as a task. What may help to fill it in is hint-<noun>-<key>.
# The dashboard uses them too.

kind-candidate = Fiche
kind-organisation = Organisation
kind-market = Marché du volontariat
kind-appointment = Rendez-vous
kind-referrer = Partenaire
kind-centre = Centre
kind-entry = Historique
kind-card = Fiche info
kind-volunteer = Bénévole du point info
kind-presence = Présence d’un stand
kind-entrance = Entrée d’un marché

## Which of several values holds
conflict-question-candidate-name = Quel nom est le bon ?
conflict-question-candidate-phone = Quel numéro est le bon ?
conflict-question-candidate-mail = Quelle adresse est la bonne ?
conflict-question-candidate-remark = Quelle remarque est la bonne ?
conflict-question = Qu’est-ce qui est correct ?

## Candidate
field-candidate-name = Nom
hint-candidate-name = Prénom et nom, dans votre écriture
field-candidate-phone = Téléphone
hint-candidate-phone = Par exemple 0470 12 34 56
field-candidate-mail = Mail
hint-candidate-mail = Par exemple nom@exemple.be
field-candidate-remark = Remarque
hint-candidate-remark = Que devons-nous savoir ? Par exemple : pas libre le mercredi, vient avec une amie. N’écrivez rien ici sur la santé : il y a une question pour cela dans les souhaits.
field-candidate-motivation = Motivation
hint-candidate-motivation = Avec ses propres mots. Par exemple : rencontrer des gens, pratiquer le néerlandais, rendre service.
field-candidate-consent-store = Peut être gardé
field-candidate-consent-forward = Peut être transmis
field-candidate-consent-organisation = Peut aller à une organisation
field-candidate-consent-newsletter = Veut la lettre d’information
field-asked-text = Texte du consentement
field-asked-language = Langue du texte
field-asked-by = Qui l’a demandé
field-candidate-language = Langues
field-candidate-talent = Talents
field-candidate-availability = Disponible
field-candidate-dutch = Quel est votre niveau de néerlandais ?
field-candidate-practise = Voulez-vous pratiquer le néerlandais ?
field-candidate-age = Quel âge avez-vous ?
field-candidate-municipality = Où habitez-vous ?
field-candidate-reach = Jusqu’où voulez-vous aller ?
field-candidate-moving = Comment vous déplacez-vous ?
field-candidate-consent-health = Peut garder ce qu’il faut pour la santé
field-candidate-needs = De quoi avez-vous besoin ?
field-candidate-interest = Qu’est-ce qui vous intéresse ?
field-candidate-short = Voulez-vous faire une mission courte ?
field-candidate-short-from = Mission courte : à partir de quel jour ?
field-candidate-short-until = Mission courte : jusqu’à quel jour ?
field-candidate-said = Comment dit-on le nom ?
hint-candidate-said = Écrivez le nom comme vous l’entendez. Par exemple : chou-man.
field-candidate-channel = Comment préférez-vous être contacté ?
field-candidate-reached = Quand vous joindre le plus facilement ?
field-candidate-motive = Pourquoi voulez-vous faire du volontariat ?
field-candidate-parent = Que dit un parent ou tuteur ?
hint-candidate-parent = Avant 18 ans, il faut la parole d’un parent ou tuteur.
field-candidate-hours = Combien d’heures par semaine ?
field-candidate-from = À partir de quel jour ?
field-candidate-referrer = Qui vous envoie ?
field-candidate-companion = Qui vous accompagne ?
field-spoken-level = Comment parlez-vous la langue ?
field-candidate-booklet = Carnet
field-candidate-shared = Carnet de plusieurs personnes
field-candidate-given-up = Abandonnée
field-own-text = Réponse
field-own-yes = Réponse
field-own-choice = Réponse

## Appointment
field-appointment-booklet = Carnet
field-appointment-task = Tâche
field-appointment-date = Jour
field-appointment-time = Heure
field-appointment-place = Lieu
hint-appointment-place = Où est le rendez-vous ?
field-appointment-contact = Contact
hint-appointment-contact = Qui la personne doit-elle demander ? Nom et téléphone de quelqu’un de votre organisation.
field-appointment-remark = Remarque
hint-appointment-remark = N’écrivez pas le nom ou l’adresse du visiteur. Le carnet suffit.
field-appointment-withdrawn = Annulé
field-appointment-device = Appareil
field-appointment-number = Numéro d’ordre de l’appareil
field-appointment-stub = Recopié d’un talon
field-appointment-stub-at = Jour et heure sur le talon
field-appointment-clash = Conflit
field-appointment-to-date = Proposition : jour
field-appointment-to-time = Proposition : heure
field-appointment-twin = La même que sur l’appareil du stand
field-appointment-agreed = Reste comme prévu

## Organisation
field-organisation-name = Nom
field-organisation-about = Que fait l'organisation ?
field-organisation-place = Où se trouve l'organisation ?
field-organisation-municipality = Dans quelle commune ?
field-organisation-contact = Qui répond aux questions ?
field-organisation-mail = Adresse mail pour les rendez-vous
field-organisation-language = Dans quelle langue écrivons-nous ?

## Task
field-task-title = Quelle est la tâche ?
field-task-about = Que fait-on ?
field-task-place = Où est le rendez-vous ?
field-task-municipality = Dans quelle commune ? Seulement si c’est ailleurs.
field-task-when = Quand ?
field-task-language = Quelles langues sont les bienvenues ?
field-task-dutch = Occasion de pratiquer le néerlandais
field-task-access = Accessibilité
field-task-target = Pour qui ?
field-task-talent = Talents
field-task-category = Catégorie
field-task-places = Combien de volontaires cherchez-vous ?
field-task-age = À partir de quel âge ?
field-task-contact = Qui demander ?
field-task-short = Mission courte
field-task-from = Premier jour
field-task-until = Dernier jour
field-task-closed = Plus besoin de personne

## Market
field-market-name = Nom
field-market-date = Jour
field-market-opens = Ouvre à
field-market-closes = Ferme à
field-market-place = Où ?
field-market-rooms = Salles, une par ligne

## Stand
field-stand-sign = Numéro ou nom du stand
field-stand-task = Quelles tâches propose le stand ?
field-stand-slot = Quels jours et à quelles heures le stand peut-il recevoir ?
field-stand-minutes = Combien de minutes dure un entretien ?
hint-stand-minutes = Sans nombre : 30 minutes.
field-stand-stubs = Combien de talons le stand a-t-il remis ?

## Referrer
field-referrer-name = Nom
field-referrer-mail = Adresse mail
field-referrer-phone = Téléphone
field-card-situation = De quoi parle la fiche ?
field-card-order = Place dans la liste
field-card-link = Lien
field-card-address = Adresse
field-card-source = Source
field-card-checked-on = Vérifié le
field-text-title = Titre
field-text-body = Texte
field-text-first = Que faire d’abord ?
hint-card-order = La fiche avec le plus petit nombre est en haut.
hint-card-link = Commence par https:// ou http://.
hint-card-source = Qui le dit ? Par exemple le nom d’un service public.
hint-card-checked-on = Le jour où quelqu’un a lu la source. Après six mois, la fiche reçoit un signe orange.
hint-text-body = Des phrases courtes, des mots simples.
hint-text-first = Un formulaire, une autorisation, un délai.

## Companion
field-companion-name = Nom
field-companion-mail = Adresse mail
field-companion-phone = Téléphone
field-companion-language = Dans quelle langue écrivons-nous ?

## Group of visitors
field-visitors-name = Nom du groupe
field-visitors-companion = Qui accompagne le groupe ?
field-visitors-booklet = Carnets du groupe

## Presence of a stand
field-presence-state = Le stand peut-il recevoir des visiteurs ?
field-presence-since = Depuis
field-presence-note = Quand les visiteurs peuvent-ils revenir ?

## Entrance of a market
field-entrance-market = Marché
field-door-name = Appareil
field-door-visitors = Visiteurs

## Centre
field-centre-name = Nom du centre
field-centre-address = Adresse
field-centre-hours = Quand le point info est-il ouvert ?
field-centre-open = Quelles demi-journées le point info est-il ouvert ?
hint-centre-open = Le tableau des présences montre alors quand il n’y a personne.
field-centre-language = Langues des écrans
field-centre-contact = Qui appeler en cas de problème ?
field-centre-phone = À quel numéro ?
field-centre-orientation = Page publique avec les tâches
hint-centre-orientation = À cocher si les orienteurs peuvent chercher parmi les tâches par un lien. Aucune personne de contact, rien sur les candidats.
field-centre-reply-days = Combien de jours attendez-vous une réponse ?
hint-centre-reply-days = Sans nombre : 7 jours.
field-centre-coordinator-days = Après combien de jours en plus le coordinateur voit-il ce qui est resté sans réponse ?
hint-centre-coordinator-days = Sans nombre : 7 jours.
field-centre-reconfirm-days = Après combien de jours sans contact demandez-vous si l’intérêt est toujours là ?
hint-centre-reconfirm-days = Sans nombre : 90 jours.
field-centre-revoked-batch = Carnets retirés

## Volunteer of the desk
field-volunteer-name = Nom
hint-volunteer-name = Comme les collègues l’appellent, par exemple le prénom.
field-volunteer-language = Langues
field-volunteer-experienced = Connaît bien le travail
hint-volunteer-experienced = Peut aider quelqu’un de nouveau.
field-volunteer-when = Vient chaque semaine le
field-volunteer-left = N’est pas dans l’équipe en ce moment
hint-volunteer-left = A arrêté, ou est absent longtemps. Le nom n’est plus sur les tablettes.
field-volunteer-extra = Vient une fois en plus
field-volunteer-absent = Ne vient pas une fois
field-volunteer-pin = Code PIN

## Talent
field-talent-nl = En néerlandais
field-talent-fr = En français
field-talent-en = En anglais
field-talent-ar = En arabe
field-talent-pictogram = Dessin
field-talent-off = Ne plus montrer

## Category of tasks
field-category-nl = En néerlandais
field-category-fr = En français
field-category-en = En anglais
field-category-ar = En arabe
field-category-off = Ne plus montrer

## Own question
field-question-nl = La question en néerlandais
field-question-fr = En français
field-question-en = En anglais
field-question-ar = En arabe
field-question-is = Comment répond-on ?
field-question-purpose = Pourquoi le demandez-vous ?
field-question-months = Combien de mois le garder après le dernier contact ?
field-question-off = Ne plus demander

## Answer to an own question
field-option-nl = En néerlandais
field-option-fr = En français
field-option-en = En anglais
field-option-ar = En arabe
field-option-question = À quelle question ?
field-option-off = Ne plus montrer

## What can be chosen: choice-<key>-<id>, or choice-<id> where several fields share it
choice-is-line = Une ligne de texte
choice-is-lines = Quelques lignes de texte
choice-is-choices = Choisir parmi des réponses
choice-is-flag = Oui ou non
choice-access-wheelchair = En fauteuil roulant
choice-access-toilet = Toilettes adaptées
choice-access-quiet = Endroit calme
choice-access-sitting = Travail assis
choice-access-no-reading = Sans lire ni écrire
choice-access-transport = Facile en bus, tram ou métro
choice-target-children = Enfants
choice-target-young-people = Jeunes
choice-target-families = Familles
choice-target-older-people = Aînés
choice-target-newcomers = Primo-arrivants
choice-target-disability = Personnes avec un handicap
choice-target-poverty = Personnes en pauvreté
choice-target-everybody = Tout le monde
choice-mon-morning = lundi matin
choice-mon-afternoon = lundi après-midi
choice-mon-evening = lundi soir
choice-tue-morning = mardi matin
choice-tue-afternoon = mardi après-midi
choice-tue-evening = mardi soir
choice-wed-morning = mercredi matin
choice-wed-afternoon = mercredi après-midi
choice-wed-evening = mercredi soir
choice-thu-morning = jeudi matin
choice-thu-afternoon = jeudi après-midi
choice-thu-evening = jeudi soir
choice-fri-morning = vendredi matin
choice-fri-afternoon = vendredi après-midi
choice-fri-evening = vendredi soir
choice-sat-morning = samedi matin
choice-sat-afternoon = samedi après-midi
choice-sat-evening = samedi soir
choice-sun-morning = dimanche matin
choice-sun-afternoon = dimanche après-midi
choice-sun-evening = dimanche soir
choice-dutch-none = Pas encore
choice-dutch-a1 = A1 : quelques mots
choice-dutch-a2 = A2 : phrases courtes
choice-dutch-b1 = B1 : une conversation simple
choice-dutch-b2 = B2 : couramment
choice-dutch-c1 = C1 : presque tout
choice-dutch-mother = Langue maternelle
choice-age-under-18 = Moins de 18 ans
choice-age-18-25 = 18 à 25 ans
choice-age-26-40 = 26 à 40 ans
choice-age-41-64 = 41 à 64 ans
choice-age-65-and-over = 65 ans ou plus
choice-reach-own = Dans ma commune
choice-reach-near = Aussi dans les environs
choice-reach-brussels = Partout à Bruxelles
choice-moving-walking = À pied
choice-moving-cycling = À vélo
choice-moving-public = En bus, tram ou métro
choice-moving-car = En voiture
choice-channel-call = Appel
choice-channel-message = Message
choice-channel-mail = Mail
choice-reached-morning = Le matin
choice-reached-noon = À midi
choice-reached-afternoon = L’après-midi
choice-reached-evening = Le soir
choice-state-busy = Beaucoup de monde
choice-state-pause = Pause
choice-state-lunch = Pause de midi
choice-clash-twice = Noté deux fois
choice-clash-visitor = Le visiteur est ailleurs à ce moment-là
choice-clash-slot = L’heure est déjà prise
choice-clash-places = La tâche est complète
choice-motive-meet-people = Rencontrer des gens
choice-motive-practise-dutch = Pratiquer le néerlandais
choice-motive-experience = Une expérience pour le travail
choice-motive-give-back = Rendre quelque chose
choice-motive-learn = Apprendre quelque chose
choice-motive-stay-active = Rester actif
choice-parent-asked = Demandé, pas encore de réponse
choice-parent-agrees = Est d’accord
choice-parent-refuses = N’est pas d’accord
choice-hours-1-2 = 1 ou 2 heures
choice-hours-3-4 = 3 ou 4 heures
choice-hours-5-8 = 5 à 8 heures
choice-hours-9-and-more = 9 heures ou plus
choice-level-little = Un peu
choice-level-good = Bien
choice-level-mother = Langue maternelle
choice-municipality-anderlecht = Anderlecht
choice-municipality-auderghem = Auderghem
choice-municipality-berchem-sainte-agathe = Berchem-Sainte-Agathe
choice-municipality-brussels = Ville de Bruxelles
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
choice-municipality-elsewhere = Ailleurs

## Entry
field-entry-candidate = Personne
field-entry-organisation = Organisation
field-entry-task = Tâche
field-entry-appointment = Rendez-vous
field-entry-way = Comment
field-entry-result = Résultat
field-entry-reason = Raison
field-entry-words = Avec vos mots
field-entry-at = Quand
field-entry-waits-for = À qui le tour
field-entry-by = Pour quand
field-entry-outcome = Ce que c’est devenu
field-entry-why = Pourquoi
field-entry-withdrawn = Annulé
choice-way-call = Téléphone
choice-way-mail = Mail
choice-way-message = Message
choice-way-visit = Visite
choice-way-note = Note
choice-way-talk = Entretien avec l’organisation
choice-way-proposal = Proposition
choice-way-appointment = Rendez-vous
choice-result-reached = Joint
choice-result-not-reached = Pas joint
choice-result-left-message = Message laissé
choice-result-sent = Envoyé
choice-result-came = Est passé
choice-result-proposed = Proposé
choice-result-accepted = Accepté
choice-result-declined-by-candidate = Non de la personne
choice-result-declined-by-organisation = Non de l’organisation
choice-reason-no-time = Pas le temps
choice-reason-too-far = Trop loin
choice-reason-hours = Les heures ne vont pas
choice-reason-other-wish = Veut autre chose
choice-reason-no-place = Plus de place
choice-reason-dutch = Il faut plus de néerlandais
choice-reason-no-answer = Pas de réponse
choice-reason-other-reason = Autre chose
choice-waits-for-candidate = La personne
choice-waits-for-organisation = L’organisation
choice-waits-for-desk = Nous-mêmes
choice-outcome-came = Est venu
choice-outcome-started = A commencé
choice-outcome-stopped = A arrêté
choice-outcome-did-not-come = N’est pas venu
choice-outcome-answered = Une réponse est venue
choice-outcome-done = Fait
choice-outcome-other-outcome = Autre chose

## Card: what it can be about
choice-situation-unemployment = Vous êtes au chômage
choice-situation-sickness-or-disability = Vous êtes malade ou avez un handicap
choice-situation-living-wage = Vous recevez un revenu d’intégration
choice-situation-asylum-or-residence = Vous demandez l’asile ou un séjour
choice-situation-student = Vous étudiez
choice-situation-pensioner = Vous êtes pensionné
choice-situation-employee = Vous travaillez
choice-situation-under-18 = Vous avez moins de 18 ans
choice-situation-insurance = Assurance
choice-situation-expense-allowance = Indemnité de frais
choice-situation-information-note = Ce qu’une organisation doit vous dire
choice-situation-other = Autre chose

## Pages du manuel

manual-pairing = Coupler une tablette
manual-registering = Inscrire quelqu’un
manual-finding-someone = Retrouver quelqu’un
manual-consent = Demander et retirer l’accord
manual-without-consent = Aider sans accord
manual-finding-tasks = Chercher des tâches
manual-proposing = Proposer, accepter ou refuser une tâche
manual-calling = Noter un appel
manual-today = La liste d’aujourd’hui
manual-team = Qui travaille maintenant ?
manual-cards = Puis-je être bénévole ?
manual-booklet = Lier un carnet
manual-entrance = L’accueil au marché
manual-stand = Au stand
manual-noting = Noter un rendez-vous pour un stand
manual-no-network = Pas d’internet
manual-questions = Deux tablettes disent autre chose
manual-practice = S’exercer
manual-trouble = Que faire si …
manual-dashboard = Pour les coordinateurs : le tableau de bord
manual-writing-cards = Pour les coordinateurs : écrire des fiches info
manual-erasing = Pour les coordinateurs : effacer quelqu’un
manual-adding = Pour les coordinateurs : ajouter au manuel
field-manual-text = Ce que vous ajoutez
