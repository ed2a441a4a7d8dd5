//! The rooms of the house and what may stand in each. A failure names the offending lines.

use crate::source::{Source, files, sources, text};

/// Which rooms a room may name. `language` and `values` are leaves that anyone may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("lib", &["cli", "duties", "exchange", "language", "law", "office", "reports", "store", "values"]),
    ("main", &["cli"]),
    ("cli", &["duties", "exchange", "language", "law", "office", "reports", "store", "values"]),
    ("duties", &["language", "law", "office", "store", "values"]),
    ("exchange", &["duties", "language", "law", "office", "store", "values"]),
    ("reports", &["duties", "language", "law", "office", "store", "values"]),
    ("office", &["language", "law", "store", "values"]),
    ("law", &["language", "values"]),
    ("store", &["language", "values"]),
    ("language", &["values"]),
    ("values", &[]),
];

/// Names of macros: they stand at the top of the crate wherever they are written.
const MACROS: &[&str] = &[
    "ban_state",
    "ban_unconfirmed",
    "ban_untold",
    "codes",
    "own_visits",
    "record",
    "same_found",
    "same_person",
    "text_column",
    "text_read",
    "text_value",
    "visits_found",
    "without_case",
];

/// What reports and exchange may name of the duties besides the names in a register's own `mod.rs`.
const LISTS: &[&str] = &["ACTS", "Area", "Call", "Entry", "REGISTERS", "find", "is_required", "register"];

fn none(offending: &[String]) {
    assert!(offending.is_empty(), "\n{}\n", offending.join("\n"));
}

fn own() -> Vec<Source> {
    sources().into_iter().filter(|source| !source.tests).collect()
}

/// Lines of the code in which one of these words stands, outside the places where it may.
fn nowhere(words: &[&str], may: impl Fn(&Source) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in own().iter().filter(|source| !may(source)) {
        for word in words {
            found.extend(
                source.words(word).iter().map(|at| format!("{}:{}: {word}", source.path, source.line(*at))),
            );
        }
    }
    found
}

#[test]
fn the_arrows_run_one_way() {
    let mut offending = Vec::new();
    for source in own() {
        let room = source.room();
        let (_, may) = ARROWS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("room {room}"));
        for (line, path) in source.paths() {
            let to = path[0].as_str();
            if to != room && !MACROS.contains(&to) && !may.contains(&to) {
                offending.push(format!("{}:{line}: {room} names {}", source.path, path.join("::")));
            }
        }
    }
    none(&offending);
}

#[test]
fn a_register_is_known_through_its_mod_only() {
    let mut offending = Vec::new();
    for source in own() {
        let folder =
            source.path.strip_prefix("src/duties/").and_then(|rest| rest.split_once('/')).map(|(f, _)| f);
        for (line, path) in source.paths() {
            let [duties, rest @ ..] = path.as_slice() else { continue };
            if duties != "duties" || rest.first().map(String::as_str) == folder && folder.is_some() {
                continue;
            }
            // `duties::person::Details` is a name of its mod.rs, `duties::person::details::…` is not.
            let below = rest.len() > 2 && rest[1].starts_with(|c: char| c.is_lowercase());
            let stray = matches!(source.room(), "reports" | "exchange")
                && rest.len() == 1
                && !LISTS.contains(&rest[0].as_str())
                && !files(&format!("src/duties/{}", rest[0])).iter().any(|f| f.ends_with("mod.rs"));
            if below || stray {
                offending.push(format!("{}:{line}: {}", source.path, path.join("::")));
            }
        }
    }
    none(&offending);
}

#[test]
fn the_engine_is_named_in_the_store_only() {
    let mut offending = Vec::new();
    for source in sources().iter().filter(|source| source.room() != "store") {
        let engine = source.words("rusqlite").into_iter().chain(source.words("rusqlite_migration"));
        offending.extend(engine.map(|at| format!("{}:{}", source.path, source.line(at))));
    }
    none(&offending);
}

