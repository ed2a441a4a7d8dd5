//! Each list and report of a register that is full, against the time in which it has to answer.

use crate::run::{self, Cost, Office};
use std::{error::Error, fmt::Write as _, process::Command};

/// Rows of every register.
const FILL: &str = include_str!("fill.sql");

/// The tables it fills: without their indexes and triggers meanwhile, as a file of that size is made.
const FILLED: &str = "'person','merging','likeness','employer','site','violation','payment','removal','transport','custody','custody_decision','custody_overrun','safeguard',\
                      'custody_movement','identification','identity_request','mark','ban','ban_notice','challenge',\
                      'proposal','spot_check','joint_measure','found','stay','permit','signal','inspection','transmission','transmitted','receipt'";

/// Who reads what, and in how many milliseconds.
const READINGS: &[(&str, &str, f64)] = &[
    ("ichead", "report statistics --from 2013-02-11 --to 2018-01-31", 1000.0),
    ("ichead", "report statistics --from 2013-02-11 --to 2018-01-31 --by month", 1000.0),
    ("ichead", "report statistics --from 2013-02-11 --to 2018-01-31 --by citizenship", 1000.0),
    ("ichead", "report statistics --from 2018-01-01 --to 2018-01-31", 100.0),
    ("ichead", "report compliance", 100.0),
    ("ichead", "report evaded-fines", 100.0),
    ("head", "report deadlines --within 7d", 100.0),
    ("head", "report inspection-plan", 100.0),
    ("head", "report transmissions", 100.0),
    ("head", "report duplicates", 100.0),
    ("head", "report custody", 50.0),
    ("dpinspector", "report ready-removals", 400.0),
    ("head", "report removals-table --from 2018-01-01 --to 2018-01-31", 100.0),
    ("head", "report removals-table", 1000.0),
    ("head", "report removals-table --by citizenship", 1500.0),
    ("head", "report unconfirmed-bans", 100.0),
    ("head", "report identifications", 1000.0),
    ("head", "list removals", 100.0),
    ("head", "list bans", 100.0),
    ("head", "list custodies", 100.0),
    ("head", "list identifications", 100.0),
    ("dpinspector", "bars R-2018-999991", 100.0),
    ("icinspector", "explain-deadline V-2018-999991", 100.0),
    ("head", "desk", 50.0),
    ("ichead", "desk", 50.0),
    ("icinspector", "desk", 50.0),
    ("dphead", "desk", 50.0),
    ("dpinspector", "desk", 50.0),
    ("head", "list signals", 100.0),
    ("head", "report checks --from 2018-01-01 --to 2018-01-31", 100.0),
    ("head", "list checks", 100.0),
    ("head", "list joint-measures", 100.0),
    ("head", "list blanks", 100.0),
    ("head", "report blanks", 100.0),
    ("head", "list inspections", 100.0),
    ("head", "list proposals", 100.0),
    ("head", "list challenges", 100.0),
    ("head", "list permits", 100.0),
    ("head", "list stays", 100.0),
    ("head", "list transmissions", 100.0),
];

/// Fills a register of its own, reads it and prints a table. What takes longer than it may is marked, and apart from it
/// what would not on a machine that is not so many times slower than the one of the limits.
pub(crate) fn measure(office: &Office, rows: u64, slower: f64) -> Result<(), Box<dyn Error>> {
    let made = fill(office, rows)?;
    println!("\nfilled with {rows} violations of {} persons in {:.0} s", rows * 3 / 10, made.seconds);
    println!("{:<76} {:>11} {:>9} {:>8}", "reading", "time", "at most", "memory");
    for (login, line, most) in READINGS {
        let cost = run::middle(|| {
            let mut command = office.command(login);
            command.args(line.split(' '));
            command
        })?;
        let (took, memory) = (cost.seconds * 1000.0, cost.memory_mib);
        let mark = match took / *most {
            over if over > slower.max(1.0) => "  TOO LONG",
            over if over > 1.0 => "  too long here",
            _ => "",
        };
        println!("{:<76} {took:>8.1} ms {most:>6.0} ms {memory:>4} MiB{mark}", format!("{login}: {line}"));
    }
    Ok(())
}

fn fill(office: &Office, rows: u64) -> Result<Cost, Box<dyn Error>> {
    let objects = |column: &str| -> Result<String, Box<dyn Error>> {
        let sql = format!(
            "SELECT {column}||';' FROM sqlite_master WHERE type IN ('index','trigger') AND sql IS NOT NULL \
             AND tbl_name IN ({FILLED})"
        );
        Ok(String::from_utf8(office.shell(&sql).output()?.stdout)?)
    };
    let mut script = objects("'DROP '||type||' '||name")?;
    let fill = FILL.replace("{rows}", &rows.to_string()).replace("{persons}", &(rows * 3 / 10).to_string());
    write!(script, "{fill}\n{}", objects("sql")?)?;
    run::timed_with_input(Command::new("sqlite3").arg("-bail").arg(&office.register), &script)
}
