//! Entry bans and identity work, as they are read on the days that matter.

use super::AT;
use crate::{duties::testing::Trial, reports::testing::read};

#[test]
fn a_ban_that_is_over_is_shown_as_ended_and_one_that_ends_soon_is_warned_of() {
    let trial = Trial::open();
    let person = [("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR"), ("document", "U123")];
    trial.act("specialist", AT, "register-person", &person).unwrap();
    let ban = [
        ("number", "P-2018-1"),
        ("basis", "79.2"),
        ("authority", "Xidmət"),
        ("decision-number", "14"),
        ("decision-date", "2018-01-10"),
        ("years", "1"),
    ];
    trial.act("dphead", AT, "impose-ban", &ban).unwrap();
    trial
        .act("dphead", AT, "send-ban", &[("number", "B-2018-1"), ("to", "Sərhəd"), ("letter", "1")])
        .unwrap();
    let at = |at: &str, typed: &str| read(&trial, "dphead", at, typed).unwrap().join("\n");
    for (moment, state, section) in [
        ("2018-09-09T10:00", "imposed", ""),
        ("2018-09-10T10:00", "imposed", "## my-bans-ending\n"),
        ("2018-12-09T10:00", "imposed", "## my-bans-ending\n"),
        ("2018-12-10T10:00", "imposed", "## my-bans-ending-first\n"),
        ("2019-01-10T10:00", "imposed", "## my-bans-ending-first\n"),
        ("2019-01-11T10:00", "ended", ""),
    ] {
        let other = if state == "ended" { "imposed" } else { "ended" };
        for typed in ["show B-2018-1", "list bans", "find Kaya", "show P-2018-1", "report bans"] {
            let seen = at(moment, typed);
            assert!(seen.contains(state) && !seen.contains(other), "{moment} {typed}: {seen}");
        }
        assert!(at(moment, &format!("list bans --state {state}")).ends_with("= 1"), "{moment}");
        assert!(at(moment, &format!("list bans --state {other}")).ends_with("= 0"), "{moment}");
        let desk = at(moment, "desk");
        assert_eq!(desk.contains("-ending"), !section.is_empty(), "{moment}: {desk}");
        assert!(
            desk.contains(section) && desk.contains("my-bans-unconfirmed") == (state == "imposed"),
            "{desk}"
        );
        let unconfirmed = at(moment, "report unconfirmed-bans");
        assert_eq!(
            unconfirmed.contains("unconfirmed|B-2018-000001|Kaya"),
            state == "imposed",
            "{unconfirmed}"
        );
    }
    // An inspector sees it in no other's place, another leader does.
    assert!(!read(&trial, "dpinspector", AT, "desk").unwrap().join("\n").contains("bans-"));
    assert!(read(&trial, "dephead", AT, "desk").unwrap().join("\n").contains("## bans-unconfirmed"));
}

#[test]
fn a_request_on_an_identity_is_on_the_desk_and_among_the_terms_until_it_is_answered() {
    let trial = Trial::open();
    let person = [("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR")];
    trial.act("specialist", AT, "register-person", &person).unwrap();
    let work = [("number", "P-2018-1"), ("text", "Pasportu yoxdur")];
    trial.act("icinspector", AT, "propose-identification", &work).unwrap();
    let desk = |login: &str, at: &str| read(&trial, login, at, "desk").unwrap().join("\n");
    assert!(desk("icinspector", AT).contains("## my-identifications\n"));
    let asked = [
        ("number", "L-2018-1"),
        ("way", "ministry"),
        ("country", "TUR"),
        ("to", "Xarici İşlər Nazirliyi"),
        ("letter", "5/1"),
    ];
    trial.act("icinspector", AT, "send-identity-request", &asked).unwrap();
    assert!(desk("icinspector", AT).contains("## my-identity-requests\n"));
    let terms = |at: &str| read(&trial, "ichead", at, "report deadlines").unwrap().join("\n");
    assert!(terms(AT).contains("L-2018-000001|2018-02-09|30|identity-answer-by"), "{}", terms(AT));
    assert!(terms("2018-02-10T09:00").contains("L-2018-000001|2018-02-09|-1"));
    for (at, due) in [("2018-02-08T09:00", false), ("2018-02-09T09:00", true)] {
        assert_eq!(desk("ichead", at).contains("## identity-requests-due"), due, "{at}");
    }
    // Who asks for asylum meanwhile: the request is to be taken back.
    assert!(!desk("ichead", AT).contains("requests-to-take-back"));
    let mark = [("number", "P-2018-1"), ("kind", "asylum-pending"), ("document", "Ərizə 3, 2018-01-11")];
    trial.act("icinspector", "2018-01-11T10:00", "mark-person", &mark).unwrap();
    assert!(desk("ichead", "2018-01-11T11:00").contains("## requests-to-take-back\n"));
    let back =
        [("number", "L-2018-1"), ("letter", "5/1"), ("reply", "withdrawn"), ("text", "Sığınacaq istəyib")];
    trial.act("icinspector", "2018-01-11T12:00", "record-identity-answer", &back).unwrap();
    assert!(!desk("ichead", "2018-01-11T13:00").contains("requests-to-take-back"));
    assert!(!terms("2018-02-10T09:00").contains("identity-answer-by"));
}
