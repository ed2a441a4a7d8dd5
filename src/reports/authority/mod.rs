//! Who may do what, by which clause, on which day: the Regulation and the list of acts, read out.

mod can_i;
mod duties;
mod explain;
mod whoami;

pub use can_i::CanI;
pub use duties::Duties;
pub use explain::Explain;
pub use whoami::WhoAmI;

use crate::{
    law::{
        ActRule, Capacity, Grant, Law,
        authority::{Matter, Post, Unit},
    },
    office::{Reader, Result},
    values::{Date, Lang},
};

/// The law as it is asked on a day, with what was entrusted on it.
struct Asked<'r> {
    law: &'r Law,
    lang: Lang,
    on: Date,
    grants: Vec<Grant>,
}

impl<'r> Asked<'r> {
    fn of(reader: &'r Reader, on: Option<Date>) -> Result<Self> {
        let on = on.unwrap_or(reader.today);
        Ok(Self { law: &reader.law, lang: reader.lang, on, grants: crate::office::grants(&reader.db, on)? })
    }

    fn unit(&self, unit: Unit) -> &'static str {
        self.law.unit(unit).title.get(self.lang)
    }

    fn post(&self, post: Post) -> &'static str {
        self.law.post(post).title.get(self.lang)
    }

    /// The posts an act is open to, in words.
    fn posts(&self, rule: &ActRule) -> String {
        let open = Post::ALL.iter().map(|(_, post)| *post).filter(|post| rule.posts.contains(post.letter()));
        open.map(|post| self.post(post)).collect::<Vec<_>>().join(", ")
    }

    /// What a clause is called on the day, or on the nearest on which it was in force.
    fn title(&self, clause: &str) -> Option<&'static str> {
        Some(self.law.clause(clause)?.nearest(self.on)?.title.get(self.lang))
    }
}

/// Where an act takes its clauses from a record that is not named, any clause of the units may be the one.
fn matter(law: &Law, rule: &ActRule) -> Matter {
    let any = || law.clauses().iter().map(|clause| clause.id).filter(|id| is_duty(id)).collect();
    Matter { clauses: rule.record.then(any), ..Matter::default() }
}

/// Whether a clause is a duty that units hold: those of 3.1, and the entries of 6.2.2 and 6.3.2.
fn is_duty(clause: &str) -> bool {
    clause.starts_with("3.1.") || matches!(clause, "6.2.2" | "6.3.2")
}

/// The code of a capacity.
const fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Own => "own",
        Capacity::Charged => "charged",
        Capacity::Acting => "acting",
    }
}

#[cfg(test)]
mod tests;
