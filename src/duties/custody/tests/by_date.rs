//! Every case on every day: which may be recorded, from when its longest time is counted, and when it ends.

use super::*;
use crate::{
    duties::custody::{
        basis::{self, Began},
        place::{Case, basis_of},
    },
    law::{Flag, Law, Override},
    office::{End, Error},
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// The days from the first of the Regulation to years after its last change here.
fn days() -> impl Iterator<Item = Date> {
    let first = date("2013-02-11");
    (0..).map(move |n| first.plus_days(n)).take_while(|day| *day < date("2027-01-01"))
}

#[test]
fn each_case_has_its_days() {
    let law = Law::new();
    let all = Case::ALL.iter().map(|(_, case)| Some(*case)).chain([None]);
    for (case, day) in all.flat_map(|case| days().map(move |day| (case, day))) {
        let new = day >= date("2015-04-09");
        let expected = match case {
            Some(Case::AsylumSeeker | Case::Refugee) => Err("placement-not-ours"),
            None if new => Err("placement-needs-case"),
            None => Ok(Basis::Expulsion),
            Some(_) if !new => Err("placement-case-not-yet"),
            Some(Case::Voluntary) => Ok(Basis::Voluntary),
            Some(Case::ServiceDetention) => Ok(Basis::ServiceDetention),
            Some(Case::CourtDetention) => Ok(Basis::CourtDetention),
            Some(Case::CourtRemoval) => Ok(Basis::CourtRemoval),
        };
        let found = basis_of(&law, case, day).map_err(|error| match error {
            Error::Rule(rule) => rule.key,
            other => panic!("{other}"),
        });
        assert_eq!(found, expected, "{case:?} on {day}");
    }
    // Before the Regulation nobody is placed by it.
    assert!(basis_of(&law, None, date("2013-02-10")).is_err());
}

#[test]
fn each_case_ends_when_the_law_of_its_day_says() {
    let law = Law::new();
    for day in days().filter(|day| *day >= date("2015-04-09")) {
        let at = |hour| Moment::of(day, hour, 0).unwrap();
        let began = Began { brought_in: Some(at(9)), at: at(12), after_day: false, before: 0 };
        let from = if day < date("2025-01-28") { at(9) } else { at(12) };
        for (basis, end) in [
            (Basis::ServiceDetention, from.plus_hours(24)),
            (Basis::CourtDetention, from.plus_hours(72)),
            (Basis::CourtRemoval, Moment::of(day.plus_months(6), from.clock().0, 0).unwrap()),
        ] {
            let stated = (basis == Basis::CourtRemoval).then_some(End::Moment(end));
            let time = basis::time((&law, day), (basis, false), began, None, stated).unwrap();
            assert_eq!((time.from, time.until), (from, Some(end)), "{basis} on {day}");
        }
    }
}

/// What was set.
fn set(key: Flag) -> Law {
    let (key, value) = (key.as_str().to_owned(), "false".to_owned());
    Law::new().overridden(vec![Override { key, value, from: date("2013-02-11") }]).unwrap()
}

#[test]
fn the_office_may_read_the_law_otherwise() {
    let brought_in = Some(moment("2018-01-15T09:00"));
    let began = Began { brought_in, at: moment("2018-01-15T12:00"), after_day: true, before: 0 };
    let until = |law: &Law, basis, began| {
        let time = basis::time((law, date("2025-03-01")), (basis, false), began, None, None);
        time.unwrap().until.unwrap().to_string()
    };
    let apart = set(Flag::CustodyDayInside);
    assert_eq!(until(&apart, Basis::CourtDetention, began), "2018-01-19T09:00");
    assert_eq!(until(&apart, Basis::CourtDetention, Began { after_day: false, ..began }), "2018-01-18T09:00");
    assert_eq!(until(&apart, Basis::ServiceDetention, began), "2018-01-16T09:00");
    let later =
        Began { brought_in: Some(moment("2025-03-01T09:00")), at: moment("2025-03-01T12:00"), ..began };
    assert_eq!(until(&Law::new(), Basis::CourtDetention, later), "2025-03-04T12:00");
    assert_eq!(until(&set(Flag::CustodyFromAdmission), Basis::CourtDetention, later), "2025-03-04T09:00");
}

/// A removal that executes a penalty of long ago.
struct Expelled(&'static str);

impl Act for Expelled {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let columns: [(&str, Value<'_>); 2] =
            [("basis", self.0.into()), ("decision_date", "2015-01-10".into())];
        desk.update("removal", 1, &columns)?;
        Ok(Receipt::plain("removal-issued"))
    }
}

#[test]
fn before_the_cases_only_an_administrative_expulsion_leads_to_the_centre() {
    let trial = removal();
    let on = |day, more: &[(&'static str, &'static str)]| {
        let of_day =
            [("case", ""), ("on", day), ("decision-date", day), ("alternatives", ""), ("paper", "5/s")];
        with(&with(PLACED, &of_day), &with(&[("removal", "R-2018-1")], more))
    };
    let old = |more: &[(&'static str, &'static str)]| on("2015-04-08", more);
    let refused =
        |fields: &Fields<'_>| trial.refused("dphead", "2018-01-15T12:30", "place-in-centre", fields);
    assert_eq!(refused(&old(&[("case", "82.2.1")])), "placement-case-not-yet");
    assert_eq!(refused(&old(&[("removal", "")])), "placement-needs-removal");
    assert_eq!(refused(&on("2015-04-09", &[])), "placement-needs-case");
    let rests_on = |basis| {
        let mut db = crate::store::Db::write(&trial.path).unwrap();
        let mut office = Office::open(&mut db, session("dphead", "2018-01-15T11:00")).unwrap();
        office.perform("issue-deportation", &Expelled(basis), &Common::default(), None).unwrap();
        office.commit().unwrap();
    };
    rests_on("court-sentence");
    assert_eq!(refused(&old(&[])), "placement-expulsion-only");
    rests_on("penalty-decision");
    let receipt = trial.act("dphead", "2018-01-15T12:30", "place-in-centre", &old(&[])).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "custody-without-end"), "{receipt:?}");
    assert_eq!(until(&trial, receipt.number.unwrap().to_string().as_str()), "");
    let extended = [("number", "K-2015-1"), ("case", ""), ("decision-date", "2018-01-15")];
    assert_eq!(extend_refused(&trial, "2018-01-15T13:00", &extended), "extend-without-end");
    trial.verified();
}
