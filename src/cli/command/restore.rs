//! restore: a copy takes the register's place, after a safety copy of what is there. The first entry afterwards says
//! what was lost.

use crate::{
    cli::{args::RestoreArgs, receipt, session::Run},
    duties::office::Restore,
    office::{Common, Error, Head, Office, broken, training, verify},
    store::{self, Db},
    values::Line,
};

/// Restores. The copy must verify, and be a copy of a register of the same kind.
pub(super) fn run(run: &mut Run<'_>, args: &RestoreArgs) -> anyhow::Result<u8> {
    let copy = Db::read(&args.file).map_err(Error::from)?;
    let sound = verify(&copy, None, &|_| ())?;
    if !sound.findings.is_empty() {
        return Err(Error::Integrity(sound.findings.len()).into());
    }
    let mut db = run.writer()?;
    if training(&copy)? != training(&db)? {
        return Err(Error::from(broken("restore-other-kind")).into());
    }
    let before = Head::of(&db)?;
    let kept = Head::of(&copy)?;
    // The entry itself says by whose consent, and what is gone: whoever reads the journal meets it there.
    let lost = if before.seq > kept.seq {
        format!("; lost {}–{} ({:.8})", kept.seq + 1, before.seq, before.hash)
    } else {
        String::new()
    };
    let paper = format!("{}{lost}", args.consent).parse::<Line>().ok();
    let common = Common { reason: Some(args.reason.clone()), paper, ..Common::default() };
    let act = |safety: &str, sha256: &str| Restore {
        file: file_name(&args.file),
        sha256: sha256.to_owned(),
        consent: args.consent.to_string(),
        safety: safety.to_owned(),
        lost: (before.seq > kept.seq).then(|| (kept.seq + 1, before.clone())),
    };
    // Asked of the register as it stands: who restores must be allowed to before anything is replaced.
    let mut office = Office::open(&mut db, run.session.clone())?;
    let asked = office.perform("restore", &act("", ""), &common, None)?;
    drop(office);
    if run.trial {
        receipt::of(run, &db, &asked)?;
        return Ok(0);
    }
    let stamp = run.session.at.to_string().replace([':', '-'], "");
    let safety = run.register.with_extension(format!("before-restore-{stamp}.db"));
    store::copy(&db, &safety).map_err(Error::from)?;
    let sha256 = store::digest(&args.file).map_err(Error::from)?;
    store::replace(&mut db, &args.file).map_err(Error::from)?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let done = office.perform("restore", &act(&file_name(&safety), &sha256), &common, None)?;
    office.commit()?;
    receipt::of(run, &db, &done)?;
    Ok(0)
}

fn file_name(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
