//! The statement: who may be in breach, and everything that the rules ask about him.
//!
//! Who may be is read by index, and may be too many: the dates decide. Today the marks that acts keep (`followed_by`,
//! `present`, `unregistered_since`) say it; what an annulment, a merger or a split leaves of them is looked through besides.
//! For a day in the past they say nothing of who was here then, so that day reads every right that had ended.

use super::{Breach, facts::Fact};
use crate::{
    duties::{inspection, permit, stay},
    office::Register,
    reports::query::NUMBER,
};

/// The cells of a row, whatever it is about.
pub(super) mod cell {
    pub(crate) const ROOT: usize = 0;
    pub(crate) const WHAT: usize = 1;
    pub(crate) const ID: usize = 2;
    pub(crate) const NUMBER: usize = 3;
    pub(crate) const KIND: usize = 4;
    pub(crate) const FROM: usize = 5;
    pub(crate) const ENDS: usize = 6;
    pub(crate) const WRITTEN: usize = 7;
    pub(crate) const FLAG: usize = 8;
    pub(crate) const READABLE: usize = 9;
    pub(crate) const STATE: usize = 10;
    pub(crate) const ENDING: usize = 11;
    pub(crate) const PLACE: usize = 12;
    pub(crate) const SURNAME: usize = 13;
    pub(crate) const GIVEN: usize = 14;
    pub(crate) const COUNTRY: usize = 15;
    pub(crate) const HOST: usize = 16;
    pub(crate) const EMPLOYER: usize = 17;
    pub(crate) const ALL: usize = 18;
}

/// One kind of fact: its cells, and where they stand. Who may be in breach stands first (`h`), and a CROSS JOIN keeps him
/// there: no register is read through for a few.
struct Source {
    what: Fact,
    /// The cells that it has; the rest are empty.
    cells: &'static [(usize, &'static str)],
    from: &'static str,
    /// The register whose rights say whether the officer may read the record `t`.
    register: Option<&'static Register>,
}

impl Source {
    fn sql(&self, scope: &dyn Fn(&Register) -> String) -> String {
        let (what, readable) = (format!("'{}'", self.what), self.register.map(scope));
        let cell = |i| match i {
            cell::ROOT => "h.root",
            cell::WHAT => &what,
            cell::READABLE => readable.as_deref().unwrap_or("NULL"),
            i => self.cells.iter().find(|(at, _)| *at == i).map_or("NULL", |(_, sql)| sql),
        };
        let cells: Vec<&str> = (0..cell::ALL).map(cell).collect();
        format!("SELECT {} FROM human h CROSS JOIN {}", cells.join(", "), self.from)
    }
}

/// SQL of the number of `t`.
const NUMBERED: (usize, &str) = (cell::NUMBER, NUMBER);
/// The cells of a case.
const CASE: [(usize, &str); 6] = [
    NUMBERED,
    (cell::ID, "t.from_row"),
    (cell::KIND, "t.article"),
    (cell::STATE, "t.state"),
    (cell::PLACE, "t.from_table"),
    (cell::FLAG, "t.subject='person' AND t.person IN (SELECT o.id FROM human o WHERE o.root=h.root)"),
];

