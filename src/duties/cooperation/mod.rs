//! Cooperation and the public's part against illegal migration (3.1.13): with whom, meetings, agreements, events, and what
//! came of them. Working with the bodies of 1.3 needs no duty of a unit; with the public it is 3.1.13.

mod outcome;
mod record;
#[cfg(test)]
mod tests;

pub use outcome::RecordCooperationResult;
pub use record::{Deed, Partner, RecordCooperation};

use crate::{
    law::authority::Unit,
    office::{Field, Register, parsed},
    record,
    values::{Column, Date, Kind, Line, Text},
};

record!(
    /// A record of cooperation, as far as its result is concerned.
    Cooperation {
        /// Row.
        id: i64,
        /// Whose it is.
        officer: i64,
        /// His unit then.
        unit: Unit,
        /// Its day.
        on_date: Date,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

/// The register of cooperation.
pub const REGISTER: Register = Register {
    prefix: 'Ə',
    table: "cooperation",
    name: "cooperations",
    clauses: &["3.1.13"],
    open: false,
    own: "t.officer=:me OR t.entered_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: None,
    joins: "",
    date: "t.on_date",
    state: None,
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.officer"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("deed", Kind::Code("cooperation-deed")), "t.deed"),
        (Column::new("partner", Kind::Text), "t.partner"),
        (Column::new("partner-kind", Kind::Code("cooperation-partner")), "t.partner_kind"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("outcome-text", Kind::Text), "t.outcome_text"),
    ],
    show: &[
        (Column::new("deed", Kind::Code("cooperation-deed")), "t.deed"),
        (Column::new("partner-kind", Kind::Code("cooperation-partner")), "t.partner_kind"),
        (Column::new("partner", Kind::Text), "t.partner"),
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("participants", Kind::Text), "t.participants"),
        (Column::new("agreement-paper", Kind::Text), "t.agreement_paper"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("outcome-text", Kind::Text), "t.outcome_text"),
        (
            Column::new("officer", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.officer)",
        ),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: "t.partner_fold LIKE ?1 OR t.agreement_paper=?2",
    correct: &[
        Field { column: "participants", parse: parsed::<Text>, optional: true },
        Field { column: "agreement_paper", parse: parsed::<Line>, optional: true },
        Field { column: "until_date", parse: parsed::<Date>, optional: true },
    ],
};
