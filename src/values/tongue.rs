//! Languages of papers: the tool speaks two, a paper may be in any that the office has templates for.

use super::{Lang, Wrong, macros::checked_text};

fn tongue(s: &str) -> Result<String, Wrong> {
    // It names a folder: two or three letters lead nowhere else.
    let ok = (2..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_lowercase());
    ok.then(|| s.to_owned()).ok_or(Wrong::Tongue)
}

checked_text!(
    /// The code of a language, by ISO 639: `az`, `tr`, `fas`.
    Tongue,
    tongue
);

impl From<Lang> for Tongue {
    fn from(lang: Lang) -> Self {
        Self(lang.as_str().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_or_three_small_letters() {
        for good in ["az", "tr", "fas"] {
            assert_eq!(good.parse::<Tongue>().unwrap().as_str(), good);
        }
        for bad in ["", "a", "AZ", "azer", "..", "a/b", "tr ", "əz"] {
            assert_eq!(bad.parse::<Tongue>(), Err(Wrong::Tongue), "{bad}");
        }
    }
}
