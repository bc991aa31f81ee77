//! Pictures: under the hands of the one who counts, and on the wall, at the sizes of real rooms.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tafelrunde::draw::scene::{draw_scene, theme::SceneTheme};
use tafelrunde::draw::theme::Depth;
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::words::Words;

use super::*;
use crate::support::{now, text};

const CARDS: &str = "<F2><Right> <Down> <Down> <Down> <Down> <Down> ";
const DOTS: &str = ":Mehrpunktabfrage beginnen<Enter>Was ist am wichtigsten für Familien?<Enter><Enter>";
const SCALE: &str = ":Einpunktabfrage beginnen<Enter>Wie familiengerecht sind wir heute?<Enter><Enter>";
const BUS: &str = ":Widerstandsabfrage beginnen<Enter>Wie kommt der Bus am Abend?<Enter><Ctrl+u>8<Enter>\
    Ringbus alle zwei Stunden bis 22 Uhr<Enter>Ruftaxi auf Anruf, eine Stunde vorher<Enter>Bürgerbus mit Ehrenamtlichen<Enter>";

/// Name, whether it is in front of the council, and the keys.
fn shots() -> Vec<(&'static str, bool, String)> {
    let marks = "78867545667897654567787656789";
    let lights = "10 3 2<Enter>8 2 2<Enter>5 2 1<Enter>3 1 1<Enter>2 1 0<Enter>1 0 0<Enter>0 1 0<Enter>";
    let resistance = "<Enter>2413x052<Enter>11212010<Enter>52431165<Enter>98899778<Enter>";
    let hands = ":Handzeichen beginnen<Enter>Soll Ziel 2.1 so bleiben?<Enter><Ctrl+u>21<Enter>19 0 2<Enter>";
    let factions = ":Ampelabfrage beginnen<Enter>Tragen wir Ziel 2.1?<Enter><Ctrl+u>45<Enter>n";
    vec![
        ("setup", false, format!("{CARDS}{DOTS}")),
        ("dots", false, format!("{CARDS}{DOTS}<Enter><Enter>41<Enter>17<Enter>17<Enter>2")),
        (
            "dots-closed",
            false,
            format!("{CARDS}{DOTS}<Enter><Enter>41<Enter>17<Enter>17<Enter>25<Enter>11<Enter>9<Enter>s"),
        ),
        ("scale", false, format!("{SCALE}{marks}")),
        ("scale-closed", false, format!("{SCALE}{marks}5s")),
        ("lights", true, format!("{factions}10 3 2<Enter>8 2")),
        ("lights-closed", true, format!("{factions}{lights}s")),
        ("hands-closed", true, format!("{hands}s")),
        ("resistance", false, format!("{BUS}<Enter>2413x052<Enter>112")),
        ("resistance-closed", false, format!("{BUS}{resistance}s")),
    ]
}

const SIZES: [(u16, u16); 5] = [(48, 18), (60, 18), (80, 24), (120, 36), (240, 67)];

fn done(council_too: bool, keys: &str) -> Desk {
    let mut desk = desk(&if council_too { council() } else { STRATEGY.to_owned() });
    desk.press(keys);
    desk
}

#[test]
fn polls_under_the_hands() {
    for (at, (name, council, keys)) in shots().into_iter().enumerate() {
        let mut desk = done(council, &keys);
        for (row, (width, height)) in SIZES.into_iter().enumerate() {
            if (at + row) % 2 == 1 {
                continue;
            }
            desk.resize(width, height);
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), desk.screen());
        }
        desk.press("<F12>");
        let (width, height) = SIZES[(at + 1) % SIZES.len()];
        desk.resize(width, height);
        insta::assert_snapshot!(format!("{name}-en-{width}x{height}"), desk.screen());
    }
}

#[test]
fn polls_on_the_wall() {
    for (at, (name, council, keys)) in shots().into_iter().enumerate().filter(|(_, (name, ..))| *name != "setup") {
        let desk = done(council, &keys);
        let sizes = [(48, 16), (60, 18), (80, 24), (120, 36), (240, 67)];
        for (row, size) in sizes.into_iter().enumerate() {
            let language = if (at + row) % 2 == 0 { Language::German } else { Language::English };
            let subject = Subject::Poll(poll(&desk).id);
            let words = Words::new(language);
            let scene = Scene::of(desk.session(), &subject, 0, now().today(), SceneLook::Light, &words);
            let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
            let (theme, area) = (SceneTheme::of(scene.look, Depth::True, false), buffer.area);
            let drawn = draw_scene(&scene, None, now().wall, &theme, &mut buffer, area);
            assert!(drawn.fits, "{name} {size:?}");
            insta::assert_snapshot!(format!("wall-{name}-{}-{}x{}", language.code(), size.0, size.1), text(&buffer));
        }
    }
}

#[test]
fn every_size_is_drawn_without_a_panic() {
    for (_, council, keys) in shots() {
        let mut desk = done(council, &keys);
        for (width, height) in (0..60).step_by(7).flat_map(|width| (0..30).map(move |height| (width, height))) {
            desk.resize(width, height);
        }
    }
}
