//! explain-deadline: how each term of a record was counted. What started it, by which rule in which wording, the days that
//! were passed over, what moved it, when it ends, and what would move it; a term that does not run says why.

mod computed;

use super::{
    Reading,
    lines::table,
    record::Record,
    show,
    terms::{self, OF_ANOTHER, Rule, Term, days_left},
};
use crate::{
    language::Words,
    law::{Start, TermRule, Why},
    office::{End, Reader, Register, Result, broken},
    values::{Cells, Column, Kind, Lang, Number, Sink, Text, Value},
};
use computed::{Clock, Computed, Kept, Moved, compute};

/// Tell how the terms of a record were counted
#[derive(clap::Args)]
pub struct ExplainDeadline {
    /// Number of the record
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Only this term, by its code (decide-by)
    #[arg(long, value_name = "CODE")]
    term: Option<Text>,
    /// Why it is looked at, for the read log
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

const NAME: &str = "explain-deadline";

const CLOCKS: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("clock", Kind::Code("clock")),
    Column::new("due", Kind::Moment),
    Column::new("days-left", Kind::Count),
    Column::new("hours-left", Kind::Count),
    Column::new("event-at", Kind::Moment),
    Column::new("event", Kind::Code("clock-event")),
    Column::new("why", Kind::Code("clock-why")),
];

const RULES: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("source", Kind::Text),
    Column::new("counting", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Date),
    Column::new("confidence", Kind::Code("confidence")),
    Column::new("title", Kind::Text),
    Column::new("remark", Kind::Text),
    Column::new("term-id", Kind::Text),
];

const SKIPPED: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("day", Kind::Date),
    Column::new("why", Kind::Text),
];

const DIFFERS: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("kept", Kind::Moment),
    Column::new("counted", Kind::Moment),
];

const MOVES: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("act", Kind::Text),
    Column::new("command", Kind::Command),
];

impl Reading for ExplainDeadline {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let record = Record::find(reader, self.number)?;
        if !record.readable {
            return Err(record.refuse(reader, NAME));
        }
        let wanted = self.wanted(&record)?;
        record.log(reader, self.reason.as_ref())?;
        // After the line of the log: a connection that holds one state of the register cannot write it.
        let _still = reader.db.still()?;
        let moves = moves(reader, &record)?;
        let mut all = Vec::new();
        for term in wanted {
            if let Some(kept) = kept(reader, &record, term)? {
                let own: Vec<Moved> = moves.iter().filter(|moved| moved.term == term.what).cloned().collect();
                all.push((term, compute(reader, term, kept, &own)));
            }
        }
        let words = Words::new(reader.lang);
        sink.section("deadlines")?;
        table(sink, CLOCKS, all.iter().map(|(term, done)| clock(reader, term, done)), Vec::new())?;
        let rules = all.iter().filter_map(|(term, done)| rule(&words, term, done));
        some(sink, "clock-rules", RULES, rules)?;
        let skipped = all.iter().flat_map(|(term, done)| skipped(&words, term, done));
        some(sink, "clock-skipped", SKIPPED, skipped)?;
        show::term_changes(reader, &record, self.term.as_ref().map(Text::as_str), sink)?;
        let differs = all.iter().filter(|(_, done)| done.differs);
        let differs = differs.map(|(term, done)| vec![term.what.into(), end(done.due), end(done.counted)]);
        some(sink, "clock-differs", DIFFERS, differs)?;
        some(sink, "clock-moves", MOVES, movers(self.number, &all).into_iter())
    }
}

impl ExplainDeadline {
    /// The terms that are asked about.
    fn wanted(&self, record: &Record) -> Result<Vec<&'static Term>> {
        let of_register: Vec<&Term> =
            terms::every().filter(|term| term.register == record.number.register).collect();
        let Some(what) = &self.term else { return Ok(of_register) };
        let one: Vec<&Term> = of_register.iter().copied().filter(|term| term.what == what.as_str()).collect();
        if one.is_empty() {
            let known: Vec<&str> = of_register.iter().map(|term| term.what).collect();
            return broken("no-such-deadline")
                .with("number", record.number)
                .with("term", what)
                .with("known", if known.is_empty() { "—".to_owned() } else { known.join(", ") })
                .err();
        }
        Ok(one)
    }
}

/// What the record says of a term; `None` where it has no such term.
fn kept(reader: &Reader, record: &Record, term: &Term) -> Result<Option<Kept>> {
    let read = |text: Option<String>| text.as_deref().and_then(End::read);
    Ok(reader.db.one(&statement(record.register, term), &[record.id.into()], |row| {
        Ok(Kept {
            due: read(row.get(0)?),
            event: read(row.get(1)?),
            id: row.get(2)?,
            own: row.get(3)?,
            ended: row.get(4)?,
        })
    })?)
}

