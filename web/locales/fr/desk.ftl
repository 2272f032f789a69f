# Le point info : accueil, inscription, fiche, tâches.

## Accueil
desk-title = Point info
desk-search-label = Chercher un candidat
desk-search-hint = Tapez trois lettres d’un nom
desk-search-clear = Vider le champ de recherche
desk-new = Nouveau candidat
desk-scan = Scanner un carnet
desk-look-tasks = Voir les tâches
desk-intake = Inscription
desk-sheet = Fiche
desk-list = Candidats
desk-list-count =
    { $count ->
        [0] Personne trouvé
        [one] 1 candidat
       *[other] { $count } candidats
    }
desk-list-more = Voici les { $count } premiers. Tapez plus de lettres pour en voir moins.
desk-list-further = En montrer plus
desk-empty = Ici viennent les personnes que vous inscrivez. Commencez par la première.
desk-none-found = Nous ne trouvons personne avec ces lettres. Essayez une autre partie du nom, ou inscrivez la personne.
desk-pick = Choisissez un candidat à gauche pour voir sa fiche.
desk-pick-help = Vous pouvez aussi scanner un carnet ou inscrire quelqu’un.
desk-no-name = Pas encore de nom
desk-begun = Commencée : { $moment }
desk-begun-on = Commencée : { $moment }, sur { $device }
desk-give-up = Abandonner la fiche
desk-given-up = La fiche sans nom est abandonnée.
desk-is-given-up = Abandonnée. Qui y écrit quelque chose la reprend.
desk-no-languages = Pas encore de langues
desk-state-waiting = attend la connexion
desk-state-attention = demande votre attention
desk-back = Retour à la liste
desk-close = Fermer

## Scan on the home screen
desk-scan-title = Scannez ou tapez le code du carnet
desk-scan-none = Le carnet { $code } est bon, mais il n’est encore à personne. Cherchez le candidat ou inscrivez la personne. Ensuite vous pouvez lier le carnet.

## Steps of the intake
desk-intake-step = Inscription, étape { $step } sur { $total } : { $name }
desk-steps = Étapes de l’inscription
desk-step-consent = Accord
desk-step-who = Qui
desk-step-languages = Langues
desk-step-talents = Talents
desk-step-wishes = Souhaits
desk-step-booklet = Carnet
desk-step-questions = Questions
desk-step-remark = Remarque
desk-step-state-now = en cours
desk-step-state-done = rempli
desk-step-state-open = encore vide
desk-step-state-locked = possible après l’accord
desk-next = Suivant
desk-previous = Retour
desk-still-missing = Ceci est encore vide ou n’est pas enregistré. Vérifiez :
desk-finish = Terminé, voir la fiche
desk-stop = Arrêter et revenir plus tard

