//! What can go wrong with the file. Facts only; words and advice are cli's.

use std::path::PathBuf;

/// A failure of the register's file.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant's sentence says what its fields are")]
pub enum StoreError {
    #[error("another process holds the register")]
    Busy,
    #[error("no register at {path}")]
    Absent { path: PathBuf },
    #[error("{path} exists already")]
    Exists { path: PathBuf },
    #[error("{path} is not a register of nezaret")]
    Foreign { path: PathBuf },
    #[error("the register has version {found}, this program knows {known}")]
    Version { found: i64, known: i64 },
    #[error("the register is damaged: {detail}")]
    Corrupt { detail: String },
    #[error("{path} lies on a network file system ({kind})")]
    Network { path: PathBuf, kind: String },
    #[error("the register cannot be written: {path}")]
    ReadOnly { path: PathBuf },
    #[error("the disk is full")]
    Full,
    #[error("a reading statement would write: {sql}")]
    Writes { sql: String },
    #[error("column {column} holds what its type does not allow")]
    Bad { column: String },
    #[error("the value of {constraint} stands in the register already, or breaks its rule")]
    Constraint { constraint: String },
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    #[error("database engine: {0}")]
    Engine(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DatabaseCorrupt) => Self::Corrupt { detail: error.to_string() },
            Some(Code::DiskFull) => Self::Full,
            Some(Code::SystemIoFailure) => Self::File(std::io::Error::other(error.to_string())),
            Some(Code::ConstraintViolation) => Self::Constraint { constraint: error.to_string() },
            _ => Self::Engine(error.to_string()),
        }
    }
}

/// What the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
