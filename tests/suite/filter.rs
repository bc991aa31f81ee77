//! The filter finds what each record says, and its sums are those of what it finds.

use tafelrunde::capture::{fold, matches};
use tafelrunde::session::{CostKind, Id, Measure, Ref, Session, Sums};

use crate::support::Desk;

/// A desk on which this was typed into the filter.
fn filtered(words: &str) -> Desk {
    let mut desk = Desk::sample();
    desk.press("/").press(words);
    desk
}

fn said(session: &Session, measure: &Measure) -> String {
    let Measure { title, lead, partners, .. } = measure;
    format!("{} {title} {lead} {}", session.measure_number(measure), partners.join(" "))
}

#[test]
fn what_is_found_is_what_each_record_says_and_the_sums_are_theirs() {
    for words in ["kita", "2.1", "bus", "fb 4", "ferien kind", "nirgends"] {
        let desk = filtered(words);
        let (session, board) = (desk.session(), desk.console.board());
        assert_eq!(desk.console.choice().words, words);
        let holds = |text: String| matches(&fold(&text), words);
        let goal = |id| session.goals().get(id).map(|goal| format!("{} {}", session.goal_number(goal), goal.text));
        let found = |m: &&Measure| holds(said(session, m)) || goal(m.goal).is_some_and(holds);
        let measures: Vec<&Measure> = session.measures().iter().filter(found).collect();
        let (mut ids, mut shown): (Vec<Id>, _) = (measures.iter().map(|m| m.id).collect(), board.measures.clone());
        ids.sort();
        shown.sort();
        assert_eq!(shown, ids, "{words}");
        assert_eq!(board.sums, Sums::over(measures.iter().copied()), "{words}");
        let of = |kind| Sums::over(measures.iter().copied().filter(move |m| m.cost_kind == Some(kind)));
        let kinds = CostKind::ALL.into_iter().map(|kind| (kind, of(kind))).filter(|(_, sums)| sums.measures > 0);
        assert_eq!(board.by_kind, kinds.collect::<Vec<_>>(), "{words}");
        let events = session.events().iter().filter(|event| holds(event.title.clone())).count();
        assert_eq!(board.plan.iter().filter(|row| matches!(row.at, Ref::Event(_))).count(), events, "{words}");
        let phases = session.phases().iter().filter(|phase| holds(phase.name.clone())).count();
        let alone = board.plan.iter().filter(|row| matches!(row.at, Ref::Phase(_)) && row.events() == 0).count();
        assert!(alone <= phases, "{words}: a phase is kept for its name or for its events");
    }
}

#[test]
fn letters_more_and_less_end_where_the_words_would_have_been_typed_at_once() {
    let mut desk = filtered("kita");
    for (keys, words) in [("<Backspace>", "kit"), ("<Backspace><Backspace><Backspace>", ""), ("schule", "schule")] {
        desk.press(keys);
        assert_eq!(desk.console.board(), filtered(words).console.board(), "{words}");
    }
}
