use super::*;
use crate::{
    duties::{
        testing::{Trial, codes_of, session},
        violation,
    },
    office::{Act, Common, Office, Receipt},
    values::{Value, When},
};

type Fields<'a> = Vec<(&'a str, &'a str)>;

pub(crate) const SERVICE: &[(&str, &str)] = &[
    ("basis", "service-decision"),
    ("ground", "79.1.2"),
    ("surname", "Yılmaz"),
    ("given", "Kemal"),
    ("birth-date", "1985-04-02"),
    ("citizenship", "TUR"),
    ("document", "U123456"),
    ("authority", "Dövlət Miqrasiya Xidməti"),
    ("decision-number", "14"),
    ("decision-date", "2018-01-08"),
];

pub(crate) const SERVED: &[(&str, &str)] = &[
    ("number", "R-2018-1"),
    ("served-at", "11:20"),
    ("language", "türk"),
    ("interpreter", "Əli Məmmədli"),
    ("copy-handed-over", "1"),
    ("remedy-told", "1"),
];

pub(crate) const EXECUTED: &[(&str, &str)] =
    &[("number", "R-2018-1"), ("second-officer", "dpinspector2"), ("document", "u 123456")];

pub(crate) const PLANNED: &[(&str, &str)] = &[
    ("number", "R-2018-1"),
    ("direction", "TUR"),
    ("direction-rule", "citizenship"),
    ("means", "air"),
    ("carrier", "AZAL J2-67"),
    ("departs-at", "2018-01-20T14:00"),
    ("checkpoint", "Heydər Əliyev hava limanı"),
    ("escort", "Hüseynov K., Babayev Z."),
    ("notice", "14/2, 2018-01-09"),
    ("payer", "person"),
];

pub(crate) const CONFIRMED: &[(&str, &str)] = &[
    ("number", "R-2018-1"),
    ("checkpoint", "Heydər Əliyev hava limanı"),
    ("recorded-by", "Dövlət Sərhəd Xidməti"),
    ("record-number", "7781"),
    ("second-officer", "dpinspector2"),
    ("document", "U123456"),
];

