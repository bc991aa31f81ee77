//! What the three hours left behind, counted again from what was typed.

use tafelrunde::session::{FindingKind, PollKind, TopicState};

use super::*;
use crate::evening::kept::Kept;

#[track_caller]
pub fn check(kept: &Kept, cards: &[Card], played: &[(&str, u16)]) {
    the_cards(kept, cards);
    the_clusters(kept, cards);
    the_votes(kept, cards);
    what_was_said(kept);
    the_topics(kept);
    who_is_asked(kept);
    kept.steps_went(WORKSHOP, played);
    kept.carries(WORKSHOP);
    the_minutes(kept, cards);
}

/// Sixty cards, in the order in which they were typed, each of its kind and in its area, all read out.
fn the_cards(kept: &Kept, cards: &[Card]) {
    let typed: Vec<&str> = cards.iter().map(|card| card.text.as_str()).collect();
    assert_eq!(kept.cards_as_they_came()[..cards.len()], typed, "nothing lost, nothing mixed up");
    let query = kept.poll(WORKSHOP, |kind| kind == PollKind::Cards);
    assert_eq!((query.question.as_str(), query.options[0].count), (QUESTION, Some(60)));
    for kind in FindingKind::ALL {
        let mut column: Vec<_> = kept.session.findings().iter().filter(|card| card.kind == kind).collect();
        column.sort_by(|a, b| a.rank.cmp(&b.rank));
        let asked = column.into_iter().filter(|card| card.query == Some(query.id));
        let kept: Vec<_> = asked
            .map(|card| {
                assert_eq!(card.unread, card.text == TAKEN_BACK.1, "{}", card.text);
                let area = card.area.map_or(0, |area| kept.session.area_digit(area));
                (kept.number(Ref::Finding(card.id)), area, card.text.clone())
            })
            .collect();
        let typed = cards.iter().filter(|card| card.kind == kind);
        assert_eq!(kept, typed.map(|card| (card.number.clone(), card.area, card.text.clone())).collect::<Vec<_>>());
    }
}

fn the_clusters(kept: &Kept, cards: &[Card]) {
    let mut typed: Vec<(String, Vec<String>)> = vec![];
    for (_, title) in CLUSTERS {
        typed.push((title.to_owned(), vec![]));
    }
    for card in cards {
        let letter = letter(cards, card).into_bytes()[0] - b'a';
        typed[usize::from(letter)].1.push(card.text.clone());
    }
    typed[2].1.push(DISPUTED.1.to_owned());
    let of = |id: &tafelrunde::session::Id| kept.card(*id).text.clone();
    let kept: Vec<_> = kept
        .clusters()
        .iter()
        .map(|cluster| (cluster.title.clone(), cluster.findings.iter().map(of).collect()))
        .collect();
    assert_eq!(kept, typed);
}

fn the_votes(kept: &Kept, cards: &[Card]) {
    let scale = kept.poll(WORKSHOP, |kind| kind == PollKind::Scale);
    let mut marks: Vec<char> = MARKS.chars().take(30).collect();
    marks[29] = CORRECTED;
    let step = |at: usize| char::from_digit(u32::try_from(at % 10).expect("a digit"), 10).expect("a digit");
    let counted: Vec<usize> = (1..=10).map(|at| marks.iter().filter(|mark| **mark == step(at)).count()).collect();
    let kept_marks: Vec<usize> = scale.options.iter().map(|option| option.count.unwrap_or(0) as usize).collect();
    assert_eq!((kept_marks.iter().sum::<usize>(), kept_marks), (30, counted));

    let dots = kept.poll(WORKSHOP, |kind| matches!(kind, PollKind::Dots { .. }));
    assert_eq!(dots.kind, PollKind::Dots { each: 5, at_most: 2 });
    let weaknesses = cards.iter().filter(|card| card.kind == FindingKind::Weakness).take(DOTS.len());
    let typed: Vec<_> = weaknesses.map(|card| card.text.as_str()).zip(DOTS).collect();
    let counted = dots.options.iter().map(|option| {
        let card = kept.card(option.finding().expect("a card"));
        assert_eq!(Some(card.dots), option.count, "{} has its dots", card.text);
        (card.text.as_str(), card.dots)
    });
    assert_eq!(counted.collect::<Vec<_>>(), typed);
    assert_eq!(DOTS.iter().sum::<u32>(), 30 * 5);
    let dotted = kept.session.findings().iter().filter(|card| card.query.is_some()).map(|card| card.dots).sum::<u32>();
    assert_eq!(dotted, 150, "on the cards of the evening, and on no other");
}

