use crate::{
    duties::{origin::proposals, testing::Trial},
    law::Law,
};

const AT: &str = "2018-01-15T18:00";

fn measure<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("body", "Daxili İşlər Nazirliyi;Dövlət Sərhəd Xidməti"),
        ("place", "Bakı, Binə ticarət mərkəzi"),
        ("starts", "10:00"),
        ("ends", "13:00"),
        ("found", "Demir|Kemal|TUR|U1110002||no-papers|polis bölməsinə aparılıb"),
        ("followed", "Bir nəfər aşkar edilib"),
        ("paper-number", "4/15"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

#[test]
fn whom_a_joint_measure_found_has_his_case_from_it() {
    let trial = Trial::open();
    let receipt = trial.act("dephead", AT, "record-joint-measure", &measure(&[])).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret show J-2018-000001"));
    let bodies: Option<String> =
        trial.db().one("SELECT bodies FROM joint_measure", &[], |row| row.get(0)).unwrap();
    assert_eq!(bodies.as_deref(), Some("Daxili İşlər Nazirliyi; Dövlət Sərhəd Xidməti"));
    let proposed = || {
        let all = proposals(&trial.db(), &Law::new(), "J-2018-1".parse().unwrap()).unwrap();
        all.into_iter()
            .map(|p| (p.article.to_string(), p.case.map(|case| case.to_string())))
            .collect::<Vec<_>>()
    };
    assert_eq!(proposed(), [("575.1.1".to_owned(), None)]);
    let case = [
        ("from", "J-2018-1"),
        ("person", "P-2018-1"),
        ("surname", "Demir"),
        ("given", "Kemal"),
        ("citizenship", "TUR"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", AT, "register-violation", &case).unwrap();
    assert_eq!(proposed(), [("575.1.1".to_owned(), Some("V-2018-000001".to_owned()))]);
    trial.verified();
}

#[test]
fn a_joint_measure_names_the_bodies_and_is_of_3_1_6() {
    let trial = Trial::open();
    let refused =
        |login, changed: &[(&str, &str)]| trial.refused(login, AT, "record-joint-measure", &measure(changed));
    assert_eq!(refused("icinspector", &[("body", "")]), "joint-measure-needs-body");
    assert_eq!(refused("icinspector", &[("ends", "18:30")]), "spot-not-over");
    assert_eq!(refused("dphead", &[]), "Clause");
    assert_eq!(refused("specialist", &[]), "Post");
    trial.act("head", AT, "record-joint-measure", &measure(&[("found", "")])).unwrap();
    trial.verified();
}
