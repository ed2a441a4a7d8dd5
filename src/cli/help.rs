//! Help in the user's language: English is the doc comments; Azerbaijani is laid over them only when help is printed.

use super::args;
use crate::{language::Words, values::Lang};
use clap::{Arg, Command};
use std::ffi::OsString;

/// Prints the help or the version that was asked for; answers the exit code.
pub(super) fn print(argv: &[OsString], words: &Words) -> u8 {
    let mut root = args::command();
    root.build();
    let root = over(root, "", words);
    match root.try_get_matches_from(argv) {
        Err(error) => {
            // A closed pipe is the reader's choice.
            let _ = error.print();
            if error.use_stderr() { 2 } else { 0 }
        }
        Ok(_) => 0,
    }
}

/// The help of an argument: of this command, else of every command, else its doc comment.
pub(super) fn of(words: &Words, path: &str, arg: &Arg) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    let path = path.replace(' ', "-");
    let own = || words.get(&format!("{path}-{id}"));
    let shared = || words.get(&format!("arg-{id}"));
    own().or_else(shared).unwrap_or_else(|| arg.get_help().map(ToString::to_string).unwrap_or_default())
}

fn over(command: Command, path: &str, words: &Words) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let key = if path.is_empty() { "nezaret".to_owned() } else { path.replace(' ', "-") };
    let about = words.get(&key);
    let (usage, options, commands) =
        (words.say("help-usage", &[]), words.say("help-options", &[]), words.say("help-commands", &[]));
    let arguments = words.say("help-arguments", &[]);
    let mut command = command
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(commands)
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
            match words.lang() {
                Lang::En => arg.help_heading(heading),
                Lang::Az => {
                    let text = of(words, path, &arg);
                    arg.help(text).help_heading(heading)
                }
            }
        });
    if let (Lang::Az, Some(about)) = (words.lang(), about) {
        command = command.about(about);
    }
    for name in names {
        let below = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(&name, |sub| over(sub, &below, words));
    }
    command
}
