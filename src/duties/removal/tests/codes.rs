//! The codes against the schema, the states against the steps, the terms against their own words.

use super::*;

#[test]
fn the_codes_are_those_of_the_table() {
    let check = |column| codes_of("removal", column);
    assert_eq!(check("state"), State::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("basis"), Basis::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("ground"), Ground::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("suspended_state"), ["issued", "served", "handed-over"]);
    let check = |column| codes_of("transport", column);
    assert_eq!(check("direction_rule"), Direction::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("means"), Means::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("payer"), Payer::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("outcome"), Outcome::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(check("cause"), Cause::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    let endings: Vec<_> = Departure::ALL.iter().map(|c| c.0).chain(Ending::ALL.iter().map(|c| c.0)).collect();
    assert_eq!(codes_of("removal", "ending"), endings);
}

#[test]
fn every_state_answers_every_step() {
    let steps = |state: State| {
        [
            Step::Serve,
            Step::Fingerprint,
            Step::Suspend,
            Step::Resume(State::Served),
            Step::Cancel,
            Step::Plan,
            Step::HandOver,
            Step::Fail,
            Step::Confirm,
        ]
        .map(|step| state.after(step).map_or("-", State::as_str))
    };
    for (_, state) in State::ALL {
        let expected = match state {
            State::Issued => ["served", "issued", "suspended", "-", "cancelled", "-", "-", "-", "executed"],
            State::Served => {
                ["-", "served", "suspended", "-", "cancelled", "served", "handed-over", "served", "executed"]
            }
            State::Suspended => {
                ["-", "suspended", "-", "served", "cancelled", "-", "-", "suspended", "executed"]
            }
            State::HandedOver => ["-", "-", "suspended", "-", "-", "-", "-", "served", "executed"],
            State::Executed | State::Cancelled => ["-"; 9],
        };
        assert_eq!(steps(*state), expected, "{state}");
        let back = State::Suspended.after(Step::Resume(*state));
        assert_eq!(
            back,
            Some(*state).filter(|to| matches!(to, State::Issued | State::Served | State::HandedOver))
        );
    }
}

#[test]
fn terms_to_leave_parse_what_they_print() {
    for text in ["48h", "10d"] {
        assert_eq!(text.parse::<LeaveTerm>().unwrap().to_string(), text);
    }
    for bad in ["", "h", "48", "0h", "5wd", "-1d", "10 d", "99999d", "١d"] {
        assert!(bad.parse::<LeaveTerm>().is_err(), "{bad}");
    }
    let from = "2018-01-30T23:30".parse::<When>().unwrap().on("2018-01-30".parse().unwrap());
    assert_eq!(LeaveTerm::Hours(1).end(from).to_string(), "2018-01-31T00:30");
    assert_eq!(LeaveTerm::Days(2).end(from).to_string(), "2018-02-01T23:59");
}
