//! Work without a permit: found at a visit, or known otherwise.

use super::*;

/// A visit at which workers were found.
fn visit(trial: &Trial, day: &str, workers: &str) {
    let at = format!("{day}T10:00");
    let schedule = [
        ("employer", "1400000011"),
        ("kind", "unplanned"),
        ("ground", "Məlumat"),
        ("site", "1"),
        ("starts", at.as_str()),
        ("ends", "13:00"),
        ("inspector", "icinspector"),
    ];
    let number =
        trial.act("ichead", &at, "schedule-inspection", &schedule).unwrap().number.unwrap().to_string();
    let agreed = [
        ("number", number.as_str()),
        ("agreement", "9/1"),
        ("agreement-date", day),
        ("agreed-by", "Xidmətin rəisi"),
    ];
    trial.act("head", &at, "approve-inspection", &agreed).unwrap();
    let conduct = [
        ("number", number.as_str()),
        ("summary", "Tikinti"),
        ("paper-number", "16/1"),
        ("received-by", "Sınaqlı"),
        ("worker", workers),
    ];
    trial.act("icinspector", &at, "conduct-inspection", &conduct).unwrap();
}

#[test]
fn who_was_found_at_work_without_a_permit_is_named_until_he_has_one_or_his_case_is_decided() {
    let trial = Trial::open();
    let firm = [("name", "“Üfüq” MMC"), ("voen", "1400000011"), ("address", "Bakı")];
    trial.act("icinspector", NOW, "register-employer", &firm).unwrap();
    let workers = "Beridze|Giorgi|GEO|12AB345||||no-permit;Kaya|Efe|TUR|U0000007||||in-order|permanent-residence|64.0.1;\
                   Yıldız|Ayşe|TUR|U0000008||||no-right-to-stay;Kaya|Ali|TUR|U0000009||||no-permit";
    visit(&trial, "2018-08-20", workers);
    let work = |article: &str| format!("I-2018-000001 work 2018-08-20 15 {article}");
    assert_eq!(rows(&trial, ""), [work("575.1.4"), work("575.1.4"), work("575.1.4")]);
    // One got a permit, one left, one has his case decided.
    right(&trial, "U0000008", "work", ("2018-08-25", "2019-08-24"), &[("employer", "1400000011")]);
    left(&trial, "P-2018-4", "2018-08-30");
    let line = read(&trial, "ichead", NOW, "report compliance").unwrap().swap_remove(1);
    assert!(line.contains("|P-2018-000001|Beridze|"), "{line}");
    let case = [
        ("from", "I-2018-1"),
        ("person", "P-2018-1"),
        ("surname", "Beridze"),
        ("given", "Giorgi"),
        ("citizenship", "GEO"),
        ("article", "575.1.4"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", NOW, "register-violation", &case).unwrap();
    let line = read(&trial, "ichead", NOW, "report compliance").unwrap().swap_remove(1);
    assert!(line.ends_with("|V-2018-000001|registered|"), "{line}");
    assert_eq!(rows_of(&trial, "--on 2019-09-03"), [""; 0], "too late to punish");
    let decide = [
        ("number", "V-2018-1"),
        ("outcome", "warning"),
        ("ground", "Hallar"),
        ("attended", "true"),
        ("announced-at", "2018-09-03T10:00"),
    ];
    let decided = [&decide[..], &[("outcome", "terminated")]].concat();
    let decided: Vec<_> = decided.into_iter().filter(|field| *field != ("outcome", "warning")).collect();
    trial.act("ichead", "2018-09-03T12:00", "decide-violation", &decided).unwrap();
    assert_eq!(rows_of(&trial, ""), [""; 0]);
    trial.verified();
}

#[test]
fn whose_work_is_known_and_not_permitted_is_named() {
    let trial = Trial::open();
    let firm = [("name", "“Üfüq” MMC"), ("voen", "1400000011"), ("address", "Bakı, Nizami küç., 5")];
    trial.act("icinspector", NOW, "register-employer", &firm).unwrap();
    let for_firm = [("employer", "1400000011")];
    let year = ("2017-10-01", "2018-09-30");
    // Resides, and works for the firm: without a permit, with one, with one that ended, and permanently.
    for document in ["U0000001", "U0000002", "U0000003"] {
        right(&trial, document, "temporary-residence", year, &for_firm);
    }
    right(&trial, "U0000002", "work", year, &for_firm);
    right(&trial, "U0000003", "work", ("2017-10-01", "2018-08-31"), &for_firm);
    right(&trial, "U0000004", "permanent-residence", ("2017-10-01", "2022-09-30"), &[]);
    right(&trial, "U0000004", "work", ("2017-10-01", "2018-08-31"), &for_firm);
    // Only the work permit is known of her, and that she is here.
    stay(&trial, "U0000005", "place-of-stay", "2017-10-01", &[]);
    right(&trial, "U0000005", "work", ("2017-10-01", "2018-08-31"), &for_firm);
    let all = [
        "T-2018-000001 work 2017-10-01 338 575.1.4",
        "T-2018-000003 work 2018-09-01 3 575.1.4",
        "T-2018-000008 work 2018-09-01 3 575.1.4",
    ];
    assert_eq!(rows(&trial, "--kind work"), all);
    let line = read(&trial, "ichead", NOW, "report compliance").unwrap().swap_remove(3);
    assert!(line.contains(" --place 'Bakı, Nizami küç., 5' --continuing"), "{line}");
    // A later visit found her in order: she needs none.
    visit(&trial, "2018-09-02", "Yıldız|Ayşe|TUR|U0000005||||in-order|temporary-stay|64.0.14");
    assert_eq!(rows(&trial, "--kind work"), all[..2]);
    let amend = [
        ("key", "reading.employment-goes-on"),
        ("value", "false"),
        ("decision", "4"),
        ("decision-date", "2018-01-04"),
    ];
    trial.act("head", "2018-09-02T10:00", "amend-law", &amend).unwrap();
    assert_eq!(rows(&trial, "--kind work"), all[..2], "who resides for work works");
}
