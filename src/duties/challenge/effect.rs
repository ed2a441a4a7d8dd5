//! What the law makes of a challenge: it holds up the execution of a penalty (IXM 144.1), it does not hold up a removal
//! that the Service itself decided (MM 79.8), and the law names no case in which it holds up custody. A removal that rests on
//! a penalty or on a sentence is not challenged as such: the challenge goes against what it rests on.

use crate::duties::{removal::Basis, violation::Outcome};

/// What a challenge does to the execution of what it is directed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Execution stands still.
    Suspends,
    /// Execution goes on.
    GoesOn,
    /// Something else is to be challenged; the message that says so.
    Elsewhere(&'static str),
}

/// Of the decision on an offence case: where nothing was imposed there is nothing to hold up.
#[must_use]
pub(super) const fn of_case(outcome: Outcome) -> Effect {
    match outcome {
        Outcome::FinedLegalised
        | Outcome::FinedLeave
        | Outcome::Expelled
        | Outcome::EntryBan
        | Outcome::Warning
        | Outcome::Fined
        | Outcome::ConditionalFine => Effect::Suspends,
        Outcome::Suspended | Outcome::Terminated => Effect::GoesOn,
    }
}

/// Of the decision behind a removal.
#[must_use]
pub(super) const fn of_removal(basis: Basis) -> Effect {
    match basis {
        Basis::ServiceDecision | Basis::RefugeeRefusal => Effect::GoesOn,
        Basis::PenaltyDecision => Effect::Elsewhere("challenge-the-penalty"),
        Basis::CourtSentence => Effect::Elsewhere("challenge-of-sentence"),
    }
}

/// Of what holds a person: he stays until it is ruled.
pub(super) const OF_CUSTODY: Effect = Effect::GoesOn;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_penalty_stands_still_and_a_removal_of_the_service_does_not() {
        for (_, outcome) in Outcome::ALL {
            let expected = if outcome.imposes_nothing() { Effect::GoesOn } else { Effect::Suspends };
            assert_eq!(of_case(*outcome), expected, "{outcome}");
        }
        for (basis, expected) in [
            (Basis::ServiceDecision, Effect::GoesOn),
            (Basis::RefugeeRefusal, Effect::GoesOn),
            (Basis::PenaltyDecision, Effect::Elsewhere("challenge-the-penalty")),
            (Basis::CourtSentence, Effect::Elsewhere("challenge-of-sentence")),
        ] {
            assert_eq!(of_removal(basis), expected, "{basis}");
        }
        assert_eq!(Basis::ALL.len(), 4, "every basis stands in the table above");
    }
}
