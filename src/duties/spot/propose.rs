//! The cases that what was found about persons on the spot points to: the article by finding, proposed to the officer and
//! never decided.

use super::{Finding, Spot, cases, met};
use crate::{
    duties::{origin::Proposal, violation::Opening},
    law::{Article, Law, Offender, Proposed},
    office::{Register, Result},
    store::Db,
    values::{Date, Number},
};

/// The article that a finding points to on a day. Where the office sets which is proposed, the office's.
pub(super) fn article(law: &Law, finding: Finding, day: Date) -> Option<Article<'_>> {
    let set = match finding {
        Finding::Overstay => Some(Proposed::Overstay),
        Finding::Unregistered => Some(Proposed::Unregistered),
        Finding::NoPermit => Some(Proposed::Work),
        Finding::Host => Some(Proposed::Host),
        _ => None,
    };
    if let Some(set) = set {
        return law.article_then(law.proposed(set, day).as_str(), day);
    }
    let mut rules = law.proposals().iter().filter(|rule| rule.of == Offender::Met);
    let rule = rules.find(|rule| rule.findings.contains(&finding.as_str()))?;
    law.article_then(rule.article, day)
}

/// Everything that the findings of a check or a joint measure point to. Where it was said why they lead to no further case,
/// only the cases there are.
pub fn proposals(db: &Db, law: &Law, register: &Register, number: Number) -> Result<Vec<Proposal>> {
    let spot = register.record(db, number, Spot::COLUMNS, Spot::read)?;
    if spot.annulled.is_some() {
        return Ok(Vec::new());
    }
    let day = spot.starts.date();
    let cases = cases(db, register.table, spot.id)?;
    let mut all = Vec::new();
    for met in met(db, register.table, spot.id)? {
        let Some(article) = article(law, met.finding, day) else { continue };
        let is_his = |case: &&super::Case| case.met == met.id && (case.own || case.article == article.code());
        let case = cases.iter().find(is_his).map(|case| case.number);
        let (Some(person), true) = (met.answers.person, case.is_some() || spot.no_case.is_none()) else {
            continue;
        };
        let opening = Opening {
            from: number,
            answers: &met.answers,
            article: Some(article.code()),
            days: Some((day, day)),
            place: Some(&spot.place),
        };
        let (surname, given) = (met.answers.surname.as_deref(), met.answers.given.as_deref());
        all.push(Proposal {
            number: person,
            name: [surname, given].into_iter().flatten().collect::<Vec<_>>().join(" "),
            subject: met.answers.subject,
            article: article.code(),
            case,
            command: opening.command(),
        });
    }
    Ok(all)
}
