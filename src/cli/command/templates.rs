//! write-templates: the built-in templates of papers as files, to be changed by the office.

use crate::{
    cli::{paper, session::Run},
    law::Law,
    office::Error,
    values::{Column, Foot, Kind},
};
use clap::Args;
use std::{fs, io::Write, path::PathBuf};

crate::codes!(
    /// What became of a file.
    Became {
        /// It was written.
        Written = "written",
        /// It stood there and was left as it is.
        Kept = "kept",
    }
);

/// Write the built-in templates of papers into a folder, to be changed there; no file that stands there is touched
#[derive(Args)]
pub(in crate::cli) struct TemplatesArgs {
    /// The folder: `templates` beside the register, or the one the configuration names
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// Writes those that are not there.
pub(super) fn run(run: &mut Run<'_>, args: &TemplatesArgs) -> anyhow::Result<u8> {
    let mut rows = Vec::new();
    for (name, text) in paper::sources(run.words, &Law::new(), run.session.today()) {
        let path = args.folder.join(name);
        let became = if path.exists() { Became::Kept } else { Became::Written };
        if became == Became::Written && !run.trial {
            let folder = path.parent().expect("a file is in a folder");
            fs::create_dir_all(folder).map_err(Error::from)?;
            let file = fs::File::create_new(&path);
            file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(Error::from)?;
        }
        rows.push((path.display().to_string(), became));
    }
    run.out.answer_rows(|sink| {
        sink.head(&[Column::new("file", Kind::Text), Column::new("became", Kind::Code("became"))])?;
        for (path, became) in &rows {
            sink.row(&[path.as_str().into(), became.into()])?;
        }
        Ok(sink.foot(&Foot { rows: rows.len() as u64, ..Foot::default() })?)
    })?;
    if run.trial {
        run.out.status("dry-run-kept-nothing", &[]);
    }
    Ok(0)
}
