//! The paper's way as it awaits the chief specialist (5.12.4–5.12.6): what is to be shown, given to executors, entered as
//! executed and taken off control. Who wrote the resolution sees what may be taken off, too.

use super::{For, Section};

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "documents-to-present",
        register: 'D',
        whose: For::Specialist,
        joins: "",
        due: "t.registered_on",
        waiting: "t.state IN ('registered','assigned') AND t.state='registered' \
                  AND NOT EXISTS (SELECT 1 FROM presentation n WHERE n.document=t.id AND n.annulled IS NULL)",
    },
    Section {
        key: "documents-to-deliver",
        register: 'D',
        whose: For::Specialist,
        joins: "JOIN executor x ON x.document=t.id JOIN resolution s ON s.id=x.resolution",
        due: "s.due_on",
        waiting: "t.state IN ('registered','assigned') AND t.state='assigned' AND x.done_on IS NULL \
                  AND x.delivered_at IS NULL",
    },
    Section {
        key: "executions-to-register",
        register: 'D',
        whose: For::Specialist,
        joins: "",
        due: "t.completed_on",
        waiting: "t.state IN ('completed','executed') AND t.state='completed'",
    },
    Section {
        key: "documents-on-control",
        register: 'D',
        whose: For::Specialist,
        joins: "",
        due: "t.completed_on",
        waiting: "t.state IN ('completed','executed') AND t.state='executed'",
    },
    Section {
        key: "my-documents-on-control",
        register: 'D',
        whose: For::Leader,
        joins: "",
        due: "t.completed_on",
        waiting: "t.state IN ('completed','executed') AND t.state='executed' AND :me=(SELECT r.author \
                  FROM resolution r WHERE r.document=t.id ORDER BY r.id LIMIT 1)",
    },
];
