//! The names of what the records hold.

use super::{Word, Words};
use crate::session::{
    Category, Column, Competence, CostKind, Dimension, EventKind, FindingKind, Flaw, Form, Gap, Heading, Id,
    Implementation, Kind, Method, Milestone, Moved, Municipality, Outcome, Priority, ResolutionState, Session, Station,
    Status, TopicState, WorkshopKind,
};

/// Something with a name in both languages.
pub trait Named {
    /// Its name.
    fn word(&self) -> Word;
}

macro_rules! named {
    ($($Type:ident { $($variant:pat => $id:literal,)* })*) => {
        $(impl Named for $Type {
            fn word(&self) -> Word {
                use $Type::*;
                match self { $($variant => Word($id),)* }
            }
        })*
    };
}

named! {
    Milestone {
        Information => "plan-event-information",
        Anchor => "plan-event-anchor",
        Contract => "plan-event-contract",
        Questionnaire => "plan-event-questionnaire",
        Strategy => "plan-event-strategy",
        Concept => "plan-event-concept",
        Opening => "plan-event-opening",
        Survey => "plan-event-survey",
        Results => "plan-event-results",
        Goals => "plan-event-goals",
        Paper => "plan-event-paper",
        Draft => "plan-event-draft",
        Committee => "plan-event-committee",
        MainCommittee => "plan-event-main-committee",
        Agreement => "plan-event-agreement",
        ReviewPapers => "plan-event-review-papers",
        Review => "plan-event-review",
        Certificate => "plan-event-certificate",
        Network(_) => "plan-event-network",
        Report(_) => "plan-event-report",
        Balance => "plan-event-balance",
    }
    Flaw {
        Overdue => "plan-overdue",
        PaperLate => "plan-paper-late",
        SameDay => "plan-clash",
        ReportEarly => "plan-report-early",
        Outside => "plan-outside",
    }
    FindingKind {
        Strength => "record-strength",
        Weakness => "record-weakness",
        Challenge => "record-challenge",
        Potential => "record-potential",
    }
    Status {
        Draft => "record-draft",
        Coordinated => "record-coordinated",
        Disputed { .. } => "record-disputed",
        Agreed => "record-agreed",
        Resolved => "record-resolved",
    }
    Implementation {
        NotStarted => "record-not-started",
        InPreparation => "record-in-preparation",
        Started => "record-started",
        Ongoing => "record-ongoing",
        Completed => "record-completed",
        Dropped { .. } => "record-dropped",
    }
    Moved {
        Missing => "report-missing",
        First => "report-first",
        Same => "report-same",
        Onward => "report-onward",
        Back => "report-back",
        Dropped => "report-dropped",
    }
    CostKind {
        Operating => "record-operating",
        Capital => "record-capital",
        Unfunded => "record-unfunded",
        ThirdParty => "record-third-party",
    }
    EventKind {
        Resolution => "record-event-resolution",
        Contract => "record-event-contract",
        Meeting => "record-event-meeting",
        Deadline => "record-event-deadline",
        Workshop => "record-event-workshop",
        Participation => "record-event-participation",
        Survey => "record-event-survey",
        Certificate => "record-event-certificate",
        Network => "record-event-network",
        Report => "record-event-report",
    }
    Category {
        CivilSociety => "record-civil-society",
        Provider => "record-provider",
        Business => "record-business",
        Politics => "record-politics",
        Administration => "record-administration",
    }
    Competence {
        Hearing => "record-hearing",
        Preliminary => "record-preliminary",
        Decision => "record-decision",
        Notice => "record-notice",
    }
    Outcome {
        Passed => "record-passed",
        PassedAmended => "record-passed-amended",
        Recommended => "record-recommended",
        RecommendedAmended => "record-recommended-amended",
        Noted => "record-noted",
        Deferred => "record-deferred",
        Adjourned => "record-adjourned",
        Rejected => "record-rejected",
    }
    WorkshopKind {
        Information => "record-workshop-information",
        Strategy => "record-workshop-strategy",
        Participation => "record-workshop-participation",
        GoalAgreement => "record-workshop-goal-agreement",
        Council => "record-workshop-council",
        Other => "record-workshop-other",
    }
    Method {
        Talk => "record-method-talk",
        CardQuery => "record-method-card-query",
        Clustering => "record-method-clustering",
        DotVote => "record-method-dot-vote",
        Scale => "record-method-scale",
        TrafficLight => "record-method-traffic-light",
        ShowOfHands => "record-method-show-of-hands",
        Resistance => "record-method-resistance",
        FlashRound => "record-method-flash-round",
        Tables => "record-method-tables",
        ParkingLot => "record-method-parking-lot",
        Break => "record-method-break",
    }
    Priority {
        High => "record-priority-high",
        Medium => "record-priority-medium",
        Low => "record-priority-low",
    }
    ResolutionState {
        Planned => "record-paper-planned",
        Decided => "record-paper-decided",
        Withdrawn => "record-paper-withdrawn",
    }
    TopicState {
        Open => "record-topic-open",
        Adopted(_) => "record-topic-adopted",
        Assigned(_) => "record-topic-assigned",
        Kept => "record-topic-kept",
        Dropped => "record-topic-dropped",
    }
    Station {
        Origin => "thread-station-origin",
        Findings => "thread-station-findings",
        Goals => "thread-station-goals",
        Measures => "thread-station-measures",
        Resolutions => "thread-station-resolutions",
        Reports => "thread-station-reports",
    }
    Gap {
        WeaknessWithoutGoal => "thread-gap-goal",
        ChallengeWithoutGoal => "thread-gap-goal",
        GoalWithoutFinding => "thread-gap-finding",
        GoalWithoutMeasure => "thread-gap-measure",
        GoalWithoutIndicator => "thread-gap-indicator",
        MeasureWithoutLead => "thread-gap-lead",
        MeasureWithoutDue => "thread-gap-due",
        MeasureWithoutIndicator => "thread-gap-indicator",
        MeasureWithoutCost => "thread-gap-cost",
        DroppedWithoutReason => "thread-gap-reason",
        AgreedWithoutResolution => "thread-gap-resolution",
        ResolvedWithoutResolution => "thread-gap-passed",
        ResolutionWithoutDate => "thread-gap-date",
    }
    Column {
        Strengths => "record-strengths",
        Weaknesses => "record-weaknesses",
        Challenges => "record-challenges",
        Potentials => "record-potentials",
        Goals => "overview-goals",
        Measures => "overview-measures",
        Resolved => "overview-resolved",
        Money => "overview-money",
    }
    Dimension {
        Area => "sums-by-area",
        Goal => "sums-by-goal",
        Status => "sums-by-status",
        Year => "sums-by-year",
        CostKind => "sums-by-kind",
        Reservation => "sums-by-reservation",
    }
    Form {
        Municipality => "record-form-municipality",
        County => "record-form-county",
    }
    Kind {
        Municipality => "record-kind-municipality",
        Strategy => "record-kind-strategy",
        Area => "record-kind-area",
        Module => "record-kind-module",
        Finding => "record-kind-finding",
        Cluster => "record-kind-cluster",
        Offer => "record-kind-offer",
        Goal => "record-kind-goal",
        Measure => "record-kind-measure",
        Phase => "record-kind-phase",
        Event => "record-kind-event",
        Stakeholder => "record-kind-stakeholder",
        Workshop => "record-kind-workshop",
        Poll => "record-kind-poll",
        Resolution => "record-kind-resolution",
        Topic => "record-kind-topic",
        Note => "record-kind-note",
    }
}

