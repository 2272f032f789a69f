practice-title = Exercice
practice-line = Exercice : personnes inventées, rien n’est envoyé
practice-nobody-called = Exercice : personne n’est appelé ni contacté
practice-stop = Arrêter l’exercice
practice-saved = enregistré, pour l’exercice
practice-enter = S’exercer
