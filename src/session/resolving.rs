//! What the council's vote does: the paper is decided, its wording kept where it was amended, and the measures that it
//! adopts follow. All of it is one edit.

use super::{
    Change, Competence, Consultation, Day, Id, Measure, Outcome, Ref, Resolution, ResolutionState, Session, Status,
    Vote, Wording,
};

/// Counted votes: yes, no, abstained, biased.
pub type Counts = [u32; 4];

/// What a body did with a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Resolving {
    /// What it did.
    pub outcome: Outcome,
    /// How was voted, where it was counted.
    pub counts: Option<Counts>,
    /// The text as it was amended.
    pub wording: Option<String>,
    /// The day.
    pub day: Day,
    /// What the council is called, where the paper names no body that fits.
    pub council: String,
}

impl Outcome {
    /// Whether the council resolved it; only that binds.
    pub fn passes(self) -> bool {
        matches!(self, Self::Passed | Self::PassedAmended)
    }

    /// Whether the text became another.
    pub fn amends(self) -> bool {
        matches!(self, Self::PassedAmended | Self::RecommendedAmended)
    }

    /// Whether a body with this competence can do it.
    fn suits(self, competence: Competence) -> bool {
        match self {
            Self::Passed | Self::PassedAmended => competence == Competence::Decision,
            Self::Recommended | Self::RecommendedAmended => {
                matches!(competence, Competence::Preliminary | Competence::Hearing)
            }
            Self::Noted => matches!(competence, Competence::Notice | Competence::Decision),
            Self::Deferred | Self::Adjourned | Self::Rejected => true,
        }
    }
}

impl Vote {
    /// What was counted.
    pub fn counts(&self) -> Counts {
        [self.yes, self.no, self.abstained, self.biased]
    }

    /// Whether the factions' votes sum up to what was counted; where no faction is named there is nothing to compare.
    pub fn adds_up(&self) -> bool {
        let sum = self.by_faction.iter().fold([0u64; 4], |sum, one| {
            let of = [one.yes, one.no, one.abstained, one.biased].map(u64::from);
            [sum[0] + of[0], sum[1] + of[1], sum[2] + of[2], sum[3] + of[3]]
        });
        self.by_faction.is_empty() || sum == self.counts().map(u64::from)
    }
}

impl Outcome {
    /// Whether a vote says otherwise: passed or recommended with no more Ja than Nein, rejected with more.
    pub fn contradicts(self, [yes, no, ..]: Counts) -> bool {
        match self {
            Self::Passed | Self::PassedAmended | Self::Recommended | Self::RecommendedAmended => yes <= no,
            Self::Rejected => yes > no,
            Self::Noted | Self::Deferred | Self::Adjourned => false,
        }
    }
}

impl Consultation {
    /// Whether what it holds was done by that day: what is planned is not yet fact.
    pub fn is_fact(&self, today: Day) -> bool {
        self.outcome.is_some() && self.date.is_none_or(|day| day <= today)
    }
}

impl Resolution {
    /// The stop whose word counts, and its outcome; `None` while nothing of it is fact.
    pub fn decided(&self) -> Option<(&Consultation, Outcome)> {
        let said = |stop: &&Consultation| stop.outcome.is_some();
        let stops = || self.consultations.iter().rev().filter(said);
        let stop = stops().find(|stop| stop.competence == Competence::Decision).or_else(|| stops().next());
        let stop = stop.filter(|_| self.state == ResolutionState::Decided)?;
        Some((stop, stop.outcome?))
    }

    /// Whether the council resolved it: then its measures are resolved. A decided paper that names no outcome passed.
    pub fn passed(&self) -> bool {
        self.state == ResolutionState::Decided && self.decided().is_none_or(|(_, outcome)| outcome.passes())
    }

