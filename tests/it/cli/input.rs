//! Bad input: files and words that are refused with what is wrong, the right code, and an unchanged register.

use super::{Env, HEADER, PROTOCOL, rows};
use std::fs;

#[test]
fn bad_words_name_field_value_and_rule() {
    let env = Env::office();
    let said = |login: &str, line: &str, code: i32| {
        let said = env.by(login, line).ends(code);
        assert!(said.out.is_empty(), "{said}");
        said.err.lines().take(2).collect::<Vec<_>>().join(" / ")
    };
    let with = |from: &str, to: &str| PROTOCOL.replace(from, to);
    let told = [
        said("icinspector", &with("TUR", "TRK"), 2),
        said("icinspector", &with("1985-04-12", "2018-01-16"), 1),
        said("icinspector", &with("1985-04-12", "2030-01-01"), 1),
        said("icinspector", &with("1985-04-12", "1985-02-30"), 2),
        said("icinspector", &with("575.1.1", "339.1.1"), 1),
        said("icinspector", &(PROTOCOL.to_owned() + " --performed-by nobody"), 3),
        said("icinspector", &(PROTOCOL.to_owned() + " --on 2018-01-16"), 1),
        said(
            "dphead",
            "issue-deportation --basis service-decision --ground 79.1.2 --surname A --given B --citizenship TUR \
              --authority DMX --decision-number 1 --decision-date 2013-02-10 --on 2013-02-10",
            3,
        ),
        said("nobody", PROTOCOL, 3),
        said("dpinspector", PROTOCOL, 3),
    ];
    insta::assert_snapshot!(told.join("\n"), @r"
    Error: --citizenship: `TRK`: not a country code: write three Latin letters, such as AZE; XXA for a stateless person / Hint: see `nezaret register-violation --help`
    Error: born 2018-01-16, after the day of the event 2018-01-15
    Error: born 2030-01-01, after the day of the event 2018-01-15
    Error: --birth-date: `1985-02-30`: not a date: write 2018-01-15, 15.01.2018, today, yesterday, +10d (calendar days) or +10wd (working days) / Hint: see `nezaret register-violation --help`
    Error: article 339.1.1 is not in force on 2018-01-15; that day it was 575.1.1
    Error: account `nobody` holds no post on 2018-01-15 / Hint: look the account up in `nezaret list employees`; the head registers a new employee with `nezaret register-employee`
    Error: the act's day 2018-01-16 lies in the future; today is 2018-01-15
    Error: account `dphead` holds no post on 2013-02-10 / Hint: look the account up in `nezaret list employees`; the head registers a new employee with `nezaret register-employee`
    Error: account `nobody` holds no post on 2018-01-15 / Hint: look the account up in `nezaret list employees`; the head registers a new employee with `nezaret register-employee`
    Error: `register-violation` on 2018-01-15 is not open to dpinspector (inspector, deportation division) / Caused by: the unit holds none of the clauses the act needs on 2018-01-15
    ");
    assert_eq!(env.verified(), 8, "nothing of it stands in the journal");
}

#[test]
fn what_is_no_register_is_not_touched() {
    let env = Env::office();
    let whole = fs::read(env.register()).unwrap();
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 8192].fill(0xAA);
    rusqlite::Connection::open(env.path("foreign")).unwrap().execute_batch("CREATE TABLE a(b)").unwrap();
    env.write("empty", "");
    env.write("text", "surname,given\n".repeat(1000));
    env.write("half", &whole[..whole.len() / 2]);
    env.write("head", &whole[..50]);
    env.write("damaged", damaged);
    env.write("newer", &whole);
    rusqlite::Connection::open(env.path("newer")).unwrap().execute_batch("PRAGMA user_version=99").unwrap();
    fs::create_dir(env.path("folder")).unwrap();
    for (name, codes) in [
        ("foreign", [1, 1, 1]),
        ("empty", [1, 1, 1]),
        ("text", [1, 1, 1]),
        ("half", [4, 4, 4]),
        ("head", [4, 4, 4]),
        ("newer", [1, 1, 1]),
        ("folder", [1, 1, 1]),
    ] {
        let before = fs::read(env.path(name)).ok();
        let lines = ["list violations", PROTOCOL, "verify"];
        for (line, code) in lines.iter().zip(codes) {
            let said = env.by("icinspector", &format!("{line} --register {name}")).ends(code);
            assert!(said.err.contains("Hint:"), "{name}, {line}: {said}");
        }
        assert!(fs::read(env.path(name)).ok() == before, "{name} was changed");
    }
    let _ = env.by("icinspector", "verify --register damaged").ends(4);
    let told =
        ["foreign", "half", "newer"].map(|name| env.by("head", &format!("verify --register {name}")).err);
    insta::assert_snapshot!(told.join("\n"), @r"
    Error: `foreign` is not a register of nezaret, or is half-written
    Hint: check the file; if need be, put a backup in its place with `nezaret restore`

    Error: the register's file is damaged: database disk image is malformed
    Hint: do not write to it; run `nezaret verify` and get the last backup ready

    Error: the register has version 99, this program knows 1
    Hint: install the newer program; this one did not touch the register
    ");
}

#[test]
fn bad_files_are_refused_with_line_and_reason() {
    let env = Env::office();
    let wide = vec!["a"; 1_000_000].join(",");
    let cases: &[(&str, Vec<u8>)] = &[
        ("empty", Vec::new()),
        ("header alone", format!("{HEADER}\n").into()),
        ("wrong header", rows().replace("citizenship", "nationality").into()),
        ("misspelt header", rows().replace("citizenship", "citizenshp").into()),
        ("encoding", [rows().as_bytes(), b"Yilmaz,\xC4\xFF,1990-05-01\n"].concat()),
        ("UTF-16", rows().encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("ragged", format!("{}Kaya,Can\n", rows()).into()),
        ("a million columns", format!("{wide}\n{wide}\n").into()),
        ("NUL", rows().replace("Ivan,", "Iv\0n,").into()),
        ("half a row", rows()[..rows().len() - 20].into()),
        ("a quote without end", format!("{}\"Kaya,Can\n", rows()).into()),
        ("binary", (0..=255).cycle().take(10_000).collect()),
    ];
    let told: Vec<String> = cases
        .iter()
        .map(|(name, bytes)| {
            env.write("a.csv", bytes);
            let said = env.by("icinspector", "import register-violation a.csv").ends(1);
            let told: Vec<&str> = said.err.lines().filter(|line| !line.starts_with("TRAINING")).collect();
            format!("{name}: {}", told.join(" / "))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    empty: Error: file `a.csv` has no rows below its header
    header alone: Error: file `a.csv` has no rows below its header
    wrong header: header (line 1 of the file): the act has no column `nationality` / header (line 1 of the file): the required column `citizenship` is missing in the header / nothing was taken: put the header right and import the file again
    misspelt header: header (line 1 of the file): the act has no column `citizenshp`; perhaps `citizenship` / header (line 1 of the file): the required column `citizenship` is missing in the header / nothing was taken: put the header right and import the file again
    encoding: Error: line 4 of the file is not in UTF-8: save the file as UTF-8
    UTF-16: Error: line 1 of the file has a NUL byte: it is no text, or it is in UTF-16; save it as UTF-8
    ragged: row 3 (line 4 of the file): the row has 2 cells, the header 11 columns / nothing was taken; wrong rows: 1
    a million columns: Error: the header is longer than 65536 bytes: the first line must hold the names of the columns
    NUL: Error: line 3 of the file has a NUL byte: it is no text, or it is in UTF-16; save it as UTF-8
    half a row: row 2 (line 3 of the file): the row has 8 cells, the header 11 columns / nothing was taken; wrong rows: 1
    a quote without end: row 3 (line 4 of the file): the row has 1 cells, the header 11 columns / nothing was taken; wrong rows: 1
    binary: Error: line 2 of the file is not in UTF-8: save the file as UTF-8
    ");
    assert_eq!((env.count("violation"), env.verified()), (0, 8));
    assert_eq!(env.files(), ["a.csv", "nezaret.db"]);
}

#[test]
fn a_file_that_cannot_be_read_is_said_so() {
    let env = Env::office();
    fs::create_dir(env.path("folder")).unwrap();
    for (line, code) in [
        ("import register-violation none.csv", 1),
        ("import register-violation folder", 1),
        ("import no-such-act none.csv", 1),
        ("import register-violation none.csv --layout xml", 2),
        ("attach-file V-2018-1 --file none.pdf", 1),
    ] {
        let said = env.by("icinspector", line).ends(code);
        assert!(said.err.starts_with("Error: "), "{line}: {said}");
    }
}
