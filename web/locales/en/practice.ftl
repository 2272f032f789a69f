practice-title = Practice
practice-line = Practice: invented people, nothing is sent
practice-nobody-called = Practice: nobody is called or written to
practice-stop = Stop practising
practice-saved = saved, as practice
practice-enter = Practise
