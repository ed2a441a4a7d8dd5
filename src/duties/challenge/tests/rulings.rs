//! What each ruling leaves of a case.

use super::{case, fined, lodge, pay, rule, serve, violation};

/// What is left of a case after each ruling on a challenge of its fine, paid in part: state, outcome, fine, day of force,
/// last day to pay, paid.
#[test]
fn each_ruling_leaves_the_case_as_the_law_says() {
    use violation::{Outcome, State};
    let (fined_, ended) = (Some(Outcome::FinedLegalised), Some(Outcome::Terminated));
    for (more, state, outcome, fine, force, pay_by, paid) in [
        (&[][..], State::Decided, fined_, Some("300"), Some("2018-08-06"), Some("2018-09-05"), false),
        (
            &[("verdict", "not-considered")],
            State::Decided,
            fined_,
            Some("300"),
            Some("2018-08-06"),
            Some("2018-09-05"),
            false,
        ),
        (
            &[("body", "appeal-court"), ("in-force-on", "")],
            State::Decided,
            fined_,
            Some("300"),
            Some("2018-07-25"),
            Some("2018-08-24"),
            false,
        ),
        (
            &[("verdict", "changed"), ("fine", "250")],
            State::Decided,
            fined_,
            Some("250"),
            Some("2018-08-06"),
            Some("2018-09-05"),
            false,
        ),
        (
            &[("verdict", "changed"), ("fine", "250"), ("body", "court")],
            State::Decided,
            fined_,
            Some("250"),
            Some("2018-08-06"),
            Some("2018-08-16"),
            false,
        ),
        (
            &[("verdict", "changed"), ("fine", "100")],
            State::Decided,
            fined_,
            Some("100"),
            Some("2018-08-06"),
            Some("2018-09-05"),
            true,
        ),
        (
            &[("verdict", "changed"), ("outcome", "warning")],
            State::Decided,
            Some(Outcome::Warning),
            None,
            Some("2018-08-06"),
            None,
            true,
        ),
        (
            &[("verdict", "set-aside"), ("in-force-on", "")],
            State::Terminated,
            ended,
            None,
            Some("2018-07-25"),
            None,
            false,
        ),
        (&[("verdict", "returned"), ("in-force-on", "")], State::Investigated, None, None, None, None, false),
    ] {
        let trial = fined();
        serve(&trial, "2018-07-12T18:00", &[]);
        pay(&trial, "2018-07-16T10:00", "A1", "100");
        lodge(&trial, &[]);
        rule(&trial, more);
        let case = case(&trial);
        let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        assert_eq!((case.state, case.outcome), (state, outcome), "{more:?}");
        assert_eq!(case.fine, fine.map(|fine| fine.parse().unwrap()), "{more:?}");
        assert_eq!((case.in_force_on, case.pay_by), (day(force), day(pay_by)), "{more:?}");
        assert_eq!(case.paid_on.is_some(), paid, "{more:?}");
        trial.verified();
    }
}
