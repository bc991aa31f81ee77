//! Time that passes: measured, never read off a clock that somebody can set.

use std::time::Duration;

use ratatui::buffer::Buffer;
use tafelrunde::console::{Console, Effect, Input, Look, Opening};
use tafelrunde::scene::Body;
use tafelrunde::session::Method;
use tafelrunde::words::Language::{English, German};

use super::pictures::{act, morning};
use crate::support::{Desk, text};

/// The last cells of two pictures that differ, by row.
fn different(before: &Buffer, after: &Buffer) -> Vec<(u16, u16)> {
    let cells = before.area.positions();
    cells.filter(|at| before[*at] != after[*at]).map(|at| (at.y, at.x)).collect()
}

fn body(desk: &Desk) -> Body {
    desk.console.stage().live().expect("a picture").body.clone()
}

#[test]
fn a_second_touches_only_the_cells_of_the_clock() {
    for (size, view, language) in [((120, 36), "<Esc>", German), ((80, 24), "", English), ((240, 67), "<Esc>z", German)]
    {
        let mut desk = morning(language);
        desk.resize(size.0, size.1);
        act(&mut desk, &format!("<F7>a<Enter>[61]{view}"));
        for _ in 0..65 {
            let before = desk.buffer();
            desk.wait(1);
            let after = desk.buffer();
            let touched = different(&before, &after);
            let rows = touched.iter().map(|(row, _)| *row).collect::<std::collections::BTreeSet<_>>();
            assert!(!touched.is_empty(), "it goes on");
            // 4:00 becomes 3:59: a sign of its own, and the row of the step on view.
            assert!(touched.len() <= 8 && rows.len() <= 2, "{touched:?}\n{}", text(&after));
        }
    }
}

#[test]
fn one_redraw_a_second_while_something_runs_and_none_while_nothing_does() {
    let mut desk = morning(German);
    desk.press("<F7>a");
    assert_eq!(desk.console.tick_in(desk.now.elapsed), None);
    desk.press("<Enter>");
    let later = desk.now.elapsed + Duration::from_millis(300);
    assert_eq!(desk.console.tick_in(later), Some(Duration::from_millis(700)));
    desk.now.elapsed = later;
    desk.press("s");
    assert_eq!(desk.console.tick_in(later), Some(Duration::from_millis(700)), "two clocks, one redraw");
    desk.press("W<Backspace>");
    assert_eq!(desk.console.tick_in(later), None);
    desk.press("s").wait(150);
    assert_eq!(desk.console.tick_in(desk.now.elapsed), None, "over and shown");
}

#[test]
fn wall_clocks_may_jump_as_they_like() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[120]");
    for jump in ["2026-11-28T14:04:00+01:00", "2026-11-27T09:04:00+01:00", "1980-01-01T00:00:00+00:00"] {
        desk.now.wall = jump.parse().expect("a time");
        desk.wait(0);
        assert!(desk.screen().contains("noch 8:00"), "{jump}: {}", desk.screen());
    }
    desk.now.wall = "2026-11-28T08:04:00+00:00".parse().expect("another zone");
    desk.wait(60);
    assert!(desk.screen().contains("noch 7:00") && desk.screen().contains("2 min hinter Plan"), "{}", desk.screen());
    act(&mut desk, "[180]<Enter>");
    let workshop = desk.session().workshops().get("ws4".parse().expect("an id")).expect("it").clone();
    assert_eq!((workshop.agenda[0].actual, workshop.current()), (Some(6), Some(1)), "no step lost, none doubled");
}

#[test]
fn after_a_restart_the_wall_clock_is_asked_once() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter>[30]");
    let again = |wall: &str| {
        let mut next = morning(German);
        next.now.wall = wall.parse().expect("a time");
        let console = Console::new(desk.session().clone(), Opening::default(), German, Look::Terminal, 7, next.now);
        let mut next = Desk { now: next.now, ..Desk::on(console) };
        next.wait(1);
        next
    };
    assert!(again("2026-11-28T09:05:59+01:00").screen().contains("noch 6:00"));
    let mut behind = again("2026-11-28T08:00:00+01:00");
    assert!(behind.screen().contains("noch 9:59"), "never less than nothing: {}", behind.screen());
    let mut far = again("2027-03-01T08:00:00+01:00");
    assert!(far.screen().contains("noch 9:59"), "nobody sat there for months: {}", far.screen());
    behind.now.wall = "2026-11-29T20:00:00+01:00".parse().expect("a time");
    behind.wait(59);
    assert!(behind.screen().contains("noch 9:00"), "{}", behind.screen());
}

