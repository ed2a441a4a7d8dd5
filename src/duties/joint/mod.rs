//! Joint measures (3.1.6): taken together with other state bodies to find irregular migrants and to prevent irregular
//! migration.

mod record;
#[cfg(test)]
mod tests;

pub use record::RecordJointMeasure;

use crate::{
    duties::{origin, signal, spot},
    office::{Field, Register, parsed},
    own_visits,
    values::{Column, Kind, Line, Text},
    visits_found,
};

/// The register of joint measures.
pub const REGISTER: Register = Register {
    prefix: 'J',
    table: "joint_measure",
    name: "joint-measures",
    clauses: &["3.1.6"],
    open: false,
    own: own_visits!("joint_measure"),
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
        (Column::new("bodies", Kind::Text), "t.bodies"),
        (Column::new("met", Kind::Count), "t.met"),
        (Column::new("findings", Kind::Count), "t.findings"),
    ],
    show: &[
        (Column::new("bodies", Kind::Text), "t.bodies"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("ends", Kind::Moment), "t.ends"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("officer", Kind::Text),
            "(SELECT o.surname||' '||o.given FROM employee o WHERE o.id=t.officer)",
        ),
        (Column::new("paper-number", Kind::Text), "t.paper_number"),
        (Column::new("met", Kind::Count), "t.met"),
        (Column::new("findings", Kind::Count), "t.findings"),
        (Column::new("followed", Kind::Text), "t.followed"),
        (Column::new("case-by", Kind::Date), "t.case_by"),
        (Column::new("no-case", Kind::Text), "t.no_case"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[spot::PARTICIPANTS, spot::FOUND, signal::SIGNALS, origin::CASES],
    find: visits_found!("joint_measure"),
    correct: &[
        Field { column: "paper_number", parse: parsed::<Line>, optional: false },
        Field { column: "followed", parse: parsed::<Text>, optional: false },
        Field { column: "no_case", parse: parsed::<Text>, optional: true },
    ],
};
