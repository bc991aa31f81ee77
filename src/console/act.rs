//! What each key of the board does: one line an action.

use super::{CaptureLine, Console, Editing, Effect, Look, Mode, Pane, Subject};
use crate::capture::{self, Kind};
use crate::keys::{Action, Chord, Key};
use crate::session::{Cause, FindingKind, PollKind, Rank, Ref};
use crate::words::{Language, Word, Words};

use super::Now;

impl Console {
    pub(super) fn act(&mut self, action: Action, chord: Chord, now: Now) {
        if let Some(why) = self.opening.read_only.clone().filter(|_| super::then::changes(action)) {
            return self.warn(why);
        }
        if let Err(why) = self.possible(action) {
            return self.tell(self.words.get(why).to_owned());
        }
        if self.topic_act(action, chord, now) || self.round_act(action, now) {
            return;
        }
        match action {
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::Left => self.aside(-1),
            Action::Right => self.aside(1),
            Action::First => self.step(isize::MIN / 2),
            Action::Last => self.step(isize::MAX / 2),
            Action::PageUp if self.turn_page(-1) => {}
            Action::PageDown if self.turn_page(1) => {}
            Action::PageUp => self.step(-self.page()),
            Action::PageDown => self.step(self.page()),
            Action::NextPane => self.next_pane(1),
            Action::PreviousPane => self.next_pane(-1),
            Action::GoAnalysis => self.focus = Pane::Analysis,
            Action::GoGoals => self.focus = Pane::Goals,
            Action::GoPlan => self.focus = Pane::Plan,
            Action::Zoom => self.zoomed = !self.zoomed,
            Action::OnlyArea => self.only_area(digit(chord)),
            Action::AllAreas => self.all_areas(),
            Action::New => self.new_here(),
            Action::NewStrength => self.new_card(FindingKind::Strength),
            Action::NewWeakness => self.new_card(FindingKind::Weakness),
            Action::NewChallenge => self.new_card(FindingKind::Challenge),
            Action::NewPotential => self.new_card(FindingKind::Potential),
            Action::Park => self.capture(Kind::Topic),
            Action::OpenTopics => self.open_topics(),
            Action::CardQuery => self.turn_card_query(now),
            Action::OnlyQuery => self.only_next_query(),
            Action::ReadOut => self.read_out(now),
            Action::TakeBack => self.take_back(now),
            Action::FlashRound => self.turn_to_round(PollKind::FlashRound),
            Action::TableReports => self.turn_to_round(PollKind::Reports),
            Action::AdoptMeasure | Action::AssignTopic | Action::DropTopic | Action::KeepTopic | Action::EndRound => {}
            Action::Open if matches!(self.selected(), Some(Ref::Cluster(_))) => self.edit_selected(),
            Action::Open => self.open_selected(),
            Action::Edit => self.edit_selected(),
            Action::Delete => self.delete(now),
            Action::Duplicate => self.duplicate(now),
            Action::Mark => self.mark(),
            Action::MarkToHere => self.mark_to_here(),
            Action::InvertMarks => self.invert_marks(),
            Action::Send => self.mode = Mode::Sending,
            Action::MoveUp => self.move_rank(-1, now),
            Action::MoveDown => self.move_rank(1, now),
            Action::MoveLeft => self.move_aside(-1, now),
            Action::MoveRight => self.move_aside(1, now),
            Action::MonthEarlier => self.propose_move(-1, 0, now),
            Action::MonthLater => self.propose_move(1, 0, now),
            Action::Anew => self.ask_anchor(),
            Action::Happened => self.ask_moment(),
            Action::Filter => self.start_filter(),
            Action::Undo if self.take_up_dropped() => {}
            Action::Commands => self.open_palette(),
            Action::Undo | Action::Redo => self.travel(action, now),
            Action::Back if self.leave_the_wall() => {}
            Action::Back if !self.marks.is_empty() => self.marks = Default::default(),
            Action::Back if self.back_to_agenda() => {}
            Action::Back => self.everything(),
            Action::Help => self.mode = Mode::Helping(0),
            Action::OpenLog => self.open_log(),
            Action::Theme => self.next_look(),
            Action::Language => self.next_language(),
            Action::Redraw => self.effects.push(Effect::Redraw),
            Action::Quit => self.effects.push(Effect::Quit),
            Action::Order => self.next_order(),
            Action::Fold => self.fold_all(),
            Action::Face if self.focus == Pane::Analysis => self.turn_to_clusters(),
            Action::Face => self.turn_face(),
            Action::Split => self.ask_split(),
            Action::Join => self.ask_join(now),
            Action::Lanes => self.turn_lanes(),
            Action::Shut => self.shut_lane(),
            Action::ShutAll => self.shut_lanes(),
            Action::ShowThread => self.open_thread(),
            Action::ShowSums => self.open_sums(),
            Action::GoParticipation => self.show_participation(false),
            Action::GoOverview => self.show_overview(),
            Action::GoAgenda
            | Action::BeginStep
            | Action::OpenMethod
            | Action::OneMore
            | Action::FiveMore
            | Action::OneLess
            | Action::HideStep
            | Action::EndOnTime
            | Action::RunWorkshop
            | Action::FillAgenda
            | Action::TakeOver
            | Action::SpeakingClock
            | Action::StepClock => self.agenda_act(action, now),
            Action::NextWorkshop | Action::PreviousWorkshop => {}
            Action::ShowResolutions => self.show_resolutions(),
            Action::ShowReport => self.open_report(),
            Action::ShowAltered => self.show_altered(),
            Action::IndicatorValue => self.ask_value(),
            Action::Adopt | Action::Narrow => {}
            Action::Vote => self.open_running_poll(),
            Action::StartDots
            | Action::StartScale
            | Action::StartLights
            | Action::StartHands
            | Action::StartResistance => {
                super::poll::starts(action).into_iter().for_each(|kind| self.start_poll(kind, ""));
            }
            Action::Count | Action::CloseVote | Action::Totals | Action::ByFaction => {}
            Action::ZoomOut | Action::ZoomIn | Action::Today => self.look_closer(action),
            Action::Wall
            | Action::Preview
            | Action::Blank
            | Action::Freeze
            | Action::JustThis
            | Action::JustSums
            | Action::ShowClock
            | Action::Before
            | Action::WallLook => self.stage_act(action),
            Action::Accept | Action::Reach | Action::Complete | Action::Recall | Action::RecallBack | Action::Done => {}
            Action::NextRecord | Action::PreviousRecord | Action::ShowGaps | Action::Link => {}
            Action::OpenMunicipality
            | Action::OpenStrategy
            | Action::NewArea
            | Action::NewModule
            | Action::NewCluster
            | Action::NewOffer
            | Action::NewPhase
            | Action::NewEvent
            | Action::NewStakeholder
            | Action::NewWorkshop
            | Action::NewPoll
            | Action::NewResolution
            | Action::NewTopic
            | Action::NewNote => self.open_by(action),
            Action::OnlyThis | Action::BringBack | Action::Earlier | Action::Later => {}
        }
    }

