### Le tableau de bord de la coordination. Phrases courtes, mots simples.

## Partout
skip-to-content = Aller au contenu
nav-label = Menu principal
nav-menu = Menu
nav-group-people = Personnes
nav-group-market = Marché et tâches
nav-group-centre = Le centre
nav-today = Aujourd’hui
nav-candidates = Candidats
nav-appointments = Rendez-vous
nav-devices = Appareils
nav-booklets = Carnets
nav-organisations = Organisations
nav-quarantine = Non acceptés
nav-erasures = Effacé
nav-coordinators = Coordinateurs
to-today = Vers aujourd’hui
language-choice = Langue
logged-in-as = Connecté·e comme { $name }.
logout = Se déconnecter
undo = Annuler
undone = C’est annulé.
undo-too-late = Il est trop tard pour annuler.
form-refused = Rien n’est encore enregistré. Vérifiez ces champs :
form-empty = Remplissez ceci.
form-choose = Choisissez dans la liste.
form-optional = (peut rester vide)
form-cut = Après { $count } caractères, le reste a été laissé de côté. Le texte entier est encore là où vous l’avez copié.
form-twice = Ce champ est arrivé deux fois. Vérifiez ce qui est écrit.
form-day-from-today = Choisissez un jour à partir d’aujourd’hui.
live-lost = Cette page ne reçoit plus de nouvelles du serveur pour l’instant. Nous réessayons ; tout est conservé.
live-ended = Ce que vous avez écrit est encore ici. Enregistrez-le : vous pourrez alors vous reconnecter.
live-gone-title = Cette page a été retirée entre-temps
live-gone = Ce que vous avez écrit est encore ici : enregistrez-le si vous voulez le garder.

## Les dates en mots
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
moment-today = aujourd’hui à { $clock }
moment-yesterday = hier à { $clock }
moment-day = { $day } à { $clock }
trace = { $device }, { $moment }

## Connexion
login-title = Bienvenue
account-name = Nom
account-password = Mot de passe
login = Se connecter
login-again-title = Vous n’êtes plus connecté·e
login-again = Ce que vous venez d’écrire n’est pas encore enregistré. Ce n’est pas perdu non plus. Connectez-vous : alors cela continue.
login-go-on = Se connecter et continuer
login-wrong = Ce nom et ce mot de passe ne vont pas ensemble. Essayez encore.
login-wait =
    { $minutes ->
        [one] Trop de mots de passe incorrects. Attendez une minute, puis essayez encore.
       *[other] Trop de mots de passe incorrects. Attendez { $minutes } minutes, puis essayez encore.
    }
guesses = { $count } mots de passe incorrects pour { $name } depuis { $moment }.
guesses-hint = C’était vous, ou un ou une collègue ? Alors tout va bien. Sinon, quelqu’un essaie d’entrer. Un long mot de passe que vous n’utilisez nulle part ailleurs l’en empêche.
guesses-seen = Vu
setup-title = Première personne de la coordination
setup-intro = Choisissez le nom et le mot de passe pour vous connecter. Cette page ne sert qu’une fois.
setup-name-hint = Vous vous connectez avec ce nom. Vos collègues le voient à côté de ce que vous écrivez.
setup-password-hint = Au moins { $min } caractères. Une phrase se retient bien.
setup-name-wrong = Indiquez votre nom, en 40 caractères au plus.
setup-password-wrong = Choisissez un mot de passe d’au moins { $min } caractères.
setup-save = Enregistrer et commencer

## Ce qui ne va pas
problem-not-found-title = Cette page n’existe pas
problem-not-found = Le lien est peut-être ancien ou déjà utilisé.
problem-erased-title = Ceci a été effacé
problem-erased = Il n’en reste rien sur le serveur. Les appareils l’effacent dès qu’ils sont connectés.
problem-other-site-title = Ce formulaire ne vient pas d’ici
problem-other-site = Rien n’a changé. Rouvrez la page et essayez encore.
problem-insecure-title = Cette page n’est pas ouverte de façon sûre
problem-insecure = Rien n’a changé. Mettez https:// devant l’adresse et réessayez là. Cela ne marche toujours pas ? Prenez un navigateur plus récent.
problem-form-title = Quelque chose ne va pas dans le formulaire
problem-form = Rien n’a changé. Revenez en arrière, vérifiez ce que vous avez rempli et essayez encore.
problem-busy-title = Un instant
problem-busy = Trop de connexions arrivent en même temps. Attendez quelques secondes, puis réessayez.
problem-too-large-title = Ce formulaire est trop grand
problem-too-large = Rien n’a changé. Revenez en arrière et raccourcissez le texte.
form-no-market = Un stand fait partie d’un marché du volontariat, et aucun n’est prévu.
problem-invitation-title = Cette invitation ne fonctionne plus
problem-invitation = Elle a déjà été utilisée, a été retirée ou a expiré. Demandez-en une nouvelle à un coordinateur.
problem-internal-title = Le serveur a eu un problème
problem-internal = Ce qui était conservé le reste. Essayez encore. Si cela ne marche pas, prévenez la personne qui gère le serveur.
problem-app-missing-title = L’application pour tablette n’est pas dans ce serveur
problem-app-missing = Construisez d’abord l’application avec ./dev run, puis relancez le serveur.

