//! The term in which an appeal is answered.

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
