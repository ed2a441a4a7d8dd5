//! init: opens a register. It appears whole, with its first entry, or not at all.

use crate::{
    cli::{receipt, session::Run},
    duties::staff::Init,
    office::{Common, Error, Office, broken, law_of},
    store::{self, StoreError},
};

/// Makes the register under a name beside its own, does the first act, and gives it its name.
pub(super) fn run(run: &mut Run<'_>, init: &Init) -> anyhow::Result<u8> {
    if run.session.staged && !init.training {
        return Err(Error::from(broken("staged-on-real-register")).into());
    }
    let path = &run.register;
    if path.exists() {
        return Err(Error::from(StoreError::Exists { path: path.clone() }).into());
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(std::path::Path::new("."));
    let partial = tempfile::Builder::new()
        .prefix(".nezaret-init-")
        .tempdir_in(folder)
        .map_err(|error| Error::from(StoreError::File(error)))?;
    let file = partial.path().join("register.db");
    let mut db = store::create(&file).map_err(Error::from)?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let login = run.session.login.clone();
    let done = office.found("init", &init.opening(&login), &Common::default(), &init.first(&login))?;
    office.commit()?;
    let law = law_of(&db)?;
    db.close().map_err(Error::from)?;
    if !run.trial {
        // A link, not a rename: whoever took the name meanwhile keeps it.
        std::fs::hard_link(&file, path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::from(StoreError::Exists { path: path.clone() }),
            _ => Error::from(StoreError::File(error)),
        })?;
    }
    receipt::print(run, &law, &done, init.training)?;
    Ok(0)
}
