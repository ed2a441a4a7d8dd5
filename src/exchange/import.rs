//! import: the rows of a file as acts, in one transaction. Every row is read, judged and done as if it had been typed; every
//! row that cannot be is named. Nothing grows with the rows but the faults, and of those only the first are kept.

use super::{
    Layout, Source,
    ahead::{Keep, Read as RowRead, Text, ahead},
    atomic::{Atomic, Sealed},
    columns,
    fault::{Fault, Why},
    rejects::{Heading, Rejects},
    render::push_cell,
    source::Rows,
};
use crate::{
    duties::{
        Entry,
        batch::{Batch, TakeFile},
        held,
    },
    office::{Common, Error, Office, Receipt, Result, Session, broken},
    store::{Db, StoreError},
    values::push_int,
};
use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    thread,
};

/// Faults that are kept to be shown; all are counted.
pub const SHOWN: usize = 1000;

/// Page cache for the length of an import, in MiB: a million rows touch four indexes.
const CACHE: u32 = 300;

/// Rows between two calls of the progress.
const STEP: u64 = 512;

/// What is to be imported, and how.
pub struct Plan<'a> {
    /// The act that each row is.
    pub act: &'static Entry,
    /// The file; `-` for what is piped in.
    pub path: PathBuf,
    /// Its layout; by its name where not said.
    pub layout: Option<Layout>,
    /// Where `-` is read from.
    pub piped: fn() -> Box<dyn Read>,
    /// Folder for what comes by a pipe: the register's own.
    pub spool: PathBuf,
    /// Takes the good rows and writes the others here.
    pub rejects: Option<PathBuf>,
    /// Writes here which row became which number.
    pub receipts: Option<PathBuf>,
    /// Does everything and keeps nothing; writes no file.
    pub dry_run: bool,
    /// What a row takes where it says nothing itself: day, source, paper and the rest. The reason is also that of the
    /// file's own entry.
    pub defaults: Common,
    /// Words for a fault, for the file of rejects.
    pub words: &'a dyn Fn(&Fault) -> String,
}

/// What became of a file.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The receipt of the file's own entry; `None` where the file was not taken.
    pub receipt: Option<Receipt>,
    /// The register keeps it: it was taken, and not on trial.
    pub kept: bool,
    /// Rows taken.
    pub taken: u64,
    /// Rows passed over as taken earlier.
    pub passed: u64,
    /// Rows that could not be taken.
    pub rejected: u64,
    /// The first [`SHOWN`] of what was wrong.
    pub faults: Vec<Fault>,
}

impl Outcome {
    fn fault(&mut self, fault: Fault) {
        self.rejected += u64::from(fault.row > 0);
        if self.faults.len() < SHOWN {
            self.faults.push(fault);
        }
    }

