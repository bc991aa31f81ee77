//! Values that are written as one line of text: how each is shown, how it is read, and what to say where it is not.

use chrono::NaiveTime;

use super::input::Known;
use crate::capture;
use crate::console::poll;
use crate::session::{Day, Level, Money, Value, When};
use crate::words::Word;

/// A value that is written as one line of text.
pub trait Written: Sized {
    /// Whether it is one thing that is rather typed anew than changed.
    const WHOLE: bool = true;

    /// As it is shown, and reads back.
    fn show(&self, known: &Known<'_>) -> String;

    /// Reads what was typed.
    ///
    /// # Errors
    /// The sentence that says what was expected.
    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word>;
}

impl Written for String {
    const WHOLE: bool = false;

    fn show(&self, _known: &Known<'_>) -> String {
        self.clone()
    }

    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        Ok(text.to_owned())
    }
}

impl Written for Day {
    fn show(&self, known: &Known<'_>) -> String {
        known.words.date(self.date())
    }

    /// A day, or what capture understands behind `bis`: `3/27`, `Q2 2027`, meaning its last day.
    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
        let day = known.words.read_day(text).or_else(|| capture::due(text, known.context.today));
        day.ok_or(Word("form-bad-day"))
    }
}

impl Written for Money {
    fn show(&self, known: &Known<'_>) -> String {
        known.words.money(*self)
    }

    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
        known.words.read_money(text).or_else(|| capture::amount(text)).ok_or(Word("form-bad-money"))
    }
}

/// Empty is none.
impl<V: Written> Written for Option<V> {
    const WHOLE: bool = V::WHOLE;

    fn show(&self, known: &Known<'_>) -> String {
        self.as_ref().map(|value| value.show(known)).unwrap_or_default()
    }

    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
        if text.is_empty() {
            return Ok(None);
        }
        V::read(text, known).map(Some)
    }
}

impl Written for When {
    fn show(&self, known: &Known<'_>) -> String {
        known.words.when(self)
    }

    /// Never refused: what is no date stays as it was written.
    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
        let day = known.words.read_day(text).map(Self::Day);
        Ok(day.or_else(|| Self::read(text)).unwrap_or_else(|| Self::Text(text.to_owned())))
    }
}

impl Written for Value {
    fn show(&self, known: &Known<'_>) -> String {
        if *self == Self::Missing { String::new() } else { known.words.value(*self) }
    }

    fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
        known.words.read_value(text).ok_or(Word("form-bad-figure"))
    }
}

/// Whole numbers, grouped as the language does it.
macro_rules! whole {
    ($($Number:ty)*) => {
        $(impl Written for $Number {
            fn show(&self, known: &Known<'_>) -> String {
                known.words.whole((*self).into())
            }

            fn read(text: &str, known: &Known<'_>) -> Result<Self, Word> {
                if text.is_empty() {
                    return Ok(0);
                }
                match known.words.read_value(text) {
                    Some(Value::Number(number)) if number.scale == 0 => number.units.try_into().ok(),
                    _ => None,
                }
                .ok_or(Word("form-bad-number"))
            }
        })*
    };
}

whole! { u8 u16 u32 }

impl Written for Level {
    fn show(&self, _known: &Known<'_>) -> String {
        self.get().to_string()
    }

    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        text.parse().ok().and_then(Self::new).ok_or(Word("form-bad-level"))
    }
}

/// A digit for each person, `x` for ten.
impl Written for Vec<u8> {
    fn show(&self, _known: &Known<'_>) -> String {
        poll::string(self)
    }

    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        let values = poll::digits(text);
        let signs = text.chars().filter(|sign| !sign.is_whitespace() && *sign != ',').count();
        if values.len() == signs { Ok(values) } else { Err(Word("form-bad-values")) }
    }
}

/// Green, amber, red.
impl Written for [u32; 3] {
    fn show(&self, _known: &Known<'_>) -> String {
        self.map(|light| light.to_string()).join(" ")
    }

    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        let lights = poll::numbers(text).and_then(|numbers| numbers.try_into().ok());
        lights.ok_or(Word("poll-three-numbers"))
    }
}

/// Ja, Nein, Enthaltung, befangen; who does not say how many were biased says that nobody was.
impl Written for [u32; 4] {
    fn show(&self, _known: &Known<'_>) -> String {
        self.map(|count| count.to_string()).join(" ")
    }

    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        match poll::numbers(text).as_deref() {
            Some(&[yes, no, abstained]) => Ok([yes, no, abstained, 0]),
            Some(&[yes, no, abstained, biased]) => Ok([yes, no, abstained, biased]),
            _ => Err(Word("poll-three-or-four")),
        }
    }
}

impl Written for NaiveTime {
    fn show(&self, _known: &Known<'_>) -> String {
        self.format("%H:%M").to_string()
    }

    /// `18:30`, `18.30`, `1830`, `18`.
    fn read(text: &str, _known: &Known<'_>) -> Result<Self, Word> {
        let (hour, minute) = match text.split_once([':', '.']) {
            Some(parts) => parts,
            None if text.len() > 2 => text.split_at_checked(text.len() - 2).unwrap_or((text, "")),
            None => (text, "0"),
        };
        let digits = |text: &str| text.parse().ok().filter(|_| text.len() <= 2);
        let time = digits(hour).zip(digits(minute)).and_then(|(hour, minute)| Self::from_hms_opt(hour, minute, 0));
        time.ok_or(Word("form-bad-time"))
    }
}
