//! Data on their way to another system: the file, its form, the same bytes again, the answers.

use super::{DECISION, Env, PROTOCOL, SERVED, SERVICE};
use serde_json::Value;
use sha2::{Digest, Sha256};

const FORM: &str = include_str!("../../../examples/transmission/schema.json");
const DAY: &str = "2018-01-28T09:00";

/// A decision that can be challenged to 2018-01-25.
fn office() -> Env {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let _ = env.by("ichead", DECISION).done();
    let _ = env.on("icinspector", SERVED, SERVICE).done();
    env
}

/// Holds a value against a part of the form. A word of the form that is not understood here is no silent pass.
fn fits(form: &Value, value: &Value) -> Result<(), String> {
    for (word, asked) in form.as_object().unwrap() {
        let holds = match (word.as_str(), asked) {
            ("description", _) => true,
            ("const", asked) => value == asked,
            ("enum", Value::Array(codes)) => codes.contains(value),
            ("type", Value::String(kind)) => match kind.as_str() {
                "object" => value.is_object(),
                "string" => value.is_string(),
                "integer" => value.is_i64(),
                "boolean" => value.is_boolean(),
                other => return Err(format!("type {other}")),
            },
            ("format", _) => value.as_str().is_some_and(|day| day.parse::<nezaret::values::Date>().is_ok()),
            ("required", Value::Array(names)) => {
                names.iter().all(|name| value.get(name.as_str().unwrap()).is_some())
            }
            ("additionalProperties", Value::Bool(false)) => {
                value.as_object().unwrap().keys().all(|name| form["properties"].get(name).is_some())
            }
            ("properties", Value::Object(parts)) => {
                for (name, part) in parts {
                    value.get(name).map_or(Ok(()), |value| fits(part, value))?;
                }
                true
            }
            other => return Err(format!("{other:?}")),
        };
        if !holds {
            return Err(format!("{word}: {value}"));
        }
    }
    Ok(())
}

