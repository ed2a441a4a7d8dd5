//! What moves the clocks of a case, from the outside: done, refused, not permitted, for programs.

use super::{Env, PROTOCOL};

/// An office with one case of 2018-01-15.
fn case() -> Env {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    env
}

#[test]
fn consideration_is_extended_suspended_and_resumed() {
    let env = case();
    let extend =
        "extend-consideration v-2018-1 --until 2018-02-20 --ground 'Tərcümə gözlənilir' --ruling '4/q'";
    let _ = env.by("icinspector", extend).ends(3).says(&["Quliyev Vüsal"]);
    let said = env.by("ichead", &extend.replace("02-20", "03-20")).ends(1);
    let _ = said.says(&["V-2018-000001", "2018-02-28", "2018-03-20", "IXM 111.2"]);
    let _ = env.by("ichead", &extend.replace("02-20", "tomorrow")).ends(2).says(&["--until"]);
    let done = env.by("ichead", &format!("{extend} --format json")).done().json();
    assert_eq!(
        (&done["number"], &done["terms"][0]["due"]),
        (&"V-2018-000001".into(), &"2018-02-20".into()),
        "{done}"
    );
    let resume = "resume-consideration V-2018-1 --ground 'Rəy alınıb'";
    let _ = env.by("ichead", resume).ends(1).says(&["V-2018-000001 is in this state: registered"]);
    let stop =
        "decide-violation V-2018-1 --outcome suspended --ground Ekspertiza --facts Hal --ending-article 111";
    let _ = env.by("ichead", stop).done().says(&["nezaret resume-consideration V-2018-000001"]);
    let _ = env.on("icinspector", "2018-03-01T10:00", resume).ends(3).says(&["Quliyev Vüsal"]);
    let _ = env.on("ichead", "2018-03-01T10:00", resume).done().says(&["2018-04-06"]);
    let moved = env.on("ichead", "2018-03-01T11:00", "explain-deadline V-2018-1 --format json").done().json();
    let kinds: Vec<&str> =
        moved["term-changes"].as_array().unwrap().iter().map(|row| row["move"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["extended", "suspended", "resumed"], "{moved}");
    env.verified();
}

#[test]
fn absconding_stops_the_limitation_until_the_person_is_found() {
    let env = case();
    let hides = "record-absconding v-2018-1 --ground 'Ünvanda yoxdur' --document 'Arayış 4'";
    let _ = env.by("icinspector", hides).ends(3).says(&["Quliyev Vüsal"]);
    let _ = env.by("dphead", hides).ends(3).says(&["3.1.4"]);
    let _ = env.by("ichead", &format!("{hides} --since 2018-01-16")).ends(1).says(&["2018-01-16"]);
    let said = env.by("ichead", hides).done();
    let _ = said.says(&["2019-01-15", "IXM 38.5", "nezaret end-absconding V-2018-000001"]);
    let _ = env.by("ichead", hides).ends(1).says(&["2018-01-15"]);
    let found = "end-absconding V-2018-1 --ground 'Sərhəddə tapılıb'";
    let done = env.on("icinspector", "2018-02-15T10:00", &format!("{found} --format json")).done().json();
    assert_eq!(done["terms"][0]["due"], "2018-06-15", "{done}");
    let _ = env.on("icinspector", "2018-02-16T10:00", found).ends(1).says(&["not suspended"]);
    let _ = env.on("ichead", "2018-02-16T10:00", "history V-2018-1").done().says(&["suspended", "resumed"]);
    env.verified();
}
