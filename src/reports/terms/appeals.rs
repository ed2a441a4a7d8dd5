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
    open: Open::Until("t.state<>'closed'"),
    of: "t.answer_by IS NOT NULL",
    event: ("inquiry-registered", "coalesce(t.registered_at, t.registered_on)", "not-known"),
    rule: Rule::Law(
        "CASE t.urgency WHEN 'topical' THEN 'inquiry.answer-urgent' WHEN 'danger' THEN 'inquiry.answer-danger' \
         ELSE 'inquiry.answer' END",
        &[],
    ),
    ended: &[("t.state='closed'", "inquiry-closed")],
    moved_by: (&["extend-inquiry"], &[]),
};
