//! Offence cases that wait: for their officer, and for whoever leads the unit in charge.

use super::{For, Section};

/// The moment of the hearing that was set last: one that was put off has another after it.
const HEARING: &str = "(SELECT h.held_at FROM hearing h WHERE h.violation=t.id ORDER BY h.id DESC LIMIT 1)";

/// Cases whose hearing is still to come.
macro_rules! to_be_heard {
    () => {
        "t.id IN (SELECT h.violation FROM hearing h WHERE h.held_at>=:today AND NOT EXISTS \
         (SELECT 1 FROM hearing n WHERE n.violation=h.violation AND n.id>h.id)) \
         AND t.state NOT IN ('decided','terminated','suspended')"
    };
}

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "my-violations",
        register: 'V',
        whose: For::Me,
        joins: "",
        due: "t.decide_by",
        waiting: "t.state<>'decided' AND t.state<>'terminated' AND t.responsible=:me",
    },
    Section {
        key: "protocols-to-send",
        register: 'V',
        whose: For::Me,
        joins: "",
        due: "t.drawn_on||'T00:00'",
        waiting: "t.state<>'decided' AND t.state<>'terminated' AND t.sent_at IS NULL AND t.drawn_by=:me",
    },
    Section {
        key: "my-hearings",
        register: 'V',
        whose: For::Me,
        joins: "",
        due: HEARING,
        waiting: concat!(to_be_heard!(), " AND t.responsible=:me"),
    },
    Section {
        key: "my-copies",
        register: 'V',
        whose: For::Me,
        joins: "",
        due: "t.copy_by",
        waiting: "t.copy_by IS NOT NULL AND t.served_on IS NULL AND t.responsible=:me",
    },
    Section {
        key: "unit-hearings",
        register: 'V',
        whose: For::Leader,
        joins: "",
        due: HEARING,
        waiting: concat!(to_be_heard!(), " AND t.unit IN (:units) AND t.responsible<>:me"),
    },
    Section {
        key: "undecided",
        register: 'V',
        whose: For::Leader,
        joins: "",
        due: "t.decide_by",
        waiting: "t.state<>'decided' AND t.state<>'terminated' AND t.unit IN (:units) AND t.responsible<>:me",
    },
    Section {
        key: "expulsions-without-removal",
        register: 'V',
        whose: For::Holder("3.1.8"),
        joins: "",
        due: "t.decided_on",
        waiting: "t.outcome='administratively-expelled' AND t.state='decided' AND NOT EXISTS \
                  (SELECT 1 FROM removal w WHERE w.violation=t.id AND w.annulled IS NULL)",
    },
];
