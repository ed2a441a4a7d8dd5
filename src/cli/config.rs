//! Configuration: what is in force and where it comes from. A flag beats the file, the file the locale, the locale the default.

use crate::values::Lang;
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

crate::codes!(
    /// How answers are written.
    Format {
        /// For people.
        Table = "table",
        /// One document.
        Json = "json",
        /// A line a row.
        Jsonl = "jsonl",
        /// For spreadsheets.
        Csv = "csv",
    }
);

crate::codes!(
    /// Where a value comes from.
    Origin {
        /// An option of this command line.
        Flag = "flag",
        /// The configuration file.
        File = "file",
        /// The locale of the terminal.
        Locale = "locale",
        /// Nobody said otherwise.
        Default = "default",
    }
);

/// A value, and where it comes from.
#[derive(Debug, Clone)]
pub(super) struct Set<T> {
    pub(super) value: T,
    pub(super) origin: Origin,
}

/// What is in force.
#[derive(Debug, Clone)]
pub(super) struct Config {
    pub(super) file: Option<PathBuf>,
    pub(super) register: Set<PathBuf>,
    pub(super) lang: Set<Lang>,
    pub(super) format: Set<Format>,
    /// Folder with the office's own templates of papers.
    pub(super) templates: Option<Set<PathBuf>>,
}

/// The configuration file.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    register: Option<PathBuf>,
    lang: Option<Lang>,
    format: Option<Format>,
    templates: Option<PathBuf>,
}

/// The file cannot be read or understood.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) path: PathBuf,
    pub(super) why: String,
}

const REGISTER: &str = "nezaret.db";

impl Config {
    /// Reads what is in force for a command line, before it is parsed: its very errors need the language.
    pub(super) fn read(argv: &[OsString]) -> Result<Self, Fault> {
        let file = path();
        let written = match &file {
            Some(path) if path.exists() => {
                let fault = |why: String| Fault { path: path.clone(), why };
                let text = std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
                toml::from_str(&text).map_err(|error| fault(error.to_string()))?
            }
            _ => Written::default(),
        };
        let register = option(argv, "--register").map(PathBuf::from);
        let lang = option(argv, "--lang").and_then(|text| text.to_str()?.parse().ok());
        let format = option(argv, "--format").and_then(|text| text.to_str()?.parse().ok());
        let register = first(register, written.register, None, REGISTER.into());
        Ok(Self {
            templates: templates(written.templates, &register.value),
            register,
            lang: first(lang, written.lang, locale(), Lang::Az),
            format: first(format, written.format, None, Format::Table),
            file,
        })
    }
}

fn first<T>(flag: Option<T>, file: Option<T>, locale: Option<T>, default: T) -> Set<T> {
    [(flag, Origin::Flag), (file, Origin::File), (locale, Origin::Locale)]
        .into_iter()
        .find_map(|(value, origin)| value.map(|value| Set { value, origin }))
        .unwrap_or(Set { value: default, origin: Origin::Default })
}

/// The folder that is named, else the one beside the register: whoever prints of a register prints by the same templates.
fn templates(named: Option<PathBuf>, register: &Path) -> Option<Set<PathBuf>> {
    let beside = || Some(register.with_file_name("templates")).filter(|folder| folder.is_dir());
    let named = named.map(|value| Set { value, origin: Origin::File });
    named.or_else(|| beside().map(|value| Set { value, origin: Origin::Default }))
}

/// The value of a global option, wherever it stands.
pub(super) fn option<'a>(argv: &'a [OsString], name: &str) -> Option<&'a OsStr> {
    let mut words = argv.iter().take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == name {
            return words.next().map(OsString::as_os_str);
        }
        if let Some(value) = word.to_str().and_then(|word| word.strip_prefix(name)?.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

/// `$XDG_CONFIG_HOME/nezaret/config.toml`, else `~/.config/nezaret/config.toml`.
fn path() -> Option<PathBuf> {
    let folder = env::var_os("XDG_CONFIG_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let folder = folder.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".config")))?;
    Some(folder.join("nezaret").join("config.toml"))
}

/// The language of the locale, where it is one of ours.
fn locale() -> Option<Lang> {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var_os(name).filter(|value| !value.is_empty()))?;
    said.to_str()?.get(..2)?.parse().ok()
}
