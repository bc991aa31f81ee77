//! A goal, and the area in which it stands.

use super::{field, group, is_blank, note, part};
use crate::console::form::input::{Line, Link, Links, Needed};
use crate::console::form::picks::{areas, findings};
use crate::console::form::sheet::{Group, Parts, Table};
use crate::session::{Area, Goal, Indicator, Session};
use crate::words::Word;

type G = Goal;

pub(super) static GOAL: Table<Goal> = Table {
    groups: &[
        group(
            "form-group-goal",
            &[
                field("form-goal-text", &Needed(|goal: &mut G, _| &mut goal.text)),
                field("form-area", &Link(areas, |goal: &mut G, _| &mut goal.area)),
                field("form-findings", &Links(findings, |goal: &mut G, _| &mut goal.findings)),
            ],
        ),
        Group {
            heading: Word("form-group-indicator"),
            parts: Some(Parts { count: |goal| goal.indicators.len(), more: Word("form-more-indicators") }),
            fields: &[
                field("form-indicator", &Line(|goal: &mut G, at| &mut indicator(goal, at).name)),
                field("form-unit", &Line(|goal: &mut G, at| &mut indicator(goal, at).unit)),
                field("form-baseline", &Line(|goal: &mut G, at| &mut indicator(goal, at).baseline)),
                field("form-target", &Line(|goal: &mut G, at| &mut indicator(goal, at).target)),
                field("form-definition", &Line(|goal: &mut G, at| &mut indicator(goal, at).definition)),
            ],
        },
        note(),
    ],
    settle,
};

pub(super) static AREA: Table<Area> = Table {
    groups: &[
        group(
            "form-group-area",
            &[
                field("form-name", &Needed(|area: &mut Area, _| &mut area.name)),
                field("form-short-name", &Needed(|area: &mut Area, _| &mut area.short)),
                field("form-guiding", &Line(|area: &mut Area, _| &mut area.guiding_sentence)),
            ],
        ),
        note(),
    ],
    settle: |_, _, _| {},
};

fn indicator(goal: &mut Goal, at: usize) -> &mut Indicator {
    part(&mut goal.indicators, at)
}

/// Empty indicators go; in another area the goal is the last one there and gets the next number.
fn settle(goal: &mut Goal, before: &Goal, session: &Session) {
    goal.indicators.retain(|indicator| !is_blank(indicator));
    if goal.area != before.area {
        (goal.number, goal.rank) = session.next_goal(goal.area);
    }
}
