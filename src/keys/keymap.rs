//! The keys as they count: the table, and what somebody bound otherwise.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::{Action, Binding, Chord, Place, TABLE};
use crate::words::Words;

/// A row of the table with the chords that count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Place, action and words.
    pub binding: &'static Binding,
    /// The chords; the first is the one that is shown. None where it is only reached by name.
    pub chords: Vec<Chord>,
}

impl Row {
    fn of(binding: &'static Binding) -> Self {
        Self { binding, chords: binding.chords().collect() }
    }

    /// The key that is shown beside it, as a keyboard of this language prints it; empty where it has none.
    pub fn label(&self, words: &Words) -> String {
        self.chords.first().map(|chord| chord.label(words)).unwrap_or_default()
    }

    /// All its keys, `n · Einfg`.
    pub fn labels(&self, words: &Words) -> String {
        let mut labels: Vec<_> = self.chords.iter().map(|chord| chord.label(words)).collect();
        match self.binding.action {
            Action::OnlyArea => return "1…9".to_owned(),
            Action::Count => _ = labels.splice(..labels.len().min(10), ["0…9".to_owned()]),
            _ => {}
        }
        labels.join(" · ")
    }
}

/// Something bound otherwise, and the line of the file in which it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wish {
    /// Where.
    pub place: Place,
    /// What.
    pub action: Action,
    /// The chords that it shall have instead.
    pub chords: Vec<Chord>,
    /// The line, from 1.
    pub line: usize,
}

/// Why a wish is not fulfilled; the keys of the table count in its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble {
    /// The line of the wish.
    pub line: usize,
    /// What stands in the way.
    pub why: Why,
}

/// What stands in the way of a wish.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The chord does something else there.
    Taken {
        /// The chord.
        chord: Chord,
        /// What it does.
        by: &'static Binding,
    },
    /// A letter would not be a letter any more where one types.
    Letter(Chord),
    /// Nothing would be left to do this with, and without it one cannot get on.
    Needed,
    /// The digits choose the areas.
    Fixed,
}

/// The keys as they count.
#[derive(Clone, Debug)]
pub struct Keymap {
    rows: Vec<Row>,
    look_up: HashMap<(Place, Chord), Action>,
}

static TABLE_ONLY: LazyLock<Keymap> = LazyLock::new(|| Keymap::of(TABLE.iter().map(Row::of).collect()));

impl Default for Keymap {
    fn default() -> Self {
        TABLE_ONLY.clone()
    }
}

impl Keymap {
    fn of(rows: Vec<Row>) -> Self {
        let mut look_up = HashMap::with_capacity(rows.iter().map(|row| row.chords.len()).sum());
        for Row { binding, chords } in &rows {
            look_up.extend(chords.iter().map(|chord| ((binding.place, *chord), binding.action)));
        }
        Self { rows, look_up }
    }

    /// The table with these wishes; what could not be fulfilled is told, in the order of the lines.
    pub fn with(wishes: &[Wish]) -> (Self, Vec<Trouble>) {
        let (mut kept, mut troubles) = (vec![], vec![]);
        for wish in wishes {
            match refusal(wish) {
                Some(why) => troubles.push(Trouble { line: wish.line, why }),
                None => kept.push(wish.clone()),
            }
        }
        // The later of two lines gives way, until no chord means two things; each round takes one wish away.
        while let Some((at, why)) = conflict(&kept) {
            troubles.push(Trouble { line: kept.remove(at).line, why });
        }
        troubles.sort_by_key(|trouble| trouble.line);
        (Self::of(fulfilled(&kept)), troubles)
    }

    /// What a chord does at a place; `None` where it does nothing.
    pub fn action(&self, place: Place, chord: Chord) -> Option<Action> {
        self.look_up.get(&(place, chord)).copied().or_else(|| self.action(place.around()?, chord))
    }

    /// The rows of one place.
    pub fn rows(&self, place: Place) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.binding.place == place)
    }

    /// The rows that count at a place, its own before those around it.
    pub fn reach(&self, place: Place) -> Vec<&Row> {
        let mut rows: Vec<_> = self.rows(place).collect();
        rows.extend(place.around().map(|around| self.reach(around)).unwrap_or_default());
        rows
    }

    /// The rows whose hints belong in the last line here, the place's own first; each action once.
    pub fn hints(&self, place: Place) -> Vec<&Row> {
        let mut rows: Vec<_> = self.rows(place).filter(|row| row.binding.hint > 0 && !row.chords.is_empty()).collect();
        rows.sort_by_key(|row| row.binding.hint);
        let around = place.around().map(|around| self.hints(around)).unwrap_or_default();
        let own = |row: &&Row| !self.rows(place).any(|other| other.binding.action == row.binding.action);
        rows.extend(around.into_iter().filter(own));
        rows
    }
}

