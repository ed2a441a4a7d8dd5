//! Who may decide, on whom and when: the checks before a decision that the article has no part in.

use super::{DecideViolation, Outcome, State, Violation};
use crate::{
    duties::person::{self, Person},
    law::Flag,
    office::{Desk, Result, broken},
    values::Date,
};

/// The officer who drew the protocol does not decide on it.
pub(super) fn may_decide(desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
    let drawer = case.drawn_by == desk.officer().id;
    if drawer && desk.law().flag(Flag::DecideNotByDrawer, desk.on()) {
        return Err(desk.refuse("decide-not-by-drawer", vec![("number", case.number().to_string())]));
    }
    Ok(())
}

impl DecideViolation {
    pub(super) fn must_be_open(&self, case: &Violation) -> Result<()> {
        match self.outcome {
            Outcome::Suspended => case.must_be(&[State::Registered, State::Investigated]),
            _ => case.must_be(&[State::Registered, State::Investigated, State::Suspended]),
        }
    }

    /// Only a foreigner or a stateless person is let stay, sent out or kept out; whom the law shields is not sent out.
    pub(super) fn must_concern_a_foreigner(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
        if !self.outcome.concerns_stay() {
            return Ok(());
        }
        let person = Person::get(desk.db(), case.person)?;
        let number = person.number();
        if person.citizenship.is_ours() {
            return broken("outcome-for-foreigners")
                .with("outcome", format!("outcome-{}", self.outcome))
                .with("person", number)
                .err();
        }
        if self.outcome == Outcome::Expelled {
            let bars = person::bars(desk.db(), case.person, desk.on())?;
            if let Some(bar) = bars.into_iter().find(|bar| bar.kind.forbids()) {
                let article = bar.article.unwrap_or("—");
                return broken("expulsion-forbidden")
                    .with("number", number)
                    .with("since", bar.since)
                    .with("article", article)
                    .by(article)
                    .err();
            }
        }
        Ok(())
    }

    /// After the limitation nothing can be imposed; the case can only be ended.
    pub(super) fn must_be_in_time(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
        match case.limitation_on {
            Some(last) if desk.on() > last && !self.outcome.imposes_nothing() => broken("limitation-ran-out")
                .with("number", case.number())
                .with("last", last)
                .with("on", desk.on())
                .by("IXM 38.1")
                .err(),
            _ => Ok(()),
        }
    }

    /// Nobody is punished unheard: he came, or had notice in time. A case may rest or end without him.
    pub(super) fn hearing(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Option<Date>> {
        let on = desk.on();
        let notified = self.notified_on.map(|day| desk.day(day)).transpose()?;
        if let Some(day) = notified
            && (day > on || day < case.drawn_on)
        {
            return broken("notice-day")
                .with("notified", day)
                .with("drawn", case.drawn_on)
                .with("on", on)
                .err();
        }
        if self.attended || self.outcome.imposes_nothing() {
            return Ok(notified);
        }
        let Some(day) = notified else {
            return broken("hearing-without-person").with("number", case.number()).by("IXM 61.3").err();
        };
        let latest = desk.term("offence.hearing-notice", on)?;
        if let Some(term) = latest.filter(|term| term.due.parse::<Date>().is_ok_and(|latest| day > latest)) {
            return broken("notice-too-late")
                .with("notified", day)
                .with("latest", term.due)
                .by(term.source)
                .err();
        }
        Ok(notified)
    }
}
