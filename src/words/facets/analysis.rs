//! What cards and clusters say.

use super::Facets;
use super::tell::{many, may, one};
use crate::session::{Cluster, Finding, Ref};

pub(super) const FINDING: &Facets<Finding> = &[
    ("facets-text", |f, _| one(&f.text)),
    ("facets-kind", |f, t| one(t.named(&f.kind))),
    ("facets-number", |f, _| one(format_args!("{}{}", f.kind.letter(), f.number))),
    ("facets-area", |f, t| t.may_link(f.area, Ref::Area)),
    ("facets-dots", |f, _| one(f.dots)),
    ("facets-priority", |f, _| may(f.priority.map(|priority| priority.digit()))),
    ("facets-origin", |f, t| t.links(&f.origins, Ref::Stakeholder)),
    ("facets-evidence", |f, t| many(&f.evidence, |fact| t.evidence(fact))),
    ("facets-query", |f, t| t.may_link(f.query, Ref::Poll)),
    ("facets-unread", |f, t| t.yes(f.unread)),
];

pub(super) const CLUSTER: &Facets<Cluster> = &[
    ("facets-title", |c, _| one(&c.title)),
    ("facets-area", |c, t| t.may_link(c.area, Ref::Area)),
    ("facets-findings", |c, t| t.links(&c.findings, Ref::Finding)),
];