/// The same evening in a program that was started again, its clocks begun anew.
fn started_again(desk: &Desk, wall: &str) -> Desk {
    let now = tafelrunde::console::Now { wall: wall.parse().expect("a time"), elapsed: Duration::from_secs(3) };
    let console = Console::new(desk.session().clone(), Opening::default(), German, Look::Terminal, 7, now);
    let mut next = Desk { now, ..Desk::on(console) };
    next.input(Input::Screens(vec![(60, 18)]));
    next
}

/// What each step took so far, and which is on.
fn course(desk: &Desk) -> (Vec<Option<u16>>, Option<usize>) {
    let workshop = desk.session().workshops().get("ws4".parse().expect("an id")).expect("it");
    (workshop.agenda.iter().map(|step| step.actual).collect(), workshop.current())
}

const TO_THE_BREAK: &str = "<F7>a<Down><Down><Down><Down><Down><Down><Down><Enter>";

#[test]
fn a_laptop_that_sleeps_through_the_break_wakes_in_it() {
    let mut desk = staged();
    act(&mut desk, &format!("{TO_THE_BREAK}[60]"));
    let edits = desk.edits.len();
    desk.wait(2 * 3600); // all at once: nobody was told that time passed
    assert_eq!((course(&desk).1, desk.edits.len()), (Some(7), edits), "nothing went on by itself");
    assert!(desk.screen().contains("überzogen 1:51:00"), "{}", desk.screen());
    assert!(matches!(body(&desk), Body::Break { back, .. } if back == "09:12"), "it was to go on then");
    act(&mut desk, "<Enter>[30]<Enter>");
    let (took, on) = course(&desk);
    assert_eq!((took[7], took[8], on), (Some(121), Some(1), Some(9)), "each once: 121 min, and half a minute rounded");
}

#[test]
fn summer_time_begins_and_ends_within_a_step() {
    for (before, after) in [
        ("2027-03-28T01:59:30+01:00", "2027-03-28T03:00:30+02:00"), // an hour that is not on the clock
        ("2026-10-25T02:59:30+02:00", "2026-10-25T02:00:30+01:00"), // and one that is there twice
    ] {
        let mut desk = morning(German);
        desk.press("<F7>a");
        desk.now.wall = before.parse().expect("a time");
        act(&mut desk, "<Enter>");
        desk.now.wall = after.parse().expect("a time");
        desk.now.elapsed += Duration::from_secs(60);
        desk.input(Input::Tick);
        assert!(desk.screen().contains("noch 9:00"), "{after}: {}", desk.screen());
        act(&mut desk, "<Enter>");
        let (took, on) = course(&desk);
        assert_eq!((took[0], took[1], on), (Some(1), None, Some(1)), "{after}");
        let mut again = started_again(&desk, &after.replace(":30", ":50"));
        assert!(again.screen().contains("noch 4:40"), "{after}: {}", again.screen());
    }
}

#[test]
fn a_wrong_date_that_is_set_right_loses_and_doubles_nothing() {
    let mut desk = morning(German);
    desk.press("<F7>a");
    desk.now.wall = "1980-01-01T09:02:00+01:00".parse().expect("a time");
    act(&mut desk, "<Enter>[600]<Enter>[120]");
    desk.now.wall = "2026-11-28T09:14:00+01:00".parse().expect("a time");
    act(&mut desk, "[60]");
    assert!(desk.screen().contains("gleich um 2:00"), "three minutes of five: {}", desk.screen());
    let mut again = started_again(&desk, "2026-11-28T09:20:00+01:00");
    assert!(again.screen().contains("nur noch 5:00"), "nobody knows since when: {}", again.screen());
    act(&mut again, "<F7>[60]<Enter>[60]");
    assert_eq!((course(&again).0[..3].to_vec(), course(&again).1), (vec![Some(10), Some(1), None], Some(2)));
    act(&mut desk, "<Enter>[60]<Enter>");
    let (took, on) = course(&desk);
    assert_eq!((took[..4].to_vec(), on), (vec![Some(10), Some(3), Some(1), None], Some(3)));
    assert_eq!(took.iter().flatten().count(), 3, "no step twice");
}

#[test]
fn started_again_in_a_break_it_goes_on_at_the_same_time() {
    let mut desk = staged();
    act(&mut desk, &format!("{TO_THE_BREAK}[240]"));
    assert!(matches!(body(&desk), Body::Break { back, .. } if back == "09:12"));
    let mut again = started_again(&desk, "2026-11-28T09:08:00+01:00");
    assert!(matches!(body(&again), Body::Break { back, .. } if back == "09:12"));
    assert!(again.screen().contains("noch 4:00"), "{}", again.screen());
    act(&mut again, "[120]<F7><Enter>");
    assert_eq!((course(&again).0[7], course(&again).1), (Some(8), Some(8)), "six before, and two");
}

