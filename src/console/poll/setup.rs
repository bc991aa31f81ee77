//! Beginning a poll: the question, how many take part, what can be chosen. What is marked on the board, or what the
//! filter leaves, is proposed; everything else is typed, one line each.

use super::{Console, Mode};
use crate::console::form::blank;
use crate::console::{Field, Now, Pane};
use crate::keys::{Action, Chord};
use crate::session::{Cause, Change, Poll, PollKind, PollOption, Ref, WorkshopKind, tally};
use crate::words::{Word, Words};

/// A line of what is set up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Line {
    /// What is asked.
    Question,
    /// How many take part.
    People,
    /// One more thing that can be chosen.
    Options,
    /// Dots each.
    Dots,
}

/// A poll that is set up.
#[derive(Clone, Debug)]
pub struct Setup {
    kind: PollKind,
    at: Line,
    question: Field,
    people: Field,
    option: Field,
    dots: Field,
    /// What can be chosen so far.
    options: Vec<PollOption>,
    /// Whether the dots are as somebody typed them, not as the rule proposes.
    own_dots: bool,
    /// Whether the line was just come to: a number that stands there is an offer, and typing replaces it.
    offered: bool,
}

impl Setup {
    /// How is asked.
    pub fn kind(&self) -> PollKind {
        self.kind
    }

    /// The line into which is typed.
    pub fn at(&self) -> Line {
        self.at
    }

    /// What can be chosen so far.
    pub fn options(&self) -> &[PollOption] {
        &self.options
    }

    /// The lines of this kind of poll, in order.
    pub fn lines(&self) -> &'static [Line] {
        match self.kind {
            PollKind::Dots { .. } => &[Line::Question, Line::People, Line::Options, Line::Dots],
            PollKind::Resistance => &[Line::Question, Line::People, Line::Options],
            _ => &[Line::Question, Line::People],
        }
    }

    /// The field of a line.
    pub fn field(&self, line: Line) -> &Field {
        match line {
            Line::Question => &self.question,
            Line::People => &self.people,
            Line::Options => &self.option,
            Line::Dots => &self.dots,
        }
    }

    fn field_mut(&mut self) -> &mut Field {
        match self.at {
            Line::Question => &mut self.question,
            Line::People => &mut self.people,
            Line::Options => &mut self.option,
            Line::Dots => &mut self.dots,
        }
    }

    /// How many take part; `None` while that is no number.
    pub fn count(&self) -> Option<u32> {
        self.people.text().trim().parse().ok().filter(|people| (1..10_000).contains(people))
    }

    /// Dots that each needs for a clear ranking.
    pub fn least_dots(&self) -> u32 {
        self.count().map_or(0, |people| tally::least_dots(self.options.len(), people))
    }

    /// The rule's dots, as long as nobody typed others.
    fn propose_dots(&mut self) {
        if !self.own_dots {
            let (each, _) = tally::proposed_dots(self.options.len(), self.count().unwrap_or(0));
            self.dots.set(each.to_string());
        }
    }

    /// Types a key into the line; Backspace in an empty line of options takes the last one back.
    fn key(&mut self, chord: Chord) {
        use crate::keys::Key;
        let offered = std::mem::take(&mut self.offered) && matches!(self.at, Line::People | Line::Dots);
        if offered && chord.text().is_some() {
            self.field_mut().set("");
        }
        if self.at == Line::Options && self.option.text().is_empty() && chord == Chord::plain(Key::Backspace) {
            self.options.pop();
        } else if self.field_mut().key(chord) {
            self.own_dots |= self.at == Line::Dots;
        }
        self.propose_dots();
    }

    fn paste(&mut self, text: &str) {
        if self.at == Line::Options {
            text.lines().for_each(|line| self.add(line));
        } else {
            self.field_mut().insert(text);
            self.own_dots |= self.at == Line::Dots;
        }
        self.propose_dots();
    }

    fn add(&mut self, label: &str) {
        let label = label.trim();
        if !label.is_empty() {
            self.options.push(PollOption { label: label.to_owned(), ..PollOption::default() });
        }
    }

    /// Takes the typed line among the options; false where it was empty.
    fn take_option(&mut self) -> bool {
        let label = std::mem::take(&mut self.option);
        self.add(label.text());
        self.propose_dots();
        !label.text().trim().is_empty()
    }

    /// To the line before or behind; false at the end.
    fn step(&mut self, by: isize) -> bool {
        self.take_option();
        let lines = self.lines();
        let here = lines.iter().position(|line| *line == self.at).unwrap_or(0);
        let next = here.checked_add_signed(by).and_then(|next| lines.get(next));
        self.offered = true;
        next.into_iter().for_each(|line| self.at = *line);
        next.is_some()
    }

    /// The first line in which something is missing, and what.
    fn lack(&self) -> Option<(Line, Word)> {
        let chosen = self.lines().contains(&Line::Options);
        let dots = self.each().is_some_and(|each| each > 0 && usize::from(each) <= 2 * self.options.len());
        match () {
            () if self.question.text().trim().is_empty() => Some((Line::Question, Word("poll-needs-question"))),
            () if self.count().is_none() => Some((Line::People, Word("poll-needs-people"))),
            () if chosen && self.options.len() < 2 => Some((Line::Options, Word("poll-needs-options"))),
            () if self.lines().contains(&Line::Dots) && !dots => Some((Line::Dots, Word("poll-needs-dots"))),
            () => None,
        }
    }

    fn each(&self) -> Option<u16> {
        self.dots.text().trim().parse().ok()
    }

    /// The options of the record: what was chosen, or what this kind always has.
    fn all_options(&self, words: &Words) -> Vec<PollOption> {
        let labelled = |label: String| PollOption { label, ..PollOption::default() };
        match self.kind {
            PollKind::Dots { .. } => self.options.clone(),
            PollKind::Resistance => {
                let passive = PollOption { passive: true, ..labelled(words.get(Word("poll-passive")).to_owned()) };
                self.options.iter().cloned().chain([passive]).collect()
            }
            PollKind::Scale => (1..=10).map(|step: u8| labelled(step.to_string())).collect(),
            PollKind::TrafficLight => (0..3).map(|at| labelled(words.light(at))).collect(),
            PollKind::Cards | PollKind::FlashRound | PollKind::Reports => vec![],
            PollKind::ShowOfHands => (0..4).map(|at| labelled(words.hand(at).to_owned())).collect(),
        }
    }
}

