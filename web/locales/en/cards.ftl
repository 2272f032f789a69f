# Cards on rights and duties.

cards-title = May I volunteer?
cards-help = Cards on rights and duties. Look together for what fits you.
cards-back = Back to the cards
cards-list = Cards
cards-search = Search a card
cards-search-hint = A word in Dutch, French, English or Arabic.
cards-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
cards-none = No card with this word. Try a shorter or another word.
cards-empty = There are no cards yet. The coordinator can write them at the dashboard.
cards-pick = Choose a card.
cards-nothing-kept = We do not keep who asks, nor what.
cards-first = What do you do first?
cards-link = Read more
cards-address = Address
cards-source = Source
cards-no-source = No source is given.
cards-checked = Last checked on { $day }.
cards-old = That is more than half a year ago: ask whether it is still right.
cards-never = Nobody has checked this yet: ask whether it is right.
cards-old-short = Not checked for long
cards-never-short = Not checked
cards-print = Print
cards-lacking = This card does not exist in this language: { $language }.
cards-has = It exists in:
cards-dutch-below = The Dutch stands below. Read it together.
cards-gone = The coordinator has just taken this card away. You can read on until you go back.
cards-changed = This card has just changed.
cards-show-new = Show the new one
cards-not-here = This card is not there any more. Choose another one.
