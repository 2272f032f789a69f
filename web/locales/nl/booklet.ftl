scan-about = Hou de code van het boekje voor de camera.
scan-just = Dit boekje is net bewaard. Neem het volgende.
code-label = Code van het boekje
code-hint = 8 cijfers. Ze staan op het boekje, onder de QR-code.
code-type = Code intikken
code-scan = Code scannen
code-erase-one = Laatste cijfer weg
code-erase-all = Wis alles
