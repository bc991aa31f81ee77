# Das Ergebnisprotokoll, und was heute geändert wurde.
minutes-title = Ergebnisprotokoll: { $workshop }
minutes-town = Kommune
minutes-kind = Art
minutes-when = Zeit
minutes-span = { $from }–{ $to } Uhr
minutes-from = ab { $time } Uhr
minutes-planned = geplant { $time }
minutes-runs = läuft noch
minutes-where = Ort
minutes-people = Teilnehmende
minutes-no-resolution = Ein Workshop beschließt nicht. Verbindlich wird, was der Rat oder Kreistag beschließt.
minutes-no-journal = Zu diesem Workshop steht nichts im Journal. Was an Karten, Zielen und Maßnahmen geändert wurde, fehlt deshalb hier.
minutes-no-effect = Karten, Ziele und Maßnahmen sind wie vor dem Workshop: Was geändert wurde, ist zurückgenommen.
minutes-steps = Ablauf
minutes-not-held = Im Ablauf nicht aufgerufen: { $steps }.
minutes-polls = Fragen und Meinungsbilder
minutes-cards = Karten
minutes-cards-by-area = Karten nach Handlungsfeld
minutes-clusters = Cluster
minutes-goals = Ziele und Maßnahmen
minutes-papers = Vorlagen
minutes-paper = Vorlage
minutes-adopts = Nimmt auf
minutes-topics = Themenspeicher
minutes-open = Offene Themen
minutes-settled = Erledigte Themen
minutes-asked-next = Wer als Nächstes gefragt wird
minutes-group = Gruppe
minutes-asked-how = Wie
minutes-asked-when = Wann
minutes-tasks = Wer macht was bis wann
minutes-number = Nr.
minutes-straw-poll = Meinungsbild – kein Beschluss. Die Antworten stehen in der Reihenfolge, in der sie zur Wahl standen.
minutes-poll-open = Noch nicht abgeschlossen; gezählt wird noch.
minutes-tables = { $count ->
    [one] 1 Tisch
   *[other] { $count } Tische
}
minutes-dots-each = je { $each ->
    [one] 1 Punkt
   *[other] { $each } Punkte
}
minutes-read-out = { $count ->
    [0] Keine Karte wurde vorgelesen.
    [one] Eine Karte wurde vorgelesen.
   *[other] { $count } Karten wurden vorgelesen.
}
minutes-said = { $count ->
    [one] 1 Beitrag; was gesagt wurde, bleibt im Raum.
   *[other] { $count } Beiträge; was gesagt wurde, bleibt im Raum.
}
minutes-without-numbers = Die Zahlen wurden im Raum nicht gezeigt und stehen deshalb nicht hier.
minutes-option = Antwort
minutes-count = Zahl
minutes-step = Stufe
minutes-share = Anteil
minutes-dots = Punkte
minutes-dots-in-all = { $count ->
    [one] 1 Punkt insgesamt.
   *[other] { $count } Punkte insgesamt.
}
minutes-dots-all = { $people } × { $each } = { $due } Punkte, alle vergeben.
minutes-dots-left = { $people } × { $each } = { $due } Punkte, vergeben { $counted }, übrig { $apart }.
minutes-dots-over = { $people } × { $each } = { $due } Punkte, gezählt { $counted }, also { $apart } zu viel.
minutes-sum = Summe
minutes-mean = Mittel
minutes-highest = höchster Wert
minutes-resistance = 0 heißt kein Widerstand, 10 der größte: Je kleiner die Summe, desto eher wird es mitgetragen.
minutes-faction = Fraktion
minutes-factions-joined = Wo eine Fraktion weniger als fünf zählt, steht sie mit anderen zusammen.
minutes-factions-too-few = Nach Fraktionen wird nichts genannt: Es waren zu wenige.
minutes-no-area = ohne Handlungsfeld
minutes-without-area = Ohne Handlungsfeld
minutes-no-cards = noch ohne Karten
minutes-card-was = { $card } (bisher: { $old })
minutes-card-gone = { $card } (gestrichen)
minutes-so-many-cards = { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
minutes-new = Neu
minutes-changed = Geändert
minutes-gone = Gestrichen
minutes-wording = Wortlaut
minutes-costs = Kosten
minutes-which = Ziel oder Maßnahme
minutes-field = Was
minutes-old = bisher
minutes-now = jetzt
minutes-topic = Thema
minutes-state = Stand
minutes-what = Was
minutes-who = Wer
minutes-until = Bis
minutes-to-be-settled = noch offen
minutes-with = { $lead } (beteiligt: { $partners })
minutes-altered = Was heute geändert wurde
minutes-nothing-altered = Noch wurde nichts geändert.
minutes-was = bisher: { $old }
minutes-is-new = neu
minutes-is-changed = geändert
minutes-is-gone = gestrichen
minutes-altered-in = Was geändert wurde: { $workshop }
