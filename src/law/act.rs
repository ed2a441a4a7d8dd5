//! The rule of one act: its entry in `law/acts.toml`.

use super::{Law, dated::Title, seat::Post};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Who may do an act and on what it rests.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRule {
    /// The clauses of which the officer's unit must hold one.
    #[serde(default)]
    pub clauses: Vec<&'static str>,
    /// The letters of the posts that may.
    pub posts: &'static str,
    /// The items an act rests on that needs no clause of a unit.
    #[serde(default)]
    pub basis: Vec<&'static str>,
    /// The item a single post rests on, by its letter.
    #[serde(default)]
    pub by: BTreeMap<String, &'static str>,
    /// Whether the clauses are those of the record the act touches.
    #[serde(default)]
    pub record: bool,
    /// Whether the Regulation does not say it outright.
    #[serde(default)]
    pub reading: bool,
    /// The setting with which the office sets the reading otherwise.
    pub setting: Option<&'static str>,
    /// The posts that remain when it does.
    pub otherwise: Option<&'static str>,
    /// Whether the act ends or suspends a measure against a person.
    #[serde(default)]
    pub liberty: bool,
    /// The act's own rule, in words; the act itself checks it.
    pub note: Option<Title>,
}

impl ActRule {
    /// Returns the item that a single post rests on.
    pub(super) fn item_of(&self, post: Post) -> Option<&'static str> {
        self.by.get(post.letter().encode_utf8(&mut [0; 4]) as &str).copied()
    }

    /// Returns the items `post` rests on where no clause is needed.
    #[must_use]
    pub fn items(&self, post: Post) -> Vec<&'static str> {
        self.item_of(post).map_or_else(|| self.basis.clone(), |item| vec![item])
    }
}

impl Law {
    /// Returns the rule of an act.
    #[must_use]
    pub fn act(&self, name: &str) -> Option<&ActRule> {
        self.act_rules().get(name)
    }

    /// Returns the name of an act as the law has it, where it has one.
    #[must_use]
    pub fn act_name(&self, name: &str) -> Option<&'static str> {
        self.act_rules().get_key_value(name).map(|(name, _)| *name)
    }

    /// Returns every act the law knows, by name.
    pub fn acts(&self) -> impl Iterator<Item = (&'static str, &ActRule)> {
        self.act_rules().iter().map(|(name, rule)| (*name, rule))
    }
}
