//! What waits of challenges: a ruling, and that whoever executes the penalty is told at once (IXM 144.1).

use super::{For, Section};

/// A challenge that held up a penalty, of which the executing body does not know how it stands: it was not told, or did not
/// take what it was told.
macro_rules! untold {
    () => {
        "t.suspends=1 AND v.responsible=:me AND NOT EXISTS (SELECT 1 FROM transmitted x WHERE x.table_name='challenge' \
         AND x.row_id=t.id AND x.system='executing-body' AND x.version>=t.act AND NOT EXISTS (SELECT 1 FROM receipt y \
         WHERE y.transmitted=x.id AND y.result='rejected' AND NOT EXISTS \
         (SELECT 1 FROM receipt z WHERE z.transmitted=x.id AND z.id>y.id)))"
    };
}

pub(super) const SECTIONS: &[Section] = &[
    Section {
        key: "my-challenges",
        register: 'Z',
        whose: For::Me,
        joins: "",
        due: "t.consider_by",
        waiting: "t.state='open' AND coalesce(v.responsible, r.responsible, k.responsible)=:me",
    },
    Section {
        key: "suspensions-to-send",
        register: 'Z',
        whose: For::Me,
        joins: "",
        due: "t.received_on",
        waiting: concat!("t.state='open' AND ", untold!()),
    },
    // Of what was sent whole before, nothing is left to tell.
    Section {
        key: "rulings-to-send",
        register: 'Z',
        whose: For::Me,
        joins: "",
        due: "t.result_date",
        waiting: concat!(
            "t.act>(SELECT coalesce(max(u.through_entry), 0) FROM transmission u WHERE u.system='executing-body' \
             AND u.what='suspensions') AND t.state='closed' AND ",
            untold!()
        ),
    },
    Section {
        key: "suspended-executions",
        register: 'Z',
        whose: For::Leader,
        joins: "",
        due: "t.received_on",
        waiting: "t.state='open' AND t.suspends=1 AND t.executing IN (:units)",
    },
];
