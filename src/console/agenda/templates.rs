//! Agendas to begin with: the two scripts and the six steps of moderation. They are data.

use ron::extensions::Extensions;
use serde::Deserialize;

use crate::session::{Step, WorkshopKind};
use crate::words::Language;

const GERMAN: &str = include_str!("../../../data/agenda.de.ron");
const ENGLISH: &str = include_str!("../../../data/agenda.en.ron");

/// An agenda with a name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Template {
    pub name: String,
    pub steps: Vec<Step>,
}

/// Every template of a language.
pub(super) fn all(language: Language) -> Vec<Template> {
    let text = match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    };
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_default() // a test reads them
}

/// With which a workshop of this kind begins.
pub(super) fn usual(kind: WorkshopKind) -> usize {
    match kind {
        WorkshopKind::Strategy | WorkshopKind::GoalAgreement => 0,
        WorkshopKind::Information | WorkshopKind::Council => 1,
        WorkshopKind::Participation | WorkshopKind::Other => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_take_as_long_as_they_say_in_both_languages() {
        let minutes = |language| {
            let sum = |template: Template| template.steps.iter().map(|step| step.planned).sum::<u16>();
            all(language).into_iter().map(sum).collect::<Vec<_>>()
        };
        assert_eq!(minutes(Language::German), [180, 120, 120]);
        assert_eq!(minutes(Language::English), [180, 120, 120]);
        let shape = |language| {
            let steps = all(language).into_iter().flat_map(|template| template.steps);
            steps.map(|step| (step.method, step.planned, step.note.is_empty())).collect::<Vec<_>>()
        };
        assert_eq!(shape(Language::German), shape(Language::English));
    }
}
