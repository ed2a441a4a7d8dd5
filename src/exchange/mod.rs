//! Files in and files out. Acts are known only through their list, registers only through their description; what a
//! row means is said by the act, what a table holds by the reading.
//!
//! In: [`Source`] opens a file, checks its bytes and takes their SHA-256; its rows become acts by [`import`], in one
//! transaction. Out: [`Csv`], [`Json`] and [`JsonLines`] stream a reading; [`Atomic`] gives it a file that appears whole
//! or not at all; [`Export`] is the act of the chief specialist around both.

mod ahead;
mod atomic;
mod columns;
mod export;
mod fault;
mod import;
mod lines;
mod rejects;
mod render;
mod rows;
mod sheet;
mod source;
mod template;

#[cfg(test)]
mod tests;

pub use atomic::{Atomic, Sealed, Written};
pub use columns::{Known, known};
pub use export::{Capped, Carried, Export, FREE_ROWS, Form, To, carry, may_export};
pub use fault::{Fault, Why};
pub use import::{Outcome, Plan, SHOWN, import};
pub use render::{Csv, Json, JsonLines, Layout};
pub use rows::rows_of;
pub use source::Source;
pub use template::template;
