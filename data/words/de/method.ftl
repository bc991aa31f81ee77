# Die Methoden eines Workshops: Kartenabfrage, Blitzlicht und Berichte, Themenspeicher.
method-cards = Karten
method-of = { $count } von { $target }
method-query-sign = Kartenabfrage { $count } von { $target }
method-query-raw = ░ { $unread } verdeckt
method-query-full = { $target } erreicht – mehr wird zu viel
method-question = Kartenabfrage
method-question-hint = Die Frage an die Wand; Enter beginnt
method-query-began = Die Kartenabfrage läuft: Was getippt wird, bleibt verdeckt, bis es vorgelesen ist.
method-query-runs = Eine Kartenabfrage läuft schon.
method-query-ended =
    { $unread ->
        [0] Kartenabfrage beendet: { $count ->
            [1] eine Karte, vorgelesen
           *[other] { $count } Karten, alle vorgelesen
        }. Q zeigt nur sie.
       *[other] Kartenabfrage beendet: { $count ->
            [1] eine Karte, noch nicht vorgelesen
           *[other] { $count } Karten, { $unread } noch nicht vorgelesen
        }. Q zeigt nur sie.
    }
method-only-query = nur „{ $question }“
method-no-query = Noch keine Kartenabfrage hat Karten gebracht.
method-unread = verdeckt
method-nothing-unread = Alle Karten sind vorgelesen.
method-nothing-read = Nur Karten einer Kartenabfrage lassen sich wieder verdecken.
method-read-out =
    { $unread ->
        [0] { $what } ist vorgelesen. Das war die letzte.
       *[other] { $what } ist vorgelesen, noch { $unread } verdeckt.
    }
method-read-many =
    { $unread ->
        [0] { $count } Karten sind vorgelesen. Das waren alle.
       *[other] { $count } Karten sind vorgelesen, noch { $unread } verdeckt.
    }
method-taken-back = { $what } ist wieder verdeckt.
method-round = Blitzlicht
method-round-offer = Was nehme ich mit?
method-round-hint = Die Frage der Runde (Enter beginnt)
method-reports-offer = Das Wichtigste aus jedem Tisch
method-sentence = Satz
method-sentence-hint = Kernsatz ohne Namen; leer schließt; 3: Tisch 3; @K7 von wem
method-report-hint = Kernsatz; leer schließt; 5 davor: Tisch 5; @K7 von wem
method-said = { $count ->
    [one] ein Satz
   *[other] { $count } Sätze
}
method-said-of = { $count } von { $people }
method-round-closed = beendet
method-round-open = läuft
method-round-ended = { $name } beendet: { $count } festgehalten.
method-nothing-said = Noch kein Satz. n tippt den ersten.
method-topics-open = { $open } von { $all } offen
method-no-topics = Nichts geparkt. t parkt von überall ein Thema.
method-topic-adopted = { $topic } ist jetzt { $what }.
method-topic-state = { $topic }: { $state }
method-no-goal = Diese Nummer hat kein Ziel.
method-goal = Maßnahme unter Ziel
method-goal-hint = Nummer des Ziels, etwa 2.1
method-assign = abgeben an
method-assign-hint = Amt, Gremium oder Workshop
method-drop = verwerfen
method-drop-hint = Warum? Es geht auch leer.
method-table-again = Tisch { $table } hat schon berichtet; festgehalten ist beides.
method-more-than-people = Mehr Sätze als { $people }; festgehalten ist alles.
method-stays-hidden = Diese Karte ist verdeckt, bis sie vorgelesen wird.
