//! The line of resolutions on a document: who has which part of it, by whose resolution, and who below him.

use super::{Document, Part};
use crate::{
    store::{self, Db},
    values::Date,
};

/// The resolution a part stands in.
pub(super) struct Order {
    /// Day it was written.
    pub(super) on: Date,
    /// Last day of execution.
    pub(super) due: Date,
    /// Who wrote it.
    pub(super) author: i64,
    /// It is the first on its document.
    pub(super) first: bool,
}

impl Document {
    /// The part that an employee has not reported yet. He has one at most: assign-document sees to it.
    pub(super) fn open_part(&self, db: &Db, employee: i64) -> store::Result<Option<Part>> {
        let sql = format!(
            "SELECT {} FROM executor WHERE document=?1 AND employee=?2 AND done_on IS NULL",
            Part::COLUMNS
        );
        db.one(&sql, &[self.id.into(), employee.into()], Part::read)
    }

    /// Whether an employee was named at all.
    pub(super) fn names(&self, db: &Db, employee: i64) -> store::Result<bool> {
        let sql = "SELECT 1 FROM executor WHERE document=?1 AND employee=?2 LIMIT 1";
        Ok(db.one(sql, &[self.id.into(), employee.into()], |_| Ok(()))?.is_some())
    }

    /// The end of the part that an author passed on by the resolution in which a part stands.
    pub(super) fn passed_on(&self, db: &Db, part: &Part, author: i64) -> store::Result<Option<Date>> {
        let sql = "SELECT r.due_on FROM executor x JOIN resolution r ON r.id=x.resolution \
                   WHERE x.document=?1 AND x.employee=?2 AND x.resolution<?3 ORDER BY x.resolution DESC LIMIT 1";
        db.one(sql, &[self.id.into(), author.into(), part.resolution.into()], |row| row.get(0))
    }

    /// Whether an executor passed his part on.
    pub(super) fn passes_on(&self, db: &Db, part: &Part, executor: i64) -> store::Result<bool> {
        let sql = "SELECT 1 FROM resolution WHERE document=?1 AND author=?2 AND id>?3 LIMIT 1";
        let params = [self.id.into(), executor.into(), part.resolution.into()];
        Ok(db.one(sql, &params, |_| Ok(()))?.is_some())
    }
}

impl Part {
    /// The resolution it stands in.
    pub(super) fn order(&self, db: &Db) -> store::Result<Order> {
        let sql = "SELECT r.on_date, r.due_on, r.author, \
                   NOT EXISTS (SELECT 1 FROM resolution f WHERE f.document=r.document AND f.id<r.id) \
                   FROM resolution r WHERE r.id=?1";
        let order = db.one(sql, &[self.resolution.into()], |row| {
            Ok(Order { on: row.get(0)?, due: row.get(1)?, author: row.get(2)?, first: row.get(3)? })
        })?;
        Ok(order.expect("a foreign key points to a resolution"))
    }

    /// Names of those whose parts must be in before this one: whoever the executor passed his part on to, and where he
    /// gathers the parts of a resolution, everybody in it and below it.
    pub(super) fn waits_for(&self, db: &Db) -> store::Result<Vec<String>> {
        db.all(
            "WITH RECURSIVE below(id) AS (\
               SELECT r.id FROM executor x JOIN resolution r ON r.document=x.document \
                 AND ((x.responsible=1 AND r.id=x.resolution) OR (r.author=x.employee AND r.id>x.resolution)) \
               WHERE x.id=?1 \
               UNION \
               SELECT r.id FROM below b JOIN executor y ON y.resolution=b.id \
                 JOIN resolution r ON r.document=y.document AND r.author=y.employee AND r.id>b.id) \
             SELECT e.surname||' '||e.given FROM executor o JOIN employee e ON e.id=o.employee \
             WHERE o.resolution IN (SELECT id FROM below) AND o.done_on IS NULL AND o.id<>?1 ORDER BY o.id",
            &[self.id.into()],
            |row| row.get(0),
        )
    }
}
