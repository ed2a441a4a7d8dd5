//! What follows a decision, from the outside: its copy, the fine, a challenge, a fine that is evaded; each done, refused by
//! state, by right, and piped on.

use super::{DECISION, Env, PROTOCOL, SERVED, SERVICE, env::Said};
use serde_json::Value;

const LATER: &str = "2018-01-29T10:00";
/// Nine days after the last day to pay.
const OVERDUE: &str = "2018-03-05T10:00";

/// A fine of 350 manat.
fn decided() -> Env {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("ichead", DECISION).done();
    env
}

fn served() -> Env {
    let env = decided();
    let _ = env.on("icinspector", SERVED, SERVICE).done();
    env
}

/// It was refused, as a program is told it.
#[track_caller]
fn refused(said: Said, words: &str) {
    let error = said.ends(1).error();
    assert!(error["message"].as_str().is_some_and(|message| message.contains(words)), "{error}");
}

/// What `show` knows of the case.
fn case(env: &Env, at: &str) -> Value {
    env.on("ichead", at, "show V-2018-1 --format json").done().json()["record"].clone()
}

#[test]
fn the_copy_of_a_decision_is_served_once() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.on("icinspector", SERVED, SERVICE).ends(1).says(&["V-2018-000001", "registered"]);
    let env = decided();
    let _ = env.on("dpinspector", SERVED, SERVICE).ends(3).says(&["3.1.4"]);
    let said = env.on("icinspector", SERVED, &SERVICE.replace(" --copy-handed-over", "")).ends(1);
    let _ = said.says(&["IXM 117.2"]);
    let said = env.on("icinspector", SERVED, SERVICE).done();
    insta::assert_snapshot!(said, @r"
    the copy of the decision on V-2018-000001 was served at 2018-01-15 11:00: to the person (11:[hash])
      term: Challenge of the decision — 2018-01-25 (IXM 130.1)
      term: Entry into force where nobody challenges — 2018-01-25 (IXM 138.1.1, 130.1)
      term: Payment of the fine — 2018-02-24 (IXM 150.1)
      term: Limitation of the execution of a fine — 2019-01-25 (IXM 146.1)
      next: nezaret record-payment V-2018-000001 --amount 350.00 --receipt <NUMBER>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    refused(
        env.on("icinspector", SERVED, &format!("{SERVICE} --format json")),
        "was served on 2018-01-15 already",
    );
    assert_eq!(case(&env, SERVED)["pay-by"], "2018-02-24");
    env.verified();
}

