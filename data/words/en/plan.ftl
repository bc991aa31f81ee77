# The time plan: scale, signs, and the words for what is late or clashes.
plan-today = today
plan-tomorrow = tomorrow
plan-week = wk
plan-quarter = Q
plan-actual = actual
plan-planned = planned
plan-done = done
plan-open = open
plan-started = begun
plan-ended = ended
plan-overdue = overdue
plan-clash = clash
plan-empty = No phases and dates yet.
plan-in-days = in { $count ->
    [one] one day
   *[other] { $count } days
}
plan-days-ago = { $count ->
    [one] one day
   *[other] { $count } days
} ago
plan-in-weeks = in { $count } weeks
plan-weeks-ago = { $count } weeks ago
plan-in-months = in { $count } months
plan-months-ago = { $count } months ago
