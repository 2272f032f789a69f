# The entrance of a market.
entrance-title = Accueil du marché
entrance-no-market = Aucun marché n’est prévu. La coordination en crée un sur le tableau de bord.
entrance-coming = Le marché est le { $day }. On comptera les visiteurs ce jour-là.
entrance-over = Le marché était le { $day }. On ne compte plus.
entrance-back-scan = Accueil
entrance-without-booklet = Sans carnet
entrance-just = Ce carnet vient de passer. Prenez le suivant.
entrance-next = Visiteur suivant

## How many came in
entrance-count = { $count ->
    [one] { $count } visiteur
   *[other] { $count } visiteurs
  }
entrance-count-about = à notre connaissance ; ici { $here }
entrance-count-one = visiteur
entrance-count-back = Un de trop
entrance-count-burst = { $count } de plus à l’instant

## For whom a booklet is
entrance-choose-title = Pour qui est le carnet { $code } ?
entrance-person = Quelqu’un qui donne son nom
entrance-person-about = Cherchez la fiche ou créez-en une.
entrance-group = Un groupe d’un orienteur
entrance-group-about = Sans noms. L’accompagnateur reçoit les rendez-vous.
entrance-unnamed = Sans nom
entrance-unnamed-about = Nous ne gardons rien sur ce visiteur.
entrance-group-again = Encore { $group }
entrance-twice-title = Le carnet { $code } est noté plus d’une fois
entrance-twice = Rien n’a été écrasé. Qui est le visiteur devant vous ? Retirez le carnet là où il n’a pas sa place.
entrance-once-title = Le carnet { $code } est déjà donné
entrance-once = Ce n’est pas juste ? Retirez d’abord le carnet. Vous choisirez ensuite à nouveau.
entrance-together-title = Le carnet { $code } est à eux ensemble
entrance-bearer-person = Fiche de { $name }
entrance-bearer-group = Groupe { $group } ({ $referrer })
entrance-take-off-person = Retirer le carnet de cette fiche
entrance-take-off = Retirer le carnet de ce groupe
entrance-taken-off = Le carnet { $code } n’est plus à { $group }.
entrance-whose-person = Le carnet { $code } est à { $name }.
entrance-whose-blank = Le carnet { $code } va avec une fiche sans nom.
entrance-whose-group = Le carnet { $code } va avec { $group }, de { $referrer }.
entrance-whose-nobody = Carnet { $code }, sans nom.
entrance-whose-none = Sans carnet et sans nom.
entrance-open-sheet = Ouvrir la fiche

## Somebody with a name
entrance-person-title = Qui reçoit le carnet { $code } ?
entrance-person-some = Voici les { $count } premiers. Tapez plus de lettres.
entrance-given = Le carnet { $code } est maintenant à { $name }.
entrance-new-title = Nouvelle fiche à l’accueil
entrance-who-title = Qui est-ce ?
entrance-who-about = Le reste de la fiche peut se faire plus tard, au point info.
entrance-who-bound = Le carnet { $code } va avec cette fiche.
entrance-who-unbound = Le carnet { $code } n’est pas encore lié.
entrance-to-talents = Vers les talents

## A group
entrance-groups-title = À quel groupe appartient le carnet { $code } ?
entrance-groups-search = Cherchez un groupe ou un orienteur
entrance-groups-none = Aucun groupe avec ces lettres.
entrance-groups-missing = Le groupe n’y est pas ? La coordination crée les groupes chez un orienteur. Continuez en attendant sans nom.
entrance-groups-empty = Il n’y a pas encore de groupes.
entrance-groups-with = avec { $name }
entrance-group-given = Le carnet { $code } va maintenant avec { $group }.

## What somebody likes to do
entrance-not-kept = Ce que vous choisissez ici n’est pas gardé.
entrance-kept-sheet = Les talents de la fiche sont déjà choisis. Ce que vous changez ici ne va sur la fiche que si vous l’enregistrez.
entrance-save-talents = Mettre sur la fiche
entrance-talents-same = Est sur la fiche
entrance-talents-saved = Les talents sont sur la fiche.
entrance-no-consent = Cette personne ne veut pas que nous gardions quelque chose. Vous pouvez quand même montrer un parcours.
entrance-show-route = Montrer le parcours

## The route
entrance-route-title = Votre parcours
entrance-route-for = { $market } · { $day }
entrance-route-booklet = Carnet { $code }
entrance-route-talents = Vous avez choisi : { $what }
entrance-route-fits = { $count ->
    [one] { $count } stand vous convient
   *[other] { $count } stands vous conviennent
  }
entrance-route-others = { $count ->
    [one] Encore { $count } autre stand
   *[other] Encore { $count } autres stands
  }
entrance-route-none = Aucun stand ne cherche exactement cela. Voici tous les stands.
entrance-route-all = Vous n’avez pas choisi de talents. Voici tous les stands.
entrance-route-empty = Ce marché n’a pas encore de stands.
entrance-route-no-tasks = Demandez au stand ce que vous pouvez y faire.
entrance-route-sign = Stand { $sign }
entrance-route-more = { $count ->
    [one] et encore { $count } tâche
   *[other] et encore { $count } tâches
  }
entrance-away-busy = Beaucoup de monde depuis { $clock }. Passez-y plus tard.
entrance-away-pause = En pause depuis { $clock }. Passez-y plus tard.
entrance-away-lunch = Pause de midi depuis { $clock }. Passez-y plus tard.
entrance-route-older = L’ordre a changé entre-temps.
entrance-route-renew = Mettre dans le nouvel ordre
entrance-route-print = Imprimer le parcours
entrance-talents-back = Talents
