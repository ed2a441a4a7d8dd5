use crate::{
    duties::{origin::proposals, testing::Trial},
    law::Law,
    office::Receipt,
};

const AT: &str = "2018-01-15T18:00";
/// One in order, one who overstayed, one whose place of stay nobody registered.
const THREE: &str = "Kaya|Efe|TUR|U1110001||in-order;Demir|Kemal|TUR|U1110002|1990-05-01|overstay|idarəyə gətirilib;\
                     Beridze|O'Neill|GEO|12AB345||unregistered";

fn raid<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("kind", "raid"),
        ("checked", "stay"),
        ("place", "Bakı şəhəri, Sədərək ticarət mərkəzi"),
        ("starts", "2018-01-15T10:00"),
        ("ends", "13:00"),
        ("found", THREE),
        ("followed", "Protokollar tərtib edilir"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

fn refused(trial: &Trial, changed: &[(&str, &str)]) -> String {
    trial.refused("icinspector", AT, "record-check", &raid(changed))
}

fn notes(receipt: &Receipt) -> Vec<&str> {
    receipt.notes.iter().map(|note| note.0).collect()
}

/// What is proposed for a check: person, article, the case there is.
fn proposed(trial: &Trial, number: &str) -> Vec<String> {
    let all = proposals(&trial.db(), &Law::new(), number.parse().unwrap()).unwrap();
    let case = |case: Option<crate::values::Number>| case.map_or_else(String::new, |case| format!(" {case}"));
    all.iter().map(|p| format!("{} {}{}", p.number, p.article, case(p.case))).collect()
}

fn case<'a>(person: &[(&'a str, &'a str)], from: &'a str, article: &'a str) -> Vec<(&'a str, &'a str)> {
    let offence = [("from", from), ("article", article), ("place", "Bakı")];
    person.iter().copied().chain(offence).collect()
}

const DEMIR: &[(&str, &str)] =
    &[("person", "P-2018-2"), ("surname", "Demir"), ("given", "Kemal"), ("citizenship", "TUR")];

#[test]
fn what_a_raid_found_is_proposed_by_person_until_each_has_his_case() {
    let trial = Trial::open();
    let receipt =
        trial.act("icinspector", AT, "record-check", &raid(&[("officer", "icinspector2;icchief")])).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret show C-2018-000001"));
    assert_eq!(receipt.terms.iter().map(|term| term.due.as_str()).collect::<Vec<_>>(), ["2018-01-17"]);
    assert_eq!(
        notes(&receipt),
        ["person-entered", "person-entered", "person-entered", "case-proposed", "case-proposed"]
    );
    let command = &receipt.notes[4].1.iter().find(|(name, _)| *name == "command").unwrap().1;
    assert_eq!(
        command,
        "nezaret register-violation --from C-2018-000001 --article 575.1.1 --person P-2018-000003 \
         --surname 'Beridze' --given 'O'\\''Neill' --citizenship GEO --happened 2018-01-15 \
         --discovered 2018-01-15 --place 'Bakı şəhəri, Sədərək ticarət mərkəzi'"
    );
    assert_eq!(proposed(&trial, "C-2018-1"), ["P-2018-000002 575.1.6", "P-2018-000003 575.1.1"]);
    trial.act("icinspector", AT, "register-violation", &case(DEMIR, "C-2018-1", "575.1.1")).unwrap();
    assert_eq!(
        proposed(&trial, "C-2018-1"),
        ["P-2018-000002 575.1.6 V-2018-000001", "P-2018-000003 575.1.1"],
        "a case from the record counts under whichever article the officer opened it"
    );
    let annul = |number| [("number", number), ("reason", "Səhv daxil edilib")];
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul("C-2018-1")), "record-has-others");
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul("P-2018-3")), "record-has-others");
    trial.act("ichead", AT, "annul-record", &annul("V-2018-1")).unwrap();
    trial.act("ichead", AT, "annul-record", &annul("C-2018-1")).unwrap();
    assert!(proposed(&trial, "C-2018-1").is_empty());
    assert_eq!(
        trial.refused("icinspector", AT, "register-violation", &case(DEMIR, "C-2018-1", "575.1.6")),
        "record-annulled"
    );
    trial.verified();
}

