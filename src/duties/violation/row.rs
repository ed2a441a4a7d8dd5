//! The row of the Service's published monthly table in which a decision is counted.

use super::Outcome;
use crate::law::ArticleKind;

crate::codes!(
    /// A row of the published table. Every decision stands in exactly one, so that the rows add up to the total.
    Row {
        /// Fined, may stay after regularising.
        FinedLegalised = "fined-legalised",
        /// Fined, to leave within 48 hours.
        FinedLeave = "fined-leave-48h",
        /// Administratively expelled.
        Expelled = "expelled",
        /// Entry restricted.
        EntryBan = "entry-ban",
        /// Lost documents (566).
        LostDocument = "lost-document",
        /// Hosts (577).
        Host = "host",
        /// Hiring (578).
        Hiring = "hiring",
        /// Decisions for which the published table has no row.
        Other = "other",
    }
);

/// The row that follows from outcome and article together.
#[must_use]
pub fn row(outcome: Outcome, kind: Option<ArticleKind>) -> Row {
    match (outcome, kind) {
        (Outcome::Expelled, _) => Row::Expelled,
        (Outcome::EntryBan, _) => Row::EntryBan,
        (Outcome::FinedLegalised, Some(ArticleKind::Stay)) => Row::FinedLegalised,
        (Outcome::FinedLeave, Some(ArticleKind::Stay)) => Row::FinedLeave,
        // The rows of 566, 577 and 578 are named after the article: whatever was imposed under it counts there.
        (Outcome::Fined | Outcome::ConditionalFine | Outcome::Warning, Some(kind)) => match kind {
            ArticleKind::LostDocument => Row::LostDocument,
            ArticleKind::Host => Row::Host,
            ArticleKind::Hiring => Row::Hiring,
            ArticleKind::Stay
            | ArticleKind::Receiving
            | ArticleKind::Checkpoint
            | ArticleKind::Enforcement
            | ArticleKind::Other => Row::Other,
        },
        _ => Row::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each outcome the rows under stay, receiving, host, hiring, lost document, checkpoint, enforcement, other.
    const EVERY_PAIR: &[(Outcome, [Row; 8])] = {
        use Row::{
            EntryBan as B, Expelled as E, FinedLeave as L, FinedLegalised as F, Hiring as W, Host as H,
            LostDocument as D, Other as O,
        };
        &[
            (Outcome::FinedLegalised, [F, O, O, O, O, O, O, O]),
            (Outcome::FinedLeave, [L, O, O, O, O, O, O, O]),
            (Outcome::Expelled, [E, E, E, E, E, E, E, E]),
            (Outcome::EntryBan, [B, B, B, B, B, B, B, B]),
            (Outcome::Warning, [O, O, H, W, D, O, O, O]),
            (Outcome::Fined, [O, O, H, W, D, O, O, O]),
            (Outcome::ConditionalFine, [O, O, H, W, D, O, O, O]),
            (Outcome::Suspended, [O, O, O, O, O, O, O, O]),
            (Outcome::Terminated, [O, O, O, O, O, O, O, O]),
        ]
    };

    #[test]
    fn every_pair_stands_in_its_row() {
        let outcomes: Vec<Outcome> = EVERY_PAIR.iter().map(|(outcome, _)| *outcome).collect();
        assert!(Outcome::ALL.iter().all(|(_, outcome)| outcomes.contains(outcome)), "an outcome is missing");
        for (outcome, rows) in EVERY_PAIR {
            assert_eq!(ArticleKind::ALL.len(), rows.len(), "a kind of article is missing");
            for ((_, kind), expected) in ArticleKind::ALL.iter().zip(rows) {
                assert_eq!(row(*outcome, Some(*kind)), *expected, "{outcome} {kind}");
            }
        }
    }

    #[test]
    fn an_article_the_law_no_longer_lists_is_counted_all_the_same() {
        assert_eq!(row(Outcome::Fined, None), Row::Other);
        assert_eq!(row(Outcome::Expelled, None), Row::Expelled);
    }
}
