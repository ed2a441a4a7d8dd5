//! issue-deportation (3.1.8; of a refused refugee 3.1.8-1): opens a removal from the decision it rests on.

use super::{
    Basis, Cancelled, Ground, LeaveTerm, REGISTER, State, basis, clause, decided_on, gate::barred, leave,
    of_decision, open_of,
};
use crate::{
    duties::{
        ban, challenge,
        person::{self, Details, Person, bars},
        violation::{self, Outcome, Violation},
    },
    law::{Flag, Matter},
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Count, Date, Line, Reference, Text},
};

/// Open the removal of a person from the decision it rests on
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct IssueDeportation {
    /// What it rests on
    #[arg(long, value_enum)]
    basis: Basis,
    /// Ground of a decision of the Service: 79.1.1 cancelled, 79.1.2 undesirable, 79.1.3 released, 79.1.4 refugee refused
    #[arg(long, value_enum)]
    ground: Option<Ground>,
    /// For 79.1.1: what was cancelled
    #[arg(long, value_enum)]
    cancelled: Option<Cancelled>,
    /// For a penalty decision: the offence case (V-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    violation: Option<Reference>,
    #[command(flatten)]
    person: Details,
    /// Who decided
    #[arg(long, value_name = "TEXT")]
    authority: Line,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision_number: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    decision_date: Date,
    /// Who signed it: post and name
    #[arg(long, value_name = "TEXT")]
    decision_maker: Option<Line>,
    /// Its reasons; those of a penalty or a sentence stand in it
    #[arg(long, value_name = "TEXT")]
    reasons: Option<Text>,
    /// Day the decision enters into legal force [default: for a decision of the Service its date]
    #[arg(long, value_name = "DATE")]
    in_force_on: Option<Date>,
    /// Term to leave (48h, 10d), where the decision sets it and not the law
    #[arg(long, value_name = "TERM")]
    leave_term: Option<LeaveTerm>,
    /// Years of the re-entry ban in the decision: opens the ban with the removal
    #[arg(long, value_name = "YEARS")]
    ban_years: Option<Count>,
}

impl Act for IssueDeportation {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec![clause(self.basis, self.ground)]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        self.words_fit()?;
        if self.decision_date > on {
            return broken("decision-later-than-act")
                .with("decision", self.decision_date)
                .with("on", on)
                .err();
        }
        // A ground must have stood when the Service decided; a bare refusal must still carry a removal when it is opened.
        let judged = if self.basis == Basis::RefugeeRefusal { on } else { self.decision_date };
        basis::in_force(self.basis, self.ground, judged)?;
        let case = self.violation.as_ref().map(|typed| self.case(desk, typed)).transpose()?;
        let in_force_on = self.in_force(desk, case.as_ref())?;
        let leave_term = self.leave_term(desk)?;
        let ban = self.ban(desk, case.as_ref())?;
        let found = self.details(desk, case.as_ref())?.find_or_enter(desk)?;
        let mut receipt = Receipt::new(found.number, "removal-issued");
        if !found.new {
            let standing = bars(desk.db(), found.id, on)?;
            let forbidding = standing.iter().filter(|bar| bar.kind.forbids());
            barred(desk, "removal-forbidden", found.number, forbidding)?;
            self.must_be_new(desk, found.id, case.as_ref())?;
            for bar in standing {
                let article = bar.article.unwrap_or("—").to_owned();
                receipt
                    .note("person-barred", vec![("number", found.number.to_string()), ("article", article)]);
            }
            for open in open_of(desk.db(), found.id)? {
                receipt.note("removal-another-open", vec![("removal", open.number().to_string())]);
            }
        }
        // What follows from a case stands with the person of the case: a split sends both the same way.
        let person = case.as_ref().map_or(found.id, |case| case.person);
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (unit, me) = (desk.seat().unit, desk.officer().id);
        let removal = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", person.into()),
                ("basis", (&self.basis).into()),
                ("ground", (&self.ground).into()),
                ("violation", case.as_ref().map(|case| case.id).into()),
                ("authority", (&self.authority).into()),
                ("decision_number", (&self.decision_number).into()),
                ("decision_date", (&self.decision_date).into()),
                ("decision_maker", (&self.decision_maker).into()),
                ("reasons", (&self.reasons).into()),
                ("in_force_on", (&in_force_on).into()),
                ("leave_term", (&leave_term).into()),
                ("unit", (&unit).into()),
                ("responsible", me.into()),
                ("state", (&State::Issued).into()),
            ],
        )?;
        found.tell(&mut receipt);
        if let Some((basis, until)) = ban {
            let opening = ban::Opening {
                person,
                violation: case.map(|case| case.id),
                removal: Some(removal),
                basis,
                authority: self.authority.as_str(),
                decision_number: self.decision_number.as_str(),
                decision_date: self.decision_date,
                from: self.decision_date,
                until,
                unit,
                responsible: Some(me),
            };
            opening.open(desk)?.tell(&mut receipt);
        }
        receipt.number = Some(number);
        let receipt = receipt.with("person", found.number).with("leave-term", leave_term);
        Ok(receipt.next(format!("nezaret serve-deportation {number}")))
    }
}

