# The board, the line at the bottom, and what is told there.
console-analysis = Analyse
console-goals = Ziele und Maßnahmen
console-plan = Zeitplan
console-by-dots = nach Punkten
console-by-area = nach Handlungsfeld
console-order-hand = Reihenfolge: von Hand
console-order-dots = Reihenfolge: nach Punkten
console-order-area = Reihenfolge: nach Handlungsfeld
console-order-first = Verschieben geht in der Reihenfolge von Hand: o
console-kanban = Tafel
console-lanes-areas = Bahnen: nach Handlungsfeld
console-lanes-goals = Bahnen: nach Ziel
console-lead = Federführung
console-lead-short = Amt
console-due = Frist
console-once = einmalig
console-yearly = jährlich
console-status = Status
console-goal-counts = { $goals -> 
    [one] { $goals } Ziel
   *[other] { $goals } Ziele
 } · { $measures -> 
    [one] { $measures } Maßnahme
   *[other] { $measures } Maßnahmen
 }
console-sums = einmalig { $once } · jährlich { $yearly } · drei Jahre { $years }
console-sums-short = { $once } + 3 × { $yearly } = { $years }
console-empty-goals = Noch keine Ziele. Auf ein Handlungsfeld gehen und n drücken: das erste Ziel.
console-empty-column = Noch keine Karte. n drücken und tippen, was der Raum sagt.
console-no-goal = noch kein Ziel
console-no-evidence = noch kein Beleg
console-no-area = ohne Handlungsfeld
console-unnamed = Neue Sitzung
console-only-area = nur { $area }
console-searching = Suche: { $words }
console-saved = gespeichert { $time }
console-all-saved = alles gespeichert
console-saving = speichert …
console-unsaved = NICHT GESPEICHERT ({ $count }): { $why }
console-read-only = nur lesen
console-too-small = Bitte das Fenster größer ziehen: mindestens 40 × 12 Zeichen.
console-refused = Das ließ sich nicht ändern: Es steht inzwischen anders da. Nichts ist verloren.
console-nothing-selected = Hier ist nichts ausgewählt.
console-nothing-to-undo = Nichts mehr zurückzunehmen.
console-nothing-to-redo = Nichts wieder herzustellen.
console-undone = Zurückgenommen: { $what } (U stellt es wieder her)
console-redone = Wiederhergestellt: { $what }
console-records = { $count -> 
    [one] { $count } Eintrag
   *[other] { $count } Einträge
 }
console-deleted = { $what } gelöscht{ $more -> 
    [0] {""}
    [one] {" "}mit einer Maßnahme
   *[other] {" "}mit { $more } Maßnahmen
 } – u holt es zurück
console-area-stays = Handlungsfelder gehören zum Verfahren und werden nicht gelöscht.
console-no-copy = Das lässt sich nicht verdoppeln.
console-added = { $what } aufgenommen
console-empty = Kein Text: Bitte erst schreiben, was die Karte sagt.
console-goal-needs-area = Ein Ziel braucht ein Handlungsfeld: #1 bis #6 dazuschreiben.
console-measure-needs-goal = Eine Maßnahme braucht ein Ziel: erst eines anlegen (z: …).
console-event-needs-day = Ein Termin braucht vorn sein Datum, etwa: 13.01.2027 Ratsworkshop
console-new-event = Neuer Termin
console-new-event-hint = 13.01.2027 Ratsworkshop II
console-dispute = strittig, weil
console-dispute-hint = was ist strittig? (darf leer bleiben)
console-sent = { $what } → { $to }
console-renumbered = { $old } heißt jetzt { $new }
console-send-title = verschieben nach
console-send-nowhere = Das lässt sich nirgendwohin verschieben.
console-no-rank = Das hat keinen Rang: Termine verschieben ←/→ mit Umschalt.
console-at-the-end = Weiter geht es nicht.
console-no-aside = Das lässt sich nicht zur Seite schieben.
console-letter-draft = e
console-letter-coordinated = a
console-letter-disputed = s
console-letter-agreed = v
console-letter-resolved = b
console-look-terminal = Aussehen: wie das Terminal
console-look-light = Aussehen: hell
console-look-dark = Aussehen: dunkel
console-filter = Suche
console-found = { $cards -> 
    [one] { $cards } Karte
   *[other] { $cards } Karten
 } · { $measures -> 
    [one] { $measures } Maßnahme
   *[other] { $measures } Maßnahmen
 }
console-until = bis { $day }
console-hint-card = was der Raum sagt … (#4 Handlungsfeld, !1 Priorität)
console-hint-measure = Maßnahme … @Federführung bis 3/27 18.000 €
console-paste = { $count } Zeilen als Karten einfügen ({ $kind })?
console-pasted = { $count -> 
    [one] Eine Karte eingefügt
   *[other] { $count } Karten eingefügt
 }{ $left -> 
    [0] {""}
   *[other] , { $left } ohne Ziel oder Handlungsfeld ausgelassen
 } – u nimmt sie zurück
console-outside = Die Datei wurde außerhalb geändert ({ $count -> 
    [one] eine Stelle
   *[other] { $count } Stellen
 }).  Enter übernehmen (u nimmt es zurück) · Esc meine Fassung behalten
console-outside-broken = Die Datei wurde außerhalb beschädigt: { $why }  Enter: meine Fassung schreiben, die andere bleibt daneben
console-help = Hilfe
console-help-marks = Was die Erfassungszeile versteht
console-kept = Die fremde Fassung liegt daneben: { $path }
console-left-unsaved = Nicht gespeichert ({ $count } Änderungen): { $why }
console-panic = Tafelrunde ist gestolpert. Alles, was gespeichert hieß, ist auf der Platte: einfach wieder öffnen.
console-outside-sign = Datei außerhalb geändert · Esc
console-twin = ähnlich: { $number } { $text } · { $tab } vereint
console-no-screen = Es ist keine Leinwand verbunden: tafelrunde screen DATEI in einem zweiten Terminal, oder F5.
console-not-on-the-wall = Das zeigt sich nicht auf der Leinwand: erst F5 oder Esc.
console-wall-following = Leinwand folgt
console-wall-just = Leinwand: nur dies
console-wall-frozen = Leinwand angehalten ({ $held })
console-wall-blank = Leinwand: Titelseite
console-preview = Vorschau
console-too-long = zu lang für eine Seite der Leinwand
console-nothing-found = Nichts gefunden.
console-look-max = Aussehen: höchster Kontrast
console-palette = Palette
console-palette-hint = Befehl, Nummer (2.1.1, W5) oder Worte
console-palette-nothing = Dazu passt nichts.
console-palette-area = nur Handlungsfeld { $number } { $name }
console-letter-due = f
console-letter-lead = l
console-send-due = Frist …
console-send-lead = Federführung (leitet) …
console-due-hint = 3/27, Q2 2027, 31.12.2027
console-lead-hint = Amt oder Stelle, keine Person
console-no-day = „{ $text }“ ist kein Datum. So geht es: 3/27, Q2 2027, 31.12.2027
console-marked = { $count ->
    [one] eine markiert
   *[other] { $count } markiert
}
console-mark-nothing = Das lässt sich nicht markieren: Karten, Ziele und Maßnahmen schon.
console-many-sent = { $count ->
    [one] eine
   *[other] { $count }
} → { $to } · u nimmt es zurück
console-many-nothing = Das steht dort schon.
console-many-no-list = Zusammen verschieben lässt sich nur, was in einer Spalte, unter einem Ziel oder in einem Handlungsfeld steht.
console-joined = mit { $what } vereint
console-says-it = { $what } sagt das schon.
