//! Persons from the outside: entered by the machine readable zone of a passport, found to be one, and taken apart again.

use super::Env;

const ZONE: &str =
    "--mrz 'P<TURERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<</L898902C36TUR7408122F1204159ZE184226B<<<<<10'";

#[test]
fn a_zone_fills_in_the_person_and_a_wrong_digit_is_named() {
    let env = Env::office();
    let _ = env.by("icinspector", &format!("register-person {ZONE}")).done().says(&["P-2018-000001"]);
    let person = env.by("icinspector", "show P-2018-1 --format json").done().json();
    let person = &person["record"];
    for (key, value) in [
        ("surname", "ERIKSSON"),
        ("given", "ANNA MARIA"),
        ("birth-date", "1974-08-12"),
        ("sex", "female"),
        ("citizenship", "TUR"),
        ("document", "L898902C3"),
    ] {
        assert_eq!(person[key], value, "{person}");
    }
    let wrong = format!("register-person {}", ZONE.replace("7408122", "7408123"));
    let _ = env.by("icinspector", &wrong).ends(2).says(&["the check digit of the birth date does not agree"]);
    let mut az = env.command(&wrong);
    az.args(["--as", "icinspector", "--at", "2018-01-15T10:00", "--lang", "az"]);
    let _ = env.said(&mut az).ends(2).says(&["doğum tarixinin yoxlama rəqəmi uyğun gəlmir"]);
    let said =
        env.by("icinspector", &format!("register-person {ZONE} --surname Yıldız --format json")).ends(1);
    assert!(said.error()["message"].as_str().unwrap().contains("in the zone ERIKSSON"), "{said}");
    let _ =
        env.by("icinspector", "register-person --given Ayşe --citizenship TUR").ends(2).says(&["--surname"]);
    env.verified();
}

#[test]
fn two_entries_of_one_person_are_merged_and_split_again() {
    let env = Env::office();
    let one = "register-person --surname Yıldız --given Ayşe --birth-date 1990-05-01 --citizenship TUR";
    let _ = env.by("icinspector", &format!("{one} --document U1234567")).done();
    let other = "register-violation --surname Yildiz --given Ayse --citizenship TUR --document U7654321 \
                 --article 575.1.1 --place Bakı --language az --understands --rights-explained";
    let _ = env.by("icinspector", other).done();
    let merge = "merge-persons p-2018-2 --into p-2018-1 --evidence 'Pasport U1234567'";
    let why = "--reason 'Eyni şəxsdir'";
    let _ = env.by("icinspector", &format!("{merge} {why}")).ends(3).says(&["3.1.2"]);
    let _ = env.by("ichead", merge).ends(1).says(&["--reason"]);
    let _ = env.by("ichead", &format!("merge-persons P-2018-2 --into P-2018-2 {why}")).ends(1);
    let said = env.by("ichead", &format!("{merge} {why}")).done();
    let _ = said.says(&["P-2018-000001", "V-2018-000001"]);
    let _ = env.by("ichead", "show P-2018-1").done().says(&["V-2018-000001"]);
    let _ = env.by("ichead", &format!("{merge} {why}")).ends(1).says(&["nezaret split-persons"]);
    let split = "split-persons P-2018-2";
    let _ = env.by("icinspector", &format!("{split} {why}")).ends(3);
    let done = env.by("ichead", &format!("{split} {why} --format json")).done().json();
    assert_eq!(done["number"], "P-2018-000002", "{done}");
    let _ = env.by("ichead", &format!("{split} {why}")).ends(1).says(&["P-2018-000002"]);
    let shown = env.by("ichead", "show P-2018-1").done();
    assert!(!shown.out.contains("V-2018-000001"), "{shown}");
    env.verified();
}
