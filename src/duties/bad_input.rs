//! What ends with an error: each names the rule, and the message names field and value in both languages.

use super::testing::Trial;

const AT: &str = "2018-01-15T10:00";

/// A protocol; later fields take the place of earlier ones.
fn protocol<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    let kept = base.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

#[test]
fn a_value_that_is_none_is_turned_away_with_its_column() {
    for (field, value, key) in [
        ("citizenship", "ZZZ", "value-country"),
        ("citizenship", "Türkiyə", "value-country"),
        ("article", "", "value-missing"),
        ("birth_date", "31.02.1990", "value-date"),
        ("article", "575.", "value-article"),
        ("surname", "Y1ldız", "value-name"),
        ("document", "№ 5", "value-document"),
        ("subject", "host", "value-code"),
    ] {
        let fields = protocol(&[(field, value)]);
        let fields: Vec<_> = fields.into_iter().filter(|(name, v)| *name != field || *v == value).collect();
        assert_eq!(
            Trial::rejected("register-violation", &fields),
            (field, key.to_owned()),
            "{field} {value}"
        );
    }
    for fine in ["300.001", "-1", "3e2", "300,5,0"] {
        let decision = [("number", "V-2018-1"), ("outcome", "fined"), ("fine", fine), ("ground", "a")];
        assert_eq!(
            Trial::rejected("decide-violation", &decision),
            ("fine", "value-money".to_owned()),
            "{fine}"
        );
    }
}

#[test]
fn what_no_rule_allows_is_refused_and_nothing_is_written() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-violation", &protocol(&[])).unwrap();
    let other =
        |more: &[(&'static str, &'static str)]| protocol(&[&[("document", "U7654321")], more].concat());
    let decision = |fine, attended| {
        [
            ("number", "V-2018-1"),
            ("outcome", "fined-and-stay-legalised"),
            ("fine", fine),
            ("ground", "Sübuta yetirilib"),
            ("attended", attended),
        ]
    };
    let refused =
        |login: &str, act: &'static str, fields: &[(&str, &str)]| trial.refused(login, AT, act, fields);
    let drawn = |fields: &[(&str, &str)]| refused("icinspector", "register-violation", fields);
    assert_eq!(drawn(&other(&[("birth-date", "2018-01-16")])), "person-born-later");
    assert_eq!(
        drawn(&other(&[("birth-date", "2018-01-11"), ("happened", "2018-01-10")])),
        "person-born-later"
    );
    assert_eq!(drawn(&other(&[("article", "999.1")])), "article-unknown");
    assert_eq!(
        drawn(&other(&[("article", "339.1.1"), ("happened", "2018-01-10")])),
        "article-not-in-force-instead"
    );
    assert_eq!(drawn(&other(&[("happened", "2018-01-16")])), "violation-days");
    assert_eq!(drawn(&other(&[("on", "2018-01-16")])), "act-in-future");
    assert_eq!(drawn(&other(&[("on", "2018-01-11")])), "late-needs-paper");
    assert_eq!(refused("ichead", "decide-violation", &decision("299.99", "true")), "fine-outside-limits");
    assert_eq!(refused("ichead", "decide-violation", &decision("400.01", "true")), "fine-outside-limits");
    assert_eq!(refused("ichead", "decide-violation", &decision("300", "")), "hearing-without-person");
    // Without the right: the unit, the post, the day of the clause, and nobody at all.
    assert_eq!(refused("dpinspector", "register-violation", &other(&[])), "Clause");
    assert_eq!(refused("icinspector", "decide-violation", &decision("300", "true")), "Post");
    let refugee = [
        ("basis", "refugee-refusal"),
        ("surname", "Kaya"),
        ("given", "Ali"),
        ("citizenship", "TUR"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "1"),
        ("decision-date", "2015-02-20"),
        ("on", "2015-02-26"),
        ("paper", "7"),
    ];
    assert_eq!(refused("dphead", "issue-deportation", &refugee), "NotInForce");
    assert!(refused("nobody", "register-violation", &other(&[])).contains("nobody"));
    let handed = [("number", "V-2018-1"), ("to", "nobody"), ("reason", "Təcrübə")];
    assert!(refused("ichead", "transfer-case", &handed).contains("nobody"));
    let entered = other(&[("performed-by", "icinspector"), ("paper", "5")]);
    assert_eq!(refused("ichead", "register-violation", &entered), "not-entitled-to-enter-for-another");
    let entered = other(&[("performed-by", "icinspector")]);
    assert_eq!(refused("specialist", "register-violation", &entered), "performed-by-needs-paper");
    let lifted =
        [("basis", "service-decision"), ("ground", "79.1.2"), ("performed-by", "dphead"), ("paper", "5")];
    let issued: Vec<_> = refugee[1..6].iter().copied().chain(lifted).collect();
    let issued: Vec<_> = issued.into_iter().chain([("decision-date", "2018-01-15")]).collect();
    let paperless: Vec<_> = issued.iter().copied().filter(|(name, _)| *name != "paper").collect();
    assert_eq!(refused("specialist", "issue-deportation", &paperless), "performed-by-needs-paper");
    // The state of the record.
    trial.act("ichead", AT, "decide-violation", &decision("300", "true")).unwrap();
    assert_eq!(refused("ichead", "decide-violation", &decision("300", "true")), "state-forbids");
    trial.verified();
}
