//! A register to try acts on: opened for training, with every post filled. Acts go through the gateway, as everywhere.

use super::{find, held};
use crate::{
    duties::staff::Init,
    language::Words,
    office::{Common, Office, Receipt, Result, Session, Verified, verify},
    store::{self, Db},
    values::{Header, Lang, Moment, Row},
};
use clap::{Args, FromArgMatches};
use std::{cell::Cell, fs, path::PathBuf, sync::OnceLock};

/// The staff of a trial: login, unit, post.
const STAFF: &[(&str, &str, &str)] = &[
    ("head", "main", "head"),
    ("dephead", "department", "department-head"),
    ("ichead", "immigration-control", "division-head"),
    ("icchief", "immigration-control", "chief-inspector"),
    ("icinspector", "immigration-control", "inspector"),
    ("icinspector2", "immigration-control", "inspector"),
    ("dphead", "deportation", "division-head"),
    ("dpchief", "deportation", "chief-inspector"),
    ("dpinspector", "deportation", "inspector"),
    ("dpinspector2", "deportation", "inspector"),
    ("imhead", "internal-migration", "division-head"),
    ("iminspector", "internal-migration", "inspector"),
];

/// A register of its own, gone when dropped. `specialist` opened it.
pub(crate) struct Trial {
    _folder: tempfile::TempDir,
    /// The file.
    pub(crate) path: PathBuf,
}

impl Trial {
    /// A training register, opened on 2018-01-03 with every post filled since 2013-02-11. It is made once and copied:
    /// most tests need nothing else of it.
    pub(crate) fn open() -> Self {
        static REGISTER: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = REGISTER.get_or_init(|| {
            let trial = Self::staffed();
            Db::write(&trial.path).unwrap().close().unwrap();
            fs::read(&trial.path).unwrap()
        });
        let trial = Self::empty();
        fs::write(&trial.path, bytes).unwrap();
        trial
    }

    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("trial.db");
        Self { _folder: folder, path }
    }

    fn staffed() -> Self {
        let trial = Self::empty();
        let mut db = store::create(&trial.path).unwrap();
        let command = Init::augment_args(clap::Command::new("init").no_binary_name(true));
        let words = "--training --office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                     --from 2013-02-11 --order 15/k --order-date 2013-02-11";
        let init = Init::from_arg_matches(&command.get_matches_from(words.split_whitespace())).unwrap();
        let mut office = Office::open(&mut db, session("specialist", "2018-01-03T09:00")).unwrap();
        office
            .found("init", &init.opening("specialist"), &Common::default(), &init.first("specialist"))
            .unwrap();
        office.commit().unwrap();
        for (i, (login, unit, post)) in STAFF.iter().enumerate() {
            let surname = format!("Məmmədov{}", ["", "a"][i % 2]);
            let fields = [
                ("login", *login),
                ("surname", &surname),
                ("given", "Sınaq"),
                ("unit", unit),
                ("post", post),
                ("from", "2013-02-11"),
                ("order", "16/k"),
                ("order-date", "2013-02-11"),
                ("president-consent", if *post == "head" { "12, 2013-02-10" } else { "" }),
            ];
            // The specialist enters the head, who enters everybody else.
            let by = if *post == "head" { "specialist" } else { "head" };
            trial.act(by, "2018-01-03T09:30", "register-employee", &fields).unwrap();
        }
        trial
    }

    /// One act by an account at a local moment, from fields as in a file; what every such act needs and the test does not
    /// name is filled in. It is committed.
    pub(crate) fn act(
        &self,
        login: &str,
        at: &str,
        name: &'static str,
        fields: &[(&str, &str)],
    ) -> Result<Receipt> {
        let mut db = Db::write(&self.path).unwrap();
        let mut office = Office::open(&mut db, session(login, at)).unwrap();
        let receipt = perform(&mut office, name, fields)?;
        office.commit()?;
        Ok(receipt)
    }

    /// Several such acts in one transaction, as an import does them; nothing is kept.
    pub(crate) fn try_all(
        &self,
        login: &str,
        at: &str,
        acts: &[(&'static str, &[(&str, &str)])],
    ) -> Vec<Result<Receipt>> {
        let mut db = Db::write(&self.path).unwrap();
        let mut office = Office::open(&mut db, session(login, at)).unwrap();
        acts.iter().map(|(name, fields)| perform(&mut office, name, fields)).collect()
    }

    /// The column and the message key with which the words of an act are turned away before anything is asked.
    pub(crate) fn rejected(name: &'static str, fields: &[(&str, &str)]) -> (&'static str, String) {
        let header = Header::new(fields.iter().map(|(column, _)| (*column).to_owned()));
        let text: csv::StringRecord = fields.iter().map(|(_, value)| *value).collect();
        let row = Row { header: &header, text: &text, hint: &Cell::new(0) };
        let Err(wrong) = (find(name).unwrap().from_row)(row) else { panic!("{name} was read") };
        told(&wrong.key, &[], true);
        (wrong.column, wrong.key)
    }

    /// The register, for reading.
    pub(crate) fn db(&self) -> Db {
        Db::read(&self.path).unwrap()
    }

    /// The key of the rule or refusal that an act broke.
    pub(crate) fn refused(
        &self,
        login: &str,
        at: &str,
        name: &'static str,
        fields: &[(&str, &str)],
    ) -> String {
        use crate::{law::authority::Failed, office::Error};
        let before = crate::office::Head::of(&self.db()).unwrap();
        let key = match self.act(login, at, name, fields) {
            Err(Error::Rule(rule)) => told(rule.key, &rule.args, true),
            Err(Error::Refusal(refusal)) => match refusal.failed {
                Failed::Rule { key, args } => told(key, &args, true),
                other => format!("{other:?}").split([' ', '{']).next().unwrap().to_owned(),
            },
            Err(other) => other.to_string(),
            Ok(receipt) => panic!("{name} was done: {receipt:?}"),
        };
        assert_eq!(crate::office::Head::of(&self.db()).unwrap(), before, "a refused act leaves nothing");
        key
    }

    /// The register verifies.
    pub(crate) fn verified(&self) -> Verified {
        let done = verify(&self.db(), None, &|_| ()).unwrap();
        assert!(done.findings.is_empty(), "{:?}", done.findings);
        done
    }
}

/// What an act cannot be done without and few tests are about.
fn usual(name: &str, fields: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
    match name {
        "register-violation" => {
            vec![("language", "Azərbaycan dili"), ("understands", "true"), ("rights-explained", "true")]
        }
        "decide-violation" => {
            let rests = fields.iter().any(|(_, value)| matches!(*value, "suspended" | "terminated"));
            vec![
                ("facts", "Hallar müəyyən edilib"),
                ("hearing-place", "Bakı, otaq 4"),
                ("remedy-told", "true"),
                ("ending-article", if rests { "53.1" } else { "" }),
            ]
        }
        "issue-deportation" if fields.contains(&("basis", "service-decision")) => {
            vec![("reasons", "Qalmaq üçün əsası yoxdur")]
        }
        _ => Vec::new(),
    }
}

/// The codes that the CHECK of a column allows, in the order of the schema.
pub(crate) fn codes_of(table: &str, column: &str) -> Vec<&'static str> {
    let schema = include_str!("../../schema.sql");
    let table = schema.split(&format!("CREATE TABLE {table} (")).nth(1).unwrap();
    let line = table.lines().find(|line| line.trim_start().starts_with(&format!("{column} "))).unwrap();
    let check = line.split(" CHECK (").nth(1).unwrap().split(')').next().unwrap();
    check.split('\'').skip(1).step_by(2).collect()
}

