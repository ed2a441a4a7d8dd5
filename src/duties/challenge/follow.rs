//! What follows a ruling: in the case, in what executes its penalty, in what else rests on the decision.

use super::{
    Body, Verdict, holding,
    outcome::{RecordChallengeOutcome, Ruling},
};
use crate::{
    duties::{
        ban,
        custody::{self, Custody},
        penalty::{self, Force},
        removal::{self, Removal},
        violation::{self, FALLEN, Outcome, State, Violation},
    },
    law::Flag,
    office::{Desk, End, Receipt, Result, Term},
    values::{Date, Money, Number, Value, shell_word},
};

/// The columns of a case that a ruling writes.
type Columns<'a> = Vec<(&'static str, Value<'a>)>;

/// A ruling on the decision of a case.
pub(super) fn case(
    act: &RecordChallengeOutcome,
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    receipt: Receipt,
) -> Result<Receipt> {
    // Another body annulled the decision meanwhile: nothing of it is left to be ruled on.
    if !matches!(case.state, State::Decided | State::Terminated) {
        return Ok(receipt.next(format!("nezaret show {}", case.number())));
    }
    match act.verdict {
        Verdict::SetAside => {
            let why = ruling.because(ruling.date, "IXM 138.1");
            case.fall_away(desk, &["appeal-by", "pay-by", "execute-penalty-by"], why)?;
            case.replace(desk, "in-force-on", ruling.in_force_on.map(End::Day), why)?;
            let mut receipt = falls(desk, ruling, case, &ended(ruling), receipt)?;
            let paid = penalty::paid(desk.db(), case.id)?;
            if paid > 0 {
                receipt.note("fine-to-return", vec![("sum", Money::of_qepik(paid).to_string())]);
            }
            Ok(receipt)
        }
        Verdict::Returned => {
            let consider = desk.term("offence.consider", desk.on())?;
            let anew = consider.as_ref().and_then(|term| End::read(&term.due));
            let why = ruling.because(desk.on(), consider.as_ref().map_or("IXM 111.1", |term| term.source));
            case.fall_away(desk, FALLEN, why)?;
            desk.moved(&case.clock("decide-by").replaced(case.decide_by.map(End::Day), anew, why))?;
            let mut receipt = falls(desk, ruling, case, &reopened(consider.as_ref()), receipt)?;
            penalty::stay(desk.db(), case, &mut receipt)?;
            receipt.next = Some(format!("nezaret decide-violation {}", case.number()));
            Ok(receipt.term(consider))
        }
        Verdict::Upheld | Verdict::NotConsidered if !ruling.challenge.suspends => {
            Ok(receipt.next(format!("nezaret show {}", case.number())))
        }
        Verdict::Upheld | Verdict::NotConsidered | Verdict::Changed => {
            stands(act, desk, ruling, case, receipt)
        }
    }
}

/// The case ended: nothing of the decision is left.
fn ended(ruling: &Ruling) -> Columns<'static> {
    let mut columns = cleared();
    columns.extend([
        ("state", Value::from(State::Terminated)),
        ("outcome", Outcome::Terminated.into()),
        ("in_force_on", ruling.in_force_on.into()),
    ]);
    columns
}

/// The case is open again: it is considered anew within the term that a case has (IXM 111.1).
fn reopened(consider: Option<&Term>) -> Columns<'static> {
    let mut columns: Columns<'_> = violation::DECISION.iter().map(|column| (*column, Value::Null)).collect();
    columns.extend([
        ("state", Value::from(State::Investigated)),
        ("decide_by", consider.map(|term| term.due.clone()).into()),
    ]);
    columns
}

fn cleared() -> Columns<'static> {
    ["fine", "appeal_by", "pay_by", "execute_by", "leave_by", "paid_on"]
        .map(|column| (column, Value::Null))
        .into()
}

