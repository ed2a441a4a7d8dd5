//! mark-person, end-mark: what bars or guards a measure against a person, each with the document that says so.

use super::{Mark, MarkKind, Person, marks};
use crate::{
    duties::removal,
    office::{Act, Desk, Receipt, Result, Term, broken},
    values::{Country, Date, Day, Line, Reference, shell_word},
};

/// Mark a person: minor, refugee, witness and what else bars or guards a measure
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct MarkPerson {
    /// Person (P-2018-000001)
    number: Reference,
    /// What the mark says
    #[arg(long, value_enum)]
    kind: MarkKind,
    /// Document that says it: kind, number, date, whose
    #[arg(long, value_name = "TEXT")]
    document: Line,
    /// First day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Last day, where it is known; a victim of trafficking is protected for one year, a refusal can be challenged for 30 days
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    /// For a risk: the country in which it awaits him
    #[arg(long, value_name = "COUNTRY")]
    country: Option<Country>,
}

impl Act for MarkPerson {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if from > desk.on() {
            return broken("mark-later-than-act").with("from", from).with("on", desk.on()).err();
        }
        if (self.kind == MarkKind::Risk) != self.country.is_some() {
            return broken("mark-country").with("kind", key(self.kind)).by("1.2").err();
        }
        let same = |mark: &Mark| mark.document == self.document.as_str() && mark.country == self.country;
        if let Some(mark) = in_force(desk, person, self.kind, from)?.into_iter().find(same) {
            return broken("mark-stands")
                .with("number", person.number())
                .with("kind", key(self.kind))
                .with("since", mark.from_date)
                .err();
        }
        let (until, term) = self.until(desk, from)?;
        let me = desk.officer().id;
        desk.insert(
            "mark",
            &[
                ("person", person.id.into()),
                ("kind", (&self.kind).into()),
                ("author", me.into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("document", (&self.document).into()),
                ("country", (&self.country).into()),
            ],
        )?;
        let mut receipt = Receipt::new(person.number(), "person-marked")
            .with("kind", key(self.kind))
            .with("from", from)
            .term(term);
        named.tell(&mut receipt);
        if self.kind.bars() {
            for open in removal::open_of(desk.db(), person.id)? {
                receipt.note("mark-bars-removal", vec![("removal", open.number().to_string())]);
                let document = shell_word(self.document.as_str());
                let command = format!("nezaret suspend-deportation {} --document {document}", open.number());
                receipt.next = Some(command);
            }
        }
        Ok(receipt)
    }
}

impl MarkPerson {
    /// The last day, and the term of the law where it sets that day.
    fn until(&self, desk: &Desk<'_, '_>, from: Date) -> Result<(Option<Date>, Option<Term>)> {
        let until = self.until.map(|day| desk.day(day)).transpose()?;
        if let Some(until) = until.filter(|until| *until < from) {
            return broken("mark-ends-before-it-begins").with("from", from).with("until", until).err();
        }
        let id = match self.kind {
            MarkKind::TraffickingVictim => "removal.bar-victim",
            MarkKind::AsylumRefused => "asylum.challenge",
            _ => return Ok((until, None)),
        };
        let Some(term) = desk.term(id, from)? else { return Ok((until, None)) };
        let last: Date = term.due.parse().expect("a term in days or years ends on a date");
        match until {
            // The term to challenge may have been restored; a protection is not made longer.
            Some(until) if until > last && self.kind == MarkKind::TraffickingVictim => {
                broken("mark-too-long").with("until", until).with("last", last).by(term.source).err()
            }
            Some(until) => Ok((Some(until), None)),
            None => Ok((Some(last), Some(term))),
        }
    }
}

/// End a mark on a person
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndMark {
    /// Person (P-2018-000001)
    number: Reference,
    /// Which mark
    #[arg(long, value_enum)]
    kind: MarkKind,
    /// Document that ends it; for a minor, who takes charge of him
    #[arg(long, value_name = "TEXT")]
    document: Line,
    /// Source document of the mark, where several of that kind stand
    #[arg(long, value_name = "TEXT")]
    source_document: Option<Line>,
}

impl Act for EndMark {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let mark = self.mark(desk, person)?;
        let open = removal::open_of(desk.db(), person.id)?;
        if let Some(mine) = open.iter().find(|removal| removal.responsible == desk.officer().id) {
            let args = vec![("removal", mine.number().to_string()), ("number", person.number().to_string())];
            return Err(desk.refuse("mark-not-ended-by-executor", args));
        }
        let on = desk.on();
        desk.update(
            "mark",
            mark.id,
            &[("ended_on", (&on).into()), ("end_document", (&self.document).into())],
        )?;
        let mut receipt =
            Receipt::new(person.number(), "mark-ended").with("kind", key(self.kind)).with("on", on);
        named.tell(&mut receipt);
        for removal in open {
            receipt.note("mark-ended-removal", vec![("removal", removal.number().to_string())]);
            receipt.next = Some(format!("nezaret show {}", removal.number()));
        }
        Ok(receipt)
    }
}

impl EndMark {
    /// The one mark that is ended: of several, that of the document named.
    fn mark(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<Mark> {
        let mut standing = in_force(desk, person, self.kind, desk.on())?;
        let rule = |of| broken(of).with("number", person.number()).with("kind", key(self.kind));
        if let Some(named) = &self.source_document {
            standing.retain(|mark| mark.document == named.as_str());
        }
        match standing.len() {
            0 => rule("mark-not-there").with("on", desk.on()).err(),
            1 => Ok(standing.remove(0)),
            _ => {
                let all: Vec<String> = standing.into_iter().map(|mark| mark.document).collect();
                rule("mark-several").with("documents", all.join("; ")).err()
            }
        }
    }
}

/// The message key of a kind.
fn key(kind: MarkKind) -> String {
    format!("mark-{kind}")
}

/// The person's marks of a kind that are in force on a day.
fn in_force(desk: &Desk<'_, '_>, person: &Person, kind: MarkKind, on: Date) -> Result<Vec<Mark>> {
    let mut all = marks(desk.db(), person.id)?;
    all.retain(|mark| mark.kind == kind && mark.in_force(on));
    Ok(all)
}
