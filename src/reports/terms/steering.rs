//! The terms that a chief sets to those below him, and the day by which others are to answer.

use super::{Open, Rule, Term};

pub(super) const TERMS: &[Term] = &[
    Term {
        register: 'N',
        what: "instruction-by",
        due: "t.due_on",
        open: Open::Until("t.state<>'closed' AND t.state<>'completed'"),
        of: "1=1",
        event: ("given", "t.on_date", "not-known"),
        rule: Rule::Set(
            "coalesce(t.act_number, (SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.author))",
        ),
        ended: &[("t.state='completed' OR t.state='closed'", "carried-out")],
        moved_by: (&["extend-instruction"], &[]),
    },
    Term {
        register: 'X',
        what: "reply-by",
        due: "t.reply_by",
        open: Open::Until("t.state='sent'"),
        of: "1=1",
        event: ("asked", "t.on_date", "not-known"),
        rule: Rule::Set("t.letter"),
        ended: &[("t.state='answered'", "replied")],
        moved_by: (&[], &[]),
    },
];
