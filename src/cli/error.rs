//! Errors told to people and programs: what failed, on which record, by which clause, what to do next.

use super::{
    config::{Fault, Format},
    output::plain as line,
    receipt::complete,
    table::{country, lasting, moment},
};
use crate::{
    duties,
    language::Words,
    law::authority::{Failed, Refusal},
    office::{Error, Rule},
    reports,
    store::StoreError,
    values::Lang,
};
use std::io;

/// An error in words.
struct Told {
    code: u8,
    message: String,
    causes: Vec<String>,
    clause: Option<String>,
    hint: Option<String>,
    /// Who may, a line for each unit, and who of them is there today.
    may: Vec<String>,
    today: Vec<String>,
}

impl Told {
    fn plain(code: u8, message: String, hint: Option<String>) -> Self {
        Self { code, message, causes: vec![], clause: None, hint, may: vec![], today: vec![] }
    }

    fn because(mut self, causes: Vec<String>) -> Self {
        self.causes = causes;
        self
    }
}

/// Tells what failed; answers the exit code. A closed pipe ends quietly.
pub(super) fn tell(words: &Words, format: Format, failure: impl Into<anyhow::Error>) -> u8 {
    let failure = failure.into();
    if let Some(Error::Output(error)) = failure.downcast_ref()
        && error.kind() == io::ErrorKind::BrokenPipe
    {
        return 0;
    }
    let told = match failure.downcast_ref::<Error>() {
        Some(error) => office(words, error),
        None => Told::plain(70, words.say("internal", &[]), Some(words.say("internal-hint", &[])))
            .because(failure.chain().map(ToString::to_string).collect()),
    };
    print(words, format, &told)
}

/// What failed and why, in one line: for a row among many.
pub(super) fn rule(words: &Words, error: &Error) -> String {
    let told = office(words, error);
    let cause = told.causes.first().map(|cause| format!(": {cause}")).unwrap_or_default();
    let basis = told.clause.map(|clause| format!(" ({clause})")).unwrap_or_default();
    format!("{}{cause}{basis}", told.message)
}

/// Tells that the configuration cannot be read.
pub(super) fn config(words: &Words, fault: &Fault) -> u8 {
    let message = words.say("config-unreadable", &[("path", &fault.path.display().to_string())]);
    let told = Told::plain(2, message, None).because(vec![fault.why.trim_end().to_owned()]);
    print(words, Format::Table, &told)
}

/// A source of law as it is written in the language: the data keep the names of the codes in ASCII.
pub(super) fn source(words: &Words, source: &str) -> String {
    match words.lang() {
        Lang::Az => source.replace("IXM", "İXM").replace("IPM", "İPM").replace("CIM", "CİM"),
        Lang::En => source.to_owned(),
    }
}

