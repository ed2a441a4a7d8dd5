//! merge-persons (3.1.2): two entries are found to be one human being.

use super::{Person, REGISTER, below, link};
use crate::{
    duties::{
        person::{bars, likeness},
        record::{leaning, papers},
        removal,
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Date, Line, Number, Reference},
};

/// Find that two persons in the register are one; --reason says why. No record is rewritten: split-persons undoes it
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct MergePersons {
    /// Person who was entered twice and goes (P-2018-000002)
    number: Reference,
    /// Person under whom all records count from now on (P-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    into: Reference,
    /// Document that shows it
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Line>,
}

impl Act for MergePersons {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let person = Person::standing(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let into = Person::named(desk, &self.into)?;
        let number = person.number();
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        if let Some(link) = link(desk.db(), person.id)? {
            let survivor = Person::get(desk.db(), link.survivor)?.number();
            return broken("person-merged-already")
                .with("number", number)
                .with("survivor", survivor)
                .next(format!("nezaret split-persons {number}"))
                .err();
        }
        let survivor = &into.person;
        if survivor.id == person.id {
            return broken("merge-with-himself").with("number", number).err();
        }
        let on = desk.on();
        let moved = below(desk.db(), person.id)?;
        let mut receipt = Receipt::new(number, "persons-merged").with("survivor", survivor.number());
        into.tell(&mut receipt);
        differences(&person, survivor, &mut receipt);
        affected(desk, &moved, "merge-records", "merge-papers", &mut receipt)?;
        let me = desk.officer().id;
        desk.insert(
            "merging",
            &[
                ("person", person.id.into()),
                ("survivor", survivor.id.into()),
                ("officer", me.into()),
                ("merged_on", (&on).into()),
                ("ground", reason.into()),
                ("evidence", (&self.evidence).into()),
            ],
        )?;
        likeness::merged(desk, person.id, survivor.id, reason)?;
        look_again(desk, survivor, on, &mut receipt)?;
        Ok(receipt.next(format!("nezaret show {}", survivor.number())))
    }
}

/// What the two entries say otherwise: the officer sees side by side what he declared one.
fn differences(person: &Person, survivor: &Person, receipt: &mut Receipt) {
    let date = |date: Option<Date>| date.map_or_else(|| "—".to_owned(), |date| date.to_string());
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "—".to_owned());
    let pairs = [
        ("column-surname", person.surname.clone(), survivor.surname.clone()),
        ("column-given", person.given.clone(), survivor.given.clone()),
        ("column-birth-date", date(person.birth_date), date(survivor.birth_date)),
        ("column-citizenship", person.citizenship.to_string(), survivor.citizenship.to_string()),
        ("column-document", text(&person.document), text(&survivor.document)),
    ];
    for (field, one, other) in pairs.into_iter().filter(|(_, one, other)| one != other) {
        receipt.note("merge-differs", vec![("field", field.to_owned()), ("one", one), ("other", other)]);
    }
}

/// Notes every record of these persons, and every file that hangs on them or on those records.
pub(super) fn affected(
    desk: &Desk<'_, '_>,
    persons: &[Person],
    records_key: &'static str,
    papers_key: &'static str,
    receipt: &mut Receipt,
) -> Result<()> {
    let mut records = Vec::new();
    for person in persons {
        records.extend(leaning(desk.db(), &REGISTER, person.id, None)?);
    }
    let numbers: Vec<Number> = persons.iter().map(Person::number).chain(records.iter().copied()).collect();
    let mut files = Vec::new();
    for number in numbers {
        files.extend(papers(desk.db(), number)?.into_iter().map(|name| format!("{number}: {name}")));
    }
    if !records.is_empty() {
        let list: Vec<String> = records.iter().map(ToString::to_string).collect();
        receipt.note(records_key, vec![("records", list.join(", "))]);
    }
    if !files.is_empty() {
        receipt.note(papers_key, vec![("papers", files.join(", "))]);
    }
    Ok(())
}

/// The bars of either count for both now: what of them stands against a removal that is open.
pub(super) fn look_again(
    desk: &Desk<'_, '_>,
    person: &Person,
    on: Date,
    receipt: &mut Receipt,
) -> Result<()> {
    let bars = bars(desk.db(), person.id, on)?;
    for bar in &bars {
        let article = bar.article.unwrap_or("—").to_owned();
        receipt.note("person-barred", vec![("number", person.number().to_string()), ("article", article)]);
    }
    for open in removal::open_of(desk.db(), person.id)?.iter().filter(|_| !bars.is_empty()) {
        receipt.note("removal-open-barred", vec![("removal", open.number().to_string())]);
    }
    Ok(())
}
