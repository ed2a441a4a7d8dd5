//! What a visit comes to: checklist, permits against the register, the paper, the cases proposed.

use super::{VISIT, approved, made};
use crate::{
    duties::{inspection::proposals, testing::Trial},
    law::Law,
    office::Receipt,
};

/// The visit with other words.
fn with<'a>(changed: &[(&'a str, &'a str)], worker: &'a str) -> Vec<(&'a str, &'a str)> {
    let kept = made(worker).into_iter().filter(|field| changed.iter().all(|(key, _)| *key != field.0));
    kept.chain(changed.iter().copied()).collect()
}

fn refused(trial: &Trial, fields: &[(&str, &str)]) -> String {
    trial.refused("icinspector", VISIT, "conduct-inspection", fields)
}

fn conducted(trial: &Trial, fields: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", VISIT, "conduct-inspection", fields).unwrap()
}

/// The notes of a receipt without those on persons and on open questions.
fn notes(receipt: &Receipt) -> Vec<String> {
    let of = |(key, args): &(&'static str, Vec<(&'static str, String)>)| {
        let facts: Vec<&str> = args.iter().map(|(_, value)| value.as_str()).collect();
        format!("{key}: {}", facts.join(" | "))
    };
    let all = receipt.notes.iter().map(of);
    all.filter(|note| !note.starts_with("person-") && !note.starts_with("checklist-")).collect()
}

#[test]
fn a_finding_agrees_with_citizenship_exemption_and_right_to_stay() {
    let trial = approved();
    for (worker, rule) in [
        ("Əliyev|Əli|AZE||||| no-permit", "worker-is-citizen"),
        ("Əliyev|Əli|AZE||||| in-order||64.0.1", "worker-is-citizen"),
        ("Beridze|Giorgi|GEO||||| in-order", "worker-exemption-missing"),
        ("Beridze|Giorgi|GEO||||| in-order||64.0.20", "worker-exemption-unknown"),
        ("Beridze|Giorgi|GEO||||| in-order||64.0.15-1", "worker-exemption-unknown"),
        ("Beridze|Giorgi|GEO||||| no-permit||64.0.1", "worker-exempt-and-found"),
        ("Beridze|Giorgi|GEO||||| no-permit|none", "worker-status-differs"),
        ("Beridze|Giorgi|GEO||||| no-right-to-stay|temporary-stay", "worker-status-differs"),
    ] {
        assert_eq!(refused(&trial, &made(worker)), rule, "{worker}");
    }
    let right = "Əliyev|Əli|AZE||||| in-order; Beridze|Giorgi|GEO||||| in-order|permanent-residence|64.0.1; \
                 Kapanadze|Nino|GEO||||| no-right-to-stay|none";
    conducted(&trial, &made(right));
    trial.verified();
}

#[test]
fn the_checklist_is_answered_as_the_visit_saw_it() {
    let trial = approved();
    let worker = "Beridze|Giorgi|GEO|12AB345||||no-permit";
    for (check, rule) in [
        ("colour=yes", "check-unknown"),
        ("passport=yes; passport=yes", "check-twice"),
        ("passport=no", "check-needs-remark"),
        ("permit=yes", "check-contradicts-worker"),
    ] {
        assert_eq!(refused(&trial, &with(&[("check", check)], worker)), rule, "{check}");
    }
    for (check, wrong) in
        [("passport", "value-form"), ("passport=maybe", "value-code"), ("=yes", "value-text")]
    {
        let rejected = Trial::rejected("conduct-inspection", &with(&[("check", check)], ""));
        assert_eq!(rejected, ("check", wrong.to_owned()), "{check}");
    }
    // A breach alone makes it a protocol.
    let check = "permit=yes; passport=no|yeddi pasport seyfdə; termination=not-applicable";
    let receipt = conducted(&trial, &with(&[("check", check)], ""));
    assert!(receipt.args.contains(&("paper", "inspection-paper-protocol".into())), "{receipt:?}");
    let open = (
        "checklist-unanswered",
        vec![("questions", "own-workplace, contract, changed-data, renewal".into())],
    );
    assert_eq!(receipt.notes[0], open);
    let proposed: Vec<String> = notes(&receipt);
    assert_eq!(proposed.len(), 1, "{proposed:?}");
    assert!(proposed[0].contains("578.4 | subject-official"), "{proposed:?}");
    trial.verified();
}