## Aujourd’hui
questions = Questions
questions-empty = Rien à décider. Si deux tablettes notent autre chose, vous le lirez ici.
candidates = Candidats
candidates-empty = Pas encore de candidats. Ce qu’une tablette de l’accueil enregistre apparaît ici tout seul.
devices = Appareils
devices-empty = Aucune tablette n’est encore liée. Liez-en une pour commencer.
candidate-no-name = Sans nom
candidate-begun = Commencée sur { $device }, { $moment }
candidate-no-booklet = Pas encore de carnet
candidate-conflict = Question
booklet = Carnet
booklet-nobody = Personne de connu
booklet-unknown = Ce carnet n’est connu chez aucun candidat.
booklet-unknown-hint = La tablette de l’accueil n’est peut-être pas encore connectée.
booklet-shared = Ce carnet est chez plus d’un candidat. À qui est-il ?
booklet-shared-hint = C’est une erreur ? Sur une tablette, détachez-le de la fiche où il ne doit pas être.
booklet-shared-both = C’est juste : il est à eux ensemble
booklet-shared-known = Quelqu’un a dit que ce carnet est à eux ensemble.
booklet-shared-now = Le carnet { $code } est à eux ensemble. Si une fiche s’ajoute, nous le demandons à nouveau.
booklet-erased = La personne de ce carnet est effacée. Ces rendez-vous sont encore là. Peuvent-ils rester ?
booklet-erased-hint = Un stand les a envoyés plus tard, ou le carnet est aussi sur une autre fiche. Une remarque peut contenir un nom. Si vous les effacez, ce qui n’a pas été accepté pour ce carnet disparaît aussi. Si vous les laissez alors que le carnet est sur une autre fiche, les rendez-vous suivants vont aussi avec cette fiche : nous ne le demandons plus.
booklet-erased-erase = Effacer ces rendez-vous
booklet-erased-keep = Les laisser
booklet-erased-kept = Un coordinateur a laissé ces rendez-vous.
booklet-erased-again = Pour le carnet { $code }, on demande à nouveau si les rendez-vous peuvent rester.
booklet-erasing-now = Les rendez-vous du carnet { $code } vont être effacés.
booklet-kept-now = Les rendez-vous du carnet { $code } restent.
task-other = autre tâche
appointment-withdrawn = Annulé

## Questions
conflict-voice = Sur { $author } : « { $value } » ({ $moment }).
conflict-two-values = Pour « { $field } », il y a deux réponses différentes. Laquelle est juste ?
conflict-chosen = Vous avez choisi « { $value } ».
conflict-chosen-both = Vous avez gardé les deux.
conflict-chosen-now = { $by } vient de choisir « { $value } ». C’est enregistré dans quelques secondes.
conflict-answered-now = { $by } vient de choisir « { $value } ». Votre choix n’est pas enregistré.
conflict-answered = C’est déjà décidé : { $by } a écrit « { $value } » ({ $moment }). Votre choix n’est pas enregistré.
conflict-changed = Entre-temps, quelque chose d’autre a été noté. Regardez encore, puis choisissez.
questions-all = Les { $total } fiches avec une question
questions-booklets = Carnets avec une question
questions-booklets-all = Les { $total } carnets avec une question
questions-booklets-empty = Rien ici. De chaque carnet avec un rendez-vous, on sait à qui il est.
booklet-close = À quelqu’un sans nom : ne plus demander
booklet-anonymous = Un coordinateur a dit que ce carnet est à quelqu’un sans nom.
booklet-ask-again = Le demander à nouveau
booklet-closed-now = On ne demande plus à qui est le carnet { $code }.
booklet-asked-again = On demande à nouveau à qui est le carnet { $code }.
candidates-all = Les { $total } candidats
candidates-given-up =
    { $total ->
        [one] 1 fiche sans nom est abandonnée : effacez-la
       *[other] { $total } fiches sans nom sont abandonnées : effacez-les
    }
candidates-withdrawn =
    { $total ->
        [one] 1 personne veut que sa fiche soit effacée
       *[other] { $total } personnes veulent que leur fiche soit effacée
    }
candidate-withdrawn = Veut être effacé
sheet-withdrawn = Cette personne ne veut plus que sa fiche soit conservée. Vérifiez et effacez la fiche.
referrer-gone = n’est plus dans la liste
companion-elsewhere = quelqu’un d’un autre orienteur
devices-all = Les { $total } appareils
column-values = Valeurs
conflict-both = Garder les deux
conflict-both-too-long = Ensemble, ces textes sont trop longs : { $length } caractères, { $max } au maximum. Raccourcissez-en un d’abord sur une tablette, ou choisissez.

## Fiche
sheet-who = Qui
sheet-unknown = non rempli
sheet-open = Pas encore rempli : { $fields }
sheet-appointments-empty = Pas encore de rendez-vous. Ils apparaissent ici dès qu’un stand scanne le carnet.
field-remark = Remarque
field-place = Lieu
field-contact = Demander
field-time = Heure
field-who = Qui
field-organisation = Organisation
consent-store = Peut être conservé ({ $moment })
consent-store-none = Pas d’accord pour conserver
consent-store-refused = Ne peut pas être conservé ({ $moment })
consent-forward = Peut être transmis ({ $moment })
consent-forward-none = Ne pas transmettre à d’autres
consent-forward-refused = Ne peut pas être transmis ({ $moment })
consent-organisation = Peut aller à une organisation ({ $moment })
consent-organisation-none = Pas à une organisation
consent-organisation-refused = Ne peut pas aller à une organisation ({ $moment })
consent-newsletter = Veut la lettre d’information ({ $moment })
consent-newsletter-none = Pas de lettre d’information
consent-newsletter-refused = Ne veut pas la lettre d’information ({ $moment })
consent-health = La santé peut être gardée ({ $moment })
consent-health-none = Ne rien garder sur la santé
consent-health-refused = La santé ne peut pas être gardée ({ $moment })
consent-no = non, depuis le { $day }

## Rendez-vous
appointments-none = Pas de rendez-vous ici. Choisissez d’autres jours pour tout voir.
appointments-more = et encore { $count }
appointments-all = Les { $total } rendez-vous de ce carnet
appointments-of-booklet = Tous les rendez-vous du carnet
appointment-withdraw = Barrer ce rendez-vous
appointment-withdraw-hint = Ce qui est barré ne compte plus. Il reste parmi les rendez-vous barrés, et vous pouvez le remettre.
appointment-restore = Remettre ce rendez-vous
appointments-withdraw =
    { $count ->
        [one] Barrer le rendez-vous que { $label } a envoyé pendant ce temps
       *[other] Barrer les { $count } rendez-vous que { $label } a envoyés pendant ce temps
    }
appointments-restore =
    { $count ->
        [one] Remettre le rendez-vous qu’un coordinateur a barré
       *[other] Remettre les { $count } rendez-vous qu’un coordinateur a barrés
    }
appointments-withdrawn-now =
    { $count ->
        [one] Un rendez-vous est barré.
       *[other] { $count } rendez-vous sont barrés.
    }
appointments-restored-now =
    { $count ->
        [one] Un rendez-vous est remis.
       *[other] { $count } rendez-vous sont remis.
    }

