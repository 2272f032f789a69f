scan-about = Hold the code of the booklet in front of the camera.
code-label = Code of the booklet
code-hint = 7 characters. They are under the code in the booklet.
code-type = Type the code
code-scan = Scan the code
code-erase-one = Erase the last one
