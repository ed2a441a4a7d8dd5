//! One run: who sits at the keyboard, when, which register, and where answers go.

use super::{
    config::{Config, Format},
    output::{Out, Target},
};
use crate::{
    language::Words,
    office::{Access, Error, Reader, Result, Session, broken, log},
    store::Db,
    values::{Instant, Login, Moment},
};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// One run of the program.
pub(super) struct Run<'w> {
    pub(super) words: &'w Words,
    pub(super) config: &'w Config,
    pub(super) session: Session,
    pub(super) register: PathBuf,
    pub(super) trial: bool,
    overwrite: bool,
    pub(super) out: Out<'w>,
}

impl<'w> Run<'w> {
    /// Puts a run together from configuration and command line.
    pub(super) fn new(config: &'w Config, words: &'w Words, matches: &ArgMatches) -> Result<Self> {
        let (who, when) = (matches.get_one::<Login>("as"), matches.get_one::<Moment>("at"));
        let session = Session {
            login: who.map_or_else(account, |login| Ok(login.to_string()))?,
            at: when.map_or_else(now, |moment| moment.instant()),
            staged: who.is_some() || when.is_some(),
        };
        let trial = matches.get_flag("dry-run");
        let file = matches.get_one::<PathBuf>("output").cloned();
        // Before anything is done: an act whose receipt finds no place would be done all the same.
        let overwrite = matches.get_flag("overwrite");
        if let Some(path) = &file {
            may_take(path, overwrite)?;
        }
        let target = Target {
            format: config.format.value,
            // A dry run shows the answer and keeps nothing: no file either.
            file: file.filter(|_| !trial),
            wide: matches.get_flag("wide"),
            columns: matches.get_many("columns").into_iter().flatten().cloned().collect(),
        };
        Ok(Self {
            words,
            config,
            session,
            register: config.register.value.clone(),
            trial,
            overwrite,
            out: Out::new(words, target),
        })
    }

    /// A file of an act's own may stand there: nothing does, or `--overwrite` was given.
    pub(super) fn may_take(&self, path: &Path) -> Result<()> {
        may_take(path, self.overwrite)
    }

    /// The format answers are written in.
    pub(super) fn format(&self) -> Format {
        self.config.format.value
    }

    /// The register, for reading.
    pub(super) fn reader(&self) -> Result<Reader> {
        Reader::open(&self.register, self.session.clone(), self.words.lang())
    }

    /// The register, for writing.
    pub(super) fn writer(&self) -> Result<Db> {
        Ok(Db::write(&self.register)?)
    }

    /// Every refusal stands in the read log, with what failed.
    pub(super) fn log_refusal(&self, failure: &Error, act: &str) {
        let why = match failure {
            Error::Refusal(refusal) => refusal.failed.code(),
            Error::Stranger { .. } => "stranger",
            _ => return,
        };
        // The refusal is told whether or not the log can be written: it has nothing to protect by failing.
        let Ok(db) = Db::read_logged(&self.register) else { return };
        let officer = crate::office::on_duty(&db, &self.session.login, self.session.today());
        let employee = officer.ok().map(|officer| officer.id);
        let _ = log(&db, &self.session, employee, &Access::Refusal { act }, Some(why));
    }
}

fn may_take(path: &Path, overwrite: bool) -> Result<()> {
    if path.is_file() && !overwrite {
        return broken("output-is-there").with("path", path.display()).err();
    }
    Ok(())
}

/// The account of the real user id: what the environment says of a user name can be said by anybody.
pub(super) fn account() -> Result<String> {
    let uid = nix::unistd::getuid();
    match nix::unistd::User::from_uid(uid) {
        Ok(Some(user)) => Ok(user.name),
        _ => broken("account-unknown").with("uid", uid).err(),
    }
}

/// The instant of entry.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(super) fn now() -> Instant {
    Instant::now_from(chrono::Utc::now())
}
