# Meldungen der Ablage: was ist, wo, was zu tun ist. Vor jeder steht datei:zeile:spalte.

# Die Datei als Ganzes
store-missing = Diese Datei gibt es nicht.
store-folder = Das ist ein Ordner, keine Sitzungsdatei.
store-device = Das ist keine gewöhnliche Datei.
store-forbidden = Der Zugriff ist nicht erlaubt.
store-full = Der Datenträger ist voll.
store-disk-read-only = Auf diesen Datenträger kann nicht geschrieben werden.
store-taken = Eine Datei dieses Namens gibt es schon.
store-system = Das System meldet: { $detail }.
store-large = Die Datei ist { $size } MB groß; gelesen werden höchstens { $limit } MB.
store-empty = Die Datei ist leer.
store-not-text = Das ist kein Text in UTF-8.
store-newer = Die Datei hat Version { $version }; sie stammt von einem neueren Programm.
store-unknown-version = Eine Version { $version } hat es nie gegeben.

# Der Inhalt
store-unknown-field = Das Feld „{ $found }“ gibt es hier nicht. Möglich sind: { $known }.
store-unknown-choice = „{ $found }“ kann hier nicht stehen. Möglich sind: { $known }.
store-missing-field = Hier fehlt das Feld „{ $field }“.
store-repeated-field = Das Feld „{ $field }“ steht hier zweimal.
store-expected = Erwartet wird hier: { $what }.
store-expected-more = noch mehr (die Datei hört mittendrin auf)
store-expected-text = ein Text in Anführungszeichen
store-expected-quote = ein schließendes Anführungszeichen
store-expected-number = eine ganze Zahl
store-expected-range = eine Zahl in den Grenzen dieses Feldes
store-expected-truth = true oder false
store-expected-list = eine Liste in eckigen Klammern: [ … ]
store-expected-list-end = ein Komma oder das Ende der Liste: ]
store-expected-block = ein Block in runden Klammern: ( … )
store-expected-block-end = ein Komma oder das Ende des Blocks: )
store-expected-comma = ein Komma (oder es fehlt davor ein Anführungszeichen)
store-expected-colon = ein Doppelpunkt
store-expected-name = ein Name ohne Anführungszeichen
store-expected-end = das Ende der Datei
store-expected-escape = eine gültige Zeichenfolge hinter dem \ (ein einzelner Rückstrich wird doppelt geschrieben: \\)
store-expected-comment-end = das Ende des Kommentars: */
store-bad-date = „{ $found }“ ist kein Datum zwischen 1900 und 2199. Erwartet wird Jahr-Monat-Tag, etwa "2027-12-31".
store-bad-id = „{ $found }“ ist keine Kennung. Erwartet werden 1 bis 12 Zeichen aus 0–9 und a–z, etwa "w99".
store-bad-number = „{ $found }“ ist keine Zahl. Erwartet werden Ziffern mit Punkt statt Komma und ohne Tausenderpunkte, etwa "12.50".
store-bad-rank = „{ $found }“ ist kein Rang. Erwartet werden Zeichen aus 0–9 und a–z, nicht nur Nullen, etwa "a5".
store-bad-level = { $found } ist keine Stufe. Erwartet wird eine Zahl von 1 bis 5.
store-deep = Hier sind Klammern tiefer geschachtelt als in jeder Sitzung.
store-other = Das ist hier nicht zu verstehen ({ $detail }).
store-twice = Zwei Einträge der Art { $kind } haben die Kennung „{ $id }“; jede darf nur einmal vorkommen.
store-dangling = { $kind } „{ $id }“ verweist auf „{ $to }“ ({ $tokind }); diesen Eintrag gibt es nicht.
store-more = { $count ->
    [one] Es gibt noch einen weiteren Fehler; „tafelrunde check“ zeigt ihn.
   *[other] Es gibt noch { $count } weitere Fehler; „tafelrunde check“ zeigt alle.
}

