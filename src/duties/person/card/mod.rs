//! The card of a person: the register, its columns, and what belongs to him in other tables.

use super::Sex;
use crate::{
    duties::identification,
    office::{Field, Link, Register, parsed},
    same_person,
    values::{Column, Kind, Name, Text, Tongue},
};

/// Any clause of 3.1.2–3.1.9: what a person is registered for.
const CLAUSES: &[&str] = &[
    "3.1.2", "3.1.2-1", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.1.7", "3.1.7-1", "3.1.8", "3.1.8-1", "3.1.9",
];

/// SQL of a birth date, as exactly as it is known.
macro_rules! birth {
    ($table:literal) => {
        concat!(
            "CASE ",
            $table,
            ".birth_precision WHEN 'month' THEN substr(",
            $table,
            ".birth_date, 1, 7) \
             WHEN 'year' THEN substr(",
            $table,
            ".birth_date, 1, 4) \
             WHEN 'estimated' THEN substr(",
            $table,
            ".birth_date, 1, 4) ELSE ",
            $table,
            ".birth_date END"
        )
    };
}

/// SQL of the birth date of a person `p`, as exactly as it is known: `2002` where only the year is.
pub const BIRTH: &str = birth!("p");

/// The same of the person of the register itself.
const OWN_BIRTH: &str = birth!("t");

/// SQL of the number under which a merged person's records count.
const SURVIVOR: &str = "(SELECT s.year*1000000000+s.serial FROM merging m JOIN person s ON s.id=m.survivor \
     WHERE m.person=t.id AND m.split_on IS NULL)";

