//! Why an officer may not do an act: facts only, the words are the caller's.

use super::seat::{Post, Seat, Unit};
use crate::values::Date;

/// An act refused: which of the conditions failed, which clauses were looked at, and who could act instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{officer}` ({post} in {unit}) may not do `{act}` on {on}: {failed}", post = .seat.post, unit = .seat.unit)]
pub struct Refusal {
    /// The act.
    pub act: &'static str,
    /// The day it is judged by.
    pub on: Date,
    /// The officer's account.
    pub officer: String,
    /// Where he sits.
    pub seat: Seat,
    /// What failed.
    pub failed: Failed,
    /// Every clause looked at.
    pub clauses: Vec<LookedAt>,
    /// The units and posts that may do it on that day.
    pub may: Vec<(Unit, Vec<Post>)>,
    /// The names of those who could act today. The law knows no employees: the office fills this in.
    pub today: Vec<String>,
}

/// A clause looked at while deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookedAt {
    /// The clause.
    pub clause: &'static str,
    /// Whether it was in force on the day.
    pub in_force: bool,
    /// Whether the officer's unit held it, in any capacity he has.
    pub held_by_unit: bool,
}

/// Which condition failed; where an officer has several capacities, the one that came furthest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// The program's list of acts has it, the law's list does not.
    #[error("the law has no such act")]
    Unknown,
    /// What the act rests on was not in force yet.
    #[error("clause {clause} is in force from {from} only")]
    NotInForce {
        /// The clause.
        clause: &'static str,
        /// Its first day.
        from: Date,
    },
    /// The officer's unit holds none of the clauses.
    #[error("the unit holds no clause for it")]
    Clause,
    /// The post is not among those that may.
    #[error("the post is not among those that may")]
    Post,
    /// The act's own rule.
    #[error("rule {key}")]
    Rule {
        /// The rule's message key.
        key: &'static str,
        /// What the message names.
        args: Vec<(&'static str, String)>,
    },
}

impl Failed {
    /// The condition's code: what the read log keeps of a refusal.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotInForce { .. } => "not-in-force",
            Self::Clause => "clause",
            Self::Post => "post",
            Self::Rule { .. } => "own-rule",
        }
    }

    /// How far the decision came before it failed.
    pub(super) const fn reached(&self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::NotInForce { .. } => 1,
            Self::Clause => 2,
            Self::Post => 3,
            Self::Rule { .. } => 4,
        }
    }
}
