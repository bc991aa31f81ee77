//! A goal.

use super::{Group, Parts, defined, defined_twice, field, group, notes};
use crate::console::form::input::{Line, Needed};
use crate::console::form::links::{Link, Links};
use crate::console::form::parts::Repeated;
use crate::console::form::sheet::Table;
use crate::session::{Goal, Kind, Session};
use crate::words::Word;

type G = Goal;

pub(super) static GOAL: Table<Goal> = Table {
    groups: &[
        group(
            "form-group-goal",
            &[
                field("form-goal-text", &Needed(|goal: &mut G, _| &mut goal.text)),
                field("form-area", &Link(Kind::Area, |goal: &mut G, _| &mut goal.area)),
                field("form-findings", &Links(Kind::Finding, |goal: &mut G, _| &mut goal.findings)),
            ],
        ),
        Group {
            heading: Word("form-group-indicator"),
            parts: Some(Parts {
                many: &Repeated::new(|goal: &mut G| &mut goal.indicators),
                more: Word("form-more-indicators"),
                least: 0,
                folds: false,
            }),
            fields: &[
                field("form-indicator", &Line(|goal: &mut G, at| &mut goal.indicators[at].name)),
                field("form-unit", &Line(|goal: &mut G, at| &mut goal.indicators[at].unit)),
                field("form-baseline", &Line(|goal: &mut G, at| &mut goal.indicators[at].baseline)),
                field("form-target", &Line(|goal: &mut G, at| &mut goal.indicators[at].target)),
                field("form-definition", &Line(|goal: &mut G, at| &mut goal.indicators[at].definition)),
            ],
        },
        notes(),
    ],
    checks: |goal, known| defined_twice(goal.indicators.iter().map(defined), known),
    settle,
};

/// In another area the goal is the last one there and gets the next number.
fn settle(goal: &mut Goal, before: &Goal, session: &Session) {
    if goal.area != before.area {
        (goal.number, goal.rank) = session.next_goal(goal.area);
    }
}
