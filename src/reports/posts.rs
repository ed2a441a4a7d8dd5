//! report posts and report stamps (5.1, 1.4): how many of each post the order gives and how many are filled; which stamps there
//! are and who has them.

use super::{Reading, printed::printed, query::emit};
use crate::{
    office::{Error, Reader, Result},
    values::{Column, Foot, Kind, Sink},
};

/// Print the posts by unit: given by order, filled, vacant
#[derive(clap::Args)]
pub struct Posts {}

/// Print the stamps: who has which, returned, lost
#[derive(clap::Args)]
pub struct Stamps {}

const POSTS: &[Column] = &[
    Column::new("unit", Kind::Code("unit")),
    Column::new("post", Kind::Code("post")),
    Column::new("posts-given", Kind::Count),
    Column::new("posts-held", Kind::Count),
    Column::new("posts-vacant", Kind::Count),
    Column::new("order", Kind::Text),
    Column::new("order-date", Kind::Date),
    Column::new("posts-waiting", Kind::Count),
];

/// One statement: `?1` is today. What was never set by an order has no number to fall short of.
const HELD: &str = "SELECT p.unit AS unit, p.post AS post, count(*) AS held FROM employee e JOIN posting p ON p.id=(\
     SELECT q.id FROM posting q WHERE q.employee=e.id AND q.confirmed=1 AND q.from_date<=?1 \
     ORDER BY q.from_date DESC, q.id DESC LIMIT 1) \
     WHERE e.annulled IS NULL AND e.service=0 AND (e.dismissed_on IS NULL OR e.dismissed_on>?1) GROUP BY p.unit, p.post";
const SET: &str = "SELECT s.unit AS unit, s.post AS post, s.number AS number, s.order_number AS order_number, \
     s.order_date AS order_date FROM establishment s WHERE s.id=(SELECT n.id FROM establishment n \
     WHERE n.unit=s.unit AND n.post=s.post AND n.confirmed=1 AND n.from_date<=?1 ORDER BY n.from_date DESC, n.id DESC LIMIT 1)";

impl Reading for Posts {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let sql = format!(
            "SELECT a.unit, a.post, s.number, coalesce(h.held, 0), s.number-coalesce(h.held, 0), s.order_number, \
             s.order_date, (SELECT count(*) FROM establishment w WHERE w.unit=a.unit AND w.post=a.post AND w.confirmed=0) \
             FROM (SELECT unit, post FROM ({HELD}) x UNION SELECT unit, post FROM establishment) a \
             LEFT JOIN ({HELD}) h ON h.unit=a.unit AND h.post=a.post LEFT JOIN ({SET}) s ON s.unit=a.unit AND s.post=a.post \
             ORDER BY a.unit, a.post"
        );
        sink.title("posts")?;
        sink.head(POSTS)?;
        let (mut rows, mut held) = (0, 0);
        reader.db.stream::<Error>(&sql, &[reader.today.into()], |row| {
            rows += 1;
            held += row.get::<i64>(3)?;
            emit(row, POSTS.len(), sink)
        })?;
        let printed = printed(reader, (None, None), &[])?;
        Ok(sink.foot(&Foot { rows, totals: vec![(POSTS[3], held)], printed, ..Foot::default() })?)
    }
}

const STAMPS: &[Column] = &[
    Column::new("stamp", Kind::Text),
    Column::new("employee", Kind::Text),
    Column::new("issued-on", Kind::Date),
    Column::new("delivery-receipt", Kind::Text),
    Column::new("ended-on", Kind::Date),
    Column::new("stamp-fate", Kind::Code("stamp-fate")),
    Column::new("ground", Kind::Text),
];

impl Reading for Stamps {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let sql = "SELECT a.name, e.surname||' '||e.given, a.issued_on, a.receipt, a.ended_on, a.fate, a.ground \
                   FROM stamp a JOIN employee e ON e.id=a.employee ORDER BY a.name, a.id";
        sink.title("stamps")?;
        sink.head(STAMPS)?;
        let mut rows = 0;
        reader.db.stream::<Error>(sql, &[], |row| {
            rows += 1;
            emit(row, STAMPS.len(), sink)
        })?;
        let printed = printed(reader, (None, None), &[])?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use crate::{duties::testing::Trial, reports::testing::read};

    const AT: &str = "2018-01-08T10:00";

    #[test]
    fn posts_are_counted_against_the_order() {
        let trial = Trial::open();
        let set = |by, count, order| {
            let fields = [
                ("unit", "deportation"),
                ("post", "inspector"),
                ("count", count),
                ("order", order),
                ("order-date", "2018-01-05"),
            ];
            trial.act(by, AT, "set-posts", &fields).unwrap();
        };
        set("head", "3", "9/k");
        set("specialist", "4", "10/k");
        let lines = read(&trial, "icinspector", AT, "report posts").unwrap();
        assert!(lines.contains(&"deportation|inspector|3|2|1|9/k|2018-01-05|1".to_owned()), "{lines:?}");
        assert!(lines.contains(&"main|head||1||||0".to_owned()), "{lines:?}");
        assert!(lines.last().unwrap().ends_with("posts-held:13"), "{lines:?}");
    }

    #[test]
    fn stamps_are_listed_with_who_has_them() {
        let trial = Trial::open();
        let given = [("stamp", "Ştamp № 1"), ("to", "ichead"), ("receipt", "imza")];
        trial.act("head", AT, "issue-stamp", &given).unwrap();
        let lines = read(&trial, "dpinspector", AT, "report stamps").unwrap();
        assert_eq!(lines[1..], ["Ştamp № 1|Məmmədov Sınaq|2018-01-08|imza|||", "= 1"]);
    }
}
