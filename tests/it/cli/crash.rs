//! Accidents: a register held by another, a full disk, ten at once, and death at any moment.

use super::{Env, HEADER, PROTOCOL, protocol};
use crate::program::PROGRAM;
use std::{
    fmt::Write,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

#[test]
fn a_register_held_by_another_is_waited_for_then_told() {
    let env = Env::office();
    let engine = env.engine();
    engine.execute_batch("BEGIN IMMEDIATE").unwrap();
    // A reader does not wait.
    let began = Instant::now();
    let _ = env.by("icinspector", "list violations").done();
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    let waiting = env
        .staged("icinspector", "2018-01-15T10:00", "verify")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let said = env.by("icinspector", PROTOCOL).ends(5);
    assert!((4..12).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    insta::assert_snapshot!(said, @r"
    Error: another process holds the register
    Hint: repeat the command in a few seconds
    [5]
    ");
    assert!(waiting.wait_with_output().unwrap().status.success());
    engine.execute_batch("ROLLBACK").unwrap();
    let _ = env.by("icinspector", PROTOCOL).done().says(&["V-2018-000001"]);
    env.verified();
}

/// A file with so many good rows.
fn file(n: usize) -> String {
    let mut text = format!("{HEADER}\n");
    for i in 0..n {
        writeln!(text, "Yılmaz,Ayşe,1990-05-01,TUR,U{i:07},575.1.1,2018-01-15,Azərbaycan dili,yes,yes,\"Bakı, Nizami küçəsi {i}\"")
            .unwrap();
    }
    text
}

#[test]
fn a_file_that_outgrows_its_limit_leaves_the_register_as_it_was() {
    let env = Env::office();
    env.write("a.csv", file(3000));
    let limited = |blocks: u32, line: &str| {
        let staged = "--as icinspector --at 2018-01-15T10:00 --lang en";
        let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec {PROGRAM} {line} {staged}");
        env.said(env.other("bash").args(["-c", &line]))
    };
    for blocks in [0, 20, 100, 400, 900] {
        let said = limited(blocks, "import register-violation a.csv");
        let said = said.ends(1);
        assert!(said.err.contains("Error: "), "{blocks}: {said}");
        assert_eq!((env.count("violation"), env.verified()), (0, 8), "{blocks}");
    }
    let _ = env.by("icinspector", PROTOCOL).done();
    env.verified();
}

/// A disk of so little room, where the system lets one be made without asking anybody: else there is nothing to test.
fn on_a_small_disk(env: &Env, kib: u32, script: &str) -> Option<super::env::Said> {
    std::fs::create_dir_all(env.path("disk")).unwrap();
    let made = format!("mount -t tmpfs -o size={kib}k none disk && cp nezaret.db disk/ || exit 99\n{script}");
    let said = env.said(env.other("unshare").args(["-rm", "bash", "-c", &made]));
    (said.code != Some(99) && !said.err.contains("unshare")).then_some(said)
}

#[test]
fn a_full_disk_is_told_and_leaves_the_register_as_it_was() {
    let env = Env::office();
    env.write("a.csv", file(3000));
    let size = std::fs::metadata(env.register()).unwrap().len() / 1024;
    let script = format!(
        "n() {{ {PROGRAM} \"$@\" --register disk/nezaret.db --as icinspector --at 2018-01-15T10:00 --lang en; }}
         n import register-violation a.csv; echo \"code $?\"
         n verify; echo \"code $?\"
         cp disk/nezaret.db* ."
    );
    let Some(said) = on_a_small_disk(&env, u32::try_from(size).unwrap() + 600, &script) else { return };
    insta::assert_snapshot!(said, @r"
    code 1
    the register is whole: 8 entries, 17 rows; last entry 8:[hash]
    code 0
    Error: the disk is full; the register was not changed
    Hint: make room and repeat the command
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    assert_eq!((env.count("violation"), env.verified()), (0, 8));
}

#[test]
fn ten_at_once_lose_nothing_and_leave_no_gap() {
    let env = Env::office();
    let one = |i: usize, j: usize| {
        let mut command = env.staged("icinspector", "2018-01-15T10:00", &protocol(&format!("U000{i}{j}")));
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    for j in 0..3 {
        let children: Vec<Child> = (0..10).map(|i| one(i, j)).collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    let gaps =
        "SELECT count(*)||' '||min(serial)||' '||max(serial)||' '||count(DISTINCT serial) FROM violation";
    assert_eq!(env.cell(gaps), "30 1 30 30");
    assert_eq!(env.verified(), 38);
}

/// Kills a command after a moment; says whether it had ended by itself.
fn killed(env: &Env, line: &str, after: Duration) -> bool {
    let mut command = env.staged("icinspector", "2018-01-15T10:00", line);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    while began.elapsed() < after {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap().success()
}

#[test]
fn death_in_an_import_leaves_all_or_nothing() {
    let env = Env::office();
    env.write("a.csv", file(400));
    let began = Instant::now();
    let _ = env.by("icinspector", "import register-violation a.csv --dry-run").done();
    let whole = began.elapsed();
    for i in 1..=15 {
        let line = "import register-violation a.csv --receipts r.csv --rejects bad.csv";
        killed(&env, line, whole * i / 12);
        let rows = env.count("violation");
        assert!(rows == 0 || rows == 400, "{rows} rows");
        assert_eq!(env.verified(), if rows == 0 { 8 } else { 409 });
        if rows == 400 {
            break; // taken: from now on the file is refused
        }
    }
    let taken = env.count("violation") == 400;
    let _ = env.by("icinspector", "import register-violation a.csv").ends(i32::from(taken));
    assert_eq!((env.count("violation"), env.verified()), (400, 409));
}

#[test]
fn death_in_an_act_leaves_it_done_or_undone() {
    let env = Env::office();
    let began = Instant::now();
    let _ = env.by("icinspector", &format!("{PROTOCOL} --dry-run")).done();
    let whole = began.elapsed();
    for i in 1..=15 {
        let before = env.count("violation");
        let ended = killed(&env, &protocol(&format!("U000{i}")), whole * i / 12);
        let after = env.count("violation");
        assert!(after == before + 1 || (after == before && !ended), "{before} {after} {ended}");
        let (entries, persons) = (env.verified(), env.count("person"));
        assert_eq!((entries, persons), (u64::try_from(after).unwrap() + 8, after));
    }
    let serials = "SELECT (coalesce(max(serial), 0)-count(*))||'' FROM violation";
    assert_eq!(env.cell(serials), "0");
}
