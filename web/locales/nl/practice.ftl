practice-title = Oefenen
practice-line = Oefenen: verzonnen mensen, er wordt niets verstuurd
practice-nobody-called = Oefenen: er wordt niemand gebeld of gemaild
practice-stop = Stop met oefenen
practice-saved = bewaard, als oefening
practice-enter = Oefenen
