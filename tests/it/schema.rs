//! `schema.sql` as a reviewed picture: every table and column says what it is, and its codes are those of the program.

use crate::source::{sources, text};
use std::collections::BTreeSet;

/// A column as it stands in `schema.sql`.
pub(crate) struct Column {
    pub(crate) table: String,
    pub(crate) name: String,
    /// The codes that its CHECK allows.
    pub(crate) codes: Vec<String>,
    line: String,
}

impl Column {
    fn place(&self) -> String {
        format!("{}.{}", self.table, self.name)
    }
}

/// Columns that mean the same in every table: the head of the file says what.
const COMMON: &[&str] = &["act", "annulled", "father", "given", "id", "serial", "surname", "year"];

/// Every column of `schema.sql`.
pub(crate) fn columns() -> Vec<Column> {
    let (mut table, mut columns) = (String::new(), Vec::new());
    for line in text("schema.sql").lines() {
        if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
            table = String::from(rest.trim_end_matches([' ', '(']));
        } else if line.starts_with(')') {
            table.clear();
        } else if let Some(rest) = line.strip_prefix("  ").filter(|_| !table.is_empty()) {
            let name = rest.split(' ').next().unwrap_or_default();
            if name.starts_with(|c: char| c.is_lowercase()) {
                let check = rest
                    .split_once(" CHECK (")
                    .map_or("", |(_, check)| check.split(')').next().unwrap_or_default());
                let codes = check.split('\'').skip(1).step_by(2).map(str::to_owned);
                columns.push(Column {
                    table: table.clone(),
                    name: name.to_owned(),
                    codes: codes.filter(|code| !code.is_empty()).collect(),
                    line: line.to_owned(),
                });
            }
        }
    }
    columns
}

fn none(offending: &[String]) {
    assert!(offending.is_empty(), "\n{}\n", offending.join("\n"));
}

#[test]
fn every_table_and_column_says_what_it_is() {
    let silent: Vec<String> = columns()
        .iter()
        .filter(|column| !COMMON.contains(&column.name.as_str()) && !column.line.contains(" -- "))
        .map(Column::place)
        .collect();
    none(&silent);
    let text = text("schema.sql");
    let lines: Vec<&str> = text.lines().collect();
    let bare: Vec<String> = lines
        .windows(2)
        .filter(|pair| pair[1].starts_with("CREATE TABLE") && !pair[0].starts_with("-- "))
        .map(|pair| pair[1].to_owned())
        .collect();
    none(&bare);
}

#[test]
fn every_table_is_strict_and_no_column_fills_itself() {
    let text = text("schema.sql");
    let code: Vec<&str> = text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    let tables = code.iter().filter(|line| line.starts_with("CREATE TABLE")).count();
    let strict = code.iter().filter(|line| line.trim_end() == ") STRICT;").count();
    assert_eq!(tables, strict);
    for word in
        ["DEFAULT", "AUTOINCREMENT", "CASCADE", "SET NULL", "REPLACE", "COLLATE", "REAL", "REFERENCES act"]
    {
        let found: Vec<String> =
            code.iter().filter(|line| line.contains(word)).map(|line| format!("{word}: {line}")).collect();
        none(&found);
    }
}

#[test]
fn a_record_has_its_number_and_its_act() {
    let columns = columns();
    let has =
        |table: &str, name: &str| columns.iter().any(|column| column.table == table && column.name == name);
    for register in nezaret::duties::REGISTERS {
        for name in ["id", "act", "year", "serial", "annulled"] {
            assert!(has(register.table, name), "{}.{name}", register.table);
        }
        let index = format!("CREATE UNIQUE INDEX {0}_number ON {0}(year, serial);", register.table);
        assert!(text("schema.sql").contains(&index), "{index}");
    }
}

/// Every `codes!` of the program: its file and its codes.
fn enums() -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !source.tests) {
        for at in source.words("codes!") {
            let open = at + source.code[at..].find(['(', '{']).unwrap_or_default();
            let codes = source.texts_within(open).into_iter().map(str::to_owned).collect();
            found.push((format!("{}:{}", source.path, source.line(at)), codes));
        }
    }
    found
}

/// Lists that are no enum of their own: written as words in the gateway, or part of another's.
const WITHOUT: &[&str] = &["access.kind", "blank.fate", "removal.suspended_state"];

/// The enums of that file that write nothing else write just these codes together.
fn written(enums: &[(String, BTreeSet<String>)], place: &str, codes: &BTreeSet<String>) -> bool {
    let file = |place: &str| place.split(':').next().map(str::to_owned);
    let parts = enums.iter().filter(|(other, known)| file(other) == file(place) && known.is_subset(codes));
    parts.flat_map(|(_, known)| known).cloned().collect::<BTreeSet<String>>() == *codes
}

#[test]
fn the_codes_of_a_column_are_those_of_the_program() {
    let enums = enums();
    let mut offending = Vec::new();
    for column in columns().iter().filter(|c| c.codes.len() > 1 && c.codes[0].parse::<i64>().is_err()) {
        let codes: BTreeSet<String> = column.codes.iter().cloned().collect();
        if WITHOUT.contains(&column.place().as_str())
            || enums.iter().any(|(place, _)| written(&enums, place, &codes))
        {
            continue;
        }
        let near = enums.iter().filter(|(_, known)| known.intersection(&codes).count() > 1);
        let near: Vec<String> = near
            .map(|(place, known)| {
                format!("{place} differs by {:?}", known.symmetric_difference(&codes).collect::<Vec<_>>())
            })
            .collect();
        offending.push(format!("{}: no enum has just these codes. {}", column.place(), near.join("; ")));
    }
    none(&offending);
}