## Appareils
devices-paired = Appareils liés
device-new = Lier une tablette
device-new-intro = Vous recevez un code QR et un lien. Scannez le code avec la tablette, ou ouvrez le lien sur la tablette.
device-role = À quoi sert cette tablette ?
role-desk = Accueil
role-desk-may = Voit et écrit les fiches des candidats.
role-stand = Stand
role-stand-may = Note les rendez-vous d’une organisation. Ne voit jamais de fiche.
role-coordinator = Coordination
device-label = Nom de la tablette
device-label-example = Accueil 3
device-ends = Dernier jour de travail du stand
organisation-choose = Choisissez une organisation
device-make-link = Créer le code
device-connected = Connecté
device-seen = Vu { $moment }
device-never-seen = Pas encore vu
device-ended = Terminé { $moment }
device-revoked = Plus d’accès ({ $moment })
device-digits = Chiffres du couplage : { $digits }
device-until = Accès jusqu’à { $moment }
device-revoke = Arrêter l’accès
device-appointments = Rendez-vous de cet appareil
device-revoked-now = { $label } n’a plus d’accès. Ce qui n’était pas encore envoyé arrive dans « Non acceptés ».
device-restored-now = { $label } a de nouveau accès.
pair-scan = Scannez ce code avec la caméra de la tablette.
pair-qr = Code QR pour lier une tablette
pair-left = Encore valable :
pair-link-instead = Plutôt un lien ?
pair-reload = Rechargez cette page quand la tablette est liée.
pair-done = { $label } est lié
pair-compare = Ces six chiffres sont-ils aussi sur la tablette ?
pair-same = Oui, ils sont pareils
pair-different = Ils sont différents ? Arrêtez tout de suite l’accès de cette tablette dans Appareils.
pair-expired = Ce code a expiré
pair-again = Créer un nouveau code

## Carnets
booklets-intro = Chaque visiteur reçoit un carnet de rendez-vous avec son propre code. Le code ne dit rien sur la personne.
booklets-new = Nouveaux carnets
booklets-market = Pour quoi ?
booklets-all-year = Toute l’année
booklets-language = Dans quelle langue ?
booklets-count = Combien de carnets ?
booklets-count-hint = Une feuille A4 contient deux carnets, avec chacun une couverture et une page de rendez-vous. Les autres pages s’impriment à part.
booklets-make = Créer les carnets
booklets-earlier = Créés plus tôt
booklets-empty = Pas encore de carnets.
booklets-batch =
    { $count ->
        [one] Un carnet
       *[other] { $count } carnets
    }
booklets-print = Imprimer
booklets-print-hint = Un carnet a des pages avec son propre code et des pages qui sont les mêmes dans tous les carnets. Vous les imprimez à part sur A4 et les coupez en A6.
booklets-covers = Couvertures et rendez-vous
booklets-inside = Pages intérieures
booklets-staple = Ajoutez à chaque couverture sa page de rendez-vous et un jeu de pages intérieures. N’agrafez pas du côté des talons.
booklets-covers-print = Imprimez tout une fois sur A4, d’un seul côté, en taille réelle (100 %). Cela fait { $sheets ->
        [one] une feuille
       *[other] { $sheets } feuilles
    }. Gardez l’ordre de l’imprimante, la première feuille au-dessus.
booklets-covers-cut = Coupez toute la pile aux petits traits : vous avez quatre piles. Posez-les l’une sur l’autre : celle d’en haut à gauche au-dessus, puis en haut à droite, puis en bas à gauche, puis en bas à droite. Les carnets sont maintenant dans l’ordre : chaque fois une couverture et une page de rendez-vous.
booklets-inside-print = Imprimez ces { $pages } feuilles { $copies } fois sur A4, en taille réelle (100 %). Choisissez « assemblé » : d’abord les feuilles 1 à { $pages }, puis de nouveau. D’un côté ou des deux côtés, les deux vont.
booklets-inside-cut = Chaque feuille porte quatre fois la même page. Coupez la pile aux petits traits et posez les quatre piles l’une sur l’autre. Chaque groupe de { $pages } pages est pour un carnet. Il y en a assez pour { $count } carnets.
batch-number = Série { $number }
batch-revoke = Retirer ces carnets
batch-revoke-hint = Faites-le si des carnets sont perdus ou faux. Les tablettes et les stands ne les acceptent plus, même sans connexion, dès qu’ils l’ont appris. Ce qui est déjà noté reste.
batch-restore = Accepter de nouveau ces carnets
batch-revoked = Retirés { $moment }
batch-revoked-now = { $count ->
        [one] Un carnet est retiré.
       *[other] { $count } carnets sont retirés.
    } Ce qui a déjà été noté reste.
batch-restored-now = { $count ->
        [one] Un carnet est de nouveau accepté.
       *[other] { $count } carnets sont de nouveau acceptés.
    }
booklet-revoked = Carnet retiré

## Organisations
organisations-empty = Pas encore d’organisations.
organisation-no-tasks = Pas encore de tâches.

## Non acceptés
quarantine-intro = Des appareils ont envoyé ceci, mais le serveur ne l’a pas pris. Ce n’est pas perdu : c’est ici. Choisissez une ligne pour lire ce que c’est. Vous pouvez y réessayer ou abandonner.
quarantine-empty = Tout ce que les appareils ont envoyé a été pris.
quarantine-changes =
    { $count ->
        [one] Une modification.
       *[other] { $count } modifications.
    }
quarantine-detail = Ceci n’a pas été accepté
quarantine-retry = Réessayer
quarantine-erased-hint = Ceci contient un rendez-vous d’un carnet dont la personne est effacée. Un nom peut s’y trouver. S’il ne peut pas rester, abandonnez-le.
quarantine-retry-hint = Le serveur vérifie tout à nouveau, avec les droits que l’appareil a maintenant.
quarantine-drop = Abandonner
quarantine-drop-hint = Cela disparaît d’ici. Sur l’appareil, cela reste visible.
quarantine-dropped-now =
    { $count ->
        [one] Un changement a quitté cette liste.
       *[other] { $count } changements ont quitté cette liste.
    }
quarantine-stored =
    { $count ->
        [one] Un changement est maintenant pris.
       *[other] { $count } changements sont maintenant pris.
    }
