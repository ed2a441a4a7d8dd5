//! Small and capital letters, and the key by which names are searched.

use icu_casemap::CaseMapper;
use icu_locale_core::{LanguageIdentifier, langid};
use icu_normalizer::DecomposingNormalizerBorrowed;

const AZ: LanguageIdentifier = langid!("az");

/// The version of [`fold`]. What it makes stands in the register's `_fold` columns: whoever changes what it makes
/// raises this, and a register folded by another version is folded anew.
pub const FOLD_VERSION: i64 = 1;

/// Returns the text in small letters, as Azerbaijani has them: `İSMAYIL` becomes `ismayıl`.
#[must_use]
pub fn lower(s: &str) -> String {
    CaseMapper::new().lowercase_to_string(s, &AZ).into_owned()
}

/// Returns the text in capital letters, as Azerbaijani has them: `ismayıl` becomes `İSMAYIL`.
#[must_use]
pub fn upper(s: &str) -> String {
    CaseMapper::new().uppercase_to_string(s, &AZ).into_owned()
}

/// Returns the key by which a name is searched. Small letters, blanks once, and letters that passports and keyboards
/// take for one another made one: ı and i, ə and e, ş and s, and any letter with and without its marks.
#[must_use]
pub fn fold(s: &str) -> String {
    // A million names are folded in an import, nearly all in these letters: the tables of Unicode are for the others.
    let plain = s.chars().map(|c| if c.is_ascii() { Some(c.to_ascii_lowercase()) } else { azerbaijani(c) });
    let mut key = Key::with_capacity(s.len());
    for c in plain {
        match c {
            Some(c) => key.push(c),
            None => return fold_any(s),
        }
    }
    key.done()
}

fn azerbaijani(c: char) -> Option<char> {
    Some(match c {
        'Ə' | 'ə' => 'e',
        'İ' | 'ı' => 'i',
        'Ş' | 'ş' => 's',
        'Ç' | 'ç' => 'c',
        'Ğ' | 'ğ' => 'g',
        'Ö' | 'ö' => 'o',
        'Ü' | 'ü' => 'u',
        _ => return None,
    })
}

/// Folds letters of any script: taken apart, made small, without the marks.
fn fold_any(s: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfd();
    let small = CaseMapper::new().fold_turkic_string(&apart.normalize(s)).into_owned();
    let mut key = Key::with_capacity(s.len());
    for c in apart.normalize(&small).chars() {
        match c {
            '\u{300}'..='\u{36F}' => {}
            'ə' => key.push('e'),
            'ı' => key.push('i'),
            // Latin letters that Unicode does not take apart.
            'ø' => key.push('o'),
            'đ' | 'ð' => key.push('d'),
            'ł' => key.push('l'),
            'æ' => ['a', 'e'].into_iter().for_each(|c| key.push(c)),
            'œ' => ['o', 'e'].into_iter().for_each(|c| key.push(c)),
            'þ' => ['t', 'h'].into_iter().for_each(|c| key.push(c)),
            '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{2BB}' => key.push('\''),
            c => key.push(c),
        }
    }
    key.done()
}

/// A key being made: blanks only between words, and only one.
struct Key {
    text: String,
    blank: bool,
}

impl Key {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), blank: false }
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.blank = !self.text.is_empty();
            return;
        }
        if self.blank {
            self.text.push(' ');
            self.blank = false;
        }
        self.text.push(c);
    }

    fn done(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn azerbaijani_has_its_own_i() {
        assert_eq!(lower("İSMAYIL"), "ismayıl");
        assert_eq!(upper("ismayıl"), "İSMAYIL");
        assert_eq!(lower("ƏLİ ŞÜKÜRLÜ ÇOBANZADƏ"), "əli şükürlü çobanzadə");
        assert_eq!(upper("ğöüşçə"), "ĞÖÜŞÇƏ");
    }

    #[test]
    fn names_meet_however_they_are_written() {
        for (a, b) in [
            ("İSMAYIL", "ismayil"),
            ("Ismayıl", "ısmayıl"),
            ("Əliyev", "ELIYEV"),
            ("ŞÜKÜRLÜ", "sukurlu"),
            ("Çobanzadə  Ömər ", " cobanzade omer"),
            ("Ağayev", "AGAYEV"),
            ("I\u{307}smayıl", "ismayil"),
            ("s\u{327}", "ş"),
            ("José Müller", "jose muller"),
            ("Strauß", "STRAUSS"),
            ("Łukasz Sørensen", "lukasz sorensen"),
            ("d’Artagnan", "d'artagnan"),
            ("ИВАНОВ Алёна", "иванов алена"),
            ("a\u{a0}b\tc", "a b c"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_eq!(fold("Çobanzadə  Ömər "), "cobanzade omer");
        assert_ne!(fold("Quliyev"), fold("Kuliyev"));
        assert_eq!(fold(""), "");
    }

    proptest! {
        #[test]
        fn the_short_way_leads_where_the_long_one_does(s in "[ -~ƏəİıŞşÇçĞğÖöÜü\t]{0,30}") {
            prop_assert_eq!(fold(&s), fold_any(&s));
        }
        #[test]
        fn case_does_not_matter(s in "[A-Za-zƏəİıŞşÇçĞğÖöÜüÀ-ÖØ-öø-ÿА-яЁё '-]{0,30}") {
            prop_assert_eq!(fold(&upper(&s)), fold(&s));
            prop_assert_eq!(fold(&lower(&s)), fold(&s));
        }
        #[test]
        fn what_is_folded_stays_folded(s in any::<String>()) {
            let once = fold(&s);
            prop_assert_eq!(fold(&once), once);
        }
        #[test]
        fn the_unicode_form_does_not_matter(s in "[\\p{Latin}\\p{Cyrillic}\\p{Arabic} ]{0,20}") {
            let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(&s).into_owned();
            let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(&s).into_owned();
            prop_assert_eq!(fold(&composed), fold(&apart));
        }
    }
}
