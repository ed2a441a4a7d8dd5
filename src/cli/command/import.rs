//! import: the rows of a file as acts, all or nothing, with a bar while it runs and every error at its end.

use crate::{
    cli::{
        config::Format,
        error::{rule, translated},
        output, receipt,
        session::Run,
    },
    duties,
    exchange::{Fault, Layout, Outcome, Plan, Why, import, template},
    language::Words,
    office::{Common, Error, broken},
};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::path::{Path, PathBuf};

/// Take the rows of a file as acts: all or nothing
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArgs {
    #[command(flatten)]
    common: Common,
    /// Act to do on each row
    #[arg(value_name = "ACT")]
    act: String,
    /// CSV or JSON lines; `-` for standard input
    #[arg(value_name = "FILE", required_unless_present = "template")]
    file: Option<PathBuf>,
    /// Print the header with an example row for the act
    #[arg(long)]
    template: bool,
    /// How the file is written [default: by its name]
    #[arg(long, value_enum)]
    layout: Option<Layout>,
    /// Take the good rows, write the bad ones to this file with the reason
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Write the number that each row got to this file
    #[arg(long, value_name = "FILE")]
    receipts: Option<PathBuf>,
}

/// Imports; exit code 1 where a row was not taken, 3 where the officer may do none of them.
pub(super) fn run(run: &mut Run<'_>, args: &ImportArgs) -> anyhow::Result<u8> {
    let Some(act) = duties::find(&args.act) else {
        return Err(Error::from(broken("import-unknown-act").with("act", &args.act)).into());
    };
    let Some(path) = args.file.as_ref().filter(|_| !args.template) else {
        run.out.written(|writer| Ok(template(act, writer)?))?;
        return Ok(0);
    };
    let words = run.words;
    let plan = Plan {
        act,
        path: path.clone(),
        layout: args.layout,
        piped: || Box::new(std::io::stdin()),
        spool: run.register.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).into(),
        rejects: args.rejects.clone(),
        receipts: args.receipts.clone(),
        dry_run: run.trial,
        defaults: args.common.clone(),
        words: &|fault| why(words, fault),
    };
    let size = std::fs::metadata(path).map_or(0, |file| file.len());
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    bar.set_style(ProgressStyle::with_template("{bar:40} {percent} %  {msg}").expect("a fixed template"));
    let mut db = run.writer()?;
    let outcome = import(&mut db, run.session.clone(), &plan, &|bytes, rows| {
        bar.set_position(bytes);
        bar.set_message(rows.to_string());
    });
    bar.finish_and_clear();
    let outcome = outcome?;
    tell(run, &outcome);
    if let Some(done) = &outcome.receipt {
        receipt::of(run, &db, done)?;
    }
    drop(db);
    // Of the refusals of a file one stands in the read log: it is one command.
    let mut refused = outcome.faults.iter().filter_map(|fault| match &fault.why {
        Why::Act(error @ (Error::Refusal(_) | Error::Stranger { .. })) => Some(error),
        _ => None,
    });
    if let Some(first) = refused.next() {
        run.log_refusal(first, plan.act.name);
        if refused.count() + 1 == outcome.faults.len() && outcome.taken == 0 {
            return Ok(3);
        }
    }
    Ok(u8::from(!outcome.whole()))
}

/// Every row that was not taken, and the counts where the file left no receipt.
fn tell(run: &Run<'_>, outcome: &Outcome) {
    let shown = outcome.faults.len().to_string();
    if run.format() == Format::Table {
        for fault in &outcome.faults {
            let (row, line) = (fault.row.to_string(), fault.line.to_string());
            let key = if fault.row == 0 { "import-header-fault" } else { "import-fault" };
            run.out.status(key, &[("row", &row), ("line", &line), ("why", &why(run.words, fault))]);
        }
        if outcome.rejected > outcome.faults.len() as u64 {
            run.out.status("import-more-faults", &[("n", &outcome.rejected.to_string()), ("shown", &shown)]);
        }
    } else if !outcome.faults.is_empty() {
        let faults: Vec<serde_json::Value> = outcome
            .faults
            .iter()
            .map(|fault| {
                let (column, value) = match &fault.why {
                    Why::Cell { column, value, .. } => (Some(column), Some(value)),
                    Why::Act(_) => (None, None),
                };
                serde_json::json!({ "row": fault.row, "line": fault.line, "column": column, "value": value,
                    "why": why(run.words, fault) })
            })
            .collect();
        output::plain(&serde_json::json!({ "rejected": outcome.rejected, "faults": faults }).to_string());
    }
    if outcome.receipt.is_none() {
        let key = if outcome.rejected == 0 { "import-header-wrong" } else { "import-nothing-kept" };
        run.out.status(key, &[("n", &outcome.rejected.to_string())]);
    }
}

/// What is wrong with a row, in words.
fn why(words: &Words, fault: &Fault) -> String {
    match &fault.why {
        Why::Cell { column, value, key } => {
            let why = words.get(key).unwrap_or_else(|| key.clone());
            translated(
                words,
                "import-cell",
                &[("column", column.clone()), ("value", value.clone()), ("why", why)],
            )
        }
        Why::Act(error) => rule(words, error),
    }
}
