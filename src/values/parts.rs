//! Texts of several parts with strokes between them: `surname|given|citizenship`. What is not known stays empty.

use super::Wrong;
use std::str::FromStr;

/// Splits a text into its parts; the last of them, as far as `least`, may be left out and are empty then. Of too few or too
/// many it is said that it is `wrong`.
pub fn parts<const N: usize>(text: &str, least: usize, wrong: Wrong) -> Result<[&str; N], Wrong> {
    let mut parts: Vec<&str> = text.split('|').map(str::trim).collect();
    if (least..N).contains(&parts.len()) {
        parts.resize(N, "");
    }
    parts.try_into().map_err(|_| wrong)
}

/// Reads a part that may be empty.
pub fn optional<T: FromStr<Err = Wrong>>(part: &str) -> Result<Option<T>, Wrong> {
    if part.is_empty() { Ok(None) } else { part.parse().map(Some) }
}

/// Writes a part: nothing where it is not known.
pub fn part<T: ToString>(known: Option<&T>) -> String {
    known.map(T::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_parts_may_be_left_out() {
        for (text, expected) in [
            ("a| b |c", Ok(["a", "b", "c"])),
            ("a|b", Ok(["a", "b", ""])),
            ("|b", Ok(["", "b", ""])),
            ("a", Err(Wrong::Form)),
            ("a|b|c|d", Err(Wrong::Form)),
        ] {
            assert_eq!(parts::<3>(text, 2, Wrong::Form), expected, "{text}");
        }
    }
}
