//! The catalogues themselves: whole, parsed, and the same in both languages.

use super::*;
use crate::values::Wrong;
use std::collections::{BTreeMap, BTreeSet};

/// Every message of a file with the names it fills in.
fn messages(text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut all = BTreeMap::<_, BTreeSet<_>>::new();
    let mut at = None;
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        at = key_of(line).or(at);
        let Some(key) = at else { continue };
        let filled = all.entry(key).or_default();
        for after in line.split('$').skip(1) {
            let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            filled.insert(&after[..end.unwrap_or(after.len())]);
        }
    }
    all
}

#[test]
fn both_languages_say_the_same_and_fill_in_the_same() {
    for ((name, az), (_, en)) in files(Lang::Az).into_iter().zip(files(Lang::En)) {
        let (az, en) = (messages(az), messages(en));
        if name == "help" || name == "names" {
            // English help is the doc comments of the commands; only the frame stands in both files.
            assert!(en.keys().all(|key| az.contains_key(key)), "az/help.ftl lacks a word of the frame");
            continue;
        }
        for key in az.keys().chain(en.keys()) {
            assert!(az.contains_key(key), "az/{name}.ftl has no {key}");
            assert!(en.contains_key(key), "en/{name}.ftl has no {key}");
            assert_eq!(az[key], en[key], "{name}.ftl: {key} fills in other things in az and en");
        }
    }
}

#[test]
fn every_file_parses_and_every_key_stands_once() {
    for (_, lang) in Lang::ALL {
        let words = Words::new(*lang);
        let mut seen = BTreeSet::new();
        for (name, text) in files(*lang) {
            if let Err((_, wrong)) = FluentResource::try_new(text.to_owned()) {
                panic!("{lang}/{name}.ftl: {wrong:?}");
            }
        }
        for (name, keys) in Words::keys(*lang) {
            for key in keys {
                assert!(seen.insert(key), "{lang}/{name}.ftl: {key} stands twice");
                assert!(
                    words.get(key).is_some_and(|t| !t.is_empty()),
                    "{lang}/{name}.ftl: {key} says nothing"
                );
            }
        }
    }
}

#[test]
fn each_way_to_be_wrong_has_words() {
    for (_, lang) in Lang::ALL {
        let words = Words::new(*lang);
        for wrong in Wrong::ALL {
            assert!(words.get(wrong.key()).is_some(), "{lang}: {wrong}");
        }
    }
}

#[test]
fn a_missing_key_shows_itself_and_a_look_up_parses_no_more_than_it_must() {
    let words = Words::new(Lang::En);
    assert!(words.get("value-date").is_some());
    let parsed = words.parsed.borrow();
    assert!(parsed.has_message("value-date") && !parsed.has_message("value-month"));
    drop(parsed);
    assert_eq!(words.say("no-such-key", &[]), "⟨no-such-key⟩");
    assert_eq!(words.get("no-such-key"), None);
}

#[test]
fn numbers_choose_the_words_and_texts_stay_as_they_are() {
    let mut bundle = FluentBundle::<FluentResource>::new(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    let text = "rows = { $n ->\n    [one] one row\n   *[other] { $n } rows\n }";
    bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
    let say = |n: &str| {
        let args: FluentArgs<'_> = [("n", argument(n))].into_iter().collect();
        let pattern = bundle.get_message("rows").unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    assert_eq!(say("1"), "one row");
    for n in ["0", "2", "1000000", "-5", "00000004", "300.50", "+1", "9999999999999999999", "V-2026-000123"] {
        assert_eq!(say(n), format!("{n} rows"));
    }
}
