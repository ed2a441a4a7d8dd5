//! What holds for the house as a whole: one binary, one file a concern.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod audit;
mod catalogue;
mod cli;
mod docs;
mod examples;
mod january;
mod program;
mod quickstart;
mod readme;
mod schema;
mod source;
mod tidy;
