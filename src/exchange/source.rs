//! A file to be taken in: opened once, its bytes checked and hashed before a row is read.

use super::{Layout, lines::Lines, sheet::Sheet};
use crate::{
    office::{Result, broken},
    values::hex,
};
use sha2::{Digest, Sha256};
use std::{
    fs::{File, Metadata},
    io::{self, Read, Seek, SeekFrom, Write},
    os::unix::fs::MetadataExt,
    path::Path,
};

const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// A file that is UTF-8 without NUL bytes, at rest.
pub struct Source {
    file: File,
    name: String,
    sha256: String,
    bytes: u64,
    modified: (i64, i64),
    start: u64,
    layout: Layout,
}

/// The rows of a source.
pub(super) enum Rows {
    Sheet(Sheet),
    Lines(Lines),
}

impl Source {
    /// Opens a file, or for `-` what is `piped` in. What comes by a pipe is first kept in a nameless file in `spool`: it is
    /// read twice, and an import that waits for a pipe would hold the register's lock meanwhile.
    pub fn open(
        path: &Path,
        layout: Option<Layout>,
        piped: fn() -> Box<dyn Read>,
        spool: &Path,
    ) -> Result<Self> {
        let name = path.file_name().map_or_else(|| "-".into(), |name| name.to_string_lossy().into_owned());
        let unreadable = |error: io::Error| {
            let rule = match error.kind() {
                io::ErrorKind::NotFound => broken("file-absent"),
                _ => broken("import-unreadable").with("detail", &error),
            };
            rule.with("file", path.display())
        };
        let mut file = if path == Path::new("-") {
            spooled(piped(), spool)?
        } else {
            let file = File::open(path).map_err(unreadable)?;
            let kind = file.metadata().map_err(unreadable)?.file_type();
            if kind.is_file() || kind.is_dir() { file } else { spooled(file, spool)? }
        };
        let checked = check(&mut file, unreadable)?;
        let layout = layout.unwrap_or_else(|| Layout::of_name(&name));
        let modified = modified(&file.metadata()?);
        let Checked { sha256, bytes, start } = checked;
        Ok(Self { file, name, sha256, bytes, modified, start, layout })
    }

    /// Its name, without the folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// SHA-256 of its bytes.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// How many bytes it has.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Its rows. Of JSON lines, the columns are those the act knows.
    pub(super) fn rows(&self, known: &[&str]) -> Result<Rows> {
        let mut file = self.file.try_clone()?;
        file.seek(SeekFrom::Start(self.start))?;
        Ok(match self.layout {
            Layout::Csv => Rows::Sheet(Sheet::open(file)?),
            Layout::JsonLines => Rows::Lines(Lines::open(file, known)),
        })
    }

    /// The file must still be the one whose hash was taken.
    pub(super) fn unchanged(&self) -> Result<()> {
        let now = self.file.metadata()?;
        if now.len() != self.bytes || modified(&now) != self.modified {
            return broken("file-changed").with("file", &self.name).err();
        }
        Ok(())
    }
}

/// When a file was last written, to the nanosecond.
fn modified(file: &Metadata) -> (i64, i64) {
    (file.mtime(), file.mtime_nsec())
}

struct Checked {
    sha256: String,
    bytes: u64,
    start: u64,
}

/// Reads the file once: its hash, and that every byte of it is text.
fn check(file: &mut File, unreadable: impl Fn(io::Error) -> crate::office::Rule) -> Result<Checked> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 17];
    // `kept` bytes at the front of the buffer are the beginning of a letter that a reading cut in two.
    let (mut bytes, mut start, mut lines, mut kept) = (0, 0, 1, 0);
    loop {
        let n = file.read(&mut buffer[kept..]).map_err(&unreadable)?;
        if bytes == 0 && buffer[..n].starts_with(BOM) {
            start = BOM.len() as u64;
        }
        hash.update(&buffer[kept..kept + n]);
        bytes += n as u64;
        let text = &buffer[..kept + n];
        let whole = match std::str::from_utf8(text) {
            Ok(_) => text.len(),
            Err(cut) if cut.error_len().is_none() && n > 0 => cut.valid_up_to(),
            Err(wrong) => {
                let line = lines + newlines(&text[..wrong.valid_up_to()]);
                return broken("file-not-utf8").with("line", line).err();
            }
        };
        if let Some(at) = text[..whole].iter().position(|byte| *byte == 0) {
            return broken("file-has-nul").with("line", lines + newlines(&text[..at])).err();
        }
        lines += newlines(&text[..whole]);
        kept = text.len() - whole;
        let from = whole;
        buffer.copy_within(from..from + kept, 0);
        if n == 0 {
            return Ok(Checked { sha256: hex(&hash.finalize()), bytes, start });
        }
    }
}

#[expect(clippy::naive_bytecount, reason = "vectorised by the compiler; a crate for it would be one more")]
fn newlines(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte == b'\n').count()
}

fn spooled(mut from: impl Read, spool: &Path) -> Result<File> {
    let mut file = tempfile::tempfile_in(spool)?;
    io::copy(&mut from, &mut file)?;
    file.flush()?;
    file.rewind()?;
    Ok(file)
}
