//! A paper before it is written in any format: headings that are headings, tables with heads.

/// A paper.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// Its language, `de` or `en`.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A heading, 1 beneath the title.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// Points of a list.
    List(Vec<String>),
    /// Rows under heads; every row has as many cells as there are heads.
    Table {
        /// What the columns are called.
        heads: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

impl Document {
    /// Adds a heading and what stands under it; without anything under it there is no heading either.
    pub fn section(&mut self, level: u8, heading: &str, blocks: Vec<Block>) {
        if blocks.iter().any(|block| !block.is_empty()) {
            self.blocks.push(Block::Heading(level, heading.to_owned()));
            self.blocks.extend(blocks.into_iter().filter(|block| !block.is_empty()));
        }
    }
}

impl Block {
    fn is_empty(&self) -> bool {
        match self {
            Self::Heading(_, text) | Self::Paragraph(text) => text.is_empty(),
            Self::List(points) => points.is_empty(),
            Self::Table { rows, .. } => rows.is_empty(),
        }
    }
}
