//! Which papers there are: of which records, since which act, with which terms.

use crate::{
    duties::{appeal, inquiry, inspection, person, proposal, signal, violation},
    office::Register,
};

crate::codes!(
    /// A paper that leaves the office.
    PaperKind {
        /// Protocol of an offence; of an inspection that found something.
        Protocol = "protocol",
        /// Decision on an offence.
        Decision = "decision",
        /// Notice of a hearing (bildiriş).
        HearingNotice = "hearing-notice",
        /// Akt of an inspection that found nothing.
        Akt = "akt",
        /// Service note to a superior (xidməti qeyd).
        ServiceNote = "service-note",
        /// Slip for who reported an offence, appealed or asked (talon).
        Slip = "slip",
        /// A person's extract about himself (çıxarış).
        Extract = "extract",
    }
);

/// One paper of the records of a register.
pub struct Form {
    /// Which paper.
    pub kind: PaperKind,
    /// The register.
    pub(super) register: &'static Register,
    /// Name of its template.
    pub template: &'static str,
    /// It is for the person the record is about, in the language that he understands.
    pub(super) addressed: bool,
    /// The entry it rests on.
    pub(super) since: Since,
    /// The terms it tells.
    pub(super) terms: &'static [Told],
}

/// Since when a record has a paper.
pub(super) enum Since {
    /// Since it was made.
    Made,
    /// Since an act.
    Act {
        /// SQL of its entry, with `?1` the record's id: none while there is no such paper.
        entry: &'static str,
        /// What is missing until then.
        lack: Lack,
    },
    /// At any time: it rests on no act.
    Always,
}

/// What a record lacks that has no such paper yet.
#[derive(PartialEq, Eq)]
pub(super) struct Lack {
    /// Message that says it.
    pub(super) key: &'static str,
    /// The command that brings it.
    pub(super) command: &'static str,
}

/// A term that a paper tells.
pub(super) struct Told {
    /// Its id in the law.
    pub(super) id: &'static str,
    /// Column of the record that holds its end.
    pub(super) due: Option<&'static str>,
    /// Column without which it is not told.
    pub(super) when: Option<&'static str>,
}

const fn told(id: &'static str, due: &'static str, when: Option<&'static str>) -> Told {
    Told { id, due: Some(due), when }
}

/// The last entry of an act that wrote a record, while a condition holds.
macro_rules! last {
    ($act:literal, $table:literal, $while:literal) => {
        concat!(
            "SELECT max(a.seq) FROM act a WHERE a.seq IN (SELECT h.act FROM history h WHERE h.table_name='",
            $table,
            "' AND h.row_id=?1 UNION ALL SELECT t.act FROM ",
            $table,
            " t WHERE t.id=?1) AND a.act='",
            $act,
            "' AND EXISTS (SELECT 1 FROM ",
            $table,
            " t WHERE t.id=?1 AND ",
            $while,
            ")"
        )
    };
}

/// The first entry of a record whose sender is named: who is not is given no slip.
macro_rules! slip {
    ($table:literal, $named:literal) => {
        concat!(
            "SELECT min(w.act) FROM (SELECT h.act FROM history h WHERE h.table_name='",
            $table,
            "' AND h.row_id=?1 UNION ALL SELECT t.act FROM ",
            $table,
            " t WHERE t.id=?1) w WHERE EXISTS (SELECT 1 FROM ",
            $table,
            " t WHERE t.id=?1 AND ",
            $named,
            ")"
        )
    };
}

/// Every paper; of one register in the order in which a record comes to have them.
pub(super) const FORMS: &[Form] = &[
    Form {
        kind: PaperKind::Protocol,
        register: &violation::REGISTER,
        template: "protocol",
        addressed: true,
        since: Since::Made,
        terms: &[told("offence.consider", "decide-by", None)],
    },
    Form {
        kind: PaperKind::HearingNotice,
        register: &violation::REGISTER,
        template: "hearing-notice",
        addressed: true,
        since: Since::Act {
            // A case that was opened again is heard again.
            entry: "SELECT max(h.act) FROM hearing h WHERE h.violation=?1 \
                    AND h.act>coalesce((SELECT max(o.act) FROM reopening o WHERE o.violation=?1), 0)",
            lack: Lack { key: "paper-needs-hearing", command: "nezaret notify-hearing" },
        },
        terms: &[Told { id: "offence.hearing-notice", due: None, when: None }],
    },
    Form {
        kind: PaperKind::Decision,
        register: &violation::REGISTER,
        template: "decision",
        addressed: true,
        since: Since::Act {
            entry: last!("decide-violation", "violation", "t.outcome IS NOT NULL"),
            lack: Lack { key: "paper-needs-decision", command: "nezaret decide-violation" },
        },
        terms: &[
            told("offence.copy", "copy-by", None),
            told("offence.appeal", "appeal-by", None),
            told("offence.entry-into-force", "in-force-on", None),
            told("offence.pay", "pay-by", Some("fine")),
            told("offence.leave-48h", "leave-by", Some("leave-by")),
        ],
    },
    Form {
        kind: PaperKind::Protocol,
        register: &inspection::REGISTER,
        template: "inspection",
        addressed: false,
        since: Since::Act {
            entry: last!("conduct-inspection", "inspection", "t.paper='protocol'"),
            lack: Lack { key: "paper-needs-visit", command: "nezaret conduct-inspection" },
        },
        terms: &[],
    },
    Form {
        kind: PaperKind::Akt,
        register: &inspection::REGISTER,
        template: "inspection",
        addressed: false,
        since: Since::Act {
            entry: last!("conduct-inspection", "inspection", "t.paper='akt'"),
            lack: Lack { key: "paper-needs-visit", command: "nezaret conduct-inspection" },
        },
        terms: &[],
    },
    Form {
        kind: PaperKind::Slip,
        register: &signal::REGISTER,
        template: "slip",
        addressed: false,
        since: Since::Act {
            entry: slip!("signal", "t.sender_kind<>'anonymous'"),
            lack: Lack { key: "slip-for-nobody", command: "nezaret show" },
        },
        terms: &[told("appeal.answer", "answer-by", Some("answer-by"))],
    },
    Form {
        kind: PaperKind::Slip,
        register: &appeal::REGISTER,
        template: "appeal-slip",
        addressed: false,
        since: Since::Act {
            entry: slip!("appeal", "t.applicant_kind<>'anonymous'"),
            lack: Lack { key: "slip-for-nobody", command: "nezaret show" },
        },
        terms: &[told("appeal.answer", "answer-by", Some("answer-by"))],
    },
    Form {
        kind: PaperKind::Slip,
        register: &inquiry::REGISTER,
        template: "inquiry-slip",
        addressed: false,
        since: Since::Made,
        terms: &[told("inquiry.answer", "answer-by", Some("answer-by"))],
    },
    Form {
        kind: PaperKind::ServiceNote,
        register: &proposal::REGISTER,
        template: "service-note",
        addressed: false,
        since: Since::Made,
        terms: &[],
    },
    Form {
        kind: PaperKind::Extract,
        register: &person::REGISTER,
        template: "extract",
        addressed: true,
        since: Since::Always,
        terms: &[],
    },
];