    /// The paper after a body dealt with it.
    pub fn resolved(&self, by: &Resolving) -> Self {
        let mut paper = self.clone();
        let at = paper.stop_for(by.outcome, by.day, &by.council);
        let stop = &mut paper.consultations[at];
        stop.outcome = Some(by.outcome);
        stop.date = stop.date.filter(|day| *day <= by.day).or(Some(by.day));
        let (body, day, decides) = (stop.body.clone(), stop.date, stop.competence == Competence::Decision);
        let ends = match by.outcome {
            Outcome::Passed | Outcome::PassedAmended => true,
            Outcome::Rejected => decides,
            Outcome::Noted => decides || at + 1 == paper.consultations.len(),
            _ => false,
        };
        paper.state = if ends { ResolutionState::Decided } else { ResolutionState::Planned };
        if ends {
            paper.date = day;
        }
        if decides || ends {
            // What was not counted is no vote, whatever was proposed for it.
            let by_faction = paper.vote.take().map(|vote| vote.by_faction).unwrap_or_default();
            let vote = |[yes, no, abstained, biased]: Counts| Vote { yes, no, abstained, biased, by_faction };
            paper.vote = by.counts.map(vote);
        } else {
            paper.consultations[at].vote = by.counts;
        }
        if let Some(text) = by.wording.clone().filter(|text| *text != paper.text) {
            let old = std::mem::replace(&mut paper.text, text);
            paper.earlier.push(Wording { replaced_by: body, date: day, text: old });
        }
        paper
    }

    /// The vote that stands already where this outcome would be entered: of the council, or of the body before it.
    pub fn vote_for(&self, outcome: Outcome, day: Day) -> Option<Counts> {
        let mut paper = self.clone();
        let at = paper.stop_for(outcome, day, "");
        let stop = &paper.consultations[at];
        let own = stop.competence == Competence::Decision || outcome.passes();
        if own { self.vote.as_ref().map(Vote::counts) } else { stop.vote }
    }

    /// The stop that dealt with it: the first fitting one that has done nothing yet, else the last fitting; a new one where
    /// none fits.
    fn stop_for(&mut self, outcome: Outcome, day: Day, council: &str) -> usize {
        let fitting: Vec<usize> =
            (0..self.consultations.len()).filter(|at| outcome.suits(self.consultations[*at].competence)).collect();
        let open = fitting.iter().copied().find(|at| !self.consultations[*at].is_fact(day));
        open.or(fitting.last().copied()).unwrap_or_else(|| {
            let competence = match outcome {
                Outcome::Recommended | Outcome::RecommendedAmended => Competence::Preliminary,
                Outcome::Noted => Competence::Notice,
                _ => Competence::Decision,
            };
            self.consultations.push(Consultation {
                body: council.to_owned(),
                date: None,
                competence,
                outcome: None,
                vote: None,
            });
            self.consultations.len() - 1
        })
    }
}

impl Session {
    /// The changes by which a paper becomes `after`: the measures that it adopts are resolved with it; those that were
    /// resolved by it alone and are no longer fall back to what was agreed.
    pub fn resolving(&self, after: Resolution) -> Vec<Change> {
        let Some(before) = self.resolutions().get(after.id) else { return vec![] };
        let elsewhere = |measure: Id| {
            self.resolutions()
                .iter()
                .any(|paper| paper.id != after.id && paper.passed() && paper.measures.contains(&measure))
        };
        let passes = after.passed();
        let next = |measure: &Measure| match (passes && after.measures.contains(&measure.id), &measure.status) {
            (true, Status::Resolved) => None,
            (true, _) => Some(Status::Resolved),
            (false, Status::Resolved) if before.passed() && !elsewhere(measure.id) => Some(Status::Agreed),
            (false, _) => None,
        };
        let mut touched = before.measures.clone();
        touched.extend(after.measures.iter().filter(|id| !before.measures.contains(id)));
        let follow = touched.iter().filter_map(|id| {
            let measure = self.measures().get(*id)?;
            let after = Measure { status: next(measure)?, ..measure.clone() };
            Some(Change::Changed { before: measure.clone().into(), after: after.into() })
        });
        let follow: Vec<Change> = follow.collect();
        let paper = Change::between(self.get(Ref::Resolution(after.id)), Some(after.into()));
        paper.into_iter().chain(follow).collect()
    }
}

impl Measure {
    /// Whether what was resolved of it stands otherwise now: its place, its reports and its remark are no part of that.
    pub fn differs_from_resolved(&self, resolved: &Self) -> bool {
        let now = self.clone();
        let same = Self {
            rank: resolved.rank.clone(),
            number: resolved.number,
            reports: resolved.reports.clone(),
            remark: resolved.remark.clone(),
            status: resolved.status.clone(),
            ..now
        };
        same != *resolved
    }
}
