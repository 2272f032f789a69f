practising-title = Practice
practising-line = Practice: invented people, nothing is sent
practising-nobody-called = Practice: nobody is called or written to
practising-stop = Stop practising
practising-saved = saved, as practice
practising-enter = Practise