impl IssueDeportation {
    /// Which words go with which basis.
    fn words_fit(&self) -> Result<()> {
        let basis = format!("removal-basis-{}", self.basis);
        let service = self.basis == Basis::ServiceDecision;
        let (key, source) = if service != self.ground.is_some() {
            (if service { "removal-needs-ground" } else { "removal-takes-no-ground" }, "MM 79.1")
        } else if (self.ground == Some(Ground::Cancelled)) != self.cancelled.is_some() {
            ("removal-cancelled-with-79-1-1", "MM 79.5")
        } else if (self.basis == Basis::PenaltyDecision) != self.violation.is_some() {
            ("removal-case-with-penalty", "IXM 29")
        } else if service && self.reasons.is_none() {
            ("removal-needs-reasons", "MM 79.6")
        } else {
            return Ok(());
        };
        broken(key).with("basis", basis).by(source).err()
    }

    /// The day the decision enters into force. A challenge of a decision of the Service does not suspend it (MM 79.8);
    /// a penalty waits for the end of the term to appeal (IXM 138.1), which the case knows once its copy is served.
    fn in_force(&self, desk: &Desk<'_, '_>, case: Option<&Violation>) -> Result<Option<Date>> {
        let of_case = case.and_then(|case| case.in_force_on);
        let day = match (self.basis, self.in_force_on) {
            (Basis::ServiceDecision, None) => Some(self.decision_date),
            (Basis::PenaltyDecision, None) if of_case.is_none() => {
                return broken("removal-needs-in-force").by("IXM 138.1").err();
            }
            (_, day) => day.or(of_case),
        };
        let term = match self.basis {
            Basis::PenaltyDecision => desk.term("offence.entry-into-force", self.decision_date)?,
            _ => None,
        };
        let soonest = term.map(|term| term.due.parse().expect("a term in days ends on a date"));
        let earliest = of_case.or(soonest).unwrap_or(self.decision_date);
        match day {
            Some(day) if day < earliest => {
                let rule = broken("removal-in-force-early").with("day", day).with("earliest", earliest);
                if self.basis == Basis::PenaltyDecision { rule.by("IXM 138.1").err() } else { rule.err() }
            }
            day => Ok(day),
        }
    }

    /// The term to leave: the law's where it sets one, else the decision's.
    fn leave_term(&self, desk: &Desk<'_, '_>) -> Result<LeaveTerm> {
        let permit = self.cancelled == Some(Cancelled::ResidencePermit);
        let rule = leave::term_of(self.basis, self.ground, permit)
            .and_then(|id| desk.law().term(id, desk.on()).ok());
        let of_law = rule.as_ref().and_then(LeaveTerm::of).zip(rule.as_ref().map(|rule| rule.version.source));
        match (of_law, self.leave_term) {
            (Some((law, source)), Some(typed)) if typed != law => {
                broken("removal-leave-term-differs").with("typed", typed).with("law", law).by(source).err()
            }
            (Some((law, _)), _) => Ok(law),
            (None, Some(typed)) => Ok(typed),
            (None, None) => {
                let rule = broken("removal-needs-leave-term");
                if self.basis == Basis::PenaltyDecision { rule.by("IXM 155.1").err() } else { rule.err() }
            }
        }
    }

