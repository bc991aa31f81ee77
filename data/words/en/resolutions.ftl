# Resolutions: papers, votes, results, what they adopt.
resolutions-title = Resolutions
resolutions-outcome = What became of it?
resolutions-none = No resolution yet. n makes one.
resolutions-unanimous = unanimously
resolutions-even = on a tie
resolutions-contradicts = ! outcome and numbers contradict each other
resolutions-majority = by majority
resolutions-yes = { $count } yes
resolutions-no = { $count } no
resolutions-abstained = { $count } abstained
resolutions-biased = { $count } recused
resolutions-adopts = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
resolutions-reservation = under budget reservation
resolutions-by-faction = By faction
resolutions-not-public = not public
resolutions-since = changed since resolved
resolutions-earlier = { $count ->
    [one] 1 earlier wording
   *[other] { $count } earlier wordings
}
resolutions-mark-first = First mark measures on the board (Space) that this resolution does not adopt yet.
resolutions-adopted = { $paper } adopts { $count ->
    [one] 1 measure
   *[other] { $count } measures
} more
resolutions-vote = Vote
resolutions-vote-hint = yes no abstained [recused], such as 36 4 2 1; empty where nothing was counted
resolutions-wording = Amended wording
resolutions-no-vote = Three or four numbers: yes, no, abstained, recused.
resolutions-too-many = { $sum } votes, but at most { $most } can vote.
resolutions-done = { $paper } { $outcome }
resolutions-follow = { $count ->
    [one] 1 measure follows
   *[other] { $count } measures follow
}
resolutions-odd = { $count } of them not agreed before: { $which }
resolutions-differs = the factions add up to another sum
resolutions-letter-passed = u
resolutions-letter-passed-amended = a
resolutions-letter-recommended = r
resolutions-letter-recommended-amended = w
resolutions-letter-noted = n
resolutions-letter-deferred = d
resolutions-letter-adjourned = j
resolutions-letter-rejected = x