fn what_was_said(kept: &Kept) {
    let said = |wanted: PollKind| {
        let poll = kept.poll(WORKSHOP, |kind| kind == wanted);
        poll.options.iter().map(|option| (option.table, option.label.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(said(PollKind::Reports), (1..).map(Some).zip(material::reports()).collect::<Vec<_>>());
    assert_eq!(said(PollKind::FlashRound), material::sentences().map(|line| (None, line)).collect::<Vec<_>>());
    let goals: Vec<_> = GOALS.iter().map(|(text, area)| (*text, *area)).collect();
    let new = kept.session.goals().iter().filter(|goal| goals.iter().any(|(text, _)| *text == goal.text));
    let mut kept_goals: Vec<_> = new.map(|goal| (goal.text.as_str(), kept.session.area_digit(goal.area))).collect();
    kept_goals.sort_by_key(|(text, _)| goals.iter().position(|(known, _)| known == text));
    assert_eq!(kept_goals, goals);
    for line in
        ["Ehrenamt ruht auf immer weniger Schultern", "Zwei Landwirte bieten Ferienhöfe an", "Schulweghelfer fehlen"]
    {
        let public = kept.session.findings().iter().find(|card| card.text == line).expect("what was said");
        assert_eq!((public.query, public.unread), (None, false), "the query was over: {line}");
    }
}

fn the_topics(kept: &Kept) {
    let mut topics: Vec<_> = kept.session.topics().iter().collect();
    topics.sort_by_key(|topic| topic.number);
    let texts: Vec<&str> = topics.iter().map(|topic| topic.text.as_str()).collect();
    assert_eq!(texts, PARKED.map(|(text, _)| text));
    let adopted = |at: usize| match &topics[at].state {
        TopicState::Adopted(of) => kept.number(*of),
        other => panic!("{other:?}"),
    };
    assert_eq!((adopted(0).as_str(), adopted(3).as_str()), ("W38", "2.1.5"));
    assert_eq!(topics[1].state, TopicState::Assigned("Projektleitung".to_owned()));
    assert_eq!((&topics[2].state, &topics[5].state), (&TopicState::Kept, &TopicState::Open));
    assert_eq!((&topics[4].state, topics[4].remark.as_str()), (&TopicState::Dropped, "Sache des Kreises"));
}

fn who_is_asked(kept: &Kept) {
    let session = &kept.session;
    let today = "2026-11-28".parse().expect("a day");
    let voices = session.voices(today);
    let unheard = voices.iter().filter(|voice| voice.group.is_some() && !voice.heard.is_heard());
    let names: Vec<&str> =
        unheard.filter_map(|voice| session.stakeholders().get(voice.group?)).map(|group| group.name.as_str()).collect();
    assert_eq!(names, ASKED);
    let from_parents = session.findings().iter().filter(|card| card.origins.contains(&id("k1")));
    let mut numbers: Vec<_> = from_parents.map(|card| kept.number(Ref::Finding(card.id))).collect();
    numbers.sort();
    assert_eq!(numbers, ["W17", "W18"]);
}

fn the_minutes(kept: &Kept, cards: &[Card]) {
    let read = cards.iter().filter(|card| card.text != TAKEN_BACK.1);
    let lines: Vec<String> = read.map(|card| format!("- {}: {}", card.number, card.text)).collect();
    let dots = cards.iter().filter(|card| card.kind == FindingKind::Weakness).zip(DOTS);
    let dots: Vec<String> = dots.map(|(card, dots)| format!("| {} {} | {dots} |", card.number, card.text)).collect();
    let goals = GOALS.map(|(text, _)| text);
    let open = [PARKED[2].0, PARKED[5].0, QUESTION, "Teilnehmende: 30", "59 Karten wurden vorgelesen", "15 Beiträge"];
    let asked = ASKED.map(|group| format!("| {group} | – | – |"));
    let told = lines.iter().chain(&dots).chain(&asked).map(String::as_str).chain(goals).chain(open);
    let told: Vec<&str> = told.collect();
    let private: Vec<&str> = material::sentences().chain(PRIVATE).chain([TAKEN_BACK.1]).collect();
    kept.minutes_say(&told, &private);
}
