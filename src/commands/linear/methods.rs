//! What is asked in the room, and what is parked.

use super::{Reader, line};
use crate::console::{Topics, poll};
use crate::session::{FactionLights, Finding, Id, Placed, Poll, PollKind, PollOption, Ref, Topic};
use crate::words::Word;

impl Reader<'_> {
    /// `T3: Hebammenmangel. abgegeben Jugendamt.`
    pub(super) fn topics(&self, topics: &Topics) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let told = |topic: &Topic| {
            let area = topic.area.and_then(|id| session.areas().get(id)).map(|area| self.area(area));
            let state = words.topic_state(session, topic);
            let parts = [topic.text.clone(), state, topic.remark.clone(), area.unwrap_or_default()];
            line(session.number(Ref::Topic(topic.id)).map(|number| number.to_string()), parts.into_iter())
        };
        let mut lines = self.heading(Word("record-method-parking-lot"));
        lines.extend(topics.rows().iter().filter_map(|id| session.topics().get(*id)).map(told));
        lines
    }

    /// A straw poll with all that is counted, for whoever counts: the room sees less of it.
    pub(super) fn poll(&self, id: Id) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let Some(poll) = session.polls().get(id) else { return vec![] };
        let state = if poll.closed { Word("poll-closed") } else { Word("poll-running") };
        let off = poll.totals_off.then(|| words.get(Word("poll-hidden-numbers")).to_owned());
        let parts = [Some(poll.question.clone()), Some(words.get(state).to_owned()), off];
        let mut lines =
            vec![String::new(), line(Some(words.poll_kind(poll.kind).to_owned()), parts.into_iter().flatten())];
        lines.push(line(None, [words.how(poll), words.taking_part(poll), poll::told(poll, words)].into_iter()));
        let places = (poll.closed && poll.is_ranked(session)).then(|| poll.places());
        let order = if poll.closed { poll.order(session) } else { (0..poll.options.len()).collect() };
        lines.extend(order.into_iter().map(|at| {
            let place = places.as_deref().map(|places| words.place(places, at));
            self.option(poll, at, place)
        }));
        lines.extend(poll.factions.iter().map(|row| self.faction(row)));
        lines.extend(poll.hands().filter(|_| poll.kind == PollKind::ShowOfHands).map(|vote| words.hands(&vote)));
        lines.extend(words.middle(poll).filter(|_| poll.kind == PollKind::Scale));
        lines.push(words.get(Word("scene-straw-poll")).to_owned());
        lines
    }

    fn option(&self, poll: &Poll, at: usize, place: Option<String>) -> String {
        let (number, text) = self.words.option(self.console.session(), poll, at);
        let option: &PollOption = &poll.options[at];
        let count = option.count.map_or_else(|| "–".to_owned(), |count| count.to_string());
        let more = match poll.kind {
            PollKind::Resistance => self.words.resistance(poll, option),
            _ => vec![],
        };
        let name = format!("{number} {text}").trim().to_owned();
        line(Some(name), std::iter::once(count).chain(more).chain(place))
    }

    fn faction(&self, row: &FactionLights) -> String {
        let lights = row.lights.map(|[green, amber, red]| {
            let args = [("green", green.into()), ("amber", amber.into()), ("red", red.into())];
            self.words.say(Word("poll-faction-lights"), &args)
        });
        line(Some(row.faction.clone()), std::iter::once(lights.unwrap_or_else(|| "–".to_owned())))
    }

    /// What was said in turn.
    pub(super) fn round(&self, id: Id) -> Vec<String> {
        let Some(round) = self.console.session().polls().get(id) else { return vec![] };
        let state = if round.closed { Word("method-round-closed") } else { Word("method-round-open") };
        let head = [round.question.clone(), self.words.get(state).to_owned()].into_iter();
        let mut lines = vec![String::new(), line(Some(self.console.round_name(round.kind).to_owned()), head)];
        lines.extend(round.options.iter().map(|said| {
            let table = said.table.map(|table| self.words.say(Word("record-table"), &[("table", table.into())]));
            line(table, std::iter::once(said.label.clone()))
        }));
        lines
    }

    /// The question and all its cards, also those that were not read out yet.
    pub(super) fn query(&self, id: Id) -> Vec<String> {
        let session = self.console.session();
        let Some(query) = session.polls().get(id) else { return vec![] };
        let count = session.card_count(id);
        let state = if query.closed { Word("poll-closed") } else { Word("agenda-runs") };
        let unread = self.words.say(Word("commands-unread"), &[("count", count.unread.into())]);
        let cards = self.words.say(Word("minutes-so-many-cards"), &[("count", count.cards.into())]);
        let parts = [query.question.clone(), self.words.get(state).to_owned(), cards, unread];
        let mut lines = vec![String::new(), line(Some(self.words.poll_kind(query.kind).to_owned()), parts.into_iter())];
        let mut all: Vec<&Finding> = session.findings().iter().filter(|card| card.query == Some(id)).collect();
        all.sort_by_cached_key(|card| card.place(session));
        lines.extend(all.into_iter().map(|card| self.card(card)));
        lines
    }
}
