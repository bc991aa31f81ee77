# Die Leinwand: das Fenster für den Raum
screen-program = Tafelrunde
screen-waiting = Gleich geht es los
screen-doubt-damaged = Das letzte gute Bild steht: Die Bilddatei ist beschädigt.
screen-doubt-newer = Das letzte gute Bild steht: Die Moderation läuft mit einer neueren Fassung des Programms.
screen-doubt-foreign = Das letzte gute Bild steht: Die Bilddatei gehört zu einer anderen Sitzung.
screen-doubt-unreadable = Das letzte gute Bild steht: Die Bilddatei ist nicht zu lesen.
