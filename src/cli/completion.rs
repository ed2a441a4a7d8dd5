//! What a shell offers when the tab key is pressed: commands, options, values, and the numbers of records that the
//! officer may read. A shell asks through the environment; `source <(NEZARET_COMPLETE=bash nezaret)` tells it to.

use super::{
    args,
    config::{Config, option},
    help,
    session::{account, now},
};
use crate::{
    language::Words,
    office::{Reader, Session},
    reports::numbers_beginning,
    values::{Moment, Number, Reference},
};
use clap::{Arg, Command, builder::StyledStr, error::Result};
use clap_complete::{ArgValueCompleter, CompleteEnv, CompletionCandidate};
use std::{
    any::TypeId,
    ffi::{OsStr, OsString},
    sync::Arc,
};

/// By which a shell asks.
const VARIABLE: &str = "NEZARET_COMPLETE";

/// Answers a shell that asks; `None` where none does.
pub(super) fn answer(argv: &[OsString]) -> Option<u8> {
    // Behind `--` stands the line as far as it is typed.
    let line: Arc<[OsString]> = argv.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let asked: Result<bool> = CompleteEnv::with_factory(|| command(&line))
        .var(VARIABLE)
        .bin("nezaret")
        .try_complete(argv.iter().cloned(), None);
    match asked {
        Ok(false) => None,
        Ok(true) => Some(0),
        Err(error) => {
            // A closed pipe is the reader's choice.
            let _ = error.print();
            Some(2)
        }
    }
}

/// The whole command line, with the words of the language and what may be offered for the numbers of records.
fn command(line: &Arc<[OsString]>) -> Command {
    let lang = Config::read(line).map_or_else(|_| crate::values::Lang::Az, |config| config.lang.value);
    let words = Words::new(lang);
    let mut root = args::command();
    root.build();
    offering(root, "", &words, line)
}

fn offering(command: Command, path: &str, words: &Words, line: &Arc<[OsString]>) -> Command {
    let about = help::about(&command, &path.replace(' ', "-"), words);
    command
        .about(about)
        .mut_args(|arg| {
            let said = help::of(words, path, &arg);
            let arg = arg.help(said);
            if names_a_record(&arg) {
                let line = Arc::clone(line);
                arg.add(ArgValueCompleter::new(move |typed: &OsStr| numbers(&line, typed)))
            } else {
                arg
            }
        })
        .mut_subcommands(|sub| {
            let below = format!("{path} {}", sub.get_name()).trim().to_owned();
            offering(sub, &below, words, line)
        })
}

fn names_a_record(arg: &Arg) -> bool {
    let parsed = arg.get_value_parser().type_id();
    parsed == TypeId::of::<Reference>() || parsed == TypeId::of::<Number>()
}

/// The numbers that begin with what is typed. Where the register cannot be read nothing is offered: the command itself
/// will say why.
fn numbers(line: &[OsString], typed: &OsStr) -> Vec<CompletionCandidate> {
    let offered = || {
        let config = Config::read(line).ok()?;
        let (who, when) = (option(line, "--as"), option(line, "--at"));
        let session = Session {
            login: who.map_or_else(|| account().ok(), |login| login.to_str().map(str::to_owned))?,
            at: when.and_then(|at| at.to_str()?.parse().ok()).map_or_else(now, |at: Moment| at.instant()),
            staged: who.is_some() || when.is_some(),
        };
        let reader = Reader::open(&config.register.value, session, config.lang.value).ok()?;
        numbers_beginning(&reader, typed.to_str()?).ok()
    };
    let candidate = |(number, about): (Number, String)| {
        let about = Some(StyledStr::from(about)).filter(|text| !text.to_string().is_empty());
        CompletionCandidate::new(number.to_string()).help(about)
    };
    offered().unwrap_or_default().into_iter().map(candidate).collect()
}
