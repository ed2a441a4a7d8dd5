//! Instructions, requests and proposals from the outside: done, refused, in both languages, as JSON.

use super::{Env, numbers};

const BID: &str = "register-instruction --text 'Hesabat hazırlansın' --to ichead --due 2018-01-22";

#[test]
fn an_instruction_goes_its_way() {
    let env = Env::office();
    let _ = env.by("icinspector", BID).ends(3).says(&["Quliyev Vüsal (ichead)"]);
    let _ = env
        .by("head", BID)
        .done()
        .says(&["registered instruction N-2018-000001", "nezaret deliver-instruction"]);
    let _ = env.by("ichead", BID).ends(3).says(&["a chief bids only those below him"]);
    let _ = env.by("specialist", "desk").done().says(&["N-2018-000001", "Hesabat hazırlansın"]);
    let _ = env.by("specialist", "deliver-instruction N-2018-1 --receipt imza").done();
    let _ = env.by("ichead", "desk").done().says(&["N-2018-000001", "2018-01-22"]);
    let _ = env.by("head", "close-instruction N-2018-1").ends(1).says(&["N-2018-000001", "delivered"]);
    let _ = env.by("ichead", "complete-instruction N-2018-1 --result Hazırdır").done();
    let _ = env.by("head", "desk").done().says(&["Your instructions reported as carried out"]);
    let _ = env.by("head", "return-instruction N-2018-1 --remarks 'Cədvəl yoxdur'").done();
    let _ = env.by("ichead", "complete-instruction N-2018-1 --result 'Cədvəllə'").done();
    let closed = env.by("head", "close-instruction N-2018-1 --format json").done().json();
    assert_eq!(closed["done"], "instruction-closed");
    let shown = env.by("ichead", "show N-2018-1 --format json").done().json();
    assert_eq!(shown["record"]["state"], "closed");
    assert_eq!(shown["record"]["remarks"], "Cədvəl yoxdur");
    // Who neither gave nor got it does not see it.
    let _ = env.by("dpinspector", "show N-2018-1").ends(3);
    assert_eq!(
        numbers(&env.by("dpinspector", "list instructions --format csv").done().out),
        Vec::<&str>::new()
    );
    assert_eq!(numbers(&env.by("head", "report instructions --format csv").done().out), ["N-2018-000001"]);
    env.verified();
}

#[test]
fn information_is_asked_for_and_stands_below_the_case() {
    let env = Env::office();
    let _ = env.by("icinspector", super::PROTOCOL).done();
    let ask = "request-information --body-kind state --body 'Dövlət Sərhəd Xidməti' --asked 'Giriş tarixləri' \
               --about V-2018-1 --term 7wd --letter 4/1";
    let _ = env.by("icinspector", ask).ends(3).says(&["body of the state", "--signed-by"]);
    let _ = env
        .by("icinspector", &format!("{ask} --signed-by head"))
        .done()
        .says(&["X-2018-000001", "2018-01-25"]);
    let case = env.by("icinspector", "show V-2018-1 --format json").done().json();
    assert_eq!(case["requests"][0]["number"], "X-2018-000001");
    let _ = env.by("icinspector", "desk").done().says(&["X-2018-000001", "Dövlət Sərhəd Xidməti"]);
    let help = env.run("record-reply --help --lang az").done();
    let _ = help.says(&["in-part – qismən verilib"]);
    let _ = env.by("icinspector", "record-reply X-2018-1 --reply given --text Alınıb").done();
    let _ = env
        .by("icinspector", "record-reply X-2018-1 --reply given --text Alınıb")
        .ends(1)
        .says(&["answered"]);
    env.verified();
}

#[test]
fn a_proposal_is_decided_by_the_next_superior() {
    let env = Env::office();
    let propose = "make-proposal --kind improvement --topic 'Növbə cədvəli' --text 'İki həftəlik olsun'";
    let _ =
        env.by("icinspector", propose).done().says(&["O-2018-000001", "4.1.6", "nezaret decide-proposal"]);
    let _ = env.by("ichead", "desk").done().says(&["O-2018-000001", "Növbə cədvəli"]);
    let staff = "make-proposal --kind staff --staff-measure appointment --topic Təyinat --text Layiqdir";
    let _ = env.by("ichead", staff).ends(3).says(&["5.10.5"]);
    let _ = env.by("ichead", "decide-proposal O-2018-1 --answer accepted --ground Əsaslıdır").done();
    let _ = env.by("icinspector", "show O-2018-1").done().says(&["accepted", "4.1.6"]);
    env.verified();
}

