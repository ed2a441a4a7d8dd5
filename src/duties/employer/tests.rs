use crate::duties::testing::Trial;

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
            ("site", "Bakı"),
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
