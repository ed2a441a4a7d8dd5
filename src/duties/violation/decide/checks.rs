//! Who may decide, on whom and when: the checks before a decision that the article has no part in.

use super::{DecideViolation, Outcome, Violation};
use crate::{
    duties::{
        person::{self, Person},
        violation::hearing::{Hearing, Request, latest_notice},
    },
    law::Flag,
    office::{Desk, Result, broken},
    values::{Date, Line, Moment},
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
    /// Only a foreigner or a stateless person is let stay, sent out or kept out; whom the law shields is not sent out.
    pub(super) fn must_concern_a_foreigner(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
        if !self.outcome.concerns_stay() {
            return Ok(());
        }
        let person = Person::get(desk.db(), case.person)?;
        let number = person.number();
        if person::is_ours(desk.db(), case.person, desk.on())? {
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

    /// Nobody is punished unheard: he came, or had notice in time, and nothing that he asked is left without an answer. A
    /// case may rest or end without him.
    pub(super) fn heard(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Heard<'_>> {
        let set = Hearing::last(desk.db(), case.id)?;
        let typed = self.notified_on.map(|day| desk.day(day)).transpose()?;
        let heard = Heard {
            notified: typed.or(set.as_ref().map(|set| set.notified_on)),
            at: self.hearing_at.map(|at| at.on(desk.on())),
            typed_place: self.hearing_place.as_ref(),
            set,
        };
        heard.check_days(desk, case, typed)?;
        if self.outcome.imposes_nothing() {
            return Ok(heard);
        }
        if let Some(request) = Request::pending(desk.db(), case.id)? {
            return broken("postponement-pending")
                .with("number", case.number())
                .with("requested", request.requested_on)
                .by("IXM 61.3")
                .next(format!("nezaret answer-postponement {}", case.number()))
                .err();
        }
        if !self.attended {
            heard.without_the_person(desk, case, typed)?;
        }
        Ok(heard)
    }

    /// A decision names where the case was heard, by which article it ends where it imposes nothing, and that the
    /// person was told what he can do against it (IXM 115.1).
    pub(super) fn must_hold_what_a_decision_needs(&self, case: &Violation, heard: &Heard<'_>) -> Result<()> {
        let key = if self.outcome.imposes_nothing() != self.ending_article.is_some() {
            if self.outcome.imposes_nothing() { "ending-article-needed" } else { "ending-article-none" }
        } else if self.outcome == Outcome::Suspended {
            return Ok(());
        } else if heard.place().is_none() {
            "hearing-place-needed"
        } else if !self.remedy_told {
            "remedy-not-told"
        } else {
            return Ok(());
        };
        broken(key).with("number", case.number()).by("IXM 115.1").err()
    }
}

/// What is known about the hearing on which the decision rests.
pub(super) struct Heard<'a> {
    /// The hearing that was set last.
    set: Option<Hearing>,
    /// Day on which the notice was served.
    pub(super) notified: Option<Date>,
    at: Option<Moment>,
    typed_place: Option<&'a Line>,
}

impl Heard<'_> {
    /// Where the case was heard.
    pub(super) fn place(&self) -> Option<&str> {
        self.typed_place.map(Line::as_str).or(self.set.as_ref().map(|set| set.place.as_str()))
    }

    /// When the case was heard: as typed, as it was set for that day, else when the decision was announced.
    pub(super) fn when(&self, announced: Option<Moment>, on: Date) -> String {
        let set = self.set.as_ref().map(|set| set.held_at).filter(|at| at.date() == on);
        let moment = self.at.or(set).or(announced);
        moment.map_or_else(|| on.to_string(), |moment| moment.to_string())
    }

    /// Notice and hearing lie between the protocol and the decision.
    fn check_days(&self, desk: &Desk<'_, '_>, case: &Violation, typed: Option<Date>) -> Result<()> {
        let on = desk.on();
        if let Some(day) = typed.filter(|day| *day > on || *day < case.drawn_on) {
            return broken("notice-day")
                .with("notified", day)
                .with("drawn", case.drawn_on)
                .with("on", on)
                .err();
        }
        let wrong = |at: &Moment| {
            at.date() > on || at.date() < case.drawn_on || desk.now().is_some_and(|now| *at > now)
        };
        match self.at.filter(wrong) {
            Some(at) => {
                broken("hearing-day").with("held", at).with("drawn", case.drawn_on).with("on", on).err()
            }
            None => Ok(()),
        }
    }

    /// In absence a case is heard only when its hour has come and the notice was in time (IXM 60.3, 61.3).
    fn without_the_person(&self, desk: &Desk<'_, '_>, case: &Violation, typed: Option<Date>) -> Result<()> {
        let Some(notified) = self.notified else {
            return broken("hearing-without-person").with("number", case.number()).by("IXM 61.3").err();
        };
        let mut held_on = self.at.map_or(desk.on(), Moment::date);
        if let (Some(set), None) = (&self.set, typed) {
            if set.held_at.date() > desk.on() || desk.now().is_some_and(|now| set.held_at > now) {
                return broken("hearing-not-yet")
                    .with("number", case.number())
                    .with("held", set.held_at)
                    .by("IXM 61.3")
                    .err();
            }
            held_on = set.held_at.date();
        }
        match latest_notice(desk, held_on)? {
            Some((latest, term)) if notified > latest => broken("notice-too-late")
                .with("notified", notified)
                .with("latest", latest)
                .by(term.source)
                .err(),
            _ => Ok(()),
        }
    }
}
