//! Numbers of records, ours and other offices'.

use super::{
    Wrong,
    date::digits,
    text::{keep, only_one_line},
};
use std::{fmt, str::FromStr};

/// A register number: `V-2026-000123`, typed also `v-2026-123`. Kept as year and serial; the letter names the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The letter of the register.
    pub register: char,
    /// The year of registration.
    pub year: i64,
    /// The place in that year's register, from 1.
    pub serial: i64,
}

impl Number {
    /// Year and serial in one integer, as SQL makes it: `year*1000000000+serial`. It sorts like the printed number.
    #[must_use]
    pub fn packed(self) -> i64 {
        self.year * 1_000_000_000 + self.serial
    }

    /// The number of a packed integer.
    #[must_use]
    pub fn unpacked(register: char, packed: i64) -> Self {
        Self { register, year: packed / 1_000_000_000, serial: packed % 1_000_000_000 }
    }
}

/// The letters of registers: A to Z, and of the Azerbaijani alphabet those that no other is taken for.
fn is_letter(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | 'Ə' | 'ə' | 'Ş' | 'ş')
}

impl FromStr for Number {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let read = || {
            let (register, rest) = s.split_once('-')?;
            let (year, serial) = rest.split_once('-')?;
            let mut letters = register.chars();
            let letter = letters.next().filter(|letter| letters.next().is_none() && is_letter(*letter))?;
            let letter = letter.to_uppercase().next()?;
            let number = |t: &str, sizes: std::ops::RangeInclusive<usize>| {
                sizes.contains(&t.len()).then(|| digits(t.as_bytes()).map(i64::from)).flatten()
            };
            let year = number(year, 4..=4).filter(|y| (1900..=2199).contains(y))?;
            let serial = number(serial, 1..=9).filter(|n| *n > 0)?;
            Some(Self { register: letter, year, serial })
        };
        read().ok_or(Wrong::Number)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:06}", self.register, self.year, self.serial)
    }
}

/// What a record points to: a record of these registers, or another office's number for its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reference {
    /// A record of these registers.
    Number(Number),
    /// A foreign number, as it stands on the paper.
    Foreign(String),
}

impl FromStr for Reference {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let text = keep(s, 64, only_one_line)?;
        Ok(text.parse().map_or_else(|_| Self::Foreign(text), Self::Number))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Foreign(text) => f.write_str(text),
        }
    }
}

crate::text_value!(Number, Reference);
crate::text_column!(Number, Reference);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_typed_without_case_and_noughts() {
        for s in ["V-2026-000123", "v-2026-123", "v-2026-0123"] {
            assert_eq!(s.parse::<Number>().unwrap().to_string(), "V-2026-000123", "{s}");
        }
        assert_eq!("ə-2026-1".parse::<Number>().unwrap().to_string(), "Ə-2026-000001");
        assert_eq!("P-2026-1234567".parse::<Number>().unwrap().to_string(), "P-2026-1234567");
        for bad in [
            "",
            "V",
            "V-2026",
            "V-2026-",
            "V-2026-0",
            "V-26-1",
            "VV-2026-1",
            "V-2026-1-1",
            "V-2026--1",
            "V-2026-+1",
            "İ-2026-1",
            "ı-2026-1",
            "ß-2026-1",
            "V-2026-1234567890",
            "V-1026-1",
        ] {
            assert_eq!(bad.parse::<Number>(), Err(Wrong::Number), "{bad}");
        }
    }

    #[test]
    fn a_reference_is_ours_where_it_looks_so() {
        let number = "V-2026-000123".parse().unwrap();
        assert_eq!(" v-2026-123 ".parse(), Ok(Reference::Number(number)));
        assert_eq!(" 14/2-305 ".parse(), Ok(Reference::Foreign("14/2-305".into())));
        assert_eq!("".parse::<Reference>(), Err(Wrong::Text));
        assert_eq!("a\nb".parse::<Reference>(), Err(Wrong::Text));
        assert_eq!("x".repeat(65).parse::<Reference>(), Err(Wrong::Long));
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(register in prop::sample::select(('A'..='Z').chain(['Ə', 'Ş']).collect::<Vec<char>>()), year in 1900i64..=2199, serial in 1i64..1_000_000_000) {
            let n = Number { register, year, serial };
            prop_assert_eq!(n.to_string().parse(), Ok(n));
            prop_assert_eq!(Number::unpacked(register, n.packed()), n);
            prop_assert_eq!(n.to_string().parse(), Ok(Reference::Number(n)));
        }
        #[test]
        fn a_reference_prints_what_it_parses(s in ".*") {
            if let Ok(r) = s.parse::<Reference>() {
                prop_assert_eq!(r.to_string().parse(), Ok(r));
            }
        }
        #[test]
        fn nearly_a_number_does_not_panic(s in "[A-Za-zə]{0,2}-[0-9+]{0,5}-\\PC{0,12}") {
            let _ = s.parse::<Number>();
        }
    }
}