quarantine-was-stored = C’était déjà pris.
quarantine-partly =
    { $count ->
        [one] Un changement est maintenant pris. Le serveur ne peut toujours pas prendre le reste.
       *[other] { $count } changements sont maintenant pris. Le serveur ne peut toujours pas prendre le reste.
    }
quarantine-still = Le serveur ne peut toujours pas prendre ceci.
quarantine-revoked-hint = { $label } n’a pas d’accès en ce moment. Si c’est permis quand même, rendez l’accès, puis réessayez.
device-restore = Rendre l’accès à { $label }
quarantine-unreadable = Cette partie n’est pas lisible.
quarantine-more =
    { $count ->
        [one] Et encore un changement.
       *[other] Et encore { $count } changements.
    }
kind-other = Autre chose
answer-yes = oui
answer-no = non
refusal-malformed = Les données étaient abîmées.
refusal-too-large = C’était trop grand.
refusal-history = Cela ne suit pas ce qui était déjà noté.
refusal-not-allowed = Cet appareil ne peut pas écrire ceci.
refusal-value = Une valeur ne suit pas les règles du champ.
refusal-wrong-document = Cela appartient à une autre sorte de fiche ou à un autre endroit.
refusal-foreign-actor = Cela porte la signature d’un autre appareil.
refusal-revoked = L’accès de cet appareil était déjà arrêté.
refusal-ended = Le temps de cet appareil était déjà passé.
refusal-depends-on-refused = Cela s’appuie sur une chose non acceptée.
refusal-erased = La fiche était déjà effacée.
refusal-newer = L’application de cet appareil est plus récente que ce serveur.
refusal-full = Rien ne peut plus s’y ajouter : cela a été changé trop souvent. Faites une nouvelle fiche et recopiez-le là.
refusal-crowded = Trop d’appareils ont écrit ceci en même temps. Choisissez d’abord les bonnes valeurs, puis réessayez.
refusal-author = Un autre nom que celui de cet appareil y figure. Si c’est quand même juste, réessayez : ce sera ajouté, sauf si le nom contient des caractères cachés.
refusal-clock = L’horloge de l’appareil avançait de plus d’un jour. Réessayez : ce sera ajouté, avec cette heure fausse.
refusal-other = Le serveur n’a pas pu prendre ceci.

## Effacé
erase = Effacer cette fiche
erase-hint = Vous avez ensuite dix secondes pour annuler.
erase-along =
    { $count ->
        [0] Aucun rendez-vous n’est noté pour un carnet de cette personne seule.
        [one] Un rendez-vous d’un carnet de cette personne est effacé aussi.
       *[other] { $count } rendez-vous des carnets de cette personne sont effacés aussi.
    }
erase-history =
    { $count ->
        [one] Une ligne de l’historique de cette personne est effacée aussi.
       *[other] { $count } lignes de l’historique de cette personne sont effacées aussi.
    }
erase-shared = ce carnet est aussi sur une autre fiche. Ses rendez-vous restent. Ensuite nous vous demandons si c’est permis. Cette fiche :
erase-later = Un stand qui n’est pas connecté maintenant peut encore envoyer un rendez-vous pour ce carnet. Nous vous demandons alors s’il peut rester. Si le carnet est sur une autre fiche, nous le demandons jusqu’à ce que vous disiez une fois qu’ils peuvent rester. Si le rendez-vous n’est pas accepté, vous le lisez sous Non acceptés.
erase-other = Effacer pour de bon
erase-hint-other = Vous avez ensuite dix secondes pour annuler. Puis c’est effacé, aussi sur les appareils.
erase-hint-organisation = Vous avez ensuite dix secondes pour annuler. Puis c’est effacé, aussi sur les appareils. Les rendez-vous avec cette organisation restent, sans son nom.
erase-hint-volunteer = Vous avez ensuite dix secondes pour annuler. Puis le nom est effacé, aussi sur les appareils. Ce que cette personne a noté reste, avec seulement le nom de l’appareil.
erase-soon =
    { $count ->
        [0] La fiche de { $name } va être effacée.
        [one] La fiche de { $name } va être effacée, avec un rendez-vous.
       *[other] La fiche de { $name } va être effacée, avec { $count } rendez-vous.
    }
erase-soon-nameless =
    { $count ->
        [0] La fiche sans nom va être effacée.
        [one] La fiche sans nom va être effacée, avec un rendez-vous.
       *[other] La fiche sans nom va être effacée, avec { $count } rendez-vous.
    }
erase-soon-appointment = Le rendez-vous va être effacé.
erase-soon-other = { $title } va être effacé.
erased-now = C’est effacé.
erasures-intro = Vous voyez ici ce qui a été effacé, et quels appareils l’ont confirmé. Un appareil l’efface dès qu’il est de nouveau connecté.
erasures-copies = Une copie de ce qui vient d’être effacé est encore sur le serveur : un autre programme y lit longtemps, par exemple une sauvegarde. Dès qu’il a fini, la copie disparaît toute seule.
erasures-empty = Rien n’a encore été effacé.
erased-sheet = Effacé { $moment }
erased-number = Numéro { $number }
erased-everywhere = Effacé sur le serveur et sur tous les appareils
erased-waiting =
    { $count ->
        [one] Effacé sur le serveur. Nous attendons un appareil.
       *[other] Effacé sur le serveur. Nous attendons { $count } appareils.
    }
erased-tablets = Appareils qui pouvaient l’avoir
receipt-confirmed = effacé { $moment }
receipt-waiting = pas encore confirmé, vu pour la dernière fois { $moment }
receipt-revoked = pas encore confirmé, plus d’accès ({ $moment })

## Une autre tâche
device-task = Donner une autre tâche à cet appareil
device-task-hint = L’appareil envoie d’abord ce qu’il avait encore. Ensuite disparaît ce qu’il ne peut plus voir.
device-task-of = Autre tâche pour { $label }
device-task-given = { $label } a une autre tâche.
device-task-new = Nouvelle tâche
device-task-stand = Stand de { $organisation }
device-task-ends = Jusqu’au (seulement pour un stand)
device-task-give = Donner cette tâche
device-task-sees =
    { $count ->
        [one] Un accueil voit la fiche de tous les candidats, un pour l’instant, avec nom, téléphone, courriel et remarques, et tous les rendez-vous.
       *[other] Un accueil voit la fiche de tous les candidats, { $count } pour l’instant, avec nom, téléphone, courriel et remarques, et tous les rendez-vous.
    }
