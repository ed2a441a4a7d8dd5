//! Errors of the command line, in our words: clap's own sentences are English only.

use super::{config::Format, output::plain};
use crate::language::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// Tells what is wrong with the command line; answers the exit code.
pub(super) fn tell(error: &clap::Error, argv: &[OsString], words: &Words, format: Format) -> u8 {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.as_str()],
        Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let text = |kind| texts(kind).join(", ");
    // `--surname <NAME>` is clap's; the name alone is what a person types.
    let names: Vec<String> = texts(ContextKind::InvalidArg)
        .iter()
        .map(|arg| ours(arg.split(' ').next().unwrap_or(arg), words))
        .collect();
    let (arg, value) = (names.join(", "), text(ContextKind::InvalidValue));
    let said = match error.kind() {
        ErrorKind::MissingRequiredArgument => words.say("usage-missing", &[("names", &arg)]),
        ErrorKind::MissingSubcommand => words.say("usage-missing-command", &[]),
        ErrorKind::InvalidSubcommand => {
            words.say("usage-unknown-command", &[("name", &text(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::InvalidUtf8 => words.say("usage-not-utf8", &[]),
        ErrorKind::UnknownArgument if !arg.starts_with('-') => words.say("usage-surplus", &[("word", &arg)]),
        ErrorKind::TooManyValues => words.say("usage-takes-none", &[("arg", &arg), ("value", &value)]),
        ErrorKind::UnknownArgument => words.say("usage-unknown", &[("arg", &arg)]),
        ErrorKind::ArgumentConflict => words.say("usage-twice", &[("arg", &arg)]),
        ErrorKind::InvalidValue if value.is_empty() => words.say("usage-no-value", &[("arg", &arg)]),
        ErrorKind::InvalidValue => {
            let allowed = text(ContextKind::ValidValue);
            words.say("usage-choice", &[("arg", &arg), ("value", &value), ("allowed", &allowed)])
        }
        ErrorKind::ValueValidation => {
            words.say("usage-value", &[("arg", &arg), ("value", &value), ("why", &why(error, words))])
        }
        _ => words.say("usage-other", &[("arg", &arg)]),
    };
    // clap sorts what is similar from far to near.
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| texts(kind).last().copied());
    let command = super::ask::called(argv).map(|(path, _)| path);
    let hint = match (near, command) {
        (Some(near), _) => words.say("usage-near", &[("near", near)]),
        (None, Some(path)) => words.say("usage-see", &[("command", &format!("nezaret {path} --help"))]),
        (None, None) => words.say("usage-see", &[("command", "nezaret --help")]),
    };
    if format == Format::Table {
        plain(&format!("{}: {said}", words.say("error", &[])));
        plain(&format!("{}: {hint}", words.say("hint", &[])));
    } else {
        let object = serde_json::json!({ "error": {
            "code": 2, "message": said, "causes": [], "clause": null, "hint": hint,
        }});
        plain(&object.to_string());
    }
    2
}

/// An argument as help shows it: `<FILE>` has its name in the language, `--file` is the same in both.
fn ours(arg: &str, words: &Words) -> String {
    let name = arg.strip_prefix('<').and_then(|rest| rest.split('>').next());
    match name.and_then(|name| words.get(&format!("value-name-{name}"))) {
        Some(name) => format!("<{name}>"),
        None => arg.to_owned(),
    }
}

/// What the value's own type says is wrong.
pub(super) fn why(error: &clap::Error, words: &Words) -> String {
    match std::error::Error::source(error).map(ToString::to_string) {
        Some(key) => words.get(&key).unwrap_or(key),
        None => match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(allowed)) => allowed.join(", "),
            _ => String::new(),
        },
    }
}
