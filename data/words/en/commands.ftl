# The command line: help, what was not understood, what the commands say.
commands-about = Tafelrunde: the facilitator's tool for the Audit Familiengerechte Kommune
commands-after = Without a command the start page begins: recent sessions, a new one, the sample.
commands-usage = Usage
commands-commands = Commands
commands-arguments = Arguments
commands-options = Options
commands-value-command = COMMAND
commands-value-options = OPTIONS
commands-value-file = FILE
commands-value-theme = LOOK
commands-value-name = NAME
commands-value-date = DATE
commands-value-which = WHICH
commands-value-page = PAGE
commands-value-view = VIEW
commands-value-take = VERSION
commands-value-size = WIDTHxHEIGHT
commands-lang = language; else the environment's, else German
commands-theme = terminal, light, dark or max (highest contrast)
commands-help = shows this help
commands-version = shows the version
commands-file = the session file; the .ron at its end may be left out
commands-demo = A fresh copy of the sample session, ready to play with
commands-demo-file = where the copy is to lie; else in the program's folder
commands-new = Make a new session, its plan computed
commands-new-file = the file that is made
commands-new-name = the town's name, such as "Stadt Lindbrück"
commands-new-kind = municipality or county; else kommune
commands-new-council-date = resolution to take part, such as 2025-12-11
commands-open = Open a session
commands-open-read-only = only look at it, write nothing
commands-open-take = after a conflict, the version that counts: theirs, ours
commands-screen = The window for the room: follows the console of the same session
commands-screen-test = a test picture: can the last row read it?
commands-screen-height = height of the picture in centimetres
commands-screen-distance = distance of the last row in metres, such as 9.5
commands-screen-rows = or estimated from the number of rows of chairs
commands-show = Print one view as text
commands-show-view = home, analysis, goals, kanban, plan, agenda, poll, …
commands-show-which = poll 2, agenda last, card W5, break 19:45, …
commands-show-views = Views, and in brackets what may stand behind:
    { "  " }home · analysis · clusters · goals · kanban · plan · sums · topics
    { "  " }resolutions · report [2] · participation [picture] · overview [gaps]
    { "  " }agenda [2, running, last, on-time] · altered [2, running, last]
    { "  " }poll [2] · query [2] · round [2] · reports [2] · thread 2.1.1
    With --audience or --linear: area 2 · card W5 · goal 2.1 · measure 2.1.1 ·
    { "  " }title · near · clock · break [19:45] · countdown [5]
    Only with --audience: analysis [weaknesses] · clusters [1] · goals [2]
    { "  " }sums [2] · kanban [disputed] · resolutions [B1] · query [W5]
commands-show-audience = as the room sees it; also title, near, break, clock
commands-show-page = which page of it (with --audience)
commands-show-size = in characters; else the terminal's or 120x36
commands-show-area = only this area
commands-show-of = whose thread: 2.1.1, 2.1, W5, B3
commands-show-by = sums by area, goal, status, year, kind, reservation
commands-value-by = BY
commands-check = Check session files: file, line, column
commands-check-files = the session files
commands-log = What was changed, when, in which workshop
commands-value-workshop = WORKSHOP
commands-value-number = NUMBER
commands-log-workshop = only one workshop: 1, 2, … by day, or running
commands-log-since = only since this day, such as 2026-11-28
commands-log-record = only of this record, such as W5 or 2.1.3
commands-minutes = The results minutes of a workshop, as Markdown
commands-minutes-workshop = which: 1, 2, … by day, running, last
commands-minutes-out = into this new file instead of standard output
commands-minutes-which = Of which workshop? With --workshop and its number:
commands-minutes-there = The file { $file } is there already; it stays as it is.
commands-no-workshop = There is no workshop “{ $value }” in this session. Expected is its place in the order of the days, such as 2, or running.
commands-no-record = There is no “{ $value }” in this session and never was.
commands-keys = The table of keys
commands-keys-markdown = as Markdown
commands-completions = Completions for a shell
commands-completions-shell = bash, zsh, fish, powershell or elvish

# What was not understood
commands-see-help = More: tafelrunde --help
commands-unknown-command = There is no command “{ $argument }”.
commands-unknown-option = There is no option “{ $argument }” here.
commands-too-many = “{ $argument }” is one thing too many here.
commands-missing = Missing: { $argument }.
commands-missing-value = “{ $argument }” needs a value. Possible are: { $known }.
commands-missing-any-value = “{ $argument }” needs a value.
commands-invalid-value = “{ $value }” is no value for “{ $argument }”. Possible are: { $known }.
commands-bad-value = “{ $value }” is no value for “{ $argument }”.
commands-bad-size = Expected are width and height in characters, such as 120x36, at most 500x2000.
commands-bad-metres = Expected are metres, such as 9.5, at most 100.
commands-bad-area = Expected is a digit from 1 to 9.
commands-bad-date = “{ $value }” is no date. Expected is one like 11 Dec 2025, 11.12.2025 or 2025-12-11.
commands-conflict = “{ $argument }” and “{ $prior }” do not go together.
commands-not-text = One of the arguments is no text in UTF-8.
commands-not-understood = That was not understood.
commands-suggestion = Perhaps “{ $meant }” was meant.
commands-no-terminal = This needs a terminal. Without one: show, check, log, new with --name, demo with FILE.
commands-only-audience = There is that only as the room sees it: with --audience.
commands-no-poll = There is no such poll in this session yet.
commands-which-poll = Which poll is meant?
commands-unread = { $count ->
    [0] all read out
   *[other] { $count } hidden
}
commands-step-parked = goes to the parking lot
commands-step-shorter = only { $count } min
commands-no-view = The room has no such view.
commands-no-which = There is no “{ $which }” in this session. Expected is one such as 2, 2.1, 2.1.3 or W5.
commands-no-area = There is no area { $area } in this session.

# What the commands say
commands-check-fine = fine ({ $cards ->
    [one] one card
   *[other] { $cards } cards
}, { $goals ->
    [one] one goal
   *[other] { $goals } goals
}, { $measures ->
    [one] one measure
   *[other] { $measures } measures
}, { $events ->
    [one] one event
   *[other] { $events } events
})
commands-demo-lies = The sample session lies here: { $file }
commands-new-made = Made: { $file }
commands-new-plan = Time plan proposed, { $count } dates: goal agreement { $agreement }, certificate { $certificate }, implementation until { $end }.
commands-new-needs-name = The municipality's name is missing: --name "Stadt Lindbrück". At a terminal it is asked for.
commands-new-broken-off = Broken off; nothing was made.
commands-ask-name = Name of the municipality (such as Stadt Lindbrück):
commands-ask-kind = Kommune (municipality) or Kreis (county) (empty: Kommune):
commands-ask-date = Council's resolution to take part (such as 11 Dec 2025; empty: still open):
commands-ask-again = That was not understood; please once more.
commands-open-choose = To take the version in the file: tafelrunde open --take theirs { $file }
    To keep your own: tafelrunde open --take ours { $file }

commands-ascii = only signs that every terminal knows
commands-settings = The settings: language, looks, keys of your own
commands-settings-print = print the file instead of opening it
commands-settings-template = print a template of all settings and keys
commands-man = The manual page, or all of them into a folder
commands-man-folder = folder, a page a command; else the first one here
commands-man-name = Name
commands-value-folder = FOLDER
commands-show-linear = line by line, without frames: for screen readers
