//! Who does it: `@Jugendamt`, `>Jugendamt`, `@"FB 2 Jugend"`, or any name that the session knows.

use std::collections::HashMap;

use super::{Context, Found, Meaning, edge, fold, fold::folded_prefix, money};
use crate::session::Session;

/// Folded words for an office that carries a number as its name: `@FB 2`, `@Amt 51`.
const NUMBERED: [&str; 12] = [
    "fb",
    "fd",
    "amt",
    "abt",
    "abteilung",
    "dezernat",
    "fachbereich",
    "fachdienst",
    "referat",
    "sachgebiet",
    "team",
    "unit",
];

/// A name that the session knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct KnownName {
    pub name: String,
    pub folded: String,
    /// How many measures name it.
    pub uses: usize,
}

/// The leads, partners and stakeholders of a session, the most used first.
pub(super) fn names_of(session: &Session) -> Vec<KnownName> {
    let mut names = HashMap::new();
    for measure in session.measures().iter() {
        std::iter::once(&measure.lead).chain(&measure.partners).for_each(|name| count(&mut names, name, 1));
    }
    session.stakeholders().iter().for_each(|s| count(&mut names, &s.name, 0));
    let mut names: Vec<KnownName> = names.into_values().collect();
    names.sort_by(|a, b| b.uses.cmp(&a.uses).then_with(|| a.folded.cmp(&b.folded)));
    names
}

/// The first spelling stays: one office is one name.
fn count(names: &mut HashMap<String, KnownName>, name: &str, uses: usize) {
    let name = name.trim();
    if name.contains(edge::is_letter) {
        let folded = fold(name);
        let fresh = || KnownName { name: name.to_owned(), folded: folded.clone(), uses: 0 };
        names.entry(folded.clone()).or_insert_with(fresh).uses += uses;
    }
}

/// Reads `@` or `>` and the name after it.
pub(super) fn read(rest: &str, context: &Context) -> Option<Found> {
    let name = rest.strip_prefix(['@', '>'])?;
    // `>3 Jahre` is a comparison; `@51` is an office.
    let compared = rest.starts_with('>') && name.starts_with(char::is_numeric);
    let (len, lead) = known(name, context)
        .or_else(|| quoted(name))
        .or_else(|| numbered(name))
        .or_else(|| one_word(name).filter(|_| !compared))?;
    Some((1 + len, Meaning::Lead(lead)))
}

/// The longest known name that stands here.
fn known(text: &str, context: &Context) -> Option<(usize, String)> {
    let fits = |known: &KnownName| folded_prefix(text, &known.folded).filter(|len| edge::end(&text[*len..]).is_some());
    let (len, known) = context.names.iter().filter_map(|n| Some((fits(n)?, n))).max_by_key(|(len, _)| *len)?;
    Some((len, known.name.clone()))
}

fn quoted(text: &str) -> Option<(usize, String)> {
    let inside = text.strip_prefix('"')?;
    let len = inside.find('"')?;
    let name = inside[..len].trim();
    name.contains(edge::is_letter).then(|| (len + 2, name.to_owned()))
}

fn numbered(text: &str) -> Option<(usize, String)> {
    let office = edge::word(text);
    let rest = text[office.len()..].strip_prefix(' ')?;
    let number = edge::bare(edge::word(rest));
    // `@Amt 500 €` names an office and a sum.
    let fits =
        money::read(rest).is_none() && (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let len = office.len() + 1 + number.len();
    (fits && NUMBERED.contains(&fold(office).as_str())).then(|| (len, text[..len].to_owned()))
}

fn one_word(text: &str) -> Option<(usize, String)> {
    let word = edge::bare(edge::word(text));
    let fits = word.starts_with(char::is_alphanumeric) && word.ends_with(edge::is_letter) && !word.contains('"');
    fits.then(|| (word.len(), word.to_owned()))
}
