//! The terms of every register, once: what is open is listed from here, and how each was counted is told from here.

use super::{appeals, identities};
use crate::without_case;

/// A term of a register's records.
pub(in crate::reports) struct Term {
    pub(in crate::reports) register: char,
    /// What is due: its code, which `term_change` names too.
    pub(in crate::reports) what: &'static str,
    /// SQL of the end that the record keeps. [`COUNTED`] where it keeps none.
    pub(in crate::reports) due: &'static str,
    /// While what is known of it makes it an open term.
    pub(in crate::reports) open: Open,
    /// Which records have it.
    pub(in crate::reports) of: &'static str,
    /// What starts it: a code, SQL of its day or moment, and the code that says that it has not happened.
    pub(in crate::reports) event: (&'static str, &'static str, &'static str),
    /// By which rule it is counted.
    pub(in crate::reports) rule: Rule,
    /// What ends it, or lets it stand still (`suspended`): conditions with their codes, the first that holds.
    pub(in crate::reports) ended: &'static [(&'static str, &'static str)],
    /// Acts that move it while it runs, and those that let it run again.
    pub(in crate::reports) moved_by: (&'static [&'static str], &'static [&'static str]),
}

/// SQL of an end that no column keeps: it is counted whenever it is asked for.
pub(in crate::reports) const COUNTED: &str = "NULL";

