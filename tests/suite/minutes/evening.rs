//! A whole workshop, played through the keys from the first step to the end, and the minutes of it as they are sent.

use tafelrunde::session::{Edit, Session};
use tafelrunde::words::Language;

use super::{markdown, of};

/// What is done, in order; `[600]` lets ten minutes pass. The workshop of the sample is on that day, at nine.
const EVENING: &[&str] = &[
    "<F7>a<Enter>[620]<Esc>",
    // A scale, closed; and one of only three people.
    ":Einpunktabfrage beginnen<Enter>Wie familiengerecht sind wir heute?<Enter><Ctrl+u>12<Enter>334455567789s<Esc>",
    ":Einpunktabfrage beginnen<Enter>Wie sieht es der Ausschuss?<Enter><Ctrl+u>3<Enter>379s<Esc>",
    "<F7><Enter>[900]<Esc>",
    // Cards: three are read out, one is not.
    "KWas fehlt Familien hier?<Enter>-Kein Bus am Abend nach Altenhof #5<Enter>Zu wenig Hebammen #4<Enter>\
     + Vereine tragen viel #1<Enter>- Das liest niemand vor #3<Enter><Esc>",
    "<F2>:w13<Enter>g:w14<Enter>g:s13<Enter>gK",
    ":w13<Enter>amnWege am Abend<Enter>a:w10<Enter>ma",
    "<Esc><Esc>[300]",
    // Lights by faction, hands, resistance, dots without numbers.
    ":Ampelabfrage beginnen<Enter>Tragen wir Ziel 2.1?<Enter><Ctrl+u>42<Enter>n10 3 2<Enter>8 2 2<Enter>5 1 1<Enter>3 1 0<Enter>2 1 1<Enter>s<Esc>",
    ":Handzeichen beginnen<Enter>Soll 2.1 so bleiben?<Enter><Ctrl+u>21<Enter>18 1 2<Enter>s<Esc>",
    ":Widerstandsabfrage beginnen<Enter>Wie kommt der Bus am Abend?<Enter><Ctrl+u>5<Enter>Ringbus<Enter>Ruftaxi<Enter><Enter>\
     05x3a<Enter>11234<Enter>88889<Enter>s<Esc>",
    "<F2><Esc>:w3<Enter> :w5<Enter> :w10<Enter> :Mehrpunktabfrage beginnen<Enter>Was zuerst?<Enter><Ctrl+u>12<Enter><Enter><Ctrl+u>4<Enter>20<Enter>14<Enter>12<Enter>ss<Esc><Esc>",
    // Goals and measures.
    ":2.1<Enter>e<Backspace>, auch in den Ferien.<Enter>:2.1.1<Enter>mv:5.1<Enter>nAnruf-Linientaxi abends @FB 4 bis Q2 2028 118.000 €/J<Enter>\
     Wartehäuschen mit Licht 20.000 €<Enter><Esc>:4.1.3<Enter>d",
    // Topics, a flash round, the end.
    "tSchwimmbad<Enter>Parkplätze am Rathaus<Enter>Ferienpass<Enter>Hebammen im Kreis<Enter><Esc>",
    "B<Enter>Ich nehme Mut mit.<Enter>Frau Maier hat recht.<Enter><Enter><Up>x<Esc>",
    "T<Home><Down><Down><Down><Down><Down><Down>-m2.1<Enter>d<Enter>aJugendamt des Kreises<Enter><Esc>",
    "<F7><Enter>[600]<Esc><F7>W",
];

pub fn evening(language: Language) -> (Session, Vec<Edit>) {
    played(language, EVENING)
}

/// The same while it still runs, a scale of which nobody may know yet being counted.
pub fn in_the_midst() -> (Session, Vec<Edit>) {
    let counting = ":Einpunktabfrage beginnen<Enter>Noch geheim?<Enter><Ctrl+u>77<Enter>7777777777777777777<Esc>";
    let tables = ":berichte der tische<Enter><Enter>Kita bis 17 Uhr.<Enter><Enter><Esc>";
    played(Language::German, &[&EVENING[..EVENING.len() - 1], &[counting, tables]].concat())
}

fn played(language: Language, keys: &[&str]) -> (Session, Vec<Edit>) {
    let mut desk = crate::agenda::pictures::morning(language);
    for keys in keys {
        crate::agenda::pictures::act(&mut desk, keys);
    }
    (desk.session().clone(), desk.edits.clone())
}

#[test]
fn the_minutes_of_a_whole_evening() {
    let (session, edits) = evening(Language::German);
    for language in Language::ALL {
        insta::assert_snapshot!(format!("evening_{}", language.code()), markdown(&of(&session, &edits, language)));
    }
}
