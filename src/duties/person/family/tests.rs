use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";

/// A mother, P-1, and her daughter, P-2.
fn two() -> Trial {
    let trial = Trial::open();
    for (given, birth, document) in [("Ayşe", "1980-05-01", "U1111"), ("Elif", "2010", "U2222")] {
        let person = [
            ("surname", "Yıldız"),
            ("given", given),
            ("birth-date", birth),
            ("citizenship", "TUR"),
            ("document", document),
        ];
        trial.act("icinspector", AT, "register-person", &person).unwrap();
    }
    trial
}

fn link(
    number: &'static str,
    kind: &'static str,
    relative: &'static str,
) -> [(&'static str, &'static str); 4] {
    [("number", number), ("kind", kind), ("relative", relative), ("evidence", "Doğum haqqında şəhadətnamə 5")]
}

#[test]
fn a_link_is_one_whichever_end_it_is_said_from() {
    let trial = two();
    let refused = |act, fields: &[(&str, &str)]| trial.refused("icinspector", AT, act, fields);
    assert_eq!(refused("link-family", &link("P-2018-1", "spouse", "P-2018-1")), "family-of-himself");
    assert_eq!(refused("link-family", &link("P-2018-2", "parent", "P-2018-1")), "parent-not-older");
    let mut later = link("P-2018-1", "parent", "P-2018-2").to_vec();
    later.push(("since", "2018-01-11"));
    assert_eq!(refused("link-family", &later), "status-later-than-act");
    let receipt =
        trial.act("icinspector", AT, "link-family", &link("P-2018-2", "child", "P-2018-1")).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "P-2018-000001", "the parent");
    assert_eq!(refused("link-family", &link("P-2018-1", "parent", "P-2018-2")), "family-stands");
    assert_eq!(refused("end-family", &link("P-2018-1", "guardian", "P-2018-2")), "family-not-there");
    trial.act("icinspector", AT, "end-family", &link("P-2018-1", "parent", "P-2018-2")).unwrap();
    assert_eq!(refused("end-family", &link("P-2018-1", "parent", "P-2018-2")), "family-not-there");
    trial.act("icinspector", AT, "link-family", &link("P-2018-2", "ward", "P-2018-1")).unwrap();
    trial.act("icinspector", AT, "link-family", &link("P-2018-1", "spouse", "P-2018-2")).unwrap();
    assert_eq!(refused("link-family", &link("P-2018-2", "spouse", "P-2018-1")), "family-stands");
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_table() {
    assert_eq!(codes_of("kinship", "kind"), Kinship::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
}
