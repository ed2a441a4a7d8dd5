//! Inspections of workplaces: what they ask, who needs no work permit, what paper they end with, and which articles
//! their findings point to.

use super::{
    Law,
    dated::{Dated, Title, dated, version_on},
};
use crate::values::Date;
use serde::Deserialize;

/// `law/inspection.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InspectionFile {
    pub(super) edition: &'static str,
    #[serde(rename = "protocol")]
    pub(super) protocols: Vec<Protocol>,
    #[serde(rename = "question")]
    pub(super) questions: Vec<Question>,
    #[serde(rename = "exemption")]
    pub(super) exemptions: Vec<Exemption>,
    #[serde(rename = "proposal")]
    pub(super) proposals: Vec<Proposal>,
}

/// The protocol that is drawn where something was found.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// How many copies there are of it.
    pub copies: i64,
    /// Where it stands.
    pub source: &'static str,
}

/// A question of the checklist. Yes is as the law has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is typed for it.
    pub key: &'static str,
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// Findings about a worker that do not go with yes.
    #[serde(default)]
    pub findings: Vec<&'static str>,
    /// The employer's offence that a no points to.
    pub article: Option<&'static str>,
    /// Where it stands.
    pub source: &'static str,
    /// The question.
    pub title: Title,
}

/// A ground on which a foreigner needs no work permit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Its item: `64.0.14`.
    pub code: &'static str,
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub source: &'static str,
    /// Its short name.
    pub title: Title,
}

crate::codes! {
    /// Whose offence a finding points to.
    Offender {
        /// The worker's.
        Worker = "worker",
        /// The employer's.
        Employer = "employer",
        /// That of a person met in a check or a joint measure.
        Met = "met",
    }
}

/// An article that findings about persons point to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Whose offence.
    pub of: Offender,
    /// The findings.
    pub findings: Vec<&'static str>,
    /// Of so many workers at least.
    #[serde(default = "one")]
    pub least: usize,
    /// Of so many at most.
    pub most: Option<usize>,
    /// The article.
    pub article: &'static str,
    /// Where it stands.
    pub source: &'static str,
}

const fn one() -> usize {
    1
}

dated!(Protocol, Question, Exemption);

impl Law {
    pub(super) fn inspection_file(&self) -> &InspectionFile {
        self.inspection.get_or_init(|| super::embedded(super::law_file!("inspection")))
    }

    /// Returns the rule on the protocol of an inspection on a day.
    #[must_use]
    pub fn inspection_protocol(&self, on: Date) -> Option<&Protocol> {
        version_on(&self.inspection_file().protocols, on)
    }

    /// Returns the questions that are asked on a day.
    pub fn questions(&self, on: Date) -> impl Iterator<Item = &Question> {
        self.inspection_file().questions.iter().filter(move |question| question.in_force(on))
    }

    /// Returns the grounds on which a foreigner needs no work permit on a day.
    pub fn exemptions(&self, on: Date) -> impl Iterator<Item = &Exemption> {
        self.inspection_file().exemptions.iter().filter(move |ground| ground.in_force(on))
    }

    /// Returns the articles that findings point to.
    #[must_use]
    pub fn proposals(&self) -> &[Proposal] {
        &self.inspection_file().proposals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exemption_holds_from_the_day_of_its_law() {
        let law = Law::new();
        let on = |code: &str, day: &str| {
            law.exemptions(day.parse().unwrap()).any(|exemption| exemption.code == code)
        };
        for (code, day, holds) in [
            ("64.0.14", "2013-07-31", false),
            ("64.0.14", "2013-08-01", true),
            ("64.0.13-1", "2016-05-05", false),
            ("64.0.13-1", "2016-05-06", true),
            ("64.0.20", "2024-01-01", false),
        ] {
            assert_eq!(on(code, day), holds, "{code} {day}");
        }
        assert_eq!(law.questions("2018-01-15".parse().unwrap()).count(), 7);
        assert_eq!(law.inspection_protocol("2018-01-15".parse().unwrap()).map(|rule| rule.copies), Some(2));
        assert!(law.inspection_protocol("2013-07-31".parse().unwrap()).is_none());
    }
}