## Consent: read with the visitor, in the visitor's language
desk-consent-title = Pouvons-nous garder vos données ?
desk-consent-language = Langue de ce texte
desk-consent-what-title = Que gardons-nous ?
desk-consent-what = Votre nom, votre numéro de téléphone ou mail, vos langues, vos talents et vos rendez-vous. Vous choisissez ce que vous dites.
desk-consent-why-title = Pourquoi ?
desk-consent-why = Nous cherchons ensemble un volontariat qui vous va. Plus tard, nous pouvons vous appeler ou vous écrire.
desk-consent-see-title = Qui peut voir cela ?
desk-consent-see = Seulement les personnes de ce point info et le coordinateur. Les organisations ne voient pas votre fiche.
desk-consent-rights-title = Pouvez-vous changer d’avis ?
desk-consent-rights = Oui, toujours. Vous pouvez tout voir, corriger ou faire effacer. Demandez-le au point info.
desk-consent-store = Oui, vous pouvez garder mes données
desk-consent-store-help = C’est nécessaire pour faire une fiche.
desk-consent-no = Non, ne gardez rien sur moi
desk-consent-no-help = C’est permis. Nous regardons alors les tâches ensemble, sans nom.
desk-consent-choose = Choisissez d’abord oui ou non. Rien n’est encore gardé.
desk-consent-forward = Pouvons-nous transmettre vos rendez-vous à votre accompagnateur ?
desk-consent-forward-help = Sans oui, votre accompagnateur ne voit que le code de votre carnet.
desk-consent-organisation = Pouvons-nous donner votre nom et votre numéro à une organisation ?
desk-consent-organisation-help = Seulement à l’organisation que vous choisissez, pour qu’elle puisse vous appeler.
desk-consent-newsletter = Voulez-vous recevoir notre lettre d’information ?
desk-consent-newsletter-help = Quelques fois par an, par mail. Vous pouvez arrêter quand vous voulez.
desk-consent-health = Pouvons-nous garder ce dont vous avez besoin pour votre santé ?
desk-consent-health-help = Par exemple une place pour un fauteuil roulant. Cela n’est dans aucune liste et les organisations ne le voient pas.
desk-consent-start = Créer la fiche
desk-consent-without = Continuer sans fiche
desk-consent-without-title = C’est bien. Nous ne gardons rien.
desk-consent-without-text = Vous pouvez regarder les tâches ensemble, recevoir un carnet et lire ce qui est permis, sans nom. Vos choix disparaissent quand vous fermez l’écran.
desk-without-booklet = Donnez un carnet de la pile. Il ne faut pas le scanner.
desk-consent-without-back = Retour à l’accord
desk-consent-given = Accord donné le { $day }.
desk-consent-withdraw = Retirer un oui se fait en touchant non. C’est noté.

## Fields
desk-kept = Votre texte est encore dans le champ et reste sur cette tablette.
desk-kept-full = Votre texte est encore dans le champ. Laissez cette fiche ouverte : il sera enregistré tout seul dès qu’il y aura de la place. Laissez la tablette allumée jusque-là.
desk-elsewhere = Sur un autre appareil, il y a maintenant : { $value }
desk-elsewhere-take = Prendre cette valeur
desk-asked = Sur un autre appareil, il est écrit autre chose. Choisissez en haut ce qui est juste.
desk-who-title = Qui êtes-vous ?
desk-who-help = Un prénom suffit. Donnez un numéro de téléphone ou un mail, pour que nous puissions vous joindre.
desk-remark-title = Voulez-vous ajouter quelque chose ?
desk-remark-help = Notez seulement ce qui est nécessaire. Le visiteur lit avec vous.

## Languages
desk-languages-title = Quelles langues parlez-vous ?
desk-languages-help = Touchez chaque langue. Parler un peu compte aussi.
desk-languages-chosen =
    { $count ->
        [0] Aucune langue choisie
        [one] 1 langue choisie
       *[other] { $count } langues choisies
    }

## Talents
desk-level = Niveau en { $language } ?
desk-talents-title = Qu’aimez-vous faire ?
desk-talents-help = Choisissez au maximum cinq cartes.
desk-wishes-title = Qu’est-ce qui vous convient ?
desk-wishes-help = Vous ne devez pas répondre. Ce que vous ne dites pas ne compte jamais comme un non.
desk-talents-count = { $count } sur { $max } choisis
desk-talents-full = Vous en avez déjà { $max }. Touchez d’abord une carte choisie pour l’enlever. Alors il y a de nouveau de la place.
desk-talents-none = Aucun talent choisi
desk-no-wishes = Pas encore de souhaits

