# Abfragen im Raum: auszählen und zeigen. Nie ein Beschluss.
poll-none = Es läuft keine Abfrage; : findet „Mehrpunktabfrage beginnen“ und die anderen.
poll-running = wird gezählt
poll-closed = geschlossen
poll-hidden-numbers = Raum ohne Zahlen
poll-council = wie aufgeführt, ohne Rangfolge
poll-question = Frage
poll-question-hint = Was wird gefragt?
poll-people-line = Personen
poll-people-hint = Wie viele machen mit?
poll-options = Zur Wahl
poll-options-hint = noch eine Möglichkeit, leer geht es weiter
poll-chosen = { $count ->
    [0] noch nichts
    [1] eine Möglichkeit
   *[other] { $count } Möglichkeiten
 }
poll-dots-line = Punkte je Person
poll-dots-hint = Zahl
poll-dots-usual = Üblich sind 4 bis 6 Punkte, höchstens 2 auf eines.
poll-dots-rule = Klare Rangfolge ab { $least } je Person; üblich sind 4 bis 6, höchstens 2 auf eines.
poll-passive-comes = „{ $label }“ kommt von selbst dazu.
poll-passive = Alles bleibt, wie es ist
poll-needs-question = Was wird gefragt?
poll-needs-people = Wie viele machen mit? Eine Zahl ab 1.
poll-needs-options = Zur Wahl gehören mindestens zwei Möglichkeiten.
poll-needs-dots = Punkte je Person: eine Zahl ab 1, und nicht mehr als zwei auf jede Möglichkeit.
poll-too-many-dots = Mehr als { $most } Punkte kann hier niemand vergeben haben.
poll-one-number = Hier gehört eine Zahl hin.
poll-three-numbers = Drei Zahlen mit Leerzeichen: grün gelb rot, wie 18 7 3.
poll-three-or-four = Drei oder vier Zahlen mit Leerzeichen: Ja Nein Enthaltung befangen, wie 19 0 2.
poll-is-closed = Die Abfrage ist geschlossen; s öffnet sie wieder.
poll-close-odd = { $what } Nochmals schließt trotzdem.
poll-closed-now = Geschlossen: Der Raum darf das Ergebnis sehen; s öffnet wieder.
poll-totals-off = Der Raum sieht keine Zahlen.
poll-totals-on = Der Raum sieht die Zahlen, sobald geschlossen ist.
poll-only-lights = Nach Fraktionen wird nur die Ampel gezählt.
poll-no-factions = Noch keine Fraktionen; : und „Kommune öffnen“, dort stehen sie.
poll-no-step = Diese Stufe gibt es nicht.
poll-scale-full = Alle { $people } haben schon einen Punkt; die Rücktaste nimmt den letzten zurück.
poll-no-mark = Hier ist kein Punkt, der zurückgenommen werden kann.
poll-mark-gone = Ein Punkt auf { $step } ist zurückgenommen.
poll-all-dots = Alle { $due } Punkte sind verteilt.
poll-all-people = Alle { $due } sind gezählt.
poll-dots-missing = { $counted } von { $due } Punkten: { $apart ->
    [1] ein Punkt fehlt.
   *[other] { $apart } Punkte fehlen.
 }
poll-dots-over = { $counted } von { $due } Punkten: { $apart ->
    [1] ein Punkt zu viel.
   *[other] { $apart } Punkte zu viel.
 }
poll-people-missing = { $counted } von { $due }: { $apart ->
    [1] eine Person fehlt.
   *[other] { $apart } Personen fehlen.
 }
poll-people-over = { $counted } von { $due }: { $apart ->
    [1] eine Person zu viel.
   *[other] { $apart } Personen zu viel.
 }
poll-options-done = { $done } von { $all } Möglichkeiten { $done ->
    [1] ist
   *[other] sind
 } gezählt.
poll-values-odd = { $count ->
    [1] Bei einer Möglichkeit sind es nicht { $people } Werte.
   *[other] Bei { $count } Möglichkeiten sind es nicht { $people } Werte.
 }
