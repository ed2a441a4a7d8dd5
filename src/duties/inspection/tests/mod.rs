mod plan;
mod result;

use super::*;
use crate::{
    duties::{
        employer,
        testing::{Trial, codes_of, session},
    },
    language::Words,
    office::{Act, Common, Office, Receipt},
    values::{Lang, Value},
};

const AT: &str = "2018-01-08T10:00";
const VISIT: &str = "2018-01-16T11:00";
/// A Turkish citizen whose permit runs, and a Georgian one without a permit.
const TWO: &str = "Yıldız|Ayşe|TUR|U1234567|1990-05-01|İİ-0012|2018-06-30|in-order; \
                   Beridze|Giorgi|GEO|12AB345|||| no-permit";

/// A visit on 16 January, changed where a test says so.
fn visit<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("employer", "1400000011"),
        ("kind", "planned"),
        ("ground", ""),
        ("site", "Bakı, Xətai pr., 10"),
        ("starts", "2018-01-16T10:00"),
        ("ends", "13:00"),
        ("inspector", "icinspector;icinspector2"),
    ];
    let other = |key: &str| changed.iter().find(|(k, _)| *k == key).copied();
    usual.into_iter().map(|field| other(field.0).unwrap_or(field)).collect()
}

const AGREEMENT: &[(&str, &str)] = &[
    ("number", "I-2018-1"),
    ("agreement", "5/12"),
    ("agreement-date", "2018-01-09"),
    ("agreed-by", "Xidmət rəisinin müavini"),
];

pub(crate) fn made(worker: &str) -> [(&str, &str); 5] {
    [
        ("number", "I-2018-1"),
        ("worker", worker),
        ("summary", "Tikinti meydançasına baxış keçirildi"),
        ("paper-number", "16/1"),
        ("received-by", "Nümunəzadə Sınaq, direktor"),
    ]
}

/// A register with one employer.
fn opened() -> Trial {
    let trial = Trial::open();
    let employer = [
        ("name", "“Üfüq Tikinti” MMC"),
        ("voen", "1400000011"),
        ("address", "Bakı"),
        ("site", "Bakı, Xətai pr., 10; Sumqayıt, Sülh küç., 14"),
    ];
    trial.act("specialist", AT, "register-employer", &employer).unwrap();
    trial
}

/// … and one visit that may be made.
pub(crate) fn approved() -> Trial {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    trial.act("head", "2018-01-10T10:00", "approve-inspection", AGREEMENT).unwrap();
    trial
}

fn scheduled_as(changed: &[(&str, &str)]) -> String {
    opened().refused("ichead", AT, "schedule-inspection", &visit(changed))
}

#[test]
fn a_visit_that_finds_something_ends_with_a_protocol() {
    let trial = approved();
    let receipt = trial.act("icinspector2", VISIT, "conduct-inspection", &made(TWO)).unwrap();
    let facts: Vec<_> = receipt.args.iter().map(|(key, value)| format!("{key}={value}")).collect();
    assert_eq!(facts, ["workers=2", "findings=1", "breaches=0", "paper=inspection-paper-protocol"]);
    assert_eq!(receipt.next.as_deref(), Some("nezaret show I-2018-000001"));
    let db = trial.db();
    let sql = "SELECT count(*) FROM worker w JOIN person p ON p.id=w.person \
               WHERE w.finding='no-permit' AND p.citizenship='GEO' AND w.permit IS NULL";
    assert_eq!(db.count(sql, &[]).unwrap(), 1);
    let found = Inspection::find(&db, "I-2018-1".parse().unwrap()).unwrap();
    assert_eq!((found.state, found.employer), (State::Conducted, 1));
    let again = trial.refused("icinspector", VISIT, "conduct-inspection", &made(TWO));
    assert_eq!(again, "state-forbids");
    trial.verified();
}

#[test]
fn a_visit_that_finds_nothing_ends_with_an_akt() {
    let trial = approved();
    let receipt = trial.act("icinspector", VISIT, "conduct-inspection", &made("")).unwrap();
    assert!(receipt.args.contains(&("paper", "inspection-paper-akt".into())), "{receipt:?}");
    trial.verified();
}

