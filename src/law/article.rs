//! Offence articles: what a protocol can name on a day, and the limits of the fine.

use super::{
    Law,
    dated::{Dated, Title, dated, version_on},
    term::Confidence,
};
use crate::values::{ArticleCode, Date, Money};
use serde::{Deserialize, Deserializer};

/// `law/articles.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticleFile {
    pub(super) edition: &'static str,
    #[serde(rename = "article")]
    pub(super) articles: Vec<ArticleRule>,
}

/// An article and its versions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ArticleRule {
    /// Its number: `575.1.1`.
    pub code: &'static str,
    /// The group it belongs to.
    pub kind: ArticleKind,
    /// The article of the old code it took the place of.
    pub replaces: Option<&'static str>,
    /// Who draws the protocol.
    #[serde(default = "by_this_office")]
    pub drawn_by: Body,
    /// Who decides.
    #[serde(default = "by_this_office")]
    pub decided_by: Body,
    /// Whether the office has to confirm that its officials may draw and decide.
    #[serde(default)]
    pub confirm: bool,
    /// Whether a conditional fine is open (116.1).
    #[serde(default)]
    pub conditional: bool,
    /// Its short name.
    pub title: Title,
    /// Its versions.
    #[serde(rename = "version")]
    pub versions: Vec<ArticleVersion>,
}

/// An article in one stretch of time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleVersion {
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub source: &'static str,
    /// The day of the print in which it was read.
    pub seen: Option<Date>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether its amounts are known here.
    #[serde(default = "known")]
    pub amounts: Amounts,
    /// The sanction for each kind of offender.
    #[serde(default, rename = "sanction")]
    pub sanctions: Vec<Sanction>,
}

dated!(ArticleVersion);

/// What an offender of one kind can be fined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sanction {
    /// The kind of offender.
    pub subject: Subject,
    /// The least fine.
    #[serde(deserialize_with = "qepik")]
    pub min: Money,
    /// The greatest fine.
    #[serde(deserialize_with = "qepik")]
    pub max: Money,
    /// Whether expulsion goes with it.
    #[serde(default = "no_expulsion")]
    pub expulsion: Expulsion,
    /// Whether a warning may stand in its place.
    #[serde(default)]
    pub warning: bool,
}

crate::codes! {
    /// The group of articles that the published table tells apart.
    ArticleKind {
        /// Rules of stay and residence (575.1, 575.2).
        Stay = "stay",
        /// Duties of the party that receives a foreigner at work (575.3).
        Receiving = "receiving",
        /// Duties of the private host (577).
        Host = "host",
        /// Hiring of foreigners (578).
        Hiring = "hiring",
        /// Lost documents (566).
        LostDocument = "lost-document",
        /// Regime of checkpoints (572).
        Checkpoint = "checkpoint",
        /// A fine not paid (529.1).
        Enforcement = "enforcement",
        /// Of no row of the table.
        Other = "other",
    }
}

crate::codes! {
    /// Who draws a protocol or decides on it.
    Body {
        /// This office.
        Office = "office",
        /// A court.
        Court = "court",
        /// The enforcement officer.
        Enforcement = "enforcement",
    }
}

crate::codes! {
    /// The kind of offender a sanction is for.
    Subject {
        /// A natural person.
        Person = "person",
        /// An official.
        Official = "official",
        /// A legal person.
        LegalPerson = "legal-person",
    }
}

crate::codes! {
    /// Whether administrative expulsion goes with a fine.
    Expulsion {
        /// It cannot.
        None = "none",
        /// It can.
        May = "may",
        /// It always does.
        Must = "must",
    }
}

crate::codes! {
    /// Whether the amounts of an article are known here.
    Amounts {
        /// They stand in its sanctions.
        Known = "known",
        /// The article held, its amounts are not loaded.
        Unknown = "unknown",
    }
}

const fn by_this_office() -> Body {
    Body::Office
}

const fn known() -> Amounts {
    Amounts::Known
}

const fn no_expulsion() -> Expulsion {
    Expulsion::None
}

/// The file gives amounts in whole qəpik.
fn qepik<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
    i64::deserialize(deserializer).map(Money::of_qepik)
}

/// An article as it is on a day.
#[derive(Debug, Clone, Copy)]
pub struct Article<'a> {
    /// The article.
    pub rule: &'a ArticleRule,
    /// The version in force.
    pub version: &'a ArticleVersion,
}

impl Article<'_> {
    /// Returns its number.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Returns its group.
    #[must_use]
    pub const fn kind(&self) -> ArticleKind {
        self.rule.kind
    }

    /// Returns the sanction for a kind of offender; none where the article does not reach him, or where its amounts
    /// are unknown.
    #[must_use]
    pub fn limits(&self, subject: Subject) -> Option<Sanction> {
        self.version.sanctions.iter().copied().find(|sanction| sanction.subject == subject)
    }

    /// Whether the article held but its amounts are not loaded.
    #[must_use]
    pub fn amounts_unknown(&self) -> bool {
        self.version.amounts == Amounts::Unknown
    }
}

/// A protocol of that day cannot name that article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArticleError {
    /// There is no such article here.
    #[error("no article `{0}`")]
    Unknown(ArticleCode),
    /// It was not in force.
    #[error("article {code} is not in force on {on}")]
    NotInForce {
        /// The article.
        code: &'static str,
        /// The day asked.
        on: Date,
        /// Its first day.
        from: Option<Date>,
        /// The first day it no longer held, where it has ended.
        until: Option<Date>,
        /// The article that held in its place on the day.
        instead: Option<&'static str>,
    },
}

impl Law {
    /// Returns every article.
    #[must_use]
    pub fn articles(&self) -> &[ArticleRule] {
        &self.article_file().articles
    }

