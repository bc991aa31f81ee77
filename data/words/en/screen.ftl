# The screen: the window for the room
screen-program = Tafelrunde
screen-waiting = About to begin
screen-doubt-damaged = The last good picture stays: the picture file is damaged.
screen-doubt-newer = The last good picture stays: the console runs a newer version of the program.
screen-doubt-foreign = The last good picture stays: the picture file belongs to another session.
screen-doubt-unreadable = The last good picture stays: the picture file cannot be read.
