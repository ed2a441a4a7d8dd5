//! The columns of a file against what the act knows: checked once a file, not once a row.

use super::fault::{Fault, Why};
use crate::{
    duties::{Entry, is_required, person::SPARED},
    office::broken,
};
use clap::Command;

/// The column of the reason for which a row was written back. It stands first, so that a row with too many cells keeps it
/// in its place; it is not called `reason`, which is what an act is given for the journal.
pub(super) const REJECT_REASON: &str = "reject-reason";

/// A column that an act knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its name, with hyphens.
    pub name: String,
    /// A row without it is no act.
    pub required: bool,
}

/// The columns of an act, in the order of its help: its own words and those that every act takes.
#[must_use]
pub fn known(entry: &Entry) -> Vec<Known> {
    let command = (entry.args)(Command::new(entry.name));
    command
        .get_arguments()
        .map(|arg| Known {
            name: arg.get_id().as_str().replace('_', "-"),
            required: is_required(&command, arg),
        })
        .collect()
}

/// What is wrong with a header: columns that nobody knows, that stand twice, or that are missing.
pub(super) fn check<'a>(header: impl Iterator<Item = &'a str> + Clone, known: &[Known]) -> Vec<Fault> {
    let names: Vec<String> = header.map(|name| name.trim().replace('_', "-")).collect();
    let mut faults = Vec::new();
    let mut found = |why: Why| faults.push(Fault { row: 0, line: 1, why });
    for (i, name) in names.iter().enumerate() {
        if name == REJECT_REASON {
            continue; // what a run before wrote into a file of rejects
        }
        if name.is_empty() {
            found(broken("header-unnamed").with("place", i + 1).into());
        } else if names[..i].contains(name) {
            found(broken("header-double").with("column", name).into());
        } else if !known.iter().any(|column| column.name == *name) {
            found(match nearest(name, known) {
                Some(near) => broken("header-unknown-near").with("column", name).with("near", near).into(),
                None => broken("header-unknown").with("column", name).into(),
            });
        }
    }
    // Where a column of machine readable zones stands, a row may be without the columns that a zone gives.
    let spared =
        |column: &Known| SPARED.contains(&column.name.as_str()) && names.iter().any(|name| name == "mrz");
    let missing = |column: &&Known| column.required && !spared(column) && !names.contains(&column.name);
    for column in known.iter().filter(missing) {
        found(broken("header-missing").with("column", &column.name).into());
    }
    faults
}

/// The known column that is spelt most like a name, if any is near enough to be meant.
fn nearest<'k>(name: &str, known: &'k [Known]) -> Option<&'k str> {
    let near = known.iter().map(|column| (distance(name, &column.name), column.name.as_str()));
    near.min().filter(|(steps, _)| *steps <= 1 + name.chars().count() / 3).map(|(_, name)| name)
}

/// How many letters must be changed, added or left out.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let steps = (diagonal + usize::from(x != *y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], steps);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_between_words() {
        for (a, b, steps) in
            [("", "", 0), ("surname", "surnam", 1), ("birth-date", "birthdate", 1), ("ab", "ba", 2)]
        {
            assert_eq!(distance(a, b), steps, "{a} {b}");
            assert_eq!(distance(b, a), steps, "{b} {a}");
        }
    }
}
