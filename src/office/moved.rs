//! A term that moves: an extension, a suspension, a resumption. What moved it is a record of its own, whatever register
//! the term stands in; the record's column keeps the end as it is now.
//!
//! An act asks first ([`Clock::extended`], [`Clock::suspended`], [`Clock::resumed`]: every check is there), writes the end
//! into its own row, and files the [`Change`] with [`Desk::moved`].

use super::{Desk, Result, Rule, broken};
use crate::{
    store::Db,
    values::{Date, Moment, Number, Value, Wrong},
};
use std::{fmt, str::FromStr};

crate::codes! {
    /// What was done to a term.
    Move {
        /// It ends later.
        Extended = "extended",
        /// It does not run.
        Suspended = "suspended",
        /// It runs again, with what was left of it.
        Resumed = "resumed",
        /// Another end took the place of the one before.
        Replaced = "replaced",
    }
}

/// The end of a term: a last day, or a last moment where the law counts hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A last day.
    Day(Date),
    /// A last moment.
    Moment(Moment),
}

impl End {
    /// Its day.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Moment(moment) => moment.date(),
        }
    }

    /// Later by as much as lies between two days.
    #[must_use]
    pub fn later(self, from: Date, to: Date) -> Self {
        let days = from.days_until(to);
        match self {
            Self::Day(date) => Self::Day(date.plus_days(days)),
            Self::Moment(moment) => Self::Moment(moment.plus_hours(days * 24)),
        }
    }

    /// Its last moment: a last day ends with its last minute.
    ///
    /// # Panics
    ///
    /// Never: every day has its last minute.
    #[must_use]
    pub fn last(self) -> Moment {
        match self {
            Self::Day(date) => Moment::of(date, 23, 59).expect("every day has its last minute"),
            Self::Moment(moment) => moment,
        }
    }

    /// Reads what a column holds.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromStr for End {
    type Err = Wrong;
    fn from_str(text: &str) -> std::result::Result<Self, Wrong> {
        let day = text.parse().map(Self::Day);
        day.or_else(|_| text.parse().map(Self::Moment)).map_err(|_: Wrong| Wrong::Date)
    }
}

crate::text_value!(End);
crate::text_read!(End);

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => date.fmt(f),
            Self::Moment(moment) => moment.fmt(f),
        }
    }
}

impl From<Date> for End {
    fn from(date: Date) -> Self {
        Self::Day(date)
    }
}

impl From<Moment> for End {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

/// A term of a record.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Record table.
    pub table: &'static str,
    /// Its row.
    pub row: i64,
    /// The record, for messages.
    pub number: Number,
    /// Which term, by its code in the list of deadlines: `decide-by`.
    pub term: &'static str,
}

/// What moves it, as the act says it.
#[derive(Debug, Clone, Copy)]
pub struct Because<'a> {
    /// From which day.
    pub on: Date,
    /// Why.
    pub ground: &'a str,
    /// The ruling or other paper it rests on.
    pub paper: Option<&'a str>,
    /// The article that allows it.
    pub source: &'static str,
}

/// A change that was checked and waits to be filed.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    clock: Clock,
    kind: Move,
    why: Because<'a>,
    before: Option<End>,
    /// The end as it becomes; `None` where it stands still with no end to be told.
    pub after: Option<End>,
}

/// A suspension that has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// Its first day.
    pub since: Date,
    /// When the term would have ended.
    pub end: Option<End>,
}

impl Clock {
    /// The suspension in which the term stands still, if it does.
    pub fn stopped(&self, db: &Db) -> Result<Option<Stopped>> {
        let sql = "SELECT kind, from_date, old_end FROM term_change \
                   WHERE table_name=?1 AND row_id=?2 AND term=?3 AND kind<>'extended' \
                   ORDER BY id DESC LIMIT 1";
        let params = [self.table.into(), self.row.into(), self.term.into()];
        let last = db.one(sql, &params, |row| {
            let (since, end): (Date, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((row.get::<Move>(0)?, Stopped { since, end: end.as_deref().and_then(End::read) }))
        })?;
        Ok(last.filter(|(kind, _)| *kind == Move::Suspended).map(|(_, stopped)| stopped))
    }

    /// When the term would have ended without its extensions: the limit of an extension holds for all of them together.
    pub fn unextended(&self, db: &Db, end: Date) -> Result<Date> {
        let sql = "SELECT old_end, new_end FROM term_change \
                   WHERE table_name=?1 AND row_id=?2 AND term=?3 AND kind='extended' AND old_end IS NOT NULL \
                   AND id>coalesce((SELECT max(id) FROM term_change WHERE table_name=?1 AND row_id=?2 AND term=?3 \
                   AND kind='replaced'), 0)";
        let params = [self.table.into(), self.row.into(), self.term.into()];
        let ends = db.all(sql, &params, |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))?;
        let days = ends
            .iter()
            .filter_map(|(old, new)| Some(End::read(old)?.date().days_until(End::read(new)?.date())));
        Ok(end.plus_days(-days.sum::<i64>()))
    }

