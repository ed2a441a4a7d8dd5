//! report duplicates: pairs of persons who may be one and about whom nobody has decided, the oldest first.

use super::{Reading, query::emit};
use crate::{
    duties::person,
    office::{Error, Reader, Result},
    values::{Column, Foot, Kind, Sink},
};

/// Pairs of persons who may be one, waiting for a decision
#[derive(clap::Args)]
pub struct Duplicates {}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('P')),
    Column::new("about", Kind::Text),
    Column::new("birth-date", Kind::Date),
    Column::new("other", Kind::Number('P')),
    Column::new("other-name", Kind::Text),
    Column::new("other-birth-date", Kind::Date),
    Column::new("likeness", Kind::Code("likeness")),
];

/// By the index of what is undecided. Entries that were annulled, or merged meanwhile, wait for nobody.
fn statement(scope: &str) -> String {
    let other_birth = person::BIRTH.replace("p.", "q.");
    format!(
        "SELECT p.year*1000000000+p.serial, p.surname||' '||p.given, {birth}, q.year*1000000000+q.serial, \
         q.surname||' '||q.given, {other_birth}, l.rule FROM likeness l JOIN person p ON p.id=l.person \
         JOIN person q ON q.id=l.other JOIN person t ON t.id=l.person WHERE l.verdict IS NULL AND p.annulled IS NULL \
         AND q.annulled IS NULL AND NOT EXISTS (SELECT 1 FROM merging m WHERE m.person=l.person AND m.split_on IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM merging m WHERE m.person=l.other AND m.split_on IS NULL) AND {scope} ORDER BY l.id",
        birth = person::BIRTH,
    )
}

impl Reading for Duplicates {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let mut rows = 0;
        sink.title("duplicates")?;
        sink.head(COLUMNS)?;
        reader.db.stream::<Error>(&statement(&reader.scope(&person::REGISTER)), &[], |row| {
            rows += 1;
            emit(row, COLUMNS.len(), sink)
        })?;
        Ok(sink.foot(&Foot { rows, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::testing::Trial;

    #[test]
    fn undecided_pairs_are_read_by_their_index() {
        let plan = Trial::open().db().plan(&statement("1")).unwrap().join("; ");
        assert!(plan.contains("likeness_open"), "{plan}");
    }
}