/// Fields with others in their place; an empty one among these is left out.
fn with<'a>(base: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Fields<'a> {
    let mut fields: Fields<'a> =
        base.iter().filter(|(key, _)| !other.iter().any(|(k, _)| k == key)).copied().collect();
    fields.extend(other.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

fn issue(trial: &Trial, other: &[(&str, &str)]) -> Receipt {
    trial.act("dphead", "2018-01-08T10:00", "issue-deportation", &with(SERVICE, other)).unwrap()
}

fn issue_refused(trial: &Trial, other: &[(&str, &str)]) -> String {
    trial.refused("dphead", "2018-01-08T10:00", "issue-deportation", &with(SERVICE, other))
}

fn serve(trial: &Trial, other: &[(&str, &str)]) -> Receipt {
    trial.act("dpinspector", "2018-01-08T12:00", "serve-deportation", &with(SERVED, other)).unwrap()
}

fn plan(trial: &Trial, at: &str) {
    trial.act("dpinspector", at, "plan-transport", PLANNED).unwrap();
}

fn fingerprint(trial: &Trial) {
    let fields = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    trial.act("dpinspector", "2018-01-08T13:00", "record-fingerprints", &fields).unwrap();
}

fn mark(trial: &Trial, at: &str, kind: &str) {
    let fields = [("number", "P-2018-1"), ("kind", kind), ("document", "Arayış 5, 2018-01-05")];
    trial.act("dpinspector", at, "mark-person", &fields).unwrap();
}

fn removal(trial: &Trial, number: &str) -> Removal {
    Removal::find(&trial.db(), number.parse().unwrap()).unwrap()
}

/// A case decided as its own acts decide it.
struct Decided(i64, violation::Outcome);

impl Act for Decided {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let columns: [(&str, Value<'_>); 3] =
            [("state", "decided".into()), ("outcome", (&self.1).into()), ("decided_on", "2018-01-08".into())];
        desk.update("violation", self.0, &columns)?;
        Ok(Receipt::plain("violation-decided"))
    }
}

fn case(trial: &Trial, drawer: &str, outcome: violation::Outcome) {
    let fields = [
        ("surname", "Yılmaz"),
        ("given", "Kemal"),
        ("citizenship", "TUR"),
        ("document", "U123456"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act(drawer, "2018-01-08T09:00", "register-violation", &fields).unwrap();
    let mut db = crate::store::Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("dephead", "2018-01-08T09:30")).unwrap();
    office.perform("decide-violation", &Decided(1, outcome), &Common::default(), None).unwrap();
    office.commit().unwrap();
}

const PENALTY: &[(&str, &str)] = &[
    ("basis", "penalty-decision"),
    ("ground", ""),
    ("violation", "V-2018-1"),
    ("leave-term", "48h"),
    ("in-force-on", "2018-01-18"),
];

#[test]
fn a_removal_from_decision_to_departure() {
    let trial = Trial::open();
    let receipt = issue(&trial, &[("ban-years", "5")]);
    assert_eq!(receipt.number.unwrap().to_string(), "R-2018-000001");
    assert_eq!(receipt.next.unwrap(), "nezaret serve-deportation R-2018-000001");
    assert!(receipt.notes.iter().any(|(key, _)| *key == "ban-opened"));
    let ban = "SELECT basis||' '||until_date||' '||unit||' '||removal||' '||responsible FROM ban";
    let ban: String = trial.db().one(ban, &[], |row| row.get(0)).unwrap().unwrap();
    assert!(ban.starts_with("MM 79.2 2023-01-08 deportation 1 "), "{ban}");
    let held = removal(&trial, "R-2018-1");
    assert_eq!(held.in_force_on, "2018-01-08".parse().ok());
    assert_eq!(held.leave_term, LeaveTerm::Hours(48));
    let execute = |at| trial.refused("dpinspector", at, "execute-deportation", EXECUTED);
    assert_eq!(execute("2018-01-12T10:00"), "state-forbids");

    let receipt = serve(&trial, &[]);
    let dues: Vec<_> = receipt.terms.iter().map(|term| (term.id, term.due.as_str())).collect();
    assert_eq!(dues, [("removal.leave-hours", "2018-01-10T11:20"), ("removal.challenge", "2018-02-07")]);
    assert_eq!(removal(&trial, "R-2018-1").leave_by, "2018-01-10T11:20".parse().ok());
    assert_eq!(
        trial.refused("dpinspector", "2018-01-08T12:30", "serve-deportation", SERVED),
        "state-forbids"
    );
    assert_eq!(execute("2018-01-12T10:00"), "removal-not-fingerprinted");

    fingerprint(&trial);
    assert_eq!(execute("2018-01-10T11:20"), "removal-forced-early");
    assert_eq!(execute("2018-01-10T11:21"), "removal-without-plan");
    plan(&trial, "2018-01-10T11:21");
    let done = trial.act("dpinspector", "2018-01-10T11:21", "execute-deportation", EXECUTED).unwrap();
    assert_eq!(done.said, "removal-handed-over");
    let held = removal(&trial, "R-2018-1");
    assert_eq!((held.state, held.handed_over_at), (State::HandedOver, "2018-01-10T11:21".parse().ok()));
    let done = trial.act("dpinspector", "2018-01-11T09:00", "confirm-departure", CONFIRMED).unwrap();
    assert_eq!(done.said, "removal-executed");
    assert!(done.args.contains(&("ending", "removal-ending-forced".into())), "{done:?}");
    assert_eq!(removal(&trial, "R-2018-1").state, State::Executed);
    trial.verified();
}

#[test]
fn who_may() {
    let trial = Trial::open();
    let at = "2018-01-08T10:00";
    assert_eq!(trial.refused("dpinspector", at, "issue-deportation", SERVICE), "Post");
    assert_eq!(trial.refused("ichead", at, "issue-deportation", SERVICE), "Clause");
    assert_eq!(trial.refused("specialist", at, "issue-deportation", SERVICE), "Post");
    issue(&trial, &[]);
    assert_eq!(trial.refused("icinspector", "2018-01-08T12:00", "serve-deportation", SERVED), "Clause");
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    assert_eq!(trial.refused("ichead", "2018-01-08T12:00", "record-fingerprints", &taken), "Clause");
    let cancelled = [("number", "R-2018-1"), ("ending", "legalised"), ("ground", "İcazə verilib")];
    assert_eq!(trial.refused("dpchief", "2018-01-08T12:00", "cancel-deportation", &cancelled), "Post");
}

#[test]
fn a_foreign_id_is_judged_by_the_record_behind_it() {
    let trial = Trial::open();
    let of_list = |id: &'static str| [("source", "arxiv"), ("external-id", id)];
    issue(&trial, &with(&[("ground", "79.1.4"), ("decision-number", "15")], &of_list("a")));
    issue(&trial, &of_list("b"));
    let clause = || -> String {
        let sql = "SELECT clause FROM act ORDER BY seq DESC LIMIT 1";
        trial.db().one(sql, &[], |row| row.get(0)).unwrap().unwrap()
    };
    serve(&trial, &[("number", "a"), ("source", "arxiv")]);
    assert_eq!(clause(), "3.1.8-1");
    serve(&trial, &[("number", "b"), ("source", "arxiv")]);
    assert_eq!(clause(), "3.1.8");
    let moved = [("number", "a"), ("source", "arxiv"), ("to", "dpinspector"), ("reason", "Təcrübə")];
    trial.act("dphead", "2018-01-08T13:00", "transfer-case", &moved).unwrap();
    assert_eq!(clause(), "3.1.8-1");
    let unknown = with(SERVED, &[("number", "c"), ("source", "arxiv")]);
    let refused = |fields: &[(&str, &str)]| {
        trial.refused("dpinspector", "2018-01-08T13:00", "serve-deportation", fields)
    };
    assert_eq!(refused(&unknown), "foreign-id-unknown");
    assert_eq!(refused(&with(SERVED, &[("number", "a")])), "foreign-id-needs-source");
    trial.verified();
}

#[test]
fn the_words_go_with_the_basis() {
    let trial = Trial::open();
    assert_eq!(issue_refused(&trial, &[("ground", "")]), "removal-needs-ground");
    assert_eq!(issue_refused(&trial, &[("basis", "court-sentence")]), "removal-takes-no-ground");
    assert_eq!(issue_refused(&trial, &[("ground", "79.1.1")]), "removal-cancelled-with-79-1-1");
    assert_eq!(issue_refused(&trial, &[("cancelled", "visa")]), "removal-cancelled-with-79-1-1");
    assert_eq!(issue_refused(&trial, &[("violation", "V-2018-1")]), "removal-case-with-penalty");
    assert_eq!(issue_refused(&trial, &[("decision-date", "2018-01-09")]), "decision-later-than-act");
    assert_eq!(issue_refused(&trial, &[("in-force-on", "2018-01-07")]), "removal-in-force-early");
    assert_eq!(issue_refused(&trial, &[("leave-term", "10d")]), "removal-leave-term-differs");
    assert_eq!(issue_refused(&trial, &[("ban-years", "6")]), "ban-years-outside-limits");
    assert_eq!(issue_refused(&trial, &[("ban-years", "0")]), "ban-years-outside-limits");
    issue(&trial, &[("leave-term", "48h")]);
    assert_eq!(issue_refused(&trial, &[]), "removal-opened-already");
    let another = issue(&trial, &[("decision-number", "15")]);
    assert!(another.notes.iter().any(|(key, _)| *key == "removal-another-open"));
    trial.verified();
}

#[test]
fn a_refusal_of_refugee_status_carries_a_removal_only_for_three_months() {
    let trial = Trial::open();
    let refusal = |on: &'static str, n: &'static str| {
        [
            ("basis", "refugee-refusal"),
            ("ground", ""),
            ("leave-term", "10d"),
            ("decision-date", "2015-02-20"),
            ("decision-number", n),
            ("on", on),
            ("paper", "1"),
        ]
    };
    assert_eq!(issue_refused(&trial, &refusal("2015-02-26", "1")), "NotInForce");
    let termless = with(&refusal("2015-02-27", "1"), &[("leave-term", "")]);
    assert_eq!(issue_refused(&trial, &termless), "removal-needs-leave-term");
    issue(&trial, &refusal("2015-02-27", "1"));
    issue(&trial, &refusal("2015-05-28", "2"));
    assert_eq!(issue_refused(&trial, &refusal("2015-05-29", "3")), "removal-basis-no-longer");
    assert_eq!(removal(&trial, "R-2015-1").in_force_on, None);

    let decision = |date: &'static str| {
        [
            ("ground", "79.1.4"),
            ("decision-date", date),
            ("on", "2015-06-01"),
            ("paper", "2"),
            ("decision-number", "4"),
        ]
    };
    assert_eq!(issue_refused(&trial, &decision("2015-05-28")), "removal-basis-not-yet");
    issue(&trial, &decision("2015-05-29"));
    let held = removal(&trial, "R-2015-3");
    assert_eq!((held.leave_term, held.clause()), (LeaveTerm::Days(10), "3.1.8-1"));
    trial.verified();
}

#[test]
fn the_term_to_leave_by_its_kind() {
    let trial = Trial::open();
    for (i, (fields, term)) in [
        (vec![("ground", "79.1.1"), ("cancelled", "visa")], "48h"),
        (vec![("ground", "79.1.1"), ("cancelled", "stay")], "48h"),
        (vec![("ground", "79.1.1"), ("cancelled", "residence-permit")], "10d"),
        (vec![("ground", "79.1.3")], "48h"),
        (vec![("ground", "79.1.4")], "10d"),
        (vec![("basis", "court-sentence"), ("ground", "")], "48h"),
    ]
    .into_iter()
    .enumerate()
    {
        let number = (i + 20).to_string();
        let receipt = issue(&trial, &with(&fields, &[("decision-number", &number)]));
        let held = Removal::find(&trial.db(), receipt.number.unwrap()).unwrap();
        assert_eq!(held.leave_term.to_string(), term, "{fields:?}");
    }
    let receipt = serve(&trial, &[("number", "R-2018-3")]);
    assert_eq!(receipt.terms[0].due, "2018-01-18");
    assert_eq!(removal(&trial, "R-2018-3").leave_by, "2018-01-18T23:59".parse().ok());
    // A sentence that is not in force starts no clock.
    let fields = with(SERVED, &[("number", "R-2018-6")]);
    assert_eq!(
        trial.refused("dpinspector", "2018-01-08T12:00", "serve-deportation", &fields),
        "serve-needs-in-force"
    );
    let receipt = serve(&trial, &[("number", "R-2018-6"), ("in-force-on", "2018-01-20")]);
    assert_eq!(receipt.terms.iter().map(|t| t.due.as_str()).collect::<Vec<_>>(), ["2018-01-22T00:00"]);
    trial.verified();
}

#[test]
fn a_penalty_is_executed_on_the_person_of_its_case() {
    let trial = Trial::open();
    case(&trial, "icinspector", violation::Outcome::Expelled);
    let refused = |other: &[(&str, &str)]| issue_refused(&trial, &with(PENALTY, other));
    assert_eq!(refused(&[("in-force-on", "")]), "removal-needs-in-force");
    assert_eq!(refused(&[("in-force-on", "2018-01-17")]), "removal-in-force-early");
    assert_eq!(refused(&[("leave-term", "")]), "removal-needs-leave-term");
    assert_eq!(refused(&[("violation", "")]), "removal-case-with-penalty");
    assert_eq!(refused(&[("surname", "Yıldız")]), "person-differs");
    let other = [("surname", "Kaya"), ("given", "Ali"), ("citizenship", "TUR")];
    trial.act("icinspector", "2018-01-08T09:00", "register-person", &other).unwrap();
    assert_eq!(refused(&[("person", "P-2018-2")]), "removal-person-not-of-case");
    assert_eq!(refused(&[("decision-date", "2018-01-07")]), "removal-decision-differs");
    assert_eq!(refused(&[("ground", "79.1.2")]), "removal-takes-no-ground");
    issue(&trial, PENALTY);
    assert_eq!(refused(&[("decision-number", "99")]), "removal-opened-already");

    let receipt = serve(&trial, &[]);
    assert!(receipt.terms.is_empty(), "its term stands in the decision, its remedy in the Code of offences");
    assert_eq!(removal(&trial, "R-2018-1").leave_by, "2018-01-20T00:00".parse().ok());
    fingerprint(&trial);
    let on = |at| trial.refused("dpinspector", at, "execute-deportation", EXECUTED);
    assert_eq!(on("2018-01-17T10:00"), "penalty-not-in-force");
    assert_eq!(on("2018-01-18T10:00"), "penalty-not-in-force", "its copy was not served");
    let copy = [
        ("number", "V-2018-1"),
        ("served-at", "2018-01-08T10:00"),
        ("way", "in-person"),
        ("language", "türk"),
        ("understands", "1"),
        ("copy-handed-over", "1"),
        ("remedy-told", "1"),
    ];
    trial.act("icinspector", "2018-01-08T14:00", "serve-decision", &copy).unwrap();
    assert_eq!(on("2018-01-18T10:00"), "penalty-not-in-force", "it can be challenged on that day");
    assert_eq!(on("2019-01-19T10:00"), "execution-ran-out");
    assert_eq!(
        trial.refused("dpinspector", "2018-01-18T10:00", "plan-transport", PLANNED),
        "penalty-not-in-force"
    );
    plan(&trial, "2018-01-19T10:00");
    trial.act("dpinspector", "2018-01-20T10:00", "execute-deportation", EXECUTED).unwrap();
    trial.verified();
}

#[test]
fn a_case_with_another_outcome_or_of_the_officer_himself() {
    let trial = Trial::open();
    case(&trial, "icinspector", violation::Outcome::FinedLeave);
    assert_eq!(issue_refused(&trial, PENALTY), "removal-case-not-expelled");

    let trial = Trial::open();
    case(&trial, "head", violation::Outcome::Expelled);
    let fields = with(SERVICE, PENALTY);
    assert_eq!(
        trial.refused("head", "2018-01-08T10:00", "issue-deportation", &fields),
        "removal-not-by-drawer"
    );
    issue(&trial, PENALTY);
}

#[test]
fn service_is_explained_or_it_is_none() {
    let trial = Trial::open();
    issue(&trial, &[]);
    let refused = |other: &[(&str, &str)]| {
        trial.refused("dpinspector", "2018-01-08T12:00", "serve-deportation", &with(SERVED, other))
    };
    assert_eq!(refused(&[("interpreter", "")]), "serve-interpreter-or-understands");
    assert_eq!(refused(&[("understands", "1")]), "serve-interpreter-or-understands");
    assert_eq!(refused(&[("copy-handed-over", "")]), "serve-needs-copy");
    assert_eq!(refused(&[("remedy-told", "0")]), "serve-needs-remedy");
    assert_eq!(refused(&[("served-at", "12:01")]), "serve-when");
    assert_eq!(refused(&[("served-at", "2018-01-07 12:00")]), "serve-when");
    assert_eq!(refused(&[("in-force-on", "2018-01-09")]), "serve-in-force-differs");
    serve(&trial, &[("interpreter", ""), ("understands", "1")]);
    let kept =
        "SELECT language||understands||copy_handed_over||remedy_told||(interpreter IS NULL) FROM removal";
    let kept: String = trial.db().one(kept, &[], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(kept, "türk1111", "what was checked is kept");
    trial.verified();
}

mod bars;
mod codes;
mod ending;
mod journey;
mod random;
