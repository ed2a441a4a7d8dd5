//! The key under which names meet that are one name in two spellings: of a passport and of a clerk, of Latin and
//! Cyrillic letters, of the given name before and after the surname.

use super::fold;

/// Spellings of one sound in the names of the region, the longer before the shorter.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "s"),
    ("dzh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "j"),
    ("zh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("th", "t"),
    // How the zone of a passport writes ö and ü.
    ("oe", "o"),
    ("ue", "u"),
    ("x", "h"),
    ("q", "g"),
    ("k", "g"),
    ("e", "a"),
    ("y", "i"),
    ("w", "v"),
    ("c", "j"),
    ("z", "s"),
];

/// Cyrillic letters as passports write them.
const CYRILLIC: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
    ('ә', "e"),
    ('ғ', "gh"),
    ('ҝ', "g"),
    ('ө', "o"),
    ('ү', "u"),
    ('һ', "h"),
    ('ҹ', "j"),
    ('і', "i"),
    ('ї', "i"),
    ('є', "ie"),
    ('ґ', "g"),
    ('ј', "y"),
];

/// Returns a name as it sounds, roughly: one spelling for ə, e and a, for x, kh and h, for q, g and k, and so on; no
/// letter twice. Different names can sound alike: it finds who may be meant, and decides nothing.
#[must_use]
pub fn sound(name: &str) -> String {
    let mut latin = String::with_capacity(name.len());
    for c in fold(name).chars() {
        match CYRILLIC.iter().find(|(letter, _)| !c.is_ascii() && *letter == c) {
            Some((_, written)) => latin.push_str(written),
            None if c.is_alphanumeric() || c == ' ' => latin.push(c),
            None if matches!(c, '-' | '.') => latin.push(' '),
            None => {}
        }
    }
    let (mut key, mut rest) = (String::with_capacity(latin.len()), latin.as_str());
    while let Some(c) = rest.chars().next() {
        let spelt = SOUNDS.iter().find(|(spelling, _)| rest.starts_with(spelling));
        let (length, sound) =
            spelt.map_or((c.len_utf8(), &rest[..c.len_utf8()]), |(s, sound)| (s.len(), *sound));
        if !key.ends_with(sound) {
            key.push_str(sound);
        }
        rest = &rest[length..];
    }
    key.trim().to_owned()
}

/// Returns the sound of a whole name with its words in the order of the alphabet: given name and surname can be
/// exchanged.
#[must_use]
pub fn key(name: &str) -> String {
    let sound = sound(name);
    let mut words: Vec<&str> = sound.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_name_in_two_spellings() {
        for (a, b) in [
            ("Əliyev", "Aliyev"),
            ("Əliyev", "ALIEV"),
            ("Əliyev", "Алиев"),
            ("Xəlilov", "Khalilov"),
            ("Həsənov", "Khasanov"),
            ("Quliyev", "Guliyev"),
            ("Quliyev", "KULIEV"),
            ("Cavid", "Javid"),
            ("Cavid", "Dzhavid"),
            ("Çingiz", "Chingiz"),
            ("Şükürov", "SHUKUROV"),
            ("Şükürov", "SUEKUEROV"),
            ("Ağayev", "Aghayev"),
            ("Hüseynov", "Huseinov"),
            ("Zeynəb", "Zeinab"),
            ("Məmmədov Əli", "ALI MAMEDOV"),
            ("Иванова Юлия", "Ivanova Iuliia"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in
            [("Əliyev", "Vəliyev"), ("Kaya Ali", "Kaya Veli"), ("Yılmaz", "Yıldız"), ("Nərmin", "Nərgiz")]
        {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn order_and_case_do_not_matter(a in "[A-Za-zƏəİıŞşÇçĞğÖöÜü]{1,12}", b in "[A-Za-zƏəİıŞşÇçĞğÖöÜü]{1,12}") {
            prop_assert_eq!(key(&format!("{a} {b}")), key(&format!("{b} {a}")));
            prop_assert_eq!(key(&crate::language::upper(&a)), key(&a));
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = key(&s);
        }
    }
}
