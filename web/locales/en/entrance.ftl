# The entrance of a market.
entrance-title = Market entrance
entrance-no-market = No market is planned yet. The coordinator makes one on the dashboard.
entrance-coming = The market is on { $day }. Visitors can be counted then.
entrance-over = The market was on { $day }. Counting is over.
entrance-back-scan = Entrance
entrance-without-booklet = Without a booklet
entrance-just = This booklet was just here. Take the next one.
entrance-next = Next visitor

## How many came in
entrance-count = { $count ->
    [one] { $count } visitor
   *[other] { $count } visitors
  }
entrance-count-about = as far as known; here { $here }
entrance-count-one = visitor
entrance-count-back = One too many
entrance-count-burst = { $count } more just now

## For whom a booklet is
entrance-choose-title = Who is booklet { $code } for?
entrance-person = Somebody with a name
entrance-person-about = Find the sheet or make a new one.
entrance-group = A referrer’s group
entrance-group-about = Without names. The companion gets the appointments.
entrance-unnamed = Without a name
entrance-unnamed-about = We keep nothing about this visitor.
entrance-group-again = { $group } again
entrance-twice-title = Booklet { $code } is noted more than once
entrance-twice = Nothing was overwritten. Who is the visitor in front of you? Take the booklet off where it does not belong.
entrance-once-title = Booklet { $code } is given already
entrance-once = Is this not right? Take the booklet off first. Then you choose again.
entrance-together-title = Booklet { $code } is theirs together
entrance-bearer-person = Sheet of { $name }
entrance-bearer-group = Group { $group } ({ $referrer })
entrance-take-off-person = Take the booklet off this sheet
entrance-take-off = Take the booklet off this group
entrance-taken-off = Booklet { $code } no longer belongs to { $group }.
entrance-whose-person = Booklet { $code } is { $name }’s.
entrance-whose-blank = Booklet { $code } belongs to a sheet without a name.
entrance-whose-group = Booklet { $code } belongs to { $group }, of { $referrer }.
entrance-whose-nobody = Booklet { $code }, without a name.
entrance-whose-none = Without a booklet and without a name.
entrance-open-sheet = Open the sheet

## Somebody with a name
entrance-person-title = Who gets booklet { $code }?
entrance-person-some = These are the first { $count }. Type more letters.
entrance-given = Booklet { $code } is now { $name }’s.
entrance-new-title = New sheet at the entrance
entrance-who-title = Who is it?
entrance-who-about = The rest of the sheet can wait, for the info desk.
entrance-who-bound = Booklet { $code } belongs to this sheet.
entrance-who-unbound = Booklet { $code } is not bound yet.
entrance-to-talents = To the talents

## A group
entrance-groups-title = Which group does booklet { $code } belong to?
entrance-groups-search = Find a group or referrer
entrance-groups-none = No group with these letters.
entrance-groups-missing = Is the group not here? The coordinator makes groups with a referrer. Go on without a name meanwhile.
entrance-groups-empty = There are no groups yet.
entrance-groups-with = with { $name }
entrance-group-given = Booklet { $code } now belongs to { $group }.

## What somebody likes to do
entrance-not-kept = What you choose here is not kept.
entrance-kept-sheet = The talents of the sheet are chosen already. What you change here only goes on the sheet when you save it.
entrance-save-talents = Save on the sheet
entrance-talents-same = Is on the sheet
entrance-talents-saved = The talents are on the sheet.
entrance-no-consent = This person does not want us to keep anything. You can still show a route.
entrance-show-route = Show the route

## The route
entrance-route-title = Your route
entrance-route-for = { $market } · { $day }
entrance-route-booklet = Booklet { $code }
entrance-route-talents = You chose: { $what }
entrance-route-fits = { $count ->
    [one] { $count } stand fits you
   *[other] { $count } stands fit you
  }
entrance-route-others = { $count ->
    [one] { $count } other stand
   *[other] { $count } other stands
  }
entrance-route-none = No stand looks for exactly this. These are all stands.
entrance-route-all = You chose no talents. These are all stands.
entrance-route-empty = This market has no stands yet.
entrance-route-no-tasks = Ask at the stand what you can do there.
entrance-route-sign = Stand { $sign }
entrance-route-more = { $count ->
    [one] and { $count } more task
   *[other] and { $count } more tasks
  }
entrance-away-busy = Busy since { $clock }. Come here later.
entrance-away-pause = On a break since { $clock }. Come here later.
entrance-away-lunch = At lunch since { $clock }. Come here later.
entrance-route-older = The order has changed meanwhile.
entrance-route-renew = Put in the new order
entrance-route-print = Print the route
entrance-talents-back = Talents
