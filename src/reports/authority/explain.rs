//! explain: an act or a clause, with who may, by what, since when, and what of it is a reading.

use super::{Asked, matter};
use crate::{
    law::{
        ActRule, Clause,
        authority::{Post, Seat, Unit},
    },
    office::{Reader, Result, broken},
    reports::{
        Reading,
        lines::{record, table},
    },
    values::{Cells, Column, Date, Kind, Line, Sink, Value},
};

/// Explain a command or a clause of the Regulation: who may, by what, since when
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// A command (decide-violation) or a clause (3.1.4)
    #[arg(value_name = "COMMAND|CLAUSE")]
    what: Line,
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const ACT: &[Column] = &[
    Column::new("command", Kind::Text),
    Column::new("clauses", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("posts", Kind::Text),
    Column::new("by-record", Kind::Code("yes")),
    Column::new("own-rule", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
    Column::new("setting", Kind::Text),
];

const WHO: &[Column] = &[
    Column::new("unit", Kind::Code("unit")),
    Column::new("post", Kind::Code("post")),
    Column::new("clause", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
];

const VERSIONS: &[Column] = &[
    Column::new("clause", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Date),
    Column::new("source", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
];

const HOLDERS: &[Column] = &[
    Column::new("unit", Kind::Code("unit")),
    Column::new("basis", Kind::Text),
    Column::new("entrusted", Kind::Code("yes")),
    Column::new("reading", Kind::Code("yes")),
];

const COMMANDS: &[Column] = &[
    Column::new("command", Kind::Text),
    Column::new("posts", Kind::Text),
    Column::new("own-rule", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
];

impl Reading for Explain {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let asked = Asked::of(reader, self.on)?;
        let what = self.what.as_str();
        if let (Some(name), Some(rule)) = (asked.law.act_name(what), asked.law.act(what)) {
            return act(&asked, name, rule, sink);
        }
        match asked.law.clause(what) {
            Some(of) => clause(&asked, of, sink),
            None => broken("explain-unknown").with("what", what).next("nezaret duties").err(),
        }
    }
}

fn act(asked: &Asked<'_>, name: &'static str, rule: &ActRule, sink: &mut dyn Sink) -> Result<()> {
    let note = rule.note.map(|note| note.get(asked.lang));
    let by = rule.by.iter().map(|(letter, item)| {
        match Post::ALL.iter().find(|(_, p)| letter.starts_with(p.letter())) {
            Some((_, post)) => format!("{item} ({})", asked.post(*post)),
            None => (*item).to_owned(),
        }
    });
    let basis: Vec<String> = rule.basis.iter().map(|item| (*item).to_owned()).chain(by).collect();
    let row: Cells = vec![
        name.into(),
        (!rule.clauses.is_empty()).then(|| rule.clauses.join(", ")).into(),
        (!basis.is_empty()).then(|| basis.join(", ")).into(),
        asked.posts(rule).into(),
        rule.record.into(),
        note.map_or(Value::Null, Value::from),
        rule.reading.into(),
        setting(asked, rule).map_or(Value::Null, Value::from),
    ];
    record(sink, ACT, &row)?;
    sink.section("who-may")?;
    table(sink, WHO, who_may(asked, name, rule), Vec::new())?;
    sink.section("clauses")?;
    let items = rule.clauses.iter().chain(&rule.basis).chain(rule.by.values());
    let mut clauses: Vec<&Clause> = items.filter_map(|id| asked.law.clause(id)).collect();
    clauses.dedup_by_key(|clause| clause.id);
    table(sink, VERSIONS, clauses.into_iter().flat_map(|clause| versions(asked, clause)), Vec::new())
}

/// The setting that changes an act's reading, and what it is on the day.
fn setting(asked: &Asked<'_>, rule: &ActRule) -> Option<String> {
    let key = rule.setting?;
    let value = asked.law.value(key, asked.on)?;
    Some(format!("{key} = {value}"))
}

/// The seats that may, and the department head where the head's powers come to him (5.5).
fn who_may(asked: &Asked<'_>, name: &str, rule: &ActRule) -> Vec<Cells> {
    let grounds = asked.law.grounds(name, &matter(asked.law, rule), &asked.grants, asked.on);
    let deputy = Seat { unit: Unit::Department, post: Post::DepartmentHead };
    let himself = grounds.iter().any(|(seat, _)| *seat == deputy);
    let acting = grounds.iter().find(|(seat, _)| *seat == Seat::HEAD && !himself).map(|(_, ground)| {
        let mut ground = ground.clone();
        ground.basis.push_str(", 5.5");
        (deputy, ground)
    });
    let row = |(seat, ground): (Seat, crate::law::Ground)| -> Cells {
        // Of an act on any record the clause is that of the record: the first one held would mislead.
        let clause = ground.clause.filter(|_| !rule.record);
        vec![
            seat.unit.into(),
            seat.post.into(),
            clause.map_or(Value::Null, Value::from),
            ground.basis.into(),
            ground.reading.into(),
        ]
    };
    grounds.into_iter().chain(acting).map(row).collect()
}

fn versions(asked: &Asked<'_>, clause: &Clause) -> Vec<Cells> {
    let row = |version: &crate::law::ClauseVersion| -> Cells {
        vec![
            clause.id.into(),
            version.title.get(asked.lang).into(),
            version.from.into(),
            version.until.into(),
            version.source.into(),
            version.reading.into(),
        ]
    };
    clause.versions.iter().map(row).collect()
}

fn clause(asked: &Asked<'_>, clause: &Clause, sink: &mut dyn Sink) -> Result<()> {
    table(sink, VERSIONS, versions(asked, clause), Vec::new())?;
    sink.section("holders")?;
    let held = Unit::ALL.iter().filter_map(|(_, unit)| {
        let held = asked.law.holding(*unit, clause.id, &asked.grants, asked.on)?;
        let row: Cells = vec![(*unit).into(), held.basis.into(), held.entrusted.into(), held.reading.into()];
        Some(row)
    });
    table(sink, HOLDERS, held, Vec::new())?;
    sink.section("commands")?;
    let rests = |rule: &ActRule| {
        let items = rule.clauses.iter().chain(&rule.basis).chain(rule.by.values());
        items.copied().any(|item| item == clause.id)
    };
    let acts = asked.law.acts().filter(|(_, rule)| rests(rule)).map(|(name, rule)| -> Cells {
        let note = rule.note.map(|note| note.get(asked.lang));
        vec![
            name.into(),
            asked.posts(rule).into(),
            note.map_or(Value::Null, Value::from),
            rule.reading.into(),
        ]
    });
    table(sink, COMMANDS, acts, Vec::new())
}
