//! The source as the other tests read it: code without comments, its texts beside it, the paths it names.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the package.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder of the package, by path from the package.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a folder that can be listed").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() && name != "target" && name != ".git" {
                folders.push(path);
            } else if path.is_file() && name != ".git" {
                found.push(path.strip_prefix(root()).expect("below the root").to_owned());
            }
        }
    }
    found.sort();
    found
}

/// One file of source.
pub(crate) struct Source {
    /// From the package: `src/office/desk.rs`.
    pub(crate) path: String,
    /// The code: comments gone, each text replaced by its place in `texts`, written `"7"`.
    pub(crate) code: String,
    /// The texts, each with its line.
    pub(crate) texts: Vec<(usize, String)>,
    /// Nothing but tests.
    pub(crate) tests: bool,
}

/// Every file of `src/`.
pub(crate) fn sources() -> Vec<Source> {
    files("src")
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|p| read(&p))
        .collect()
}

/// How the tests of a file begin that stand in it.
const TESTS: &str = "#[cfg(test)]\nmod tests {";

fn read(path: &Path) -> Source {
    let path = path.to_string_lossy().into_owned();
    let mut source = lexed(&text(&path));
    source.tests = path.ends_with("/tests.rs") || path.contains("/tests/") || path.ends_with("/testing.rs");
    while let Some(at) = source.code.find(TESTS) {
        let (from, to) = (at + TESTS.len() - 1, source.code.len());
        let to = source.closing(from).map_or(to, |end| end + 1);
        let (first, last) = (source.line(at), source.line(to));
        source.texts.iter_mut().for_each(|(line, text)| {
            if (first..=last).contains(line) {
                text.clear();
            }
        });
        source.code.replace_range(at..to, &"\n".repeat(last - first));
    }
    source.path = path;
    source
}

impl Source {
    /// The room it stands in: `office`; `lib` and `main` for the two files at the top.
    pub(crate) fn room(&self) -> &str {
        let rest = self.path.strip_prefix("src/").expect("below src");
        rest.split(['/', '.']).next().expect("a first part")
    }

    /// The line of a place in the code.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// Places of a word in the code, whole words only.
    pub(crate) fn words(&self, word: &str) -> Vec<usize> {
        let name = |c: char| c.is_alphanumeric() || c == '_';
        let whole = |at: &usize| {
            let (before, after) = (&self.code[..*at], &self.code[at + word.len()..]);
            let longer = word.starts_with(name) && before.ends_with(name);
            !(longer || word.ends_with(name) && after.starts_with(name))
        };
        self.code.match_indices(word).map(|(at, _)| at).filter(whole).collect()
    }

    /// The texts inside the bracket that opens at a place.
    pub(crate) fn texts_within(&self, open: usize) -> Vec<&str> {
        let end = self.closing(open).unwrap_or(self.code.len());
        self.texts_between(open, end)
    }

    /// Where the bracket that opens at a place closes.
    fn closing(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        let end = self.code[open..].char_indices().find(|(_, c)| {
            depth += match c {
                '(' | '[' | '{' => 1,
                ')' | ']' | '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        end.map(|(at, _)| open + at)
    }

    /// The texts between two places.
    pub(crate) fn texts_between(&self, from: usize, to: usize) -> Vec<&str> {
        let parts = self.code[from..to].split('"').skip(1).step_by(2);
        parts.filter_map(|i| Some(self.texts[i.parse::<usize>().ok()?].1.as_str())).collect()
    }

    /// Absolute paths it names (`office::Desk`), each with its line: through `crate` and `super`, in use trees and in code.
    pub(crate) fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let rest = self.path.strip_prefix("src/").expect("below src").trim_end_matches(".rs");
        let mut here: Vec<String> = rest.split('/').map(str::to_owned).collect();
        if here.last().is_some_and(|name| name == "mod") {
            here.pop();
        }
        let mut found = Vec::new();
        for at in self.words("crate::") {
            let tail = &self.code[at + "crate::".len()..];
            expand(&mut Vec::new(), tail, &mut |path| found.push((self.line(at), path)));
        }
        for at in self.words("super::").into_iter().filter(|at| !self.code[..*at].ends_with("super::")) {
            let (mut from, mut tail) = (here.clone(), &self.code[at..]);
            while let Some(rest) = tail.strip_prefix("super::") {
                from.pop();
                tail = rest;
            }
            expand(&mut from, tail, &mut |path| found.push((self.line(at), path)));
        }
        found
    }
}

/// Walks a use tree; answers the rest of the text behind it.
fn expand<'t>(from: &mut Vec<String>, text: &'t str, found: &mut dyn FnMut(Vec<String>)) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = expand(from, rest, found).trim_start();
            match rest.strip_prefix(',') {
                Some(after) => rest = after,
                None => return rest.strip_prefix('}').unwrap_or(rest),
            }
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return rest; // a trailing comma, or a star
    }
    from.push(name.to_owned());
    let rest = if let Some(tail) = rest.strip_prefix("::") {
        expand(from, tail, found)
    } else {
        found(from.clone());
        rest
    };
    from.pop();
    rest.trim_start().strip_prefix("as ").map_or(rest, |alias| {
        let alias = alias.trim_start();
        &alias[alias.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(alias.len())..]
    })
}

