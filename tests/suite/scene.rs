//! The screen: what the room sees of the sample at the sizes of real rooms, and what it must never see.

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tafelrunde::draw::scene::{SceneDrawn, draw_scene, theme::SceneTheme};
use tafelrunde::draw::theme::Depth;
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::session::{FindingKind, Id, Session};
use tafelrunde::words::{Language, Words};

use crate::support::{now, sample, text};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn scene(session: &Session, subject: &Subject, page: u16) -> Scene {
    let words = Words::new(Language::German);
    Scene::of(session, subject, page, now().today(), SceneLook::Light, &words)
}

fn drawn(scene: &Scene, (width, height): (u16, u16), ascii: bool) -> (Buffer, SceneDrawn) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let theme = SceneTheme::of(scene.look, Depth::True, ascii);
    let area = buffer.area;
    let drawn = draw_scene(scene, None, wall(), &theme, &mut buffer, area);
    (buffer, drawn)
}

fn wall() -> DateTime<FixedOffset> {
    now().wall
}

#[test]
fn look() {
    let session = sample();
    let args = std::env::var("LOOK").unwrap_or_default();
    for want in args.split(' ').filter(|w| !w.is_empty()) {
        let mut parts = want.split(',');
        let subject = match parts.next().unwrap() {
            "title" => Subject::Title,
            "analysis" => Subject::Analysis,
            "kind" => Subject::Kind(FindingKind::Weakness),
            "area" => Subject::Area(id("a2")),
            "finding" => Subject::Finding(id("w3")),
            "allgoals" => Subject::Goals(None),
            "goals" => Subject::Goals(Some(id("a2"))),
            "goal" => Subject::Goal(id("g21")),
            "measure" => Subject::Measure(id("m211")),
            "sums" => Subject::Sums(None),
            "areasums" => Subject::Sums(Some(id("a2"))),
            "plan" => Subject::Plan { near: false },
            "near" => Subject::Plan { near: true },
            "clock" => Subject::Clock,
            _ => Subject::Countdown { label: "Kartenarbeit".into(), until: wall() + chrono::TimeDelta::seconds(750) },
        };
        let size: Vec<u16> = parts.next().unwrap().split('x').map(|n| n.parse().unwrap()).collect();
        let page = parts.next().map_or(0, |p| p.parse().unwrap());
        let (buffer, drawn) = drawn(&scene(&session, &subject, page), (size[0], size[1]), parts.next().is_some());
        println!("== {want} {drawn:?}\n{}", text(&buffer).lines().map(|l| format!("|{l}\n")).collect::<String>());
    }
}
