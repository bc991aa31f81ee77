//! What the two hours left behind, counted again from what was typed and pasted.

use tafelrunde::session::{Measure, Money, Poll, PollKind, Record, Ref, ResolutionState, Status, TopicState};

use super::*;
use crate::evening::kept::{Kept, id};

#[track_caller]
pub fn check(kept: &Kept) {
    the_draft(kept);
    what_was_altered(kept);
    the_votes(kept);
    the_money(kept);
    open_points_paper_and_date(kept);
    kept.steps_went(WORKSHOP, &PLAYED);
    kept.carries(WORKSHOP);
    the_minutes(kept);
}

fn measure<'a>(kept: &'a Kept, number: &str) -> &'a Measure {
    let mut all = kept.session.measures().iter();
    all.find(|measure| kept.number(Ref::Measure(measure.id)) == number).unwrap_or_else(|| panic!("{number}"))
}

/// What these words became in the walk.
fn altered(number: &str, words: &str) -> String {
    let new = ALTERED.iter().find_map(|(altered, act)| match act {
        Act::Words(_, new) if *altered == number => Some(*new),
        _ => None,
    });
    new.unwrap_or(words).to_owned()
}

/// Every goal and measure that was pasted: its number, words, lead, day and money.
fn the_draft(kept: &Kept) {
    assert_eq!((kept.session.goals().len(), kept.session.measures().len()), (18, 43));
    let euros = |money: Option<Money>| money.map(|money| u64::try_from(money.cents()).expect("money") / 100);
    for goal in material::draft() {
        let found = kept.session.goals().iter().find(|known| kept.number(Ref::Goal(known.id)) == goal.number);
        let found = found.unwrap_or_else(|| panic!("{}", goal.number));
        assert_eq!(found.text, altered(&goal.number, goal.text));
        assert_eq!(kept.session.area_digit(found.area), goal.area);
        for typed in goal.measures {
            let kept = measure(kept, &typed.number);
            let day = kept.due.map(|day| day.date().format("%d.%m.%Y").to_string()).unwrap_or_default();
            let told = (kept.title.clone(), kept.lead.as_str(), day, euros(kept.once), euros(kept.yearly));
            let wanted = altered(&typed.number, typed.title);
            assert_eq!(told, (wanted, typed.lead, typed.due.to_owned(), typed.once, typed.yearly), "{}", typed.number);
        }
    }
}

/// Each alteration is one edit from the old to the new, and nothing else was altered.
fn what_was_altered(kept: &Kept) {
    let mut seen = vec![];
    for (before, after) in kept.changes() {
        match (before, after) {
            (Some(Record::Goal(old)), Some(Record::Goal(new))) => {
                seen.push((kept.number(Ref::Goal(new.id)), old.text.clone(), new.text.clone()));
            }
            (Some(Record::Measure(old)), Some(Record::Measure(new))) if old.title != new.title => {
                seen.push((kept.number(Ref::Measure(new.id)), old.title.clone(), new.title.clone()));
            }
            (Some(Record::Measure(old)), Some(Record::Measure(new))) => {
                assert_ne!(old.status, new.status);
                let status = match &new.status {
                    Status::Disputed { reason } => reason.clone(),
                    other => format!("{other:?}"),
                };
                seen.push((kept.number(Ref::Measure(new.id)), String::new(), status));
            }
            _ => {}
        }
    }
    let typed = ALTERED.iter().map(|(number, act)| {
        let (old, new) = match act {
            Act::Words(old, new) => (*old, *new),
            Act::Disputed(reason) => ("", *reason),
            Act::Agreed => ("", "Agreed"),
        };
        ((*number).to_owned(), old.to_owned(), new.to_owned())
    });
    assert_eq!(seen, typed.collect::<Vec<_>>());
}

fn counts(poll: &Poll) -> Vec<u32> {
    poll.options.iter().map(|option| option.count.unwrap_or(0)).collect()
}

