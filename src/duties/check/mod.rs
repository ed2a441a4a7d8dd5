//! Checks (3.1.2, 3.1.2-1): whether foreigners keep the rules of stay, residence and registration, looked into where they are.

mod record;
#[cfg(test)]
mod tests;

pub use record::RecordCheck;

use crate::{
    duties::{origin, signal, spot},
    office::{Field, Register, parsed},
    own_visits,
    values::{Column, Kind, Text},
    visits_found,
};

crate::codes!(
    /// What was checked.
    CheckKind {
        /// One person.
        Person = "person",
        /// Whoever was at an address.
        Address = "address",
        /// Whoever was met in several places, or in a public one.
        Raid = "raid",
    }
);

crate::codes!(
    /// Which rules were checked.
    Checked {
        /// Of temporary stay.
        Stay = "stay",
        /// Of temporary and permanent residence, and of registration at the place of residence.
        Residence = "residence",
        /// Of registration at the place of stay.
        PlaceOfStay = "place-of-stay",
    }
);

impl Checked {
    /// The clause on which such a check rests.
    #[must_use]
    pub const fn clause(self) -> &'static str {
        match self {
            Self::Stay | Self::Residence => "3.1.2",
            Self::PlaceOfStay => "3.1.2-1",
        }
    }
}

/// The register of checks.
pub const REGISTER: Register = Register {
    prefix: 'C',
    table: "spot_check",
    name: "checks",
    clauses: &["3.1.2", "3.1.2-1"],
    open: false,
    own: own_visits!("spot_check"),
    papers: None,
    hidden: None,
    joins: "",
    date: "substr(t.starts,1,10)",
    state: None,
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.officer"),
    list: &[
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("kind", Kind::Code("check-kind")), "t.kind"),
        (Column::new("checked", Kind::Code("checked")), "t.checked"),
        (Column::new("met", Kind::Count), "t.met"),
        (Column::new("findings", Kind::Count), "t.findings"),
    ],
    show: &[
        (Column::new("kind", Kind::Code("check-kind")), "t.kind"),
        (Column::new("checked", Kind::Code("checked")), "t.checked"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("ends", Kind::Moment), "t.ends"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("officer", Kind::Text),
            "(SELECT o.surname||' '||o.given FROM employee o WHERE o.id=t.officer)",
        ),
        (Column::new("met", Kind::Count), "t.met"),
        (Column::new("findings", Kind::Count), "t.findings"),
        (Column::new("followed", Kind::Text), "t.followed"),
        (Column::new("case-by", Kind::Date), "t.case_by"),
        (Column::new("no-case", Kind::Text), "t.no_case"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[spot::PARTICIPANTS, spot::FOUND, signal::SIGNALS, origin::CASES],
    find: visits_found!("spot_check"),
    correct: &[
        Field { column: "followed", parse: parsed::<Text>, optional: false },
        Field { column: "no_case", parse: parsed::<Text>, optional: true },
    ],
};
