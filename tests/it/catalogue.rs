//! Everything an officer can do or read has its entry in the law, its help and its words in both languages.

use crate::{
    schema::{self, columns},
    source::{Source, sources, text},
};
use clap::Command;
use nezaret::{
    duties::{ACTS, REGISTERS},
    language::Words,
    law::authority::{Post, Unit},
    values::{Column, Kind, Lang},
};
use std::collections::BTreeSet;

/// What is said by nobody in one of the languages.
struct Silent {
    words: [Words; 2],
    found: BTreeSet<String>,
}

impl Silent {
    fn new() -> Self {
        Self { words: [Words::new(Lang::Az), Words::new(Lang::En)], found: BTreeSet::new() }
    }

    fn ask(&mut self, key: &str, place: &str) {
        for words in &self.words {
            if words.get(key).is_none() {
                self.found.insert(format!("{}: {key} ({place})", words.lang().as_str()));
            }
        }
    }

    fn none(self) {
        let found: Vec<String> = self.found.into_iter().collect();
        assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    }
}

fn is_key(text: &str) -> bool {
    text.contains('-') && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Every command with all its options, by its whole name.
pub(crate) fn commands() -> Vec<(String, Command)> {
    fn below(path: &str, command: &Command, found: &mut Vec<(String, Command)>) {
        for sub in command.get_subcommands() {
            let name = format!("{path} {}", sub.get_name()).trim().to_owned();
            below(&name, sub, found);
            found.push((name, sub.clone()));
        }
    }
    let mut root = nezaret::cli::command();
    root.build();
    let mut found = Vec::new();
    below("", &root, &mut found);
    found.push(("nezaret".into(), root));
    found
}

#[test]
fn every_act_stands_in_the_law() {
    let law: toml::Table = text("law/acts.toml").parse().expect("law/acts.toml reads");
    for entry in ACTS {
        assert!(law.contains_key(entry.name), "{} is not in law/acts.toml", entry.name);
    }
}

#[test]
fn an_act_is_named_by_a_verb_and_a_noun() {
    let mut names = BTreeSet::new();
    for entry in ACTS {
        assert!(is_key(entry.name) && !entry.name.contains("--"), "{}", entry.name);
        assert!(names.insert(entry.name), "{} stands twice", entry.name);
    }
}

#[test]
fn clap_finds_nothing_wrong() {
    nezaret::cli::command().debug_assert();
}

#[test]
fn every_command_and_option_has_its_help() {
    let az = Words::new(Lang::Az);
    let mut silent = BTreeSet::new();
    for (name, command) in commands() {
        let key = name.replace(' ', "-");
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        if about.is_empty() || about.ends_with('.') {
            silent.insert(format!("en: {name}: `{about}`"));
        }
        if az.get(&key).is_none() {
            silent.insert(format!("az: {key}"));
        }
        for arg in command.get_arguments() {
            let names = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
            for name in names.iter().map(|name| name.replace([' ', '_', '|', ':'], "-")) {
                if az.get(&format!("value-name-{name}")).is_none() {
                    silent.insert(format!("az: value-name-{name}"));
                }
            }
            let id = arg.get_id().as_str().replace('_', "-");
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            if help.is_empty() || help.ends_with('.') {
                silent.insert(format!("en: {name} {id}: `{help}`"));
            }
            if az.get(&format!("{key}-{id}")).is_none() && az.get(&format!("arg-{id}")).is_none() {
                silent.insert(format!("az: arg-{id} ({key})"));
            }
        }
    }
    let silent: Vec<String> = silent.into_iter().collect();
    assert!(silent.is_empty(), "\n{}\n", silent.join("\n"));
}

/// Calls whose texts are message keys.
const CALLS: &[&str] =
    &["broken(", ".refuse(", "Receipt::new(", "Receipt::plain(", ".note(", "words.say(", "words.get("];

/// Names that hold a key until it is said.
const NAMES: &[&str] = &["let said =", "let key =", "said:"];

#[test]
fn every_key_has_its_words() {
    let mut silent = Silent::new();
    for source in sources().iter().filter(|source| !source.tests) {
        for key in keys(source) {
            silent.ask(&key, &source.path);
        }
    }
    silent.none();
}

/// How keys begin that are handed about before they are said.
const FAMILIES: &[&str] = &["finding-", "left-out-"];

fn keys(source: &Source) -> Vec<String> {
    let mut keys: Vec<&str> = Vec::new();
    let mut sure: Vec<&str> = Vec::new();
    for call in CALLS {
        for at in source.words(call) {
            let within = source.texts_within(at + call.len() - 1);
            if source.code[at + call.len()..].starts_with('"') {
                sure.extend(within.first());
            }
            keys.extend(within);
        }
    }
    let families = source.texts.iter().map(|(_, text)| text.as_str());
    keys.extend(families.filter(|text| FAMILIES.iter().any(|family| text.starts_with(family))));
    for name in NAMES {
        for at in source.words(name) {
            let end = source.code[at..].find([';', ',']).map_or(source.code.len(), |end| at + end);
            keys.extend(source.texts_between(at, end));
        }
    }
    // A text with something to fill in is a family of keys: asked about where its codes are known.
    let keys = keys.into_iter().filter(|key| is_key(key) && !key.ends_with('-'));
    keys.chain(sure).map(str::to_owned).collect()
}

#[test]
fn every_column_code_and_heading_has_its_words() {
    let mut silent = Silent::new();
    for register in REGISTERS {
        let joins = format!("FROM {} t {}", register.table, register.joins);
        for (column, sql) in register.list.iter().chain(register.show) {
            ask_column(&mut silent, column, sql, &joins);
        }
        for link in register.links {
            silent.ask(&format!("section-{}", link.key), register.table);
            for (column, sql) in link.columns {
                ask_column(&mut silent, column, sql, link.from);
            }
        }
    }
    for (code, _) in Unit::ALL {
        silent.ask(&format!("unit-{code}"), "unit");
    }
    for (code, _) in Post::ALL {
        silent.ask(&format!("post-{code}"), "post");
    }
    for source in sources().iter().filter(|source| !source.tests) {
        for (call, before) in [("Column::new(", "column-"), (".section(", "section-")] {
            for at in source.words(call) {
                let texts = source.texts_within(at + call.len() - 1);
                texts.iter().take(1).for_each(|key| silent.ask(&format!("{before}{key}"), &source.path));
            }
        }
    }
    silent.none();
}

/// Asks for a column's heading and, where it holds codes, for the words of each code that its CHECK allows.
fn ask_column(silent: &mut Silent, column: &Column, sql: &str, from: &str) {
    silent.ask(&format!("column-{}", column.key), from);
    let Kind::Code(prefix) = column.kind else { return };
    let Some((alias, name)) = sql.split_once('.') else { return };
    let words: Vec<&str> = from.split_whitespace().collect();
    let table = words.windows(3).find(|w| matches!(w[0], "FROM" | "JOIN") && w[2] == alias).map(|w| w[1]);
    let columns = columns();
    let known = columns.iter().find(|c: &&schema::Column| Some(c.table.as_str()) == table && c.name == name);
    for code in known.into_iter().flat_map(|column| &column.codes) {
        silent.ask(&format!("{prefix}-{code}"), &format!("{alias}.{name}"));
    }
}

/// Every text of the program, of the law data and of the schema, and everything by which a key can be put together.
struct Said {
    texts: BTreeSet<String>,
    families: Vec<String>,
}

impl Said {
    fn read() -> Self {
        let (mut texts, mut families) = (BTreeSet::new(), Vec::new());
        for source in sources().iter().filter(|source| !source.tests) {
            for (_, text) in &source.texts {
                // `unit-{unit}` is said of every unit.
                if let Some((family, _)) = text.split_once("-{") {
                    families.push(format!("{family}-"));
                }
                texts.insert(text.clone());
            }
            for at in source.words("Kind::Code(") {
                let prefix = source.texts_within(at + "Kind::Code(".len() - 1);
                families.extend(prefix.first().map(|prefix| format!("{prefix}-")));
            }
        }
        // Codes stand in the CHECKs of the schema, and names in the law data.
        for path in
            ["schema.sql", "law/regulation.toml", "law/articles.toml", "law/terms.toml", "law/settings.toml"]
        {
            texts.extend(
                text(path).split(|c: char| "'\" =[]".contains(c) || c.is_whitespace()).map(str::to_owned),
            );
        }
        // The history of a record tells of every column.
        texts.extend(columns().iter().map(|column| column.name.replace('_', "-")));
        texts.extend(["0", "1"].map(str::to_owned));
        families.retain(|family| !family.starts_with('{') && family.len() > 1);
        Self { texts, families }
    }

    fn says(&self, key: &str) -> bool {
        let code =
            |family: &String| key.strip_prefix(family.as_str()).is_some_and(|c| self.texts.contains(c));
        self.texts.contains(key) || self.families.iter().any(code)
    }
}

#[test]
fn every_key_is_said_somewhere() {
    let said = Said::read();
    let mut help = BTreeSet::new();
    for (name, command) in commands() {
        let key = name.replace(' ', "-");
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            help.extend([format!("{key}-{id}"), format!("arg-{id}")]);
            let values = arg.get_value_names().unwrap_or_default();
            help.extend(
                values.iter().map(|v| format!("value-name-{}", v.replace([' ', '_', '|', ':'], "-"))),
            );
        }
        help.insert(key);
    }
    let mut dead = BTreeSet::new();
    for lang in [Lang::Az, Lang::En] {
        let mut seen = BTreeSet::new();
        for (file, keys) in Words::keys(lang) {
            for key in keys {
                if !seen.insert(key) {
                    dead.insert(format!("{}: {file}: {key} stands twice", lang.as_str()));
                }
                let used = if matches!(file, "help" | "names")
                    && !key.starts_with("help-")
                    && !key.starts_with("area-")
                {
                    help.contains(key)
                } else {
                    said.says(key)
                };
                if !used {
                    dead.insert(format!("{}: {file}: {key}", lang.as_str()));
                }
            }
        }
    }
    let dead: Vec<String> = dead.into_iter().collect();
    assert!(dead.is_empty(), "\n{}\n", dead.join("\n"));
}
