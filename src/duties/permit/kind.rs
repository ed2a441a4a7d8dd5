//! What can be granted, by which clause it is kept here, and how long the law of the day lets it last.

crate::codes!(
    /// What was granted.
    PermitKind {
        /// A visa.
        Visa = "visa",
        /// A stay for which no visa is needed.
        VisaFree = "visa-free",
        /// The extension of a temporary stay.
        StayExtension = "stay-extension",
        /// A permit of temporary residence (TYİ).
        TemporaryResidence = "temporary-residence",
        /// A permit of permanent residence (DYİ).
        PermanentResidence = "permanent-residence",
        /// A work permit; an individual permit before 2014-06-25.
        Work = "work",
    }
);

impl PermitKind {
    /// The clause by which it is kept: work 3.1.5, stay and residence 3.1.2.
    #[must_use]
    pub const fn clause(self) -> &'static str {
        match self {
            Self::Work => "3.1.5",
            _ => "3.1.2",
        }
    }

    /// It gives the right to stay in the country; a work permit does not by itself.
    #[must_use]
    pub const fn lets_stay(self) -> bool {
        !matches!(self, Self::Work)
    }

    /// It is granted to who is in the country already. A visa or a work permit may wait for its holder.
    #[must_use]
    pub const fn shows_presence(self) -> bool {
        !matches!(self, Self::Visa | Self::Work)
    }

    /// It lets its holder reside in the country.
    #[must_use]
    pub const fn lets_reside(self) -> bool {
        matches!(self, Self::TemporaryResidence | Self::PermanentResidence)
    }

    /// The longest that the law lets it last, granted for the first time. For a visa there is no one answer.
    pub(super) const fn longest(self) -> Option<&'static str> {
        match self {
            Self::Visa => None,
            Self::VisaFree => Some("permit.visa-free"),
            Self::StayExtension => Some("permit.stay-extension"),
            Self::TemporaryResidence => Some("permit.temporary-residence"),
            Self::PermanentResidence => Some("permit.permanent-residence"),
            Self::Work => Some("permit.work"),
        }
    }

    /// The longest by which it can be extended.
    pub(super) const fn longest_extension(self) -> &'static str {
        match self {
            Self::Visa | Self::VisaFree | Self::StayExtension => "permit.stay-extension",
            Self::TemporaryResidence => "permit.temporary-residence-extension",
            Self::PermanentResidence => "permit.permanent-residence",
            Self::Work => "permit.work-extension",
        }
    }

    /// By when its holder, or his employer, applies for the extension.
    pub(super) const fn apply_by(self) -> &'static str {
        match self {
            Self::Visa | Self::VisaFree | Self::StayExtension => "permit.apply-stay-extension",
            Self::TemporaryResidence => "permit.apply-temporary-residence",
            Self::PermanentResidence => "permit.apply-permanent-residence",
            Self::Work => "permit.apply-work",
        }
    }
}
