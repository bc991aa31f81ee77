//! The agenda before, while and after it runs, at the sizes of real screens.

use tafelrunde::words::Language::{self, English, German};

use crate::screens::picture;
use crate::support::{Desk, sample};

/// Name, language, size, and what is done before one looks; a number in brackets waits so many seconds.
type Shot = (&'static str, Language, (u16, u16), &'static str);

const RUNNING: &str = "<F7>a<Enter>[780]<Enter>[300]<Enter>[940]";

const SHOTS: &[Shot] = &[
    ("empty", German, (80, 24), "<F7>"),
    ("planned", German, (48, 18), "<F7>a"),
    ("planned", English, (120, 36), "<F7>a"),
    ("running", German, (48, 18), RUNNING),
    ("running", English, (60, 18), RUNNING),
    ("running", German, (80, 24), RUNNING),
    ("running", English, (80, 24), RUNNING),
    ("running", German, (120, 36), RUNNING),
    ("running", English, (240, 67), RUNNING),
    ("proposal", German, (80, 24), "<F7>a<Enter>[1380]x"),
    ("proposal", English, (120, 36), "<F7>a<Enter>[1380]x<Tab>"),
    ("over", German, (60, 18), "<F7>a<Enter>[631]"),
    ("speaking", German, (120, 36), "<F7>a<Enter>[60]s[17]"),
    ("board", German, (80, 24), "<F7>a<Enter>[400]<Esc>"),
    ("board", English, (120, 36), "<F7>a<Enter>[490]<Esc>"),
    ("step", German, (80, 24), "<F7>ajn"),
];

/// Presses keys; a number in brackets lets so many seconds pass.
pub fn act(desk: &mut Desk, keys: &str) {
    let mut rest = keys;
    while let Some((before, after)) = rest.split_once('[') {
        let (seconds, after) = after.split_once(']').expect("a bracket");
        desk.press(before).wait(seconds.parse().expect("seconds"));
        rest = after;
    }
    desk.press(rest);
}

/// A desk on the morning of the workshop.
pub fn morning(language: Language) -> Desk {
    let mut desk = Desk::new(sample(), language);
    desk.now.wall = "2026-11-28T09:02:00+01:00".parse().expect("a time");
    desk
}

#[test]
fn the_agenda_looks_as_it_should() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("../snapshots");
    let _bound = settings.bind_to_scope();
    for (name, language, (width, height), keys) in SHOTS {
        let mut desk = morning(*language);
        desk.resize(*width, *height);
        act(&mut desk, keys);
        insta::assert_snapshot!(format!("agenda-{name}-{}-{width}x{height}", language.code()), picture(&desk.buffer()));
    }
}

#[test]
fn every_size_is_drawn() {
    let mut desk = morning(German);
    act(&mut desk, RUNNING);
    for keys in ["", "x", "<Esc>s", "n"] {
        desk.press(keys);
        for (width, height) in
            (0..130).step_by(13).flat_map(|width| (0..40).step_by(5).map(move |height| (width, height)))
        {
            desk.resize(width, height);
        }
    }
}
