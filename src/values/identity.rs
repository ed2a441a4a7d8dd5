//! What a person, an employer or an account is known by.

use super::{Wrong, macros::checked_text};

fn login(s: &str) -> Result<String, Wrong> {
    let ok = (1..=32).contains(&s.len())
        && s.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && s.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-'));
    ok.then(|| s.to_owned()).ok_or(Wrong::Login)
}

fn document(s: &str) -> Result<String, Wrong> {
    let bare: String = s.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let ok = (3..=20).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_alphanumeric());
    ok.then(|| bare.to_ascii_uppercase()).ok_or(Wrong::Document)
}

fn voen(s: &str) -> Result<String, Wrong> {
    let ok = s.len() == 10 && s.bytes().all(|b| b.is_ascii_digit()) && s.ends_with(['1', '2']);
    ok.then(|| s.to_owned()).ok_or(Wrong::Voen)
}

checked_text!(
    /// An account of the operating system: small letters, digits, `.`, `_`, `-`; up to 32.
    Login,
    login
);
checked_text!(
    /// The number of a passport or identity card, 3 to 20 Latin letters and digits. Blanks and hyphens are taken out
    /// and letters made capital, so that one document has one number however it is typed.
    DocumentNumber,
    document
);
checked_text!(
    /// A taxpayer's number (VÖEN): ten digits, the last of them 1 for a legal person and 2 for an individual.
    Voen,
    voen
);

impl Voen {
    /// Whether it is a legal person's.
    #[must_use]
    pub fn of_legal_person(&self) -> bool {
        self.0.ends_with('1')
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn logins() {
        for good in ["a", "_backup", "r.mammadov", "x-1_2"] {
            assert_eq!(good.parse::<Login>().unwrap().as_str(), good);
        }
        for bad in ["", "1a", "-a", ".a", "Ali", "əli", "a b", "a$", &"a".repeat(33)] {
            assert_eq!(bad.parse::<Login>(), Err(Wrong::Login), "{bad}");
        }
    }

    #[test]
    fn document_numbers() {
        for (typed, held) in
            [("aze 123-456", "AZE123456"), ("00000004", "00000004"), ("C01234567", "C01234567")]
        {
            assert_eq!(typed.parse::<DocumentNumber>().unwrap().as_str(), held);
        }
        for bad in ["", "12", " - - ", "A<1234", "АА12345", "123456789012345678901", "AZE\t123"] {
            assert_eq!(bad.parse::<DocumentNumber>(), Err(Wrong::Document), "{bad}");
        }
    }

    #[test]
    fn voens() {
        for (good, legal) in [("0123456781", true), ("1700000012", false)] {
            let voen: Voen = good.parse().unwrap();
            assert_eq!((voen.as_str(), voen.of_legal_person()), (good, legal));
        }
        for bad in ["", "123456781", "12345678901", "12345678a1", "1234567890", "1234567893", "१२३"] {
            assert_eq!(bad.parse::<Voen>(), Err(Wrong::Voen), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(s in "[A-Za-z0-9 -]{0,24}", l in "[a-z_][a-z0-9._-]{0,31}") {
            if let Ok(d) = s.parse::<DocumentNumber>() {
                prop_assert_eq!(d.to_string().parse(), Ok(d));
            }
            prop_assert_eq!(l.parse::<Login>().unwrap().to_string(), l);
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = (s.parse::<Login>(), s.parse::<DocumentNumber>(), s.parse::<Voen>());
        }
    }
}
