practising-title = Exercice
practising-line = Exercice : personnes inventées, rien n’est envoyé
practising-nobody-called = Exercice : personne n’est appelé ni contacté
practising-stop = Arrêter l’exercice
practising-saved = enregistré, pour l’exercice
practising-enter = S’exercer
