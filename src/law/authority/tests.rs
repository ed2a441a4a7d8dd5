//! The table of `who may do what`, read back as cases.

use super::*;
use crate::law::{Flag, Override};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn officer(unit: Unit, post: Post) -> Officer {
    let seat = Seat { unit, post };
    Officer { id: 7, login: "n".into(), name: "N".into(), seat, acting: None, charged: false, grants: vec![] }
}

fn of_the_day(act: &'static str, unit: Unit, post: Post, day: &str) -> Result<Permit, Box<Refusal>> {
    Law::new().decide(act, &Matter::default(), &officer(unit, post), date(day))
}

#[test]
fn clause_and_post_and_day_decide() {
    use Post::{
        ChiefInspector as C, ChiefSpecialist as S, DepartmentHead as D, DivisionHead as V, Head as H,
        Inspector as I,
    };
    use Unit::{Department, Deportation, ImmigrationControl as Control, InternalMigration as Internal, Main};
    for (act, unit, post, day, expected) in [
        ("register-violation", Control, I, "2018-01-15", Ok((Some("3.1.4"), "6.2.1"))),
        ("register-violation", Main, H, "2018-01-15", Ok((Some("3.1.4"), "3.1"))),
        ("register-violation", Department, D, "2018-01-15", Ok((Some("3.1.4"), "6.1.1"))),
        ("register-violation", Deportation, I, "2018-01-15", Err(Failed::Clause)),
        ("register-violation", Internal, V, "2018-01-15", Err(Failed::Clause)),
        ("register-violation", Main, S, "2018-01-15", Err(Failed::Post)),
        ("decide-violation", Control, C, "2018-01-15", Err(Failed::Post)),
        ("decide-violation", Control, V, "2018-01-15", Ok((Some("3.1.4"), "6.2.1"))),
        ("register-person", Main, S, "2018-01-15", Ok((Some("3.1.2"), "5.12.1"))),
        ("register-document", Main, S, "2018-01-15", Ok((None, "5.12.3, 5.12.4"))),
        ("register-document", Main, H, "2018-01-15", Err(Failed::Post)),
        ("record-fingerprints", Deportation, C, "2018-01-15", Ok((Some("3.1.11"), "6.3.1"))),
        ("record-fingerprints", Control, C, "2018-01-15", Err(Failed::Clause)),
        ("approve-inspection", Department, D, "2018-01-15", Err(Failed::Post)),
        (
            "register-violation",
            Control,
            I,
            "2013-02-10",
            Err(Failed::NotInForce { clause: "3.1.4", from: date("2013-02-11") }),
        ),
        (
            "register-document",
            Main,
            S,
            "2012-12-31",
            Err(Failed::NotInForce { clause: "5.12.3", from: date("2013-02-11") }),
        ),
        ("no-such-act", Main, H, "2018-01-15", Err(Failed::Unknown)),
    ] {
        let decided = of_the_day(act, unit, post, day);
        let seen = decided.as_ref().map(|p| (p.clause(), p.basis())).map_err(|r| r.failed.clone());
        assert_eq!(seen, expected, "{act} {unit} {post} {day}");
    }
}

