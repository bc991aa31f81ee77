# Stakeholder groups: who was heard, and what comes from whom.
participation-title = Participation
participation-all = All
participation-category = Category
participation-size = Size
participation-levels = I × I
participation-format = Format
participation-date = Date
participation-reached = reached
participation-unknown = unknown
participation-not-yet = not yet
participation-not-heard = not heard yet
participation-not-heard-count = { $count } of { $all } not heard yet
participation-all-heard = all { $all } heard
participation-nobody = No stakeholder group here; n makes one.
participation-brought = From this group: { $numbers }
participation-brought-nothing = Nothing on the board comes from this group yet
participation-offers = Offers: { $offers }
participation-contact = Contact role: { $role }
participation-private = Influence and interest are your own judgement: never on the wall.
participation-picture = Participation: influence ↑ × interest →
participation-unplaced = not assessed:
participation-links-hint = numbers: W5 2.1.3, -W5 takes the link away
participation-no-such = { $what } cannot be linked here: cards and measures, for offers the group as well.
participation-linked = { $what }: { $count ->
    [0] nothing changed
    [one] one link changed
   *[other] { $count } links changed
}
participation-so-many-reached = { $count } reached
participation-few-reached = under 5 reached
participation-exists = What exists already
participation-no-group = no group
participation-from = from { $groups }
participation-said = { $count ->
    [one] one sentence
   *[other] { $count } sentences
} in a round
