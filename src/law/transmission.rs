//! What is sent to other state systems: which record, to which system, by whom, and which fields of it, with dates.

use super::{
    Law, Title,
    dated::{dated, version_on},
    term::Confidence,
};
use crate::values::Date;
use serde::Deserialize;

crate::codes!(
    /// A state system that data are sent to.
    System {
        /// The unified migration information system.
        Vmms = "vmms",
        /// The interagency automated entry-exit search system.
        Iamas = "iamas",
        /// The body that executes a penalty: it is told at once that it may not (IXM 144.1).
        ExecutingBody = "executing-body",
    }
);

crate::codes!(
    /// What is sent.
    Matters {
        /// Offence decisions in force.
        Offences = "offences",
        /// Removals carried out.
        Removals = "removals",
        /// Entry bans.
        Bans = "bans",
        /// Penalties whose execution a challenge holds up.
        Suspensions = "suspensions",
    }
);

/// The file of routes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RouteFile {
    pub(super) edition: &'static str,
    #[serde(rename = "route")]
    pub(super) routes: Vec<Route>,
}

/// One kind of record on its way to one system.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What is sent.
    pub what: Matters,
    /// Where to.
    pub system: System,
    /// The clauses of which the sending officer's unit must hold one.
    #[serde(borrow)]
    pub clauses: Vec<&'static str>,
    /// Whether the text does not say it outright.
    #[serde(default)]
    pub reading: bool,
    /// Its name.
    pub title: Title,
    /// What is read into the text.
    pub note: Option<Title>,
    /// What goes, from which day.
    #[serde(rename = "version")]
    pub versions: Vec<RouteVersion>,
}

/// What goes on a route from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteVersion {
    /// First day.
    pub from: Date,
    /// First day it no longer holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub source: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// The fields, in the order of the law.
    pub fields: Vec<RouteField>,
}

/// A field that is sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteField {
    /// Its name in the file.
    pub name: &'static str,
    /// The article that asks for it.
    pub source: &'static str,
}

dated!(RouteVersion);

impl Route {
    /// What goes on a day; `None` before the law knew of it.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&RouteVersion> {
        version_on(&self.versions, day)
    }
}

impl Law {
    /// Every route, in the order of the file.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.route_file().routes
    }

    /// The route of a kind of record to a system, if the law has one.
    #[must_use]
    pub fn route(&self, what: Matters, system: System) -> Option<&Route> {
        self.routes().iter().find(|route| route.what == what && route.system == system)
    }
}
