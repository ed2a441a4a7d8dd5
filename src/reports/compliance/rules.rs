//! The rules: what of a human being's facts is a breach on a day. Decided by dates alone; a later right, a registration or a
//! departure ends a breach.

use super::{
    Breach,
    facts::{Case, Facts, Record, Right, Seen, Stay},
};
use crate::{
    duties::{
        inspection::Finding,
        permit::PermitKind,
        person::MarkKind,
        stay::{Ending, StayKind},
        violation::{Answers, Opening, State},
    },
    law::{Article, Flag, Law, Proposed},
    values::{Date, Number},
};

/// What was found of one human being, and what was left out.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    /// He asked for asylum or has it: not shown.
    pub(super) asylum: bool,
    /// The calendar of that year is not known: the end of a term cannot be told.
    pub(super) unknown_term: bool,
}

/// A breach, as a row says it.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) breach: Breach,
    pub(super) record: Number,
    pub(super) readable: bool,
    pub(super) person: Answers,
    pub(super) answers: Answers,
    pub(super) article: &'static str,
    pub(super) rule: &'static str,
    pub(super) since: Date,
    pub(super) over: i64,
    pub(super) case: Option<(Number, State)>,
    pub(super) command: Option<String>,
}

/// A breach before it has its article.
struct Broken<'f> {
    breach: Breach,
    record: Record,
    /// Last day on which all was well.
    last: Date,
    place: Option<&'f str>,
    /// What it breaks, where a term says it; else the article does.
    rule: Option<&'static str>,
}

/// The day as of which, under the law as the office has it.
#[derive(Clone, Copy)]
pub(super) struct AsOf<'l> {
    pub(super) law: &'l Law,
    pub(super) on: Date,
}

