//! Dates, money and numbers in the habit of the language.

use chrono::{Datelike, Locale, NaiveDate};

use super::{Language, Word, Words};
use crate::session::{Day, Decimal, Money, Value, When};

/// A real minus, as wide as a plus; a hyphen would be read as a dash.
const MINUS: char = '−';

impl Words {
    fn locale(&self) -> Locale {
        match self.language() {
            Language::German => Locale::de_DE,
            Language::English => Locale::en_GB,
        }
    }

    /// `31.12.2027`, `31 Dec 2027`
    pub fn date(&self, day: NaiveDate) -> String {
        match self.language() {
            Language::German => day.format("%d.%m.%Y").to_string(),
            Language::English => day.format_localized("%-d %b %Y", self.locale()).to_string(),
        }
    }

    /// `Do 31.12.2027`, `Thu 31 Dec 2027`
    pub fn weekday_date(&self, day: NaiveDate) -> String {
        format!("{} {}", day.format_localized("%a", self.locale()), self.date(day))
    }

    /// The month and year in five cells: `12/27`
    pub fn month(&self, day: NaiveDate) -> String {
        format!("{:02}/{:02}", day.month(), day.year().rem_euclid(100))
    }

    /// `Dez.`/`Dezember`, short or whole
    pub fn month_name(&self, month: u32, whole: bool) -> String {
        let day = NaiveDate::from_ymd_opt(2026, month.clamp(1, 12), 1).unwrap_or_default();
        day.format_localized(if whole { "%B" } else { "%b" }, self.locale()).to_string()
    }

    /// `1.250.000`, `1,250,000`
    pub fn whole(&self, number: i64) -> String {
        let digits = group(number.unsigned_abs(), self.grouping());
        if number < 0 { format!("{MINUS}{digits}") } else { digits }
    }

    /// `19,0 %`, `19.0%`: always to the tenth, so that shares stand alike beneath each other
    pub fn percent(&self, share: Decimal) -> String {
        let units = if share.scale == 0 { share.units.saturating_mul(10) } else { share.units };
        self.of_hundred(&self.decimal(Decimal { units, scale: 1, ..share }))
    }

    /// `19 %`, `19%`
    pub fn of_hundred(&self, share: &str) -> String {
        match self.language() {
            Language::German => format!("{share} %"),
            Language::English => format!("{share}%"),
        }
    }

    /// `27,4`, `−142`, `+9,8`
    pub fn decimal(&self, number: Decimal) -> String {
        let (whole, behind) = number.parts();
        let sign = if number.units < 0 {
            "−"
        } else if number.plus {
            "+"
        } else {
            ""
        };
        let point = match (behind.is_empty(), self.language()) {
            (true, _) => "",
            (false, Language::German) => ",",
            (false, Language::English) => ".",
        };
        format!("{sign}{}{point}{behind}", group(whole, self.grouping()))
    }

    /// `18.000 €`, `€18,000`; cents only where there are any
    pub fn money(&self, money: Money) -> String {
        let (euros, cents) = (money.cents().unsigned_abs() / 100, money.cents().unsigned_abs() % 100);
        let sign = if money.cents() < 0 { "−" } else { "" };
        let whole = group(euros, self.grouping());
        match (self.language(), cents) {
            (Language::German, 0) => format!("{sign}{whole} €"),
            (Language::German, _) => format!("{sign}{whole},{cents:02} €"),
            (Language::English, 0) => format!("{sign}€{whole}"),
            (Language::English, _) => format!("{sign}€{whole}.{cents:02}"),
        }
    }

    /// `2.400 €/J`, `€2,400/yr`
    pub fn yearly(&self, money: Money) -> String {
        format!("{}{}", self.money(money), self.get(Word("record-per-year")))
    }

