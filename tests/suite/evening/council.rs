//! "Two hours, council workshop on the draft agreement, 30 members", as `domain.md` has it: opening 0–5 · where are we:
//! timeline 5–15 · from findings to goals 15–30 · walk through the areas by number, wording, strittig with a reason,
//! traffic lights 30–85 · money 85–105 · open points, council paper, dates 105–115 · what was altered tonight 115–120.

use std::sync::Arc;

use tafelrunde::session::{Records, Seats};

use super::kept::Folder;
use super::material;
use super::player::Player;
use super::room::Room;

mod afterwards;

/// The workshop of the sample in which it is played.
const WORKSHOP: &str = "ws5";

/// A council of thirty.
fn prepare(records: &mut Records) {
    records.topics.clear();
    let seats = [("A", 10), ("B", 8), ("C", 5), ("D", 4), ("E", 3)];
    let seats = seats.map(|(faction, seats)| Seats { faction: faction.to_owned(), seats });
    Arc::make_mut(&mut records.municipality).seats = seats.into();
}

pub fn play(times: u32) {
    let folder = Folder::new(prepare);
    let mut player = Player::open(&folder.file, "2027-01-13T16:30:00+01:00", times);
    draft_is_pasted(&mut player);
    let room = Room::open(&folder.file, &player.clock);
    let mut evening = Evening { player, room };
    evening.opening();
    evening.where_are_we();
    evening.findings_and_goals();
    evening.through_the_areas();
    evening.money();
    evening.open_points();
    evening.altered();
    evening.player.terminal.leave();
    evening.room.leaves(&PRIVATE);
    afterwards::check(&folder.kept());
}

/// In the afternoon the office pastes what the working groups wrote.
fn draft_is_pasted(player: &mut Player) {
    player.press("<F3>").terminal.paste(material::DRAFT);
    player.looks("28 Zeilen als Karten einfügen").press("<Enter>").looks("18 Ziele · 43 Maßnahmen");
}

/// What is nobody's business in the room.
const PRIVATE: [&str; 3] = ["Zeitplan zeigen", "3–7 min je Ziel", "einmalig, jährlich, drei Jahre"];

/// The steps, and how many minutes they took.
const PLAYED: [(&str, u16); 7] = [
    ("Eröffnung", 5),
    ("Wo stehen wir?", 9),
    ("Von den Befunden zu den Zielen", 16),
    ("Gang durch die Handlungsfelder", 58),
    ("Was kostet es?", 18),
    ("Offene Punkte und Vorlage", 11),
    ("Was heute geändert wurde", 4),
];

