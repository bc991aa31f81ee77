# Beschlüsse: Vorlagen, Abstimmung, Ergebnis, was sie annehmen.
resolutions-title = Beschlüsse
resolutions-outcome = Was wurde daraus?
resolutions-none = Noch kein Beschluss. n legt einen an.
resolutions-unanimous = einstimmig
resolutions-even = bei Stimmengleichheit
resolutions-contradicts = ! Ergebnis und Zahlen widersprechen sich
resolutions-majority = mehrheitlich
resolutions-yes = { $count } Ja
resolutions-no = { $count } Nein
resolutions-abstained = { $count ->
    [one] 1 Enthaltung
   *[other] { $count } Enthaltungen
}
resolutions-biased = { $count } befangen
resolutions-adopts = { $count ->
    [one] 1 Maßnahme
   *[other] { $count } Maßnahmen
}
resolutions-reservation = unter Haushaltsvorbehalt
resolutions-by-faction = Nach Fraktionen
resolutions-not-public = nicht öffentlich
resolutions-since = geändert seit Beschluss
resolutions-earlier = { $count ->
    [one] 1 frühere Fassung
   *[other] { $count } frühere Fassungen
}
resolutions-mark-first = Erst auf der Tafel Maßnahmen markieren (Leertaste), die dieser Beschluss noch nicht annimmt.
resolutions-adopted = { $count ->
    [one] 1 Maßnahme
   *[other] { $count } Maßnahmen
} in { $paper } aufgenommen
resolutions-vote = Abstimmung
resolutions-vote-hint = Ja Nein Enthaltung [befangen], etwa 36 4 2 1; leer, wenn nicht gezählt wurde
resolutions-wording = Geänderter Wortlaut
resolutions-no-vote = Drei oder vier Zahlen: Ja, Nein, Enthaltung, befangen.
resolutions-too-many = { $sum } Stimmen, aber höchstens { $most } können abstimmen.
resolutions-done = { $paper } { $outcome }
resolutions-follow = { $count ->
    [one] 1 Maßnahme folgt
   *[other] { $count } Maßnahmen folgen
}
resolutions-odd = { $count } vorher nicht vereinbart: { $which }
resolutions-differs = die Fraktionen ergeben eine andere Summe
resolutions-letter-passed = u
resolutions-letter-passed-amended = g
resolutions-letter-recommended = e
resolutions-letter-recommended-amended = f
resolutions-letter-noted = k
resolutions-letter-deferred = z
resolutions-letter-adjourned = v
resolutions-letter-rejected = a