#[test]
fn the_paper_follows_from_the_result_and_one_copy_stays_with_the_employer() {
    let trial = approved();
    let worker = "Beridze|Giorgi|GEO|12AB345||||no-permit";
    for worker in ["", worker] {
        assert_eq!(refused(&trial, &with(&[("received-by", "")], worker)), "paper-not-handed");
    }
    assert_eq!(refused(&trial, &with(&[("copies", "1")], worker)), "paper-copies");
    let missing = Trial::rejected("conduct-inspection", &with(&[("paper-number", "")], worker));
    assert_eq!(missing, ("paper_number", "value-missing".to_owned()));
    let words =
        [("received-by", ""), ("refused-to-sign", "true"), ("explanation", "İcazə üçün müraciət edilib")];
    conducted(&trial, &with(&words, worker));
    let sql = "SELECT paper||' '||paper_number||' '||copies||' '||refused_to_sign||' '||explanation FROM inspection";
    let kept = trial.db().one(sql, &[], |row| row.get::<String>(0)).unwrap().unwrap();
    assert_eq!(kept, "protocol 16/1 2 1 İcazə üçün müraciət edilib");
    trial.verified();
}

#[test]
fn what_was_shown_and_what_the_register_knows_are_held_together() {
    let trial = approved();
    let other = [("name", "Başqa MMC"), ("voen", "1400000021"), ("address", "Bakı")];
    trial.act("specialist", VISIT, "register-employer", &other).unwrap();
    for (surname, document, permit, employer) in [
        ("Yıldız", "U1234567", "AA 1", "E-2018-1"),
        ("Demir", "U1234568", "AA 2", "E-2018-2"),
        ("Kaya", "U1234569", "AA 3", "E-2018-1"),
    ] {
        let granted = [
            ("kind", "work"),
            ("surname", surname),
            ("given", "Ayşe"),
            ("citizenship", "TUR"),
            ("document", document),
            ("permit", permit),
            ("granted-by", "Dövlət Miqrasiya Xidməti"),
            ("granted-on", "2017-07-01"),
            ("from", "2017-07-01"),
            ("until", "2018-06-30"),
            ("employer", employer),
            ("workplace", "Bakı, Xətai pr., 10"),
        ];
        trial.act("icinspector", VISIT, "register-permit", &granted).unwrap();
    }
    let workers = "Yıldız|Ayşe|TUR|U1234567||AA 1|2018-06-30|in-order; Demir|Ayşe|TUR|U1234568||AA 2|2018-12-31|in-order; \
                   Kaya|Ayşe|TUR|U1234569||||no-permit; Şahin|Can|TUR|U1234570||AA 3|2018-06-30|in-order; \
                   Arslan|Ali|TUR|U1234571||ZZ 9|2018-06-30|in-order";
    let receipt = conducted(&trial, &made(workers));
    let said: Vec<String> = notes(&receipt).into_iter().filter(|note| note.starts_with("permit-")).collect();
    assert_eq!(
        said,
        [
            "permit-until-differs: Demir Ayşe | AA 2 | T-2018-000002 | 2018-12-31 | 2018-06-30",
            "permit-for-another-employer: Demir Ayşe | AA 2 | T-2018-000002",
            "permit-not-shown: Kaya Ayşe | T-2018-000003 | 2018-06-30",
            "permit-of-another: Şahin Can | AA 3 | T-2018-000003",
            "permit-not-registered: Arslan Ali | ZZ 9",
        ]
    );
    trial.verified();
}

/// Articles and subjects proposed for a visit, with the cases that were opened.
fn proposed(trial: &Trial) -> Vec<String> {
    let all = proposals(&trial.db(), &Law::new(), "I-2018-1".parse().unwrap()).unwrap();
    let case = |case: Option<crate::values::Number>| case.map_or_else(String::new, |case| format!(" {case}"));
    all.iter().map(|p| format!("{} {} {}{}", p.number, p.article, p.subject, case(p.case))).collect()
}

