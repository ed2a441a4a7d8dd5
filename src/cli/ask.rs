//! Questions for what is required and missing, with the words, the allowed values and the checks of the command itself.

use super::{args, help, usage};
use crate::language::Words;
use clap::{Arg, Command, builder::Resettable};
use dialoguer::{Input, Select, theme::ColorfulTheme};
use std::ffi::OsString;

/// Asks for each missing argument in turn; `None` where the person gives up, or there is nobody to ask.
pub(super) fn missing(argv: &[OsString], shown: &[String], words: &Words) -> Option<Vec<OsString>> {
    let (path, command) = called(argv)?;
    let mut answers = Vec::new();
    // In the order of the command: clap names last what is spared on a condition.
    let wanted: Vec<&Arg> = command.get_arguments().filter(|arg| shown.contains(&arg.to_string())).collect();
    if wanted.len() < shown.len() {
        return None;
    }
    for arg in wanted {
        let text = help::of(words, &path, arg);
        let answer = one(arg, &path, &text, words)?;
        answers.push(match arg.get_long() {
            Some(long) => format!("--{long}={answer}").into(),
            None => answer.into(),
        });
    }
    Some(answers)
}

/// The command that was called, built, so that its arguments print themselves, and its name.
pub(super) fn called(argv: &[OsString]) -> Option<(String, Command)> {
    let root = args::command();
    let mut names = argv.iter().skip(1).filter_map(|arg| arg.to_str());
    let first = names.find_map(|name| root.find_subcommand(name).cloned())?;
    let (path, mut called) = match names.find_map(|name| first.find_subcommand(name).cloned()) {
        Some(second) => (format!("{} {}", first.get_name(), second.get_name()), second),
        None => (first.get_name().to_owned(), first),
    };
    called.build();
    Some((path, called))
}

/// One question; an answer is checked by the argument's own parser before it is taken.
fn one(arg: &Arg, path: &str, text: &str, words: &Words) -> Option<String> {
    let theme = ColorfulTheme::default();
    let values = arg.get_possible_values();
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
        let items: Vec<String> = names.iter().map(|code| help::worded(words, path, arg, code)).collect();
        let chosen =
            Select::with_theme(&theme).with_prompt(text).items(&items).default(0).interact_opt().ok()??;
        return Some(names[chosen].to_owned());
    }
    // By itself: the option that would spare it is not there.
    let arg = arg.clone().required_unless_present(Resettable::Reset);
    let alone = Command::new("one").no_binary_name(true).arg(arg.long("one").index(None).required(true));
    Input::<String>::with_theme(&theme)
        .with_prompt(text)
        .validate_with(|typed: &String| {
            match alone.clone().try_get_matches_from([format!("--one={typed}")]) {
                Ok(_) => Ok(()),
                Err(error) => Err(usage::why(&error, words)),
            }
        })
        .interact_text()
        .ok()
}
