//! report evaded-fines: fines in force whose last day to pay is over and which are not paid whole (3.1.10), each with what it
//! has grown to and the command that goes on.

use super::{Reading, printed::printed, query::NUMBER};
use crate::{
    duties::{
        penalty::{self, Fine, Payment},
        violation,
    },
    office::{Error, Reader, Result},
    store::Row,
    values::{ArticleCode, Column, Date, Foot, Kind, Money, Number, Sink, Value},
};

/// Print the fines that are overdue: paid, interest, proposals, the next command
#[derive(clap::Args)]
pub struct EvadedFines {}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('V')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("fine", Kind::Money),
    Column::new("paid", Kind::Money),
    Column::new("interest", Kind::Money),
    Column::new("rest", Kind::Money),
    Column::new("pay-by", Kind::Date),
    Column::new("days-over", Kind::Count),
    Column::new("postponed", Kind::Code("yes")),
    Column::new("challenged", Kind::Code("yes")),
    Column::new("proposal", Kind::Number('O')),
    Column::new("proposal-state", Kind::Code("proposal-state")),
    Column::new("command", Kind::Command),
];

/// A fine with its payments: the rows of one case.
struct Overdue {
    id: i64,
    number: Number,
    surname: String,
    given: String,
    article: ArticleCode,
    fine: Money,
    decided_on: Date,
    pay_by: Date,
    execute_by: Option<Date>,
    postponed: bool,
    challenged: bool,
    proposal: Option<Number>,
    proposal_state: Option<String>,
    measure: Option<String>,
    person: Number,
    payments: Vec<Payment>,
}

impl Reading for EvadedFines {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let sql = statement(&reader.scope(&violation::REGISTER));
        let printed = printed(reader, (None, None), &[])?;
        let mut sums = Sums::default();
        sink.title("evaded-fines")?;
        sink.head(COLUMNS)?;
        let mut open: Option<Overdue> = None;
        reader.db.stream::<Error>(&sql, &[reader.today.into()], |row| {
            let id: i64 = row.get(0)?;
            if open.as_ref().is_none_or(|fine| fine.id != id)
                && let Some(done) = open.replace(Overdue::read(row)?)
            {
                sums.line(reader, &done, sink)?;
            }
            if let (Some(fine), Some(paid_on)) = (&mut open, row.get::<Option<Date>>(13)?) {
                fine.payments.push(Payment { id: 0, receipt: String::new(), paid_on, amount: row.get(14)? });
            }
            Ok(())
        })?;
        if let Some(done) = open {
            sums.line(reader, &done, sink)?;
        }
        let left_out = if sums.over == 0 { Vec::new() } else { vec![("left-out-execution-over", sums.over)] };
        let totals = COLUMNS[3..7].iter().copied().zip(sums.money).collect();
        Ok(sink.foot(&Foot { rows: sums.rows, totals, left_out, printed, ..Foot::default() })?)
    }
}

/// One statement: the fine, its person, its last proposal, and a row for each payment.
fn statement(scope: &str) -> String {
    format!(
        "SELECT t.id, {NUMBER}, p.surname, p.given, t.article, t.fine, t.decided_on, t.pay_by, t.execute_by, \
         EXISTS (SELECT 1 FROM challenge z WHERE z.violation=t.id AND z.state='open' AND z.annulled IS NULL), \
         o.year*1000000000+o.serial, o.state, o.measure, y.paid_on, y.amount, p.year*1000000000+p.serial, \
         EXISTS (SELECT 1 FROM fine_postponement f WHERE f.violation=t.id AND f.pay_by=t.pay_by) \
         FROM violation t JOIN person p ON p.id=t.person \
         LEFT JOIN proposal o ON o.id=(SELECT max(q.id) FROM proposal q WHERE q.violation=t.id AND q.annulled IS NULL) \
         LEFT JOIN payment y ON y.violation=t.id AND y.annulled IS NULL \
         WHERE t.pay_by IS NOT NULL AND t.paid_on IS NULL AND t.pay_by<?1 AND t.state='decided' \
         AND t.annulled IS NULL AND {scope} ORDER BY t.pay_by, t.id, y.paid_on, y.id"
    )
}

