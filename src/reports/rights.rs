//! Whose eyes reach further than his unit's registers, and the refusal of those whose do not.

use crate::{
    law::authority::{Failed, LookedAt, Officer, Post, Refusal, Seat, Unit},
    office::{Error, Reader, Register},
};

/// Head and chief specialist read everything, in whichever capacity they hold the post.
pub(super) fn reads_all(officer: &Officer) -> bool {
    officer.capacities().any(|(_, seat)| matches!(seat.post, Post::Head | Post::ChiefSpecialist))
}

/// Whether he holds the head's powers.
pub(super) fn is_head(officer: &Officer) -> bool {
    officer.capacities().any(|(_, seat)| seat.post == Post::Head)
}

/// Whether he does the chief specialist's work.
pub(super) fn is_specialist(officer: &Officer) -> bool {
    officer.capacities().any(|(_, seat)| seat.post == Post::ChiefSpecialist)
}

/// Whether he stands at the top of a unit.
pub(super) fn leads(officer: &Officer) -> bool {
    officer.capacities().any(|(_, seat)| seat.post.is_head())
}

/// Whether he sees of a record what is not for everybody who may read it.
pub(super) fn sees_guarded(officer: &Officer, register: &Register, id: i64) -> bool {
    leads(officer) || reads_all(officer) || (register.table == "employee" && id == officer.id)
}

/// The units he leads with all below them, as a list for SQL. Empty for who leads none.
pub(super) fn units_led(officer: &Officer) -> String {
    let below =
        |unit: Unit| officer.capacities().any(|(_, seat)| seat.post.is_head() && unit.within(seat.unit));
    let names: Vec<String> =
        Unit::ALL.iter().filter(|(_, unit)| below(*unit)).map(|(name, _)| format!("'{name}'")).collect();
    names.join(",")
}

/// The refusal of a reading, by its own rule; names the clauses of what was asked for and the seats that may read it.
pub(super) fn not_yours(
    reader: &Reader,
    reading: &'static str,
    key: &'static str,
    args: Vec<(&'static str, String)>,
    clauses: &'static [&'static str],
    may: impl Fn(&Officer) -> bool,
) -> Error {
    let Reader { law, officer, today, .. } = reader;
    let looked_at = |clause: &&'static str| LookedAt {
        clause,
        in_force: law.clause(clause).is_some_and(|clause| clause.on(*today).is_some()),
        held_by_unit: law.holding(officer.seat.unit, clause, &officer.grants, *today).is_some(),
    };
    let posts = |unit: Unit| -> Vec<Post> {
        let here = Post::ALL.iter().map(|(_, post)| *post).filter(|post| post.sits_in(unit));
        let somebody =
            |post| Officer { seat: Seat { unit, post }, acting: None, charged: false, ..officer.clone() };
        here.filter(|post| may(&somebody(*post))).collect()
    };
    Error::Refusal(Box::new(Refusal {
        act: reading,
        on: *today,
        officer: officer.login.clone(),
        seat: officer.seat,
        failed: Failed::Rule { key, args },
        clauses: clauses.iter().map(looked_at).collect(),
        may: Unit::ALL
            .iter()
            .map(|(_, unit)| (*unit, posts(*unit)))
            .filter(|(_, posts)| !posts.is_empty())
            .collect(),
        today: Vec::new(),
    }))
}
