//! Own keys: `"Board Zoom": "Z F11"`, place and action as the table of keys names them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::Trouble;
use crate::keys::{Action, Chord, Place, TABLE, Wish};

/// Lines as they were written, in order; one name may stand there twice.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Bindings(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Bindings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Bindings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Bindings, A::Error> {
                let mut pairs = vec![];
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Bindings(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// The name under which a binding is found in the settings.
pub(super) fn name(place: Place, action: Action) -> String {
    format!("{place:?} {action:?}")
}

impl Bindings {
    /// The wishes, and what cannot be read.
    pub fn wishes(&self, text: &str) -> (Vec<Wish>, Vec<Trouble>) {
        let (mut wishes, mut troubles) = (vec![], vec![]);
        for (at, (named, chords)) in self.0.iter().enumerate() {
            let before = self.0[..at].iter().filter(|(other, _)| other == named).count();
            let line = line_of(text, named, before);
            match wish(named, chords, line) {
                Ok(_) if before > 0 => troubles.push(Trouble::Twice { line, name: named.clone() }),
                Ok(wish) => wishes.push(wish),
                Err(trouble) => troubles.push(trouble),
            }
        }
        (wishes, troubles)
    }
}

fn wish(named: &str, chords: &str, line: usize) -> Result<Wish, Trouble> {
    let row = TABLE.iter().find(|row| name(row.place, row.action) == named);
    let row = row.ok_or_else(|| Trouble::NoCommand { line, name: named.to_owned() })?;
    let read = |chord: &str| Chord::read(chord).ok_or_else(|| Trouble::NoChord { line, chord: chord.to_owned() });
    let chords = chords.split_whitespace().map(read).collect::<Result<_, _>>()?;
    Ok(Wish { place: row.place, action: row.action, chords, line })
}

/// The line on which a name stands in quotes, after so many others of its like.
fn line_of(text: &str, name: &str, before: usize) -> usize {
    let quoted = format!("\"{name}\"");
    let holds = |line: &str| !line.trim_start().starts_with("//") && line.contains(&quoted);
    let mut lines = text.lines().enumerate().filter(|(_, line)| holds(line)).map(|(at, _)| at + 1);
    lines.nth(before).unwrap_or(1)
}
