//! "Three hours, strategy workshop, 30 people", as `domain.md` has it: set-up −45 · welcome 0–10 · Einpunktabfrage 10–15 ·
//! analysis results area by area 15–35 · questions 35–40 · tables write cards 40–55 · typing and reading out 55–75 ·
//! clustering 75–95 · break 95–105 · dot voting 105–120 · challenges, potentials, first goal sentences 120–150 · reports
//! 150–165 · who must be asked next 165–172 · Themenspeicher 172–177 · Blitzlicht 177–180.

use std::sync::Arc;

use tafelrunde::session::{GroupCount, Records, Ref};

use super::kept::{Folder, id};
use super::material::{self, Card};
use super::player::Player;
use super::room::Room;

mod afterwards;

/// The workshop of the sample in which it is played.
const WORKSHOP: &str = "ws4";

/// The steps, and how many minutes they took.
const PLAYED: [(&str, u16); 15] = [
    ("Begrüßung", 10),
    ("Wo stehen wir?", 6),
    ("Ergebnisse der Analyse", 20),
    ("Rückfragen", 5),
    ("Karten schreiben", 15),
    ("Karten vorlesen", 24),
    ("Clustern", 20),
    ("Pause", 12),
    ("Absprache mit der Projektleitung", 5),
    ("Punkten", 20),
    ("Herausforderungen und Potenziale", 24),
    ("Berichte der Tische", 13),
    ("Wer wird noch gefragt?", 5),
    ("Themenspeicher", 5),
    ("Blitzlicht", 3),
];

const QUESTION: &str = "Was fehlt Familien bei uns?";

/// What is nobody's business in the room, and stands in no minutes.
const PRIVATE: [&str; 3] = ["Absprache mit der Projektleitung", "Aufbau 45 min", "eine Aussage je Karte"];

/// Thirty people at six tables, and nothing parked yet.
fn prepare(records: &mut Records) {
    records.topics.clear();
    let workshop = records.workshops.iter_mut().find(|workshop| workshop.id == id(WORKSHOP)).expect("the workshop");
    let workshop = Arc::make_mut(workshop);
    workshop.people = vec![GroupCount { group: "Runde".to_owned(), count: 30 }];
    workshop.tables = Some(6);
}

pub fn play(times: u32) {
    let folder = Folder::new(prepare);
    let player = Player::open(&folder.file, "2026-11-28T08:15:00+01:00", times);
    let room = Room::open(&folder.file, &player.clock);
    let cards = material::cards();
    let mut evening = Evening { player, room, cards: cards.clone() };
    evening.set_up();
    evening.welcome();
    evening.where_we_stand();
    evening.results_of_the_analysis();
    evening.cards_are_written();
    evening.cards_are_read_out();
    evening.clusters();
    evening.a_break();
    evening.dots();
    evening.challenges_potentials_goals();
    evening.reports();
    evening.who_must_be_asked();
    evening.parking_lot();
    evening.flash_round();
    evening.over();
    afterwards::check(&folder.kept(), &cards, &PLAYED);
}

struct Evening {
    player: Player,
    room: Room,
    cards: Vec<Card>,
}

impl Evening {
    fn set_up(&mut self) {
        let Self { player, .. } = self;
        player.press("<F7>").looks("Noch kein Schritt").press("a").looks("Vorlage: Strategieworkshop, 3 Stunden");
        player
            .press("<Down><Down><Down><Down><Down><Down><Down>n")
            .enters("3 intern: Absprache mit der Projektleitung");
        player.looks("intern");
    }

    fn welcome(&mut self) {
        self.player.press("<Home>").lets_pass(45).press("W").looks("Workshop läuft");
        self.player.press("<Enter>").looks("Schritt 1 läuft: Begrüßung");
        self.room.sees("Begrüßung");
    }

    fn where_we_stand(&mut self) {
        let Self { player, room, .. } = self;
        player.begins(&PLAYED, 1);
        player.press(":einpunkt<Enter>").looks("Was wird gefragt?").enters("Wie familiengerecht sind wir?");
        player.press("<Enter>").looks("wird gezählt");
        room.sees("Die Abfrage läuft");
        player
            .press(MARKS)
            .looks("Alle 30 haben schon")
            .press("<Backspace>")
            .types(&CORRECTED.to_string())
            .looks("Alle 30 sind gezählt.");
        player.press("s").looks("Geschlossen");
        room.sees("Mittel");
    }

    fn results_of_the_analysis(&mut self) {
        let Self { player, .. } = self;
        player.begins(&PLAYED, 2).press("<F2>");
        for area in 1..=6 {
            player.press(&area.to_string()).looks(&format!("nur {area}"));
        }
        self.parks("Fahrradstellplätze am Rathaus");
        let Self { player, .. } = self;
        player.press("0");
        let Self { player, .. } = self;
        player.begins(&PLAYED, 3).press("<F8>").looks("Überblick");
    }

    fn cards_are_written(&mut self) {
        self.player.begins(&PLAYED, 4).press("C");
        self.room.sees("Karten schreiben");
        self.player.press("<Backspace>");
    }

