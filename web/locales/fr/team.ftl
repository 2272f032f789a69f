## Who works on this tablet
team-row = Qui travaille maintenant ?
team-row-help = Ce que vous notez porte votre nom. Sans nom, tout fonctionne aussi.
team-other = Quelqu’un d’autre
team-choose = Choisissez votre nom
team-nobody = Personne
team-title = L’équipe
team-empty = Il n’y a encore personne dans l’équipe. Le coordinateur ajoute les volontaires du point info.
team-today = Vient aujourd’hui
team-not-today = Ne vient pas aujourd’hui
team-new = nouveau

## PIN
team-pin = Votre code PIN
team-pin-none = Vous n’avez pas encore de code PIN. Avec un code, cette tablette se verrouille quand personne ne la touche pendant trois minutes.
team-pin-there = Cette tablette se verrouille quand personne ne la touche pendant trois minutes. Votre code PIN la rouvre.
team-pin-choose = Choisissez un code PIN
team-pin-change = Changez votre code PIN
team-pin-forgot = Un collègue a oublié son code PIN ? Choisissez son nom et laissez-le en choisir un nouveau.
team-pin-rule = Choisissez quatre chiffres que les autres ne devinent pas. Pas votre année de naissance.
team-pin-for = Donnez d’abord votre propre code PIN. Laissez ensuite { $name } en choisir un nouveau.
team-pin-own = Votre propre code PIN
team-pin-new = Nouveau code PIN
team-pin-again = Nouveau code PIN, encore une fois
team-pin-differs = Ce sont deux codes différents. Tapez deux fois le même.
team-pin-save = Enregistrer le code PIN
team-pin-kept = Votre nouveau code PIN est enregistré.
team-pin-given = { $name } a un nouveau code PIN.
team-lock = Verrouiller la tablette

## Lock
lock-title = Cette tablette est verrouillée
lock-pin-of = Code PIN de { $name }
lock-choose = Qui êtes-vous ?
lock-cleared = Le code PIN de { $name } a été effacé.
lock-go-on = Continuer comme { $name }
lock-help = Code PIN oublié ? Un collègue ouvre la tablette avec son propre code et vous aide sur l’écran L’équipe. Ou demandez au coordinateur.

## Rota
team-rota = Tour de rôle
team-rota-help = Vous ne venez pas une fois, ou une fois en plus ? Dites-le ici.
team-rota-who = Choisissez d’abord votre nom. Vous pourrez alors dire quand vous venez.
team-week = Semaine du { $day }
team-week-empty = Cette semaine, plus personne ne vient.
team-turn-morning = { $day }, matin
team-turn-afternoon = { $day }, après-midi
team-turn-evening = { $day }, soir
team-turn-come = Je viens
team-turn-not = Je ne viens pas
team-turn-taken = { $name } vient le { $when }.
team-turn-left = { $name } ne vient pas le { $when }.
team-gaps =
    { $count ->
        [one] 1 trou
       *[other] { $count } trous
    }
team-gap-nobody = Encore personne
team-gap-new = Seulement des nouveaux
team-gap-ask = Demandez peut-être à { $names }.
