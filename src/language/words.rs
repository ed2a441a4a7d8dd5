//! Message catalogues: everything the tool says, in each language, by key.
//!
//! A catalogue is six files. Of them only the messages that are asked for are parsed: an act says a dozen of a thousand.

use super::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::RefCell;

const FILES: usize = 6;

/// Name and text of each file, in the order of look-up.
const fn files(lang: Lang) -> [(&'static str, &'static str); FILES] {
    macro_rules! of {
        ($lang:literal) => {
            [
                ("names", include_str!(concat!("../../locales/", $lang, "/names.ftl"))),
                ("receipts", include_str!(concat!("../../locales/", $lang, "/receipts.ftl"))),
                ("tables", include_str!(concat!("../../locales/", $lang, "/tables.ftl"))),
                ("errors", include_str!(concat!("../../locales/", $lang, "/errors.ftl"))),
                ("law", include_str!(concat!("../../locales/", $lang, "/law.ftl"))),
                ("help", include_str!(concat!("../../locales/", $lang, "/help.ftl"))),
            ]
        };
    }
    match lang {
        Lang::Az => of!("az"),
        Lang::En => of!("en"),
    }
}

/// The catalogue of one language, as far as it was asked.
pub struct Words {
    lang: Lang,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Words {
    /// Returns the catalogue; nothing is parsed yet.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(lang.as_str().parse().into_iter().collect());
        // Marks of direction around what is filled in would end up in pipes and files.
        bundle.set_use_isolating(false);
        Self { lang, parsed: RefCell::new(bundle) }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the message that needs nothing filled in, where there is one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<String> {
        self.find(key, &[])
    }

    /// Returns the message, filled in. A key without a message shows itself as `⟨key⟩`: something is said even so.
    ///
    /// A whole number fills in as a number, so a message can choose its words by it: `{ $n -> [one] … *[other] … }`.
    #[must_use]
    pub fn say(&self, key: &str, fill: &[(&str, &str)]) -> String {
        self.find(key, fill).unwrap_or_else(|| format!("⟨{key}⟩"))
    }

    /// Returns every file's name with its keys, for tests that look for a key's words.
    #[must_use]
    pub fn keys(lang: Lang) -> Vec<(&'static str, Vec<&'static str>)> {
        files(lang).map(|(name, text)| (name, text.lines().filter_map(key_of).collect())).to_vec()
    }

    fn find(&self, key: &str, fill: &[(&str, &str)]) -> Option<String> {
        let mut bundle = self.parsed.borrow_mut();
        if !bundle.has_message(key) {
            let text = files(self.lang).into_iter().find_map(|(_, text)| message(text, key))?;
            // What cannot be parsed is left out here and found by the tests.
            let message = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(message);
        }
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = fill.iter().map(|(name, value)| (*name, argument(value))).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

/// The text of one message: from its key to the next line that begins something else.
fn message<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let begins = |at: usize| {
        (at == 0 || text.as_bytes()[at - 1] == b'\n') && text[at + key.len()..].starts_with([' ', '='])
    };
    let (at, _) = text.match_indices(key).find(|(at, _)| begins(*at))?;
    let rest = &text[at..];
    let ends =
        rest.match_indices('\n').map(|(end, _)| end).find(|end| !rest[end + 1..].starts_with([' ', '}']));
    Some(&rest[..ends.unwrap_or(rest.len())])
}

/// A whole number that prints as it was written becomes a number; all else, such as `007`, stays text.
fn argument(text: &str) -> FluentValue<'_> {
    match text.parse::<i64>() {
        Ok(n) if text.len() <= 15 && n.to_string() == text => n.into(),
        _ => text.into(),
    }
}

/// Returns the key of a line that begins a message.
fn key_of(line: &'static str) -> Option<&'static str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    named.then_some(key)
}

#[cfg(test)]
mod tests;
