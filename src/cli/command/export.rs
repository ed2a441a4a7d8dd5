//! export-register: a whole register leaves, entered in the read log with its rows and its hash.

use crate::{
    cli::{config::Format, session::Run},
    exchange::{Export, Form, To},
    reports::{Complete, Reading},
    values::{Sink, Text},
};
use clap::Args;
use std::io::Write;

/// Export a register, with its hash in the read log
#[derive(Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    whole: Complete,
    /// Why, for the read log
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

/// Exports to the named file, else to standard output.
pub(super) fn run(run: &mut Run<'_>, args: &ExportArgs) -> anyhow::Result<u8> {
    let reader = run.reader()?;
    let form = match run.format() {
        // A register that leaves is for machines: what was not asked for is CSV.
        Format::Table | Format::Csv => Form::Csv,
        Format::Json => Form::Json,
        Format::Jsonl => Form::JsonLines,
    };
    let what = format!("export-register {}", args.whole.typed());
    let (register, reason) = (args.whole.register(), args.reason.as_ref().map(Text::as_str));
    let export = Export { register, what: &what, reason, form };
    let read = |sink: &mut dyn Sink| args.whole.read(&reader, sink);
    let carried = if let Some(path) = run.out.file() {
        export.carry(&reader, To::File(path), read)?
    } else {
        let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let carried = export.carry(&reader, To::Stream(&mut out), read)?;
        out.flush().map_err(crate::office::Error::from)?;
        carried
    };
    run.out.status("exported", &[("rows", &carried.rows.to_string()), ("hash", &carried.sha256)]);
    run.out.training(reader.training);
    Ok(0)
}
