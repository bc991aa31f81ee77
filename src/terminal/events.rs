//! Events of the terminal as the console knows them; what terminals do differently ends here.

use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::run::Wake;
use crate::console::Input;
use crate::keys::{Chord, Key};

/// Lines that one notch of the wheel goes.
const NOTCH: i16 = 1;
/// Keys that come closer together than this were not typed by fingers.
const BURST_GAP: Duration = Duration::from_millis(3);
/// From so many keys on, a burst is a paste.
const BURST: usize = 6;

/// From now on no event is lost. Before the size is asked: a window that grows in between would stay half drawn.
pub(super) fn be_ready() -> std::io::Result<()> {
    event::poll(Duration::ZERO).map(drop)
}

/// Reads events on a thread of its own until the loop is gone.
pub(super) fn listen(wake: Sender<Wake>) {
    let bursts = pastes_as_keys();
    std::thread::spawn(move || {
        while let Ok(event) = event::read() {
            let inputs = if bursts { gather(event) } else { input(event).into_iter().collect() };
            for input in inputs {
                if wake.send(Wake::Input(input)).is_err() {
                    return;
                }
            }
        }
        let _ = wake.send(Wake::Hangup);
    });
}

/// Whether a paste arrives as keys here: consoles that know no bracketed paste.
fn pastes_as_keys() -> bool {
    cfg!(windows)
        || std::env::var("TERM").is_ok_and(|term| ["linux", "vt100", "vt220", "dumb"].contains(&term.as_str()))
}

/// One event, and all that come in the same burst.
fn gather(first: Event) -> Vec<Input> {
    let mut inputs: Vec<Input> = input(first).into_iter().collect();
    while inputs.last().and_then(typed).is_some() && event::poll(BURST_GAP).unwrap_or(false) {
        let Ok(event) = event::read() else { break };
        inputs.extend(input(event));
    }
    as_paste(inputs)
}

/// Keys that came in one burst are a paste: Enter in it ends a line and adds no card.
fn as_paste(inputs: Vec<Input>) -> Vec<Input> {
    let count = inputs.iter().take_while(|input| typed(input).is_some()).count();
    if count < BURST {
        return inputs;
    }
    let text = inputs.iter().take(count).filter_map(typed).collect();
    std::iter::once(Input::Paste(text)).chain(inputs.into_iter().skip(count)).collect()
}

/// The letter that a key would write if it came out of a paste.
fn typed(input: &Input) -> Option<char> {
    match input {
        Input::Key(Chord { key: Key::Enter, ctrl: false, .. }) => Some('\n'),
        Input::Key(Chord { key: Key::Tab, shift: false, .. }) => Some('\t'),
        Input::Key(chord) => chord.text(),
        _ => None,
    }
}

/// The event as the console knows it; `None` for what means nothing.
pub(super) fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => chord(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Mouse(mouse) => click(mouse),
        Event::Resize(width, height) => Some(Input::Resize { width, height }),
        Event::FocusGained => Some(Input::Focus),
        Event::FocusLost => None,
    }
}

fn click(MouseEvent { kind, column: x, row: y, .. }: MouseEvent) -> Option<Input> {
    match kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click { x, y }),
        MouseEventKind::ScrollDown => Some(Input::Wheel { x, y, by: NOTCH }),
        MouseEventKind::ScrollUp => Some(Input::Wheel { x, y, by: -NOTCH }),
        _ => None,
    }
}

/// A press as a chord: no releases, no Shift on characters, AltGr (Ctrl+Alt on Windows) is text.
pub(super) fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    // Esc and a letter that arrive together look like Alt and the letter. The Esc counts; the letter must not become a
    // command of the place behind it.
    let escaped = event.modifiers == KeyModifiers::ALT && matches!(event.code, KeyCode::Char(_));
    if escaped {
        return Some(Chord::plain(Key::Esc));
    }
    let alt_gr = event.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let (ctrl, shift) =
        (event.modifiers.contains(KeyModifiers::CONTROL), event.modifiers.contains(KeyModifiers::SHIFT));
    let key = match event.code {
        KeyCode::Char(letter) if ctrl && !alt_gr => Key::Char(letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::F(number) => Key::F(number),
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => return Some(Chord { key: Key::Tab, ctrl: false, shift: true }),
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Insert => Key::Ins,
        KeyCode::Delete => Key::Del,
        _ => return None,
    };
    let character = matches!(key, Key::Char(_));
    Some(Chord { key, ctrl: ctrl && !(character && alt_gr), shift: shift && !character })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Chord> {
        chord(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn alt_gr_writes_its_character() {
        let at = press(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(at.and_then(Chord::text), Some('@'));
    }

    #[test]
    fn shift_is_in_the_character_and_with_the_arrows() {
        assert_eq!(press(KeyCode::Char('U'), KeyModifiers::SHIFT), Chord::read("U"));
        assert_eq!(press(KeyCode::Up, KeyModifiers::SHIFT), Chord::read("Shift+Up"));
        assert_eq!(press(KeyCode::BackTab, KeyModifiers::SHIFT), Chord::read("Shift+Tab"));
    }

    #[test]
    fn an_escape_with_a_letter_right_behind_it_is_an_escape() {
        assert_eq!(press(KeyCode::Char('d'), KeyModifiers::ALT), Some(Chord::plain(Key::Esc)));
    }

    #[test]
    fn releases_are_no_presses() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(chord(release), None);
    }

    fn keys(text: &str) -> Vec<Input> {
        let key = |letter| if letter == '\n' { Chord::plain(Key::Enter) } else { Chord::plain(Key::Char(letter)) };
        text.chars().map(|letter| Input::Key(key(letter))).collect()
    }

    #[test]
    fn a_burst_of_keys_is_a_paste_and_its_enter_adds_no_card() {
        assert_eq!(as_paste(keys("Kein Bus\nKeine Kita")), [Input::Paste("Kein Bus\nKeine Kita".into())]);
    }

    #[test]
    fn fast_fingers_are_no_paste() {
        assert_eq!(as_paste(keys("jj\n")), keys("jj\n"));
    }

    #[test]
    fn what_follows_a_burst_stays_a_key() {
        let mut inputs = keys("Kein Bus");
        inputs.push(Input::Key(Chord::plain(Key::Esc)));
        assert_eq!(as_paste(inputs), [Input::Paste("Kein Bus".into()), Input::Key(Chord::plain(Key::Esc))]);
    }
}
