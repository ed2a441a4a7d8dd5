//! What holds over all parts of the law.

mod clocks;

use super::*;
use crate::language::{Lang, Words};

#[test]
fn every_code_of_the_law_has_its_words() {
    fn keys<T>(prefix: &str, all: &[(&str, T)]) -> Vec<String> {
        all.iter().map(|(code, _)| format!("{prefix}-{code}")).collect()
    }
    let keys = [
        keys("confidence", Confidence::ALL),
        keys("article-kind", ArticleKind::ALL),
        keys("subject", Subject::ALL),
        keys("expulsion", Expulsion::ALL),
        keys("body", Body::ALL),
        keys("setting-kind", SettingKind::ALL),
        keys("system", System::ALL),
        keys("matters", Matters::ALL),
    ];
    for (_, lang) in Lang::ALL {
        let words = Words::new(*lang);
        for key in keys.iter().flatten() {
            assert!(words.get(key).is_some(), "{lang} {key}");
        }
    }
}

#[test]
fn what_was_read_up_to_when_is_told() {
    assert_eq!(Law::new().editions().len(), 7);
}

#[test]
fn what_the_office_set_must_be_a_setting_and_of_its_kind() {
    let set = |key: &str, value: &str| {
        let from = "2018-01-15".parse().unwrap();
        Law::new()
            .overridden(vec![Override { key: key.into(), value: value.into(), from }])
            .map(|_| ())
            .unwrap_err()
    };
    assert_eq!(set("no.such", "true"), SettingError::Unknown("no.such".into()));
    let (key, kind, value) = ("late.after".to_owned(), SettingKind::Span, "soon".to_owned());
    assert_eq!(set("late.after", "soon"), SettingError::Value { key, kind, value });
}
