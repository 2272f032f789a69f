## Rendez-vous qu'un coordinateur note ou déplace
appointment-new = Noter un rendez-vous
appointment-for-whom = Pour quelle organisation est le rendez-vous ?
appointment-next = Continuer
appointment-for = Pour { $organisation }
appointment-booklet-hint = Tapez les 8 chiffres du carnet.
appointment-booklet-unknown = Ce centre n’a imprimé aucun carnet avec ce code. Vérifiez les chiffres. Le code est-il juste ?
appointment-booklet-expired = Ce carnet était valable jusqu’au { $day }. Le code est-il juste ?
appointment-change = Déplacer ou modifier
appointment-noted = Le rendez-vous est noté : { $moment }.
appointment-changed = Le rendez-vous est modifié : { $moment }. Qui l’avait reçu l’apprendra lors de l’envoi.
appointment-both = Le rendez-vous est enregistré. Quelqu’un d’autre avait changé la même chose : les deux y sont, choisissez ci-dessous.
appointment-clash = Ce rendez-vous pose problème
appointment-clash-twice = Ce rendez-vous y est déjà. Voulez-vous le noter encore une fois ?
appointment-clash-slot = { $moment } est déjà donné à quelqu’un d’autre. Noter quand même ?
appointment-clash-visitor = Le visiteur a déjà un autre rendez-vous vers { $moment }. Noter quand même ?
appointment-clash-places = Il n’y a plus de place pour cette tâche. Noter quand même ?
form-right = Oui, c’est juste