fn the_votes(kept: &Kept) {
    let asked = |poll: &&Poll| poll.workshop == Some(id(WORKSHOP)) && poll.kind == PollKind::TrafficLight;
    let mut polls: Vec<&Poll> = kept.session.polls().iter().filter(asked).collect();
    polls.sort_by(|a, b| a.rank.cmp(&b.rank));
    let goals: Vec<String> = numbers().into_iter().filter(|number| number.len() == 3).collect();
    assert_eq!(polls.len(), goals.len());
    for ((poll, goal), at) in polls.iter().zip(goals).zip(0..) {
        assert_eq!(poll.question, format!("Tragen wir Ziel {goal} so mit?"));
        assert_eq!((counts(poll), poll.closed), (lights(at).to_vec(), true), "{goal}");
        assert_eq!(counts(poll).iter().sum::<u32>(), 30);
    }
    let hands = kept.poll(WORKSHOP, |kind| kind == PollKind::ShowOfHands);
    assert_eq!(counts(hands), [HANDS[0], HANDS[1], HANDS[2], 0]);
}

fn the_money(kept: &Kept) {
    let sum = |of: fn(&Measure) -> Option<Money>| {
        kept.session.measures().iter().filter_map(of).map(Money::cents).sum::<i64>()
    };
    let all = material::all_costs(None);
    let cents = |euros: u64| i64::try_from(euros * 100).expect("money");
    assert_eq!(all.measures, 43);
    assert_eq!((sum(|m| m.once), sum(|m| m.yearly)), (cents(all.once), cents(all.yearly)));
}

fn open_points_paper_and_date(kept: &Kept) {
    let mut topics: Vec<_> = kept.session.topics().iter().collect();
    topics.sort_by_key(|topic| topic.number);
    let told: Vec<_> = topics.iter().map(|topic| (topic.text.as_str(), &topic.state)).collect();
    let treasury = TopicState::Assigned("Kämmerei".to_owned());
    assert_eq!(told, [(PARKED[0].0, &treasury), (PARKED[1].0, &TopicState::Kept)]);
    let paper = kept.session.resolutions().iter().find(|paper| paper.title == PAPER).expect("the paper");
    assert_eq!((paper.state, paper.measures.len()), (ResolutionState::Planned, 43));
    assert!(kept.session.measures().iter().all(|measure| measure.status != Status::Resolved), "a draft binds nobody");
    let decision = kept.session.events().iter().find(|event| event.title == DECISION.1).expect("the day");
    assert_eq!(decision.planned.to_string(), DECISION.0);
}

fn the_minutes(kept: &Kept) {
    let mut told = vec![];
    for (number, act) in &ALTERED {
        told.extend(match act {
            Act::Words(old, new) => [format!("| {number} |"), format!("| {old} | {new} |")],
            Act::Disputed(reason) => [number.to_string(), format!("strittig ({reason})")],
            Act::Agreed => [number.to_string(), "vereinbart".to_owned()],
        });
    }
    let goals = numbers().into_iter().filter(|number| number.len() == 3).zip(0..);
    told.extend(goals.map(|(goal, at)| {
        let [green, amber, red] = lights(at);
        let asked =
            kept.minutes.split_once(&format!("### Tragen wir Ziel {goal} so mit?")).map_or("", |(_, after)| after);
        let table = asked.split("###").next().unwrap_or_default();
        for (light, count) in [("grün", green), ("gelb", amber), ("rot", red)] {
            assert!(table.contains(&format!("{light} | {count} |")), "{goal}: {light} {count} in {table}");
        }
        format!("### Tragen wir Ziel {goal} so mit?")
    }));
    told.extend(
        [
            "Soll der Entwurf so in den Ausschuss?",
            "Kita-Beiträge im Kreis",
            "| Kämmerei |",
            "Meinungsbild – kein Beschluss",
        ]
        .map(str::to_owned),
    );
    kept.minutes_say(&told.iter().map(String::as_str).collect::<Vec<_>>(), &PRIVATE);
}
