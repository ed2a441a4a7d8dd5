//! Files in and out, through the gateway.

mod batch;
mod render;

use super::*;
use crate::{
    duties::{self, testing::Trial, testing::session},
    office::{Common, Head, Reader, Result},
    reports::{Complete, Reading},
    store::Db,
    values::{Header, Lang, Line, Row},
};
use clap::{Args, FromArgMatches};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
};

const AT: &str = "2018-01-20T10:00";
const HEADER: &str =
    "surname,given,birth-date,citizenship,document,article,on,language,understands,rights-explained,place";
const GOOD: &str = "Yılmaz,Ayşe,1990-05-01,TUR,U0001,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı";
const OTHER: &str = "Ivanov,Ivan,01.02.1985,RUS,R0002,575.1.1,16.01.2018,Azərbaycan dili,yes,yes,Gəncə";

struct Desk {
    trial: Trial,
    folder: tempfile::TempDir,
}

impl Desk {
    fn open() -> Self {
        Self { trial: Trial::open(), folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn plan<'a>(&self, path: &Path) -> Plan<'a> {
        Plan {
            act: duties::find("register-violation").unwrap(),
            path: path.into(),
            layout: None,
            piped: || Box::new(std::io::empty()),
            spool: self.folder.path().into(),
            rejects: None,
            receipts: None,
            dry_run: false,
            defaults: Common::default(),
            words: &|fault| fault.why.to_string(),
        }
    }

    fn run(&self, plan: &Plan<'_>) -> Result<Outcome> {
        let mut db = Db::write(&self.trial.path).unwrap();
        import(&mut db, session("icinspector", AT), plan, &|_, _| ())
    }

    fn import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<Outcome> {
        self.run(&self.plan(&self.file(name, bytes)))
    }

    fn count(&self, table: &str) -> i64 {
        self.trial.db().count(&format!("SELECT count(*) FROM {table}"), &[]).unwrap()
    }

    /// What is said of a file that is not taken. It leaves nothing.
    fn refused(&self, name: &str, bytes: impl AsRef<[u8]>) -> Vec<String> {
        let before = Head::of(&self.trial.db()).unwrap();
        let said = match self.import(name, bytes) {
            Ok(outcome) => {
                assert!(!outcome.kept && outcome.receipt.is_none());
                outcome.faults.iter().map(ToString::to_string).collect()
            }
            Err(error) => vec![error.to_string()],
        };
        assert_eq!(Head::of(&self.trial.db()).unwrap(), before);
        assert!(!said.is_empty(), "{name} was refused without a word");
        said
    }
}

#[test]
fn a_file_is_acts_and_an_act() {
    let desk = Desk::open();
    let path = desk.file("yanvar.csv", format!("{HEADER}\n{GOOD}\n{OTHER}\n"));
    let plan = Plan { receipts: Some(desk.path("receipts.csv")), ..desk.plan(&path) };
    let outcome = desk.run(&plan).unwrap();
    assert!(outcome.kept && outcome.whole());
    assert_eq!((outcome.taken, outcome.passed, outcome.rejected), (2, 0, 0));
    let receipt = outcome.receipt.unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "F-2018-000001");
    let entries = desk.trial.db().all(
        "SELECT act||' '||coalesce(paper, '-')||' '||record FROM act WHERE seq>?1 ORDER BY seq",
        &[(receipt.entry - 3).into()],
        |row| row.get::<String>(0),
    );
    assert_eq!(
        entries.unwrap(),
        [
            "register-violation yanvar.csv V-2018-000001",
            "register-violation yanvar.csv V-2018-000002",
            "import - F-2018-000001"
        ]
    );
    let receipts = fs::read_to_string(desk.path("receipts.csv")).unwrap();
    let lines: Vec<&str> = receipts.split("\r\n").collect();
    assert_eq!(lines[0], "row,number,entry,hash,source,external-id");
    assert!(lines[2].starts_with("2,V-2018-000002,"), "{}", lines[2]);
    assert_eq!(lines[2].split(',').nth(3).map(str::len), Some(64));
    let again = desk.import("again.csv", format!("{HEADER}\n{GOOD}\n{OTHER}\n")).unwrap_err();
    assert_eq!(again.to_string(), "file-taken-already file=again.csv number=F-2018-000001");
    desk.trial.verified();
}

#[test]
fn every_fault_is_named_and_nothing_is_kept() {
    let desk = Desk::open();
    let rows = [
        GOOD,
        "Yılmaz,Ayşe,1990-05-01,XYZ,U0003,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı",
        "Kaya,Can,2018-01-18,TUR,U0004,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı",
        "Kaya,Can,1990-01-01,TUR,U0005,999.9,2018-01-15,Azərbaycan dili,yes,yes,Bakı",
        "Kaya,Can,1990-01-01,TUR,U0006,575.1.1,2012-01-15,Azərbaycan dili,yes,yes,Bakı",
        "Kaya,Can,1990-01-01,TUR,U0007,575.1.1,2019-01-15,Azərbaycan dili,yes,yes,Bakı",
        "Kaya,Can,1990-01-01,TUR,U0008,575.1.1",
        "Kaya,,1990-01-01,TUR,U0009,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı",
    ];
    let said = desk.refused("bad.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    let expected = [
        "row 2, line 3: citizenship: `XYZ`: value-country",
        "row 3, line 4: person-born-later",
        "row 4, line 5: article-",
        "row 5, line 6: ",
        "row 6, line 7: act-in-future",
        "row 7, line 8: row-ragged found=6 expected=11",
        "row 8, line 9: person-field-missing field=column-given",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.starts_with(expected), "{said} is not {expected}");
    }
    assert_eq!((desk.count("violation"), desk.count("person")), (0, 0));
}

