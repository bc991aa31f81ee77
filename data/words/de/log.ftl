# What was changed: the verbs, the log, the view of the journal, looking at an earlier state, bringing back.
log-empty = Noch wurde nichts geändert.
log-created = angelegt
log-added = neu
log-changed = geändert
log-moved = verschoben
log-deleted = gelöscht
log-pasted = eingefügt
log-copied = verdoppelt
log-outside = außerhalb geändert
log-outside-short = von außen
log-undone = zurückgenommen ({ $what })
log-undone-short = zurückgenommen
log-redone = wiederhergestellt ({ $what })
log-redone-short = wiederhergestellt
log-restored = zurückgeholt (Stand { $what })
log-restored-short = zurückgeholt
log-records = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
log-more = { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
}
log-quote = „{ $text }“
log-no-match = Dazu steht nichts im Verlauf.

log-title = Verlauf
log-reading = wird gelesen …
log-count = { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
}
log-only = nur { $what }
log-what = die Änderung
log-number = Nr. { $number }
log-no-workshop = außerhalb eines Workshops
log-new-record = neu
log-gone-record = gelöscht
log-place = nur der Platz in der Reihenfolge
log-rest = und { $count } weitere
log-found = { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
}
log-nothing-alone = Hier ist kein Eintrag, auf den sich der Verlauf beschränken ließe.

log-then = Stand vom { $time } · nur ansehen · Esc zurück
log-then-short = Stand { $time } · nur ansehen · Esc
log-then-narrow = { $time } · nur ansehen · Esc
log-only-looking = Stand vom { $time }: nur ansehen. Esc führt in die Gegenwart, R holt das Gewählte zurück.
log-place-in-time = { $at } von { $all }: { $what }
log-present-on-the-wall = Die Leinwand zeigt weiter die Gegenwart: erst mit Esc zurück.
log-no-earlier = Davor liegt nichts mehr.
log-no-later = Das ist schon die Gegenwart.
log-lost = So weit zurück lässt sich der Stand nicht herstellen: Die Datei wurde einmal ohne ihr Journal weitergeführt.

log-brought = { $what } zurückgeholt{ $renamed ->
    [no] {""}
   *[other] , heißt jetzt { $renamed }
}{ $along ->
    [0] {""}
    [one] , mit einem Eintrag, der dazugehört
   *[other] , mit { $along } Einträgen, die dazugehören
}{ $dropped ->
    [0] {""}
    [one] , ohne einen Verweis ins Leere
   *[other] , ohne { $dropped } Verweise ins Leere
}{ $unlinked ->
    [0] {""}
    [one] , ein Verweis darauf kommt nicht wieder
   *[other] , { $unlinked } Verweise darauf kommen nicht wieder
}, wie { $when } – u nimmt es zurück
log-brought-same = { $what } steht schon so da wie { $when }.
log-before = vor dem { $time }
log-of = am { $time }
log-brought-nothing = Vor dieser Änderung gab es das noch nicht: Es ist nichts zurückzuholen.
log-brought-several = Das waren mehrere: Enter zeigt den Stand, dort holt R einzelne zurück.