#[test]
fn known_persons_are_found_and_strangers_under_their_documents_refused() {
    let trial = approved();
    let person =
        [("surname", "Beridze"), ("given", "Giorgi"), ("citizenship", "GEO"), ("document", "12AB345")];
    trial.act("icinspector", AT, "register-person", &person).unwrap();
    let other = "Yıldız|Ayşe|TUR||||| in-order||64.0.14;Kapanadze|Nino|GEO|12AB345||||no-permit";
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made(other)), "person-differs");
    let receipt = trial.act("icinspector", VISIT, "conduct-inspection", &made(TWO)).unwrap();
    assert_eq!(
        receipt.notes.iter().map(|note| note.0).collect::<Vec<_>>(),
        [
            "person-entered",
            "permit-not-registered",
            "person-known",
            "checklist-unanswered",
            "case-proposed",
            "case-proposed",
            "case-proposed",
        ]
    );
    trial.verified();
}

#[test]
fn a_finding_agrees_with_the_permit() {
    let trial = approved();
    for (permit, rule) in [
        ("İİ-0012|2018-01-15|in-order", "worker-permit-run-out"),
        ("İİ-0012||in-order", "worker-permit-end-missing"),
        ("|2018-06-30|in-order", "worker-permit-unnumbered"),
        ("İİ-0012|2018-06-30|no-permit", "worker-permit-shown"),
        ("||permit-expired", "worker-permit-missing"),
        ("İİ-0012||permit-expired", "worker-permit-end-missing"),
        ("İİ-0012|2018-01-16|permit-expired", "worker-permit-runs"),
        ("||other-workplace", "worker-permit-missing"),
    ] {
        let worker = format!("Yıldız|Ayşe|TUR|U1234567|1990-05-01|{permit}");
        let broke = trial.refused("icinspector", VISIT, "conduct-inspection", &made(&worker));
        assert_eq!(broke, rule, "{permit}");
    }
    let unborn = "Yıldız|Ayşe|TUR|U1234567|2018-01-17|||no-right-to-stay";
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made(unborn)), "person-born-later");
    let twice = "Yıldız|Ayşe|TUR|U1234567||||no-permit;Yıldız|Ayşe|TUR|U1234567||||no-permit";
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made(twice)), "person-twice");
}

#[test]
fn only_the_named_inspectors_conduct_it_and_only_once_it_is_agreed_to() {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made("")), "state-forbids");
    assert_eq!(trial.refused("ichead", AT, "approve-inspection", AGREEMENT), "Post");
    trial.act("head", "2018-01-10T10:00", "approve-inspection", AGREEMENT).unwrap();
    assert_eq!(trial.refused("icchief", VISIT, "conduct-inspection", &made("")), "only-its-inspectors");
    assert_eq!(trial.refused("head", VISIT, "conduct-inspection", &made("")), "Post");
    let early = trial.refused("icinspector", "2018-01-15T11:00", "conduct-inspection", &made(""));
    assert_eq!(early, "inspection-not-yet");
}

#[test]
fn the_agreement_comes_before_the_visit() {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    let mut late = AGREEMENT.to_vec();
    late[2].1 = "2018-01-17";
    assert_eq!(trial.refused("head", "2018-01-18T10:00", "approve-inspection", &late), "agreement-too-late");
    late[2].1 = "2018-01-11";
    assert_eq!(trial.refused("head", "2018-01-10T10:00", "approve-inspection", &late), "agreement-too-late");
    trial.act("head", "2018-01-11T10:00", "approve-inspection", &late).unwrap();
    assert_eq!(trial.refused("head", "2018-01-11T11:00", "approve-inspection", &late), "state-forbids");
    trial.verified();
}

#[test]
fn an_unplanned_visit_has_a_ground() {
    assert_eq!(scheduled_as(&[("kind", "unplanned")]), "unplanned-needs-ground");
    let trial = opened();
    let called_for = visit(&[("kind", "unplanned"), ("ground", "Vətəndaşın müraciəti")]);
    trial.act("icinspector", AT, "schedule-inspection", &called_for).unwrap();
    trial.verified();
}

