//! The hearing of a case: its moment and place with the notice that was served (IXM 57.5, 60.3), and what the person
//! asked to be postponed (IXM 61.3).

mod answer;
mod notify;
mod request;

pub use answer::{Answer, AnswerPostponement};
pub use notify::NotifyHearing;
pub use request::RequestPostponement;

use super::Violation;
use crate::{
    duties::penalty::Way,
    office::{Desk, Result, Term, broken},
    record,
    store::Db,
    values::{Column, Date, Kind, Line, Moment},
};

record!(
    /// A hearing that was set, with its notice.
    Hearing {
        /// Row.
        id: i64,
        /// When it is held.
        held_at: Moment,
        /// Where.
        place: String,
        /// Day on which the notice was served.
        notified_on: Date,
    }
);

impl Hearing {
    /// The hearing of a case that was set last.
    pub(super) fn last(db: &Db, violation: i64) -> Result<Option<Self>> {
        let sql =
            format!("SELECT {} FROM hearing WHERE violation=?1 ORDER BY id DESC LIMIT 1", Self::COLUMNS);
        Ok(db.one(&sql, &[violation.into()], Self::read)?)
    }
}

record!(
    /// A request to postpone the hearing that waits for its answer.
    Request {
        /// Row.
        id: i64,
        /// When the person asked.
        requested_on: Date,
    }
);

impl Request {
    /// The request of a case that nobody has answered yet.
    pub(super) fn pending(db: &Db, violation: i64) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM postponement WHERE violation=?1 AND answer IS NULL ORDER BY id LIMIT 1",
            Self::COLUMNS
        );
        Ok(db.one(&sql, &[violation.into()], Self::read)?)
    }
}

/// A hearing as it is told to the person.
struct Notice<'a> {
    held_at: Moment,
    place: &'a Line,
    notified_on: Date,
    way: Way,
}

impl Notice<'_> {
    /// The person has the days that the law gives him (IXM 60.3), counted back from the hearing.
    fn check(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
        let (on, held_on) = (desk.on(), self.held_at.date());
        if self.notified_on > on || self.notified_on < case.drawn_on {
            return broken("notice-day")
                .with("notified", self.notified_on)
                .with("drawn", case.drawn_on)
                .with("on", on)
                .err();
        }
        if let Some((latest, term)) = latest_notice(desk, held_on)?
            && self.notified_on > latest
        {
            return broken("hearing-too-soon")
                .with("held", self.held_at)
                .with("notified", self.notified_on)
                .with("latest", latest)
                .by(term.source)
                .err();
        }
        Ok(())
    }

    fn enter(&self, desk: &mut Desk<'_, '_>, case: &Violation) -> Result<()> {
        let columns = [
            ("violation", case.id.into()),
            ("held_at", (&self.held_at).into()),
            ("place", self.place.into()),
            ("notified_on", (&self.notified_on).into()),
            ("way", (&self.way).into()),
        ];
        desk.insert("hearing", &columns).map(drop)
    }
}

/// The last day on which the notice of a hearing on that day is in time.
pub(super) fn latest_notice(desk: &Desk<'_, '_>, held_on: Date) -> Result<Option<(Date, Term)>> {
    let term = desk.term("offence.hearing-notice", held_on)?;
    Ok(term.and_then(|term| Some((term.due.parse().ok()?, term))))
}

/// Hearings of a case, below it.
pub(super) const HEARINGS: crate::office::Link = crate::office::Link {
    key: "hearings",
    from: "FROM hearing h WHERE h.violation=?1 ORDER BY h.id",
    columns: &[
        (Column::new("held-at", Kind::Moment), "h.held_at"),
        (Column::new("place", Kind::Text), "h.place"),
        (Column::new("notified-on", Kind::Date), "h.notified_on"),
        (Column::new("way", Kind::Code("way")), "h.way"),
    ],
    guarded: &[],
};

/// Requests to postpone a hearing, below the case.
pub(super) const POSTPONEMENTS: crate::office::Link = crate::office::Link {
    key: "postponements",
    from: "FROM postponement q WHERE q.violation=?1 ORDER BY q.id",
    columns: &[
        (Column::new("requested-on", Kind::Date), "q.requested_on"),
        (Column::new("ground", Kind::Text), "q.ground"),
        (Column::new("answer", Kind::Code("answer")), "q.answer"),
        (Column::new("answered-on", Kind::Date), "q.answered_on"),
        (
            Column::new("answered-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=q.answered_by)",
        ),
        (Column::new("answer-ground", Kind::Text), "q.answer_ground"),
    ],
    guarded: &[],
};
