talent-group-people = People
talent-listening = listening
talent-visiting = visiting
talent-welcoming = welcoming
talent-accompanying = accompanying

talent-group-together = Doing together
talent-playing-with-children = playing with children
talent-being-with-older-people = being with older people
talent-leading-a-group = leading a group
talent-sports = sports

talent-group-hands = Hands
talent-cooking = cooking
talent-repairing = repairing
talent-sewing = sewing
talent-building-and-painting = building and painting

talent-group-outdoors = Outdoors
talent-gardening = gardening
talent-caring-for-animals = caring for animals
talent-cleaning-up = cleaning up
talent-walking-and-cycling = walking and cycling

talent-group-words = Words
talent-translating = translating
talent-writing = writing
talent-reading-aloud = reading aloud
talent-explaining = explaining

talent-group-head = Head
talent-bookkeeping = sums and bookkeeping
talent-organising = organising
talent-paperwork = paperwork
talent-computers = computers

talent-group-imagination = Imagination
talent-making-music = making music
talent-drawing = drawing
talent-photography = photography
talent-theatre-and-dance = theatre and dance

talent-group-action = Helping in action
talent-driving = driving
talent-carrying-and-moving = carrying and moving
talent-setting-up-events = setting up an event
talent-shopping-for-someone = shopping for someone

talent-group-own = Of this centre
talent-gone = a talent that is not in the list any more
talent-off = not in the list any more
