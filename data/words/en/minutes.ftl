# The results minutes, and what was altered tonight.
minutes-title = Results minutes: { $workshop }
minutes-town = Municipality
minutes-kind = Kind
minutes-when = Time
minutes-span = { $from }–{ $to }
minutes-from = from { $time }
minutes-planned = planned { $time }
minutes-runs = still running
minutes-where = Place
minutes-people = Participants
minutes-no-resolution = A workshop does not decide. What the council resolves is binding.
minutes-no-journal = The journal holds nothing of this workshop. What was changed in cards, goals and measures is therefore missing here.
minutes-no-effect = Cards, goals and measures are as before the workshop: what was changed was undone.
minutes-steps = Agenda
minutes-not-held = Not called up in the agenda: { $steps }.
minutes-polls = Questions and straw polls
minutes-cards = Cards
minutes-cards-by-area = Cards by area
minutes-clusters = Clusters
minutes-goals = Goals and measures
minutes-papers = Council papers
minutes-paper = Paper
minutes-adopts = Adopts
minutes-topics = Parking lot
minutes-open = Open topics
minutes-settled = Settled topics
minutes-asked-next = Who is asked next
minutes-group = Group
minutes-asked-how = How
minutes-asked-when = When
minutes-tasks = Who does what by when
minutes-number = No.
minutes-straw-poll = Straw poll, not a resolution. The answers stand in the order in which they could be chosen.
minutes-poll-open = Not closed yet; it is still being counted.
minutes-tables = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
minutes-dots-each = { $each ->
    [one] 1 dot each
   *[other] { $each } dots each
}
minutes-read-out = { $count ->
    [0] No card was read out.
    [one] One card was read out.
   *[other] { $count } cards were read out.
}
minutes-said = { $count ->
    [one] 1 contribution; what was said stays in the room.
   *[other] { $count } contributions; what was said stays in the room.
}
minutes-without-numbers = The numbers were not shown in the room and are therefore not told here.
minutes-option = Answer
minutes-count = Count
minutes-step = Step
minutes-share = Share
minutes-dots = Dots
minutes-dots-in-all = { $count ->
    [one] 1 dot in all.
   *[other] { $count } dots in all.
}
minutes-dots-all = { $people } × { $each } = { $due } dots, all of them placed.
minutes-dots-left = { $people } × { $each } = { $due } dots, { $counted } placed, { $apart } left.
minutes-dots-over = { $people } × { $each } = { $due } dots, { $counted } counted, which is { $apart } too many.
minutes-sum = Sum
minutes-mean = Mean
minutes-highest = Highest value
minutes-resistance = 0 means no resistance, 10 the greatest: the smaller the sum, the more readily it is carried.
minutes-faction = Faction
minutes-factions-joined = Where a faction counts fewer than five, it stands together with others.
minutes-factions-too-few = Nothing is told by faction: there were too few.
minutes-no-area = without an area
minutes-without-area = Without an area
minutes-no-cards = without cards so far
minutes-card-was = { $card } (before: { $old })
minutes-card-gone = { $card } (removed)
minutes-so-many-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
minutes-new = New
minutes-changed = Changed
minutes-gone = Removed
minutes-wording = Wording
minutes-costs = Costs
minutes-which = Goal or measure
minutes-field = What
minutes-old = before
minutes-now = now
minutes-topic = Topic
minutes-state = State
minutes-what = What
minutes-who = Who
minutes-until = By
minutes-to-be-settled = still open
minutes-with = { $lead } (partners: { $partners })
minutes-altered = What was altered today
minutes-nothing-altered = Nothing was altered yet.
minutes-was = before: { $old }
minutes-is-new = new
minutes-is-changed = changed
minutes-is-gone = removed
minutes-altered-in = What was altered: { $workshop }
