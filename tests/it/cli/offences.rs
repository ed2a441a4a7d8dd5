//! What belongs to an offence case, from the outside: its numbered form.

use super::Env;

#[test]
fn forms_are_received_issued_used_and_found_missing() {
    let env = Env::office();
    let _ = env.by("icinspector", "issue-blanks --first 'AA 001' --last 'AA 100' --document 7").ends(3);
    let said =
        env.by("specialist", "issue-blanks --first 'AA 001' --last 'AA 100' --document 'qaimə 7'").done();
    let _ = said.says(&["AA 001–AA 100", "nezaret issue-blanks --first 'AA 001' --last 'AA 100'"]);
    let to = "issue-blanks --first 'AA 001' --last 'AA 010' --to icinspector --document 'siyahı 1'";
    let _ = env.by("specialist", to).done();
    let case = "register-violation --surname Yıldız --given Ayşe --citizenship TUR --article 575.1.1 --place Bakı \
                --language türk --interpreter Quliyeva --rights-explained --blank";
    let _ = env.by("icinspector", &format!("{case} 'AA 003'")).done();
    let said = env.by("icinspector", &format!("{case} aa003")).ends(1);
    let _ = said.says(&["form AA 003 was used for the protocol of V-2018-000001", "IXM 100.5"]);
    let said = env.by("icinspector", &format!("{case} 'AA 011' --format json")).ends(1);
    assert_eq!(said.error()["clause"], "IXM 100.5", "{said}");
    let spoiled =
        "account-blanks --first 'AA 006' --last 'AA 007' --fate spoiled --ground Cırılıb --document 'akt 2'";
    let _ = env.by("specialist", spoiled).done();
    // The third was used, the sixth and seventh were spoiled: what lies before was passed over, the rest is in hand.
    let rows = env.by("ichead", "report blanks --format json").done().json();
    let run = |row: &serde_json::Value| {
        format!("{} {} {} {}", row["blank-run"], row["first-blank"], row["last-blank"], row["forms"])
    };
    let runs: Vec<String> = rows.as_array().unwrap().iter().map(run).collect();
    let expected =
        [("gap", "AA 001", "AA 002", 2), ("gap", "AA 004", "AA 005", 2), ("in-hand", "AA 008", "AA 010", 3)];
    let expected = expected.map(|(kind, first, last, n)| format!(r#""{kind}" "{first}" "{last}" {n}"#));
    assert_eq!(runs, expected);
    let said = env.by("ichead", "report blanks --officer icinspector2 --format csv").done();
    assert_eq!(said.out.lines().count(), 1, "{said}");
    let _ = env.by("ichead", "show H-2018-2").done().says(&["H-2018-000001", "AA 006", "akt 2"]);
    let _ = env.by("icinspector", "find 'AA 003'").done().says(&["V-2018-000001"]);
    let _ = env.by("icinspector", "find 'AA 004'").done().says(&["H-2018-000002"]);
    assert_eq!(env.by("dphead", "list blanks --format csv").done().out.lines().count(), 1);
    env.verified();
}