#[test]
fn a_fine_is_put_off_and_paid_in_parts() {
    let env = decided();
    let pay = |env: &Env, login: &str, at: &str, receipt: &str, amount: &str| {
        let line = format!("record-payment V-2018-1 --receipt {receipt} --amount {amount} --format json");
        env.on(login, at, &line)
    };
    let postpone = "postpone-fine V-2018-1 --ease in-parts --until 2018-04-24 --ground 'Maddi vəziyyət' \
                    --document 'Ərizə 7, 2018-01-29'";
    // The fine is not due before its decision is in force.
    let _ = env.on("ichead", LATER, postpone).ends(1).says(&["V-2018-000001"]);
    let _ = env.on("icinspector", SERVED, SERVICE).done();
    let _ = env.on("icinspector", LATER, postpone).ends(3).says(&["ichead"]);
    let said = env.on("ichead", LATER, postpone).done();
    insta::assert_snapshot!(said, @r"
    V-2018-000001: the last day to pay moved from 2018-02-24 to 2018-04-24: in parts (IXM 143.2) (12:[hash])
      next: nezaret record-payment V-2018-000001 --receipt <NUMBER> --amount <AMOUNT>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    refused(env.on("ichead", LATER, &format!("{postpone} --format json")), "eased in this way already");
    let _ = pay(&env, "dpinspector", LATER, "A1", "100").ends(3);
    let first = pay(&env, "specialist", LATER, "A1", "100").done().json();
    assert_eq!(first["number"], "V-2018-000001");
    refused(pay(&env, "icinspector", LATER, "A2", "251"), "350.00 AZN were due in all");
    refused(pay(&env, "icinspector", LATER, "A1", "10"), "receipt A1 is recorded already");
    let _ = pay(&env, "icinspector", OVERDUE, "A2", "250").done().says(&["nezaret show V-2018-000001"]);
    assert_eq!(case(&env, OVERDUE)["paid-on"], "2018-03-05");
    refused(pay(&env, "icinspector", OVERDUE, "A3", "1"), "was paid whole on 2018-03-05");
    let annul = "annul-payment V-2018-1 --receipt A2 --reason 'Başqa işin qəbzi'";
    let _ = env.on("icinspector", OVERDUE, annul).ends(3).says(&["ichead"]);
    let said = env.on("ichead", OVERDUE, &format!("{annul} --format json")).done();
    assert_eq!(said.json()["number"], "V-2018-000001");
    refused(
        env.on("ichead", OVERDUE, &format!("{annul} --format json")),
        "no payment with receipt A2 counts",
    );
    assert_eq!(case(&env, OVERDUE)["paid-on"], Value::Null);
    env.verified();
}

const CHALLENGE: &str = "record-challenge V-2018-1 --body court --body-name 'Nəsimi rayon məhkəməsi' --body-number 3(006)-12 \
                         --lodged-by 'Kemal Demir'";

#[test]
fn a_challenge_holds_up_the_penalty_until_it_is_ruled_on() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("icinspector", CHALLENGE).ends(1).says(&["V-2018-000001", "registered"]);
    let env = served();
    let at = "2018-01-22T10:00";
    let _ = env.on("dpinspector", at, CHALLENGE).ends(3).says(&["3.1.4"]);
    let said = env.on("icinspector", at, CHALLENGE).done();
    insta::assert_snapshot!(said, @r"
    recorded Z-2018-000001: a challenge of the decision on V-2018-000001; the execution is suspended (IXM 144.1) (12:[hash])
      term: Consideration of a challenge — 2018-02-01 (IXM 131.1)
      the executing unit is told of the suspension: immigration control division
      the executing body is to be told at once: nezaret transmit-data --to executing-body --what suspensions --out Z-2018-000001-suspension.jsonl
      the written ruling has no number yet; when it comes: nezaret correct-record Z-2018-000001 --field ruling --new <NUMBER> --reason <TEXT>
      next: nezaret record-challenge-outcome Z-2018-000001 --verdict <VERDICT> --ruling <NUMBER> --ruling-date <DATE>
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    refused(
        env.on("icinspector", at, &format!("{CHALLENGE} --format json")),
        "recorded already: Z-2018-000001",
    );
    assert_eq!(
        (case(&env, at)["in-force-on"].clone(), case(&env, at)["pay-by"].clone()),
        (Value::Null, Value::Null)
    );
    let ruled = "record-challenge-outcome Z-2018-1 --verdict upheld --ruling 3(006)-12 --ruling-date 2018-02-05 \
                 --in-force-on 2018-02-15";
    let at = "2018-02-05T15:00";
    let _ = env.on("ichead", at, ruled).ends(3).says(&["Z-2018-000001"]);
    let _ = env.on("dphead", at, ruled).ends(3).says(&["3.1.4"]);
    let _ = env
        .on("icinspector", at, &ruled.replace(" --in-force-on 2018-02-15", ""))
        .ends(1)
        .says(&["IXM 138.1.2"]);
    let said = env.on("icinspector", at, &format!("{ruled} --format json")).done();
    assert_eq!(said.json()["number"], "Z-2018-000001");
    let known = case(&env, at);
    assert_eq!(
        (known["in-force-on"].clone(), known["pay-by"].clone()),
        ("2018-02-15".into(), "2018-03-17".into())
    );
    refused(env.on("icinspector", at, &format!("{ruled} --format json")), "Z-2018-000001 is in this state");
    env.verified();
}

#[test]
fn an_evaded_fine_is_reported_proposed_and_decided() {
    let env = served();
    let report = |login: &str| {
        let said = env.on(login, OVERDUE, "report evaded-fines --format json").done().json();
        said.as_array().unwrap_or_else(|| panic!("{said}")).clone()
    };
    let propose =
        "propose-enforcement V-2018-1 --measure exit-restriction --text 'Ödəmir, ünvanda yoxdur' --to ichead";
    let _ = env.on("icinspector", LATER, propose).ends(1).says(&["V-2018-000001"]);
    let rows = report("ichead");
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["number"], &rows[0]["rest"], &rows[0]["days-over"]),
        (&"V-2018-000001".into(), &"350.00".into(), &9.into())
    );
    assert!(report("dphead").is_empty(), "the filter of rights holds here too");
    let said = env.on("icinspector", OVERDUE, "report evaded-fines").done();
    let _ = said.says(&["nezaret propose-enforcement V-2018-000001 --measure forced-execution", "350.00"]);
    let _ = env.on("dpinspector", OVERDUE, propose).ends(3).says(&["3.1.10"]);
    let _ =
        env.on("icinspector", OVERDUE, propose).done().says(&["O-2018-000001", "nezaret decide-proposal"]);
    refused(env.on("icinspector", OVERDUE, &format!("{propose} --format json")), "already: O-2018-000001");
    let decide = "decide-proposal O-2018-1 --answer accepted --ground Əsaslıdır";
    let _ = env.on("icinspector", OVERDUE, decide).ends(3);
    let said = env.on("ichead", OVERDUE, &format!("{decide} --format json")).done();
    assert_eq!(said.json()["number"], "O-2018-000001");
    refused(env.on("ichead", OVERDUE, &format!("{decide} --format json")), "O-2018-000001 is in this state");
    assert_eq!(report("ichead")[0]["proposal-state"], "accepted");
    env.verified();
}
