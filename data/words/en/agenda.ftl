# The agenda of a workshop, and time.
agenda-title = Agenda
agenda-minutes = { $count } min
agenda-end = End
agenda-back-at = back at
agenda-sign-five = We will be coming to a close soon
agenda-sign-two = The time is nearly up
agenda-sign-one = Last minute
agenda-soft-end = Please come to a close
agenda-speaking = Speaking time
agenda-speaking-begun = Speaking time is running: 2.5 minutes. The same key for the next table, Backspace takes it off the screen.
agenda-left = { $time } left
agenda-left-five = only { $time } left
agenda-left-two = nearly up { $time }
agenda-left-one = last minute { $time }
agenda-over = over by { $time }
agenda-in-time = on time
agenda-behind = { $count } min behind
agenda-ahead = { $count } min ahead
agenda-behind-brief = +{ $count } min
agenda-ahead-brief = −{ $count } min
agenda-step-of = Step { $at }/{ $all }
agenda-no-step-on = no step is on
agenda-planned = planned { $start } – { $end }
agenda-expected = ends about { $end }
agenda-length = { $count } min
agenda-runs = running
agenda-actual = { $count } taken
agenda-skipped = skipped
agenda-internal = internal
agenda-parks = → parking lot
agenda-empty = No step yet. n makes one, a fills the agenda from a template.
agenda-no-workshop = No workshop yet; n makes one.
agenda-no-step = There is no step here.
agenda-is-over = The step is over; Enter takes it up again.
agenda-just-begun = The step has only just begun.
agenda-begun = Step { $at } is on: { $step }
agenda-begun-by = Step { $at } is on: { $step } – { $key } opens: { $method }
agenda-only-talk = In this step people only talk; there is nothing to open.
agenda-break-shown = The break is on the screen.
agenda-no-break = The break is not on yet; Enter begins it.
agenda-esc-back = { $method } – Esc leads back to the agenda.
agenda-all-over = All steps are done. W ends the workshop.
agenda-given = { $step }: { $count } min
agenda-now-internal = Internal: the room never sees this step.
agenda-now-public = The room sees this step.
agenda-deleted = Step deleted: { $step }. u brings it back.
agenda-step-hint = 15 Writing cards; “internal:” in front keeps it from the room
agenda-step-label = step
agenda-new-step-label = new step
agenda-no-need = The workshop ends on time; nothing needs shortening.
agenda-nothing-to-shorten = There is no step left that could be shortened.
agenda-shortened = Accepted. u takes it back.
agenda-propose = End on time
agenda-propose-parked = “{ $step }” to the parking lot
agenda-propose-shorter = { $count ->
    [one] 1 step shorter
   *[other] { $count } steps shorter
}
agenda-propose-short = still { $count } min late
agenda-started = Workshop is running: { $title }.
agenda-ended = { $steps ->
    [0] Workshop ended: { $title }.
    [one] Workshop ended: { $title }. 1 step was left open.
   *[other] Workshop ended: { $title }. { $steps } steps were left open.
}
agenda-other-runs = “{ $title }” is still running: end it first (W there).
agenda-open-topics = Open: { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
} in the parking lot.
agenda-open-steps = Left open last time: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
} (N takes over).
agenda-open-both = Open: { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
} in the parking lot, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
} from last time (N takes over).
agenda-nothing-open = The last workshop left no step open.
agenda-taken-over = { $count ->
    [one] 1 step taken over.
   *[other] { $count } steps taken over.
}
agenda-has-steps = The agenda already has steps of its own; templates only fill an empty one.
agenda-filled = Template: { $name }. The same key takes the next.
agenda-no-clock = No step is on that the room may see.