#[test]
fn the_record_narrows_and_never_widens() {
    let law = Law::new();
    let head = officer(Unit::Deportation, Post::DivisionHead);
    let refused_refugee = Matter { clauses: Some(vec!["3.1.8-1"]), ..Matter::default() };
    let permit = law.decide("issue-deportation", &refused_refugee, &head, date("2015-02-27")).unwrap();
    assert_eq!(permit.clause(), Some("3.1.8-1"));
    let early = law.decide("issue-deportation", &refused_refugee, &head, date("2015-02-26")).unwrap_err();
    assert_eq!(early.failed, Failed::NotInForce { clause: "3.1.8-1", from: date("2015-02-27") });
    // A clause that is not in the list opens nothing, even where the unit holds it.
    let foreign = Matter { clauses: Some(vec!["3.1.9"]), ..Matter::default() };
    assert_eq!(
        law.decide("issue-deportation", &foreign, &head, date("2018-01-15")).unwrap_err().failed,
        Failed::Clause
    );
    // Posts that shrink name their rule.
    let several = Matter { posts: Some("H"), why: Some("several-executors"), ..Matter::default() };
    let refused = law.decide("assign-document", &several, &head, date("2018-01-15")).unwrap_err();
    assert_eq!(refused.failed, Failed::Rule { key: "several-executors", args: vec![] });
    assert_eq!(refused.may, [(Unit::Main, vec![Post::Head])]);
    let wider = Matter { posts: Some("HDVCIS"), ..Matter::default() };
    let chief = officer(Unit::Main, Post::ChiefSpecialist);
    assert_eq!(law.decide("backup", &wider, &head, date("2018-01-15")).unwrap_err().failed, Failed::Post);
    assert!(law.decide("backup", &wider, &chief, date("2018-01-15")).is_ok());
}

