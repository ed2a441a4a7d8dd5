//! Whether an officer may do an act on a day (Reg. 3.1, 5, 6).
//!
//! An act is allowed if the officer's unit holds a clause the act needs on that day, or the act needs none; if his
//! post is among those that may; and if the act's own rule holds, which the act checks with the permit in hand. What is
//! not allowed here is refused: there is no default yes. A [`Permit`] is made in this file and nowhere else.

use super::{Law, act::ActRule};
pub use super::{
    officer::{Acting, Capacity, Grant, Officer},
    refusal::{Failed, LookedAt, Refusal},
    seat::{Post, Seat, Unit},
};
use crate::values::Date;
use std::borrow::Cow;

/// What the record says of an act's basis. It only narrows what the list says, never widens it.
#[derive(Debug, Clone, Default)]
pub struct Matter {
    /// The clauses the record leaves of those in the list; for an act on any record, the record's clauses.
    pub clauses: Option<Vec<&'static str>>,
    /// The letters of the posts the record leaves.
    pub posts: Option<&'static str>,
    /// The message key of the rule that narrows.
    pub why: Option<&'static str>,
}

/// Proof that the law was asked and said yes. Neither `Clone` nor `Default` nor `Deserialize`; one act uses it up.
///
/// ```
/// use nezaret::law::authority::{Matter, Officer, Permit, Post, Seat, Unit};
/// let day = "2018-01-15".parse().unwrap();
/// let seat = Seat { unit: Unit::ImmigrationControl, post: Post::Inspector };
/// let officer = Officer { id: 1, login: "a".into(), name: "A".into(), seat, acting: None, charged: false, grants: vec![] };
/// let law = nezaret::law::Law::new();
/// let permit: Permit = law.decide("register-violation", &Matter::default(), &officer, day).unwrap();
/// ```
/// The same without the law does not compile:
/// ```compile_fail,E0451
/// use nezaret::law::authority::{Capacity, Officer, Permit, Post, Seat, Unit};
/// let day = "2018-01-15".parse().unwrap();
/// let seat = Seat { unit: Unit::ImmigrationControl, post: Post::Inspector };
/// let officer = Officer { id: 1, login: "a".into(), name: "A".into(), seat, acting: None, charged: false, grants: vec![] };
/// let (clause, basis, reading, capacity) = (Some("3.1.4"), "6.2.1".into(), false, Capacity::Own);
/// let permit: Permit = Permit { act: "register-violation", clause, basis, reading, officer, seat, capacity, on: day };
/// ```
#[derive(Debug)]
pub struct Permit {
    act: &'static str,
    clause: Option<&'static str>,
    basis: String,
    reading: bool,
    officer: Officer,
    seat: Seat,
    capacity: Capacity,
    on: Date,
}

impl Permit {
    /// The act.
    #[must_use]
    pub const fn act(&self) -> &'static str {
        self.act
    }

    /// The clause the act rests on; none for acts that need no clause of a unit.
    #[must_use]
    pub const fn clause(&self) -> Option<&'static str> {
        self.clause
    }

    /// The item that gives the clause to the unit or the act to the post, or the decision that entrusted it.
    #[must_use]
    pub fn basis(&self) -> &str {
        &self.basis
    }

    /// Whether a reading of the Regulation was needed.
    #[must_use]
    pub const fn reading(&self) -> bool {
        self.reading
    }

    /// Who acts.
    #[must_use]
    pub const fn officer(&self) -> &Officer {
        &self.officer
    }

    /// The seat whose powers are used.
    #[must_use]
    pub const fn seat(&self) -> Seat {
        self.seat
    }

    /// In which capacity he acts.
    #[must_use]
    pub const fn capacity(&self) -> Capacity {
        self.capacity
    }

    /// The absent head he acts for.
    #[must_use]
    pub fn acting_for(&self) -> Option<&Acting> {
        self.officer.acting.as_ref().filter(|_| self.capacity == Capacity::Acting)
    }

    /// The day the act is judged by.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }
}

