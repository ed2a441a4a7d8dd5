//! Entry bans that wait: of which a body is to be told, which a body has not confirmed, which end soon. The officer in charge
//! sees his own, whoever leads a unit that sends bans (3.1.8) sees the others.

use super::{For, Section};
use crate::{ban_unconfirmed, ban_untold, law::Limit, office::Reader};

/// Until a day so many months from today.
pub(super) fn warned(reader: &Reader, months: Limit) -> String {
    format!("'{}'", reader.today.plus_months(reader.law.limit(months, reader.today)))
}

/// Of one's own, and of the others.
macro_rules! sections {
    ($mine:literal, $others:literal, $joins:expr, $due:literal, $waiting:expr) => {
        [
            Section {
                key: $mine,
                register: 'B',
                whose: For::Me,
                joins: $joins,
                due: $due,
                waiting: concat!($waiting, " AND t.responsible=:me"),
            },
            Section {
                key: $others,
                register: 'B',
                whose: For::Holder("3.1.8"),
                joins: $joins,
                due: $due,
                waiting: concat!($waiting, " AND (t.responsible IS NULL OR t.responsible<>:me)"),
            },
        ]
    };
}

pub(super) const SECTIONS: &[[Section; 2]] = &[
    sections!("my-bans-to-send", "bans-to-send", "", "t.decision_date", ban_untold!()),
    sections!(
        "my-bans-unconfirmed",
        "bans-unconfirmed",
        "JOIN ban_notice n ON n.ban=t.id",
        "n.sent_on",
        ban_unconfirmed!()
    ),
    sections!(
        "my-bans-ending-first",
        "bans-ending-first",
        "",
        "t.until_date",
        "t.state='imposed' AND t.until_date>=:today AND t.until_date<=:ban_near"
    ),
    sections!(
        "my-bans-ending",
        "bans-ending",
        "",
        "t.until_date",
        "t.state='imposed' AND t.until_date>:ban_near AND t.until_date<=:ban_far"
    ),
];
