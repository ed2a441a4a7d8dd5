//! What a figure counted: its rows, by the same conditions, in the order of an index that leads to them, so that
//! nothing is sorted; of a figure of persons the persons.

use super::{
    By, Statistics,
    figure::{Figure, Source},
    group::People,
};
use crate::{
    duties::violation,
    office::{Error, Reader, Result},
    values::{Column, Foot, Kind, Sink, Value},
};
use std::collections::HashMap;

/// SQL of the human being whom a case is about: who is merged counts as who he was merged into.
const SURVIVOR: &str = "CASE WHEN t.person IN (SELECT m.person FROM merging m WHERE m.split_on IS NULL) \
    THEN (WITH RECURSIVE up(id, step) AS (SELECT t.person, 0 UNION ALL SELECT m.survivor, up.step+1 FROM up \
    JOIN merging m ON m.person=up.id WHERE m.split_on IS NULL) SELECT id FROM up ORDER BY step DESC LIMIT 1) \
    ELSE t.person END";

const CASE: &[(Column, &str)] = &[
    (Column::new("number", Kind::Number('V')), "t.year*1000000000+t.serial"),
    (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
    (Column::new("surname", Kind::Text), "p.surname"),
    (Column::new("given", Kind::Text), "p.given"),
    (Column::new("citizenship", Kind::Country), "p.citizenship"),
    (Column::new("article", Kind::Text), "t.article"),
    (Column::new("subject", Kind::Code("subject")), "t.subject"),
    (Column::new("outcome", Kind::Code("outcome")), "t.outcome"),
    (Column::new("place", Kind::Text), "t.place"),
];

const OF_PAYMENT: &[(Column, &str)] = &[(Column::new("receipt", Kind::Text), "y.receipt")];

const OF_BAN: &[(Column, &str)] = &[(Column::new("ban", Kind::Number('B')), "b.year*1000000000+b.serial")];

const PERSON: &[Column] = &[
    Column::new("person", Kind::Number('P')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("birth-date", Kind::Date),
    Column::new("citizenship", Kind::Country),
    Column::new("document", Kind::Text),
    Column::new("count", Kind::Count),
];

/// The column of the sum, and its place among those of a figure.
const SUM: Column = Column::new("sum", Kind::Money);

impl Statistics {
    /// The columns of a figure's rows with their SQL.
    fn columns(figure: Figure) -> Vec<(Column, &'static str)> {
        let source = figure.source();
        let more = match source {
            Source::Drawn | Source::Decided => &[][..],
            Source::Payments => OF_PAYMENT,
            Source::Bans => OF_BAN,
        };
        let mut columns = vec![CASE[0], (Column::new("on-date", Kind::Date), source.day())];
        columns.extend(&CASE[1..]);
        columns.extend(more);
        if figure.has_sum() {
            columns.push((SUM, source.sum()));
        }
        columns
    }

    /// What follows FROM: everything that the figure counts, and what no longer stands.
    fn counted(&self, reader: &Reader, figure: Figure) -> Result<(String, Vec<Value<'static>>)> {
        let source = figure.source();
        let mut params = self.days();
        let mut from = format!(
            "FROM {} JOIN person p ON p.id={SURVIVOR} WHERE {} AND {}",
            source.tables(),
            figure.condition(),
            reader.scope(&violation::REGISTER),
        );
        if let Some(only) = self.only(reader, source)? {
            from = format!("{from} AND {}", only.condition);
            params.push(only.value);
        }
        Ok((from, params))
    }

    /// The rows of a figure, and behind their columns whether they no longer stand.
    pub(super) fn statement(&self, reader: &Reader, figure: Figure) -> Result<(String, Vec<Value<'static>>)> {
        let (from, params) = self.counted(reader, figure)?;
        let list: Vec<&str> = Self::columns(figure).iter().map(|(_, sql)| *sql).collect();
        let source = figure.source();
        let sql =
            format!("SELECT {}, {} {from} ORDER BY {}", list.join(", "), source.annulled(), source.order());
        Ok((sql, params))
    }

    /// Streams the rows of a figure.
    pub(super) fn rows_of(
        &self,
        reader: &Reader,
        figure: Figure,
        foot: Foot,
        sink: &mut dyn Sink,
    ) -> Result<()> {
        if figure.counts_persons() {
            return self.persons(reader, figure, foot, sink);
        }
        let (sql, params) = self.statement(reader, figure)?;
        let (mut foot, mut annulled, mut sum) = (foot, 0, 0);
        let heads: Vec<Column> = Self::columns(figure).iter().map(|(column, _)| *column).collect();
        let width = heads.len();
        sink.head(&heads)?;
        reader.db.stream::<Error>(&sql, &params, |row| {
            if row.get(width)? {
                annulled += 1;
                return Ok(());
            }
            foot.rows += 1;
            if figure.has_sum() {
                sum += row.get::<i64>(width - 1)?;
            }
            super::super::query::emit(row, width, sink)
        })?;
        if figure.has_sum() {
            foot.totals.push((SUM, sum));
        }
        if annulled > 0 {
            foot.left_out.push(("left-out-annulled", annulled));
        }
        Ok(sink.foot(&foot)?)
    }

    /// The persons of a figure, each once, with the number of their cases.
    fn persons(&self, reader: &Reader, figure: Figure, mut foot: Foot, sink: &mut dyn Sink) -> Result<()> {
        let people = People::read(reader, None)?;
        let (from, params) = self.counted(reader, figure)?;
        let mut cases: HashMap<i64, i64> = HashMap::new();
        let sql = format!("SELECT t.person {from} AND NOT {}", figure.source().annulled());
        reader.db.each(&sql, &params, |row| {
            *cases.entry(people.survivor(row.get(0)?)).or_default() += 1;
            Ok(())
        })?;
        sink.head(PERSON)?;
        let sql = format!(
            "SELECT p.id, p.year*1000000000+p.serial, p.surname, p.given, {}, p.citizenship, p.document \
             FROM person p ORDER BY p.year, p.serial",
            crate::duties::person::BIRTH
        );
        reader.db.stream::<Error>(&sql, &[], |row| {
            let Some(count) = cases.get(&row.get(0)?) else { return Ok(()) };
            foot.rows += 1;
            let mut cells: Vec<Value<'_>> =
                (1..PERSON.len()).map(|i| row.value(i)).collect::<Result<_, _>>()?;
            cells.push((*count).into());
            Ok(sink.row(&cells)?)
        })?;
        foot.totals.push((PERSON[PERSON.len() - 1], cases.values().sum()));
        Ok(sink.foot(&foot)?)
    }
}

impl Statistics {
    /// The one group that was asked for.
    pub(super) fn only(&self, reader: &Reader, source: Source) -> Result<Option<super::group::Only>> {
        match (self.by, &self.of) {
            (Some(by), Some(of)) => super::group::Only::of(reader, by, of, source).map(Some),
            (None, Some(of)) => {
                let all: Vec<&str> = By::ALL.iter().map(|(code, _)| *code).collect();
                crate::office::broken("statistics-of-what").with("of", of).with("by", all.join(", ")).err()
            }
            _ => Ok(None),
        }
    }
}
