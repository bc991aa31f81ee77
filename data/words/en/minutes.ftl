# The results minutes, and what was altered tonight.
minutes-title = Results minutes: { $workshop }
minutes-town = Municipality
minutes-kind = Kind
minutes-when = Time
minutes-from = { $day }, from { $time }
minutes-where = Place
minutes-people = Participants
minutes-no-resolution = A workshop does not decide. What the council resolves is binding.
minutes-no-journal = The journal holds nothing of this workshop. What was changed in cards, goals and measures is therefore missing here.
minutes-no-effect = Cards, goals and measures are as before the workshop: what was changed was undone.
minutes-steps = Agenda
minutes-polls = Questions and straw polls
minutes-cards = Cards by area
minutes-goals = Goals and measures
minutes-open = Open topics
minutes-tasks = Who does what by when
minutes-number = No.
minutes-step = Step
minutes-method = Method
minutes-straw-poll = Straw poll, not a resolution. The order is the one in which was asked.
minutes-poll = { $kind }, { $count ->
    [one] 1 person
   *[other] { $count } people
}
minutes-poll-open = Not closed yet; it is still being counted.
minutes-said = { $count ->
    [one] 1 contribution
   *[other] { $count } contributions
}
minutes-option = Answer
minutes-count = Count
minutes-no-area = without an area
minutes-reworded = { $new } (before: { $old })
minutes-new = New
minutes-changed = Changed
minutes-gone = Removed
minutes-wording = Wording
minutes-field = What
minutes-old = before
minutes-now = now
minutes-topic = Topic
minutes-state = State
minutes-what = What
minutes-who = Who
minutes-until = By
minutes-altered = What was altered today
minutes-nothing-altered = Nothing was altered today yet.
minutes-was = before: { $old }
minutes-is-new = new
minutes-is-gone = removed
minutes-new-cards = New and reworded cards