/// What an act rests on in one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The clause of the unit; none for acts that need none.
    pub clause: Option<&'static str>,
    /// The item that gives the clause to the unit or the act to the post, or the decision that entrusted it.
    pub basis: String,
    /// Whether a reading of the Regulation is needed.
    pub reading: bool,
}

impl Law {
    /// Decides whether `officer` may do `act` on `on`. His own capacity is tried first.
    pub fn decide(
        &self,
        act: &'static str,
        matter: &Matter,
        officer: &Officer,
        on: Date,
    ) -> Result<Permit, Box<Refusal>> {
        let mut failed = Failed::Unknown;
        if let Some(rule) = self.act(act) {
            for (capacity, seat) in officer.capacities() {
                match self.ground(rule, matter, seat, &officer.grants, on) {
                    Ok(Ground { clause, basis, reading }) => {
                        let officer = officer.clone();
                        return Ok(Permit { act, clause, basis, reading, officer, seat, capacity, on });
                    }
                    Err(reason) if reason.reached() > failed.reached() => failed = reason,
                    Err(_) => {}
                }
            }
        }
        Err(self.refusal(act, matter, officer, on, failed))
    }

    /// Refuses what a permit allows, because the act's own rule does not: `key` names the rule.
    #[must_use]
    pub fn refuse(
        &self,
        permit: &Permit,
        key: &'static str,
        args: Vec<(&'static str, String)>,
    ) -> Box<Refusal> {
        let rule = Failed::Rule { key, args };
        self.refusal(permit.act, &Matter::default(), &permit.officer, permit.on, rule)
    }

    /// Returns the units and posts that may do `act` on `on`, entrusted duties left out.
    #[must_use]
    pub fn who_may(&self, act: &str, matter: &Matter, on: Date) -> Vec<(Unit, Vec<Post>)> {
        self.who_may_with(act, matter, &[], on)
    }

    /// Returns whether `officer` may read what falls under `clauses` on `on`.
    ///
    /// The head and the chief specialist read every register, the department head those of the department's clauses,
    /// the others those their unit holds a clause of.
    #[must_use]
    pub fn may_read(&self, officer: &Officer, clauses: &[&str], on: Date) -> bool {
        officer.capacities().any(|(_, seat)| match seat.post {
            Post::Head | Post::ChiefSpecialist => true,
            Post::DepartmentHead => Unit::ALL.iter().any(|(_, unit)| {
                unit.within(seat.unit)
                    && clauses.iter().any(|c| self.holding(*unit, c, &officer.grants, on).is_some())
            }),
            _ => clauses.iter().any(|c| self.holding(seat.unit, c, &officer.grants, on).is_some()),
        })
    }

    /// Returns the seats that may do `act` on `on`, each with what it rests on there.
    #[must_use]
    pub fn grounds(&self, act: &str, matter: &Matter, grants: &[Grant], on: Date) -> Vec<(Seat, Ground)> {
        let Some(rule) = self.act(act) else { return Vec::new() };
        let posts_of = |unit: Unit| {
            let here = Post::ALL.iter().map(|(_, post)| *post).filter(move |post| post.sits_in(unit));
            here.map(move |post| Seat { unit, post })
        };
        let seats = Unit::ALL.iter().flat_map(|(_, unit)| posts_of(*unit));
        seats.filter_map(|seat| Some((seat, self.ground(rule, matter, seat, grants, on).ok()?))).collect()
    }

    fn who_may_with(&self, act: &str, matter: &Matter, grants: &[Grant], on: Date) -> Vec<(Unit, Vec<Post>)> {
        let mut may: Vec<(Unit, Vec<Post>)> = Vec::new();
        for (Seat { unit, post }, _) in self.grounds(act, matter, grants, on) {
            match may.last_mut() {
                Some((last, posts)) if *last == unit => posts.push(post),
                _ => may.push((unit, vec![post])),
            }
        }
        may
    }

    /// Finds what the act rests on in `seat`, or what fails there.
    fn ground(
        &self,
        rule: &ActRule,
        matter: &Matter,
        seat: Seat,
        grants: &[Grant],
        on: Date,
    ) -> Result<Ground, Failed> {
        let needed = needed(rule, matter).ok_or(Failed::Clause)?;
        let mut ground = if needed.is_empty() {
            self.items_in_force(rule, seat.post, on)?
        } else {
            self.clause_held(&needed, seat.unit, grants, on)?
        };
        let stands = self.reading_stands(rule, on);
        let posts = if stands { rule.posts } else { rule.otherwise.unwrap_or(rule.posts) };
        let letter = seat.post.letter();
        if !posts.contains(letter) {
            return Err(Failed::Post);
        }
        if matter.posts.is_some_and(|narrowed| !narrowed.contains(letter)) {
            return Err(matter.why.map_or(Failed::Post, |key| Failed::Rule { key, args: Vec::new() }));
        }
        if let Some(item) = rule.item_of(seat.post) {
            item.clone_into(&mut ground.basis);
        }
        ground.reading |= rule.reading && stands;
        Ok(ground)
    }

    fn items_in_force(&self, rule: &ActRule, post: Post, on: Date) -> Result<Ground, Failed> {
        let items = rule.items(post);
        let standing: Vec<&str> = items.iter().copied().filter(|id| self.in_force(id, on)).collect();
        if standing.is_empty() {
            return Err(self.not_in_force(&items));
        }
        Ok(Ground { clause: None, basis: standing.join(", "), reading: false })
    }

    fn clause_held(
        &self,
        needed: &[&'static str],
        unit: Unit,
        grants: &[Grant],
        on: Date,
    ) -> Result<Ground, Failed> {
        let held = needed.iter().find_map(|clause| Some((*clause, self.holding(unit, clause, grants, on)?)));
        match held {
            Some((clause, by)) => Ok(Ground { clause: Some(clause), basis: by.basis, reading: by.reading }),
            None if needed.iter().any(|clause| self.in_force(clause, on)) => Err(Failed::Clause),
            None => Err(self.not_in_force(needed)),
        }
    }

    fn in_force(&self, clause: &str, on: Date) -> bool {
        self.clause(clause).is_some_and(|clause| clause.on(on).is_some())
    }

    /// Names the clause of these that came into force first.
    fn not_in_force(&self, clauses: &[&'static str]) -> Failed {
        let days = clauses.iter().filter_map(|id| Some((*id, self.clause(id)?.first_day()?)));
        days.min_by_key(|(_, from)| *from)
            .map_or(Failed::Clause, |(clause, from)| Failed::NotInForce { clause, from })
    }

    fn refusal(
        &self,
        act: &'static str,
        matter: &Matter,
        officer: &Officer,
        on: Date,
        failed: Failed,
    ) -> Box<Refusal> {
        let needed = self.act(act).and_then(|rule| needed(rule, matter)).unwrap_or_default();
        let looked_at = |clause: &&'static str| LookedAt {
            clause,
            in_force: self.in_force(clause, on),
            held_by_unit: officer
                .capacities()
                .any(|(_, seat)| self.holding(seat.unit, clause, &officer.grants, on).is_some()),
        };
        Box::new(Refusal {
            act,
            on,
            officer: officer.login.clone(),
            seat: officer.seat,
            failed,
            clauses: needed.iter().map(looked_at).collect(),
            may: self.who_may_with(act, matter, &officer.grants, on),
            today: Vec::new(),
        })
    }
}

/// Returns the clauses of which one is needed; none at all where the act takes them from a record that was not given.
fn needed<'a>(rule: &'a ActRule, matter: &'a Matter) -> Option<Cow<'a, [&'static str]>> {
    match &matter.clauses {
        Some(of_record) if rule.record => Some(Cow::Borrowed(of_record)),
        None if rule.record => None,
        None => Some(Cow::Borrowed(&rule.clauses)),
        Some(left) => {
            let narrowed: Vec<_> =
                rule.clauses.iter().copied().filter(|clause| left.contains(clause)).collect();
            // A record that leaves nothing of the list is not an act without a clause.
            (rule.clauses.is_empty() || !narrowed.is_empty()).then_some(Cow::Owned(narrowed))
        }
    }
}

#[cfg(test)]
mod tests;
