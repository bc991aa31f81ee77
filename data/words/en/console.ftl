# The board, the line at the bottom, and what is told there.
console-analysis = Analysis
console-goals = Goals and measures
console-plan = Timeline
console-by-dots = by dots
console-by-area = by area
console-order-hand = Order: by hand
console-order-dots = Order: by dots
console-order-area = Order: by area
console-order-first = Moving needs the order by hand: o
console-kanban = Kanban
console-lanes-areas = Lanes: by area
console-lanes-goals = Lanes: by goal
console-lead = Lead
console-lead-short = Lead
console-due = Due
console-once = once
console-yearly = per year
console-status = Status
console-goal-counts = { $goals -> 
    [one] { $goals } goal
   *[other] { $goals } goals
 } · { $measures -> 
    [one] { $measures } measure
   *[other] { $measures } measures
 }
console-sums = once { $once } · per year { $yearly } · three years { $years }
console-sums-short = { $once } + 3 × { $yearly } = { $years }
console-empty-goals = No goals yet. Go to an area and press n for the first goal.
console-empty-column = No card yet. Press n and type what the room says.
console-no-goal = no goal yet
console-no-evidence = no evidence yet
console-no-area = no area
console-unnamed = New session
console-only-area = only { $area }
console-searching = filter: { $words }
console-saved = saved { $time }
console-all-saved = all saved
console-saving = saving …
console-unsaved = NOT SAVED ({ $count }): { $why }
console-read-only = read only
console-too-small = Please make the window larger: at least 40 × 12 cells.
console-refused = That could not be changed: it stands differently by now. Nothing is lost.
console-nothing-selected = Nothing is selected here.
console-nothing-to-undo = Nothing left to undo.
console-nothing-to-redo = Nothing to redo.
console-undone = Undone: { $what } (U does it again)
console-redone = Done again: { $what }
console-records = { $count -> 
    [one] { $count } record
   *[other] { $count } records
 }
console-deleted = { $what } deleted{ $more -> 
    [0] {""}
    [one] {" "}with one measure
   *[other] {" "}with { $more } measures
 } – u brings it back
console-area-stays = Areas belong to the procedure and are not deleted.
console-no-copy = That cannot be duplicated.
console-added = { $what } added
console-empty = No text: please write what the card says first.
console-goal-needs-area = A goal needs an area: add #1 to #6.
console-measure-needs-goal = A measure needs a goal: add one first (z: …).
console-event-needs-day = An event needs its date first, such as: 13 Jan 2027 → 13.01.2027 Council workshop
console-new-event = New event
console-new-event-hint = 13.01.2027 Council workshop II
console-dispute = disputed because
console-dispute-hint = what is in dispute? (may stay empty)
console-sent = { $what } → { $to }
console-renumbered = { $old } is now { $new }
console-send-title = send to
console-send-nowhere = That cannot be sent anywhere.
console-no-rank = That has no rank: Shift with ←/→ moves events in time.
console-at-the-end = It goes no further.
console-no-aside = That cannot be moved aside.
console-letter-draft = d
console-letter-coordinated = c
console-letter-disputed = s
console-letter-agreed = a
console-letter-resolved = r
console-look-terminal = Look: as the terminal
console-look-light = Look: light
console-look-dark = Look: dark
console-filter = Filter
console-found = { $cards -> 
    [one] { $cards } card
   *[other] { $cards } cards
 } · { $measures -> 
    [one] { $measures } measure
   *[other] { $measures } measures
 }
console-until = by { $day }
console-hint-card = what the room says … (#4 area, !1 priority)
console-hint-measure = measure … @lead by 3/27 18.000 €
console-paste = Paste { $count } lines as cards ({ $kind })?
console-pasted = { $count -> 
    [one] One card pasted
   *[other] { $count } cards pasted
 }{ $left -> 
    [0] {""}
   *[other] , { $left } left out without goal or area
 } – u takes them back
console-outside = The file was changed outside ({ $count -> 
    [one] one place
   *[other] { $count } places
 }).  Enter take it (u undoes it) · Esc keep mine
console-outside-broken = The file was damaged outside: { $why }  Enter: write mine, the other one is kept beside
console-help = Help
console-help-marks = What the capture line understands
console-kept = The other version lies beside: { $path }
console-left-unsaved = Not saved ({ $count } changes): { $why }
console-panic = Tafelrunde stumbled. Everything that was called saved is on the disk: just open it again.
console-outside-sign = file changed outside · Esc
console-twin = similar: { $number } { $text } · { $tab } joins
console-no-screen = No screen is connected: tafelrunde screen FILE in a second terminal, or F5.
console-not-on-the-wall = That does not show on the screen: F5 or Esc first.
console-wall-following = screen follows
console-wall-just = screen: just this
console-wall-frozen = screen frozen ({ $held })
console-wall-blank = screen: title page
console-preview = preview
console-too-long = too long for one page of the screen
console-nothing-found = Nothing found.
console-look-max = Look: maximum contrast
console-palette = Palette
console-palette-hint = command, number (2.1.1, W5) or words
console-palette-nothing = Nothing fits.
console-palette-area = only area { $number } { $name }
console-letter-due = u
console-letter-lead = l
console-send-due = until …
console-send-lead = led by …
console-due-hint = 3/27, Q2 2027, 31 Dec 2027
console-lead-hint = an office, not a person
console-no-day = “{ $text }” is no date. This is one: 3/27, Q2 2027, 31 Dec 2027
console-marked = { $count ->
    [one] one marked
   *[other] { $count } marked
}
console-mark-nothing = That cannot be marked: cards, goals and measures can.
console-many-sent = { $count ->
    [one] one
   *[other] { $count }
} → { $to } · u takes it back
console-many-nothing = It stands there already.
console-many-no-list = Only what stands in one column, under one goal or in one area can be moved together.
console-joined = joined with { $what }
console-says-it = { $what } says so already.
