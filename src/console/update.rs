//! One input after the other: which mode takes it.

use super::{Console, Disk, Effect, Input, Mode, Now, Question};
use crate::keys::{self, Chord};
use crate::words::Word;

impl Console {
    /// Takes one input and returns what is to be carried out.
    pub fn update(&mut self, input: Input, now: Now) -> Vec<Effect> {
        self.know_the_day(now);
        if !self.leaves_the_panes(&input) {
            self.revision += 1;
        }
        match input {
            Input::Key(chord) => self.key(chord, now),
            Input::Paste(text) => self.paste(&text),
            Input::Click { x, y } => self.click(x, y),
            Input::Wheel { x, y, by } => self.wheel(x, y, by),
            Input::Resize { width, height } => self.size = (width, height),
            Input::Focus => self.effects.push(Effect::Look),
            Input::Disk(disk) => self.disk(disk, now),
            Input::Screens(screens) => self.screens(screens),
            Input::Past(edits) => self.take_past(edits, now),
        }
        self.ask_what_waits();
        self.set_the_stage(now);
        std::mem::take(&mut self.effects)
    }

    /// Whether the input only moves a cursor or types into the line at the bottom. Edits and filters count by themselves;
    /// everything else counts as a change, so that nobody has to think of it.
    fn leaves_the_panes(&self, input: &Input) -> bool {
        match (input, &self.mode) {
            (Input::Key(chord), Mode::Board) => self.keys.action(self.place(), *chord).is_none_or(keys::Action::moves),
            (Input::Key(_), Mode::Capture(_) | Mode::Editing(_) | Mode::Filtering(_)) => true,
            (Input::Disk(Disk::Saved(_)) | Input::Focus, _) => true,
            _ => false,
        }
    }

    /// Midnight passes during a long evening.
    fn know_the_day(&mut self, now: Now) {
        self.known.today = now.today();
    }

    fn key(&mut self, chord: Chord, now: Now) {
        self.message = None;
        let action = self.keys.action(self.place(), chord);
        match self.mode {
            Mode::Sending => self.send(chord, now),
            Mode::Board => action.into_iter().for_each(|action| self.act(action, chord, now)),
            Mode::Capture(_) => self.capture_key(chord, action, now),
            Mode::Editing(_) => self.editing_key(chord, action, now),
            Mode::Form(_) => self.form_key(chord, action, now),
            Mode::Filtering(_) => self.filter_key(chord, action),
            Mode::Palette(_) => self.palette_key(chord, action, now),
            Mode::Asking(..) => self.answer(action, now),
            Mode::Helping(_) => self.help_key(action),
        }
    }

    fn paste(&mut self, text: &str) {
        self.message = None;
        match &mut self.mode {
            Mode::Editing(editing) => editing.field.insert(text),
            Mode::Form(form) => form.paste(text),
            Mode::Filtering(filtering) => filtering.field.insert(text),
            Mode::Palette(_) => self.palette_paste(text),
            Mode::Capture(_) | Mode::Board => return self.ask_paste(text),
            Mode::Sending | Mode::Asking(..) | Mode::Helping(_) => {}
        }
        if matches!(self.mode, Mode::Filtering(_)) {
            self.refilter();
        }
    }

    fn disk(&mut self, disk: Disk, now: Now) {
        match disk {
            Disk::Saved(number) => {
                self.saving.synced = self.saving.synced.max(number);
                self.saving.since = Some(now.wall.format("%H:%M:%S").to_string());
                if self.saving.synced >= self.saving.last {
                    self.saving.failure = None;
                }
            }
            Disk::Failed { why, pending } => self.saving.failure = Some((why, pending)),
            Disk::Outside(outside) => self.waiting = Some(Question::Outside(outside)),
            Disk::Told(text) => self.tell(text),
        }
    }

    fn help_key(&mut self, action: Option<keys::Action>) {
        use keys::Action::{Back, Down, First, Last, PageDown, PageUp, Up};
        let Mode::Helping(top) = &mut self.mode else { return };
        let page = usize::from(self.size.1.saturating_sub(6)).max(1);
        match action {
            Some(Back) => self.mode = Mode::Board,
            Some(Up) => *top = top.saturating_sub(1),
            Some(Down) => *top += 1,
            Some(PageUp) => *top = top.saturating_sub(page),
            Some(PageDown) => *top += page,
            Some(First) => *top = 0,
            Some(Last) => *top = usize::MAX / 2,
            _ => {}
        }
        if let Mode::Helping(top) = &mut self.mode {
            *top = (*top).min(self.drawn.last_top);
        }
    }

    /// Why an act is not possible here; drawn with its hint, told when it is tried.
    pub fn possible(&self, action: keys::Action) -> Result<(), Word> {
        use keys::Action::{Commands, Filter, Help};
        if self.stage.here() && matches!(action, Open | Help | Filter | Send | Commands) {
            return Err(Word("console-not-on-the-wall"));
        }
        use keys::Action::{Delete, Duplicate, Edit, MoveDown, MoveLeft, MoveRight, MoveUp, Open, Send};
        let needs =
            matches!(action, Delete | Duplicate | Edit | MoveDown | MoveLeft | MoveRight | MoveUp | Open | Send);
        if needs && self.selected().is_none() { Err(Word("console-nothing-selected")) } else { Ok(()) }
    }
}
