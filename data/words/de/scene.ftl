# What the room sees on the wall.
scene-audit = Audit { $certificate }
scene-date = { $day }. { $month } { $year }
scene-analysis = Analyse
scene-goals = Ziele
scene-measures = Maßnahmen
scene-indicators = Woran man es sieht
scene-origin = Woher es kommt
scene-towards = Wofür es ist
scene-dots = { $count ->
    [one] { $count } Punkt
   *[other] { $count } Punkte
}
scene-straw-poll = Meinungsbild – kein Beschluss
scene-as-of = Stand { $when }
scene-source = Quelle: { $source }
scene-from-to = von { $from } auf { $to }
scene-to = Ziel { $to }
scene-under-five = unter 5
# Ends of units that count people, in small letters: of them, 1 to 4 are not shown.
scene-people = person personen mensch menschen kind kinder kindern jugendliche schüler eltern mütter väter familie familien frauen männer senioren einwohner haushalte beschäftigte teilnehmende geburten
scene-more = … und { $count } weitere
scene-nothing = Hier steht noch nichts.
scene-until = bis { $date }
scene-lead = Federführung
scene-partners = Beteiligte
scene-start = Beginn
scene-due = Frist
scene-once = einmalig
scene-yearly = jährlich
scene-three-years = in drei Jahren
scene-cost-kind = Kostenart
scene-reservation = Haushaltsvorbehalt
scene-yes = ja
scene-status = Stand
scene-implementation = Umsetzung
scene-kanban = Der Weg zum Beschluss
scene-count = { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}
scene-sums = Was es kostet
scene-by-area = Drei Jahre nach Handlungsfeldern
scene-by-cost-kind = Drei Jahre nach Kostenart
scene-unknown-cost = { $count ->
    [one] Bei einer Maßnahme sind die Kosten noch offen.
   *[other] Bei { $count } Maßnahmen sind die Kosten noch offen.
}
scene-plan = Zeitplan
scene-plan-near = Was als Nächstes kommt
scene-next = Was als Nächstes kommt
scene-today = heute
scene-late = überfällig
scene-phase-over = fertig
scene-phase-on = läuft
scene-phase-coming = ab { $date }
scene-sight-good = jetzt { $now } Zeilen: auch hinten bequem zu lesen
scene-sight-readable = jetzt { $now } Zeilen: lesbar; bequem ab { $want }: { $steps } × Strg +
scene-sight-small = jetzt { $now } Zeilen, lesbar ab { $want }: { $steps } × Strg +
scene-sight-far = Die letzte Reihe sitzt weiter weg als acht Bildhöhen: näher rücken oder das Bild vergrößern.
scene-test = Testbild
scene-test-sight = Bildhöhe { $picture } cm · letzte Reihe { $distance } cm
scene-test-corners = Alle vier Ecken müssen zu sehen sein.
scene-test-letters = Ärzte, Öfen, Übung, Straße: ÄÖÜ äöü ß € – „…“ 0123456789
scene-test-plus = Stärke
scene-test-minus = Schwäche
scene-test-note = Hinweis
scene-test-actual = ist
scene-test-planned = geplant
