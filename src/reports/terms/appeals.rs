//! The terms in which appeals and inquiries are answered.

use super::{Open, Rule, Term};

pub(super) const ANSWER: Term = Term {
    register: 'A',
    what: "answer-appeal-by",
    due: "t.answer_by",
    open: Open::Until("t.state<>'closed'"),
    of: "t.answer_by IS NOT NULL",
    event: ("received", "t.received_on", "not-known"),
    rule: Rule::Law("'appeal.answer'", &["appeal.answer-check"]),
    ended: &[("t.state='closed'", "closed")],
    moved_by: (&["extend-appeal"], &[]),
};

pub(super) const INQUIRY: Term = Term {
    register: 'Q',
    what: "answer-inquiry-by",
    due: "t.answer_by",
    open: Open::Until("t.state<>'closed' AND t.urgency='ordinary'"),
    of: "t.answer_by IS NOT NULL AND t.urgency='ordinary'",
    event: ("inquiry-registered", "t.registered_on", "not-known"),
    rule: Rule::Law("'inquiry.answer'", &[]),
    ended: &[("t.state='closed'", "inquiry-closed")],
    moved_by: (&["extend-inquiry"], &[]),
};

/// Of an inquiry that is answered within hours: nothing moves it.
pub(super) const URGENT: Term = Term {
    open: Open::Until("t.state<>'closed' AND t.urgency<>'ordinary'"),
    of: "t.answer_by IS NOT NULL AND t.urgency<>'ordinary'",
    event: ("inquiry-registered", "t.registered_at", "not-known"),
    rule: Rule::Law(
        "CASE t.urgency WHEN 'topical' THEN 'inquiry.answer-urgent' ELSE 'inquiry.answer-danger' END",
        &[],
    ),
    moved_by: (&[], &[]),
    ..INQUIRY
};