/// What is done with a goal or measure, called by its number.
enum Act {
    /// The words were these, and are those.
    Words(&'static str, &'static str),
    /// It is in dispute, for this reason.
    Disputed(&'static str),
    /// It is agreed.
    Agreed,
}

/// What the walk alters, in the order of the walk.
const ALTERED: [(&str, Act); 9] = [
    (
        "1.1.3",
        Act::Words(
            "Jugendforum zweimal im Jahr mit Rückmeldung im Rat",
            "Jugendforum viermal im Jahr mit Rückmeldung im Rat",
        ),
    ),
    (
        "1.2",
        Act::Words(
            "Der Rat weiß jedes Jahr, was die Zielvereinbarung bewirkt.",
            "Der Rat weiß jedes Jahr im Mai, was die Zielvereinbarung bewirkt.",
        ),
    ),
    ("2.1.3", Act::Disputed("Randzeiten: erst Bedarf erheben")),
    ("2.3.1", Act::Agreed),
    ("3.2.1", Act::Disputed("Haushalt 2029 noch offen")),
    (
        "4.1.3",
        Act::Words(
            "Wartezeit der Erziehungsberatung senken (0,5 Stelle)",
            "Wartezeit der Erziehungsberatung senken (1,0 Stelle)",
        ),
    ),
    ("5.3.2", Act::Words("Abendlinie Nordheide im Probebetrieb", "Abendlinie Nordheide und Bergfeld im Probebetrieb")),
    (
        "6.1",
        Act::Words(
            "Ältere Menschen leben gut versorgt mitten in der Stadt.",
            "Ältere Menschen leben gut versorgt und mittendrin.",
        ),
    ),
    ("6.2.1", Act::Disputed("Zuständig ist der Kreis")),
];

/// Goals and measures by number, as the chair calls them.
fn numbers() -> Vec<String> {
    const MEASURES: [(&str, usize); 18] = [
        ("1.1", 4),
        ("1.2", 2),
        ("1.3", 1),
        ("2.1", 4),
        ("2.2", 2),
        ("2.3", 2),
        ("3.1", 3),
        ("3.2", 2),
        ("3.3", 2),
        ("4.1", 4),
        ("4.2", 2),
        ("4.3", 1),
        ("5.1", 3),
        ("5.2", 2),
        ("5.3", 2),
        ("6.1", 3),
        ("6.2", 2),
        ("6.3", 2),
    ];
    let under = |(goal, count): (&str, usize)| {
        std::iter::once(goal.to_owned()).chain((1..=count).map(move |at| format!("{goal}.{at}"))).collect::<Vec<_>>()
    };
    MEASURES.into_iter().flat_map(under).collect()
}

/// Green, amber and red of the goal at this place: thirty in all.
fn lights(at: u32) -> [u32; 3] {
    let (amber, red) = (at * 5 % 9, at * 7 % 4);
    [30 - amber - red, amber, red]
}

/// What was parked, and the keys that say what becomes of it.
const PARKED: [(&str, &str); 2] =
    [("Wer trägt die Mensa ab 2030?", "aKämmerei<Enter>"), ("Kita-Beiträge im Kreis", "n")];

/// Hands for the draft: yes, no, abstention.
const HANDS: [u32; 3] = [26, 1, 3];
const PAPER: &str = "Zielvereinbarung 2027 bis 2030";
const DECISION: (&str, &str) = ("2027-03-18", "Rat: Beschluss der Zielvereinbarung");

struct Evening {
    player: Player,
    room: Room,
}

impl Evening {
    fn opening(&mut self) {
        self.player.press("<F7>").looks("Ratsworkshop II").press("a").looks("Vorlage: Ratsworkshop, 2 Stunden");
        self.player
            .lets_pass(90)
            .press("W")
            .looks("Workshop läuft")
            .press("<Enter>")
            .looks("Schritt 1 läuft: Eröffnung");
        self.room.sees("Eröffnung");
    }

    fn where_are_we(&mut self) {
        self.player.begins(&PLAYED, 1).press("<F4>g").looks("Zeitplan");
        self.room.sees("Vorbereitung");
    }

    fn findings_and_goals(&mut self) {
        self.player.begins(&PLAYED, 2).press("<F8>").looks("Überblick");
        self.room.sees("Wohnen & Umfeld");
        // "Woher kommt 2.1.1?"
        self.player.press("<F3>:").enters("2.1.1").press("r").looks("Roter Faden");
        self.room.sees("Zu wenig Betreuung für unter Dreijährige");
    }

    fn through_the_areas(&mut self) {
        self.player.begins(&PLAYED, 3).press("<F3>");
        let mut goals = 0;
        for number in numbers() {
            self.player.press(":").enters(&number);
            self.room.sees(&number);
            match ALTERED.iter().find(|(altered, _)| *altered == number).map(|(_, act)| act) {
                Some(Act::Words(_, words)) => {
                    self.player.press("e<Ctrl+u>").enters(words);
                    self.room.sees(words);
                }
                Some(Act::Disputed(reason)) => _ = self.player.press("ms").enters(reason),
                Some(Act::Agreed) => _ = self.player.press("mv"),
                None => {}
            }
            if number == "3.2.1" || number == "4.1" {
                let at = usize::from(number == "4.1");
                self.player.press("t").enters(PARKED[at].0).closes_the_line();
            }
            if number.len() == 3 {
                self.colours(&number, lights(goals));
                goals += 1;
            }
        }
    }

