//! The audit of one municipality: its records, the rules between them, and [`Edit`], the only way they change.
//!
//! Nothing here knows a disk, a clock, a language or a terminal; times and ids come in with the edit.

mod agenda;
mod amount;
mod area;
mod card_query;
mod cluster;
mod clustering;
mod course;
mod date;
mod difference;
mod edit;
mod evidence;
mod finding;
mod gap;
mod goal;
mod held;
mod history;
mod id;
mod joining;
mod link;
mod measure;
mod moment;
mod municipality;
mod net;
mod note;
mod number;
mod offer;
mod overview;
mod participation;
mod place;
mod plan;
mod poll;
mod progress;
mod rank;
mod record;
mod removal;
mod resolution;
mod resolving;
mod restore;
mod stakeholder;
mod sums;
pub mod tally;
mod thread;
mod topic;
mod workshop;

use link::Linked;

pub use agenda::{Course, LeftOpen, OnTime};
pub use amount::{Decimal, Money, Value};
pub use area::{Area, Module};
pub use card_query::CardCount;
pub use cluster::Cluster;
pub use course::{Point, Step as CourseStep, Trend};
pub use date::{Day, Span, When};
pub use difference::difference;
pub use edit::{Cause, Change, Edit, Refusal};
pub use evidence::{Comparison, Evidence, Indicator};
pub use finding::{Finding, FindingKind, Priority};
pub use gap::Gap;
pub use goal::Goal;
pub use held::Held;
pub use history::History;
pub use id::Id;
pub use measure::{CostKind, Implementation, Measure, Replacement, Report, Status};
pub use moment::Moment;
pub use municipality::{Form, Municipality, Seats, Strategy};
pub use net::{Became, ToldCard, net, number_then};
pub use note::Note;
pub use number::Number;
pub use offer::Offer;
pub use overview::{Cell, Column, Overview, OverviewRow};
pub use participation::{Heard, Voice};
pub use place::{Place, Placed};
pub use plan::{
    Event, EventKind, Flaw, Flaws, Milestone, Phase, PlanOutline, Reach, along, flaws, found, in_weeks, plan_from,
    shifted, usual_reach, workday,
};
pub use poll::{FactionLights, Poll, PollKind, PollOption, Shown};
pub use progress::{Moved, Progress, ProgressRow};
pub use rank::Rank;
pub use record::{Entity, Fault, Kind, Record, Records, Ref, Session, Table};
pub use resolution::{Competence, Consultation, FactionVote, Outcome, Resolution, ResolutionState, Vote, Wording};
pub use resolving::{Counts, Resolving};
pub use restore::Restored;
pub use stakeholder::{Category, Level, Stakeholder};
pub use sums::{Costs, Dimension, Heading, Ledger, LedgerRow, Sums};
pub use thread::{Item, Station, Thread, Threads};
pub use topic::{Topic, TopicState};
pub use workshop::{GroupCount, Method, Step, Workshop, WorkshopKind};
