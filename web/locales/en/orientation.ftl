# Tasks by what somebody looks for, without a sheet.

orientation-talent = Talents
orientation-target = For whom
orientation-category = Kind of work
orientation-language = Languages
orientation-municipality = Where
orientation-when = When
orientation-short = Short assignment
orientation-age = Age
orientation-dutch = Practise Dutch
orientation-dutch-yes = yes
orientation-from-age = from { $age } years
orientation-until = until { $day }
orientation-no-end = ask until when
orientation-chosen = { $count } chosen
orientation-tasks = { $count ->
    [one] task
   *[other] tasks
  }
orientation-asked = You chose: { $what }
orientation-to-ask = { $count ->
    [one] Of { $count } task, ask something
   *[other] Of { $count } tasks, ask something
  }
orientation-to-ask-help = The organisation did not say everything here. Call and ask: it may fit.
orientation-ask = Ask: { $what }
orientation-print = Print
