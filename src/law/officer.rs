//! Who acts, as of a day, and in which capacity. The office finds it out inside the transaction; the law judges it.

use super::{
    dated::dated,
    seat::{Post, Seat, Unit},
};
use crate::values::{ClauseId, Date};

/// An officer on the day he acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// His row in the register of employees.
    pub id: i64,
    /// His account.
    pub login: String,
    /// His name.
    pub name: String,
    /// Where he sits on that day.
    pub seat: Seat,
    /// The absent head he acts for (5.5).
    pub acting: Option<Acting>,
    /// Whether the head charged him with the chief specialist's work on that day (5.8.2).
    pub charged: bool,
    /// The duties entrusted to units (6.1.2, 6.2.3, 6.3.3, 6.4.2), whichever unit they went to.
    pub grants: Vec<Grant>,
}

/// The absent head another acts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// His row in the register of employees; none while the post is vacant.
    pub id: Option<i64>,
    /// His name; none while the post is vacant.
    pub name: Option<String>,
    /// The seat whose powers are used.
    pub seat: Seat,
}

/// A duty entrusted to a unit by a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The clause entrusted.
    pub clause: ClauseId,
    /// The unit it went to.
    pub unit: Unit,
    /// The decision: number and date.
    pub basis: String,
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
}

dated!(Grant);

/// In which capacity an officer acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capacity {
    /// In his own post.
    Own,
    /// Charged with the chief specialist's work (5.8.2).
    Charged,
    /// For the absent head (5.5).
    Acting,
}

impl Officer {
    /// Returns the capacities he may act in, his own first: powers lent to him are used only where his own do not reach.
    pub fn capacities(&self) -> impl Iterator<Item = (Capacity, Seat)> + '_ {
        let charged = self.charged.then_some((Capacity::Charged, Seat::CHIEF_SPECIALIST));
        // 5.5 names the department head; nobody else acts for the head, whatever the caller says.
        let acting = self
            .acting
            .as_ref()
            .filter(|_| self.seat.post == Post::DepartmentHead)
            .map(|acting| (Capacity::Acting, acting.seat));
        [Some((Capacity::Own, self.seat)), charged, acting].into_iter().flatten()
    }
}
