//! Which part of a long column is on view.

use std::ops::Range;

/// From the first one as long as the chosen one is well in view, else so that about a third of the room shows what
/// follows it. Only what is on view is ever measured.
pub fn window(count: usize, chosen: usize, room: usize, rows: impl Fn(usize) -> usize) -> Range<usize> {
    let onward = |from: usize, room: usize| from + fitting(from..count, room, &rows);
    let back = |to: usize, room: usize| to - fitting((0..to).rev(), room, &rows);
    if onward(0, room) >= count || chosen < onward(0, room * 2 / 3) {
        return 0..onward(0, room).max(1).min(count);
    }
    let from = back(chosen + 1, room * 2 / 3).min(chosen);
    match onward(from, room) {
        end if end >= count => back(count, room).min(chosen)..count,
        end => from..end.max(chosen + 1),
    }
}

/// How many of them fit into so many rows.
fn fitting(them: impl Iterator<Item = usize>, room: usize, rows: impl Fn(usize) -> usize) -> usize {
    let mut left = Some(room);
    them.take_while(|at| {
        left = left.and_then(|left| left.checked_sub(rows(*at)));
        left.is_some()
    })
    .count()
}

#[cfg(test)]
mod tests {
    use super::window;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_chosen_one_is_on_view_and_no_room_is_wasted(rows in prop::collection::vec(1usize..5, 1..60), chosen: prop::sample::Index, room in 4usize..30) {
            let chosen = chosen.index(rows.len());
            let on_view = window(rows.len(), chosen, room, |at| rows[at]);
            let used: usize = rows[on_view.clone()].iter().sum();
            prop_assert!(on_view.contains(&chosen) && used <= room);
            let next = rows.get(on_view.end).copied();
            prop_assert!(next.is_none_or(|next| used + next > room));
        }
    }

    #[test]
    fn nothing_has_no_window() {
        assert_eq!(window(0, 0, 5, |_| 1), 0..0);
        assert_eq!(window(3, 2, 0, |_| 1), 2..3, "the chosen one at least");
    }
}