    /// `4,3 M€`, `€4.3m`; `85 T€`, `€85k`: at a glance, for where the whole amount has no room
    pub fn money_at_a_glance(&self, money: Money) -> String {
        let euros = (money.cents() + 50 * money.cents().signum()) / 100;
        let (tenths, thousands) = ((euros.abs() + 50_000) / 100_000, (euros.abs() + 500) / 1_000);
        let sign = if euros < 0 { "−" } else { "" };
        let millions = self.decimal(Decimal { units: tenths, scale: 1, plus: false });
        match (self.language(), euros.abs()) {
            (_, ..10_000) => self.money(Money::of_cents(euros * 100)),
            (Language::German, ..1_000_000) => format!("{sign}{thousands} T€"),
            (Language::English, ..1_000_000) => format!("{sign}€{thousands}k"),
            (Language::German, _) => format!("{sign}{millions} M€"),
            (Language::English, _) => format!("{sign}€{millions}m"),
        }
    }

    /// `27,4`, `3 von 12`, `48 / 34`, or `–` where it is missing
    pub fn value(&self, value: Value) -> String {
        match value {
            Value::Missing => "–".to_owned(),
            Value::Number(number) => self.decimal(number),
            Value::Share(part, whole) => {
                format!("{} {} {}", self.decimal(part), self.get(Word("record-of")), self.decimal(whole))
            }
            Value::Pair(left, right) => format!("{} / {}", self.decimal(left), self.decimal(right)),
        }
    }

    /// `01.03.2025`, `06/2026`, `2025`, `2025/26`, or the text as it was given
    pub fn when(&self, when: &When) -> String {
        match when {
            When::Day(day) => self.date(day.date()),
            When::Month(year, month) => format!("{month:02}/{year}"),
            When::Year(year) => year.to_string(),
            When::SchoolYear(year) => format!("{year}/{:02}", (year + 1) % 100),
            When::Text(text) => text.clone(),
        }
    }

    /// Reads money as it is typed: `18.000 €`, `18000`, `€18,000.50`; `None` where it is no amount.
    pub fn read_money(&self, text: &str) -> Option<Money> {
        let text = text.trim().trim_start_matches('€').trim_end_matches('€').trim();
        let text = text.strip_suffix("EUR").unwrap_or(text).trim();
        self.plain_number(text)?.parse().ok()
    }

    /// Reads a value as it is typed: `27,4`, `3 von 12`, `48 / 34`; empty or `–` is missing, `None` is no value.
    pub fn read_value(&self, text: &str) -> Option<Value> {
        let text = text.trim();
        let number = |text: &str| self.plain_number(text.trim())?.parse::<Decimal>().ok();
        if text.is_empty() || text == "–" || text == "-" {
            return Some(Value::Missing);
        }
        for word in [" von ", " of "] {
            if let Some((part, whole)) = text.split_once(word) {
                return Some(Value::Share(number(part)?, number(whole)?));
            }
        }
        if let Some((left, right)) = text.split_once('/') {
            return Some(Value::Pair(number(left)?, number(right)?));
        }
        number(text).map(Value::Number)
    }

    /// Reads a day as it is typed: `31.12.2027`, `31.12.27`, `2027-12-31`, `31 Dec 2027`.
    pub fn read_day(&self, text: &str) -> Option<Day> {
        let text = text.trim();
        let short = text.rsplit(['.', ' ']).next().is_some_and(|year| year.len() == 2);
        let forms: &[&str] = if short { &["%d.%m.%y"] } else { &["%d.%m.%Y", "%Y-%m-%d"] };
        let read = forms.iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
        read.or_else(|| self.read_named_day(text)).and_then(Day::new)
    }

    fn read_named_day(&self, text: &str) -> Option<NaiveDate> {
        let mut parts = text.split([' ', '.']).filter(|part| !part.is_empty());
        let (day, name, year) =
            (parts.next()?.parse().ok()?, parts.next()?.to_lowercase(), parts.next()?.parse().ok()?);
        let month = (1..=12)
            .find(|m| name.chars().count() >= 3 && self.month_name(*m, true).to_lowercase().starts_with(&name))?;
        NaiveDate::from_ymd_opt(year, month, day)
    }

