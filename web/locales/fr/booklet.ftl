scan-about = Tenez le code du carnet devant la caméra.
scan-just = Ce carnet vient d’être enregistré. Prenez le suivant.
code-label = Code du carnet
code-hint = 8 chiffres. Ils sont sur le carnet, sous le code QR.
code-type = Taper le code
code-scan = Scanner le code
code-erase-one = Effacer le dernier chiffre
code-erase-all = Tout effacer
