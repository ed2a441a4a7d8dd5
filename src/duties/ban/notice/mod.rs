//! Who was told of an entry ban (3.1.8): each body, by which letter, and when it confirmed. What a body is still to be told
//! is kept nowhere: it is read from the ban as it stands and from what was sent, as the outbox of data is. So whatever
//! changes a ban, a payment or an annulment too, brings it back to the list.

mod confirm;
mod send;
#[cfg(test)]
mod tests;

pub use confirm::ConfirmBan;
pub use send::SendBan;

use super::{Ban, State};
use crate::{
    duties::transmission::LineKind,
    language,
    office::{Desk, Link, Receipt, Result},
    store::{self, Db, Row},
    values::{Column, Date, Kind},
};

/// A letter to a body.
struct Notice {
    id: i64,
    body: String,
    /// What the letter does to what was sent before.
    kind: LineKind,
    /// Last day as it was told; `None` until the fine is paid, or where the ban was withdrawn.
    until_date: Option<Date>,
    sent_on: Date,
    confirmed_on: Option<Date>,
}

/// What is told of a ban without a last day.
const OPEN: &str = "-";

/// What is told of a ban: its last day; nothing of one that holds no more.
fn content(stands: bool, until: Option<Date>) -> String {
    match (stands, until) {
        (false, _) => String::new(),
        (true, Some(until)) => until.to_string(),
        (true, None) => OPEN.into(),
    }
}

impl Notice {
    fn read(row: &Row<'_>) -> store::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            body: row.get(1)?,
            kind: row.get(2)?,
            until_date: row.get(3)?,
            sent_on: row.get(4)?,
            confirmed_on: row.get(5)?,
        })
    }

    /// What the body knows by it.
    fn content(&self) -> String {
        content(self.kind != LineKind::Withdrawal, self.until_date)
    }
}

/// SQL that is true of a ban `t` of which somebody is to be told on the day `:today`: nobody was told of it yet, or it
/// changed since ([`Ban::content`]; the index `ban_untold` is written with the same words). Of a ban that is over both as
/// it stands and as it was told nobody need hear any more. An annulled ban may be among them.
#[macro_export]
macro_rules! ban_untold {
    () => {
        "(t.told IS NULL OR t.told<>CASE WHEN t.state='imposed' AND t.annulled IS NULL \
         THEN coalesce(t.until_date, '-') ELSE '' END) \
         AND ((t.state='imposed' AND t.annulled IS NULL AND (t.until_date IS NULL OR t.until_date>=:today)) \
         OR (t.told<>'' AND (t.told='-' OR t.told>=:today)))"
    };
}

/// SQL that is true of the last letter `n` to a body on a ban `t`, where the body has not confirmed it. Of a ban that is
/// over by the letter itself nothing is awaited any more; of an annulled one the withdrawal is.
#[macro_export]
macro_rules! ban_unconfirmed {
    () => {
        "n.confirmed_on IS NULL AND (n.kind='withdrawal' OR t.annulled IS NULL) \
         AND (n.kind='withdrawal' OR n.until_date IS NULL OR n.until_date>=:today) \
         AND NOT EXISTS \
         (SELECT 1 FROM ban_notice m WHERE m.ban=n.ban AND m.body=n.body AND m.id>n.id)"
    };
}

impl Ban {
    /// What the bodies are to know of it.
    fn content(&self) -> String {
        content(self.state == State::Imposed && self.annulled.is_none(), self.until_date)
    }

    /// The last letter to each body, in the order of the first.
    fn notices(&self, db: &Db) -> Result<Vec<Notice>> {
        let sql = "SELECT id, body, kind, until_date, sent_on, confirmed_on FROM ban_notice WHERE ban=?1 ORDER BY id";
        let mut last: Vec<Notice> = Vec::new();
        for notice in db.all(sql, &[self.id.into()], Notice::read)? {
            match last.iter_mut().find(|known| known.body == notice.body) {
                Some(known) => *known = notice,
                None => last.push(notice),
            }
        }
        Ok(last)
    }

    /// Says on a receipt which bodies are to be told of what the act changed, and by which command.
    pub fn tell(&self, desk: &Desk<'_, '_>, mut receipt: Receipt) -> Result<Receipt> {
        let number = self.number();
        let command = if self.tell_bodies(desk, &mut receipt)? { "send-ban" } else { "show" };
        receipt.next = Some(format!("nezaret {command} {number}"));
        Ok(receipt)
    }

    /// Notes which bodies are to be told of what the act changed; answers whether there are any.
    pub fn tell_bodies(&self, desk: &Desk<'_, '_>, receipt: &mut Receipt) -> Result<bool> {
        let notices = self.notices(desk.db())?;
        if notices.is_empty() {
            return Ok(false);
        }
        let bodies: Vec<&str> = notices.iter().map(|notice| notice.body.as_str()).collect();
        let facts = vec![("ban", self.number().to_string()), ("bodies", bodies.join("; "))];
        receipt.note("ban-tell-bodies", facts);
        Ok(true)
    }
}

/// Whether two names are the same body: in capitals or small letters, with or without a blank too many.
fn same(a: &str, b: &str) -> bool {
    language::fold(a) == language::fold(b)
}

/// The letters on a ban, below it.
pub(super) const NOTICES: Link = Link {
    key: "ban-notices",
    from: "FROM ban_notice n WHERE n.ban=?1 ORDER BY n.id",
    columns: &[
        (Column::new("told-body", Kind::Text), "n.body"),
        (Column::new("line-kind", Kind::Code("line-kind")), "n.kind"),
        (Column::new("until-date", Kind::Date), "n.until_date"),
        (Column::new("letter", Kind::Text), "n.letter"),
        (Column::new("sent-on", Kind::Date), "n.sent_on"),
        (Column::new("confirmed-on", Kind::Date), "n.confirmed_on"),
        (Column::new("confirmation", Kind::Text), "n.confirmation"),
    ],
    guarded: &[],
};
