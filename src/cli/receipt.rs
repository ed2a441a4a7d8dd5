//! Receipts: what happened, the terms that began, what to know, the next usual command, the entry to keep.

use super::{
    ask,
    config::Format,
    error::{source, translated},
    help,
    session::Run,
    table::moment,
};
use crate::{
    language::Words,
    law::Law,
    office::{Error, Receipt, Result, law_of, training},
    reports,
    store::Db,
};
use serde_json::{Map, Value, json};
use std::ffi::OsString;

/// Prints the receipt of an act of an open register, with the command that prints the paper it gave the record.
pub(super) fn of(run: &Run<'_>, db: &Db, receipt: &Receipt) -> Result<()> {
    // What is only tried leaves no record whose paper could be printed.
    let number = receipt.number.filter(|_| !run.trial);
    let kind = number.map(|number| reports::paper_given(db, number, receipt.entry)).transpose()?.flatten();
    let paper = number
        .zip(kind)
        .map(|(number, kind)| format!("nezaret print {number} --paper {kind} --output {number}-{kind}.html"));
    tell(run, &law_of(db)?, receipt, paper.as_deref(), training(db)?.unwrap_or(false))
}

/// Prints the receipt of an act that gives no paper.
pub(super) fn print(run: &Run<'_>, law: &Law, receipt: &Receipt, training: bool) -> Result<()> {
    tell(run, law, receipt, None, training)
}

/// Prints the receipt of an act. An act that is done stays done where its receipt cannot be written: the code says so,
/// and what to keep of it is told where it still can be.
fn tell(run: &Run<'_>, law: &Law, receipt: &Receipt, paper: Option<&str>, training: bool) -> Result<()> {
    let said = message(run, receipt);
    let text = if run.format() == Format::Table {
        lines(run, law, receipt, paper, &said)
    } else {
        format!("{}\n", object(run, receipt, paper, &said, training))
    };
    match run.out.answer(&text) {
        Err(Error::Output(error)) if !run.trial => {
            run.out.status("receipt-unwritten", &[("why", &error.to_string()), ("said", &said)]);
        }
        answered => answered?,
    }
    if run.trial {
        run.out.status("dry-run-kept-nothing", &[]);
    }
    run.out.training(training);
    Ok(())
}

/// The receipt for people.
fn lines(run: &Run<'_>, law: &Law, receipt: &Receipt, paper: Option<&str>, said: &str) -> String {
    let mut text = format!("{said}\n");
    let mut line = |words: &str| {
        text.push_str("  ");
        text.push_str(words);
        text.push('\n');
    };
    for term in &receipt.terms {
        let title = law.terms().iter().find(|known| known.id == term.id);
        let title = title.map(|known| known.title.get(run.words.lang()));
        let (due, by) = (moment(&term.due), source(run.words, term.source));
        let args = [("term", title.unwrap_or(term.id)), ("due", &due), ("source", &by)];
        line(&run.words.say("receipt-term", &args));
    }
    for (key, args) in &receipt.notes {
        let whole = |(name, value): &(&'static str, String)| match *name {
            "command" => (*name, complete(value, run.words)),
            name => (name, value.clone()),
        };
        line(&translated(run.words, key, &args.iter().map(whole).collect::<Vec<_>>()));
    }
    if let Some(command) = paper {
        line(&run.words.say("receipt-paper", &[("command", command)]));
    }
    if let Some(next) = receipt.next.as_ref().filter(|_| !run.trial) {
        line(&run.words.say("receipt-next", &[("command", &complete(next, run.words))]));
    }
    text
}

/// The sentence that says what happened, with the entry and the beginning of its hash.
fn message(run: &Run<'_>, receipt: &Receipt) -> String {
    let mut args = receipt.args.clone();
    args.push(("number", receipt.number.map(|n| n.to_string()).unwrap_or_default()));
    let said = translated(run.words, receipt.said, &args);
    format!("{said} ({}:{})", receipt.entry, &receipt.hash[..8.min(receipt.hash.len())])
}

/// The next usual command with what else it demands: `--outcome <KOD>`.
pub(super) fn complete(next: &str, words: &Words) -> String {
    let typed: Vec<OsString> = next.split(' ').map(Into::into).collect();
    let Some((_, command)) = ask::called(&typed) else { return next.to_owned() };
    let mut whole = next.to_owned();
    let wanted = command
        .get_arguments()
        .filter(|arg| crate::duties::is_required(&command, arg) && !arg.is_positional());
    for long in wanted.filter_map(|arg| Some((arg.get_long()?, arg))) {
        let (option, arg) = (format!("--{}", long.0), long.1);
        if !next.split(' ').any(|word| word == option) {
            whole.extend([" ", &option, " <", &help::value_name(arg, words), ">"]);
        }
    }
    whole
}

fn object(run: &Run<'_>, receipt: &Receipt, paper: Option<&str>, said: &str, training: bool) -> Value {
    let facts = |args: &[(&'static str, String)]| -> Map<String, Value> {
        args.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let terms: Vec<Value> = receipt
        .terms
        .iter()
        .map(|term| json!({ "term": term.id, "due": term.due, "source": term.source }))
        .collect();
    let notes: Vec<Value> =
        receipt.notes.iter().map(|(key, args)| json!({ "note": key, "facts": facts(args) })).collect();
    json!({
        "number": receipt.number.map(|n| n.to_string()),
        "done": receipt.said,
        "message": said,
        "facts": facts(&receipt.args),
        "terms": terms,
        "notes": notes,
        "paper": paper,
        "next": receipt.next,
        "entry": receipt.entry,
        "hash": receipt.hash,
        "already": receipt.already,
        "dry-run": run.trial,
        "training": training,
    })
}