/// The plural of a finding's kind, as the columns are headed.
pub fn plural(kind: FindingKind) -> Word {
    match kind {
        FindingKind::Strength => Word("record-strengths"),
        FindingKind::Weakness => Word("record-weaknesses"),
        FindingKind::Challenge => Word("record-challenges"),
        FindingKind::Potential => Word("record-potentials"),
    }
}

impl Words {
    /// "von Elternbeirat der Kitas, Seniorenbeirat"; empty where no group is named.
    pub fn from_groups(&self, session: &Session, groups: &[Id]) -> String {
        let names = groups.iter().filter_map(|id| session.stakeholders().get(*id)).map(|group| group.name.as_str());
        let names = names.collect::<Vec<_>>().join(", ");
        if names.is_empty() { names } else { self.say(Word("participation-from"), &[("groups", names.into())]) }
    }

    /// What a row of the sums is called: `2 Arbeit & Betreuung`, `2.1 Eltern finden …`, `vereinbart`, `2028`.
    pub fn heading(&self, session: &Session, of: Heading) -> String {
        let word = match of {
            Heading::Area(id) => {
                return session
                    .areas()
                    .get(id)
                    .map(|area| format!("{} {}", area.number, area.short))
                    .unwrap_or_default();
            }
            Heading::Goal(id) => {
                let goal = session.goals().get(id);
                return goal.map(|goal| format!("{} {}", session.goal_number(goal), goal.text)).unwrap_or_default();
            }
            Heading::Year(Some(year)) => return year.to_string(),
            Heading::Year(None) => Word("sums-without-year"),
            Heading::Status(rung) => Status::LADDER.get(rung).unwrap_or(&Status::Resolved).word(),
            Heading::CostKind(Some(kind)) => kind.word(),
            Heading::CostKind(None) => Word("sums-without-kind"),
            Heading::Reservation(true) => Word("sums-reserved"),
            Heading::Reservation(false) => Word("sums-unreserved"),
        };
        self.get(word).to_owned()
    }

    /// The council in the town's own word: its own name for it, else Rat or Kreistag.
    pub fn council<'a>(&'a self, municipality: &'a Municipality) -> &'a str {
        let usual = match municipality.form {
            Form::Municipality => Word("record-council-municipality"),
            Form::County => Word("record-council-county"),
        };
        municipality.council.as_deref().unwrap_or_else(|| self.get(usual))
    }

    /// The name of the certificate: "Familiengerechte Kommune" or "Familiengerechter Kreis".
    pub fn certificate(&self, municipality: &Municipality) -> &str {
        self.get(match municipality.form {
            Form::Municipality => Word("record-certificate-municipality"),
            Form::County => Word("record-certificate-county"),
        })
    }
}
