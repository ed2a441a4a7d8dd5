//! report unconfirmed-bans: the control list of 3.1.8: entry bans of which nobody was told, those that changed since bodies
//! were told, and letters that a body has not confirmed; each with its age.

use super::{
    Reading,
    printed::printed,
    query::{NUMBER, responsible},
};
use crate::{
    ban_unconfirmed, ban_untold,
    duties::ban::REGISTER,
    office::{Error, Reader, Result, dated},
    values::{Column, Date, Foot, Kind, Number, Sink, Value},
};

/// Print the entry bans that bodies are still to be told of or have not confirmed
#[derive(clap::Args)]
pub struct UnconfirmedBans {}

const COLUMNS: &[Column] = &[
    Column::new("stage", Kind::Code("stage")),
    Column::new("number", Kind::Number('B')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("line-kind", Kind::Code("line-kind")),
    Column::new("told-body", Kind::Text),
    Column::new("letter", Kind::Text),
    Column::new("since", Kind::Date),
    Column::new("days", Kind::Count),
    Column::new("until-date", Kind::Date),
    Column::new("responsible", Kind::Text),
];

/// Of a ban that bodies are to be told of, the letter to each is the last that stands; where it differs from the ban as it
/// is now, the body is named.
fn statement(scope: &str, today: Date) -> String {
    let who = responsible(&REGISTER);
    let untold = format!(
        "SELECT 'unsent', {NUMBER}, p.surname, p.given, CASE WHEN t.told IS NULL OR t.told='' THEN 'new' \
         WHEN t.state='imposed' AND t.annulled IS NULL THEN 'correction' ELSE 'withdrawal' END, \
         NULL, NULL, (SELECT a.dated FROM act a WHERE a.seq=t.act), t.until_date, {who} \
         FROM ban t {} WHERE {} AND {scope}",
        REGISTER.joins,
        ban_untold!(),
    );
    let unconfirmed = format!(
        "SELECT 'unconfirmed', {NUMBER}, p.surname, p.given, n.kind, n.body, n.letter, n.sent_on, t.until_date, {who} \
         FROM ban_notice n JOIN ban t ON t.id=n.ban {} WHERE {} AND {scope}",
        REGISTER.joins,
        ban_unconfirmed!(),
    );
    dated(&format!("{untold} UNION ALL {unconfirmed} ORDER BY 1 DESC, 8, 2, 6"), today)
}

impl Reading for UnconfirmedBans {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let printed = printed(reader, (None, None), &[])?;
        sink.title("unconfirmed-bans")?;
        sink.head(COLUMNS)?;
        let mut rows = 0;
        reader.db.stream::<Error>(&statement(&reader.scope(&REGISTER), reader.today), &[], |row| {
            rows += 1;
            let since: Date = row.get(7)?;
            Ok(sink.row(&[
                row.value(0)?,
                Number::unpacked(REGISTER.prefix, row.get(1)?).into(),
                row.value(2)?,
                row.value(3)?,
                row.value(4)?,
                row.value(5)?,
                row.value(6)?,
                since.into(),
                Value::from(since.days_until(reader.today)),
                row.value(8)?,
                row.value(9)?,
            ])?)
        })?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::testing::Trial;

    #[test]
    fn what_is_told_and_confirmed_is_not_walked() {
        let plan =
            Trial::open().db().plan(&statement("1", "2018-01-15".parse().unwrap())).unwrap().join("; ");
        assert!(plan.contains("ban_untold") && plan.contains("ban_notice_open"), "{plan}");
        assert!(!plan.split("; ").any(|step| step == "SCAN t" || step == "SCAN n"), "{plan}");
    }
}