#[test]
fn articles_follow_from_the_findings_and_from_how_many_there_are() {
    let one = |n: usize, finding: &str| format!("Beridze|Giorgi|GEO|12AB34{n}||||{finding}");
    let two = [one(1, "no-permit"), one(2, "no-permit")].join(";");
    let three = [two.clone(), one(3, "no-right-to-stay")].join(";");
    let elsewhere = "Beridze|Giorgi|GEO|12AB341||AA 1|2018-06-30|other-workplace".to_owned();
    let (official, legal) = ("official", "legal-person");
    for (workers, articles) in [
        (two, vec!["575.1.4 person", "575.1.4 person", "578.1 legal-person", "578.1 official"]),
        (
            three,
            vec![
                "575.1.4 person",
                "575.1.4 person",
                "575.1.4 person",
                "575.1.1 person",
                "578.2 legal-person",
                "578.2 official",
            ],
        ),
        (elsewhere, vec!["578.3 official"]),
    ] {
        let trial = approved();
        let receipt = conducted(&trial, &made(&workers));
        let found: Vec<String> =
            proposed(&trial).iter().map(|p| p.split_once(' ').unwrap().1.to_owned()).collect();
        assert_eq!(found, articles, "{workers}");
        assert_eq!(notes(&receipt).iter().filter(|n| n.starts_with("case-proposed")).count(), found.len());
        assert!(found.iter().all(|p| [official, legal, "person"].iter().any(|s| p.ends_with(s))));
    }
}

#[test]
fn a_proposed_command_opens_the_case_that_is_then_named() {
    let trial = approved();
    let head = [
        ("number", "E-2018-1"),
        ("head-surname", "O'Neill"),
        ("head-given", "Sınaq"),
        ("ground", "Nizamnamə"),
    ];
    trial.act("specialist", "2018-01-15T10:00", "amend-employer", &head).unwrap();
    conducted(&trial, &made("Beridze|Giorgi|GEO|12AB345||||no-permit"));
    let all = proposals(&trial.db(), &Law::new(), "I-2018-1".parse().unwrap()).unwrap();
    let of = "--person P-2018-000001 --surname 'Beridze' --given 'Giorgi' --citizenship GEO";
    let said = format!(
        "nezaret register-violation FROM I-2018-000001 --article 575.1.4 {of} --happened 2018-01-16 \
         --discovered 2018-01-16 --place 'Bakı, Xətai pr., 10'"
    );
    assert_eq!(all[0].command, said.replace("FROM", FROM));
    assert!(all[1].command.contains("--surname 'O'\\''Neill' --given 'Sınaq'"), "{}", all[1].command);
    let protocol = [
        (&FROM[2..], "I-2018-1"),
        ("person", "P-2018-1"),
        ("surname", "Beridze"),
        ("given", "Giorgi"),
        ("citizenship", "GEO"),
        ("article", "575.1.4"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", VISIT, "register-violation", &protocol).unwrap();
    assert_eq!(
        proposed(&trial),
        [
            "P-2018-000001 575.1.4 person V-2018-000001",
            "E-2018-000001 578.1 legal-person",
            "E-2018-000001 578.1 official"
        ]
    );
    trial.verified();
}

/// The option by which a case names where it comes from.
const FROM: &str = "--from";

#[test]
fn a_worker_who_is_registered_is_named_by_his_number() {
    let trial = approved();
    let person = [("surname", "Koç"), ("given", "Emre"), ("citizenship", "TUR"), ("document", "U5550002")];
    trial.act("icinspector", "2018-01-09T10:00", "register-person", &person).unwrap();
    for (worker, rule) in [
        ("P-2018-1|||in-order", "worker-exemption-missing"),
        ("P-2018-1|||no-permit;P-2018-1|||no-permit", "person-twice-known"),
    ] {
        assert_eq!(refused(&trial, &made(worker)), rule, "{worker}");
    }
    let rejected = Trial::rejected("conduct-inspection", &made("P-2018-1|no-permit"));
    assert_eq!(rejected, ("worker", "value-worker-found".to_owned()));
    let receipt = conducted(&trial, &made("P-2018-1|||no-permit|temporary-stay"));
    let named = ("person-by-number", vec![("person", "P-2018-000001".into()), ("name", "Koç Emre".into())]);
    assert!(receipt.notes.contains(&named), "{receipt:?}");
    let case = receipt.notes.iter().find(|(key, _)| *key == "case-proposed").unwrap();
    assert!(case.1.iter().any(|(_, told)| told.contains("--person P-2018-000001")), "{case:?}");
    trial.verified();
}