device-task-sure = Cet appareil est un stand. Cochez qu’il peut devenir un accueil, ou choisissez un stand.
device-task-sure-yes = Oui, { $label } peut voir cela
device-leaving = Doit encore effacer ce qui appartenait à la tâche précédente. Cela se fait quand l’appareil est connecté.
device-left = Tout est effacé de cet appareil ({ $moment }).
device-cloned = Cet appareil existe deux fois ({ $moment })
device-cloned-hint = Quelqu’un a copié les données de cette tablette. Les deux tablettes gardent tout, mais n’envoient plus rien. Créez pour chacune un nouveau code sous « Lier une tablette ». Ensuite elles envoient ce qu’elles avaient.

## Listes
list-count = { $first }–{ $last } sur { $total }
list-whole = { $total } en tout
list-none = Rien à montrer
list-csv = Enregistrer en tableau
list-pages = Pages
list-previous = Précédent
list-next = Suivant
list-order = Ordre :
filter-label = Choisissez ce que vous voyez
filter-show = Montrer
filter-none = Effacer le choix
filter-who = Qui
filter-which = Lesquels
filter-everybody = Tout le monde
filter-question = Avec une question
filter-no-booklet = Sans carnet
filter-no-appointment = Sans rendez-vous
filter-no-contact = Sans téléphone ni mail
filter-forward = Peut être transmis
filter-given-up = Abandonnée à l’accueil
filter-wants-erasure = Veut être effacé
filter-coming = À partir d’aujourd’hui
filter-past = Passés
filter-all-days = Tous les jours
filter-all-organisations = Toutes les organisations
filter-all-appointments = Tous les rendez-vous
filter-nobody = Carnet de personne
filter-withdrawn = Retirés
filter-all-booklets = Tous les carnets
filter-arrived = Envoyé par { $label }
filter-arrived-hour = La dernière heure
filter-arrived-day = Les dernières 24 heures
filter-arrived-all = Toujours
filter-booklets-open = Encore une question
filter-booklets-closed = Déjà répondu
filter-all-erasures = Tous
filter-erasures-waiting = Pas encore confirmé partout
filter-access = Accès
filter-all-devices = Tous les appareils
filter-open = Avec accès
filter-closed = Sans accès
filter-role = Sorte
filter-all-roles = Accueil et stand
column-changed = Dernier changement
column-noted-by = Noté par
column-number = Numéro
column-kind = Quoi
column-reason = Raison
column-device = Appareil
column-arrived = Arrivé
column-changes = Changements
column-state = Vu en dernier
column-paired = Associé
column-digits = Chiffres de l’association
field-when = Quand
candidate-appointments =
    { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }
field-reach = Téléphone et mail

## Chercher
search = Chercher
search-everywhere = Chercher partout
search-label = Nom, code, téléphone ou organisation
search-placeholder = Chercher …
search-hint = Tapez une partie d’un nom, un code de carnet, un numéro de téléphone ou une organisation. Trois lettres suffisent.
search-forgotten = Tapez encore ce que vous cherchez. Nous ne gardons pas longtemps ce que quelqu’un a cherché.
search-nothing = Rien trouvé pour « { $typed } ». Essayez moins de lettres.
search-alike = Se prononce presque ainsi, ou s’écrit autrement
search-all = Montrer les { $count }
search-all-groups = Retour à tout ce qui est trouvé
search-booklet-batch = La série dans laquelle ce carnet est imprimé

## Nouns that coordinators write

nav-markets = Marchés
nav-referrers = Orienteurs
nav-centre = Notre centre
organisation-new = Nouvelle organisation
market-new = Nouveau marché
referrer-new = Nouvel orienteur
markets-empty = Il n'y a pas encore de marché. Créez-en un : vous pourrez ensuite y placer des stands.
referrers-empty = Il n'y a pas encore d'orienteurs. Ajoutez-en un avec ses accompagnateurs.
centre-intro = Ceci apparaît sur les tablettes et sur le papier. Vous pouvez toujours le changer.
group-task = Tâches
group-stand = Stands
group-companion = Accompagnateurs
group-visitors = Groupes
group-talent = Talents propres
group-category = Catégories
group-question = Questions propres sur la fiche
group-option = Réponses aux questions propres
group-empty = Rien pour le moment.
task-new = Nouvelle tâche
stand-new = Nouveau stand
companion-new = Nouvel accompagnateur
visitors-new = Nouveau groupe
talent-new = Nouveau talent
talents-built-in = D’autres mots pour un talent de l’application, ou ne plus le montrer
category-new = Nouvelle catégorie
question-new = Nouvelle question
option-new = Nouvelle réponse
noun-save = Enregistrer
noun-remove = Retirer
noun-saved = { $title } est enregistré.
noun-unchanged = Rien n'a changé.
noun-remove-changed = Pas retiré : quelqu'un d'autre a changé quelque chose entre-temps ({ $fields }). Lisez d'abord ; ensuite vous pouvez encore le retirer.
noun-removed = { $title } est retiré.
noun-both = { $title } est enregistré. Quelqu'un d'autre avait changé la même chose : les deux y sont, choisissez parmi les questions.
noun-name-taken = Il en existe déjà un avec ce nom.
noun-gone = Ceci a été retiré entre-temps par quelqu'un d'autre. Ce que vous avez écrit est encore ici.
noun-no-title = Sans nom
day-past = Ce jour est passé : { $day }. Est-ce juste ?
day-year = Vous avez écrit l’année { $year }. Écrivez l’année en quatre chiffres.
day-far = Ce jour est dans plus d’un an : { $day }. Est-ce juste ?
day-right = Oui, ce jour et cette heure sont justes
day-before-market = Le { $day } est avant le jour du marché. Est-ce juste ?
day-turned = C’est avant le début. Choisissez une fin plus tardive ou un début plus tôt.
hour-missing = { $hour } n’existe pas le { $day } : l’horloge avance alors d’une heure. Choisissez une autre heure, comme { $hours }.
hour-twice = { $hour } vient deux fois le { $day } : l’horloge recule alors d’une heure. Est-ce juste, ou choisissez-vous une autre heure, comme { $hours } ?
questions-full = Il y a déjà douze questions propres. Retirez-en une d'abord.
flag-yes = Oui
hint-task-about = Écrivez des phrases courtes, comme vous le diriez. Commencez par ce qu'on fait.
hint-task-about-long = Ce texte a de longues phrases. Raccourcissez-les : tout le monde comprendra.
field-stand-organisation = Organisation
stand-taken = Cette organisation a déjà un stand sur ce marché. Choisissez-en une autre.
hint-stand-task = Rien de coché signifie : toutes les tâches.