impl Overdue {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            number: Number::unpacked('V', row.get(1)?),
            surname: row.get(2)?,
            given: row.get(3)?,
            article: row.get(4)?,
            fine: row.get(5)?,
            decided_on: row.get(6)?,
            pay_by: row.get(7)?,
            execute_by: row.get(8)?,
            challenged: row.get(9)?,
            proposal: row.get::<Option<i64>>(10)?.map(|packed| Number::unpacked('O', packed)),
            proposal_state: row.get(11)?,
            measure: row.get(12)?,
            person: Number::unpacked('P', row.get(15)?),
            postponed: row.get(16)?,
            payments: Vec::new(),
        })
    }

    /// What goes on from here, complete enough to copy.
    fn command(&self) -> String {
        let number = self.number;
        match (self.proposal, self.proposal_state.as_deref(), self.measure.as_deref()) {
            (Some(proposal), Some("proposed"), _) => format!("nezaret decide-proposal {proposal}"),
            (_, Some("accepted"), Some("entry-ban")) => {
                format!("nezaret impose-ban {} --basis 16.1.8 --violation {number}", self.person)
            }
            (Some(proposal), Some("accepted"), _) => format!("nezaret show {proposal}"),
            _ => format!("nezaret propose-enforcement {number} --measure forced-execution"),
        }
    }
}

/// What the foot tells: rows, those whose time is over, and the sums of fine, paid, interest and rest.
#[derive(Default)]
struct Sums {
    rows: u64,
    over: u64,
    money: [i64; 4],
}

impl Sums {
    fn line(&mut self, reader: &Reader, fine: &Overdue, sink: &mut dyn Sink) -> Result<()> {
        if fine.execute_by.is_some_and(|last| last < reader.today) {
            self.over += 1;
            return Ok(());
        }
        let (law, today) = (&reader.law, reader.today);
        let kind = violation::kind_of(law, &fine.article);
        let owed = Fine { kind, decided_on: fine.decided_on, sum: fine.fine, pay_by: fine.pay_by };
        let interest = penalty::interest(law, owed, &fine.payments, today).map_or(0, |it| it.sum.qepik());
        let paid = fine.payments.iter().map(|payment| payment.amount.qepik()).sum();
        let money = [fine.fine.qepik(), paid, interest, fine.fine.qepik() + interest - paid];
        for (sum, each) in self.money.iter_mut().zip(money) {
            *sum += each;
        }
        self.rows += 1;
        let cells = [
            fine.number.into(),
            fine.surname.as_str().into(),
            fine.given.as_str().into(),
            money[0].into(),
            money[1].into(),
            money[2].into(),
            money[3].into(),
            fine.pay_by.into(),
            fine.pay_by.days_until(today).into(),
            fine.postponed.into(),
            fine.challenged.into(),
            fine.proposal.map_or(Value::Null, Value::from),
            fine.proposal_state.as_deref().into(),
            fine.command().into(),
        ];
        Ok(sink.row(&cells)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::testing::read, statement};
    use crate::duties::penalty::tests::{fined, pay, serve};

    #[test]
    fn a_fine_stands_there_from_its_last_day_until_it_is_paid() {
        let trial = fined();
        let read = |at| read(&trial, "ichead", at, "report evaded-fines").unwrap();
        serve(&trial, "2018-07-11T18:00", &[]);
        pay(&trial, "2018-07-20T10:00", "A1", "100");
        pay(&trial, "2018-07-21T10:00", "A2", "50");
        assert_eq!(read("2018-08-20T10:00").len(), 2);
        let overdue = read("2018-08-21T10:00");
        assert!(overdue[1].starts_with("V-2018-000001|Yıldız|Ayşe|"), "{overdue:?}");
        let command = "nezaret propose-enforcement V-2018-000001 --measure forced-execution";
        assert!(overdue[1].ends_with(command), "{overdue:?}");
        let proposed =
            [("number", "V-2018-1"), ("measure", "exit-restriction"), ("text", "Ödəmir"), ("to", "ichead")];
        trial.act("icinspector", "2018-08-21T11:00", "propose-enforcement", &proposed).unwrap();
        assert!(read("2018-08-21T12:00")[1].ends_with("|proposed|nezaret decide-proposal O-2018-000001"));
        let decided = [("number", "O-2018-1"), ("answer", "accepted"), ("ground", "Əsaslıdır")];
        trial.act("ichead", "2018-08-21T13:00", "decide-proposal", &decided).unwrap();
        assert!(read("2018-08-21T14:00")[1].ends_with("|accepted|nezaret show O-2018-000001"));
        let wrong = [("number", "V-2018-1"), ("receipt", "A1"), ("reason", "Başqa işin qəbzi")];
        trial.act("ichead", "2018-08-21T15:00", "annul-payment", &wrong).unwrap();
        assert!(read("2018-08-21T16:00")[1].contains("|30000|5000|250|25250|"), "what counts no more");
    }

    #[test]
    fn it_walks_the_index_of_unpaid_fines() {
        let trial = fined();
        let plan = trial.db().plan(&statement("1").replace("?1", "'2018-08-21'")).unwrap().join("; ");
        assert!(plan.contains("violation_open_fine"), "{plan}");
    }
}
