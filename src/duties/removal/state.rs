//! Where a removal stands, and what may follow.

crate::codes!(
    /// Where a removal stands.
    State {
        /// Opened from a decision.
        Issued = "issued",
        /// Served: the term to leave runs.
        Served = "served",
        /// Held up by a ruling or a bar.
        Suspended = "suspended",
        /// The person was handed over at the border, which has not confirmed that he left.
        HandedOver = "handed-over",
        /// The person is gone, and the border confirmed it.
        Executed = "executed",
        /// It will not be executed.
        Cancelled = "cancelled",
    }
);

crate::codes!(
    /// How the person went.
    Departure {
        /// In time or late, without being brought to the border.
        ByHimself = "left-by-himself",
        /// Brought to the border.
        Forced = "forced",
    }
);

crate::codes!(
    /// Why it will not be executed.
    Ending {
        /// His stay was made lawful.
        Legalised = "legalised",
        /// The decision was annulled.
        Annulled = "annulled-decision",
        /// Something else stands against it for good.
        OtherBar = "other-bar",
    }
);

/// What may happen to a removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The decision is handed over.
    Serve,
    /// Fingerprints are taken (3.1.11).
    Fingerprint,
    /// A ruling or a bar holds it up.
    Suspend,
    /// It goes on in the state in which it was held up.
    Resume(State),
    /// It ends without departure.
    Cancel,
    /// The way out is planned.
    Plan,
    /// The person is handed over at the border.
    HandOver,
    /// The way out failed.
    Fail,
    /// The border confirms that he left.
    Confirm,
}

impl State {
    /// The state after a step; `None` where the state does not allow it.
    #[must_use]
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Issued, Step::Serve)
            | (Self::Served, Step::Plan)
            | (Self::Served | Self::HandedOver, Step::Fail) => Some(Self::Served),
            (Self::Issued | Self::Served | Self::Suspended, Step::Fingerprint) => Some(self),
            (Self::Issued | Self::Served | Self::HandedOver, Step::Suspend)
            | (Self::Suspended, Step::Fail) => Some(Self::Suspended),
            (Self::Suspended, Step::Resume(to @ (Self::Issued | Self::Served | Self::HandedOver))) => {
                Some(to)
            }
            (Self::Issued | Self::Served | Self::Suspended, Step::Cancel) => Some(Self::Cancelled),
            (Self::Served, Step::HandOver) => Some(Self::HandedOver),
            (Self::Issued | Self::Served | Self::Suspended | Self::HandedOver, Step::Confirm) => {
                Some(Self::Executed)
            }
            _ => None,
        }
    }
}
