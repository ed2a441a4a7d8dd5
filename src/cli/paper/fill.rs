//! What the places of a template are filled with: the columns of the record as `show` names them (with `_` for `-`), the
//! rows of its sections, and what every paper states of its act. A code stands twice, in words and as `…_code`; what is
//! not known is [`Unknown`].

use super::{source, template::Filling};
use crate::{
    cli::table::{moment, shown},
    language::Words,
    law::TermRule,
    office::Reader,
    reports::{Form, Paper, PaperEntry, Shape, Sheet},
    values::{Column, Date, Kind, Lang, Value as Cell},
};
use minijinja::{
    Value,
    value::{Object, ObjectRepr},
};
use std::{fmt, sync::Arc};

/// Letters of a hash on a paper: as on a receipt.
const HASH: usize = 8;

/// The section of which a notice states the last row.
const HEARINGS: &str = "hearings";

/// The places of a paper.
pub(super) struct Places<'a> {
    shape: Shape,
    words: &'a Words,
}

impl<'a> Places<'a> {
    pub(super) fn new(form: &Form, words: &'a Words) -> Self {
        Self { shape: form.shape(), words }
    }

    /// Filled from a paper.
    pub(super) fn of(&self, paper: &Paper, reader: &Reader) -> Filling {
        let mut filling = self.record(&paper.sheet);
        let mut put = |name: &str, value: Value| filling.insert(name.to_owned(), value);
        put("office", paper.office.as_str().into());
        put("today", self.day(&reader.today.to_string()).into());
        put("training", reader.training.into());
        put("head", numbered(paper.head.seq, &paper.head.hash).into());
        put("entry", paper.entry.as_ref().map_or_else(no_entry, |entry| self.entry(entry)).into());
        put("later", paper.later.iter().map(|entry| self.entry(entry)).map(Value::from).collect());
        let terms = || paper.terms.iter().map(|(rule, due)| self.term(rule, due.as_deref()));
        put("terms", terms().map(Value::from).collect());
        let appeal = paper.terms.iter().position(|(rule, _)| rule.id == "offence.appeal");
        put("appeal", appeal.and_then(|at| terms().nth(at)).unwrap_or_else(no_term).into());
        filling
    }

    /// Every place filled with something, every section with one row: what a template is tried on.
    pub(super) fn specimen(&self) -> Filling {
        let sample = || Value::from("…");
        let row = |columns: &[Column]| -> Filling {
            columns.iter().flat_map(names).map(|name| (name, sample())).collect()
        };
        let mut filling = row(&self.shape.record);
        for (key, columns) in &self.shape.sections {
            filling.insert(place(key), Value::from(vec![Value::from(row(columns))]));
            if *key == HEARINGS {
                filling.insert("hearing".into(), row(columns).into());
            }
        }
        let filled = |names: Filling| -> Filling { names.into_keys().map(|name| (name, sample())).collect() };
        for name in ["office", "today", "training"] {
            filling.insert(name.into(), sample());
        }
        filling.insert("head".into(), filled(numbered(0, "")).into());
        filling.insert("entry".into(), filled(no_entry()).into());
        filling.insert("appeal".into(), filled(no_term()).into());
        filling.insert("later".into(), vec![Value::from(filled(no_entry()))].into());
        filling.insert("terms".into(), vec![Value::from(filled(no_term()))].into());
        filling
    }

    /// The names of all places: for a section those of a row of it.
    pub(super) fn names(&self) -> Vec<String> {
        let specimen = self.specimen();
        let below = |value: &Value| -> Vec<String> {
            value.try_iter().into_iter().flatten().map(|name| name.to_string()).collect()
        };
        let line = |(name, value): (&String, &Value)| match value.kind() {
            minijinja::value::ValueKind::Seq => {
                let row = value.get_item_by_index(0).unwrap_or_default();
                format!("{name}[]: {}", below(&row).join(" "))
            }
            minijinja::value::ValueKind::Map => format!("{name}: .{}", below(value).join(" .")),
            _ => name.clone(),
        };
        specimen.iter().map(line).collect()
    }

    fn record(&self, sheet: &Sheet) -> Filling {
        let mut filling = Filling::new();
        for column in &self.shape.record {
            self.put(&mut filling, column, sheet.field(column.key));
        }
        for (key, columns) in &self.shape.sections {
            let row = |i: usize| {
                let mut row = Filling::new();
                for column in columns {
                    self.put(&mut row, column, sheet.cell(key, i, column.key));
                }
                row
            };
            let rows = sheet.rows(key);
            if *key == HEARINGS {
                filling.insert("hearing".into(), row(rows.wrapping_sub(1)).into());
            }
            filling.insert(place(key), (0..rows).map(row).map(Value::from).collect());
        }
        filling
    }

