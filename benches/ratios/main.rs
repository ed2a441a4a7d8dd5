//! Speed and memory, as ratios against the `sqlite3` shell on the same data in the same run.
//!
//! `cargo bench` prints one table; `cargo bench -- 100000` does it on a smaller register. Absolute times depend on the
//! machine; the ratios are what is promised, and below them the times of lists and reports of a full register.
#![expect(clippy::print_stdout, reason = "a bench speaks through standard output")]

mod data;
mod readings;
mod run;

use run::{Cost, Office, median};
use std::{error::Error, fs, path::Path, process::Command};

/// One line of the table: what was done, ours, the peer's, what is to be reached.
struct Line {
    work: &'static str,
    ours: Cost,
    peer: Option<Cost>,
    reach: &'static str,
}

fn main() -> Result<(), Box<dyn Error>> {
    let rows = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    println!("{rows} violations of {} persons, one run, this machine", data::persons(rows));
    let csv = folder.join("violations.csv");
    data::write(&csv, rows)?;
    println!("file: {} MiB", fs::metadata(&csv)?.len() >> 20);
    let office = Office::open(folder)?;
    let peer = folder.join("peer.db");
    let mut lines = vec![import(&office, &csv, &peer)?];
    let slower = slower(&lines[0], rows);
    lines.push(one_act(&office, folder)?);
    lines.push(list(&office)?);
    lines.push(show(&office, rows)?);
    lines.push(Line {
        work: "verify",
        ours: run::timed(office.command("specialist").arg("verify"))?,
        peer: None,
        reach: "10 s, 64 MiB",
    });
    lines.push(export(&office, folder)?);
    table(&lines);
    println!("\nthis machine takes {slower:.1} times as long as the one on which the times were set");
    readings::measure(&Office::open(&folder.join("full"))?, rows, slower)
}

/// How many times as long as where the times to reach were set the shell takes here for its own import of a million rows.
/// Ratios need no such measure; the times that stand alone do.
fn slower(import: &Line, rows: u64) -> f64 {
    const THERE: f64 = 9.4;
    let here = import.peer.as_ref().map_or(THERE, |peer| peer.seconds);
    if rows == 1_000_000 { here / THERE } else { 1.0 }
}

fn import(office: &Office, csv: &Path, peer: &Path) -> Result<Line, Box<dyn Error>> {
    let ours = run::timed(office.command("icinspector").args(["import", "register-violation"]).arg(csv))?;
    // The shell's defaults: no WAL, 2 MiB of cache; one table, three indexes.
    let columns = data::COLUMNS.join(" TEXT, ");
    let script = format!(
        "CREATE TABLE violation ({columns} TEXT);\nCREATE INDEX a ON violation(citizenship, document);\n\
         CREATE INDEX b ON violation(surname, given, birth_date);\nCREATE INDEX c ON violation(article, \"on\");\n\
         .mode csv\n.import --skip 1 {} violation\n",
        csv.display()
    );
    let theirs = run::timed_with_input(Command::new("sqlite3").arg(peer), &script)?;
    Ok(Line { work: "import", ours, peer: Some(theirs), reach: "1.6 (goal 1), 400 MiB" })
}

