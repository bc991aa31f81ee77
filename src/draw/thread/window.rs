//! Which part of a long column is on view.

use std::ops::Range;

/// From the first one as long as the chosen one is still on view, else so that it is the last one: only what is on view
/// is ever measured.
pub fn window(count: usize, chosen: usize, room: usize, rows: impl Fn(usize) -> usize) -> Range<usize> {
    let reach = |from: usize| {
        let mut used = 0;
        let fits = |at: &usize| {
            used += rows(*at);
            used <= room
        };
        from + (from..count).take_while(fits).count()
    };
    let end = reach(0);
    if chosen < end || count == 0 {
        return 0..end.max(1).min(count);
    }
    let mut used = 0;
    let fits = |at: &usize| {
        used += rows(*at);
        used <= room
    };
    let behind = (0..=chosen).rev().take_while(fits).count().max(1);
    let from = chosen + 1 - behind;
    from..reach(from).max(chosen + 1)
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
