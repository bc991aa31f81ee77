//! The whole plan out of one date: the council's resolution to take part.
//!
//! The rhythm is the one that the procedure publishes: stocktaking and strategy in four months, participation in the
//! next four to six (five here), goals and agreement in the next three, review and certificate after about a year,
//! then three years with a report each. Distances inside a phase follow a council's own calendar (Aachen: papers seven
//! weeks before the council, which resolves on the weekday on which it resolved to take part). All of it is a
//! proposal: neither a council's calendar nor the school holidays are known here.

use chrono::{Datelike, Weekday};

use super::EventKind;
use crate::session::{Day, Span};

/// What a plan consists of, besides its phases; the caller has the words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Milestone {
    /// All members of the council are informed, before it resolves.
    Information,
    /// The council resolves to take part: the anchor.
    Anchor,
    /// The contract with the association.
    Contract,
    /// The questionnaire is complete.
    Questionnaire,
    /// Strategy workshop.
    Strategy,
    /// It is clear who takes part and how.
    Concept,
    /// Participation opens.
    Opening,
    /// The survey closes.
    Survey,
    /// What participation brought is shown.
    Results,
    /// Goal agreement workshop.
    Goals,
    /// The paper of the goal agreement is ready.
    Paper,
    /// The council's workshop on the draft.
    Draft,
    /// The expert committee deals with the paper.
    Committee,
    /// The main committee deals with the paper.
    MainCommittee,
    /// The council resolves the goal agreement.
    Agreement,
    /// What the review needs is with the association.
    ReviewPapers,
    /// Independent experts review.
    Review,
    /// The certificate is awarded.
    Certificate,
    /// The network meeting of this year, from 1.
    Network(u8),
    /// The report on this year, from 1.
    Report(u8),
    /// The council resolves whether a balance audit follows.
    Balance,
}

impl Milestone {
    /// In the order of the procedure.
    pub const ALL: [Self; 25] = {
        use Milestone::*;
        [
            Information,
            Anchor,
            Contract,
            Questionnaire,
            Strategy,
            Concept,
            Opening,
            Survey,
            Results,
            Goals,
            Paper,
            Draft,
            Committee,
            MainCommittee,
            Agreement,
            ReviewPapers,
            Review,
            Certificate,
            Network(1),
            Report(1),
            Network(2),
            Report(2),
            Balance,
            Network(3),
            Report(3),
        ]
    };

    /// The number of the phase to which it belongs.
    pub fn phase(self) -> u8 {
        use Milestone::*;
        match self {
            Information | Anchor | Contract => 0,
            Questionnaire | Strategy | Concept => 1,
            Opening | Survey | Results => 2,
            Goals | Paper | Draft | Committee | MainCommittee | Agreement => 3,
            ReviewPapers | Review | Certificate => 4,
            Network(_) | Report(_) | Balance => 5,
        }
    }

    /// What kind of event it is.
    pub fn kind(self) -> EventKind {
        use Milestone::*;
        match self {
            Anchor | Agreement | Balance => EventKind::Resolution,
            Contract => EventKind::Contract,
            Information | Committee | MainCommittee | Review => EventKind::Meeting,
            Questionnaire | Concept | Paper | ReviewPapers => EventKind::Deadline,
            Strategy | Goals | Draft => EventKind::Workshop,
            Opening | Results => EventKind::Participation,
            Survey => EventKind::Survey,
            Certificate => EventKind::Certificate,
            Network(_) => EventKind::Network,
            Report(_) => EventKind::Report,
        }
    }
}

/// Dates of a whole audit, without words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlanOutline {
    anchor: Day,
    /// Preparation, stocktaking, participation, goals, review, implementation; by their numbers, 0–5.
    pub phases: [Span; 6],
}

/// The plan that follows from the council's resolution to take part.
pub fn plan_from(anchor: Day) -> PlanOutline {
    let after = |months: i32| anchor.plus_months(months);
    let span = |start: Day, end: Day| Span { start, end: end.max(start) };
    let phase = |from: i32, to: i32| span(after(from), after(to).plus_days(-1));
    let certificate = workday(after(14)).max(after(13));
    PlanOutline {
        anchor,
        phases: [
            span(weeks(anchor, -3), after(1).plus_days(-1)),
            phase(1, 5),
            phase(5, 10),
            phase(10, 13),
            span(after(13), certificate), // the award ends the one and begins the other
            span(certificate, certificate.plus_months(36).plus_days(-1)),
        ],
    }
}

