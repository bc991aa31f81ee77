# The Zeitplan: scale, signs, and the words for what is late or clashes.
plan-today = heute
plan-tomorrow = morgen
plan-week = KW
plan-quarter = Q
plan-actual = ist
plan-planned = geplant
plan-done = erledigt
plan-open = offen
plan-started = begonnen
plan-ended = beendet
plan-overdue = überfällig
plan-clash = Doppeltermin
plan-empty = Noch keine Phasen und Termine.
plan-in-days = in { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
plan-days-ago = vor { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
plan-in-weeks = in { $count } Wochen
plan-weeks-ago = vor { $count } Wochen
plan-in-months = in { $count } Monaten
plan-months-ago = vor { $count } Monaten
