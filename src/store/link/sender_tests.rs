use std::sync::mpsc::Receiver;

use super::super::{Followed, Presence, follow};
use super::*;
use crate::store::Problem;

const PATIENCE: Duration = Duration::from_secs(10);

/// A link on a folder of its own, and what it reports.
fn link(folder: &tempfile::TempDir) -> (Names, Link<String>, Receiver<Report>) {
    let names = Names::of(&folder.path().join("x.ron"));
    let (send, reports) = mpsc::channel();
    let link: Link<String> = Link::start(&names, "town".parse().unwrap(), move |report| drop(send.send(report)));
    (names, link, reports)
}

fn screen(names: &Names) -> Receiver<Followed<String>> {
    let (send, seen) = mpsc::channel();
    follow(names, None, move |followed| send.send(followed).is_ok());
    seen
}

fn wait_for(seen: &Receiver<Followed<String>>, text: &str) {
    while seen.recv_timeout(PATIENCE).expect(text) != Followed::Scene(text.to_owned()) {}
}

#[test]
fn what_is_shown_is_seen_by_every_screen_in_any_order_of_starting() {
    let folder = tempfile::tempdir().unwrap();
    let early = screen(&Names::of(&folder.path().join("x.ron")));
    let (names, link, _) = link(&folder);
    link.show("one".into());
    wait_for(&early, "one");
    let late = screen(&names);
    wait_for(&late, "one");
    (2..200).for_each(|number| link.show(number.to_string()));
    wait_for(&early, "199");
    wait_for(&late, "199");
    link.show("last".into());
    link.finish(PATIENCE);
    wait_for(&early, "last");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "only the scene file is left");
}

#[test]
fn screens_are_reported_as_they_come_change_and_go() {
    let folder = tempfile::tempdir().unwrap();
    let (names, _link, reports) = link(&folder);
    let next = || reports.recv_timeout(PATIENCE).unwrap();
    let mut screen = Presence::enter(&names, (60, 18)).unwrap();
    assert_eq!(next(), Report::Screens(vec![(60, 18)]));
    screen.resize((48, 18));
    // A rename is seen as going and coming where the look falls in between.
    while next() != Report::Screens(vec![(48, 18)]) {}
    drop(screen);
    assert_eq!(next(), Report::Screens(vec![]));
}

#[test]
fn a_new_screen_gets_the_picture_whatever_became_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (names, link, _) = link(&folder);
    link.show("one".into());
    wait_for(&screen(&names), "one");
    fs::write(names.scene(), "broken").unwrap();
    let seen = screen(&names);
    let _screen = Presence::enter(&names, (60, 18)).unwrap();
    wait_for(&seen, "one");
}

#[test]
fn a_folder_that_vanished_is_told_once_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("share");
    fs::create_dir(&inner).unwrap();
    let names = Names::of(&inner.join("x.ron"));
    let (send, reports) = mpsc::channel();
    let link: Link<String> = Link::start(&names, "town".parse().unwrap(), move |report| drop(send.send(report)));
    fs::remove_dir(&inner).unwrap();
    link.show("one".into());
    link.show("two".into());
    let Report::Failed(error) = reports.recv_timeout(PATIENCE).unwrap() else { panic!("no failure") };
    assert_eq!(error.problem, Problem::Missing);
    fs::create_dir(&inner).unwrap();
    assert_eq!(reports.recv_timeout(PATIENCE), Ok(Report::Recovered));
    wait_for(&screen(&names), "two");
}

#[test]
fn what_a_killed_console_left_half_written_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join(".x.scene.aB3.tmp");
    fs::write(&left, "half").unwrap();
    let (_, link, _) = link(&folder);
    link.finish(PATIENCE);
    assert!(!left.exists());
}

#[test]
fn looking_who_is_there_is_not_heard_as_somebody_coming() {
    let folder = tempfile::tempdir().unwrap();
    let names = Names::of(&folder.path().join("x.ron"));
    let _screen = Presence::enter(&names, (60, 18)).unwrap();
    let (own, (send, heard)) = (names.clone(), mpsc::channel());
    let fits = move |name: &std::ffi::OsStr| presence::size_in(&own, name).is_some();
    let _watch = Watch::on(names.folder(), fits, move || send.send(()).unwrap_or_default()).unwrap();
    assert_eq!(screens::present(&names), [(60, 18)]);
    let _other = Presence::enter(&names, (48, 18)).unwrap();
    heard.recv_timeout(PATIENCE).unwrap();
    assert!(heard.try_iter().count() < 3, "the new one, and nothing of the look before");
}
