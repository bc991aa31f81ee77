# What was changed: the verbs, the log, the view of the journal, looking at an earlier state, bringing back.
log-empty = Nothing was changed yet.
log-created = made
log-added = new
log-changed = changed
log-moved = moved
log-deleted = deleted
log-pasted = pasted
log-copied = copied
log-outside = changed outside
log-outside-short = from outside
log-undone = undone ({ $what })
log-undone-short = undone
log-redone = redone ({ $what })
log-redone-short = redone
log-restored = brought back (as of { $what })
log-restored-short = brought back
log-records = { $count ->
    [one] one record
   *[other] { $count } records
}
log-more = { $count } more
log-quote = “{ $text }”
log-no-match = The log holds nothing of that.

log-title = History
log-reading = being read …
log-count = { $count ->
    [one] one change
   *[other] { $count } changes
}
log-only = only { $what }
log-what = the change
log-number = no. { $number }
log-no-workshop = outside of a workshop
log-new-record = new
log-gone-record = deleted
log-place = only its place in the order
log-rest = and { $count } more
log-found = { $count ->
    [one] one change
   *[other] { $count } changes
}
log-nothing-alone = There is no record here to which the history could be narrowed.

log-then = As of { $time } · only to look at · Esc back
log-then-short = As of { $time } · only looking · Esc
log-then-narrow = { $time } · only looking · Esc
log-only-looking = As of { $time }: only to look at. Esc leads to the present, R brings back what is selected.
log-place-in-time = { $at } of { $all }: { $what }
log-present-on-the-wall = The screen goes on showing the present: go back with Esc first.
log-no-earlier = There is nothing before that.
log-no-later = This is the present already.
log-lost = It cannot be known how it was that long ago: the file once went on without its journal.

log-brought = { $what } brought back{ $renamed ->
    [no] {""}
   *[other] , called { $renamed } now
}{ $along ->
    [0] {""}
    [one] , with one record that belongs to it
   *[other] , with { $along } records that belong to it
}{ $dropped ->
    [0] {""}
    [one] , without one link that would lead nowhere
   *[other] , without { $dropped } links that would lead nowhere
}{ $unlinked ->
    [0] {""}
    [one] , one link to it does not come back
   *[other] , { $unlinked } links to it do not come back
}, as { $when } – u undoes it
log-brought-same = { $what } stands so already, as { $when }.
log-before = before { $time }
log-of = on { $time }
log-brought-nothing = Before this change there was no such thing: nothing to bring back.
log-brought-several = These were several: Enter shows that state, R brings back single ones there.
