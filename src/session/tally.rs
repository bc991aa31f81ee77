//! The arithmetic of counting: how many dots it takes, means, medians and shares; exact, in tenths.

use super::Decimal;

/// Dots that each of so many people needs for a clear ranking of so many options: ⌈a(a−1)/(2n)⌉.
pub fn least_dots(options: usize, people: u32) -> u32 {
    let options = options as u128;
    let pairs = options * options.saturating_sub(1);
    let least = if people == 0 { 0 } else { pairs.div_ceil(2 * u128::from(people)) };
    u32::try_from(least).unwrap_or(u32::MAX)
}

/// Dots each and at most on one option, as they are proposed: by the rule, at least the usual four, and never more than
/// can be laid down.
pub fn proposed_dots(options: usize, people: u32) -> (u16, u16) {
    const USUAL: u32 = 4;
    const AT_MOST: u32 = 2;
    let room = u32::try_from(options).unwrap_or(u32::MAX).saturating_mul(AT_MOST).max(1);
    let each = least_dots(options, people).max(USUAL).min(room);
    let each = u16::try_from(each).unwrap_or(u16::MAX);
    (each, each.min(AT_MOST as u16))
}

/// A sum over a count, to the tenth, halves upwards; `None` of nothing.
pub fn mean(sum: u64, count: u64) -> Option<Decimal> {
    let tenths = (u128::from(sum) * 20 + u128::from(count)).checked_div(2 * u128::from(count))?;
    tenth(tenths)
}

/// The mean of the steps 1, 2, 3 …, each of which was chosen so often.
pub fn scale_mean(counts: &[u32]) -> Option<Decimal> {
    let sum = counts.iter().zip(1u64..).map(|(count, step)| u64::from(*count) * step).sum();
    mean(sum, counts.iter().copied().map(u64::from).sum())
}

/// The median of the steps 1, 2, 3 …, each of which was chosen so often: halfway between two in the middle.
pub fn scale_median(counts: &[u32]) -> Option<Decimal> {
    let all: u64 = counts.iter().copied().map(u64::from).sum();
    let step = |place: u64| {
        let mut passed = 0;
        let at = counts.iter().position(|count| {
            passed += u64::from(*count);
            passed > place
        });
        at.map(|at| at as u128 + 1)
    };
    let (low, high) = (step(all.checked_sub(1)? / 2)?, step(all / 2)?);
    tenth((low + high) * 5)
}

/// Of a hundred, to the tenth, halves upwards; `None` of nothing.
pub fn percent(part: u64, whole: u64) -> Option<Decimal> {
    let whole = u128::from(whole);
    tenth((u128::from(part) * 2000 + whole).checked_div(2 * whole)?)
}

/// Whether more than half of a body is there.
pub fn quorate(present: u32, members: u32) -> bool {
    u64::from(present) * 2 > u64::from(members)
}

/// So many tenths as a number; whole ones without a point.
fn tenth(tenths: u128) -> Option<Decimal> {
    let units = i64::try_from(tenths).ok()?;
    let whole = units % 10 == 0;
    Some(if whole {
        Decimal { units: units / 10, scale: 0, plus: false }
    } else {
        Decimal { units, scale: 1, plus: false }
    })
}
