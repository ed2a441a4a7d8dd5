//! print: what a paper about a record is filled with. Nothing is read for it that `show` (of an extract: `extract`) does
//! not show; besides, a paper states the entry it rests on, with the officer and the post in which he acted, and the terms
//! with their sources. What it looks like is said by templates, elsewhere.

mod form;
mod sheet;
#[cfg(test)]
mod tests;

pub use form::{Form, PaperKind};
pub use sheet::Sheet;

use super::{extract, inspection, record::Record, show};
use crate::{
    duties,
    law::{TermRule, authority::Post, authority::Unit},
    office::{Head, Reader, Result, broken},
    same_person,
    store::{Db, Row},
    values::{Column, Date, Kind, Lang, Number, Text, Tongue, Value},
};
use form::{FORMS, Since};

/// A paper that was asked for.
#[derive(clap::Args)]
pub struct Asked {
    /// Number of the record
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Which paper [default: the latest that the record has]
    #[arg(long, value_enum, value_name = "KIND")]
    paper: Option<PaperKind>,
    /// Why, for the read log; an extract needs it
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

/// A paper that there is, before it is read.
pub struct Found {
    record: Record,
    form: &'static Form,
    entry: Option<Entry>,
}

/// A paper, before it is laid out.
pub struct Paper {
    /// Which one.
    pub form: &'static Form,
    /// Of which record.
    pub number: Number,
    /// What it is filled with.
    pub sheet: Sheet,
    /// The act it is about; an extract is about none.
    pub entry: Option<Entry>,
    /// Entries that changed what it says since.
    pub later: Vec<Entry>,
    /// The end of the journal.
    pub head: Head,
    /// Name of the office.
    pub office: String,
    /// Terms, each with its end where one is known.
    pub terms: Vec<(TermRule, Option<String>)>,
}

/// An entry of the journal, as a paper states it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its place in the chain.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
    /// Day of the act.
    pub dated: Date,
    /// Whose act it was.
    pub officer: String,
    /// In which post.
    pub post: Post,
    /// In which unit.
    pub unit: Unit,
    /// For whom he acted (5.5).
    pub acting_for: Option<String>,
    /// The clause it rests on.
    pub clause: Option<String>,
    /// What gave him that clause.
    pub basis: String,
}

/// What a paper can state of its record.
pub struct Shape {
    /// Columns of the record.
    pub record: Vec<Column>,
    /// Tables below it, with their columns.
    pub sections: Vec<(&'static str, Vec<Column>)>,
}

/// What is read of an entry, and what follows FROM.
const ENTRY: &str = "SELECT a.seq, a.hash, a.dated, e.surname||' '||e.given, a.post, a.unit, h.surname||' '||h.given, \
     a.clause, a.basis FROM act a JOIN employee e ON e.id=coalesce(a.performer, a.officer) \
     LEFT JOIN employee h ON h.id=a.acting_for";

/// The language of a person, which may stand on another entry of the same human being.
const SPEAKS: &str = concat!(
    "SELECT p.speaks FROM person p WHERE p.id IN ",
    same_person!("?1"),
    " AND p.speaks IS NOT NULL ORDER BY CASE WHEN p.id=?1 THEN 0 ELSE 1 END, p.id LIMIT 1"
);

/// Acts that change what a paper of an earlier act says.
const CHANGES: &str =
    "'correct-record','amend-person','record-challenge-outcome','reopen-violation','annul-record'";

impl Entry {
    fn read(row: &Row<'_>) -> crate::store::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            hash: row.get(1)?,
            dated: row.get(2)?,
            officer: row.get(3)?,
            post: row.get(4)?,
            unit: row.get(5)?,
            acting_for: row.get(6)?,
            clause: row.get(7)?,
            basis: row.get(8)?,
        })
    }

    /// The entry of a record that a statement names.
    fn find(reader: &Reader, record: &Record, entry: &str) -> Result<Option<Self>> {
        let sql = format!("{ENTRY} WHERE a.seq=({entry})");
        Ok(reader.db.one(&sql, &[record.id.into()], Self::read)?)
    }
}

