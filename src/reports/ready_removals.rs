//! report ready-removals: each open removal with the one thing that is missing next, whose it is, and the command for it.
//! What stands against it comes first, then what the law asks for in its order; whoever misses nothing is ready.

use super::{
    Reading,
    desk::removals::{barring, set_off, unbarred},
    printed::printed,
    query::NUMBER,
};
use crate::{
    duties::removal,
    office::{Error, Reader, Result},
    same_person,
    store::Row,
    values::{Column, Foot, Kind, Number, Sink, Value},
};

/// Print the open removals, each with the one thing missing and whose it is
#[derive(clap::Args)]
pub struct ReadyRemovals {}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('R')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("state", Kind::Code("removal-state")),
    Column::new("missing", Kind::Code("missing")),
    Column::new("whose", Kind::Code("whose")),
    Column::new("officer", Kind::Text),
    Column::new("leave-by", Kind::Moment),
    Column::new("command", Kind::Command),
];

/// The first thing that is missing, in the order in which it is asked for.
const MISSING: &str = concat!(
    "CASE WHEN t.to_cancel IS NOT NULL THEN 'cancellation' \
     WHEN h.id IS NOT NULL THEN 'release' \
     WHEN t.state='handed-over' THEN 'confirmation' \
     WHEN NOT ",
    unbarred!(),
    " THEN 'end-of-bar' \
     WHEN EXISTS (SELECT 1 FROM person b WHERE b.id=t.person \
     AND CAST(CAST(substr(b.birth_date, 1, 4) AS INTEGER)+18 AS TEXT)||substr(b.birth_date, 5)>:today) \
     AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.person=t.person AND m.kind='minor' AND m.ended_on<=:today) \
     THEN 'end-of-bar' \
     WHEN EXISTS (SELECT 1 FROM challenge z WHERE z.violation=t.violation AND z.state='open' AND z.suspends=1 \
     AND z.annulled IS NULL) THEN 'ruling' \
     WHEN t.state='suspended' THEN 'resumption' \
     WHEN t.state='issued' THEN 'service' \
     WHEN t.in_force_on IS NULL OR t.in_force_on>:today OR (v.id IS NOT NULL AND (v.in_force_on IS NULL \
     OR v.in_force_on>:today OR v.appeal_by>=:today)) THEN 'legal-force' \
     WHEN t.fingerprints_on IS NULL THEN 'fingerprints' \
     WHEN p.document IS NULL AND NOT EXISTS (SELECT 1 FROM identity_document d WHERE d.person=t.person \
     AND (d.status IS NULL OR d.status='found')) THEN 'document' \
     WHEN t.leave_by>=:now THEN 'own-departure' \
     WHEN NOT EXISTS (SELECT 1 FROM transport w WHERE w.removal=t.id AND w.outcome IS NULL) THEN 'plan' \
     WHEN EXISTS (SELECT 1 FROM challenge z WHERE (z.removal=t.id OR z.violation=t.violation) AND z.result IS NULL \
     AND z.annulled IS NULL) THEN 'head' ELSE 'nothing' END"
);

impl Reading for ReadyRemovals {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let sql = statement(reader, &reader.scope(&removal::REGISTER));
        let printed = printed(reader, (None, None), &[])?;
        let mut rows = 0;
        sink.title("ready-removals")?;
        sink.head(COLUMNS)?;
        reader.db.stream::<Error>(&sql, &[], |row| {
            rows += 1;
            line(row, sink)
        })?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}

/// One statement: what is open, and what it misses.
fn statement(reader: &Reader, scope: &str) -> String {
    let sql = format!(
        "SELECT {NUMBER}, p.surname, p.given, t.state, {MISSING}, e.surname||' '||e.given, t.leave_by, \
         h.year*1000000000+h.serial \
         FROM removal t JOIN person p ON p.id=t.person JOIN employee e ON e.id=t.responsible \
         LEFT JOIN violation v ON v.id=t.violation \
         LEFT JOIN custody h ON h.id=(SELECT min(k.id) FROM custody k WHERE k.person IN {} AND k.ended_at IS NULL \
           AND k.annulled IS NULL AND k.basis<>'voluntary' AND (k.held_until<:now OR k.set_aside IS NOT NULL)) \
         WHERE t.state IN ('issued','served','suspended','handed-over') AND t.annulled IS NULL AND {scope} \
         ORDER BY t.leave_by NULLS LAST, 1",
        same_person!("t.person")
    );
    let now = format!("'{}'", reader.session().at.local());
    sql.replace(":set_off", set_off(reader))
        .replace(":today", &format!("'{}'", reader.today))
        .replace(":now", &now)
}

fn line(row: &Row<'_>, sink: &mut dyn Sink) -> Result<()> {
    let number = Number::unpacked('R', row.get(0)?);
    let missing: String = row.get(4)?;
    let (whose, command) = next(&missing);
    // Who is held past his end is set free before anything else is done.
    let of = row.get::<Option<i64>>(7)?.filter(|_| missing == "release");
    let of = of.map_or(number, |custody| Number::unpacked('K', custody));
    let command = command.map(|command| format!("nezaret {command} {of}"));
    Ok(sink.row(&[
        number.into(),
        row.value(1)?,
        row.value(2)?,
        row.value(3)?,
        missing.as_str().into(),
        whose.into(),
        row.value(5)?,
        row.value(6)?,
        command.map_or(Value::Null, Value::from),
    ])?)
}

