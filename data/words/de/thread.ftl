# Der Rote Faden: woher etwas kommt, wohin es führt, was auf dem Weg fehlt.
thread-title = Roter Faden: { $what }
thread-none = Im Roten Faden stehen Karten, Ziele, Maßnahmen, Beschlüsse, Termine und ihre Herkunft: erst so etwas auswählen.
thread-station-origin = Herkunft
thread-station-findings = Befunde
thread-station-goals = Ziele
thread-station-measures = Maßnahmen
thread-station-resolutions = Beschluss
thread-station-reports = Bericht
thread-existing = Worauf es aufbaut
thread-report = { $year }. Bericht: { $state }
thread-report-says = { $year }. Jahresbericht, { $date }: { $state }
thread-planned = geplant { $date }
thread-withdrawn = zurückgezogen
thread-no-finding = Noch kein Befund.
thread-no-goal = Noch kein Ziel.
thread-no-measure = Noch keine Maßnahme.
thread-no-resolution = Noch kein Beschluss.
thread-gaps = { $count ->
    [one] eine Lücke
   *[other] { $count } Lücken
}
thread-more = … { $count } weitere
thread-gap-goal = kein Ziel
thread-gap-finding = kein Befund
thread-gap-measure = keine Maßnahme
thread-gap-lead = keine Federführung
thread-gap-due = keine Frist
thread-gap-indicator = keine Kennzahl
thread-gap-cost = Kosten offen
thread-gap-reason = entfallen ohne Grund
thread-gap-resolution = kein Beschluss
thread-gap-passed = kein gefasster Beschluss
thread-gap-date = kein Termin
thread-polls = Im Raum gefragt
