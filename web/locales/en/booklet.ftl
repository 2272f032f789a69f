scan-about = Hold the code of the booklet in front of the camera.
scan-just = This booklet was saved just now. Take the next one.
code-label = Code of the booklet
code-hint = 8 digits. They are on the booklet, under the QR code.
code-type = Type the code
code-scan = Scan the code
code-erase-one = Erase the last digit
code-erase-all = Erase all