## Booklet
desk-booklet-title = Donnez un carnet
desk-booklet-help = Scannez le carnet ou tapez le code sur la couverture. Ensuite, tous les rendez-vous du carnet sont sur la fiche.
desk-booklet-bound = Le carnet { $code } est lié à cette fiche.
desk-booklet-given = Le carnet { $code } est lié.
desk-booklet-add = Lier un autre carnet
desk-booklet-bind = Lier un carnet
desk-booklet-unbind = Détacher le carnet { $code }
desk-booklet-unbind-short = Détacher
desk-booklet-unbound = Le carnet { $code } est détaché.
desk-talent-gone = « { $talent } » est retiré.
desk-emptied = « { $field } » est vidé.
desk-consent-on = L’accord est noté.
desk-consent-off = L’accord est retiré.
desk-booklet-none = Pas encore de carnet
desk-booklet-try = Vérifiez le code et réessayez, ou prenez un nouveau carnet.
desk-booklet-taken = Le carnet { $code } est déjà à { $name }. Avez-vous le bon carnet ?
desk-booklet-unknown = Nous ne pouvons pas vérifier maintenant à qui est le carnet { $code }. Il est peut-être déjà à quelqu’un d’autre.
desk-booklet-look-again = Vérifier à nouveau
desk-booklet-other = Prendre un autre carnet
desk-booklet-anyway = Le donner quand même à cette fiche
desk-booklet-also = Ce carnet est aussi sur une autre fiche :
desk-booklet-whose = À qui est-il ? Détachez-le de la fiche où il ne doit pas être.
desk-booklet-both = C’est juste : il est à eux ensemble
desk-booklet-both-now = Le carnet { $code } est à eux ensemble.
desk-booklet-together = Ce carnet est partagé avec :
desk-scan-shared = Le carnet { $code } est sur plus d’une fiche. Qui est devant vous ?

## Sheet
desk-sheet-contact = Contact
desk-sheet-languages = Langues
desk-sheet-talents = Talents
desk-sheet-booklet = Carnet
desk-sheet-appointments = Rendez-vous
desk-sheet-remark = Remarque
desk-sheet-consent = Accord
desk-sheet-change-languages = Changer les langues
desk-sheet-change-talents = Changer les talents
desk-sheet-change-wishes = Changer les souhaits
desk-sheet-done = Terminé
desk-sheet-steps = Continuer l’inscription
desk-sheet-tasks = Chercher des tâches qui vont bien
desk-sheet-missing = Cette fiche n’est pas sur cette tablette. Elle est peut-être effacée, ou pas encore arrivée.
desk-sheet-erased = Cette fiche est effacée. Ce que vous veniez de taper n’est pas enregistré.
desk-badge-store = Garder : oui
desk-badge-no-store = Garder : non
desk-badge-forward = Transmettre : oui
desk-badge-no-forward = Transmettre : non
desk-appointments-none = Pas encore de rendez-vous. Ils arrivent ici quand un stand les note dans le carnet.
desk-appointments-no-booklet = Pas encore de rendez-vous. Donnez d’abord un carnet. Les rendez-vous arrivent alors tout seuls.
desk-appointment-day-only = { $day }, heure pas encore connue
desk-appointment-no-day = Jour pas encore connu
desk-appointment-move = Déplacer ou changer
desk-appointment-off = N’a pas lieu
desk-appointment-off-done = Le rendez-vous n’a pas lieu. Dites-le au visiteur.
desk-appointment-withdrawn = Annulé
desk-appointment-contact = Demandez { $contact }
desk-appointment-other-task = Autre tâche

## Tasks to look at together
desk-tasks-title = Voir les tâches
desk-tasks-back-sheet = Retour à la fiche
desk-tasks-help = Choisissez ce que vous aimez faire. Vous voyez qui cherche de l’aide. Rien n’est gardé.
desk-tasks-help-sheet = Voici des tâches pour les talents de la fiche. Vos choix ici ne changent pas la fiche.
desk-tasks-all = Montrer toutes les tâches
desk-tasks-count =
    { $count ->
        [0] Aucune tâche trouvée
        [one] 1 tâche
       *[other] { $count } tâches
    }
desk-tasks-show =
    { $count ->
        [0] Aucune tâche trouvée
        [one] Montrer 1 tâche
       *[other] Montrer { $count } tâches
    }
