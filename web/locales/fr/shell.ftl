app-name = Samenspel
field-saved = enregistré
field-cut = Après { $count } caractères, le reste a été laissé de côté. Le texte entier est encore là où vous l’avez copié.
field-left =
    { $count ->
        [one] Il reste 1 caractère.
       *[other] Il reste { $count } caractères.
    }
value-empty = vide
value-yes = oui
value-no = non
undo = Annuler
close = Fermer
back = Retour
starting = Samenspel s’ouvre …
language-choice = Langue de l’écran
skip-to-content = Aller au contenu

hour-full = { $hour } h
hour-part = { $hour } h { $minute }
day-and-hour = { $day } à { $hour }

other-tab-title = Samenspel est déjà ouvert dans un autre onglet
other-tab-about = Ainsi vos données ne se mélangent pas. Fermez l’autre onglet et Samenspel continue ici tout seul.
other-tab-held = Cet onglet ne répond pas et garde encore vos données. Fermez-le, et Samenspel continue ici tout seul. Vous ne le trouvez pas ? Fermez tout le navigateur et rouvrez Samenspel.
other-tab-take-over = Continuer ici

broken-title = Samenspel ne peut pas s’ouvrir
broken-kept = Ce que vous avez enregistré est encore sur cet appareil.
broken-again = Ouvrir à nouveau

saved-all = Tout est enregistré et envoyé
saved-all-offline = Tout est enregistré. Pas de connexion
saved-waiting-offline = { $count ->
    [one] Enregistré sur cette tablette — { $count } attend la connexion
   *[other] Enregistré sur cette tablette — { $count } attendent la connexion
  }
saved-sending = { $count ->
    [one] Enregistré sur cette tablette — { $count } envoi en cours
   *[other] Enregistré sur cette tablette — { $count } envois en cours
  }
saved-attention = { $count ->
    [one] { $count } demande votre attention
   *[other] { $count } demandent votre attention
  }
saved-not-all = Tout n’est pas enregistré
saved-refused = Cette tablette ne peut plus rien envoyer
saved-clock = L’heure de cette tablette est fausse

refused-revoked = La coordination a arrêté cet appareil. Ce qui n’était pas encore envoyé va d’abord au centre. Ensuite tout est effacé de cet appareil. Allez voir la coordination.
refused-ended = La journée de cet appareil est finie. Ce qui n’était pas encore envoyé va d’abord au centre. Ensuite tout est effacé de cet appareil. Allez voir la coordination.
refused-unknown-device = Le centre ne connaît plus cet appareil. Ce que vous avez enregistré reste sur cet appareil. Allez voir la coordination.
refused-version-too-old = Cette version de Samenspel est trop ancienne pour envoyer. Fermez l’application et rouvrez-la avec une connexion.
refused-cloned = Il existe une copie de cet appareil. Vous pouvez continuer et tout reste enregistré, mais rien n’est envoyé. Demandez un nouveau code à la coordination et ouvrez-le sur cet appareil.

lease-over = Cette tablette n’a pas été connectée depuis trop longtemps. Connectez-la à internet, et elle se rouvre. Ce que vous avez enregistré est toujours là.

panel-title = Tout est-il enregistré ?
panel-device = Cet appareil
panel-device-until = Cet appareil fonctionne jusqu’au { $moment }.
panel-not-kept = Le navigateur peut effacer lui-même ce qui est gardé ici si cet appareil est plein. Mettez Samenspel sur l’écran d’accueil et envoyez souvent.
panel-help = Un problème ?
panel-help-contact = Appelez { $contact } ou posez-lui la question.
panel-help-nobody = Demandez au coordinateur.
panel-hours = Quand le centre est ouvert
panel-address = Où se trouve le centre
panel-connected = La connexion avec le centre fonctionne.
panel-offline = Il n’y a pas de connexion. Vous pouvez continuer : tout part tout seul dès que la connexion revient.
panel-waiting = En attente d’envoi
panel-waiting-none = Rien n’attend.
panel-waiting-since = { $title } attend depuis { $moment }
panel-attention = Demande votre attention
panel-attention-none = Rien ne demande votre attention.
unfinished = { $field } : ce qui y est écrit ne peut pas être enregistré ainsi.
unfinished-open = Vérifier
panel-clock = L’heure de cette tablette est fausse. Sur cette tablette : { $here }. Au centre : { $there }. Réglez l’heure.
panel-unreadable =
    { $count ->
        [one] Cette application ne peut pas lire une fiche ou un rendez-vous du centre. Rien n’est perdu. Mettez l’application à jour, ou demandez à un coordinateur.
       *[other] Cette application ne peut pas lire { $count } fiches ou rendez-vous du centre. Rien n’est perdu. Mettez l’application à jour, ou demandez à un coordinateur.
    }
item-untitled = sans nom

conflict-title = Réponses différentes : { $field }
conflict-voice = Sur la tablette { $author } : « { $value } » ({ $moment }).
conflict-elsewhere = Le stand ou la coordination choisit ce qui est correct.
conflict-choose = « { $value } » est correct
conflict-both = Garder les deux
conflict-both-too-long = Ensemble, ces textes sont trop longs : { $length } caractères, { $max } au maximum. Écrivez dans le champ ce qui doit rester, ou choisissez.
conflict-kept-both = Vous gardez les deux.
conflict-chosen = Choisi : « { $value } ».

