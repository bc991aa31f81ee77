//! The stage: what of the board the room sees, and the few keys that decide it.
//!
//! Following shows places (a column, an area, a goal, the plan), never forms, filters or letters before Enter. Freezing
//! holds the picture while work goes on; blanking shows the title page at once. None of it is an edit.

use std::sync::Arc;

use super::{Console, Effect, Mode, Now, Pane, plan};
use crate::keys::Action;
use crate::scene::{Body, Scene, SceneLook, Subject};
use crate::session::{Day, Id, Ref, Status};
use crate::words::{Language, Word};

/// What decides the picture, besides freezing and blanking.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Show {
    /// The place where the facilitator is.
    #[default]
    Follow,
    /// Just this.
    Just(Subject),
    /// What the step that is on has left.
    Step,
    /// What the speaker has left.
    Speaking,
}

/// A picture that is held while work goes on.
#[derive(Clone, Debug)]
struct Frozen {
    scene: Arc<Scene>,
    /// The last edit that the room has seen.
    last: u64,
}

/// Everything from which a scene follows: as long as it is the same, so is the scene.
type Cause = (Subject, u16, SceneLook, u64, Language, Day);

/// What the room sees.
#[derive(Debug, Default)]
pub struct Stage {
    show: Show,
    before: Option<Show>,
    page: u16,
    blank: bool,
    frozen: Option<Frozen>,
    look: SceneLook,
    /// The screens that are connected, in cells.
    screens: Vec<(u16, u16)>,
    /// Whether the console itself is the screen.
    here: bool,
    preview: bool,
    live: Option<Arc<Scene>>,
    made_from: Option<Cause>,
}

/// How the picture is decided, for the sign in the first line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// It follows the console.
    Following,
    /// Just one thing.
    Just,
    /// Held; so many edits are held back.
    Frozen(u64),
    /// The title page stands before it.
    Blank,
}

impl Stage {
    /// What the room sees now; `None` while nobody looks.
    pub fn live(&self) -> Option<&Arc<Scene>> {
        self.live.as_ref()
    }

    /// The colours of the screen.
    pub fn look(&self) -> SceneLook {
        self.look
    }

    /// The screens that are connected, in cells.
    pub fn screens(&self) -> &[(u16, u16)] {
        &self.screens
    }

    /// Whether the console itself is the screen.
    pub fn here(&self) -> bool {
        self.here
    }

    /// Whether the preview stands open.
    pub fn preview(&self) -> bool {
        self.preview
    }

    /// Whether pages are turned by hand: the picture does not follow.
    pub fn paged(&self) -> bool {
        self.here || matches!(self.show, Show::Just(_))
    }

    /// Whether a clock runs inside the console.
    pub fn ticks(&self) -> bool {
        let clock = |scene: &Arc<Scene>| matches!(scene.body, Body::Clock | Body::Countdown { .. });
        (self.here || self.preview) && self.live.as_ref().is_some_and(clock)
    }

    fn watched(&self) -> bool {
        self.here || self.preview || !self.screens.is_empty()
    }
}

impl Console {
    /// The stage as it stands.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The screen's colours from last time.
    pub fn dress_the_stage(&mut self, look: SceneLook) {
        self.stage.look = look;
    }

    /// How the picture is decided.
    pub fn shown(&self) -> Shown {
        match (&self.stage.frozen, &self.stage.show) {
            _ if self.stage.blank => Shown::Blank,
            (Some(frozen), _) => Shown::Frozen(self.saving.last.saturating_sub(frozen.last)),
            (None, Show::Just(_) | Show::Step | Show::Speaking) => Shown::Just,
            (None, Show::Follow) => Shown::Following,
        }
    }

    pub(super) fn stage_act(&mut self, action: Action) {
        match action {
            Action::Wall => self.stage.here = !self.stage.here,
            Action::Preview => self.stage.preview = !self.stage.preview,
            Action::Blank => self.stage.blank = !self.stage.blank,
            Action::Freeze => self.freeze(),
            Action::JustThis => self.just_this(),
            Action::JustSums => self.put_on_stage(Subject::Sums(self.choice.area)),
            Action::ShowClock => self.put_on_stage(Subject::Clock),
            Action::Before => self.back_to_before(),
            Action::WallLook => self.stage.look = self.stage.look.next(),
            _ => {}
        }
    }