# Journal und Änderungen von außen
store-stranger = Das Journal gehört zur Sitzung „{ $journal }“, die Datei daneben ist die Sitzung „{ $session }“.
store-journal-touched = Das Journal wurde von außen verändert oder entfernt; darin wird nicht weitergeschrieben.
store-gone = Der Ordner der Sitzung ist nicht mehr da.
store-taken-over = Ein anderes Programm hat die Sitzung inzwischen geöffnet; hier wird nicht mehr geschrieben.
store-unfitting = Die Änderung Nr. { $number } im Journal passt nicht zur Sitzung.
store-conflict = Die Datei wurde außerhalb geändert und widerspricht dem, was das Journal enthält.
store-no-base = Die eigene Fassung lässt sich aus Journal und Sicherung nicht wiederherstellen.
store-ended = Das Speichern antwortet nicht mehr.

# Was zu tun ist
store-advice-missing = Bitte Namen und Ordner prüfen; „tafelrunde new“ legt eine Sitzung an.
store-advice-file = Bitte die Sitzungsdatei darin angeben; sie endet auf .ron.
store-advice-forbidden = Bitte die Rechte an Datei und Ordner prüfen.
store-advice-full = Bitte Platz schaffen; sobald er da ist, wird gespeichert.
store-advice-read-only = Bitte die Sitzung auf einen beschreibbaren Datenträger kopieren.
store-advice-taken = Sie wurde nicht überschrieben; bitte einen anderen Namen wählen.
store-advice-damaged = Die Datei wurde nicht verändert. Der vorige Stand liegt, wenn es ihn gibt, in der .bak-Datei daneben.
store-advice-newer = Bitte mit dem neueren Programm öffnen; die Datei wurde nicht verändert.
store-advice-repair = Bitte in einem Editor berichtigen; die Datei wurde nicht verändert.
store-advice-stranger = Bitte das Journal umbenennen oder die zugehörige Sitzung öffnen; nichts wurde verändert.
store-advice-journal = Bitte die Dateien der Sitzung sichern und prüfen, ob ein anderes Programm sie abgleicht; nichts wurde überschrieben.
store-advice-gone = Die Änderungen warten; sobald er wieder da ist, wird gespeichert.
store-advice-taken-over = Bitte das andere Programm verlassen; dann wird gespeichert.
store-advice-conflict = Beide Fassungen sind erhalten: die fremde in der Datei, die eigene in Journal und Sicherung; bitte eine wählen.

# Hinweise beim Öffnen
store-notice-torn = Eine abgerissene letzte Zeile des Journals (Zeile { $line }) wurde beiseitegelegt: { $path }
store-notice-outside = { $count ->
    [0] Die Datei wurde außerhalb geändert; der Inhalt ist derselbe geblieben.
    [one] Die Datei wurde außerhalb geändert; ein Eintrag wurde übernommen.
   *[other] Die Datei wurde außerhalb geändert; { $count } Einträge wurden übernommen.
}
store-notice-outside-whole = Die Datei wurde außerhalb geändert; es gilt, was in ihr steht.
store-notice-migrated = Die Datei hatte die ältere Version { $version } und wurde übernommen; das Original bleibt: { $path }
store-notice-mark = Die Datei begann mit einer Bytereihenfolge-Marke (BOM); sie fällt beim Speichern weg.
store-notice-recovered = { $count ->
    [one] Eine Änderung wurde aus dem Journal wiederhergestellt.
   *[other] { $count } Änderungen wurden aus dem Journal wiederhergestellt.
}
store-notice-renewed = Das Journal war entfernt worden; es wurde neu angelegt, gespeichert ist alles.
store-notice-renewed-kept = Das Journal war von außen verändert worden; es wurde neu angelegt, gespeichert ist alles. Was dort stand, liegt hier: { $path }
store-notice-put-back = Die Sitzungsdatei war entfernt oder durch eine ältere ersetzt worden; sie wurde neu geschrieben.
store-notice-kept = Die fremde Fassung wurde aufgehoben: { $path }

# Warum nur gelesen werden kann
store-reading-held = Nur lesen: { $user } auf { $host } hat die Sitzung seit { $time } offen (Prozess { $pid }).
store-reading-held-unknown = Nur lesen: Ein anderes Programm hat die Sitzung offen.
store-reading-folder = Nur lesen: In den Ordner der Sitzung kann nicht geschrieben werden. { $detail }
store-reading-file = Nur lesen: Die Datei ist schreibgeschützt.
store-reading-wanted = Nur lesen, wie verlangt.