refused-item = Le centre n’accepte pas ce que vous avez écrit pour { $title }. Ce n’est plus sur la fiche ni dans la liste. Ce n’est pas perdu : cet appareil le garde.
refused-item-appointment = Le centre n’accepte pas le rendez-vous { $title }. Il n’est plus dans la liste. Il n’est pas perdu : cet appareil le garde.
refused-item-shut-out = Ce que vous avez écrit pour { $title } n’a pas été accepté par le centre. C’est encore sur cet appareil.
refused-item-appointment-shut-out = Le rendez-vous { $title } n’a pas été accepté par le centre. Il est encore sur cet appareil.
refused-reason-malformed = Quelque chose s’est mal passé pendant l’envoi. Montrez ceci à la coordination.
refused-reason-too-large = Il y avait trop de texte. Écrivez-le à nouveau, plus court.
refused-reason-history = Il manque un changement précédent. Montrez ceci à la coordination.
refused-reason-not-allowed = Cet appareil ne peut pas changer cela. Montrez ceci à la coordination.
refused-reason-value = Un des champs n’était pas bien rempli. Écrivez-le à nouveau, ou montrez ceci à la coordination.
refused-reason-wrong-document = Ceci appartient à autre chose. Montrez ceci à la coordination.
refused-reason-foreign-actor = Ceci vient d’un autre appareil. Montrez ceci à la coordination.
refused-reason-revoked = La coordination a arrêté cet appareil. Montrez ceci à la coordination.
refused-reason-ended = La journée de cet appareil est finie. Montrez ceci à la coordination.
refused-reason-depends-on-refused = Ceci va avec autre chose qui n’a pas été accepté. Montrez ceci à la coordination.
refused-reason-erased = Cette fiche est effacée. Vous ne devez rien faire.
refused-reason-newer = Cette app est plus récente que le centre. Vous ne devez rien faire : le centre reprendra ceci dès qu’il sera mis à jour.
refused-reason-full = Ceci a été changé si souvent que rien ne peut plus s’y ajouter. Faites une nouvelle fiche ou un nouveau rendez-vous et écrivez-le là.
refused-reason-crowded = Trop d’appareils ont écrit ceci en même temps. Choisissez d’abord sur la fiche ce qui est juste. Demandez ensuite à la coordination de réessayer.
refused-reason-author = Ce changement porte un autre nom que celui de cet appareil. Montrez ceci à la coordination.
refused-reason-clock = L’horloge de cet appareil avançait de plus d’un jour. Mettez-la à l’heure. Montrez ceci à la coordination.
refused-reason-later = Cet appareil a envoyé trop en peu de temps. Le centre n’accepte plus rien pour l’instant. Vous ne devez rien faire : cet appareil le garde et le renvoie plus tard de lui-même.
refused-reason-other = Montrez ceci à la coordination.

update-ready = Il y a une nouvelle version de Samenspel. Votre travail est enregistré.
update-now = Mettre à jour
update-later = Plus tard

store-emptied = Cet appareil était déjà lié, mais sa mémoire a été vidée. Ce qui était envoyé est au centre. Ce qui attendait est perdu : dites-le au coordinateur et liez l’appareil de nouveau.
pair-title = Relier cet appareil
pair-about = La coordination montre un code à l’écran. Scannez ce code ou collez le lien.
pair-scan = Scanner le code
pair-scan-stop = Arrêter de scanner
pair-scan-about = Tenez la caméra devant le code sur l’écran de la coordination.
pair-link = Lien de la coordination
pair-link-hint = Collez le lien entier. Un lien marche une fois, et pas longtemps.
pair-start = Relier
pair-busy = Nous relions cet appareil …
pair-done-title = Comparez avec l’écran de la coordination
pair-done-about = Voyez-vous les mêmes six chiffres ? Alors cet appareil est bien relié.
pair-done-different = D’autres chiffres ? Dites-le tout de suite à la coordination.
pair-digits = Six chiffres : { $digits }
pair-continue = Les chiffres sont les mêmes
pair-alone-title = Votre appareil est relié
pair-alone-about = Vous pouvez commencer tout de suite. Vous ne devez rien comparer.
pair-alone-continue = Commencer
pair-as-desk = Cet appareil est maintenant { $label } de { $centre }.
pair-as-stand = Cet appareil est maintenant le stand de { $organisation }.
pair-as-device = Cet appareil est maintenant { $label }.
pair-already = Cet appareil est déjà relié comme { $label }. Le nouveau lien n’a pas été utilisé.

camera-refused = La caméra n’est pas autorisée. Autorisez-la dans les réglages du navigateur, ou tapez le code.
camera-missing = Aucune caméra trouvée. Tapez le code.
camera-starting = La caméra s’allume …
camera-foreign = C’est un autre code. Cherchez le code du centre.
camera-ended = La caméra s’est éteinte.
camera-resting = La caméra se repose : personne n’est venu depuis un moment.
camera-again = Rallumer la caméra
torch-on = Allumer la lampe
torch-off = Éteindre la lampe