/// One act, against the bare row that it ends in: put by the shell into a copy of this very register, with its indexes,
/// triggers and journal mode, but without a check, a person, terms, an image or an entry.
fn one_act(office: &Office, folder: &Path) -> Result<Line, Box<dyn Error>> {
    let copy = Office { register: folder.join("copy.db") };
    fs::copy(&office.register, &copy.register)?;
    let columns =
        "SELECT group_concat(name) FROM pragma_table_info('violation') WHERE name NOT IN ('id','serial')";
    let columns = String::from_utf8(copy.shell(columns).output()?.stdout)?;
    let columns = columns.trim();
    let insert = format!(
        "PRAGMA synchronous=FULL; INSERT INTO violation({columns},serial) \
         SELECT {columns},serial+1 FROM violation ORDER BY id DESC LIMIT 1"
    );
    let mut n = 0;
    let (ours, theirs) = median(
        || {
            n += 1;
            let mut command = office.command("icinspector");
            command.args([
                "register-violation",
                "--surname",
                "Sınaq",
                "--given",
                "Bir",
                "--citizenship",
                "TUR",
                "--language",
                "Azərbaycan dili",
                "--understands",
                "--rights-explained",
            ]);
            command.args(["--article", "575.1.1", "--place", "Bakı"]).arg(format!("--document=ONE{n:06}"));
            command
        },
        || copy.shell(&insert),
    )?;
    Ok(Line { work: "one act", ours, peer: Some(theirs), reach: "1.4" })
}

fn list(office: &Office) -> Result<Line, Box<dyn Error>> {
    let sql = "SELECT t.year, t.serial, t.drawn_on, p.surname, p.given, p.citizenship, t.article, t.state, t.outcome, \
         t.fine, t.decide_by FROM violation t JOIN person p ON p.id=t.person WHERE t.annulled IS NULL \
         ORDER BY t.id DESC LIMIT 50";
    let (ours, theirs) = median(
        || {
            let mut command = office.command("icinspector");
            command.args(["list", "violations"]);
            command
        },
        || office.shell(sql),
    )?;
    Ok(Line { work: "list of 50", ours, peer: Some(theirs), reach: "1.2" })
}

fn show(office: &Office, rows: u64) -> Result<Line, Box<dyn Error>> {
    let serial = rows / 2;
    let sql = format!(
        "SELECT t.*, p.surname, p.given, p.birth_date, p.citizenship, p.document FROM violation t \
         JOIN person p ON p.id=t.person WHERE t.year=2018 AND t.serial={serial}"
    );
    let (ours, theirs) = median(
        || {
            let mut command = office.command("icinspector");
            command.arg("show").arg(format!("V-2018-{serial}"));
            command
        },
        || office.shell(&sql),
    )?;
    Ok(Line { work: "show, its log line included", ours, peer: Some(theirs), reach: "1.6" })
}

fn export(office: &Office, folder: &Path) -> Result<Line, Box<dyn Error>> {
    let (ours, theirs) = (folder.join("ours.csv"), folder.join("theirs.csv"));
    let mut command = office.command("specialist");
    command.args(["report", "violations", "--format", "csv", "--output"]).arg(&ours);
    let ours = run::timed(&mut command)?;
    let sql = "SELECT t.year*1000000000+t.serial, t.drawn_on, p.surname, p.given, p.citizenship, t.article, t.state, \
         t.outcome, t.fine, t.decide_by FROM violation t JOIN person p ON p.id=t.person \
         WHERE t.annulled IS NULL ORDER BY t.id";
    let mut command = Command::new("sqlite3");
    command.args(["-csv", "-header"]).arg(&office.register).arg(sql).stdout(fs::File::create(theirs)?);
    Ok(Line { work: "CSV export", ours, peer: Some(run::timed(&mut command)?), reach: "2" })
}

fn table(lines: &[Line]) {
    println!(
        "\n{:<30} {:>12} {:>12} {:>8} {:>10}   to reach",
        "work", "nezaret", "sqlite3", "ratio", "memory"
    );
    for line in lines {
        let ms = |cost: &Cost| format!("{:.1} ms", cost.seconds * 1000.0);
        let ratio = line.peer.as_ref().map(|peer| format!("{:.2}", line.ours.seconds / peer.seconds));
        println!(
            "{:<30} {:>12} {:>12} {:>8} {:>10}   {}",
            line.work,
            ms(&line.ours),
            line.peer.as_ref().map(ms).unwrap_or_default(),
            ratio.unwrap_or_default(),
            format!("{} MiB", line.ours.memory_mib),
            line.reach
        );
    }
}
