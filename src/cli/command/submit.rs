//! submit-report: a report is read, frozen as it was read, and submitted; print-report gives back the very bytes.

use crate::{
    cli::{receipt, session::Run, table::Table},
    duties::report::{self, Report, SubmitReport},
    exchange::{To, carry},
    language::Words,
    office::{Common, Error, Head, Office, Reader, Result, broken},
    reports::{READINGS, Reading},
    values::{Lang, Line, Number, Reference, Text},
};
use clap::{Args, Command};
use std::io::Write;

/// Submit a report to the next superior: figures, frozen as they are now
#[derive(Debug, Args)]
pub(in crate::cli) struct SubmitArgs {
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    title: Line,
    /// What is said besides the figures
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
    /// Reports from below that it takes in; several apart with `;` (M-2018-000001;M-2018-000002)
    #[arg(long, value_name = "NUMBER", value_delimiter = ';')]
    include: Vec<Reference>,
    /// Report that was sent back, in whose place it stands (M-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    replaces: Option<Reference>,
    /// Why, for the journal
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
    /// After `--`: which report, with its options (discipline --from 2018-01-01 --to 2018-01-31)
    #[arg(last = true, required = true, value_name = "REPORT")]
    figures: Vec<String>,
}

/// Print a submitted report: the same bytes for ever
#[derive(Debug, Args)]
pub(in crate::cli) struct PrintReportArgs {
    /// Number of the report (M-2018-000001)
    #[arg(value_name = "NUMBER")]
    number: Number,
}

/// Submits. The lock is held while the figures are read: nothing comes in between.
pub(super) fn submit(run: &Run<'_>, args: &SubmitArgs) -> anyhow::Result<u8> {
    let reading = reading(&args.figures)?;
    let mut db = run.writer()?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let rests_on = Head::of(office.db())?;
    let reader = Reader::open(&run.register, run.session.clone(), Lang::Az)?;
    let laid_out = laid_out(&reader, &*reading, args)?;
    let act = SubmitReport {
        title: &args.title,
        note: args.note.as_ref(),
        figures: &format!("nezaret report {}", args.figures.join(" ")),
        include: &args.include,
        replaces: args.replaces.as_ref(),
        laid_out: &laid_out,
        rests_on: &rests_on,
    };
    let common = Common { reason: args.reason.clone(), ..Common::default() };
    let done = office.perform("submit-report", &act, &common, None)?;
    if run.trial {
        drop(office);
    } else {
        office.commit()?;
    }
    receipt::of(run, &db, &done)?;
    Ok(0)
}

/// The report that was named, as its own command would read it.
fn reading(figures: &[String]) -> Result<Box<dyn Reading>> {
    let unread = || {
        let typed = figures.join(" ");
        broken("report-figures-unread").with("figures", typed).next("nezaret report --help")
    };
    let Some((name, options)) = figures.split_first() else { return unread().err() };
    let name = format!("report {name}");
    let Some(entry) = READINGS.iter().find(|entry| entry.name == name) else { return unread().err() };
    let command = (entry.args)(Command::new(entry.name).no_binary_name(true));
    let matches = command.try_get_matches_from(options).map_err(|_| Error::from(unread()))?;
    (entry.from_cli)(&matches).map_err(|_| unread().into())
}

/// The figures below their title, in the language of the office, whole.
fn laid_out(reader: &Reader, reading: &dyn Reading, args: &SubmitArgs) -> Result<Vec<u8>> {
    let words = Words::new(Lang::Az);
    let mut bytes = Vec::new();
    writeln!(bytes, "{}\n", args.title)?;
    if let Some(note) = &args.note {
        writeln!(bytes, "{note}\n")?;
    }
    let mut table = Table::new(&words, &mut bytes, None);
    reading.read(reader, &mut table)?;
    table.finish()?;
    Ok(bytes)
}

/// Prints what was submitted.
pub(super) fn print(run: &Run<'_>, args: &PrintReportArgs) -> anyhow::Result<u8> {
    let reader = run.reader()?;
    let found = Report::find(&reader.db, args.number)?;
    if !report::readable(&reader, found.id)? {
        return Err(Error::from(broken("report-not-readable").with("number", args.number)).into());
    }
    let text = found.text(&reader.db)?;
    let what = format!("print-report {}", args.number);
    let write = |to: To<'_>| {
        carry(&reader, &what, None, to, |out, rows| {
            *rows = 1;
            Ok(out.write_all(&text)?)
        })
    };
    if let Some(path) = run.out.file() {
        let carried = write(To::File(path))?;
        run.out.status("file-written", &[("path", &path.display().to_string()), ("hash", &carried.sha256)]);
    } else {
        let mut out = std::io::stdout().lock();
        write(To::Stream(&mut out))?;
        out.flush().map_err(Error::from)?;
    }
    run.out.training(reader.training);
    Ok(0)
}