    /// Whether every row was taken, now or earlier.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Imports a file. An error is about the file, the register or the officer; what is wrong with rows stands in the
/// outcome. `progress` is told the bytes and rows read so far.
pub fn import(
    db: &mut Db,
    session: Session,
    plan: &Plan<'_>,
    progress: &dyn Fn(u64, u64),
) -> Result<Outcome> {
    let source = Source::open(&plan.path, plan.layout, plan.piped, &plan.spool)?;
    let known = columns::known(plan.act);
    let names: Vec<&str> = known.iter().map(|column| column.name.as_str()).collect();
    let rows = source.rows(&names)?;
    let mut outcome = Outcome::default();
    let mut has_ids = true;
    if let Rows::Sheet(sheet) = &rows {
        if sheet.names().is_empty() {
            return broken("file-without-rows").with("file", source.name()).err();
        }
        outcome.faults = columns::check(sheet.names().iter(), &known);
        has_ids = sheet.header().names().iter().any(|name| name == "external_id");
    }
    if !outcome.faults.is_empty() {
        return Ok(outcome);
    }
    db.cache(CACHE)?;
    let mut office = Office::open(db, session)?;
    office.officer()?; // a stranger is told so once, not in every row
    refuse_again(office.db(), plan.act, &source, has_ids)?;
    if plan.rejects.is_some() {
        office.guard();
    }
    let mut files = Files::open(plan, Heading::of(&rows))?;
    let first = office.head().seq + 1;
    let read = thread::scope(|scope| {
        let keep = Keep { text: files.rejects.is_some(), words: plan.defaults.performed_by.is_some() };
        let rows = ahead(scope, rows, plan.act, keep);
        take(&mut office, plan, source.name(), rows, &mut files, &mut outcome, progress)
    })?;
    source.unchanged()?;
    if read == 0 {
        return broken("file-without-rows").with("file", source.name()).err();
    }
    if !outcome.whole() && plan.rejects.is_none() {
        return Ok(outcome);
    }
    let file = TakeFile {
        act: plan.act.name,
        file: source.name(),
        sha256: source.sha256(),
        entries: (outcome.taken > 0).then(|| (first, office.head().seq)),
        taken: outcome.taken,
        passed: outcome.passed,
        rejected: outcome.rejected,
    };
    let common = Common { reason: plan.defaults.reason.clone(), ..Common::default() };
    outcome.receipt = Some(office.perform("import", &file, &common, None)?);
    if plan.dry_run {
        return Ok(outcome);
    }
    // On disk before the register says so, named after it does: no row is lost between the two.
    let sealed = files.seal()?;
    office.commit()?;
    outcome.kept = true;
    for file in sealed.into_iter().flatten() {
        file.publish()?;
    }
    Ok(outcome)
}

/// A file is taken once. One whose rows were partly written back may come again only if its rows carry their ids: then
/// what was taken is passed over, else it would be taken twice.
fn refuse_again(db: &Db, act: &Entry, source: &Source, has_ids: bool) -> Result<()> {
    match Batch::of_file(db, act.name, source.sha256())? {
        Some(batch) if batch.rejected == 0 || !has_ids => {
            broken("file-taken-already").with("file", source.name()).with("number", batch.number()).err()
        }
        _ => Ok(()),
    }
}

/// Takes every row; answers how many there were.
fn take(
    office: &mut Office<'_>,
    plan: &Plan<'_>,
    paper: &str,
    rows: impl Iterator<Item = Result<RowRead>>,
    files: &mut Files<'_>,
    outcome: &mut Outcome,
    progress: &dyn Fn(u64, u64),
) -> Result<u64> {
    let (mut n, mut bytes) = (0, 0);
    for row in rows {
        let row = row?;
        (n, bytes) = (n + 1, row.bytes);
        if n % STEP == 0 {
            progress(bytes, n);
        }
        let done = match row.call {
            Ok(mut call) => {
                fill(&mut call.common, &plan.defaults);
                match held::perform(office, plan.act.name, &call, Some(paper), || row.words) {
                    Ok(receipt) => Ok((receipt, call)),
                    Err(error) if of_row(&error) => Err(Why::Act(error)),
                    Err(error) => return Err(error),
                }
            }
            Err(why) => Err(why),
        };
        match done {
            Ok((receipt, call)) => {
                *(if receipt.already { &mut outcome.passed } else { &mut outcome.taken }) += 1;
                files.receipt(n, &receipt, &call.common)?;
            }
            Err(why) => {
                let fault = Fault { row: n, line: row.line, why };
                files.reject(row.text.as_ref(), || (plan.words)(&fault))?;
                outcome.fault(fault);
                // The file will not be taken any more; that the rows after this one are judged on a clean table is
                // worth the savepoints.
                office.guard();
            }
        }
    }
    progress(bytes, n);
    Ok(n)
}

/// Whether an error is about the row; another is about the register, and no row after it would fare better.
fn of_row(error: &Error) -> bool {
    match error {
        Error::Refusal(_) | Error::Stranger { .. } | Error::Rule(_) | Error::NotFound { .. } => true,
        Error::Store(error) => matches!(error, StoreError::Constraint { .. }),
        Error::Integrity(_) | Error::Output(_) => false,
    }
}

fn fill(row: &mut Common, defaults: &Common) {
    fn or<T: Clone>(cell: &mut Option<T>, default: Option<&T>) {
        if cell.is_none() {
            *cell = default.cloned();
        }
    }
    or(&mut row.on, defaults.on.as_ref());
    or(&mut row.reason, defaults.reason.as_ref());
    or(&mut row.performed_by, defaults.performed_by.as_ref());
    or(&mut row.paper, defaults.paper.as_ref());
    or(&mut row.source, defaults.source.as_ref());
}

/// The files that an import writes beside.
struct Files<'p> {
    rejects: Option<Rejects<'p>>,
    receipts: Option<Atomic>,
    line: Vec<u8>,
    digits: String,
}

impl<'p> Files<'p> {
    fn open(plan: &'p Plan<'_>, heading: Heading) -> Result<Self> {
        let wanted = |path: &'p Option<PathBuf>| path.as_deref().filter(|_| !plan.dry_run);
        let mut receipts = wanted(&plan.receipts).map(Atomic::create).transpose()?;
        if let Some(file) = &mut receipts {
            file.write_all(b"row,number,entry,hash,source,external-id\r\n")?;
        }
        let rejects = wanted(&plan.rejects).map(|path: &Path| Rejects::new(path, heading));
        Ok(Self { rejects, receipts, line: Vec::new(), digits: String::new() })
    }

    fn receipt(&mut self, row: u64, receipt: &Receipt, common: &Common) -> Result<()> {
        let Some(file) = &mut self.receipts else { return Ok(()) };
        self.line.clear();
        write!(self.line, "{row},")?;
        if let Some(number) = receipt.number {
            write!(self.line, "{number}")?;
        }
        self.digits.clear();
        push_int(&mut self.digits, receipt.entry);
        let cell =
            |text: &Option<crate::values::Line>| text.as_ref().map_or(String::new(), ToString::to_string);
        for text in [&self.digits, &receipt.hash, &cell(&common.source), &cell(&common.external_id)] {
            self.line.push(b',');
            push_cell(&mut self.line, text, b',');
        }
        self.line.extend_from_slice(b"\r\n");
        Ok(file.write_all(&self.line)?)
    }

    fn reject(&mut self, text: Option<&Text>, words: impl Fn() -> String) -> Result<()> {
        match (&mut self.rejects, text) {
            (Some(rejects), Some(text)) => rejects.write(text, &words()),
            _ => Ok(()),
        }
    }

    fn seal(self) -> Result<[Option<Sealed>; 2]> {
        let receipts = self.receipts.map(Atomic::seal).transpose()?;
        Ok([self.rejects.map(Rejects::seal).transpose()?.flatten(), receipts])
    }
}
