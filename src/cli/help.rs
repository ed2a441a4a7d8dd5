//! Help in the user's language: English is the doc comments; Azerbaijani is laid over them only when help is printed.

use super::{
    args,
    layout::{length, wrapped},
    output::terminal_width,
};
use crate::{
    duties::{ACTS, Area},
    language::Words,
    reports::READINGS,
    values::Lang,
};
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

/// What a command is for.
pub(super) fn about(command: &Command, key: &str, words: &Words) -> String {
    let ours = match words.lang() {
        Lang::Az => words.get(key),
        Lang::En => None,
    };
    ours.or_else(|| command.get_about().map(ToString::to_string)).unwrap_or_default()
}

/// Every command below the name of its area, with as much of what it is for as stands before the first pause. Of a
/// group of commands the names.
fn areas(root: &Command, words: &Words) -> String {
    let acts = ACTS.iter().map(|entry| (entry.name, entry.area));
    let readings = READINGS.iter().map(|entry| (entry.name, entry.area));
    let specials = args::special().iter().map(|special| (special.name, special.area));
    let all: Vec<(&str, Area)> = acts.chain(readings).chain(specials).collect();
    let first = all.iter().map(|(name, _)| name.split(' ').next().map_or(0, length)).max().unwrap_or(0) + 4;
    let width = usize::from(terminal_width()).clamp(first + 30, 120);
    let mut text = String::new();
    for (code, area) in Area::ALL {
        text.extend([&words.say(&format!("area-{code}"), &[]), ":\n"]);
        let mut names: Vec<&str> = all.iter().filter(|(_, of)| of == area).map(|(name, _)| *name).collect();
        names.dedup_by_key(|name| name.split(' ').next());
        for name in names {
            let (group, below) =
                name.split_once(' ').map_or((name, None), |(group, below)| (group, Some(below)));
            let Some(command) = root.find_subcommand(group) else { continue };
            let about = about(command, group, words);
            let about = if below.is_none() {
                about.split([':', ';']).next().unwrap_or_default().to_owned()
            } else {
                let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
                format!("{about}: {}", names.join(", "))
            };
            for (n, line) in wrapped(&about, width - first).into_iter().enumerate() {
                let name = if n == 0 { group } else { "" };
                text.extend([&format!("  {name:0$}", first - 2), line.as_str(), "\n"]);
            }
        }
        text.push('\n');
    }
    text
}

/// The command made anew for printing: its arguments in the order of their headings, its words in the language.
fn over(command: &Command, path: &str, words: &Words) -> Command {
    let key = if path.is_empty() { "nezaret".to_owned() } else { path.replace(' ', "-") };
    let about = about(command, &key, words);
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
            "{{about-with-newline}}\n{}: {{usage}}\n\n{}{{all-args}}",
            words.say("help-usage", &[]),
            if path.is_empty() { areas(command, words) } else { String::new() },
        ))
        .args(args.into_iter().map(|(_, arg)| arg));
    for sub in command.get_subcommands() {
        let below =
            if path.is_empty() { sub.get_name().to_owned() } else { format!("{path} {}", sub.get_name()) };
        // The listing by areas is ours.
        fresh = fresh.subcommand(over(sub, &below, words).hide(path.is_empty()));
    }
    let usage = fresh.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let usage = if path.is_empty() { format!("{usage} <COMMAND>") } else { usage };
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
    let required = crate::duties::find(path)
        .is_some_and(|entry| crate::duties::is_required(&(entry.args)(Command::new(entry.name)), &arg));
    let group = match (arg.is_positional(), required || arg.is_required_set()) {
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
        arg.get_possible_values().iter().map(|value| worded(words, path, &arg, value.get_name())).collect();
    let listed = !values.is_empty() && arg.get_action().takes_values();
    if listed && values.iter().any(|value| value.contains(' ')) {
        // Values with their words stand one below the other.
        text = format!("{text}:\n{}", values.join("\n"));
    } else if listed {
        text = format!("{text} [{}]", values.join(", "));
    }
    let value = value_name(&arg, words);
    // What a doc comment says at length is English; in Azerbaijani the one text is the whole.
    let arg = if words.lang() == Lang::Az { arg.long_help(None) } else { arg };
    let arg = arg.help(text).help_heading(words.say(heading, &[])).hide_possible_values(listed);
    let arg = if arg.get_action().takes_values() { arg.value_name(value) } else { arg };
    (group, arg.global(false))
}

/// What stands for an argument's value: `FAYL`.
pub(super) fn value_name(arg: &Arg, words: &Words) -> String {
    let own = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let name = own.unwrap_or_else(|| arg.get_id().to_string());
    if words.lang() == Lang::En {
        return name;
    }
    let key = name.replace([' ', '_', '|', ':'], "-");
    words.get(&format!("value-name-{key}")).unwrap_or(name)
}

/// An allowed value with its words, where the tables have any: `planned – planlı`.
pub(super) fn worded(words: &Words, path: &str, arg: &Arg, code: &str) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    let (verb, noun) = path.split_once('-').unwrap_or((path, path));
    // Some are called by what the officers call them, and kept by what the law does.
    let noun = match noun {
        "deportation" => "removal",
        "information" | "reply" => "request",
        other => other,
    };
    let of = id.strip_suffix("-kind").unwrap_or(&id);
    let own = match (path, &*id) {
        ("answer-appeal" | "forward-appeal" | "close-appeal", "how") => "appeal-told",
        ("confirm-transmission" | "decide-proposal", _) => "proposal-state",
        ("end-detention" | "release-from-centre", "ending") => "custody-ending",
        ("link-family" | "end-family", "kind") => "kin",
        ("plan-transport", "direction-rule") => "direction",
        ("propose-travel-document", "ground") => "travel-ground",
        ("record-attempt", "cause") => "failure",
        ("record-identity-answer", "reply") => "identity-reply",
        ("transmit-data", "what") => "matters",
        ("transmit-data", "to") => "system",
        _ => "",
    };
    let keys = [
        format!("{own}-{code}"), // a key has no dash at its head
        format!("{noun}-{id}-{code}"),
        format!("{noun}-{of}-{code}"),
        format!("{id}-{code}"),
        format!("{noun}-{code}"),
        format!("{verb}-{code}"),
    ];
    // What an act is for is no word for a value: `register-person`.
    let mut ours = keys.iter().filter(|key| crate::duties::find(key).is_none());
    match ours.find_map(|key| words.get(key)) {
        Some(said) if words.lang() == Lang::Az => format!("{code} – {said}"),
        _ => code.to_owned(),
    }
}
