# Transmettre : les pages des coordinateurs, et ce qu’ils lisent des réponses par un lien.

answer-told-companion = L’accompagnateur l’a signalé par le lien du mail.
answer-told-organisation = L’organisation l’a signalé par le lien du mail.

nav-forward = Transmettre
nav-messages = Mails envoyés
forward-help = Chaque accompagnateur reçoit un seul mail avec les rendez-vous de toutes ses personnes, chaque organisation un mail avec les siens. Seul ce que les personnes permettent est transmis.
forward-no-mail = Aucun serveur de mail n’est configuré. Vous pouvez tout consulter et imprimer. La personne qui gère le serveur trouve dans docs/operator.md comment configurer le mail.
forward-none = Personne n’a encore de rendez-vous à transmettre.
forward-none-news = Tout le monde sait tout. Il n’y a rien de nouveau à transmettre.
forward-show = Afficher
forward-show-news = Avec du nouveau ({ $count })
forward-show-all = Tous ceux qui ont des rendez-vous ({ $count })
forward-send-all = { $count ->
    [one] Envoyer au seul qui a du nouveau
   *[other] Envoyer aux { $count } qui ont du nouveau
}
forward-sent-all = { $count ->
    [one] Un mail part dans dix secondes.
   *[other] { $count } mails partent dans dix secondes.
}
forward-sent-none = Il n’y avait plus rien à envoyer. Un collègue vient peut-être de le faire.
forward-unaware = { $count ->
    [one] Un accompagnateur ou une organisation n’est pas encore au courant d’un changement
   *[other] { $count } accompagnateurs et organisations ne sont pas encore au courant d’un changement
}
forward-alone = { $count ->
    [one] Un rendez-vous ne va à aucun accompagnateur : la personne ou le groupe n’en a pas
   *[other] { $count } rendez-vous ne vont à aucun accompagnateur : la personne ou le groupe n’en a pas
}
filter-alone = Ne va à aucun accompagnateur
forward-unreachable = { $count ->
    [one] Une personne avec du nouveau n’a pas d’adresse mail valable. Imprimez cette liste ou complétez l’adresse.
   *[other] { $count } avec du nouveau n’ont pas d’adresse mail valable. Imprimez ces listes ou complétez les adresses.
}
forward-who = À qui
forward-standing = Rendez-vous
forward-news = Nouveau
forward-last = Dernier mail
forward-standing-count = { $count }
forward-new = { $count ->
    [one] 1 nouveau
   *[other] { $count } nouveaux
}
forward-changed = { $count ->
    [one] 1 changé
   *[other] { $count } changés
}
forward-cancelled = { $count ->
    [one] 1 n’a pas lieu
   *[other] { $count } n’ont pas lieu
}
forward-no-news = Rien de nouveau
forward-under-way = Prêt à partir
forward-companion = Accompagnateur chez { $of }
forward-organisation = Organisation
forward-address-none = Pas d’adresse mail
forward-address-wrong = Aucun mail ne peut être envoyé à cette adresse
forward-address-fix = Compléter l’adresse mail
forward-never = Pas encore de mail
forward-failed = Le dernier mail n’est pas arrivé. Vérifiez l’adresse, téléphonez au besoin, et envoyez à nouveau.
forward-unclear = Personne ne sait si le dernier mail est arrivé. Voyez auprès du mail ce que vous pouvez faire.
forward-preview = Voici ce qui est envoyé
forward-to = À
forward-language = Langue
forward-subject = Objet
forward-text = Le mail en texte
forward-list = La liste
forward-print = Imprimer la liste
forward-calendar = Enregistrer comme calendrier
forward-send = Envoyer ce mail
forward-send-again = Tout envoyer encore une fois
forward-sent = Le mail part dans dix secondes.
forward-sent-before = Un collègue vous a précédé : ce mail est prêt ou déjà parti.
forward-changed-meanwhile = Quelque chose vient de changer. Relisez le mail, puis envoyez.
forward-not-sent = Ce mail ne peut pas être envoyé : vérifiez l’adresse et les réglages.
forward-link-preview = (ici se trouve le lien personnel)
forward-history = Mails précédents

