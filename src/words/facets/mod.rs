//! What a record says: every field by its name, each in the words of the language. The log, the journal's view and the
//! minutes tell changes with it.
//!
//! ```text
//! tell      how a thing is said: a day, a link, a figure
//! analysis goals plan people town council   the fields of each kind of record, one line a field
//! ```

mod analysis;
mod council;
mod goals;
mod people;
mod plan;
mod tell;
mod town;

use super::{Word, Words};
use crate::session::{Record, Session};
use tell::Tell;

/// What stands in a field: one thing, or several of which each is told by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Held {
    /// A text; empty where nothing stands there.
    One(String),
    /// A list.
    Many(Vec<String>),
}

/// A field of a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Facet {
    /// What it is called.
    pub name: Word,
    /// What stands in it.
    pub held: Held,
}

/// The fields of one kind of record: the id of a field's name, and how to read what stands there.
type Facets<T> = [(&'static str, fn(&T, &Tell<'_>) -> Held)];

fn read<T>(facets: &'static Facets<T>, record: &T, tell: &Tell<'_>) -> Vec<Facet> {
    facets.iter().map(|(name, held)| Facet { name: Word(name), held: held(record, tell) }).collect()
}

/// Every field of a record; links are told with the numbers that they have in this session.
pub fn of(record: &Record, session: &Session, words: &Words) -> Vec<Facet> {
    let tell = &Tell { session, words };
    match record {
        Record::Municipality(r) => read(town::MUNICIPALITY, r.as_ref(), tell),
        Record::Strategy(r) => read(town::STRATEGY, r.as_ref(), tell),
        Record::Area(r) => read(town::AREA, r.as_ref(), tell),
        Record::Module(r) => read(town::MODULE, r.as_ref(), tell),
        Record::Finding(r) => read(analysis::FINDING, r.as_ref(), tell),
        Record::Cluster(r) => read(analysis::CLUSTER, r.as_ref(), tell),
        Record::Offer(r) => read(people::OFFER, r.as_ref(), tell),
        Record::Goal(r) => read(goals::GOAL, r.as_ref(), tell),
        Record::Measure(r) => read(goals::MEASURE, r.as_ref(), tell),
        Record::Phase(r) => read(plan::PHASE, r.as_ref(), tell),
        Record::Event(r) => read(plan::EVENT, r.as_ref(), tell),
        Record::Stakeholder(r) => read(people::STAKEHOLDER, r.as_ref(), tell),
        Record::Workshop(r) => read(plan::WORKSHOP, r.as_ref(), tell),
        Record::Poll(r) => read(people::POLL, r.as_ref(), tell),
        Record::Resolution(r) => read(council::RESOLUTION, r.as_ref(), tell),
        Record::Topic(r) => read(people::TOPIC, r.as_ref(), tell),
        Record::Note(r) => read(people::NOTE, r.as_ref(), tell),
    }
}

/// What a record is called.
pub fn title(record: &Record) -> &str {
    match record {
        Record::Municipality(r) => &r.name,
        Record::Strategy(r) => &r.guiding_sentence,
        Record::Area(r) => &r.name,
        Record::Module(r) => &r.name,
        Record::Finding(r) => &r.text,
        Record::Cluster(r) => &r.title,
        Record::Offer(r) => &r.name,
        Record::Goal(r) => &r.text,
        Record::Measure(r) => &r.title,
        Record::Phase(r) => &r.name,
        Record::Event(r) => &r.title,
        Record::Stakeholder(r) => &r.name,
        Record::Workshop(r) => &r.title,
        Record::Poll(r) => &r.question,
        Record::Resolution(r) => &r.title,
        Record::Topic(r) => &r.text,
        Record::Note(r) => &r.text,
    }
}

/// The fields of goals and measures that the room and the office are told; remarks and origins are the facilitator's.
const TOLD: &[&str] = &[
    "facets-text",
    "facets-title",
    "facets-area",
    "facets-goal",
    "facets-number",
    "facets-lead",
    "facets-partners",
    "facets-start",
    "facets-due",
    "facets-once",
    "facets-yearly",
    "facets-cost-kind",
    "facets-reservation",
    "facets-status",
    "facets-priority",
    "facets-indicator",
    "facets-indicators",
];