#[test]
fn rejects_come_back_in_the_same_layout_and_can_be_given_again() {
    let desk = Desk::open();
    let (path, rejects) = (desk.path("in.csv"), desk.path("out.csv"));
    let bad = "\"Kaya; Ən\",Can,1990-01-01,TUR,U0004,575.1.1,32.01.2018,Azərbaycan dili,yes,yes,\"Bakı, \"\"28 May\"\"\"";
    let ragged = "Kaya,Can,1990-01-01,TUR,U0005,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı,artıq";
    fs::write(&path, format!("{HEADER}\n{GOOD}\n{bad}\n{OTHER}\n{ragged}\n")).unwrap();
    let outcome = desk.run(&Plan { rejects: Some(rejects.clone()), ..desk.plan(&path) }).unwrap();
    assert!(outcome.kept && !outcome.whole());
    assert_eq!((outcome.taken, outcome.rejected), (2, 2));
    let written = fs::read_to_string(&rejects).unwrap();
    let lines: Vec<&str> = written.split("\r\n").collect();
    assert_eq!(lines[0], format!("reject-reason,{HEADER}"));
    let kept = bad.replace("\"Kaya; Ən\"", "Kaya; Ən");
    assert_eq!(lines[1], format!("on: `32.01.2018`: value-date,{kept}"));
    assert_eq!(lines[2], format!("row-ragged found=12 expected=11,{ragged}"));
    // The same bytes again would take the good rows twice.
    let again = desk.run(&Plan { rejects: Some(rejects.clone()), ..desk.plan(&path) }).unwrap_err();
    assert!(again.to_string().starts_with("file-taken-already"), "{again}");
    let mended =
        written.replace("32.01.2018", "17.01.2018").replace("Kaya; Ən", "Kaya").replace(",artıq", "");
    let outcome = desk.import("out.csv", mended).unwrap();
    assert_eq!((outcome.taken, outcome.kept), (2, true));
    desk.trial.verified();
}

#[test]
fn a_row_with_its_id_is_taken_once() {
    let desk = Desk::open();
    let header = format!("{HEADER},external-id");
    let source = Common { source: Some("siyahı".parse::<Line>().unwrap()), ..Common::default() };
    let first = desk.file("1.csv", format!("{header}\n{GOOD},a1\n"));
    desk.run(&Plan { defaults: source.clone(), ..desk.plan(&first) }).unwrap();
    let second = desk.file("2.csv", format!("{header}\n{GOOD},a1\n{OTHER},a2\n"));
    let outcome = desk.run(&Plan { defaults: source.clone(), ..desk.plan(&second) }).unwrap();
    assert_eq!((outcome.taken, outcome.passed), (1, 1));
    let third = desk.file("3.csv", format!("{header}\n{OTHER},a2\n"));
    let outcome = desk.run(&Plan { defaults: source, ..desk.plan(&third) }).unwrap();
    assert_eq!((outcome.taken, outcome.passed, outcome.kept), (0, 1, true));
    assert_eq!(desk.count("violation"), 2);
    desk.trial.verified();
}