    /// A later end. `most` is the latest that the law allows.
    pub fn extended<'a>(
        self,
        db: &Db,
        (before, after): (Option<End>, End),
        most: Option<Date>,
        why: Because<'a>,
    ) -> Result<Change<'a>> {
        let running = self.running(db, before, why)?;
        if after.date() <= running.date() {
            return self
                .of(broken("term-not-later"))
                .with("old", running)
                .with("new", after)
                .by(why.source)
                .err();
        }
        if let Some(most) = most.filter(|most| after.date() > *most) {
            return self
                .of(broken("term-too-late"))
                .with("most", most)
                .with("new", after)
                .by(why.source)
                .err();
        }
        Ok(Change { clock: self, kind: Move::Extended, why, before, after: Some(after) })
    }

    /// The term stands still from a day; `until` is the end that it has all the same, where there is one.
    pub fn suspended<'a>(
        self,
        db: &Db,
        before: Option<End>,
        until: Option<End>,
        why: Because<'a>,
    ) -> Result<Change<'a>> {
        self.running(db, before, why)?;
        let sql = "SELECT max(from_date) FROM term_change \
                   WHERE table_name=?1 AND row_id=?2 AND term=?3 AND kind='resumed'";
        let params = [self.table.into(), self.row.into(), self.term.into()];
        let resumed = db.one(sql, &params, |row| row.get::<Option<Date>>(0))?.flatten();
        if let Some(resumed) = resumed.filter(|resumed| why.on < *resumed) {
            return self.of(broken("term-suspended-early")).with("resumed", resumed).with("on", why.on).err();
        }
        Ok(Change { clock: self, kind: Move::Suspended, why, before, after: until })
    }

    /// The term runs again, with what was left of it; `most` is the latest end that the law allows.
    pub fn resumed<'a>(self, db: &Db, most: Option<Date>, why: Because<'a>) -> Result<Change<'a>> {
        let Some(stopped) = self.stopped(db)? else {
            return self.of(broken("term-not-suspended")).err();
        };
        if why.on < stopped.since {
            return self
                .of(broken("term-resumed-early"))
                .with("since", stopped.since)
                .with("on", why.on)
                .err();
        }
        let end = stopped.end.map(|end| end.later(stopped.since, why.on));
        let after = match (end, most) {
            (Some(end), Some(most)) if end.date() > most => Some(End::Day(most)),
            (end, _) => end,
        };
        Ok(Change { clock: self, kind: Move::Resumed, why, before: stopped.end, after })
    }

    /// Another end in place of the one before.
    #[must_use]
    pub fn replaced(self, before: Option<End>, after: Option<End>, why: Because<'_>) -> Change<'_> {
        Change { clock: self, kind: Move::Replaced, why, before, after }
    }

    /// The end of a term that runs: one that has none, stands still or is over cannot be moved.
    fn running(&self, db: &Db, end: Option<End>, why: Because<'_>) -> Result<End> {
        if let Some(stopped) = self.stopped(db)? {
            return self.of(broken("term-suspended")).with("since", stopped.since).err();
        }
        let Some(end) = end else { return self.of(broken("term-not-running")).err() };
        if end.date() < why.on {
            return self.of(broken("term-over")).with("old", end).with("on", why.on).by(why.source).err();
        }
        Ok(end)
    }

    fn of(&self, rule: Rule) -> Rule {
        rule.with("number", self.number).with("term", format!("deadline-{}", self.term))
    }
}

impl Desk<'_, '_> {
    /// Files what moved a term. The act writes the new end into its own row.
    pub fn moved(&mut self, change: &Change<'_>) -> Result<()> {
        let Change { clock, kind, why, before, after } = change;
        let (before, after) = (before.map(|end| end.to_string()), after.map(|end| end.to_string()));
        let columns: [(&'static str, Value<'_>); 10] = [
            ("table_name", clock.table.into()),
            ("row_id", clock.row.into()),
            ("term", clock.term.into()),
            ("kind", kind.into()),
            ("from_date", (&why.on).into()),
            ("old_end", before.as_deref().into()),
            ("new_end", after.as_deref().into()),
            ("ground", why.ground.into()),
            ("paper", why.paper.into()),
            ("source", why.source.into()),
        ];
        self.insert("term_change", &columns)?;
        Ok(())
    }
}
