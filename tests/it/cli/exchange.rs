//! Files in and files out from the outside.

use super::{Env, HEADER, PROTOCOL, ROWS, rows};

#[test]
fn a_trial_run_keeps_nothing() {
    let env = Env::office();
    let said = env.by("icinspector", &format!("{PROTOCOL} --dry-run")).done();
    insta::assert_snapshot!(said, @r"
    registered V-2018-000001: article 575.1.1 (9:[hash])
      term: Protocol sent to the body that decides — 2018-01-17 00:00 (IXM 103.1)
      term: Consideration of the case — 2018-01-30 (IXM 111.1)
      term: Limitation: rules of stay and residence — 2018-05-15 (IXM 38.1)
      entered a new person: P-2018-000001
    dry run: nothing was kept
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    env.write("a.csv", rows());
    let said = env.by("icinspector", "import register-violation a.csv --dry-run --receipts r.csv").done();
    insta::assert_snapshot!(said, @r"
    F-2018-000001: of file `a.csv`, 2 rows were taken as `register-violation`, 0 had been taken earlier, 0 were written back (11:[hash])
    dry run: nothing was kept
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    assert_eq!((env.count("violation"), env.verified()), (0, 8));
    assert_eq!(env.files(), ["a.csv", "nezaret.db"]);
}

#[test]
fn a_file_is_taken_whole_and_once() {
    let env = Env::office();
    env.write("a.csv", rows());
    let line = "import register-violation a.csv --reason köçürmə --receipts r.csv";
    let _ = env.by("dpinspector", line).ends(3).says(&["is not open to dpinspector"]);
    let said = env.by("head", "access-log --officer dpinspector --format csv").done();
    assert_eq!(
        (said.out.matches("refusal,register-violation").count(), env.count("violation")),
        (1, 0),
        "{said}"
    );
    let said = env.by("icinspector", line).done();
    insta::assert_snapshot!(said, @r"
    F-2018-000001: of file `a.csv`, 2 rows were taken as `register-violation`, 0 had been taken earlier, 0 were written back (11:[hash])
      next: nezaret show F-2018-000001
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let said = env.said(env.other("cut").args(["-d,", "-f1-3,5-", "r.csv"])).done();
    insta::assert_snapshot!(said.out.replace('\r', ""), @r"
    row,number,entry,source,external-id
    1,V-2018-000001,9,,
    2,V-2018-000002,10,,
    ");
    let said = env.by("icinspector", line).ends(1);
    insta::assert_snapshot!(said, @r"
    Error: file `a.csv` was taken already as F-2018-000001
    [1]
    ");
    let said = env.by("icinspector", "list batches --format csv").done();
    assert!(said.out.lines().count() == 2 && said.out.contains("F-2018-000001"), "{said}");
    let _ = env.by("icinspector", "annul-batch F-2018-1 --reason səhv").ends(3);
    let said = env.by("ichead", "annul-batch F-2018-1 --reason 'səhv fayl'").done();
    insta::assert_snapshot!(said, @r"
    annulled F-2018-000001 and with it 2 records, put back 0 as they stood before: səhv fayl (12:[hash])
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env.by("ichead", "annul-batch F-2018-1 --reason yenə").ends(1);
    let _ = env.by("icinspector", line).done();
    assert_eq!(env.cell("SELECT CAST(count(*) AS TEXT) FROM violation WHERE annulled IS NULL"), "2");
    env.verified();
}

#[test]
fn one_bad_row_keeps_the_file_out() {
    let env = Env::office();
    let bad = "Kaya,Can,1990-01-01,TRK,U0004,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n\
               Kaya,Can,1990-01-01,TUR,U0005,999,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n\
               Kaya,Can,2018-01-16,TUR,U0006,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n\
               Kaya,Can,1990-01-01,TUR,U0007,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı,artıq\n";
    env.write("a.csv", rows() + bad);
    let line = "import register-violation a.csv";
    let said = env.by("icinspector", line).ends(1);
    insta::assert_snapshot!(said, @r"
    row 3 (line 4 of the file): citizenship: `TRK`: not a country code: write three Latin letters, such as AZE; XXA for a stateless person
    row 4 (line 5 of the file): there is no article 999 in the law data
    row 5 (line 6 of the file): born 2018-01-16, after the day of the event 2018-01-15
    row 6 (line 7 of the file): the row has 12 cells, the header 11 columns
    nothing was taken; wrong rows: 4
    [1]
    ");
    let said = env.by("icinspector", &format!("{line} --format json")).ends(1);
    let object: serde_json::Value = serde_json::from_str(said.err.lines().next().unwrap()).unwrap();
    assert_eq!((&object["rejected"], &object["faults"][0]["column"]), (&4.into(), &"citizenship".into()));
    assert_eq!((env.count("violation"), env.verified()), (0, 8));

    let said = env.by("icinspector", &format!("{line} --rejects bad.csv --receipts r.csv")).ends(1);
    assert!(said.out.contains("F-2018-000001"), "{said}");
    let rejects = env.read("bad.csv");
    assert_eq!(rejects.lines().count(), 5, "{rejects}");
    assert!(rejects.starts_with(&format!("reject-reason,{HEADER}\r\n")), "{rejects}");
    assert_eq!((env.count("violation"), env.read("r.csv").lines().count()), (2, 3));
    // Mended, it is a file like any other: the reasons are passed over.
    let mended =
        rejects.replace("TRK", "TUR").replace(",999,", ",575.1.1,").replace("2018-01-16", "1990-01-01");
    env.write("mended.csv", mended.replace(",artıq", ""));
    let _ = env.by("icinspector", "import register-violation mended.csv").done();
    assert_eq!(env.count("violation"), 6);
    env.verified();
}

#[test]
fn later_files_name_records_by_the_ids_of_the_list() {
    let env = Env::office();
    env.write("cases.csv", format!("external-id,{HEADER}\na1,{}", ROWS.replace("\nI", "\na2,I")));
    env.write(
        "decisions.csv",
        "number,external-id,outcome,fine,ground,attended,announced-at,facts,hearing-place,remedy-told,ending-article\n\
         a1,q1,fined-and-leave-in-48-h,350,sübuta yetirilib,yes,09:00,hallar,Bakı,yes,\n\
         a2,q2,terminated,,sübuta yetirilib,yes,09:10,hallar,Bakı,yes,53.1\n",
    );
    let _ = env.by("icinspector", "import register-violation cases.csv --source siyahı").done();
    let import = "import decide-violation decisions.csv --receipts r.csv";
    let _ = env.by("ichead", import).ends(1);
    let _ = env.by("ichead", &format!("{import} --source siyahı")).done();
    assert!(env.read("r.csv").contains("\r\n2,V-2018-000002,"), "{}", env.read("r.csv"));
    // The same rows in another file change nothing.
    env.write(
        "more.csv",
        env.read("cases.csv")
            + "a3,Kaya,Can,1990-01-01,TUR,U0003,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n",
    );
    let said = env.by("icinspector", "import register-violation more.csv --source siyahı").done();
    insta::assert_snapshot!(said, @r"
    F-2018-000003: of file `more.csv`, 1 rows were taken as `register-violation`, 2 had been taken earlier, 0 were written back (16:[hash])
      next: nezaret show F-2018-000003
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    assert_eq!(env.count("violation"), 3);
    // So does one typed again.
    let typed = format!("{PROTOCOL} --source siyahı --external-id a9");
    let first = env.by("icinspector", &format!("{typed} --format json")).done().json();
    let again = env.by("icinspector", &format!("{typed} --format json")).done().json();
    assert_eq!((&first["already"], &again["already"]), (&false.into(), &true.into()));
    assert_eq!((&first["number"], &first["hash"]), (&again["number"], &again["hash"]));
    env.verified();
}

#[test]
fn a_template_is_a_file_that_can_be_filled_in() {
    let env = Env::office();
    let said = env.run("import register-violation --template").done();
    insta::assert_snapshot!(said, @r#"
    on,reason,performed-by,paper,source,external-id,person,mrz,surname,given,father,birth-date,birth-estimated,sex,citizenship,document,address,speaks,article,subject,employer,from,happened,happened-at,discovered,continuing,place,substance,blank,language,interpreter,understands,rights-explained,witness,victim,explanation,refused-to-explain,refused-to-sign,technical-means,damage,guardian,commission-told-on
    2018-01-15,,,12/3,siyahı-2018,1,P-2018-000001,,Yılmaz,Ayşe,Mehmet,1990-05-01,no,male,TUR,U01234567,"Bakı şəhəri, Nizami küçəsi, 5",tr,575.1.1,person,E-2018-000001,I-2018-000001,2018-01-15,2018-01-15T14:30,2018-01-15,no,"Bakı şəhəri, Nərimanov rayonu",mətn,AA 200001,türk dili,Yılmaz,no,yes,"Əliyev Rauf|Bakı şəhəri, Nizami küçəsi, 7","Quliyeva Sevda|Bakı şəhəri, Nizami küçəsi, 9",mətn,no,no,mətn,mətn,mətn,2018-01-15
    [0]
    "#);
    let _ = env.run("import no-such-act --template --lang en").ends(1).says(&["no-such-act"]);
}

#[test]
fn rows_come_by_a_pipe_too() {
    let env = Env::office();
    let _ = env.piped("icinspector", "import register-violation -", &rows()).done();
    let line = r#"{"surname":"Kaya","given":"Can","citizenship":"TUR","document":"0004","article":"575.1.1","place":"Bakı","language":"türk dili","interpreter":"Əli","rights-explained":true}"#;
    let _ = env.piped("icinspector", "import register-violation - --layout jsonl", line).done();
    let _ = env.piped("icinspector", "import register-violation -", "").ends(1);
    assert_eq!((env.count("violation"), env.files()), (3, vec!["nezaret.db".to_owned()]));
    env.verified();
}

#[test]
fn an_answer_goes_to_a_file_whole_and_by_right() {
    let env = Env::office();
    env.write("a.csv", rows());
    let _ = env.by("icinspector", "import register-violation a.csv").done();
    let line = "list violations --format csv --output list.csv";
    let said = env.by("icinspector", line).ends(3);
    insta::assert_snapshot!(said, @r#"
    {"error":{"causes":["the post is not among those that may do it"],"clause":null,"code":3,"hint":"run `nezaret explain export-register --on 2018-01-15`","may":["main department: head of the main department, chief specialist","immigration control and deportation department: department head","immigration control division: division head","deportation division: division head","internal migration division: division head"],"message":"`export-register` on 2018-01-15 is not open to icinspector (inspector, immigration control division)","today":["Əliyeva Günel (specialist)","Kərimov Rauf (head)","Quliyev Vüsal (ichead)","Hüseynov Kamran (dphead)"]}}
    [3]
    "#);
    assert!(!env.path("list.csv").exists());
    env.write("list.csv", "what stood there before");
    let _ = env.by("specialist", line).ends(1).says(&["`list.csv`", "--overwrite"]);
    assert_eq!(env.read("list.csv"), "what stood there before");
    let said = env.by("specialist", &format!("{line} --overwrite")).done();
    insta::assert_snapshot!(said, @r"
    wrote `list.csv`, SHA-256 [hash]
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    assert_eq!(env.read("list.csv").lines().count(), 3);
    let _ = env.by("specialist", "list violations --output nowhere/list.csv").ends(1);
    let _ = env.by("specialist", "show V-2018-9 --output list.csv --overwrite").ends(1);
    assert_eq!(env.read("list.csv").lines().count(), 3, "a failure leaves the file as it was");
    assert_eq!(env.files(), ["a.csv", "list.csv", "nezaret.db"]);
}

#[test]
fn every_answer_can_go_to_a_file() {
    let env = Env::office();
    let _ = env.by("icinspector", &format!("{PROTOCOL} --format json --output receipt.json")).done();
    assert!(env.read("receipt.json").contains("\"number\":\"V-2018-000001\""));
    for (line, holds) in [
        ("verify", "9 entries"),
        ("config", "nezaret.db"),
        ("import register-violation --template", "surname,"),
        ("explain register-violation", "3.1.4"),
    ] {
        let said = env.by("head", &format!("{line} --output answer --overwrite")).done();
        assert!(said.out.is_empty() && env.read("answer").contains(holds), "{line}: {said}");
    }
    // An act that is done stays done, and says so, where its receipt finds no place.
    let said = env.by("icinspector", &format!("{PROTOCOL} --output nowhere/receipt")).done();
    assert!(said.err.contains("done, but its receipt could not be written"), "{said}");
    assert!(said.err.contains("registered V-2018-000002"), "{said}");
    assert_eq!((env.count("violation"), env.files().len()), (2, 3));
}

#[test]
fn a_register_leaves_by_right_and_that_is_logged() {
    let env = Env::office();
    env.write("a.csv", rows());
    let _ = env.by("icinspector", "import register-violation a.csv").done();
    let _ = env.by("icinspector", "export-register violations").ends(3);
    let said = env.by("specialist", "export-register violations --reason yoxlama").done();
    assert_eq!(said.out.lines().count(), 3, "{said}");
    let _ = env.by("specialist", "export-register violations --format jsonl --output v.jsonl").done();
    for line in env.read("v.jsonl").lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(row["article"], "575.1.1");
    }
    let said = env.by("head", "access-log --format csv").done();
    assert_eq!(said.out.matches(",export,export-register violations,").count(), 2, "{said}");
}

#[test]
fn rows_that_touch_liberty_wait_for_the_officers_they_name() {
    let env = Env::office();
    let csv = "basis,ground,surname,given,citizenship,authority,decision-number,decision-date,reasons,performed-by\n\
               service-decision,79.1.2,Kaya,Əli,TUR,Xidmət,12,2018-01-15,Arzuolunmaz,dphead\n";
    env.write("a.csv", csv);
    let row = "{\"basis\":\"service-decision\",\"ground\":\"79.1.2\",\"surname\":\"Demir\",\"given\":\"Ali\",\
               \"citizenship\":\"TUR\",\"authority\":\"Xidmət\",\"decision-number\":\"13\",\
               \"decision-date\":\"2018-01-15\",\"reasons\":\"Arzuolunmaz\"}\n";
    env.write("b.jsonl", row);
    let _ = env.by("specialist", "import issue-deportation a.csv").done();
    let _ = env.by("specialist", "import issue-deportation b.jsonl --performed-by dphead").done();
    assert_eq!((env.count("held"), env.count("removal")), (2, 0));
    let said = env.by("dphead", "confirm-entry W-2018-1").done();
    let _ = said.says(&["R-2018-000001", "W-2018-000001"]);
    let _ = env.by("dphead", "confirm-entry W-2018-2").done().says(&["R-2018-000002"]);
    assert_eq!(env.count("removal"), 2);
    env.verified();
}
