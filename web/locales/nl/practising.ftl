practising-title = Oefenen
practising-line = Oefenen: verzonnen mensen, er wordt niets verstuurd
practising-nobody-called = Oefenen: er wordt niemand gebeld of gemaild
practising-stop = Stop met oefenen
practising-saved = bewaard, als oefening
practising-enter = Oefenen