#[test]
fn what_whole_minutes_leave_over_is_not_lost() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a");
    for _ in 0..12 {
        act(&mut desk, "<Enter>[85]");
    }
    desk.press("W");
    let workshop = desk.session().workshops().get("ws4".parse().expect("an id")).expect("it");
    let sum: u16 = workshop.agenda.iter().filter_map(|step| step.actual).sum();
    assert_eq!(sum, 17, "12 × 85 s");
}

#[test]
fn the_signs_come_at_five_two_and_one_minute_and_when_it_is_over() {
    let mut desk = morning(German);
    act(&mut desk, "<F7>a<Enter><Esc>");
    let mut at = |seconds: u64| {
        desk.wait(seconds);
        desk.screen().lines().next().unwrap_or_default().to_owned()
    };
    for (seconds, sign) in [
        (299, "noch 5:01"),
        (1, "nur noch 5:00"),
        (180, "gleich um 2:00"),
        (60, "letzte Minute 1:00"),
        (59, "letzte Minute 0:01"),
        (1, "überzogen 0:00"),
        (75, "überzogen 1:15"),
    ] {
        let line = at(seconds);
        assert!(line.contains(sign), "{sign}: {line}");
    }
}

#[test]
fn the_bell_rings_once_and_only_if_it_is_asked_for() {
    for asked in [false, true] {
        let fresh = morning(German);
        let session = fresh.session().clone();
        let console = Console::new(session, Opening::default(), German, Look::Terminal, 7, fresh.now).with_bell(asked);
        let mut desk = Desk { now: fresh.now, ..Desk::on(console) };
        act(&mut desk, "<F7>a<Enter>[599]");
        let rung = |desk: &Desk| desk.effects.iter().filter(|effect| **effect == Effect::Bell).count();
        assert_eq!(rung(&desk), 0);
        act(&mut desk, "[1][1][60]");
        assert_eq!(rung(&desk), usize::from(asked));
        act(&mut desk, "<Enter>[301]");
        assert_eq!(rung(&desk), 2 * usize::from(asked));
    }
}

/// A desk with a screen of 60 × 18 connected.
fn staged() -> Desk {
    let mut desk = morning(German);
    desk.input(Input::Screens(vec![(60, 18)]));
    desk
}

#[test]
fn the_room_sees_the_agenda_without_what_is_private() {
    let mut desk = staged();
    act(&mut desk, "<F7>a<Enter>[1000]<Enter>ji");
    let scene = ron::to_string(desk.console.stage().live().expect("a picture").as_ref()).expect("RON");
    assert!(scene.contains("Begrüßung") && scene.contains("09:10") && scene.contains("10 min"), "{scene}");
    for private in ["Ergebnisse der Analyse", "45 min vorher", "17", "gebraucht", "hinter"] {
        assert!(!scene.contains(private), "{private}: {scene}");
    }
}

#[test]
fn a_break_stands_on_the_wall_with_the_time_of_return_wherever_one_is() {
    let mut desk = staged();
    act(&mut desk, "<F7>a<Down><Down><Down><Down><Down><Down><Down><Enter>");
    let workshop = desk.session().workshops().get("ws4".parse().expect("an id")).expect("it");
    assert_eq!(workshop.agenda[7].method, Method::Break);
    let pause = |back: &str| Body::Break { label: "Pause".into(), lead: "weiter um".into(), back: back.into() };
    assert_eq!(body(&desk), pause("09:12"));
    act(&mut desk, "<Esc><F3>[90]");
    assert_eq!(body(&desk), pause("09:12"), "also while the facilitator is elsewhere");
    act(&mut desk, "<F7>5");
    assert_eq!(body(&desk), pause("09:17"));
    // Somebody sets the clock right in the break: an hour later it goes on an hour later, after as long a rest.
    desk.now.wall += Duration::from_secs(3600);
    desk.wait(30);
    assert_eq!(body(&desk), pause("10:17"));
    act(&mut desk, "<Enter>");
    assert!(matches!(body(&desk), Body::Sheet(_)));
}

