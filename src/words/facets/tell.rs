//! How a thing is said in a line: a day, a link, a figure with all that belongs to it.

use super::Held;
use crate::session::{Comparison, Day, Evidence, Id, Indicator, Money, Ref, Session, Value};
use crate::words::{Named, Word, Words};

/// What telling needs to know: the session for links, the words for the rest.
pub(super) struct Tell<'a> {
    pub session: &'a Session,
    pub words: &'a Words,
}

/// One thing.
pub(super) fn one(text: impl ToString) -> Held {
    Held::One(text.to_string())
}

/// A thing that may be missing.
pub(super) fn may<T: ToString>(thing: Option<T>) -> Held {
    Held::One(thing.map(|thing| thing.to_string()).unwrap_or_default())
}

/// A list.
pub(super) fn many<T>(things: &[T], told: impl Fn(&T) -> String) -> Held {
    Held::Many(things.iter().map(told).collect())
}

/// Parts that belong together, those that are empty left out.
pub(super) fn parts<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// `text unit`, whichever is there.
pub(super) fn beside(text: String, unit: &str) -> String {
    format!("{text} {unit}").trim().to_owned()
}

/// `(text)`; nothing around nothing.
pub(super) fn bracketed(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("({text})") }
}

impl Tell<'_> {
    pub fn word(&self, id: &'static str) -> String {
        self.words.get(Word(id)).to_owned()
    }

    pub fn named(&self, thing: &impl Named) -> String {
        self.words.get(thing.word()).to_owned()
    }

    pub fn yes(&self, yes: bool) -> Held {
        one(self.words.get(if yes { Word("facets-yes") } else { Word("facets-no") }))
    }

    pub fn date(&self, day: Day) -> String {
        self.words.date(day.date())
    }

    pub fn day(&self, day: Option<Day>) -> Held {
        may(day.map(|day| self.date(day)))
    }

    pub fn money(&self, money: Option<Money>) -> Held {
        may(money.map(|money| self.words.money(money)))
    }

    /// A figure; nothing where it is missing.
    pub fn value(&self, value: Value) -> String {
        if value == Value::Missing { String::new() } else { self.words.value(value) }
    }

    /// What a record is called from outside: its number, else its name; a group and an area with both.
    pub fn link(&self, at: Ref) -> String {
        let Some(record) = self.session.get(at) else { return self.word("facets-missing") };
        let number = self.session.number_of(&record).map(|number| number.to_string());
        match (number, at) {
            (Some(number), Ref::Area(_) | Ref::Stakeholder(_)) => format!("{number} {}", super::title(&record)),
            (Some(number), _) => number,
            (None, _) => super::title(&record).to_owned(),
        }
    }

    pub fn may_link(&self, id: Option<Id>, to: fn(Id) -> Ref) -> Held {
        may(id.map(|id| self.link(to(id))))
    }

    pub fn links(&self, ids: &[Id], to: fn(Id) -> Ref) -> Held {
        many(ids, |id| self.link(to(*id)))
    }

    /// `Betreuungsquote (unter 3) · 27,4 % · 01.03.2025 · NRW 30 % · Quelle`
    pub fn evidence(&self, fact: &Evidence) -> String {
        let as_of = fact.as_of.as_ref().map(|when| self.words.when(when)).unwrap_or_default();
        let comparisons: Vec<String> = fact.comparisons.iter().map(|other| self.comparison(other)).collect();
        parts([
            beside(fact.indicator.clone(), &bracketed(&fact.definition)),
            beside(self.value(fact.value), &fact.unit),
            as_of,
            comparisons.join(", "),
            fact.source.clone(),
        ])
    }

    fn comparison(&self, other: &Comparison) -> String {
        let as_of = other.as_of.as_ref().map(|when| self.words.when(when)).unwrap_or_default();
        let figure = beside(self.value(other.value), &other.unit);
        [other.label.clone(), figure, bracketed(&as_of), other.remark.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// `Plätze (ab drei) · 27 → 40 %`
    pub fn indicator(&self, indicator: &Indicator) -> String {
        let Indicator { name, definition, unit, baseline, target } = indicator;
        let figures = match (baseline, target) {
            (Value::Missing, Value::Missing) => String::new(),
            (from, to) => format!("{} → {}", self.words.value(*from), self.words.value(*to)),
        };
        parts([beside(name.clone(), &bracketed(definition)), beside(figures, unit)])
    }
}