#[test]
fn an_act_on_any_record_takes_the_records_clauses() {
    let law = Law::new();
    let inspector = officer(Unit::ImmigrationControl, Post::Inspector);
    let day = date("2018-01-15");
    let of = |clauses: &[&'static str]| Matter { clauses: Some(clauses.to_vec()), ..Matter::default() };
    assert_eq!(
        law.decide("correct-record", &of(&["3.1.4"]), &inspector, day).unwrap().clause(),
        Some("3.1.4")
    );
    assert_eq!(
        law.decide("correct-record", &of(&["3.1.8"]), &inspector, day).unwrap_err().failed,
        Failed::Clause
    );
    // A record of the office itself needs no clause; a record that was not named allows nothing.
    assert_eq!(law.decide("correct-record", &of(&[]), &inspector, day).unwrap().clause(), None);
    assert_eq!(
        law.decide("correct-record", &Matter::default(), &inspector, day).unwrap_err().failed,
        Failed::Clause
    );
}

#[test]
fn only_the_department_head_acts_for_the_head_and_his_own_powers_come_first() {
    let law = Law::new();
    let day = date("2018-01-15");
    let acting = Some(Acting { id: Some(1), name: Some("B".into()), seat: Seat::HEAD });
    let deputy = Officer { acting: acting.clone(), ..officer(Unit::Department, Post::DepartmentHead) };
    let own = law.decide("decide-violation", &Matter::default(), &deputy, day).unwrap();
    assert_eq!((own.capacity(), own.basis()), (Capacity::Own, "6.1.1"));
    assert_eq!(own.acting_for(), None);
    let lent = law.decide("approve-inspection", &Matter::default(), &deputy, day).unwrap();
    assert_eq!((lent.capacity(), lent.seat()), (Capacity::Acting, Seat::HEAD));
    assert_eq!(lent.acting_for().and_then(|a| a.name.as_deref()), Some("B"));
    let other = Officer { acting, ..officer(Unit::Deportation, Post::DivisionHead) };
    assert!(law.decide("approve-inspection", &Matter::default(), &other, day).is_err());
}

#[test]
fn one_charged_with_the_chief_specialists_work_keeps_his_own() {
    let law = Law::new();
    let charged = Officer { charged: true, ..officer(Unit::Deportation, Post::Inspector) };
    let day = date("2018-01-15");
    let permit = law.decide("register-document", &Matter::default(), &charged, day).unwrap();
    assert_eq!((permit.capacity(), permit.seat()), (Capacity::Charged, Seat::CHIEF_SPECIALIST));
    let own = law.decide("record-fingerprints", &Matter::default(), &charged, day).unwrap();
    assert_eq!(own.capacity(), Capacity::Own);
    // What comes furthest is what the refusal says: as chief specialist he has the clause, not the post.
    let refused = law.decide("register-violation", &Matter::default(), &charged, day).unwrap_err();
    assert_eq!(refused.failed, Failed::Post);
    assert_eq!(refused.clauses, [LookedAt { clause: "3.1.4", in_force: true, held_by_unit: true }]);
}

#[test]
fn an_entrusted_duty_counts_like_the_table_from_its_day_until_its_end() {
    let law = Law::new();
    let grant = Grant {
        clause: "3.1.12".parse().unwrap(),
        unit: Unit::ImmigrationControl,
        basis: "17/A, 2017-12-20".into(),
        from: date("2018-01-01"),
        until: Some(date("2018-07-01")),
    };
    let mut officer = officer(Unit::ImmigrationControl, Post::Inspector);
    officer.grants = vec![grant];
    let record = Matter { clauses: Some(vec!["3.1.12"]), ..Matter::default() };
    let permit = law.decide("correct-record", &record, &officer, date("2018-06-30")).unwrap();
    assert_eq!(permit.basis(), "17/A, 2017-12-20");
    for day in ["2017-12-31", "2018-07-01"] {
        assert!(law.decide("correct-record", &record, &officer, date(day)).is_err(), "{day}");
    }
    officer.seat.unit = Unit::Deportation;
    assert!(law.decide("correct-record", &record, &officer, date("2018-06-30")).is_err());
}

#[test]
fn a_refusal_names_who_may() {
    let refusal =
        of_the_day("decide-violation", Unit::Deportation, Post::Inspector, "2018-01-15").unwrap_err();
    assert_eq!(
        refusal.may,
        [
            (Unit::Main, vec![Post::Head]),
            (Unit::Department, vec![Post::DepartmentHead]),
            (Unit::ImmigrationControl, vec![Post::DivisionHead]),
        ]
    );
    assert_eq!(
        refusal.to_string(),
        "`n` (inspector in deportation) may not do `decide-violation` on 2018-01-15: the unit holds no clause for it"
    );
}

#[test]
fn the_office_may_set_a_reading_otherwise_from_a_day() {
    let off = Override {
        key: Flag::ApproveInspectionHead.to_string(),
        value: "false".into(),
        from: date("2019-01-01"),
    };
    let law = Law::new().overridden(vec![off]).unwrap();
    let inspector = officer(Unit::ImmigrationControl, Post::Inspector);
    let decide = |day| law.decide("approve-inspection", &Matter::default(), &inspector, date(day));
    assert_eq!(decide("2018-12-31").unwrap_err().failed, Failed::Post);
    assert!(!decide("2019-01-01").unwrap().reading());
    assert!(!law.flag(Flag::ApproveInspectionHead, date("2019-01-01")));
    assert!(law.flag(Flag::ApproveInspectionHead, date("2018-12-31")));
}

#[test]
fn reading_follows_the_clauses() {
    let law = Law::new();
    let day = date("2018-01-15");
    for (unit, post, clauses, may) in [
        (Unit::Main, Post::Head, &["3.1.8"][..], true),
        (Unit::Main, Post::ChiefSpecialist, &[], true),
        (Unit::Department, Post::DepartmentHead, &["3.1.8"], true),
        (Unit::Department, Post::DepartmentHead, &["3.1.12"], false),
        (Unit::Deportation, Post::Inspector, &["3.1.4", "3.1.8"], true),
        (Unit::Deportation, Post::Inspector, &["3.1.4"], false),
        (Unit::Deportation, Post::Inspector, &[], false),
    ] {
        assert_eq!(law.may_read(&officer(unit, post), clauses, day), may, "{unit} {post} {clauses:?}");
    }
}

#[test]
fn what_the_file_says_of_posts_and_units_is_what_the_code_knows() {
    let law = Law::new();
    for (_, unit) in Unit::ALL {
        assert_eq!(law.unit(*unit).parent, unit.parent(), "{unit}");
    }
    for (_, post) in Post::ALL {
        let rule = law.post(*post);
        assert_eq!(rule.letter, post.letter(), "{post}");
        for (_, unit) in Unit::ALL {
            assert_eq!(rule.units.contains(unit), post.sits_in(*unit), "{post} {unit}");
        }
    }
}
