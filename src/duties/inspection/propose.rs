//! What the findings of a visit point to: the article by finding and by whose offence it is, proposed to the officer and
//! never decided, each as the command that opens the case. A finding that has its case names it.

use super::{Case, Finding, Inspection, REGISTER, Seen, breaches, cases, seen};
use crate::{
    duties::{
        employer::{self, Employer, EmployerKind},
        origin::Proposal,
        person,
        violation::{Answers, Opening},
    },
    law::{Article, Law, Offender, Subject},
    office::Result,
    store::Db,
    values::Number,
};

/// Whether a worker bears one of these findings.
fn bears(worker: &Seen, findings: &[&str]) -> bool {
    let bears = |finding: Finding| findings.contains(&finding.as_str());
    // Without a right to stay and without a permit he works without one, too.
    let also = worker.finding == Finding::NoRightToStay && !worker.permit;
    bears(worker.finding) || (also && bears(Finding::NoPermit))
}

/// As what an employer answers for an article: as the law has a sanction for him, and as what he is.
fn subjects(article: &Article<'_>, employer: &Employer) -> Vec<Subject> {
    let legal = employer.kind != Some(EmployerKind::Individual);
    let has = |subject| article.amounts_unknown() || article.limits(subject).is_some();
    let mut all = Vec::new();
    all.extend((legal && has(Subject::LegalPerson)).then_some(Subject::LegalPerson));
    all.extend(has(Subject::Official).then_some(Subject::Official));
    all
}

/// Everything that the findings of a visit point to.
pub fn proposals(db: &Db, law: &Law, number: Number) -> Result<Vec<Proposal>> {
    let inspection = REGISTER.record(db, number, Inspection::COLUMNS, Inspection::read)?;
    let Some(day) = inspection.conducted_on.filter(|_| inspection.annulled.is_none()) else {
        return Ok(Vec::new());
    };
    let employer = employer::by_id(db, inspection.employer)?;
    let place = employer::site(db, inspection.site)?.address;
    let (mut workers, mut cases) = (seen(db, inspection.id)?, cases(db, inspection.id)?);
    // Whoever was found to be somebody else since has his case there.
    for person in workers.iter_mut().map(|w| &mut w.person).chain(cases.iter_mut().map(|c| &mut c.person)) {
        *person = person::survivor(db, *person)?;
    }
    let command = |answers: &Answers, article: &Article<'_>| {
        let (article, days) = (Some(article.code()), Some((day, day)));
        Opening { from: number, answers, article, days, place: Some(&place) }.command()
    };
    let mut all = Vec::new();
    for rule in law.proposals().iter().filter(|rule| rule.of == Offender::Worker) {
        let Some(article) = law.article_then(rule.article, day) else { continue };
        for worker in workers.iter().filter(|worker| bears(worker, &rule.findings)) {
            all.push(Proposal {
                number: worker.number,
                name: format!("{} {}", worker.surname, worker.given),
                subject: Subject::Person,
                article: article.code(),
                case: cases.iter().find(|case| case.is_of(worker.person, &article)).map(|case| case.number),
                command: command(&worker.answers(), &article),
            });
        }
    }
    let mut of_employer: Vec<&str> = Vec::new();
    for rule in law.proposals().iter().filter(|rule| rule.of == Offender::Employer) {
        let many = workers.iter().filter(|worker| bears(worker, &rule.findings)).count();
        if many >= rule.least && rule.most.is_none_or(|most| many <= most) {
            of_employer.push(rule.article);
        }
    }
    let broken = breaches(db, inspection.id)?;
    let asked = law.questions(day).filter(|question| broken.iter().any(|key| key == question.key));
    of_employer.extend(asked.filter_map(|question| question.article));
    of_employer.sort_unstable();
    of_employer.dedup();
    for article in of_employer.into_iter().filter_map(|code| law.article_then(code, day)) {
        for subject in subjects(&article, &employer) {
            all.push(Proposal {
                number: employer.number(),
                name: employer.name.clone(),
                subject,
                article: article.code(),
                case: cases
                    .iter()
                    .find(|case| case.is_for(employer.id, subject, &article))
                    .map(|case| case.number),
                command: command(&answering(&employer, subject), &article),
            });
        }
    }
    Ok(all)
}

/// The employer, and who heads it, as far as he is known.
fn answering(employer: &Employer, subject: Subject) -> Answers {
    Answers {
        employer: Some(employer.number()),
        surname: employer.head_surname.as_ref().map(ToString::to_string),
        given: employer.head_given.as_ref().map(ToString::to_string),
        ..Answers::as_what(subject)
    }
}

impl Seen {
    fn answers(&self) -> Answers {
        let citizenship = self.citizenship.code().to_owned();
        Answers::person(self.number, self.surname.clone(), self.given.clone(), citizenship)
    }
}

impl Case {
    fn is_of(&self, person: i64, article: &Article<'_>) -> bool {
        self.person == person && self.subject == Subject::Person && self.article.as_str() == article.code()
    }

    fn is_for(&self, employer: i64, subject: Subject, article: &Article<'_>) -> bool {
        self.employer == Some(employer) && self.subject == subject && self.article.as_str() == article.code()
    }
}
