//! The screen: what the room sees of the sample at the sizes of real rooms, and what it must never see.

mod pictures;
mod privacy;
mod properties;

use chrono::{DateTime, FixedOffset, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tafelrunde::draw::scene::{SceneDrawn, draw_scene, theme::SceneTheme};
use tafelrunde::draw::theme::Depth;
use tafelrunde::scene::{Scene, SceneLook, Subject};
use tafelrunde::session::{Dimension, FindingKind, Id, Session, Status, difference, net};
use tafelrunde::words::{Language, Words};

use crate::support::now;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn wall() -> DateTime<FixedOffset> {
    now().wall
}

pub fn scene(session: &Session, subject: &Subject) -> Scene {
    Scene::of(session, subject, 0, now().today(), SceneLook::Light, &Words::new(Language::German))
}

pub fn drawn(scene: &Scene, page: u16, (width, height): (u16, u16)) -> (Buffer, SceneDrawn) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let (theme, area) = (SceneTheme::of(scene.look, Depth::True, false), buffer.area);
    let drawn = draw_scene(scene, Some(page), wall(), &theme, &mut buffer, area);
    (buffer, drawn)
}

/// Everything that a session can put on stage.
pub fn subjects(session: &Session) -> Vec<Subject> {
    let mut all = vec![Subject::Title, Subject::Analysis, Subject::Goals(None), Subject::Sums(None), Subject::Clock];
    all.push(Subject::Countdown {
        label: "Kartenarbeit".to_owned(),
        until: wall() + TimeDelta::seconds(750),
        early: true,
    });
    all.extend([true, false].map(|near| Subject::Plan { near }));
    all.push(Subject::Break { label: "Pause".to_owned(), until: wall() + TimeDelta::seconds(750) });
    all.extend(session.workshops().iter().map(|workshop| Subject::Agenda(workshop.id)));
    all.extend([Subject::Clusters, Subject::Participation, Subject::Overview]);
    all.extend(session.clusters().iter().map(|cluster| Subject::Cluster(cluster.id)));
    all.push(Subject::Kanban(None));
    all.extend(Status::LADDER.map(|status| Subject::Status(status, None)));
    all.extend(FindingKind::ALL.map(Subject::Kind));
    for area in session.areas().iter() {
        all.push(Subject::Kanban(Some(area.id)));
        all.extend(Status::LADDER.map(|status| Subject::Status(status, Some(area.id))));
        all.extend([Subject::Area(area.id), Subject::Goals(Some(area.id)), Subject::Sums(Some(area.id))]);
    }
    all.extend(session.polls().iter().map(|poll| Subject::Poll(poll.id)));
    all.extend(session.findings().iter().map(|finding| Subject::Finding(finding.id)));
    all.extend(session.goals().iter().map(|goal| Subject::Goal(goal.id)));
    all.extend(session.measures().iter().map(|measure| Subject::Measure(measure.id)));
    for by in Dimension::ALL {
        all.push(Subject::SumsBy(by, None));
        all.extend(session.areas().iter().map(|area| Subject::SumsBy(by, Some(area.id))));
    }
    all.push(Subject::Topics);
    for poll in session.polls().iter() {
        all.push(Subject::Round(poll.id));
        let read = session.findings().iter().map(|card| Some(card.id)).take(12).chain([None]);
        all.extend(read.map(|read| Subject::CardQuery { query: poll.id, read }));
    }
    session.each(|record| all.push(Subject::Thread(record.reference())));
    all.push(Subject::Resolutions);
    all.extend(session.resolutions().iter().map(|paper| Subject::Resolution(paper.id)));
    for year in 1..=3 {
        all.push(Subject::Report(year, None));
        all.extend(session.areas().iter().map(|area| Subject::Report(year, Some(area.id))));
    }
    all.push(Subject::Altered(difference(&Session::new(id("before")), session).into()));
    let played = crate::support::evening().1;
    all.push(Subject::Altered(net(&played, |_| true).into()));
    all
}

#[test]
fn what_costs_nothing_yet_has_no_empty_section() {
    let session = crate::support::session("template.ron");
    let lines = format!("{:?}", scene(&session, &Subject::Sums(None)));
    assert!(lines.contains("Drei Jahre nach Handlungsfeldern") && !lines.contains("Kostenart"), "{lines}");
    let lines = format!("{:?}", scene(&crate::support::sample(), &Subject::Sums(None)));
    assert!(lines.contains("Kostenart"), "{lines}");
}
