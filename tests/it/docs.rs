//! What README and ARCHITECTURE say is so.

use crate::{
    catalogue::commands,
    source::{root, text},
};

/// The code blocks of a page, in a language.
pub(crate) fn blocks(page: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    let text = text(page);
    text.split(&open).skip(1).map(|rest| rest.split("```").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_first_two_commands_are_the_start_and_the_tests() {
    let first = &blocks("README.md", "sh")[0];
    let commands: Vec<&str> =
        first.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).collect();
    assert_eq!(commands, ["examples/quickstart.sh", "cargo test --locked"]);
    assert!(root().join(commands[0]).is_file());
    assert!(text(".ci/run").contains(&format!("\n{} ", commands[1])), "CI runs the README's test command");
}

#[test]
fn every_command_in_the_readme_exists() {
    let names: Vec<String> = commands().into_iter().map(|(name, _)| name).collect();
    let known = |said: &str| {
        names.iter().any(|name| said == name || said.starts_with(&format!("{name} ")) && name != "report")
    };
    let page = text("README.md");
    let table: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).take(9).collect();
    assert!(table[0].contains("| who | commands |"), "{}", table[0]);
    let commands = table.iter().flat_map(|line| line.split('`').skip(1).step_by(2));
    let unknown: Vec<&str> = commands.filter(|command| !known(command)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_link_leads_somewhere() {
    for page in ["README.md", "ARCHITECTURE.md"] {
        for target in
            text(page).split("](").skip(1).filter_map(|rest| rest.split(')').next().map(str::to_owned))
        {
            assert!(root().join(&target).exists(), "{page}: {target}");
        }
    }
}

#[test]
fn every_place_in_the_code_map_exists() {
    let page = text("ARCHITECTURE.md");
    let map =
        page.split("## Code map").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let places: Vec<&str> =
        map.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert!(places.len() > 10);
    for place in places {
        assert!(root().join(place).exists(), "{place}");
    }
}

#[test]
fn every_invariant_is_stated_in_its_form() {
    assert!(text("ARCHITECTURE.md").matches("**Architecture invariant:** ").count() >= 12);
}
