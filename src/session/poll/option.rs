//! What can be chosen in a straw poll: a record that stands for it, or words.

use serde::{Deserialize, Serialize};

use crate::session::{Id, Poll, Record, Ref, Session};

/// One thing that could be chosen, and what was counted.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct PollOption {
    /// What stands for it: a card, a cluster, a goal or a measure, called as it is called now.
    pub of: Option<Ref>,
    /// Its words where nothing stands for it, or what did is gone.
    pub label: String,
    /// What was counted; `None` while it is not.
    pub count: Option<u32>,
    /// What each person said, where it was taken down singly (resistance); the count is its sum.
    pub values: Vec<u8>,
    /// Whether it is that all stays as it is.
    pub passive: bool,
    /// The table that said it, where tables speak; nobody else is told apart.
    pub table: Option<u16>,
    /// The stakeholder groups that said it; never told in the room.
    pub origins: Vec<Id>,
}

/// The same as it stands in a file, where a card always stood as `finding`.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Ref>,
    #[serde(skip_serializing_if = "String::is_empty")]
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<u8>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    passive: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    origins: Vec<Id>,
}

impl From<Written> for PollOption {
    fn from(written: Written) -> Self {
        let Written { finding, of, label, count, values, passive, table, origins } = written;
        Self { of: finding.map(Ref::Finding).or(of), label, count, values, passive, table, origins }
    }
}

impl From<PollOption> for Written {
    fn from(option: PollOption) -> Self {
        let PollOption { of, label, count, values, passive, table, origins } = option;
        let (finding, of) = match of {
            Some(Ref::Finding(card)) => (Some(card), None),
            other => (None, other),
        };
        Self { finding, of, label, count, values, passive, table, origins }
    }
}

impl PollOption {
    /// The card that stands for it.
    pub fn finding(&self) -> Option<Id> {
        self.of.and_then(|at| if let Ref::Finding(card) = at { Some(card) } else { None })
    }

    /// The highest single value, where they were taken down singly.
    pub fn highest(&self) -> Option<u8> {
        self.values.iter().copied().max()
    }
}

impl Session {
    /// The number and the words of an option as they are now: `5.1` and the goal.
    pub fn option_said<'a>(&'a self, option: &'a PollOption) -> (String, &'a str) {
        let stands = option.of.and_then(|at| Some((self.number(at), self.choosable(at)?)));
        let number = stands.and_then(|(number, _)| number).map(|number| number.to_string());
        (number.unwrap_or_default(), stands.map_or(option.label.as_str(), |(_, words)| words))
    }

    /// The words of what can stand for an option.
    fn choosable(&self, at: Ref) -> Option<&str> {
        Some(match at {
            Ref::Finding(id) => &self.findings().get(id)?.text,
            Ref::Cluster(id) => &self.clusters().get(id)?.title,
            Ref::Goal(id) => &self.goals().get(id)?.text,
            Ref::Measure(id) => &self.measures().get(id)?.title,
            _ => return None,
        })
    }

    /// A poll whose options keep the words of what will stand for them no longer; any other record as it is.
    pub(in crate::session) fn with_words(&self, record: Record, gone: impl Fn(&PollOption) -> bool) -> Record {
        let Record::Poll(poll) = &record else { return record };
        let mut poll = Poll::clone(poll);
        for option in poll.options.iter_mut().filter(|option| option.of.is_some() && gone(option)) {
            let (number, words) = self.option_said(option);
            // A card that was joined or deleted is spoken of no more by its number; the council knows that of a goal.
            let spoken = matches!(option.of, Some(Ref::Goal(_) | Ref::Measure(_)));
            option.label = if spoken { format!("{number} {words}") } else { words.to_owned() };
            option.of = None;
        }
        poll.into()
    }
}
