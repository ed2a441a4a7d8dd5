//! What is wrong with a value.

use std::fmt;

/// What is wrong with a value. `Display` is the message key (`value-date`): the words live in `locales/`, and the
/// key survives `serde::de::Error::custom`, which keeps nothing but the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Not a day of the calendar between 1900 and 2199.
    Date,
    /// Not a month.
    Month,
    /// Neither a month nor a quarter.
    PlanPeriod,
    /// Not a date with a time to the minute.
    Moment,
    /// Not a country code.
    Country,
    /// Not the article of a code.
    Article,
    /// Not a clause of the Regulation.
    Clause,
    /// Not an amount in manat.
    Money,
    /// Not a register number.
    Number,
    /// Not one of a closed list of words.
    Code,
    /// Required and not there.
    Missing,
    /// No such column or field.
    Unknown,
    /// Not of the right form.
    Form,
    /// Empty, or with characters that cannot be shown.
    Text,
    /// Not a person's name.
    Name,
    /// Too long.
    Long,
    /// Not a count.
    Count,
    /// Not a login.
    Login,
    /// Not the number of a document.
    Document,
    /// Not the number of a form.
    Blank,
    /// Not a taxpayer's number.
    Voen,
    /// Not a span of days.
    Duration,
    /// Not the code of a language.
    Tongue,
    /// Not a machine readable zone.
    Mrz,
    /// The check digit of the document number does not agree.
    MrzDocument,
    /// The check digit of the birth date does not agree.
    MrzBirth,
    /// The check digit of the last day does not agree.
    MrzExpiry,
    /// The check digit of the personal number does not agree.
    MrzPersonal,
    /// The last check digit, over all fields, does not agree.
    MrzComposite,
    /// Not a person met in a check, in its parts.
    PersonFound,
    /// Not a worker found in an inspection, in its parts.
    WorkerFound,
    /// Not a decision of a meeting, in its parts.
    Decision,
}

impl Wrong {
    /// Every kind: the tests look for the words of each in every language.
    pub const ALL: &'static [Self] = &[
        Self::Date,
        Self::Month,
        Self::PlanPeriod,
        Self::Moment,
        Self::Country,
        Self::Article,
        Self::Clause,
        Self::Money,
        Self::Number,
        Self::Code,
        Self::Missing,
        Self::Unknown,
        Self::Form,
        Self::Text,
        Self::Name,
        Self::Long,
        Self::Count,
        Self::Login,
        Self::Document,
        Self::Blank,
        Self::Voen,
        Self::Duration,
        Self::Tongue,
        Self::Mrz,
        Self::MrzDocument,
        Self::MrzBirth,
        Self::MrzExpiry,
        Self::MrzPersonal,
        Self::MrzComposite,
        Self::PersonFound,
        Self::WorkerFound,
        Self::Decision,
    ];

    /// Returns the key of the message.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Date => "value-date",
            Self::Month => "value-month",
            Self::PlanPeriod => "value-plan-period",
            Self::Moment => "value-moment",
            Self::Country => "value-country",
            Self::Article => "value-article",
            Self::Clause => "value-clause",
            Self::Money => "value-money",
            Self::Number => "value-number",
            Self::Code => "value-code",
            Self::Missing => "value-missing",
            Self::Unknown => "value-unknown",
            Self::Form => "value-form",
            Self::Text => "value-text",
            Self::Name => "value-name",
            Self::Long => "value-long",
            Self::Count => "value-count",
            Self::Login => "value-login",
            Self::Document => "value-document",
            Self::Blank => "value-blank",
            Self::Voen => "value-voen",
            Self::Duration => "value-duration",
            Self::Tongue => "value-tongue",
            Self::Mrz => "value-mrz",
            Self::MrzDocument => "value-mrz-document",
            Self::MrzBirth => "value-mrz-birth",
            Self::MrzExpiry => "value-mrz-expiry",
            Self::MrzPersonal => "value-mrz-personal",
            Self::MrzComposite => "value-mrz-composite",
            Self::PersonFound => "value-person-found",
            Self::WorkerFound => "value-worker-found",
            Self::Decision => "value-decision",
        }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl std::error::Error for Wrong {}
