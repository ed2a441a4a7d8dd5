//! Every clock of an offence case, of stay and of permits around holidays, ends of the week, of months and of years: by the law as it is printed,
//! where a last day stays (left), and where the office has it go on to a working day (right). What counts hours, months of
//! limitation, or back from an event knows no such setting.

use crate::{
    law::{Law, Override, TermUnit},
    values::{Date, Moment},
};

/// Ids, each with events and ends.
type Table<Case> = &'static [(&'static str, &'static [Case])];

const DAYS: Table<(&str, &str, &str)> = &[
    (
        "offence.protocol",
        &[
            ("2018-03-18", "2018-03-20", "2018-03-27"),
            ("2018-12-29", "2018-12-31", "2019-01-03"),
            ("2020-02-27", "2020-02-29", "2020-03-02"),
        ],
    ),
    (
        "offence.consider",
        &[
            ("2018-01-05", "2018-01-20", "2018-01-23"),
            ("2018-03-05", "2018-03-20", "2018-03-27"),
            ("2018-12-16", "2018-12-31", "2019-01-03"),
        ],
    ),
    (
        "offence.consider-extension",
        &[
            ("2017-11-30", "2017-12-30", "2018-01-04"),
            ("2018-01-31", "2018-02-28", "2018-02-28"),
            ("2020-01-31", "2020-02-29", "2020-03-02"),
        ],
    ),
    (
        "offence.copy",
        &[("2018-05-26", "2018-05-28", "2018-05-29"), ("2018-12-30", "2019-01-01", "2019-01-03")],
    ),
    (
        "offence.appeal",
        &[("2018-03-14", "2018-03-24", "2018-03-27"), ("2018-12-22", "2019-01-01", "2019-01-03")],
    ),
    (
        "offence.entry-into-force",
        &[("2018-03-14", "2018-03-24", "2018-03-27"), ("2018-12-22", "2019-01-01", "2019-01-03")],
    ),
    (
        "offence.challenge-consider",
        &[("2018-05-18", "2018-05-28", "2018-05-29"), ("2018-12-21", "2018-12-31", "2019-01-03")],
    ),
    (
        "offence.pay",
        &[
            ("2018-02-18", "2018-03-20", "2018-03-27"),
            ("2018-12-02", "2019-01-01", "2019-01-03"),
            ("2020-01-30", "2020-02-29", "2020-03-02"),
        ],
    ),
    (
        "offence.pay-court",
        &[("2018-05-18", "2018-05-28", "2018-05-29"), ("2018-12-22", "2019-01-01", "2019-01-03")],
    ),
];

const FIXED: Table<(&str, &str)> = &[
    (
        "offence.hearing-notice",
        &[("2018-01-03", "2017-12-29"), ("2018-03-27", "2018-03-22"), ("2020-03-05", "2020-02-29")],
    ),
    (
        "offence.limitation",
        &[("2018-08-31", "2018-12-31"), ("2018-10-31", "2019-02-28"), ("2019-10-31", "2020-02-29")],
    ),
    (
        "offence.limitation-stay",
        &[("2018-06-28", "2018-10-28"), ("2018-12-31", "2019-12-31"), ("2020-02-29", "2021-02-28")],
    ),
    ("offence.limitation-hiring", &[("2023-12-31", "2024-04-30"), ("2024-02-29", "2025-02-28")]),
    ("offence.limitation-absent", &[("2018-12-31", "2019-12-31"), ("2020-02-29", "2021-02-28")]),
    (
        "offence.execution-fine",
        &[
            ("2018-12-31", "2019-12-31"),
            ("2021-02-22", "2022-02-22"),
            ("2021-02-23", "2026-02-23"),
            ("2024-02-29", "2029-02-28"),
        ],
    ),
    ("offence.execution", &[("2018-12-31", "2019-12-31"), ("2020-02-29", "2021-02-28")]),
    ("offence.postpone-fine", &[("2018-01-31", "2018-02-28"), ("2018-11-30", "2018-12-30")]),
    ("offence.spread-fine", &[("2018-08-31", "2019-02-28"), ("2019-08-31", "2020-02-29")]),
];

const HOURS: Table<(&str, &str)> = &[
    (
        "offence.send",
        &[
            ("2018-03-20T09:30", "2018-03-22T09:30"),
            ("2018-12-31T18:00", "2019-01-02T18:00"),
            ("2020-02-28T23:15", "2020-03-01T23:15"),
        ],
    ),
    ("offence.consider-detained", &[("2017-12-30T08:00", "2018-01-01T08:00")]),
    ("offence.leave-48h", &[("2018-12-30T09:30", "2019-01-01T09:30")]),
];

