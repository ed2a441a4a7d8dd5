//! Identity work that waits: requests without an answer, work on which nothing is asked, and requests that are to be taken
//! back because the person asked for asylum, or was given refuge, after they were sent.

use super::{For, Section};

const OPEN: &str = "t.state<>'closed' AND t.responsible=:me AND t.follow_up_on IS NOT NULL";

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "requests-to-take-back",
        register: 'L',
        whose: For::Holder("3.1.7"),
        joins: "",
        due: "t.follow_up_on",
        waiting: "t.state<>'closed' AND t.follow_up_on IS NOT NULL AND EXISTS (SELECT 1 FROM identity_request q \
                  WHERE q.identification=t.id AND q.answered_on IS NULL AND q.country IS NOT NULL) \
                  AND EXISTS (SELECT 1 FROM mark k WHERE k.person=t.person AND k.kind IN ('asylum-pending','refugee') \
                  AND k.from_date<=:today AND (k.until_date IS NULL OR k.until_date>=:today) \
                  AND (k.ended_on IS NULL OR k.ended_on>:today))",
    },
    Section {
        key: "my-identity-requests",
        register: 'L',
        whose: For::Me,
        joins: "",
        due: "t.follow_up_on",
        waiting: OPEN,
    },
    Section {
        key: "my-identifications",
        register: 'L',
        whose: For::Me,
        joins: "",
        due: "t.proposed_on",
        waiting: "t.state<>'closed' AND t.responsible=:me AND t.follow_up_on IS NULL",
    },
    Section {
        key: "identity-requests-due",
        register: 'L',
        whose: For::Leader,
        joins: "",
        due: "t.follow_up_on",
        waiting: "t.state<>'closed' AND t.follow_up_on<=:today AND t.unit IN (:units) AND t.responsible<>:me",
    },
];