impl PlanOutline {
    /// The day that is proposed: never on a weekend, no meeting between the years; but for the anchor, which is given.
    pub fn day(&self, milestone: Milestone) -> Day {
        use Milestone::*;
        let [preparation, stocktaking, participation, goals, review, implementation] = self.phases;
        let certificate = review.end;
        match milestone {
            Information => preparation.start,
            Anchor => self.anchor,
            Contract => meeting(preparation.end),
            Questionnaire => weeks(stocktaking.start, 6),
            Strategy => weeks(stocktaking.end, -4),
            Concept => meeting(stocktaking.end),
            Opening => weeks(participation.start, 4),
            Survey => weeks(participation.end, -6),
            Results => weeks(participation.end, -1),
            Goals => weeks(self.day(Paper), -1).min(weeks(goals.start, 4)),
            // From here back from the council's day, each before the next.
            Paper => weeks(self.day(Draft), -1),
            Draft => weeks(self.day(Committee), -2),
            Committee => weeks(self.day(MainCommittee), -2),
            MainCommittee => weeks(self.day(Agreement), -2),
            Agreement => self.council_until(goals.end),
            ReviewPapers => workday(review.start.plus_days(7)),
            Review => workday(certificate.plus_days(-7)),
            Certificate => certificate,
            Network(year) => meeting(certificate.plus_months(12 * i32::from(year) - 6)),
            Report(3) => workday(implementation.end.plus_months(-1)),
            Report(year) => workday(certificate.plus_months(12 * i32::from(year))),
            Balance => self.council_until(certificate.plus_months(28)),
        }
    }

    /// The last day until this one on which the council would meet: on its weekday, Thursday where that is not known.
    fn council_until(&self, day: Day) -> Day {
        let meets = if is_weekend(self.anchor) { Weekday::Thu } else { self.anchor.weekday() };
        meeting(day.plus_days(-i64::from(day.weekday().days_since(meets))))
    }
}

/// The day itself, or the Friday before where it falls on a weekend.
pub fn workday(day: Day) -> Day {
    day.plus_days(-i64::from(day.weekday().num_days_from_monday().saturating_sub(4)))
}

/// So many weeks on, on a day on which people meet.
fn weeks(day: Day, by: i64) -> Day {
    meeting(day.plus_days(7 * by))
}

/// The day itself where people meet then; else the last one before it, over the turn of the year on the same weekday.
fn meeting(day: Day) -> Day {
    // Three weeks are longer than that turn.
    (0..3).fold(workday(day), |day, _| if between_the_years(day) { day.plus_days(-7) } else { day })
}

/// From 23 December to 6 January nobody meets.
fn between_the_years(day: Day) -> bool {
    matches!((day.month(), day.day()), (12, 23..) | (1, ..=6))
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_rhythm_of_aachen_comes_out_within_two_weeks_where_its_council_kept_to_it() {
        let plan = plan_from(day("2009-05-06"));
        assert_eq!(plan.day(Milestone::Certificate), day("2010-07-06"), "the certificate was dated 1 July 2010");
        assert_eq!(plan.phases[5].end, day("2013-07-05"), "and held until 30 June 2013");
        assert_eq!(plan.day(Milestone::Agreement).weekday(), Weekday::Wed, "as on 10 February 2010");
        let ahead = plan.day(Milestone::Agreement).days_after(plan.day(Milestone::Paper));
        assert_eq!(ahead, 49, "50 days from 22 December to 10 February");
    }

    proptest! {
        #[test]
        fn whatever_the_anchor_nothing_is_out_of_order_or_on_a_weekend(offset in 0i64..80_000) {
            let anchor = day("1950-01-01").plus_days(offset);
            let plan = plan_from(anchor);
            for (number, span) in plan.phases.iter().enumerate() {
                prop_assert!(span.start <= span.end);
                let next = plan.phases.get(number + 1).map_or(span.end, |next| next.start);
                prop_assert!(next.days_after(span.end) <= 1 && span.start <= next);
            }
            for milestone in Milestone::ALL {
                let (day, phase) = (plan.day(milestone), plan.phases[usize::from(milestone.phase())]);
                prop_assert!(phase.start <= day && day <= phase.end, "{milestone:?} {day}");
                prop_assert!(milestone == Milestone::Anchor || !is_weekend(day), "{milestone:?} {day}");
                let due = matches!(milestone.kind(), EventKind::Deadline | EventKind::Report | EventKind::Certificate);
                let free = due || matches!(milestone, Milestone::Anchor | Milestone::Review);
                prop_assert!(free || !between_the_years(day), "{milestone:?} {day}");
            }
            let mut days: Vec<Day> = Milestone::ALL.map(|milestone| plan.day(milestone)).into();
            prop_assert!(days.is_sorted(), "{days:?}");
            days.dedup();
            prop_assert_eq!(days.len(), Milestone::ALL.len(), "no two on one day");
        }
    }
}