#[test]
fn a_visit_has_an_employer_a_time_and_inspectors() {
    assert_eq!(scheduled_as(&[("employer", "1400000012")]), "employer-voen-unknown");
    assert_eq!(scheduled_as(&[("ends", "2018-01-16T10:00")]), "inspection-ends-first");
    let past = [("starts", "2018-01-05T10:00"), ("ends", "2018-01-05T11:00")];
    assert_eq!(scheduled_as(&past), "inspection-in-past");
    assert_eq!(scheduled_as(&[("inspector", "")]), "inspection-needs-inspector");
    assert_eq!(scheduled_as(&[("inspector", "icchief;icchief")]), "inspector-named-twice");
    assert_eq!(scheduled_as(&[("inspector", "specialist")]), "inspector-not-in-post");
    assert_eq!(scheduled_as(&[("inspector", "dpinspector")]), "inspector-not-below");
    let refused =
        opened().refused("dephead", AT, "schedule-inspection", &visit(&[("inspector", "dpinspector")]));
    assert_eq!(refused, "inspection-needs-competent-inspector");
}

#[test]
fn the_first_inspector_of_a_competent_unit_is_in_charge() {
    let trial = opened();
    let mixed = visit(&[("inspector", "dpinspector;icchief")]);
    trial.act("dephead", AT, "schedule-inspection", &mixed).unwrap();
    let sql = "SELECT e.login FROM inspection i JOIN employee e ON e.id=i.responsible WHERE i.unit='immigration-control'";
    let lead = trial.db().one(sql, &[], |row| row.get::<String>(0)).unwrap();
    assert_eq!(lead.as_deref(), Some("icchief"));
    trial.verified();
}

#[test]
fn an_inspector_is_not_in_two_places_at_once() {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    let same_time =
        visit(&[("starts", "2018-01-16T12:59"), ("ends", "15:00"), ("inspector", "icchief;icinspector2")]);
    assert_eq!(trial.refused("ichead", AT, "schedule-inspection", &same_time), "inspector-elsewhere");
    let after = visit(&[("starts", "2018-01-16T13:00"), ("ends", "15:00")]);
    trial.act("ichead", AT, "schedule-inspection", &after).unwrap();
    let cancelled = [("number", "I-2018-1"), ("ground", "İşəgötürən fəaliyyətini dayandırıb")];
    trial.act("ichead", AT, "cancel-inspection", &cancelled).unwrap();
    let freed = visit(&[("ends", "12:30"), ("inspector", "icinspector")]);
    trial.act("ichead", AT, "schedule-inspection", &freed).unwrap();
    trial.verified();
}

/// Writes a row that is another act's business: a setting, an absence.
struct Writes(&'static str, Vec<(&'static str, Value<'static>)>);

impl Act for Writes {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        desk.insert(self.0, &self.1)?;
        Ok(Receipt::plain("done"))
    }
}

fn write(trial: &Trial, table: &'static str, columns: &[(&'static str, &str)]) {
    let id = |text: &str| text.parse::<i64>().map_or_else(|_| text.to_owned().into(), Value::Int);
    let columns = columns.iter().map(|(column, text)| (*column, id(text))).collect();
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("ichead", AT)).unwrap();
    office.perform("schedule-inspection", &Writes(table, columns), &Common::default(), None).unwrap();
    office.commit().unwrap();
}

#[test]
fn who_is_absent_on_a_day_of_the_visit_does_not_go() {
    let trial = opened();
    let sql = "SELECT id FROM employee WHERE login='icinspector2'";
    let id = trial.db().count(sql, &[]).unwrap().to_string();
    let days = [("from_date", "2018-01-17"), ("until_date", "2018-01-19"), ("ground", "leave")];
    let who = [("employee", id.as_str()), ("entered_by", "1")];
    write(&trial, "absence", &[&who[..], &days[..]].concat());
    let two_days = visit(&[("ends", "2018-01-17T12:00")]);
    assert_eq!(trial.refused("ichead", AT, "schedule-inspection", &two_days), "inspector-absent");
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    trial.verified();
}

#[test]
fn heads_cancel_what_was_not_made_yet() {
    let trial = approved();
    let words = [("number", "I-2018-1"), ("ground", "Müəssisə bağlanıb")];
    assert_eq!(trial.refused("icinspector", VISIT, "cancel-inspection", &words), "Post");
    trial.act("ichead", VISIT, "cancel-inspection", &words).unwrap();
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made("")), "state-forbids");
    assert_eq!(trial.refused("ichead", VISIT, "cancel-inspection", &words), "state-forbids");
    trial.verified();
}