## Coordinateurs
coordinators-intro = Les personnes de cette liste voient tout et peuvent tout faire sur ce tableau de bord. Leur nom figure à côté de ce qu’elles écrivent.
coordinators-present = Qui coordonne
coordinators-former = Anciens coordinateurs
coordinator-since = Coordinateur depuis { $moment }
coordinator-since-by = Coordinateur depuis { $moment }, sur invitation de { $name }
coordinator-login = Dernière connexion { $moment }
coordinator-no-login = Ne s’est encore jamais connecté
coordinator-you = C’est vous.
coordinator-end = Retirer l’accès
coordinator-ended = Accès retiré { $moment }
coordinator-ended-by = Accès retiré { $moment }, par { $name }
coordinator-ended-now = { $name } est déconnecté et ne peut plus se connecter.
coordinator-back = Inviter à nouveau
invite-title = Nouveau coordinateur
invite-intro = Vous recevez un lien à envoyer. La personne qui l’ouvre choisit un nom et un mot de passe.
invite = Créer une invitation
invitations-open = Pas encore utilisées
invitation-of-new = Invitation
invitation-of = Invitation pour { $name }
invitation-by = Créée par { $name }.
invitation-until = Valable jusqu’à { $moment }.
invitation-withdraw = Retirer
invitation-withdrawn-now = L’invitation est retirée. Le lien ne fonctionne plus.
invitation-send = Envoyez ce lien au nouveau coordinateur. Il fonctionne une seule fois.
invitation-send-back = Envoyez ce lien à { $name }. Il fonctionne une seule fois.
invitation-mail = Envoyer le lien par mail
invitation-mail-subject = Invitation pour Samenspel
invitation-mail-body = Ouvrez ce lien pour devenir coordinateur sur notre tableau de bord. Il fonctionne une seule fois.
invitation-secret = La personne qui a ce lien peut tout voir. Envoyez-le seulement à la personne concernée.
invitation-hidden = Le serveur a redémarré depuis la création de cette invitation et n’a plus le lien. Le lien lui-même fonctionne encore. S’il est perdu, créez-en un nouveau.
invitation-of-other = Seule la personne qui a créé l’invitation voit le lien.
invitation-over = Cette invitation a été utilisée, a été retirée ou a expiré.
invitation-title = Invitation
invitation-intro = Vous devenez coordinateur. Choisissez le nom et le mot de passe avec lesquels vous vous connecterez. Cette page fonctionne une seule fois.
invitation-intro-by = { $name } vous invite comme coordinateur. Choisissez le nom et le mot de passe avec lesquels vous vous connecterez. Cette page fonctionne une seule fois.
invitation-back-intro = Bon retour, { $name }. Choisissez un nouveau mot de passe. Cette page fonctionne une seule fois.
invitation-name-taken = Un coordinateur porte ou portait déjà ce nom. Ajoutez quelque chose, comme l’initiale de votre nom de famille.
password-change = Choisir un nouveau mot de passe
password-title = Nouveau mot de passe
password-current = Votre mot de passe actuel
password-new = Votre nouveau mot de passe
password-wrong = Ce n’est pas votre mot de passe actuel.
password-save = Enregistrer le nouveau mot de passe
password-changed = Votre nouveau mot de passe est enregistré. Vous êtes déconnecté des autres ordinateurs.

## Un nouveau centre
start-step = Étape { $number } sur { $total }
start-title-name = Comment s’appelle votre centre ?
start-intro-name = Ceci figure sur les tablettes et sur le papier. Vous pouvez toujours le changer sous « Notre centre ».
start-title-open = Quand et dans quelles langues ?
start-intro-open = Laissez vide ce que vous ne savez pas encore.
start-title-call = Qui aide quand quelque chose ne marche pas ?
start-intro-call = Ainsi, tout le monde au centre sait qui appeler.
start-next = Enregistrer et continuer
start-later = Continuer plus tard
start-done = Votre centre est prêt. Vous lisez ci-dessous ce qu’il reste à faire.
first-steps = Premiers pas
first-steps-intro = Voici comment préparer votre centre. Vous choisissez par où commencer.
first-step-centre = Dites qui vous êtes
first-step-organisations = Notez les organisations et leurs tâches
first-step-referrers = Notez les orienteurs
first-step-market = Créez un marché avec des stands
first-step-booklets = Imprimez des carnets
first-step-desk = Liez une tablette pour l’accueil
first-step-colleague = Invitez une deuxième personne à la coordination
first-step-done = Fait
first-step-todo = À faire
first-steps-away = Ne plus montrer cette liste
first-steps-away-now = La liste des premiers pas est retirée.

## Kaarten over rechten en plichten
nav-cards = Fiches info
card-new = Nouvelle fiche
cards-empty = Il n’y a pas encore de fiches. Écrivez-en une : à l’accueil, on la lit sur la tablette.
cards-intro = De courtes fiches sur les droits et les devoirs, sur chaque tablette, aussi sans réseau. Elles y sont dans cet ordre.
group-manual = Manuel sur les tablettes : ce que vous ajoutez
group-text = Texte par langue
text-none = Encore rien d’écrit
card-up = Monter
card-up-named = Monter { $title }
card-down = Descendre
card-down-named = Descendre { $title }
card-moved = { $title } est à une autre place.
card-checked = Vérifié le { $day }
card-never = Pas encore vérifié
card-old = C’était il y a plus de six mois. Est-ce encore juste ?
card-check = Vérifié aujourd’hui
card-checked-now = { $title } est vérifié aujourd’hui.
card-checked-later = Ce jour doit encore venir. Quand l’a-t-on vérifié ?

