//! Questions on a terminal: what is missing is asked for in our words, and only where somebody can answer.

use super::Env;
use expectrl::{Eof, Expect, Session, session::OsSession};
use std::time::Duration;

/// The program on a terminal of its own.
fn terminal(env: &Env, line: &str) -> OsSession {
    let mut command = env.staged("icinspector", "2018-01-15T10:00", line);
    command.env("TERM", "xterm");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(10)));
    session
}

#[test]
fn what_is_missing_is_asked_for() {
    let env = Env::office();
    let line = "register-violation --surname Demir --given Kemal --document U7654321 --article 575.1.1 --sex male --understands \
                --rights-explained";
    let mut session = terminal(&env, line);
    session.expect("itizenship").unwrap();
    session.send_line("Türkiyə").unwrap();
    // The value is checked before it is taken, and what is wrong is said in our words.
    session.expect("three Latin letters").unwrap();
    session.send_line("TUR").unwrap();
    session.expect("Where it happened").unwrap();
    session.send_line("Bakı").unwrap();
    session.expect("Language in which it was drawn").unwrap();
    session.send_line("türk dili").unwrap();
    session.expect("V-2018-000001").unwrap();
    session.expect(Eof).unwrap();
    assert_eq!(env.cell("SELECT place FROM violation"), "Bakı");
}

#[test]
fn a_choice_is_a_list() {
    let env = Env::office();
    let line = "register-document --sender DMX --summary Məlumat --addressee head --as specialist";
    let mut command = env.command(&format!("{line} --at 2018-01-15T10:00 --lang en"));
    command.env("TERM", "xterm");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(10)));
    session.expect("inquiry").unwrap();
    session.send("\u{1b}[B\u{1b}[B\r").unwrap();
    session.expect("D-2018-000001").unwrap();
    session.expect(Eof).unwrap();
    assert_eq!(env.cell("SELECT kind FROM document"), "inquiry");
}

#[test]
fn questions_are_asked_in_azerbaijani() {
    let env = Env::office();
    let mut command = env.command("show --as icinspector --at 2018-01-15T10:00");
    command.env("TERM", "xterm");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(10)));
    session.expect("Qeydin nömrəsi").unwrap();
    session.send_line("sabah").unwrap();
    session.expect("V-2026-000123").unwrap();
    session.send_line("V-2018-1").unwrap();
    session.expect("V-2018-000001").unwrap();
    session.expect("tapılmadı").unwrap();
    session.expect(Eof).unwrap();
}

#[test]
fn nobody_is_asked_where_nobody_answers() {
    let env = Env::office();
    let line = "register-violation --surname Demir";
    let mut session = terminal(&env, &format!("{line} --no-input"));
    session.expect("Error: missing").unwrap();
    session.expect(Eof).unwrap();
    let _ = env.by("icinspector", line).ends(2).says(&["--citizenship"]);
    let _ = env.piped("icinspector", line, "TUR\n").ends(2);
    assert_eq!(env.count("violation"), 0);
}

#[test]
fn who_gives_up_is_told_what_is_missing() {
    let env = Env::office();
    let mut session = terminal(&env, "show");
    session.expect("umber").unwrap();
    session.send("\u{3}").unwrap();
    session.expect(Eof).unwrap();
    assert_eq!(env.files(), ["nezaret.db"]);
}
