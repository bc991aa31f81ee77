# The time plan: scale, signs, and the words for what is late or clashes.
plan-today = today
plan-tomorrow = tomorrow
plan-week = wk
plan-quarter = Q
plan-actual = actual
plan-planned = planned
plan-computed = computed
plan-done = done
plan-open = open
plan-started = begun
plan-ended = ended
plan-overdue = overdue
plan-clash = two on one day
plan-paper-late = paper after its meeting
plan-report-early = report before its year is over
plan-outside = outside its phase
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
plan-new = new
plan-before = before
# What is entered and proposed.
plan-happened = { $what } was on
plan-began = { $what } began on
plan-finished = { $what } ended on
plan-happened-hint = 6 May 2026 – empty: not yet
plan-anchor = Council's resolution to take part on
plan-anchor-hint = 6 May 2026
plan-no-day = That is no date; one like 6 May 2026 or 2026-05-06 is meant.
plan-not-yet = That is in the future: only what has been is entered here.
plan-ends-before = A phase cannot end before it begins.
plan-as-planned = as planned
plan-than-planned = { $shift } than planned
plan-slipped = { $slip } – Shift+←/→ moves what follows
plan-shift-none = as before
plan-shift-later = { $span } later
plan-shift-earlier = { $span } earlier
plan-span-days = { $count ->
    [one] one day
   *[other] { $count } days
}
plan-span-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
plan-span-months = { $count ->
    [one] one month
   *[other] { $count } months
}
plan-proposal = Proposal
plan-proposal-anew = from the resolution of { $date }
plan-proposal-moved = { $count ->
    [one] one row moves
   *[other] { $count } rows move
}
plan-proposal-new = { $count ->
    [one] one row new
   *[other] { $count } rows new
}
plan-proposal-alone = only this
plan-proposal-following = with what follows
plan-proposal-fine = no new conflict
plan-proposal-more = {" "}and { $count ->
    [one] one more
   *[other] { $count } more
}
plan-proposal-stands = First Enter (accept) or Esc (drop): the proposal still stands.
plan-accepted = Time plan changed: { $what } – u takes it back
plan-dropped = Dropped: the plan is as it was.
plan-cannot-move = That cannot be moved: it has been, and nothing hangs on it.
plan-whole = The plan is computed as a whole.
plan-count-overdue = { $count } overdue
plan-count-conflicts = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicts
}
# A plan that is computed.
plan-phase-preparation = Preparation
plan-phase-stocktaking = Stocktaking and strategy
plan-phase-participation = Participation of citizens and stakeholders
plan-phase-goals = Goals and measures, goal agreement
plan-phase-review = Review and certification
plan-phase-implementation = Implementation with annual reports
plan-event-information = Information date of the { $council } for all members
plan-event-anchor = Resolution of the { $council } to take part
plan-event-contract = Contract with the association
plan-event-questionnaire = Audit questionnaire complete
plan-event-strategy = Strategy workshop
plan-event-concept = Participation concept ready
plan-event-opening = Participation opens
plan-event-survey = Survey closes
plan-event-results = Results of the participation
plan-event-goals = Goal agreement workshop
plan-event-paper = Paper of the goal agreement ready
plan-event-draft = Workshop of the { $council } on the draft
plan-event-committee = Expert committee: consultation on the goal agreement
plan-event-main-committee = Main committee: consultation on the goal agreement
plan-event-agreement = Resolution of the { $council } on the goal agreement
plan-event-review-papers = Papers for the review with the association
plan-event-review = Review
plan-event-certificate = Certificate awarded
plan-event-network = Network meeting
plan-event-report = Annual report { $year }
plan-event-balance = Resolution of the { $council } on a balance audit
