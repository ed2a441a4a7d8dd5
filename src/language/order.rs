//! The order of the Azerbaijani alphabet.

use icu_collator::{Collator, options::CollatorOptions};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// Returns the order of the Azerbaijani alphabet, for showing lists only. No index may rest on it: it can change with
/// the version of its data, and other tools could then not open the register.
#[expect(clippy::missing_panics_doc, reason = "the order's data is compiled in")]
pub fn order() -> impl Fn(&str, &str) -> Ordering + Send + 'static {
    let collator = Collator::try_new(locale!("az").into(), CollatorOptions::default());
    let collator = collator.expect("the order of az is compiled in");
    move |a, b| collator.compare(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(words: &str) -> String {
        let mut list: Vec<&str> = words.split(' ').rev().collect();
        let order = order();
        list.sort_by(|a, b| order(a, b));
        list.join(" ")
    }

    #[test]
    fn the_alphabet_stands_in_its_order() {
        for alphabet in [
            "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z",
            "A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z",
        ] {
            assert_eq!(sorted(alphabet), alphabet);
        }
    }

    #[test]
    fn names_stand_as_in_a_dictionary() {
        for names in [
            "Cavad Çingiz Elçin Əli Fərid",
            "Hüseyn Xalid Iğdır İlqar Kamran Qasım Lalə",
            "Əli Əliyev Əliyeva",
        ] {
            assert_eq!(sorted(names), names);
        }
    }

    #[test]
    fn the_same_is_equal() {
        assert_eq!(order()("Əli", "Əli"), Ordering::Equal);
        assert_ne!(order()("Əli", "əli"), Ordering::Equal);
    }
}