fn lines(file: &str) -> Vec<Value> {
    file.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_file_has_its_form_and_can_be_written_again_byte_for_byte() {
    let env = office();
    let send = "transmit-data --to vmms --what offences --out a.jsonl";
    let _ = env.on("icinspector", "2018-01-25T09:00", send).ends(1).says(&["nothing is due"]);
    let _ = env.on("dpinspector", DAY, send).ends(3).says(&["6.2.2"]);
    let _ = env.on("icinspector", DAY, &format!("{send} --dry-run")).done();
    assert!(!env.path("a.jsonl").exists());
    let said = env.on("icinspector", DAY, send).done();
    insta::assert_snapshot!(said, @r"
    U-2018-000001 is sent (offence decisions in force, unified migration information system (VMMS)): new – 1, corrections – 0, withdrawals – 0 (12:[hash])
      next: nezaret confirm-transmission U-2018-000001 --result accepted
    wrote `a.jsonl`, SHA-256 [hash]
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let file = env.read("a.jsonl");
    let (header, rest) = file.split_once('\n').unwrap();
    let found = lines(&file);
    let form: Value = serde_json::from_str(FORM).unwrap();
    assert_eq!(fits(&form["$defs"]["header"], &found[0]), Ok(()), "{header}");
    assert_eq!(fits(&form["$defs"]["line"], &found[1]), Ok(()), "{}", found[1]);
    let hash = nezaret::values::hex(&Sha256::digest(rest));
    assert_eq!((&found[0]["sha256"], &found[0]["training"]), (&hash.into(), &true.into()));
    let _ = env.on("icinspector", DAY, &send.replace("a.jsonl", "b.jsonl")).ends(1);
    assert!(!env.path("b.jsonl").exists());
    let _ = env.on("dpinspector", DAY, "transmit-data --again U-2018-1 --out b.jsonl").ends(3);
    let _ = env.on("icinspector2", DAY, "transmit-data --again U-2018-1 --out b.jsonl").done();
    assert_eq!(env.read("b.jsonl"), file);
    let _ = env.on("icinspector", DAY, "transmit-data --to vmms --out c.jsonl").ends(2);
    env.verified();
}

#[test]
fn a_file_that_stands_is_kept_and_nothing_is_sent() {
    let env = office();
    let send = "transmit-data --to vmms --what offences --out a.jsonl";
    env.write("a.jsonl", "before");
    let _ = env.on("icinspector", DAY, send).ends(1).says(&["`a.jsonl` is there already", "--overwrite"]);
    assert_eq!((env.read("a.jsonl").as_str(), env.count("transmission")), ("before", 0));
    let _ = env.on("icinspector", DAY, &format!("{send} --overwrite")).done();
    let file = env.read("a.jsonl");
    let again = "transmit-data --again U-2018-1 --out a.jsonl";
    env.write("a.jsonl", "changed");
    let _ = env.on("icinspector", DAY, again).ends(1).says(&["--overwrite"]);
    assert_eq!(env.read("a.jsonl"), "changed");
    let _ = env.on("icinspector", DAY, &format!("{again} --overwrite")).done();
    assert_eq!(env.read("a.jsonl"), file);
    env.verified();
}

#[test]
fn answers_come_back_as_rows_and_the_report_shows_what_is_not_there() {
    let env = office();
    let report = |at: &str| {
        let said = env.on("ichead", at, "report transmissions --format json").done().json();
        said.as_array()
            .unwrap()
            .iter()
            .map(|row| (row["stage"].clone(), row["days"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(report(DAY), [("unsent".into(), 3.into())]);
    let _ = env.on("icinspector", DAY, "transmit-data --to vmms --what offences --out a.jsonl").done();
    assert_eq!(report("2018-01-30T09:00"), [("unconfirmed".into(), 2.into())]);
    env.write("answers.csv", "number,record,result,why\nU-2018-1,V-2018-1,rejected,ad yoxdur\n");
    let _ = env.on("icinspector", "2018-01-30T09:00", "import confirm-transmission answers.csv").done();
    assert_eq!(report("2018-01-31T09:00"), [("rejected".into(), 1.into())]);
    let said = env.on("ichead", "2018-01-31T09:00", "report transmissions --state rejected").done();
    let _ = said.says(&["V-2018-000001", "U-2018-000001", "ad yoxdur"]);
    // The other division's bans and removals are not his to see, nor his the other's.
    let said = env.on("dphead", DAY, "report transmissions --format csv").done();
    assert_eq!(said.out.lines().count(), 1, "{said}");
    env.verified();
}

#[test]
fn a_suspension_is_told_to_who_executes() {
    let env = office();
    let at = "2018-01-22T10:00";
    let challenge = "record-challenge V-2018-1 --body court --body-name 'Nəsimi rayon məhkəməsi' --body-number 3-12 \
                     --lodged-by 'Kemal Demir'";
    let send = "transmit-data --to executing-body --what suspensions --out Z-2018-000001-suspension.jsonl";
    let waits = "Suspensions of which the executing body is not told yet";
    let _ = env.on("icinspector", at, challenge).done().says(&[send]);
    let _ = env.on("icinspector", at, "desk").done().says(&[waits, "Z-2018-000001"]);
    let report = env.on("ichead", at, "report transmissions --format json").done().json();
    assert_eq!(
        (&report[0]["number"], &report[0]["system"]),
        (&"Z-2018-000001".into(), &"executing-body".into())
    );
    let _ = env.on("icinspector", at, send).done();
    let found = lines(&env.read("Z-2018-000001-suspension.jsonl"));
    let form: Value = serde_json::from_str(FORM).unwrap();
    assert_eq!(fits(&form["$defs"]["header"], &found[0]), Ok(()), "{}", found[0]);
    assert_eq!(fits(&form["$defs"]["line"], &found[1]), Ok(()), "{}", found[1]);
    let said = env.on("icinspector", at, "desk").done();
    assert!(!said.out.contains(waits), "{said}");
    // What was not taken is not told.
    let reject = "confirm-transmission U-2018-1 --result rejected --why 'ünvan yoxdur'";
    let _ = env.on("icinspector", at, reject).done();
    let _ = env.on("icinspector", at, "desk").done().says(&[waits]);
    let again = "transmit-data --to executing-body --what suspensions --rejected --out again.jsonl";
    let _ = env.on("icinspector", at, again).done();
    assert!(!env.on("icinspector", at, "desk").done().out.contains(waits));
    // The end of the suspension is told as well.
    let later = "2018-02-01T10:00";
    let ruling = "record-challenge-outcome Z-2018-1 --verdict upheld --ruling 3-12 --ruling-date 2018-02-01 \
                  --in-force-on 2018-02-11";
    let correct = "transmit-data --to executing-body --what suspensions --out Z-2018-000001-ruling.jsonl";
    let ended = "Rulings on suspended penalties of which the executing body is not told yet";
    let _ = env.on("icinspector", later, ruling).done().says(&[correct]);
    let _ = env.on("icinspector", later, "desk").done().says(&[ended, "Z-2018-000001"]);
    let _ = env.on("icinspector", later, correct).done();
    assert!(!env.on("icinspector", later, "desk").done().out.contains(ended));
    env.verified();
}
