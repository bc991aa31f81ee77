//! The table: which chord does what where. Everything about keys derives from it.

use super::{Action::*, Binding, Place::*};

/// Chords · place · action · rank of its hint (1 is shown first, 0 never) · id of its words.
///
/// A word has two texts: `keys-new` says it whole (help, README), `keys-new-short` stands in the hint line.
pub const TABLE: &[Binding] = &[
    // everywhere on the board
    b("Up k", Board, Up, 0, "keys-do-up"),
    b("Down j", Board, Down, 0, "keys-do-down"),
    b("Left h", Board, Left, 0, "keys-do-left"),
    b("Right l", Board, Right, 0, "keys-do-right"),
    b("Home", Board, First, 0, "keys-do-first"),
    b("End", Board, Last, 0, "keys-do-last"),
    b("PgUp", Board, PageUp, 0, "keys-do-page-up"),
    b("PgDn", Board, PageDown, 0, "keys-do-page-down"),
    b("Tab", Board, NextPane, 6, "keys-do-next-pane"),
    b("Shift+Tab", Board, PreviousPane, 0, "keys-do-previous-pane"),
    b("F2", Board, GoAnalysis, 0, "keys-do-analysis"),
    b("F3", Board, GoGoals, 0, "keys-do-goals"),
    b("F4", Board, GoPlan, 0, "keys-do-plan"),
    b("z", Board, Zoom, 8, "keys-do-zoom"),
    b("1 2 3 4 5 6 7 8 9", Board, OnlyArea, 5, "keys-do-area"),
    b("0", Board, AllAreas, 0, "keys-do-all-areas"),
    b("n Ins", Board, New, 1, "keys-do-new"),
    b("+", Board, NewStrength, 0, "keys-do-new-strength"),
    b("-", Board, NewWeakness, 0, "keys-do-new-weakness"),
    b("!", Board, NewChallenge, 0, "keys-do-new-challenge"),
    b("*", Board, NewPotential, 0, "keys-do-new-potential"),
    b("t", Board, Park, 0, "keys-do-park"),
    b("Enter", Board, Open, 2, "keys-do-open"),
    b("e", Board, Edit, 3, "keys-do-edit"),
    b("d Del", Board, Delete, 0, "keys-do-delete"),
    b("y", Board, Duplicate, 0, "keys-do-duplicate"),
    b("m", Board, Send, 4, "keys-do-send"),
    b("Shift+Up", Board, MoveUp, 0, "keys-do-move-up"),
    b("Shift+Down", Board, MoveDown, 0, "keys-do-move-down"),
    b("Shift+Left", Board, MoveLeft, 0, "keys-do-move-left"),
    b("Shift+Right", Board, MoveRight, 0, "keys-do-move-right"),
    b("/ Ctrl+f", Board, Filter, 7, "keys-do-filter"),
    b("u Ctrl+z", Board, Undo, 9, "keys-do-undo"),
    b("U Ctrl+y", Board, Redo, 0, "keys-do-redo"),
    b("Esc", Board, Back, 0, "keys-do-back"),
    b("? F1", Board, Help, 99, "keys-do-help"),
    b("F9", Board, Theme, 0, "keys-do-theme"),
    b("F12", Board, Language, 0, "keys-do-language"),
    b("Ctrl+l", Board, Redraw, 0, "keys-do-redraw"),
    b("q Ctrl+q Ctrl+c", Board, Quit, 11, "keys-do-quit"),
    // one pane
    b("o", Analysis, Order, 12, "keys-do-order"),
    b("o", Goals, Fold, 12, "keys-do-fold"),
    b("<", Plan, ZoomOut, 2, "keys-do-zoom-out"),
    b(">", Plan, ZoomIn, 1, "keys-do-zoom-in"),
    b("g", Plan, Today, 3, "keys-do-today"),
    b("Ctrl+Left", Plan, MonthEarlier, 0, "keys-do-month-earlier"),
    b("Ctrl+Right", Plan, MonthLater, 0, "keys-do-month-later"),
    // the line at the bottom
    b("Enter", Capture, Accept, 1, "keys-do-add"),
    b("Tab", Capture, Complete, 2, "keys-do-complete"),
    b("Up", Capture, Recall, 3, "keys-do-recall"),
    b("Down", Capture, RecallBack, 0, "keys-do-recall-back"),
    b("Esc", Capture, Back, 4, "keys-do-close"),
    b("Ctrl+c", Capture, Back, 0, "keys-do-close"),
    b("Ctrl+z", Capture, Undo, 0, "keys-do-undo"),
    // a text in place
    b("Enter Ctrl+s", Editing, Accept, 1, "keys-do-accept"),
    b("Esc Ctrl+c", Editing, Back, 2, "keys-do-discard"),
    // the form
    b("Tab Down", Form, Down, 1, "keys-do-next-field"),
    b("Shift+Tab Up", Form, Up, 0, "keys-do-previous-field"),
    b("Enter", Form, Accept, 2, "keys-do-choose"),
    b("PgDn", Form, PageDown, 0, "keys-do-page-down"),
    b("PgUp", Form, PageUp, 0, "keys-do-page-up"),
    b("Ctrl+s Ctrl+Enter", Form, Done, 3, "keys-do-done"),
    b("Ctrl+z", Form, Undo, 0, "keys-do-undo-field"),
    b("Esc Ctrl+c", Form, Back, 4, "keys-do-discard"),
    // filter as you type
    b("Enter", Filtering, Accept, 1, "keys-do-keep-filter"),
    b("Esc Ctrl+c", Filtering, Back, 2, "keys-do-end-filter"),
    b("Up", Filtering, Up, 0, "keys-do-up"),
    b("Down", Filtering, Down, 0, "keys-do-down"),
    // full help
    b("Up k", Helping, Up, 0, "keys-do-up"),
    b("Down j", Helping, Down, 1, "keys-do-down"),
    b("PgUp", Helping, PageUp, 0, "keys-do-page-up"),
    b("PgDn Space", Helping, PageDown, 2, "keys-do-page-down"),
    b("Home", Helping, First, 0, "keys-do-first"),
    b("End", Helping, Last, 0, "keys-do-last"),
    b("Esc Enter q ? F1 Ctrl+c", Helping, Back, 3, "keys-do-close"),
    // a question with Enter and Esc
    b("Enter", Asking, Accept, 1, "keys-do-accept"),
    b("Esc Ctrl+c", Asking, Back, 2, "keys-do-drop"),
    b("q Ctrl+q", Asking, Quit, 0, "keys-do-leave-open"),
];

const fn b(chords: &'static str, place: super::Place, action: super::Action, hint: u8, word: &'static str) -> Binding {
    Binding { chords, place, action, hint, word: crate::words::Word(word) }
}