## De pagina voor doorverwijzers
orientation-title = Des tâches pour volontaires
orientation-intro = Choisissez ce qui convient à la personne avec qui vous cherchez. Rien n’est gardé.
orientation-skip = Vers les tâches
orientation-languages = Langue
orientation-look = Montrer les tâches
orientation-all = Montrer toutes les tâches
orientation-none = Aucune tâche ne correspond à ce choix. Décochez quelque chose.
orientation-count = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
  }
orientation-link = Le lien pour les orienteurs
orientation-link-help = Qui a ce lien voit les tâches. Copiez-le et envoyez-le.
orientation-talent = Talents
orientation-target = Pour qui
orientation-category = Genre de travail
orientation-language = Langues
orientation-municipality = Où
orientation-when = Quand
orientation-short = Mission courte
orientation-age = Âge
orientation-dutch = Pratiquer le néerlandais
orientation-dutch-yes = oui
orientation-from-age = à partir de { $age } ans
orientation-until = jusqu’au { $day }
orientation-no-end = demandez jusqu’à quand
orientation-asked = Vous avez choisi : { $what }
orientation-to-ask = { $count ->
    [one] Pour { $count } tâche, demandez quelque chose
   *[other] Pour { $count } tâches, demandez quelque chose
  }
orientation-to-ask-help = L’organisation n’a pas tout dit ici. Appelez et demandez : cela convient peut-être.
orientation-ask = À demander : { $what }

## Following up, and the pool for short assignments
nav-follow = Suivre
nav-pool = Missions courtes
follow-help = Ce que l’accueil a laissé sans suite arrive ici. Notez ce que c’est devenu, et il quitte la liste.
follow-empty = Rien n’est resté sans suite. Là où personne ne répond trop longtemps apparaît ici.
follow-all = Tous les { $total } restés sans réponse
follow-appointments-all = Tous les { $total } rendez-vous sans suite
follow-waits = { $who } : réponse attendue pour le { $day }
follow-note = Noter
follow-told = C’est noté.
follow-told-before = Il était déjà noté ce que c’est devenu. Cela n’a pas changé.
follow-told-before-why = Le résultat était déjà noté ici. Il n’a pas changé. Vous aviez écrit : { $why }
follow-whose = De qui s’agit-il ?
follow-whose-all = Toutes les personnes de ce carnet
follow-refused = Impossible de garder cela : le texte est trop long ou contient des signes interdits. Rien n’est noté.
filter-follow-silent = Resté à l’accueil
filter-follow-late = En retard
filter-follow-open = Tout ce qui attend
filter-follow-all = Tout
filter-history-all = De tout le monde
filter-untold = Passés, rien de noté
history = Historique
history-empty = Rien n’est encore noté.
history-more = Afficher les { $count }
pool-help = Qui veut une mission courte, par nom. Choisissez une période et un demi-jour. Qui n’a rien dit des jours y figure aussi : demandez-le.
pool-empty = Personne dans cette liste. À l’accueil on demande si quelqu’un veut une mission courte.
pool-period = Période
pool-whenever = N’importe quand
pool-summer = Été { $year }
pool-winter = Hiver { $year }–{ $next }
pool-print = Imprimer cette liste

## Team and rota

nav-team = Équipe
nav-rota = Présences
volunteer-new = Nouveau bénévole
volunteers-empty = Il n’y a encore personne dans l’équipe. Ajoutez les bénévoles du point info.
volunteer-experienced = Connaît le travail
volunteer-new-short = nouveau
volunteer-left = Pas dans l’équipe
volunteer-pin = Code PIN
volunteer-pin-there = Il y a un code PIN. Seule la personne qui l’a choisi le connaît.
volunteer-pin-none = Il n’y a pas de code PIN. Cette personne peut en choisir un sur la tablette du point info.
volunteer-pin-clear = Effacer le code PIN
volunteer-pin-cleared = Le code PIN de { $name } est effacé. { $name } peut en choisir un nouveau sur la tablette.
rota-intro = Qui vient quand, cette semaine et les cinq suivantes. Choisissez une demi-journée pour dire qui vient.
rota-manned = { $count } semaines sur { $total }, il y a toujours quelqu’un au point info
rota-gaps = { $count ->
    [0] aucun trou
    [one] un trou
   *[other] { $count } trous
}
rota-open-unknown = Nous ne savons pas encore quand le point info est ouvert, ni donc quand il manque quelqu’un. Dites-le sous
rota-week = Semaine du { $day }
rota-week-empty = Cette semaine, rien n’est ouvert et personne ne vient.
rota-column-when = Quand
rota-column-who = Qui
rota-column-gap = Ce qui manque
rota-turn-morning = { $day }, matin
rota-turn-afternoon = { $day }, après-midi
rota-turn-evening = { $day }, soir
rota-gap-nobody = Personne
rota-gap-new = Seulement des nouveaux
rota-proposed = Demandez peut-être :
rota-not-open = Le point info n’est pas ouvert.
rota-unpaired = Nouveau et jamais avec quelqu’un qui connaît le travail
rota-unpaired-about = Ces demi-journées, quelqu’un est là pour accompagner.
rota-who = Qui vient ?
rota-turn-intro = Ceci vaut une seule fois. Ce que quelqu’un fait chaque semaine se trouve chez cette personne, dans l’équipe.

## Market: clashes and the closing board
clashes = Rendez-vous en conflit
clashes-all = { $total ->
    [one] 1 rendez-vous en conflit
   *[other] { $total } rendez-vous en conflit
  }
