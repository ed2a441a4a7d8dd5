//! The term by which an unanswered request on an identity is sent again.

use super::{Open, Rule, Term};

pub(super) const ANSWER: Term = Term {
    register: 'L',
    what: "identity-answer-by",
    due: "t.follow_up_on",
    open: Open::Until("t.state<>'closed' AND t.follow_up_on IS NOT NULL"),
    of: "t.kind='identity'",
    event: (
        "requested",
        "(SELECT min(q.sent_on) FROM identity_request q WHERE q.identification=t.id AND q.answered_on IS NULL)",
        "not-requested",
    ),
    rule: Rule::Set("'identity.follow-up'"),
    ended: &[("t.state='closed'", "result-known"), ("t.state='answered'", "all-answered")],
    moved_by: (&["send-identity-request", "record-identity-answer"], &[]),
};
