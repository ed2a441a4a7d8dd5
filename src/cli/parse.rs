//! Parses a command line; on a terminal what is required and missing is asked for, and the line is parsed again.

use super::{args, ask, config::Format, help, usage};
use crate::language::Words;
use clap::{
    ArgMatches,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{ffi::OsString, io::IsTerminal};

/// The command line, or the exit code where there is nothing to do.
pub(super) fn parse(argv: &[OsString], words: &Words, format: Format) -> Result<ArgMatches, u8> {
    let mut argv = helped(argv);
    // What is typed right is parsed by its own command alone; whatever else is wrong is told by all of them.
    if let Some(called) = argv.iter().skip(1).filter_map(|word| word.to_str()).find(|word| is_command(word))
        && let Ok(matches) = args::only(|name| name == called).try_get_matches_from(&argv)
    {
        return Ok(matches);
    }
    let asks = std::io::stdin().is_terminal()
        && std::io::stderr().is_terminal()
        && !argv.iter().any(|arg| arg == "--no-input");
    loop {
        let error = match args::command().try_get_matches_from(&argv) {
            Ok(matches) => return Ok(matches),
            Err(error) => error,
        };
        match error.kind() {
            ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion => return Err(help::print(&argv, words)),
            ErrorKind::MissingRequiredArgument if asks => {
                let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else {
                    return Err(usage::tell(&error, &argv, words, format));
                };
                match ask::missing(&argv, missing, words) {
                    Some(answers) => argv.extend(answers),
                    None => return Err(usage::tell(&error, &argv, words, format)),
                }
            }
            _ => return Err(usage::tell(&error, &argv, words, format)),
        }
    }
}

fn is_command(word: &str) -> bool {
    args::names().any(|name| name == word)
}

/// `help X` is `X --help`.
fn helped(argv: &[OsString]) -> Vec<OsString> {
    let command = |word: &OsString| word.to_str().is_some_and(is_command);
    match argv.iter().skip(1).position(|word| word == "help" || command(word)) {
        Some(at) if argv[at + 1] == "help" => {
            let rest = argv[..=at].iter().chain(&argv[at + 2..]).cloned();
            rest.chain(["--help".into()]).collect()
        }
        _ => argv.to_vec(),
    }
}
