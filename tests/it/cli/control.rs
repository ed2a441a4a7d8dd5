//! Signals, checks and joint measures from the outside: each command done, refused by state, by right, as JSON; and the
//! case that follows, seen from both sides.

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
      paper: nezaret print G-2018-000001 --paper slip --output G-2018-000001-slip.html
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

const RAID: &str = "record-check --kind raid --checked stay --place 'Bakı, Sədərək' --starts 08:00 --ends 09:30 \
                    --officer icinspector2 --followed 'Protokol tərtib edilir' \
                    --found 'Kaya|Efe|TUR|U1110001||in-order;Demir|Kemal|TUR|U1110002||no-permit|idarəyə gətirilib'";

#[test]
fn a_raid_leads_to_a_case() {
    let env = Env::office();
    let _ = env.by("dpinspector", RAID).ends(3).says(&["3.1.2"]);
    let _ = env.by("head", RAID).ends(3).says(&["the post is not among those that may do it"]);
    let _ = env.by("icinspector", &RAID.replace("09:30", "10:30")).ends(1).says(&["not over yet"]);
    let _ =
        env.by("icinspector", &RAID.replace("no-permit", "illegal")).ends(2).says(&["no-permit, transit"]);
    let said = env.by("icinspector", RAID).done();
    insta::assert_snapshot!(said, @r"
    recorded C-2018-000001: raid, persons met 2, of them with a finding 1 (9:[hash])
      term: Protocol after discovery, where facts are to be clarified — 2018-01-17 (IXM 101.2)
      entered a new person: P-2018-000001
      entered a new person: P-2018-000002
      may be opened (proposed, not decided): Demir Kemal, article 575.1.4, natural person: nezaret register-violation --from C-2018-000001 --article 575.1.4 --person P-2018-000002 --surname 'Demir' --given 'Kemal' --citizenship TUR --happened 2018-01-15 --discovered 2018-01-15 --place 'Bakı, Sədərək' --language <TEXT>
      next: nezaret show C-2018-000001
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env.by("icinspector", "desk").done().says(&["C-2018-000001", "Bakı, Sədərək", "2018-01-17"]);
    let _ = env.by("icinspector", "report deadlines").done().says(&["protocol on what was found"]);
    let _ = env.by("icinspector", "explain-deadline C-2018-1").done().says(&["IXM 101.2", "2018-01-17"]);
    // The command as it was told, and what only the officer can say.
    let shown = env.by("icinspector2", "show C-2018-1 --format json").done().json();
    let command = shown["proposals"][0]["command"].as_str().unwrap();
    let command = command.strip_prefix("nezaret ").unwrap();
    let _ =
        env.by("icinspector", &format!("{command} --language türk --understands --rights-explained")).done();
    let case = env.by("icinspector", "show V-2018-1 --format json").done().json();
    assert_eq!(
        (&case["record"]["from"], &case["record"]["article"]),
        (&"C-2018-000001".into(), &"575.1.4".into())
    );
    let shown = env.by("icinspector", "show C-2018-1 --format json").done().json();
    assert_eq!(shown["violations"][0]["number"], "V-2018-000001", "{shown}");
    assert_eq!(shown["proposals"][0]["case"], "V-2018-000001", "{shown}");
    let met = env.by("icinspector", "show P-2018-2 --format json").done().json();
    assert_eq!(met["checks"][0]["number"], "C-2018-000001", "{met}");
    assert!(!env.by("icinspector", "desk").done().out.contains("C-2018"));
    assert_eq!(numbers(&env.by("ichead", "report checks --format csv").done().out), ["C-2018-000001"]);
    assert_eq!(numbers(&env.by("dphead", "list checks --format csv").done().out), Vec::<&str>::new());
    // In Azerbaijani its help is Azerbaijani throughout.
    let help = env.run("record-check --help --lang az").done();
    assert!(
        help.out.contains("Aşkar edilmiş şəxslər, aralarında") && !help.out.contains("Persons"),
        "{help}"
    );
    env.verified();
}

const MEASURE: &str = "record-joint-measure --body 'Daxili İşlər Nazirliyi;Dövlət Sərhəd Xidməti' \
                       --place 'Bakı, Binə' --starts 08:00 --ends 09:30 --followed 'Bir nəfər aşkar edilib' \
                       --paper-number 4/15 --found 'Demir|Kemal|TUR|U1110002||overstay'";

#[test]
fn a_joint_measure_leads_to_a_case() {
    let env = Env::office();
    let _ = env.by("dphead", MEASURE).ends(3).says(&["3.1.6"]);
    let _ = env.by("specialist", MEASURE).ends(3).says(&["the post is not among those that may do it"]);
    let _ = env.by("ichead", &MEASURE.replace("09:30", "07:30")).ends(1).says(&["2018-01-15 07:30"]);
    let said = env.by("ichead", MEASURE).done();
    insta::assert_snapshot!(said, @r"
    recorded joint measure J-2018-000001: Daxili İşlər Nazirliyi; Dövlət Sərhəd Xidməti, persons met 1, of them with a finding 1 (9:[hash])
      term: Protocol after discovery, where facts are to be clarified — 2018-01-17 (IXM 101.2)
      entered a new person: P-2018-000001
      may be opened (proposed, not decided): Demir Kemal, article 575.1.6, natural person: nezaret register-violation --from J-2018-000001 --article 575.1.6 --person P-2018-000001 --surname 'Demir' --given 'Kemal' --citizenship TUR --happened 2018-01-15 --discovered 2018-01-15 --place 'Bakı, Binə' --language <TEXT>
      next: nezaret show J-2018-000001
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let case = format!("register-violation --from J-2018-1 --person P-2018-1 {CASE}");
    let _ = env.by("icinspector", &case).done();
    let shown = env.by("ichead", "show J-2018-1 --format json").done().json();
    assert_eq!(shown["violations"][0]["number"], "V-2018-000001", "{shown}");
    let _ = env.by("ichead", "show V-2018-1").done().says(&["J-2018-000001"]);
    // Another measure that meets him again: his case is told, and that it may be enough.
    let again =
        env.by("ichead", &format!("{} --format json", MEASURE.replace("overstay", "no-permit"))).done();
    let told = again.json();
    let notes: Vec<_> = told["notes"].as_array().unwrap().iter().map(|note| note["note"].clone()).collect();
    assert_eq!(notes, ["person-known", "case-open-already", "no-further-case"], "{again}");
    let enough = "correct-record J-2018-2 --field no-case --new 'V-2018-000001' --reason 'İş açıqdır'";
    let _ = env.by("ichead", enough).done();
    assert!(!env.by("ichead", "desk").done().out.contains("J-2018"));
    let measures = env.by("head", "report joint-measures --format csv").done();
    assert_eq!(numbers(&measures.out), ["J-2018-000001", "J-2018-000002"]);
    env.verified();
}