fn fulfilled(wishes: &[Wish]) -> Vec<Row> {
    let row = |binding: &'static Binding| {
        let wish = wishes.iter().rfind(|wish| (wish.place, wish.action) == (binding.place, binding.action));
        wish.map_or_else(|| Row::of(binding), |wish| Row { binding, chords: wish.chords.clone() })
    };
    TABLE.iter().map(row).collect()
}

/// Why a wish cannot be, whatever else is wished.
fn refusal(wish: &Wish) -> Option<Why> {
    let needed = [Action::Back, Action::Accept, Action::Quit, Action::Done, Action::Help].contains(&wish.action);
    let letter = wish.chords.iter().find(|chord| chord.text().is_some());
    match letter {
        _ if wish.action.is_digits() => Some(Why::Fixed),
        Some(chord) if wish.place.takes_text() => Some(Why::Letter(*chord)),
        _ if needed && wish.chords.is_empty() => Some(Why::Needed),
        _ => None,
    }
}

/// The last wish that takes a chord from somebody, and from whom. A place also has the keys of the one around it.
fn conflict(wishes: &[Wish]) -> Option<(usize, Why)> {
    let rows = fulfilled(wishes);
    let mut owners: BTreeMap<(usize, String), Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        for place in Place::ALL
            .iter()
            .copied()
            .filter(|place| *place == row.binding.place || place.around() == Some(row.binding.place))
        {
            for chord in &row.chords {
                owners.entry((place as usize, chord.to_string())).or_default().push(row);
            }
        }
    }
    let wish = |row: &Row| {
        wishes.iter().rposition(|wish| (wish.place, wish.action) == (row.binding.place, row.binding.action))
    };
    let twice = owners.into_iter().filter(|(_, owners)| owners.len() > 1);
    let blamed = twice.filter_map(|((_, chord), owners)| {
        let (at, row) = owners.iter().filter_map(|row| Some((wish(row)?, *row))).max_by_key(|(at, _)| *at)?;
        let by = owners.into_iter().find(|other| other.binding.action != row.binding.action)?.binding;
        Some((at, Why::Taken { chord: Chord::read(&chord)?, by }))
    });
    blamed.max_by_key(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: usize, place: Place, action: Action, chords: &str) -> Wish {
        Wish { place, action, chords: chords.split_whitespace().filter_map(Chord::read).collect(), line }
    }

    fn key(text: &str) -> Chord {
        Chord::read(text).unwrap()
    }

    #[test]
    fn a_wish_takes_the_place_of_the_table() {
        let (keys, troubles) = Keymap::with(&[wish(3, Place::Board, Action::Zoom, "Ctrl+g Z")]);
        assert_eq!(troubles, []);
        assert_eq!(keys.action(Place::Goals, key("Z")), Some(Action::Zoom));
        assert_eq!(keys.action(Place::Goals, key("z")), None);
        assert_eq!(keys.hints(Place::Goals).iter().filter(|row| row.binding.action == Action::Zoom).count(), 1);
    }

    #[test]
    fn two_keys_can_be_exchanged() {
        let (keys, troubles) =
            Keymap::with(&[wish(3, Place::Board, Action::Edit, "d"), wish(4, Place::Board, Action::Delete, "e")]);
        assert_eq!(troubles, []);
        assert_eq!(keys.action(Place::Board, key("d")), Some(Action::Edit));
        assert_eq!(keys.action(Place::Board, key("e")), Some(Action::Delete));
    }

    #[test]
    fn the_later_of_two_gives_way_and_is_told_with_its_line() {
        let wishes = [wish(3, Place::Board, Action::Zoom, "Z"), wish(7, Place::Board, Action::Edit, "Z")];
        let (keys, troubles) = Keymap::with(&wishes);
        assert_eq!(keys.action(Place::Board, key("Z")), Some(Action::Zoom));
        assert_eq!(keys.action(Place::Board, key("e")), Some(Action::Edit), "the table's key counts");
        let [Trouble { line: 7, why: Why::Taken { chord, by } }] = &troubles[..] else { panic!("{troubles:?}") };
        assert_eq!((chord, by.action), (&key("Z"), Action::Zoom));
    }

    #[test]
    fn what_a_pane_has_cannot_be_taken_by_the_board_around_it() {
        let (_, troubles) = Keymap::with(&[wish(2, Place::Board, Action::Zoom, "o")]);
        assert!(matches!(troubles[..], [Trouble { line: 2, why: Why::Taken { .. } }]), "{troubles:?}");
    }

    #[test]
    fn letters_stay_letters_where_one_types_and_nobody_is_locked_in() {
        let (keys, troubles) = Keymap::with(&[
            wish(1, Place::Capture, Action::Accept, "x"),
            wish(2, Place::Capture, Action::Back, ""),
            wish(3, Place::Board, Action::OnlyArea, "x"),
        ]);
        let whys: Vec<_> = troubles.iter().map(|trouble| &trouble.why).collect();
        assert_eq!(whys, [&Why::Letter(key("x")), &Why::Needed, &Why::Fixed]);
        assert_eq!(keys.action(Place::Capture, key("Esc")), Some(Action::Back));
    }
}
