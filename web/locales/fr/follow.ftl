# Following up: who was called or written to, what is waited for, what became of it.
follow-title = Suivre
follow-lists = Listes
follow-history = Que s’est-il passé ?
follow-history-more = Montrer encore { $count }
follow-history-empty = Rien n’est encore noté ici.
follow-log = Notez un contact
follow-result = Comment cela s’est-il passé ?
follow-noted = Noté
follow-noted-what = Noté : { $what }
follow-more = Mots ou étape suivante
follow-next = Étape suivante
follow-by-tomorrow = Demain
follow-by-week = Dans une semaine
follow-by-day = Choisissez un jour
follow-by-none = Pas d’étape suivante
follow-by-take = Prendre ce jour
follow-whom = À qui le tour ?
follow-waits-candidate =
    { $when ->
        [late] La personne n’a pas répondu. Elle avait jusqu’au { $day }.
        [today] Nous attendons la personne, jusqu’à aujourd’hui.
       *[later] Nous attendons la personne, jusqu’au { $day }.
    }
follow-waits-organisation =
    { $when ->
        [late] L’organisation n’a pas répondu. Elle avait jusqu’au { $day }.
        [today] Nous attendons l’organisation, jusqu’à aujourd’hui.
       *[later] Nous attendons l’organisation, jusqu’au { $day }.
    }
follow-waits-desk =
    { $when ->
        [late] C’est à nous, depuis le { $day }.
        [today] C’est à nous aujourd’hui.
       *[later] C’est à nous le { $day }.
    }
follow-call-now = { $who } téléphone depuis { $hour }
follow-call-unsaid = { $who } a téléphoné à { $hour }, aucun résultat noté
follow-call = Appeler
follow-mail = Écrire un mail
follow-calling = Les autres voient que vous appelez
follow-how-call = Comment s’est passé l’appel ?
follow-call-organisation = Appeler l’organisation
follow-propose = Proposer
follow-propose-again = Proposer à nouveau
follow-accept = Accepté
follow-decline = Non
follow-no-candidate = La personne dit non. Pourquoi ?
follow-no-organisation = L’organisation dit non. Pourquoi ?
follow-outcome = Qu’est-ce que c’est devenu ?
follow-outcome-which = Qu’est-ce que c’est devenu ?
follow-why = Pourquoi ?
follow-what-else = Qu’est-ce qui s’est passé alors ?
follow-note = Noter : { $what }
follow-further = Quelque chose a changé ?
follow-further-help = Ce qui a été dit avant reste. Ce que vous notez maintenant compte.
follow-trace = { $who }, { $moment }
follow-task-closed = Plus personne n’est cherché pour cette tâche. Ce que vous avez noté reste.
follow-task-gone = Cette tâche n’est plus dans la liste. Ce que vous avez noté reste.
follow-gone = Proposé, mais plus dans la liste
follow-organisation = Organisation
follow-organisation-unknown = Organisation inconnue
follow-organisation-gone = Cette organisation n’est pas (ou plus) sur cette tablette.
follow-appointment = Rendez-vous { $moment }
follow-consent-asked = Demandé sur { $by }, langue du texte : { $language }
follow-nothing = Rien à suivre aujourd’hui.
follow-list-today = Aujourd’hui
follow-list-overdue = En retard
follow-list-organisation = Attend l’organisation
follow-list-candidate = Attend le candidat
follow-list-appointments = Rendez-vous passé
follow-list-reconfirm = Encore intéressé ?
follow-list-empty = Cette liste est vide.
follow-help-today = Ce que vous avez prévu pour aujourd’hui.
follow-help-overdue = Le jour est passé sans réponse. Appelez ou écrivez à nouveau, ou notez ce que c’est devenu.
follow-help-organisation = C’est au tour d’une organisation.
follow-help-candidate = C’est au tour de la personne.
follow-help-appointments = Ces rendez-vous sont passés. Demandez comment c’était et notez-le.
follow-help-reconfirm = Nous n’avons plus de nouvelles de ces personnes. Demandez si elles veulent encore être bénévoles.
follow-since = Dernier contact : { $day }
follow-since-never = Aucun contact noté pour l’instant
desk-step-next = Étape suivante
desk-next-title = Quelle est l’étape suivante ?
desk-next-help = Convenez d’un jour. Ce jour-là, la personne est dans votre liste.

## A mail in the person's language
follow-mail-subject = Votre question sur le bénévolat
follow-mail-body = Bonjour { $name },

    Vous êtes venu nous voir pour du bénévolat. Êtes-vous encore intéressé ?
    Répondez à ce mail ou appelez-nous.

    Bien à vous
    { $centre }
follow-list-clashes = Conflits
follow-help-clashes = Ces rendez-vous ne peuvent pas rester où ils sont. Choisissez, et prévenez le visiteur.