    fn cards_are_read_out(&mut self) {
        let Self { player, room, cards } = self;
        player.begins(&PLAYED, 5).press("<F2>K").enters(QUESTION);
        room.sees(QUESTION);
        player.press("-");
        let (at_once, later) = cards.split_at(24);
        let mut last = None;
        for card in at_once {
            player.types_card(card, last).press("<Ctrl+g>");
            room.sees(&card.text);
            last = Some(card);
        }
        for card in later {
            player.types_card(card, last);
            last = Some(card);
        }
        player.looks("mehr wird zu viel").closes_the_line();
        let mut unread: Vec<&Card> = later.iter().collect();
        while !unread.is_empty() {
            let left = if unread.len() == 1 {
                "Das war die letzte".to_owned()
            } else {
                format!("noch {} verdeckt", unread.len() - 1)
            };
            player.press("g").looks(&left);
            let at = unread.iter().position(|card| player.told(&format!("{} ist vorgelesen", card.number)));
            let read = unread.remove(at.expect("a card that was typed"));
            room.sees(&read.text);
            room.has_not_seen(unread.iter().map(|card| card.text.clone()).collect());
        }
        self.player.press("K").looks("Kartenabfrage beendet: 60 Karten, alle vorgelesen.");
    }

    fn clusters(&mut self) {
        self.player.begins(&PLAYED, 6).press("<F2>a").looks("0 Cluster");
        for card in &self.cards {
            self.player.press(":").enters(&card.number);
            match CLUSTERS.iter().find(|(first, _)| *first == card.text) {
                Some((_, title)) => self.player.press("mn").enters(title),
                None => self.player.press("m").types(&letter(&self.cards, card)),
            };
        }
        // A card in dispute stands in both.
        self.player.press(":").enters(DISPUTED.0).press("mC").looks("6 Cluster");
    }

    fn a_break(&mut self) {
        self.player.begins(&PLAYED, 7);
        self.room.sees("Pause");
        self.player.begins(&PLAYED, 8);
    }

    fn dots(&mut self) {
        let Self { player, room, .. } = self;
        player.begins(&PLAYED, 9).press("<F2>a:").enters("w13").press(&"<Space>".repeat(DOTS.len()));
        player.press(":mehrpunkt<Enter>").looks("Was wird gefragt?").enters("Was wiegt am schwersten?");
        player.press("<Enter><Enter>").looks("Klare Rangfolge ab 7 je Person").enters("5").looks("wird gezählt");
        room.sees("Jede Person verteilt 5 Punkte");
        let from = room.so_far();
        for (at, dots) in DOTS.iter().enumerate() {
            player.enters(&if at == WRONG.0 { WRONG.1 } else { *dots }.to_string());
        }
        player
            .looks("177 von 150 Punkten: 27 Punkte zu viel.")
            .press("<End><Up><Up><Up>")
            .enters(&DOTS[WRONG.0].to_string());
        player.looks("Alle 150 Punkte sind verteilt.");
        let Self { player, room, .. } = self;
        let counted = room.pictures()[from - 1..].iter().all(|picture| *picture == room.pictures()[from - 1]);
        assert!(counted, "while one counts, the wall stays as it is");
        player.press("s").looks("Geschlossen");
        room.sees("Platz 1");
    }

    fn challenges_potentials_goals(&mut self) {
        let Self { player, room, .. } = self;
        player.begins(&PLAYED, 10).press("x").looks("Pünktlich enden").press("<Enter>");
        player.looks("Angenommen");
        player.press("<F2>!");
        for line in SAID {
            player.enters(line);
        }
        let before = player.keys;
        player.types("Schulweg").press("<Ctrl+t>").enters("Wer schreibt das Protokoll?");
        assert_eq!(player.keys - before - "SchulwegWer schreibt das Protokoll?".len(), 2, "and the line is as it was");
        player.enters("helfer fehlen #3").closes_the_line();
        player.press("<F3>");
        for (goal, area) in GOALS {
            player.press("n").enters(&format!("z: {goal} #{area}"));
            room.sees(goal);
            player.closes_the_line();
        }
    }

    fn reports(&mut self) {
        let Self { player, room, .. } = self;
        player.begins(&PLAYED, 11).press("s").looks("Redezeit läuft");
        room.sees("Redezeit");
        player.press("<Backspace>:berichte<Enter>").looks("Das Wichtigste aus jedem Tisch").press("<Enter>");
        for report in material::reports() {
            player.enters(report);
            room.sees(report);
        }
        self.player.press("<Enter>x").looks("Berichte beendet: 6 Sätze");
    }

    fn who_must_be_asked(&mut self) {
        let Self { player, .. } = self;
        player.begins(&PLAYED, 12).press("<F6>").looks("Beteiligung");
        for group in ASKED {
            player.press("n").types(group).press("<Ctrl+s>").looks(group);
        }
        player.looks("2 von 17 noch nicht gehört").press("<Home>+").enters("w17 w18").looks("K1: 2 Verknüpfungen");
    }

