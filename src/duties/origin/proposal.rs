//! A case that the findings of a record point to: proposed to the officer and never decided, as the command that opens it.
//! A finding that has its case names it.

use crate::{law::Subject, office::Receipt, values::Number};

/// A case that may be opened, or was.
pub struct Proposal {
    /// Who answers: a person, or an employer.
    pub number: Number,
    /// His name.
    pub name: String,
    /// As what he answers.
    pub subject: Subject,
    /// The article.
    pub article: &'static str,
    /// The case, where it was opened.
    pub case: Option<Number>,
    /// The command that opens it.
    pub command: String,
}

/// Notes on a receipt which cases may be opened, and which are open already.
pub fn tell(proposals: Vec<Proposal>, receipt: &mut Receipt) {
    for proposal in proposals {
        let (article, subject) = (proposal.article.to_string(), format!("subject-{}", proposal.subject));
        let about = [("name", proposal.name), ("article", article), ("subject", subject)];
        let (key, said) = match proposal.case {
            Some(case) => ("case-open-already", ("case", case.to_string())),
            None => ("case-proposed", ("command", proposal.command)),
        };
        receipt.note(key, about.into_iter().chain([said]).collect());
    }
}
