help-title = Manual
help-search = Search the manual
help-none = No page with this word. Try a shorter or another word.
help-list = Pages
help-pick = Choose a page.
help-print = Print
help-back = Back to the pages
help-added = From your centre
help-dutch = The manual is in Dutch.
help-count = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