    fn grouping(&self) -> char {
        match self.language() {
            Language::German => '.',
            Language::English => ',',
        }
    }

    /// The number with a point and without grouping, if the grouping is where it belongs.
    fn plain_number(&self, text: &str) -> Option<String> {
        let (grouping, point) = match self.language() {
            Language::German => ('.', ','),
            Language::English => (',', '.'),
        };
        let (whole, behind) = text.split_once(point).map_or((text, None), |(whole, behind)| (whole, Some(behind)));
        let mut groups = whole.trim_start_matches(['+', '-', MINUS]).split(grouping);
        let first = groups.next().is_some_and(|g| !g.is_empty() && (!whole.contains(grouping) || g.len() <= 3));
        let fits = first && groups.all(|g| g.len() == 3);
        let whole = whole.replace(grouping, "").replace(MINUS, "-");
        fits.then(|| behind.map_or_else(|| whole.clone(), |behind| format!("{whole}.{behind}")))
    }
}

fn group(number: u64, by: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(by);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both() -> [Words; 2] {
        Language::ALL.map(Words::new)
    }

    #[test]
    fn money_in_the_habit_of_the_language() {
        let [german, english] = both();
        let money: Money = "1250000".parse().unwrap();
        assert_eq!((german.money(money), english.money(money)), ("1.250.000 €".into(), "€1,250,000".into()));
        assert_eq!(german.yearly("2400".parse().unwrap()), "2.400 €/J");
        assert_eq!(german.money("-12.5".parse().unwrap()), "−12,50 €");
    }

    #[test]
    fn shares_are_told_to_the_tenth_even_where_they_are_whole() {
        let [german, english] = both();
        let share = |part| crate::session::tally::percent(part, 42).unwrap();
        assert_eq!([28, 8, 42, 0].map(|part| german.percent(share(part))), ["66,7 %", "19,0 %", "100,0 %", "0,0 %"]);
        assert_eq!([28, 8].map(|part| english.percent(share(part))), ["66.7%", "19.0%"]);
    }

    #[test]
    fn days_in_the_habit_of_the_language() {
        let [german, english] = both();
        let day = Day::of(2027, 12, 31).unwrap().date();
        assert_eq!((german.date(day), english.date(day)), ("31.12.2027".into(), "31 Dec 2027".into()));
        for words in both() {
            assert_eq!(words.read_day(&words.date(day)), Day::new(day));
            assert_eq!(words.read_day("31.12.27"), Day::new(day));
            assert_eq!(words.read_day("30.02.2027"), None);
        }
    }

    #[test]
    fn grouping_in_the_wrong_place_is_no_amount() {
        let [german, english] = both();
        assert_eq!(german.read_money("1.25"), None, "is it 1,25 or 125?");
        assert_eq!(german.read_money("18.000 €"), Some(Money::euros(18_000)));
        assert_eq!(english.read_money("€18,000.50"), Some(Money::of_cents(1_800_050)));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(cents in -1_000_000_000i64..1_000_000_000, part in 0i64..99_999, scale in 0u8..3) {
            let number = Decimal { units: part, scale, plus: false };
            for words in both() {
                prop_assert_eq!(words.read_money(&words.money(Money::of_cents(cents.abs()))), Some(Money::of_cents(cents.abs())));
                for value in [Value::Number(number), Value::Share(number, number), Value::Pair(number, number)] {
                    prop_assert_eq!(words.read_value(&words.value(value)), Some(value));
                }
            }
        }

        #[test]
        fn nothing_that_is_typed_panics(text in ".*") {
            for words in both() {
                let _ = (words.read_money(&text), words.read_value(&text), words.read_day(&text));
            }
        }
    }
}
