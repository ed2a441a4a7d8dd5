//! Money and counts.

use super::{AsValue, Read, Value, Wrong, date::digits};
use std::{fmt, str::FromStr};

/// An amount, held in whole qəpik; typed in manat: `300`, `300.50`, `300,5`. Printed `300.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// Returns the amount of so many qəpik.
    #[must_use]
    pub const fn of_qepik(qepik: i64) -> Self {
        Self(qepik)
    }

    /// Returns the amount in qəpik.
    #[must_use]
    pub const fn qepik(self) -> i64 {
        self.0
    }
}

impl FromStr for Money {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (manat, qepik) = s.split_once(['.', ',']).unwrap_or((s, "00"));
        let part = |t: &str, longest| {
            let fits = (1..=longest).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| t.parse::<i64>().ok()).flatten().ok_or(Wrong::Money)
        };
        let tens = if qepik.len() == 1 { 10 } else { 1 };
        Ok(Self(part(manat, 12)? * 100 + part(qepik, 2)? * tens))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, all) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        write!(f, "{sign}{}.{:02}", all / 100, all % 100)
    }
}

impl From<Money> for Value<'_> {
    fn from(v: Money) -> Self {
        Self::Int(v.0)
    }
}
impl AsValue for Money {
    fn as_value(&self) -> Value<'_> {
        Value::Int(self.0)
    }
}
impl Read for Money {
    fn read(v: Value<'_>) -> Option<Self> {
        i64::read(v).map(Self)
    }
}

/// How many: nought or more, digits only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u32);

impl Count {
    /// Returns the count as the register keeps it.
    #[must_use]
    pub fn get(self) -> i64 {
        i64::from(self.0)
    }
}

impl FromStr for Count {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        (!s.is_empty()).then(|| digits(s.as_bytes())).flatten().map(Self).ok_or(Wrong::Count)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Count> for Value<'_> {
    fn from(v: Count) -> Self {
        Self::Int(v.get())
    }
}
impl AsValue for Count {
    fn as_value(&self) -> Value<'_> {
        Value::Int(self.get())
    }
}
impl Read for Count {
    fn read(v: Value<'_>) -> Option<Self> {
        u32::try_from(i64::read(v)?).ok().map(Self)
    }
}

crate::text_value!(Money, Count);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn manat_and_qepik() {
        for (s, qepik) in [("300", 30_000), ("300.50", 30_050), ("300,5", 30_050), ("0.05", 5), ("007", 700)]
        {
            assert_eq!(s.parse(), Ok(Money(qepik)), "{s}");
        }
        for bad in ["", ".", "300.", ".5", "-1", "+1", "1e5", "300.555", "1 000", "1,000.00", "1234567890123"]
        {
            assert_eq!(bad.parse::<Money>(), Err(Wrong::Money), "{bad}");
        }
        assert_eq!(Money(-5).to_string(), "-0.05");
        assert_eq!(Money::read(Value::from(Money(5))), Some(Money(5)));
    }

    #[test]
    fn counts() {
        assert_eq!("12".parse(), Ok(Count(12)));
        for bad in ["", "-1", "+1", "1.0", "4294967296", "99999999999999999999", "٣"] {
            assert_eq!(bad.parse::<Count>(), Err(Wrong::Count), "{bad}");
        }
        assert_eq!(Count::read(Value::Int(-1)), None);
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(qepik in 0i64..100_000_000_000_000, n: u32) {
            prop_assert_eq!(Money(qepik).to_string().parse(), Ok(Money(qepik)));
            prop_assert_eq!(Count(n).to_string().parse(), Ok(Count(n)));
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = (s.parse::<Money>(), s.parse::<Count>());
        }
    }
}