/// SQL of a record's term: its end, its event, the id of its rule, the record's own length, what ended it.
fn statement(register: &Register, term: &Term) -> String {
    let (id, own) = match term.rule {
        Rule::Law(id, _) | Rule::ByArticle(id) => (id, "NULL"),
        Rule::Own(id, own) => (id, own),
        Rule::Set(own) => ("NULL", own),
    };
    let cases: Vec<String> =
        term.ended.iter().map(|(condition, why)| format!("WHEN {condition} THEN '{why}' ")).collect();
    let ended = if cases.is_empty() { "NULL".to_owned() } else { format!("CASE {}END", cases.concat()) };
    format!(
        "SELECT {}, {}, {id}, {own}, {ended} FROM {} t WHERE t.id=?1 AND ({})",
        term.due, term.event.1, register.table, term.of
    )
}

/// What moved the record's terms.
fn moves(reader: &Reader, record: &Record) -> Result<Vec<Moved>> {
    let sql = "SELECT term, kind, from_date, new_end, source FROM term_change \
               WHERE table_name=?1 AND row_id=?2 ORDER BY id";
    let params = [record.register.table.into(), record.id.into()];
    Ok(reader.db.all(sql, &params, |row| {
        let new: Option<String> = row.get(3)?;
        Ok(Moved {
            term: row.get(0)?,
            kind: row.get(1)?,
            from: row.get(2)?,
            new: new.as_deref().and_then(End::read),
            source: row.get(4)?,
        })
    })?)
}

fn end(end: Option<End>) -> Value<'static> {
    end.map(|end| end.to_string()).into()
}

fn text(text: Option<&'static str>) -> Value<'static> {
    text.map_or(Value::Null, Value::from)
}

fn clock(reader: &Reader, term: &Term, done: &Computed) -> Cells {
    let runs = done.clock == Clock::Running;
    let left = done.due.filter(|_| runs).and_then(|due| days_left(reader.today, &due.to_string()));
    let hours = match done.due {
        Some(End::Moment(due)) if runs => {
            Some((due.naive() - reader.session().at.local().naive()).num_hours())
        }
        _ => None,
    };
    vec![
        term.what.into(),
        done.clock.into(),
        end(done.due),
        left.into(),
        hours.into(),
        end(done.event.1),
        done.event.0.into(),
        done.why.clone().into(),
    ]
}

/// The rule in words, and what it rests on.
fn rule(words: &Words, term: &Term, done: &Computed) -> Option<Cells> {
    let Some(rule) = &done.rule else {
        let said = words.say("clock-set", &[("by", done.own.as_deref()?)]);
        let mut row = vec![Value::Null; RULES.len()];
        (row[0], row[2]) = (term.what.into(), said.into());
        return Some(row);
    };
    let (lang, version) = (words.lang(), &rule.version);
    Some(vec![
        term.what.into(),
        version.source.into(),
        said(words, rule).into(),
        version.from.into(),
        version.until.into(),
        version.confidence.into(),
        rule.title.get(lang).into(),
        text(version.note.map(|note| note.get(lang))),
        rule.id.into(),
    ])
}

/// How long, from when, and what becomes of a last day that is not a working day.
fn said(words: &Words, rule: &TermRule) -> String {
    let version = &rule.version;
    let amount = version.amount.to_string();
    let mut parts = vec![words.say(&format!("term-unit-{}", version.unit), &[("n", &amount)])];
    if version.before {
        parts.push(words.say("term-before", &[]));
    }
    let start = match version.start {
        Start::NextDay if version.before => "term-start-day-before".to_owned(),
        start => format!("term-start-{start}"),
    };
    parts.push(words.say(&start, &[]));
    parts.push(words.say(&format!("term-rollover-{}", version.rollover), &[]));
    parts.join("; ")
}

/// The days passed over, each with its reason.
fn skipped<'a>(words: &'a Words, term: &'a Term, done: &'a Computed) -> impl Iterator<Item = Cells> + 'a {
    done.skipped.iter().map(|(day, why)| vec![term.what.into(), (*day).into(), off(words, *why).into()])
}

/// Why a day is off.
pub(super) fn off(words: &Words, why: Why) -> String {
    let lang: Lang = words.lang();
    match why {
        Why::Weekend => words.say("day-off-weekend", &[]),
        Why::Holiday(title) => title.get(lang).to_owned(),
        Why::InLieu(title) => words.say("day-off-in-lieu", &[("day", title.get(lang))]),
        Why::Moved => words.say("day-off-moved", &[]),
    }
}

/// The acts by which they would move; each as far as the record's number takes it, the first time it is named.
fn movers(number: Number, all: &[(&Term, Computed)]) -> Vec<Cells> {
    let mut named: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for (term, done) in all {
        for act in done.movers(term) {
            let first = !named.contains(act) && !OF_ANOTHER.contains(act);
            named.push(act);
            let command = first.then(|| format!("nezaret {act} {number}"));
            rows.push(vec![term.what.into(), (*act).into(), command.into()]);
        }
    }
    rows
}

/// A further table below its heading, where there are rows for it.
fn some(
    sink: &mut dyn Sink,
    key: &'static str,
    columns: &[Column],
    rows: impl Iterator<Item = Cells>,
) -> Result<()> {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    sink.section(key)?;
    table(sink, columns, rows, Vec::new())
}

#[cfg(test)]
mod tests;
