//! Reading: one filter of rights before every reading, and the log of who looked.

use super::{Env, PROTOCOL};

fn office() -> Env {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    env
}

#[test]
fn a_record_is_shown_with_its_story() {
    let env = office();
    let _ = env.by("icinspector", "add-note v-2018-1 --text 'Ev sahibi ilə danışılıb'").done();
    insta::assert_snapshot!(env.by("icinspector", "show V-2018-1").done(), @r"
    Number            V-2018-000001
    Person            P-2018-000001
    Surname           Demir
    Given name        Kemal
    Born              1985-04-12
    Citizenship       Türkiye
    Document          U7654321
    Subject           natural person
    Article           575.1.1
    Committed         2018-01-15
    Discovered        2018-01-15
    Protocol          2018-01-15
    Place             Bakı şəhəri, Nizami küçəsi 5
    Language          Azərbaycan dili
    Rights explained  yes
    Unit              immigration control division
    Drawn by          Həsənov Elçin
    Responsible       Həsənov Elçin
    State             registered
    Decide by         2018-01-30
    Penalty until     2018-05-15

    Terms
    Number         Due         Days left  Term                                        About        Responsible    Register
    ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    V-2018-000001  2018-01-30         15  term to consider the case                   Demir Kemal  Həsənov Elçin  Offence cases
    V-2018-000001  2018-05-15        120  last day on which a penalty may be imposed  Demir Kemal  Həsənov Elçin  Offence cases
    rows: 2

    Notes
    Entered at        Author         Text
    ────────────────────────────────────────────────────────
    2018-01-15 10:00  Həsənov Elçin  Ev sahibi ilə danışılıb
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let said = env.by("ichead", "history V-2018-1").done();
    let _ = said.says(&["register-violation", "575.1.1", "add-note", "Ev sahibi ilə danışılıb", "3.1.4"]);
    let said = env.by("icinspector", "show V-2018-1 --format json").done();
    assert!(said.out.contains("\"V-2018-000001\"") && said.out.contains("\"TUR\""), "{said}");
    let said = env.by("icinspector", "show V-2018-2").ends(1);
    insta::assert_snapshot!(said, @r"
    Error: `V-2018-000002` was not found
    Hint: the nearest numbers are V-2018-000001
    [1]
    ");
    let _ = env.by("icinspector", "show X-2018-1").ends(1);
    let _ = env.by("icinspector", "show tomorrow").ends(2);
}

#[test]
fn another_division_sees_its_own_only_and_that_is_logged() {
    let env = office();
    // Of a case against a person it may read, its card.
    let said = env.by("dpinspector", "show V-2018-1").done();
    insta::assert_snapshot!(said, @r"
    Number         V-2018-000001
    Committed      2018-01-15
    Discovered     2018-01-15
    Protocol       2018-01-15
    State          registered
    Decide by      2018-01-30
    Penalty until  2018-05-15
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env.by("dpinspector", "history V-2018-1").ends(3);
    let letter =
        "register-document --sender 'Ədliyyə Nazirliyi' --kind inquiry --summary Məlumat --addressee ichead";
    let _ = env.by("specialist", letter).done();
    let said = env.by("dpinspector", "show D-2018-1").ends(3);
    insta::assert_snapshot!(said, @r"
    Error: dpinspector (inspector, deportation division) may not read this on 2018-01-15: `show`
    Caused by: `D-2018-000001` is not among the records you may read, nor linked to one
    May do it:
      main department: head of the main department, chief specialist
    [3]
    ");
    assert_eq!(env.by("dpinspector", "list violations --format csv").done().out.lines().count(), 1);
    let _ = env.by("icinspector", "show V-2018-1").done();
    let said = env.by("head", "access-log").done();
    let _ =
        said.says(&["Abbasov Tural", "history V-2018-1", "show D-2018-1", "Həsənov Elçin", "P-2018-000001"]);
    let said = env.by("head", "access-log --officer dpinspector --format csv").done();
    assert_eq!(said.out.matches(",refusal,").count(), 2, "{said}");
    let _ = env.by("dpinspector", "access-log").ends(3);
    let _ = env.by("stranger", "list violations").ends(3);
}

#[test]
fn names_are_found_however_they_are_typed() {
    let env = Env::office();
    let named = PROTOCOL.replace("Demir", "İsmayılov").replace("Kemal", "Şəhla");
    let _ = env.by("icinspector", &named).done();
    for text in ["ismayılov", "ISMAYIL", "Şəhla", "sehla", "u7654321", "V-2018-1"] {
        let said = env.by("icinspector", &format!("find {text} --format csv")).done();
        assert!(said.out.contains("2018-000001"), "{text}: {said}");
    }
    let said = env.by("icinspector", "find ismayıl").done();
    let _ = said.says(&["P-2018-000001", "V-2018-000001", "İsmayılov", "İsmayılova"]);
    let _ = env.by("icinspector", "find nobody").done();
    let said = env.by("dpinspector", "find ismayıl --format csv").done();
    assert!(!said.out.contains("V-2018"), "{said}");
}

#[test]
fn only_the_columns_that_were_asked_for_are_shown() {
    let env = Env::office();
    let said = env.by("specialist", "list employees --columns login,number --format csv").done();
    assert!(said.out.starts_with("login,number\n") || said.out.starts_with("login,number\r\n"), "{said}");
    let _ = env
        .by("specialist", "list employees --columns login,no-such")
        .ends(1)
        .says(&["no column `no-such`", "number, surname"]);
    let said = env.by("specialist", "show S-2018-1 --columns login --format json").done();
    assert!(said.out.contains("\"login\"") && !said.out.contains("surname"), "{said}");
}

#[test]
fn the_day_begins_with_the_desk() {
    let env = office();
    let _ = env.by("icinspector", "remind-on V-2018-1 --due 2018-01-16 --text 'Zəng et'").done();
    let said = env.on("icinspector", "2018-01-16T09:00", "desk").done();
    let _ = said.says(&["V-2018-000001", "2018-01-30", "Zəng et"]);
    let unsent = "Protocols you drew that were not sent yet to whoever decides";
    let late = env.on("icinspector", "2018-01-18T09:00", "desk").done().says(&[unsent, "2018-01-17 00:00"]);
    assert!(
        late.out.lines().any(|line| line.contains("2018-01-17 00:00") && line.trim_end().ends_with("-1"))
    );
    assert!(!env.by("icinspector2", "desk").done().out.contains(unsent));
    let send = "send-protocol V-2018-1 --to 'Şöbə rəisi' --sent-at 16:00";
    let _ = env.on("icinspector", "2018-01-16T17:00", send).done();
    assert!(!env.on("icinspector", "2018-01-16T18:00", "desk").done().out.contains(unsent));
    let said = env.by("dpinspector", "desk").done();
    assert!(!said.out.contains("V-2018"), "{said}");
    let _ = env.by("icinspector", "desk --format json").done().json();
}

#[test]
fn the_journal_is_read_by_those_it_is_kept_for() {
    let env = office();
    let said = env.by("head", "journal --act register-violation").done();
    let _ = said.says(&["register-violation", "V-2018-000001", "Həsənov Elçin", "3.1.4", "6.2.1"]);
    let said = env.by("head", "journal --officer icinspector --format csv").done();
    assert_eq!(said.out.lines().count(), 2, "{said}");
    let said = env.by("dpinspector", "journal --format csv").done();
    assert_eq!(said.out.lines().count(), 1, "others see what they did themselves: {said}");
}

#[test]
fn the_law_is_explained_to_anybody() {
    let env = Env::office();
    let _ = env.by("icinspector", "can-i decide-violation").ends(3).says(&["division head", "3.1.4"]);
    let _ = env.by("ichead", "can-i decide-violation").done().says(&["3.1.4"]);
    let _ = env.by("icinspector", "explain no-such-act").ends(1);
    let _ = env.by("icinspector", "explain register-violation --format json").done().json();
    assert!(env.by("dpinspector", "duties --format csv").done().out.lines().count() > 10);
}
