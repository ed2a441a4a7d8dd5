//! verify: recomputes the whole chain and every row; says exactly which record or entry does not fit.

use crate::{
    cli::{args::VerifyArgs, config::Format, error::translated, session::Run},
    office::{Error, Finding, Head, broken, training, verify},
    store::Db,
};
use indicatif::{ProgressBar, ProgressDrawTarget};

/// Verifies; exit code 4 where something does not fit.
pub(super) fn run(run: &mut Run<'_>, args: &VerifyArgs) -> anyhow::Result<u8> {
    let seen = args.seen.as_deref().map(seen).transpose()?;
    let db = Db::read(&run.register).map_err(Error::from)?;
    let entries = Head::of(&db)?.seq;
    let bar = ProgressBar::with_draw_target(Some(entries.unsigned_abs()), ProgressDrawTarget::stderr());
    let done = verify(&db, seen, &|seq| bar.set_position(seq.unsigned_abs()))?;
    bar.finish_and_clear();
    let head: String = done.head.chars().take(16).collect();
    let (entries, rows) = (done.entries.to_string(), done.rows.to_string());
    let mut lines = Vec::new();
    if run.format() == Format::Table {
        for finding in &done.findings {
            let (key, args) = words(finding);
            lines.push(translated(run.words, key, &args));
        }
        let args = [("entries", &*entries), ("rows", &*rows), ("seq", &*entries), ("hash", &*head)];
        let key = if done.findings.is_empty() { "verified" } else { "not-verified" };
        lines.push(run.words.say(key, &args));
    } else {
        let findings: Vec<serde_json::Value> = done.findings.iter().map(object).collect();
        let object = serde_json::json!({
            "entries": done.entries, "rows": done.rows, "head": done.head, "findings": findings,
        });
        lines.push(object.to_string());
    }
    let answered = run.out.answer(&(lines.join("\n") + "\n"));
    run.out.training(training(&db).ok().flatten().unwrap_or(false));
    // What does not fit is said by the code, whether or not somebody listened to the end.
    if !done.findings.is_empty() {
        return Err(Error::Integrity(done.findings.len()).into());
    }
    answered?;
    Ok(0)
}

/// `5021:a3f9…`: what a receipt says of its entry.
fn seen(text: &str) -> Result<(i64, &str), Error> {
    let parts = text.split_once(':').and_then(|(seq, hash)| Some((seq.parse().ok()?, hash)));
    parts
        .filter(|(seq, hash)| *seq > 0 && hash.len() >= 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
        .ok_or_else(|| broken("seen-form").with("text", text).into())
}

/// A finding as message key and facts.
fn words(finding: &Finding) -> (&'static str, Vec<(&'static str, String)>) {
    match finding {
        Finding::File { detail } => ("finding-file", vec![("detail", detail.clone())]),
        Finding::Generated { name } => ("finding-generated", vec![("name", name.clone())]),
        Finding::Gap { from, to } => {
            ("finding-gap", vec![("from", from.to_string()), ("to", to.to_string())])
        }
        Finding::Entry { seq, record, wrote } => {
            let record = record.clone().unwrap_or_else(|| "—".into());
            ("finding-entry", vec![("seq", seq.to_string()), ("record", record), ("wrote", wrote.clone())])
        }
        Finding::Row { seq, table, id } => {
            ("finding-row", vec![("seq", seq.to_string()), ("table", table.clone()), ("id", id.to_string())])
        }
        Finding::Count { kept, listed } => {
            ("finding-count", vec![("kept", kept.to_string()), ("listed", listed.to_string())])
        }
        Finding::Fold { table, id } => {
            ("finding-fold", vec![("table", (*table).to_owned()), ("id", id.to_string())])
        }
        Finding::Content { sha256 } => ("finding-content", vec![("sha256", sha256.clone())]),
        Finding::Seen { seq } => ("finding-seen", vec![("seq", seq.to_string())]),
    }
}

fn object(finding: &Finding) -> serde_json::Value {
    let (key, args) = words(finding);
    let facts: serde_json::Map<String, serde_json::Value> =
        args.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    serde_json::json!({ "finding": key, "facts": facts })
}
