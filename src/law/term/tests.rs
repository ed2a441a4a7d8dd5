use super::*;
use crate::law::{Flag, Length, Override};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn terms_end_when_the_law_says() {
    let law = Law::new();
    for (id, from, due) in [
        ("offence.protocol", "2018-01-15", "2018-01-17"),
        ("offence.consider", "2018-01-15", "2018-01-30"),
        ("offence.consider-extension", "2018-01-31", "2018-02-28"),
        ("offence.appeal", "2018-01-10", "2018-01-20"),
        ("offence.pay", "2018-01-20", "2018-02-19"),
        ("offence.hearing-notice", "2018-01-15", "2018-01-10"),
        ("offence.limitation-stay", "2018-06-28", "2018-10-28"),
        ("offence.limitation-stay", "2018-06-29", "2019-06-29"),
        // The thirtieth day, 20 January, is a Saturday and a day of mourning; Monday is off in its place.
        ("removal.challenge", "2017-12-21", "2018-01-23"),
        ("document.default", "2018-03-16", "2018-03-30"),
    ] {
        let rule = law.term(id, date(from)).unwrap();
        assert_eq!(rule.due_date(date(from), law.calendar()).unwrap().date, date(due), "{id} {from}");
    }
}

#[test]
fn what_moved_a_term_is_named() {
    let law = Law::new();
    let day = date("2017-12-21");
    let due = law.term("removal.challenge", day).unwrap().due_date(day, law.calendar()).unwrap();
    let days: Vec<String> = due.skipped.iter().map(|(day, _)| day.to_string()).collect();
    assert_eq!(days, ["2018-01-20", "2018-01-21", "2018-01-22"]);
    let day = date("2018-03-16");
    let due = law.term("document.default", day).unwrap().due_date(day, law.calendar()).unwrap();
    assert_eq!(due.skipped.len(), 6, "{:?}", due.skipped);
    assert!(matches!(due.skipped.last(), Some((_, Why::InLieu(_)))));
}

#[test]
fn hours_run_on_and_need_their_hour() {
    let law = Law::new();
    let day = date("2018-01-19");
    let rule = law.term("removal.leave-hours", day).unwrap();
    assert_eq!(rule.due_date(day, law.calendar()), Err(DueError::NeedsHour("removal.leave-hours")));
    let due = rule.due_moment("2018-01-19T14:30".parse().unwrap(), law.calendar()).unwrap();
    assert_eq!(due.moment.unwrap().to_string(), "2018-01-21T14:30");
    assert_eq!(due.date, date("2018-01-21"));
    let consider = law.term("offence.consider", day).unwrap();
    let due = consider.due_moment("2018-01-19T14:30".parse().unwrap(), law.calendar()).unwrap();
    assert_eq!((due.date, due.moment), (date("2018-02-03"), None));
}

#[test]
fn hours_of_working_days_stand_still_on_days_off() {
    let (law, later) = (Law::new(), {
        let key = Flag::InquiryHoursAtOnce.to_string();
        let set = Override { key, value: "false".into(), from: date("2013-02-11") };
        Law::new().overridden(vec![set]).unwrap()
    });
    // Event; end and days passed over, counted from the hour; then from the next working day.
    for (id, from, due, skipped, next) in [
        ("inquiry.answer-danger", "2018-01-16T14:30", "2018-01-18T14:30", "", "2018-01-18"),
        // Friday: Saturday is a day of mourning, Monday off in its place.
        ("inquiry.answer-danger", "2018-01-19T14:30", "2018-01-24T14:30", "20 21 22", "2018-01-24"),
        ("inquiry.answer-danger", "2018-01-20T09:00", "2018-01-24", "20 21 22", "2018-01-24"),
        // Novruz.
        (
            "inquiry.answer-danger",
            "2018-03-19T23:59",
            "2018-03-28T23:59",
            "20 21 22 23 24 25 26",
            "2018-03-28",
        ),
        ("inquiry.answer-urgent", "2018-01-19T14:30", "2018-01-20T14:30", "", "2018-01-23"),
        ("inquiry.answer-urgent", "2018-01-16T00:00", "2018-01-17T00:00", "", "2018-01-17"),
    ] {
        let from: Moment = from.parse().unwrap();
        let end = |law: &Law| {
            let done = law.term(id, from.date()).unwrap().due_moment(from, law.calendar()).unwrap();
            let days: Vec<String> =
                done.skipped.iter().map(|day| day.0.to_string()[8..].to_owned()).collect();
            (done.moment.map_or_else(|| done.date.to_string(), |at| at.to_string()), days.join(" "))
        };
        assert_eq!(end(&law), (due.to_owned(), skipped.to_owned()), "{id} {from}");
        assert_eq!(end(&later).0, next, "{id} {from}, from the next working day");
    }
    let rule = law.term("inquiry.answer-danger", date("2018-01-19")).unwrap();
    assert!(matches!(rule.due_date(date("2018-01-19"), law.calendar()), Err(DueError::NeedsHour(_))));
}

#[test]
fn a_day_without_a_version_is_said_and_so_is_a_missing_year() {
    let law = Law::new();
    assert_eq!(
        law.term("offence.consider", date("2016-02-29")).unwrap_err(),
        TermError::NotInForce {
            id: "offence.consider",
            on: date("2016-02-29"),
            from: Some(date("2016-03-01"))
        }
    );
    assert_eq!(law.term("no.such", date("2018-01-15")).unwrap_err(), TermError::Unknown("no.such".into()));
    let rule = law.term("document.default", date("2013-07-30")).unwrap();
    let missing = NotLoaded { day: date("2013-08-01") };
    assert_eq!(rule.due_date(date("2013-07-30"), law.calendar()), Err(DueError::NotLoaded(missing)));
}

#[test]
fn the_office_sets_the_term_the_law_leaves_to_it() {
    let key = Length::DocumentDefaultTerm.to_string();
    let set = Override { key, value: "15d".into(), from: date("2018-02-01") };
    let law = Law::new().overridden(vec![set]).unwrap();
    let due = |day| law.term("document.default", date(day)).unwrap().due_date(date(day), law.calendar());
    assert_eq!(due("2018-02-01").unwrap().date, date("2018-02-16"));
    assert_eq!(due("2018-01-31").unwrap().date, date("2018-02-07"));
}

#[test]
fn where_a_term_starts_decides_its_first_day() {
    let law = Law::new();
    let mut rule = law.term("document.default", date("2018-03-19")).unwrap();
    for (start, unit, amount, due) in [
        (Start::Event, TermUnit::WorkingDays, 1, "2018-03-19"),
        (Start::NextDay, TermUnit::WorkingDays, 1, "2018-03-27"),
        (Start::NextWorkingDay, TermUnit::WorkingDays, 2, "2018-03-28"),
        (Start::Event, TermUnit::CalendarDays, 2, "2018-03-20"),
        (Start::NextDay, TermUnit::CalendarDays, 2, "2018-03-21"),
        (Start::NextWorkingDay, TermUnit::CalendarDays, 2, "2018-03-28"),
    ] {
        (rule.version.start, rule.version.unit, rule.version.amount) = (start, unit, amount);
        let seen = rule.due_date(date("2018-03-19"), law.calendar()).unwrap().date;
        assert_eq!(seen, date(due), "{start} {unit}");
    }
}
