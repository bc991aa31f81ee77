//! Council papers on the wall: those that are dealt with in public. What is planned is not yet fact, so neither its text
//! nor a vote is shown before it is decided.

use super::subject::Act;
use super::{Block, Body, Entry, Figure, Sign, Stage};
use crate::session::{FactionVote, Id, Placed, Resolution, ResolutionState};
use crate::words::Word;

impl Stage<'_> {
    /// All papers in their order.
    pub(super) fn resolutions(&self) -> Act {
        let mut papers: Vec<&Resolution> = self.session.resolutions().iter().filter(|paper| paper.public).collect();
        papers.sort_by_cached_key(|paper| paper.place(self.session));
        let body = self.list(&papers, |paper| {
            let mut entry = self.paper(paper).unwrap_or_default();
            entry.sign = sign(paper);
            let adopts = paper.measures.len();
            let adopts = (adopts > 0).then(|| self.words.say(Word("resolutions-adopts"), &[("count", adopts.into())]));
            entry.asides.extend(adopts);
            entry
        });
        Act::new(self.words.get(Word("resolutions-title")), body)
    }

    /// One paper: what it says, how was voted, what it adopts. `None` where it is not dealt with in public.
    pub(super) fn resolution(&self, id: Id) -> Option<Act> {
        let paper = self.session.resolutions().get(id)?;
        let entry = self.paper(paper)?;
        let head = format!("{} {}", self.words.get(Word("record-kind-resolution")), entry.number);
        let result = self.words.result(paper);
        let known = |aside: &String| result.is_none() || *aside == paper.paper; // the result says the rest
        let asides = entry.asides.iter().filter(|aside| known(aside)).cloned().collect();
        let mut blocks = vec![Block::Card(Entry { number: String::new(), asides, ..entry })];
        blocks.extend(result.map(|result| self.sentence(result)));
        if paper.state == ResolutionState::Decided {
            blocks.extend(Some(paper.text.clone()).filter(|text| !text.is_empty()).map(|text| self.sentence(text)));
        }
        if paper.budget_reservation {
            blocks.push(self.sentence(self.words.get(Word("resolutions-reservation")).to_owned()));
        }
        blocks.extend(self.factions(paper));
        self.adopted(paper, &mut blocks);
        Some(Act::new(head, Body::Sheet(blocks)))
    }

    /// How each faction voted, in the order in which it was taken.
    fn factions(&self, paper: &Resolution) -> Vec<Block> {
        let vote = paper.vote.as_ref().filter(|_| paper.state == ResolutionState::Decided);
        let Some(vote) = vote.filter(|vote| !vote.by_faction.is_empty()) else { return vec![] };
        let figure = |one: &FactionVote| {
            let value = self.words.counts([one.yes, one.no, one.abstained, one.biased]);
            Block::Figure(Figure { label: one.faction.clone(), value, ..Figure::default() })
        };
        let heading = self.heading(Word("resolutions-by-faction"));
        std::iter::once(heading).chain(vote.by_faction.iter().map(figure)).collect()
    }

    fn adopted(&self, paper: &Resolution, blocks: &mut Vec<Block>) {
        let mut measures: Vec<_> = paper.measures.iter().filter_map(|id| self.session.measures().get(*id)).collect();
        measures.sort_by_cached_key(|measure| measure.place(self.session));
        if !measures.is_empty() {
            blocks.push(self.heading(Word("scene-measures")));
            blocks.extend(measures.into_iter().map(|measure| Block::Entry(self.measure_entry(measure))));
        }
    }
}

fn sign(paper: &Resolution) -> Sign {
    match paper.state {
        ResolutionState::Planned => Sign::Open,
        ResolutionState::Decided => Sign::Done,
        ResolutionState::Withdrawn => Sign::None,
    }
}
