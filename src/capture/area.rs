//! The area of action: `#4`, `#wohn`.

use super::{Context, Found, Meaning, edge, fold, fold::folded_prefix};
use crate::session::{Area, Id};

/// Words that every other name has, so that `#un` can mean "Unterstützung".
const LINKS: [&str; 3] = ["und", "and", "fur"];

/// An area as it is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct KnownArea {
    pub id: Id,
    pub number: u8,
    pub short: String,
    /// Name and short name, folded.
    names: [String; 2],
}

/// How well what was typed fits an area; the better comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Fit {
    /// A name begins with it.
    Start,
    /// A word in a name begins with it.
    Word,
}

impl KnownArea {
    pub(super) fn of(area: &Area) -> Self {
        let names = [fold(&area.name), fold(&area.short)];
        Self { id: area.id, number: area.number, short: area.short.clone(), names }
    }

    /// How well the folded `key` fits.
    pub(super) fn fit(&self, key: &str) -> Option<Fit> {
        let begins = |name: &String| name.starts_with(key);
        let has = |name: &String| words(name).any(|word| !LINKS.contains(&word) && word.starts_with(key));
        let start = self.names.iter().any(begins).then_some(Fit::Start);
        start.or_else(|| self.names.iter().any(has).then_some(Fit::Word))
    }

    /// How far `text` spells one of its names out.
    fn spelled(&self, text: &str) -> Option<usize> {
        let fits =
            |name: &String| folded_prefix(text, name).filter(|len| *len > 0 && edge::end(&text[*len..]).is_some());
        self.names.iter().filter_map(fits).max()
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Reads `#` and the area after it.
pub(super) fn read(rest: &str, context: &Context) -> Option<Found> {
    let key = rest.strip_prefix('#')?;
    let spelled =
        context.areas.iter().filter_map(|area| Some((area.spelled(key)?, area.id))).max_by_key(|(len, _)| *len);
    let short = || Some((edge::letters(key), find(&key[..edge::letters(key)], context)?));
    let (len, id) = spelled.or_else(short)?;
    Some((1 + len, Meaning::Area(id)))
}

/// The one area that is meant; `None` where two are as likely.
fn find(key: &str, context: &Context) -> Option<Id> {
    if key.is_empty() {
        return None;
    }
    let folded = fold(key);
    let by_number = context.areas.iter().find(|area| area.number.to_string() == key);
    let by_fit = |fit| only(context.areas.iter().filter(|area| area.fit(&folded) == Some(fit)));
    let clear = || {
        if context.areas.iter().any(|a| a.fit(&folded) == Some(Fit::Start)) {
            by_fit(Fit::Start)
        } else {
            by_fit(Fit::Word)
        }
    };
    by_number.or_else(clear).map(|area| area.id)
}

fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next();
    if all.next().is_none() { first } else { None }
}