#[test]
fn sql_stands_where_it_belongs() {
    let may = |source: &Source| {
        matches!(source.room(), "store" | "office" | "reports")
            || (source.room() == "duties" && source.path.ends_with("/mod.rs"))
    };
    let sql = |text: &str| {
        ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "FROM"]
            .iter()
            .any(|verb| text.split([' ', '(', '\n']).any(|word| word == *verb))
    };
    let mut offending = Vec::new();
    for source in own().iter().filter(|source| !may(source)) {
        let found = source.texts.iter().filter(|(_, text)| sql(text));
        offending.extend(found.map(|(line, text)| format!("{}:{line}: {text}", source.path)));
    }
    none(&offending);
}

#[test]
fn sql_is_the_part_that_two_engines_understand() {
    let bad = [
        "REPLACE",
        "ifnull(",
        "iif(",
        "datetime(",
        "rowid",
        "SELECT *",
        "IS ?",
        "IS NOT ?",
        "json_",
        "strftime(",
        "julianday(",
    ];
    let mut offending = Vec::new();
    for source in own().iter().filter(|source| source.room() != "cli") {
        for (line, text) in source.texts.iter().filter(|(_, text)| text.contains(' ')) {
            let found = bad.iter().filter(|word| text.contains(**word));
            offending.extend(found.map(|word| format!("{}:{line}: {word}", source.path)));
        }
    }
    none(&offending);
}

#[test]
fn a_permit_is_made_by_the_law_only() {
    none(&nowhere(&["Permit {"], |source| source.path == "src/law/authority.rs"));
    let made = text("src/law/authority.rs").matches(" Permit {").count();
    assert!(made >= 1, "the law makes permits");
}

#[test]
fn the_write_lock_is_held_in_the_office_only() {
    none(&nowhere(&[".begin()", "Tx", "log_access"], |source| matches!(source.room(), "store" | "office")));
}

#[test]
fn only_the_terminal_edge_prints() {
    let prints = ["println!", "eprintln!", "print!", "eprint!", "stdout", "stderr"];
    none(&nowhere(&prints, |source| matches!(source.room(), "cli")));
    // A file in may be standard input: reading it asks nobody.
    none(&nowhere(&["stdin"], |source| matches!(source.room(), "cli" | "exchange")));
    none(&nowhere(&["dbg!"], |_| false));
}

#[test]
fn only_the_terminal_edge_reads_clock_and_environment() {
    let reads = ["env::", "Utc::now", "Local::now", "SystemTime::now", "Instant::now", "getuid", "process"];
    none(&nowhere(&reads, |source| matches!(source.room(), "cli" | "main")));
}

#[test]
fn no_file_is_long() {
    let mut offending = Vec::new();
    for path in ["src", "tests", "benches"].iter().flat_map(|folder| files(folder)) {
        if path.extension().is_some_and(|extension| extension == "rs") {
            let lines = text(&path.to_string_lossy()).lines().count();
            if lines > 400 {
                offending.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    none(&offending);
}

#[test]
fn nothing_is_left_undone() {
    none(&nowhere(&["todo!", "unimplemented!", "unwrap_or_else(|_| panic"], |_| false));
    let mut offending = Vec::new();
    for (path, line, text) in lines() {
        let undone =
            [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("#[", "ignore")];
        if undone.iter().any(|word| text.contains(word)) {
            offending.push(format!("{path}:{line}: {}", text.trim()));
        }
    }
    none(&offending);
}

#[test]
fn nothing_names_the_machine_it_was_made_on() {
    let mut offending = Vec::new();
    for (path, line, text) in lines() {
        let machine = [
            concat!("/wo", "rk/"),
            concat!("/ro", "ot/"),
            concat!("/tmp", "/spec"),
            concat!("index.", "crates.io"),
            concat!("static.", "crates.io"),
            concat!("sparse", "+http"),
        ];
        if machine.iter().any(|word| text.contains(word)) {
            offending.push(format!("{path}:{line}: {}", text.trim()));
        }
    }
    none(&offending);
}

/// Every line of every text file of the package.
fn lines() -> Vec<(String, usize, String)> {
    let mut lines = Vec::new();
    for path in files(".") {
        let Ok(text) = std::fs::read_to_string(crate::source::root().join(&path)) else { continue };
        let path = path.to_string_lossy().into_owned();
        lines.extend(text.lines().enumerate().map(|(i, line)| (path.clone(), i + 1, line.to_owned())));
    }
    lines
}
