//! Where and when officers went, whom they met and what followed: the same words for a check and for a joint measure.

use super::{Finding, PersonFound, proposals};
use crate::{
    duties::{
        origin,
        person::Details,
        signal::{self, Signal},
    },
    language,
    office::{Desk, Receipt, Register, Result, Term, broken, on_duty},
    values::{Line, Login, Moment, Number, Reference, Text, Value, When},
};

/// Where and when officers went, whom they met and what followed
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct Visit {
    /// Where it was
    #[arg(long, value_name = "TEXT")]
    place: Line,
    /// When it began, on the day of the act (2018-01-15T10:00, or 10:00)
    #[arg(long, value_name = "MOMENT")]
    starts: When,
    /// When it ended; an hour alone is of the day it began
    #[arg(long, value_name = "MOMENT")]
    ends: When,
    /// Officers who went with you, by login, with `;` between them
    #[arg(long, value_name = "LOGIN", value_delimiter = ';')]
    #[serde(default)]
    officer: Vec<Login>,
    /// Persons met, with `;` between them: surname|given|citizenship|document|birth-date|finding|followed
    ///
    /// Document and birth date may be empty; what followed for him may be left out. Of one who is registered his number is
    /// enough: P-2018-000001|finding|followed. The finding is one of in-order,
    /// no-papers, invalid-papers, overstay, unregistered, moved-unregistered, other-purpose, no-permit, transit, under-ban,
    /// guest-unregistered. Nobody met: leave it out.
    #[arg(long, value_name = "PERSON", value_delimiter = ';')]
    #[serde(default)]
    found: Vec<PersonFound>,
    /// Signals that it looks into, with `;` between them
    #[arg(long, value_name = "NUMBER", value_delimiter = ';')]
    #[serde(default)]
    signal: Vec<Reference>,
    /// What followed
    #[arg(long, value_name = "TEXT")]
    followed: Text,
    /// Why what was found leads to no case, or to no further one
    #[arg(long, value_name = "TEXT")]
    no_case: Option<Text>,
}

/// A visit whose words were checked.
pub struct Checked {
    starts: Moment,
    ends: Moment,
    /// Those who went with the officer.
    team: Vec<i64>,
    /// Signals that it looks into.
    signals: Vec<Signal>,
    /// Place and whatever else it is found by, folded.
    fold: String,
    /// Persons met.
    found: Vec<PersonFound>,
    /// How many they are, and about how many something was found.
    met: i64,
    findings: i64,
    /// Until when a protocol is drawn up about what was found.
    case_by: Option<Term>,
}

impl Checked {
    /// About how many persons something was found.
    #[must_use]
    pub fn findings(&self) -> i64 {
        self.findings
    }
}

impl Visit {
    /// How many persons were met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.found.len()
    }

    /// Checks everything before the first row is written. `words`: what it is found by besides its place.
    pub fn check(&self, desk: &Desk<'_, '_>, words: &str) -> Result<Checked> {
        let on = desk.on();
        let (starts, ends) = self.time(desk)?;
        let team = self.team(desk)?;
        let signals = signal::followed(desk, &self.signal, on)?;
        let found: Vec<_> = self.found.iter().map(|found| found.looked_up(desk)).collect::<Result<_>>()?;
        for found in &found {
            found.check()?;
        }
        Details::all_known(desk, found.iter().map(|found| &found.person))?;
        let findings = found.iter().filter(|found| found.finding != Finding::InOrder).count();
        if findings == 0 && self.no_case.is_some() {
            return broken("no-case-without-finding").err();
        }
        let case_by = if findings == 0 { None } else { desk.term("offence.protocol", on)? };
        let fold = language::fold(format!("{} {words}", self.place).trim());
        let (met, findings) = (counted(found.len()), counted(findings));
        Ok(Checked { starts, ends, team, signals, fold, found, met, findings, case_by })
    }

    /// The day of the act is the day on which it began, and it is over when it is recorded.
    fn time(&self, desk: &Desk<'_, '_>) -> Result<(Moment, Moment)> {
        let on = desk.on();
        let starts = self.starts.on(on);
        let ends = self.ends.on(starts.date());
        if ends <= starts {
            return broken("spot-ends-first").with("starts", starts).with("ends", ends).err();
        }
        if starts.date() != on {
            return broken("spot-day").with("starts", starts).with("on", on).err();
        }
        let over = desk.now().map_or(ends.date() <= desk.today(), |now| ends <= now);
        if over { Ok((starts, ends)) } else { broken("spot-not-over").with("ends", ends).err() }
    }

    fn team(&self, desk: &Desk<'_, '_>) -> Result<Vec<i64>> {
        let mut team = Vec::with_capacity(self.officer.len());
        for login in &self.officer {
            let officer = on_duty(desk.db(), login.as_str(), desk.on())?.id;
            if officer == desk.officer().id || team.contains(&officer) {
                return broken("officer-twice").with("officer", login).err();
            }
            team.push(officer);
        }
        Ok(team)
    }

    /// The columns that a check and a joint measure share.
    #[must_use]
    pub fn columns<'a>(
        &'a self,
        desk: &Desk<'_, '_>,
        checked: &'a Checked,
    ) -> Vec<(&'static str, Value<'a>)> {
        vec![
            ("place", (&self.place).into()),
            ("place_fold", checked.fold.as_str().into()),
            ("starts", (&checked.starts).into()),
            ("ends", (&checked.ends).into()),
            ("unit", desk.seat().unit.into()),
            ("officer", desk.officer().id.into()),
            ("met", checked.met.into()),
            ("findings", checked.findings.into()),
            ("without_case", checked.findings.into()),
            ("followed", (&self.followed).into()),
            ("no_case", (&self.no_case).into()),
            ("case_by", checked.case_by.as_ref().map(|term| term.due.as_str()).into()),
        ]
    }

    /// Enters who went, who was met, and those of them who were not known; tells which cases may be opened.
    pub fn enter(
        &self,
        desk: &mut Desk<'_, '_>,
        (register, number, row): (&'static Register, Number, i64),
        checked: Checked,
        receipt: &mut Receipt,
    ) -> Result<()> {
        let table = register.table;
        for officer in checked.team {
            desk.insert(
                "participant",
                &[("table_name", table.into()), ("row_id", row.into()), ("employee", officer.into())],
            )?;
        }
        for found in &checked.found {
            let person = found.person.find_or_enter(desk)?;
            desk.insert(
                "found",
                &[
                    ("table_name", table.into()),
                    ("row_id", row.into()),
                    ("person", person.id.into()),
                    ("finding", (&found.finding).into()),
                    ("followed", (&found.followed).into()),
                ],
            )?;
            found.person.tell(&person, receipt);
        }
        signal::follow(desk, &checked.signals, (register, row), receipt)?;
        if let Some(next) = signal::verification(&checked.signals) {
            receipt.next = Some(next);
        }
        if self.no_case.is_none() {
            receipt.terms.extend(checked.case_by);
        }
        let proposals = proposals(desk.db(), desk.law(), register, number)?;
        let enough = self.no_case.is_none() && proposals.iter().any(|proposal| proposal.case.is_some());
        origin::tell(proposals, receipt);
        if enough {
            let command = format!("nezaret correct-record {number} --field no-case");
            receipt.note("no-further-case", vec![("command", command)]);
        }
        Ok(())
    }
}

/// A number of persons as a column holds it.
fn counted(n: usize) -> i64 {
    i64::try_from(n).expect("a list in memory is shorter than i64")
}
