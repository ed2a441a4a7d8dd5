//! The program as a shell runs it, on a register for training of its own.

use crate::source::root;
use serde_json::Value;
use std::{
    path::PathBuf,
    process::{Command, Output},
};
use tempfile::TempDir;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_nezaret");

/// A folder with a register in which the officers of the examples serve.
pub(crate) struct Program {
    folder: TempDir,
}

impl Program {
    /// Opens the register and enters the officers.
    pub(crate) fn open() -> Self {
        let program = Self { folder: tempfile::tempdir().unwrap() };
        let first = "init --training --office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                     --from 2013-02-11 --order 15/k --order-date 2013-02-11";
        let head = "register-employee --login rauf.karimov --surname Kərimov --given Rauf --unit main --post head \
                    --from 2013-02-11 --order 14/k --order-date 2013-02-11 --president-consent 5";
        program.done("gunel.aliyeva", "2018-01-03T09:00", first);
        program.done("gunel.aliyeva", "2018-01-03T09:00", head);
        program.done(
            "rauf.karimov",
            "2018-01-03T09:00",
            &import("register-employee", "january-2018/employees.csv"),
        );
        program
    }

    /// The register, or another file beside it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What a command line answers. No word of it holds a space.
    pub(crate) fn run(&self, login: &str, at: &str, line: &str) -> Output {
        Command::new(PROGRAM)
            .env_clear()
            .env("XDG_CONFIG_HOME", self.folder.path())
            .current_dir(root().join("examples"))
            .arg("--register")
            .arg(self.file("register.db"))
            .args(["--lang", "en", "--format", "json", "--no-input", "--as", login, "--at", at])
            .args(line.split_whitespace())
            .output()
            .unwrap()
    }

    /// What a command line answers that must be done.
    #[track_caller]
    pub(crate) fn done(&self, login: &str, at: &str, line: &str) -> Value {
        let output = self.run(login, at, line);
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Imports a file of the examples: how many rows were taken, how many had been.
    #[track_caller]
    pub(crate) fn import(&self, login: &str, at: &str, act: &str, file: &str) -> (String, String) {
        let facts = self.done(login, at, &import(act, file))["facts"].clone();
        assert_eq!(facts["rejected"], "0", "{file}");
        (facts["taken"].as_str().unwrap().to_owned(), facts["passed"].as_str().unwrap().to_owned())
    }

    /// Whether every entry and every row is as it was sealed; how many entries.
    #[track_caller]
    pub(crate) fn verified(&self) -> u64 {
        let said = self.done("gunel.aliyeva", "2018-02-28T09:00", "verify");
        assert_eq!(said["findings"], serde_json::json!([]));
        said["entries"].as_u64().unwrap()
    }
}

/// The command that imports a file; the list that its ids belong to is named as the folder it lies in.
pub(crate) fn import(act: &str, file: &str) -> String {
    let list = file.split('/').next().unwrap_or_default();
    format!("import {act} {file} --source {list}")
}