impl Console {
    /// Begins a poll of this kind: what is known of it stands in the lines, the first that is empty takes the keys.
    pub fn start_poll(&mut self, kind: PollKind, question: &str) {
        if !kind.is_counted() {
            return;
        }
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        let asked = self.question_here(kind).unwrap_or_else(|| question.to_owned());
        let chosen = matches!(kind, PollKind::Dots { .. } | PollKind::Resistance);
        let people = self.people_here().map(|people| people.to_string()).unwrap_or_default();
        let mut setup = Setup {
            kind,
            at: Line::Question,
            question: Field::new(&asked),
            people: Field::new(people),
            option: Field::default(),
            dots: Field::default(),
            options: if chosen { self.proposed_options() } else { vec![] },
            own_dots: false,
            offered: true,
        };
        setup.propose_dots();
        if !asked.trim().is_empty() {
            setup.at = setup.lack().map_or(Line::People, |(line, _)| line);
        }
        self.mode = Mode::PollSetup(Box::new(setup));
    }

    /// Lights and hands are asked of the goal or measure on which one stands.
    fn question_here(&self, kind: PollKind) -> Option<String> {
        let whole = matches!(kind, PollKind::TrafficLight | PollKind::ShowOfHands);
        let on_the_board = whole && self.focus == Pane::Goals && !self.in_agenda();
        let at = self.selected_on_the_board().filter(|_| on_the_board)?;
        let word = match at {
            Ref::Goal(_) => Word("poll-ask-goal"),
            Ref::Measure(_) => Word("poll-ask-measure"),
            _ => return None,
        };
        Some(self.words.say(word, &[("number", self.session.number(at)?.to_string().into())]))
    }

