//! From the line to its meaning, word by word.

use std::ops::Range;

use super::{Captured, Context, Found, Mark, Meaning, area, due, edge, fold, kind, lead, money, origin};
use crate::session::{Id, Priority};

/// Reads one line. Never fails: what is not understood is text.
///
/// Nothing between `"` and `"` is read. Quotes around the whole text are taken off, once the marks are out; quotes
/// around a part of it belong to what was written and stay.
pub fn parse(line: &str, context: &Context) -> Captured {
    let mut reader = Reader { line, context, at: 0, passages: vec![], found: nothing(context) };
    reader.start();
    while reader.at < line.len() {
        reader.step();
    }
    reader.finish()
}

/// A sentence that somebody says: the groups that are named as its origin, and what is left. Nothing else is read.
pub fn said_by(line: &str, context: &Context) -> (Vec<Id>, String) {
    let captured = parse(line, &context.clone().with(super::Kind::Topic, None));
    let from: Vec<Mark> =
        captured.marks.into_iter().filter(|mark| matches!(mark.meaning, Meaning::Origin(_))).collect();
    (captured.origins, text(line, &from))
}

fn nothing(context: &Context) -> Captured {
    let kind = context.kind;
    let (text, leads, marks) = Default::default();
    Captured {
        kind,
        area: None,
        text,
        origins: vec![],
        leads,
        due: None,
        once: None,
        yearly: None,
        priority: None,
        marks,
    }
}

struct Reader<'a> {
    line: &'a str,
    context: &'a Context,
    /// Where the next word starts.
    at: usize,
    /// What stands in quotes, with them.
    passages: Vec<Range<usize>>,
    found: Captured,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.line[self.at..]
    }

    fn start(&mut self) {
        self.skip_space();
        if let Some(found) = kind::read(self.rest()) {
            self.accept(found);
        }
    }

    /// One quoted passage, one mark, or one word of text.
    fn step(&mut self) {
        if let Some(len) = passage(self.rest()) {
            self.passages.push(self.at..self.at + len);
            self.at += len;
        } else if let Some(found) = self.mark().filter(|(_, meaning)| self.take(meaning)) {
            return self.accept(found);
        }
        self.at += edge::next_word(self.rest());
    }

    fn accept(&mut self, (len, meaning): Found) {
        if let Meaning::Kind(kind) = meaning {
            self.found.kind = kind;
        }
        self.found.marks.push(Mark { range: self.at..self.at + len, meaning });
        self.at += len;
        self.skip_space();
    }

    fn skip_space(&mut self) {
        self.at = self.line.len() - self.rest().trim_start().len();
    }

    fn mark(&self) -> Option<Found> {
        let rest = self.rest();
        let (len, meaning) = match rest.chars().next()? {
            '#' => area::read(rest, self.context),
            '@' if !self.found.kind.holds(&Meaning::Lead(String::new())) => origin::read(rest, self.context),
            '@' | '>' => lead::read(rest, self.context),
            '!' => priority(rest),
            'b' | 'B' => due::read(&self.line[..self.at], rest, self.context.today),
            _ => money::read(rest),
        }?;
        Some((len + edge::end(&rest[len..])?, meaning))
    }

    /// Takes a meaning if the record has a place for it and there was none of its kind before.
    fn take(&mut self, meaning: &Meaning) -> bool {
        let found = &mut self.found;
        if !found.kind.holds(meaning) {
            return false;
        }
        match meaning {
            Meaning::Area(id) => first(&mut found.area, *id),
            Meaning::Due(day) => first(&mut found.due, *day),
            Meaning::Once(money) => first(&mut found.once, *money),
            Meaning::Yearly(money) => first(&mut found.yearly, *money),
            Meaning::Priority(priority) => first(&mut found.priority, *priority),
            Meaning::Origin(id) => {
                if !found.origins.contains(id) {
                    found.origins.push(*id);
                }
                true
            }
            Meaning::Lead(name) => {
                // The same office twice is one; its second mark is understood as well.
                if !found.leads.iter().any(|lead| fold(lead) == fold(name)) {
                    found.leads.push(name.clone());
                }
                true
            }
            Meaning::Kind(_) | Meaning::Quote => false,
        }
    }

    fn finish(mut self) -> Captured {
        self.found.area = self.found.area.or(self.context.area);
        self.found.text = text(self.line, &self.found.marks);
        self.unquote();
        self.found
    }

    /// Takes the quotes off where nothing stands outside of them.
    fn unquote(&mut self) {
        let [passage] = self.passages.as_slice() else { return };
        if self.found.text == self.line[passage.clone()] {
            let quotes = [passage.start..passage.start + 1, passage.end - 1..passage.end];
            self.found.marks.extend(quotes.map(|range| Mark { range, meaning: Meaning::Quote }));
            self.found.marks.sort_by_key(|mark| mark.range.start);
            self.found.text = text(self.line, &self.found.marks);
        }
    }
}

fn first<T>(place: &mut Option<T>, value: T) -> bool {
    let free = place.is_none();
    place.get_or_insert(value);
    free
}

/// `!1`, `!2`, `!3`
fn priority(rest: &str) -> Option<Found> {
    let digit = rest.strip_prefix('!')?.chars().next()?.to_digit(10)?;
    let priority = Priority::ALL.into_iter().find(|priority| u32::from(priority.digit()) == digit)?;
    Some((2, Meaning::Priority(priority)))
}

/// The bytes of the quoted passage at the start of `rest`; inside it other quotes may open and close.
fn passage(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('"')?;
    let (mut depth, mut last) = (1, None);
    for (at, _) in inside.match_indices('"') {
        let (before, after) = (&inside[..at], &inside[at + 1..]);
        if before.ends_with(char::is_whitespace) && after.starts_with(|c: char| !c.is_whitespace()) {
            depth += 1;
        } else if !after.starts_with(edge::is_letter) {
            depth -= 1;
            last = Some(at);
        }
        if depth == 0 {
            break;
        }
    }
    // Where they do not pair, the last one that can close does.
    last.filter(|at| !inside[..*at].trim().is_empty()).map(|at| at + 2)
}

/// The line without its marks; one space where one was, and no comma left over at the end.
fn text(line: &str, marks: &[Mark]) -> String {
    let starts = std::iter::once(0).chain(marks.iter().map(|mark| mark.range.end));
    let ends = marks.iter().map(|mark| mark.range.start).chain([line.len()]);
    let parts: Vec<&str> = starts.zip(ends).map(|(start, end)| line[start..end].trim()).collect();
    let text = parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let listed =
        parts.len() > 1 && parts.last() == Some(&"") && marks.iter().all(|mark| mark.meaning != Meaning::Quote);
    if listed { text.trim_end_matches([',', ';']).trim_end().to_owned() } else { text }
}
