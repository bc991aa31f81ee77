//! What an evening left behind: the session, its journal, the minutes.

use std::path::PathBuf;
use std::process::Command;

use tafelrunde::session::{
    Cause, Cluster, Edit, Finding, Id, Poll, PollKind, Record, Records, Ref, Session, Step, Workshop,
};
use tafelrunde::store;
use tempfile::TempDir;

pub fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// A folder of its own with the session of an evening.
pub struct Folder {
    _folder: TempDir,
    pub file: PathBuf,
    /// The session as it was before.
    before: Session,
}

impl Folder {
    /// The sample, with what was prepared for the evening.
    pub fn new(prepare: impl FnOnce(&mut Records)) -> Self {
        let mut records = crate::support::sample().to_records();
        prepare(&mut records);
        let before = Session::from_records(id("evening"), records).expect("a session");
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("lindbrueck.ron");
        let holder = store::Holder::here(crate::support::now().wall);
        drop(store::create(&file, &before, &holder).expect("a new session"));
        Self { _folder: folder, file, before }
    }

    /// What is there after the evening, with the minutes of its last workshop.
    #[track_caller]
    pub fn kept(&self) -> Kept {
        let session = store::read(&self.file).unwrap_or_else(|errors| panic!("{errors:?}")).0;
        let mut edits = store::edits(&self.file).expect("a journal");
        edits.retain(|edit| edit.cause != Cause::Created);
        let mut replayed = self.before.clone();
        edits.iter().for_each(|edit| replayed.apply(edit).expect("an edit that was made once"));
        assert!(replayed == session, "the journal tells the evening as the session has it");
        let mut command = Command::new(env!("CARGO_BIN_EXE_tafelrunde"));
        let written = command.args(["--lang", "de", "minutes"]).arg(&self.file).output().expect("the program");
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        Kept { session, edits, minutes: String::from_utf8(written.stdout).expect("words") }
    }
}

/// What an evening left behind.
pub struct Kept {
    pub session: Session,
    pub edits: Vec<Edit>,
    pub minutes: String,
}

impl Kept {
    pub fn number(&self, at: impl Into<Ref>) -> String {
        self.session.number(at.into()).map(|number| number.to_string()).unwrap_or_default()
    }

    /// The one poll of this kind that was asked in the workshop.
    #[track_caller]
    pub fn poll(&self, workshop: &str, kind: impl Fn(PollKind) -> bool) -> &Poll {
        let asked = |poll: &&Poll| poll.workshop == Some(id(workshop)) && kind(poll.kind);
        let found: Vec<&Poll> = self.session.polls().iter().filter(asked).collect();
        assert_eq!(found.len(), 1, "asked once");
        assert!(found[0].closed, "and over");
        found[0]
    }

    pub fn card(&self, id: Id) -> &Finding {
        self.session.findings().get(id).expect("a card")
    }

    pub fn clusters(&self) -> Vec<&Cluster> {
        self.session.clusters_in_order()
    }

    pub fn workshop(&self, of: &str) -> &Workshop {
        self.session.workshops().get(id(of)).expect("the workshop")
    }

    /// What became of each record of the journal, one after the other.
    pub fn changes(&self) -> impl Iterator<Item = (Option<&Record>, Option<&Record>)> {
        self.edits.iter().flat_map(|edit| &edit.changes).map(|change| (change.before(), change.after()))
    }

    /// The texts of the cards in the order in which they came.
    pub fn cards_as_they_came(&self) -> Vec<&str> {
        let new = self.changes().filter_map(|change| match change {
            (None, Some(Record::Finding(card))) => Some(card.text.as_str()),
            _ => None,
        });
        new.collect()
    }

    /// Every step was begun once and was over once, in the order of the agenda, and took what was played.
    #[track_caller]
    pub fn steps_went(&self, workshop: &str, played: &[(&str, u16)]) {
        let agenda = &self.workshop(workshop).agenda;
        let took: Vec<_> = agenda.iter().map(|step| (step.title.as_str(), step.actual.unwrap_or(9999))).collect();
        assert_eq!(took, played, "each step and its minutes");
        let (mut begun, mut over) = (vec![], vec![]);
        for (before, after) in self.changes() {
            let (Some(Record::Workshop(before)), Some(Record::Workshop(after))) = (before, after) else { continue };
            for step in &after.agenda {
                let was = |is: fn(&Step) -> bool| before.agenda.iter().any(|old| old.title == step.title && is(old));
                let now = |is: fn(&Step) -> bool| is(step) && !was(is);
                begun.extend(now(Step::is_on).then(|| step.title.clone()));
                over.extend(now(Step::is_over).then(|| step.title.clone()));
            }
        }
        let titles: Vec<&str> = played.iter().map(|(title, _)| *title).collect();
        assert_eq!(begun, titles, "begun once, in order");
        assert_eq!(over, titles, "over once, in order");
        assert_eq!(self.session.municipality().running_workshop, None);
    }

    /// Every edit of the evening carries its workshop, from its begin to its end.
    #[track_caller]
    pub fn carries(&self, workshop: &str) {
        let carried: Vec<bool> = self.edits.iter().map(|edit| edit.workshop == Some(id(workshop))).collect();
        let from = carried.iter().position(|carried| *carried).expect("the workshop");
        assert!(carried[from..].iter().all(|carried| *carried), "without a gap until its end");
    }

    /// The minutes say all of these and none of those.
    #[track_caller]
    pub fn minutes_say(&self, all: &[&str], none: &[&str]) {
        let missing: Vec<_> = all.iter().filter(|text| !self.minutes.contains(**text)).collect();
        assert!(missing.is_empty(), "missing: {missing:#?} in\n{}", self.minutes);
        let told: Vec<_> = none.iter().filter(|text| self.minutes.contains(**text)).collect();
        assert!(told.is_empty(), "told: {told:#?} in\n{}", self.minutes);
    }
}
