//! Held entries (numbers W-…): what the chief specialist or a service account entered for an officer, and which touches a
//! person's liberty. The officer confirms it himself, and then it is done by his own hand; until then nothing is.

mod confirm;
mod decline;
mod hold;
#[cfg(test)]
mod tests;

pub use confirm::ConfirmEntry;
pub use decline::DeclineEntry;
pub use hold::perform;

use crate::{
    office::{Desk, Link, Register, Result, broken},
    record,
    store::Db,
    values::{Column, Date, Kind, Number, Reference},
};

crate::codes!(
    /// Where a held entry stands.
    State {
        /// The officer has not said anything yet.
        Waiting = "waiting",
        /// He confirmed it: it is done.
        Confirmed = "confirmed",
        /// He declined it, or whoever entered it took it back.
        Declined = "declined",
    }
);

record!(
    /// An entry that is held.
    Held {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// The act that is to be done.
        act_name: String,
        /// Whose act it is.
        performer: i64,
        /// Who entered it.
        entered_by: i64,
        /// Day of the act.
        dated: Date,
        /// The paper it was entered from.
        paper: String,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Held {
    fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The entry with that number, if it stands and nobody has decided on it.
    fn waiting(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let number = desk.resolve(typed, REGISTER.prefix)?;
        let held = REGISTER.standing(
            desk.db(),
            number,
            Self::COLUMNS,
            |found| found.annulled.is_some(),
            Self::read,
        )?;
        if held.state == State::Waiting {
            return Ok(held);
        }
        broken("state-forbids")
            .with("number", number)
            .with("state", format!("held-state-{}", held.state))
            .err()
    }

    /// The words of the act, with their names.
    fn words(&self, db: &Db) -> Result<(Vec<String>, csv::StringRecord)> {
        let sql = "SELECT name, value FROM held_word WHERE held=?1 ORDER BY id";
        let words: Vec<(String, String)> =
            db.all(sql, &[self.id.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(words.into_iter().fold(
            (Vec::new(), csv::StringRecord::new()),
            |(mut names, mut texts), (name, text)| {
                names.push(name);
                texts.push_field(&text);
                (names, texts)
            },
        ))
    }
}

/// The register of held entries.
pub const REGISTER: Register = Register {
    prefix: 'W',
    table: "held",
    name: "held-entries",
    clauses: &[],
    open: false,
    own: "t.performer=:me OR t.entered_by=:me",
    papers: None,
    hidden: None,
    joins: "JOIN employee f ON f.id=t.performer JOIN employee o ON o.id=t.entered_by",
    date: "t.entered_on",
    state: Some("t.state"),
    unit: None,
    person: None,
    responsible: Some("t.performer"),
    list: &[
        (Column::new("entered-on", Kind::Date), "t.entered_on"),
        (Column::new("act", Kind::Text), "t.act_name"),
        (Column::new("performer", Kind::Text), "f.surname||' '||f.given"),
        (Column::new("dated", Kind::Date), "t.dated"),
        (Column::new("paper", Kind::Text), "t.paper"),
        (Column::new("state", Kind::Code("held-state")), "t.state"),
    ],
    show: &[
        (Column::new("entered-on", Kind::Date), "t.entered_on"),
        (Column::new("entered-by", Kind::Text), "o.surname||' '||o.given"),
        (Column::new("act", Kind::Text), "t.act_name"),
        (Column::new("performer", Kind::Text), "f.surname||' '||f.given"),
        (Column::new("dated", Kind::Date), "t.dated"),
        (Column::new("paper", Kind::Text), "t.paper"),
        (Column::new("state", Kind::Code("held-state")), "t.state"),
        (Column::new("decided-on", Kind::Date), "t.decided_on"),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "held-words",
        from: "FROM held_word w WHERE w.held=?1 ORDER BY w.id",
        columns: &[
            (Column::new("name", Kind::Text), "w.name"),
            (Column::new("value", Kind::Text), "w.value"),
        ],
        guarded: &[],
    }],
    find: "t.paper=?2",
    correct: &[],
};