/// The decision falls, and what rests on it with it.
fn falls(
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    columns: &Columns<'static>,
    mut receipt: Receipt,
) -> Result<Receipt> {
    desk.update(violation::REGISTER.table, case.id, columns)?;
    receipt.next = Some(format!("nezaret show {}", case.number()));
    if case.fine.is_some() {
        receipt.note("fine-fell-away", Vec::new());
    }
    bans_fall(desk, ruling, case, &mut receipt)?;
    removals_fall(desk, ruling, case, &mut receipt)?;
    Ok(receipt)
}

/// The decision stands, as it was or changed: it has a day of force again, unless another challenge holds it up.
fn stands(
    act: &RecordChallengeOutcome,
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    mut receipt: Receipt,
) -> Result<Receipt> {
    let now = Violation {
        outcome: act.outcome.or(case.outcome),
        fine: if act.outcome.is_some() { act.fine } else { act.fine.or(case.fine) },
        ..case.clone()
    };
    let mut columns: Columns<'_> = vec![("outcome", (&now.outcome).into()), ("fine", (&now.fine).into())];
    let held = holding(desk.db(), case.id, Some(ruling.challenge.id))?;
    let mut terms = Force::default();
    if let (None, Some(day)) = (held, ruling.in_force_on) {
        let by_court =
            act.verdict == Verdict::Changed && matches!(ruling.body, Body::Court | Body::AppealCourt);
        let by_court = by_court && desk.law().flag(Flag::CourtChangedFine, desk.on());
        let by = if by_court { penalty::Body::Court } else { penalty::Body::Authority };
        terms = Force::from(desk, &now, day, by)?;
        // A ruling that is not final can be challenged until it is in force; a final one no more.
        let last = (ruling.body != Body::AppealCourt).then_some(day);
        columns.extend([("in_force_on", Value::from(day)), ("appeal_by", last.into())]);
        for (column, term) in [("pay_by", &terms.pay), ("execute_by", &terms.execute)] {
            columns.push((column, term.as_ref().map(|term| term.due.clone()).into()));
        }
        in_force_again(desk, ruling, case, day, last, &terms)?;
        receipt.note("decision-in-force", vec![("day", day.to_string())]);
    }
    let paid = penalty::paid(desk.db(), case.id)?;
    let fine = now.fine.map_or(0, Money::qepik);
    if act.verdict == Verdict::Changed && paid >= fine && paid > 0 {
        columns.push(("paid_on", ruling.date.into()));
        if paid > fine {
            receipt.note("fine-to-return", vec![("sum", Money::of_qepik(paid - fine).to_string())]);
        }
    }
    desk.update(violation::REGISTER.table, case.id, &columns)?;
    receipt.next = Some(format!("nezaret show {}", case.number()));
    if let Some(other) = held {
        receipt.note("held-by-another", vec![("other", other.to_string())]);
    }
    let out = |outcome: Option<Outcome>| outcome.is_some_and(Outcome::concerns_entry);
    if out(case.outcome) && !out(now.outcome) {
        bans_fall(desk, ruling, case, &mut receipt)?;
    }
    if case.outcome == Some(Outcome::Expelled) && now.outcome != Some(Outcome::Expelled) {
        removals_fall(desk, ruling, case, &mut receipt)?;
    } else if let (None, Some(day)) = (held, ruling.in_force_on) {
        for removal in removal::executing(desk.db(), case.person, case.id)? {
            removal.in_force(desk, day)?;
            let number = removal.number().to_string();
            receipt.next = Some(format!("nezaret resume-deportation {number}"));
            receipt.note("removal-waits-for-head", vec![("removal", number)]);
        }
    } else if now.owes() && held.is_none() {
        receipt.next = Some(format!("nezaret record-payment {}", case.number()));
    }
    let Force { pay, execute, .. } = terms;
    Ok(receipt.term(pay).term(execute))
}

/// Files the ends that the ruling gives the decision: those of its execution run from the day of force.
fn in_force_again(
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    day: Date,
    last: Option<Date>,
    terms: &Force,
) -> Result<()> {
    let source = if ruling.body == Body::AppealCourt { "IXM 138.1.3" } else { "IXM 138.1.2" };
    let why = ruling.because(ruling.date, source);
    case.replace(desk, "in-force-on", Some(day.into()), why)?;
    case.replace(desk, "appeal-by", last.map(End::Day), why)?;
    for (code, term) in [("pay-by", &terms.pay), ("execute-penalty-by", &terms.execute)] {
        let Some(term) = term else { continue };
        case.replace(desk, code, End::read(&term.due), ruling.because(day, term.source))?;
    }
    Ok(())
}

