//! print: a paper about a record as one page, in Azerbaijani and in the language of the person, with its hash in the read log.

use crate::{
    cli::{
        config::Origin,
        paper::{Press, page},
        session::Run,
    },
    exchange::{To, carry},
    office::{Error, Result, broken},
    reports::Asked,
    values::{Lang, Tongue},
};
use clap::Args;
use std::{io::Write, path::Path};

/// Print a paper about a record as a page: protocol, decision, notice, akt, service note, slip, extract
#[derive(Args)]
pub(in crate::cli) struct PrintArgs {
    #[command(flatten)]
    asked: Asked,
    /// Language besides Azerbaijani: en, or one for which the office has templates; az for none [default: the person's]
    #[arg(long, value_name = "CODE")]
    language: Option<Tongue>,
}

/// Prints to the named file, else to standard output.
pub(super) fn run(run: &mut Run<'_>, args: &PrintArgs) -> anyhow::Result<u8> {
    let format = &run.config.format;
    if format.origin == Origin::Flag {
        let rule = broken("print-is-html").with("format", format.value).next("nezaret show");
        return Err(Error::from(rule).into());
    }
    let folder = folder(run)?;
    let mut reader = run.reader()?;
    let found = args.asked.find(&reader)?;
    // The language of the record comes first: what the person reads beside it says the same.
    let mut presses = vec![Press::new(&Lang::Az.into(), folder)];
    let spoken = if args.language.is_none() { found.speaks(&reader)? } else { None };
    if let Some(tongue) = args.language.as_ref().or(spoken.as_ref()) {
        let press = Press::new(tongue, folder);
        if presses[0].tongue != *tongue {
            if args.language.is_some() || press.has(found.form())? {
                presses.push(press);
            } else {
                run.out.status("paper-in-one-language", &[("template", &press.name(found.form()))]);
            }
        }
    }
    let papers = found.read(&mut reader, presses.iter().map(Press::lang))?;
    let page = page(&presses, &papers, &reader, run.words)?;
    let tongues: Vec<&str> = presses.iter().map(|press| press.tongue.as_str()).collect();
    let what = format!("print {} {} {}", found.number(), found.form().kind, tongues.join(" "));
    let write = |to: To<'_>| {
        carry(&reader, &what, args.asked.reason(), to, |out, rows| {
            *rows = 1;
            Ok(out.write_all(page.as_bytes())?)
        })
    };
    if let Some(path) = run.out.file() {
        let carried = write(To::File(path))?;
        run.out.status("file-written", &[("path", &path.display().to_string()), ("hash", &carried.sha256)]);
    } else {
        let mut out = std::io::stdout().lock();
        write(To::Stream(&mut out))?;
        out.flush().map_err(Error::from)?;
    }
    if run.trial {
        run.out.status("dry-run-kept-nothing", &[]);
    }
    run.out.training(reader.training);
    Ok(0)
}

/// The office's templates. A folder that is named and is not there would print by the built-in ones without a word.
fn folder<'r>(run: &Run<'r>) -> Result<Option<&'r Path>> {
    let Some(set) = &run.config.templates else { return Ok(None) };
    if !set.value.is_dir() {
        return broken("templates-not-there").with("path", set.value.display()).next("nezaret config").err();
    }
    Ok(Some(&set.value))
}