#[test]
fn a_case_that_is_open_already_is_named_instead_of_a_second_one() {
    let trial = Trial::open();
    let person = [("surname", "Demir"), ("given", "Kemal"), ("citizenship", "TUR"), ("document", "U1110002")];
    let offence = [("article", "575.1.6"), ("place", "Bakı")];
    let fields: Vec<_> = person.into_iter().chain(offence).collect();
    trial.act("icinspector", "2018-01-10T10:00", "register-violation", &fields).unwrap();
    let receipt = trial.act("icinspector", AT, "record-check", &raid(&[])).unwrap();
    assert_eq!(
        notes(&receipt)[3..],
        ["case-open-already", "case-proposed", "no-further-case"],
        "{receipt:?}"
    );
    assert_eq!(
        proposed(&trial, "C-2018-1"),
        ["P-2018-000001 575.1.6 V-2018-000001", "P-2018-000003 575.1.1"]
    );
    // Another article is another offence.
    let works = "Demir|Kemal|TUR|U1110002||no-permit";
    trial.act("icinspector", AT, "record-check", &raid(&[("found", works)])).unwrap();
    assert_eq!(proposed(&trial, "C-2018-2"), ["P-2018-000001 575.1.4"]);
    trial.verified();
}

#[test]
fn a_reason_why_no_case_follows_ends_the_proposal() {
    let trial = Trial::open();
    let receipt =
        trial.act("icinspector", AT, "record-check", &raid(&[("no-case", "16 yaşı tamam olmayıb")])).unwrap();
    assert!(receipt.terms.is_empty() && !notes(&receipt).contains(&"case-proposed"), "{receipt:?}");
    assert!(proposed(&trial, "C-2018-1").is_empty());
    trial.act("icinspector", AT, "record-check", &raid(&[])).unwrap();
    assert_eq!(proposed(&trial, "C-2018-2").len(), 2);
    let said = [
        ("number", "C-2018-2"),
        ("field", "no_case"),
        ("new", "Protokolları polis tərtib edib"),
        ("reason", "DİN-in məktubu 4/12"),
    ];
    trial.act("ichead", "2018-01-20T10:00", "correct-record", &said).unwrap();
    assert!(proposed(&trial, "C-2018-2").is_empty());
    assert_eq!(
        refused(&trial, &[("found", "Kaya|Efe|TUR|||in-order"), ("no-case", "Yoxdur")]),
        "no-case-without-finding"
    );
    trial.verified();
}

#[test]
fn the_clause_follows_from_what_is_checked_and_who_may_from_the_clause() {
    let trial = Trial::open();
    let person = "Kaya|Efe|TUR|U1110001||in-order";
    for (checked, clause) in [("stay", "3.1.2"), ("residence", "3.1.2"), ("place-of-stay", "3.1.2-1")] {
        let fields = raid(&[("kind", "person"), ("checked", checked), ("found", person)]);
        let receipt = trial.act("icchief", AT, "record-check", &fields).unwrap();
        let sql = "SELECT clause FROM act WHERE seq=?1";
        let told: Option<String> = trial.db().one(sql, &[receipt.entry.into()], |row| row.get(0)).unwrap();
        assert_eq!(told.as_deref(), Some(clause), "{checked}");
    }
    // 3.1.2-1 came on 2013-08-07.
    let old = [("starts", "10:00"), ("ends", "11:00"), ("on", "2013-06-03"), ("paper", "7/1")];
    let of = |checked| raid(&[&old[..], &[("checked", checked)]].concat());
    trial.act("icinspector", AT, "record-check", &of("stay")).unwrap();
    assert_eq!(trial.refused("icinspector", AT, "record-check", &of("place-of-stay")), "NotInForce");
    assert_eq!(trial.refused("dpinspector", AT, "record-check", &raid(&[])), "Clause");
    assert_eq!(trial.refused("head", AT, "record-check", &raid(&[])), "Post");
    trial.verified();
}

