## Who works on this tablet
team-row = Who is working now?
team-row-help = What you note carries your name. Without a name everything works too.
team-other = Somebody else
team-choose = Choose your name
team-nobody = Nobody
team-title = The team
team-empty = Nobody is in the team yet. The coordinator adds the volunteers of the info desk.
team-today = Comes today
team-not-today = Does not come today
team-new = new

## PIN
team-pin = Your PIN
team-pin-none = You have no PIN yet. With a PIN this tablet locks when nobody touches it for three minutes.
team-pin-there = This tablet locks when nobody touches it for three minutes. Your PIN opens it again.
team-pin-choose = Choose a PIN
team-pin-change = Change your PIN
team-pin-forgot = Did a colleague forget their PIN? Choose the name and let your colleague choose a new one.
team-pin-rule = Choose four digits that others do not guess. Not the year you were born.
team-pin-for = Give your own PIN first. Then let { $name } choose a new one.
team-pin-own = Your own PIN
team-pin-new = New PIN
team-pin-again = New PIN, once more
team-pin-differs = These are two different PINs. Type the same one twice.
team-pin-save = Save the PIN
team-pin-kept = Your new PIN is saved.
team-pin-given = { $name } has a new PIN.
team-lock = Lock the tablet

## Lock
lock-title = This tablet is locked
lock-pin-of = PIN of { $name }
lock-choose = Who are you?
lock-cleared = The PIN of { $name } was cleared.
lock-go-on = Go on as { $name }
lock-help = Forgot your PIN? A colleague opens the tablet with their own PIN and helps you on the screen The team. Or ask the coordinator.

## Rota
team-rota = Rota
team-rota-help = Not coming once, or once more? Say so here.
team-rota-who = Choose your name first. Then you can say when you come.
team-week = Week of { $day }
team-week-empty = Nobody comes any more this week.
team-turn-morning = { $day }, morning
team-turn-afternoon = { $day }, afternoon
team-turn-evening = { $day }, evening
team-turn-come = I come
team-turn-not = I do not come
team-turn-taken = { $name } comes on { $when }.
team-turn-left = { $name } does not come on { $when }.
team-gaps =
    { $count ->
        [one] 1 gap
       *[other] { $count } gaps
    }
team-gap-nobody = Nobody yet
team-gap-new = Only people who are new
team-gap-ask = Maybe ask { $names }.
