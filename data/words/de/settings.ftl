# The settings file: what it says of itself, and what is wrong in it.
settings-head =
    Einstellungen von Tafelrunde. Zeilen, die mit // beginnen, zählen nicht;
    wer etwas ändern will, nimmt die Striche davor weg. Was fehlt, bleibt, wie es ist.
settings-language = German oder English. Ohne Angabe entscheidet die Umgebung (LANG).
settings-look = Aussehen der Konsole: Terminal, Light, Dark oder Max (höchster Kontrast).
settings-wall = Aussehen der Leinwand: Light (schwarz auf weiß), Dark oder Max.
settings-ascii = true: nur einfache Zeichen, für Terminals, die keine anderen zeigen.
settings-bell = true: das Terminal läutet einmal, wenn die Zeit eines Schritts um ist. Sonst bleibt es still.
settings-keys =
    Eigene Tasten: links Ort und Befehl, rechts die Tasten, durch Leerzeichen getrennt, die erste wird angezeigt.
    Tasten heißen z, Z, +, Ctrl+z, Shift+Up, F2, Up Down Left Right Home End PgUp PgDn Enter Esc Tab Backspace Ins Del Space.
    Hinweise, Hilfe und Palette folgen. Ein leerer Text "" nimmt einem Befehl alle Tasten.
settings-line = Zeile { $line }: { $what }
settings-line-column = Zeile { $line }, Spalte { $column }: { $what }
settings-unknown = Die Einstellung „{ $name }“ gibt es nicht; sie zählt nicht.
settings-no-command = Den Befehl „{ $name }“ gibt es nicht. Alle Namen stehen in „tafelrunde settings --template“.
settings-no-chord = „{ $chord }“ ist keine Taste. So heißen sie: z, Ctrl+z, Shift+Up, F2, PgUp, Enter.
settings-twice = „{ $name }“ steht schon weiter oben; diese Zeile zählt nicht.
settings-taken = { $chord } ist vergeben: { $does } („{ $name }“). Diese Zeile zählt nicht.
settings-letter = { $chord } ist hier ein Buchstabe zum Schreiben. Diese Zeile zählt nicht.
settings-needed = Ohne Taste dafür käme niemand weiter. Diese Zeile zählt nicht.
settings-fixed = Die Ziffern wählen die Handlungsfelder und bleiben. Diese Zeile zählt nicht.
settings-in-file = Einstellungen ({ $file }): { $what }
settings-lies = Die Einstellungen liegen in { $file }
settings-made = Neu angelegt, alles noch wie ab Werk: { $file }
settings-no-folder = Es gibt keinen Ordner für Einstellungen: HOME oder TAFELRUNDE_CONFIG setzen.
settings-no-editor = { $editor } ließ sich nicht starten ({ $why }). EDITOR auf ein Schreibprogramm setzen, oder die Datei selbst öffnen: { $file }
settings-fine = Alles verstanden.
