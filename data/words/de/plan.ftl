# The Zeitplan: scale, signs, and the words for what is late or clashes.
plan-today = heute
plan-tomorrow = morgen
plan-week = KW
plan-quarter = Q
plan-actual = ist
plan-planned = geplant
plan-computed = berechnet
plan-done = erledigt
plan-open = offen
plan-started = begonnen
plan-ended = beendet
plan-overdue = überfällig
plan-clash = Doppeltermin
plan-paper-late = Vorlage nach der Sitzung
plan-report-early = Bericht vor Ende des Jahres
plan-outside = außerhalb der Phase
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
plan-new = neu
plan-before = bisher
# What is entered and proposed.
plan-happened = { $what } war am
plan-began = { $what } begann am
plan-finished = { $what } endete am
plan-happened-hint = 06.05.2026 – leer: war noch nicht
plan-anchor = Ratsbeschluss zur Teilnahme am
plan-anchor-hint = 06.05.2026
plan-no-day = Das ist kein Datum; gemeint ist eines wie 06.05.2026.
plan-not-yet = Das liegt in der Zukunft: Eingetragen wird, was schon war.
plan-ends-before = Eine Phase kann nicht enden, bevor sie beginnt.
plan-as-planned = wie geplant
plan-than-planned = { $shift } als geplant
plan-slipped = { $slip } – Umschalt+←/→ verschiebt, was folgt
plan-shift-none = wie bisher
plan-shift-later = { $span } später
plan-shift-earlier = { $span } früher
plan-span-days = { $count ->
    [one] einen Tag
   *[other] { $count } Tage
}
plan-span-weeks = { $count ->
    [one] eine Woche
   *[other] { $count } Wochen
}
plan-span-months = { $count ->
    [one] einen Monat
   *[other] { $count } Monate
}
plan-proposal = Vorschlag
plan-proposal-anew = ab Ratsbeschluss { $date }
plan-proposal-moved = { $count ->
    [one] eine Zeile rückt
   *[other] { $count } Zeilen rücken
}
plan-proposal-new = { $count ->
    [one] eine Zeile neu
   *[other] { $count } Zeilen neu
}
plan-proposal-alone = nur dies
plan-proposal-following = mit dem, was folgt
plan-proposal-fine = kein neuer Konflikt
plan-proposal-more = {" "}und { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
}
plan-proposal-stands = Erst Enter (übernehmen) oder Esc (verwerfen): Der Vorschlag steht noch.
plan-accepted = Zeitplan geändert: { $what } – u nimmt es zurück
plan-dropped = Verworfen: Der Zeitplan steht wie zuvor.
plan-cannot-move = Das lässt sich nicht verschieben: Es war schon, und nichts hängt daran.
plan-whole = Der Plan wird im Ganzen berechnet.
plan-count-overdue = { $count } überfällig
plan-count-conflicts = { $count ->
    [one] { $count } Konflikt
   *[other] { $count } Konflikte
}
# A plan that is computed.
plan-phase-preparation = Vorbereitung
plan-phase-stocktaking = Bestandsaufnahme und Strategie
plan-phase-participation = Beteiligung von Bürgerschaft und Anspruchsgruppen
plan-phase-goals = Ziel- und Maßnahmenentwicklung, Zielvereinbarung
plan-phase-review = Begutachtung und Zertifizierung
plan-phase-implementation = Umsetzung mit Jahresberichten
plan-event-information = { $council }: Informationstermin für alle Mitglieder
plan-event-anchor = { $council } beschließt die Teilnahme
plan-event-contract = Vertrag mit dem Verein
plan-event-questionnaire = Auditfragebogen vollständig
plan-event-strategy = Strategieworkshop
plan-event-concept = Beteiligungskonzept fertig
plan-event-opening = Auftakt der Beteiligung
plan-event-survey = Ende der Befragung
plan-event-results = Ergebnisse der Beteiligung
plan-event-goals = Zielvereinbarungsworkshop
plan-event-paper = Vorlage zur Zielvereinbarung fertig
plan-event-draft = { $council }: Workshop zum Entwurf
plan-event-committee = Fachausschuss: Vorberatung Zielvereinbarung
plan-event-main-committee = Hauptausschuss: Vorberatung Zielvereinbarung
plan-event-agreement = { $council } beschließt die Zielvereinbarung
plan-event-review-papers = Unterlagen zur Begutachtung beim Verein
plan-event-review = Begutachtung
plan-event-certificate = Verleihung des Zertifikats
plan-event-network = Netzwerktreffen
plan-event-report = { $year }. Jahresbericht
plan-event-balance = { $council }: Teilnahme am Bilanzierungsaudit
