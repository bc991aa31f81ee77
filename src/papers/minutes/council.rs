//! Council papers that were entered or changed, as far as they are dealt with in public.

use super::{Minutes, or_none};
use crate::papers::Block;
use crate::session::{Ref, Resolution, ResolutionState};
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
        let heads = [Word("minutes-number"), Word("minutes-paper"), Word("minutes-state"), Word("minutes-adopts")];
        self.table(&heads, self.altered.papers().into_iter().map(row).collect())
    }

    /// The council's result where there is one: what is planned is not yet fact.
    fn paper_state(&self, paper: &Resolution) -> String {
        let state = self.words.get(paper.state.word()).to_owned();
        let planned = paper.date.filter(|_| paper.state == ResolutionState::Planned);
        let planned = planned.map(|day| format!("{state}, {}", self.words.date(day.date())));
        self.words.result(paper).or(planned).unwrap_or(state)
    }

    /// How many it adopts: which they are, the paper itself says.
    fn adopted(&self, paper: &Resolution) -> String {
        let count = paper.measures.len();
        if count == 0 { String::new() } else { self.words.say(Word("resolutions-adopts"), &[("count", count.into())]) }
    }
}