/// Whether, and while what is true, a term is named among those that are open. The condition begins with that of the
/// register's index of open records.
#[derive(Clone, Copy)]
pub(in crate::reports) enum Open {
    /// Also when it is overdue.
    Until(&'static str),
    /// Nothing in the register says that it was kept: it is named until its day, and never as overdue.
    Silent(&'static str),
    /// Never: somebody else's act is awaited, or another term stands for it.
    Unlisted,
}

/// By what a term is counted.
#[derive(Clone, Copy)]
pub(in crate::reports) enum Rule {
    /// SQL of its id in the list of terms. The further ids are those by which another act may have counted it anew.
    Law(&'static str, &'static [&'static str]),
    /// The limitation, which goes by the kind of the case's article; SQL of the article.
    ByArticle(&'static str),
    /// The record has its own length: SQL of the id where the law sets it, and of the length (48h, 10d).
    Own(&'static str, &'static str),
    /// The decision, the plan or the resolution sets the end itself; SQL of what it rests on.
    Set(&'static str),
}

/// A case in which something was imposed.
const IMPOSED: &str = "t.outcome IS NOT NULL AND t.outcome<>'suspended' AND t.outcome<>'terminated'";

/// A case in which a fine is to be paid.
const OWES: &str = "t.fine IS NOT NULL AND t.outcome<>'conditional-fine'";

const CLOSED: &[(&str, &str)] = &[("t.state='decided'", "decided"), ("t.state='terminated'", "terminated")];

const CHALLENGED: &[&str] = &["record-challenge", "reopen-violation"];

/// Acts that are done on another record than the one whose term they move.
pub(in crate::reports) const OF_ANOTHER: &[&str] =
    &["record-challenge-outcome", "register-stay", "record-departure"];

const RULED: &[&str] = &["record-challenge-outcome"];

pub(in crate::reports) const TERMS: &[Term] = &[
    Term {
        register: 'V',
        what: "protocol-by",
        due: COUNTED,
        open: Open::Unlisted,
        of: "1=1",
        event: ("discovered", "t.discovered_on", "not-known"),
        rule: Rule::Law("'offence.protocol'", &[]),
        ended: &[("1=1", "drawn")],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'V',
        what: "send-by",
        due: COUNTED,
        open: Open::Unlisted,
        of: "1=1",
        // A protocol has a day and no hour: counted from the beginning of that day nobody is told too late.
        event: ("drawn", "t.drawn_on||'T00:00'", "not-known"),
        rule: Rule::Law("'offence.send'", &[]),
        ended: &[("t.sent_at IS NOT NULL", "sent"), ("t.decided_on IS NOT NULL", "decided")],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'V',
        what: "decide-by",
        due: "t.decide_by",
        open: Open::Until("t.state<>'decided' AND t.state<>'terminated' AND t.state<>'suspended'"),
        of: "1=1",
        event: ("drawn", "t.drawn_on", "not-known"),
        rule: Rule::Law("'offence.consider'", &[]),
        ended: CLOSED,
        moved_by: (&["extend-consideration", "decide-violation"], &["resume-consideration"]),
    },
    Term {
        register: 'V',
        what: "limitation-on",
        due: "t.limitation_on",
        open: Open::Until("t.state<>'decided' AND t.state<>'terminated'"),
        of: "1=1",
        event: (
            "offence",
            "CASE WHEN t.continuing=1 THEN t.discovered_on ELSE t.happened_on END",
            "not-known",
        ),
        rule: Rule::ByArticle("t.article"),
        ended: CLOSED,
        moved_by: (&["record-absconding"], &["end-absconding"]),
    },
    Term {
        register: 'V',
        what: "leave-by",
        due: "t.leave_by",
        open: Open::Silent("t.leave_by IS NOT NULL AND t.state='decided'"),
        of: "t.outcome='fined-and-leave-in-48-h'",
        event: ("announced", "t.announced_at", "not-announced"),
        rule: Rule::Law("'offence.leave-48h'", &[]),
        ended: &[],
        moved_by: (&["record-challenge-outcome", "reopen-violation"], &[]),
    },
    Term {
        register: 'V',
        what: "copy-by",
        due: "t.copy_by",
        open: Open::Until("t.copy_by IS NOT NULL AND t.served_on IS NULL"),
        of: "t.outcome IS NULL OR t.outcome<>'suspended'",
        event: ("decided", "t.decided_on", "not-decided"),
        rule: Rule::Law("'offence.copy'", &[]),
        ended: &[("t.served_on IS NOT NULL", "served")],
        moved_by: (&["reopen-violation"], &[]),
    },
    Term {
        register: 'V',
        what: "appeal-by",
        due: "t.appeal_by",
        open: Open::Unlisted,
        of: "t.outcome IS NULL OR t.outcome<>'suspended'",
        event: ("served", "t.served_on", "not-served"),
        rule: Rule::Law("'offence.appeal'", &[]),
        ended: &[],
        moved_by: (&["record-challenge-outcome", "reopen-violation"], &[]),
    },
    Term {
        register: 'V',
        what: "in-force-on",
        due: "t.in_force_on",
        open: Open::Unlisted,
        of: "t.outcome IS NULL OR t.outcome<>'suspended'",
        event: ("served", "t.served_on", "not-served"),
        rule: Rule::Law("'offence.entry-into-force'", &[]),
        ended: &[],
        moved_by: (CHALLENGED, RULED),
    },
    Term {
        register: 'V',
        what: "pay-by",
        due: "t.pay_by",
        open: Open::Until("t.pay_by IS NOT NULL AND t.paid_on IS NULL"),
        of: OWES,
        event: ("in-force", "t.in_force_on", "not-in-force"),
        rule: Rule::Law("'offence.pay'", &["offence.pay-court"]),
        ended: &[("t.paid_on IS NOT NULL", "paid")],
        moved_by: (&["postpone-fine", "record-challenge", "reopen-violation"], RULED),
    },
    Term {
        register: 'V',
        what: "execute-penalty-by",
        due: "t.execute_by",
        open: Open::Unlisted,
        of: IMPOSED,
        event: ("in-force", "t.in_force_on", "not-in-force"),
        rule: Rule::Law(
            "CASE WHEN t.fine IS NOT NULL AND t.outcome<>'conditional-fine' THEN 'offence.execution-fine' \
             ELSE 'offence.execution' END",
            &["offence.execution-fine", "offence.execution"],
        ),
        ended: &[("t.paid_on IS NOT NULL", "paid")],
        moved_by: (CHALLENGED, RULED),
    },
    Term {
        register: 'G',
        what: "answer-by",
        due: "t.answer_by",
        open: Open::Until("t.state<>'closed'"),
        of: "t.answer_by IS NOT NULL",
        event: ("received", "t.received_on", "not-known"),
        rule: Rule::Law("'appeal.answer'", &[]),
        ended: &[("t.state='closed'", "closed")],
        moved_by: (&[], &[]),
    },
    appeals::ANSWER,
    appeals::INQUIRY,
    appeals::URGENT,
    Term {
        register: 'C',
        what: "case-by",
        due: "t.case_by",
        open: Open::Until(without_case!("spot_check")),
        of: "t.case_by IS NOT NULL",
        event: ("discovered", "substr(t.starts,1,10)", "not-known"),
        rule: Rule::Law("'offence.protocol'", &[]),
        ended: &[
            ("t.no_case IS NOT NULL", "no-case"),
            (concat!("NOT (", without_case!("spot_check"), ")"), "drawn"),
        ],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'J',
        what: "case-by",
        due: "t.case_by",
        open: Open::Until(without_case!("joint_measure")),
        of: "t.case_by IS NOT NULL",
        event: ("discovered", "substr(t.starts,1,10)", "not-known"),
        rule: Rule::Law("'offence.protocol'", &[]),
        ended: &[
            ("t.no_case IS NOT NULL", "no-case"),
            (concat!("NOT (", without_case!("joint_measure"), ")"), "drawn"),
        ],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'I',
        what: "inspection-starts",
        due: "t.starts",
        open: Open::Until("t.state IN ('scheduled','approved')"),
        of: "t.starts IS NOT NULL",
        event: ("scheduled", "t.changed_on", "not-known"),
        rule: Rule::Set("t.agreement_number"),
        ended: &[("t.state='conducted'", "conducted"), ("t.state='cancelled'", "cancelled")],
        moved_by: (&["reschedule-inspection", "cancel-inspection"], &[]),
    },
    Term {
        register: 'I',
        what: "inspection-by",
        due: "t.period_until",
        open: Open::Until("t.state='planned'"),
        of: "t.period_until IS NOT NULL",
        event: ("planned", "NULL", "not-known"),
        rule: Rule::Set("t.period"),
        ended: &[
            ("t.state='conducted'", "conducted"),
            ("t.state='cancelled'", "cancelled"),
            ("t.state<>'planned'", "scheduled"),
        ],
        moved_by: (&["schedule-inspection", "cancel-inspection"], &[]),
    },
    Term {
        register: 'R',
        what: "leave-by",
        due: "t.leave_by",
        open: Open::Until("t.state IN ('issued','served','suspended','handed-over') AND t.state='served'"),
        of: "1=1",
        event: (
            "served-and-in-force",
            "CASE WHEN t.in_force_on||'T00:00'>t.served_at THEN t.in_force_on||'T00:00' ELSE t.served_at END",
            "not-served",
        ),
        rule: Rule::Own(
            "CASE WHEN t.basis='court-sentence' THEN 'removal.leave-sentence' \
             WHEN t.basis='refugee-refusal' OR t.ground='79.1.4' THEN 'removal.leave-refused-refugee' \
             WHEN t.basis='penalty-decision' THEN NULL \
             WHEN t.leave_term='48h' THEN 'removal.leave-hours' ELSE 'removal.leave-days' END",
            "t.leave_term",
        ),
        ended: &[
            ("t.state='executed'", "executed"),
            ("t.state='handed-over'", "handed-over"),
            ("t.state='cancelled'", "cancelled"),
            ("t.state='suspended'", "suspended"),
        ],
        moved_by: (
            &["suspend-deportation", "cancel-deportation", "extend-deportation"],
            &["resume-deportation"],
        ),
    },
    Term {
        register: 'R',
        what: "challenge-by",
        due: "t.challenge_by",
        open: Open::Silent("t.state IN ('issued','served','suspended','handed-over')"),
        of: "t.basis='service-decision' OR t.basis='refugee-refusal'",
        event: ("served", "substr(t.served_at, 1, 10)", "not-served"),
        rule: Rule::Law("'removal.challenge'", &[]),
        ended: &[("t.state='cancelled'", "cancelled")],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'Z',
        what: "challenge-ruled",
        due: "t.consider_by",
        open: Open::Until("t.state='open'"),
        of: "t.violation IS NOT NULL",
        event: ("received", "t.received_on", "not-known"),
        rule: Rule::Law("'offence.challenge-consider'", &[]),
        ended: &[("t.state='closed'", "ruled")],
        moved_by: (&[], &[]),
    },
    Term {
        register: 'B',
        what: "ban-ends",
        due: "t.until_date",
        open: Open::Silent("t.state='imposed'"),
        of: "t.until_date IS NOT NULL",
        event: ("imposed", "t.from_date", "not-known"),
        rule: Rule::Set("t.basis"),
        ended: &[("t.state='lifted'", "lifted")],
        moved_by: (&["lift-ban", "shorten-ban"], &[]),
    },
    identities::ANSWER,
    Term {
        register: 'D',
        what: "execute-by",
        due: "t.due_on",
        open: Open::Until("t.state IN ('registered','assigned')"),
        of: "t.due_on IS NOT NULL",
        event: ("resolved", "(SELECT min(s.on_date) FROM resolution s WHERE s.document=t.id)", "not-known"),
        rule: Rule::Set(
            "(SELECT e.surname||' '||e.given FROM resolution s JOIN employee e ON e.id=s.author \
             WHERE s.document=t.id ORDER BY s.id LIMIT 1)",
        ),
        ended: &[("t.state IN ('completed','executed','off-control')", "completed")],
        moved_by: (&["extend-document"], &[]),
    },
    Term {
        register: 'T',
        what: "apply-by",
        due: COUNTED,
        open: Open::Unlisted,
        of: "1=1",
        event: ("permit-ends", "t.ends_on", "not-known"),
        rule: Rule::Law(
            "CASE t.kind WHEN 'temporary-residence' THEN 'permit.apply-temporary-residence' \
             WHEN 'permanent-residence' THEN 'permit.apply-permanent-residence' \
             WHEN 'work' THEN 'permit.apply-work' ELSE 'permit.apply-stay-extension' END",
            &[],
        ),
        ended: &[("t.state='cancelled'", "cancelled"), ("t.followed_by IS NOT NULL", "followed")],
        moved_by: (&["extend-permit", "cancel-permit"], &[]),
    },
    Term {
        register: 'T',
        what: "permit-ends",
        due: "t.ends_on",
        open: Open::Silent("t.followed_by IS NULL AND t.present=1"),
        of: "1=1",
        event: ("granted", "t.granted_on", "not-known"),
        rule: Rule::Set("t.granted_by"),
        ended: &[("t.state='cancelled'", "cancelled"), ("t.followed_by IS NOT NULL", "followed")],
        moved_by: (&["extend-permit", "cancel-permit"], &[]),
    },
    Term {
        register: 'Y',
        what: "register-by",
        due: COUNTED,
        open: Open::Unlisted,
        of: "t.unregistered_since IS NOT NULL OR t.kind='entry'",
        event: ("came", "coalesce(t.unregistered_since, t.from_date)", "not-known"),
        rule: Rule::Law("CASE WHEN t.kind='entry' THEN 'stay.registration' ELSE 'stay.change' END", &[]),
        ended: &[
            ("t.unregistered_since IS NULL AND t.ending='departed'", "departed"),
            ("t.unregistered_since IS NULL", "registered"),
        ],
        moved_by: (&["register-stay", "record-departure"], &[]),
    },
];
