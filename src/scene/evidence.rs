//! Figures on the wall: value, what it is held against, when, whence; and the counts that are too small to be shown.

use super::{Block, Entry, Figure, Stage};
use crate::session::{Comparison, Decimal, Evidence, Indicator, Trend, Value};
use crate::words::Word;

impl Stage<'_> {
    /// A figure, what it is held against, and where it comes from.
    pub(super) fn evidence(&self, evidence: &Evidence) -> Block {
        let course = self.session.course_of(evidence, self.today);
        let as_of = evidence.as_of.as_ref();
        let as_of = as_of.map(|when| self.words.say(Word("scene-as-of"), &[("when", self.words.when(when).into())]));
        let source = Some(&evidence.source).filter(|source| !source.is_empty());
        let source = source.map(|source| self.words.say(Word("scene-source"), &[("source", source.as_str().into())]));
        // The town's own earlier figures stand in the course.
        let others = evidence.comparisons.iter().filter(|comparison| !course.is_one() || !comparison.is_own());
        let compared = others.map(|comparison| self.comparison(comparison, evidence));
        let facts = [
            joined(compared, " · "),
            self.course(&course),
            evidence.definition.clone(),
            joined(as_of.into_iter().chain(source), " · "),
        ];
        Block::Figure(Figure {
            label: evidence.indicator.clone(),
            value: self.figure(evidence.value, &evidence.unit),
            remarks: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
            large: true,
            ..Figure::default()
        })
    }

    /// `NRW 31,0 % (01.03.2023)`
    fn comparison(&self, comparison: &Comparison, of: &Evidence) -> String {
        let unit = if comparison.unit.is_empty() { &of.unit } else { &comparison.unit };
        let value = (comparison.value != Value::Missing).then(|| self.figure(comparison.value, unit));
        let when = self.words.compared_when(comparison, of.as_of.as_ref());
        joined([Some(comparison.label.clone()), value, when].into_iter().flatten(), " ")
    }

    /// `2023 27,4 % → 2025 31,0 % → Ziel 35 %`; nothing where there is but one value.
    pub(super) fn course(&self, course: &Trend) -> String {
        if course.is_one() {
            self.words.course(course, |value| self.figure(value, &course.unit))
        } else {
            String::new()
        }
    }

    /// An indicator as an entry: its way, and beneath it its course where more is known than the way.
    pub(super) fn indicator_entry(&self, indicator: &Indicator) -> Entry {
        let course = self.session.course_to(indicator, self.today);
        let dated = course.steps.iter().any(|step| step.when.is_some());
        let asides = Some(self.course(&course)).filter(|told| dated && !told.is_empty()).into_iter().collect();
        Entry { text: self.indicator(indicator), asides, ..Entry::default() }
    }

    /// `U3-Betreuungsquote: von 27,4 % auf 35,0 %`
    pub(super) fn indicator(&self, indicator: &Indicator) -> String {
        let value = |value| (value != Value::Missing).then(|| self.figure(value, &indicator.unit));
        let way = match (value(indicator.baseline), value(indicator.target)) {
            (Some(from), Some(to)) => {
                self.words.say(Word("scene-from-to"), &[("from", from.into()), ("to", to.into())])
            }
            (Some(only), None) => only,
            (None, Some(to)) => self.words.say(Word("scene-to"), &[("to", to.into())]),
            (None, None) => return indicator.name.clone(),
        };
        joined([indicator.name.clone(), way].into_iter(), ": ")
    }

    /// A value with its unit. One to four people of a group could be known by name: that is "under 5".
    pub(super) fn figure(&self, value: Value, unit: &str) -> String {
        let people = self.counts_people(unit);
        let few = |number: Decimal| people && (1..5).contains(&number.units) && number.scale == 0;
        let under = || self.words.get(Word("scene-under-five")).to_owned();
        let say = |number: Decimal| if few(number) { under() } else { self.words.decimal(number) };
        let text = match value {
            Value::Share(part, whole) if few(part) || few(whole) => {
                let of = self.words.get(Word("record-of"));
                format!("{} {of} {}", say(part), say(whole))
            }
            Value::Pair(left, right) if few(left) || few(right) => format!("{} / {}", say(left), say(right)),
            Value::Number(number) if few(number) => under(),
            value => self.words.value(value),
        };
        joined([text, unit.to_owned()].into_iter(), " ")
    }

    /// Whether the unit is people, by the words for them that the language has: *Grundschulkinder*, not *Kindergärten*.
    fn counts_people(&self, unit: &str) -> bool {
        let unit = unit.to_lowercase();
        let mut parts = unit.split(|c: char| !c.is_alphabetic());
        let people = || self.words.get(Word("scene-people")).split_whitespace();
        parts.any(|part| people().any(|people| part.ends_with(people)))
    }
}

fn joined(parts: impl Iterator<Item = String>, by: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
}
