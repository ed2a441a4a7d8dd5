use super::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn days_off_as_they_were() {
    let law = Law::new();
    for (first, last, off) in [
        // 31 December 2017 was a Sunday: 3 January in its place. 20 January 2018 a Saturday: the 22nd.
        ("2017-12-31", "2018-01-05", "01 02 03"),
        ("2018-01-15", "2018-01-26", "20 21 22"),
        // Novruz, its Saturday given back on Monday.
        ("2018-03-19", "2018-03-28", "20 21 22 23 24 25 26"),
        // 15 June is a holiday and the first day of Ramazan, the 16th a Saturday.
        ("2018-06-14", "2018-06-21", "15 16 17 18 19"),
        ("2018-04-09", "2018-04-12", "11"),
        ("2017-06-23", "2017-06-30", "24 25 26 27 28"),
        ("2024-06-14", "2024-06-20", "15 16 17 18 19"),
        ("2026-03-19", "2026-03-31", "20 21 22 23 24 25 26 27 28 29 30"),
        // 8 November is a holiday since 18 December 2020 only.
        ("2019-11-06", "2019-11-12", "09 10 11"),
        ("2021-11-05", "2021-11-11", "06 07 08 09"),
    ] {
        let days = law.calendar().days_off(date(first), date(last)).unwrap();
        let days: Vec<String> = days.iter().map(|(day, _)| day.to_string()[8..].to_owned()).collect();
        assert_eq!(days.join(" "), off, "{first}");
    }
}

#[test]
fn a_year_that_is_not_loaded_is_said() {
    let law = Law::new();
    let calendar = law.calendar();
    assert_eq!(calendar.plus_working(date("2027-02-24"), 2), Ok(date("2027-02-26")));
    assert_eq!(calendar.plus_working(date("2027-02-24"), 9), Err(NotLoaded { day: date("2027-03-01") }));
    assert!(calendar.is_working(date("2012-12-31")).is_err());
    assert!(calendar.is_working(date("2013-08-09")).is_err());
    assert_eq!(calendar.is_working(date("2013-07-31")), Ok(true));
}

#[test]
fn working_days_are_counted_both_ways_and_never_run_back() {
    let law = Law::new();
    let calendar = law.calendar();
    assert_eq!(calendar.plus_working(date("2018-03-16"), 10), Ok(date("2018-04-06")));
    assert_eq!(calendar.plus_working(date("2018-04-06"), -10), Ok(date("2018-03-16")));
    assert_eq!(calendar.plus_working(date("2018-03-24"), 0), Ok(date("2018-03-24")));
    assert_eq!(calendar.next_working(date("2018-03-24")), Ok(date("2018-03-27")));
    let from = date("2016-01-01");
    for n in 0..200 {
        let (one, two) = (from.plus_days(n * 7), from.plus_days(n * 7 + 1));
        assert!(calendar.plus_working(one, 5).unwrap() <= calendar.plus_working(two, 5).unwrap(), "{one}");
    }
}

#[test]
fn a_swap_by_the_cabinet_frees_one_day_and_takes_another() {
    let text = r#"
        edition = "made up"
        fixed = []
        feast = []
        [[year]]
        year = 2018
        moved = [{ from = "2018-03-31", to = "2018-03-30" }]
        source = "made up"
        confidence = "memory"
    "#;
    let calendar = Calendar::of(&toml::from_str(text).unwrap());
    assert_eq!(calendar.reason(date("2018-03-30")), Ok(Some(Why::Moved)));
    assert_eq!(calendar.is_working(date("2018-03-31")), Ok(true));
    assert_eq!(calendar.reason(date("2018-04-01")), Ok(Some(Why::Weekend)));
}

/// The days off of 2028 as a decision would load them.
fn loaded() -> LoadedYear {
    LoadedYear {
        year: 2028,
        novruz: date("2028-03-20"),
        ramazan: date("2028-02-26"),
        qurban: date("2028-05-05"),
        voting: Vec::new(),
        moved: vec![(date("2028-04-01"), date("2028-03-31"))],
    }
}

#[test]
fn a_year_that_the_office_loads_counts_like_one_of_the_program() {
    let of_2027 = LoadedYear {
        year: 2027,
        novruz: date("2027-03-20"),
        ramazan: date("2027-03-09"),
        qurban: date("2027-05-16"),
        voting: vec![date("2027-06-05")],
        moved: Vec::new(),
    };
    let law = Law::new().with_years(vec![of_2027, loaded()]);
    let calendar = law.calendar();
    // The program knows 2027 in part only: what is loaded takes its place.
    assert_eq!(calendar.is_working(date("2027-03-09")), Ok(false));
    assert_eq!(calendar.reason(date("2028-03-31")), Ok(Some(Why::Moved)));
    assert_eq!(calendar.is_working(date("2028-04-01")), Ok(true));
    assert!(calendar.is_working(date("2029-01-03")).is_err());
    assert_eq!(calendar.years().last().map(|(year, last, _)| (year, last)), Some((2028, date("2028-12-31"))));
    // A later loading of the same year takes the place of the first.
    let without = LoadedYear { moved: Vec::new(), ..loaded() };
    let law = Law::new().with_years(vec![loaded(), without]);
    assert_eq!(law.calendar().is_working(date("2028-03-31")), Ok(true));
}
