//! report custody: everyone who is held at a moment, who is past his end before all others, then who ends next; apart from
//! them who stays of his own will; and the times past an end that nobody has given a reason for. One statement each.

mod roll;

pub use roll::{Listed, RollCall};

use super::{Reading, desk::custody::soon, query::NUMBER};
use crate::{
    duties::custody::REGISTER,
    office::{Error, Reader, Result},
    values::{Column, Foot, Kind, Moment, Number, Sink, Value},
};

/// Show everyone who is held, on what, until when, and the next step
#[derive(Debug, clap::Args)]
pub struct InCustody {
    /// As of this moment (2018-01-15T14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    moment: Option<Moment>,
}

const HELD: &[Column] = &[
    Column::new("number", Kind::Number('K')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("minor", Kind::Code("yes")),
    Column::new("basis", Kind::Code("custody-basis")),
    Column::new("destination", Kind::Code("destination")),
    Column::new("whereabouts", Kind::Text),
    Column::new("began-at", Kind::Moment),
    Column::new("held-until", Kind::Moment),
    Column::new("hours-left", Kind::Count),
    Column::new("hours-before", Kind::Count),
    Column::new("challenge", Kind::Number('Z')),
    Column::new("removal", Kind::Number('R')),
    Column::new("next-step", Kind::Code("custody-step")),
];

const OVERRUNS: &[Column] = &[
    Column::new("number", Kind::Number('K')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("from-at", Kind::Moment),
    Column::new("to-at", Kind::Moment),
    Column::new("minutes", Kind::Count),
];

crate::codes! {
    /// What is to be done next about somebody who is held.
    Step {
        /// His end has passed, or what held him was set aside: set him free, or record the decision that holds him.
        ReleaseNow = "release-now",
        /// His removal is at its end.
        RemovalEnded = "removal-ended",
        /// It ends within one working day.
        EndsSoon = "ends-soon",
        /// It is to be looked again whether he has to stay.
        Review = "review",
        /// The decision on his removal is to be served.
        Serve = "serve",
        /// His fingerprints are to be taken.
        Fingerprints = "fingerprints",
        /// His removal is held up.
        HeldUp = "held-up",
        /// His removal is to be carried out.
        CarryOut = "carry-out",
        /// No removal is named.
        Decide = "decide",
        /// He may go whenever he wants.
        MayLeave = "may-leave",
    }
}

/// Who was held at `?1`, by the index of who is, and by that of the ends of those who are not. The basis is that of the
/// decision that held him then, and so is the end where another decision came later.
fn held(scope: &str, voluntary: bool) -> String {
    let sign = if voluntary { "=" } else { "<>" };
    format!(
        "SELECT x.number, x.surname, x.given, x.minor, x.basis, x.destination, x.whereabouts, x.began_at, x.until, x.removal, x.rstate, \
           x.prints, x.review_by, x.hours_before, x.challenge, x.set_aside FROM ( \
         SELECT {NUMBER} AS number, p.surname, p.given, CASE WHEN p.birth_date>?2 OR EXISTS (SELECT 1 FROM mark m \
             WHERE m.person=t.person AND m.kind='minor' AND m.from_date<=substr(?1,1,10) \
             AND (m.until_date IS NULL OR m.until_date>=substr(?1,1,10)) \
             AND (m.ended_on IS NULL OR m.ended_on>substr(?1,1,10))) THEN 1 ELSE 0 END AS minor, \
           coalesce((SELECT d.basis FROM custody_decision d WHERE d.custody=t.id AND d.from_at<=?1 \
             ORDER BY d.id DESC LIMIT 1), t.basis) AS basis, \
           (SELECT m.destination FROM custody_movement m WHERE m.custody=t.id AND m.at<=?1 \
             ORDER BY m.at DESC, m.id DESC LIMIT 1) AS destination, \
           coalesce((SELECT CASE m.destination WHEN 'centre' THEN NULL ELSE m.place END FROM custody_movement m \
             WHERE m.custody=t.id AND m.at<=?1 ORDER BY m.at DESC, m.id DESC LIMIT 1), \
             t.centre||coalesce(', '||t.room, ''), t.place) AS whereabouts, t.began_at, \
           CASE WHEN EXISTS (SELECT 1 FROM custody_decision d WHERE d.custody=t.id AND d.from_at>?1) THEN \
             (SELECT d.until_at FROM custody_decision d WHERE d.custody=t.id AND d.from_at<=?1 ORDER BY d.id DESC LIMIT 1) \
             ELSE t.held_until END AS until, t.minutes_before/60 AS hours_before, \
           (SELECT z.year*1000000000+z.serial FROM challenge z WHERE z.custody=t.id AND z.annulled IS NULL \
             AND z.received_on<=substr(?1,1,10) AND (z.result_date IS NULL OR z.result_date>substr(?1,1,10)) \
             ORDER BY z.id DESC LIMIT 1) AS challenge, t.set_aside, \
           r.year*1000000000+r.serial AS removal, r.state AS rstate, r.fingerprints_on AS prints, t.review_by \
         FROM (SELECT id FROM custody WHERE state='held' \
           UNION ALL SELECT id FROM custody WHERE state='ended' AND ended_at>?1) h \
         JOIN custody t ON t.id=h.id JOIN person p ON p.id=t.person LEFT JOIN removal r ON r.id=t.removal \
         WHERE t.began_at<=?1 AND t.annulled IS NULL AND {scope}) x WHERE x.basis{sign}'voluntary' \
         ORDER BY CASE WHEN x.set_aside IS NOT NULL OR x.until<?1 THEN 0 ELSE 1 END, x.until NULLS LAST, x.minor DESC, x.number"
    )
}

/// Times past an end that wait for a reason, and had come by `?1`.
fn overruns(scope: &str) -> String {
    format!(
        "SELECT {NUMBER}, p.surname, p.given, o.from_at, o.to_at FROM custody_overrun o JOIN custody t ON t.id=o.custody \
         JOIN person p ON p.id=t.person WHERE o.reason IS NULL AND o.from_at<=?1 AND t.annulled IS NULL AND {scope} \
         ORDER BY o.from_at, o.id"
    )
}

impl Reading for InCustody {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let _still = reader.db.still()?;
        let at = self.moment.unwrap_or_else(|| reader.session().at.local());
        let scope = reader.scope(&REGISTER);
        for (key, voluntary) in [("held", false), ("voluntary", true)] {
            everyone(reader, (key, &held(&scope, voluntary)), at, sink)?;
        }
        let (sql, at) = (overruns(&scope), at.to_string());
        let mut rows = 0;
        reader.db.stream::<Error>(&sql, &[at.as_str().into()], |row| {
            if rows == 0 {
                sink.section("overruns")?;
                sink.head(OVERRUNS)?;
            }
            rows += 1;
            let (from, to): (Moment, Moment) = (row.get(3)?, row.get(4)?);
            let number = Number::unpacked('K', row.get(0)?);
            let minutes = from.minutes_until(to);
            let cells = [number.into(), row.value(1)?, row.value(2)?, from.into(), to.into(), minutes.into()];
            Ok(sink.row(&cells)?)
        })?;
        if rows > 0 { Ok(sink.foot(&Foot { rows, ..Foot::default() })?) } else { Ok(()) }
    }
}

/// The section of those who are held, also where there is nobody; of those who stay of their own will only if there are.
fn everyone(
    reader: &Reader,
    (key, sql): (&'static str, &str),
    at: Moment,
    sink: &mut dyn Sink,
) -> Result<()> {
    let voluntary = key == "voluntary";
    let mut rows = 0;
    let begin = |sink: &mut dyn Sink| -> Result<()> {
        sink.section(key)?;
        Ok(sink.head(HELD)?)
    };
    if !voluntary {
        begin(sink)?;
    }
    let (now, grown) = (at.to_string(), at.date().plus_years(-18));
    let params = [now.as_str().into(), (&grown).into()];
    reader.db.stream::<Error>(sql, &params, |row| {
        if voluntary && rows == 0 {
            begin(sink)?;
        }
        rows += 1;
        let until: Option<Moment> = row.get(8)?;
        let removal: Option<i64> = row.get(9)?;
        let state: Option<String> = row.get(10)?;
        let review: Option<String> = row.get(12)?;
        let fell = row.get::<Option<String>>(15)?.is_some();
        let step = if voluntary {
            Step::MayLeave
        } else if fell || until.is_some_and(|until| until < at) {
            Step::ReleaseNow
        } else if matches!(state.as_deref(), Some("executed" | "cancelled")) {
            Step::RemovalEnded
        } else if until.is_some_and(|until| until.date() < soon(&reader.law, at.date())) {
            Step::EndsSoon
        } else if review.is_some_and(|day| day <= at.date().to_string()) {
            Step::Review
        } else {
            match (state.as_deref(), row.get::<Option<String>>(11)?) {
                (None, _) => Step::Decide,
                (Some("issued"), _) => Step::Serve,
                (Some("suspended"), _) => Step::HeldUp,
                (Some(_), None) => Step::Fingerprints,
                (Some(_), Some(_)) => Step::CarryOut,
            }
        };
        let mut cells = vec![Number::unpacked('K', row.get(0)?).into()];
        for column in 1..=7 {
            cells.push(row.value(column)?);
        }
        cells.extend([
            until.into(),
            until.map(|until| hours(at, until)).into(),
            row.value(13)?,
            row.get::<Option<i64>>(14)?.map(|challenge| Number::unpacked('Z', challenge)).into(),
            removal.map(|removal| Number::unpacked('R', removal)).into(),
            Value::from(step),
        ]);
        Ok(sink.row(&cells)?)
    })?;
    if rows > 0 || !voluntary { Ok(sink.foot(&Foot { rows, ..Foot::default() })?) } else { Ok(()) }
}

/// Whole hours from one moment to another, below nought where it is over.
fn hours(from: Moment, to: Moment) -> i64 {
    from.minutes_until(to).div_euclid(60)
}

#[cfg(test)]
mod tests;
