//! Rights, stays and their breaches from the outside: entered, changed, reported, and led to a case by one command.

use super::Env;

const PERSON: &str = "--surname Yıldız --given Ayşe --citizenship TUR --document U1234567";

/// An office with somebody whose stay without a visa ended on 2018-01-10.
fn overstayed() -> Env {
    let env = Env::office();
    let permit = format!(
        "register-permit {PERSON} --kind visa-free --granted-by DSX --from 2017-10-13 --until 2018-01-10"
    );
    let _ = env.by("icinspector", &permit).done();
    env
}

#[test]
fn a_permit_is_registered_extended_and_cancelled() {
    let env = overstayed();
    let extend = "extend-permit t-2018-1 --until 2018-02-20 --decision-number 5";
    let _ = env.by("dpinspector", extend).ends(3).says(&["3.1.2"]);
    let said = env.by("icinspector", &format!("{extend} --format json")).done();
    assert_eq!(said.json()["number"], "T-2018-000001");
    let _ = env.by("icinspector", extend).ends(1).says(&["2018-02-20"]);
    let cancel = "cancel-permit T-2018-1 --article 15.1.1 --ground 'Məqsəd pozulub' --cancelled-by DMX";
    let _ = env.by("icinspector", cancel).done().says(&["issue-deportation"]);
    let _ = env.by("icinspector", cancel).ends(1).says(&["T-2018-000001", "cancelled"]);
    let listed = env.by("ichead", "list permits --format csv").done();
    assert!(listed.out.contains("T-2018-000001") && listed.out.contains("cancelled"), "{listed}");
    env.verified();
}

#[test]
fn a_stay_is_registered_and_leads_to_a_case_and_a_departure_says_where() {
    let env = Env::office();
    let entry = format!(
        "register-stay {PERSON} --kind entry --from 2018-01-02 --registered-by DSX --checkpoint Yalama"
    );
    let _ = env.by("dpinspector", &entry).ends(3).says(&["3.1.2"]);
    let _ = env.by("icinspector", &entry).done().says(&["Y-2018-000001", "2018-01-12"]);
    let case = format!(
        "register-violation --from y-2018-1 {PERSON} --article 575.1.1 --place Bakı --language az --understands --rights-explained"
    );
    let _ = env.by("icinspector", &case).done();
    let _ = env.by("icinspector", "show V-2018-1").done().says(&["Y-2018-000001"]);
    let left =
        "record-departure P-2018-1 --left 2018-01-14 --checkpoint Astara --registered-by 'DSX, Astara'";
    let _ = env.by("icinspector", left).done();
    let shown = env.by("icinspector", "show Y-2018-1 --format json").done().json();
    let text = shown.to_string();
    for kept in ["Yalama", "Astara", "DSX, Astara", "2018-01-14"] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    let _ = env.by("icinspector", &left.replace("01-14", "01-16")).ends(1).says(&["2018-01-16"]);
    env.verified();
}

#[test]
fn from_a_row_to_a_case_in_one_command() {
    let env = overstayed();
    let said = env.by("ichead", "report compliance").done();
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines[3].starts_with("T-2018-000001  right to stay ended  P-2018-000001  Yıldız"), "{said}");
    insta::assert_snapshot!(lines[4], @"command: nezaret register-violation --from T-2018-000001 --article 575.1.6 --person P-2018-000001 --surname 'Yıldız' --given 'Ayşe' --citizenship TUR --happened 2018-01-11 --discovered 2018-01-15 --continuing --place <TEXT> --language <TEXT>");
    let rows = env.by("ichead", "report compliance --kind overstay --format json").done().json();
    let row = &rows[0];
    assert_eq!((&row["days-over"], &row["article"]), (&5.into(), &"575.1.6".into()), "{rows}");
    let command = row["command"].as_str().unwrap().strip_prefix("nezaret ").unwrap();
    // What only the officer knows of his protocol he adds.
    let _ = env
        .by(
            "icinspector",
            &format!("{command} --language türk --place Bakı --understands --rights-explained"),
        )
        .done();
    let row = &env.by("ichead", "report compliance --format json").done().json()[0];
    assert_eq!((&row["case"], &row["command"]), (&"V-2018-000001".into(), &serde_json::Value::Null), "{row}");
    // Whoever holds no clause of it sees nothing of others.
    let said = env.by("dphead", "report compliance --format csv").done();
    assert_eq!(said.out.lines().count(), 1, "{said}");
    let _ = env.by("ichead", "report compliance --kind late").ends(2).says(&["overstay"]);
}

#[test]
fn a_registered_place_is_changed_and_given_up() {
    let env = Env::office();
    let stay = format!(
        "register-stay {PERSON} --kind place-of-stay --from 2018-01-02 --address 'Bakı, Nizami 5' --registered-by DMX"
    );
    let _ = env.by("dpinspector", &stay).ends(3).says(&["3.1.2"]);
    let _ = env.by("icinspector", &stay).done().says(&["Y-2018-000001"]);
    let change = "change-address y-2018-1 --address 'Gəncə, Xətai 7' --moved 2018-01-10 --registered-by DMX";
    let _ = env.by("icinspector", &change.replace("01-10", "01-20")).ends(1).says(&["2018-01-20"]);
    let done = env.by("icinspector", &format!("{change} --format json")).done().json();
    assert_eq!(done["number"], "Y-2018-000002", "{done}");
    let _ = env.by("icinspector", change).ends(1).says(&["Y-2018-000001"]);
    let _ = env.by("icinspector", "end-stay Y-2018-2 --ending departed").ends(1).says(&["record-departure"]);
    let _ = env.by("dpinspector", "end-stay Y-2018-2 --ending moved").ends(3);
    let _ = env.by("icinspector", "end-stay Y-2018-2 --ending moved").done().says(&["Y-2018-000002"]);
    let _ = env.by("icinspector", "end-stay Y-2018-2 --ending moved").ends(1);
    env.verified();
}

#[test]
fn a_workplace_that_closed_is_said_to_be_closed() {
    let env = Env::office();
    let employer = "register-employer --name 'Horizon MMC' --voen 1400000011 --kind legal-person --address Bakı --site 'Bakı, Nizami 5'";
    let said = env.by("icinspector", employer);
    let _ = said.done();
    let close = "close-site 1400000011 --site 1 --closed-on 2018-01-08 --ground 'Yerində baxılıb'";
    let _ = env.by("head", close).ends(3).says(&["3.1.5"]);
    let _ = env.by("icinspector", &close.replace("01-08", "01-20")).ends(1).says(&["2018-01-20"]);
    let done = env.by("icinspector", &format!("{close} --format json")).done().json();
    assert_eq!(done["number"], "E-2018-000001", "{done}");
    let _ = env.by("icinspector", close).ends(1).says(&["2018-01-08"]);
    let _ = env.by("icinspector", "show E-2018-1").done().says(&["2018-01-08", "Yerində baxılıb"]);
    env.verified();
}
