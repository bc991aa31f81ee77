//! The agenda, with what is proposed to end on time.

use super::{Reader, line};
use crate::console::AgendaView;
use crate::words::{Named, Word};

impl Reader<'_> {
    /// `18:20: Karten schreiben. 15 min. Kartenabfrage. intern. Notiz.`
    pub(super) fn agenda(&self, view: &AgendaView) -> Vec<String> {
        let (session, words) = (self.console.session(), self.words);
        let Some(workshop) = view.workshop().and_then(|id| session.workshops().get(id)) else { return vec![] };
        let date = workshop.date.map(|day| words.date(day.date()));
        let head = [Some(words.get(Word("agenda-title")).to_owned()), Some(workshop.title.clone()), date];
        let mut lines = vec![String::new(), head.into_iter().flatten().collect::<Vec<_>>().join(" · ")];
        let course = self.console.course_of(workshop);
        // What is proposed, or why there is nothing to be proposed.
        lines.extend(view.proposal().map(|proposal| self.console.on_time_told(proposal)));
        lines.extend(self.message());
        let proposed = |at: usize| view.proposal().map(|proposal| (proposal.parked == Some(at), proposal.minutes(at)));
        let shorter = |at: usize| match proposed(at)? {
            (true, _) => Some(words.get(Word("commands-step-parked")).to_owned()),
            (false, minutes) => Some(words.say(Word("commands-step-shorter"), &[("count", minutes?.into())])),
        };
        for (at, step) in workshop.agenda.iter().enumerate() {
            let time = course.as_ref().map(|course| course.planned[at].format("%H:%M").to_string());
            let say = |word, count: u16| words.say(Word(word), &[("count", count.into())]);
            let on = step.is_on().then(|| words.get(Word("agenda-runs")).to_owned());
            let parts = [
                Some(step.title.clone()),
                Some(say("agenda-minutes", step.minutes())),
                shorter(at),
                Some(words.get(step.method.word()).to_owned()),
                step.actual.map(|actual| say("agenda-actual", actual)),
                on,
                step.internal.then(|| words.get(Word("agenda-internal")).to_owned()),
                Some(step.note.clone()),
            ];
            lines.push(line(time, parts.into_iter().flatten()));
        }
        lines
    }
}
