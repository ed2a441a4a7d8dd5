//! Work handed over: listed by a chief, confirmed by both, moved at once.

use crate::duties::{casework::open_of, testing::Trial};

const AT: &str = "2018-01-15T10:00";
const GIVEN: &[(&str, &str)] = &[("login", "icinspector"), ("to", "icinspector2")];
const ONE: &[(&str, &str)] = &[("login", "icinspector")];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

/// A case, an instruction, a request and a part of a document in the hands of an inspector.
fn busy() -> Trial {
    let trial = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", AT, "register-violation", &protocol).unwrap();
    let bid = [("text", "Edilsin"), ("to", "icinspector"), ("due", "2018-01-22")];
    trial.act("ichead", AT, "register-instruction", &bid).unwrap();
    let ask = [
        ("body-kind", "company"),
        ("body", "Üfüq MMC"),
        ("asked", "Surətlər"),
        ("term", "5wd"),
        ("letter", "4/12"),
        ("signed-by", "head"),
    ];
    trial.act("icinspector", AT, "request-information", &ask).unwrap();
    let document =
        [("sender", "Nazirlik"), ("kind", "letter"), ("summary", "Məlumat"), ("addressee", "ichead")];
    trial.act("specialist", AT, "register-document", &document).unwrap();
    let shown = [("number", "D-2018-1"), ("presented-at", "08:55")];
    trial.act("specialist", AT, "present-document", &shown).unwrap();
    let resolution =
        [("number", "D-2018-1"), ("text", "İcra"), ("executor", "icinspector"), ("due", "2018-01-23")];
    trial.act("ichead", AT, "assign-document", &resolution).unwrap();
    trial
}

fn open(trial: &Trial, login: &str) -> Vec<String> {
    let login = login.parse().unwrap();
    let id = crate::office::by_login(&trial.db(), &login, "2018-01-15".parse().unwrap()).unwrap();
    open_of(&trial.db(), id, None).unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn everything_open_moves_when_both_have_confirmed() {
    let trial = busy();
    let refused =
        |login, more: &[(&str, &str)]| trial.refused(login, AT, "hand-over-work", &with(GIVEN, more));
    assert_eq!(refused("icchief", &[]), "Post");
    assert_eq!(refused("dphead", &[]), "hand-over-below");
    assert_eq!(refused("ichead", &[("to", "dpinspector")]), "hand-over-below");
    assert_eq!(refused("ichead", &[("to", "icinspector")]), "hand-over-to-himself");
    assert_eq!(refused("ichead", &[("login", "icchief")]), "hand-over-nothing");
    assert_eq!(refused("ichead", &[("record", "V-2018-9")]), "hand-over-not-his");
    // Who may not have the case gets nothing.
    assert_eq!(refused("head", &[("to", "iminspector")]), "employee-not-competent");
    assert_eq!(trial.refused("icinspector2", AT, "confirm-hand-over", ONE), "hand-over-none");
    let receipt = trial.act("ichead", AT, "hand-over-work", GIVEN).unwrap();
    assert!(receipt.args.contains(&("count", "4".to_owned())), "{receipt:?}");
    assert_eq!(refused("ichead", &[]), "hand-over-nothing");
    assert_eq!(trial.refused("icchief", AT, "confirm-hand-over", ONE), "hand-over-of-others");
    assert_eq!(trial.refused("ichead", AT, "confirm-hand-over", ONE), "hand-over-of-others");
    let first = trial.act("icinspector", AT, "confirm-hand-over", ONE).unwrap();
    assert_eq!((first.said, open(&trial, "icinspector").len()), ("hand-over-confirmed", 4));
    assert_eq!(trial.refused("icinspector", AT, "confirm-hand-over", ONE), "hand-over-of-others");
    let second = trial.act("icinspector2", AT, "confirm-hand-over", ONE).unwrap();
    assert_eq!(second.said, "hand-over-done");
    assert_eq!(open(&trial, "icinspector"), Vec::<String>::new());
    let moved = ["D-2018-000001", "N-2018-000001", "V-2018-000001", "X-2018-000001"];
    assert_eq!(open(&trial, "icinspector2"), moved);
    trial.verified();
}

#[test]
fn a_part_of_the_work_goes_to_one_and_a_chief_confirms_for_who_has_left() {
    let trial = busy();
    let some = with(GIVEN, &[("record", "V-2018-1;N-2018-1")]);
    trial.act("ichead", AT, "hand-over-work", &some).unwrap();
    trial.act("dephead", AT, "hand-over-work", &with(GIVEN, &[("to", "ichead")])).unwrap();
    let leaves = [("login", "icinspector"), ("order", "5/k"), ("order-date", "2018-01-15")];
    trial.act("head", AT, "dismiss-employee", &leaves).unwrap();
    trial.act("ichead", AT, "confirm-hand-over", ONE).unwrap();
    trial.act("icinspector2", AT, "confirm-hand-over", ONE).unwrap();
    assert_eq!(open(&trial, "icinspector2"), ["N-2018-000001", "V-2018-000001"]);
    trial.verified();
}