/// A message is there in both languages, and names every fact it is given (`whole`) and none that it is not. Answers
/// its key.
fn told(key: &str, args: &[(&'static str, String)], whole: bool) -> String {
    thread_local!(static WORDS: Vec<Words> = Lang::ALL.iter().map(|(_, lang)| Words::new(*lang)).collect());
    let marked: Vec<(&str, String)> = args.iter().map(|(name, _)| (*name, format!("[[{name}]]"))).collect();
    let fill: Vec<(&str, &str)> = marked.iter().map(|(name, mark)| (*name, mark.as_str())).collect();
    WORDS.with(|all| {
        for words in all {
            let said = words.say(key, &fill);
            assert!(!said.starts_with('⟨') && !said.contains("{$"), "{}: {key}: {said}", words.lang());
            // One list of facts serves the six messages on a worker's permit.
            let whole = whole && !key.starts_with("worker-permit-");
            let left_out = marked.iter().find(|(_, mark)| whole && !said.contains(mark.as_str()));
            assert!(left_out.is_none(), "{}: {key} does not name {left_out:?}: {said}", words.lang());
        }
    });
    key.to_owned()
}

/// Does an act from fields as in a file, with what every such act needs and the fields do not name.
fn perform(office: &mut Office<'_>, name: &'static str, fields: &[(&str, &str)]) -> Result<Receipt> {
    let unnamed = |usual: &(&str, &str)| fields.iter().all(|(column, _)| *column != usual.0);
    let usual: Vec<(&str, &str)> = usual(name, fields).into_iter().filter(unnamed).collect();
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain(usual).collect();
    let header = Header::new(fields.iter().map(|(column, _)| (*column).to_owned()));
    let text: csv::StringRecord = fields.iter().map(|(_, value)| *value).collect();
    let entry = find(name).unwrap();
    let call = (entry.from_row)(Row { header: &header, text: &text, hint: &Cell::new(0) }).unwrap();
    let receipt = held::perform(office, entry.name, &call, None, || {
        fields.iter().map(|(name, value)| (name.replace('-', "_"), (*value).to_owned())).collect()
    })?;
    for (key, args) in &receipt.notes {
        told(key, args, true);
    }
    let number = receipt.number.map(|number| ("number", number.to_string()));
    told(receipt.said, &receipt.args.iter().cloned().chain(number).collect::<Vec<_>>(), false);
    Ok(receipt)
}

/// A session staged for a trial.
pub(crate) fn session(login: &str, at: &str) -> Session {
    Session { login: login.into(), at: at.parse::<Moment>().unwrap().instant(), staged: true }
}

#[test]
fn a_trial_opens_and_verifies() {
    let trial = Trial::open();
    let person = [("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U1234567")];
    let offence = [("article", "575.1.1"), ("place", "Bakı, Nizami küçəsi 5")];
    let fields: Vec<_> = person.into_iter().chain(offence).collect();
    let receipt = trial.act("icinspector", "2018-01-15T10:00", "register-violation", &fields).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "V-2018-000001");
    assert_eq!(trial.refused("dpinspector", "2018-01-15T10:00", "register-violation", &fields), "Clause");
    assert_eq!(trial.verified().entries, 14);
}
