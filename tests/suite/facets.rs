//! No field of a record changes in silence: whatever is altered in any kind of record, its facets tell something.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use tafelrunde::session::{Kind, Record, Records, Session};
use tafelrunde::words::facets::{self, differences};
use tafelrunde::words::{Language, Words};

/// Fields that nobody needs to be told: identity and place.
const SILENT: [&str; 2] = ["id", "rank"];

/// A record of each kind with something in every field.
fn full() -> Vec<(Kind, &'static str, Value)> {
    let fact = json!({"indicator": "Quote", "definition": "unter 3", "value": {"Number": "27.4"}, "unit": "%",
        "as_of": {"Year": 2025}, "source": "Amt", "comparisons": [{"label": "NRW", "value": {"Share": ["3", "12"]},
        "unit": "%", "as_of": {"Month": [2025, 6]}, "remark": "(v)"}]});
    let indicator = json!({"name": "Plätze", "definition": "ab 3", "unit": "%", "baseline": {"Number": "27"},
        "target": {"Pair": ["48", "34"]}});
    let vote = json!({"yes": 20, "no": 5, "abstained": 2, "biased": 1,
        "by_faction": [{"faction": "A", "yes": 11, "no": 3, "abstained": 4, "biased": 6}]});
    vec![
        (
            Kind::Municipality,
            "Municipality",
            json!({"name": "L", "form": "County", "council": "SVV", "state": "NRW",
            "ags": "05", "population": 40120, "population_date": "2023-12-31", "districts": ["Nord", "Süd"],
            "description": "klein", "figures": [fact], "seats": [{"faction": "A", "seats": 12}],
            "anchor": "2025-12-11", "running_workshop": "w1"}),
        ),
        (Kind::Strategy, "Strategy", json!({"guiding_sentence": "L", "family_definition": "F"})),
        (Kind::Area, "Area", json!({"id": "a1", "number": 1, "name": "N", "short": "S", "guiding_sentence": "G"})),
        (Kind::Module, "Module", json!({"id": "m1", "name": "P", "taken": true, "rank": "a0"})),
        (
            Kind::Finding,
            "Finding",
            json!({"id": "f1", "kind": "Weakness", "number": 5, "area": "a1", "text": "Kein Bus",
            "rank": "a0", "dots": 3, "priority": "High", "origin": "k1", "evidence": [fact],
            "query": "q1", "unread": true}),
        ),
        (Kind::Cluster, "Cluster", json!({"id": "c1", "title": "W", "area": "a1", "findings": ["f1"], "rank": "a0"})),
        (
            Kind::Offer,
            "Offer",
            json!({"id": "o1", "name": "N", "provider": "P", "area": "a1", "target_group": "Z",
            "stakeholder": "k1", "findings": ["f1"], "measures": ["x1"], "rank": "a0"}),
        ),
        (
            Kind::Goal,
            "Goal",
            json!({"id": "g1", "area": "a1", "number": 2, "text": "Z", "rank": "a0",
            "findings": ["f1"], "indicators": [indicator]}),
        ),
        (
            Kind::Measure,
            "Measure",
            json!({"id": "x1", "goal": "g1", "number": 3, "title": "M", "rank": "a0",
            "lead": "FB", "partners": ["A", "B"], "start": "2026-01-01", "due": "2027-01-01", "once": "18000",
            "yearly": "2400", "cost_kind": "Capital", "budget_reservation": true, "preventive": true,
            "modules": ["m1"], "indicator": indicator, "status": {"Disputed": {"reason": "Geld"}},
            "priority": "Low", "origin": "k1", "remark": "R", "reports": [{"year": 1, "date": "2027-11-30",
            "state": {"Dropped": {"reason": "Geld", "replacement": {"Other": "T"}}}, "value": {"Number": "3"},
            "remark": "R"}, {"year": 2, "date": "2028-11-30", "value": {"Number": "4"}, "remark": "S",
            "state": {"Dropped": {"reason": "Zeit", "replacement": {"Measure": "x1"}}}}]}),
        ),
        (
            Kind::Phase,
            "Phase",
            json!({"id": "p1", "number": 2, "name": "N", "started": "2026-01-02",
            "planned": {"start": "2026-01-01", "end": "2026-03-01"}, "ended": "2026-03-02"}),
        ),
        (
            Kind::Event,
            "Event",
            json!({"id": "e1", "phase": "p1", "kind": "Deadline", "title": "T",
            "planned": "2026-01-01", "actual": "2026-01-02", "workshop": "w1", "resolution": "b1"}),
        ),
        (
            Kind::Stakeholder,
            "Stakeholder",
            json!({"id": "k1", "number": 7, "name": "Eltern", "category": "Business",
            "size": "900", "influence": 3, "interest": 4, "format": "Forum", "date": "2026-01-01", "reached": 40,
            "contact_role": "Beirat", "rank": "a0"}),
        ),
        (
            Kind::Workshop,
            "Workshop",
            json!({"id": "w1", "kind": "Council", "title": "T", "date": "2026-01-01",
            "start": "18:00:00", "place": "Saal", "people": [{"group": "Eltern", "count": 12}], "tables": 4,
            "remark": "R", "agenda": [{"title": "Karten", "method": "CardQuery", "planned": 20, "actual": 25, "granted": 22, "least": 12,
            "began": "2026-11-28T18:04:07+01:00", "internal": true, "note": "N"}]}),
        ),
        (
            Kind::Poll,
            "Poll",
            json!({"id": "q1", "workshop": "w1", "kind": {"Dots": {"each": 3, "at_most": 2}},
            "question": "Was?", "people": 28, "closed": true, "options": [{"finding": "f1", "label": "L", "count": 9, "values": [4, 5],
            "table": 4, "passive": true, "origins": ["k1"]}], "totals_off": true, "factions": [{"faction": "CDU", "lights": [5, 2, 1]}],
            "rank": "a0"}),
        ),
        (
            Kind::Resolution,
            "Resolution",
            json!({"id": "b1", "number": 2, "paper": "FB", "title": "T", "office": "FB 4",
            "public": true, "state": "Decided", "date": "2026-01-01", "text": "X", "background": "B", "finance": "F",
            "consultations": [{"body": "HFA", "date": "2026-01-01", "competence": "Hearing", "outcome": "Noted", "vote": [9, 2, 1, 0]}],
            "earlier": [{"replaced_by": "HFA", "date": "2026-01-01", "text": "alt"}], "attachments": ["A"],
            "budget_reservation": true, "vote": vote, "present": 33, "measures": ["x1"], "rank": "a0"}),
        ),
        (
            Kind::Topic,
            "Topic",
            json!({"id": "t1", "number": 3, "text": "T", "area": "a1", "workshop": "w1",
            "state": {"Adopted": {"Finding": "f1"}}, "remark": "R", "origins": ["k1"], "rank": "a0"}),
        ),
        (Kind::Note, "Note", json!({"id": "n1", "about": {"Finding": "f1"}, "text": "T"})),
    ]
}

