//! What moves the terms of a case.

use super::*;

#[test]
fn consideration_is_extended_by_a_ruling_before_its_end_and_by_a_month_at_most() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let ruling = |until, at: &'static str| {
        let day = at.split('T').next().unwrap();
        let fields = [
            ("number", "V-2018-1"),
            ("until", until),
            ("ground", "Tərcümə gözlənilir"),
            ("ruling", "4/q, 2018-01-20"),
            ("on", day),
        ];
        (at, fields)
    };
    let refused = |until, at| {
        let (at, fields) = ruling(until, at);
        trial.refused("ichead", at, "extend-consideration", &fields)
    };
    // The term ends on 25 January; a month more ends on 25 February.
    assert_eq!(refused("2018-01-25", HEARING), "term-not-later");
    assert_eq!(refused("2018-02-26", HEARING), "term-too-late");
    assert_eq!(refused("2018-02-10", "2018-01-26T10:00"), "term-over");
    assert_eq!(refused("2018-02-10", "2018-01-09T10:00"), "before-protocol");
    let (at, fields) = ruling("2018-02-10", HEARING);
    assert_eq!(trial.refused("icinspector", at, "extend-consideration", &fields), "Post");
    let done = trial.act("ichead", at, "extend-consideration", &fields).unwrap();
    assert_eq!(terms(&done), [("offence.consider-extension", "2018-02-10")]);
    // Both extensions together reach a month and no further.
    assert_eq!(refused("2018-02-26", "2018-02-09T10:00"), "term-too-late");
    let (at, fields) = ruling("2018-02-25", "2018-02-09T10:00");
    trial.act("ichead", at, "extend-consideration", &fields).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-02-25");
    let changes = "SELECT count(*) FROM term_change WHERE kind='extended' AND source='IXM 111.2'";
    assert_eq!(trial.db().count(changes, &[]).unwrap(), 2);
    decide(&trial, "terminated", &[]).unwrap();
    assert_eq!(refused("2018-02-10", HEARING), "state-forbids");
    trial.verified();
}

#[test]
fn a_suspended_consideration_goes_on_with_what_was_left() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let resume = [("number", "V-2018-1"), ("ground", "Ekspert rəyi alınıb")];
    assert_eq!(trial.refused("ichead", HEARING, "resume-consideration", &resume), "state-forbids");
    // Suspended on 15 January with ten days left.
    decide(&trial, "suspended", &[]).unwrap();
    assert_eq!((case(&trial).state, case(&trial).decide_by), (State::Suspended, None));
    assert_eq!(trial.refused("ichead", PROTOCOL, "resume-consideration", &resume), "term-resumed-early");
    assert_eq!(trial.refused("icinspector", HEARING, "resume-consideration", &resume), "Post");
    let done = trial.act("ichead", "2018-03-01T10:00", "resume-consideration", &resume).unwrap();
    assert_eq!(terms(&done), [("offence.consider", "2018-03-11")]);
    let now = case(&trial);
    assert_eq!((now.state, now.outcome), (State::Registered, None));
    // Again, and decided out of the suspension: the decision is in time by what was left.
    trial.act("ichead", "2018-03-02T10:00", "decide-violation", &decision("suspended", &[])).unwrap();
    let fined = decision("fined-and-stay-legalised", &[("fine", "300")]);
    let done = trial.act("ichead", "2018-05-01T10:00", "decide-violation", &fined).unwrap();
    assert!(!notes(&done).contains(&"consideration-late"), "{done:?}");
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-05-10");
    let kinds = trial.db().all("SELECT kind FROM term_change ORDER BY id", &[], |row| row.get::<String>(0));
    assert_eq!(kinds.unwrap(), ["suspended", "resumed", "suspended", "resumed"]);
    trial.verified();
}

#[test]
fn a_term_that_is_over_is_not_stopped_any_more() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let late = decision("suspended", &[("on", "2018-01-26")]);
    trial.act("ichead", "2018-01-26T10:00", "decide-violation", &late).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-01-25", "it stays late");
    assert_eq!(trial.db().count("SELECT count(*) FROM term_change", &[]).unwrap(), 0);
    let resume = [("number", "V-2018-1"), ("ground", "Ekspert rəyi alınıb")];
    trial.act("ichead", "2018-01-27T10:00", "resume-consideration", &resume).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-01-25");
    trial.verified();
}

/// The limitation of a case of 10 January under an article, after these absences.
fn limited(trial: &Trial, absences: &[(&str, &str)]) -> String {
    for (since, found) in absences {
        let hides = [
            ("number", "V-2018-1"),
            ("since", since),
            ("ground", "Ünvanda yoxdur"),
            ("document", "Arayış 4"),
        ];
        trial.act("ichead", &format!("{since}T10:00"), "record-absconding", &hides).unwrap();
        let found_on = [("number", "V-2018-1"), ("found-on", found), ("ground", "Sərhəddə tapılıb")];
        trial.act("icinspector", &format!("{found}T12:00"), "end-absconding", &found_on).unwrap();
    }
    case(trial).limitation_on.unwrap().to_string()
}

