//! The register opened for reading, by somebody: one filter of rights, and a line in the read log for what is logged.

use super::{Error, Register, Result, Session, broken, office, officer};
use crate::{
    law::{
        Law,
        authority::{Matter, Officer, Permit},
    },
    store::Db,
    values::{Date, Lang, Value},
};
use std::path::Path;

/// The register opened for reading.
pub struct Reader {
    /// The register.
    pub db: Db,
    /// The law.
    pub law: Law,
    /// Who reads, as of today.
    pub officer: Officer,
    /// The day of reading.
    pub today: Date,
    /// The language in which the names of the law are given.
    pub lang: Lang,
    /// The register was opened for training: every output says so.
    pub training: bool,
    session: Session,
}

/// What a line of the read log says.
pub enum Access<'a> {
    /// A record was read; `person` where it is about one.
    File {
        /// Its number.
        number: &'a str,
        /// Id of the person.
        person: i64,
    },
    /// A register left the program.
    Export {
        /// The register or report.
        what: &'a str,
        /// How many rows.
        rows: u64,
        /// SHA-256 of what was written.
        hash: &'a str,
    },
    /// An act was refused.
    Refusal {
        /// The act.
        act: &'a str,
    },
}

impl Reader {
    /// Opens a register for reading.
    pub fn open(path: &Path, session: Session, lang: Lang) -> Result<Self> {
        let db = Db::read_logged(path)?;
        let training = office::training(&db)?.unwrap_or(false);
        if session.staged && !training {
            return broken("staged-on-real-register").err();
        }
        let (law, today) = (super::law_of(&db)?, session.today());
        let officer = officer::on_duty(&db, &session.login, today)?;
        Ok(Self { db, law, officer, today, lang, training, session })
    }

    /// Who reads, and when.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether the reader may do an act on a day: what the act would rest on, or why not and who could today.
    pub fn decide(&self, act: &'static str, matter: &Matter, on: Date) -> Result<Permit> {
        let officer = officer::on_duty(&self.db, &self.session.login, on)?;
        self.law.decide(act, matter, &officer, on).map_err(|mut refusal| {
            refusal.today = officer::holders(&self.db, &refusal.may, self.today).unwrap_or_default();
            refusal.into()
        })
    }

    /// Which rows of a register this officer may read, as SQL.
    #[must_use]
    pub fn scope(&self, register: &Register) -> String {
        register.scope(&self.law, &self.officer, self.today)
    }

    /// Writes a line of the read log. What cannot be logged is not shown.
    pub fn log(&self, access: &Access<'_>, reason: Option<&str>) -> Result<()> {
        log(&self.db, &self.session, Some(self.officer.id), access, reason)
    }
}

/// Writes a line of the read log; after an act that was refused, when its own transaction is gone.
pub fn log(
    db: &Db,
    session: &Session,
    employee: Option<i64>,
    access: &Access<'_>,
    reason: Option<&str>,
) -> Result<()> {
    let at = session.at.to_string();
    let none = Value::Null;
    let (kind, what, person, rows, hash) = match access {
        Access::File { number, person } => ("file", *number, (*person).into(), none.clone(), none),
        Access::Export { what, rows, hash } => {
            ("export", *what, none, Value::Int(i64::try_from(*rows).unwrap_or(i64::MAX)), (*hash).into())
        }
        Access::Refusal { act } => ("refusal", *act, none.clone(), none.clone(), none),
    };
    db.log_access(&[
        ("at", at.as_str().into()),
        ("login", session.login.as_str().into()),
        ("employee", employee.into()),
        ("kind", kind.into()),
        ("what", what.into()),
        ("person", person),
        ("rows", rows),
        ("hash", hash),
        ("reason", reason.into()),
    ])
    .map_err(Error::from)
}
