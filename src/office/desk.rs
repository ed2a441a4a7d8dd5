//! The writing handle of one act. Made only from a permit, used up by one entry.

use super::{
    Answer, Asked, Common, Error, Receipt, Result, Rule, Term, broken, journal, recall::Recall, register,
};
use crate::{
    law::{
        DueError, Law, Length, NotLoaded,
        authority::{Officer, Permit, Seat},
    },
    store::{Db, Inserted, Tx},
    values::{Date, Day, Instant, Line, Moment, Number, Reference, Span, Text, Value, push_int},
};
use std::fmt::Write;

/// Buffers that one act hands to the next: an import makes no new ones for each row.
#[derive(Default)]
pub(super) struct Bench {
    /// `table id` of every row written, in order.
    pub(super) wrote: String,
    /// The lines of those rows in the entry's text.
    lines: String,
    image: String,
}

impl Bench {
    pub(super) fn clear(&mut self) {
        self.wrote.clear();
        self.lines.clear();
    }
}

/// The table whose rows make two entries of persons one: whoever was found alone may then count under another.
const LINKS: &str = "merging";

/// Last serials by table and year, read once: the lock is held, nobody else can take a number.
#[derive(Default)]
pub(super) struct Serials(Vec<(&'static str, i64, i64)>);

impl Serials {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The next one. Rows are never deleted: the greatest plus one leaves no gap.
    fn next(&mut self, db: &Db, table: &'static str, year: i64) -> Result<i64> {
        if let Some(last) = self.0.iter_mut().find(|(t, y, _)| *t == table && *y == year) {
            last.2 += 1;
            return Ok(last.2);
        }
        let last =
            db.count(&format!("SELECT coalesce(max(serial), 0) FROM {table} WHERE year=?1"), &[year.into()])?;
        self.0.push((table, year, last + 1));
        Ok(last + 1)
    }
}

/// The writing handle of one act.
pub struct Desk<'a, 'd> {
    pub(super) tx: &'a mut Tx<'d>,
    pub(super) law: &'a Law,
    pub(super) permit: Permit,
    pub(super) today: Date,
    pub(super) at: Instant,
    pub(super) stamp: &'a str,
    pub(super) seq: i64,
    pub(super) entered_by: i64,
    pub(super) source: Option<&'a str>,
    pub(super) reason: Option<&'a str>,
    pub(super) bench: &'a mut Bench,
    pub(super) serials: &'a mut Serials,
    pub(super) recall: &'a mut Recall,
}

/// So many working days from a day, by the calendar of the law.
pub(super) fn working(law: &Law, from: Date, days: i64) -> Result<Date> {
    law.calendar().plus_working(from, days).map_err(|missing| not_loaded(missing).into())
}

fn not_loaded(missing: NotLoaded) -> Rule {
    broken("calendar-not-loaded").with("day", missing.day)
}

/// Why a term's end cannot be told.
fn no_end(error: &DueError) -> Rule {
    match error {
        DueError::NotLoaded(missing) => not_loaded(*missing),
        DueError::NeedsHour(term) => broken("term-needs-hour").with("term", term),
    }
}

impl<'a> Desk<'a, '_> {
    /// The register, for reading.
    #[must_use]
    pub fn db(&self) -> &Db {
        self.tx
    }

    /// The law.
    #[must_use]
    pub fn law(&self) -> &'a Law {
        self.law
    }

    /// The day of the act.
    #[must_use]
    pub fn on(&self) -> Date {
        self.permit.on()
    }

    /// The day of entry.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The moment of entry, where the act is dated today; for an earlier day there is none to assume.
    #[must_use]
    pub fn now(&self) -> Option<Moment> {
        (self.on() == self.today).then(|| self.at.local())
    }

    /// The moment of entry, whatever the day of the act.
    #[must_use]
    pub fn entered_at(&self) -> Moment {
        self.at.local()
    }

    /// Whose act it is.
    #[must_use]
    pub fn officer(&self) -> &Officer {
        self.permit.officer()
    }

    /// The unit and post in which he has authority for it.
    #[must_use]
    pub fn seat(&self) -> Seat {
        self.permit.seat()
    }

    /// The employee who enters it.
    #[must_use]
    pub fn entered_by(&self) -> i64 {
        self.entered_by
    }

    /// A typed day as a date, counted from the day of entry.
    pub fn day(&self, day: Day) -> Result<Date> {
        day.from(self.today, |from, n| working(self.law, from, n))
    }

    /// So many working days from a day.
    pub fn working(&self, from: Date, days: i64) -> Result<Date> {
        working(self.law, from, days)
    }

    /// The end of a length of time that begins on a day.
    pub fn after(&self, from: Date, span: Span) -> Result<Date> {
        match span {
            Span::Days(n) => Ok(from.plus_days(n)),
            Span::WorkingDays(n) => self.working(from, n),
        }
    }

    /// A term of the law that begins on a day; `None` where no version of it was in force that day.
    pub fn term(&self, id: &'static str, from: Date) -> Result<Option<Term>> {
        let Ok(rule) = self.law.term(id, from) else { return Ok(None) };
        let due = rule.due_date(from, self.law.calendar()).map_err(|error| no_end(&error))?;
        Ok(Some(Term { id, due: due.date.to_string(), source: due.source }))
    }

    /// A term that runs by the hour from a moment.
    pub fn term_from(&self, id: &'static str, from: Moment) -> Result<Option<Term>> {
        let Ok(rule) = self.law.term(id, from.date()) else { return Ok(None) };
        let due = rule.due_moment(from, self.law.calendar()).map_err(|error| no_end(&error))?;
        let end = due.moment.map_or_else(|| due.date.to_string(), |moment| moment.to_string());
        Ok(Some(Term { id, due: end, source: due.source }))
    }

    /// A refusal by the act's own rule: the third of the three things that authority needs.
    #[must_use]
    pub fn refuse(&self, key: &'static str, args: Vec<(&'static str, String)>) -> Error {
        Error::Refusal(self.law.refuse(&self.permit, key, args))
    }

    /// Why, in the officer's words: `--reason`.
    #[must_use]
    pub fn reason(&self) -> Option<&'a str> {
        self.reason
    }

    /// As [`Desk::resolve`], for an act on a record of any register.
    pub fn resolve_any(&self, typed: &Reference) -> Result<Number> {
        self.resolve_among(typed, &|_| true)
    }

    /// As [`Desk::resolve`], for a record of one of these registers.
    pub fn resolve_among(&self, typed: &Reference, among: &dyn Fn(char) -> bool) -> Result<Number> {
        register::resolve_among(self.tx, typed, among, self.source)
    }

    /// The number that was typed, or the number of the record that an earlier row with that foreign id made.
    pub fn resolve(&self, typed: &Reference, prefix: char) -> Result<Number> {
        register::resolve(self.tx, typed, prefix, self.source)
    }

    /// The next number of a register in the year of the act.
    pub fn number(&mut self, prefix: char, table: &'static str) -> Result<Number> {
        let year = self.on().year();
        let serial = self.serials.next(self.tx, table, year)?;
        Ok(Number { register: prefix, year, serial })
    }

    /// Who was found before in this transaction by the same words.
    #[must_use]
    pub fn recall(&self, asked: &Asked) -> Option<Answer> {
        self.recall.get(asked)
    }

    /// Keeps who was found: an entry of a person that counts by itself. What is written anew, and a merging, forget it.
    pub fn remember(&mut self, asked: Asked, answer: Answer) {
        self.recall.keep(asked, answer);
    }

    /// Inserts a row of a record table and answers its id.
    pub fn insert(&mut self, table: &'static str, columns: &[(&'static str, Value<'_>)]) -> Result<i64> {
        if table == LINKS {
            self.recall.clear();
        }
        let Inserted { id, order } = self.tx.insert(table, Some(self.seq), columns)?;
        let image = &mut self.bench.image;
        journal::image(image, table, id, self.seq);
        for (column, value) in order.iter().map(|i| &columns[usize::from(*i)]) {
            journal::cell(image, column, value);
        }
        debug_assert_eq!(
            self.bench.image,
            self.stored(table, id)?,
            "the image made here is the one SQL makes"
        );
        self.note(table, id);
        Ok(id)
    }

    /// Writes columns of a row anew; the version before goes to history.
    pub fn update(&mut self, table: &'static str, id: i64, columns: &[(&str, Value<'_>)]) -> Result<()> {
        self.recall.clear();
        if self.tx.update(table, id, self.seq, columns)? != 1 {
            return Err(Error::NotFound { number: format!("{table} {id}"), near: Vec::new() });
        }
        self.bench.image = self.stored(table, id)?;
        self.note(table, id);
        Ok(())
    }

    /// Keeps the bytes of an attached file under their SHA-256.
    pub fn keep(&mut self, sha256: &str, bytes: &[u8]) -> Result<()> {
        Ok(self.tx.keep(sha256, bytes)?)
    }

    /// An act entered later than the set time after its day names the paper it is entered from.
    pub(super) fn late(&self, paper: Option<&str>) -> Result<()> {
        let days = self.on().days_until(self.today);
        if paper.is_some() || days <= 0 {
            return Ok(());
        }
        let last = self.after(self.on(), self.law.length(Length::LateAfter, self.on()))?;
        if self.today > last {
            return broken("late-needs-paper").with("on", self.on()).with("days", days).err();
        }
        Ok(())
    }

    /// Writes the journal entry; answers its hash.
    pub(super) fn close(
        self,
        head: &str,
        common: &Common,
        paper: Option<&str>,
        receipt: &Receipt,
    ) -> Result<String> {
        let permit = &self.permit;
        let dated = permit.on().to_string();
        let seat = permit.seat();
        let performer = (permit.officer().id != self.entered_by).then_some(permit.officer().id);
        let record = receipt.number.map(|n| n.to_string());
        let values: [Value<'_>; journal::FIELDS.len()] = [
            self.seq.into(),
            self.stamp.into(),
            dated.as_str().into(),
            permit.act().into(),
            self.entered_by.into(),
            performer.into(),
            permit.acting_for().and_then(|acting| acting.id).into(),
            (&seat.unit).into(),
            (&seat.post).into(),
            permit.clause().into(),
            permit.basis().into(),
            common.reason.as_ref().map(Text::as_str).into(),
            paper.into(),
            common.source.as_ref().map(Line::as_str).into(),
            common.external_id.as_ref().map(Line::as_str).into(),
            record.as_deref().into(),
            self.bench.wrote.as_str().into(),
        ];
        let hash = journal::seal(head, &values, &self.bench.lines);
        let last = ("hash", hash.as_str().into());
        let all: Vec<_> = journal::FIELDS.into_iter().zip(values).chain(std::iter::once(last)).collect();
        self.tx.insert("act", None, &all)?;
        Ok(hash)
    }

    fn note(&mut self, table: &str, id: i64) {
        let Bench { wrote, lines, image } = &mut *self.bench;
        if !wrote.is_empty() {
            wrote.push(' ');
        }
        wrote.push_str(table);
        wrote.push(' ');
        push_int(wrote, id);
        journal::line(lines, table, id, image);
    }

    /// The image of a row as SQL makes it.
    fn stored(&self, table: &str, id: i64) -> Result<String> {
        let mut sql = String::new();
        write!(sql, "SELECT image FROM {table}_image WHERE id=?1").expect("a String takes every text");
        Ok(self.tx.one(&sql, &[id.into()], |row| row.get(0))?.unwrap_or_default())
    }
}