impl Asked {
    /// Why it was asked for.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_ref().map(Text::as_str)
    }

    /// Finds the paper. Only who may read the whole record prints of it, and it is logged.
    pub fn find(&self, reader: &Reader) -> Result<Found> {
        let forms = forms(self.number, self.paper)?;
        let extract = matches!(forms[..], [form] if form.kind == PaperKind::Extract);
        let record = if extract {
            if self.reason.is_none() {
                return broken("extract-needs-reason").with("number", self.number).by("IXM 46.1").err();
            }
            extract::of(reader, self.number, "print")?
        } else {
            let record = Record::find(reader, self.number)?;
            if !record.readable {
                return Err(record.refuse_by(reader, "print", "print-needs-whole"));
            }
            record
        };
        record.log(reader, self.reason.as_ref())?;
        let (form, entry) = latest(reader, &record, &forms)?;
        Ok(Found { record, form, entry })
    }
}

impl Found {
    /// Which paper it is.
    #[must_use]
    pub fn form(&self) -> &'static Form {
        self.form
    }

    /// Of which record.
    #[must_use]
    pub fn number(&self) -> Number {
        self.record.number
    }

    /// The language of the person whom the paper is for, where it is for the one the record is about and it is known.
    pub fn speaks(&self, reader: &Reader) -> Result<Option<Tongue>> {
        let Some(person) = self.record.person.filter(|_| self.form.addressed) else { return Ok(None) };
        Ok(reader.db.one(SPEAKS, &[person.into()], |row| row.get(0))?)
    }

    /// Reads what it is filled with, once in each language, from one state of the register.
    pub fn read(&self, reader: &mut Reader, langs: impl IntoIterator<Item = Lang>) -> Result<Vec<Paper>> {
        let _still = reader.db.still()?;
        let mut papers = Vec::new();
        for lang in langs {
            reader.lang = lang;
            papers.push(self.paper(reader)?);
        }
        Ok(papers)
    }

    fn paper(&self, reader: &Reader) -> Result<Paper> {
        let Self { record, form, entry } = self;
        let mut sheet = Sheet::default();
        if form.kind == PaperKind::Extract {
            extract::whole(reader, record, &mut sheet)?;
        } else {
            show::whole(reader, record, &mut sheet)?;
        }
        let later = entry.as_ref().map(|entry| later(reader, record, entry.seq)).transpose()?;
        let office: Option<String> = reader.db.one("SELECT name FROM office", &[], |row| row.get(0))?;
        Ok(Paper {
            form,
            number: record.number,
            terms: entry.as_ref().map(|entry| terms(reader, form, entry.dated, &sheet)).unwrap_or_default(),
            sheet,
            entry: entry.clone(),
            later: later.unwrap_or_default(),
            head: Head::of(&reader.db)?,
            office: office.unwrap_or_default(),
        })
    }
}

impl Form {
    /// What this paper can state of its record.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let register = self.register;
        let number = Column::new("number", Kind::Number(register.prefix));
        let record = std::iter::once(number).chain(register.show.iter().map(|(column, _)| *column)).collect();
        let columns = |list: &[(Column, &'static str)]| list.iter().map(|(column, _)| *column).collect();
        let sections = if self.kind == PaperKind::Extract {
            let own = extract::own().map(|link| (link.key, columns(link.columns)));
            own.chain(extract::PARTS.iter().map(|part| (part.key, columns(part.columns)))).collect()
        } else {
            let links = register.links.iter().map(|link| (link.key, columns(link.columns)));
            let answers =
                (register.table == "inspection").then(|| ("checklist", inspection::ANSWERS.to_vec()));
            links.chain(answers).collect()
        };
        Shape { record, sections }
    }

    /// Every paper.
    #[must_use]
    pub fn all() -> &'static [Self] {
        FORMS
    }
}

/// The papers that a record of that number can have, or the one of them that is asked for.
fn forms(number: Number, kind: Option<PaperKind>) -> Result<Vec<&'static Form>> {
    let of: Vec<&Form> = FORMS.iter().filter(|form| form.register.prefix == number.register).collect();
    let wanted: Vec<&Form> =
        of.iter().copied().filter(|form| kind.is_none_or(|kind| form.kind == kind)).collect();
    match (wanted.is_empty(), duties::register(number.register)) {
        (false, _) => Ok(wanted),
        (true, None) => Err(crate::office::Error::NotFound { number: number.to_string(), near: Vec::new() }),
        (true, Some(register)) if of.is_empty() => {
            broken("paper-of-no-kind").with("register", format!("register-{}", register.name)).err()
        }
        (true, Some(register)) => {
            let kinds: Vec<&str> = of.iter().map(|form| form.kind.as_str()).collect();
            broken("paper-not-of-register")
                .with("register", format!("register-{}", register.name))
                .with("papers", kinds.join(", "))
                .err()
        }
    }
}

