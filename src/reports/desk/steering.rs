//! Instructions and requests that wait: for who carries them out, for who controls them, and for the chief specialist who
//! delivers them (5.8.8, 5.12.9, 4.1.1).

use super::{For, Section};

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "my-instructions",
        register: 'N',
        whose: For::Me,
        joins: "",
        due: "t.due_on",
        waiting: "t.state<>'closed' AND t.state<>'completed' AND t.addressee=:me",
    },
    Section {
        key: "instructions-to-close",
        register: 'N',
        whose: For::Me,
        joins: "",
        due: "t.due_on",
        waiting: "t.state<>'closed' AND t.state='completed' AND t.author=:me",
    },
    Section {
        key: "instructions-from-above-to-close",
        register: 'N',
        whose: For::Head,
        joins: "",
        due: "t.due_on",
        waiting: "t.state<>'closed' AND t.state='completed' AND t.author IS NULL AND t.addressee<>:me",
    },
    Section {
        key: "instructions-to-deliver",
        register: 'N',
        whose: For::Specialist,
        joins: "",
        due: "t.due_on",
        waiting: "t.state<>'closed' AND t.state='given'",
    },
    Section {
        key: "my-requests",
        register: 'X',
        whose: For::Me,
        joins: "",
        due: "t.reply_by",
        waiting: "t.state='sent' AND t.author=:me",
    },
    Section {
        key: "reports-to-judge",
        register: 'M',
        whose: For::Me,
        joins: "",
        due: "t.on_date",
        waiting: "t.state='submitted' AND t.addressee=:me",
    },
    Section {
        key: "my-reports-returned",
        register: 'M',
        whose: For::Me,
        joins: "",
        due: "t.on_date",
        waiting: "t.state='returned' AND t.author=:me AND NOT EXISTS (SELECT 1 FROM report n WHERE n.replaces=t.id)",
    },
    Section {
        key: "reports-to-present",
        register: 'M',
        whose: For::Head,
        joins: "",
        due: "t.approved_on",
        waiting: "t.state='approved'",
    },
];
