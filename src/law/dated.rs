//! Facts that hold from a day, perhaps until a day, and their names in both languages.

use crate::values::{Date, Lang};
use serde::Deserialize;

/// A short name in both languages, in the project's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    az: &'static str,
    en: &'static str,
}

impl Title {
    /// Returns the name in `lang`.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Az => self.az,
            Lang::En => self.en,
        }
    }
}

/// Something in force from a day, up to but not including another.
pub(crate) trait Dated {
    /// The first day it holds, and the first day it no longer does.
    fn span(&self) -> (Date, Option<Date>);

    /// Whether it holds on `day`.
    fn in_force(&self, day: Date) -> bool {
        let (from, until) = self.span();
        from <= day && until.is_none_or(|until| day < until)
    }
}

/// Implements [`Dated`] for types with the fields `from` and `until`.
macro_rules! dated {
    ($($t:ty),* $(,)?) => { $(
        impl $crate::law::dated::Dated for $t {
            fn span(&self) -> ($crate::values::Date, Option<$crate::values::Date>) {
                (self.from, self.until)
            }
        }
    )* };
}
pub(crate) use dated;

/// Returns the version in force on `day`.
pub(crate) fn version_on<T: Dated>(versions: &[T], day: Date) -> Option<&T> {
    versions.iter().find(|version| version.in_force(day))
}

/// Returns the first day any of the versions holds.
pub(crate) fn first_day<T: Dated>(versions: &[T]) -> Option<Date> {
    versions.iter().map(|version| version.span().0).min()
}
