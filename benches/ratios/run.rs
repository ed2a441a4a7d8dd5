//! Runs commands and takes their time and their peak memory.

use std::{
    error::Error,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What a command cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    pub(crate) memory_mib: u64,
}

/// A training register with the officers the bench needs.
pub(crate) struct Office {
    pub(crate) register: PathBuf,
}

/// Runs of each short command; the middle one counts.
const RUNS: usize = 41;
/// Runs of a reading that has no peer.
const FEW: usize = 7;

impl Office {
    /// Opens it in a folder.
    pub(crate) fn open(folder: &Path) -> Result<Self, Box<dyn Error>> {
        fs::create_dir_all(folder)?;
        let office = Self { register: folder.join("register.db") };
        let seat = |unit, post| ["--unit", unit, "--post", post, "--from", "2013-02-11"];
        let order = ["--order", "15/k", "--order-date", "2013-02-11"];
        let person = ["--surname", "Sınaq", "--given", "Ölçü"];
        let mut init = office.command("specialist");
        init.args(["init", "--training", "--office", "Ölçü"]).args(person).args(order);
        ok(init.args(seat("main", "chief-specialist")))?;
        for (by, login, unit, post) in [
            ("specialist", "head", "main", "head"),
            ("head", "icinspector", "immigration-control", "inspector"),
            ("head", "icinspector2", "immigration-control", "inspector"),
            ("head", "icinspector3", "immigration-control", "inspector"),
            ("head", "ichead", "immigration-control", "division-head"),
            ("head", "dphead", "deportation", "division-head"),
            ("head", "dpinspector", "deportation", "inspector"),
            ("head", "dpinspector2", "deportation", "inspector"),
        ] {
            let mut register = office.command(by);
            register
                .args(["register-employee", "--login", login, "--paper", "15/k"])
                .args(person)
                .args(order);
            ok(register.args(seat(unit, post)).args(["--president-consent", "1"]))?;
        }
        Ok(office)
    }

    /// A command of ours, as that officer, on the last day of January 2018.
    pub(crate) fn command(&self, login: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nezaret"));
        command.arg("--register").arg(&self.register);
        command.args(["--no-input", "--lang", "az", "--as", login, "--at", "2018-01-31T10:00"]);
        command
    }

    /// The shell on the same register.
    pub(crate) fn shell(&self, sql: &str) -> Command {
        let mut command = Command::new("sqlite3");
        command.arg(&self.register).arg(sql);
        command
    }
}

fn ok(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into())
}

/// Runs a command to its end.
pub(crate) fn timed(command: &mut Command) -> Result<Cost, Box<dyn Error>> {
    timed_with_input(command, "")
}

/// Runs a command to its end, with something to read.
pub(crate) fn timed_with_input(command: &mut Command, input: &str) -> Result<Cost, Box<dyn Error>> {
    if command.get_args().all(|arg| arg != "-csv") {
        command.stdout(Stdio::null());
    }
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    child.stdin.take().ok_or("no input")?.write_all(input.as_bytes())?;
    let (status, mut memory_mib) = (format!("/proc/{}/status", child.id()), 0);
    let seconds = loop {
        if let Some(exit) = child.try_wait()? {
            let seconds = begun.elapsed().as_secs_f64();
            if !exit.success() {
                return Err(format!("{command:?}: {exit}").into());
            }
            break seconds;
        }
        memory_mib = memory_mib.max(peak(&status).unwrap_or(0));
        // A short command is not slowed by looking at it; a long one is looked at often enough.
        std::thread::sleep(Duration::from_micros(if begun.elapsed().as_millis() < 50 {
            100
        } else {
            10_000
        }));
    };
    Ok(Cost { seconds, memory_mib })
}

/// Peak memory of a process so far, as the kernel counts it.
fn peak(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().split(' ').next()?.parse::<u64>().ok().map(|kib| kib >> 10)
}

/// The middle of many runs of ours and of the peer's, taken in turn so that both meet the same machine.
pub(crate) fn median(
    mut ours: impl FnMut() -> Command,
    mut peer: impl FnMut() -> Command,
) -> Result<(Cost, Cost), Box<dyn Error>> {
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        mine.push(waited(&mut ours())?);
        theirs.push(waited(&mut peer())?);
    }
    let middle = |seconds: &mut Vec<f64>| {
        seconds.sort_by(f64::total_cmp);
        seconds[RUNS / 2]
    };
    let memory_mib = timed(&mut ours())?.memory_mib;
    let cost = |seconds| Cost { seconds, memory_mib };
    Ok((cost(middle(&mut mine)), cost(middle(&mut theirs))))
}

/// The middle of some runs of ours alone.
pub(crate) fn middle(mut ours: impl FnMut() -> Command) -> Result<Cost, Box<dyn Error>> {
    let mut seconds = (0..FEW).map(|_| waited(&mut ours())).collect::<Result<Vec<_>, _>>()?;
    seconds.sort_by(f64::total_cmp);
    Ok(Cost { seconds: seconds[FEW / 2], memory_mib: timed(&mut ours())?.memory_mib })
}

/// Seconds of a short command, which nobody looks at meanwhile: looking would cost as much as it does.
fn waited(command: &mut Command) -> Result<f64, Box<dyn Error>> {
    let begun = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let seconds = begun.elapsed().as_secs_f64();
    if status.success() { Ok(seconds) } else { Err(format!("{command:?}: {status}").into()) }
}