/// A message whose facts may be keys of the catalogue themselves (`violation-state-decided`), sources, or moments.
pub(super) fn translated(words: &Words, key: &str, args: &[(&'static str, String)]) -> String {
    let in_words: Vec<(&str, String)> = args
        .iter()
        .map(|(name, value)| {
            // The name of a command is a key too, of its help: it stands as it is typed.
            let is_key = value.contains('-')
                && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
                && duties::find(value).is_none();
            let said = Some(value).filter(|_| is_key).and_then(|key| words.get(key));
            let plain = || told(words, name, value);
            (*name, said.unwrap_or_else(plain))
        })
        .collect();
    let filled: Vec<(&str, &str)> = in_words.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.say(key, &filled)
}

/// A fact as people write it: an article, a country, a term, a moment; anything else as it stands.
fn told(words: &Words, name: &str, value: &str) -> String {
    match name {
        "source" | "article" => source(words, value),
        "country" | "citizenship" | "direction" => country(value, words.lang()),
        "leave-term" | "law" | "typed" => lasting(words, value),
        _ => moment(value),
    }
}

fn print(words: &Words, format: Format, told: &Told) -> u8 {
    if format == Format::Table {
        line(&format!("{}: {}", words.say("error", &[]), told.message));
        for cause in &told.causes {
            line(&format!("{}: {cause}", words.say("cause", &[])));
        }
        if let Some(clause) = &told.clause {
            line(&format!("{}: {}", words.say("basis", &[]), source(words, clause)));
        }
        if !told.may.is_empty() {
            line(&format!("{}:", words.say("refusal-may", &[])));
            told.may.iter().for_each(|who| line(&format!("  {who}")));
        }
        if !told.today.is_empty() {
            line(&format!("{}: {}", words.say("refusal-today", &[]), told.today.join(", ")));
        }
        if let Some(hint) = &told.hint {
            line(&format!("{}: {hint}", words.say("hint", &[])));
        }
    } else {
        let object = serde_json::json!({ "error": {
            "code": told.code,
            "message": told.message,
            "causes": told.causes,
            "clause": told.clause,
            "hint": told.hint,
            "may": told.may,
            "today": told.today,
        }});
        line(&object.to_string());
    }
    told.code
}

fn office(words: &Words, error: &Error) -> Told {
    let plain = Told::plain;
    match error {
        Error::Refusal(refused) => refusal(words, refused),
        Error::Rule(rule) => broken(words, rule),
        Error::Stranger { login, on } => plain(
            3,
            words.say("stranger", &[("login", login), ("on", &on.to_string())]),
            Some(words.say("stranger-hint", &[])),
        ),
        Error::NotFound { number, near } => {
            let near: Vec<String> = near.iter().map(ToString::to_string).collect();
            let hint = (!near.is_empty()).then(|| words.say("not-found-near", &[("near", &near.join(", "))]));
            plain(1, words.say("not-found", &[("number", number)]), hint)
        }
        Error::Integrity(findings) => plain(
            4,
            words.say("integrity", &[("n", &findings.to_string())]),
            Some(words.say("integrity-hint", &[])),
        ),
        Error::Output(error) => {
            plain(1, words.say("output-failed", &[]), None).because(vec![error.to_string()])
        }
        Error::Store(error) => store(words, error),
    }
}

fn broken(words: &Words, rule: &Rule) -> Told {
    let hint = rule.hint.clone().or_else(|| look_at(rule));
    let hint = hint.map(|command| words.say("hint-run", &[("command", &complete(&command, words))]));
    Told { clause: rule.source.clone(), ..Told::plain(1, translated(words, rule.key, &rule.args), hint) }
}

/// What an act does not go with is seen on the record.
fn look_at(rule: &Rule) -> Option<String> {
    let (_, number) = rule.args.iter().find(|(name, _)| *name == "number")?;
    (rule.key == "state-forbids").then(|| format!("nezaret show {number}"))
}

fn refusal(words: &Words, refused: &Refusal) -> Told {
    let on = refused.on.to_string();
    let (unit, post) = (
        words.say(&format!("unit-{}", refused.seat.unit), &[]),
        words.say(&format!("post-{}", refused.seat.post), &[]),
    );
    let clauses: Vec<&str> = refused.clauses.iter().map(|looked| looked.clause).collect();
    let clauses = clauses.join(", ");
    let why = match &refused.failed {
        Failed::Unknown => words.say("refusal-unknown", &[("act", refused.act)]),
        Failed::NotInForce { clause, from } => {
            words.say("refusal-not-in-force", &[("clause", clause), ("from", &from.to_string())])
        }
        Failed::Clause => words.say("refusal-clause", &[("on", &on)]),
        Failed::Post => words.say("refusal-post", &[]),
        Failed::Rule { key, args } => translated(words, key, args),
    };
    let mut reasons = vec![why];
    let may = refused.may.iter().map(|(unit, posts)| {
        let posts: Vec<String> = posts.iter().map(|post| words.say(&format!("post-{post}"), &[])).collect();
        format!("{}: {}", words.say(&format!("unit-{unit}"), &[]), posts.join(", "))
    });
    let may: Vec<String> = may.collect();
    if may.is_empty() {
        reasons.push(words.say("refusal-may-nobody", &[]));
    }
    // What a reading rests on is the clause of what was asked for: the list of acts does not have it.
    let known =
        refused.act != "print" && !reports::READINGS.iter().any(|reading| reading.name == refused.act);
    let explained = match refused.clauses.first() {
        _ if known => Some(refused.act),
        looked_at => looked_at.map(|looked| looked.clause),
    };
    let command = explained.map(|what| format!("nezaret explain {what} --on {on}"));
    let args = [
        ("act", refused.act),
        ("on", &*on),
        ("officer", &*refused.officer),
        ("unit", &*unit),
        ("post", &*post),
    ];
    Told {
        clause: (!clauses.is_empty()).then_some(clauses),
        may,
        today: refused.today.clone(),
        ..Told::plain(
            3,
            words.say(if known { "refusal" } else { "refusal-reading" }, &args),
            command.map(|command| words.say("hint-run", &[("command", &command)])),
        )
        .because(reasons)
    }
}

fn store(words: &Words, error: &StoreError) -> Told {
    let path = |path: &std::path::Path| path.display().to_string();
    let hint = |key: &str| Some(words.say(key, &[]));
    let (code, message, hint) = match error {
        StoreError::Busy => (5, words.say("store-busy", &[]), hint("store-busy-hint")),
        StoreError::Absent { path: p } => {
            (1, words.say("store-absent", &[("path", &path(p))]), hint("store-absent-hint"))
        }
        StoreError::Exists { path: p } => {
            (1, words.say("store-exists", &[("path", &path(p))]), hint("store-exists-hint"))
        }
        StoreError::Foreign { path: p } => {
            (1, words.say("store-foreign", &[("path", &path(p))]), hint("store-foreign-hint"))
        }
        StoreError::Version { found, known } => (
            1,
            words.say("store-version", &[("found", &found.to_string()), ("known", &known.to_string())]),
            hint(if found > known { "store-newer-hint" } else { "store-older-hint" }),
        ),
        StoreError::Corrupt { detail } => {
            (4, words.say("store-corrupt", &[("detail", detail)]), hint("store-corrupt-hint"))
        }
        StoreError::Network { path: p, kind } => {
            let args = [("path", &*path(p)), ("kind", kind)];
            (1, words.say("store-network", &args), hint("store-network-hint"))
        }
        StoreError::ReadOnly { path: p } => {
            (1, words.say("store-read-only", &[("path", &path(p))]), hint("store-read-only-hint"))
        }
        StoreError::Full => (1, words.say("store-full", &[]), hint("store-full-hint")),
        StoreError::File(error) => (1, words.say("store-file", &[("why", &error.to_string())]), None),
        StoreError::Bad { .. } => (4, words.say("store-bad", &[]), hint("store-corrupt-hint")),
        StoreError::Writes { .. } | StoreError::Constraint { .. } | StoreError::Engine(_) => {
            (70, words.say("internal", &[]), hint("internal-hint"))
        }
    };
    let told = !matches!(error, StoreError::Corrupt { .. }); // its detail stands in the message
    let causes = if told && (code == 70 || code == 4) { vec![error.to_string()] } else { Vec::new() };
    Told::plain(code, message, hint).because(causes)
}
