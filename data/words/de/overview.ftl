# Der Überblick über alle Handlungsfelder, und was offen ist.
overview-title = Überblick
overview-goals = Ziele
overview-measures = Maßnahmen
overview-measures-short = Maßn.
overview-resolved = beschlossen
overview-resolved-short = beschl.
overview-money = 3 Jahre
overview-total = Alle
overview-no-area = ohne Handlungsfeld
overview-money-rule = { $count ->
    [one] eine Maßnahme, einmalig und dreimal jährlich
   *[other] { $count } Maßnahmen, einmalig und dreimal jährlich
}
overview-no-gaps = Es fehlt nichts
overview-nothing-behind = Hinter dieser Zahl steht nichts.
overview-findings = Befunde
overview-goals-and-measures = Ziele · Maßnahmen
overview-open = Was noch offen ist
overview-resolved-measures = Beschlossene Maßnahmen
overview-three-years = Kosten in drei Jahren
overview-weakness-no-goal = { $count } { $count ->
    [one] Schwäche
   *[other] Schwächen
} ohne Ziel
overview-challenge-no-goal = { $count } { $count ->
    [one] Herausforderung
   *[other] Herausforderungen
} ohne Ziel
overview-goal-no-finding = { $count } { $count ->
    [one] Ziel
   *[other] Ziele
} ohne Befund
overview-goal-no-measure = { $count } { $count ->
    [one] Ziel
   *[other] Ziele
} ohne Maßnahme
overview-goal-no-indicator = { $count } { $count ->
    [one] Ziel
   *[other] Ziele
} ohne Kennzahl
overview-measure-no-lead = { $count } { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
} ohne Federführung
overview-measure-no-due = { $count } { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
} ohne Frist
overview-measure-no-indicator = { $count } { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
} ohne Kennzahl
overview-measure-no-cost = { $count } { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
}, Kosten offen
overview-dropped-no-reason = { $count } { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
} entfallen ohne Grund
overview-agreed-no-paper = { $count } { $count ->
    [one] vereinbarte Maßnahme
   *[other] vereinbarte Maßnahmen
} ohne Vorlage
overview-resolved-no-paper = { $count } { $count ->
    [one] beschlossene Maßnahme
   *[other] beschlossene Maßnahmen
} ohne gefassten Beschluss
overview-paper-no-date = { $count } { $count ->
    [one] Vorlage
   *[other] Vorlagen
} ohne Termin
