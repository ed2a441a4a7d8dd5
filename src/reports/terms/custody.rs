//! The terms of custody: until when somebody may be held.

use super::list::{Open, Rule, Term};

/// Of a custody whose end is the longest time of the law, and of one whose end the decision or the term to leave sets: each
/// with an event of its own where earlier placements of the removal count.
macro_rules! held_until {
    ($which:literal, $event:literal, $rule:expr) => {
        Term {
            register: 'K',
            what: "held-until",
            due: "t.held_until",
            open: Open::Until(concat!("t.state='held' AND ", $which)),
            of: concat!("t.held_until IS NOT NULL AND ", $which),
            event: ($event, "t.runs_from", "not-known"),
            rule: $rule,
            ended: &[("t.state='ended'", "released")],
            moved_by: (&["extend-placement", "record-challenge-outcome", "release-from-centre"], &[]),
        }
    };
}

const BY_LAW: Rule = Rule::Law(
    "CASE t.basis WHEN 'service-detention' THEN 'custody.service-detention' \
     WHEN 'court-detention' THEN 'custody.court-detention' WHEN 'court-removal' THEN 'custody.court-removal' \
     ELSE CASE (SELECT p.citizenship FROM person p WHERE p.id=t.person) \
     WHEN 'AZE' THEN 'custody.detained-general' ELSE 'custody.detained' END END",
    &["custody.detained", "custody.detained-general"],
);

const SET: Rule = Rule::Set(
    "coalesce(t.set_aside, (SELECT d.authority||' '||d.decision_number||', '||d.decision_date FROM custody_decision d \
     WHERE d.custody=t.id ORDER BY d.id DESC LIMIT 1))",
);

/// Whether a safeguard was recorded.
macro_rules! done {
    ($kind:literal) => {
        concat!("EXISTS (SELECT 1 FROM safeguard s WHERE s.custody=t.id AND s.kind='", $kind, "')")
    };
}

/// What a person held has written and nobody has forwarded.
macro_rules! forward {
    () => {
        " FROM safeguard s WHERE s.custody=t.id AND s.kind='complaint' AND s.due IS NOT NULL AND s.done_at IS NULL)"
    };
}

pub(super) const TERMS: &[Term] = &[
    held_until!("t.stated=0 AND t.minutes_before IS NULL", "held", BY_LAW),
    held_until!("t.stated=0 AND t.minutes_before IS NOT NULL", "held-before", BY_LAW),
    held_until!("t.stated=1 AND t.minutes_before IS NULL", "held", SET),
    held_until!("t.stated=1 AND t.minutes_before IS NOT NULL", "held-before", SET),
    Term {
        register: 'K',
        what: "review-by",
        due: "t.review_by",
        open: Open::Until("t.state='held' AND t.review_by IS NOT NULL"),
        of: "t.review_by IS NOT NULL",
        event: (
            "reviewed",
            "coalesce((SELECT max(w.on_date) FROM custody_review w WHERE w.custody=t.id), substr(t.began_at,1,10))",
            "not-known",
        ),
        rule: Rule::Law("'custody.review'", &[]),
        ended: &[("t.state='ended'", "released")],
        moved_by: (&["review-placement", "release-from-centre"], &[]),
    },
    Term {
        register: 'K',
        what: "examine-by",
        due: "t.examine_by",
        open: Open::Until(concat!(
            "t.state='held' AND t.examine_by IS NOT NULL AND NOT ",
            done!("medical-examination")
        )),
        of: "t.examine_by IS NOT NULL",
        event: ("held", "t.began_at", "not-known"),
        rule: Rule::Law("'custody.examination'", &[]),
        ended: &[(done!("medical-examination"), "examined"), ("t.state='ended'", "released")],
        moved_by: (&["record-safeguard"], &[]),
    },
    // At once: the law gives no hours.
    Term {
        register: 'K',
        what: "consulate-by",
        due: "t.consulate_by",
        open: Open::Until(concat!(
            "t.state='held' AND t.consulate_by IS NOT NULL AND NOT ",
            done!("consulate-told")
        )),
        of: "t.consulate_by IS NOT NULL",
        event: ("held", "t.began_at", "not-known"),
        rule: Rule::Set("'MM 92.1.3'"),
        ended: &[(done!("consulate-told"), "told"), ("t.state='ended'", "released")],
        moved_by: (&["record-safeguard"], &[]),
    },
    Term {
        register: 'K',
        what: "forward-by",
        due: concat!("(SELECT min(s.due)", forward!()),
        open: Open::Until(concat!("t.state='held' AND EXISTS (SELECT 1", forward!())),
        of: concat!("EXISTS (SELECT 1", forward!()),
        event: ("complained", concat!("(SELECT min(substr(s.at,1,10))", forward!()), "not-known"),
        rule: Rule::Law("'custody.complaint'", &[]),
        ended: &[],
        moved_by: (&["record-safeguard"], &[]),
    },
];
