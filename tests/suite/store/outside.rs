//! Somebody else wrote the file: an editor, a sync folder. Nobody's work is overwritten silently.

use super::*;

#[test]
fn a_card_changed_by_hand_becomes_an_edit_that_can_be_undone() {
    let bench = Bench::new();
    bench.edit_by_hand("Kein Bus", "Kein Bus nach 19 Uhr");
    let looked = read(&bench.path).unwrap();
    assert_eq!(looked.1, [Notice::Outside(Some(1))]);
    let opened = bench.open();
    assert_eq!(opened.notices, [Notice::Outside(Some(1))]);
    assert_eq!((texts(&opened.session), opened.last_edit), (vec!["Kein Bus nach 19 Uhr".to_owned()], 2));
    drop(opened);
    let again = bench.open();
    assert_eq!(again.notices, [], "it is ours now");
    let edits = edits(&bench.path).unwrap();
    let mut replayed = Session::new(id("lindbrueck1"));
    edits.iter().for_each(|edit| replayed.apply(edit).unwrap());
    assert_eq!(replayed, again.session, "the journal tells the whole story");
    assert_eq!(History::of(&edits).undo().unwrap().1, Cause::Outside);
}

#[test]
fn a_mark_or_a_comment_changes_nothing() {
    let bench = Bench::new();
    let text = fs::read_to_string(&bench.path).unwrap();
    fs::write(&bench.path, format!("\u{feff}// mine\r\n{}", text.replace('\n', "\r\n"))).unwrap();
    let opened = bench.open();
    assert_eq!(opened.notices, [Notice::Mark, Notice::Outside(Some(0))]);
    assert_eq!(opened.last_edit, 1);
}

/// Two edits in the journal that no session file holds, and a file changed by hand.
fn after_a_crash(by_hand: (&str, &str)) -> Bench {
    let bench = Bench::new();
    let opened = bench.open();
    let edit = changed(3, &opened.session, "w1", "Kein Zug");
    store(opened).append(&[added(2, "w2"), edit]).unwrap();
    bench.edit_by_hand(by_hand.0, by_hand.1);
    bench
}

#[test]
fn both_are_kept_where_they_do_not_contradict_each_other() {
    let bench = after_a_crash(("name: \"\"", "name: \"Lindbrück\""));
    let opened = bench.open();
    assert_eq!(opened.session.municipality().name, "Lindbrück");
    assert_eq!(texts(&opened.session), ["Kein Zug", "Kein Bus am Abend"]);
    assert_eq!((opened.last_edit, opened.recent.len()), (4, 3));
    drop(opened);
    assert_eq!(bench.open().notices, []);
}

#[test]
fn a_conflict_is_told_and_both_are_kept() {
    let bench = after_a_crash(("Kein Bus", "Kein Schiff"));
    let before = bench.files();
    let error = bench.open_as(Mode::Write).map(drop).unwrap_err();
    assert_eq!(error.problem, Problem::Conflict);
    assert!(error.tell(&Words::new(Language::German)).contains("Beide Fassungen sind erhalten"));
    assert_eq!(bench.files(), before);
}

#[test]
fn after_a_conflict_either_can_be_chosen() {
    let bench = after_a_crash(("Kein Bus", "Kein Schiff"));
    let ours = bench.open_as(Mode::Ours).unwrap();
    assert_eq!(texts(&ours.session), ["Kein Zug", "Kein Bus am Abend"]);
    let kept = bench.beside(".outside-20261128-180407.ron");
    assert_eq!(ours.notices, [Notice::Kept(fs::canonicalize(&kept).unwrap())]);
    assert!(fs::read_to_string(kept).unwrap().contains("Kein Schiff"));
    drop(ours);
    assert_eq!(bench.open().notices, []);

    let bench = after_a_crash(("Kein Bus", "Kein Schiff"));
    let theirs = bench.open_as(Mode::Theirs).unwrap();
    assert_eq!(texts(&theirs.session), ["Kein Schiff"]);
    drop(theirs);
    let history = History::of(&edits(&bench.path).unwrap());
    let mut session = bench.open().session;
    session.apply(&edit(5, history.undo().unwrap().2)).unwrap();
    assert_eq!(texts(&session), ["Kein Zug", "Kein Bus am Abend"], "undo brings ours back");
}

