scan-about = Tenez le code du carnet devant la caméra.
code-label = Code du carnet
code-hint = 7 caractères. Ils se trouvent sous le code dans le carnet.
code-type = Taper le code
code-scan = Scanner le code
code-erase-one = Effacer le dernier