clashes-intro = Ces rendez-vous ne peuvent pas rester où ils sont. Le premier arrivé reste. Pour les autres, voici une proposition. L’accompagnateur est prévenu de chaque changement.
clashes-none = Aucun rendez-vous n’est en conflit.
clashes-more = Vous voyez les { $shown } premiers sur { $total }.
clash-why-twice = Ce rendez-vous est noté deux fois.
clash-why-slot = Cette heure a aussi été donnée à quelqu’un d’autre, arrivé avant.
clash-why-visitor = Le visiteur a déjà un rendez-vous ailleurs à ce moment-là, ou ne peut pas y être à temps.
clash-why-places = Il n’y a plus de place pour cette tâche.
clash-move = Déplacer vers { $moment }
clash-stay = Reste comme prévu
clash-withdraw = Annuler celui-ci
clash-no-time = Aucune heure libre trouvée. Appelez l’organisation.
clash-moved = Le rendez-vous est déplacé vers { $moment }.
clash-stays = Le rendez-vous reste comme prévu.
clash-both = Quelqu’un d’autre a aussi changé ce rendez-vous. Choisissez dans les questions ce qui est juste.
board = Tableau de clôture
board-intro = Un stand devient vert quand tout ce que ses appareils ont noté est arrivé et qu’ils ont donné signe de vie après la fermeture.
board-empty = Ce marché n’a pas encore de stands.
board-green = { $count } prêts
board-amber = { $count } en route
board-grey = { $count } sans nouvelles
board-is-green = Tout est arrivé
board-is-amber = Quelque chose peut encore arriver
board-is-grey = Encore aucune nouvelle
board-visitors = Visiteurs comptés à l’entrée : { $count }
board-received = Rendez-vous arrivés : { $count }
board-typed = Recopiés de talons : { $count }
board-stubs = Talons remis : { $count }
board-missing = { $count ->
    [one] Il manque 1 rendez-vous
   *[other] Il manque { $count } rendez-vous
  }
board-no-device = Aucun appareil n’est relié.
board-device-revoked = retiré, on ne l’attend pas
board-announced = { $received } rendez-vous de cet appareil sur { $announced } sont arrivés
board-gaps = Numéros manquants : { $numbers }
board-stand = Modifier le stand ou compter les talons
slots-wrong = Nous ne comprenons pas : { $line }. Écrivez comme 16/3/2027 10:00 10:30 ou 16/3/2027 10:00-12:00.
slots-many = C’est trop d’heures. Un stand peut en avoir { $max }.
hint-stand-slot = Écrivez une ligne par jour : 16/3/2027 10:00 10:30, ou 16/3/2027 10:00-12:00. Laissez vide si l’on peut venir à tout moment.
ready = Prêt pour le marché ?
ready-place = Quand il est ouvert, et où
ready-answers = Chaque organisation invitée a répondu
ready-proposals = Chaque proposition est vérifiée
ready-stands = Les stands
ready-tasks = Chaque stand a une tâche ouverte
ready-nothing = Encore rien
ready-cards = Chaque carte indique le jour du marché
hall-misdated = Cette carte indique un autre jour que celui du marché. Imprimez-la à nouveau et jetez l’ancienne.
ready-devices = Chaque stand a un appareil ou une carte pour en relier un
ready-entrance = Une tablette pour l’entrée
ready-companions = Chaque accompagnateur a une adresse mail
ready-groups = Chaque groupe a un accompagnateur
ready-booklets = Des carnets pour ce marché
market-copy = Faire une copie pour l’année prochaine
market-copied = { $title } est créé, avec les mêmes stands. Vérifiez le jour.
market-copied-before = { $title } existait déjà.
outcomes = Qu’est-ce que c’est devenu ?
outcomes-total = { $count } rendez-vous, et { $cancelled } qui n’ont pas lieu.
outcomes-by = Selon
outcomes-what = Qui ou quoi
outcomes-referrer = Orienteur
outcomes-talent = Talent
outcomes-no-referrer = Sans orienteur
outcomes-untold = Pas encore connu
outcomes-cancelled = N’a pas lieu
outcomes-none = Encore rien à compter.
outcome-untold = Personne n’a encore dit comment cela s’est passé.
outcome-contradicts = Cela se contredit : selon { $came } le visiteur est venu, selon { $missed } non. Ce qui a été dit en dernier compte.
outcome-counts = C’est ce qui a été dit en dernier, et cela compte.
outcome-further = Quelque chose a changé ?

## Market: pairing codes on paper
hall = Codes de liaison sur papier
hall-intro = Chaque stand reçoit une carte avec un code. Les personnes du stand relient elles-mêmes leur téléphone. Le code fonctionne seulement { $day }, pour ce stand, et pour { $count } appareils.
hall-over = Ce marché est passé. On ne fait plus de codes.
hall-print-title = Toutes les cartes en une fois
hall-print-once = Vous voyez les codes une seule fois, pour les imprimer. Ensuite ils ne sont plus que sur papier.
hall-print-again = Si vous imprimez à nouveau, tous les stands reçoivent un nouveau code. Les anciennes cartes ne fonctionnent plus. Les appareils déjà reliés continuent de fonctionner.
hall-print = Faire les cartes
hall-newer = De nouvelles cartes viennent d’être faites, peut-être par un collègue. Elles restent valables : rien n’a changé. Regardez d’abord si elles sont déjà imprimées.
hall-print-one = Nouvelle carte
hall-withdraw = Retirer le code
hall-withdraw-all = Retirer tous les codes
hall-withdrawn-now = { $count ->
    [one] Le code est retiré. Plus personne ne relie un appareil avec cette carte.
   *[other] { $count } codes sont retirés. Plus personne ne relie un appareil avec ces cartes.
  }
hall-none = Pas encore de carte
hall-made = Carte faite { $moment }
hall-withdrawn = Carte retirée { $moment }
hall-came = Reliés avec la carte :
hall-cards = Cartes pour les stands
hall-cards-print = Imprimez sur A4, sans réduire, et coupez en quatre. Donnez à chaque stand sa carte. Ne laissez pas traîner les cartes.
hall-gone = Ces codes ne sont plus que sur papier. Une carte est perdue ? Faites-en une nouvelle ; l’ancienne ne fonctionne plus.
hall-card-qr = Code de liaison de { $name }
hall-card-scan = Activez internet sur votre téléphone. Scannez ce code avec l’appareil photo.
hall-card-open = Ouvrez le lien. Attendez de lire que votre appareil est relié.
hall-card-done = Touchez Commencer. Ensuite cela fonctionne aussi sans internet.
hall-card-works = Fonctionne seulement { $day }, pour { $count } appareils.
hall-card-keep = Ne donnez cette carte à personne hors de votre stand, et n’en mettez pas de photo en ligne.
device-by-card = Relié dans la salle avec la carte du stand.
too-often-title = Un instant
too-often = Cette page a été ouverte trop souvent à la suite. Attendez une minute et essayez à nouveau. Ce que vous avez déjà envoyé est conservé.
