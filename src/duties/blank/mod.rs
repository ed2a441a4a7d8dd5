//! Protocol forms of strict accountability (IXM 100.5): ranges received by the office and issued to its officers, and
//! what became of the forms that no protocol was drawn on.
//!
//! A form is used once, whether or not the office keeps ranges: the case names it, and nothing else says so. From the day
//! of the first range that was issued, a protocol on a form needs one of the officer's own: before that day there is
//! nothing to hold it against, and an office that begins to keep its forms loses no protocol of the years before.

mod account;
mod issue;
mod run;
#[cfg(test)]
mod tests;

pub use account::{AccountBlanks, Fate};
pub use issue::IssueBlanks;

use crate::{
    duties::violation::{self, Violation},
    office::{Field, Link, Register, Result, Rule, broken, parsed},
    record,
    store::Db,
    values::{Blank, Column, Date, Kind, Line, Number, shell_word},
};
use run::Run;

record!(
    /// A range of forms.
    Range {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// To whom it was issued; `None` where it was received by the office.
        officer: Option<i64>,
        /// When.
        on_date: Date,
        /// Its first form.
        first_blank: Blank,
        /// Its last form.
        last_blank: Blank,
    }
);

/// The article on numbered forms.
const ARTICLE: &str = "IXM 100.5";

impl Range {
    /// The range's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The range received by the office that meets a run.
    fn received(db: &Db, run: Run<'_>) -> Result<Option<Self>> {
        Self::meeting(db, run, "t.officer IS NULL")
    }

    /// The range by which forms of a run are in an officer's hands: of its part of the run not all were returned.
    fn in_hand(db: &Db, run: Run<'_>) -> Result<Option<Self>> {
        const CLIPPED: &str =
            "CASE WHEN t.high<?4 THEN t.high ELSE ?4 END-CASE WHEN t.low>?3 THEN t.low ELSE ?3 END+1";
        let returned = CLIPPED.replace("t.", "b.");
        let sql = format!(
            "t.officer IS NOT NULL AND ({CLIPPED})>(SELECT coalesce(CAST(sum({returned}) AS BIGINT), 0) FROM blank b \
             WHERE b.blank_range=t.id AND b.fate='returned' AND b.low<=?4 AND b.high>=?3)"
        );
        Self::meeting(db, run, &sql)
    }

    /// The nearest standing range that has forms in common with a run. Within a series and a length, the order of texts
    /// is that of their numbers; ranges hardly overlap, so the last that begins before the run's end is nearly always it.
    fn meeting(db: &Db, run: Run<'_>, more: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM blank_range t WHERE t.first_blank<=?2 AND t.last_blank>=?1 \
             AND length(t.first_blank)=length(?1) AND t.low<=?4 AND t.high>=?3 AND t.annulled IS NULL AND {more} \
             ORDER BY t.first_blank DESC, t.id DESC LIMIT 1",
            Self::COLUMNS
        );
        Ok(db.one(&sql, &run.bounds(), Self::read)?)
    }

    /// Whether a part of a run went back from it.
    fn let_go(&self, db: &Db, run: Run<'_>) -> Result<bool> {
        let sql = "SELECT 1 FROM blank WHERE blank_range=?1 AND low<=?3 AND high>=?2 LIMIT 1";
        let params = [self.id.into(), run.first.serial().into(), run.last.serial().into()];
        Ok(db.one(sql, &params, |_| Ok(()))?.is_some())
    }

    /// Whether a run lies whole in it.
    fn holds(&self, run: Run<'_>) -> bool {
        run.within(&self.first_blank, &self.last_blank)
    }
}

/// The first form of a run on which a standing case other than `?3` was drawn.
const USED: &str = "SELECT v.blank, v.year, v.serial FROM violation v WHERE v.blank>=?1 AND v.blank<=?2 \
     AND length(v.blank)=length(?1) AND v.annulled IS NULL AND v.id<>?3 ORDER BY v.blank LIMIT 1";

/// The run of spoiled or lost forms that begins last before the end of another. Such runs never overlap: it meets the
/// other, or none does.
const GONE: &str = "SELECT b.first_blank, b.last_blank, b.fate, b.on_date FROM blank b WHERE b.fate<>'returned' \
     AND b.first_blank<=?1 AND length(b.first_blank)=length(?1) ORDER BY b.first_blank DESC LIMIT 1";

/// No range that was received holds the forms.
fn not_received(run: Run<'_>, on: Date) -> Rule {
    broken("blanks-not-received")
        .with("blanks", run.named())
        .with("on", on)
        .by(ARTICLE)
        .next("nezaret issue-blanks")
}

/// No protocol of a standing case, but for this one, was drawn on a form of the run, and none was spoiled or lost.
fn must_be_unused(db: &Db, run: Run<'_>, but: Option<i64>) -> Result<()> {
    let [first, last, ..] = run.bounds();
    let used = db.one(USED, &[first, last, but.unwrap_or(0).into()], |row| {
        Ok((row.get::<Blank>(0)?, violation::REGISTER.number(row.get(1)?, row.get(2)?)))
    })?;
    if let Some((blank, number)) = used {
        return broken("blank-used").with("blank", blank).with("number", number).by(ARTICLE).err();
    }
    match gone(db, run)? {
        Some(rule) => Err(rule.into()),
        None => Ok(()),
    }
}

/// What became of forms of a run that were spoiled or lost.
fn gone(db: &Db, run: Run<'_>) -> Result<Option<Rule>> {
    let found = db.one(GONE, &[run.last.into()], |row| {
        Ok((row.get::<Blank>(0)?, row.get::<Blank>(1)?, row.get::<Fate>(2)?, row.get::<Date>(3)?))
    })?;
    let Some((first, last, fate, on)) =
        found.filter(|(_, last, ..)| last.same_series(run.first) && last.serial() >= run.first.serial())
    else {
        return Ok(None);
    };
    Ok(Some(
        broken("blank-accounted")
            .with("blanks", Run { first: &first, last: &last }.named())
            .with("fate", format!("fate-{fate}"))
            .with("on", on)
            .by(ARTICLE),
    ))
}

