# The thread: where something comes from, where it leads, what is missing on the way.
thread-title = Thread: { $what }
thread-none = Cards, goals, measures, resolutions, events and their origins stand in a thread: select one of these first.
thread-station-origin = Origin
thread-station-findings = Findings
thread-station-goals = Goals
thread-station-measures = Measures
thread-station-resolutions = Resolution
thread-station-reports = Report
thread-existing = What it builds on
thread-report = Report { $year }: { $state }
thread-report-says = Annual report { $year }, { $date }: { $state }
thread-planned = planned { $date }
thread-withdrawn = withdrawn
thread-no-finding = No finding yet.
thread-no-goal = No goal yet.
thread-no-measure = No measure yet.
thread-no-resolution = No resolution yet.
thread-gaps = { $count ->
    [one] one gap
   *[other] { $count } gaps
}
thread-more = … { $count } more
thread-gap-goal = no goal
thread-gap-finding = no finding
thread-gap-measure = no measure
thread-gap-lead = no lead
thread-gap-due = no due date
thread-gap-indicator = no indicator
thread-gap-cost = cost unknown
thread-gap-reason = dropped without reason
thread-gap-resolution = no resolution
thread-gap-passed = no resolution passed
thread-gap-date = no date
thread-polls = Asked in the room
