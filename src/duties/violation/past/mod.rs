//! What lies behind a case: other cases of the same person (IXM 35), and decisions that were opened again.

use super::{Outcome, REGISTER, State, Violation};
use crate::{
    office::{Link, Receipt, Result},
    record, same_person,
    store::Db,
    values::{ArticleCode, Column, Date, Kind, Number},
};
use std::sync::LazyLock;

/// What a decision writes: a reopening empties it, and it stays in the history of the row.
pub const DECISION: &[&str] = &[
    "outcome",
    "fine",
    "decided_on",
    "decided_by",
    "facts",
    "ground",
    "ending_article",
    "heard_at",
    "heard_place",
    "attended",
    "notified_on",
    "announced_at",
    "remedy_told",
    "copy_by",
    "served_on",
    "appeal_by",
    "in_force_on",
    "pay_by",
    "execute_by",
    "paid_on",
    "leave_by",
];

record!(
    /// Another case of the same person under the same article.
    Earlier {
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Day of the offence.
        happened_on: Date,
        /// Where it stands.
        state: State,
        /// How it was decided.
        outcome: Option<Outcome>,
        /// Day of the decision.
        decided_on: Option<Date>,
    }
);

/// The offence for which others are looked up.
pub(super) struct Asked<'a> {
    /// Its case, where it has one already.
    pub(super) case: Option<i64>,
    /// The person.
    pub(super) person: i64,
    /// Whether several entries may be this person. Only then are they gathered: an import asks it of every row.
    pub(super) linked: bool,
    /// The article.
    pub(super) article: &'a ArticleCode,
    /// The day of the offence.
    pub(super) happened: Date,
}

impl Earlier {
    /// Other cases of a person under an article that happened or were decided within a year before, the newest first.
    pub(super) fn all(db: &Db, asked: &Asked<'_>) -> Result<Vec<Self>> {
        fn sql(whom: &str) -> String {
            format!(
                "SELECT {} FROM violation WHERE person IN {whom} AND article=?2 AND happened_on<=?4 \
                 AND annulled IS NULL AND (happened_on>=?3 OR decided_on>=?3) AND id IS DISTINCT FROM ?5 \
                 ORDER BY happened_on DESC, id DESC",
                Earlier::COLUMNS
            )
        }
        static ALONE: LazyLock<String> = LazyLock::new(|| sql("(?1)"));
        static LINKED: LazyLock<String> = LazyLock::new(|| sql(same_person!("?1")));
        let since = asked.happened.plus_years(-1);
        let params = [
            asked.person.into(),
            asked.article.into(),
            (&since).into(),
            (&asked.happened).into(),
            asked.case.into(),
        ];
        Ok(db.all(if asked.linked { &LINKED } else { &ALONE }, &params, Self::read)?)
    }

    /// Notes it on a receipt: what was decided counts as recurrence, what is not decided yet may come to.
    pub(super) fn tell(&self, article: &ArticleCode, receipt: &mut Receipt) {
        let mut facts = vec![
            ("earlier", REGISTER.number(self.year, self.serial).to_string()),
            ("article", article.to_string()),
            ("happened", self.happened_on.to_string()),
        ];
        let key = if let (Some(outcome), Some(decided)) = (self.outcome, self.decided_on) {
            facts.push(("decided", decided.to_string()));
            facts.push(("outcome", format!("outcome-{outcome}")));
            "violation-repeated"
        } else {
            facts.push(("state", format!("violation-state-{}", self.state)));
            "violation-earlier"
        };
        receipt.note(key, facts);
    }
}

/// Bans and removals in force that rest on the decision of a case.
pub(super) fn resting_on(db: &Db, case: &Violation) -> Result<Vec<Number>> {
    let sql = concat!(
        "SELECT 'B', year, serial FROM ban WHERE person IN ",
        same_person!("?1"),
        " AND violation=?2 AND annulled IS NULL AND state='imposed' \
         UNION ALL SELECT 'R', year, serial FROM removal WHERE person IN ",
        same_person!("?1"),
        " AND violation=?2 AND annulled IS NULL AND state IN ('issued','served','suspended','handed-over')"
    );
    Ok(db.all(sql, &[case.person.into(), case.id.into()], |row| {
        let register = if row.get::<String>(0)? == "B" { 'B' } else { 'R' };
        Ok(Number { register, year: row.get(1)?, serial: row.get(2)? })
    })?)
}

/// Decisions of a case that were opened again, below it.
pub(super) const REOPENINGS: Link = Link {
    key: "reopenings",
    from: "FROM reopening o JOIN employee e ON e.id=o.officer WHERE o.violation=?1 ORDER BY o.id",
    columns: &[
        (Column::new("on-date", Kind::Date), "o.on_date"),
        (Column::new("cause", Kind::Code("cause")), "o.cause"),
        (Column::new("ground", Kind::Text), "o.ground"),
        (Column::new("paper", Kind::Text), "o.document"),
        (Column::new("officer", Kind::Text), "e.surname||' '||e.given"),
        (Column::new("outcome", Kind::Code("outcome")), "o.outcome"),
        (Column::new("decided-on", Kind::Date), "o.decided_on"),
    ],
    guarded: &[],
};