const SOURCES: &[Source] = &[
    Source {
        what: Fact::Person,
        cells: &[
            NUMBERED,
            (cell::ID, "t.id"),
            (
                cell::FLAG,
                "t.citizenship='AZE' OR EXISTS (SELECT 1 FROM nationality n WHERE n.person=t.id AND n.country='AZE' \
                 AND (n.from_date IS NULL OR n.from_date<=?1) AND (n.until_date IS NULL OR n.until_date>?1))",
            ),
            (cell::SURNAME, "t.surname"),
            (cell::GIVEN, "t.given"),
            (cell::COUNTRY, "t.citizenship"),
            (cell::PLACE, "t.address"),
        ],
        from: "person t WHERE t.id=h.id",
        register: None,
    },
    Source {
        what: Fact::Right,
        cells: &[
            NUMBERED,
            (cell::ID, "t.id"),
            (cell::KIND, "t.kind"),
            (cell::FROM, "t.from_date"),
            (cell::ENDS, "t.ends_on"),
            (cell::WRITTEN, "t.granted_on"),
            (cell::FLAG, "t.state='cancelled'"),
            (cell::EMPLOYER, "t.employer"),
            (cell::PLACE, "coalesce(t.workplace, e.address)"),
        ],
        from: "permit t LEFT JOIN employer e ON e.id=t.employer WHERE t.person=h.id AND t.annulled IS NULL",
        register: Some(&permit::REGISTER),
    },
    Source {
        what: Fact::Stay,
        cells: &[
            NUMBERED,
            (cell::ID, "t.id"),
            (cell::KIND, "t.kind"),
            (cell::FROM, "t.from_date"),
            (cell::ENDS, "t.ended_on"),
            (cell::WRITTEN, "t.registered_on"),
            (cell::STATE, "e.kind"),
            (cell::ENDING, "t.ending"),
            (cell::PLACE, "t.address"),
            (cell::SURNAME, "coalesce(p.surname, e.head_surname)"),
            (cell::GIVEN, "coalesce(p.given, e.head_given)"),
            (cell::COUNTRY, "p.citizenship"),
            (cell::HOST, "p.year*1000000000+p.serial"),
            (cell::EMPLOYER, "e.year*1000000000+e.serial"),
        ],
        from: "stay t LEFT JOIN person p ON p.id=t.host LEFT JOIN employer e ON e.id=t.employer \
               WHERE t.person=h.id AND t.annulled IS NULL",
        register: Some(&stay::REGISTER),
    },
    Source {
        what: Fact::Departure,
        cells: &[(cell::FROM, "t.ended_on")],
        from: "removal t WHERE t.person=h.id AND t.state='executed' AND t.annulled IS NULL AND t.ended_on IS NOT NULL",
        register: None,
    },
    Source {
        what: Fact::Seen,
        cells: &[
            NUMBERED,
            (cell::ID, "t.id"),
            (cell::KIND, "w.finding"),
            (cell::FROM, "t.conducted_on"),
            (cell::FLAG, "w.permit IS NOT NULL"),
            (cell::PLACE, "s.address"),
        ],
        from: "worker w JOIN inspection t ON t.id=w.inspection JOIN site s ON s.id=t.site WHERE w.person=h.id \
               AND t.annulled IS NULL AND t.conducted_on>=?2 AND t.conducted_on<=?1",
        register: Some(&inspection::REGISTER),
    },
    Source {
        what: Fact::Mark,
        cells: &[(cell::KIND, "t.kind")],
        from: "mark t WHERE t.person=h.id AND t.from_date<=?1 AND (t.until_date IS NULL OR t.until_date>=?1) \
               AND (t.ended_on IS NULL OR t.ended_on>?1)",
        register: None,
    },
    // Cases that came from his records, whoever answers; and those against him that may run without naming one.
    Source {
        what: Fact::Case,
        cells: &CASE,
        from: "permit y CROSS JOIN violation t WHERE y.person=h.id AND t.from_table='permit' AND t.from_row=y.id \
               AND t.annulled IS NULL",
        register: None,
    },
    Source {
        what: Fact::Case,
        cells: &CASE,
        from: "stay y CROSS JOIN violation t WHERE y.person=h.id AND t.from_table='stay' AND t.from_row=y.id \
               AND t.annulled IS NULL",
        register: None,
    },
    Source {
        what: Fact::Case,
        cells: &CASE,
        from: "worker w CROSS JOIN violation t WHERE w.person=h.id AND t.from_table='inspection' \
               AND t.from_row=w.inspection AND t.annulled IS NULL",
        register: None,
    },
    Source {
        what: Fact::Case,
        cells: &CASE,
        from: "violation t WHERE t.person=h.id AND t.article IN (:articles) AND t.happened_on>=?2 AND t.annulled IS NULL \
               AND t.state<>'decided' AND t.state<>'terminated'",
        register: None,
    },
];

/// Persons whose last right had ended by `?1`.
fn ended(now: bool) -> String {
    if now {
        return "SELECT t.person FROM permit t WHERE t.followed_by IS NULL AND t.present=1 AND t.ends_on<?1"
            .into();
    }
    // He left under it, or after it, and nothing shows that he came back.
    "SELECT t.person FROM permit t WHERE t.followed_by IS NULL AND t.ends_on<?1 AND t.annulled IS NULL AND NOT EXISTS \
     (SELECT 1 FROM stay d WHERE d.person=t.person AND d.ending='departed' AND d.annulled IS NULL \
     AND d.ended_on>=t.from_date AND d.ended_on<=?1 \
     AND NOT EXISTS (SELECT 1 FROM stay b WHERE b.person=t.person AND b.id<>d.id AND b.from_date>=d.ended_on) \
     AND NOT EXISTS (SELECT 1 FROM permit g WHERE g.person=t.person AND g.id<>t.id \
     AND (g.granted_on>=d.ended_on OR g.from_date>=d.ended_on)))"
        .into()
}

