# What the room sees on the wall.
scene-audit = Audit { $certificate }
scene-date = { $day } { $month } { $year }
scene-analysis = Analysis
scene-goals = Goals
scene-measures = Measures
scene-indicators = How one will see it
scene-origin = Where it comes from
scene-towards = What it is for
scene-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
scene-straw-poll = Straw poll – not a resolution
scene-as-of = as of { $when }
scene-source = source: { $source }
scene-from-to = from { $from } to { $to }
scene-to = target { $to }
scene-under-five = under 5
# Ends of units that count people, in small letters: of them, 1 to 4 are not shown. German ones, too: units are data.
scene-people = person persons people child children parents mothers fathers women family families pupils students seniors inhabitants households employees participants births personen mensch menschen kind kinder kindern jugendliche schüler eltern mütter väter familie familien frauen männer senioren einwohner haushalte beschäftigte teilnehmende geburten
scene-more = … and { $count } more
scene-nothing = Nothing here yet.
scene-until = by { $date }
scene-lead = Lead
scene-partners = Partners
scene-start = Start
scene-due = Due
scene-once = once
scene-yearly = per year
scene-three-years = in three years
scene-cost-kind = Kind of cost
scene-reservation = Budget reservation
scene-yes = yes
scene-status = Status
scene-implementation = Implementation
scene-kanban = The way to the council
scene-count = { $count ->
    [one] one measure
   *[other] { $count } measures
}
scene-sums = What it costs
scene-by-area = Three years by area
scene-by-cost-kind = Three years by kind of cost
scene-unknown-cost = { $count ->
    [one] The cost of one measure is still open.
   *[other] The cost of { $count } measures is still open.
}
scene-plan = Plan
scene-plan-near = What comes next
scene-next = What comes next
scene-today = today
scene-late = overdue
scene-phase-over = done
scene-phase-on = under way
scene-phase-coming = from { $date }
scene-sight-good = now { $now } rows: easy to read from the back, too
scene-sight-readable = now { $now } rows: readable; easy from { $want }: { $steps } × Ctrl +
scene-sight-small = now { $now } rows, readable from { $want }: { $steps } × Ctrl +
scene-sight-far = The last row sits farther away than eight picture heights: move closer or enlarge the picture.
scene-test = Test picture
scene-test-sight = picture height { $picture } cm · last row { $distance } cm
scene-test-corners = All four corners must be seen.
scene-test-letters = The quick brown fox: ÄÖÜ äöü ß € – “…” 0123456789
scene-test-plus = Strength
scene-test-minus = Weakness
scene-test-note = Note
scene-test-actual = actual
scene-test-planned = planned
