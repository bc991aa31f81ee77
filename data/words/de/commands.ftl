# The command line: help, what was not understood, what the commands say.
commands-about = Tafelrunde: das Werkzeug der Moderation im Audit Familiengerechte Kommune
commands-after = Ohne Befehl beginnt die Startseite: letzte Sitzungen, neue Sitzung, Beispiel.
commands-usage = Aufruf
commands-commands = Befehle
commands-arguments = Angaben
commands-options = Optionen
commands-value-command = BEFEHL
commands-value-options = OPTIONEN
commands-value-file = DATEI
commands-value-theme = AUSSEHEN
commands-value-name = NAME
commands-value-date = DATUM
commands-value-which = WELCHES
commands-value-page = SEITE
commands-value-view = ANSICHT
commands-value-take = FASSUNG
commands-value-size = BREITExHÖHE
commands-lang = Sprache; sonst nach der Umgebung, sonst Deutsch
commands-theme = terminal, hell, dunkel; Leinwand auch max
commands-help = zeigt diese Hilfe
commands-version = zeigt die Version
commands-file = die Sitzungsdatei; das .ron am Ende darf fehlen
commands-demo = Eine frische Kopie der Beispielsitzung zum Ausprobieren
commands-demo-file = wohin mit der Kopie; sonst in den Ordner des Programms
commands-new = Eine neue Sitzung anlegen, mit berechnetem Zeitplan
commands-new-file = die Datei, die angelegt wird
commands-new-name = Name der Kommune, etwa "Stadt Lindbrück"
commands-new-kind = Kommune oder Kreis; sonst Kommune
commands-new-council-date = Ratsbeschluss zur Teilnahme, etwa 11.12.2025
commands-open = Eine Sitzung öffnen
commands-open-read-only = nur ansehen, nichts schreiben
commands-open-take = nach einem Konflikt gilt die Fassung: fremde, eigene
commands-screen = Das Fenster für den Raum: folgt der Moderation derselben Sitzung
commands-screen-test = ein Testbild: Kann die letzte Reihe es lesen?
commands-screen-height = Höhe des Bildes in Zentimetern
commands-screen-distance = Entfernung der letzten Reihe in Metern, etwa 9,5
commands-screen-rows = oder geschätzt aus der Zahl der Stuhlreihen
commands-show = Eine Ansicht als Text ausgeben
commands-show-view = alles, analyse, ziele, tafel, plan, ablauf, abfrage, …
commands-show-which = abfrage 2, ablauf letzter, karte W5, pause 19:45, …
commands-show-views = Ansichten, in Klammern, was dahinter stehen darf:
    { "  " }alles · analyse · cluster · ziele · tafel · plan · summen · themen
    { "  " }beschluesse · bericht [2] · beteiligung [bild] · ueberblick [luecken]
    { "  " }ablauf [2, laufend, letzter, puenktlich] · geaendert [2, laufend, letzter]
    { "  " }abfrage [2] · kartenabfrage [2] · blitzlicht [2] · tische [2] · faden 2.1.1
    Mit --audience oder --linear: feld 2 · karte W5 · ziel 2.1 · massnahme 2.1.1 ·
    { "  " }titel · bald · uhr · pause [19:45] · restzeit [5]
    Nur mit --audience: analyse [schwaechen] · cluster [1] · ziele [2] · summen [2]
    { "  " }tafel [strittig] · beschluesse [B1] · kartenabfrage [W5]
commands-show-audience = wie der Raum es sieht; auch titel, bald, pause, uhr
commands-show-page = die wievielte Seite (mit --audience)
commands-show-size = in Zeichen; sonst wie das Terminal oder 120x36
commands-show-area = nur dieses Handlungsfeld
commands-show-of = wessen Roter Faden: 2.1.1, 2.1, W5, B3
commands-show-by = Summen nach feld, ziel, status, jahr, art, vorbehalt
commands-value-by = WONACH
commands-check = Sitzungsdateien prüfen: Datei, Zeile, Spalte
commands-check-files = die Sitzungsdateien
commands-log = Was wann in welchem Workshop geändert wurde
commands-value-workshop = WORKSHOP
commands-value-number = NUMMER
commands-log-workshop = nur ein Workshop: 1, 2, … nach Tagen, oder laufend
commands-log-since = nur seit diesem Tag, etwa 28.11.2026
commands-log-record = nur von diesem Eintrag, etwa W5 oder 2.1.3
commands-minutes = Das Ergebnisprotokoll eines Workshops, als Markdown
commands-minutes-workshop = welcher: 1, 2, … nach Tagen, laufend, letzter
commands-minutes-out = in diese neue Datei statt auf die Ausgabe
commands-minutes-which = Von welchem Workshop? Mit --workshop und seiner Nummer:
commands-minutes-there = Die Datei { $file } gibt es schon; sie bleibt, wie sie ist.
commands-no-workshop = Einen Workshop „{ $value }“ gibt es in dieser Sitzung nicht. Erwartet wird seine Stelle in der Reihenfolge der Tage, etwa 2, oder laufend.
commands-no-record = „{ $value }“ gibt es in dieser Sitzung nicht und gab es nie.
commands-keys = Die Tabelle der Tasten
commands-keys-markdown = als Markdown
commands-completions = Befehlsergänzung für eine Shell
commands-completions-shell = bash, zsh, fish, powershell oder elvish

