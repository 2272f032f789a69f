scan-about = Hou de code van het boekje voor de camera.
code-label = Code van het boekje
code-hint = 7 tekens. Ze staan onder de code in het boekje.
code-type = Code intikken
code-scan = Code scannen
code-erase-one = Laatste teken weg