    pub(super) fn article_file(&self) -> &ArticleFile {
        self.articles.get_or_init(|| super::embedded(super::law_file!("articles")))
    }

    /// Returns the article as it is on a day.
    pub fn article(&self, code: &ArticleCode, on: Date) -> Result<Article<'_>, ArticleError> {
        let rule = self.articles().iter().find(|rule| rule.code == code.as_str());
        let rule = rule.ok_or_else(|| ArticleError::Unknown(code.clone()))?;
        match version_on(&rule.versions, on) {
            Some(version) => Ok(Article { rule, version }),
            None => Err(self.not_in_force_on(rule, on)),
        }
    }

    /// Returns the article as it was on a day, or the one that held in its place.
    #[must_use]
    pub fn article_then(&self, code: &str, on: Date) -> Option<Article<'_>> {
        match self.article(&code.parse().ok()?, on) {
            Ok(article) => Some(article),
            Err(ArticleError::NotInForce { instead: Some(instead), .. }) => {
                self.article(&instead.parse().ok()?, on).ok()
            }
            Err(_) => None,
        }
    }

    fn not_in_force_on(&self, rule: &ArticleRule, on: Date) -> ArticleError {
        let stands_for =
            |other: &&ArticleRule| other.replaces == Some(rule.code) || rule.replaces == Some(other.code);
        let held = |other: &&ArticleRule| version_on(&other.versions, on).is_some();
        ArticleError::NotInForce {
            code: rule.code,
            on,
            from: rule.versions.iter().map(|version| version.from).min(),
            until: rule
                .versions
                .iter()
                .filter_map(|version| version.span().1)
                .max()
                .filter(|until| *until <= on),
            instead: self.articles().iter().filter(stands_for).find(held).map(|other| other.code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Fine = (i64, i64, Expulsion);

    fn at(code: &str, day: &str) -> Result<(ArticleKind, Option<Fine>), ArticleError> {
        let law = Law::new();
        let article = law.article(&code.parse().unwrap(), day.parse().unwrap())?;
        let limits = article.limits(Subject::Person);
        Ok((article.kind(), limits.map(|s| (s.min.qepik(), s.max.qepik(), s.expulsion))))
    }

    #[test]
    fn limits_by_day_and_offender() {
        use ArticleKind::{Host, LostDocument, Stay};
        for (code, day, expected) in [
            ("575.1.1", "2018-01-15", (Stay, Some((30_000, 40_000, Expulsion::May)))),
            ("575.2", "2018-01-15", (Stay, Some((50_000, 50_000, Expulsion::Must)))),
            ("577", "2018-01-15", (Host, Some((30_000, 50_000, Expulsion::None)))),
            ("566", "2018-01-15", (LostDocument, Some((3_000, 3_000, Expulsion::None)))),
            ("575.3", "2018-01-15", (ArticleKind::Receiving, None)),
            ("339.1.1", "2016-02-29", (Stay, None)),
            ("331", "2016-02-29", (ArticleKind::Other, None)),
            ("565", "2018-01-15", (ArticleKind::Other, Some((2_000, 2_000, Expulsion::None)))),
            ("563.1", "2018-01-15", (ArticleKind::Other, Some((3_000, 3_000, Expulsion::None)))),
            ("568", "2018-01-15", (ArticleKind::Other, None)),
            ("576.1", "2018-01-15", (ArticleKind::Other, None)),
        ] {
            assert_eq!(at(code, day), Ok(expected), "{code} {day}");
        }
        let law = Law::new();
        let old = law.article(&"339.1.1".parse().unwrap(), "2016-02-29".parse().unwrap()).unwrap();
        assert!(old.amounts_unknown());
        let deadlines = law.article(&"596".parse().unwrap(), "2018-01-15".parse().unwrap()).unwrap();
        assert_eq!(deadlines.limits(Subject::Official).unwrap().min.to_string(), "200.00");
        let hiring = law.article(&"578.1".parse().unwrap(), "2018-01-15".parse().unwrap()).unwrap();
        assert_eq!(hiring.limits(Subject::LegalPerson).unwrap().max.to_string(), "20000.00");
    }

    #[test]
    fn what_is_not_in_force_names_what_was() {
        let change = "2016-03-01".parse().unwrap();
        assert_eq!(
            at("339.1.6", "2016-03-01"),
            Err(ArticleError::NotInForce {
                code: "339.1.6",
                on: change,
                from: Some("2012-01-01".parse().unwrap()),
                until: Some(change),
                instead: Some("575.1.6"),
            })
        );
        let early = "2016-02-29".parse().unwrap();
        assert_eq!(
            at("575.1.6", "2016-02-29"),
            Err(ArticleError::NotInForce {
                code: "575.1.6",
                on: early,
                from: Some(change),
                until: None,
                instead: Some("339.1.6"),
            })
        );
        assert_eq!(at("999.1", "2018-01-15"), Err(ArticleError::Unknown("999.1".parse().unwrap())));
    }

    #[test]
    fn no_fine_is_above_what_the_code_allows_at_all() {
        // IXM 25.4, in qəpik.
        let caps =
            [(Subject::Person, 500_000), (Subject::Official, 1_000_000), (Subject::LegalPerson, 5_000_000)];
        let law = Law::new();
        for rule in law.articles() {
            for version in &rule.versions {
                let article = law.article(&rule.code.parse().unwrap(), version.from).unwrap();
                for (subject, cap) in caps {
                    let Some(sanction) = article.limits(subject) else { continue };
                    assert!(sanction.min <= sanction.max, "{} {subject}", rule.code);
                    assert!(sanction.max.qepik() <= cap, "{} {subject}", rule.code);
                }
            }
        }
    }
}
