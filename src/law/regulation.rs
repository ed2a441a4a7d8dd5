//! The Regulation as data: clauses with their versions, units with their duties, posts.

use super::{
    Law,
    dated::{Dated, Title, dated, first_day, version_on},
    officer::Grant,
    seat::{Post, Unit},
};
use crate::values::Date;
use serde::Deserialize;

/// `law/regulation.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Regulation {
    /// The amendment up to which the file was written.
    pub(super) edition: &'static str,
    pub(super) document: Document,
    #[serde(rename = "clause")]
    pub(super) clauses: Vec<Clause>,
    #[serde(rename = "unit")]
    pub(super) units: Vec<UnitRule>,
    #[serde(rename = "post")]
    pub(super) posts: Vec<PostRule>,
}

/// The Regulation itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its first day.
    pub from: Date,
    /// The decision that adopted it.
    pub source: &'static str,
    /// Whether its first day is a reading.
    #[serde(default)]
    pub reading: bool,
    /// Its name.
    pub title: Title,
}

/// A clause of the Regulation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its number: `3.1.8-1`.
    pub id: &'static str,
    /// Whether it is entrusted to another unit only on a decision of the Service's chief.
    #[serde(default)]
    pub reserved: bool,
    /// Its wordings, oldest first.
    #[serde(rename = "version")]
    pub versions: Vec<ClauseVersion>,
}

/// A wording of a clause.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseVersion {
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// The decision that made it.
    pub source: &'static str,
    /// Whether the Regulation does not say it outright.
    #[serde(default)]
    pub reading: bool,
    /// The cases in which it gives the duty, where it names them.
    #[serde(default)]
    pub cases: Vec<&'static str>,
    /// Its short name.
    pub title: Title,
}

/// A unit and the clauses it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRule {
    /// Its code.
    pub id: Unit,
    /// The unit it stands under.
    pub parent: Option<Unit>,
    /// The item of which it holds every clause in force.
    pub every: Option<&'static str>,
    /// Where the Regulation says so.
    pub source: &'static str,
    /// Its name.
    pub title: Title,
    /// The clauses it holds, in groups of one day and one basis.
    #[serde(default, rename = "duty")]
    pub duties: Vec<DutyGroup>,
}

/// Clauses a unit holds from one day and by one item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyGroup {
    /// The clauses.
    pub clauses: Vec<&'static str>,
    /// Their first day with the unit.
    pub from: Date,
    /// The first day the unit no longer holds them.
    pub until: Option<Date>,
    /// The item that gives them: `6.2.1`.
    pub basis: &'static str,
    /// The decision that made it.
    pub source: &'static str,
    /// Whether the Regulation does not say it outright.
    #[serde(default)]
    pub reading: bool,
}

/// A post.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostRule {
    /// Its code.
    pub id: Post,
    /// Its letter in `acts.toml`.
    pub letter: char,
    /// The units where it is found.
    pub units: Vec<Unit>,
    /// The item on its appointment.
    pub basis: &'static str,
    /// Where the Regulation says so.
    pub source: &'static str,
    /// Whether the Regulation does not say it outright.
    #[serde(default)]
    pub reading: bool,
    /// Its name.
    pub title: Title,
}

dated!(ClauseVersion, DutyGroup);

/// By what a unit holds a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The item of the Regulation, or the decision that entrusted it: number and date.
    pub basis: String,
    /// Whether it rests on a reading.
    pub reading: bool,
    /// Whether it was entrusted.
    pub entrusted: bool,
}

impl Clause {
    /// Returns the wording in force on `day`.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&ClauseVersion> {
        version_on(&self.versions, day)
    }

    /// Returns the first day the clause is in force.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        first_day(&self.versions)
    }

    /// Returns the wording of `day`, or the nearest: what a clause is called when it is not in force.
    #[must_use]
    pub fn nearest(&self, day: Date) -> Option<&ClauseVersion> {
        self.on(day)
            .or_else(|| self.versions.iter().rev().find(|version| version.from <= day))
            .or(self.versions.first())
    }
}

impl UnitRule {
    /// Returns by what the unit holds `clause` on `day`, entrusted duties left out.
    fn holds(&self, clause: &Clause, day: Date) -> Option<Holding> {
        clause.on(day)?;
        let every =
            self.every.filter(|item| clause.id.strip_prefix(item).is_some_and(|rest| rest.starts_with('.')));
        if let Some(item) = every {
            return Some(Holding { basis: item.to_owned(), reading: false, entrusted: false });
        }
        let group =
            self.duties.iter().find(|group| group.in_force(day) && group.clauses.contains(&clause.id))?;
        Some(Holding { basis: group.basis.to_owned(), reading: group.reading, entrusted: false })
    }
}

impl Law {
    /// Returns the Regulation's own entry: first day, source, name.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.regulation().document
    }

    /// Returns every clause, in the order of the Regulation.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.regulation().clauses
    }

    /// Returns the clause with the number `id`.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses().iter().find(|clause| clause.id == id)
    }

    /// Returns the entry of a unit.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "a test finds every one in regulation.toml")]
    pub fn unit(&self, unit: Unit) -> &UnitRule {
        self.regulation().units.iter().find(|rule| rule.id == unit).expect("every code has its entry")
    }

    /// Returns the entry of a post.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "a test finds every one in regulation.toml")]
    pub fn post(&self, post: Post) -> &PostRule {
        self.regulation().posts.iter().find(|rule| rule.id == post).expect("every code has its entry")
    }

    /// Returns by what `unit` holds `clause` on `day`: the Regulation's table first, then what was entrusted.
    #[must_use]
    pub fn holding(&self, unit: Unit, clause: &str, grants: &[Grant], day: Date) -> Option<Holding> {
        let clause = self.clause(clause)?;
        let entrusted = || {
            clause.on(day)?;
            let of_unit = |grant: &&Grant| {
                grant.unit == unit && grant.in_force(day) && grant.clause.as_str() == clause.id
            };
            let grant = grants.iter().find(of_unit)?;
            Some(Holding { basis: grant.basis.clone(), reading: false, entrusted: true })
        };
        self.unit(unit).holds(clause, day).or_else(entrusted)
    }

    /// Returns the clauses `unit` holds on `day`, each with its basis, in the order of the Regulation.
    #[must_use]
    pub fn unit_clauses(&self, unit: Unit, grants: &[Grant], day: Date) -> Vec<(&'static str, Holding)> {
        let held = |clause: &Clause| Some((clause.id, self.holding(unit, clause.id, grants, day)?));
        self.clauses().iter().filter_map(held).collect()
    }
}
