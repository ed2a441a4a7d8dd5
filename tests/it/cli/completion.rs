//! What a shell offers: commands, values, and only the numbers that the officer may read.

use super::{Env, PROTOCOL, protocol};

/// What bash offers for the last of these words.
fn offered(env: &Env, login: &str, line: &[&str]) -> Vec<String> {
    let staged = ["nezaret", "--as", login, "--at", "2018-01-15T10:00"];
    let mut command = env.command("--");
    command.args(staged).args(line);
    command.env("NEZARET_COMPLETE", "bash").env("_CLAP_IFS", "\n");
    command.env("_CLAP_COMPLETE_INDEX", (staged.len() + line.len() - 1).to_string());
    env.said(&mut command).done().out.lines().map(str::to_owned).collect()
}

#[test]
fn commands_values_and_readable_numbers_are_offered() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("icinspector", &protocol("U0000002")).done();
    assert_eq!(
        offered(&env, "icinspector", &["annul-"]),
        ["annul-payment", "annul-presentation", "annul-delivery", "annul-record", "annul-batch"]
    );
    assert_eq!(offered(&env, "icinspector", &["register-violation", "--subject", "le"]), ["legal-person"]);
    assert_eq!(offered(&env, "icinspector", &["show", "V-"]), ["V-2018-000002", "V-2018-000001"]);
    assert_eq!(offered(&env, "icinspector", &["decide-violation", "V-2018-000001"]), ["V-2018-000001"]);
    // The deportation division holds no clause of offences; nobody knows the stranger.
    assert_eq!(offered(&env, "dpinspector", &["show", "V-"]), [""; 0]);
    assert_eq!(offered(&env, "nobody", &["show", "V-"]), [""; 0]);
}

#[test]
fn a_shell_is_told_how_to_ask() {
    let env = Env::new();
    let said = env.said(env.command("").env("NEZARET_COMPLETE", "bash")).done();
    assert!(said.out.contains("complete ") && said.out.contains("nezaret"), "{said}");
}