impl AsOf<'_> {
    /// Everything that is broken on the day.
    pub(super) fn breaches(self, facts: &Facts, only: Option<Breach>) -> Found {
        let mut found = Found::default();
        if facts.ours {
            return found;
        }
        let asylum =
            facts.marks.iter().any(|mark| matches!(mark, MarkKind::AsylumPending | MarkKind::Refugee));
        let overstay = self.overstay(facts).into_iter().chain(self.work(facts));
        let mut broken: Vec<Broken<'_>> =
            overstay.filter(|one| only.is_none_or(|only| only == one.breach)).collect();
        if asylum {
            found.asylum = !broken.is_empty();
            broken.clear();
        }
        for one in &broken {
            let proposed = match one.breach {
                Breach::PermitEnded => Proposed::PermitEnded,
                Breach::Work => Proposed::Work,
                Breach::Overstay | Breach::Unregistered => Proposed::Overstay,
            };
            found.rows.extend(self.row(facts, one, proposed, &facts.answers));
        }
        if only.is_none_or(|only| only == Breach::Unregistered) {
            self.unregistered(facts, &mut found);
        }
        found
    }

    /// The right to stay ended, and he is still here.
    fn overstay(self, facts: &Facts) -> Option<Broken<'_>> {
        let last = facts.last(self.on, |right| right.kind.lets_stay())?;
        if last.ends >= self.on || !facts.here(last.ends, self.on) {
            return None;
        }
        let ended = last.cancelled || last.kind.lets_reside();
        Some(Broken {
            breach: if ended { Breach::PermitEnded } else { Breach::Overstay },
            record: last.record,
            last: last.ends,
            place: facts.place(),
            rule: None,
        })
    }

    /// He works without a work permit and needs one.
    fn work(self, facts: &Facts) -> Option<Broken<'_>> {
        let valid = |kind| facts.rights.iter().any(|right| right.kind == kind && right.valid(self.on));
        let exempt = |code| self.law.exemptions(self.on).any(|exemption| exemption.code == code);
        let marked = |kinds: &[MarkKind]| facts.marks.iter().any(|mark| kinds.contains(mark));
        let victim = [MarkKind::TraffickingVictim, MarkKind::ChildTraffickingVictim, MarkKind::Witness];
        if valid(PermitKind::Work)
            || (valid(PermitKind::PermanentResidence) && exempt("64.0.1"))
            || (marked(&victim) && exempt("64.0.15-1"))
        {
            return None;
        }
        // Found in order after his permit ended: that outweighs what is only inferred.
        let seen = facts.seen.iter().max_by_key(|seen| (seen.on, seen.record.id));
        let in_order = |since: Date| seen.is_some_and(|seen| !seen.without_permit() && seen.on > since);
        let found = seen.and_then(|seen| self.found_at_work(facts, seen));
        found.or_else(|| self.employed(facts).filter(|broken| !in_order(broken.last)))
    }

    /// By the last visit at which he was found.
    fn found_at_work<'f>(self, facts: &Facts, seen: &'f Seen) -> Option<Broken<'f>> {
        // The visit was dealt with, or he has a permit that it did not show.
        let dealt = facts.cases.iter().any(|case| case.his && case.is_from(seen.record) && !case.open());
        let permitted =
            facts.rights.iter().any(|right| right.kind == PermitKind::Work && right.lasts_to(seen.on));
        let gone = facts.departures(self.on).any(|left| left >= seen.on);
        if !seen.without_permit() || dealt || gone || permitted {
            return None;
        }
        let (last, place) = (seen.on.plus_days(-1), seen.place.as_deref());
        Some(Broken { breach: Breach::Work, record: seen.record, last, place, rule: None })
    }

    /// By a right that says for whom he works: his work permit ended, or he never had one.
    fn employed(self, facts: &Facts) -> Option<Broken<'_>> {
        let last = facts.last(self.on, |right| right.employed)?;
        let permit = facts.last(self.on, |right| right.kind == PermitKind::Work);
        let goes_on = self.law.flag(Flag::EmploymentGoesOn, self.on);
        let until = if last.ends >= self.on {
            permit.map_or(last.from.plus_days(-1), |permit| permit.ends.max(last.from.plus_days(-1)))
        } else if goes_on && last.kind == PermitKind::Work {
            last.ends
        } else {
            return None;
        };
        let here = facts.here(last.ends, self.on);
        let place = last.place.as_deref();
        here.then_some(Broken { breach: Breach::Work, record: last.record, last: until, place, rule: None })
    }

    /// He entered, or moved, and nobody registered him in time: he answers, and who receives him.
    fn unregistered(self, facts: &Facts, found: &mut Found) {
        let resides = facts.rights.iter().any(|right| right.kind.lets_reside() && right.valid(self.on));
        let waits = facts.stays.iter().filter_map(|stay| Some((stay.awaits(self.on)?, stay)));
        let Some((since, stay)) = waits.max_by_key(|(since, stay)| (*since, stay.record.id)) else { return };
        let registered = facts.stays.iter().any(|other| other.answers(stay, since, self.on));
        let gone = facts.departures(self.on).any(|left| left >= since);
        if resides || registered || gone {
            return;
        }
        let term = if stay.kind == StayKind::Entry { "stay.registration" } else { "stay.change" };
        let Ok(rule) = self.law.term(term, since) else { return };
        let Ok(due) = rule.due_date(since, self.law.calendar()) else {
            found.unknown_term = true;
            return;
        };
        if due.date >= self.on {
            return;
        }
        let one = Broken {
            breach: Breach::Unregistered,
            record: stay.record,
            last: due.date,
            place: stay.place.as_deref().or(facts.address.as_deref()),
            rule: Some(due.source),
        };
        found.rows.extend(self.row(facts, &one, Proposed::Unregistered, &facts.answers));
        if let Some(host) = &stay.host {
            let proposed = if host.employer.is_some() { Proposed::HostEmployer } else { Proposed::Host };
            found.rows.extend(self.row(facts, &one, proposed, host));
        }
    }

    /// The row, with the article of its first day; none where no article held.
    fn row(self, facts: &Facts, one: &Broken<'_>, proposed: Proposed, answers: &Answers) -> Option<Row> {
        let since = one.last.plus_days(1);
        let article: Article<'_> =
            self.law.article_then(self.law.proposed(proposed, self.on).as_str(), since)?;
        let his = answers.employer.is_none() && answers.person == facts.answers.person;
        let case = facts.case(one.record, his, article.code());
        let seen = one.record.number.register == 'I';
        let opening = Opening {
            from: one.record.number,
            answers,
            article: Some(article.code()),
            // What a visit found was discovered at the visit.
            days: Some((since, if seen { since } else { self.on })),
            place: one.place,
        };
        Some(Row {
            breach: one.breach,
            record: one.record.number,
            readable: one.record.readable,
            person: facts.answers.clone(),
            answers: answers.clone(),
            article: article.code(),
            rule: one.rule.unwrap_or(article.version.source),
            since,
            over: one.last.days_until(self.on),
            case: case.map(|case| (case.number, case.state)),
            command: case.is_none().then(|| opening.command()),
        })
    }
}

