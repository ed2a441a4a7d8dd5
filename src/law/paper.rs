//! What a paper has to state, however the office lays it out.

use super::{
    Law, Title,
    dated::{Dated, dated},
};
use crate::values::Date;
use serde::Deserialize;

/// `law/papers.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperFile {
    pub(super) edition: &'static str,
    #[serde(rename = "need")]
    pub(super) needs: Vec<PaperNeed>,
}

/// Something that a paper has to state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperNeed {
    /// Its template.
    pub paper: &'static str,
    /// Places of which the template names one at least.
    #[serde(borrow)]
    pub places: Vec<&'static str>,
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub source: &'static str,
    /// What it is.
    pub title: Title,
}

dated!(PaperNeed);

impl Law {
    /// Returns what a paper has to state where it rests on an act of that day.
    pub fn paper_needs(&self, paper: &str, on: Date) -> impl Iterator<Item = &PaperNeed> {
        let needs = self.paper_file().needs.iter();
        needs.filter(move |need| need.paper == paper && need.in_force(on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Lang;

    #[test]
    fn every_need_names_its_places_its_article_and_what_it_is() {
        let law = Law::new();
        for need in &law.paper_file().needs {
            assert!(!need.places.is_empty() && !need.source.is_empty(), "{need:?}");
            assert!(need.until.is_none_or(|until| until > need.from), "{need:?}");
            assert!(Lang::ALL.iter().all(|(_, lang)| !need.title.get(*lang).is_empty()), "{need:?}");
        }
        let on = |paper: &str, day: &str| law.paper_needs(paper, day.parse().unwrap()).count();
        assert_eq!((on("decision", "2016-02-29"), on("decision", "2016-03-01")), (0, 11));
        assert_eq!((on("protocol", "2018-01-15"), on("slip", "2018-01-15")), (17, 0));
    }
}
