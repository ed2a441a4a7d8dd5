//! Countries, as documents write them.

use super::{Lang, Wrong, country_table::COUNTRIES};
use std::{fmt, str::FromStr};

/// A country: the alpha-3 code of ISO 3166-1, typed in any case, or one of ICAO's for persons without one: `XXA`
/// (stateless), `XXB` (refugee), `XXX` (not stated).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(usize);

impl Country {
    /// Returns the code.
    #[must_use]
    pub fn code(self) -> &'static str {
        COUNTRIES[self.0].0
    }

    /// Whether it is Azerbaijan: its citizens are no foreigners.
    #[must_use]
    pub fn is_ours(self) -> bool {
        self.code() == "AZE"
    }

    /// Returns the short name.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        let (_, az, en) = COUNTRIES[self.0];
        match lang {
            Lang::Az => az,
            Lang::En => en,
        }
    }

    /// Returns every country, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..COUNTRIES.len()).map(Self)
    }
}

impl FromStr for Country {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let code: [u8; 3] = s.as_bytes().try_into().map_err(|_| Wrong::Country)?;
        let code = code.map(|c| c.to_ascii_uppercase());
        COUNTRIES.binary_search_by(|row| row.0.as_bytes().cmp(&code)).map(Self).map_err(|_| Wrong::Country)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl From<Country> for super::Value<'_> {
    fn from(v: Country) -> Self {
        Self::from(v.code())
    }
}
impl super::AsValue for Country {
    fn as_value(&self) -> super::Value<'_> {
        self.code().into()
    }
}
crate::text_read!(Country);
crate::text_value!(Country);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        assert!(COUNTRIES.windows(2).all(|w| w[0].0 < w[1].0), "sorted, and no code twice");
        assert_eq!(COUNTRIES.len(), 249 + 3);
        for (code, az, en) in COUNTRIES {
            assert!(code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
            assert!(!az.is_empty() && !en.is_empty(), "{code}");
        }
        for name in [|c: Country| c.name(Lang::Az), |c: Country| c.name(Lang::En)] {
            let mut names: Vec<_> = Country::all().map(name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), COUNTRIES.len(), "no two countries by one name");
        }
    }

    #[test]
    fn every_code_prints_what_it_parses_in_any_case() {
        for country in Country::all() {
            assert_eq!(country.to_string().parse(), Ok(country));
            assert_eq!(country.code().to_ascii_lowercase().parse(), Ok(country));
        }
        assert_eq!("aze".parse::<Country>().unwrap().name(Lang::Az), "Azərbaycan");
        assert_eq!("XXA".parse::<Country>().unwrap().name(Lang::En), "stateless");
        for bad in ["", "AZ", "AZER", "ZZZ", "XXC", "əZE"] {
            assert_eq!(bad.parse::<Country>(), Err(Wrong::Country), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(s in "\\PC{0,4}") {
            let _ = s.parse::<Country>();
        }
    }
}
