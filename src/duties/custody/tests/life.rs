//! Life in custody: reviews, movements, safeguards, and who is kept apart from whom.

use super::*;

fn keys(receipt: &Receipt) -> Vec<&'static str> {
    receipt.notes.iter().map(|(key, _)| *key).collect()
}

/// A person, in a room of the centre from 15 January on.
fn in_room(trial: &Trial, person: &[(&str, &str)]) -> Receipt {
    let entered = trial.act("dpinspector", "2018-01-15T09:00", "register-person", person).unwrap();
    let number = entered.number.unwrap().to_string();
    place(trial, &[("number", &number), ("room", "3")])
}

#[test]
fn who_stays_is_looked_at_again() {
    let trial = removal();
    let stay = [("case", "82.2.3"), ("removal", "R-2018-1"), ("until", "2018-06-01")];
    let receipt = place(&trial, &stay);
    assert_eq!(keys(&receipt), ["consulate-at-once", "review-due"]);
    let review = [("number", "K-2018-1"), ("ground", "Sənəd hələ alınmayıb")];
    let refused = |login, at, fields: &[(&str, &str)]| trial.refused(login, at, "review-placement", fields);
    assert_eq!(refused("dpinspector", "2018-02-14T10:00", &review), "Post");
    let dated = with(&review, &[("on", "2018-02-13")]);
    assert_eq!(refused("dphead", "2018-02-14T10:00", &dated), "review-on-its-day");
    trial.act("dphead", "2018-02-14T10:00", "review-placement", &review).unwrap();
    let sql = "SELECT review_by FROM custody";
    let next: String = trial.db().one(sql, &[], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(next, "2018-03-16");
    // Who may go is not asked whether he has to stay.
    let trial = removal();
    let asked = with(PLACED, &with(ASKED, &[("decision-date", "2018-01-09"), ("admitted-at", "10:00")]));
    trial.act("dphead", "2018-01-09T11:00", "place-in-centre", &asked).unwrap();
    assert_eq!(
        trial.refused("dphead", "2018-01-09T12:00", "review-placement", &review),
        "review-of-voluntary"
    );
    trial.verified();
}

#[test]
fn it_is_known_where_somebody_is() {
    let trial = removal();
    place(&trial, &[]);
    let taken = [
        ("number", "K-2018-1"),
        ("destination", "hospital"),
        ("place", "Respublika Klinik Xəstəxanası"),
        ("ground", "Qarın ağrısı, müşayiət: Rzayeva"),
    ];
    let at = "2018-01-15T15:00";
    let refused =
        |other: &[(&str, &str)]| trial.refused("dpinspector", at, "record-movement", &with(&taken, other));
    assert_eq!(refused(&[("place", "")]), "movement-place");
    assert_eq!(refused(&[("destination", "centre")]), "movement-place");
    assert_eq!(refused(&[("room", "3")]), "movement-place");
    assert_eq!(refused(&[("moved-at", "11:59")]), "custody-ends-early");
    let receipt = trial.act("dpinspector", at, "record-movement", &taken).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret record-movement K-2018-000001 --destination centre"));
    assert_eq!(refused(&[("moved-at", "14:59")]), "movement-early");
    let back = with(&taken, &[("destination", "centre"), ("place", ""), ("room", "5")]);
    trial.act("dpinspector", "2018-01-15T18:00", "record-movement", &back).unwrap();
    let room: String = trial.db().one("SELECT room FROM custody", &[], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(room, "5");
    trial.verified();
}

#[test]
fn a_detention_has_no_centre_to_come_back_to() {
    let trial = removal();
    detain(&trial, &[]);
    let back = [("number", "K-2018-1"), ("destination", "centre"), ("ground", "Qayıdıb")];
    assert_eq!(
        trial.refused("dpinspector", "2018-01-15T15:00", "record-movement", &back),
        "custody-is-detention"
    );
}

#[test]
fn safeguards_are_dated_entries_with_their_terms() {
    let trial = removal();
    place(&trial, &[]);
    let entry = [("number", "K-2018-1"), ("kind", "consulate-told"), ("details", "Səfirlik, cənab Demir")];
    let at = "2018-01-15T13:00";
    let refused =
        |other: &[(&str, &str)]| trial.refused("dpinspector", at, "record-safeguard", &with(&entry, other));
    assert_eq!(refused(&[("kind", "lawyer"), ("decision", "3")]), "safeguard-decision");
    assert_eq!(refused(&[("kind", "complaint-forwarded")]), "no-open-complaint");
    let record = |login, at, other: &[(&str, &str)]| {
        trial.act(login, at, "record-safeguard", &with(&entry, other)).unwrap()
    };
    record("dpinspector", at, &[("kind", "medical-examination")]);
    let receipt = record("dpinspector", at, &[("kind", "complaint")]);
    assert!(receipt.terms.is_empty(), "no term is known for that day");
    record("dpinspector", "2018-01-15T14:00", &[("kind", "complaint-forwarded")]);
    assert_eq!(refused(&[("kind", "complaint-forwarded"), ("done-at", "13:00")]), "no-open-complaint");
    record("dpinspector", "2018-01-15T14:00", &[]);

    // The country from which he seeks protection hears of him only by the division head's reasoned decision.
    let mark = [("number", "P-2018-1"), ("kind", "asylum-pending"), ("document", "Ərizə 1, 2018-01-15")];
    trial.act("dpinspector", "2018-01-15T14:30", "mark-person", &mark).unwrap();
    let decided = [("decision", "3/q, 2018-01-15"), ("reason", "Özü xahiş edib")];
    let late = |other: &[(&str, &str)]| {
        trial.refused("dpinspector", "2018-01-15T15:00", "record-safeguard", &with(&entry, other))
    };
    assert_eq!(late(&[]), "consulate-needs-decision");
    assert_eq!(late(&[("decision", "3/q")]), "consulate-needs-decision");
    assert_eq!(late(&decided), "consulate-by-head");
    record("dphead", "2018-01-15T15:00", &decided);
    trial.verified();
}

#[test]
fn terms_of_care_begin_with_the_law_of_their_day() {
    let trial = removal();
    // Nobody tells the consulate of a person without a country.
    let stateless = [("surname", "Rəhimi"), ("given", "Zaur"), ("citizenship", "XXA")];
    trial.act("dpinspector", "2018-01-15T09:00", "register-person", &stateless).unwrap();
    let receipt = place(&trial, &[("number", "P-2018-2")]);
    assert_eq!(keys(&receipt), ["review-due"]);
    assert_eq!(receipt.terms.len(), 1, "no term for the doctor is known: {receipt:?}");
    let later = with(
        PLACED,
        &[
            ("case", "82.2.2"),
            ("decision-date", "2025-03-03"),
            ("brought-in-at", "09:00"),
            ("admitted-at", "10:00"),
        ],
    );
    let receipt = trial.act("dphead", "2025-03-03T11:00", "place-in-centre", &later).unwrap();
    let dues: Vec<_> = receipt.terms.iter().map(|term| (term.id, term.due.as_str())).collect();
    assert_eq!(
        dues,
        [("custody.court-detention", "2025-03-06T10:00"), ("custody.examination", "2025-03-04T10:00")]
    );
    let complaint = [("number", "K-2025-1"), ("kind", "complaint"), ("details", "Ombudsmana")];
    let receipt = trial.act("dpinspector", "2025-03-07T10:00", "record-safeguard", &complaint).unwrap();
    assert_eq!(
        receipt.terms[0].due, "2025-03-11",
        "the next working day: Monday is off for the eighth of March"
    );
    trial.verified();
}

#[test]
fn who_is_kept_apart_is_said_and_a_family_stays_together() {
    let trial = removal();
    place(&trial, &[("room", "3")]);
    let sex = [("number", "P-2018-1"), ("sex", "male"), ("reason", "Pasport"), ("paper", "U123456")];
    trial.act("dphead", "2018-01-15T08:00", "amend-person", &sex).unwrap();
    let woman = [
        ("surname", "Kaya"),
        ("given", "Elif"),
        ("citizenship", "TUR"),
        ("document", "U20000"),
        ("sex", "female"),
    ];
    let receipt = in_room(&trial, &woman);
    assert!(keys(&receipt).contains(&"room-other-sex"), "{receipt:?}");
    let child = [
        ("surname", "Kaya"),
        ("given", "Can"),
        ("citizenship", "TUR"),
        ("document", "U20001"),
        ("sex", "male"),
        ("birth-date", "2010-05-05"),
    ];
    trial.act("dpinspector", "2018-01-15T09:00", "register-person", &child).unwrap();
    let kin = [("number", "P-2018-2"), ("relative", "P-2018-3"), ("kind", "parent"), ("evidence", "Doğum 7")];
    trial.act("dpinspector", "2018-01-15T09:30", "link-family", &kin).unwrap();
    let receipt = place(&trial, &[("number", "P-2018-3"), ("room", "3")]);
    // Apart from the man who is a stranger, not from his mother.
    let said: Vec<_> = receipt.notes.iter().filter(|(key, _)| key.starts_with("room-")).collect();
    assert_eq!(said.len(), 1, "{receipt:?}");
    assert_eq!((said[0].0, said[0].1[1].1.as_str()), ("room-other-age", "Yılmaz Kemal"));
    assert!(keys(&receipt).contains(&"custody-minor"));
    // Who is moved into a room is looked at as well.
    let moved = [("number", "K-2018-2"), ("destination", "centre"), ("room", "3"), ("ground", "Təmir")];
    let receipt = trial.act("dpinspector", "2018-01-15T15:00", "record-movement", &moved).unwrap();
    assert!(keys(&receipt).contains(&"room-other-sex"), "{receipt:?}");
    trial.verified();
}
