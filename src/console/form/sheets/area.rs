//! Areas of action and the audit's optional modules.

use super::{field, group, notes, nothing};
use crate::console::form::choices::Flag;
use crate::console::form::input::{Line, Needed};
use crate::console::form::sheet::Table;
use crate::session::{Area, Module};

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
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};

pub(super) static MODULE: Table<Module> = Table {
    groups: &[
        group(
            "form-group-module",
            &[
                field("form-name", &Needed(|module: &mut Module, _| &mut module.name)),
                field("form-taken", &Flag(|module: &mut Module, _| &mut module.taken)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};
