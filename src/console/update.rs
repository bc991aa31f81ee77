//! One input after the other: which mode takes it.

use super::{Console, Disk, Effect, Input, Mode, Now, Question, poll, then};
use crate::keys::{self, Chord};
use crate::words::Word;

impl Console {
    /// Takes one input and returns what is to be carried out.
    pub fn update(&mut self, input: Input, now: Now) -> Vec<Effect> {
        self.know_the_day(now);
        self.watch_the_time(now);
        if !self.leaves_the_panes(&input) {
            self.revision += 1;
        }
        match input {
            Input::Key(chord) if self.parks(chord) => self.park(),
            Input::Key(_) | Input::Paste(_) | Input::Click { .. } | Input::Wheel { .. }
                if matches!(self.mode, Mode::Then(_)) =>
            {
                self.then_input(input, now);
            }
            Input::Key(chord) => self.key(chord, now),
            Input::Paste(text) => self.paste(&text),
            Input::Click { x, y } => self.click(x, y),
            Input::Wheel { x, y, by } => self.wheel(x, y, by),
            Input::Resize { width, height } => self.resize(width, height),
            Input::Focus => self.effects.push(Effect::Look),
            Input::Disk(disk) => self.disk(disk, now),
            Input::Screens(screens) => self.screens(screens),
            Input::Tick => self.ring(),
            Input::Past(edits) => self.take_past(edits, now),
        }
        self.return_to_view();
        self.forget_the_call();
        self.ask_what_waits();
        self.set_the_stage(now);
        std::mem::take(&mut self.effects)
    }

    /// Whether the input only moves a cursor or types into the line at the bottom. Edits and filters count by themselves;
    /// everything else counts as a change, so that nobody has to think of it.
    fn leaves_the_panes(&self, input: &Input) -> bool {
        match (input, &self.mode) {
            // On the other faces one stands somewhere that no cursor of a pane tells.
            (Input::Key(_), Mode::Board) if self.in_clusters() || self.in_kanban() => false,
            (Input::Key(chord), Mode::Board) => self.keys.action(self.place(), *chord).is_none_or(keys::Action::moves),
            (Input::Key(_), Mode::Capture(_) | Mode::Editing(_) | Mode::Filtering(_)) => true,
            (Input::Disk(Disk::Saved(_)) | Input::Focus | Input::Tick, _) => true,
            _ => false,
        }
    }

    /// Midnight passes during a long evening.
    fn know_the_day(&mut self, now: Now) {
        if self.known.today != now.today() {
            self.known.today = now.today();
            self.derive_anew(); // what is overdue
        }
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
            Mode::Thread(_) => self.thread_key(action, chord, now),
            Mode::Sums(_) => self.sums_key(action, chord, now),
            Mode::Participation(_) => self.participation_key(action, chord, now),
            Mode::Overview(_) => self.overview_key(action, chord, now),
            Mode::Agenda(_) => self.agenda_key(action, chord, now),
            Mode::Resolutions(_) => self.resolutions_key(action, chord, now),
            Mode::Report(_) => self.report_key(action, chord, now),
            Mode::PollSetup(_) => self.setup_key(chord, action, now),
            Mode::Poll(_) => self.poll_key(action, chord, now),
            Mode::Topics(_) => self.topics_key(action, chord, now),
            Mode::Round(_) => self.round_key(action, chord, now),
            Mode::Asking(..) => self.answer(action, now),
            Mode::Planning(_) => self.planning_key(action, chord, now),
            Mode::Helping(_) => self.help_key(action),
            Mode::Log(_) => self.log_key(chord, action, now),
            Mode::Then(_) => {} // taken before
        }
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        if let Some(then) = self.then_mut() {
            then.resize(width, height);
        }
    }

    fn paste(&mut self, text: &str) {
        self.message = None;
        match &mut self.mode {
            Mode::Editing(editing) => editing.insert(text),
            Mode::Form(_) => return self.paste_into_form(text),
            Mode::Filtering(filtering) => filtering.field.insert(text),
            Mode::Palette(_) => self.palette_paste(text),
            Mode::Log(_) => self.log_paste(text),
            Mode::PollSetup(_) => self.setup_paste(text),
            Mode::Capture(_) | Mode::Board => return self.ask_paste(text),
            _ => {} // nothing is written where one looks or answers
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
        use keys::Action::{Commands, Count, Filter, Help, Link, OpenLog};
        if let Mode::Form(form) = &self.mode {
            let in_a_part = action != Delete || form.part().is_some();
            return if in_a_part { Ok(()) } else { Err(Word("form-no-part")) };
        }
        if self.stage.here() && matches!(action, Open | Help | Filter | Send | Commands | OpenLog | Link | Count) {
            return Err(Word("console-not-on-the-wall"));
        }
        if self.stage.here() && poll::starts(action).is_some() {
            return Err(Word("console-not-on-the-wall"));
        }
        self.possible_in_poll(action)?;
        self.possible_in_agenda(action)?;
        if action == keys::Action::OpenMethod {
            self.possible_method()?;
        }
        if self.opening.past && (then::is_staged(action) || action == OpenLog) {
            return Err(Word("log-present-on-the-wall"));
        }
        if self.opening.read_only.is_some() && then::changes(action) {
            return Err(Word("console-read-only"));
        }
        use keys::Action::{
            Delete, Duplicate, Edit, Happened, MoveDown, MoveLeft, MoveRight, MoveUp, Open, Send, ShowThread,
        };
        if self.stage.here() && action == keys::Action::EndOnTime {
            return Err(Word("console-not-on-the-wall")); // what is proposed is not for the room
        }
        if action == keys::Action::ReadOut && self.board.unread == 0 {
            return Err(Word("method-nothing-unread"));
        }
        self.possible_in_plan(action)?;
        let needs = matches!(
            action,
            Delete
                | Duplicate
                | Edit
                | MoveDown
                | MoveLeft
                | MoveRight
                | MoveUp
                | Open
                | Send
                | Happened
                | ShowThread
                | Link
        );
        let needs = needs && self.proposal().is_none();
        if needs && self.selected().is_none() { Err(Word("console-nothing-selected")) } else { Ok(()) }
    }
}
