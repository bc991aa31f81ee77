# The settings file: what it says of itself, and what is wrong in it.
settings-head =
    Settings of Tafelrunde. Lines that begin with // do not count;
    to change something, take the strokes before it away. What is missing stays as it is.
settings-language = German or English. Without it the surroundings decide (LANG).
settings-look = Look of the console: Terminal, Light, Dark or Max (highest contrast).
settings-wall = Look of the screen: Light (black on white), Dark or Max.
settings-ascii = true: plain characters only, for terminals that show no others.
settings-bell = true: the terminal rings once when the time of a step is over. Otherwise it stays silent.
settings-keys =
    Keys of your own: place and command on the left, keys on the right, apart by spaces, the first is the one that is shown.
    Keys are called z, Z, +, Ctrl+z, Shift+Up, F2, Up Down Left Right Home End PgUp PgDn Enter Esc Tab Backspace Ins Del Space.
    Hints, help and palette follow. An empty text "" takes all keys from a command.
settings-line = Line { $line }: { $what }
settings-line-column = Line { $line }, column { $column }: { $what }
settings-unknown = There is no setting “{ $name }”; it does not count.
settings-no-command = There is no command “{ $name }”. All names stand in “tafelrunde settings --template”.
settings-no-chord = “{ $chord }” is no key. They are called z, Ctrl+z, Shift+Up, F2, PgUp, Enter.
settings-twice = “{ $name }” stands further up already; this line does not count.
settings-taken = { $chord } is taken: { $does } (“{ $name }”). This line does not count.
settings-letter = { $chord } is a letter to write with here. This line does not count.
settings-needed = Without a key for it nobody could get on. This line does not count.
settings-fixed = The digits choose the areas and stay. This line does not count.
settings-in-file = Settings ({ $file }): { $what }
settings-lies = The settings lie in { $file }
settings-made = Made anew, everything still as it comes: { $file }
settings-no-folder = There is no folder for settings: set HOME or TAFELRUNDE_CONFIG.
settings-no-editor = { $editor } could not be started ({ $why }). Set EDITOR to an editor, or open the file yourself: { $file }
settings-fine = All understood.
