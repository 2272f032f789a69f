talent-group-people = Avec les gens
talent-listening = écouter
talent-visiting = rendre visite
talent-welcoming = accueillir
talent-accompanying = accompagner

talent-group-together = Faire ensemble
talent-playing-with-children = jouer avec des enfants
talent-being-with-older-people = être avec des aînés
talent-leading-a-group = animer un groupe
talent-sports = faire du sport

talent-group-hands = Avec les mains
talent-cooking = cuisiner
talent-repairing = réparer
talent-sewing = coudre
talent-building-and-painting = bricoler et peindre

talent-group-outdoors = Dehors
talent-gardening = jardiner
talent-caring-for-animals = soigner des animaux
talent-cleaning-up = nettoyer
talent-walking-and-cycling = marcher et rouler à vélo

talent-group-words = Les mots
talent-translating = traduire
talent-writing = écrire
talent-reading-aloud = lire à voix haute
talent-explaining = expliquer

talent-group-head = La tête
talent-bookkeeping = calculer et comptabilité
talent-organising = organiser
talent-paperwork = administration
talent-computers = informatique

talent-group-imagination = L’imagination
talent-making-music = faire de la musique
talent-drawing = dessiner
talent-photography = photographier
talent-theatre-and-dance = théâtre et danse

talent-group-action = Aider en action
talent-driving = conduire
talent-carrying-and-moving = porter et déménager
talent-setting-up-events = monter un événement
talent-shopping-for-someone = faire les courses

talent-group-own = De ce centre
talent-gone = un talent qui n’est plus dans la liste
talent-off = plus dans la liste
