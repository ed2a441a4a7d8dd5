//! A desk of its own for each test: a folder, an environment without anything of the machine in it, and the program.

use crate::program::PROGRAM;
use clap::{Args, Command as Line, FromArgMatches};
use nezaret::{
    duties::{find, staff::Init},
    office::{Common, Office, Session, verify},
    store::{Db, create},
    values::Moment,
};
use std::{ffi::OsStr, fs, path::PathBuf, process::Command, sync::OnceLock};

/// The staff of the office: login, name, unit, post. `specialist` opened it.
const STAFF: &[(&str, &str, &str, &str)] = &[
    ("head", "Kərimov Rauf", "main", "head"),
    ("ichead", "Quliyev Vüsal", "immigration-control", "division-head"),
    ("icinspector", "Həsənov Elçin", "immigration-control", "inspector"),
    ("icinspector2", "İsmayılova Nigar", "immigration-control", "inspector"),
    ("dphead", "Hüseynov Kamran", "deportation", "division-head"),
    ("dpinspector", "Abbasov Tural", "deportation", "inspector"),
    ("dpinspector2", "Rzayeva Leyla", "deportation", "inspector"),
];

/// When everything happens, where a test does not say.
const AT: &str = "2018-01-15T10:00";

/// A folder with, perhaps, a register in it; gone when dropped.
pub(super) struct Env {
    folder: tempfile::TempDir,
}

impl Env {
    /// An empty folder.
    pub(super) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("nezaret-it-").tempdir().unwrap();
        for name in ["home", "config", "desk"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// A training register of 2018-01-03 with its staff. It is made once and copied: most tests need nothing else of it.
    pub(super) fn office() -> Self {
        static REGISTER: OnceLock<Vec<u8>> = OnceLock::new();
        let env = Self::new();
        fs::write(env.register(), REGISTER.get_or_init(register)).unwrap();
        env
    }

    /// The register.
    pub(super) fn register(&self) -> PathBuf {
        self.path("nezaret.db")
    }

    /// A file of the folder in which the program runs.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("desk").join(name)
    }

    /// Writes such a file.
    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// The text of such a file.
    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Names of what lies in that folder, but for the files the engine keeps beside a register.
    pub(super) fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path("")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
        names.sort();
        names
    }

    /// Writes the configuration file.
    pub(super) fn configure(&self, text: &str) {
        let folder = self.folder.path().join("config/nezaret");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("config.toml"), text).unwrap();
    }

    /// Another program in the same folder and environment.
    pub(super) fn other(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.path().join("home"))
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("TMPDIR", self.folder.path())
            .env("COLUMNS", "100")
            .env("TZ", "Asia/Baku")
            .env("LANG", "C")
            .env("TERM", "dumb")
            .current_dir(self.path(""));
        command
    }

    /// The program with a line of words as in a shell.
    pub(super) fn command(&self, line: &str) -> Command {
        let mut command = self.other(PROGRAM);
        command.args(words(line));
        command
    }

    /// Runs a line as nobody in particular, in the language of the locale: Azerbaijani.
    pub(super) fn run(&self, line: &str) -> Said {
        self.said(&mut self.command(line))
    }

    /// Runs a line as an officer in the morning of 2018-01-15, in English.
    pub(super) fn by(&self, login: &str, line: &str) -> Said {
        self.on(login, AT, line)
    }

    /// Runs a line as an officer at a moment, in English.
    pub(super) fn on(&self, login: &str, at: &str, line: &str) -> Said {
        self.said(&mut self.staged(login, at, line))
    }

    /// The program as such an officer would run it.
    pub(super) fn staged(&self, login: &str, at: &str, line: &str) -> Command {
        let mut command = self.command(line);
        command.args(["--as", login, "--at", at, "--lang", "en"]);
        command
    }

    /// Runs a line with something piped in.
    pub(super) fn piped(&self, login: &str, line: &str, input: &str) -> Said {
        let mut command = assert_cmd::Command::from_std(self.staged(login, AT, line));
        self.told(&command.write_stdin(input).output().unwrap())
    }

    /// Runs a command and hears what it says.
    pub(super) fn said(&self, command: &mut Command) -> Said {
        self.told(&command.output().unwrap())
    }

    fn told(&self, output: &std::process::Output) -> Said {
        let text =
            |bytes: &[u8]| self.redacted(std::str::from_utf8(bytes).expect("the program speaks UTF-8"));
        Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// Without what differs from run to run: the folder, hashes.
    fn redacted(&self, text: &str) -> String {
        let text = text.replace(&*self.folder.path().to_string_lossy(), "[folder]");
        let (mut kept, mut run) = (String::new(), String::new());
        for letter in text.chars().chain(['\0']) {
            if letter.is_ascii_digit() || ('a'..='f').contains(&letter) {
                run.push(letter);
                continue;
            }
            // Of a receipt's `5021:a3f9…` the beginning, or a whole SHA-256.
            let short = run.len() >= 8 && kept.ends_with(':');
            kept.push_str(if short || run.len() == 64 { "[hash]" } else { &run });
            run.clear();
            kept.push(letter);
        }
        kept.pop();
        kept
    }

    /// The register as anybody with the file and an engine has it.
    pub(super) fn engine(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.register()).unwrap()
    }

    /// What a SELECT of one cell says of the register.
    pub(super) fn cell(&self, sql: &str) -> String {
        let db = Db::read(&self.register()).unwrap();
        db.one(sql, &[], |row| row.get::<String>(0)).unwrap().expect("a row")
    }

    /// The number of rows of a table.
    pub(super) fn count(&self, table: &str) -> i64 {
        Db::read(&self.register()).unwrap().count(&format!("SELECT count(*) FROM {table}"), &[]).unwrap()
    }

    /// The entries of the journal; the register verifies.
    pub(super) fn verified(&self) -> u64 {
        let done = verify(&Db::read(&self.register()).unwrap(), None, &|_| ()).unwrap();
        assert!(done.findings.is_empty(), "{:?}", done.findings);
        done.entries.try_into().unwrap()
    }
}

