//! decide-violation: the decision on a case (3.1.4; IXM 114–117).

mod checks;
mod consequence;
mod held;

use super::{
    Move, Outcome, REGISTER, State, Violation,
    article::in_force,
    consider::moved_by_decision,
    past::{Asked, Earlier},
    row, sanction,
};
use crate::{
    duties::ban::{self, Basis},
    law::authority::Unit,
    office::{Act, Desk, End, Receipt, Result},
    values::{ArticleCode, Count, Date, Day, Line, Money, Reference, Text, When},
};
use checks::{Heard, may_decide};
use consequence::{Ban, Terms, due};

/// Decide a case of an administrative offence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DecideViolation {
    /// The case (V-2018-000017)
    number: Reference,
    /// How it is decided
    #[arg(long, value_enum)]
    outcome: Outcome,
    /// Fine in manat, within the limits of the article
    #[arg(long, value_name = "AMOUNT")]
    fine: Option<Money>,
    /// Facts that were established
    #[arg(long, value_name = "TEXT")]
    facts: Text,
    /// Reasons of the decision
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Article by which the case rests or ends, where it does
    #[arg(long, value_name = "CODE")]
    ending_article: Option<ArticleCode>,
    /// When the case was heard [default: the hearing that was set, else when the decision was announced]
    #[arg(long, value_name = "MOMENT")]
    hearing_at: Option<When>,
    /// Where the case was heard [default: where it was set]
    #[arg(long, value_name = "TEXT")]
    hearing_place: Option<Line>,
    /// The person was told until when, where and how the decision can be challenged
    #[arg(long)]
    #[serde(default)]
    remedy_told: bool,
    /// The person was at the hearing
    #[arg(long)]
    #[serde(default)]
    attended: bool,
    /// Day on which the notice of the hearing was served
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    notified_on: Option<Day>,
    /// Moment at which the decision was announced [default: now, where it is dated today]
    #[arg(long, value_name = "MOMENT")]
    announced_at: Option<When>,
    /// For so many years the person may not enter, 1 to 5
    #[arg(long, value_name = "YEARS")]
    ban_years: Option<Count>,
    /// Article of the entry ban; 16.1.8 until the fine is paid [default: 29.3]
    #[arg(long, value_enum)]
    ban_basis: Option<Basis>,
}

impl Act for DecideViolation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let state = case.after(Move::Decide(self.outcome))?;
        may_decide(desk, &case)?;
        case.must_be_drawn(desk.on())?;
        let article = in_force(desk.law(), &case.article, case.happened_on)?;
        sanction::check(&case, &article, self.outcome, self.fine)?;
        self.must_concern_a_foreigner(desk, &case)?;
        self.must_be_in_time(desk, &case)?;
        let heard = self.heard(desk, &case)?;
        self.must_hold_what_a_decision_needs(&case, &heard)?;
        let ban = self.ban(desk, &case)?;
        let held = self.held(desk, &case, ban.as_ref())?;
        let announced = self.announced(desk)?;
        let terms = self.terms(desk, announced)?;
        let asked = Asked {
            case: Some(case.id),
            person: case.person,
            linked: true,
            article: &case.article,
            happened: case.happened_on,
        };
        let before = Earlier::all(desk.db(), &asked)?;
        let moved = moved_by_decision(desk, &case, self.outcome, &self.ground)?;
        let decide_by = moved.as_ref().map_or(case.decide_by, |change| change.after.map(End::date));
        if let Some(change) = &moved {
            desk.moved(change)?;
        }
        let ends = (state, decide_by, held.paid_on(desk.on()));
        self.write(desk, &case, ends, &heard.when(announced, desk.on()), &heard, &terms)?;

        let number = case.number();
        let row = row(self.outcome, Some(article.kind()));
        let mut receipt = Receipt::new(number, "violation-decided")
            .with("outcome", format!("outcome-{}", self.outcome))
            .with("row", format!("table-row-{row}"));
        if let Some(due) = decide_by.filter(|due| *due < desk.on()) {
            receipt.note("consideration-late", vec![("due", due.to_string())]);
        }
        if case.age.is_some() && case.commission_told_on.is_none() {
            receipt.note("commission-not-told", Vec::new());
        }
        for earlier in &before {
            earlier.tell(&case.article, &mut receipt);
        }
        if self.outcome != Outcome::Suspended {
            held.tell(&mut receipt);
            receipt.note("remedy-of-decision", Vec::new());
        }
        if let Some(Ban { basis, until }) = ban {
            let authority = ban::own_office(desk.db())?;
            // Entry bans are that division's, whoever decides them (3.1.8); what waits for a fine stays with the case
            // (3.1.10).
            let (unit, responsible) = match basis {
                Basis::UnpaidFine => (case.unit, Some(case.responsible)),
                _ => (Unit::Deportation, None),
            };
            let opening = ban::Opening {
                person: case.person,
                violation: Some(case.id),
                removal: None,
                basis,
                authority: &authority,
                decision_number: &number.to_string(),
                decision_date: desk.on(),
                from: desk.on(),
                until,
                unit,
                responsible,
            };
            opening.open(desk)?.tell(&mut receipt);
        }
        let Terms { copy, leave, .. } = terms;
        let then = match self.outcome {
            Outcome::Suspended => format!("nezaret resume-consideration {number}"),
            _ => format!("nezaret serve-decision {number}"),
        };
        Ok(receipt.term(copy).term(leave).next(then))
    }
}

impl DecideViolation {
    fn write(
        &self,
        desk: &mut Desk<'_, '_>,
        case: &Violation,
        (state, decide_by, paid_on): (State, Option<Date>, Option<Date>),
        heard_at: &str,
        heard: &Heard<'_>,
        terms: &Terms,
    ) -> Result<()> {
        let (on, me) = (desk.on(), desk.officer().id);
        desk.update(
            REGISTER.table,
            case.id,
            &[
                ("state", (&state).into()),
                ("outcome", (&self.outcome).into()),
                ("decide_by", (&decide_by).into()),
                ("fine", (&self.fine).into()),
                ("decided_on", (&on).into()),
                ("decided_by", me.into()),
                ("facts", (&self.facts).into()),
                ("ground", (&self.ground).into()),
                ("ending_article", (&self.ending_article).into()),
                ("heard_at", heard_at.into()),
                ("heard_place", heard.place().into()),
                ("attended", self.attended.into()),
                ("notified_on", (&heard.notified).into()),
                ("remedy_told", self.remedy_told.into()),
                ("copy_by", due(terms.copy.as_ref())),
                ("announced_at", terms.announced.map(|at| at.to_string()).into()),
                ("leave_by", due(terms.leave.as_ref())),
                ("paid_on", (&paid_on).into()),
            ],
        )
    }
}