messages-help = Chaque mail figure ici avant et après l’envoi. Rien n’est envoyé deux fois de lui-même.
messages-none = Aucun mail n’a encore été envoyé.
messages-filter = Afficher
messages-all = Tous les mails
messages-trouble = Avec un problème
messages-waiting = Pas encore partis
messages-made = Créé
messages-to = À
messages-what = Quoi
messages-state = État
messages-read = Lu
messages-gone = N’est plus dans la liste
message-digest = Liste des rendez-vous
message-reminder = Rappel
message-by = Par { $name }
message-by-itself = Automatiquement
message-erased = Le texte est effacé, parce qu’une personne qui y figurait a été effacée ou ne veut plus être nommée.
message-address-erased = L’adresse est effacée.
message-state-waiting = Prêt
message-state-sending = Part maintenant
message-state-sent = Envoyé
message-state-refused = Refusé
message-state-unclear = Pas clair
message-state-given-up = Abandonné
message-state-returned = Revenu
message-state-dropped = Pas envoyé
message-do-waiting = Il est envoyé { $when }.
message-do-waiting-again = Le serveur de mail ne l’a pas encore accepté ({ $tries } essais). Il est essayé à nouveau { $when }.
message-do-sending = Le serveur de mail l’a reçu et n’a pas encore répondu.
message-do-sent = Le serveur de mail l’a accepté. Vous revient-il dans votre boîte ? Touchez alors « Revenu ».
message-do-refused = Le serveur de mail refuse cette adresse. Vérifiez-la auprès de l’accompagnateur ou de l’organisation, et envoyez à nouveau de là.
message-do-unclear = La connexion s’est coupée après le départ du mail. Il est peut-être arrivé, peut-être pas. Demandez, ou envoyez-le à nouveau : il porte le même numéro, et qui l’a déjà reçu ne le voit en général qu’une fois.
message-do-given-up = Pendant des jours le serveur de mail était injoignable ou ne l’acceptait pas. Envoyez-le à nouveau quand le serveur fonctionne.
message-do-returned = Il n’est pas arrivé. Vérifiez l’adresse, ou imprimez la liste.
message-do-dropped = Il n’a pas été envoyé : quelqu’un l’a retenu, un mail plus récent l’a remplacé, un rappel n’a pas pu partir ce jour-là, ou une personne qui y figurait a été effacée.
message-do-dropped-names = Il n’a pas été envoyé : une personne qui y figurait ne veut plus être nommée ou a été effacée. Envoyez à nouveau la liste : le numéro du carnet y figurera.
message-reply = Réponse du serveur de mail : { $code }
message-act-again = Envoyer à nouveau
message-act-returned = Revenu
message-act-arrived = Est quand même arrivé
message-act-drop = Ne pas envoyer
message-acted = C’est noté.
message-not-acted = Ce n’est plus possible : le mail est ailleurs entre-temps.
message-again-newer = Ce mail ne part pas à nouveau : entre-temps ce destinataire a reçu un mail plus récent. Voyez ici ce qui est juste maintenant, et envoyez cela.
message-page = Voir le mail comme il se présente
message-link = Le lien dans le mail
message-link-until = Fonctionne jusqu’au { $day } inclus.
message-link-elsewhere = Ne fonctionne pas : l’adresse est une autre entre-temps.
message-link-withdrawn = Retiré { $when }.
message-link-withdraw = Retirer le lien
message-link-restore = Réactiver le lien
message-read-at = Lu { $when }
message-not-read = Pas encore signalé comme lu