    /// People in the running workshop, else in a council its seats.
    fn people_here(&self) -> Option<u32> {
        let town = self.session.municipality();
        let workshop = town.running_workshop.and_then(|id| self.session.workshops().get(id))?;
        let people = workshop.people.iter().fold(0u32, |sum, group| sum.saturating_add(group.count));
        let seats = Some(town.members()).filter(|_| workshop.kind == WorkshopKind::Council);
        Some(people).filter(|people| *people > 0).or(seats).filter(|people| *people > 0)
    }

    /// What is marked; else what a filter leaves of the pane where one stands.
    fn proposed_options(&self) -> Vec<PollOption> {
        let all = match () {
            () if !self.marks.is_empty() => self.meant(),
            () if !self.choice.narrows() => vec![],
            () if self.focus == Pane::Analysis => {
                self.board.columns.iter().flatten().copied().map(Ref::Finding).collect()
            }
            () if self.focus == Pane::Goals => {
                let rows = self.board.goals.iter().map(|row| row.at);
                let measures = !self.choice.words.is_empty();
                rows.filter(|at| if measures { matches!(at, Ref::Measure(_)) } else { matches!(at, Ref::Goal(_)) })
                    .collect()
            }
            () => vec![],
        };
        all.into_iter().filter_map(|at| self.option_of(at)).collect()
    }

    /// A card, cluster, goal or measure stands for itself, so that it is called as it is called then.
    fn option_of(&self, at: Ref) -> Option<PollOption> {
        let stands = matches!(at, Ref::Finding(_) | Ref::Cluster(_) | Ref::Goal(_) | Ref::Measure(_));
        stands.then(|| PollOption { of: Some(at), ..PollOption::default() })
    }

    pub(in crate::console) fn setup_key(&mut self, chord: Chord, action: Option<Action>, now: Now) {
        let Mode::PollSetup(setup) = &mut self.mode else { return };
        match action {
            Some(Action::Back) => self.mode = Mode::Board,
            Some(Action::Up) => _ = setup.step(-1),
            Some(Action::Down) => _ = setup.step(1),
            Some(Action::Accept) => {
                // What is needed in this line is asked for here and not at the end, when one types elsewhere.
                let lacks = setup.lack().filter(|(line, _)| *line == setup.at && setup.at != Line::Options);
                if let Some((_, why)) = lacks {
                    return self.warn(self.words.get(why).to_owned());
                }
                let added = setup.at == Line::Options && setup.take_option();
                if !added && !setup.step(1) {
                    self.begin_count(now);
                }
            }
            Some(Action::Done) => self.begin_count(now),
            _ => setup.key(chord),
        }
    }

    pub(in crate::console) fn setup_paste(&mut self, text: &str) {
        if let Mode::PollSetup(setup) = &mut self.mode {
            setup.paste(text);
        }
    }

    /// Begins to count; where something is missing, goes to its line and says so.
    fn begin_count(&mut self, now: Now) {
        let id = self.new_id();
        let Mode::PollSetup(setup) = &mut self.mode else { return };
        setup.take_option();
        if let Some((line, why)) = setup.lack() {
            setup.at = line;
            return self.warn(self.words.get(why).to_owned());
        }
        let kind = match (setup.kind, setup.each()) {
            (PollKind::Dots { .. }, Some(each)) => PollKind::Dots { each, at_most: each.min(2) },
            (kind, _) => kind,
        };
        let poll = Poll {
            kind,
            question: setup.question.text().trim().to_owned(),
            people: setup.count().unwrap_or(0),
            options: setup.all_options(&self.words),
            ..blank::poll(&self.session, id)
        };
        self.mode = Mode::Board;
        if self.commit(Cause::Added, vec![Change::Added(poll.into())], now) {
            self.marks = Default::default();
            self.make_room_for_a_question();
            self.show_poll(id);
        }
    }
}
