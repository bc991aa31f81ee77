//! Council papers that were entered or changed, as far as they are dealt with in public.

use super::{Minutes, or_none};
use crate::papers::Block;
use crate::session::{Placed, Ref, Resolution, ResolutionState};
use crate::words::{Named, Word};

impl Minutes<'_> {
    pub(super) fn papers(&self) -> Block {
        let row = |paper: &Resolution| {
            let title = match paper.paper.as_str() {
                "" => paper.title.clone(),
                number => format!("{} ({number})", paper.title),
            };
            vec![self.number(Ref::Resolution(paper.id)), title, self.paper_state(paper), or_none(self.adopted(paper))]
        };
        let heads = [Word("minutes-number"), Word("minutes-paper"), Word("minutes-state"), Word("minutes-measures")];
        self.table(&heads, self.altered.papers().into_iter().map(row).collect())
    }

    /// The council's result where there is one: what is planned is not yet fact.
    fn paper_state(&self, paper: &Resolution) -> String {
        let state = self.words.get(paper.state.word()).to_owned();
        let planned = paper.date.filter(|_| paper.state == ResolutionState::Planned);
        let planned = planned.map(|day| format!("{state}, {}", self.words.date(day.date())));
        self.words.result(paper).or(planned).unwrap_or(state)
    }

    fn adopted(&self, paper: &Resolution) -> String {
        let mut measures: Vec<_> = paper.measures.iter().filter_map(|id| self.session.measures().get(*id)).collect();
        measures.sort_by_cached_key(|measure| measure.place(self.session));
        let numbers = measures.into_iter().map(|measure| self.session.measure_number(measure).to_string());
        numbers.collect::<Vec<_>>().join(", ")
    }
}
