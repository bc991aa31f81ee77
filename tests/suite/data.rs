//! The sessions that come with the program: nothing of their source is lost, and its check sums hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::path::Path;

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use tafelrunde::session::*;
use tafelrunde::words::{Language, Named, Words};

const FILES: [&str; 4] = ["lindbrueck", "hueckelhoven", "template", "template.en"];
const SOURCE: &str = include_str!("fixtures/lindbrueck.json");

/// A session file, read by serde alone, so that the data can be judged without the store.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    session: Id,
    last_edit: u64,
    records: Records,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(format!("{name}.ron"));
    std::fs::read_to_string(path).unwrap()
}

fn file(name: &str) -> File {
    options().from_str(&text(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

fn session(name: &str) -> Session {
    let file = file(name);
    Session::from_records(file.session, file.records).unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
}

fn lindbrueck() -> (Session, source::Town, Words) {
    (session("lindbrueck"), serde_json::from_str(SOURCE).unwrap(), Words::new(Language::German))
}

fn id(text: &str) -> Id {
    text.to_lowercase().replace('.', "").parse().unwrap()
}

fn shown(thing: Option<impl Display>) -> String {
    thing.map(|t| t.to_string()).unwrap_or_default()
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    keys.fold(BTreeMap::new(), |mut tally, key| {
        *tally.entry(key).or_default() += 1;
        tally
    })
}

/// The source as it is given. Unknown fields are refused and unread ones warned of: whatever is added must be compared.
mod source {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    macro_rules! tables {
        ($($Table:ident { $($field:ident: $Type:ty),* })*) => {
            $(#[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $Table { $(pub $field: $Type),* })*
        };
    }

    tables! {
        Town {
            as_of: String, municipality: Municipality, areas: Vec<Area>, findings: Vec<Finding>, goals: Vec<Goal>,
            measures: Vec<Measure>, stakeholders: Vec<Stakeholder>, phases: Vec<Phase>, events: Vec<Event>,
            resolutions: Vec<Resolution>
        }
        Municipality {
            name: String, state: String, population: u32, population_date: String, districts: Vec<String>,
            seats: BTreeMap<String, u32>
        }
        Area { nr: u8, name: String, short: String }
        Finding {
            id: String, kind: String, area: u8, text: String, dots: u32, indicator: String, value: String,
            unit: String, as_of: String, comparison: String, source: String
        }
        Goal { nr: String, area: u8, text: String, derived_from: Vec<String> }
        Measure {
            nr: String, title: String, lead: String, partners: String, start: String, due: String, cost_once: i64,
            cost_yearly: i64, cost_kind: String, indicator: String, baseline: String, target: String,
            board_status: String, report1_status: String, note: String
        }
        Stakeholder {
            id: String, name: String, category: String, size: String, influence: u8, interest: u8, format: String,
            date: String, reached: Option<u32>, contact_role: String
        }
        Phase { id: String, name: String, start: String, end: String }
        Event { date: String, phase: String, kind: String, text: String, state: String }
        Resolution {
            id: String, paper_nr: String, title: String, date: String, passed: bool,
            consultations: Vec<Consultation>, text: String, finance: String, yes: u32, no: u32, abstain: u32,
            biased: u32, present: u32, by_group: BTreeMap<String, [u32; 4]>
        }
        Consultation { body: String, date: String, role: String, result: String }
    }
}

#[test]
fn every_file_is_a_session_in_the_order_of_the_writer() {
    for name in FILES {
        let (file, session) = (file(name), session(name));
        assert_eq!((file.version, file.last_edit), (1, 0), "{name}");
        assert_eq!(session.to_records(), file.records, "{name}: order");
        let again = options().to_string(&file).unwrap();
        assert_eq!(options().from_str::<File>(&again).unwrap(), file, "{name}: round trip");
    }
    let ids: BTreeSet<Id> = FILES.iter().map(|name| file(name).session).collect();
    assert_eq!(ids.len(), FILES.len(), "a journal must know its session");
}

#[test]
fn lindbrueck_has_as_many_records_as_its_source() {
    let (session, town, _) = lindbrueck();
    let counts = [
        (session.areas().len(), town.areas.len(), 6),
        (session.findings().len(), town.findings.len(), 42),
        (session.goals().len(), town.goals.len(), 8),
        (session.measures().len(), town.measures.len(), 25),
        (session.stakeholders().len(), town.stakeholders.len(), 15),
        (session.phases().len(), town.phases.len(), 6),
        (session.events().len(), town.events.len(), 30),
        (session.resolutions().len(), town.resolutions.len(), 3),
    ];
    for (at, (is, source, told)) in counts.into_iter().enumerate() {
        assert_eq!((is, source), (told, told), "list {at}");
    }
    let rest = [session.modules().len(), session.offers().len(), session.workshops().len(), session.topics().len()];
    assert_eq!(rest, [4, 4, 5, 6]);
    let kinds = tally(session.findings().iter().map(|f| f.kind));
    assert_eq!(FindingKind::ALL.map(|kind| kinds[&kind]), [12, 12, 8, 10]);
    assert!(session.measures().iter().all(|m| m.reports[0].date.to_string() > town.as_of), "reports are to come");
}

#[test]
fn the_town_is_the_source_s() {
    let (session, town, words) = lindbrueck();
    let (is, source) = (session.municipality(), town.municipality);
    assert_eq!((&is.name, &is.state, is.population), (&source.name, &source.state, Some(source.population)));
    assert_eq!(shown(is.population_date), source.population_date);
    assert_eq!(is.districts, source.districts);
    assert_eq!(is.seats.iter().map(|s| (s.faction.clone(), s.seats)).collect::<BTreeMap<_, _>>(), source.seats);
    assert_eq!(is.seats.iter().map(|s| s.seats).sum::<u32>(), 45, "44 seats and the mayor");
    assert_eq!(shown(is.anchor), "2025-12-11");
    let figure = |name: &str| is.figures.iter().find(|f| f.indicator == name).map(|f| words.value(f.value));
    assert_eq!(figure("Altenquotient").as_deref(), Some("40,1"));
    assert_eq!(figure("Jugendquotient").as_deref(), Some("34,3"));
    let ages = is.figures.iter().filter(|f| f.indicator.starts_with("Altersgruppe"));
    let ages = ages.map(|f| match f.value {
        Value::Number(n) => n.units,
        _ => panic!("{f:?}"),
    });
    assert_eq!(ages.sum::<i64>(), i64::from(source.population), "the age groups are everybody");
    let definition = "Familie ist, wo Menschen dauerhaft füreinander Verantwortung übernehmen";
    assert_eq!(session.strategy().family_definition, definition);
    for (is, source) in session.areas().iter().zip(&town.areas) {
        assert_eq!((is.number, &is.name, &is.short), (source.nr, &source.name, &source.short));
    }
}

/// Every figure and word of a comparison, sorted: parts may change places, none may come or go.
fn pieces(text: &str) -> Vec<String> {
    let parts = text.split_whitespace().map(|part| part.trim_matches(['(', ')', ':']).to_owned());
    let mut pieces: Vec<String> = parts.filter(|part| !part.is_empty() && part != "=").collect();
    pieces.sort();
    pieces
}

fn comparison(words: &Words, is: &Comparison) -> String {
    let value = if is.value == Value::Missing { String::new() } else { words.value(is.value) };
    let when = is.as_of.as_ref().map(|when| words.when(when)).unwrap_or_default();
    [&is.label, &value, &is.unit, &when, &is.remark].map(String::as_str).join(" ")
}

#[test]
fn no_word_and_no_figure_of_a_finding_is_lost() {
    let (session, town, words) = lindbrueck();
    for source in &town.findings {
        let is = session.findings().get(id(&source.id)).unwrap();
        assert_eq!(shown(session.number(Ref::Finding(is.id))), source.id);
        assert_eq!(format!("{:?}", is.kind).to_lowercase(), source.kind, "{}", source.id);
        assert_eq!((is.area, &is.text), (Some(id(&format!("a{}", source.area))), &source.text), "{}", source.id);
        assert_eq!(is.dots, source.dots, "{}", source.id);
        let [evidence] = &is.evidence[..] else { panic!("{}: one evidence", source.id) };
        assert_eq!((&evidence.indicator, &evidence.unit), (&source.indicator, &source.unit), "{}", source.id);
        assert_eq!(words.value(evidence.value), source.value, "{}", source.id);
        assert_eq!(words.when(evidence.as_of.as_ref().unwrap()), source.as_of, "{}", source.id);
        assert_eq!(evidence.source, source.source, "{}", source.id);
        let told: Vec<&str> = source.comparison.split("; ").filter(|told| *told != "–").collect();
        assert_eq!(evidence.comparisons.len(), told.len(), "{}", source.id);
        for (is, told) in evidence.comparisons.iter().zip(told) {
            assert_eq!(pieces(&comparison(&words, is)), pieces(told), "{}", source.id);
        }
    }
}

#[test]
fn what_is_a_figure_is_kept_as_a_figure() {
    let (session, _, words) = lindbrueck();
    let evidence = || session.findings().iter().flat_map(|f| &f.evidence);
    let kind = |value: Value| match value {
        Value::Missing => "missing",
        Value::Number(_) => "number",
        Value::Share(..) => "share",
        Value::Pair(..) => "pair",
    };
    let values = tally(evidence().map(|e| kind(e.value)));
    assert_eq!(values, BTreeMap::from([("number", 31), ("share", 8), ("pair", 3)]));
    let compared = || evidence().flat_map(|e| &e.comparisons);
    let words_only: BTreeSet<&str> =
        compared().filter(|c| c.value == Value::Missing).map(|c| c.label.as_str()).collect();
    let told = ["4 Treffen/Jahr seit 2016", "ca. 40 Kinder", "davon ca. 40 % aus Lindbrück", "n = 284"];
    assert_eq!(words_only, told.into());
    let words_when: BTreeSet<String> = evidence()
        .filter_map(|e| e.as_of.as_ref())
        .chain(compared().filter_map(|c| c.as_of.as_ref()))
        .filter(|when| when.end().is_none())
        .map(|when| words.when(when))
        .collect();
    assert_eq!(words_when, ["HH 2026", "STEK 2030 (2019)"].map(String::from).into());
    let published: Vec<_> = compared().filter(|c| c.remark.contains("(v)")).collect();
    assert_eq!(published.len(), 7);
    assert!(published.iter().all(|c| c.label == "NRW" || c.label.contains("Landesprognose")), "{published:?}");
}

#[test]
fn goals_are_derived_from_what_the_source_says() {
    let (session, town, _) = lindbrueck();
    for source in &town.goals {
        let is = session.goals().get(id(&format!("g{}", source.nr))).unwrap();
        assert_eq!(session.goal_number(is).to_string(), source.nr);
        assert_eq!((session.area_digit(is.area), &is.text), (source.area, &source.text));
        assert_eq!(is.findings, source.derived_from.iter().map(|card| id(card)).collect::<Vec<_>>(), "{}", source.nr);
    }
    let used: BTreeSet<Id> = session.goals().iter().flat_map(|g| g.findings.clone()).collect();
    let open = session.findings().iter().filter(|f| !used.contains(&f.id)).map(|f| f.id);
    let told = ["P2", "S2", "S3", "S6", "S7", "S9", "S10", "S11", "S12"];
    assert_eq!(open.collect::<BTreeSet<_>>(), told.map(id).into(), "cards that no goal answers");
}

fn valued(words: &Words, value: Value, unit: &str) -> String {
    if unit.is_empty() { words.value(value) } else { format!("{} {unit}", words.value(value)) }
}

#[test]
fn measures_are_the_source_s() {
    let (session, town, words) = lindbrueck();
    for source in &town.measures {
        let nr = &source.nr;
        let is = session.measures().get(id(&format!("m{nr}"))).unwrap();
        assert_eq!(&session.measure_number(is).to_string(), nr);
        assert_eq!(
            (&is.title, &is.lead, is.partners.join(", ")),
            (&source.title, &source.lead, source.partners.clone())
        );
        assert_eq!((shown(is.start), shown(is.due)), (source.start.clone(), source.due.clone()), "{nr}");
        let costs = (Some(Money::euros(source.cost_once)), Some(Money::euros(source.cost_yearly)));
        assert_eq!((is.once, is.yearly), costs, "{nr}");
        assert_eq!(is.cost_kind.map(|kind| words.get(kind.word())), Some(source.cost_kind.as_str()), "{nr}");
        let indicator = is.indicator.as_ref().unwrap();
        assert_eq!(indicator.name, source.indicator, "{nr}");
        assert_eq!(valued(&words, indicator.baseline, &indicator.unit), source.baseline, "{nr}");
        assert_eq!(valued(&words, indicator.target, &indicator.unit), source.target, "{nr}");
        assert_eq!(words.get(is.status.word()).to_lowercase(), source.board_status, "{nr}");
        if let Status::Disputed { reason } = &is.status {
            assert!(!reason.is_empty() && source.note.contains(reason.as_str()), "{nr}: {reason}");
        }
        assert_eq!(is.remark, source.note, "{nr}");
        assert_eq!(is.budget_reservation, source.note.contains("Haushaltsvorbehalt"), "{nr}");
        let [report] = &is.reports[..] else { panic!("{nr}: one report") };
        assert_eq!((report.year, report.date.to_string()), (1, "2028-05-31".into()), "{nr}");
        assert_eq!(words.get(report.state.word()), source.report1_status, "{nr}");
        if let Implementation::Dropped { reason, replacement } = &report.state {
            assert_eq!(reason, &source.note, "{nr}: dropping needs its reason");
            assert_eq!(replacement, &Replacement::Other("Karte des Kreises".into()), "{nr}");
        }
    }
}

#[test]
fn the_money_adds_up() {
    let (session, ..) = lindbrueck();
    let all = Sums::over(session.measures().iter());
    assert_eq!((all.measures, all.once, all.yearly), (25, Money::euros(8_492_100), Money::euros(1_387_900)));
    assert_eq!(all.three_years(), Money::euros(12_655_800));
    let once = |kind| Sums::over(session.measures().iter().filter(|m| m.cost_kind == Some(kind))).once;
    let told = [117_100, 8_375_000, 0, 0].map(Money::euros);
    assert_eq!(CostKind::ALL.map(once), told, "operating, capital, unfunded, third parties");
}

#[test]
fn measures_are_counted_by_status_report_and_area() {
    let (session, ..) = lindbrueck();
    let statuses = tally(session.measures().iter().map(|m| m.status.rung()));
    assert_eq!(statuses, BTreeMap::from([(0, 3), (1, 8), (2, 3), (3, 11)]), "draft, coordinated, disputed, agreed");
    let reports = tally(session.measures().iter().flat_map(|m| &m.reports).map(|r| r.state.rung()));
    assert_eq!(reports, BTreeMap::from([(0, 3), (1, 6), (2, 10), (3, 2), (4, 3), (5, 1)]), "not started … dropped");
    let area = |m: &Measure| session.area_digit(session.goals().get(m.goal).unwrap().area);
    let areas = tally(session.measures().iter().map(area));
    assert_eq!(areas.into_values().collect::<Vec<_>>(), [4, 6, 3, 4, 5, 3]);
}

#[test]
fn stakeholders_are_the_source_s() {
    let (session, town, words) = lindbrueck();
    for source in &town.stakeholders {
        let is = session.stakeholders().get(id(&source.id)).unwrap();
        assert_eq!(shown(session.number(Ref::Stakeholder(is.id))), source.id);
        assert_eq!((&is.name, &is.size, &is.format), (&source.name, &source.size, &source.format));
        assert_eq!(is.category.map(|c| words.get(c.word())), Some(source.category.as_str()), "{}", source.id);
        let levels = (is.influence.map(Level::get), is.interest.map(Level::get));
        assert_eq!(levels, (Some(source.influence), Some(source.interest)), "{}", source.id);
        assert_eq!((shown(is.date), is.reached), (source.date.clone(), source.reached), "{}", source.id);
        assert_eq!(is.contact_role, source.contact_role, "{}", source.id);
    }
}

#[test]
fn phases_and_events_are_the_source_s() {
    let (session, town, words) = lindbrueck();
    for (at, source) in town.phases.iter().enumerate() {
        let is = session.phases().get(id(&source.id)).unwrap();
        assert_eq!((usize::from(is.number), &is.name), (at, &source.name));
        assert_eq!(
            (is.planned.start.to_string(), is.planned.end.to_string()),
            (source.start.clone(), source.end.clone())
        );
        assert_eq!(is.started, (source.start <= town.as_of).then_some(is.planned.start), "{}", source.id);
        assert_eq!(is.ended, (source.end <= town.as_of).then_some(is.planned.end), "{}", source.id);
    }
    for (at, source) in town.events.iter().enumerate() {
        let is = session.events().get(id(&format!("e{:02}", at + 1))).unwrap();
        assert_eq!((&is.title, is.planned.to_string()), (&source.text, source.date.clone()));
        assert_eq!(is.phase, Some(id(&source.phase)), "{}", source.text);
        let kind = words.get(is.kind.word()).to_lowercase();
        assert!(kind.contains(&source.kind.to_lowercase()), "{}: {kind}", source.text);
        assert_eq!(is.actual, (source.state == "erledigt").then_some(is.planned), "{}", source.text);
        assert_eq!(is.actual.is_some(), source.date <= town.as_of, "{}", source.text);
        let paper = ["B1", "B2", "B3"].into_iter().find(|paper| source.text.contains(paper));
        assert_eq!(is.resolution, paper.map(id), "{}", source.text);
        let workshop = is.workshop.and_then(|id| session.workshops().get(id));
        assert_eq!(workshop.is_some(), source.kind == "Workshop", "{}", source.text);
        if let Some(workshop) = workshop {
            assert_eq!(workshop.date, Some(is.planned), "{}", source.text);
            assert!(source.text.starts_with(&workshop.title), "{}: {}", source.text, workshop.title);
            if let Some(start) = workshop.start {
                assert!(source.text.contains(&format!("({}–", start.format("%H:%M"))), "{}: {start}", source.text);
            }
        }
    }
}

#[test]
fn resolutions_are_the_source_s() {
    let (session, town, words) = lindbrueck();
    for source in &town.resolutions {
        let is = session.resolutions().get(id(&source.id)).unwrap();
        assert_eq!(shown(session.number(Ref::Resolution(is.id))), source.id);
        assert_eq!((&is.paper, &is.title, shown(is.date)), (&source.paper_nr, &source.title, source.date.clone()));
        assert_eq!((&is.text, &is.finance), (&source.text, &source.finance));
        assert_eq!((is.office.as_str(), is.public), ("FB 2 Jugend, Familie, Soziales", true));
        let state = if source.passed { ResolutionState::Decided } else { ResolutionState::Planned };
        assert_eq!(is.state, state, "{}: only what is decided is fact", source.id);
        assert_eq!(is.budget_reservation, source.finance.contains("Haushaltsvorbehalt"), "{}", source.id);
        assert_eq!(is.consultations.len(), source.consultations.len(), "{}", source.id);
        for (is, source) in is.consultations.iter().zip(&source.consultations) {
            assert_eq!((&is.body, shown(is.date)), (&source.body, source.date.clone()));
            assert_eq!(words.get(is.competence.word()), source.role);
            assert_eq!(is.outcome.map(|outcome| words.get(outcome.word())), Some(source.result.as_str()));
        }
        let vote = is.vote.as_ref().unwrap();
        let told = [source.yes, source.no, source.abstain, source.biased];
        assert_eq!([vote.yes, vote.no, vote.abstained, vote.biased], told, "{}", source.id);
        let factions = vote.by_faction.iter().map(|f| (f.faction.clone(), [f.yes, f.no, f.abstained, f.biased]));
        assert_eq!(factions.collect::<BTreeMap<_, _>>(), source.by_group, "{}", source.id);
        assert_eq!(is.present, Some(source.present), "{}", source.id);
    }
    let adopted = |name| session.resolutions().get(id(name)).unwrap().measures.len();
    assert_eq!(["B1", "B2", "B3"].map(adopted), [0, 0, 25]);
}

#[test]
fn every_vote_adds_up() {
    let (session, ..) = lindbrueck();
    let seats = |faction: &str| session.municipality().seats.iter().find(|s| s.faction == faction).unwrap().seats;
    for resolution in session.resolutions().iter() {
        let vote = resolution.vote.as_ref().unwrap();
        let total = [vote.yes, vote.no, vote.abstained, vote.biased];
        assert_eq!(Some(total.iter().sum()), resolution.present, "{}: everybody present", resolution.paper);
        let factions: Vec<_> = vote.by_faction.iter().map(|f| [f.yes, f.no, f.abstained, f.biased]).collect();
        let sums = [0, 1, 2, 3].map(|column| factions.iter().map(|f| f[column]).sum::<u32>());
        assert_eq!(sums, total, "{}: the factions make the total", resolution.paper);
        for (faction, votes) in vote.by_faction.iter().zip(&factions) {
            assert!(votes.iter().sum::<u32>() <= seats(&faction.faction), "{}: {faction:?}", resolution.paper);
        }
    }
}

#[test]
fn the_dot_vote_is_whole_and_its_ties_stand() {
    let (session, ..) = lindbrueck();
    let poll = session.polls().get(id("dots1")).unwrap();
    assert_eq!((poll.kind, poll.people, poll.closed), (PollKind::Dots { each: 5, at_most: 2 }, 30, true));
    assert_eq!(poll.workshop, Some(id("ws2")));
    assert_eq!(poll.options.len(), 20);
    assert_eq!(poll.options.iter().filter_map(|o| o.count).sum::<u32>(), 150, "30 people with 5 dots each");
    let mut ranking: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for option in &poll.options {
        let finding = session.findings().get(option.finding().unwrap()).unwrap();
        assert_eq!(option.count, Some(finding.dots), "{}: the card shows what was counted", finding.id);
        ranking.entry(finding.dots).or_default().push(shown(session.number(Ref::Finding(finding.id))));
    }
    let ties: Vec<_> = ranking.iter().filter(|(_, cards)| cards.len() > 1).map(|(n, c)| (*n, c.join("/"))).collect();
    let told = [(1, "H6/H8"), (2, "H5/H7"), (5, "W11/H4"), (9, "W2/W10/H2")];
    assert_eq!(ties, told.map(|(dots, cards)| (dots, cards.to_owned())));
    let first: Vec<_> = ranking.iter().rev().take(6).map(|(n, c)| format!("{} {n}", c.join("/"))).collect();
    assert_eq!(first, ["W5 19", "W3 14", "W9 13", "W4 12", "H1 11", "W7 10"]);
}

#[test]
fn the_workshops_hold_their_people_and_minutes() {
    let (session, ..) = lindbrueck();
    let people = |name| session.workshops().get(id(name)).unwrap().people.iter().map(|g| g.count).sum::<u32>();
    assert_eq!(["ws1", "ws2", "ws3", "ws4", "ws5"].map(people), [27, 30, 34, 0, 0]);
    let strategy = session.workshops().get(id("ws2")).unwrap();
    assert_eq!(strategy.people.iter().map(|g| g.count).collect::<Vec<_>>(), [9, 8, 7, 3, 2, 1]);
    assert_eq!(
        (strategy.tables, shown(strategy.date), shown(strategy.start)),
        (Some(6), "2026-04-25".into(), "09:30:00".into())
    );
    let minutes: Vec<_> = strategy.agenda.iter().map(|s| (s.title.as_str(), s.planned, s.actual.unwrap())).collect();
    let told = [
        ("Begrüßung", 10, 14),
        ("Einpunktabfrage", 5, 5),
        ("Analyse", 20, 26),
        ("Rückfragen", 5, 7),
        ("Kartenarbeit", 35, 33),
        ("Clustern", 20, 24),
        ("Pause", 10, 13),
        ("Punkten", 15, 11),
        ("Herausforderungen/Potenziale", 30, 24),
        ("Berichte", 15, 14),
        ("Beteiligungsplan", 7, 5),
        ("Themenspeicher", 5, 2),
        ("Blitzlicht", 3, 2),
    ];
    assert_eq!(minutes, told);
    let sums = minutes.iter().fold((0, 0), |(planned, actual), step| (planned + step.1, actual + step.2));
    assert_eq!(sums, (180, 180));
}

#[test]
fn the_parking_lot_is_open() {
    let (session, ..) = lindbrueck();
    let topics = session.topics().iter();
    let told = topics.map(|t| (shown(session.number(Ref::Topic(t.id))), t.text.as_str(), &t.state, t.workshop));
    let texts = [
        "Kinderarztversorgung (Zuständigkeit Kassenärztliche Vereinigung)",
        "Hallenbad-Zeiten",
        "Hebammenmangel",
        "Schulsozialarbeit ab 2028",
        "Kreisumlage",
        "Standort Jugendzentrum",
    ];
    for (at, (number, text, state, workshop)) in told.enumerate() {
        assert_eq!((number, text), (format!("T{}", at + 1), texts[at]));
        assert_eq!((state, workshop), (&TopicState::Open, Some(id("ws2"))));
    }
}

#[test]
fn offers_follow_from_strengths() {
    let (session, ..) = lindbrueck();
    for offer in session.offers().iter() {
        let mut cards = offer.findings.iter().map(|card| session.findings().get(*card).unwrap());
        assert!(cards.any(|card| card.kind == FindingKind::Strength && card.area == offer.area), "{}", offer.name);
        assert!(!offer.provider.is_empty() && !offer.target_group.is_empty(), "{}", offer.name);
    }
    let modules = ["Prävention", "Inklusion", "Akzeptanz und Integration", "Familienzeitpolitik"];
    let names = |name| file(name).records.modules.iter().map(|m| m.name.clone()).collect::<Vec<_>>();
    assert!(["lindbrueck", "hueckelhoven", "template"].into_iter().all(|name| names(name) == modules));
}

#[test]
fn hueckelhoven_goes_as_far_as_the_seed_tells() {
    let session = session("hueckelhoven");
    let town = Municipality { name: "Stadt Hückelhoven".into(), state: "NRW".into(), ..Municipality::default() };
    assert_eq!(session.municipality(), &town, "no council date, hence no plan");
    let records = session.to_records();
    let [workshop] = &records.workshops[..] else { panic!("one date is agreed") };
    assert_eq!((workshop.kind, workshop.date), (WorkshopKind::Information, None));
    assert!(workshop.title.contains("September 2018"), "the month stands in the title");
    let [resolution] = &records.resolutions[..] else { panic!("one resolution is to come") };
    assert_eq!((resolution.state, resolution.date, &resolution.vote), (ResolutionState::Planned, None, &None));
    let [note] = &records.notes[..] else { panic!("one note") };
    assert_eq!(note.about, Some(Ref::Workshop(workshop.id)));
    let told = Records {
        municipality: records.municipality.clone(),
        areas: file("template").records.areas,
        modules: file("template").records.modules,
        workshops: records.workshops.clone(),
        resolutions: records.resolutions.clone(),
        notes: records.notes.clone(),
        ..Records::default()
    };
    assert_eq!(records, told, "nothing is invented");
}

#[test]
fn a_template_holds_areas_and_modules_and_nothing_else() {
    let (german, english) = (file("template").records, file("template.en").records);
    for records in [&german, &english] {
        let (areas, modules) = (records.areas.clone(), records.modules.clone());
        assert_eq!(areas.iter().map(|area| area.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        assert!(modules.len() == 4 && modules.iter().all(|module| !module.taken));
        assert_eq!(records, &Records { areas, modules, ..Records::default() });
    }
    assert_eq!(german.areas, file("lindbrueck").records.areas);
    for (german, english) in german.areas.iter().zip(&english.areas) {
        assert!(german.name != english.name && german.short != english.short, "{}", german.name);
        assert!(!english.name.is_empty() && english.short.chars().count() <= 18, "{}", english.short);
    }
    assert!(german.modules.iter().zip(&english.modules).all(|(german, english)| german.name != english.name));
}

#[test]
fn no_person_is_named() {
    let names = "Herr Frau Dr Prof Anna Andrea Birgit Claudia Elke Eva Gabriele Heike Julia Karin Katja Maria Martina \
        Monika Nicole Petra Sabine Sandra Susanne Ute Alexander Andreas Bernd Bernhard Christian Daniel Dirk Frank \
        Hans Heinz Holger Jan Jens Jörg Jürgen Karl Klaus Lars Markus Martin Matthias Michael Norbert Olaf Peter \
        Ralf Rolf Stefan Stephan Thomas Thorsten Torsten Ulrich Uwe Werner Wolfgang";
    let names: BTreeSet<&str> = names.split_whitespace().collect();
    for name in FILES {
        let text = text(name);
        let named: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| names.contains(word)).collect();
        assert!(named.is_empty(), "{name}: {named:?}");
    }
}
