//! What the README says can be typed, can be typed; what it says must be confirmed is what the law's files mark.

use crate::{
    docs::blocks,
    program::{PROGRAM, Program},
    source::text,
};
use nezaret::duties::ACTS;
use std::{
    collections::BTreeSet,
    fs,
    process::{Command, Output},
};
use toml::{Table, Value};

const CLERK: &str = "gunel.aliyeva";

/// Runs lines of the README in a folder beside the register, as somebody at a terminal.
fn typed(program: &Program, lines: &str) -> Output {
    let register = program.file("register.db");
    let staged = format!("--register '{}' --as {CLERK} --at 2018-01-31T18:00", register.display());
    let script = format!("set -e; nezaret() {{ '{PROGRAM}' {staged} \"$@\"; }}\n{lines}");
    let folder = register.parent().unwrap();
    let mut bash = Command::new("bash");
    bash.args(["-c", &script]).current_dir(folder).env("XDG_CONFIG_HOME", folder);
    bash.output().unwrap()
}

#[track_caller]
fn done(program: &Program, lines: &str) -> String {
    let output = typed(program, lines);
    assert!(output.status.success(), "{lines}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn its_import_goes_in() {
    let program = Program::open();
    let block = blocks("README.md", "sh").into_iter().find(|block| block.contains("--template")).unwrap();
    let (template, imports) = block.split_once('\n').unwrap();
    done(&program, template);
    let file = program.file("violations.csv");
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 2, "the columns and an example");
    fs::write(&file, text("examples/january-2018/violations.csv")).unwrap();
    done(&program, imports);
    assert_eq!(fs::read_to_string(program.file("numbers.csv")).unwrap().lines().count(), 1636);
}

#[test]
fn its_configuration_holds() {
    let program = Program::open();
    fs::create_dir(program.file("nezaret")).unwrap();
    fs::write(program.file("nezaret/config.toml"), &blocks("README.md", "toml")[0]).unwrap();
    let config = Command::new(PROGRAM)
        .args(["config", "--format", "csv"])
        .env("XDG_CONFIG_HOME", program.file(""))
        .output()
        .unwrap();
    let said = String::from_utf8(config.stdout).unwrap();
    assert!(said.contains("/srv/nezaret/register.db,file") && said.contains("lang,az,file"), "{said}");
}

#[test]
fn its_backup_comes_back() {
    let program = Program::open();
    done(&program, "nezaret backup copy.db");
    let receipt = done(&program, "nezaret --format json add-note S-2018-1 --text qeyd");
    let receipt: serde_json::Value = serde_json::from_str(&receipt).unwrap();
    let seen = format!("{}:{}", receipt["entry"], &receipt["hash"].as_str().unwrap()[..8]);
    done(&program, &format!("nezaret verify --seen {seen}"));
    done(&program, "nezaret restore copy.db --consent '3, 2018-01-31' --reason 'sınaq üçün'");
    done(&program, "nezaret verify");
    let lost = typed(&program, &format!("nezaret verify --seen {seen}"));
    assert_eq!(lost.status.code(), Some(4), "the entry on the receipt is gone, and that shows");
}

/// The letters of the posts in `law/acts.toml` that a row of the table speaks of.
const POSTS: &[(&str, &str)] = &[
    ("everyone", ""),
    ("inspector, chief inspector", "CI"),
    ("heads of divisions and of the department", "DV"),
    ("head of a division", "V"),
    ("head", "H"),
    ("chief specialist", "S"),
];

#[test]
fn every_act_stands_with_those_who_may() {
    let law = law("acts");
    let mut named: BTreeSet<String> = BTreeSet::new();
    for line in text("README.md").lines().filter(|line| line.starts_with("| ")) {
        let mut cells = line.trim_matches('|').splitn(2, " | ");
        let (who, commands) = (cells.next().unwrap().trim(), cells.next().unwrap_or_default());
        let Some((_, letters)) = POSTS.iter().find(|(row, _)| *row == who) else { continue };
        for command in commands.split('`').skip(1).step_by(2) {
            let act = command.split(' ').next().unwrap_or_default();
            let Some(posts) = law.get(act).and_then(|act| act["posts"].as_str()) else { continue };
            assert!(letters.chars().all(|letter| posts.contains(letter)), "{who}: {act} is for {posts}");
            named.insert(act.to_owned());
        }
    }
    let missing: Vec<&str> = ACTS.iter().map(|act| act.name).filter(|name| !named.contains(*name)).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}

fn law(file: &str) -> Table {
    text(&format!("law/{file}.toml")).parse().unwrap()
}

/// What the files of the law mark as not read in the text, or as ours: file and name.
fn marked() -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for (id, setting) in law("settings") {
        if ["confirm", "reading"].iter().any(|mark| setting.get(mark) == Some(&Value::Boolean(true))) {
            found.push(("settings", id));
        }
    }
    for (file, list, name) in [("articles", "article", "code"), ("terms", "term", "id")] {
        for entry in law(file)[list].as_array().unwrap() {
            let versions = entry["version"].as_array().unwrap();
            let unread = versions.iter().any(|version| version["confidence"].as_str() != Some("verbatim"));
            if unread || entry.get("confirm").is_some() {
                found.push((file, entry[name].as_str().unwrap().to_owned()));
            }
        }
    }
    found
}

#[test]
fn what_must_be_confirmed_is_told() {
    let page = text("README.md");
    let section = page.split("## What the office must confirm").nth(1).unwrap();
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `law/")).collect();
    let told = |file: &str, name: &str| {
        let place = format!("`law/{file}.toml`");
        // A run of articles is told by its ends.
        let run = "339.1.1"..="339.2";
        let name = if run.contains(&name) { "339.1.1" } else { name };
        rows.iter().any(|row| row.contains(&place) && row.contains(&format!("`{name}`")))
    };
    let untold: Vec<_> = marked().into_iter().filter(|(file, name)| !told(file, name)).collect();
    assert!(untold.is_empty(), "{untold:?}");
    // And nothing is told that has been confirmed since.
    let marked = marked();
    for row in rows.iter().filter(|row| !row.contains("acts.toml")) {
        for name in row.split('`').skip(3).step_by(2) {
            assert!(marked.iter().any(|(_, each)| each == name), "{name} is confirmed");
        }
    }
}