#[test]
fn a_file_broken_by_hand_can_be_replaced_by_ours() {
    let bench = after_a_crash(("text: \"Kein Bus\"", "text: Kein Bus"));
    assert!(bench.open_as(Mode::Write).is_err());
    let ours = bench.open_as(Mode::Ours).unwrap();
    assert_eq!(texts(&ours.session), ["Kein Zug", "Kein Bus am Abend"]);
    assert!(fs::read_to_string(bench.beside(".outside-20261128-180407.ron")).unwrap().contains("text: Kein Bus"));
}

#[test]
fn a_session_that_came_without_its_journal_gets_one() {
    let bench = Bench::new();
    fs::remove_file(bench.beside(".journal")).unwrap();
    let opened = bench.open();
    assert_eq!((opened.last_edit, &opened.notices[..]), (1, &[][..]));
    store(opened).append(&[added(2, "w2")]).unwrap();
    bench.edit_by_hand("Kein Bus", "Kein Schiff");
    assert_eq!(texts(&bench.open().session), ["Kein Schiff", "Kein Bus am Abend"]);
}

#[test]
fn the_backup_put_back_by_hand_is_known() {
    let bench = Bench::new();
    let first = fs::read(&bench.path).unwrap();
    let mut opened = bench.open();
    opened.session.apply(&added(2, "w2")).unwrap();
    let session = opened.session.clone();
    let mut open = store(opened);
    open.append(&[added(2, "w2")]).unwrap();
    open.checkpoint(&session, 2).unwrap();
    drop(open);
    fs::write(&bench.path, first).unwrap();
    assert_eq!(bench.open().session, session, "its journal knows what came after");
}

#[test]
fn while_it_is_open_a_foreign_file_is_not_overwritten() {
    let bench = Bench::new();
    let mut opened = bench.open();
    opened.session.apply(&added(2, "w2")).unwrap();
    let session = opened.session.clone();
    let mut open = store(opened);
    bench.edit_by_hand("Kein Bus", "Kein Schiff");
    let theirs = fs::read(&bench.path).unwrap();
    let Ok(Checkpoint::Outside(Ok(foreign))) = open.checkpoint(&session, 2) else { panic!("must be told") };
    assert_eq!(fs::read(&bench.path).unwrap(), theirs);
    assert!(open.look().unwrap().is_none(), "told once");
    let mut both = session.clone();
    both.apply(&edit(3, foreign.missing(&session))).unwrap();
    assert_eq!(texts(&both), ["Kein Schiff", "Kein Bus am Abend"]);
    assert_eq!(open.accept(&both, 3).unwrap(), Checkpoint::Done);
    drop(open);
    assert_eq!(bench.open().session, both);
}

#[test]
fn ours_can_be_kept_and_theirs_lies_beside() {
    let bench = Bench::new();
    let opened = bench.open();
    let session = opened.session.clone();
    let mut open = store(opened);
    fs::write(&bench.path, "half a fi").unwrap();
    assert!(matches!(open.look(), Ok(Some(Err(error))) if matches!(error.problem, Problem::Flaw(_))));
    let kept = open.keep(&session, 1, who().since).unwrap().unwrap();
    assert_eq!(fs::read(kept).unwrap(), b"half a fi");
    drop(open);
    assert_eq!(bench.open().session, session);
}

#[test]
fn a_still_newer_version_is_not_accepted_unseen() {
    let bench = Bench::new();
    let opened = bench.open();
    let session = opened.session.clone();
    let mut open = store(opened);
    bench.edit_by_hand("Kein Bus", "Kein Schiff");
    assert!(open.look().unwrap().is_some());
    bench.edit_by_hand("Kein Schiff", "Keine Bahn");
    assert!(matches!(open.accept(&session, 1), Ok(Checkpoint::Outside(Ok(_)))));
    assert!(fs::read_to_string(&bench.path).unwrap().contains("Keine Bahn"));
}
