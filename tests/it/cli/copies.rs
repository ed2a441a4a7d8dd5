//! backup, restore and verify: what an office does against loss, and how loss shows.

use super::{Env, PROTOCOL, protocol};

const RESTORE: &str = "restore copy.db --consent '7, 2018-01-15' --reason 'disk xarab olub'";

fn sql(env: &Env, text: &str) {
    env.engine().execute_batch(text).unwrap();
}

#[test]
fn a_copy_is_taken_and_put_back() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("icinspector", "backup copy.db").ends(3);
    let said = env.by("specialist", "backup copy.db").done();
    insta::assert_snapshot!(said, @r"
    copied to `copy.db`: 9 journal entries, SHA-256 [hash] (10:[hash])
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env.by("specialist", "verify --register copy.db").done();
    let _ = env.by("specialist", "backup copy.db").ends(1).says(&["copy.db"]);
    let _ = env.by("specialist", "backup other.db --dry-run").done();
    let _ = env.by("icinspector", &protocol("U0002")).done();
    let _ = env.by("icinspector", RESTORE).ends(3);
    assert_eq!(env.files(), ["copy.db", "nezaret.db"]);

    let said = env.by("specialist", RESTORE).done();
    insta::assert_snapshot!(said, @r"
    `copy.db` is in place; journal entries 10–11 are lost; the register before it is kept in `nezaret.before-restore-20180115T060000Z.db` (10:[hash])
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    assert_eq!(env.count("violation"), 1);
    let _ =
        env.by("head", "journal --act restore").done().says(&["Əliyeva Günel", "disk xarab olub", "5.12.2"]);
    // What was lost stands in the safety copy.
    let safety = env.files().into_iter().find(|name| name.contains("before-restore")).expect("a safety copy");
    let said = env.by("head", &format!("show V-2018-2 --register {safety}")).done();
    assert!(said.out.contains("V-2018-000002"), "{said}");
    let _ = env.by("icinspector", &protocol("U0003")).done().says(&["V-2018-000002"]);
    env.verified();
}

#[test]
fn only_a_sound_copy_of_such_a_register_is_put_back() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    env.write("copy.db", "not a register");
    let _ = env.by("specialist", RESTORE).ends(1);
    let _ = env.by("specialist", &RESTORE.replace("copy.db", "none.db")).ends(1);
    std::fs::remove_file(env.path("copy.db")).unwrap();
    let opening = "init --office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                   --from 2013-02-11 --order 15/k --order-date 2013-02-11 --register copy.db";
    let _ = env.run(opening).done();
    let said = env.by("specialist", RESTORE).ends(1);
    insta::assert_snapshot!(said, @r"
    Error: a register for training and a real one cannot take each other's place
    [1]
    ");
    std::fs::remove_file(env.path("copy.db")).unwrap();
    let _ = env.by("specialist", "backup copy.db").done();
    let doctored = rusqlite::Connection::open(env.path("copy.db")).unwrap();
    doctored.execute_batch("DROP TRIGGER act_fixed; UPDATE act SET reason='x' WHERE seq=9").unwrap();
    let _ = env.by("specialist", RESTORE).ends(4);
    assert_eq!((env.files(), env.count("violation")), (vec!["copy.db".into(), "nezaret.db".into()], 1));
    env.verified();
}

#[test]
fn whoever_changed_the_file_is_seen() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let said = env.by("head", "verify").done();
    insta::assert_snapshot!(said, @r"
    the register is whole: 9 entries, 19 rows; last entry 9:[hash]
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    sql(&env, "DROP TRIGGER violation_keep; UPDATE violation SET place='Gəncə' WHERE id=1");
    let said = env.by("head", "verify").ends(4);
    insta::assert_snapshot!(said, @r"
    in the shape of the register `violation_keep` is missing, added or altered
    entry 9 (V-2018-000001) or a row it wrote was altered: person 1 violation 1
    the register is not whole: checked 9 entries, 19 rows; last entry 9:[hash]
    TRAINING REGISTER: what stands here is not real
    Error: 2 things in the register do not fit
    Hint: do not write to the register; check the last backup with `nezaret verify` and tell the chief specialist
    [4]
    ");
    let said = env.by("head", "verify --format json").ends(4);
    assert_eq!(said.json()["findings"].as_array().map(Vec::len), Some(2), "{said}");
    assert!(said.err.contains("\"code\":4"), "{said}");
    // Not even to one who stops listening.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let _ = env.said(env.command("verify").stdout(writer)).ends(4);
    let _ = env.run("verify").ends(4).says(&["Xəta"]);
}

#[test]
fn a_receipt_shows_a_tail_that_was_cut_off() {
    let env = Env::office();
    let receipt = env.by("icinspector", &format!("{PROTOCOL} --format json")).done().json();
    let hash = env.cell("SELECT hash FROM act WHERE seq=9");
    assert_eq!(receipt["entry"], 9);
    let seen = format!("verify --seen 9:{}", &hash[..8]);
    let _ = env.by("head", &seen).done();
    let _ = env.by("head", "verify --seen 9:00000000").ends(4);
    let said = env.by("head", "verify --seen nine").ends(1);
    insta::assert_snapshot!(said, @r"
    Error: `nine` is not as on a receipt: write 5021:[hash]
    [1]
    ");
    sql(
        &env,
        "DROP TRIGGER act_never; DROP TRIGGER violation_never; DROP TRIGGER person_never; \
         DELETE FROM violation; DELETE FROM person; DELETE FROM act WHERE seq=9",
    );
    let said = env.by("head", &seen).ends(4);
    assert!(said.out.contains('9'), "{said}");
}
