//! What an act, a reading or an import may answer instead of success.

use crate::{
    law::authority::{Failed, Refusal},
    store::StoreError,
    values::{Date, Number},
};
use std::fmt::Display;

/// A failure, as facts. Words, hints and exit codes are given in `cli/`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The officer may not do it.
    #[error(transparent)]
    Refusal(#[from] Box<Refusal>),
    /// Nobody on duty has this account.
    #[error("account {login} has no post on {on}")]
    Stranger {
        /// The account.
        login: String,
        /// The day asked about.
        on: Date,
    },
    /// The state or the data forbid it.
    #[error("{0}")]
    Rule(Box<Rule>),
    /// No such record, with numbers that are near.
    #[error("{number} not found")]
    NotFound {
        /// As asked for.
        number: String,
        /// The nearest that exist.
        near: Vec<Number>,
    },
    /// The file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The chain or a row does not fit.
    #[error("{0} findings")]
    Integrity(usize),
    /// Writing what was asked for.
    #[error("output: {0}")]
    Output(#[from] std::io::Error),
}

/// The rule by which an act that touches liberty is not done by another's hand.
pub(super) const OWN_HAND: &str = "liberty-wants-the-officers-own-hand";

impl Error {
    /// Whether nothing stands against the act but that the officer has to do it himself.
    #[must_use]
    pub fn wants_own_hand(&self) -> bool {
        matches!(self, Self::Refusal(refusal)
            if matches!(refusal.failed, Failed::Rule { key, .. } if key == OWN_HAND))
    }
}

/// A rule that the state or the data break: its message key, the facts in the message, and what it rests on.
#[derive(Debug)]
pub struct Rule {
    /// Message key in `locales/*/errors.ftl`.
    pub key: &'static str,
    /// The facts named in the message.
    pub args: Vec<(&'static str, String)>,
    /// The clause or article, where the rule is law: `MM 79.5.1`.
    pub source: Option<String>,
    /// A command to run next.
    pub hint: Option<String>,
}

impl Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

/// What the office answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Starts a broken rule; the facts follow with [`Rule::with`].
#[must_use]
pub fn broken(key: &'static str) -> Rule {
    Rule { key, args: Vec::new(), source: None, hint: None }
}

impl Rule {
    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Names the law it rests on.
    #[must_use]
    pub fn by(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Names the command to run next, with the number of its record where it takes one.
    #[must_use]
    pub fn next(mut self, command: impl Into<String>) -> Self {
        self.hint = Some(command.into());
        self
    }

    /// As an answer.
    pub fn err<T>(self) -> Result<T> {
        Err(self.into())
    }
}

impl From<Rule> for Error {
    fn from(rule: Rule) -> Self {
        Self::Rule(Box::new(rule))
    }
}