/// Whether the office had issued any range by a day.
fn kept(db: &Db, on: Date) -> Result<bool> {
    let sql =
        "SELECT 1 FROM blank_range WHERE officer IS NOT NULL AND annulled IS NULL AND on_date<=?1 LIMIT 1";
    Ok(db.one(sql, &[on.into()], |_| Ok(()))?.is_some())
}

/// The form that a case names.
fn named_by(db: &Db, case: i64) -> Result<Option<Blank>> {
    let sql = "SELECT blank FROM violation WHERE id=?1";
    Ok(db.one(sql, &[case.into()], |row| row.get::<Option<Blank>>(0))?.flatten())
}

/// A protocol.
#[derive(Clone, Copy)]
pub struct Drawn {
    /// Its case, where it is on record.
    pub case: Option<i64>,
    /// Who drew it.
    pub by: i64,
    /// When.
    pub on: Date,
}

/// A protocol may be drawn on a form: no other was, and where the office keeps its forms it is one of the drawer's.
pub fn must_be_his(db: &Db, blank: &Blank, drawn: Drawn) -> Result<()> {
    let run = Run::of(blank);
    must_be_unused(db, run, drawn.case)?;
    if !kept(db, drawn.on)? {
        return Ok(());
    }
    match Range::in_hand(db, run)? {
        Some(range) if range.officer == Some(drawn.by) && range.on_date <= drawn.on => Ok(()),
        Some(range) => broken("blank-of-another")
            .with("blank", blank)
            .with("range", range.number())
            .with("issued", range.on_date)
            .with("on", drawn.on)
            .by(ARTICLE)
            .err(),
        None => {
            let one = shell_word(blank.as_str());
            let command = format!("nezaret issue-blanks --first {one} --last {one}");
            broken("blank-not-issued").with("blank", blank).by(ARTICLE).next(command).err()
        }
    }
}

/// The number of the form that stands in a case may become this one.
pub fn correctable(db: &Db, case: i64, blank: &Blank) -> Result<()> {
    let case = Violation::get(db, case)?;
    must_be_his(db, blank, Drawn { case: Some(case.id), by: case.drawn_by, on: case.drawn_on })
}

/// The register of protocol forms.
pub const REGISTER: Register = Register {
    prefix: 'H',
    table: "blank_range",
    name: "blanks",
    clauses: &["3.1.4"],
    open: false,
    own: "t.officer=:me",
    papers: None,
    hidden: None,
    joins: "LEFT JOIN employee f ON f.id=t.officer",
    date: "t.on_date",
    state: None,
    unit: None,
    person: None,
    responsible: Some("t.officer"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("first-blank", Kind::Text), "t.first_blank"),
        (Column::new("last-blank", Kind::Text), "t.last_blank"),
        (Column::new("forms", Kind::Count), "t.high-t.low+1"),
        (Column::new("issued-to", Kind::Text), "f.surname||' '||f.given"),
    ],
    show: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("first-blank", Kind::Text), "t.first_blank"),
        (Column::new("last-blank", Kind::Text), "t.last_blank"),
        (Column::new("forms", Kind::Count), "t.high-t.low+1"),
        (Column::new("issued-to", Kind::Text), "f.surname||' '||f.given"),
        (
            Column::new("stock", Kind::Number('H')),
            "(SELECT s.year*1000000000+s.serial FROM blank_range s WHERE s.id=t.stock)",
        ),
        (Column::new("paper", Kind::Text), "t.paper"),
        (
            Column::new("used", Kind::Count),
            "(SELECT count(*) FROM violation v WHERE v.blank>=t.first_blank AND v.blank<=t.last_blank \
             AND length(v.blank)=length(t.first_blank) AND v.annulled IS NULL)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "blanks-issued",
            from: "FROM blank_range r JOIN employee e ON e.id=r.officer WHERE r.stock=?1 AND r.annulled IS NULL \
                   ORDER BY r.first_blank, r.id",
            columns: &[
                (Column::new("number", Kind::Number('H')), "r.year*1000000000+r.serial"),
                (Column::new("on-date", Kind::Date), "r.on_date"),
                (Column::new("first-blank", Kind::Text), "r.first_blank"),
                (Column::new("last-blank", Kind::Text), "r.last_blank"),
                (Column::new("forms", Kind::Count), "r.high-r.low+1"),
                (Column::new("issued-to", Kind::Text), "e.surname||' '||e.given"),
            ],
            guarded: &[],
        },
        Link {
            key: "blanks-accounted",
            from: "FROM blank b WHERE b.blank_range=?1 ORDER BY b.first_blank, b.id",
            columns: &[
                (Column::new("first-blank", Kind::Text), "b.first_blank"),
                (Column::new("last-blank", Kind::Text), "b.last_blank"),
                (Column::new("forms", Kind::Count), "b.high-b.low+1"),
                (Column::new("fate", Kind::Code("fate")), "b.fate"),
                (Column::new("on-date", Kind::Date), "b.on_date"),
                (Column::new("ground", Kind::Text), "b.ground"),
                (Column::new("paper", Kind::Text), "b.paper"),
            ],
            guarded: &[],
        },
    ],
    find: "f.name_fold LIKE ?1 OR (t.first_blank<=upper(?2) AND t.last_blank>=upper(?2) \
           AND length(t.first_blank)=length(?2))",
    correct: &[Field { column: "paper", parse: parsed::<Line>, optional: false }],
};
