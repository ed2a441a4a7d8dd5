//! The files themselves, and each kind of fault on a file with one thing changed.

use super::*;

#[test]
fn the_law_files_hold_together() {
    assert_eq!(check(), Vec::<String>::new());
}

/// The text with `old` replaced once; it lives as long as the test run, as the files of the program do.
fn with(text: &str, old: &str, new: &str) -> &'static str {
    assert!(text.contains(old), "{old}");
    Box::leak(text.replacen(old, new, 1).into_boxed_str())
}

#[test]
fn faults_of_the_regulation() {
    for (old, new, fault) in [
        ("clauses = [\"3.1.7-1\"]", "clauses = [\"3.1.77\"]", "immigration-control: unknown clause 3.1.77"),
        ("basis = \"6.4.1\"", "basis = \"6.9\"", "internal-migration: unknown clause 6.9"),
        (
            "clauses = [\"6.3.2\"]",
            "clauses = [\"3.1.8\"]",
            "deportation: clause 3.1.8 is held twice on one day",
        ),
        ("until = \"2014-06-25\"", "until = \"2014-06-26\"", "3.1.5: versions overlap"),
        ("until = \"2014-06-25\"", "until = \"2013-02-11\"", "3.1.5: a version ends before it begins"),
        ("source = \"№ 20 (2013-08-07)\"", "source = \"\"", "3.1.2-1: no source"),
        (
            "source = \"№ 20 (2013-08-07)\"",
            "source = \"Decision 20\"",
            "3.1.2-1: a source in the words of one language",
        ),
        ("title.en = \"Stamps\"", "title.en = \" \"", "1.4: no title"),
        ("id = \"3.1.12\"", "id = \"3.1.11\"", "3.1.11: stands twice"),
        (
            "parent = \"department\"",
            "parent = \"main\"",
            "immigration-control: another parent than the program's",
        ),
        ("letter = \"H\"", "letter = \"D\"", "head: another letter than the program's"),
        ("units = [\"department\"]", "units = [\"main\"]", "department-head: other units than the program's"),
        ("id = \"inspector\"", "id = \"chief-inspector\"", "inspector: no entry"),
    ] {
        let texts = Texts { regulation: with(EMBEDDED.regulation, old, new), ..EMBEDDED };
        let found = faults(texts);
        assert!(found.contains(&format!("law/regulation.toml: {fault}")), "{new}: {found:#?}");
    }
}

#[test]
fn faults_of_the_acts() {
    for (old, new, fault) in [
        ("clauses = [\"3.1.6\"]", "clauses = [\"3.1.66\"]", "record-joint-measure: unknown clause 3.1.66"),
        ("clauses = [\"3.1.6\"]\n", "", "record-joint-measure: neither clause nor basis"),
        ("basis = [\"5.12.2\"]\n", "", "backup: neither clause nor basis"),
        ("posts = \"HDVCI\"", "posts = \"HDX\"", "mark-person: not letters of posts"),
        ("by = { S =", "by = { X =", "register-person: a basis by a post that is not among its posts"),
        (
            "setting = \"reading.",
            "setting = \"no.",
            "approve-inspection: unknown setting no.approve-inspection-head",
        ),
        ("otherwise = \"HDVCI\"\n", "", "approve-inspection: `setting` and `otherwise` go together"),
    ] {
        let found = faults(Texts { acts: with(EMBEDDED.acts, old, new), ..EMBEDDED });
        assert!(found.contains(&format!("law/acts.toml: {fault}")), "{new}: {found:#?}");
    }
}

