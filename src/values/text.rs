//! What people write: names, lines, longer texts. Kept in one Unicode form, so that the same letters are the same bytes.

use super::{Wrong, macros::checked_text};
use icu_normalizer::ComposingNormalizerBorrowed;

/// Trims, composes (NFC) and measures a text; `allowed` says which characters may stand in it.
pub(super) fn keep(s: &str, longest: usize, allowed: impl Fn(char) -> bool) -> Result<String, Wrong> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(s);
    let text = composed.trim();
    if text.is_empty() || !text.chars().all(allowed) {
        return Err(Wrong::Text);
    }
    if text.len() > longest && text.chars().count() > longest {
        return Err(Wrong::Long);
    }
    Ok(text.to_owned())
}

/// No control characters, and none that turn the direction of what follows: with those a line on the screen can say
/// something else than the register holds.
pub(super) fn only_one_line(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn text(s: &str) -> Result<String, Wrong> {
    // A spreadsheet ends the lines inside a cell with both characters.
    let lines = s.replace("\r\n", "\n");
    keep(&lines, 10_000, |c| matches!(c, '\n' | '\t') || only_one_line(c))
}

fn line(s: &str) -> Result<String, Wrong> {
    keep(s, 300, only_one_line)
}

fn name(s: &str) -> Result<String, Wrong> {
    let written = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '\'' | '`' | '-' | '.');
    let allowed = |c: char| if c.is_ascii() { written(c) } else { only_one_line(c) && !c.is_numeric() };
    let name = keep(s, 100, only_one_line)?;
    if !name.chars().all(allowed) || !name.chars().any(char::is_alphabetic) {
        return Err(Wrong::Name);
    }
    Ok(name)
}

/// One word for the shell, whatever stands in it.
#[must_use]
pub fn shell_word(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

checked_text!(
    /// A text of up to 10,000 characters, with lines and tabs but no other control characters.
    Text,
    text
);
checked_text!(
    /// One line of up to 300 characters.
    Line,
    line
);
checked_text!(
    /// A person's name, or a part of it, up to 100 characters: letters of any script, blanks, apostrophes, hyphens, dots.
    Name,
    name
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept<T: std::str::FromStr<Err = Wrong> + AsRef<str>>(s: &str) -> Result<String, Wrong> {
        s.parse::<T>().map(|t| t.as_ref().to_owned())
    }

    #[test]
    fn texts_are_trimmed_and_composed() {
        for (typed, held) in [
            ("  Bakı \n", "Bakı"),
            ("a  b", "a  b"),
            ("s\u{327}", "ş"),
            ("I\u{307}smayıl", "İsmayıl"),
            ("bir\r\niki", "bir\niki"),
            ("a\tb", "a\tb"),
        ] {
            assert_eq!(kept::<Text>(typed).as_deref(), Ok(held), "{typed:?}");
        }
        for bad in ["", "  ", "a\0b", "a\u{1b}[2Jb", "a\rb", "\u{202E}abc", "a\u{7f}"] {
            assert_eq!(kept::<Text>(bad), Err(Wrong::Text), "{bad:?}");
        }
        assert_eq!(kept::<Text>(&"ə".repeat(10_000)).map(|t| t.len()), Ok(20_000));
        assert_eq!(kept::<Text>(&"a".repeat(10_001)), Err(Wrong::Long));
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(kept::<Line>(" Nizami küç., 5 ").as_deref(), Ok("Nizami küç., 5"));
        assert_eq!(kept::<Line>("a\nb"), Err(Wrong::Text));
        assert_eq!(kept::<Line>(&"ə".repeat(301)), Err(Wrong::Long));
    }

    #[test]
    fn names_have_letters_and_no_digits() {
        for good in ["Əliyev", "O'Brien", "Иванов", "Saint-Exupéry", "J. R.", "علی", "d’Artagnan", "Ng"]
        {
            assert_eq!(kept::<Name>(good).as_deref(), Ok(good));
        }
        for bad in ["-", "...", "Əli2", "a<b", "a@b", "a/b", "٣علی"] {
            assert_eq!(kept::<Name>(bad), Err(Wrong::Name), "{bad}");
        }
        assert_eq!(kept::<Name>(""), Err(Wrong::Text));
        assert_eq!(kept::<Name>("a\tb"), Err(Wrong::Text));
        assert_eq!(kept::<Name>(&"ə".repeat(101)), Err(Wrong::Long));
    }

    proptest! {
        #[test]
        fn what_is_kept_is_kept_again(s in any::<String>()) {
            if let Ok(t) = s.parse::<Text>() { prop_assert_eq!(t.to_string().parse(), Ok(t)); }
            if let Ok(t) = s.parse::<Line>() { prop_assert_eq!(t.to_string().parse(), Ok(t)); }
            if let Ok(t) = s.parse::<Name>() { prop_assert_eq!(t.to_string().parse(), Ok(t)); }
        }
        #[test]
        fn names_of_letters_and_marks_are_kept_again(s in "[\\p{L}\\p{M} '.-]{1,40}") {
            if let Ok(t) = s.parse::<Name>() { prop_assert_eq!(t.to_string().parse(), Ok(t)); }
        }
    }
}