/// Whose the missing thing is, and the command that brings it.
fn next(missing: &str) -> (&'static str, Option<&'static str>) {
    match missing {
        "cancellation" => ("heads", Some("cancel-deportation")),
        "release" => ("officer", Some("release-from-centre")),
        "confirmation" => ("border", Some("confirm-departure")),
        "end-of-bar" => ("nobody", Some("bars")),
        "ruling" => ("court", None),
        "resumption" => ("heads", Some("resume-deportation")),
        "service" => ("officer", Some("serve-deportation")),
        "legal-force" => ("law", None),
        "fingerprints" => ("officer", Some("record-fingerprints")),
        "document" => ("officer", None),
        "own-departure" => ("person", None),
        "plan" => ("officer", Some("plan-transport")),
        "head" => ("head", Some("execute-deportation")),
        _ => ("officer", Some("execute-deportation")),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::testing::read, *};
    use crate::duties::{
        removal::tests::{EXECUTED, PLANNED, SERVED, SERVICE},
        testing::{Trial, session},
    };
    use crate::values::Lang;

    #[test]
    fn each_file_misses_one_thing_at_a_time() {
        let trial = Trial::open();
        trial.act("dphead", "2018-01-08T10:00", "issue-deportation", SERVICE).unwrap();
        let missing = |at: &str| {
            let lines = read(&trial, "dphead", at, "report ready-removals").unwrap();
            lines[1].split('|').skip(4).take(2).map(str::to_owned).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(missing("2018-01-08T11:00"), "service officer");
        trial.act("dpinspector", "2018-01-08T12:00", "serve-deportation", SERVED).unwrap();
        assert_eq!(missing("2018-01-08T12:30"), "fingerprints officer");
        let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
        trial.act("dpinspector", "2018-01-08T13:00", "record-fingerprints", &taken).unwrap();
        assert_eq!(missing("2018-01-10T11:20"), "own-departure person");
        assert_eq!(missing("2018-01-10T11:21"), "plan officer");
        trial.act("dpinspector", "2018-01-10T12:00", "plan-transport", PLANNED).unwrap();
        assert_eq!(missing("2018-01-10T12:30"), "nothing officer");
        let mark = [("number", "P-2018-1"), ("kind", "witness"), ("document", "5")];
        trial.act("dpinspector", "2018-01-10T13:00", "mark-person", &mark).unwrap();
        assert_eq!(missing("2018-01-10T13:30"), "end-of-bar nobody");
        let held = [("number", "R-2018-1"), ("ground", "Şahid"), ("document", "5")];
        trial.act("dpinspector", "2018-01-10T14:00", "suspend-deportation", &held).unwrap();
        trial.act("ichead", "2018-01-10T15:00", "end-mark", &mark).unwrap();
        assert_eq!(missing("2018-01-10T15:30"), "resumption heads");
        let resumed = [("number", "R-2018-1"), ("ground", "Bitib")];
        trial.act("dphead", "2018-01-10T16:00", "resume-deportation", &resumed).unwrap();
        trial.act("dpinspector", "2018-01-10T17:00", "execute-deportation", EXECUTED).unwrap();
        assert_eq!(missing("2018-01-10T17:30"), "confirmation border");
    }

    #[test]
    fn who_is_held_past_his_end_is_released_first_and_what_is_set_off_is_no_bar() {
        let trial = Trial::open();
        trial.act("dphead", "2018-01-08T10:00", "issue-deportation", SERVICE).unwrap();
        let placed = [
            ("number", "P-2018-1"),
            ("case", "82.2.1"),
            ("authority", "Xidmət"),
            ("decision-number", "5/s"),
            ("decision-date", "2018-01-09"),
            ("brought-in-at", "09:00"),
            ("admitted-at", "09:30"),
            ("alternatives", "Kifayət etmir"),
        ];
        trial.act("dphead", "2018-01-09T10:00", "place-in-centre", &placed).unwrap();
        let line = |at: &str| {
            let said = read(&trial, "dphead", at, "report ready-removals").unwrap();
            said[1].split('|').skip(4).collect::<Vec<_>>().join("|")
        };
        assert!(line("2018-01-10T09:00").starts_with("service|officer|"), "{}", line("2018-01-10T09:00"));
        let past = line("2018-01-10T09:01");
        assert!(past.starts_with("release|officer|"), "{past}");
        assert!(past.ends_with("|nezaret release-from-centre K-2018-000001"), "{past}");
        let freed = [("number", "K-2018-1"), ("ending", "term-ended"), ("ground", "Müddət bitib")];
        trial.act("dpinspector", "2018-01-10T09:10", "release-from-centre", &freed).unwrap();

        let mark = [("number", "P-2018-1"), ("kind", "asylum-refused"), ("document", "7")];
        trial.act("dpinspector", "2018-01-10T10:00", "mark-person", &mark).unwrap();
        let desk =
            |at: &str| read(&trial, "dphead", at, "desk").unwrap().contains(&"## removals-to-resume".into());
        let held = [("number", "R-2018-1"), ("ground", "Şikayət"), ("document", "7")];
        trial.act("dpinspector", "2018-01-10T10:00", "suspend-deportation", &held).unwrap();
        assert!(line("2018-01-10T11:00").starts_with("end-of-bar|"));
        assert!(!desk("2018-01-10T11:00"));
        let off = [
            ("key", "removal.asylum-refusal-bars"),
            ("value", "false"),
            ("decision", "7"),
            ("decision-date", "2018-01-10"),
        ];
        trial.act("head", "2018-01-10T12:00", "amend-law", &off).unwrap();
        assert!(line("2018-01-10T13:00").starts_with("resumption|"));
        assert!(desk("2018-01-10T13:00"), "nothing holds it up any more");
    }

    #[test]
    fn it_walks_the_index_of_what_is_open() {
        let trial = Trial::open();
        let reader = Reader::open(&trial.path, session("head", "2018-01-10T10:00"), Lang::En).unwrap();
        let plan = trial.db().plan(&statement(&reader, "1")).unwrap().join("; ");
        assert!(plan.contains("removal_open"), "{plan}");
    }
}