poll-type-dots = Punkte tippen, Enter geht weiter
poll-type-scale = 1 bis 9, 0 für 10
poll-type-lights = grün gelb rot, wie 18 7 3
poll-type-hands = Ja Nein Enthaltung (befangen), wie 19 0 2
poll-type-resistance = eine Ziffer je Person, x für 10
poll-typed-values = { $count } von { $people }
poll-everybody = alle
poll-hands-row = Ja · Nein · Enthaltung · befangen
poll-green = grün
poll-amber = gelb
poll-red = rot
poll-yes = Ja
poll-no = Nein
poll-abstained = Enthaltung
poll-biased = befangen
poll-dots-each = { $each ->
    [1] ein Punkt
   *[other] { $each } Punkte
 } je Person, höchstens { $most } auf eines
poll-people = { $count ->
    [1] eine Person
   *[other] { $count } Personen
 }
poll-of-dots = { $counted } von { $due } Punkten
poll-of-people = { $counted } von { $due } gezählt
poll-taking-part = machen mit
poll-runs = Die Abfrage läuft. Das Ergebnis steht hier, sobald sie geschlossen ist.
poll-how-dots = { $each ->
    [1] Jede Person setzt einen Punkt.
   *[other] Jede Person verteilt { $each } Punkte, höchstens { $most } auf eines.
 }
poll-how-scale = Jede Person setzt einen Punkt zwischen 1 und { $steps }.
poll-how-lights = Jede Person zeigt eine Farbe: grün dafür, gelb mit Bedenken, rot dagegen.
poll-how-hands = Handzeichen: Ja, Nein, Enthaltung.
poll-how-resistance = Jede Person sagt zu jedem, wie groß ihr Widerstand ist: 0 keiner, 10 der größte.
poll-without-numbers = Die Zahlen werden nicht gezeigt.
poll-too-few = Weniger als fünf haben mitgemacht; einzelne Werte bleiben verdeckt.
poll-place = Platz { $place }
poll-place-even = Platz { $place }, gleichauf
poll-mean = Mittel { $mean }
poll-highest = höchster { $highest }
poll-mean-median = Mittel { $mean } · Median { $median }
poll-by-faction = Nach Fraktionen
poll-faction-lights = { $green } grün · { $amber } gelb · { $red } rot
poll-unanimous-for = einstimmig dafür
poll-unanimous-against = einstimmig dagegen
poll-majority-for = mehrheitlich dafür
poll-majority-against = mehrheitlich dagegen
poll-even = Stimmengleichheit
poll-no-vote = weder dafür noch dagegen
poll-with = { $what } bei { $parts }
poll-and = und
poll-number-words = ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
poll-against = { $count ->
    [1] einer Gegenstimme
   *[other] { $number } Gegenstimmen
 }
poll-for = { $count ->
    [1] einer Ja-Stimme
   *[other] { $number } Ja-Stimmen
 }
poll-abstentions = { $count ->
    [1] einer Enthaltung
   *[other] { $number } Enthaltungen
 }
poll-biased-too = { $count ->
    [1] eine Person befangen
   *[other] { $number } Personen befangen
 }
poll-sum = Summe { $sum }
poll-quorate = mehr als die Hälfte von { $members } Sitzen
poll-not-quorate = höchstens die Hälfte von { $members } Sitzen
poll-open-again = Wieder offen und änderbar; der Raum sieht nichts, bis s schließt.
poll-no-other = Keine weitere Abfrage.
poll-which = { $at } von { $all }
poll-dots-replaced = { $count ->
    [1] Eine Karte hatte Punkte aus einer früheren Abfrage; jetzt gelten diese.
   *[other] { $count } Karten hatten Punkte aus einer früheren Abfrage; jetzt gelten diese.
 }
poll-dots = { $count ->
    [1] ein Punkt
   *[other] { $count } Punkte
 }
poll-over-seats = { $faction }: { $sum } Stimmen bei { $seats } Sitzen – stimmt das?
poll-ask-goal = Tragen wir Ziel { $number } so mit?
poll-ask-measure = Tragen wir Maßnahme { $number } so mit?