/// The register of persons.
pub const REGISTER: Register = Register {
    prefix: 'P',
    table: "person",
    name: "persons",
    clauses: CLAUSES,
    open: false,
    own: "EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "",
    date: "t.birth_date",
    state: None,
    unit: None,
    person: Some("t.id"),
    responsible: None,
    list: &[
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("birth-date", Kind::Date), OWN_BIRTH),
        (Column::new("citizenship", Kind::Country), "t.citizenship"),
        (Column::new("document", Kind::Text), "t.document"),
        (Column::new("survivor", Kind::Number('P')), SURVIVOR),
    ],
    show: &[
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("father", Kind::Text), "t.father"),
        (Column::new("birth-date", Kind::Date), OWN_BIRTH),
        (Column::new("birth-precision", Kind::Code("birth-precision")), "t.birth_precision"),
        (Column::new("sex", Kind::Code("sex")), "t.sex"),
        (Column::new("citizenship", Kind::Country), "t.citizenship"),
        (Column::new("document", Kind::Text), "t.document"),
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("speaks", Kind::Text), "t.speaks"),
        (Column::new("survivor", Kind::Number('P')), SURVIVOR),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "other-names",
            from: concat!("FROM other_name n WHERE n.person IN ", same_person!("?1"), " ORDER BY n.id"),
            columns: &[
                (Column::new("kind", Kind::Code("name-kind")), "n.kind"),
                (Column::new("surname", Kind::Text), "n.surname"),
                (Column::new("given", Kind::Text), "n.given"),
                (Column::new("father", Kind::Text), "n.father"),
                (Column::new("evidence", Kind::Text), "n.evidence"),
            ],
            guarded: &[],
        },
        Link {
            key: "identity-documents",
            from: concat!(
                "FROM identity_document d WHERE d.person IN ",
                same_person!("?1"),
                " ORDER BY d.id"
            ),
            columns: &[
                (Column::new("kind", Kind::Code("document-kind")), "d.kind"),
                (Column::new("document", Kind::Text), "d.number"),
                (Column::new("country", Kind::Country), "d.country"),
                (Column::new("issued-on", Kind::Date), "d.issued_on"),
                (Column::new("valid-until", Kind::Date), "d.valid_until"),
                (Column::new("document-status", Kind::Code("document-status")), "d.status"),
                (Column::new("status-on", Kind::Date), "d.status_on"),
                (Column::new("status-evidence", Kind::Text), "d.status_evidence"),
                (Column::new("evidence", Kind::Text), "d.evidence"),
            ],
            guarded: &[],
        },
        Link {
            key: "nationalities",
            from: concat!("FROM nationality n WHERE n.person IN ", same_person!("?1"), " ORDER BY n.id"),
            columns: &[
                (Column::new("country", Kind::Country), "n.country"),
                (Column::new("from-date", Kind::Date), "n.from_date"),
                (Column::new("until-date", Kind::Date), "n.until_date"),
                (Column::new("evidence", Kind::Text), "n.evidence"),
            ],
            guarded: &[],
        },
        Link {
            key: "family",
            // Both ways, as what the relative is to the person.
            from: concat!(
                "FROM (SELECT k.id, CASE k.kind WHEN 'parent' THEN 'child' WHEN 'guardian' THEN 'ward' ELSE k.kind END AS kind, \
                 k.relative AS other, k.from_date, k.evidence, k.ended_on, k.end_evidence FROM kinship k WHERE k.person IN ",
                same_person!("?1"),
                " UNION ALL SELECT k.id, k.kind, k.person, k.from_date, k.evidence, k.ended_on, k.end_evidence \
                 FROM kinship k WHERE k.relative IN ",
                same_person!("?1"),
                ") f JOIN person q ON q.id=f.other ORDER BY f.id"
            ),
            columns: &[
                (Column::new("kinship", Kind::Code("kin")), "f.kind"),
                (Column::new("number", Kind::Number('P')), "q.year*1000000000+q.serial"),
                (Column::new("surname", Kind::Text), "q.surname"),
                (Column::new("given", Kind::Text), "q.given"),
                (Column::new("from-date", Kind::Date), "f.from_date"),
                (Column::new("evidence", Kind::Text), "f.evidence"),
                (Column::new("ended-on", Kind::Date), "f.ended_on"),
                (Column::new("end-evidence", Kind::Text), "f.end_evidence"),
            ],
            guarded: &[],
        },
        Link {
            key: "likenesses",
            from: "FROM likeness l JOIN person q ON q.id=CASE WHEN l.person=?1 THEN l.other ELSE l.person END \
                   WHERE l.person=?1 OR l.other=?1 ORDER BY l.id",
            columns: &[
                (Column::new("number", Kind::Number('P')), "q.year*1000000000+q.serial"),
                (Column::new("surname", Kind::Text), "q.surname"),
                (Column::new("given", Kind::Text), "q.given"),
                (Column::new("likeness", Kind::Code("likeness")), "l.rule"),
                (Column::new("judgement", Kind::Code("verdict")), "l.verdict"),
                (Column::new("judged-on", Kind::Date), "l.judged_on"),
                (Column::new("ground", Kind::Text), "l.ground"),
            ],
            guarded: &[],
        },
        Link {
            key: "merged",
            from: "FROM merging m JOIN person q ON q.id=m.person WHERE m.survivor=?1 ORDER BY m.id",
            columns: &[
                (Column::new("number", Kind::Number('P')), "q.year*1000000000+q.serial"),
                (Column::new("surname", Kind::Text), "q.surname"),
                (Column::new("given", Kind::Text), "q.given"),
                (Column::new("merged-on", Kind::Date), "m.merged_on"),
                (Column::new("ground", Kind::Text), "m.ground"),
                (Column::new("split-on", Kind::Date), "m.split_on"),
                (Column::new("split-ground", Kind::Text), "m.split_ground"),
            ],
            guarded: &[],
        },
        Link {
            key: "violations",
            from: concat!("FROM violation v WHERE v.person IN ", same_person!("?1"), " ORDER BY v.id"),
            columns: &[
                (Column::new("number", Kind::Number('V')), "v.year*1000000000+v.serial"),
                (Column::new("article", Kind::Text), "v.article"),
                (Column::new("happened-on", Kind::Date), "v.happened_on"),
                (Column::new("state", Kind::Code("violation-state")), "v.state"),
                (Column::new("outcome", Kind::Code("outcome")), "v.outcome"),
                (Column::new("annulled", Kind::Text), "v.annulled"),
            ],
            guarded: &[],
        },
        Link {
            key: "removals",
            from: concat!("FROM removal r WHERE r.person IN ", same_person!("?1"), " ORDER BY r.id"),
            columns: &[
                (Column::new("number", Kind::Number('R')), "r.year*1000000000+r.serial"),
                (Column::new("basis", Kind::Code("removal-basis")), "r.basis"),
                (Column::new("state", Kind::Code("removal-state")), "r.state"),
                (Column::new("leave-by", Kind::Moment), "r.leave_by"),
                (Column::new("annulled", Kind::Text), "r.annulled"),
            ],
            guarded: &[],
        },
        Link {
            key: "stays",
            from: concat!("FROM stay y WHERE y.person IN ", same_person!("?1"), " ORDER BY y.id"),
            columns: &[
                (Column::new("number", Kind::Number('Y')), "y.year*1000000000+y.serial"),
                (Column::new("kind", Kind::Code("stay-kind")), "y.kind"),
                (Column::new("from-date", Kind::Date), "y.from_date"),
                (Column::new("address", Kind::Text), "y.address"),
                (Column::new("state", Kind::Code("stay-state")), "y.state"),
                (Column::new("ended-on", Kind::Date), "y.ended_on"),
                (Column::new("ending", Kind::Code("stay-ending")), "y.ending"),
                (Column::new("annulled", Kind::Text), "y.annulled"),
            ],
            guarded: &[],
        },
        Link {
            key: "permits",
            from: concat!("FROM permit m WHERE m.person IN ", same_person!("?1"), " ORDER BY m.id"),
            columns: &[
                (Column::new("number", Kind::Number('T')), "m.year*1000000000+m.serial"),
                (Column::new("kind", Kind::Code("permit-kind")), "m.kind"),
                (Column::new("permit-number", Kind::Text), "m.permit"),
                (Column::new("from-date", Kind::Date), "m.from_date"),
                (Column::new("until-date", Kind::Date), "m.until_date"),
                (Column::new("state", Kind::Code("permit-state")), "m.state"),
                (Column::new("annulled", Kind::Text), "m.annulled"),
            ],
            guarded: &[],
        },
        Link {
            key: "checks",
            from: concat!(
                "FROM found f JOIN spot_check c ON c.id=f.row_id WHERE f.table_name='spot_check' AND f.person IN ",
                same_person!("?1"),
                " ORDER BY c.id"
            ),
            columns: &[
                (Column::new("number", Kind::Number('C')), "c.year*1000000000+c.serial"),
                (Column::new("starts", Kind::Moment), "c.starts"),
                (Column::new("place", Kind::Text), "c.place"),
                (Column::new("finding", Kind::Code("spot-finding")), "f.finding"),
                (Column::new("followed", Kind::Text), "f.followed"),
                (Column::new("annulled", Kind::Text), "c.annulled"),
            ],
            guarded: &[],
        },
        Link {
            key: "joint-measures",
            from: concat!(
                "FROM found f JOIN joint_measure j ON j.id=f.row_id WHERE f.table_name='joint_measure' AND f.person IN ",
                same_person!("?1"),
                " ORDER BY j.id"
            ),
            columns: &[
                (Column::new("number", Kind::Number('J')), "j.year*1000000000+j.serial"),
                (Column::new("starts", Kind::Moment), "j.starts"),
                (Column::new("place", Kind::Text), "j.place"),
                (Column::new("finding", Kind::Code("spot-finding")), "f.finding"),
                (Column::new("followed", Kind::Text), "f.followed"),
                (Column::new("annulled", Kind::Text), "j.annulled"),
            ],
            guarded: &[],
        },
        identification::OF_PERSON,
        Link {
            key: "bans",
            from: concat!("FROM ban b WHERE b.person IN ", same_person!("?1"), " ORDER BY b.id"),
            columns: &[
                (Column::new("number", Kind::Number('B')), "b.year*1000000000+b.serial"),
                (Column::new("basis", Kind::Text), "b.basis"),
                (Column::new("from-date", Kind::Date), "b.from_date"),
                (Column::new("until-date", Kind::Date), "b.until_date"),
                (Column::new("state", Kind::Code("ban-state")), crate::ban_state!("b")),
                (Column::new("annulled", Kind::Text), "b.annulled"),
            ],
            guarded: &[],
        },
    ],
    find: concat!("t.id IN ", crate::same_found!()),
    correct: &[
        Field { column: "father", parse: parsed::<Name>, optional: true },
        Field { column: "sex", parse: parsed::<Sex>, optional: true },
        Field { column: "address", parse: parsed::<Text>, optional: true },
        Field { column: "speaks", parse: parsed::<Tongue>, optional: true },
    ],
};
