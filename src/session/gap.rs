//! What is missing on the Roter Faden, record by record.

use super::{
    CostKind, Finding, FindingKind, Goal, Implementation, Kind, Measure, Ref, Report, Resolution, ResolutionState,
    Session, Status, Threads, thread,
};

/// What is missing, each at the record that lacks it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gap {
    /// A weakness that no goal answers.
    WeaknessWithoutGoal,
    /// A challenge that no goal answers.
    ChallengeWithoutGoal,
    /// A goal that answers no finding.
    GoalWithoutFinding,
    /// A goal towards which nothing is done.
    GoalWithoutMeasure,
    /// Neither it nor any of its measures has one: nobody will see whether it is reached.
    GoalWithoutIndicator,
    /// Nobody leads.
    MeasureWithoutLead,
    /// It has no last day.
    MeasureWithoutDue,
    /// One could not see whether it works.
    MeasureWithoutIndicator,
    /// Neither an amount nor "ohne Mittel" is said: unknown is not nothing.
    MeasureWithoutCost,
    /// It is dropped and nobody says why.
    DroppedWithoutReason,
    /// It is agreed, and no council paper holds it.
    AgreedWithoutResolution,
    /// It is called resolved, and no resolution that was passed holds it.
    ResolvedWithoutResolution,
    /// A paper that stands on no day.
    ResolutionWithoutDate,
}

impl Gap {
    /// In the order of the way.
    pub const ALL: [Self; 13] = [
        Self::WeaknessWithoutGoal,
        Self::ChallengeWithoutGoal,
        Self::GoalWithoutFinding,
        Self::GoalWithoutMeasure,
        Self::GoalWithoutIndicator,
        Self::MeasureWithoutLead,
        Self::MeasureWithoutDue,
        Self::MeasureWithoutIndicator,
        Self::MeasureWithoutCost,
        Self::DroppedWithoutReason,
        Self::AgreedWithoutResolution,
        Self::ResolvedWithoutResolution,
        Self::ResolutionWithoutDate,
    ];
}

impl Threads {
    /// What one record lacks.
    pub fn gaps(&self, session: &Session, at: Ref) -> Vec<Gap> {
        match at {
            Ref::Finding(id) => session.findings().get(id).and_then(|finding| self.of_finding(finding)),
            Ref::Goal(id) => return session.goals().get(id).map_or_else(Vec::new, |goal| self.of_goal(session, goal)),
            Ref::Measure(id) => {
                return session.measures().get(id).map_or_else(Vec::new, |measure| self.of_measure(session, measure));
            }
            Ref::Resolution(id) => session.resolutions().get(id).and_then(|paper| self.of_resolution(paper)),
            _ => None,
        }
        .into_iter()
        .collect()
    }

    /// What the whole session lacks, from the findings to the council.
    pub fn all_gaps(&self, session: &Session) -> Vec<(Ref, Gap)> {
        let mut all = vec![];
        session.each(|record| {
            let at = record.reference();
            all.extend(self.gaps(session, at).into_iter().map(|gap| (at, gap)));
        });
        all.sort_by_cached_key(|(at, gap)| (thread::rung(at.kind()), thread::place(session, *at), *gap));
        all
    }

    fn of_finding(&self, finding: &Finding) -> Option<Gap> {
        let answered = self.leads_to(Ref::Finding(finding.id), Kind::Goal);
        let gap = match finding.kind {
            FindingKind::Weakness => Some(Gap::WeaknessWithoutGoal),
            FindingKind::Challenge => Some(Gap::ChallengeWithoutGoal),
            FindingKind::Strength | FindingKind::Potential => None,
        };
        gap.filter(|_| !answered)
    }

    fn of_goal(&self, session: &Session, goal: &Goal) -> Vec<Gap> {
        let on = self.onward(Ref::Goal(goal.id)).iter();
        let mut measures =
            on.filter_map(|at| if let Ref::Measure(id) = at { session.measures().get(*id) } else { None });
        let nothing = measures.clone().next().is_none();
        let seen = !goal.indicators.is_empty() || nothing || measures.any(|measure| measure.indicator.is_some());
        given([
            (goal.findings.is_empty(), Gap::GoalWithoutFinding),
            (nothing, Gap::GoalWithoutMeasure),
            (!seen, Gap::GoalWithoutIndicator),
        ])
    }

    fn of_measure(&self, session: &Session, measure: &Measure) -> Vec<Gap> {
        if let Some(Implementation::Dropped { reason, .. }) = newest(measure).map(|report| &report.state) {
            return given([(reason.trim().is_empty(), Gap::DroppedWithoutReason)]);
        }
        let papers = || {
            let papers = self.onward(Ref::Measure(measure.id)).iter();
            papers.filter_map(|at| session.resolutions().get(at.id().filter(|_| at.kind() == Kind::Resolution)?))
        };
        let passed = papers().any(|paper| paper.state == ResolutionState::Decided);
        given([
            (measure.lead.is_empty(), Gap::MeasureWithoutLead),
            (measure.due.is_none(), Gap::MeasureWithoutDue),
            (measure.indicator.is_none(), Gap::MeasureWithoutIndicator),
            (unknown_cost(measure), Gap::MeasureWithoutCost),
            (measure.status == Status::Agreed && papers().next().is_none(), Gap::AgreedWithoutResolution),
            (measure.status == Status::Resolved && !passed, Gap::ResolvedWithoutResolution),
        ])
    }

    fn of_resolution(&self, paper: &Resolution) -> Option<Gap> {
        let planned = paper.state == ResolutionState::Planned;
        let undated = paper.date.is_none() && !self.leads_to(Ref::Resolution(paper.id), Kind::Event);
        (planned && undated).then_some(Gap::ResolutionWithoutDate)
    }

    fn leads_to(&self, from: Ref, kind: Kind) -> bool {
        self.onward(from).iter().any(|to| to.kind() == kind)
    }
}

fn newest(measure: &Measure) -> Option<&Report> {
    measure.reports.iter().max_by_key(|report| report.date)
}

fn unknown_cost(measure: &Measure) -> bool {
    measure.once.is_none() && measure.yearly.is_none() && measure.cost_kind != Some(CostKind::Unfunded)
}

fn given<const N: usize>(gaps: [(bool, Gap); N]) -> Vec<Gap> {
    gaps.into_iter().filter_map(|(missing, gap)| missing.then_some(gap)).collect()
}
