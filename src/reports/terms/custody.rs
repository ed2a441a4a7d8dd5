//! The terms of custody: until when somebody may be held.

use super::list::{Open, Rule, Term};

/// Of a custody whose end is the longest time of the law, and of one whose end the decision or the term to leave sets.
macro_rules! held_until {
    ($stated:literal, $rule:expr) => {
        Term {
            register: 'K',
            what: "held-until",
            due: "t.held_until",
            open: Open::Until(concat!("t.state='held' AND t.stated=", $stated)),
            of: concat!("t.held_until IS NOT NULL AND t.stated=", $stated),
            event: ("held", "t.runs_from", "not-known"),
            rule: $rule,
            ended: &[("t.state='ended'", "released")],
            moved_by: (&["extend-placement", "release-from-centre"], &[]),
        }
    };
}

pub(super) const TERMS: &[Term] = &[
    held_until!(
        "0",
        Rule::Law(
            "CASE t.basis WHEN 'service-detention' THEN 'custody.service-detention' \
             WHEN 'court-detention' THEN 'custody.court-detention' WHEN 'court-removal' THEN 'custody.court-removal' \
             ELSE CASE (SELECT p.citizenship FROM person p WHERE p.id=t.person) \
             WHEN 'AZE' THEN 'custody.detained-general' ELSE 'custody.detained' END END",
            &["custody.detained", "custody.detained-general"],
        )
    ),
    held_until!(
        "1",
        Rule::Set(
            "(SELECT d.authority||' '||d.decision_number||', '||d.decision_date FROM custody_decision d \
             WHERE d.custody=t.id ORDER BY d.id DESC LIMIT 1)"
        )
    ),
];
