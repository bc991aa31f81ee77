# Anspruchsgruppen: wer gehört wurde, und was von wem kommt.
participation-title = Beteiligung
participation-all = Alle
participation-category = Bereich
participation-size = Größe
participation-levels = E × I
participation-format = Format
participation-date = Termin
participation-reached = erreicht
participation-unknown = unbekannt
participation-not-yet = noch nicht
participation-not-heard = noch nicht gehört
participation-not-heard-count = { $count } von { $all } noch nicht gehört
participation-all-heard = alle { $all } gehört
participation-nobody = Hier steht keine Anspruchsgruppe; n legt eine an.
participation-brought = Von dieser Gruppe: { $numbers }
participation-brought-nothing = Von dieser Gruppe steht noch nichts auf der Tafel
participation-offers = Angebote: { $offers }
participation-contact = Ansprechrolle: { $role }
participation-private = Einfluss und Interesse sind Ihre Einschätzung: nie auf der Leinwand.
participation-picture = Beteiligung: Einfluss ↑ × Interesse →
participation-unplaced = ohne Einschätzung:
participation-links-hint = Nummern: W5 2.1.3, -W5 löst die Verknüpfung
participation-no-such = { $what } ist hier nicht zu verknüpfen: Karten und Maßnahmen, bei Angeboten auch die Gruppe.
participation-linked = { $what }: { $count ->
    [0] nichts geändert
    [one] eine Verknüpfung geändert
   *[other] { $count } Verknüpfungen geändert
}
participation-so-many-reached = { $count } erreicht
participation-few-reached = unter 5 erreicht
participation-exists = Was es schon gibt
participation-no-group = ohne Gruppe
participation-from = von { $groups }
participation-said = { $count ->
    [one] ein Satz
   *[other] { $count } Sätze
} in der Runde
