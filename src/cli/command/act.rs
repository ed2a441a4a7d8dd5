//! One act from the command line.

use crate::{
    cli::{receipt, session::Run},
    duties::{Entry, held},
    office::Office,
};
use clap::{ArgMatches, Command, parser::ValueSource};

/// Performs the act and prints its receipt. With `--dry-run` everything is done and nothing is kept.
pub(super) fn run(run: &mut Run<'_>, entry: &Entry, matches: &ArgMatches) -> anyhow::Result<u8> {
    let call = (entry.from_cli)(matches).expect("parsed by the command of this very entry");
    let mut db = run.writer()?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let done = held::perform(&mut office, entry.name, &call, None, || words(entry, matches))?;
    if run.trial {
        drop(office);
    } else {
        office.commit()?;
    }
    receipt::of(run, &db, &done)?;
    Ok(0)
}

/// The words of the act as they would stand in a row of a file.
fn words(entry: &Entry, matches: &ArgMatches) -> Vec<(String, String)> {
    let command = (entry.args)(Command::new(entry.name));
    let typed = command.get_arguments().filter_map(|arg| {
        let id = arg.get_id().as_str();
        let typed = matches.value_source(id) == Some(ValueSource::CommandLine);
        let mut raw = typed.then(|| matches.get_raw(id)).flatten()?.map(|word| word.to_string_lossy());
        let text = if arg.get_action().takes_values() {
            raw.collect::<Vec<_>>().join(";")
        } else {
            raw.next().unwrap_or_default().into_owned()
        };
        Some((id.to_owned(), text))
    });
    typed.collect()
}
