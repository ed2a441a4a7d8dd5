//! Where a case stands, and what may follow.

use super::Outcome;

crate::codes!(
    /// Where a case stands.
    State {
        /// The protocol is drawn.
        Registered = "registered",
        /// Its facts are being investigated (3.1.6).
        Investigated = "investigated",
        /// Consideration is suspended.
        Suspended = "suspended",
        /// A penalty, warning or ban was decided.
        Decided = "decided",
        /// The proceedings were ended.
        Terminated = "terminated",
    }
);

/// What may happen to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// A step of the investigation.
    Investigate,
    /// A hearing is set, or put off.
    Hear,
    /// It is decided.
    Decide(Outcome),
    /// It is opened again.
    Reopen,
}

impl State {
    /// The state after a move; `None` where the state does not allow it. What is closed is closed by an outcome alone,
    /// and opened by nothing but a reopening.
    #[must_use]
    pub const fn after(self, step: Move) -> Option<Self> {
        let open = matches!(self, Self::Registered | Self::Investigated | Self::Suspended);
        let rests = matches!(self, Self::Suspended);
        match step {
            // A suspended case stays suspended: to resume it is for the heads, who decide.
            Move::Investigate if open && !rests => Some(Self::Investigated),
            Move::Investigate | Move::Hear if open => Some(self),
            Move::Decide(Outcome::Suspended) if open && !rests => Some(Self::Suspended),
            Move::Decide(Outcome::Suspended) => None,
            Move::Decide(Outcome::Terminated) if open => Some(Self::Terminated),
            Move::Decide(_) if open => Some(Self::Decided),
            Move::Reopen if !open => Some(Self::Investigated),
            _ => None,
        }
    }
}