    pub(super) fn all_areas(&mut self) {
        self.choice.area = None;
        self.derive();
    }

    fn next_order(&mut self) {
        self.choice.order = self.choice.order.next();
        self.derive();
        self.tell(self.words.get(order_word(self.choice.order)).to_owned());
    }

    fn next_look(&mut self) {
        self.look = match self.look {
            Look::Terminal => Look::Light,
            Look::Light => Look::Dark,
            Look::Dark => Look::Max,
            Look::Max => Look::Terminal,
        };
        let word = match self.look {
            Look::Terminal => "console-look-terminal",
            Look::Light => "console-look-light",
            Look::Dark => "console-look-dark",
            Look::Max => "console-look-max",
        };
        self.tell(self.words.get(Word(word)).to_owned());
    }

    fn next_language(&mut self) {
        let next = match self.words.language() {
            Language::German => Language::English,
            Language::English => Language::German,
        };
        self.words = Words::new(next);
    }

    fn new_card(&mut self, kind: FindingKind) {
        self.capture(Kind::Finding(kind));
    }

    /// A new one where one stands: a card of this column, a measure under this goal, an event.
    fn new_here(&mut self) {
        match (self.focus, self.rows.on()) {
            (Pane::Analysis, _) => self.capture(Kind::Finding(self.column)),
            (Pane::Goals, Some(Ref::Goal(_) | Ref::Measure(_))) => self.capture(Kind::Measure),
            (Pane::Goals, _) => self.capture(Kind::Goal),
            (Pane::Plan, _) => self.mode = Mode::Editing(Editing::new(Subject::NewEvent, String::new())),
        }
    }

