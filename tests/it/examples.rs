//! The worked files of `examples/` go in as their README says.

use crate::{
    program::{PROGRAM, Program, import},
    source::{files, root, text},
};
use std::{collections::BTreeSet, process::Command};

const CLERK: &str = "gunel.aliyeva";
const HEAD: &str = "rauf.karimov";
const AT: &str = "2018-02-08T09:00";
const ERRORS: &str = "february-2018/employers-with-errors.csv";

/// Act, file, who imports it, its rows.
const FEBRUARY: &[(&str, &str, &str, &str)] = &[
    ("register-employer", "employers.csv", CLERK, "3"),
    ("register-person", "persons.jsonl", CLERK, "2"),
    ("schedule-inspection", "inspections.csv", CLERK, "3"),
    ("approve-inspection", "agreements.jsonl", HEAD, "2"),
    ("conduct-inspection", "visits.csv", CLERK, "2"),
    ("register-document", "documents.csv", CLERK, "3"),
    ("present-document", "presentations.csv", CLERK, "2"),
    ("assign-document", "resolutions.jsonl", HEAD, "2"),
    ("issue-deportation", "removals.csv", "kamran.huseynov", "2"),
    ("serve-deportation", "service.jsonl", "leyla.mammadova", "2"),
];

#[test]
fn february_follows() {
    let program = Program::open();
    for (act, file, login, rows) in FEBRUARY {
        let taken = program.import(login, AT, act, &format!("february-2018/{file}"));
        assert_eq!(taken, ((*rows).to_owned(), "0".to_owned()), "{file}");
    }
    let person = program.done(CLERK, AT, "show P-2018-1");
    assert_eq!(person["record"]["document"], "00000004", "a number stays as it is written");
    let visit = program.done(HEAD, AT, "show I-2018-1");
    assert_eq!(visit["workers"].as_array().unwrap().len(), 2, "{visit}");
    let letter = program.done(HEAD, AT, "show D-2018-1");
    assert_eq!(letter["record"]["due-on"], "2018-02-08", "three working days from the 5th: {letter}");

    // Bad rows: nothing is taken, or the good one is and the others are written back.
    let entries = program.verified();
    let refused = program.run(CLERK, AT, &import("register-employer", ERRORS));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("12345") && said.contains("01/02/2018"), "{said}");
    assert_eq!(program.verified(), entries);
    let rejects = program.file("rejects.csv");
    let line = format!("{} --rejects {}", import("register-employer", ERRORS), rejects.display());
    assert_eq!(program.run(CLERK, AT, &line).status.code(), Some(1), "a run with rejects");
    assert_eq!(std::fs::read_to_string(rejects).unwrap().lines().count(), 3);
    assert_eq!(program.verified(), entries + 2, "the good row and the file");
}

