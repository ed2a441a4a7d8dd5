//! import --template: the header of an act with an example, which the act's own reader accepts.

use super::{columns, render::push_cell};
use crate::{
    duties::Entry,
    office::End,
    values::{
        ArticleCode, Blank, ClauseId, Count, Country, Date, Day, DocumentNumber, Login, Moment, Money, Month,
        Name, Number, PlanPeriod, Reference, Span, Voen, When,
    },
};
use clap::{Arg, ArgAction, Command};
use std::{
    any::TypeId,
    io::{self, Write},
};

/// Examples by column, where the type alone would say too little.
const BY_NAME: &[(&str, &str)] = &[
    ("address", "Bakı şəhəri, Nizami küçəsi, 5"),
    ("birth-date", "1990-05-01"),
    ("body", "Daxili İşlər Nazirliyi"),
    ("check", "passport=no|yeddi pasport seyfdə"),
    ("decided", "reyd keçirilsin|icinspector|2018-01-22"),
    ("external-id", "1"),
    ("father", "Mehmet"),
    ("found", "Yılmaz|Ayşe|TUR|U01234567|1990-05-01|unregistered"),
    ("given", "Ayşe"),
    ("language", "türk dili"),
    ("leave-term", "48h"),
    ("mrz", ""), // it takes the place of name, birth date, sex, citizenship and document
    ("paper", "12/3"),
    ("performed-by", ""), // where it is filled in, another officer's rights count: never by example
    ("place", "Bakı şəhəri, Nərimanov rayonu"),
    ("reason", ""),
    ("source", "siyahı-2018"),
    ("speaks", "tr"),
    ("surname", "Yılmaz"),
    ("swap", "2018-03-31=2018-03-30"),
    ("victim", "Quliyeva Sevda|Bakı şəhəri, Nizami küçəsi, 9"),
    ("witness", "Əliyev Rauf|Bakı şəhəri, Nizami küçəsi, 7"),
    ("worker", "Yılmaz|Ayşe|TUR|U01234567|1990-05-01|||no-permit"),
];

/// Flags without which the act is refused.
const NEEDED: &[&str] = &["copy-handed-over", "remedy-told", "rights-explained"];

/// Examples of columns that point to a record.
const RECORDS: &[(&str, &str)] = &[
    ("employer", "E-2018-000001"),
    ("from", "I-2018-000001"),
    ("person", "P-2018-000001"),
    ("plan", "I-2018-000001"),
    ("removal", "R-2018-000001"),
];

/// Writes the header and one example.
pub fn template(entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let command = (entry.args)(Command::new(entry.name));
    let (mut header, mut example) = (Vec::new(), Vec::new());
    for (i, (column, arg)) in columns::known(entry).iter().zip(command.get_arguments()).enumerate() {
        if i > 0 {
            header.push(b',');
            example.push(b',');
        }
        push_cell(&mut header, &column.name, b',');
        push_cell(&mut example, &cell(&column.name, arg), b',');
    }
    for line in [header, example] {
        out.write_all(&line)?;
        out.write_all(b"\r\n")?;
    }
    Ok(())
}

/// An example of a column.
fn cell(name: &str, arg: &Arg) -> String {
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return if NEEDED.contains(&name) { "yes" } else { "no" }.into();
    }
    if let Some(first) = arg.get_possible_values().first() {
        return first.get_name().to_owned();
    }
    let records = arg.get_value_parser().type_id() == TypeId::of::<Reference>();
    let known = if records { RECORDS } else { BY_NAME };
    let by_name = known.iter().find(|(known, _)| *known == name).map(|(_, example)| *example);
    by_name.or_else(|| by_type(arg)).unwrap_or("mətn").to_owned()
}

/// An example of a type; any text where it is none of these.
fn by_type(arg: &Arg) -> Option<&'static str> {
    let of = arg.get_value_parser().type_id();
    let examples = [
        (TypeId::of::<ArticleCode>(), "575.1.1"),
        (TypeId::of::<Blank>(), "AA 200001"),
        (TypeId::of::<ClauseId>(), "3.1.4"),
        (TypeId::of::<Count>(), "1"),
        (TypeId::of::<Country>(), "TUR"),
        (TypeId::of::<Date>(), "2018-01-15"),
        (TypeId::of::<Day>(), "2018-01-15"),
        (TypeId::of::<End>(), "2018-01-15"),
        (TypeId::of::<DocumentNumber>(), "U01234567"),
        (TypeId::of::<Login>(), "icinspector"),
        (TypeId::of::<Moment>(), "2018-01-15T14:30"),
        (TypeId::of::<Money>(), "300.00"),
        (TypeId::of::<Month>(), "2018-01"),
        (TypeId::of::<Name>(), "Yılmaz"),
        (TypeId::of::<Number>(), "V-2018-000001"),
        (TypeId::of::<PlanPeriod>(), "2018-Q1"),
        (TypeId::of::<Reference>(), "V-2018-000001"),
        (TypeId::of::<Span>(), "10wd"),
        (TypeId::of::<Voen>(), "1234567891"),
        (TypeId::of::<When>(), "2018-01-15T14:30"),
    ];
    examples.iter().find(|(known, _)| of == *known).map(|(_, example)| *example)
}
