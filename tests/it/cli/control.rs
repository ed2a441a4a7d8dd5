//! Signals from the outside: each command done, refused by state, by right, as JSON; and the case that follows, seen from
//! both sides.

use super::{Env, numbers};

const REPORT: &str = "register-signal --sender-kind person --sender 'Quliyev Rəşad' --contact '+994 50 000 00 00' \
                      --channel electronic --whom 'Demir Kemal' --substance 'İcazəsiz işləyən əcnəbi barədə'";
const VERIFY: &str = "verify-signal G-2018-1 --finding confirmed --steps 'Ünvana baxış'";
const ANSWER: &str = "answer-signal G-2018-1 --how electronic --text Təsdiqlənib";
const CASE: &str = "--surname Demir --given Kemal --citizenship TUR --article 575.1.4 --place Bakı --language türk \
                    --interpreter Quliyeva --rights-explained";

#[test]
fn a_signal_is_registered() {
    let env = Env::office();
    let _ = env.by("dpinspector", REPORT).ends(3).says(&["3.1.3", "immigration control division"]);
    let _ =
        env.by("icinspector", &REPORT.replace("--sender 'Quliyev Rəşad' ", "")).ends(1).says(&["--sender"]);
    let said = env.by("icinspector", REPORT).done();
    insta::assert_snapshot!(said, @r"
    registered G-2018-000001; sender: natural person (9:[hash])
      term: Answer to an appeal — 2018-02-06 (1308-IVQ, 10.1)
      next: nezaret verify-signal G-2018-000001 --finding <FINDING> --steps <TEXT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let said = env.by("icinspector", &format!("{REPORT} --format json")).done();
    let receipt = said.json();
    assert_eq!(receipt["number"], "G-2018-000002");
    assert_eq!(
        receipt["notes"][0]["facts"]["earlier"], "G-2018-000001",
        "the same sender about the same: {said}"
    );
    let _ = env.by("icinspector", "find quliyev").done().says(&["G-2018-000001", "G-2018-000002"]);
    let _ = env.by("icinspector", "desk").done().says(&["G-2018-000001", "2018-02-06"]);
    assert_eq!(numbers(&env.by("dphead", "list signals --format csv").done().out), Vec::<&str>::new());
    let help = env.run("register-signal --help --lang az").done();
    let _ = help.says(&["person – fiziki şəxs", "anonymous – anonim"]);
    env.verified();
}

#[test]
fn a_signal_is_verified_and_leads_to_a_case() {
    let env = Env::office();
    let _ = env.by("icinspector", REPORT).done();
    let case = format!("register-violation --from G-2018-1 {CASE}");
    let _ = env.by("icinspector", &case).ends(1).says(&["G-2018-000001", "verify-signal"]);
    let _ = env.by("dpinspector", VERIFY).ends(3).says(&["3.1.3"]);
    let _ = env.by("specialist", VERIFY).ends(3).says(&["the post is not among those that may do it"]);
    let said = env.by("icinspector", VERIFY).done();
    insta::assert_snapshot!(said, @r"
    verified G-2018-000001: confirmed (10:[hash])
      the sender is to be told the result: nezaret answer-signal G-2018-000001 --how letter --text <TEXT>
      next: nezaret register-violation --from G-2018-000001 --surname <NAME> --given <NAME> --citizenship <COUNTRY> --article <CODE> --place <TEXT> --language <TEXT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env
        .by("icinspector", VERIFY)
        .ends(1)
        .says(&["G-2018-000001 is in this state: verified", "nezaret answer-signal"]);
    let _ = env.by("icinspector", &case).done();
    let case = env.by("icinspector", "show V-2018-1 --format json").done().json();
    assert_eq!(case["record"]["from"], "G-2018-000001");
    let signal = env.by("icinspector", "show G-2018-1 --format json").done().json();
    assert_eq!(signal["record"]["finding"], "confirmed");
    assert_eq!(signal["violations"][0]["number"], "V-2018-000001", "{signal}");
    env.verified();
}

#[test]
fn a_signal_is_answered() {
    let env = Env::office();
    let _ = env.by("icinspector", REPORT).done();
    let _ = env
        .by("icinspector", ANSWER)
        .ends(1)
        .says(&["G-2018-000001 is in this state: registered", "nezaret verify-signal"]);
    let _ = env.by("icinspector", &VERIFY.replace("confirmed", "refuted")).done();
    let _ = env.by("dpinspector", ANSWER).ends(3).says(&["3.1.3"]);
    let _ = env.by("icinspector", "answer-signal G-2018-1 --text x").ends(1).says(&["--how", "--no-answer"]);
    let said = env.by("icinspector", &format!("{ANSWER} --format json")).done();
    assert_eq!(said.json()["done"], "signal-answered");
    let refused = env.by("icinspector", &format!("{ANSWER} --format json")).ends(1);
    assert_eq!(refused.error()["message"], "G-2018-000001 is in this state: closed");
    assert_eq!(numbers(&env.by("ichead", "report signals --format csv").done().out), ["G-2018-000001"]);
    assert!(!env.by("icinspector", "desk").done().out.contains("G-2018"));
    env.verified();
}