fn record(name: &str, fields: &Value) -> Option<Record> {
    serde_json::from_value(json!({ name: fields })).ok()
}

fn session() -> Session {
    let mut records = Map::new();
    let lists = [
        ("Area", "areas"),
        ("Module", "modules"),
        ("Finding", "findings"),
        ("Goal", "goals"),
        ("Measure", "measures"),
        ("Phase", "phases"),
        ("Stakeholder", "stakeholders"),
        ("Workshop", "workshops"),
        ("Resolution", "resolutions"),
        ("Poll", "polls"),
    ];
    for (_, name, fields) in full() {
        if let Some((_, list)) = lists.iter().find(|(kind, _)| *kind == name) {
            records.insert((*list).to_owned(), json!([fields]));
        }
    }
    let records: Records = serde_json::from_value(Value::Object(records)).expect("records");
    Session::from_records("s1".parse().expect("an id"), records).expect("a session")
}

/// What serde knows of a kind: it names its fields where it meets one that it does not know.
fn fields_of(name: &str) -> BTreeSet<String> {
    let error = serde_json::from_value::<Record>(json!({ name: {"no such field": 0} })).expect_err("no such field");
    let told = error.to_string();
    told.split('`').skip(1).step_by(2).filter(|field| *field != "no such field").map(str::to_owned).collect()
}