    /// A traffic light for a goal.
    fn colours(&mut self, number: &str, [green, amber, red]: [u32; 3]) {
        // The question for the goal on which one stands is offered; Enter accepts the people.
        let question = format!("Tragen wir Ziel {number} so mit?");
        self.player.press(":ampel<Enter>").looks(&question).press("<Enter>");
        self.player.looks("wird gezählt");
        self.room.sees_the_question(&question);
        self.player.enters(&format!("{green} {amber} {red}")).looks("Alle 30 sind gezählt.");
        self.room.waits_for_the_result();
        self.player.press("s").looks("Geschlossen").press("<F3>");
    }

    fn money(&mut self) {
        self.player.begins(&PLAYED, 4).press("<F3>");
        // "Was kostet Handlungsfeld 5?" in two keys.
        self.player.press("5s");
        let (all, fifth) = (material::all_costs(None), material::all_costs(Some(5)));
        let ([once, yearly, three], of_five) = (all.euros(), fifth.euros());
        of_five[..2].iter().for_each(|sum| self.room.sees(sum)); // the third stands there in block letters
        self.player.press("<Backspace>0$").looks("Was es kostet");
        let sums = self.player.terminal.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        let total = format!("Summe {} {once} {yearly} {three}", all.measures);
        assert!(sums.contains(&total), "{total} in {sums}");
        let row = format!("5 Wohnen & Umfeld {} {}", fifth.measures, of_five.join(" "));
        assert!(sums.contains(&row), "{row} in {sums}");
        self.room.sees(&once);
        self.room.sees(&yearly);
    }

    fn open_points(&mut self) {
        let Self { player, room } = self;
        player.begins(&PLAYED, 5).press("T").looks("2 von 2 offen");
        PARKED.iter().for_each(|(_, keys)| _ = player.press(keys));
        player.looks("0 von 2 offen").press("<F2>:handz<Enter>").looks("Was wird gefragt?");
        player.enters("Soll der Entwurf so in den Ausschuss?").press("<Enter>").looks("wird gezählt");
        room.sees_the_question("Soll der Entwurf so in den Ausschuss?");
        let [yes, no, abstained] = HANDS;
        player
            .enters(&format!("{yes} {no} {abstained}"))
            .looks("Alle 30 sind gezählt.")
            .press("s")
            .looks("Geschlossen");
        room.sees("mehrheitlich dafür bei einer Gegenstimme und drei Enthaltungen");
        player.press("<F3>VEn").types(PAPER).press("<Ctrl+s>").looks(PAPER).press("a").looks("43 Maßnahmen");
        player.press("<F4>n").enters(&format!("18.03.2027 {}", DECISION.1)).looks(DECISION.1);
    }

    fn altered(&mut self) {
        let Self { player, room } = self;
        player.begins(&PLAYED, 6).press("A");
        room.sees("bisher:");
        let from = room.so_far() - 1;
        let (_, pages) = room.page().expect("pages");
        for page in 2..=pages {
            player.press("<PgDn>");
            room.sees(&format!("{page}/{pages}"));
        }
        let shown = room.pictures()[from..].join(" ");
        for (number, act) in ALTERED {
            let told = match act {
                Act::Words(old, new) => format!("{number} {new} bisher: {old}"),
                Act::Disputed(reason) => format!("→ strittig ({reason})"),
                Act::Agreed => "→ vereinbart".to_owned(),
            };
            assert!(shown.contains(&told), "{told} in {shown}");
        }
        player
            .lets_pass(PLAYED[6].1)
            .press("<F7>")
            .looks("Ablauf ·")
            .press("W")
            .looks("Workshop beendet: Ratsworkshop II");
    }
}
