//! Whatever the history of a record tells has its words.

use super::*;
use crate::{duties::REGISTERS, language::Words, values::Lang};

/// Tables of the schema with their columns and the lines that say them.
fn tables() -> impl Iterator<Item = (&'static str, Vec<(&'static str, &'static str)>)> {
    include_str!("../../../schema.sql").split("CREATE TABLE ").skip(1).map(|text| {
        let (name, body) = text.split_once(" (").unwrap();
        let columns = body.split(") STRICT").next().unwrap().lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            let name = words.next()?;
            words.next().filter(|kind| matches!(*kind, "TEXT" | "INTEGER" | "BLOB")).map(|_| (name, line))
        });
        (name, columns.collect())
    })
}

/// Every column that a history tells of, with the register whose records it tells of.
fn told() -> impl Iterator<Item = (&'static Register, &'static str, &'static str, &'static str)> {
    let owners = |table: &str| -> Vec<&'static Register> {
        let part = |of: &str| PARTS.iter().any(|(part, owner, _)| *part == table && *owner == of);
        let owns = |register: &&'static Register| {
            register.table == table || part(register.table) || PAPERS.contains(&table)
        };
        REGISTERS.iter().copied().filter(owns).collect()
    };
    tables().flat_map(move |(table, columns)| {
        owners(table).into_iter().flat_map(move |register| {
            let part = (table != register.table).then_some(table);
            let told = columns.clone().into_iter().filter(move |(column, _)| {
                !matches!(*column, "id" | "act") && !column.ends_with("_fold") && !is_place(part, column)
            });
            told.map(move |(column, line)| (register, table, column, line))
        })
    })
}

fn silent(key: &str) -> bool {
    Lang::ALL.iter().any(|(_, lang)| Words::new(*lang).say(key, &[]).starts_with('⟨'))
}

#[test]
fn every_column_that_is_told_has_its_words_and_so_has_every_code() {
    let mut missing = Vec::new();
    for (register, table, column, line) in told() {
        let key = format!("column-{}", named(register, table, column));
        if silent(&key) {
            missing.push(format!("{key} ({table}.{column})"));
        }
        let part = format!("part-{table}");
        if table != register.table && silent(&part) {
            missing.push(part);
        }
        let Some((_, check)) = line.split_once("CHECK (") else { continue };
        let check = check.split(')').next().unwrap();
        let codes: Vec<&str> = if check.contains('\'') {
            check.split('\'').skip(1).step_by(2).collect()
        } else {
            vec!["0", "1"]
        };
        // The ground of a removal is its article.
        if codes.iter().all(|code| code.starts_with("79.")) {
            continue;
        }
        match prefix(register, table, column) {
            None => missing.push(format!("codes of {table}.{column}: {codes:?}")),
            Some(prefix) => {
                missing.extend(codes.iter().map(|code| format!("{prefix}-{code}")).filter(|key| silent(key)));
            }
        }
    }
    missing.dedup();
    assert!(missing.is_empty(), "{missing:#?}");
}
