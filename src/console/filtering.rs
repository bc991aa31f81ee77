//! The filter: with every letter the board shows only what fits; Esc gives all of it back.

use super::field::Field;
use super::{Console, Mode};
use crate::capture::fold;
use crate::keys::{Action, Chord};

/// The filter as it is typed.
#[derive(Clone, Debug, Default)]
pub struct Filtering {
    /// What is typed.
    pub field: Field,
}

impl Console {
    pub(super) fn start_filter(&mut self) {
        self.mode = Mode::Filtering(Filtering { field: Field::new(self.choice.words.clone()) });
    }

    pub(super) fn filter_key(&mut self, chord: Chord, action: Option<Action>) {
        match action {
            Some(Action::Accept) => self.mode = Mode::Board,
            Some(Action::Back) => {
                self.mode = Mode::Board;
                self.choice.words.clear();
                self.derive();
            }
            Some(Action::Up) => self.step(-1),
            Some(Action::Down) => self.step(1),
            _ => {
                if let Mode::Filtering(filtering) = &mut self.mode
                    && filtering.field.key(chord)
                {
                    self.refilter();
                }
            }
        }
    }

    pub(super) fn refilter(&mut self) {
        if let Mode::Filtering(filtering) = &self.mode {
            self.choice.words = fold(filtering.field.text().trim());
        }
        self.derive();
        self.follow_matches();
    }

    /// Where the column in which one stands has become empty, goes to one that is not.
    fn follow_matches(&mut self) {
        let columns = &self.board.columns;
        if columns[self.column as usize].is_empty()
            && let Some(kind) =
                crate::session::FindingKind::ALL.into_iter().find(|kind| !columns[*kind as usize].is_empty())
        {
            self.column = kind;
        }
    }
}