#[test]
fn a_check_that_cannot_be_is_refused() {
    let trial = Trial::open();
    let citizen = "Əliyev|Rauf|AZE|AA1234567||overstay";
    let twice = "Kaya|Efe|TUR|U1110001||in-order;Kaya|Efe|TUR|U1110001||overstay";
    for (changed, key) in [
        (&[("kind", "person")][..], "check-of-one-person"),
        (&[("kind", "person"), ("found", "")], "check-of-one-person"),
        (&[("ends", "09:00")], "spot-ends-first"),
        (&[("ends", "10:00")], "spot-ends-first"),
        (&[("starts", "2018-01-14T10:00"), ("ends", "2018-01-14T11:00")], "spot-day"),
        (&[("ends", "18:01")], "spot-not-over"),
        (&[("on", "2018-01-14"), ("starts", "10:00"), ("ends", "2018-01-16T10:00")], "spot-not-over"),
        (&[("officer", "icinspector2;icinspector2")], "officer-twice"),
        (&[("officer", "icinspector")], "officer-twice"),
        (&[("found", citizen)], "found-is-citizen"),
        (&[("found", twice)], "person-twice"),
    ] {
        assert_eq!(refused(&trial, changed), key, "{changed:?}");
    }
    assert!(refused(&trial, &[("officer", "nobody")]).contains("nobody"));
    let host = "Əliyev|Rauf|AZE|AA1234567||guest-unregistered";
    trial.act("icinspector", AT, "record-check", &raid(&[("kind", "address"), ("found", host)])).unwrap();
    assert_eq!(proposed(&trial, "C-2018-1"), ["P-2018-000001 577"]);
    let nobody = raid(&[("kind", "address"), ("found", ""), ("ends", "18:00")]);
    let receipt = trial.act("icinspector", AT, "record-check", &nobody).unwrap();
    assert!(receipt.notes.is_empty() && receipt.terms.is_empty(), "{receipt:?}");
    // Over midnight: the act is of the day on which it began.
    let night = raid(&[("on", "2018-01-14"), ("starts", "22:00"), ("ends", "2018-01-15T02:00")]);
    trial.act("icinspector", AT, "record-check", &night).unwrap();
    let other = raid(&[("found", "Yıldız|Ayşe|TUR|U1110001||overstay")]);
    assert_eq!(trial.refused("icinspector", AT, "record-check", &other), "person-differs");
    trial.verified();
}

#[test]
fn who_is_registered_is_met_by_his_number() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "record-check", &raid(&[])).unwrap();
    let met = raid(&[("found", "p-2018-2|overstay|idarəyə gətirilib;Əliyev|Rauf|AZE|AA1234567||in-order")]);
    let receipt = trial.act("icinspector", AT, "record-check", &met).unwrap();
    let named =
        ("person-by-number", vec![("person", "P-2018-000002".into()), ("name", "Demir Kemal".into())]);
    assert_eq!(receipt.notes[0], named);
    assert_eq!(proposed(&trial, "C-2018-2"), ["P-2018-000002 575.1.6"]);
    // Whoever is read from the register is judged as whoever is typed.
    for (found, key) in [
        ("P-2018-4|overstay", "found-is-citizen"),
        ("P-2018-2|overstay;P-2018-2|in-order", "person-twice-known"),
        ("P-2018-2|overstay;Demir|Kemal|TUR|U1110002||in-order", "person-twice-known"),
    ] {
        assert_eq!(refused(&trial, &[("found", found)]), key, "{found}");
    }
    assert!(refused(&trial, &[("found", "P-2018-9|overstay")]).contains("P-2018-000009"));
    let merge = [("number", "P-2018-2"), ("into", "P-2018-1"), ("reason", "Eyni şəxs")];
    trial.act("ichead", AT, "merge-persons", &merge).unwrap();
    assert_eq!(refused(&trial, &[("found", "P-2018-1|overstay;P-2018-2|in-order")]), "person-twice-known");
    let receipt =
        trial.act("icinspector", AT, "record-check", &raid(&[("found", "P-2018-2|overstay")])).unwrap();
    assert!(notes(&receipt).contains(&"person-led"), "{receipt:?}");
    let annul = [("number", "P-2018-3"), ("reason", "Səhv daxil edilib")];
    for number in ["C-2018-1", "C-2018-2", "C-2018-3"] {
        trial.act("ichead", AT, "annul-record", &[("number", number), annul[1]]).unwrap();
    }
    trial.act("ichead", AT, "annul-record", &annul).unwrap();
    assert_eq!(refused(&trial, &[("found", "P-2018-3|overstay")]), "record-annulled");
    for wrong in ["P-2018-2", "P-2018-2|gone", "P-2018-2|overstay|x|y", "V-2018-1|overstay"] {
        let rejected = Trial::rejected("record-check", &raid(&[("found", wrong)]));
        assert_eq!(rejected, ("found", "value-person-found".to_owned()), "{wrong}");
    }
    trial.verified();
}
