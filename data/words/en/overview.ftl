# All areas of action at once, and what is open.
overview-title = Overview
overview-goals = Goals
overview-measures = Measures
overview-measures-short = Meas.
overview-resolved = resolved
overview-resolved-short = resol.
overview-money = 3 years
overview-total = All
overview-no-area = without an area
overview-money-rule = { $count ->
    [one] one measure, once and three times yearly
   *[other] { $count } measures, once and three times yearly
}
overview-no-gaps = Nothing is missing
overview-nothing-behind = There is nothing behind this number.
overview-findings = Findings
overview-goals-and-measures = Goals · measures
overview-open = What is still open
overview-resolved-measures = Resolved measures
overview-three-years = Cost in three years
overview-weakness-no-goal = { $count } { $count ->
    [one] weakness
   *[other] weaknesses
} without a goal
overview-challenge-no-goal = { $count } { $count ->
    [one] challenge
   *[other] challenges
} without a goal
overview-goal-no-finding = { $count } { $count ->
    [one] goal
   *[other] goals
} without a finding
overview-goal-no-measure = { $count } { $count ->
    [one] goal
   *[other] goals
} without a measure
overview-goal-no-indicator = { $count } { $count ->
    [one] goal
   *[other] goals
} without an indicator
overview-measure-no-lead = { $count } { $count ->
    [one] measure
   *[other] measures
} without a lead
overview-measure-no-due = { $count } { $count ->
    [one] measure
   *[other] measures
} without a due date
overview-measure-no-indicator = { $count } { $count ->
    [one] measure
   *[other] measures
} without an indicator
overview-measure-no-cost = { $count } { $count ->
    [one] measure
   *[other] measures
}, cost unknown
overview-dropped-no-reason = { $count } { $count ->
    [one] measure
   *[other] measures
} dropped without a reason
overview-agreed-no-paper = { $count } { $count ->
    [one] agreed measure
   *[other] agreed measures
} without a paper
overview-resolved-no-paper = { $count } { $count ->
    [one] resolved measure
   *[other] resolved measures
} without a resolution that was passed
overview-paper-no-date = { $count } { $count ->
    [one] paper
   *[other] papers
} without a date
