//! Templates: built in, or of the same name in the office's folder. A template is text with `{{ place }}`, `{% for row in
//! section %}…{% endfor %}` and `{% if place %}…{% endif %}`, which minijinja reads: a crate without dependencies of its own.
//! Whatever a template says, a value is escaped; a place that there is not is an error, also where it would not be reached.

use super::fill::Unknown;
use crate::office::{Result, broken};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, UndefinedBehavior, Value, syntax::SyntaxConfig};
use std::{borrow::Cow, collections::BTreeMap, fs, io, path::Path};

/// What a template is filled with, by the names of its places.
pub(super) type Filling = BTreeMap<String, Value>;

macro_rules! built_in {
    ($($lang:literal: $($name:literal),*;)*) => {
        /// Every template of the program, by the name of the office's file that would take its place.
        pub(super) const BUILT_IN: &[(&str, &str)] = &[
            ("page.html", include_str!("../../../locales/page.html")),
            $($((
                concat!($lang, "/", $name, ".html"),
                include_str!(concat!("../../../locales/", $lang, "/papers/", $name, ".html")),
            ),)*)*
        ];
    };
}

built_in!(
    "az": "protocol", "hearing-notice", "decision", "inspection", "slip", "appeal-slip", "inquiry-slip", "service-note", "extract";
    "en": "protocol", "hearing-notice", "decision", "inspection", "slip", "appeal-slip", "inquiry-slip", "service-note", "extract";
);

/// A template.
#[derive(Debug)]
pub(super) struct Template {
    /// As messages name it: the office's file, else the name.
    name: String,
    text: Cow<'static, str>,
}

impl Template {
    /// The office's template of that name, else the built-in one.
    pub(super) fn find(folder: Option<&Path>, name: &str) -> Result<Option<Self>> {
        if let Some(path) = folder.map(|folder| folder.join(name)) {
            let shown = path.display().to_string();
            match fs::read_to_string(&path) {
                Ok(text) => return Ok(Some(Self { name: shown, text: text.into() })),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    return broken("template-unreadable").with("template", shown).with("why", error).err();
                }
            }
        }
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == name);
        Ok(built_in.map(|(name, text)| Self { name: (*name).to_owned(), text: (*text).into() }))
    }

    /// Every place it names is one that there is, in whichever branch it stands; filled as a try, it holds.
    pub(super) fn check(&self, specimen: &Filling) -> Result<()> {
        let env = environment();
        let read = env.template_from_named_str(&self.name, &self.text).map_err(|error| self.told(&error))?;
        let mut unknown: Vec<(usize, String)> = read
            .undeclared_variables(true)
            .into_iter()
            .filter(|place| !known(specimen, place))
            .map(|place| (self.line(&place), place))
            .collect();
        unknown.sort();
        match unknown.into_iter().next() {
            Some((line, place)) => Err(self.unknown(line, &place)),
            None => self.fill(specimen.clone()).map(drop),
        }
    }

    /// It states what it must: of each of these the places of which it names one at least, and what they are.
    pub(super) fn states(&self, needs: impl Iterator<Item = (Vec<&'static str>, String)>) -> Result<()> {
        let env = environment();
        let read = env.template_from_named_str(&self.name, &self.text).map_err(|error| self.told(&error))?;
        let named = read.undeclared_variables(true);
        let lacks = needs.filter(|(places, _)| places.iter().all(|place| !named.contains(*place)));
        let missing: Vec<String> =
            lacks.map(|(places, what)| format!("{what}: {{{{ {} }}}}", places[0])).collect();
        if missing.is_empty() {
            return Ok(());
        }
        broken("template-lacks").with("template", &self.name).with("missing", missing.join("; ")).err()
    }

    /// The template, filled.
    pub(super) fn fill(&self, filling: Filling) -> Result<String> {
        let env = environment();
        let read = env.template_from_named_str(&self.name, &self.text).map_err(|error| self.told(&error))?;
        read.render(Value::from(filling)).map_err(|error| self.told(&error))
    }

    /// What is wrong with it, and where.
    fn told(&self, error: &Error) -> crate::office::Error {
        let line = error.line().unwrap_or(1);
        let place = error.range().and_then(|range| self.text.get(range)).unwrap_or_default();
        if error.kind() == ErrorKind::UndefinedError {
            return self.unknown(line, place);
        }
        broken("template-wrong")
            .with("template", &self.name)
            .with("line", line)
            .with("place", place)
            .with("why", why(error.kind()))
            .into()
    }

    fn unknown(&self, line: usize, place: &str) -> crate::office::Error {
        broken("template-place").with("template", &self.name).with("line", line).with("place", place).into()
    }

    /// The line on which a place is first named.
    fn line(&self, place: &str) -> usize {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let named = |tag: &str| {
            let tag = tag.split(['}', '%']).next().unwrap_or_default();
            tag.split(|c| !part(c)).any(|word| word == place)
        };
        let opens = self.text.match_indices(['{']).map(|(at, _)| at);
        let mut tags = opens.filter(|at| self.text[at + 1..].starts_with(['{', '%']));
        let at = tags.find(|at| named(&self.text[at + 2..])).unwrap_or(0);
        self.text[..at].matches('\n').count() + 1
    }
}

/// What kind of mistake it is: the engine's own words are in no language of ours.
fn why(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::SyntaxError => "template-why-tag",
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => "template-why-function",
        _ => "template-why-value",
    }
}

/// Whether there is such a place: `entry.hash` is one if there is an `entry` with a `hash`.
pub(super) fn known(filling: &Filling, place: &str) -> bool {
    let mut parts = place.split('.');
    let first = parts.next().and_then(|name| filling.get(name));
    let found = parts.try_fold(first.cloned(), |value, part| {
        Some(value.and_then(|value| value.get_attr(part).ok()).filter(|value| !value.is_undefined()))
    });
    found.flatten().is_some()
}

/// Reads and fills templates; nothing in them can keep a value from being escaped.
fn environment() -> Environment<'static> {
    let mut env = Environment::empty();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    // A tag may stand on a line of its own, which leaves none in the page.
    let syntax =
        SyntaxConfig::builder().keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(syntax.expect("the usual marks"));
    env.set_formatter(|out, _, value| {
        if value.downcast_object_ref::<Unknown>().is_some() {
            // What is not known is a line to be filled in by hand: a place is never silently empty.
            out.write_str(r#"<span class="fill"></span>"#)?;
        } else if value.is_safe() {
            write!(out, "{value}")?;
        } else if !value.is_undefined() {
            write!(out, "{}", HtmlEscape(&value.to_string()))?;
        }
        Ok(())
    });
    env
}
