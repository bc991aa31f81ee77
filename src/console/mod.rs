//! The facilitator's program: what it holds in mind, and what a key does to it.

pub mod plan;