    /// A cell in words, and its code where it has one.
    fn put(&self, row: &mut Filling, column: &Column, cell: &Cell<'_>) {
        let known = *cell != Cell::Null;
        let text = || {
            let text = shown(self.words, cell, column.kind);
            match (column.kind, column.key) {
                (Kind::Date | Kind::Moment, _) => self.day(&text),
                (_, "source" | "basis") => source(self.words, &text),
                _ => text,
            }
        };
        let code = || match cell {
            Cell::Text(code) => Value::from(code.as_ref()),
            Cell::Int(code) => code.to_string().into(),
            Cell::Null | Cell::Blob(_) => none(),
        };
        for (name, value) in names(column).zip([if known { text().into() } else { none() }, code()]) {
            row.insert(name, value);
        }
    }

    /// A date, perhaps with its time, as it is written in the language.
    fn day(&self, text: &str) -> String {
        // English has no one order of day and month; the year first is read by everybody.
        if self.words.lang() == Lang::En {
            return text.to_owned();
        }
        match text.get(..10).map(str::parse::<Date>) {
            Some(Ok(_)) => format!("{}.{}.{}{}", &text[8..10], &text[5..7], &text[..4], &text[10..]),
            _ => text.to_owned(),
        }
    }

    fn entry(&self, entry: &PaperEntry) -> Filling {
        let known = |text: &Option<String>| text.as_deref().map_or_else(none, Value::from);
        let mut filling = numbered(entry.seq, &entry.hash);
        filling.extend([
            ("date".to_owned(), self.day(&entry.dated.to_string()).into()),
            ("officer".to_owned(), entry.officer.as_str().into()),
            ("post".to_owned(), self.words.say(&format!("post-{}", entry.post), &[]).into()),
            ("unit".to_owned(), self.words.say(&format!("unit-{}", entry.unit), &[]).into()),
            ("acting_for".to_owned(), known(&entry.acting_for)),
            ("clause".to_owned(), known(&entry.clause)),
            ("basis".to_owned(), entry.basis.as_str().into()),
        ]);
        filling
    }

    fn term(&self, rule: &TermRule, due: Option<&str>) -> Filling {
        let (version, n) = (&rule.version, rule.version.amount.to_string());
        let length = self.words.say(&format!("term-unit-{}", version.unit), &[("n", &n)]);
        let due = due.map(|due| Value::from(self.day(&moment(due))));
        [
            ("title", rule.title.get(self.words.lang()).into()),
            ("length", length.into()),
            ("due", due.unwrap_or_else(none)),
            ("source", source(self.words, version.source).into()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}

/// Places that a frame must name.
pub(super) const FRAME_NEEDS: [&str; 2] = ["articles", "training"];

/// The places of the frame, as they are listed.
pub(super) const FRAME: [&str; 4] = ["articles[]: lang body", "lang", "title", "training"];

/// What the frame around the articles is filled with, each article beside its language.
pub(super) fn frame(
    words: &Words,
    form: &Form,
    number: &str,
    training: bool,
    articles: Vec<(&str, String)>,
) -> Filling {
    let title = format!("{number} · {}", words.say(&format!("paper-{}", form.kind), &[]));
    let training = training.then(|| words.say("training-register", &[]));
    let article = |(lang, body): (&str, String)| {
        Value::from(Filling::from([
            ("lang".to_owned(), lang.into()),
            ("body".to_owned(), Value::from_safe_string(body)),
        ]))
    };
    [
        ("lang", words.lang().as_str().into()),
        ("title", title.into()),
        ("training", training.map_or_else(none, Value::from)),
        ("articles", articles.into_iter().map(article).collect()),
    ]
    .map(|(name, value): (&str, Value)| (name.to_owned(), value))
    .into()
}

/// What is not known: false in a condition, in a text a line to be filled in.
#[derive(Debug)]
pub(super) struct Unknown;

impl Object for Unknown {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    // Where a template joins it to another text, before it is written.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("__________")
    }
}

fn none() -> Value {
    Value::from_object(Unknown)
}

/// The name of a place: a hyphen would be a minus there.
fn place(key: &str) -> String {
    key.replace('-', "_")
}

/// The places of a column: its words, and its code where it has one.
fn names(column: &Column) -> impl Iterator<Item = String> {
    let name = place(column.key);
    let code = matches!(column.kind, Kind::Code(_) | Kind::Country).then(|| format!("{name}_code"));
    std::iter::once(name).chain(code)
}

/// An entry's place in the journal.
fn numbered(seq: i64, hash: &str) -> Filling {
    [("seq", seq.to_string()), ("hash", hash.chars().take(HASH).collect()), ("hash_whole", hash.to_owned())]
        .map(|(name, text)| (name.to_owned(), text.into()))
        .into()
}

fn no_entry() -> Filling {
    let names =
        ["date", "officer", "post", "unit", "acting_for", "clause", "basis", "seq", "hash", "hash_whole"];
    names.map(|name| (name.to_owned(), none())).into()
}

fn no_term() -> Filling {
    ["title", "length", "due", "source"].map(|name| (name.to_owned(), none())).into()
}
