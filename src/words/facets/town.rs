//! What the town, its strategy, its areas and modules say.

use super::Facets;
use super::tell::{many, may, one};
use crate::session::{Area, Module, Municipality, Ref, Strategy};

pub(super) const MUNICIPALITY: &Facets<Municipality> = &[
    ("facets-name", |m, _| one(&m.name)),
    ("facets-form", |m, t| one(t.named(&m.form))),
    ("facets-council", |m, _| may(m.council.as_ref())),
    ("facets-state", |m, _| one(&m.state)),
    ("facets-ags", |m, _| one(&m.ags)),
    ("facets-population", |m, t| may(m.population.map(|people| t.words.whole(people.into())))),
    ("facets-population-date", |m, t| t.day(m.population_date)),
    ("facets-districts", |m, _| many(&m.districts, String::clone)),
    ("facets-description", |m, _| one(&m.description)),
    ("facets-figures", |m, t| many(&m.figures, |fact| t.evidence(fact))),
    ("facets-seats", |m, _| many(&m.seats, |seats| format!("{} {}", seats.faction, seats.seats))),
    ("facets-anchor", |m, t| t.day(m.anchor)),
    ("facets-running", |m, t| t.may_link(m.running_workshop, Ref::Workshop)),
];

pub(super) const STRATEGY: &Facets<Strategy> =
    &[("facets-guiding", |s, _| one(&s.guiding_sentence)), ("facets-family", |s, _| one(&s.family_definition))];

pub(super) const AREA: &Facets<Area> = &[
    ("facets-name", |a, _| one(&a.name)),
    ("facets-number", |a, _| one(a.number)),
    ("facets-short-name", |a, _| one(&a.short)),
    ("facets-guiding", |a, _| one(&a.guiding_sentence)),
];

pub(super) const MODULE: &Facets<Module> =
    &[("facets-name", |m, _| one(&m.name)), ("facets-taken", |m, t| t.yes(m.taken))];
