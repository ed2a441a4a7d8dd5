//! What an entry ban rests on, and for how long it can be imposed.

use crate::{
    law::Law,
    office::{Result, Rule, broken},
    values::{Count, Date},
};

crate::codes!(
    /// The article of a ban, as it is typed. The register keeps it with its code of law: `IXM 29.3`.
    Basis {
        /// By an administrative expulsion (IXM).
        Expulsion = "29.3",
        /// For a fine that is not paid (MM).
        UnpaidFine = "16.1.8",
        /// Declared purpose broken, false information (MM).
        Refusal = "16.2",
        /// An undesirable person (MM).
        Undesirable = "23",
        /// By a removal decision (MM).
        Removal = "79.2",
    }
);

/// How long a ban can last.
enum Length {
    /// Between two terms of years; the decision says how long.
    Years { least: Option<&'static str>, most: &'static str },
    /// As long as the law says.
    Fixed(&'static str),
    /// Until the fine is paid.
    UntilPaid,
}

impl Basis {
    /// The article with its code of law.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Expulsion => "IXM 29.3",
            Self::UnpaidFine => "MM 16.1.8",
            Self::Refusal => "MM 16.2",
            Self::Undesirable => "MM 23",
            Self::Removal => "MM 79.2",
        }
    }

    /// The basis of a ban in the register.
    #[must_use]
    pub fn of(article: &str) -> Option<Self> {
        Self::ALL.iter().map(|(_, basis)| *basis).find(|basis| basis.article() == article)
    }

    /// The clause by which a ban of this kind is imposed and lifted: for an unpaid fine 3.1.10, else 3.1.8.
    #[must_use]
    pub const fn clause(self) -> &'static str {
        match self {
            Self::UnpaidFine => "3.1.10",
            _ => "3.1.8",
        }
    }

    const fn length(self) -> Length {
        match self {
            Self::Expulsion => Length::Years { least: Some("ban.penalty.min"), most: "ban.penalty.max" },
            Self::Removal => Length::Years { least: None, most: "ban.removal.max" },
            Self::Refusal => Length::Fixed("ban.refusal"),
            Self::Undesirable => Length::Fixed("ban.undesirable"),
            Self::UnpaidFine => Length::UntilPaid,
        }
    }

    /// The last day of a ban that begins on a day; `None` where it lasts until the fine is paid.
    pub fn until(self, law: &Law, from: Date, years: Option<Count>) -> Result<Option<Date>> {
        let years = years.map(Count::get);
        let of =
            |term| law.term(term, from).map(|rule| rule.version.amount).map_err(|_| self.not_in_force(from));
        match self.length() {
            Length::UntilPaid if from < until_paid_since() => broken("ban-basis-not-yet")
                .with("basis", self.article())
                .with("since", until_paid_since())
                .with("on", from)
                .by(self.article())
                .err(),
            Length::UntilPaid if years.is_some() => {
                broken("ban-lasts-until-paid").with("basis", self.article()).by(self.article()).err()
            }
            Length::UntilPaid => Ok(None),
            Length::Fixed(term) => {
                let length = of(term)?;
                self.within(years.unwrap_or(length), length, length)?;
                Ok(Some(from.plus_years(length)))
            }
            Length::Years { least, most } => {
                let (least, most) = (least.map_or(Ok(1), of)?, of(most)?);
                let Some(years) = years else {
                    return broken("ban-years-needed").with("basis", self.article()).by(self.article()).err();
                };
                self.within(years, least, most)?;
                Ok(Some(from.plus_years(years)))
            }
        }
    }

    /// The earliest last day of a ban that begins on a day, where a decision may make it shorter at all.
    pub fn shortest(self, law: &Law, from: Date) -> Result<Option<Date>> {
        match self.length() {
            Length::Years { least: Some(least), .. } => {
                let rule = law.term(least, from).map_err(|_| self.not_in_force(from))?;
                Ok(Some(from.plus_years(rule.version.amount)))
            }
            Length::Years { least: None, .. } => Ok(Some(from)),
            Length::Fixed(_) | Length::UntilPaid => Ok(None),
        }
    }

    fn within(self, years: i64, least: i64, most: i64) -> Result<()> {
        if (least..=most).contains(&years) {
            return Ok(());
        }
        broken("ban-years-outside-limits")
            .with("years", years)
            .with("min", least)
            .with("max", most)
            .by(self.article())
            .err()
    }

    fn not_in_force(self, on: Date) -> Rule {
        broken("ban-basis-not-in-force").with("basis", self.article()).with("on", on).by(self.article())
    }
}

/// MM 16.1.8 bars until the fine is paid in the wording of 1218-VQD; before, it spoke of who had been liable twice.
fn until_paid_since() -> Date {
    Date::of(2018, 6, 29).expect("a day of the calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(basis: Basis, from: &str, years: Option<&str>) -> std::result::Result<Option<String>, String> {
        let years = years.map(|n| n.parse().unwrap());
        match basis.until(&Law::new(), from.parse().unwrap(), years) {
            Ok(until) => Ok(until.map(|day| day.to_string())),
            Err(crate::office::Error::Rule(rule)) => Err(rule.key.into()),
            Err(other) => Err(other.to_string()),
        }
    }

    #[test]
    fn each_basis_has_its_length() {
        use Basis::{Expulsion, Refusal, Removal, Undesirable, UnpaidFine};
        let day = |text: &str| Ok(Some(text.to_owned()));
        let broken = |key: &str| Err(key.to_owned());
        for (basis, from, years, expected) in [
            (Expulsion, "2018-01-15", Some("1"), day("2019-01-15")),
            (Expulsion, "2018-01-15", Some("5"), day("2023-01-15")),
            (Expulsion, "2018-01-15", Some("6"), broken("ban-years-outside-limits")),
            (Expulsion, "2018-01-15", Some("0"), broken("ban-years-outside-limits")),
            (Expulsion, "2018-01-15", None, broken("ban-years-needed")),
            (Expulsion, "2016-02-29", Some("1"), broken("ban-basis-not-in-force")),
            (Removal, "2018-01-15", Some("5"), day("2023-01-15")),
            (Removal, "2018-01-15", Some("6"), broken("ban-years-outside-limits")),
            (Refusal, "2018-01-15", None, day("2023-01-15")),
            (Refusal, "2018-01-15", Some("3"), broken("ban-years-outside-limits")),
            (Undesirable, "2018-01-15", Some("5"), day("2023-01-15")),
            (UnpaidFine, "2018-06-29", None, Ok(None)),
            (UnpaidFine, "2018-06-29", Some("1"), broken("ban-lasts-until-paid")),
            (UnpaidFine, "2018-06-28", None, broken("ban-basis-not-yet")),
        ] {
            assert_eq!(until(basis, from, years), expected, "{basis} {from} {years:?}");
        }
    }
}
