//! The article of a case: in force on the day of the offence or not, and the limitation that goes with its kind.

use crate::{
    law::{Article, ArticleError, ArticleKind, Law},
    office::{Result, Rule, broken},
    values::{ArticleCode, Date},
};

/// The article as it was on a day. Of one that was not in force, what held in its place is named.
pub fn in_force<'a>(law: &'a Law, code: &ArticleCode, day: Date) -> Result<Article<'a>> {
    law.article(code, day).map_err(|error| rule(error).into())
}

/// The group an article belongs to, whatever the day.
#[must_use]
pub fn kind_of(law: &Law, code: &ArticleCode) -> Option<ArticleKind> {
    law.articles().iter().find(|rule| rule.code == code.as_str()).map(|rule| rule.kind)
}

/// The term within which an offence of that kind may be punished (IXM 38.1).
#[must_use]
pub fn limitation(kind: ArticleKind) -> &'static str {
    match kind {
        // 575 as a whole is the article on the rules of stay, its third part included.
        ArticleKind::Stay | ArticleKind::Receiving => "offence.limitation-stay",
        ArticleKind::Hiring => "offence.limitation-hiring",
        ArticleKind::Host
        | ArticleKind::LostDocument
        | ArticleKind::Checkpoint
        | ArticleKind::Enforcement
        | ArticleKind::Other => "offence.limitation",
    }
}

fn rule(error: ArticleError) -> Rule {
    match error {
        ArticleError::Unknown(code) => broken("article-unknown").with("article", code),
        ArticleError::NotInForce { code, on, instead: None, .. } => {
            broken("article-not-in-force").with("article", code).with("on", on)
        }
        ArticleError::NotInForce { code, on, instead: Some(instead), .. } => {
            broken("article-not-in-force-instead")
                .with("article", code)
                .with("on", on)
                .with("instead", instead)
        }
    }
}