/// The ways to every leaf of a record, but for identity and place.
fn leaves(value: &Value, way: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields.iter().filter(|(name, _)| !SILENT.contains(&name.as_str())) {
                leaves(inner, &format!("{way}/{name}"), all);
            }
        }
        Value::Array(items) => {
            all.push(way.to_owned());
            items.iter().enumerate().for_each(|(at, inner)| leaves(inner, &format!("{way}/{at}"), all));
        }
        _ => all.push(way.to_owned()),
    }
}

/// Other things that could stand there.
fn others(leaf: &Value) -> Vec<Value> {
    const VARIANTS: [&str; 16] = [
        "Municipality",
        "Strength",
        "Medium",
        "Operating",
        "Draft",
        "Contract",
        "Politics",
        "Other",
        "Talk",
        "Scale",
        "Withdrawn",
        "Decision",
        "Passed",
        "Kept",
        "Nothing",
        "Started",
    ];
    let texts = ["zz", "2031-05-05", "19:30:00", "2031-05-05T19:30:00+01:00", "99"]
        .into_iter()
        .chain(VARIANTS)
        .map(|text| json!(text));
    match leaf {
        Value::Bool(yes) => vec![json!(!yes)],
        Value::Number(number) => vec![json!(number.as_u64().unwrap_or(0) + 1)],
        Value::Array(items) => vec![json!(items[1..])],
        _ => texts.collect(),
    }
}

#[test]
fn whatever_changes_in_a_record_is_told() {
    let session = session();
    let languages = Language::ALL.map(Words::new);
    let mut altered = 0;
    for (kind, name, fields) in full() {
        let before = record(name, &fields).unwrap_or_else(|| panic!("{name} is not read"));
        assert_eq!(before.reference().kind(), kind);
        let filled: BTreeSet<String> = fields.as_object().expect("fields").keys().cloned().collect();
        assert_eq!(filled, fields_of(name), "{name}: something stands in every field");
        let mut ways = vec![];
        leaves(&fields, "", &mut ways);
        for way in ways {
            let mut tried = 0;
            let leaf = fields.pointer(&way).expect("a leaf");
            for other in others(leaf) {
                let mut fields = fields.clone();
                *fields.pointer_mut(&way).expect("a leaf") = other;
                let Some(after) = record(name, &fields).filter(|after| *after != before) else { continue };
                tried += 1;
                for words in &languages {
                    let of = |record| facets::of(record, &session, words);
                    let told = differences(&of(&before), &of(&after));
                    assert!(!told.is_empty(), "{name}{way} changes in silence");
                    let text = told[0].tell(words, str::to_owned);
                    assert!(!text.contains("facets-"), "{text}");
                }
            }
            assert!(tried > 0 || leaf.is_array(), "{name}{way} was never altered"); // a pair cannot be shortened
            altered += tried;
        }
    }
    assert!(altered > 200, "{altered}");
}

#[test]
fn every_kind_has_its_facets_and_no_name_stands_twice_in_one() {
    let (session, words) = (session(), Words::new(Language::German));
    assert_eq!(full().len(), Kind::ALL.len());
    for (_, name, fields) in full() {
        let facets = facets::of(&record(name, &fields).expect("a record"), &session, &words);
        let names: BTreeSet<&str> = facets.iter().map(|facet| words.get(facet.name)).collect();
        assert_eq!(names.len(), facets.len(), "{name}: {names:?}");
    }
}