#[test]
fn the_countdown_follows_the_minutes_and_ends_softly() {
    let mut desk = staged();
    act(&mut desk, "<F7>a<Enter>[60]C");
    let shown = desk.effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count();
    let Body::Countdown { label, until, over, .. } = body(&desk) else { panic!("{:?}", body(&desk)) };
    assert_eq!((label.as_str(), over.as_str()), ("Begrüßung", "Bitte zum Ende kommen"));
    assert_eq!(until - desk.now.wall, chrono::TimeDelta::minutes(9));
    for _ in 0..30 {
        desk.wait(1);
    }
    let again = desk.effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count();
    assert_eq!(shown, again, "the screen counts by itself");
    desk.press("5");
    assert!(
        matches!(body(&desk), Body::Countdown { until: later, .. } if later == until + chrono::TimeDelta::minutes(5))
    );
    desk.press("C");
    assert!(matches!(body(&desk), Body::Sheet(_)), "and the picture follows again");
}

/// The line with the sign on the wall, and where something else stands on the page.
fn sign_on_the_wall(desk: &mut Desk) -> (String, Vec<(u16, u16)>) {
    use tafelrunde::draw::{scene::draw_scene, scene::theme::SceneTheme, theme::Depth};
    let scene = desk.console.stage().live().expect("a picture").clone();
    let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 60, 18));
    let area = buffer.area;
    let theme = SceneTheme::of(Default::default(), Depth::Mono, false);
    draw_scene(&scene, None, desk.now.wall, &theme, &mut buffer, area);
    let reversed = |at: &(u16, u16)| buffer[*at].modifier.contains(ratatui::style::Modifier::REVERSED);
    let cells: Vec<(u16, u16)> = (0..18).flat_map(|y| (0..60).map(move |x| (x, y))).collect();
    let sign: String = cells.iter().filter(|at| reversed(at)).map(|at| buffer[*at].symbol()).collect();
    let rest = cells.into_iter().filter(|at| !reversed(at) && buffer[*at].symbol() != " ").collect();
    (sign.trim().to_owned(), rest)
}

#[test]
fn the_room_is_told_calmly_that_the_end_comes_near() {
    let mut desk = staged();
    act(&mut desk, "<F7>a<Enter>[1]C");
    let mut periods: Vec<(String, u64)> = vec![];
    let label = |rest: &[(u16, u16)]| rest.iter().map(|(_, y)| *y).min();
    let place = label(&sign_on_the_wall(&mut desk).1);
    let shown = |desk: &Desk| desk.effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count();
    let before = shown(&desk);
    for second in 1..=660 {
        let (sign, rest) = sign_on_the_wall(&mut desk);
        match periods.last_mut().filter(|(last, _)| *last == sign) {
            Some((_, seconds)) => *seconds += 1,
            None => periods.push((sign, 1)),
        }
        assert!(second >= 600 || label(&rest) == place, "nothing moves when a sign comes, at {second}");
        desk.wait(1);
    }
    let told: Vec<(&str, u64)> = periods.iter().map(|(sign, seconds)| (sign.as_str(), *seconds)).collect();
    let steady =
        [("", 299), ("Bald kommen wir zum Ende", 180), ("Gleich ist die Zeit um", 60), ("Letzte Minute", 60), ("", 61)];
    assert_eq!(told, steady, "each stands still in its period, and at the end the large words say it");
    assert_eq!(shown(&desk), before, "the screen counts by itself");
}

#[test]
fn who_speaks_is_told_two_minutes_before_and_softly_at_the_end() {
    let mut desk = staged();
    act(&mut desk, "<F7>as");
    let mut signs = vec![];
    for _ in 0..155 {
        signs.push(sign_on_the_wall(&mut desk).0);
        desk.wait(1);
    }
    signs.dedup();
    assert_eq!(signs, ["", "Gleich ist die Zeit um", "Letzte Minute", ""]);
    let Body::Countdown { over, .. } = body(&desk) else { panic!("{:?}", body(&desk)) };
    assert_eq!(over, "Bitte zum Ende kommen");
}

#[test]
fn the_speaking_clock_is_no_edit_and_starts_anew_for_the_next_table() {
    let mut desk = staged();
    act(&mut desk, "<F7>a");
    let edits = desk.edits.len();
    act(&mut desk, "s[100]");
    assert!(desk.screen().contains("Redezeit 0:50"), "{}", desk.screen());
    act(&mut desk, "s");
    assert!(
        matches!(body(&desk), Body::Countdown { until, .. } if until - desk.now.wall == chrono::TimeDelta::seconds(150))
    );
    act(&mut desk, "[150]");
    assert!(desk.screen().contains("Redezeit 0:00"), "{}", desk.screen());
    act(&mut desk, "<Backspace>");
    assert!(!desk.screen().contains("Redezeit 0"), "{}", desk.screen());
    assert_eq!(desk.edits.len(), edits);
}
