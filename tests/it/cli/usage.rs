//! Mistakes at the command line, exit codes, and errors for programs.

use super::{Env, PROTOCOL};
use crate::program::PROGRAM;

/// Lines with a mistake each.
const MISTAKES: [&str; 13] = [
    "register-violaton",
    "list violations --stat open",
    "list people",
    "register-violation --citizenship TR --surname a",
    "show",
    "--lang tr config",
    "report",
    "list violations --limit",
    "list violations --state a --state b",
    "list violations --limit x",
    "import register-violation",
    "list violations extra",
    "list violations --wide=yes",
];

/// What is said of them.
fn mistakes(lang: &str) -> String {
    let env = Env::new();
    let told = MISTAKES.map(|line| {
        let said = env.run(&format!("{line}{lang}")).ends(2);
        assert!(said.out.is_empty(), "{said}");
        format!("{line}\n{}", said.err)
    });
    told.join("\n")
}

#[test]
fn mistakes_are_told_in_azerbaijani() {
    insta::assert_snapshot!(mistakes(""), @r"
    register-violaton
    Xəta: belə əmr yoxdur: `register-violaton`
    Məsləhət: bəlkə, `register-violation` nəzərdə tutulub

    list violations --stat open
    Xəta: belə parametr yoxdur: `--stat`
    Məsləhət: bəlkə, `--state` nəzərdə tutulub

    list people
    Xəta: <REYESTR>: `people` qəbul edilmir; icazə verilənlər: persons, employers, stays, permits, signals, checks, joint-measures, violations, inspections, documents, appeals, inquiries, removals, custodies, bans, identifications, challenges, proposals, instructions, meetings, requests, cooperations, reports, employees, batches, transmissions, blanks, held-entries
    Məsləhət: bəlkə, `proposals` nəzərdə tutulub

    register-violation --citizenship TR --surname a
    Xəta: --citizenship: `TR`: ölkə kodu deyil: üç latın hərfi yazın, məsələn, AZE; vətəndaşlığı olmayan şəxs üçün XXA
    Məsləhət: `nezaret register-violation --help` əmrinə baxın

    show
    Xəta: çatışmır: <NÖMRƏ>
    Məsləhət: `nezaret show --help` əmrinə baxın

    --lang tr config
    Xəta: --lang: `tr` qəbul edilmir; icazə verilənlər: az, en
    Məsləhət: `nezaret config --help` əmrinə baxın

    report
    Xəta: alt əmr göstərilməyib
    Məsləhət: `nezaret report --help` əmrinə baxın

    list violations --limit
    Xəta: `--limit` üçün qiymət verilməyib
    Məsləhət: `nezaret list --help` əmrinə baxın

    list violations --state a --state b
    Xəta: parametr iki dəfə verilib: `--state`
    Məsləhət: `nezaret list --help` əmrinə baxın

    list violations --limit x
    Xəta: --limit: `x`: say deyil: yalnız rəqəmlə yazın, məsələn, 12
    Məsləhət: `nezaret list --help` əmrinə baxın

    import register-violation
    Xəta: çatışmır: <FAYL>
    Məsləhət: `nezaret import --help` əmrinə baxın

    list violations extra
    Xəta: artıq söz: `extra`
    Məsləhət: `nezaret list --help` əmrinə baxın

    list violations --wide=yes
    Xəta: `--wide` qiymət qəbul etmir: `yes`
    Məsləhət: `nezaret list --help` əmrinə baxın
    ");
}

#[test]
fn mistakes_are_told_in_english() {
    insta::assert_snapshot!(mistakes(" --lang en"), @r"
    register-violaton
    Error: there is no command `register-violaton`
    Hint: did you mean `register-violation`?

    list violations --stat open
    Error: there is no option `--stat`
    Hint: did you mean `--state`?

    list people
    Error: <REGISTER>: `people` is not one of: persons, employers, stays, permits, signals, checks, joint-measures, violations, inspections, documents, appeals, inquiries, removals, custodies, bans, identifications, challenges, proposals, instructions, meetings, requests, cooperations, reports, employees, batches, transmissions, blanks, held-entries
    Hint: did you mean `proposals`?

    register-violation --citizenship TR --surname a
    Error: --citizenship: `TR`: not a country code: write three Latin letters, such as AZE; XXA for a stateless person
    Hint: see `nezaret register-violation --help`

    show
    Error: missing: <NUMBER>
    Hint: see `nezaret show --help`

    --lang tr config
    Xəta: --lang: `tr` qəbul edilmir; icazə verilənlər: az, en
    Məsləhət: `nezaret config --help` əmrinə baxın

    report
    Error: a subcommand is missing
    Hint: see `nezaret report --help`

    list violations --limit
    Error: `--limit` has no value
    Hint: see `nezaret list --help`

    list violations --state a --state b
    Error: given twice: `--state`
    Hint: see `nezaret list --help`

    list violations --limit x
    Error: --limit: `x`: not a count: write digits only, for example 12
    Hint: see `nezaret list --help`

    import register-violation
    Error: missing: <FILE>
    Hint: see `nezaret import --help`

    list violations extra
    Error: one word too many: `extra`
    Hint: see `nezaret list --help`

    list violations --wide=yes
    Error: `--wide` takes no value: `yes`
    Hint: see `nezaret list --help`
    ");
}

#[test]
fn a_word_that_is_no_text_is_a_mistake_too() {
    use std::os::unix::ffi::OsStrExt;
    let env = Env::new();
    let word = std::ffi::OsStr::from_bytes(b"V-2018-\xFF");
    let said = env.said(env.command("--lang en show").arg(word)).ends(2);
    assert!(said.err.contains("UTF-8"), "{said}");
}

#[test]
fn without_a_word_help_is_shown() {
    let env = Env::new();
    let said = env.run("");
    assert!(said.out.contains("register-violation") || said.err.contains("register-violation"), "{said}");
    let said = env.run("--help").done();
    assert!(said.out.contains("İstifadə: nezaret") && said.err.is_empty(), "{said}");
    let _ = env.run("--version").done().says(&[env!("CARGO_PKG_VERSION")]);
    let said = env.run("show --help --lang en").done();
    insta::assert_snapshot!(said, @r"
    Show a record

    Usage: nezaret show [OPTIONS] <NUMBER>

    Arguments:
      <NUMBER>  Number of the record

    With every act:
          --reason <TEXT>  Why it is looked at, for the read log

    With every command:
          --register <FILE>  The register's file
          --lang <az|en>     Language [az, en]
          --format <FORMAT>  How answers are written [table, json, jsonl, csv]
          --output <FILE>    Write the answer to a file, whole or not at all
          --overwrite        Replace a file that is there already
          --columns <NAMES>  Only these columns, in this order, by their names in JSON
          --wide             Shorten nothing
          --dry-run          Do everything, show the result, keep nothing
          --no-input         Never ask
          --as <LOGIN>       Account to act as; training register only
          --at <MOMENT>      Moment of entry (2018-01-15T10:30); training register only
      -h, --help             Print help
    [0]
    ");
}

#[test]
fn programs_are_told_errors_as_objects() {
    let env = Env::office();
    let error = |login: &str, line: &str, code: i32| {
        let said = env.by(login, &format!("{line} --format json")).ends(code);
        assert!(said.out.is_empty(), "{said}");
        let error = said.error();
        assert_eq!(error["code"], code, "{said}");
        assert!(error["message"].as_str().is_some_and(|message| message.len() > 10), "{said}");
        error
    };
    error("head", "list violations --state a --state b", 2);
    error("icinspector", &PROTOCOL.replace("575.1.1", "999"), 1);
    assert_eq!(error("head", "show V-2018-9", 1)["clause"], serde_json::Value::Null);
    let refusal = error("dpinspector", PROTOCOL, 3);
    insta::assert_snapshot!(serde_json::to_string_pretty(&refusal).unwrap(), @r#"
    {
      "causes": [
        "the unit holds none of the clauses the act needs on 2018-01-15"
      ],
      "clause": "3.1.4",
      "code": 3,
      "hint": "run `nezaret explain register-violation --on 2018-01-15`",
      "may": [
        "main department: head of the main department",
        "immigration control and deportation department: department head",
        "immigration control division: division head, chief inspector, inspector"
      ],
      "message": "`register-violation` on 2018-01-15 is not open to dpinspector (inspector, deportation division)",
      "today": [
        "Kərimov Rauf (head)",
        "Quliyev Vüsal (ichead)",
        "Həsənov Elçin (icinspector)",
        "İsmayılova Nigar (icinspector2)"
      ]
    }
    "#);
    error("stranger", PROTOCOL, 3);
    // In any form for programs, and where the configuration asks for it.
    for form in ["jsonl", "csv"] {
        assert_eq!(env.by("head", &format!("show V-2018-9 --format {form}")).ends(1).error()["code"], 1);
        assert_eq!(env.by("head", &format!("show --format {form}")).ends(2).error()["code"], 2);
    }
    env.configure("format = \"json\"");
    assert_eq!(env.by("head", "show").ends(2).error()["code"], 2);
}

#[test]
fn every_end_has_its_code() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).ends(0);
    let _ = env.by("icinspector", "show V-2018-7").ends(1);
    let _ = env.by("icinspector", "show").ends(2);
    let _ = env.by("dpinspector", PROTOCOL).ends(3);
    let engine = env.engine();
    engine
        .execute_batch("DROP TRIGGER violation_keep; UPDATE violation SET place='Gəncə' WHERE id=1")
        .unwrap();
    let _ = env.by("icinspector", "verify").ends(4);
    // An engine without its table is nobody's mistake but the program's or the file's.
    engine.execute_batch("DROP TABLE note").unwrap();
    let _ = env.by("icinspector", "show V-2018-1").ends(70).says(&["Cause"]);
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let env = Env::office();
    let line = format!(
        "{PROGRAM} explain register-violation --as head --at 2018-01-15T10:00 | head -c 1; echo \" ${{PIPESTATUS[0]}}\""
    );
    let said = env.said(env.other("bash").args(["-c", &line])).done();
    assert!(said.out.ends_with(" 0\n"), "{said}");
    for line in ["--help", "duties --format csv --as head --at 2018-01-15T10:00", "config"] {
        let mut command = env.command(line);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let said = env.said(command.stdout(writer));
        assert!(said.code == Some(0) && !said.err.contains("Xəta"), "{line}: {said}");
    }
    // Nor is one who hears nothing at all.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let _ = env.said(env.command("show").stderr(writer)).ends(2);
}
