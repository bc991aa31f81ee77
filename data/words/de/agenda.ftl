# Der Ablauf eines Workshops und die Zeit.
agenda-title = Ablauf
agenda-minutes = { $count } min
agenda-end = Ende
agenda-back-at = weiter um
agenda-sign-five = Bald kommen wir zum Ende
agenda-sign-two = Gleich ist die Zeit um
agenda-sign-one = Letzte Minute
agenda-soft-end = Bitte zum Ende kommen
agenda-speaking = Redezeit
agenda-speaking-begun = Redezeit läuft: 2,5 Minuten. Dieselbe Taste für den nächsten Tisch, Rücktaste nimmt sie von der Leinwand.
agenda-left = noch { $time }
agenda-left-five = nur noch { $time }
agenda-left-two = gleich um { $time }
agenda-left-one = letzte Minute { $time }
agenda-over = überzogen { $time }
agenda-in-time = im Plan
agenda-behind = { $count } min hinter Plan
agenda-ahead = { $count } min vor Plan
agenda-behind-brief = +{ $count } min
agenda-ahead-brief = −{ $count } min
agenda-step-of = Schritt { $at }/{ $all }
agenda-no-step-on = kein Schritt läuft
agenda-planned = geplant { $start } – { $end }
agenda-expected = Ende etwa { $end }
agenda-length = { $count } min
agenda-runs = läuft
agenda-actual = { $count } gebraucht
agenda-skipped = ausgelassen
agenda-internal = intern
agenda-parks = → Themenspeicher
agenda-empty = Noch kein Schritt. n legt einen an, a füllt den Ablauf aus einer Vorlage.
agenda-no-workshop = Noch kein Workshop; n legt einen an.
agenda-no-step = Hier ist kein Schritt.
agenda-is-over = Der Schritt ist vorbei; Enter nimmt ihn wieder auf.
agenda-just-begun = Der Schritt hat gerade erst begonnen.
agenda-begun = Schritt { $at } läuft: { $step }
agenda-begun-by = Schritt { $at } läuft: { $step } – { $key } öffnet: { $method }
agenda-only-talk = In diesem Schritt wird nur gesprochen; es gibt nichts zu öffnen.
agenda-break-shown = Die Pause steht auf der Leinwand.
agenda-no-break = Die Pause läuft noch nicht; Enter beginnt sie.
agenda-esc-back = { $method } – Esc führt zurück zum Ablauf.
agenda-all-over = Alle Schritte sind gehalten. W beendet den Workshop.
agenda-given = { $step }: { $count } min
agenda-now-internal = Intern: der Raum sieht diesen Schritt nie.
agenda-now-public = Der Raum sieht diesen Schritt.
agenda-deleted = Schritt gelöscht: { $step }. u bringt ihn zurück.
agenda-step-hint = 15 Karten schreiben; „intern:“ davor hält es vom Raum fern
agenda-step-label = Schritt
agenda-new-step-label = neuer Schritt
agenda-no-need = Der Workshop endet pünktlich; nichts ist zu kürzen.
agenda-nothing-to-shorten = Kein Schritt steht mehr aus, der kürzer werden könnte.
agenda-shortened = Angenommen. u nimmt es zurück.
agenda-propose = Pünktlich enden
agenda-propose-parked = „{ $step }“ in den Themenspeicher
agenda-propose-shorter = { $count ->
    [one] 1 Schritt kürzer
   *[other] { $count } Schritte kürzer
}
agenda-propose-short = trotzdem { $count } min zu spät
agenda-started = Workshop läuft: { $title }.
agenda-ended = { $steps ->
    [0] Workshop beendet: { $title }.
    [one] Workshop beendet: { $title }. 1 Schritt blieb offen.
   *[other] Workshop beendet: { $title }. { $steps } Schritte blieben offen.
}
agenda-other-runs = „{ $title }“ läuft noch: zuerst beenden (dort W).
agenda-open-topics = Offen: { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
} im Speicher.
agenda-open-steps = Offen vom letzten Mal: { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritte
} (N übernimmt).
agenda-open-both = Offen: { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
} im Speicher, { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritte
} vom letzten Mal (N übernimmt).
agenda-nothing-open = Vom letzten Workshop blieb kein Schritt offen.
agenda-taken-over = { $count ->
    [one] 1 Schritt übernommen.
   *[other] { $count } Schritte übernommen.
}
agenda-has-steps = Der Ablauf hat schon eigene Schritte; Vorlagen füllen nur einen leeren.
agenda-filled = Vorlage: { $name }. Dieselbe Taste nimmt die nächste.
agenda-no-clock = Es läuft kein Schritt, den der Raum sehen darf.