## Invitations: the mail, the page of the organisation (sign-up-…), and those of the coordinators (invited-…, proposal-…).
mail-subject-invitation = Participez-vous à { $market } ?
mail-intro-invitation = { $day }, c’est { $market }. Des personnes qui veulent devenir bénévoles y rencontrent des organisations qui cherchent des bénévoles. Nous vous invitons avec votre propre stand.
mail-intro-invitation-place = { $day }, c’est { $market }, à { $place }. Des personnes qui veulent devenir bénévoles y rencontrent des organisations qui cherchent des bénévoles. Nous vous invitons avec votre propre stand.
mail-invitation-about = Ouvrez le lien ci-dessous. Dites si vous participez, et écrivez avec des mots simples les tâches que vous proposez. Cela prend un quart d’heure. Vous n’avez pas besoin de compte.
mail-invitation-link = L’inscription est possible jusqu’au { $day } inclus. Le lien est seulement pour vous. Ne le donnez à personne hors de votre organisation.
mail-invitation-open = Inscrivez-vous
message-invitation = Invitation à un marché
sign-up = Participez-vous à { $market } ?
sign-up-hello = Bonjour { $name }, { $centre } vous invite.
sign-up-question = Venez-vous avec un stand ?
sign-up-yes = Oui, nous participons
sign-up-no = Non, pas cette fois
sign-up-said-no = Vous avez fait savoir que vous ne participez pas cette fois. Merci d’avoir répondu.
sign-up-yes-after-all = Nous participons quand même
sign-up-no-after-all = Finalement, nous ne participons pas
sign-up-said-yes = Nous sommes contents que vous participiez. Écrivez ci-dessous ce que vous proposez.
sign-up-waits = Envoyé { $moment }. La coordination le vérifie. Vous pouvez encore le changer : le dernier envoi compte.
sign-up-approved = Vous participez. La coordination a repris votre texte. Si vous changez encore quelque chose, la coordination le vérifie d’abord.
sign-up-declined = La coordination n’a pas repris ce texte. Appelez ou écrivez au centre, ou adaptez-le et envoyez-le à nouveau.
sign-up-plain = Écrivez pour des personnes qui ne connaissent pas encore bien la langue : des phrases courtes, des mots simples, pas d’abréviations.
sign-up-contact = Qui répond aux questions ?
sign-up-contact-hint = Un nom et un numéro de téléphone ou une adresse mail. Les visiteurs peuvent le lire.
sign-up-task = Tâche { $number } : { $title }
sign-up-task-new = nouvelle
sign-up-task-off = Vous ne proposez pas cette tâche à ce marché ?
sign-up-title = Quelle est la tâche ?
sign-up-title-hint = Quelques mots, comme « Lire aux tout-petits ».
sign-up-about = Que fait-on ?
sign-up-about-hint = Dites ce qu’on fait, avec qui, et combien de temps. « Vous lisez un livre à six enfants. Cela dure une heure. »
sign-up-talents = Quels talents conviennent ?
sign-up-languages = Quelles langues sont bienvenues ?
sign-up-access = Qu’est-ce qui le rend possible pour des personnes avec un handicap ?
sign-up-dutch = Peut-on y pratiquer le néerlandais ?
sign-up-places = Combien de bénévoles cherchez-vous ?
sign-up-places-hint = Un nombre. Laissez vide si ce n’est pas fixé.
sign-up-times = Quand peut-on venir vous voir ?
sign-up-minutes = Combien de minutes dure un entretien ?
sign-up-minutes-hint = Sans nombre : 30 minutes.
sign-up-slots = Quels jours et à quelles heures pouvez-vous recevoir des gens après le marché ?
sign-up-slots-hint = Une ligne par jour : 16/3/2027 10:00 10:30, ou 16/3/2027 10:00-12:00. Laissez vide si l’on peut venir à tout moment.
sign-up-send = Envoyer
sign-up-more = Encore une tâche
sign-up-too-many = Cela fait trop de tâches. Il peut y en avoir { $max }. Choisissez les plus importantes.
sign-up-no-tasks = Écrivez au moins une tâche.
sign-up-until = L’inscription est possible jusqu’au { $day } inclus.
sign-up-closed-title = L’inscription n’est plus possible
sign-up-over = L’inscription était possible jusqu’au { $day } inclus. Ce que vous avez envoyé avant est conservé. Vous voulez encore participer ou changer quelque chose ? Appelez ou écrivez au centre.
sign-up-withdrawn = Ce lien ne fonctionne plus. Il a été retiré, ou il est parti à une adresse qui n’est plus la vôtre. Appelez ou écrivez au centre pour en recevoir un nouveau.
sign-up-closed-typed = Ce que vous venez d’écrire n’est pas envoyé. Le voici encore, pour que vous puissiez le copier.
sign-up-copy = Ce que vous avez écrit
invited = Invitations
invited-intro = Invitez des organisations. Chacune reçoit un mail avec un lien à elle, et y écrit ce qu’elle propose. Vous le vérifiez avant que cela arrive au marché.
invited-choose = Qui invitez-vous ?
invited-closes = Jusqu’à quel jour inclus peut-on s’inscrire ?
invited-closes-late = Choisissez un jour jusqu’au jour du marché inclus.
invited-send = Envoyer les invitations
invited-sent = { $count ->
    [one] Une invitation part dans dix secondes.
   *[other] { $count } invitations partent dans dix secondes.
}
invited-sent-none = Rien n’a été envoyé. Un collègue vient peut-être de le faire.
invited-nobody = Aucune organisation avec une adresse mail. Remplissez-la dans Organisations.
invited-look = Regardez d’abord le mail et ce que chaque organisation a répondu :
invited-waits = Attend votre accord
invited-silent = Pas encore de réponse
invited-yes = Participe, n’a pas encore écrit de tâches
invited-no = Ne participe pas
invited-stands = A un stand
invited-withdrawn = Invitation retirée
invited-uninvited = Pas invitée
invited-ends = Peut s’inscrire jusqu’au { $day } inclus
invited-withdraw = Retirer l’invitation
invited-withdrawn-now = L’invitation de { $name } est retirée : le lien ne fonctionne plus.
invited-said-yes = Participent : { $names }
invited-said-no = Ne participent pas : { $names }
proposal = Ce qu’elles proposent
proposal-came = Envoyé { $moment }. Adaptez ce qu’il faut, cochez ce que vous reprenez, et donnez votre accord. Ce que vous ne cochez pas reste comme maintenant.
proposal-now = Maintenant : { $text }
proposal-now-nothing = Maintenant : rien
proposal-take = Reprendre cette tâche
proposal-approve = Donner mon accord
proposal-decline = Ne pas accepter
proposal-dropped = Ces tâches ne sont plus proposées à ce marché. Elles quittent le stand quand vous approuvez ; l’organisation les garde : { $titles }
proposal-approved = { $name } participe. Le stand et les tâches sont mis à jour.
proposal-declined = Pas repris. { $name } le lit sur sa page. Appelez-les.
proposal-newer = Un texte plus récent vient d’arriver, ou un collègue vous a devancé. Regardez à nouveau : rien n’a été repris.
proposal-no-tasks = Cochez au moins une tâche à reprendre. Vous n’en reprenez aucune ? Alors n’acceptez pas la proposition.
proposal-none = Rien n’attend votre accord.
proposal-sign = Numéro ou nom du stand