/// What the program said, and how it ended.
#[derive(Debug)]
#[must_use = "snapshot what was said, or say how it had to end"]
pub(super) struct Said {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Said {
    /// It ended with this code.
    #[track_caller]
    pub(super) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }

    /// It was done.
    #[track_caller]
    pub(super) fn done(self) -> Self {
        self.ends(0)
    }

    /// What it said, on whichever stream, holds each of these.
    #[track_caller]
    pub(super) fn says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part) || self.err.contains(part), "no {part:?} in\n{self}");
        }
        self
    }

    /// The answer as JSON.
    #[track_caller]
    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }

    /// The error as JSON: a register for training adds a line of its own elsewhere, never here.
    #[track_caller]
    pub(super) fn error(&self) -> serde_json::Value {
        let object: serde_json::Value =
            serde_json::from_str(self.err.trim()).unwrap_or_else(|error| panic!("{error}\n{self}"));
        object["error"].clone()
    }
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let code = self.code.map_or("a signal".to_owned(), |code| code.to_string());
        write!(f, "{}{}[{code}]", self.out, self.err)
    }
}

/// Words of a line; single quotes hold blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' | '\n' if !quoted => words.push(String::new()),
            _ => words.last_mut().expect("there is one").push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The bytes of a register with its staff, made through the gateway.
fn register() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let mut db = create(&path).unwrap();
    let session = |login: &str| {
        let at = "2018-01-03T09:00".parse::<Moment>().unwrap().instant();
        Session { login: login.into(), at, staged: true }
    };
    let opening = "--training --office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                   --from 2013-02-11 --order 15/k --order-date 2013-02-11";
    let command = Init::augment_args(Line::new("init").no_binary_name(true));
    let init = Init::from_arg_matches(&command.get_matches_from(words(opening))).unwrap();
    let mut office = Office::open(&mut db, session("specialist")).unwrap();
    office.found("init", &init.opening("specialist"), &Common::default(), &init.first("specialist")).unwrap();
    office.commit().unwrap();
    let entry = find("register-employee").unwrap();
    for (by, staff) in [("specialist", &STAFF[..1]), ("head", &STAFF[1..])] {
        let mut office = Office::open(&mut db, session(by)).unwrap();
        for (login, name, unit, post) in staff {
            let (surname, given) = name.split_once(' ').expect("two words");
            let line = format!(
                "--login {login} --surname {surname} --given {given} --unit {unit} --post {post} --from 2013-02-11 \
                 --order 16/k --order-date 2013-02-11"
            );
            let consent = if *post == "head" { " --president-consent '12, 2013-02-10'" } else { "" };
            let command = (entry.args)(Line::new(entry.name).no_binary_name(true));
            let call = (entry.from_cli)(&command.get_matches_from(words(&(line + consent)))).unwrap();
            office.perform(entry.name, &*call.act, &call.common, None).unwrap();
        }
        office.commit().unwrap();
    }
    db.close().unwrap();
    fs::read(path).unwrap()
}
