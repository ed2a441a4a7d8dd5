use super::{EmployerKind, Site};
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-08T10:00";
const HORIZON: &[(&str, &str)] =
    &[("name", "“Üfüq Tikinti” MMC"), ("voen", "1400000011"), ("address", "Bakı, Nizami küç., 5")];

#[test]
fn one_voen_is_one_employer() {
    let trial = Trial::open();
    let first = trial.act("icinspector", AT, "register-employer", HORIZON).unwrap();
    assert_eq!(first.number.unwrap().to_string(), "E-2018-000001");
    let again = [("name", "Başqa ad"), ("voen", "1400000011"), ("address", "Bakı")];
    assert_eq!(trial.refused("ichead", AT, "register-employer", &again), "employer-registered-already");
    trial.verified();
}

#[test]
fn the_same_name_is_shown_and_not_merged() {
    let trial = Trial::open();
    trial.act("specialist", AT, "register-employer", HORIZON).unwrap();
    let other = [("name", "“üfüq tikinti” mmc"), ("voen", ""), ("address", "Gəncə")];
    let receipt = trial.act("specialist", AT, "register-employer", &other).unwrap();
    let note =
        ("employer-alike", vec![("other", "E-2018-000001".to_owned()), ("name", HORIZON[0].1.to_owned())]);
    assert_eq!((receipt.number.unwrap().serial, receipt.notes), (2, vec![note]));
    trial.verified();
}

#[test]
fn neither_heads_nor_other_divisions_register_employers() {
    let trial = Trial::open();
    assert_eq!(trial.refused("head", AT, "register-employer", HORIZON), "Post");
    assert_eq!(trial.refused("dpinspector", AT, "register-employer", HORIZON), "Clause");
}

#[test]
fn an_employer_is_found_by_number_by_voen_and_by_an_earlier_rows_id() {
    let trial = Trial::open();
    let row = [HORIZON, &[("source", "2018-yanvar"), ("external-id", "f-7")]].concat();
    trial.act("specialist", AT, "register-employer", &row).unwrap();
    for typed in ["e-2018-1", "1400000011", "f-7"] {
        let visit = [
            ("employer", typed),
            ("source", "2018-yanvar"),
            ("kind", "planned"),
            ("site", "bakı, nizami küç., 5"),
            ("starts", "2018-01-16T10:00"),
            ("ends", "11:00"),
            ("inspector", "icinspector"),
        ];
        let receipt = trial.act("ichead", AT, "schedule-inspection", &visit).unwrap();
        let free = [("number", receipt.number.unwrap().to_string()), ("ground", "Sınaq".to_owned())];
        trial.act("ichead", AT, "cancel-inspection", &free.each_ref().map(|f| (f.0, f.1.as_str()))).unwrap();
    }
    trial.verified();
}

#[test]
fn a_voen_says_who_the_employer_is() {
    let trial = Trial::open();
    let kinds = |trial: &Trial| {
        let sql = "SELECT kind FROM employer ORDER BY id";
        trial.db().all(sql, &[], |row| row.get::<Option<EmployerKind>>(0)).unwrap()
    };
    let of = |voen: &'static str, kind: &'static str| {
        [("name", "Sınaq"), ("voen", voen), ("kind", kind), ("address", "Bakı")]
    };
    let register =
        |fields: &[(&str, &str)]| trial.act("icinspector", AT, "register-employer", fields).unwrap();
    let mixed = of("1400000012", "legal-person");
    assert_eq!(trial.refused("icinspector", AT, "register-employer", &mixed), "employer-kind-differs");
    assert_eq!(Trial::rejected("register-employer", &of("1400000013", "")), ("voen", "value-voen".into()));
    register(&of("1400000011", ""));
    register(&of("1400000012", "individual"));
    register(&of("", "individual"));
    register(&of("", ""));
    let (legal, individual) = (Some(EmployerKind::LegalPerson), Some(EmployerKind::Individual));
    assert_eq!(kinds(&trial), [legal, individual, individual, None]);
    assert_eq!(codes_of("employer", "kind"), EmployerKind::ALL.iter().map(|kind| kind.0).collect::<Vec<_>>());
    trial.verified();
}

