talent-group-people = Mensen
talent-listening = luisteren
talent-visiting = iemand bezoeken
talent-welcoming = onthalen
talent-accompanying = begeleiden

talent-group-together = Samen doen
talent-playing-with-children = spelen met kinderen
talent-being-with-older-people = met ouderen omgaan
talent-leading-a-group = een groep leiden
talent-sports = sporten

talent-group-hands = Handen
talent-cooking = koken
talent-repairing = herstellen
talent-sewing = naaien
talent-building-and-painting = bouwen en schilderen

talent-group-outdoors = Buiten
talent-gardening = tuinieren
talent-caring-for-animals = dieren verzorgen
talent-cleaning-up = opruimen
talent-walking-and-cycling = wandelen en fietsen

talent-group-words = Woorden
talent-translating = vertalen
talent-writing = schrijven
talent-reading-aloud = voorlezen
talent-explaining = uitleggen

talent-group-head = Hoofd
talent-bookkeeping = rekenen en boekhouden
talent-organising = organiseren
talent-paperwork = administratie
talent-computers = computers

talent-group-imagination = Verbeelding
talent-making-music = muziek maken
talent-drawing = tekenen
talent-photography = fotograferen
talent-theatre-and-dance = toneel en dans

talent-group-action = Helpen in actie
talent-driving = rijden met de auto
talent-carrying-and-moving = dragen en verhuizen
talent-setting-up-events = een evenement opbouwen
talent-shopping-for-someone = winkelen voor iemand

talent-group-own = Van dit centrum
talent-gone = een talent dat niet meer in de lijst staat
talent-off = niet meer in de lijst
