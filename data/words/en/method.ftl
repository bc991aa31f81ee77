# The methods of a workshop: card query, flash round and reports, parking lot.
method-cards = Cards
method-of = { $count } of { $target }
method-query-sign = Card query { $count } of { $target }
method-query-raw = ░ { $unread } hidden
method-query-full = { $target } reached – more will be too many
method-question = Card query
method-question-hint = The question for the wall; Enter begins
method-query-began = The card query is on: what is typed stays hidden until it is read out.
method-query-runs = A card query is already on.
method-query-ended =
    { $unread ->
        [0] Card query ended: { $count ->
            [1] one card, read out
           *[other] { $count } cards, all read out
        }. Q shows only them.
       *[other] Card query ended: { $count ->
            [1] one card, not read out yet
           *[other] { $count } cards, { $unread } not read out yet
        }. Q shows only them.
    }
method-only-query = only “{ $question }”
method-no-query = No card query has brought cards yet.
method-unread = hidden
method-nothing-unread = All cards are read out.
method-nothing-read = Only cards of a card query can be hidden again.
method-read-out =
    { $unread ->
        [0] { $what } is read out. That was the last one.
       *[other] { $what } is read out, { $unread } still hidden.
    }
method-read-many =
    { $unread ->
        [0] { $count } cards are read out. Those were all.
       *[other] { $count } cards are read out, { $unread } still hidden.
    }
method-taken-back = { $what } is hidden again.
method-round = Flash round
method-round-offer = What do I take home?
method-round-hint = The question of the round (Enter begins)
method-reports-offer = The core of each table
method-sentence = Sentence
method-sentence-hint = core sentence, no names; empty closes; 3: table 3; @K7 from whom
method-report-hint = core sentence; empty closes; 5 before: table 5; @K7 from whom
method-said = { $count ->
    [one] one sentence
   *[other] { $count } sentences
}
method-said-of = { $count } of { $people }
method-round-closed = ended
method-round-open = on
method-round-ended = { $name } ended: { $count } kept.
method-nothing-said = No sentence yet. n types the first.
method-topics-open = { $open } of { $all } open
method-no-topics = Nothing is parked. t parks a topic from anywhere.
method-topic-adopted = { $topic } is now { $what }.
method-topic-state = { $topic }: { $state }
method-no-goal = There is no goal of this number.
method-goal = Measure under goal
method-goal-hint = Number of the goal, such as 2.1
method-assign = hand on to
method-assign-hint = Office, body or workshop
method-drop = drop
method-drop-hint = Why? May stay empty.
method-table-again = Table { $table } has reported already; both are kept.
method-more-than-people = More sentences than { $people }; all are kept.
method-stays-hidden = This card is hidden until it is read out.
