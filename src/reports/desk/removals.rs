//! What awaits somebody on removals: decisions to serve, terms to leave that ended, bars that ended, what stands still.

use super::{For, Section};
use crate::{law::Flag, office::Reader};

/// Of the marks `m` of a removal's person those that bar every step toward it; `:set_off` names what the office set not to.
macro_rules! barring {
    () => {
        concat!(
            "m.person IN ",
            $crate::same_person!("t.person"),
            " AND m.kind NOT IN ('health','pregnant','self-harm','violent','absconded','risk':set_off)"
        )
    };
}

/// No bar on the person is in force.
macro_rules! unbarred {
    () => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM mark m WHERE ",
            barring!(),
            " AND m.from_date<=:today AND (m.until_date IS NULL OR m.until_date>=:today) \
             AND (m.ended_on IS NULL OR m.ended_on>:today))"
        )
    };
}

pub(in crate::reports) use {barring, unbarred};

/// The kinds of mark that bar nothing because the office set it so.
pub(in crate::reports) fn set_off(reader: &Reader) -> &'static str {
    if reader.law.flag(Flag::AsylumRefusalBars, reader.today) { "" } else { ",'asylum-refused'" }
}

/// A bar ended, ran out, or the person came of age since the removal was last acted on.
const BAR_ENDED: &str = concat!(
    "t.state IN ('issued','served','suspended','handed-over') AND t.responsible=:me AND (EXISTS (SELECT 1 FROM mark m JOIN act a ON a.seq=t.act WHERE ",
    barring!(),
    " AND ((m.ended_on IS NOT NULL AND m.act>t.act) \
     OR (m.ended_on IS NULL AND m.until_date<:today AND m.until_date>=a.dated))) \
     OR EXISTS (SELECT 1 FROM person b JOIN act a ON a.seq=t.act WHERE b.id=t.person \
     AND CAST(CAST(substr(b.birth_date, 1, 4) AS INTEGER)+18 AS TEXT)||substr(b.birth_date, 5)<=:today \
     AND CAST(CAST(substr(b.birth_date, 1, 4) AS INTEGER)+18 AS TEXT)||substr(b.birth_date, 5)>a.dated)) AND ",
    unbarred!()
);

/// Suspended, and nothing in the register holds it up any more.
const TO_RESUME: &str = concat!(
    "t.state IN ('issued','served','suspended','handed-over') AND t.state='suspended' AND t.unit IN (:units) AND t.to_cancel IS NULL \
     AND NOT EXISTS (SELECT 1 FROM challenge z WHERE z.violation=t.violation AND z.state='open' AND z.suspends=1 \
     AND z.annulled IS NULL) AND ",
    unbarred!()
);

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "leave-terms-ended",
        register: 'R',
        whose: For::Me,
        joins: "",
        due: "t.leave_by",
        waiting: "t.state IN ('issued','served','suspended','handed-over') AND t.state='served' AND t.leave_by<:now AND t.responsible=:me",
    },
    Section {
        key: "bars-ended",
        register: 'R',
        whose: For::Me,
        joins: "",
        due: "t.leave_by",
        waiting: BAR_ENDED,
    },
    Section {
        key: "decisions-to-serve",
        register: 'R',
        whose: For::Me,
        joins: "",
        due: "t.decision_date",
        waiting: "t.state IN ('issued','served','suspended','handed-over') AND t.state='issued' AND t.responsible=:me",
    },
    Section {
        key: "my-removals",
        register: 'R',
        whose: For::Me,
        joins: "",
        due: "t.leave_by",
        waiting: "t.state IN ('issued','served','suspended','handed-over') AND t.responsible=:me \
                  AND (t.state='suspended' OR (t.state='served' AND t.leave_by>=:now))",
    },
    Section {
        key: "departures-to-confirm",
        register: 'R',
        whose: For::Me,
        joins: "",
        due: "t.handed_over_at",
        waiting: "t.state IN ('issued','served','suspended','handed-over') AND t.state='handed-over' AND t.responsible=:me",
    },
    Section {
        key: "removals-to-resume",
        register: 'R',
        whose: For::Leader,
        joins: "",
        due: "t.leave_by",
        waiting: TO_RESUME,
    },
    Section {
        key: "removals-to-cancel",
        register: 'R',
        whose: For::Holder("3.1.8"),
        joins: "",
        due: "t.leave_by",
        waiting: "t.state IN ('issued','served','suspended','handed-over') AND t.to_cancel IS NOT NULL",
    },
];

#[cfg(test)]
mod tests {
    use crate::duties::person::MarkKind;

    #[test]
    fn every_kind_that_bars_nothing_is_left_out_and_no_other() {
        for (code, kind) in MarkKind::ALL {
            let left_out = barring!().contains(&format!("'{code}'"));
            // A risk bars the way to one country, not every step.
            assert_eq!(left_out, !kind.bars() || *kind == MarkKind::Risk, "{code}");
        }
    }
}
