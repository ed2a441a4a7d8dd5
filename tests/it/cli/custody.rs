//! Custody from the outside: placed, refused by right and by state, reported as JSON, and the roll-call of a file.

use super::{Env, numbers};

const PERSON: &str = "register-person --surname Yılmaz --given Kemal --citizenship TUR --document U1234567";
const PLACE: &str = "place-in-centre P-2018-1 --case 82.2.1 --authority Xidmət --decision-number 5/s \
                     --decision-date 2018-01-15 --brought-in-at 08:00 --admitted-at 09:00 --alternatives 'Kifayət etmir'";
const CENTRE: &str = "'Qanunsuz miqrantların saxlanılması mərkəzi'";

fn placed() -> Env {
    let env = Env::office();
    let _ = env.by("dpinspector", PERSON).done();
    let _ = env.by("dpinspector", PLACE).ends(3);
    let _ = env.by("dphead", PLACE).done();
    env
}

#[test]
fn a_placement_is_recorded_reported_and_ends() {
    let env = placed();
    let _ = env.by("dphead", PLACE).ends(1).says(&["K-2018-000001"]);
    let _ = env.by("dphead", &PLACE.replace("82.2.1", "82.1.1")).ends(1).says(&["82.1.1"]);
    let said = env.by("dpinspector", "report custody --format json").done().json();
    let row = &said["held"][0];
    assert_eq!((&row["number"], &row["hours-left"]), (&"K-2018-000001".into(), &22.into()), "{said}");
    let free = "release-from-centre K-2018-1 --ending court-ruling --ground 'Qərar 3'";
    let _ = env.by("icinspector", free).ends(3);
    let said = env.on("dpinspector", "2018-01-16T09:00", &format!("{free} --format json")).done().json();
    assert_eq!(said["number"], "K-2018-000001");
    let _ = env.on("dpinspector", "2018-01-16T09:05", free).ends(1);
    assert_eq!(numbers(&env.by("dphead", "list custodies --format csv").done().out), ["K-2018-000001"]);
    env.verified();
}

#[test]
fn the_roll_call_compares_a_list_with_the_register() {
    let env = placed();
    let roll = format!("reconcile-centre {CENTRE} list.csv --format csv");
    let call = |list: &str| {
        env.write("list.csv", list);
        env.by("dpinspector", &roll)
    };
    // By document whatever the name's letters are, by name where there is none, and nobody twice.
    let said =
        call("surname,given,citizenship,document\nYILMAZ,Kamal,TUR,u 1234567\nYılmaz,Kemal,TUR,\n").done();
    let rows: Vec<&str> = said.out.lines().skip(1).collect();
    assert!(rows[0].starts_with("only-there,,Yılmaz,Kemal,TUR,,,,3"), "{said}");
    assert!(
        rows[1].starts_with("both,K-2018-000001,Yılmaz,Kemal,TUR,U1234567,service-detention,,2"),
        "{said}"
    );
    let said = call("surname;given;citizenship;room\n").done();
    assert!(said.out.lines().nth(1).is_some_and(|row| row.starts_with("only-here,K-2018-000001,")), "{said}");
    let _ = call("surname,given\nYılmaz,Kemal\n").ends(1).says(&["citizenship"]);
    let _ = call("surname,given,citizenship\nYılmaz,Kemal,Türkiye\n").ends(1).says(&["line 2", "Türkiye"]);
    let _ = call("surname,given,citizenship\nYılmaz,Kemal\n").ends(1).says(&["line 2", "2 cells"]);
    env.write("list.jsonl", "{\"surname\":\"Yılmaz\",\"given\":\"Kemal\",\"citizenship\":\"TUR\"}\n");
    let said = env.by("dpinspector", &roll.replace("list.csv", "list.jsonl")).done();
    assert!(said.out.contains("both,K-2018-000001"), "{said}");
    env.write("bad.jsonl", "{\"surname\":\n");
    let _ = env.by("dpinspector", &roll.replace("list.csv", "bad.jsonl")).ends(1).says(&["line 1"]);
    let _ = env.by("icinspector", &roll).ends(3).says(&["3.1.9"]);
    let _ = env.by("dpinspector", "reconcile-centre Başqa list.jsonl").ends(1).says(&["custody.centre"]);
}