/// A ruling on the decision behind a removal: it was not held up (MM 79.8); where the decision fell, it stops now.
pub(super) fn removal(
    act: &RecordChallengeOutcome,
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    target: Number,
    mut receipt: Receipt,
) -> Result<Receipt> {
    receipt.next = Some(format!("nezaret show {target}"));
    if !matches!(act.verdict, Verdict::SetAside | Verdict::Returned) {
        return Ok(receipt);
    }
    let removal = Removal::find(desk.db(), target)?;
    for ban in ban::standing_with(desk.db(), removal.person, removal.id)? {
        ban.lift(desk, &ruling.named)?;
        receipt.note("ban-lifted-too", vec![("ban", ban.number().to_string())]);
        ban.tell_bodies(desk, &mut receipt)?;
    }
    flag(desk, ruling, &removal, &mut receipt)?;
    Ok(receipt)
}

/// A ruling on what holds a person: he stays, for the whole time or a shorter one, or he is to be released at once.
pub(super) fn custody(
    act: &RecordChallengeOutcome,
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    target: Number,
    mut receipt: Receipt,
) -> Result<Receipt> {
    receipt.next = Some(format!("nezaret show {target}"));
    let custody = Custody::find(desk.db(), target)?;
    let why = ruling.because(ruling.date, "3.1.9");
    match act.verdict {
        Verdict::Upheld | Verdict::NotConsidered => {}
        _ if custody.state == custody::State::Ended => {
            receipt.note("custody-over-already", vec![("custody", target.to_string())]);
        }
        Verdict::Changed => {
            let Some(until) = act.until.map(End::last) else { return Ok(receipt) };
            custody.shorten(desk, until, why)?;
            receipt.note("custody-shortened", vec![("until", until.to_string())]);
        }
        Verdict::SetAside | Verdict::Returned => {
            let until = custody.fall(desk, &ruling.named, why)?;
            receipt.note("custody-to-release", vec![("until", until.to_string())]);
            let free = match custody.basis {
                custody::Basis::Detention => "end-detention",
                _ => "release-from-centre",
            };
            let ground = shell_word(&ruling.named);
            receipt.next = Some(format!("nezaret {free} {target} --ending court-ruling --ground {ground}"));
        }
    }
    Ok(receipt)
}

fn bans_fall(
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    receipt: &mut Receipt,
) -> Result<()> {
    for ban in ban::standing_on(desk.db(), case.person, case.id)? {
        ban.lift(desk, &ruling.named)?;
        receipt.note("ban-lifted-too", vec![("ban", ban.number().to_string())]);
        ban.tell_bodies(desk, receipt)?;
    }
    Ok(())
}

fn removals_fall(
    desk: &mut Desk<'_, '_>,
    ruling: &Ruling,
    case: &Violation,
    receipt: &mut Receipt,
) -> Result<()> {
    for removal in removal::executing(desk.db(), case.person, case.id)? {
        flag(desk, ruling, &removal, receipt)?;
    }
    Ok(())
}

/// The removal stands still and waits to be cancelled by a head.
fn flag(desk: &mut Desk<'_, '_>, ruling: &Ruling, removal: &Removal, receipt: &mut Receipt) -> Result<()> {
    let number = removal.number().to_string();
    if matches!(removal.state, removal::State::Executed | removal::State::Cancelled) {
        receipt.note("removal-at-its-end", vec![("removal", number)]);
        return Ok(());
    }
    removal.to_cancel(desk, &ruling.named)?;
    receipt.next = Some(format!(
        "nezaret cancel-deportation {number} --ending annulled-decision --ground {}",
        shell_word(&ruling.named)
    ));
    receipt.note("removal-to-be-cancelled", vec![("removal", number)]);
    Ok(())
}
