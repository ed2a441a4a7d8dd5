//! The number of a form of strict accountability: a series and digits.

use super::{Wrong, macros::checked_text, text::keep};

const DIGITS: std::ops::RangeInclusive<usize> = 3..=10;

fn blank(s: &str) -> Result<String, Wrong> {
    let written = keep(s, 20, |c| c.is_alphanumeric() || c == ' ').map_err(|_| Wrong::Blank)?;
    let at = written.find(|c: char| c.is_ascii_digit()).ok_or(Wrong::Blank)?;
    let (series, digits) = (written[..at].trim_end().to_ascii_uppercase(), &written[at..]);
    let letters = (1..=4).contains(&series.chars().count()) && series.chars().all(char::is_uppercase);
    let numbered = DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if letters && numbered { Ok(format!("{series} {digits}")) } else { Err(Wrong::Blank) }
}

checked_text!(
    /// The number of a form: `AA 200001`. Noughts before it belong to it: `AA 000001` is another paper than `AA 001`.
    Blank,
    blank
);

impl Blank {
    fn parts(&self) -> (&str, &str) {
        self.as_str().split_once(' ').expect("a form's number is kept with one blank")
    }

    /// Returns its digits as a number.
    #[must_use]
    pub fn serial(&self) -> i64 {
        self.parts().1.bytes().fold(0, |n, digit| n * 10 + i64::from(digit - b'0'))
    }

    /// Returns how many digits it has.
    #[must_use]
    pub fn digits(&self) -> i64 {
        self.parts().1.bytes().map(|_| 1).sum()
    }

    /// Whether both are forms of one series, written with as many digits.
    #[must_use]
    pub fn same_series(&self, other: &Self) -> bool {
        self.parts().0 == other.parts().0 && self.digits() == other.digits()
    }

    /// Returns the form of the same series with that serial.
    #[must_use]
    pub fn with_serial(&self, serial: i64) -> Self {
        Self(format!("{} {serial:0digits$}", self.parts().0, digits = self.parts().1.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_series_and_digits() {
        for (typed, kept) in [("AA 200001", "AA 200001"), ("aa200001", "AA 200001"), (" Ə  0012 ", "Ə 0012")]
        {
            assert_eq!(typed.parse::<Blank>().map(|blank| blank.to_string()).as_deref(), Ok(kept));
        }
        for bad in ["", "AA", "200001", "AA 20", "AAAAA 200", "AA 2000a", "AA-200001", "AA 20 01", "ə 200001"]
        {
            assert_eq!(bad.parse::<Blank>(), Err(Wrong::Blank), "{bad:?}");
        }
        let blank: Blank = "AA 000099".parse().unwrap();
        assert_eq!((blank.serial(), blank.digits()), (99, 6));
        assert_eq!(blank.with_serial(100).as_str(), "AA 000100");
        assert!(
            !blank.same_series(&"AA 0099".parse().unwrap())
                && !blank.same_series(&"AB 000099".parse().unwrap())
        );
    }

    proptest! {
        #[test]
        fn what_is_kept_is_kept_again(s in any::<String>()) {
            if let Ok(blank) = s.parse::<Blank>() { prop_assert_eq!(blank.to_string().parse(), Ok(blank)); }
        }
    }
}
