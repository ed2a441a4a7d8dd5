//! transmit-data: what is due to another system becomes a numbered file (3.1.6, 6.2.2, 6.3.2). The act only records it;
//! the file is written around it, when it is certain, and can be written again at any time.

use super::{
    Due, LineKind, REGISTER, Sending, State, file, first_of, letter, next_sequence, outbox, outbox_version,
    table,
};
use crate::{
    law::{Limit, Matter, Matters, Route, System},
    office::{Act, Before, Desk, Head, Receipt, Result, broken},
    values::{Number, Value},
};

/// Sends what is due of one kind to one system.
#[derive(Debug)]
pub struct TransmitData {
    /// Where to.
    pub to: System,
    /// What.
    pub what: Matters,
    /// Also what was rejected and has not changed since.
    pub again: bool,
}

impl Act for TransmitData {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let route = route(before.law(), self.what, self.to)?;
        Ok(Matter { clauses: Some(route.clauses.clone()), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let route = route(desk.law(), self.what, self.to)?;
        if desk.on() != desk.today() {
            return broken("transmit-today-only").with("on", desk.on()).with("today", desk.today()).err();
        }
        let most = usize::try_from(desk.law().limit(Limit::Transmission, desk.on())).unwrap_or(usize::MAX);
        let (due, left) = self.due(desk, route, most)?;
        if due.is_empty() {
            return broken("transmit-nothing")
                .with("what", format!("matters-{}", self.what))
                .with("system", format!("system-{}", self.to))
                .err();
        }
        let number = self.write(desk, route, &due, left == 0)?;
        let count = |kind: LineKind| due.iter().filter(|each| each.kind == kind).count();
        let mut receipt = Receipt::new(number, "data-transmitted")
            .with("system", format!("system-{}", self.to))
            .with("what", format!("matters-{}", self.what))
            .with("new", count(LineKind::New))
            .with("corrections", count(LineKind::Correction))
            .with("withdrawals", count(LineKind::Withdrawal))
            .next(format!("nezaret confirm-transmission {number} --result accepted"));
        if left > 0 {
            receipt.note("transmit-more", vec![("left", left.to_string())]);
        }
        Ok(receipt)
    }
}

/// The route, or the rule that there is none.
fn route(law: &crate::law::Law, what: Matters, system: System) -> Result<&Route> {
    match law.route(what, system) {
        Some(route) => Ok(route),
        None => broken("route-unknown")
            .with("what", format!("matters-{what}"))
            .with("system", format!("system-{system}"))
            .err(),
    }
}

impl TransmitData {
    /// What is due, as much as one file takes, and how much is left.
    fn due(&self, desk: &Desk<'_, '_>, route: &Route, most: usize) -> Result<(Vec<Due>, usize)> {
        let (mut due, mut left) = (Vec::new(), 0);
        outbox(desk.db(), route, desk.on(), self.again, "1", |each| {
            if due.len() < most {
                due.push(each);
            } else {
                left += 1;
            }
            Ok(())
        })?;
        Ok((due, left))
    }

    fn write(&self, desk: &mut Desk<'_, '_>, route: &Route, due: &[Due], whole: bool) -> Result<Number> {
        let on = desk.on();
        let basis = outbox_version(route, on)?.source;
        let sequence = next_sequence(desk.db(), self.to)?;
        // What this very act writes is no record that is sent: all before it is in.
        let entry = Head::of(desk.db())?.seq;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let mut lines = Vec::with_capacity(due.len());
        for (at, each) in (1_i64..).zip(due) {
            let first = each.first.map(|id| first_of(desk.db(), id)).transpose()?;
            let data = each.data.as_str();
            let sending = Sending { line: at, kind: each.kind, version: each.version, first, data };
            lines.push(file::line(Number { register: letter(self.what), ..each.number }, &sending));
        }
        let sha256 = file::checksum(lines.iter().map(String::as_str));
        let records = i64::try_from(due.len()).expect("a file has fewer lines than fit in memory");
        let officer = desk.officer().id;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("system", (&self.to).into()),
                ("what", (&self.what).into()),
                ("sequence", sequence.into()),
                ("sent_on", (&on).into()),
                ("officer", officer.into()),
                ("basis", basis.into()),
                ("records", records.into()),
                ("sha256", sha256.as_str().into()),
                ("through_entry", whole.then_some(entry).into()),
                ("through_on", whole.then(|| on.to_string()).into()),
                ("unanswered", records.into()),
                ("state", (&State::Sent).into()),
            ],
        )?;
        for (at, each) in (1_i64..).zip(due) {
            let columns: [(&'static str, Value<'_>); 9] = [
                ("transmission", id.into()),
                ("line", at.into()),
                ("system", (&self.to).into()),
                ("table_name", table(self.what).into()),
                ("row_id", each.row.into()),
                ("version", each.version.into()),
                ("kind", (&each.kind).into()),
                ("first", each.first.into()),
                ("data", each.data.as_str().into()),
            ];
            desk.insert("transmitted", &columns)?;
        }
        Ok(number)
    }
}
