//! assign-document: a chief's resolution (dərkənar) on a document, with the executors it names (5.8.10, 5.9.5, 5.10.2).
//! The chief specialist enters it after the paper (5.12.4); its author stays the chief.

use super::{Document, REGISTER, State, unit_of};
use crate::{
    law::{
        Flag, Length,
        authority::{Matter, Officer, Post, Seat, Unit},
    },
    office::{Act, Before, Desk, Receipt, Result, broken, by_login, on_duty, seat},
    values::{Date, Day, Login, Reference, Span, Text},
};

/// Write a resolution on a document: who executes it, and by when
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AssignDocument {
    /// Number of the document
    number: Reference,
    /// Text of the resolution
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Logins of the executors, the responsible one first (a;b)
    #[arg(long, value_name = "LOGIN", value_delimiter = ';')]
    #[serde(default)]
    executor: Vec<Login>,
    /// Last day of execution
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    due: Option<Day>,
    /// Term of execution from the day of the act (5wd) [default: the office's setting]
    #[arg(long, value_name = "SPAN")]
    term: Option<Span>,
    /// For the chief specialist: login of the chief who wrote the resolution
    #[arg(long, value_name = "LOGIN")]
    resolution_by: Option<Login>,
}

/// An executor as he sits on the day of the act.
struct Named {
    id: i64,
    unit: Unit,
}

impl Act for AssignDocument {
    /// Which post may write it depends on its words and on who executes it; the act judges the rest.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let (posts, why) = if self.resolution_by.is_some() {
            ("S", "resolution-author-for-specialist")
        } else if self.executor.len() > 1 && before.law().flag(Flag::SeveralExecutorsHeadOnly, before.on()) {
            ("H", "several-executors-head-only")
        } else if self.reaches_beyond_department(before)? {
            ("HV", "executor-outside-own-unit")
        } else {
            ("HDV", "resolution-author-missing")
        };
        Ok(Matter { posts: Some(posts), why: Some(why), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Registered, State::Assigned])?;
        shown(desk, &document)?;
        let named = self.named(desk, &document)?;
        let author = self.author(desk, &document, &named)?;
        let upper = upper(desk, &document, &author)?;
        let due = self.due(desk, &document, upper)?;
        if document.state == State::Registered {
            desk.update(
                REGISTER.table,
                document.id,
                &[("state", (&State::Assigned).into()), ("due_on", (&due).into())],
            )?;
        }
        let resolution = desk.insert(
            "resolution",
            &[
                ("document", document.id.into()),
                ("author", author.id.into()),
                ("typed_by", desk.entered_by().into()),
                ("on_date", (&on).into()),
                ("text", (&self.text).into()),
                ("due_on", (&due).into()),
            ],
        )?;
        for (i, executor) in named.iter().enumerate() {
            desk.insert(
                "executor",
                &[
                    ("resolution", resolution.into()),
                    ("document", document.id.into()),
                    ("employee", executor.id.into()),
                    ("unit", (&executor.unit).into()),
                    ("responsible", (i == 0).into()),
                ],
            )?;
        }
        let executors: Vec<&str> = self.executor.iter().map(Login::as_str).collect();
        let number = document.number();
        let next = match (&self.resolution_by, executors.first()) {
            (Some(_), Some(first)) => format!("nezaret deliver-document {number} --to {first}"),
            _ => format!("nezaret complete-document {number}"),
        };
        Ok(Receipt::new(number, "document-assigned")
            .with("author", &author.name)
            .with("executors", executors.join(", "))
            .with("due", due)
            .next(next))
    }
}

