//! What the law says, and who may do what under it.
//!
//! The law is data with dates: the files in `law/` hold clauses, units, posts, acts, terms, offence articles, the
//! calendar and the office's settings, each fact with `from`, sometimes `until`, and its source. Nothing here knows
//! the register, the clock or a language of the user: a day is handed in, an answer with its reasons comes out.
//!
//! A [`Law`] parses a file only when something in it is first asked, so that deciding one act costs no more than the
//! two files it needs.

mod act;
mod article;
pub mod authority;
mod calendar;
mod check;
mod dated;
mod inspection;
mod officer;
mod paper;
mod refusal;
mod regulation;
mod seat;
mod settings;
mod term;
mod transmission;

pub use act::ActRule;
pub use article::{
    Amounts, Article, ArticleError, ArticleKind, ArticleRule, ArticleVersion, Body, Expulsion, Sanction,
    Subject,
};
pub use authority::{Ground, Matter, Permit};
pub use calendar::{Calendar, LoadedYear, NotLoaded, Why};
pub use check::check;
pub use dated::Title;
pub use inspection::{Exemption, Offender, Proposal, Protocol, Question};
pub use officer::{Acting, Capacity, Grant, Officer};
pub use paper::PaperNeed;
pub use refusal::{Failed, LookedAt, Refusal};
pub use regulation::{Clause, ClauseVersion, Document, DutyGroup, Holding, PostRule, UnitRule};
pub use seat::{Post, Seat, Unit};
pub use settings::{
    Flag, Length, Limit, Override, Proposed, Setting, SettingError, SettingKind, SettingValue, Wording,
};
pub use term::{
    Confidence, Due, DueError, Rollover, Start, Term, TermError, TermRule, TermUnit, TermVersion,
};
pub use transmission::{Matters, Route, RouteField, RouteVersion, System};

use article::ArticleFile;
use inspection::InspectionFile;
use paper::PaperFile;
use regulation::Regulation;
use serde::Deserialize;
use std::{cell::OnceCell, collections::BTreeMap};
use term::TermFile;
use transmission::RouteFile;

/// A law file as the build script wrote it.
macro_rules! law_file {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}
use law_file;

/// The law the office works under; each part is parsed when it is first asked.
#[derive(Debug)]
pub struct Law {
    regulation: OnceCell<Regulation>,
    acts: OnceCell<BTreeMap<&'static str, ActRule>>,
    terms: OnceCell<TermFile>,
    articles: OnceCell<ArticleFile>,
    calendar: OnceCell<Calendar>,
    inspection: OnceCell<InspectionFile>,
    settings: OnceCell<BTreeMap<String, Setting>>,
    transmission: OnceCell<RouteFile>,
    papers: OnceCell<PaperFile>,
    overrides: Vec<Override>,
    loaded: Vec<LoadedYear>,
}

impl Law {
    /// Returns the law as the program carries it, nothing parsed yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            regulation: OnceCell::new(),
            acts: OnceCell::new(),
            terms: OnceCell::new(),
            articles: OnceCell::new(),
            calendar: OnceCell::new(),
            inspection: OnceCell::new(),
            settings: OnceCell::new(),
            transmission: OnceCell::new(),
            papers: OnceCell::new(),
            overrides: Vec::new(),
            loaded: Vec::new(),
        }
    }

    /// Returns up to which text or amendment each part was written.
    #[must_use]
    pub fn editions(&self) -> Vec<(&'static str, &'static str)> {
        vec![
            ("regulation", self.regulation().edition),
            ("terms", self.term_file().edition),
            ("articles", self.article_file().edition),
            ("calendar", self.calendar().edition),
            ("inspection", self.inspection_file().edition),
            ("transmission", self.route_file().edition),
            ("papers", self.paper_file().edition),
        ]
    }

    /// The Regulation: clauses, units, posts.
    fn regulation(&self) -> &Regulation {
        self.regulation.get_or_init(|| embedded(law_file!("regulation")))
    }

    /// Every act by its name.
    fn act_rules(&self) -> &BTreeMap<&'static str, ActRule> {
        self.acts.get_or_init(|| embedded(law_file!("acts")))
    }

    /// Every setting by its key.
    fn setting_rules(&self) -> &BTreeMap<String, Setting> {
        self.settings.get_or_init(|| embedded(law_file!("settings")))
    }

    /// What papers have to state.
    fn paper_file(&self) -> &PaperFile {
        self.papers.get_or_init(|| embedded(law_file!("papers")))
    }

    /// What is sent to other systems.
    fn route_file(&self) -> &RouteFile {
        self.transmission.get_or_init(|| embedded(law_file!("transmission")))
    }
}

impl Default for Law {
    fn default() -> Self {
        Self::new()
    }
}

/// Parses a file that stands in the program.
fn embedded<T: Deserialize<'static>>(text: &'static str) -> T {
    serde_json::from_str(text).expect("the law files are checked by a test")
}

#[cfg(test)]
mod tests;