/// Takes comments out and texts aside; lines stay where they are.
pub(crate) fn lexed(text: &str) -> Source {
    let (mut code, mut texts) = (String::new(), Vec::new());
    let (mut rest, mut line) = (text, 1);
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => {
                let end = text_end(rest);
                write!(code, "\"{}\"", texts.len()).unwrap();
                texts.push((line, unescaped(&rest[1..end - 1])));
                end
            }
            'r' if raw(rest).is_some() && !code.ends_with(|c: char| c.is_alphanumeric() || c == '_') => {
                let (open, end) = raw(rest).expect("just seen");
                write!(code, "\"{}\"", texts.len()).unwrap();
                texts.push((line, rest[open + 1..end - open].to_owned()));
                end
            }
            '\'' => {
                let end = letter_end(rest);
                code.push_str(if end > 1 { "' '" } else { "'" });
                end
            }
            c => {
                code.push(c);
                c.len_utf8()
            }
        };
        let newlines = rest[..taken].matches('\n').count();
        if c != '\n' {
            code.push_str(&"\n".repeat(newlines)); // of a text over several lines
        }
        line += newlines;
        rest = &rest[taken..];
    }
    Source { path: String::new(), code, texts, tests: false }
}

fn text_end(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// Opening quote and end of `r"…"` or `r#"…"#`.
fn raw(text: &str) -> Option<(usize, usize)> {
    let hashes = text[1..].bytes().take_while(|b| *b == b'#').count();
    let inner = text[1 + hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inner.find(&close)? + 2 + hashes + close.len();
    Some((1 + hashes, end))
}

/// End of a letter such as `'x'` or `'\n'`; 1 of a lifetime.
fn letter_end(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), _) => text[3..].find('\'').map_or(1, |at| at + 4),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// A text as the compiler sees it, as far as these tests ask: joined lines, quotes.
fn unescaped(text: &str) -> String {
    let mut joined = String::new();
    let mut lines = text.split("\\\n");
    joined.push_str(lines.next().unwrap_or_default());
    lines.for_each(|line| joined.push_str(line.trim_start()));
    joined.replace("\\\"", "\"").replace("\\n", "\n")
}

#[test]
fn code_and_texts_come_apart() {
    let source = lexed(
        "let a = \"x // y\"; // \"z\"\nlet b: &'a str = r#\"q\"w\"#; let c = ['\"', '\\''];\n\"1 \\\n  2\"",
    );
    assert_eq!(source.code, "let a = \"0\"; \nlet b: &'a str = \"1\"; let c = [' ', ' '];\n\"2\"\n");
    let texts: Vec<&str> = source.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["x // y", "q\"w", "1 2"]);
}

#[test]
fn paths_are_found_in_use_trees_and_in_code() {
    let mut source = lexed(
        "use crate::{a::{B, c::D as E}, f,};\nuse super::{g, h::I};\nlet x = crate::j::k(super::super::l::M);",
    );
    source.path = "src/duties/person/register.rs".into();
    let mut paths: Vec<String> =
        source.paths().into_iter().map(|(line, path)| format!("{line} {}", path.join("::"))).collect();
    paths.sort();
    let expected = [
        "1 a::B",
        "1 a::c::D",
        "1 f",
        "2 duties::person::g",
        "2 duties::person::h::I",
        "3 duties::l::M",
        "3 j::k",
    ];
    assert_eq!(paths, expected);
}
