//! What was altered, as the wall and the minutes tell it.

use super::{Reader, line};
use crate::session::{Became, Change, Ref};
use crate::words::Word;
use crate::words::altered::{Altered, Item};

impl Reader<'_> {
    pub(super) fn altered(&self, changes: &[Change], heading: Option<String>) -> Vec<String> {
        let session = &*self.console.session().for_the_room();
        let altered = Altered { session, changes, words: self.words };
        let heading = heading.unwrap_or_else(|| self.words.get(Word("minutes-altered")).to_owned());
        let mut lines = vec![String::new(), heading];
        lines.extend(altered.items().iter().map(|item| self.item(item)));
        let mut areas: Vec<_> = session.areas().iter().collect();
        areas.sort_by_key(|area| (area.number, area.id));
        for area in areas.iter().map(|area| Some(area.id)).chain([None]) {
            lines.extend(altered.cards(area).iter().map(|told| {
                let number = format!("{}{}", told.card.kind.letter(), told.card.number);
                let old = match &told.became {
                    Became::Other(old) if old.text != told.card.text => Some(old.text.as_str()),
                    _ => None,
                };
                let old = old.map(|old| self.words.say(Word("minutes-was"), &[("old", old.into())]));
                let parts = [Some(told.card.text.clone()), Some(self.became(&told.became)), old];
                line(Some(number), parts.into_iter().flatten())
            }));
        }
        lines.extend(altered.clusters().iter().map(|cluster| {
            let count = [("count", cluster.findings.len().into())];
            line(Some(cluster.title.clone()), std::iter::once(self.words.say(Word("minutes-so-many-cards"), &count)))
        }));
        lines.extend(altered.papers().iter().map(|paper| {
            let result = self.words.result(paper).unwrap_or_default();
            line(self.number(Ref::Resolution(paper.id)), [paper.title.clone(), result].into_iter())
        }));
        lines.extend(altered.topics().iter().map(|topic| {
            let state = self.words.topic_state(session, topic);
            line(self.number(Ref::Topic(topic.id)), [topic.text.clone(), state].into_iter())
        }));
        if lines.len() == 2 {
            lines.push(self.words.get(Word("minutes-nothing-altered")).to_owned());
        }
        lines
    }

    fn item(&self, item: &Item<'_>) -> String {
        let fields = item.fields.iter().map(|field| match field.is_wording() {
            true => self.words.say(Word("minutes-was"), &[("old", field.old.as_str().into())]),
            false => field.difference.tell(self.words, str::to_owned),
        });
        let parts = [item.title().to_owned(), self.became(&item.became)].into_iter();
        line(Some(item.number.clone()), parts.chain(fields))
    }

    fn became<T>(&self, became: &Became<'_, T>) -> String {
        let word = match became {
            Became::New => Word("minutes-is-new"),
            Became::Other(_) => Word("minutes-is-changed"),
            Became::Gone => Word("minutes-is-gone"),
        };
        self.words.get(word).to_owned()
    }
}
