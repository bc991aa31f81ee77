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
    /// It is the number.
    Number,
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
        let has = |name: &String| words(name).any(|word| !LINKS.contains(&word) && word.starts_with(key));
        if self.number.to_string() == key {
            Some(Fit::Number)
        } else if self.names.iter().any(|name| name.starts_with(key)) {
            Some(Fit::Start)
        } else {
            self.names.iter().any(has).then_some(Fit::Word)
        }
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

/// The one area that is meant; `None` where two fit as well.
fn find(key: &str, context: &Context) -> Option<Id> {
    let folded = fold(key);
    let fits: Vec<(Fit, Id)> = context.areas.iter().filter_map(|area| Some((area.fit(&folded)?, area.id))).collect();
    let best = fits.iter().map(|(fit, _)| *fit).min().filter(|_| !key.is_empty())?;
    let mut likeliest = fits.iter().filter(|(fit, _)| *fit == best);
    likeliest.next().filter(|_| likeliest.next().is_none()).map(|(_, id)| *id)
}