/// Of stay, of permits and of the answer to who sent a signal: each has its own unit, and counts or leaves out its event.
const OTHERS: Table<(&str, &str)> = &[
    (
        "stay.registration",
        &[
            ("2014-10-16", "2014-10-19"),
            ("2014-10-17", "2014-10-27"),
            ("2018-06-28", "2018-07-08"),
            ("2018-06-29", "2018-07-14"),
            ("2018-12-20", "2019-01-04"),
            ("2020-02-20", "2020-03-06"),
        ],
    ),
    ("stay.change", &[("2019-06-27", "2019-07-04"), ("2019-12-27", "2020-01-08")]),
    ("permit.visa-free", &[("2018-01-01", "2018-03-31"), ("2018-12-01", "2019-02-28")]),
    ("permit.stay-extension", &[("2018-12-03", "2019-01-31"), ("2020-01-01", "2020-02-29")]),
    ("permit.temporary-residence", &[("2018-01-01", "2019-01-01"), ("2020-02-29", "2021-02-28")]),
    ("permit.temporary-residence-extension", &[("2018-02-28", "2020-02-28"), ("2016-02-29", "2018-02-28")]),
    ("permit.permanent-residence", &[("2018-12-31", "2023-12-31"), ("2020-02-29", "2025-02-28")]),
    ("permit.work", &[("2018-12-31", "2019-12-31"), ("2020-02-29", "2021-02-28")]),
    ("permit.work-extension", &[("2018-12-31", "2019-12-31"), ("2016-02-29", "2017-02-28")]),
    ("permit.apply-stay-extension", &[("2018-03-27", "2018-03-15"), ("2019-01-03", "2018-12-26")]),
    ("permit.apply-temporary-residence", &[("2018-03-31", "2018-03-01"), ("2019-01-15", "2018-12-16")]),
    ("permit.apply-permanent-residence", &[("2018-05-31", "2018-02-28"), ("2019-02-28", "2018-11-28")]),
    ("permit.apply-work", &[("2018-03-31", "2018-03-01"), ("2020-03-30", "2020-02-29")]),
    (
        "appeal.answer",
        &[
            ("2015-11-11", "2015-11-26"),
            ("2015-11-12", "2015-12-03"),
            ("2018-03-05", "2018-04-03"),
            ("2018-12-20", "2019-01-15"),
        ],
    ),
];

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn every_clock_of_a_case_ends_when_it_should_around_holidays_and_years() {
    let printed = Law::new();
    let rolling = |value: &str| {
        let set = Override { key: "offence.rollover".into(), value: value.into(), from: date("2016-03-01") };
        Law::new().overridden(vec![set]).unwrap()
    };
    let (stays, rolls) = (rolling("false"), rolling("true"));
    let due = |law: &Law, id: &str, from: &str| {
        let rule = law.term(id, date(from)).unwrap();
        rule.due_date(date(from), law.calendar()).unwrap().date.to_string()
    };
    for (id, cases) in DAYS {
        for (from, stay, roll) in *cases {
            assert_eq!(due(&stays, id, from), *stay, "{id} {from}");
            assert_eq!(due(&rolls, id, from), *roll, "{id} {from}, rolling");
        }
    }
    for (id, cases) in FIXED.iter().chain(OTHERS) {
        for (from, expected) in *cases {
            assert_eq!(due(&printed, id, from), *expected, "{id} {from}");
            assert_eq!(due(&rolls, id, from), *expected, "{id} {from}, rolling");
        }
    }
    for (id, cases) in HOURS {
        for (from, expected) in *cases {
            let from: Moment = from.parse().unwrap();
            let rule = rolls.term(id, from.date()).unwrap();
            assert_eq!(rule.version.unit, TermUnit::Hours, "{id}");
            let end = rule.due_moment(from, rolls.calendar()).unwrap().moment.unwrap();
            assert_eq!(end.to_string(), *expected, "{id} {from}");
        }
    }
}

#[test]
fn every_term_of_stay_and_permits_that_an_act_counts_stands_in_a_table_above() {
    // Told by the law, and counted by no act of this office: what others are to do, and what others decide.
    let others = [
        "stay.regularise",
        "stay.leave-refused",
        "stay.changed-data",
        "permit.changed-data",
        "permit.contract-ended",
        "permit.leave-contract",
    ];
    let of_it = |id: &str| id.starts_with("stay.") || id.starts_with("permit.");
    for term in Law::new().terms().iter().filter(|term| of_it(term.id)) {
        let known = OTHERS.iter().any(|(id, _)| *id == term.id);
        assert!(known != others.contains(&term.id), "{}", term.id);
    }
}

#[test]
fn every_term_of_an_offence_that_an_act_counts_stands_in_a_table_above() {
    let tables = DAYS.iter().map(|(id, _)| *id).chain(FIXED.iter().chain(HOURS).map(|(id, _)| *id));
    let known: Vec<&str> = tables.collect();
    // Told by the law, and counted by no act of this office: other bodies' terms, and lengths that are no deadline.
    let others = [
        "offence.refusal-challenge",
        "offence.enforcement-protocol",
        "offence.proposal-answer",
        "offence.interest",
        "offence.limitation-criminal",
        "offence.recurrence",
    ];
    for term in Law::new().terms().iter().filter(|term| term.id.starts_with("offence.")) {
        assert!(known.contains(&term.id) != others.contains(&term.id), "{}", term.id);
    }
}
