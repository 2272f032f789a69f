stand-tab-note = Noter
stand-tab-today = Aujourd’hui
stand-tabs = Que voulez-vous faire ?

form-title = Rendez-vous pour le carnet { $booklet }
form-earlier-title = Ce carnet est déjà venu chez vous
form-earlier-about = Voici le rendez-vous d’alors. Changez-le ou notez-en un autre.
form-earlier-new = Noter un autre rendez-vous
form-restored = Vous étiez en train de noter ce rendez-vous. Tout est encore là.
form-held = Vous étiez en train de noter le rendez-vous du carnet { $booklet }.
form-go-on = Continuer
form-task = Quelle tâche ?
form-task-other = Autre chose
form-day = Quel jour ?
form-day-other = Autre jour
form-hour = À quelle heure ?
form-hour-other = Autre heure
form-more = Lieu, contact, remarque
form-save = Enregistrer le rendez-vous
form-leave = Arrêter ce rendez-vous
form-left = Le rendez-vous n’est pas enregistré.
form-left-earlier = Le rendez-vous reste comme il était.
today-word = ce jour
tomorrow-word = demain
doubt-year = L’année { $year } est indiquée. Quelle année voulez-vous dire ?
doubt-past = { $moment } est déjà passé. Est-ce juste ?
doubt-far = { $moment } est dans plus d’un an. Est-ce juste ?
doubt-missing = { $hour } n’existe pas le { $day } : l’horloge avance alors d’une heure. Quelle heure est-ce ?
doubt-twice = { $hour } vient deux fois le { $day } : l’horloge recule alors d’une heure. Quelle heure est-ce ?
doubt-right = Oui, c’est juste

done-title = Enregistré : { $moment }
done-booklet = Carnet { $booklet }
done-say = Répétez-le à voix haute et écrivez-le ensemble dans le carnet.
done-shut-title = Seulement sur cet appareil : { $moment }
done-shut = Le centre n’accepte plus de rendez-vous de cet appareil. N’écrivez encore rien dans le carnet. Allez d’abord voir la coordination.
done-next = Visiteur suivant
done-undone = Le rendez-vous est retiré.

today-title = Rendez-vous de ce stand
today-empty = Pas encore de rendez-vous. Scannez un carnet pour commencer.
today-waiting = attend la connexion
today-sent = envoyé
today-withdrawn = retiré
today-change = Changer
today-withdraw = Retirer
today-shown = Vous en voyez { $shown } sur { $count }.
today-more = Montrer encore { $more }
today-waiting-count = { $count ->
    [one] { $count } attend la connexion
   *[other] { $count } attendent la connexion
  }
today-clash-count = { $count ->
    [one] { $count } pose problème
   *[other] { $count } posent problème
  }
today-count = { $count ->
    [0] Pas encore de rendez-vous
    [one] { $count } rendez-vous
   *[other] { $count } rendez-vous
  }

stand-tab-open = Ouvert
form-slot = Quand ?
form-slot-other = Autre moment
form-slots-gone = Il n’y a plus d’heure libre à ce stand.
doubt-outside = { $moment } n’est pas une des heures de ce stand. Noter quand même ?
doubt-clash-twice = Ce rendez-vous est déjà noté. Le noter encore une fois ?
doubt-clash-slot = { $moment } est déjà pris par quelqu’un d’autre. Noter quand même ?
doubt-clash-visitor = Le visiteur a déjà un autre rendez-vous vers { $moment }. Noter quand même ?
doubt-clash-places = Il n’y a plus de place pour cette tâche. Noter quand même ?
clash-title = Ce rendez-vous pose problème
clash-twice = Ce rendez-vous est noté deux fois.
clash-slot = { $moment } a aussi été donné à quelqu’un d’autre, arrivé avant.
clash-visitor = Le visiteur ne peut pas : il a déjà un rendez-vous vers { $moment }.
clash-places = Il n’y a plus de place pour cette tâche.
clash-move = Déplacer vers { $moment }
clash-no-time = Il n’y a plus d’heure libre. Convenez ensemble d’autre chose.
clash-stays = Reste comme prévu
clash-remove = Enlever celui-ci
clash-moved = Le rendez-vous est maintenant { $moment }. Dites-le au visiteur.
clash-agreed = Le rendez-vous reste comme prévu.
presence-title = Des visiteurs peuvent-ils venir maintenant ?
presence-open = Oui, venez
presence-about = Trop de monde, ou vous partez un moment ? Dites-le ici. L’accueil enverra les visiteurs plus tard.
presence-away = L’accueil voit que les visiteurs doivent venir plus tard.
note-title = Noter un rendez-vous
note-for = Rendez-vous chez { $organisation }
note-about = Lisez le carnet du visiteur. Vous notez le rendez-vous pour cette organisation.
stubs-title = Talons de { $organisation }
stubs-open = Taper des talons
stubs-about = Recopiez ce qui est écrit sur les talons du stand. Si le téléphone revient plus tard, cela deviendra un seul rendez-vous.
