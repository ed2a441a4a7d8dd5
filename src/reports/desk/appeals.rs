//! Appeals and inquiries that wait: for their officer, for whoever decides the answer, and for the head who gives them to somebody.

use super::{For, Section};

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "my-appeals",
        register: 'A',
        whose: For::Me,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible=:me",
    },
    Section {
        key: "answers-to-decide",
        register: 'A',
        whose: For::Leader,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.state='proposed' AND t.unit IN (:units)",
    },
    Section {
        key: "appeals-without-officer",
        register: 'A',
        whose: For::Head,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible IS NULL",
    },
    Section {
        key: "my-inquiries",
        register: 'Q',
        whose: For::Me,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible=:me",
    },
    Section {
        key: "inquiry-answers-to-decide",
        register: 'Q',
        whose: For::Leader,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.state='proposed' AND t.unit IN (:units)",
    },
    Section {
        key: "inquiries-without-officer",
        register: 'Q',
        whose: For::Head,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible IS NULL",
    },
];
