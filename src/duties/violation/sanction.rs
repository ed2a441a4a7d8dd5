//! What may be decided under an article: outcome, kind of article and sanction must fit together (IXM 114–116).

use super::{Outcome, Violation};
use crate::{
    law::{Article, ArticleKind, Body, Expulsion, Sanction, Subject},
    office::{Result, broken},
    values::Money,
};

/// Whether a decision with that outcome names a fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fine {
    Needed,
    Open,
    None,
}

impl Outcome {
    /// Nothing is imposed: the case rests or ends.
    #[must_use]
    pub fn imposes_nothing(self) -> bool {
        matches!(self, Self::Suspended | Self::Terminated)
    }

    /// The person is to go or not to come back: only a foreigner or a stateless person can be told so.
    #[must_use]
    pub fn concerns_stay(self) -> bool {
        matches!(self, Self::FinedLegalised | Self::FinedLeave | Self::Expelled | Self::EntryBan)
    }

    /// The person is kept out of the country.
    #[must_use]
    pub fn concerns_entry(self) -> bool {
        matches!(self, Self::Expelled | Self::EntryBan)
    }

    /// It names a fine where it needs one, and none where it has none.
    pub fn takes(self, fine: Option<Money>, expulsion: Expulsion) -> Result<()> {
        let key = match (self.fine(expulsion), fine) {
            (Fine::Needed, None) => "fine-needed",
            (Fine::None, Some(_)) => "fine-not-for-outcome",
            _ => return Ok(()),
        };
        broken(key).with("outcome", named(self)).err()
    }

    fn fine(self, expulsion: Expulsion) -> Fine {
        match self {
            Self::FinedLegalised | Self::FinedLeave | Self::Fined | Self::ConditionalFine => Fine::Needed,
            // "The fine with expulsion": there the law leaves no expulsion without a fine.
            Self::Expelled if expulsion == Expulsion::Must => Fine::Needed,
            Self::Expelled | Self::EntryBan => Fine::Open,
            Self::Warning | Self::Suspended | Self::Terminated => Fine::None,
        }
    }
}

/// Checks that the article, as it was on the day of the offence, allows that outcome and that fine.
pub(super) fn check(
    case: &Violation,
    article: &Article<'_>,
    outcome: Outcome,
    fine: Option<Money>,
) -> Result<()> {
    let body = article.rule.decided_by;
    if body != Body::Office {
        return broken("article-decided-elsewhere")
            .with("article", article.code())
            .with("body", format!("body-{body}"))
            .by(article.version.source)
            .err();
    }
    suits(case, article, outcome)?;
    let sanction = article.limits(case.subject);
    let expulsion = sanction.map_or(Expulsion::None, |sanction| sanction.expulsion);
    outcome.takes(fine, expulsion)?;
    if outcome.imposes_nothing() || (outcome == Outcome::EntryBan && fine.is_none()) {
        return Ok(());
    }
    let Some(sanction) = sanction else {
        let rule = if article.amounts_unknown() {
            broken("article-amounts-unknown").with("on", case.happened_on)
        } else {
            broken("article-not-for-subject").with("subject", format!("subject-{}", case.subject))
        };
        return rule.with("article", article.code()).by(article.version.source).err();
    };
    within(article, &sanction, outcome, fine)
}

/// The outcome is one that this kind of article and this offender can have.
fn suits(case: &Violation, article: &Article<'_>, outcome: Outcome) -> Result<()> {
    let stay = article.kind() == ArticleKind::Stay;
    let suits = match outcome {
        Outcome::FinedLegalised | Outcome::FinedLeave => stay,
        // Under 575.1 and 575.2 a decision says whether the person stays or leaves.
        Outcome::Fined => !stay,
        _ => true,
    };
    if !suits {
        return broken("outcome-not-for-article")
            .with("outcome", named(outcome))
            .with("article", article.code())
            .err();
    }
    if outcome.concerns_stay() && case.subject != Subject::Person {
        return broken("outcome-not-for-subject")
            .with("outcome", named(outcome))
            .with("subject", format!("subject-{}", case.subject))
            .err();
    }
    if outcome == Outcome::ConditionalFine && !article.rule.conditional {
        return broken("conditional-fine-closed").with("article", article.code()).by("IXM 116.1").err();
    }
    Ok(())
}

/// The sanction has what is imposed, and the fine is within its limits.
fn within(article: &Article<'_>, sanction: &Sanction, outcome: Outcome, fine: Option<Money>) -> Result<()> {
    let key = match (outcome, sanction.expulsion) {
        (Outcome::Expelled, Expulsion::None) => Some("expulsion-not-in-sanction"),
        (Outcome::FinedLegalised | Outcome::FinedLeave | Outcome::Fined, Expulsion::Must) => {
            Some("expulsion-always-in-sanction")
        }
        (Outcome::Warning, _) if !sanction.warning => Some("warning-not-in-sanction"),
        _ => None,
    };
    if let Some(key) = key {
        return broken(key).with("article", article.code()).by(article.version.source).err();
    }
    match fine {
        Some(fine) if fine < sanction.min || fine > sanction.max => broken("fine-outside-limits")
            .with("fine", fine)
            .with("min", sanction.min)
            .with("max", sanction.max)
            .with("article", article.code())
            .by(article.version.source)
            .err(),
        _ => Ok(()),
    }
}

/// The outcome as a message names it.
fn named(outcome: Outcome) -> String {
    format!("outcome-{outcome}")
}