#[test]
fn faults_of_the_other_files() {
    let terms = |old, new| Texts { terms: with(EMBEDDED.terms, old, new), ..EMBEDDED };
    let articles = |old, new| Texts { articles: with(EMBEDDED.articles, old, new), ..EMBEDDED };
    let calendar = |old, new| Texts { calendar: with(EMBEDDED.calendar, old, new), ..EMBEDDED };
    let settings = |old, new| Texts { settings: with(EMBEDDED.settings, old, new), ..EMBEDDED };
    for (texts, fault) in [
        (
            terms("until = \"2018-06-29\"", "until = \"2018-06-30\""),
            "terms.toml: offence.limitation-stay: versions overlap",
        ),
        (terms("source = \"IXM 101.2\"", "source = \"\""), "terms.toml: offence.protocol: no source"),
        (terms("amount = 15", "amount = 0"), "terms.toml: offence.consider: no amount"),
        (
            terms("source = \"IXM 101.2\"", "source = \"IXM 101.2, general\""),
            "terms.toml: offence.protocol: a source in the words of one language",
        ),
        (
            terms("rolls = \"offence.rollover\"", "rolls = \"no.rollover\""),
            "terms.toml: offence.protocol: unknown setting no.rollover",
        ),
        (
            terms("setting = \"document.", "setting = \"no."),
            "terms.toml: document.default: unknown setting no.default-term",
        ),
        (articles("code = \"575.1.2\"", "code = \"575.1.1\""), "articles.toml: 575.1.1: stands twice"),
        (
            articles("replaces = \"339.2\"", "replaces = \"339.9\""),
            "articles.toml: 575.2: unknown article 339.9",
        ),
        (articles("max = 40000", "max = 20000"), "articles.toml: 575.1.1: limits of a fine that are none"),
        (
            articles("amounts = \"unknown\"\n", ""),
            "articles.toml: 576.1: sanctions that do not fit its amounts",
        ),
        (calendar("novruz = \"2018-", "novruz = \"2019-"), "calendar.toml: 2018: a day of another year"),
        (calendar("qurban = \"2018-08-22\"\n", ""), "calendar.toml: 2018: a feast is missing"),
        (calendar("year = 2018", "year = 2118"), "calendar.toml: 2118: years do not follow each other"),
        (calendar("month = 11", "month = 13"), "calendar.toml: 13-08: not a date"),
        (
            settings("default = \"5wd\"", "default = \"5\""),
            "settings.toml: document.default-term: the default is not of its kind",
        ),
        (
            settings("default = \"true\"", "default = \"false\""),
            "settings.toml: reading.decide-not-by-drawer: a reading that does not stand",
        ),
        (
            settings("[\"late.after\"]", "[\"late\"]"),
            "settings.toml: late.after: the program needs it, and of this kind",
        ),
    ] {
        let found = faults(texts);
        assert!(found.contains(&format!("law/{fault}")), "{fault}: {found:#?}");
    }
}

#[test]
fn a_file_that_does_not_parse_is_named_and_a_field_unknown_is_a_fault() {
    for (old, new) in [("posts = \"HDVCI\"", "posts = 5"), ("posts = \"HDVCI\"", "post = \"HDVCI\"")] {
        let found = faults(Texts { acts: with(EMBEDDED.acts, old, new), ..EMBEDDED });
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with("law/acts.toml: TOML parse error at line"), "{found:#?}");
    }
}

#[test]
fn faults_of_inspections() {
    for (old, new, fault) in [
        ("article = \"578.3\"", "article = \"578.33\"", "own-workplace: unknown article"),
        ("copies = 2", "copies = 1", "protocol: no copy for the employer"),
        ("key = \"contract\"", "key = \"permit\"", "permit: stands twice"),
        ("code = \"64.0.2\"", "code = \"64.0.1\"", "64.0.1: stands twice"),
        ("source = \"MM 64.0.9\"", "source = \"\"", "64.0.9: no source"),
        ("article = \"575.1.4\"", "article = \"575.1.44\"", "575.1.44: unknown article"),
        ("most = 2", "most = 0", "578.1: a proposal that nothing leads to"),
    ] {
        let texts = Texts { inspection: with(EMBEDDED.inspection, old, new), ..EMBEDDED };
        let found = faults(texts);
        assert!(found.contains(&format!("law/inspection.toml: {fault}")), "{new}: {found:#?}");
    }
}