/// The paper that an entry gave a record, if it gave it one.
pub fn given(db: &Db, number: Number, entry: i64) -> Result<Option<PaperKind>> {
    for form in FORMS.iter().filter(|form| form.register.prefix == number.register) {
        let since = match &form.since {
            Since::Always => continue,
            Since::Made => made(form.register.table),
            Since::Act { entry, .. } => (*entry).to_owned(),
        };
        let id = form.register.id(db, number)?;
        let given: Option<i64> = db.one(&since, &[id.into()], |row| row.get(0))?.flatten();
        if given == Some(entry) {
            return Ok(Some(form.kind));
        }
    }
    Ok(None)
}

/// The latest of these papers that the record has, with the entry it rests on.
fn latest(
    reader: &Reader,
    record: &Record,
    forms: &[&'static Form],
) -> Result<(&'static Form, Option<Entry>)> {
    let mut wanted = None;
    for form in forms.iter().rev() {
        let (entry, lack) = match &form.since {
            Since::Always => return Ok((form, None)),
            Since::Made => (made(record.register.table), None),
            Since::Act { entry, lack } => ((*entry).to_owned(), Some(lack)),
        };
        if let Some(entry) = Entry::find(reader, record, &entry)? {
            return Ok((form, Some(entry)));
        }
        wanted = wanted.or(lack);
    }
    let lack = wanted.expect("a record that was made has the entry that made it");
    // Of a visit there is one paper or the other.
    for other in FORMS.iter().filter(|form| form.register.prefix == record.number.register) {
        if let Since::Act { entry, lack: by } = &other.since
            && by == lack
            && Entry::find(reader, record, entry)?.is_some()
        {
            let paper = format!("paper-{}", other.kind);
            return broken("paper-is-other").with("number", record.number).with("paper", paper).err();
        }
    }
    broken(lack.key).with("number", record.number).next(format!("{} {}", lack.command, record.number)).err()
}

/// SQL of the entry that made a record.
fn made(table: &str) -> String {
    format!("SELECT min(w.act) FROM {} w", wrote(table))
}

/// SQL of the entries that wrote the row `?1`.
fn wrote(table: &str) -> String {
    format!(
        "(SELECT h.act FROM history h WHERE h.table_name='{table}' AND h.row_id=?1 \
         UNION ALL SELECT t.act FROM {table} t WHERE t.id=?1)"
    )
}

/// The entries after one that changed what its paper says.
fn later(reader: &Reader, record: &Record, seq: i64) -> Result<Vec<Entry>> {
    let params = [record.id.into(), seq.into(), record.person.into()];
    Ok(reader.db.all(&changes(record.register.table), &params, Entry::read)?)
}

/// SQL of those entries: `?1` the row, `?2` the entry, `?3` the person, whose name may be another now.
fn changes(table: &str) -> String {
    let (record, person) = (wrote(table), wrote("person").replace("?1", "?3"));
    format!(
        "{ENTRY} WHERE a.seq IN (SELECT w.act FROM {record} w UNION SELECT w.act FROM {person} w) \
         AND a.seq>?2 AND a.act IN ({CHANGES}) ORDER BY a.seq"
    )
}

/// The terms of a paper by the law of its day: what had no term then tells none.
fn terms(reader: &Reader, form: &Form, on: Date, sheet: &Sheet) -> Vec<(TermRule, Option<String>)> {
    let told = form.terms.iter().filter(|told| told.when.is_none_or(|key| *sheet.field(key) != Value::Null));
    told.filter_map(|told| {
        let due = match told.due.map(|key| sheet.field(key)) {
            Some(Value::Text(due)) => Some(due.to_string()),
            _ => None,
        };
        Some((reader.law.term(told.id, on).ok()?, due))
    })
    .collect()
}
