# Messages of the store: what it is, where, what to do. Before each stands file:line:column.

# The file as a whole
store-missing = There is no such file.
store-folder = This is a folder, not a session file.
store-device = This is no ordinary file.
store-forbidden = Access is not allowed.
store-full = The disk is full.
store-disk-read-only = This disk cannot be written to.
store-taken = There is a file of this name already.
store-system = The system says: { $detail }.
store-large = The file has { $size } MB; at most { $limit } MB are read.
store-empty = The file is empty.
store-not-text = This is no text in UTF-8.
store-newer = The file has version { $version }; a newer program wrote it.
store-unknown-version = There never was a version { $version }.

# What is in it
store-unknown-field = There is no field “{ $found }” here. Possible are: { $known }.
store-unknown-choice = “{ $found }” cannot stand here. Possible are: { $known }.
store-missing-field = The field “{ $field }” is missing here.
store-repeated-field = The field “{ $field }” stands here twice.
store-expected = Expected here: { $what }.
store-expected-more = more (the file ends in the middle)
store-expected-text = a text in quotation marks
store-expected-quote = a closing quotation mark
store-expected-number = a whole number
store-expected-range = a number within the limits of this field
store-expected-truth = true or false
store-expected-list = a list in square brackets: [ … ]
store-expected-list-end = a comma or the end of the list: ]
store-expected-block = a block in round brackets: ( … )
store-expected-block-end = a comma or the end of the block: )
store-expected-comma = a comma (or a quotation mark is missing before it)
store-expected-colon = a colon
store-expected-name = a name without quotation marks
store-expected-end = the end of the file
store-expected-escape = a valid sequence behind the \ (a single backslash is written twice: \\)
store-expected-comment-end = the end of the comment: */
store-bad-date = “{ $found }” is no date between 1900 and 2199. Expected is year-month-day, such as "2027-12-31".
store-bad-id = “{ $found }” is no id. Expected are 1 to 12 of 0–9 and a–z, such as "w99".
store-bad-number = “{ $found }” is no number. Expected are digits with a decimal point and without grouping, such as "12.50".
store-bad-rank = “{ $found }” is no rank. Expected are letters out of 0–9 and a–z, not only zeros, such as "a5".
store-bad-level = { $found } is no level. Expected is a number from 1 to 5.
store-deep = Brackets are nested deeper here than in any session.
store-other = This cannot be understood here ({ $detail }).
store-twice = Two records of the kind { $kind } have the id “{ $id }”; each may be used only once.
store-dangling = { $kind } “{ $id }” points to “{ $to }” ({ $tokind }); there is no such record.
store-more = { $count ->
    [one] There is one more mistake; “tafelrunde check” shows it.
   *[other] There are { $count } more mistakes; “tafelrunde check” shows them all.
}

# Journal and changes from outside
store-stranger = The journal belongs to session “{ $journal }”, the file beside it is session “{ $session }”.
store-journal-touched = The journal was changed or removed from outside; nothing more is written to it.
store-gone = The folder of the session is not there any more.
store-taken-over = Another program has opened the session meanwhile; nothing is written here any more.
store-unfitting = Edit no. { $number } in the journal does not fit the session.
store-conflict = The file was changed outside and contradicts what the journal holds.
store-no-base = Our own version cannot be put together again from journal and backup.
store-ended = Saving does not answer any more.

# What to do
store-advice-missing = Please check name and folder; “tafelrunde new” makes a session.
store-advice-file = Please name the session file in it; it ends in .ron.
store-advice-forbidden = Please check the permissions of file and folder.
store-advice-full = Please make room; it is saved as soon as there is some.
store-advice-read-only = Please copy the session to a disk that can be written to.
store-advice-taken = It was not overwritten; please choose another name.
store-advice-damaged = The file was not changed. The state before it is in the .bak file beside it, if there is one.
store-advice-newer = Please open it with the newer program; the file was not changed.
store-advice-repair = Please correct it in an editor; the file was not changed.
store-advice-stranger = Please rename the journal or open the session it belongs to; nothing was changed.
store-advice-journal = Please back up the session's files and check whether another program synchronises them; nothing was overwritten.
store-advice-gone = The changes wait; they are saved as soon as it is back.
store-advice-taken-over = Please leave the other program; then they are saved.
store-advice-conflict = Both versions are kept: theirs in the file, ours in journal and backup; please choose one.

# Notices on opening
store-notice-torn = A torn last line of the journal (line { $line }) was set aside: { $path }
store-notice-outside = { $count ->
    [0] The file was changed outside; its content stayed the same.
    [one] The file was changed outside; one record was taken over.
   *[other] The file was changed outside; { $count } records were taken over.
}
store-notice-outside-whole = The file was changed outside; what stands in it counts.
store-notice-migrated = The file had the older version { $version } and was taken over; the original is kept: { $path }
store-notice-mark = The file began with a byte order mark (BOM); it goes when the file is saved.
store-notice-recovered = { $count ->
    [one] One edit was recovered from the journal.
   *[other] { $count } edits were recovered from the journal.
}
store-notice-renewed = The journal had been removed; it was made anew, everything is saved.
store-notice-renewed-kept = The journal had been changed from outside; it was made anew, everything is saved. What stood there lies here: { $path }
store-notice-put-back = The session file had been removed or replaced by an older one; it was written anew.
store-notice-kept = The version from outside was kept: { $path }

# Why it can only be read
store-reading-held = Read-only: { $user } on { $host } has had the session open since { $time } (process { $pid }).
store-reading-held-unknown = Read-only: another program has the session open.
store-reading-folder = Read-only: the folder of the session cannot be written to. { $detail }
store-reading-file = Read-only: the file is write-protected.
store-reading-wanted = Read-only, as asked for.
