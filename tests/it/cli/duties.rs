//! The five named duties from the outside, each done, refused by state, by right, and piped on.

use super::{Env, PROTOCOL, numbers};
use serde_json::Value;

#[test]
fn a_violation_is_registered_and_decided() {
    let env = Env::office();
    let said = env.by("icinspector", PROTOCOL).done();
    insta::assert_snapshot!(said, @r"
    registered V-2018-000001: article 575.1.1 (9:[hash])
      term: Protocol sent to the body that decides — 2018-01-17 00:00 (IXM 103.1)
      term: Consideration of the case — 2018-01-30 (IXM 111.1)
      term: Limitation: rules of stay and residence — 2018-05-15 (IXM 38.1)
      entered a new person: P-2018-000001
      paper: nezaret print V-2018-000001 --paper protocol --output V-2018-000001-protocol.html
      next: nezaret notify-hearing V-2018-000001 --hearing-at <MOMENT> --hearing-place <TEXT> --way <WAY>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let decide = "decide-violation v-2018-1 --outcome fined-and-leave-in-48-h --fine 350 --attended \
                  --facts 'Qeydiyyatsız yaşayıb' --ground 'Hallar sübuta yetirilib' --announced-at 10:00 \
                  --hearing-place Bakı --remedy-told";
    let said = env.by("icinspector", decide).ends(3);
    insta::assert_snapshot!(said, @r"
    Error: `decide-violation` on 2018-01-15 is not open to icinspector (inspector, immigration control division)
    Caused by: the post is not among those that may do it
    Basis: 3.1.4
    May do it:
      main department: head of the main department
      immigration control and deportation department: department head
      immigration control division: division head
    Can do it today: Kərimov Rauf (head), Quliyev Vüsal (ichead)
    Hint: run `nezaret explain decide-violation --on 2018-01-15`
    [3]
    ");
    let _ = env.by("ichead", &decide.replace("350", "5000")).ends(1).says(&[
        "5000.00",
        "575.1.1",
        "300.00–400.00",
    ]);
    let said = env.by("ichead", &format!("{decide} --format json")).done();
    let receipt = said.json();
    assert_eq!(receipt["number"], "V-2018-000001");
    assert_eq!((&receipt["training"], &receipt["dry-run"]), (&Value::Bool(true), &Value::Bool(false)));
    assert!(receipt["terms"].as_array().is_some_and(|terms| terms.len() == 2), "{said}");
    let said = env.by("ichead", decide).ends(1);
    insta::assert_snapshot!(said, @r"
    Error: V-2018-000001 is in this state: decided
    Hint: run `nezaret show V-2018-000001`
    [1]
    ");
    let said = env.by("ichead", "list violations --format csv").done();
    assert_eq!(numbers(&said.out), ["V-2018-000001"]);
    assert_eq!(env.verified(), 10);
}

#[test]
fn an_inspection_is_scheduled_agreed_and_conducted() {
    let env = Env::office();
    let employer = "register-employer --name 'Üfüq Tikinti MMC' --voen 1400000011 --address Bakı \
                    --site 'Bakı, Xətai pr., 10'";
    let _ = env.by("icinspector", employer).done();
    let schedule = "schedule-inspection --employer 1400000011 --kind planned --site 'Bakı, Xətai pr., 10' \
                    --starts 2018-01-16T10:00 --ends 13:00 --inspector icinspector;icinspector2";
    let _ = env.by("dphead", schedule).ends(3).says(&["3.1.5"]);
    let said = env.by("ichead", &format!("{schedule} --format json")).done();
    assert_eq!(said.json()["number"], "I-2018-000001");
    // Nobody is in two places at once; an unplanned visit needs its ground.
    let said = env.by("ichead", &schedule.replace("10:00", "12:30").replace("13:00", "14:00")).ends(1);
    insta::assert_snapshot!(said, @r"
    Error: `icinspector` is at another inspection at that time: I-2018-000001
    [1]
    ");
    let _ = env.by("ichead", &schedule.replace("planned", "unplanned").replace("16T", "17T")).ends(1);
    let conduct = "conduct-inspection I-2018-1 --summary 'Tikinti meydançası' --paper-number 16/1 \
                   --received-by 'Sınaqlı, direktor' --worker 'Beridze|Giorgi|GEO|12AB345||||no-permit'";
    let visit = |line: &str| env.on("icinspector", "2018-01-16T11:00", line);
    let _ = visit(conduct).ends(1);
    let agreed =
        "approve-inspection I-2018-1 --agreement 5/12 --agreement-date 2018-01-15 --agreed-by Müavin";
    let _ = env.by("icinspector", agreed).ends(3);
    let _ = env.by("head", agreed).done();
    let said = visit(conduct).done();
    let _ = said.says(&[
        "conducted I-2018-000001: workers found 1, of them with a finding 1",
        "article 575.1.4, natural person: nezaret register-violation",
        "--article 578.1 --subject legal-person --employer E-2018-000001",
        "--surname <NAME> --given <NAME> --citizenship <COUNTRY>",
        "next: nezaret show I-2018-000001",
    ]);
    // Below the record the commands stand whole, however narrow the terminal.
    let said = visit("show I-2018-1").done();
    let whole = "\ncommand: nezaret register-violation";
    assert_eq!(said.out.matches(whole).count(), 3, "{said}");
    assert_eq!(
        visit("show I-2018-1 --format json").done().json()["proposals"].as_array().map(Vec::len),
        Some(3)
    );
    let _ = visit(conduct).ends(1);
    let said = visit("list inspections --format csv").done();
    assert_eq!(numbers(&said.out), ["I-2018-000001"]);
    // The case that follows names the visit, and the visit the case.
    let case = "register-violation --from I-2018-1 --surname Beridze --given Giorgi --citizenship GEO \
                --document 12AB345 --article 575.1.4 --place Bakı --language gürcü \
                --interpreter Lomidze --rights-explained";
    let _ = visit(case).done();
    assert_eq!(visit("show V-2018-1 --format json").done().json()["record"]["from"], "I-2018-000001");
    let _ = visit("show I-2018-1").done().says(&["V-2018-000001"]);
    let _ = visit("history V-2018-1").done().says(&["From record", "I-2018-000001"]);
    env.verified();
}

const ISSUE: &str = "issue-deportation --basis service-decision --ground 79.1.2 --surname Yılmaz --given Kemal \
                     --citizenship TUR --document U123456 --authority 'Dövlət Miqrasiya Xidməti' \
                     --decision-number 14 --decision-date 2018-01-15 --reasons Arzuolunmaz";

#[test]
fn a_removal_is_issued_served_and_executed() {
    let env = Env::office();
    let at = |moment: &str, line: &str| env.on("dpinspector", moment, line);
    let _ = env.by("icinspector", ISSUE).ends(3);
    let _ = env.by("dphead", &ISSUE.replace("--ground 79.1.2 ", "")).ends(1).says(&["79.1"]);
    let said = env.by("dphead", ISSUE).done();
    insta::assert_snapshot!(said, @r"
    R-2018-000001 is opened: removal of person P-2018-000001, term to leave 48 hours (9:[hash])
      entered a new person: P-2018-000001
      next: nezaret serve-deportation R-2018-000001 --served-at <MOMENT> --language <TEXT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let execute = "execute-deportation R-2018-1 --second-officer dpinspector2 --document U123456";
    let _ = at("2018-01-15T11:00", execute).ends(1);
    let serve = "serve-deportation R-2018-1 --served-at 11:20 --language türk --interpreter Əli --copy-handed-over \
                 --remedy-told";
    let said = at("2018-01-15T12:00", serve).done();
    insta::assert_snapshot!(said, @r"
    the decision behind R-2018-000001 was handed over at 2018-01-15 11:20; the person is to leave by 2018-01-17 11:20 (10:[hash])
      term: Leaving: release from a sentence, visa or extension cancelled, undesirable — 2018-01-17 11:20 (MM 79.5.1)
      term: Challenge of a removal decision in court — 2018-02-14 (IPM 38.1; MPM 128.3, 129)
      next: nezaret record-fingerprints R-2018-000001 --fingerprints <NUMBER>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = at("2018-01-19T11:00", execute).ends(1);
    let _ = at("2018-01-19T12:00", "record-fingerprints R-2018-1 --fingerprints DQ-7").done();
    let _ = at("2018-01-19T12:10", execute).ends(1).says(&["MM 80.8", "plan-transport"]);
    let plan = "plan-transport R-2018-1 --direction TUR --direction-rule citizenship --means air --carrier 'J2 67' \
                --departs-at 2018-01-19T18:00 --checkpoint Bakı --escort 'Babayev Z.' --notice 14/2 --payer person";
    let _ = at("2018-01-19T12:20", &plan.replace("TUR", "RUS")).ends(1).says(&["MM 81", "Russia"]);
    let _ = at("2018-01-19T12:20", plan).done().says(&["next: nezaret execute-deportation R-2018-000001"]);
    let said = at("2018-01-19T13:00", &format!("{execute} --format json")).done();
    assert_eq!(said.json()["number"], "R-2018-000001");
    let _ = at("2018-01-19T14:00", execute).ends(1).says(&["handed over"]);
    let confirm = "confirm-departure R-2018-1 --checkpoint Bakı --recorded-by DSX --record-number 7 \
                   --second-officer dpinspector2 --document U123456";
    let _ = at("2018-01-20T09:00", &confirm.replace("123456", "123457")).ends(1);
    let _ = env.on("icinspector", "2018-01-20T09:00", confirm).ends(3);
    let said = at("2018-01-20T09:00", confirm).done();
    let _ = said.says(&["R-2018-000001 is closed", "2018-01-20", "removed by force"]);
    let shown = at("2018-01-20T10:00", "show R-2018-1 --format json").done().json();
    assert_eq!(shown["transports"][0]["transport-outcome"], "handed-over", "{shown}");
    let said = at("2018-01-20T15:00", "list removals --format csv").done();
    assert_eq!(numbers(&said.out), ["R-2018-000001"]);
    env.verified();
}

#[test]
fn a_document_is_registered_assigned_and_completed() {
    let env = Env::office();
    let register =
        "register-document --sender 'Ədliyyə Nazirliyi' --kind inquiry --summary Məlumat --addressee head";
    let _ = env.by("ichead", register).ends(3);
    let _ = env.by("specialist", &register.replace("--addressee head", "--addressee icinspector")).ends(1);
    let _ = env.by("specialist", register).done().says(&["D-2018-000001"]);
    let unseen = "assign-document D-2018-1 --text 'İcra edilsin' --executor ichead";
    let _ = env.by("head", unseen).ends(1).says(&["nezaret present-document"]);
    let _ = env.by("specialist", "present-document D-2018-1 --presented-at 09:40").done();
    let several = "assign-document D-2018-1 --text 'İcra edilsin' --executor ichead;dphead --due 2018-01-22";
    let said = env.by("ichead", several).ends(3);
    insta::assert_snapshot!(said, @r"
    Error: `assign-document` on 2018-01-15 is not open to ichead (division head, immigration control division)
    Caused by: only the head assigns a document to several executors
    May do it:
      main department: head of the main department
    Can do it today: Kərimov Rauf (head)
    Hint: run `nezaret explain assign-document --on 2018-01-15`
    [3]
    ");
    let said = env.by("head", several).done();
    insta::assert_snapshot!(said, @r"
    assigned D-2018-000001: resolution by Kərimov Rauf, executors ichead, dphead, to be executed by 2018-01-22 (11:[hash])
      next: nezaret complete-document D-2018-000001 --result <TEXT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let complete = "complete-document D-2018-1 --result 'Cavab hazırlanıb'";
    let _ = env.by("ichead", complete).ends(1);
    let _ = env.by("dphead", &format!("{complete} --format json")).done();
    let _ = env.by("ichead", complete).done();
    let _ = env.by("ichead", complete).ends(1);
    let said = env.by("specialist", "list documents --state completed --format csv").done();
    assert_eq!(numbers(&said.out), ["D-2018-000001"]);
    env.verified();
}

#[test]
fn a_paper_goes_its_way_from_the_specialist_and_back() {
    let env = Env::office();
    let register =
        "register-document --sender 'Ədliyyə Nazirliyi' --kind inquiry --summary Məlumat --addressee ichead";
    let said = env.by("specialist", register).done();
    let _ = said.says(&["next: nezaret present-document D-2018-000001 --presented-at <MOMENT>"]);
    let desk = |says: &[&str]| env.by("specialist", "desk").done().says(says);
    let _ = desk(&["Documents to be shown to a chief"]);
    let said = env.by("specialist", "present-document D-2018-1 --presented-at 09:40").done();
    insta::assert_snapshot!(said, @r"
    D-2018-000001 was shown to `ichead` at 2018-01-15 09:40 (10:[hash])
      next: nezaret assign-document D-2018-000001 --resolution-by ichead --text <TEXT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let assign =
        "assign-document D-2018-1 --resolution-by ichead --text 'İcra edilsin' --executor icinspector";
    let _ = env.by("specialist", assign).done();
    let _ = desk(&["Documents to be given to executors"]);
    let deliver =
        "deliver-document D-2018-1 --to icinspector --delivered-at 09:50 --receipt 'təhvil kitabı, 17'";
    let _ = env.by("ichead", deliver).ends(3).says(&["main department: chief specialist"]);
    let _ = env.by("specialist", deliver).done();
    let _ = env.by("icinspector", "complete-document D-2018-1 --result 'Cavab hazırlanıb'").done();
    let _ = desk(&["Reported documents whose execution is to be registered"]);
    let execute = "register-execution D-2018-1 --answer 4/2-44";
    let _ = env.by("dphead", execute).ends(3).says(&["only the author of its resolution"]);
    let _ = env.by("specialist", &execute.replace(" --answer 4/2-44", "")).ends(1).says(&["5.12.6"]);
    let _ = env.by("specialist", execute).done();
    let _ = desk(&["Executed documents still on control"]);
    let _ =
        env.by("ichead", "desk").done().says(&["Executed documents by your resolutions, still on control"]);
    let done = env.by("ichead", "take-off-control D-2018-1 --format json").done().json();
    assert_eq!(done["done"], "document-off-control");
    assert!(!env.by("specialist", "desk").done().out.contains("D-2018-000001"));
    let shown = env.by("ichead", "show D-2018-1").done();
    let _ = shown.says(&["off control", "2018-01-15 09:40", "təhvil kitabı, 17", "4/2-44"]);
    env.verified();
}

#[test]
fn registers_are_reported() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("dphead", ISSUE).done();
    let _ = env.by("ichead", "report violations").done().says(&[
        "V-2018-000001",
        "Demir",
        "575.1.1",
        "2018-01-30",
    ]);
    let said = env.by("ichead", "report deadlines --within 10d").done();
    assert!(!said.out.contains("V-2018"), "{said}");
    // Due today is not overdue.
    for (at, left) in [("2018-01-30T23:59", 0), ("2018-01-31T00:00", -1)] {
        let terms = env.on("ichead", at, "report deadlines --within 0d --format json").done().json();
        assert_eq!(
            (&terms[0]["due"], &terms[0]["days-left"]),
            (&"2018-01-30".into(), &left.into()),
            "{terms}"
        );
    }
    // The other division sees its own register only.
    let said = env.by("dphead", "report violations --format csv").done();
    assert_eq!(numbers(&said.out), Vec::<&str>::new());
    assert_eq!(numbers(&env.by("head", "report removals --format csv").done().out), ["R-2018-000001"]);
    let _ = env.by("head", "report violations --from 2018-02-01 --to 2018-01-01").ends(1);
    let said = env.by("head", "report public-table --month 2018-01 --format csv").done();
    assert!(said.out.lines().count() > 3, "{said}");
    let _ = env.by("head", "report public-table --month 2018-13").ends(2);
}