    fn parking_lot(&mut self) {
        self.parks("Wer zahlt den Bus am Sonntag?");
        for (text, _) in &PARKED[3..] {
            self.parks(text);
        }
        let Self { player, .. } = self;
        player.begins(&PLAYED, 13).press("T").looks("6 von 6 offen");
        for (_, keys) in PARKED {
            player.press(keys);
        }
        player.looks("1 von 6 offen");
    }

    fn flash_round(&mut self) {
        let Self { player, room, .. } = self;
        player.begins(&PLAYED, 14).press("<F2>B").looks("Was nehme ich mit?").press("<Enter>");
        for sentence in material::sentences() {
            player.enters(sentence);
        }
        player.press("<Enter>x").looks("Blitzlicht beendet: 15 Sätze");
        room.sees("Es war laut & gut.");
    }

    fn over(mut self) {
        let Self { player, .. } = &mut self;
        player
            .lets_pass(3)
            .press("<F7>")
            .looks("Ablauf ·")
            .press("W")
            .looks("Workshop beendet: Zielvereinbarungsworkshop.");
        let Self { player, room, .. } = self;
        player.terminal.leave();
        room.leaves(&PRIVATE);
    }

    /// A topic from wherever one is; three keys besides its words, and one is back.
    fn parks(&mut self, text: &str) {
        let before = self.player.keys;
        self.player.press("t").enters(text).closes_the_line();
        assert_eq!(self.player.keys - before - text.chars().count(), 3);
    }
}

/// The first card of each cluster, and how the room calls it.
const CLUSTERS: [(&str, &str); 6] = [
    ("Abends fährt kein Bus mehr nach Nordheide", "Wege und Wohnen"),
    ("Kita Mühlenbach nur bis 16 Uhr", "Betreuung und Beruf"),
    ("Ganztag endet um 15 Uhr ohne Mittagessen", "Lernen"),
    ("Erziehungsberatung: vier Monate Wartezeit", "Beratung, die ankommt"),
    ("Pflegende Angehörige finden keine Kurzzeitpflege", "Jung und Alt"),
    ("Keiner weiß, was das Bündnis beschlossen hat", "An einem Tisch"),
];

/// A card in dispute, which stands in "Lernen" as well.
const DISPUTED: (&str, &str) = ("w26", "Spielplatz Goethestraße ohne Schatten");

/// The totals of W13 to W32, and one that is mistyped first.
const DOTS: [u32; 20] = [12, 3, 15, 0, 7, 9, 11, 4, 8, 8, 6, 10, 2, 13, 5, 1, 14, 9, 7, 6];
const WRONG: (usize, u32) = (16, 41);

/// Challenges and potentials as they are said when the cards are done.
const SAID: [&str; 4] = [
    "Ehrenamt ruht auf immer weniger Schultern #1",
    "Zuzug aus der Großstadt hält an #5",
    "* Hochschule Lindental sucht Praxisprojekte #3",
    "Zwei Landwirte bieten Ferienhöfe an #5",
];

/// First goal sentences, and their areas.
const GOALS: [(&str, u8); 3] = [
    ("Jede Familie kommt auch abends nach Hause.", 5),
    ("Jedes Kind isst in der Schule zu Mittag.", 3),
    ("Niemand wartet länger als vier Wochen auf Beratung.", 4),
];

/// Who was not heard yet.
const ASKED: [&str; 2] = ["Familien in Wechselschicht", "Pflegende Kinder und Jugendliche"];

/// What was parked, in its order, and the keys that say what becomes of it.
const PARKED: [(&str, &str); 6] = [
    ("Fahrradstellplätze am Rathaus", "-"),
    ("Wer schreibt das Protokoll?", "aProjektleitung<Enter>"),
    ("Wer zahlt den Bus am Sonntag?", "n"),
    ("Schwimmbad: Familientarif ab zwei Kindern", "m2.1<Enter>"),
    ("Ortsumgehung", "dSache des Kreises<Enter>"),
    ("Name für das Bündnis", ""),
];

/// One mark a person, one that is too many and not taken; the last that counts was a slip.
const MARKS: &str = "3455667788456756723489655667785";
const CORRECTED: char = '6';

impl Player {
    fn types_card(&mut self, card: &Card, last: Option<&Card>) -> &mut Self {
        self.types(&sign(card, last)).types(&card.text).enters(&area(card, last))
    }
}

/// What says the kind at the start of a line; kind and area of the last card go on.
fn sign(card: &Card, last: Option<&Card>) -> String {
    if last.is_some_and(|last| last.kind == card.kind) { String::new() } else { format!("{} ", card.kind.sign()) }
}

fn area(card: &Card, last: Option<&Card>) -> String {
    if last.is_some_and(|last| last.area == card.area) { String::new() } else { format!(" #{}", card.area) }
}

/// Under which letter the cluster of a card is reached: clusters are lettered in the order in which they were made.
fn letter(cards: &[Card], card: &Card) -> String {
    let first = |(text, _): &(&str, &str)| cards.iter().find(|card| card.text == *text).expect("a card").area;
    let at = CLUSTERS.iter().map(first).position(|area| area == card.area).expect("a cluster");
    char::from(b'a' + u8::try_from(at).expect("a letter")).to_string()
}