# What was not understood
commands-see-help = Mehr: tafelrunde --help
commands-unknown-command = Einen Befehl „{ $argument }“ gibt es nicht.
commands-unknown-option = Die Option „{ $argument }“ gibt es hier nicht.
commands-too-many = Mit „{ $argument }“ ist hier nichts anzufangen; das ist eine Angabe zu viel.
commands-missing = Es fehlt: { $argument }.
commands-missing-value = Hinter „{ $argument }“ fehlt der Wert. Möglich sind: { $known }.
commands-missing-any-value = Hinter „{ $argument }“ fehlt der Wert.
commands-invalid-value = „{ $value }“ geht bei „{ $argument }“ nicht. Möglich sind: { $known }.
commands-bad-value = „{ $value }“ geht bei „{ $argument }“ nicht.
commands-bad-size = Erwartet werden Breite und Höhe in Zeichen, etwa 120x36, höchstens 500x2000.
commands-bad-metres = Erwartet werden Meter, etwa 9,5, höchstens 100.
commands-bad-area = Erwartet wird eine Ziffer von 1 bis 9.
commands-bad-date = „{ $value }“ ist kein Datum. Erwartet wird eines wie 11.12.2025 oder 2025-12-11.
commands-conflict = „{ $argument }“ und „{ $prior }“ gehen nicht zusammen.
commands-not-text = Eine Angabe ist kein Text in UTF-8.
commands-not-understood = Das war nicht zu verstehen.
commands-suggestion = Gemeint ist vielleicht „{ $meant }“.
commands-no-terminal = Das braucht ein Terminal. Ohne gehen: show, check, log, new mit --name, demo mit DATEI.
commands-only-audience = Das gibt es nur, wie der Raum es sieht: mit --audience.
commands-no-poll = Eine solche Abfrage gibt es in dieser Sitzung noch nicht.
commands-which-poll = Welche Abfrage ist gemeint?
commands-unread = { $count ->
    [0] alle vorgelesen
   *[other] { $count } verdeckt
}
commands-step-parked = wandert in den Themenspeicher
commands-step-shorter = nur noch { $count } min
commands-no-view = Für den Raum gibt es diese Ansicht nicht.
commands-no-which = „{ $which }“ gibt es in dieser Sitzung nicht. Erwartet wird eines wie 2, 2.1, 2.1.3 oder W5.
commands-no-area = Ein Handlungsfeld { $area } gibt es in dieser Sitzung nicht.

# What the commands say
commands-check-fine = in Ordnung ({ $cards ->
    [one] eine Karte
   *[other] { $cards } Karten
}, { $goals ->
    [one] ein Ziel
   *[other] { $goals } Ziele
}, { $measures ->
    [one] eine Maßnahme
   *[other] { $measures } Maßnahmen
}, { $events ->
    [one] ein Termin
   *[other] { $events } Termine
})
commands-demo-lies = Die Beispielsitzung liegt hier: { $file }
commands-new-made = Angelegt: { $file }
commands-new-plan = Zeitplan vorgeschlagen, { $count } Termine: Zielvereinbarung { $agreement }, Zertifikat { $certificate }, Umsetzung bis { $end }.
commands-new-needs-name = Der Name der Kommune fehlt: --name "Stadt Lindbrück". An einem Terminal wird danach gefragt.
commands-new-broken-off = Abgebrochen; nichts wurde angelegt.
commands-ask-name = Name der Kommune (etwa Stadt Lindbrück):
commands-ask-kind = Kommune oder Kreis (leer: Kommune):
commands-ask-date = Ratsbeschluss zur Teilnahme (etwa 11.12.2025; leer: noch offen):
commands-ask-again = Das war nicht zu verstehen; bitte noch einmal.
commands-open-choose = Die Fassung in der Datei gilt mit: tafelrunde open --take fremde { $file }
    Die eigene gilt mit: tafelrunde open --take eigene { $file }

commands-ascii = nur Zeichen, die jedes Terminal kennt
commands-settings = Die Einstellungen: Sprache, Aussehen, eigene Tasten
commands-settings-print = die Datei ausgeben statt sie zu öffnen
commands-settings-template = alle Einstellungen und Tasten als Vorlage ausgeben
commands-man = Die Handbuchseite, oder alle in einen Ordner
commands-man-folder = Ordner, eine Seite je Befehl; sonst die erste hier
commands-man-name = Name
commands-value-folder = ORDNER
commands-show-linear = Zeile für Zeile, ohne Rahmen: für Bildschirmleser