/// Persons who awaited a registration on `?1`.
fn awaiting(now: bool) -> String {
    if now {
        return "SELECT t.person FROM stay t WHERE t.unregistered_since IS NOT NULL AND t.unregistered_since<?1".into();
    }
    let day = "CASE t.kind WHEN 'entry' THEN t.from_date ELSE t.ended_on END";
    format!(
        "SELECT t.person FROM stay t WHERE t.annulled IS NULL AND (t.kind='entry' OR t.ending='moved') AND {day}<?1 \
         AND NOT EXISTS (SELECT 1 FROM stay d WHERE d.person=t.person AND d.ending='departed' AND d.annulled IS NULL \
         AND d.ended_on>{day} AND d.ended_on<=?1) AND NOT EXISTS (SELECT 1 FROM stay a WHERE a.person=t.person AND a.kind<>'entry' \
         AND a.annulled IS NULL AND a.registered_on>={day} AND a.registered_on<=?1)"
    )
}

/// Persons who work for somebody by another right than a work permit, and have none on `?1`.
const EMPLOYED: &str = "SELECT t.person FROM permit t WHERE t.employer IS NOT NULL AND t.kind<>'work' \
     AND t.ends_on>=?1 AND t.from_date<=?1 AND t.kind<>'permanent-residence' AND NOT EXISTS (SELECT 1 FROM permit w \
     WHERE w.person=t.person AND w.ends_on>=?1 AND w.from_date<=?1 AND w.kind='work' AND w.annulled IS NULL)";

/// Workers found without a permit between `?2` and `?1`.
const FOUND: &str = "SELECT w.person FROM inspection t CROSS JOIN worker w WHERE w.inspection=t.id AND t.paper='protocol' \
     AND t.conducted_on>=?2 AND t.conducted_on<=?1 AND w.finding IN ('no-permit','permit-expired','no-right-to-stay')";

/// Of whom the marks that acts keep may say what no longer holds.
const UNSURE: [&str; 4] = [
    "SELECT t.person FROM permit t WHERE t.annulled IS NOT NULL",
    "SELECT t.person FROM stay t WHERE t.annulled IS NOT NULL",
    "SELECT t.person FROM removal t WHERE t.annulled IS NOT NULL",
    "SELECT t.person FROM merging t",
];

/// Who may be in breach.
fn candidates(breach: Option<Breach>, now: bool) -> String {
    let asked = |kind| breach.is_none_or(|only| only == kind);
    let rights = asked(Breach::Overstay) || asked(Breach::PermitEnded) || asked(Breach::Work);
    let mut parts: Vec<String> = UNSURE.map(str::to_owned).to_vec();
    parts.extend(rights.then(|| ended(now)));
    parts.extend(asked(Breach::Unregistered).then(|| awaiting(now)));
    if asked(Breach::Work) {
        parts.extend([EMPLOYED.to_owned(), FOUND.to_owned()]);
    }
    parts.join(" UNION ALL ")
}

/// The statement. `?1` is the day, `?2` the first day whose visits and cases still count; ordered by human being.
pub(super) fn statement(
    (breach, now): (Option<Breach>, bool),
    articles: &[&str],
    scope: &dyn Fn(&Register) -> String,
) -> String {
    let facts: Vec<String> = SOURCES.iter().map(|source| source.sql(scope)).collect();
    let articles: Vec<String> = articles.iter().map(|code| format!("'{code}'")).collect();
    format!(
        "WITH RECURSIVE candidate(id) AS ({candidates}), \
         member(id) AS (SELECT id FROM candidate UNION SELECT CASE WHEN g.person=member.id THEN g.survivor ELSE g.person END \
         FROM member JOIN merging g ON (g.person=member.id OR g.survivor=member.id) WHERE g.split_on IS NULL), \
         up(id, root) AS (SELECT id, id FROM member UNION ALL SELECT up.id, g.survivor FROM up \
         JOIN merging g ON g.person=up.root WHERE g.split_on IS NULL), \
         human(id, root) AS MATERIALIZED (SELECT up.id, up.root FROM up WHERE NOT EXISTS (SELECT 1 FROM merging g \
         WHERE g.person=up.root AND g.split_on IS NULL)) \
         {facts} ORDER BY 1",
        candidates = candidates(breach, now),
        facts = facts.join(" UNION ALL ").replace(":articles", &articles.join(",")),
    )
}
