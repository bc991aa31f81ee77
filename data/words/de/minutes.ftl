# Das Ergebnisprotokoll, und was heute geändert wurde.
minutes-title = Ergebnisprotokoll: { $workshop }
minutes-town = Kommune
minutes-kind = Art
minutes-when = Zeit
minutes-from = { $day }, ab { $time } Uhr
minutes-where = Ort
minutes-people = Teilnehmende
minutes-no-resolution = Ein Workshop beschließt nicht. Verbindlich wird, was der Rat oder Kreistag beschließt.
minutes-no-journal = Zu diesem Workshop steht nichts im Journal. Was an Karten, Zielen und Maßnahmen geändert wurde, fehlt deshalb hier.
minutes-no-effect = Karten, Ziele und Maßnahmen sind wie vor dem Workshop: Was geändert wurde, ist zurückgenommen.
minutes-steps = Ablauf
minutes-polls = Fragen und Meinungsbilder
minutes-cards = Karten nach Handlungsfeld
minutes-goals = Ziele und Maßnahmen
minutes-open = Offene Themen
minutes-tasks = Wer macht was bis wann
minutes-number = Nr.
minutes-step = Schritt
minutes-method = Methode
minutes-straw-poll = Meinungsbild – kein Beschluss. Die Reihenfolge ist die, in der gefragt wurde.
minutes-poll = { $kind }, { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
minutes-poll-open = Noch nicht abgeschlossen; gezählt wird noch.
minutes-said = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
minutes-option = Antwort
minutes-count = Zahl
minutes-no-area = ohne Handlungsfeld
minutes-reworded = { $new } (bisher: { $old })
minutes-new = Neu
minutes-changed = Geändert
minutes-gone = Gestrichen
minutes-wording = Wortlaut
minutes-field = Was
minutes-old = bisher
minutes-now = jetzt
minutes-topic = Thema
minutes-state = Stand
minutes-what = Was
minutes-who = Wer
minutes-until = Bis
minutes-altered = Was heute geändert wurde
minutes-nothing-altered = Heute wurde noch nichts geändert.
minutes-was = bisher: { $old }
minutes-is-new = neu
minutes-is-gone = gestrichen
minutes-new-cards = Neue und geänderte Karten
