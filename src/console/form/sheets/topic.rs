//! The parking lot, and the facilitator's own notes.

use super::{field, group, notes, nothing, only};
use crate::console::form::choices::Ladder;
use crate::console::form::entry::Entry;
use crate::console::form::input::{Input, Known, Line, Needed};
use crate::console::form::links::{AnyLink, Links, MaybeLink};
use crate::console::form::sheet::Table;
use crate::console::form::typing::Typing;
use crate::session::{Kind, Note, Ref, Topic, TopicState};
use crate::words::{Named, Word};

type T = Topic;

pub(super) static TOPIC: Table<Topic> = Table {
    groups: &[
        group(
            "form-group-topic",
            &[
                field("form-topic-text", &Needed(|topic: &mut T, _| &mut topic.text)),
                field("form-area", &MaybeLink(Kind::Area, |topic: &mut T, _| &mut topic.area)),
                field("form-came-up", &MaybeLink(Kind::Workshop, |topic: &mut T, _| &mut topic.workshop)),
                field("form-became", &STATE),
                only(ADOPTED, "form-adopted", &ADOPTED_AS),
                only(ASSIGNED, "form-assigned", &Assigned),
                field("form-topic-remark", &Line(|topic: &mut T, _| &mut topic.remark)),
                field("form-origin", &Links(Kind::Stakeholder, |topic: &mut T, _| &mut topic.origins)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};

pub(super) static NOTE: Table<Note> = Table {
    groups: &[group(
        "form-group-note",
        &[field("form-note", &Needed(|note: &mut Note, _| &mut note.text)), field("form-about", &ABOUT)],
    )],
    checks: nothing,
    settle: |_, _, _| {},
};

const ABOUT: AnyLink<Note> =
    AnyLink { kinds: Kind::ALL, read: |note, _| note.about, write: |note, _, about| note.about = about, needed: None };

/// Where a topic that became something, or was handed on, stands among the states.
const ADOPTED: usize = 1;
const ASSIGNED: usize = 2;

/// Every state, in its order; what it was adopted as is said in a field of its own.
fn states() -> [TopicState; 5] {
    use TopicState::*;
    [Open, Adopted(Ref::Municipality), Assigned(String::new()), Kept, Dropped]
}

const STATE: Ladder<T> = Ladder {
    names: |words| states().map(|state| words.get(state.word()).to_owned()).into(),
    at: |topic, _| match topic.state {
        TopicState::Open => 0,
        TopicState::Adopted(_) => ADOPTED,
        TopicState::Assigned(_) => ASSIGNED,
        TopicState::Kept => 3,
        TopicState::Dropped => 4,
    },
    put: |topic, _, at| topic.state = states().into_iter().nth(at).unwrap_or_default(),
};

const ADOPTED_AS: AnyLink<T> = AnyLink {
    kinds: &[Kind::Finding, Kind::Goal, Kind::Measure],
    read: |topic, _| match topic.state {
        TopicState::Adopted(at) if at != Ref::Municipality => Some(at),
        _ => None,
    },
    write: |topic, _, to| topic.state = to.map_or(TopicState::Open, TopicState::Adopted),
    needed: Some(Word("form-needs-record")),
};

/// To whom it was handed on: an office or a body.
struct Assigned;

impl Input<T> for Assigned {
    fn entry(&self, topic: &mut T, _part: usize, known: &Known<'_>) -> Entry {
        let to = if let TopicState::Assigned(to) = &topic.state { to.as_str() } else { "" };
        Entry::Typing(Typing::whole(to, known.names()))
    }

    fn write(&self, topic: &mut T, _part: usize, entry: &Entry, _known: &Known<'_>) -> Result<(), Word> {
        let Entry::Typing(typing) = entry else { return Ok(()) };
        match typing.field.text().trim() {
            "" => Err(Word("form-needs-text")),
            to => {
                topic.state = TopicState::Assigned(to.to_owned());
                Ok(())
            }
        }
    }
}
