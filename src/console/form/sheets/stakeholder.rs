//! Groups that have a stake in the town's family policy, and what the town already offers.

use super::{field, group, notes, nothing};
use crate::console::form::choices::MaybeChoice;
use crate::console::form::input::{Line, Name, Needed};
use crate::console::form::links::{Links, MaybeLink};
use crate::console::form::sheet::Table;
use crate::session::{Category, Kind, Offer, Stakeholder};

type K = Stakeholder;
type O = Offer;

pub(super) static STAKEHOLDER: Table<Stakeholder> = Table {
    groups: &[
        group(
            "form-group-stakeholder",
            &[
                field("form-stakeholder-name", &Needed(|k: &mut K, _| &mut k.name)),
                field("form-category", &MaybeChoice(&Category::ALL, |k: &mut K, _| &mut k.category)),
                field("form-size", &Line(|k: &mut K, _| &mut k.size)),
                field("form-influence", &Line(|k: &mut K, _| &mut k.influence)),
                field("form-interest", &Line(|k: &mut K, _| &mut k.interest)),
            ],
        ),
        group(
            "form-group-asked",
            &[
                field("form-format", &Line(|k: &mut K, _| &mut k.format)),
                field("form-asked-on", &Line(|k: &mut K, _| &mut k.date)),
                field("form-reached", &Line(|k: &mut K, _| &mut k.reached)),
                field("form-contact", &Line(|k: &mut K, _| &mut k.contact_role)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};

pub(super) static OFFER: Table<Offer> = Table {
    groups: &[
        group(
            "form-group-offer",
            &[
                field("form-offer-name", &Needed(|offer: &mut O, _| &mut offer.name)),
                field("form-provider", &Name(|offer: &mut O, _| &mut offer.provider)),
                field("form-area", &MaybeLink(Kind::Area, |offer: &mut O, _| &mut offer.area)),
                field("form-target-group", &Line(|offer: &mut O, _| &mut offer.target_group)),
                field("form-runs", &MaybeLink(Kind::Stakeholder, |offer: &mut O, _| &mut offer.stakeholder)),
                field("form-speaking", &Links(Kind::Finding, |offer: &mut O, _| &mut offer.findings)),
                field("form-building", &Links(Kind::Measure, |offer: &mut O, _| &mut offer.measures)),
            ],
        ),
        notes(),
    ],
    checks: nothing,
    settle: |_, _, _| {},
};