impl Right {
    fn valid(&self, on: Date) -> bool {
        (self.from..=self.ends).contains(&on)
    }

    /// It was valid on that day or on one after it.
    fn lasts_to(&self, day: Date) -> bool {
        self.ends >= day && self.from <= self.ends
    }

    /// A day on which he was here, by what is granted to who is here only.
    fn shows(&self) -> Option<Date> {
        let day = if self.kind == PermitKind::VisaFree { self.from } else { self.granted };
        self.kind.shows_presence().then_some(day)
    }
}

impl Seen {
    /// Without the permit that he needs.
    fn without_permit(&self) -> bool {
        match self.finding {
            Finding::NoPermit | Finding::PermitExpired => true,
            Finding::NoRightToStay => !self.permit,
            Finding::InOrder | Finding::OtherWorkplace => false,
        }
    }
}

impl Stay {
    fn departed(&self, on: Date) -> Option<Date> {
        self.ended.filter(|left| self.ending == Some(Ending::Departed) && *left <= on)
    }

    /// Since when it awaits a registration.
    fn awaits(&self, on: Date) -> Option<Date> {
        let moved = self.ended.filter(|_| self.ending == Some(Ending::Moved));
        let since = if self.kind == StayKind::Entry { self.from } else { moved };
        since.filter(|since| *since <= on)
    }

    /// Whether this place is the registration that another stay awaits since a day, or was one already.
    fn answers(&self, other: &Self, since: Date, on: Date) -> bool {
        if self.kind == StayKind::Entry || self.record.id == other.record.id || self.registered > on {
            return false;
        }
        let stood =
            self.from.is_none_or(|from| from <= since) && self.ended.is_none_or(|ended| ended > since);
        self.registered >= since || stood
    }
}

impl Case {
    fn open(&self) -> bool {
        !matches!(self.state, State::Decided | State::Terminated)
    }

    fn is_from(&self, record: Record) -> bool {
        self.from.as_ref().is_some_and(|(table, row)| table == record.table && *row == record.id)
    }
}

impl Facts {
    /// The last of his rights that had begun by a day, among those that are asked for.
    fn last(&self, on: Date, asked: impl Fn(&Right) -> bool) -> Option<&Right> {
        let begun = self.rights.iter().filter(|right| right.from <= on && asked(right));
        begun.max_by_key(|right| (right.ends, right.record.id))
    }

    /// Days on which he left, up to a day.
    fn departures(&self, on: Date) -> impl Iterator<Item = Date> {
        let removed = self.left.iter().copied().filter(move |left| *left <= on);
        self.stays.iter().filter_map(move |stay| stay.departed(on)).chain(removed)
    }

    /// He was here on a day or before it, and has not left since.
    fn here(&self, until: Date, on: Date) -> bool {
        let until = until.min(on);
        let shown = self.rights.iter().filter_map(Right::shows).map(|day| (day, false));
        // Who comes back on the day he left stays: that entry did not end.
        let stayed = self.stays.iter().filter_map(|stay| Some((stay.from?, stay.departed(on).is_none())));
        let mut days = shown.chain(stayed).filter(|(day, _)| *day <= until);
        days.any(|(day, still)| !self.departures(on).any(|left| left > day || (left == day && !still)))
    }

    /// Where he stays, as last told.
    fn place(&self) -> Option<&str> {
        let places = self.stays.iter().filter(|stay| stay.place.is_some());
        places
            .max_by_key(|stay| (stay.from, stay.record.id))
            .and_then(|stay| stay.place.as_deref())
            .or(self.address.as_deref())
    }

    /// The case of a breach: the last one from its record, or one that is open against him under its article.
    fn case(&self, record: Record, his: bool, article: &str) -> Option<&Case> {
        let of = |case: &&Case| case.his == his && case.is_from(record);
        let open = |case: &&Case| his && case.his && case.open() && case.article.as_str() == article;
        self.cases.iter().filter(of).max_by_key(|case| case.number).or_else(|| self.cases.iter().find(open))
    }
}
