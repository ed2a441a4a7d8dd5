//! The gateway between what officers do and what the register holds.
//!
//! Every change is one act: [`Office`] takes the lock, finds who acts, asks the law, lends a [`Desk`] to the act, and
//! seals what was written into the journal. [`Reader`] is the same for looking: one filter of rights, one read log.

mod act;
mod desk;
mod error;
mod journal;
mod moved;
#[expect(clippy::module_inception, reason = "the gateway itself, named after what it is")]
mod office;
mod officer;
mod reader;
mod recall;
mod register;
mod setting;
mod verify;

#[cfg(test)]
mod tests;

pub use act::{Act, Before, Common, Receipt, Term, Then};
pub use desk::Desk;
pub use error::{Error, Result, Rule, broken};
pub use moved::{Because, Change, Clock, End, Move, Stopped};
pub use office::{Head, Office, training};
pub use officer::{Session, by_login, grants, on_duty, seat};
pub use reader::{Access, Reader, log};
pub use recall::{Answer, Asked};
pub use register::{Field, Link, Register, dated, parsed};
pub use setting::law_of;
pub use verify::{Finding, Verified, derived, verify};