#[test]
fn the_limitation_stands_still_while_the_person_hides_but_never_beyond_a_year() {
    // Four months from 10 January under the law of that day; a year is the end of it all.
    for (absences, ends) in [
        (&[][..], "2018-05-10"),
        (&[("2018-01-20", "2018-01-20")], "2018-05-10"),
        (&[("2018-01-20", "2018-01-30")], "2018-05-20"),
        (&[("2018-03-20", "2018-03-27"), ("2018-05-01", "2018-05-11")], "2018-05-27"),
        (&[("2018-05-10", "2018-12-31")], "2018-12-31"),
        (&[("2018-03-01", "2018-12-01")], "2019-01-10"),
        (&[("2018-03-01", "2019-03-01")], "2019-01-10"),
    ] {
        let trial = Trial::open();
        draw(&trial, &[]);
        assert_eq!(limited(&trial, absences), ends, "{absences:?}");
        trial.verified();
    }
}

#[test]
fn absconding_is_recorded_by_heads_once_and_ended_by_whoever_finds_the_person() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let hides = |since| {
        [("number", "V-2018-1"), ("since", since), ("ground", "Ünvanda yoxdur"), ("document", "Arayış 4")]
    };
    let no =
        |login: &str, since| trial.refused(login, "2018-02-20T10:00", "record-absconding", &hides(since));
    let found = |day| [("number", "V-2018-1"), ("found-on", day), ("ground", "Sərhəddə tapılıb")];
    let not_found = |day| trial.refused("icinspector", "2018-02-20T10:00", "end-absconding", &found(day));
    assert_eq!(not_found("2018-02-20"), "term-not-suspended");
    assert_eq!(no("icinspector", "2018-02-01"), "Post");
    assert_eq!(no("dphead", "2018-02-01"), "Clause");
    assert_eq!(no("ichead", "2018-01-09"), "absconding-when");
    assert_eq!(no("ichead", "2018-02-21"), "absconding-when");
    let done = trial.act("ichead", "2018-02-20T10:00", "record-absconding", &hides("2018-02-01")).unwrap();
    assert_eq!(terms(&done), [("offence.limitation-absent", "2019-01-10")]);
    assert_eq!(no("ichead", "2018-02-10"), "term-suspended");
    assert_eq!(not_found("2018-01-31"), "term-resumed-early");
    assert_eq!(not_found("2018-02-21"), "absconding-when");
    let done = trial.act("icinspector", "2018-02-20T10:00", "end-absconding", &found("2018-02-15")).unwrap();
    assert_eq!((terms(&done), notes(&done)), (vec![("offence.limitation-stay", "2018-05-24")], vec![]));
    assert_eq!(no("ichead", "2018-02-10"), "term-suspended-early");
    // What was over when the person went into hiding stays over; what ends while he is found is said.
    let late = trial.refused("ichead", "2018-06-01T10:00", "record-absconding", &hides("2018-05-25"));
    assert_eq!(late, "term-over");
    trial.act("ichead", "2018-06-01T10:00", "record-absconding", &hides("2018-05-24")).unwrap();
    let done = trial.act("icinspector", "2018-06-10T10:00", "end-absconding", &found("2018-06-01")).unwrap();
    assert_eq!(notes(&done), ["limitation-over-meanwhile"]);
    decide(&trial, "terminated", &[]).unwrap();
    assert_eq!(no("ichead", "2018-02-16"), "state-forbids");
    // No rule of the old Code on hiding is known here.
    draw(&trial, &[("article", "339.1.1"), ("happened", "2016-02-20"), ("discovered", "2018-01-10")]);
    let old = [("number", "V-2018-2"), ("ground", "Ünvanda yoxdur"), ("document", "Arayış 4")];
    assert_eq!(trial.refused("ichead", HEARING, "record-absconding", &old), "absconding-without-rule");
    trial.verified();
}

#[test]
fn the_protocol_is_sent_once_and_a_late_sending_says_so() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let send = |moment| [("number", "V-2018-1"), ("to", "Şöbə rəisi"), ("sent-at", moment)];
    let no = |moment| trial.refused("icinspector", "2018-01-12T10:00", "send-protocol", &send(moment));
    // Drawn on 10 January: the 48 hours are over at the end of the 11th.
    assert_eq!(no("2018-01-09T23:59"), "protocol-sent-when");
    assert_eq!(no("2018-01-12T10:01"), "protocol-sent-when");
    assert_eq!(no("2018-01-13T09:00"), "protocol-sent-when");
    let done = |fields: &[(&str, &str)]| {
        trial.act("icinspector", "2018-01-12T10:00", "send-protocol", fields).unwrap()
    };
    let in_time = done(&send("2018-01-12T00:00"));
    assert_eq!((notes(&in_time), terms(&in_time)), (vec![], vec![("offence.send", "2018-01-12T00:00")]));
    assert_eq!(no("2018-01-12T09:00"), "protocol-sent-already");
    draw(&trial, &[]);
    let [_, to, at] = send("2018-01-12T00:01");
    assert_eq!(notes(&done(&[("number", "V-2018-2"), to, at])), ["protocol-sent-late"]);
    draw(&trial, &[]);
    let third = [("number", "V-2018-3"), to, at];
    decide(&trial, "fined-and-stay-legalised", &[("number", "V-2018-3"), ("fine", "300")]).unwrap();
    assert_eq!(trial.refused("icinspector", HEARING, "send-protocol", &third), "state-forbids");
    trial.verified();
}
