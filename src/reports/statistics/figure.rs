//! What is counted, each figure defined once in SQL: what it counts and what it opens to are the same rows by definition.

crate::codes!(
    /// A figure of the statistics. Cases stand there as of now: a case that was reopened is undecided again.
    Figure {
        /// Cases whose protocol was drawn in the period.
        Registered = "cases-registered",
        /// The human beings of those cases.
        PersonsRegistered = "persons-registered",
        /// Cases decided in the period.
        Decided = "cases-decided",
        /// The human beings of those cases.
        PersonsDecided = "persons-decided",
        /// Decisions of the period that impose a fine.
        Fined = "fines-imposed",
        /// Payments made in the period, whenever the fine was imposed.
        Paid = "payments",
        /// Decisions of the period that expel.
        Expelled = "expulsions",
        /// Entry bans decided in the period upon a case, or upon the removal that executes its penalty.
        Banned = "entry-bans",
    }
);

/// Where the rows of a figure stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// Protocols: the cases themselves, by the day of the protocol.
    Drawn,
    /// Decisions: the cases themselves, by the day of the decision.
    Decided,
    /// Payments of their fines.
    Payments,
    /// Bans upon them.
    Bans,
}

/// SQL: the protocol was drawn from `?1` to `?2`.
pub(super) const DRAWN: &str = "t.drawn_on BETWEEN ?1 AND ?2";
/// SQL: the case was decided from `?1` to `?2`.
pub(super) const DECIDED: &str =
    "(t.state='decided' OR t.state='terminated') AND t.decided_on BETWEEN ?1 AND ?2";
/// SQL: the decision expels.
pub(super) const EXPELS: &str = "t.outcome='administratively-expelled'";
/// SQL: who answers is a human being, and counted as one.
pub(super) const HUMAN: &str = "t.subject<>'legal-person'";

impl Figure {
    pub(super) const fn source(self) -> Source {
        match self {
            Self::Registered | Self::PersonsRegistered => Source::Drawn,
            Self::Decided | Self::PersonsDecided | Self::Fined | Self::Expelled => Source::Decided,
            Self::Paid => Source::Payments,
            Self::Banned => Source::Bans,
        }
    }

    /// Whether it counts human beings, not records.
    pub(super) const fn counts_persons(self) -> bool {
        matches!(self, Self::PersonsRegistered | Self::PersonsDecided)
    }

    /// Whether it has a sum beside its count.
    pub(super) const fn has_sum(self) -> bool {
        matches!(self, Self::Fined | Self::Paid)
    }

    /// SQL: what it counts of its source within the period.
    pub(super) fn condition(self) -> String {
        match self {
            Self::Registered | Self::Decided | Self::Paid | Self::Banned => self.source().within().to_owned(),
            Self::PersonsRegistered | Self::PersonsDecided => {
                format!("{} AND {HUMAN}", self.source().within())
            }
            Self::Fined => format!("{DECIDED} AND t.fine IS NOT NULL"),
            Self::Expelled => format!("{DECIDED} AND {EXPELS}"),
        }
    }
}

impl Source {
    /// SQL after FROM: the case is `t`.
    pub(super) const fn tables(self) -> &'static str {
        match self {
            Self::Drawn | Self::Decided => "violation t",
            Self::Payments => "payment y JOIN violation t ON t.id=y.violation",
            Self::Bans => {
                "ban b JOIN violation t ON t.id=coalesce(b.violation, \
                 (SELECT r.violation FROM removal r WHERE r.id=b.removal))"
            }
        }
    }

    /// SQL: it happened from `?1` to `?2`.
    pub(super) const fn within(self) -> &'static str {
        match self {
            // The year of a case is that of its protocol: with it the index of numbers finds a short period.
            Self::Drawn => {
                "t.year BETWEEN CAST(substr(?1, 1, 4) AS BIGINT) AND CAST(substr(?2, 1, 4) AS BIGINT) \
                 AND t.drawn_on BETWEEN ?1 AND ?2"
            }
            Self::Decided => DECIDED,
            Self::Payments => "y.paid_on BETWEEN ?1 AND ?2",
            Self::Bans => "b.decision_date BETWEEN ?1 AND ?2",
        }
    }

    /// SQL of the day it happened.
    pub(super) const fn day(self) -> &'static str {
        match self {
            Self::Drawn => "t.drawn_on",
            Self::Decided => "t.decided_on",
            Self::Payments => "y.paid_on",
            Self::Bans => "b.decision_date",
        }
    }

    /// SQL of an order that an index has.
    pub(super) const fn order(self) -> &'static str {
        match self {
            Self::Drawn => "t.year, t.serial",
            Self::Decided => "t.decided_on, t.id",
            Self::Payments => "y.paid_on, y.id",
            Self::Bans => "b.decision_date, b.id",
        }
    }

    /// SQL of its sum.
    pub(super) const fn sum(self) -> &'static str {
        match self {
            Self::Drawn | Self::Bans => "NULL",
            Self::Decided => "t.fine",
            Self::Payments => "y.amount",
        }
    }

    /// SQL: it no longer stands, and is counted nowhere.
    pub(super) const fn annulled(self) -> &'static str {
        match self {
            Self::Drawn | Self::Decided => "(t.annulled IS NOT NULL)",
            Self::Payments => "(t.annulled IS NOT NULL OR y.annulled IS NOT NULL)",
            Self::Bans => "(t.annulled IS NOT NULL OR b.annulled IS NOT NULL)",
        }
    }
}
