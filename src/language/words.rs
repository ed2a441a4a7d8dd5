//! Message catalogues: everything the tool says, in each language, by key.
//!
//! A catalogue is six files. Each is parsed when a key of it is first asked: an ordinary act never parses the help.

use super::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::OnceCell;

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

/// The catalogue of one language.
pub struct Words {
    lang: Lang,
    parsed: [OnceCell<FluentBundle<FluentResource>>; FILES],
}

impl Words {
    /// Returns the catalogue; nothing is parsed yet.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, parsed: Default::default() }
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
        (0..FILES).filter(|file| self.has(*file, key)).find_map(|file| {
            let bundle = self.bundle(file);
            let pattern = bundle.get_message(key)?.value()?;
            let args: FluentArgs<'_> = fill.iter().map(|(name, value)| (*name, argument(value))).collect();
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }

    /// Whether a file can hold a key: a look through its text costs a thousandth of parsing it.
    fn has(&self, file: usize, key: &str) -> bool {
        let text = files(self.lang)[file].1;
        text.match_indices(key).any(|(at, _)| {
            (at == 0 || text.as_bytes()[at - 1] == b'\n') && text[at + key.len()..].starts_with([' ', '='])
        })
    }

    fn bundle(&self, file: usize) -> &FluentBundle<FluentResource> {
        self.parsed[file].get_or_init(|| {
            let mut bundle = FluentBundle::new(self.lang.as_str().parse().into_iter().collect());
            // Marks of direction around what is filled in would end up in pipes and files.
            bundle.set_use_isolating(false);
            // What cannot be parsed, or stands twice, is left out here and found by the tests.
            let text = files(self.lang)[file].1.to_owned();
            bundle.add_resource_overriding(FluentResource::try_new(text).unwrap_or_else(|(good, _)| good));
            bundle
        })
    }
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