#[test]
fn a_workplace_is_entered_once() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-employer", HORIZON).unwrap();
    let twice = [("name", "Sınaq"), ("address", "Bakı"), ("site", "Gəncə, 1; GƏNCƏ, 1")];
    assert_eq!(trial.refused("icinspector", AT, "register-employer", &twice), "site-known");
    let known = [("number", "E-2018-1"), ("site", "BAKI, Nizami küç., 5")];
    assert_eq!(trial.refused("icinspector", AT, "add-site", &known), "site-known");
    let added = [("number", "1400000011"), ("site", "Sumqayıt, Sülh küç., 14")];
    assert_eq!(trial.refused("head", AT, "add-site", &added), "Post");
    let receipt = trial.act("specialist", AT, "add-site", &added).unwrap();
    let next = "nezaret plan-inspection --employer E-2018-000001 --site 2";
    assert_eq!(receipt.next.as_deref(), Some(next));
    for (site, nth) in [("2", 2), ("sumqayıt, sülh küç., 14", 2), ("1", 1)] {
        let employer = super::by_id(&trial.db(), 1).unwrap();
        let found = Site::find(&trial.db(), &employer, &site.parse().unwrap()).unwrap();
        assert_eq!(found.nth, nth, "{site}");
    }
    let plan = [("employer", "E-2018-1"), ("site", "3"), ("period", "2018-02")];
    assert_eq!(trial.refused("icinspector", AT, "plan-inspection", &plan), "site-unknown");
    trial.verified();
}

#[test]
fn an_employer_is_amended_with_a_ground() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-employer", HORIZON).unwrap();
    let other = [("name", "Başqa MMC"), ("voen", "1400000021"), ("address", "Bakı")];
    trial.act("icinspector", AT, "register-employer", &other).unwrap();
    let ground = ("ground", "Vergi reyestrindən çıxarış");
    let amend =
        |fields: &[(&'static str, &'static str)]| [&[("number", "E-2018-1"), ground], fields].concat();
    let refused = |fields| trial.refused("icinspector", AT, "amend-employer", &amend(fields));
    assert_eq!(refused(&[]), "amend-nothing");
    assert_eq!(refused(&[("voen", "1400000021")]), "employer-registered-already");
    assert_eq!(refused(&[("kind", "individual")]), "employer-kind-differs");
    let right = amend(&[
        ("name", "“Üfüq” ASC"),
        ("voen", "1400000032"),
        ("activity", "tikinti"),
        ("head-surname", "Nümunəzadə"),
        ("head-given", "Sınaq"),
    ]);
    trial.act("icinspector", AT, "amend-employer", &right).unwrap();
    let found = super::by_id(&trial.db(), 1).unwrap();
    assert_eq!((found.name.as_str(), found.kind), ("“Üfüq” ASC", Some(EmployerKind::Individual)));
    assert_eq!(found.head_surname.as_deref(), Some("Nümunəzadə"));
    let sql = "SELECT count(*) FROM note WHERE table_name='employer' AND row_id=1";
    assert_eq!(trial.db().count(sql, &[]).unwrap(), 1, "the ground is kept");
    trial.verified();
}

#[test]
fn a_closed_workplace_is_planned_no_more_until_it_opens_again() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-employer", HORIZON).unwrap();
    let plan = [("employer", "E-2018-1"), ("site", "1"), ("period", "2018-02")];
    let close =
        |day| [("number", "1400000011"), ("site", "1"), ("closed-on", day), ("ground", "Yerində baxılıb")];
    trial.act("icinspector", AT, "plan-inspection", &plan).unwrap();
    assert_eq!(trial.refused("icinspector", AT, "close-site", &close("2018-01-08")), "site-awaits-visit");
    assert_eq!(trial.refused("head", AT, "close-site", &close("2018-01-08")), "Post");
    let cancel = [("number", "I-2018-1"), ("ground", "İş yeri bağlanıb")];
    trial.act("ichead", AT, "cancel-inspection", &cancel).unwrap();
    assert_eq!(trial.refused("icinspector", AT, "close-site", &close("2018-01-09")), "site-closed-when");
    trial.act("icinspector", AT, "close-site", &close("2018-01-06")).unwrap();
    assert_eq!(trial.refused("icinspector", AT, "close-site", &close("2018-01-07")), "site-closed");
    assert_eq!(trial.refused("icinspector", AT, "plan-inspection", &plan), "site-closed");
    let again = [("number", "1400000011"), ("site", "BAKI, Nizami küç., 5")];
    trial.act("icinspector", AT, "add-site", &again).unwrap();
    assert_eq!(super::sites(&trial.db(), 1).unwrap().len(), 1);
    trial.act("icinspector", AT, "plan-inspection", &plan).unwrap();
    trial.verified();
}
