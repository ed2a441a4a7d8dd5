//! A file that appears whole or not at all: written beside its place, put on disk, then given its name.

use crate::{
    office::{Error, Result, broken},
    values::hex,
};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// How every `SQLite` file begins: an answer never takes the place of a register.
const DATABASE: &[u8] = b"SQLite format 3\0";

/// A file on its way. Dropped before [`Atomic::finish`], it leaves nothing.
pub struct Atomic(Hashed<Place>);

/// Takes the hash of what it passes on.
pub(super) struct Hashed<W> {
    out: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Hashed<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, hash: Sha256::new(), bytes: 0 }
    }

    pub(super) fn end(self) -> (W, Written) {
        (self.out, Written { sha256: hex(&self.hash.finalize()), bytes: self.bytes })
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.hash.update(&bytes[..n]);
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

enum Place {
    /// A new file beside the one it becomes. Its mode lets only its owner read: what leaves a register is personal.
    Beside(BufWriter<NamedTempFile>, PathBuf),
    /// A device or a pipe: there is nothing to put in its place.
    Through(BufWriter<File>),
}

/// A file that is on disk and only lacks its name.
pub struct Sealed {
    file: Option<(NamedTempFile, PathBuf)>,
    written: Written,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// How many there are.
    pub bytes: u64,
}

impl Atomic {
    /// Begins a file. What stands at the path stays there until the new one is whole.
    pub fn create(path: &Path) -> Result<Self> {
        let place = match File::open(path) {
            Ok(_) if !path.metadata()?.is_file() => {
                Place::Through(BufWriter::with_capacity(1 << 16, File::options().write(true).open(path)?))
            }
            Ok(there) => {
                if is_database(&there)? {
                    return broken("output-is-database").with("path", path.display()).err();
                }
                beside(path)?
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => beside(path)?,
            Err(error) => return Err(error.into()),
        };
        Ok(Self(Hashed::new(place)))
    }

    /// Puts the bytes on disk, under no name yet.
    pub fn seal(self) -> Result<Sealed> {
        let (place, written) = self.0.end();
        let file = match place {
            Place::Beside(writer, path) => {
                let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.as_file().sync_all()?;
                Some((file, path))
            }
            Place::Through(mut writer) => {
                writer.flush()?;
                None
            }
        };
        Ok(Sealed { file, written })
    }

    /// Puts the bytes on disk and gives the file its name.
    pub fn finish(self) -> Result<Written> {
        self.seal()?.publish()
    }
}

impl Sealed {
    /// What stands in it.
    #[must_use]
    pub fn written(&self) -> &Written {
        &self.written
    }

    /// Gives the file its name; what bore it is replaced in one step.
    pub fn publish(self) -> Result<Written> {
        if let Some((file, path)) = self.file {
            file.persist(&path).map_err(|error| Error::Output(error.error))?;
            // The name is an entry of the folder: until that is on disk, a power cut can take it back.
            File::open(folder(&path))?.sync_all()?;
        }
        Ok(self.written)
    }
}

impl Write for Atomic {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Write for Place {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Beside(writer, _) => writer.write(bytes),
            Self::Through(writer) => writer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Beside(writer, _) => writer.flush(),
            Self::Through(writer) => writer.flush(),
        }
    }
}

fn beside(path: &Path) -> Result<Place> {
    let file = tempfile::Builder::new().prefix(".nezaret-").suffix(".part").tempfile_in(folder(path))?;
    Ok(Place::Beside(BufWriter::with_capacity(1 << 16, file), path.into()))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_database(file: &File) -> io::Result<bool> {
    let mut start = Vec::with_capacity(DATABASE.len());
    file.take(DATABASE.len() as u64).read_to_end(&mut start)?;
    Ok(start == DATABASE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_appears_whole_with_its_hash_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        std::fs::write(&path, "before").unwrap();
        let mut file = Atomic::create(&path).unwrap();
        file.write_all(b"half").unwrap();
        drop(file);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
        let mut file = Atomic::create(&path).unwrap();
        file.write_all(b"abc").unwrap();
        let written = file.finish().unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "abc");
        assert_eq!(written.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside");
    }

    #[test]
    fn a_register_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        std::fs::write(&path, DATABASE).unwrap();
        let error = Atomic::create(&path).err().unwrap();
        assert!(error.to_string().starts_with("output-is-database"), "{error}");
    }

    #[test]
    fn a_device_is_written_through() {
        let mut file = Atomic::create(Path::new("/dev/null")).unwrap();
        file.write_all(b"abc").unwrap();
        assert_eq!(file.finish().unwrap().bytes, 3);
        assert!(!Path::new("/dev/null").is_file());
    }
}
