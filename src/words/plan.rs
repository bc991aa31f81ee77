//! Lengths of time and how far something lies beside the plan, in words.

use super::{Word, Words};

impl Words {
    /// `12 Tage`, `3 Wochen`, `5 Monate`: as exactly as one would say it.
    pub fn span(&self, days: i64) -> String {
        let days = days.abs();
        let (word, count) = match days {
            0..21 if days % 7 != 0 || days == 0 => (Word("plan-span-days"), days),
            0..120 => (Word("plan-span-weeks"), (days + 3) / 7),
            _ => (Word("plan-span-months"), (days * 12 + 182) / 365),
        };
        self.say(word, &[("count", count.into())])
    }

    /// `3 Wochen später`, `eine Woche früher`, `wie bisher`
    pub fn shift(&self, days: i64) -> String {
        let word = match days {
            0 => return self.get(Word("plan-shift-none")).to_owned(),
            1.. => Word("plan-shift-later"),
            _ => Word("plan-shift-earlier"),
        };
        self.say(word, &[("span", self.span(days).into())])
    }

    /// `3 Wochen später als geplant`, `wie geplant`
    pub fn slip(&self, days: i64) -> String {
        if days == 0 {
            return self.get(Word("plan-as-planned")).to_owned();
        }
        self.say(Word("plan-than-planned"), &[("shift", self.shift(days).into())])
    }
}
