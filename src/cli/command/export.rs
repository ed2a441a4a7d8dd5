//! export-register: a whole register leaves, entered in the read log with its rows and its hash.

use crate::{
    cli::{config::Format, session::Run},
    exchange::{ExportArgs, Form, To, export},
};
use std::io::Write;

/// Exports to the named file, else to standard output.
pub(super) fn run(run: &mut Run<'_>, args: &ExportArgs) -> anyhow::Result<u8> {
    let reader = run.reader()?;
    let form = match run.format() {
        // A register that leaves is for machines: what was not asked for is CSV.
        Format::Table | Format::Csv => Form::Csv,
        Format::Json => Form::Json,
        Format::Jsonl => Form::JsonLines,
    };
    let carried = match run.out.file() {
        Some(path) => export(&reader, args, form, To::File(path))?,
        None => {
            let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
            let carried = export(&reader, args, form, To::Stream(&mut out))?;
            out.flush().map_err(crate::office::Error::from)?;
            carried
        }
    };
    run.out.status("exported", &[("rows", &carried.rows.to_string()), ("hash", &carried.sha256)]);
    run.out.training(reader.training);
    Ok(0)
}
