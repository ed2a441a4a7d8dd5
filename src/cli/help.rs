//! Help in the user's language: English is the doc comments; Azerbaijani is laid over them only when help is printed.

use super::args;
use crate::{language::Words, values::Lang};
use clap::{Arg, Command};
use std::ffi::OsString;

/// Prints the help or the version that was asked for; answers the exit code.
pub(super) fn print(argv: &[OsString], words: &Words) -> u8 {
    let mut root = args::command();
    root.build();
    match over(&root, "", words).try_get_matches_from(argv) {
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

/// What every act takes besides its own words.
const COMMON: [&str; 6] = ["on", "reason", "performed_by", "paper", "source", "external_id"];

/// The command made anew for printing: its arguments in the order of their headings, its words in the language.
fn over(command: &Command, path: &str, words: &Words) -> Command {
    let key = if path.is_empty() { "nezaret".to_owned() } else { path.replace(' ', "-") };
    let about = match words.lang() {
        Lang::Az => words.get(&key),
        Lang::En => None,
    };
    let about = about.or_else(|| command.get_about().map(ToString::to_string)).unwrap_or_default();
    let mut args: Vec<(usize, Arg)> =
        command.get_arguments().map(|arg| named(arg.clone(), path, words)).collect();
    args.sort_by_key(|(group, _)| *group);
    let bin = if path.is_empty() { "nezaret".to_owned() } else { format!("nezaret {path}") };
    let mut fresh = Command::new(command.get_name().to_owned())
        .bin_name(bin)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg_required_else_help(command.has_subcommands())
        .about(about)
        .subcommand_help_heading(words.say("help-commands", &[]))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
            words.say("help-usage", &[])
        ))
        .args(args.into_iter().map(|(_, arg)| arg));
    for sub in command.get_subcommands() {
        let below =
            if path.is_empty() { sub.get_name().to_owned() } else { format!("{path} {}", sub.get_name()) };
        fresh = fresh.subcommand(over(sub, &below, words));
    }
    let usage = fresh.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let usage = [
        ("[OPTIONS]", "help-name-options"),
        ("<COMMAND>", "help-name-command"),
        ("[COMMAND]", "help-name-command"),
    ]
    .into_iter()
    .fold(usage, |usage, (clap, ours)| usage.replace(clap, &words.say(ours, &[])));
    fresh.override_usage(usage)
}

/// An argument under its heading: what is required first, then the command's own, then what every act and every
/// command takes. Allowed values stand in the text: clap's own words are English.
fn named(arg: Arg, path: &str, words: &Words) -> (usize, Arg) {
    let id = arg.get_id().as_str();
    let group = match (arg.is_positional(), arg.is_required_set()) {
        _ if arg.is_global_set() || id == "help" || id == "version" => 4,
        _ if COMMON.contains(&id) => 3,
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    let heading = ["help-arguments", "help-required", "help-options", "help-common", "help-globals"][group];
    let mut text = match words.lang() {
        Lang::En => arg.get_help().map(ToString::to_string).unwrap_or_default(),
        Lang::Az => of(words, path, &arg),
    };
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let listed = !values.is_empty() && arg.get_action().takes_values();
    if listed {
        text = format!("{text} [{}]", values.join(", "));
    }
    let value = arg.get_value_names().and_then(|names| names.first()).and_then(|name| {
        words.get(&format!("value-name-{}", name.as_str().replace([' ', '_', '|', ':'], "-")))
    });
    let arg = arg.help(text).help_heading(words.say(heading, &[])).hide_possible_values(listed);
    let arg = match value {
        Some(value) => arg.value_name(value),
        None => arg,
    };
    (group, arg.global(false))
}