impl AssignDocument {
    fn reaches_beyond_department(&self, before: &Before<'_>) -> Result<bool> {
        for login in &self.executor {
            if unit_of(before.db(), login, before.on())?.is_some_and(|unit| !unit.within(Unit::Department)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The executors: each once, in a post, and without a part of this document that is still open.
    fn named(&self, desk: &Desk<'_, '_>, document: &Document) -> Result<Vec<Named>> {
        if self.executor.is_empty() {
            return broken("executor-missing").with("number", document.number()).err();
        }
        let mut named: Vec<Named> = Vec::with_capacity(self.executor.len());
        for login in &self.executor {
            let id = by_login(desk.db(), login, desk.on())?;
            let Some(Seat { unit, .. }) = seat(desk.db(), id, desk.on())? else {
                return broken("executor-without-post").with("login", login).with("on", desk.on()).err();
            };
            if named.iter().any(|other| other.id == id) {
                return broken("executor-twice").with("login", login).err();
            }
            if document.open_part(desk.db(), id)?.is_some() {
                return broken("executor-named-already")
                    .with("login", login)
                    .with("number", document.number())
                    .err();
            }
            named.push(Named { id, unit });
        }
        Ok(named)
    }

    /// The chief whose resolution it is: he sees the document, and every executor sits in his unit or below it.
    fn author(&self, desk: &Desk<'_, '_>, document: &Document, named: &[Named]) -> Result<Officer> {
        let (author, seats) = match &self.resolution_by {
            None => (desk.officer().clone(), vec![desk.seat()]),
            Some(login) => {
                let author = on_duty(desk.db(), login.as_str(), desk.on())?;
                let seats: Vec<Seat> =
                    author.capacities().map(|c| c.1).filter(|s| s.post.is_head()).collect();
                (author, seats)
            }
        };
        if seats.is_empty() {
            return Err(desk.refuse("resolution-author-not-chief", vec![("author", author.name)]));
        }
        if !document.readable(desk.db(), desk.law(), &author, desk.on())? {
            let args = vec![("author", author.name.clone()), ("number", document.number().to_string())];
            return Err(desk.refuse("resolution-author-not-addressed", args));
        }
        let reach = |seat: &Seat| named.iter().all(|executor| executor.unit.within(seat.unit));
        if !seats.iter().any(reach) {
            return Err(desk.refuse("executor-outside-own-unit", Vec::new()));
        }
        let head_only = named.len() > 1 && desk.law().flag(Flag::SeveralExecutorsHeadOnly, desk.on());
        // 5.8.10: the head entrusts a document to several employees.
        if head_only && !seats.iter().any(|seat| seat.post == Post::Head) {
            return Err(desk.refuse("several-executors-head-only", Vec::new()));
        }
        Ok(author)
    }

    /// The last day of execution. The office's own term never reaches beyond the part that is passed on.
    fn due(&self, desk: &Desk<'_, '_>, document: &Document, upper: Option<Date>) -> Result<Date> {
        let on = desk.on();
        let answer = document.answer_by(desk.db())?.filter(|answer| *answer >= on);
        let due = match (self.due, self.term) {
            (Some(_), Some(_)) => return broken("due-and-term").err(),
            (Some(day), None) => desk.day(day)?,
            (None, Some(span)) => desk.after(on, span)?,
            (None, None) => {
                let usual = desk.after(on, desk.law().length(Length::DocumentDefaultTerm, on))?;
                [upper, answer].into_iter().flatten().fold(usual, Date::min)
            }
        };
        if due < on {
            return broken("due-before-act").with("due", due).with("on", on).err();
        }
        match upper {
            Some(upper) if due > upper => {
                broken("due-later-than-upper").with("due", due).with("upper", upper).err()
            }
            // What is overdue already is executed late in any case.
            _ if answer.is_some() => document.within_answers(desk, due).map(|()| due),
            _ => Ok(due),
        }
    }
}

/// The first resolution stands on a paper that was shown to a chief (5.12.4).
fn shown(desk: &Desk<'_, '_>, document: &Document) -> Result<()> {
    let asked = desk.law().flag(Flag::ResolutionAfterPresentation, desk.on());
    if !asked || document.state != State::Registered || document.shown(desk.db())? {
        return Ok(());
    }
    let number = document.number();
    broken("document-not-shown").with("number", number).by("5.12.4").next("nezaret present-document").err()
}

/// The end of the part that the author passes on; none where his is the first resolution on the document.
fn upper(desk: &Desk<'_, '_>, document: &Document, author: &Officer) -> Result<Option<Date>> {
    if document.state == State::Registered {
        return Ok(None);
    }
    let Some(part) = document.open_part(desk.db(), author.id)? else {
        let args = vec![("author", author.name.clone()), ("number", document.number().to_string())];
        return Err(desk.refuse("resolution-not-in-line", args));
    };
    Ok(Some(part.order(desk.db())?.due))
}