desk-tasks-none = Aucune tâche ne correspond à ce choix. Choisissez une carte en plus ou montrez toutes les tâches.
desk-tasks-empty = La liste des organisations n’est pas encore arrivée. Elle arrive toute seule avec la connexion.
desk-tasks-stand = Stand { $stand }

## Parts of the day
desk-part-morning = Matin
desk-part-afternoon = Après-midi
desk-part-evening = Soir

## The centre’s own questions
desk-questions-title = Encore quelques questions
desk-questions-help = Vous ne devez pas répondre. Sous chaque question, vous lisez pourquoi nous la posons.
own-title = Questions du centre
own-purpose = Pourquoi nous le demandons : { $purpose }
own-yes = Oui
own-no = Non
own-unanswered = Pas de réponse
own-off = Cette question n’est plus posée.
own-gone = Une question qui n’est plus dans la liste
own-option-gone = une réponse qui n’est plus dans la liste
own-option-off = plus dans la liste
own-no-options = Le coordinateur n’a pas encore écrit de réponses pour cette question.
own-earlier = Réponse précédente : { $answer }

## Keeping the sheet
desk-consent-keep = Pouvons-nous conserver la fiche ?
desk-consent-keep-help = Si c’est non, un coordinateur efface toute la fiche. D’ici là elle reste : rien ne disparaît tout de suite.
desk-withdrawn = Depuis le { $day }, cette personne ne veut plus que la fiche soit conservée. Un coordinateur l’effacera. N’appelez plus, n’écrivez plus. C’était une erreur ? Remettez la réponse sur oui, sous Accord.
desk-day-odd = Il est écrit { $day }. Est-ce exact ? Écrivez le jour du calendrier d’ici.

## Paper to take along
paper-title = Feuille à emporter
paper-print = Imprimer
receipt-open = Imprimer ce qui est convenu
receipt-title = Ce que nous avons convenu sur vos données
receipt-yes = Oui, depuis le { $day }.
receipt-no = Non, depuis le { $day }.
receipt-version = Texte de { $version }
practice-offer = Pratiquer le néerlandais : montrer la feuille
practice-title = Pratiquer le néerlandais (Oefenkans Nederlands)
practice-what = Avec une « Oefenkans Nederlands », vous faites du volontariat et vous pratiquez le néerlandais en même temps. Ce n’est ni un cours ni un test.
practice-who = Vous ne devez pas encore bien parler néerlandais. Là-bas on vous parle calmement, avec patience.
practice-how = Dites au point info que vous voulez pratiquer. Ensemble nous cherchons une tâche qui vous convient.
practice-cost = C’est gratuit. Vous pouvez toujours arrêter ou essayer autre chose.

## Reading aloud
aloud-read = Lire à voix haute
aloud-stop = Arrêter la lecture
aloud-failed = La lecture ne marche pas maintenant. Le texte est à l’écran.

## Who sent the person
referrer-hint = Tapez trois lettres de l’organisation ou de l’accompagnateur.
referrer-none = Nous ne trouvons personne avec ces lettres. Un coordinateur peut ajouter un orienteur.
referrer-more = Il y en a d’autres. Tapez plus de lettres.
referrer-clear = Retirer
referrer-gone = n’est plus dans la liste
referrer-with = Avec { $name }
companion-new = Nouvel accompagnateur
companion-add = Ajouter l’accompagnateur
companion-leave = Finalement non
companion-left = Le nouvel accompagnateur n’est pas ajouté

## Before an organisation hears of a person
beware-unnamed = La personne ne veut pas qu’une organisation reçoive son nom ou son numéro. Appelez sans les dire.
beware-unasked = Pas encore demandé : pouvons-nous donner le nom et le numéro à une organisation ? Demandez-le d’abord.
beware-parent-refuses = Moins de 18 ans, et un parent ou tuteur n’est pas d’accord.
beware-parent = Moins de 18 ans : demandez ce que dit un parent ou tuteur.
referrer-companion-elsewhere = L’accompagnateur choisi appartient à un autre orienteur. Choisissez à nouveau.
