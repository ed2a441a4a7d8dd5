//! Inquiries: registered, explained by the hour, answered under the signing rule.

use super::Env;

const REGISTER: &str = "register-inquiry --form written --asker-kind body --asker 'Səhiyyə Nazirliyi' \
                        --topic Statistika --substance 'İş icazələrinin sayı'";

#[test]
fn an_inquiry_is_registered_explained_and_answered() {
    let env = Env::office();
    let _ = env.by("icinspector", REGISTER).ends(3).says(&["chief specialist"]);
    let urgent = format!("{REGISTER} --urgency danger --registered-at 09:15");
    let _ = env.by("specialist", &urgent).done().says(&[
        "registered Q-2018-000001 of Səhiyyə Nazirliyi",
        "1024-IIQ, 24.3",
        "next: nezaret assign-case Q-2018-000001",
    ]);
    let _ = env.by("head", "desk").done().says(&["Inquiries without a responsible officer"]);
    let _ = env.by("head", "assign-case Q-2018-1 --to icinspector").done();
    let said = env.by("icinspector", "explain-deadline Q-2018-1").done();
    let _ = said.says(&["answer to an inquiry", "48 hours of working days", "2018-01-17 09:15"]);
    let _ = env.by("icinspector", "propose-answer Q-2018-1 --text '1 204'").done();
    let answer = "answer-inquiry Q-2018-1 --result given --how letter --letter 4/15";
    let _ = env.by("ichead", answer).ends(3).says(&["a letter to a body of the state is signed by the head"]);
    let done = env.by("ichead", &format!("{answer} --signed-by head --format json")).done().json();
    assert_eq!(done["done"], "inquiry-answered");
    let _ = env.by("ichead", &format!("{answer} --signed-by head")).ends(1);
    let listed = env.by("specialist", "--lang az list inquiries").done();
    let _ = listed.says(&["Q-2018-000001", "bağlanıb", "cavab verilib"]);
    let _ = env.by("specialist", "print Q-2018-1").done().says(&["Sorğunun qəbulu barədə", "(1024-IIQ, 24)"]);
    env.verified();
}
