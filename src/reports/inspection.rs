//! Inspections: the checklist with the items by which no work permit is needed; below an inspection the answers given.

use super::{Reading, lines::table};
use crate::{
    duties::inspection::Answer,
    office::{Reader, Result},
    values::{Cells, Column, Date, Kind, Sink, Value},
};

/// Print the questions of an inspection, and who needs no work permit
#[derive(clap::Args)]
pub struct Checklist {
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const QUESTIONS: &[Column] = &[
    Column::new("question", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("article", Kind::Text),
    Column::new("source", Kind::Text),
];

const EXEMPTIONS: &[Column] = &[
    Column::new("exemption", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("source", Kind::Text),
];

pub(super) const ANSWERS: &[Column] = &[
    Column::new("question", Kind::Text),
    Column::new("answer", Kind::Code("answer")),
    Column::new("title", Kind::Text),
    Column::new("remark", Kind::Text),
    Column::new("source", Kind::Text),
];

impl Reading for Checklist {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let on = self.on.unwrap_or(reader.today);
        let questions = reader.law.questions(on).map(|question| -> Cells {
            vec![
                question.key.into(),
                question.title.get(reader.lang).into(),
                question.article.map_or(Value::Null, Value::from),
                question.source.into(),
            ]
        });
        table(sink, QUESTIONS, questions, Vec::new())?;
        sink.section("exemptions")?;
        let exemptions = reader.law.exemptions(on).map(|exemption| -> Cells {
            vec![
                exemption.code.into(),
                exemption.title.get(reader.lang).into(),
                exemption.from.into(),
                exemption.source.into(),
            ]
        });
        table(sink, EXEMPTIONS, exemptions, Vec::new())
    }
}

/// The answers to the checklist of an inspection, each with its question.
pub(super) fn below(reader: &Reader, id: i64, sink: &mut dyn Sink) -> Result<()> {
    let sql = "SELECT a.question, a.answer, a.remark, i.conducted_on FROM answer a \
         JOIN inspection i ON i.id=a.inspection WHERE a.inspection=?1 ORDER BY a.id";
    let answers: Vec<Cells> = reader.db.all(sql, &[id.into()], |row| {
        let (key, day): (String, Date) = (row.get(0)?, row.get(3)?);
        let asked = reader.law.questions(day).find(|question| question.key == key);
        Ok(vec![
            key.into(),
            row.get::<Answer>(1)?.into(),
            asked.map_or(Value::Null, |question| question.title.get(reader.lang).into()),
            row.value(2)?.into_owned(),
            asked.map_or(Value::Null, |question| question.source.into()),
        ])
    })?;
    if !answers.is_empty() {
        sink.section("checklist")?;
        table(sink, ANSWERS, answers, Vec::new())?;
    }
    Ok(())
}