    fn freeze(&mut self) {
        self.stage.frozen = match self.stage.frozen.take() {
            Some(_) => None,
            None => self.stage.live.clone().map(|scene| Frozen { scene, last: self.saving.last }),
        };
        if self.stage.frozen.is_none() && self.stage.live.is_none() {
            self.tell(self.words.get(Word("console-no-screen")).to_owned());
        }
    }

    /// Just what is selected; pressed again on the same, the picture follows again.
    fn just_this(&mut self) {
        if let Some(subject) = self.subject_of_view() {
            return self.put_on_stage(subject);
        }
        let subject = match self.selected() {
            Some(Ref::Finding(id)) if self.is_hidden(id) => {
                return self.tell(self.words.get(Word("method-stays-hidden")).to_owned());
            }
            Some(Ref::Finding(id)) => Subject::Finding(id),
            Some(Ref::Cluster(id)) => Subject::Cluster(id),
            Some(Ref::Area(id)) => Subject::Goals(Some(id)),
            Some(Ref::Goal(id)) => Subject::Goal(id),
            Some(Ref::Measure(id)) => Subject::Measure(id),
            _ if self.focus == Pane::Plan => self.plan_subject(),
            _ => return,
        };
        self.put_on_stage(subject);
    }

    /// What was altered goes on changing while it is shown.
    pub(super) fn renew_altered(&mut self) {
        if matches!(self.stage.show, Show::Just(Subject::Altered(_))) {
            self.stage.show = Show::Just(self.altered());
        }
    }

    pub(super) fn put_on_stage(&mut self, subject: Subject) {
        self.show_or_follow(Show::Just(subject));
    }

    /// Shows this; where it is shown already, the picture follows again.
    pub(super) fn show_or_follow(&mut self, next: Show) {
        let next = if self.stage.show == next { Show::Follow } else { next };
        self.show_next(next);
    }

    /// Shows this, if it is not shown yet.
    pub(super) fn show_clock(&mut self, next: Show) {
        if self.stage.show != next {
            self.show_next(next);
        }
    }

    /// The picture follows again, whatever was held or stood before it.
    pub(super) fn follow_on_stage(&mut self) {
        (self.stage.blank, self.stage.frozen) = (false, None);
        self.show_clock(Show::Follow);
    }

    fn back_to_before(&mut self) {
        let before = self.stage.before.take().unwrap_or_default();
        self.show_next(before);
    }

    fn show_next(&mut self, next: Show) {
        self.stage.page = 0;
        self.stage.before = Some(std::mem::replace(&mut self.stage.show, next));
    }

    /// Turns the wall's pages, where it does not follow; false where it does.
    pub(super) fn turn_page(&mut self, by: i32) -> bool {
        let turns = self.stage.paged() && self.stage.watched();
        if turns {
            let last = self.drawn.wall_pages.saturating_sub(1);
            self.stage.page = self.stage.page.saturating_add_signed(by as i16).min(last);
        }
        turns
    }

    /// Leaves the one-display mode; false where it was not on.
    pub(super) fn leave_the_wall(&mut self) -> bool {
        std::mem::take(&mut self.stage.here)
    }

    /// Screens came or went. Whoever comes gets the whole picture at once.
    pub(super) fn screens(&mut self, screens: Vec<(u16, u16)>) {
        let come = screens.len() > self.stage.screens.len();
        self.stage.screens = screens;
        if come && let Some(scene) = self.stage.live.clone() {
            self.effects.push(Effect::Show(scene));
        }
    }

    /// The card that shall be in view while the picture follows: the page with it is turned to, nothing scrolls.
    fn entry_on_view(&self) -> String {
        if matches!(self.view(), Mode::Participation(_) | Mode::Overview(_)) {
            return String::new(); // they have pages, and what is chosen in them is the facilitator's
        }
        if self.in_agenda() {
            return self.step_on_view();
        }
        if self.query_on_view().is_some() && self.stage.show == Show::Follow {
            return String::new();
        }
        if let Mode::Thread(thread) = self.view() {
            let number = self.session.number(thread.on().record()).filter(|_| self.stage.show == Show::Follow);
            return number.map(|number| number.to_string()).unwrap_or_default();
        }
        if !self.choice.words.is_empty() {
            // What a search passes over is not for the room.
            return self.stage.live.as_ref().map(|scene| scene.on.clone()).unwrap_or_default();
        }
        let follows = self.stage.show == Show::Follow && !self.stage.blank;
        let card = self.selected().filter(|at| match at {
            Ref::Finding(id) if self.is_hidden(*id) => false,
            Ref::Finding(_) => follows && (!self.in_clusters() || self.cluster_on_view().is_some()),
            Ref::Measure(_) => follows,
            _ => false,
        });
        card.and_then(|at| self.session.number(at)).map(|number| number.to_string()).unwrap_or_default()
    }

