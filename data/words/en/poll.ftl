# Polls in the room: counting and showing. Never a resolution.
poll-none = No poll is running; : finds “begin a dot vote” and the others.
poll-running = being counted
poll-closed = closed
poll-hidden-numbers = room without numbers
poll-council = as listed, not ranked
poll-question = Question
poll-question-hint = What is asked?
poll-people-line = People
poll-people-hint = How many take part?
poll-options = Options
poll-options-hint = one more option, empty goes on
poll-chosen = { $count ->
    [0] none yet
    [1] one option
   *[other] { $count } options
 }
poll-dots-line = Dots each
poll-dots-hint = number
poll-dots-usual = 4 to 6 dots are usual, at most 2 on one.
poll-dots-rule = A clear ranking takes { $least } each; 4 to 6 are usual, at most 2 on one.
poll-passive-comes = “{ $label }” is added by itself.
poll-passive = Everything stays as it is
poll-needs-question = What is asked?
poll-needs-people = How many take part? A number from 1.
poll-needs-options = There must be at least two options.
poll-needs-dots = Dots each: a number from 1, and no more than two for each option.
poll-too-many-dots = Nobody can have given more than { $most } dots here.
poll-one-number = A number goes here.
poll-three-numbers = Three numbers with spaces: green amber red, as 18 7 3.
poll-three-or-four = Three or four numbers with spaces: yes no abstention recused, as 19 0 2.
poll-is-closed = The poll is closed; s opens it again.
poll-close-odd = { $what } The same key again closes it anyway.
poll-closed-now = Closed: the room may see the result; s opens it again.
poll-totals-off = The room sees no numbers.
poll-totals-on = The room sees the numbers once it is closed.
poll-only-lights = Only traffic lights are counted by faction.
poll-no-factions = No factions yet; : and “open the municipality”, they stand there.
poll-no-step = There is no such step.
poll-scale-full = All { $people } have their dot; Backspace takes the last one back.
poll-no-mark = There is no dot here to take back.
poll-mark-gone = One dot on { $step } was taken back.
poll-all-dots = All { $due } dots are given.
poll-all-people = All { $due } are counted.
poll-dots-missing = { $counted } of { $due } dots: { $apart ->
    [1] one dot is missing.
   *[other] { $apart } dots are missing.
 }
poll-dots-over = { $counted } of { $due } dots: { $apart ->
    [1] one dot too many.
   *[other] { $apart } dots too many.
 }
poll-people-missing = { $counted } of { $due }: { $apart ->
    [1] one person is missing.
   *[other] { $apart } people are missing.
 }
poll-people-over = { $counted } of { $due }: { $apart ->
    [1] one person too many.
   *[other] { $apart } people too many.
 }
poll-options-done = { $done } of { $all } options { $done ->
    [1] is
   *[other] are
 } counted.
poll-values-odd = { $count ->
    [1] One option does not have { $people } values.
   *[other] { $count } options do not have { $people } values.
 }
poll-type-dots = type the dots, Enter goes on
poll-type-scale = 1 to 9, 0 for 10
poll-type-lights = green amber red, as 18 7 3
poll-type-hands = yes no abstention (recused), as 19 0 2
poll-type-resistance = one digit a person, x for 10
poll-typed-values = { $count } of { $people }
poll-everybody = all
poll-hands-row = yes · no · abstention · recused
poll-green = green
poll-amber = amber
poll-red = red
poll-yes = Yes
poll-no = No
poll-abstained = Abstention
poll-biased = Recused
poll-dots-each = { $each ->
    [1] one dot
   *[other] { $each } dots
 } each, at most { $most } on one
poll-people = { $count ->
    [1] one person
   *[other] { $count } people
 }
poll-of-dots = { $counted } of { $due } dots
poll-of-people = { $counted } of { $due } counted
poll-taking-part = take part
poll-runs = The poll is running. The result will stand here once it is closed.
poll-how-dots = { $each ->
    [1] Everybody gives one dot.
   *[other] Everybody gives { $each } dots, at most { $most } on one.
 }
poll-how-scale = Everybody puts one dot between 1 and { $steps }.
poll-how-lights = Everybody shows one colour: green in favour, amber with doubts, red against.
poll-how-hands = Show of hands: yes, no, abstention.
poll-how-resistance = Everybody says how much they resist each option: 0 not at all, 10 the most.
poll-without-numbers = The numbers are not shown.
poll-too-few = Fewer than five took part; single values stay hidden.
poll-place = place { $place }
poll-place-even = place { $place }, tied
poll-mean = mean { $mean }
poll-highest = highest { $highest }
poll-mean-median = Mean { $mean } · median { $median }
poll-by-faction = By faction
poll-faction-lights = { $green } green · { $amber } amber · { $red } red
poll-unanimous-for = unanimously in favour
poll-unanimous-against = unanimously against
poll-majority-for = majority in favour
poll-majority-against = majority against
poll-even = a tie
poll-no-vote = neither in favour nor against
poll-with = { $what }, with { $parts }
poll-and = and
poll-number-words = one two three four five six seven eight nine ten eleven twelve
poll-against = { $count ->
    [1] one vote against
   *[other] { $number } votes against
 }
poll-for = { $count ->
    [1] one vote in favour
   *[other] { $number } votes in favour
 }
poll-abstentions = { $count ->
    [1] one abstention
   *[other] { $number } abstentions
 }
poll-biased-too = { $count ->
    [1] one person recused
   *[other] { $number } people recused
 }
poll-sum = sum { $sum }
poll-quorate = more than half of { $members } seats
poll-not-quorate = at most half of { $members } seats
poll-open-again = Open again for changes; the room sees nothing until s closes it.
poll-no-other = No other poll.
poll-which = { $at } of { $all }
poll-dots-replaced = { $count ->
    [1] One card had dots of an earlier vote; these count now.
   *[other] { $count } cards had dots of an earlier vote; these count now.
 }
poll-dots = { $count ->
    [1] one dot
   *[other] { $count } dots
 }
poll-over-seats = { $faction }: { $sum } votes with { $seats } seats – is that right?
poll-ask-goal = Do we support goal { $number } as it is?
poll-ask-measure = Do we support measure { $number } as it is?
