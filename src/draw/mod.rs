//! Drawing only: what stands in the session and in the console, put into cells. It reads and never changes.

mod hyphen;
pub mod plan;
pub mod text;
pub mod theme;
