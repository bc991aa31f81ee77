//! Where the groups stand: in one column or two, and from which row on they are on view.

use super::rows::Row;

/// How many groups stand in the left column, so that both are about as high.
pub(super) fn split(heights: &[usize]) -> usize {
    let high = |groups: &[usize]| groups.iter().map(|rows| rows + 1).sum::<usize>();
    let highest = |at: &usize| high(&heights[..*at]).max(high(&heights[*at..]));
    (1..=heights.len()).min_by_key(highest).unwrap_or(0)
}

/// The groups under each other with a free row between them, in as many columns as there are groups for.
pub(super) fn columns(groups: Vec<Vec<Row>>, left: usize) -> Vec<Vec<Row>> {
    let mut groups = groups.into_iter();
    let left = joined(groups.by_ref().take(left));
    let right = joined(groups);
    if right.is_empty() { vec![left] } else { vec![left, right] }
}

fn joined(groups: impl Iterator<Item = Vec<Row>>) -> Vec<Row> {
    let mut rows: Vec<Row> = vec![];
    for group in groups {
        if !rows.is_empty() {
            rows.push(Row { slot: usize::MAX, ..Row::default() });
        }
        rows.extend(group);
    }
    rows
}

/// The first row on view: as it was, moved only as far as the focused field, its list and its heading need.
pub(super) fn top(columns: &[Vec<Row>], focus: usize, list: usize, before: usize, height: u16) -> usize {
    let height = usize::from(height);
    let all = columns.iter().map(Vec::len).max().unwrap_or(0);
    let of_focus = |rows: &Vec<Row>| {
        let first = rows.iter().position(|row| row.slot == focus)?;
        let last = rows.iter().rposition(|row| row.slot == focus)?;
        let cursor = rows.iter().position(|row| row.slot == focus && row.cursor.is_some());
        Some((first, last, cursor.unwrap_or(last)))
    };
    let Some((first, last, cursor)) = columns.iter().find_map(of_focus) else { return 0 };
    let top = before.min(all.saturating_sub(height));
    let top = top.max((last + 1).saturating_sub(height)).min(first);
    // A list, or a text that is higher than the form: what is around the cursor counts.
    top.max((cursor + 1 + list).saturating_sub(height)).min(cursor)
}
