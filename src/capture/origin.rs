//! From whom it came: `@K7`, `@Elternbeirat`. Only a group that the session knows; never a person.

use super::{Context, Found, Meaning, edge, fold, fold::folded_prefix};
use crate::session::{Id, Stakeholder};

/// Fewer letters of a name than these are no name: `@ab` stays text.
const LEAST: usize = 3;

/// A group as it is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct KnownGroup {
    pub id: Id,
    pub name: String,
    folded: String,
    /// Its spoken number, folded: `k7`.
    number: String,
}

impl KnownGroup {
    pub(super) fn of(group: &Stakeholder) -> Self {
        let (name, folded) = (group.name.clone(), fold(&group.name));
        Self { id: group.id, name, folded, number: format!("k{}", group.number) }
    }

    /// Whether its name, or a word in it, begins with the folded `key`.
    pub(super) fn fits(&self, key: &str) -> bool {
        self.number.starts_with(key)
            || self.folded.starts_with(key)
            || self.folded.split(|c: char| !edge::is_letter(c)).any(|word| word.starts_with(key))
    }
}

/// Reads `@` and the group after it.
pub(super) fn read(rest: &str, context: &Context) -> Option<Found> {
    let name = rest.strip_prefix('@')?;
    let whole = |text: &str, len: usize| edge::end(&text[len..]).is_some();
    let spelled = context.groups.iter().filter_map(|group| {
        let len = folded_prefix(name, &group.folded).filter(|len| *len > 0 && whole(name, *len))?;
        Some((len, group.id))
    });
    let (len, id) = spelled.max_by_key(|(len, _)| *len).or_else(|| {
        let len = edge::letters(name);
        Some((len, find(&name[..len], context)?))
    })?;
    Some((1 + len, Meaning::Origin(id)))
}

/// The one group that is meant by its number or by the beginning of its name; `None` where two fit as well.
fn find(key: &str, context: &Context) -> Option<Id> {
    let folded = fold(key);
    if let Some(group) = context.groups.iter().find(|group| group.number == folded) {
        return Some(group.id);
    }
    let long = folded.chars().count() >= LEAST;
    let mut begun = context.groups.iter().filter(|group| long && group.folded.starts_with(&folded));
    let mut fits = context.groups.iter().filter(|group| long && group.fits(&folded));
    let one = |all: &mut dyn Iterator<Item = &KnownGroup>| Some(all.next()?.id).filter(|_| all.next().is_none());
    one(&mut begun).or_else(|| one(&mut fits))
}
