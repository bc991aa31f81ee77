//! What is typed while counting: a number, three or four numbers, a digit for each person.

/// Numbers apart by anything that is none: `19 0 2`, `5/2/1`. `None` where one is too large.
pub fn numbers(text: &str) -> Option<Vec<u32>> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

/// A digit for each person, `x` or `a` for ten: `05x3`.
pub fn digits(text: &str) -> Vec<u8> {
    text.chars().filter_map(digit).collect()
}

fn digit(letter: char) -> Option<u8> {
    match letter.to_ascii_lowercase() {
        'x' | 'a' => Some(10),
        letter => letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
    }
}

/// The same read backwards.
pub fn string(values: &[u8]) -> String {
    values.iter().map(|value| char::from_digit(u32::from(*value), 10).unwrap_or('x')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_for_each_person_reads_back() {
        assert_eq!(digits("05x3 A"), [0, 5, 10, 3, 10]);
        assert_eq!(string(&digits("05x3")), "05x3");
    }

    #[test]
    fn numbers_stand_apart() {
        assert_eq!(numbers("19 0  2").unwrap(), [19, 0, 2]);
        assert_eq!(numbers("5/2,1").unwrap(), [5, 2, 1]);
        assert_eq!(numbers("99999999999"), None);
        assert_eq!(numbers(" ").unwrap(), [0u32; 0]);
    }
}
