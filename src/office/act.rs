//! An act: one struct that is its command line, its CSV row and its JSON object at once.

use super::{Desk, Result, register};
use crate::{
    law::{Law, authority::Matter},
    store::Db,
    values::{Date, Day, Line, Login, Number, Reference, Text},
};

/// Everything an officer does. Object safe: the list of acts, import and dispatch hold `Box<dyn Act>`. The words of an
/// act may be read by another thread than the one that does it.
pub trait Act: Send {
    /// What of its basis depends on the words of the act or on the record it is about. Read inside the transaction.
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter::default())
    }

    /// Does it: checks the record's state, then writes. An error after a write makes the transaction uncommittable.
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt>;
}

/// The register as it stands before an act is permitted: all that [`Act::matter`] may look at.
pub struct Before<'a> {
    db: &'a Db,
    law: &'a Law,
    on: Date,
    source: Option<&'a str>,
}

impl<'a> Before<'a> {
    pub(super) fn new(db: &'a Db, law: &'a Law, on: Date, source: Option<&'a str>) -> Self {
        Self { db, law, on, source }
    }

    /// The register, for reading.
    #[must_use]
    pub fn db(&self) -> &'a Db {
        self.db
    }

    /// The law.
    #[must_use]
    pub fn law(&self) -> &'a Law {
        self.law
    }

    /// The day of the act.
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// The number that was typed, or the number of the record that an earlier row with that foreign id made.
    pub fn resolve(&self, typed: &Reference, prefix: char) -> Result<Number> {
        register::resolve(self.db, typed, prefix, self.source)
    }

    /// As [`Before::resolve`], for an act on a record of any register.
    pub fn resolve_any(&self, typed: &Reference) -> Result<Number> {
        register::resolve_among(self.db, typed, &|_| true, self.source)
    }
}

/// What every act takes besides its own words.
#[derive(Debug, Clone, Default, clap::Args, serde::Deserialize)]
pub struct Common {
    /// Day of the act: authority and terms are those of this day [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub on: Option<Day>,
    /// Why, for the journal
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<Text>,
    /// Officer who did it on paper, where another enters it
    #[arg(long, value_name = "LOGIN")]
    pub performed_by: Option<Login>,
    /// Number of the paper it is entered from
    #[arg(long, value_name = "NUMBER")]
    pub paper: Option<Line>,
    /// Name of the foreign list that ids refer to
    #[arg(long, value_name = "NAME")]
    pub source: Option<Line>,
    /// Id of this line in that list: the same id twice changes nothing
    #[arg(long, value_name = "ID")]
    pub external_id: Option<Line>,
}

/// What is said when an act is done.
#[derive(Debug, Default)]
pub struct Receipt {
    /// The record it is about.
    pub number: Option<Number>,
    /// Message key of what happened, in `locales/*/receipts.ftl`.
    pub said: &'static str,
    /// The facts in that message, besides `number`.
    pub args: Vec<(&'static str, String)>,
    /// Terms that began.
    pub terms: Vec<Term>,
    /// What the officer should know: message key and facts.
    pub notes: Vec<(&'static str, Vec<(&'static str, String)>)>,
    /// The next usual command, complete enough to copy.
    pub next: Option<String>,
    /// The journal entry.
    pub entry: i64,
    /// Its hash.
    pub hash: String,
    /// The row was taken earlier (same source and external id): nothing was changed.
    pub already: bool,
    /// What this act lets be done: the office does it next, in the same transaction, by the same officer.
    pub then: Option<Then>,
}

/// An act that another one lets be done.
pub struct Then {
    /// Its name.
    pub name: &'static str,
    /// The act.
    pub act: Box<dyn Act>,
    /// Its day, its paper and the rest.
    pub common: Common,
}

impl std::fmt::Debug for Then {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// A term on a receipt.
#[derive(Debug, Clone)]
pub struct Term {
    /// Id of the term in `law/terms.toml`.
    pub id: &'static str,
    /// Its end: a date, or a moment where the law counts hours.
    pub due: String,
    /// Where it stands in the law.
    pub source: &'static str,
}

impl Receipt {
    /// A receipt for a record.
    #[must_use]
    pub fn new(number: Number, said: &'static str) -> Self {
        Self { number: Some(number), said, ..Self::default() }
    }

    /// A receipt of an act that is about no numbered record.
    #[must_use]
    pub fn plain(said: &'static str) -> Self {
        Self { said, ..Self::default() }
    }

    /// Adds a fact of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a term that began, if one did.
    #[must_use]
    pub fn term(mut self, term: Option<Term>) -> Self {
        self.terms.extend(term);
        self
    }

    /// Adds a note.
    pub fn note(&mut self, key: &'static str, args: Vec<(&'static str, String)>) {
        self.notes.push((key, args));
    }

    /// Lets another act be done.
    #[must_use]
    pub fn then(mut self, then: Then) -> Self {
        self.then = Some(then);
        self
    }

    /// Names the next usual command.
    #[must_use]
    pub fn next(mut self, command: impl Into<String>) -> Self {
        self.next = Some(command.into());
        self
    }
}