/// Whether a change of this field of a goal or measure is told outside of the console.
pub fn is_told(field: Word) -> bool {
    TOLD.contains(&field.0)
}

/// A field that stands otherwise than before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// What the field is called.
    pub name: Word,
    /// What stood there; of a list what is gone.
    pub from: Vec<String>,
    /// What stands there; of a list what is new.
    pub to: Vec<String>,
    /// Whether it is a list that lost and gained something.
    pub list: bool,
}

/// What is different between two states of one record.
pub fn differences(before: &[Facet], after: &[Facet]) -> Vec<Difference> {
    before.iter().zip(after).filter(|(before, after)| before != after).map(|(b, a)| Difference::between(b, a)).collect()
}

/// What a record says that is new, or one that is gone: its fields in which something stands.
pub fn whole(facets: &[Facet]) -> impl Iterator<Item = (Word, String)> {
    facets.iter().map(|facet| (facet.name, held(&facet.held))).filter(|(_, text)| !text.is_empty())
}

/// All that stands in a field.
pub fn held(held: &Held) -> String {
    match held {
        Held::One(text) => text.clone(),
        Held::Many(texts) => texts.join("; "),
    }
}

impl Difference {
    fn between(before: &Facet, after: &Facet) -> Self {
        let name = before.name;
        match (&before.held, &after.held) {
            (Held::Many(from), Held::Many(to)) => {
                let (gone, new) = (without(from, to), without(to, from));
                let list = !(gone.is_empty() && new.is_empty());
                // Where only their order changed, both are told whole.
                let (from, to) = if list { (gone, new) } else { (vec![from.join("; ")], vec![to.join("; ")]) };
                Self { name, from, to, list }
            }
            (from, to) => Self { name, from: texts(from), to: texts(to), list: false },
        }
    }

    /// `Frist 31.12.2026 → 30.06.2027`, `Beteiligte − FB 4 + Jugendamt`; each text may be cut on the way.
    pub fn tell(&self, words: &Words, cut: impl Fn(&str) -> String) -> String {
        let name = words.get(self.name);
        let all = |sign: &str, texts: &[String]| {
            texts.iter().map(|text| format!(" {sign} {}", cut(text))).collect::<Vec<_>>().join("")
        };
        let one = |texts: &[String]| match texts.first().map(String::as_str) {
            None | Some("") => "–".to_owned(),
            Some(text) => cut(text),
        };
        match self.list {
            true => format!("{name}{}{}", all("−", &self.from), all("+", &self.to)),
            false => format!("{name} {} → {}", one(&self.from), one(&self.to)),
        }
    }
}

fn texts(held: &Held) -> Vec<String> {
    match held {
        Held::One(text) => vec![text.clone()],
        Held::Many(texts) => texts.clone(),
    }
}

/// What stands in `these` and not in `those`, each as often as it is missing there.
fn without(these: &[String], those: &[String]) -> Vec<String> {
    let mut rest: Vec<&String> = those.iter().collect();
    let missing = these.iter().filter(|text| match rest.iter().position(|other| other == text) {
        Some(at) => {
            rest.swap_remove(at);
            false
        }
        None => true,
    });
    missing.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn facet(texts: &[&str]) -> Vec<Facet> {
        let held = Held::Many(texts.iter().map(|text| (*text).to_owned()).collect());
        vec![Facet { name: Word("facets-partners"), held }]
    }

    fn told(before: &[&str], after: &[&str]) -> String {
        let words = Words::new(Language::German);
        let differences = differences(&facet(before), &facet(after));
        differences.iter().map(|difference| difference.tell(&words, str::to_owned)).collect()
    }

    #[test]
    fn of_a_list_only_what_came_and_went_is_told_and_an_order_whole() {
        assert_eq!(told(&["FB 4", "Rat"], &["Rat", "Jugendamt"]), "Beteiligte − FB 4 + Jugendamt");
        assert_eq!(told(&["Rat"], &["Rat", "Rat"]), "Beteiligte + Rat");
        assert_eq!(told(&["a", "b"], &["b", "a"]), "Beteiligte a; b → b; a");
        assert_eq!(told(&["a"], &["a"]), "");
    }
}
