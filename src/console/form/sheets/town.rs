//! The municipality, and the strategy that it gives itself.

use super::{Group, Parts, apart, evidence, field, group, notes, nothing};
use crate::console::form::choices::Choice;
use crate::console::form::comparison::Comparisons;
use crate::console::form::input::{Checked, Line, Needed, Texts};
use crate::console::form::links::MaybeLink;
use crate::console::form::parts::Repeated;
use crate::console::form::remark::unnamed;
use crate::console::form::sheet::Table;
use crate::session::{Form, Kind, Municipality, Strategy};
use crate::words::Word;

type M = Municipality;
type S = Strategy;

pub(super) static MUNICIPALITY: Table<Municipality> = Table {
    groups: &[
        group(
            "form-group-town",
            &[
                field("form-town-name", &Needed(|town: &mut M, _| &mut town.name)),
                field("form-town-form", &Choice(&Form::ALL, |town: &mut M, _| &mut town.form)),
                field("form-council", &Line(|town: &mut M, _| &mut town.council)),
                field("form-state", &Line(|town: &mut M, _| &mut town.state)),
                field("form-ags", &Checked(|town: &mut M, _| &mut town.ags, eight_digits)),
                field("form-population", &Line(|town: &mut M, _| &mut town.population)),
                field("form-population-date", &Line(|town: &mut M, _| &mut town.population_date)),
                field("form-districts", &Texts(|town: &mut M, _| &mut town.districts)),
                field("form-description", &Line(|town: &mut M, _| &mut town.description)),
            ],
        ),
        group(
            "form-group-audit",
            &[
                field("form-anchor", &Line(|town: &mut M, _| &mut town.anchor)),
                field("form-running", &MaybeLink(Kind::Workshop, |town: &mut M, _| &mut town.running_workshop)),
            ],
        ),
        Group {
            heading: Word("form-group-seats"),
            parts: Some(Parts {
                many: &Repeated::new(|town: &mut M| &mut town.seats),
                more: Word("form-more-seats"),
                least: 0,
                folds: true,
            }),
            fields: &[
                field("form-faction", &Line(|town: &mut M, at| &mut town.seats[at].faction)),
                field("form-seats", &Line(|town: &mut M, at| &mut town.seats[at].seats)),
            ],
        },
        evidence!(M, figures, "form-group-figures", 0, true),
        notes(),
    ],
    checks: |town, known| {
        let names = town.seats.iter().map(|seats| seats.faction.as_str());
        unnamed(names, "form-faction", known).into_iter().chain(apart(&town.figures, known)).collect()
    },
    settle: |_, _, _| {},
};

pub(super) static STRATEGY: Table<Strategy> = Table {
    groups: &[
        group(
            "form-group-strategy",
            &[
                field("form-town-guiding", &Line(|strategy: &mut S, _| &mut strategy.guiding_sentence)),
                field("form-family", &Line(|strategy: &mut S, _| &mut strategy.family_definition)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};

fn eight_digits(ags: &str) -> Result<(), Word> {
    let fits = ags.is_empty() || (ags.len() == 8 && ags.bytes().all(|digit| digit.is_ascii_digit()));
    if fits { Ok(()) } else { Err(Word("form-bad-ags")) }
}