    /// Opens the line at the bottom.
    pub(super) fn capture(&mut self, kind: Kind) {
        if let Some(why) = self.opening.read_only.clone() {
            return self.warn(why);
        }
        self.twins.get_or_insert_with(|| capture::Twins::of(&self.session));
        self.mode =
            Mode::Capture(Box::new(CaptureLine::new(kind, self.area_here(kind), self.goal_here(), &self.known)));
    }

    fn delete(&mut self, now: Now) {
        let list = self.meant();
        self.remove(&list, now);
    }

    /// Deletes these, with a line that says how to bring them back.
    pub(super) fn remove(&mut self, list: &[Ref], now: Now) {
        let name = match *list {
            [] => return,
            [Ref::Area(_)] => return self.tell(self.words.get(Word("console-area-stays")).to_owned()),
            [at] => self.name(at),
            _ => self.words.say(Word("console-records"), &[("count", list.len().into())]),
        };
        let changes = self.session.removal(list);
        let more = changes.iter().filter(|change| change.after().is_none()).count().saturating_sub(list.len());
        if self.commit(Cause::Deleted, changes, now) {
            self.tell(self.words.say(Word("console-deleted"), &[("what", name.into()), ("more", more.into())]));
        }
    }

    fn duplicate(&mut self, now: Now) {
        let Some(at) = self.selected() else { return };
        let id = self.new_id();
        let Some(copy) = self.copy_of(at, id) else {
            return self.tell(self.words.get(Word("console-no-copy")).to_owned());
        };
        let new = copy.reference();
        if self.commit(Cause::Copied, vec![crate::session::Change::Added(copy)], now) {
            self.show(new);
            self.tell(self.words.say(Word("console-added"), &[("what", self.name(new).into())]));
        }
    }

    fn copy_of(&self, at: Ref, id: crate::session::Id) -> Option<crate::session::Record> {
        use crate::session::{Entity, Event, Finding, Goal, Measure};
        Some(match at {
            Ref::Finding(of) => {
                let card = self.session.findings().get(of)?.clone();
                let rank = self.rank_behind(
                    &card.rank,
                    self.session.findings().iter().filter(|f| f.kind == card.kind).map(|f| &f.rank),
                );
                Finding { number: self.session.next_finding(card.kind).0, rank, ..card.with_id(id) }.into()
            }
            Ref::Goal(of) => {
                let goal = self.session.goals().get(of)?.clone();
                let rank = self.rank_behind(
                    &goal.rank,
                    self.session.goals().iter().filter(|g| g.area == goal.area).map(|g| &g.rank),
                );
                Goal { number: self.session.next_goal(goal.area).0, rank, ..goal.with_id(id) }.into()
            }
            Ref::Measure(of) => {
                let measure = self.session.measures().get(of)?.clone();
                let rank = self.rank_behind(
                    &measure.rank,
                    self.session.measures().iter().filter(|m| m.goal == measure.goal).map(|m| &m.rank),
                );
                Measure { number: self.session.next_measure(measure.goal).0, rank, ..measure.with_id(id) }.into()
            }
            Ref::Event(of) => Event::with_id(self.session.events().get(of)?.clone(), id).into(),
            _ => return None,
        })
    }

    /// A rank right behind another.
    pub(super) fn rank_behind<'a>(&self, rank: &Rank, all: impl Iterator<Item = &'a Rank>) -> Rank {
        Rank::between(Some(rank), all.filter(|other| *other > rank).min())
    }

    /// What a record is called in a message: its number, else its kind.
    pub(super) fn name(&self, at: Ref) -> String {
        use crate::words::Named;
        let number = self.session.number(at).map(|number| number.to_string());
        number.unwrap_or_else(|| self.words.get(at.kind().word()).to_owned())
    }
}

pub(super) fn digit(chord: Chord) -> u8 {
    match chord.key {
        Key::Char(letter) => letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0),
        _ => 0,
    }
}

fn order_word(order: super::Order) -> Word {
    match order {
        super::Order::Hand => Word("console-order-hand"),
        super::Order::Dots => Word("console-order-dots"),
        super::Order::Area => Word("console-order-area"),
    }
}