    /// The re-entry ban in the decision, with its last day: as long as the law lets such a decision set it.
    fn ban(
        &self,
        desk: &Desk<'_, '_>,
        case: Option<&Violation>,
    ) -> Result<Option<(ban::Basis, Option<Date>)>> {
        let Some(years) = self.ban_years else { return Ok(None) };
        let opened = case.map_or(Ok(None), |case| ban::of_case(desk.db(), case.person, case.id))?;
        if let (Some(case), Some(ban)) = (case, opened) {
            return broken("removal-ban-opened-already").with("number", case.number()).with("ban", ban).err();
        }
        let basis = match self.basis {
            Basis::PenaltyDecision => ban::Basis::Expulsion,
            Basis::ServiceDecision | Basis::CourtSentence | Basis::RefugeeRefusal => ban::Basis::Removal,
        };
        Ok(Some((basis, basis.until(desk.law(), self.decision_date, Some(years))?)))
    }

    /// The case whose penalty is executed.
    fn case(&self, desk: &Desk<'_, '_>, typed: &Reference) -> Result<Violation> {
        let case = Violation::find(desk.db(), desk.resolve(typed, violation::REGISTER.prefix)?)?;
        let number = case.number();
        if case.outcome != Some(Outcome::Expelled) {
            let outcome = case.outcome.map_or_else(|| "—".to_owned(), |outcome| format!("outcome-{outcome}"));
            return broken("removal-case-not-expelled")
                .with("number", number)
                .with("outcome", outcome)
                .by("IXM 29")
                .err();
        }
        if let Some(day) = decided_on(desk.db(), case.id)?.filter(|day| *day != self.decision_date) {
            return broken("removal-decision-differs")
                .with("number", number)
                .with("decided", day)
                .with("typed", self.decision_date)
                .err();
        }
        if let Some(challenge) = challenge::held(desk.db(), case.id)? {
            let rule = broken("penalty-challenged").with("number", number).with("case", number);
            return rule.with("challenge", challenge).by("IXM 144.1").err();
        }
        if case.drawn_by == desk.officer().id && desk.law().flag(Flag::RemovalNotByDrawer, desk.on()) {
            return Err(desk.refuse("removal-not-by-drawer", vec![("number", number.to_string())]));
        }
        Ok(case)
    }

    /// Whom it is about: in an offence case, the person of the case and no other.
    fn details(&self, desk: &Desk<'_, '_>, case: Option<&Violation>) -> Result<Details> {
        let Some(case) = case else { return Ok(self.person.clone()) };
        let of_case = Person::get(desk.db(), case.person)?.number();
        if let Some(typed) = &self.person.person {
            let typed = desk.resolve(typed, person::REGISTER.prefix)?;
            let typed_is = Person::find(desk.db(), typed)?.id;
            if !person::is_same(desk.db(), typed_is, case.person)? {
                return broken("removal-person-not-of-case")
                    .with("number", case.number())
                    .with("person", of_case)
                    .with("typed", typed)
                    .err();
            }
        }
        Ok(Details { person: Some(Reference::Number(of_case)), ..self.person.clone() })
    }

    /// One decision opens one removal.
    fn must_be_new(&self, desk: &Desk<'_, '_>, person: i64, case: Option<&Violation>) -> Result<()> {
        let case = case.map(|case| case.id);
        let same =
            of_decision(desk.db(), person, &self.authority, &self.decision_number, self.decision_date, case)?;
        same.map_or(Ok(()), |number| broken("removal-opened-already").with("number", number).err())
    }
}