#[test]
fn json_lines_are_the_same_rows() {
    let desk = Desk::open();
    let good = r#"{"surname":"Yılmaz","given":"Ay\u015fe","citizenship":"TUR","document":"00000004",
        "article":"575.1.1","on":"2018-01-15","place":"Bakı","language":"türk dili","understands":true,"rights_explained":true,"birth_date":null}"#;
    let good = good.replace('\n', " ");
    let outcome = desk.import("a.jsonl", format!("{good}\n\n")).unwrap();
    assert_eq!((outcome.taken, outcome.kept), (1, true));
    let document = desk.trial.db().one("SELECT document FROM person", &[], |row| row.get::<String>(0));
    assert_eq!(document.unwrap().as_deref(), Some("00000004"));
    let bad = [
        "{\"surname\":{\"a\":1}}",
        "{\"surename\":\"a\"}",
        "{\"surname\":\"a\",\"surname\":\"b\"}",
        "{\"surname\":",
        "{} {}",
        "{}",
    ];
    let said = desk.refused("b.ndjson", bad.join("\n"));
    let expected =
        ["value-form", "value-unknown", "value-twice", "row-not-json", "row-not-json", "value-missing"];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.contains(expected), "{said} is not {expected}");
    }
    desk.trial.verified();
}

#[test]
fn a_dry_run_does_all_and_leaves_nothing() {
    let desk = Desk::open();
    let path = desk.file("a.csv", format!("{HEADER}\n{GOOD}\nx\n"));
    let (rejects, receipts) = (desk.path("r.csv"), desk.path("s.csv"));
    let plan = Plan { rejects: Some(rejects), receipts: Some(receipts), dry_run: true, ..desk.plan(&path) };
    let outcome = desk.run(&plan).unwrap();
    assert_eq!((outcome.taken, outcome.rejected, outcome.kept), (1, 1, false));
    assert!(outcome.receipt.is_some());
    assert_eq!(desk.count("violation"), 0);
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1, "only the file itself");
}

#[test]
fn delimiters_and_marks_of_spreadsheets() {
    for delimiter in [",", ";", "\t"] {
        let desk = Desk::open();
        let text = format!("{HEADER}\r\n{GOOD}\r\n").replace(',', delimiter);
        let outcome = desk.import("a.csv", format!("\u{FEFF}{text}")).unwrap();
        assert_eq!((outcome.taken, outcome.kept), (1, true), "{delimiter:?} {:?}", outcome.faults);
    }
}

#[test]
fn bad_files_are_refused_whole() {
    let desk = Desk::open();
    let said = |name: &str, bytes: &[u8]| desk.refused(name, bytes).join(" / ");
    let wide = vec!["a"; 1_000_000].join(",");
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("empty", Vec::new(), "file-without-rows"),
        ("rows", format!("{HEADER}\n").into(), "file-without-rows"),
        ("marks", "surname,given;article\na,b,c\n".into(), "header-delimiter"),
        (
            "encoding",
            [HEADER.as_bytes(), b"\n", &GOOD.as_bytes()[..4], b"\xFEx\n"].concat(),
            "file-not-utf8 line=2",
        ),
        ("cut", [HEADER.as_bytes(), b"\nY\xC4"].concat(), "file-not-utf8 line=2"),
        ("utf16", b"\xFF\xFEs\0u\0".to_vec(), "file-not-utf8 line=1"),
        ("nul", format!("{HEADER}\n{GOOD}\nYıl\0maz\n").into(), "file-has-nul line=3"),
        ("million", format!("{wide}\n{wide}\n").into(), "header-too-long"),
        ("wide", format!("{}\n", vec!["a"; 500].join(",")).into(), "header-too-wide columns=500"),
        (
            "wide-row",
            format!("{HEADER}\n{}\n", &wide[..900_000]).into(),
            "row 1, line 2: row-ragged found=450001",
        ),
        ("quote", format!("{HEADER}\n{GOOD}\n\"{}\n", "a\n".repeat(1 << 20)).into(), "row-too-long line=3"),
        ("near", format!("{HEADER},surnam\n").into(), "header-unknown-near column=surnam near=surname"),
        ("far", format!("{HEADER},qwertyuiop\n").into(), "header-unknown column=qwertyuiop"),
        ("double", format!("{HEADER},Surname,birth_date\n").into(), "header-double column=birth-date"),
        ("unnamed", format!("{HEADER},\n").into(), "header-unnamed place=12"),
        ("missing", "surname,given\na,b\n".into(), "header-missing column=citizenship"),
        (
            "jsonl.jsonl",
            format!("{{\"surname\":\"{}\"}}\n", "a".repeat(1 << 20)).into(),
            "row-too-long line=1",
        ),
    ];
    for (name, bytes, expected) in cases {
        let said = said(name, bytes);
        assert!(said.contains(expected), "{name}: {}", &said[..said.len().min(500)]);
    }
    let absent = desk.run(&desk.plan(&desk.path("no.csv"))).unwrap_err().to_string();
    assert!(absent.starts_with("file-absent"), "{absent}");
    let folder = desk.run(&desk.plan(desk.folder.path())).unwrap_err().to_string();
    assert!(folder.starts_with("import-unreadable"), "{folder}");
    desk.trial.verified();
}

