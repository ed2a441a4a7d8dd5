//! The cases that the findings of a record point to, each with the command that opens it or with the case that was opened.

use super::lines::table;
use crate::{
    duties::origin,
    office::{Reader, Result},
    values::{Cells, Column, Kind, Number, Sink},
};

const COLUMNS: &[Column] = &[
    Column::new("about", Kind::Text),
    Column::new("number", Kind::Text),
    Column::new("article", Kind::Text),
    Column::new("subject", Kind::Code("subject")),
    Column::new("case", Kind::Number('V')),
    Column::new("command", Kind::Command),
];

/// Shows them below the record, where there are any.
pub(super) fn below(reader: &Reader, number: Number, sink: &mut dyn Sink) -> Result<()> {
    let proposals = origin::proposals(&reader.db, &reader.law, number)?;
    if proposals.is_empty() {
        return Ok(());
    }
    sink.section("proposals")?;
    let rows = proposals.into_iter().map(|proposal| -> Cells {
        let open = proposal.case.is_none();
        vec![
            proposal.name.into(),
            proposal.number.to_string().into(),
            proposal.article.into(),
            proposal.subject.into(),
            proposal.case.map(Number::packed).into(),
            open.then_some(proposal.command).into(),
        ]
    });
    table(sink, COLUMNS, rows, Vec::new())
}
