//! The command that opens a case, written for an officer to copy: who answers, the article, the days, the place. What only
//! he can say of his protocol (the language) he adds.

use crate::{
    law::Subject,
    values::{Date, Number, shell_word},
};
use std::fmt::Write;

/// Who answers, as far as the register knows.
#[derive(Debug, Clone)]
pub struct Answers {
    /// As what.
    pub subject: Subject,
    /// The legal person, or the employer of the official.
    pub employer: Option<Number>,
    /// The person; of a legal person, who heads it.
    pub person: Option<Number>,
    /// Surname.
    pub surname: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Citizenship.
    pub citizenship: Option<String>,
}

impl Answers {
    /// Nobody named yet.
    #[must_use]
    pub const fn as_what(subject: Subject) -> Self {
        Self { subject, employer: None, person: None, surname: None, given: None, citizenship: None }
    }

    /// A person.
    #[must_use]
    pub fn person(number: Number, surname: String, given: String, citizenship: String) -> Self {
        Self {
            person: Some(number),
            surname: Some(surname),
            given: Some(given),
            citizenship: Some(citizenship),
            ..Self::as_what(Subject::Person)
        }
    }
}

/// What a case would be opened with.
#[derive(Debug, Clone, Copy)]
pub struct Opening<'a> {
    /// The record it comes from.
    pub from: Number,
    /// Who answers.
    pub answers: &'a Answers,
    /// Under which article, where that is known.
    pub article: Option<&'a str>,
    /// First day of the offence, and when it was discovered; of an offence without days the officer says them.
    pub days: Option<(Date, Date)>,
    /// Where, as far as is known.
    pub place: Option<&'a str>,
}

impl Opening<'_> {
    /// The command. That the rights were explained, and in which language, only the officer can say: it is not said for him.
    #[must_use]
    pub fn command(&self) -> String {
        let Self { from, answers, article, days, place } = *self;
        let mut command = format!("nezaret register-violation --from {from}");
        let subject = (answers.subject != Subject::Person).then(|| answers.subject.to_string());
        let options = [
            ("article", article.map(str::to_owned)),
            ("subject", subject),
            ("employer", answers.employer.map(|number| number.to_string())),
            ("person", answers.person.map(|number| number.to_string())),
            ("surname", answers.surname.as_deref().map(shell_word)),
            ("given", answers.given.as_deref().map(shell_word)),
            ("citizenship", answers.citizenship.clone()),
            ("happened", days.map(|(happened, _)| happened.to_string())),
            ("discovered", days.map(|(_, discovered)| discovered.to_string())),
            ("place", place.map(shell_word)),
        ];
        for (name, value) in options {
            if let Some(value) = value {
                write!(command, " --{name} {value}").expect("a String takes every text");
            }
        }
        if days.is_some_and(|(happened, discovered)| happened < discovered) {
            command.push_str(" --continuing");
        }
        command
    }
}