#[test]
fn what_is_piped_in_is_a_file_too() {
    let desk = Desk::open();
    let piped = || Box::new(std::io::Cursor::new(format!("{HEADER}\n{GOOD}\n"))) as Box<dyn std::io::Read>;
    let outcome = desk.run(&Plan { piped, ..desk.plan(Path::new("-")) }).unwrap();
    assert_eq!((outcome.taken, outcome.kept), (1, true));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 0, "the spool is nameless");
}

#[test]
fn a_stranger_is_told_so_once() {
    let desk = Desk::open();
    let path = desk.file("a.csv", format!("{HEADER}\n{GOOD}\n"));
    let mut db = Db::write(&desk.trial.path).unwrap();
    let error = import(&mut db, session("nobody", AT), &desk.plan(&path), &|_, _| ()).unwrap_err();
    assert!(error.to_string().contains("nobody"), "{error}");
}

#[test]
fn every_template_is_read_by_its_act() {
    for entry in duties::ACTS {
        let mut written = Vec::new();
        template(entry, &mut written).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&*written);
        let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.unwrap()).collect();
        let header = Header::new(lines[0].iter().map(str::to_owned));
        let read = (entry.from_row)(Row { header: &header, text: &lines[1], hint: &Cell::new(0) });
        assert!(read.is_ok(), "{}: {}", entry.name, read.err().unwrap());
        assert_eq!(lines.len(), 2, "{}", entry.name);
    }
}

fn exported(desk: &Desk, login: &str, register: &str) -> Result<Carried> {
    let reader = Reader::open(&desk.trial.path, session(login, AT), Lang::Az)?;
    let words = [register, "--from", "2018-01-15", "--to", "2018-01-15"];
    let args = Complete::augment_args(clap::Command::new("export-register").no_binary_name(true));
    let whole = Complete::from_arg_matches(&args.get_matches_from(words)).unwrap();
    let what = format!("export-register {}", whole.typed());
    let export = Export { register: whole.register(), what: &what, reason: None, form: Form::Csv };
    export.carry(&reader, To::File(&desk.path("out.csv")), |sink| whole.read(&reader, sink))
}

#[test]
fn a_register_leaves_by_right_and_is_logged() {
    let desk = Desk::open();
    desk.import("a.csv", format!("{HEADER}\n{GOOD}\n{OTHER}\n")).unwrap();
    let carried = exported(&desk, "ichead", "violations").unwrap();
    let written = fs::read_to_string(desk.path("out.csv")).unwrap();
    assert_eq!(carried.rows, 1);
    assert!(written.starts_with("number,person,surname,"), "{written}");
    assert!(written.contains("\r\nV-2018-000001,P-2018-000001,Yılmaz,Ayşe,1990-05-01,TUR,"), "{written}");
    let logged =
        desk.trial
            .db()
            .one("SELECT kind||'|'||what||'|'||rows||'|'||hash FROM access", &[], |row| row.get::<String>(0));
    let what = "export-register violations --from 2018-01-15 --to 2018-01-15";
    assert_eq!(logged.unwrap().unwrap(), format!("export|{what}|1|{}", carried.sha256));
    fs::remove_file(desk.path("out.csv")).unwrap();
    for (login, register, why) in [
        ("icinspector", "violations", "the post is not among those that may"),
        ("dphead", "violations", "the unit holds no clause"),
        ("ichead", "batches", "export-needs-reading"),
    ] {
        let error = exported(&desk, login, register).unwrap_err().to_string();
        assert!(error.contains(why), "{login} {register}: {error}");
    }
    assert!(!desk.path("out.csv").exists());
}