    fn plan_subject(&self) -> Subject {
        Subject::Plan { near: self.plan.zoom != plan::Zoom::Whole }
    }

    /// While a card query is on, its question stays on the wall wherever the facilitator goes.
    fn query_on_view(&self) -> Option<Subject> {
        self.board.query.map(|count| Subject::CardQuery { query: count.query, read: self.read_out })
    }

    /// Whether a card waits to be read out.
    fn is_hidden(&self, card: Id) -> bool {
        self.session.findings().get(card).is_some_and(|card| card.unread)
    }

    /// The place where the facilitator is.
    fn place_on_view(&self) -> Subject {
        if let Some(subject) = self.query_on_view() {
            return subject;
        }
        if let Some(subject) = self.subject_of_view() {
            return subject;
        }
        match (self.focus, self.rows.on()) {
            (Pane::Analysis, _) if self.in_clusters() => {
                self.cluster_on_view().map_or(Subject::Clusters, Subject::Cluster)
            }
            (Pane::Goals, on) if self.in_kanban() => self.column_on_view(on),
            (Pane::Analysis, _) => self.choice.area.map_or(Subject::Kind(self.column), Subject::Area),
            (Pane::Plan, _) => self.plan_subject(),
            (Pane::Goals, Some(Ref::Goal(id))) => Subject::Goal(id),
            (Pane::Goals, Some(Ref::Measure(id))) => {
                self.session.measures().get(id).map_or(Subject::Goals(None), |measure| Subject::Goal(measure.goal))
            }
            (Pane::Goals, Some(Ref::Area(id))) => Subject::Goals(Some(id)),
            (Pane::Goals, _) => Subject::Goals(self.choice.area),
        }
    }

    /// On the second face: the column of the card where one stands; on a lane's title all of them at a glance.
    fn column_on_view(&self, on: Option<Ref>) -> Subject {
        let area = self.choice.area;
        match on {
            Some(Ref::Measure(_)) => Subject::Status(Status::LADDER[self.spot().rung].clone(), area),
            Some(Ref::Area(area)) => Subject::Kanban(Some(area)),
            _ => Subject::Kanban(area),
        }
    }

    /// What is on stage.
    fn subject(&mut self) -> Subject {
        let clock = match &self.stage.show {
            _ if self.stage.blank => return Subject::Title,
            Show::Just(subject) => return subject.clone(),
            Show::Follow => self.break_on_the_wall(),
            Show::Step => self.step_clock(),
            Show::Speaking => self.speaking_clock(),
        };
        clock.unwrap_or_else(|| self.place_on_view())
    }

    /// Sets the stage after every input: makes the scene anew where something changed it, and only while somebody looks.
    pub(super) fn set_the_stage(&mut self, now: Now) {
        if self.stage.show != Show::Speaking {
            self.end_speaking();
        }
        if !self.stage.watched() {
            (self.stage.live, self.stage.made_from) = (None, None);
            return;
        }
        let subject = self.subject();
        let page = match (&self.stage.show, &subject) {
            _ if self.stage.blank => 0,
            (Show::Follow, Subject::Round(_)) => u16::MAX, // what was said last is on the last page
            _ => self.stage.page,
        };
        let today = now.today();
        let cause = (subject, page, self.stage.look, self.saving.last, self.words.language(), today);
        let on = self.entry_on_view();
        let held = self.stage.frozen.as_ref().filter(|_| !self.stage.blank).map(|frozen| frozen.scene.clone());
        let scene = match held {
            Some(scene) => {
                self.stage.made_from = None;
                scene
            }
            None if self.stage.made_from.as_ref() == Some(&cause) => match self.stage.live.take() {
                Some(live) if live.on == on => {
                    self.stage.live = Some(live);
                    return;
                }
                Some(live) => Arc::new(Scene { on, ..Scene::clone(&live) }),
                None => return,
            },
            None => {
                let scene = Scene::of(&self.session, &cause.0, cause.1, today, cause.2, &self.words);
                self.stage.made_from = Some(cause);
                Arc::new(Scene { on, ..scene })
            }
        };
        if self.stage.live.as_ref() != Some(&scene) {
            self.effects.push(Effect::Show(scene.clone()));
            self.stage.live = Some(scene);
        }
    }
}