#[test]
fn an_approved_report_prints_the_same_bytes_whatever_comes_after() {
    let env = Env::office();
    let _ = env.by("head", BID).done();
    // What stands after the two strokes is the report's: everything else comes before them.
    let submit = |login: &str, figures: &str| {
        env.run(&format!(
            "submit-report --title Yanvar --note 'İki cümlə' --as {login} --at 2018-01-15T10:00 --lang en -- {figures}"
        ))
    };
    let _ = submit("ichead", "nothing").ends(1).says(&["nothing"]);
    let _ = submit("ichead", "discipline --to x").ends(1).says(&["discipline --to x"]);
    let said = submit("specialist", "discipline --from 2018-01-01").done();
    let _ = said.says(&["M-2018-000001", "nezaret approve-report M-2018-000001"]);
    let _ = env.by("head", "desk").done().says(&["M-2018-000001", "Yanvar"]);
    let _ = env.by("head", "approve-report M-2018-1").done();
    let before = env.by("head", "print-report M-2018-1").done().out;
    assert!(before.starts_with("Yanvar\n\nİki cümlə\n\n") && before.contains("Quliyev Vüsal"), "{before}");
    let _ = env.by("ichead", "complete-instruction N-2018-1 --result Edildi").done();
    let _ = env.by("head", "present-report M-2018-1 --to 'Xidmət rəisi'").done();
    assert_eq!(env.by("specialist", "print-report M-2018-1").done().out, before);
    let _ = env.by("dpinspector", "print-report M-2018-1").ends(1).says(&["M-2018-000001"]);
    let _ = env.by("head", "print-report M-2018-9").ends(1);
    env.verified();
}

#[test]
fn a_meeting_has_its_agenda_and_its_decisions_are_instructions() {
    let env = Env::office();
    let plan = "plan-measure --text Reyd --owner icinspector --plan 2018-01 --due 2018-01-16";
    let _ = env.by("dphead", plan).ends(3).says(&["the own unit or of one below"]);
    let _ = env.by("ichead", plan).done().says(&["N-2018-000001", "nezaret report plan --plan 2018-01"]);
    let _ = env.by("head", "report agenda").done().says(&["N-2018-000001", "2018-01-16"]);
    let hold = "hold-meeting --held-at 09:00 --topics 'Planın icrası' --participants Rəislər --minutes Dinlənildi \
                --decided 'Təkrarlansın|ichead|2018-01-22'";
    let _ = env.by("ichead", hold).ends(3).says(&["Kərimov Rauf"]);
    let _ =
        env.by("head", hold).done().says(&["Ş-2018-000001", "the decisions are instructions: N-2018-000002"]);
    let met = env.by("head", "show ş-2018-1 --format json").done().json();
    assert_eq!(met["agenda"][0]["number"], "N-2018-000001");
    assert_eq!(met["decisions"][0]["number"], "N-2018-000002");
    let _ = env.by("ichead", "desk").done().says(&["N-2018-000002", "Təkrarlansın"]);
    let _ = env.by("ichead", "complete-measure N-2018-1 --result Keçirildi").done();
    let _ = env.by("head", "report plan --plan 2018-01").done().says(&["done in time"]);
    env.verified();
}

#[test]
fn work_is_handed_over_and_stamps_come_back() {
    let env = Env::office();
    let _ = env.by("icinspector", super::PROTOCOL).done();
    let stamp = "issue-stamp --stamp 'Ştamp 1' --to icinspector --receipt imza";
    let _ = env.by("specialist", stamp).done().says(&["return-stamp --stamp 'Ştamp 1'"]);
    let give = "hand-over-work icinspector --to icinspector2";
    let _ = env.by("dphead", give).ends(3);
    let _ = env.by("ichead", give).done().says(&["V-2018-000001", "confirm-hand-over icinspector"]);
    let _ =
        env.by("icinspector", "confirm-hand-over icinspector").done().says(&["the other side is awaited"]);
    let _ = env.by("icinspector2", "confirm-hand-over icinspector").done().says(&["records moved: 1"]);
    let _ = env.by("icinspector2", "desk").done().says(&["V-2018-000001"]);
    let giver = env.by("head", "list employees --columns number,login --format csv").done().out;
    let number =
        giver.lines().find(|line| line.ends_with(",icinspector")).unwrap().split(',').next().unwrap();
    let _ =
        env.by("head", &format!("show {number}")).done().says(&["Ştamp 1", "Work handed over", "registered"]);
    let _ = env.by("head", "return-stamp --stamp 'Ştamp 1'").done();
    let _ = env.by("head", "report stamps").done().says(&["came back"]);
    env.verified();
}