#[test]
fn a_worker_prints_what_he_is_parsed_from() {
    for text in [
        "Yıldız|Ayşe|TUR|U1234567|1990-05-01|İİ-0012|2018-06-30|in-order",
        "Beridze|Giorgi|GEO|||||no-right-to-stay",
        "Beridze|Giorgi|GEO|||||no-right-to-stay|none|",
        "Beridze|Giorgi|GEO|||||in-order|permanent-residence|64.0.1",
    ] {
        assert_eq!(text.parse::<WorkerFound>().unwrap().to_string(), text);
    }
    for (bad, wrong) in [
        ("", "value-worker-found"),
        ("Beridze|Giorgi|GEO|||||in-order|||", "value-worker-found"),
        ("Beridze|Giorgi|GEO||||in-order", "value-worker-found"),
        ("Beridze|Giorgi|GEO|||||in-order|resident", "value-worker-found"),
        ("Beridze|Giorgi|GE|||||in-order", "value-country"),
        ("|Giorgi|GEO|||||in-order", "value-text"),
        ("Beridze|Giorgi|GEO||31.02.1990|||in-order", "value-date"),
        ("Beridze|Giorgi|GEO|||||", "value-worker-found"),
    ] {
        assert_eq!(bad.parse::<WorkerFound>().unwrap_err().to_string(), wrong, "{bad}");
    }
    for lang in [Lang::Az, Lang::En] {
        let told = Words::new(lang).get("value-worker-found").unwrap();
        let codes = Finding::ALL.iter().map(|code| code.0).chain(WorkerStatus::ALL.iter().map(|code| code.0));
        for code in codes {
            assert!(told.contains(code), "{code}: {told}");
        }
    }
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn of<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|code| code.0).collect()
    }
    assert_eq!(codes_of("inspection", "kind"), of(InspectionKind::ALL));
    assert_eq!(codes_of("inspection", "state"), of(State::ALL));
    assert_eq!(codes_of("inspection", "paper"), of(Paper::ALL));
    assert_eq!(codes_of("worker", "finding"), of(Finding::ALL));
    assert_eq!(codes_of("worker", "status"), of(WorkerStatus::ALL));
    assert_eq!(codes_of("answer", "answer"), of(Answer::ALL));
    // What the law names of ours is there.
    let law = crate::law::Law::new();
    let of_work = law.proposals().iter().filter(|proposal| proposal.of != crate::law::Offender::Met);
    let named = of_work.flat_map(|proposal| &proposal.findings);
    let asked: Vec<_> = law.questions("2018-01-15".parse().unwrap()).flat_map(|q| &q.findings).collect();
    for finding in named.chain(asked) {
        assert!(finding.parse::<Finding>().is_ok(), "{finding}");
    }
}

#[test]
fn every_column_of_the_register_can_be_read() {
    let trial = approved();
    trial.act("icinspector", VISIT, "conduct-inspection", &made(TWO)).unwrap();
    let db = trial.db();
    let row = |columns: &[(crate::values::Column, &str)], from: &str| {
        let params = [1.into(), REGISTER.table.into()];
        let params = &params[..if from.contains("?2") { 2 } else { 1 }];
        let sql: Vec<&str> = columns.iter().map(|(_, sql)| *sql).collect();
        let sql = format!("SELECT {} {from}", sql.join(", "));
        db.all(&sql, params, |row| row.value(0).map(Value::into_owned)).unwrap().len()
    };
    let of = |register: &Register| format!("FROM {} t {} WHERE t.id=?1", register.table, register.joins);
    for register in [&REGISTER, &employer::REGISTER] {
        assert_eq!(row(register.list, &of(register)), 1);
        assert_eq!(row(register.show, &of(register)), 1);
    }
    let below: Vec<usize> = REGISTER.links.iter().map(|link| row(link.columns, link.from)).collect();
    assert_eq!(below, [2, 2, 0, 0, 0], "inspectors, workers, signals, violations, proposals");
    let employers: Vec<usize> =
        employer::REGISTER.links.iter().map(|link| row(link.columns, link.from)).collect();
    assert_eq!(employers, [2, 1, 0, 0], "workplaces, inspections, permits, violations");
}
