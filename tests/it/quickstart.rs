//! The README's first command runs to its end, again and again, on the program of the tests.

use crate::{program::PROGRAM, source::root};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn quickstart(folder: &Path, program: &str) -> Output {
    Command::new("bash")
        .arg(root().join("examples/quickstart.sh"))
        .arg(folder)
        .env("NEZARET", program)
        .env_remove("NEZARET_LANG")
        .output()
        .unwrap()
}

#[track_caller]
fn done(folder: &Path) -> String {
    let output = quickstart(folder, PROGRAM);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nothing to complain of");
    said
}

#[test]
fn it_runs_to_its_end_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let first = done(folder.path());
    assert!(first.contains("\nas published\n"), "{first}");
    assert_eq!(first.matches("the register is whole").count(), 2, "the register and its copy");
    assert_eq!(done(folder.path()), first, "the same again, to the byte");
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["january-2018.backup.db", "january-2018.db"]);
}

#[test]
fn it_stops_where_something_fails() {
    let folder = tempfile::tempdir().unwrap();
    let output = quickstart(folder.path(), "false");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("stopped"));

    // A file that is no register of an earlier run is not touched.
    let register = folder.path().join("january-2018.db");
    fs::write(&register, "somebody's").unwrap();
    assert!(!quickstart(folder.path(), PROGRAM).status.success());
    assert_eq!(fs::read_to_string(register).unwrap(), "somebody's");
}
