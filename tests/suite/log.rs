//! The log through the keys: what is listed, the session as it was then, single records brought back.

use crate::support::Desk;
use tafelrunde::words::Language;

#[test]
fn look() {
    for (w, h) in [(120, 36), (80, 24), (48, 18), (60, 18), (240, 67)] {
        for (l, keys) in [(Language::German, "L"), (Language::English, "Ljj<Enter>"), (Language::German, "Ljj/bus")] {
            let mut desk = Desk::with_past(l);
            desk.resize(w, h);
            desk.press(keys);
            println!("{}\n", desk.screen());
        }
    }
}
