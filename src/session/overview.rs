//! The overview: areas × what there is of each kind, and what is missing behind each number.

use super::{FindingKind, Gap, Id, Ref, Session, Status, Sums, Threads};

/// A column of the overview, on the way from the analysis to the money.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Column {
    /// Stärken
    Strengths,
    /// Schwächen
    Weaknesses,
    /// Herausforderungen
    Challenges,
    /// Entwicklungspotenziale
    Potentials,
    /// Ziele
    Goals,
    /// Maßnahmen: where one begins, since every council asks about them.
    #[default]
    Measures,
    /// Measures that the council resolved
    Resolved,
    /// What they cost
    Money,
}

impl Column {
    /// In the order of the way.
    pub const ALL: [Self; 8] = [
        Self::Strengths,
        Self::Weaknesses,
        Self::Challenges,
        Self::Potentials,
        Self::Goals,
        Self::Measures,
        Self::Resolved,
        Self::Money,
    ];

    /// The column of a kind of card.
    pub fn of_kind(kind: FindingKind) -> Self {
        Self::ALL[kind as usize]
    }

    /// The kind of card that it counts.
    pub fn kind(self) -> Option<FindingKind> {
        FindingKind::ALL.get(self as usize).copied()
    }

    /// Where something missing is told.
    pub fn of_gap(gap: Gap) -> Self {
        match gap {
            Gap::WeaknessWithoutGoal => Self::Weaknesses,
            Gap::ChallengeWithoutGoal => Self::Challenges,
            Gap::GoalWithoutFinding | Gap::GoalWithoutMeasure | Gap::GoalWithoutIndicator => Self::Goals,
            Gap::MeasureWithoutLead
            | Gap::MeasureWithoutDue
            | Gap::MeasureWithoutIndicator
            | Gap::DroppedWithoutReason => Self::Measures,
            Gap::AgreedWithoutResolution | Gap::ResolvedWithoutResolution | Gap::ResolutionWithoutDate => {
                Self::Resolved
            }
            Gap::MeasureWithoutCost => Self::Money,
        }
    }
}

/// What stands behind one number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// What is counted, in its natural order.
    pub records: Vec<Ref>,
    /// What is missing there.
    pub gaps: Vec<(Ref, Gap)>,
}

impl Cell {
    /// How often something of each kind is missing, in the order of the way; only what is.
    pub fn missing(&self) -> Vec<(Gap, usize)> {
        let count = |gap: Gap| (gap, self.gaps.iter().filter(|(_, other)| *other == gap).count());
        Gap::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
    }
}

/// An area; or what belongs to none, such as raw cards and undated papers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OverviewRow {
    /// The area.
    pub area: Option<Id>,
    /// Its cells, in the order of [`Column::ALL`].
    pub cells: [Cell; 8],
    /// What its measures cost.
    pub sums: Sums,
}

impl OverviewRow {
    /// One of its cells.
    pub fn cell(&self, column: Column) -> &Cell {
        &self.cells[column as usize]
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.records.is_empty() && cell.gaps.is_empty())
    }
}

/// The whole table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Overview {
    /// The areas in the order of their digits; last what belongs to none, where there is any.
    pub rows: Vec<OverviewRow>,
    /// Everything.
    pub total: OverviewRow,
    /// What is missing, by kind, and of each kind in the order of the walk.
    pub gaps: Vec<(Gap, Vec<Ref>)>,
}

impl Overview {
    /// Counts the session as it stands.
    pub fn of(session: &Session) -> Self {
        let mut areas: Vec<_> = session.areas().iter().collect();
        areas.sort_by_key(|area| (area.number, area.id));
        let rows = areas.into_iter().map(|area| Some(area.id)).chain([None]);
        let rows = rows.map(|area| OverviewRow { area, ..OverviewRow::default() }).collect();
        let mut overview = Self { rows, ..Self::default() };
        overview.count(session);
        overview.note_gaps(session);
        overview.rows.retain(|row| row.area.is_some() || !row.is_empty());
        overview
    }

    fn count(&mut self, session: &Session) {
        let records = session.to_records(); // in the order of the file, which is that of the walk
        for card in &records.findings {
            self.add(card.area, Column::of_kind(card.kind), Ref::Finding(card.id));
        }
        for goal in &records.goals {
            self.add(Some(goal.area), Column::Goals, Ref::Goal(goal.id));
        }
        for measure in &records.measures {
            let (area, at) = (area_of(session, Ref::Measure(measure.id)), Ref::Measure(measure.id));
            self.add(area, Column::Measures, at);
            if measure.status == Status::Resolved {
                self.add(area, Column::Resolved, at);
            }
            if measure.once.is_some() || measure.yearly.is_some() {
                self.add(area, Column::Money, at);
            }
            let sums = Sums::over(std::iter::once(&**measure));
            self.total.sums = self.total.sums + sums;
            let row = self.row(area);
            row.sums = row.sums + sums;
        }
    }

    fn note_gaps(&mut self, session: &Session) {
        let all = Threads::of(session).all_gaps(session);
        for (at, gap) in &all {
            let column = Column::of_gap(*gap) as usize;
            self.total.cells[column].gaps.push((*at, *gap));
            self.row(area_of(session, *at)).cells[column].gaps.push((*at, *gap));
        }
        let of = |gap: Gap| all.iter().filter(move |(_, other)| *other == gap).map(|(at, _)| *at);
        let kinds = Gap::ALL.into_iter().map(|gap| (gap, of(gap).collect::<Vec<_>>()));
        self.gaps = kinds.filter(|(_, records)| !records.is_empty()).collect();
    }

    fn add(&mut self, area: Option<Id>, column: Column, at: Ref) {
        self.total.cells[column as usize].records.push(at);
        self.row(area).cells[column as usize].records.push(at);
    }

    /// The row of an area; the last one is for what belongs to none.
    fn row(&mut self, area: Option<Id>) -> &mut OverviewRow {
        let last = self.rows.len() - 1;
        let at = self.rows.iter().position(|row| row.area == area).unwrap_or(last);
        &mut self.rows[at]
    }
}

/// The area to which a record belongs.
fn area_of(session: &Session, at: Ref) -> Option<Id> {
    match at {
        Ref::Finding(id) => session.findings().get(id)?.area,
        Ref::Goal(id) => Some(session.goals().get(id)?.area),
        Ref::Measure(id) => Some(session.goals().get(session.measures().get(id)?.goal)?.area),
        _ => None,
    }
}