/// Runs a story, and hears each of these in what it says.
fn told(story: &str, parts: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let script = root().join("examples").join(story);
    let output =
        Command::new("bash").arg(script).arg(folder.path()).env("NEZARET", PROGRAM).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    for part in parts {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn an_inspection_leads_to_cases_and_to_enforcement() {
    told(
        "inspection-to-enforcement.sh",
        &[
            "the last day of work permit İİ 004512 is 2018-11-30 on the paper, 2018-05-31 in the register",
            "578.1    legal person    V-2018-000003",
            "Cases opened: 3",
            "decided proposal O-2018-000001: accepted",
            "V-2018-000001  Koç      Emre           350.00       0.00           0.00     350.00  2018-03-27         36",
            "decided proposal O-2018-000002: accepted",
            "O-2018-000002  fine evaded  forced execution  2018-05-02  accepted  2018-05-02",
            "the register is whole",
        ],
    );
}

#[test]
fn a_signal_leads_to_a_paid_fine() {
    told(
        "signal-to-fine.sh",
        &[
            "verified G-2018-000001: confirmed",
            "From record           G-2018-000001",
            "the register is whole",
        ],
    );
}

#[test]
fn who_has_no_papers_is_identified_leaves_and_is_barred_until_the_ban_ends() {
    told(
        "undocumented-person.sh",
        &[
            "L-2018-000001  Kaya Efe  answer awaited  2018-02-16         -4",
            "L-2018-000001: it is known who P-2018-000001 is",
            "given the travel document SS000123, last day 2018-06-12",
            "not answered  B-2018-000001  Kaya     Efe         new      Xarici İşlər Nazirliyi  9/14",
            "the entry ban B-2018-000001 now ends on 2020-01-15 instead of 2021-01-15",
            "My entry bans that end within a month",
            "State            ended",
            "the register is whole",
        ],
    );
}

#[test]
fn who_evades_a_fine_and_stays_is_expelled() {
    told(
        "expelled-after-fine-evasion.sh",
        &[
            "the decision on V-2018-000002 is not in legal force on 2018-02-26",
            "legal force of the decision",
            "the way out of 2018-03-07 18:00 failed: the carrier refused him; the file stays open",
            "another officer has to confirm the identity",
            "the confirmation of the departure",
            "left the country on 2018-03-09 (removed by force)",
            "the register is whole",
        ],
    );
}

#[test]
fn a_refused_refugee_waits_for_the_end_of_his_term_and_leaves_by_himself() {
    told(
        "refused-refugee.sh",
        &[
            "refusal of asylum can still be challenged; source: İmtina haqqında qərar 4/18, 2018-01-08",
            "Removals against which a bar has ended",
            "the person is to leave by 2018-02-22",
            "left the country on 2018-02-19 (left by himself)",
            "the register is whole",
        ],
    );
}

#[test]
fn appeals_are_answered_forwarded_or_left_unconsidered() {
    told(
        "appeals-answered.sh",
        &[
            "A-2018-000001  Məlikov Tofiq Əhməd oğlu  answer proposed  2018-02-20          8",
            "Extension of the answer to an appeal, longest — 2018-02-20 (1308-IVQ, 10.2)",
            "the appeal is anonymous: registered and not considered (1308-IVQ 6.4)",
            "forwarded A-2018-000004 to Dövlət Sosial Müdafiə Fondu",
            "application        2         1          1             0     0        1     0              0         0",
            "the register is whole",
        ],
    );
}

#[test]
fn a_week_is_steered_and_reported() {
    told(
        "office-week.sh",
        &[
            "registered instruction N-2018-000002: to Həsənov Elçin, until 2018-01-11",
            "made proposal O-2018-000001: to better the work (4.1.6)",
            "the decisions are instructions: N-2018-000004",
            "records listed (2): N-2018-000003, X-2018-000001",
            "submitted report M-2018-000001: it rests on entry 29 of the journal",
            "2018-02-01 tarixində çap edilib; jurnalın son yazısı 29:",
            "note: carried out on 2018-02-02, the last day was 2018-01-12",
            "the register is whole",
        ],
    );
}

#[test]
fn a_bar_appears_and_ends() {
    told(
        "bar-appears-and-ends.sh",
        &[
            "R-2018-000001 cannot go on: since 2018-01-18 a bar stands against removal: bar; source: —; article: MM 79.4",
            "a bar stands against removal: assists a prosecution; source: Prokurorluğun məktubu 5/112, 2018-01-17",
            "the officer responsible for R-2018-000001 may not end a mark",
            "Removals against which a bar has ended",
            "R-2018-000001 goes on: served",
            "the register is whole",
        ],
    );
}

#[test]
fn a_custody_is_extended_and_ends() {
    told(
        "custody-extended-and-released.sh",
        &[
            "term: Detention of a foreigner, longest — 2018-01-16 09:00 (IXM 89.2, 89.5)",
            "K-2018-000002 lasts longer: to be held until 2018-01-18 09:00 at most",
            "only there",
            "nothing can be done on R-2018-000001: the person is held by K-2018-000002 past its end",
            "K-2018-000002 lasted past its end, from 2018-02-20 09:00 to 2018-02-20 09:20",
            "the register is whole",
        ],
    );
}

#[test]
fn every_example_is_in_its_readme_and_under_test() {
    let page = text("examples/README.md");
    let tested: BTreeSet<&str> = FEBRUARY.iter().map(|(_, file, ..)| *file).collect();
    for path in files("examples") {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(name == "README.md" || page.contains(name), "{name} is not in examples/README.md");
        let february = path.starts_with("examples/february-2018") && !ERRORS.ends_with(name);
        assert!(!february || tested.contains(name), "{name} is not under test");
    }
}
