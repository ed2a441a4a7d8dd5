//! annul-batch: files are taken back whole, or not at all.

use super::{Outcome, Plan, import};
use crate::{
    duties::testing::{Trial, session},
    law::authority::Matter,
    office::{Act, Before, Common, Desk, Office, Receipt, Result},
    store::Db,
};

const AT: &str = "2018-01-20T10:00";
const ROWS: &str = "surname,given,citizenship,document,article,on,language,understands,rights-explained,place\n\
                    Yılmaz,Ayşe,TUR,U0001,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n\
                    Ivanov,Ivan,RUS,R0002,575.1.1,2018-01-16,Azərbaycan dili,yes,yes,Gəncə\n";

fn take(trial: &Trial, login: &str, act: &str, rows: &str) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("siyahı.csv");
    std::fs::write(&path, rows).unwrap();
    let plan = Plan {
        act: crate::duties::find(act).unwrap(),
        path,
        layout: None,
        piped: || Box::new(std::io::empty()),
        spool: folder.path().into(),
        rejects: None,
        receipts: None,
        dry_run: false,
        defaults: Common { reason: Some("köçürmə".parse().unwrap()), ..Common::default() },
        words: &|fault| fault.to_string(),
    };
    let mut db = Db::write(&trial.path).unwrap();
    import(&mut db, session(login, AT), &plan, &|_, _| ()).unwrap()
}

fn standing(trial: &Trial, table: &str) -> i64 {
    trial.db().count(&format!("SELECT count(*) FROM {table} WHERE annulled IS NULL"), &[]).unwrap()
}

#[test]
fn a_batch_is_annulled_in_one_act() {
    let trial = Trial::open();
    assert!(take(&trial, "icinspector", "register-violation", ROWS).kept);
    let annul = |login: &str, reason: &str| {
        trial.act(login, AT, "annul-batch", &[("number", "f-2018-1"), ("reason", reason)])
    };
    let key =
        trial.refused("icinspector", AT, "annul-batch", &[("number", "F-2018-1"), ("reason", "səhv fayl")]);
    assert_eq!(key, "Post");
    assert_eq!(
        trial.refused("dphead", AT, "annul-batch", &[("number", "F-2018-1"), ("reason", "a")]),
        "Clause"
    );
    assert_eq!(trial.refused("ichead", AT, "annul-batch", &[("number", "F-2018-1")]), "reason-missing");
    let receipt = annul("ichead", "səhv fayl").unwrap();
    assert!(receipt.args.contains(&("records", "2".to_owned())), "{receipt:?}");
    assert_eq!(
        (standing(&trial, "violation"), standing(&trial, "batch"), standing(&trial, "person")),
        (0, 0, 2)
    );
    let key = trial.refused("ichead", AT, "annul-batch", &[("number", "F-2018-1"), ("reason", "yenə")]);
    assert_eq!(key, "record-annulled");
    // Annulled, the same file can be taken again.
    assert!(take(&trial, "icinspector", "register-violation", ROWS).kept);
    assert_eq!(standing(&trial, "violation"), 2);
    trial.verified();
}

/// Something later that changes a case.
struct Change(i64);

impl Act for Change {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec!["3.1.4"]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        desk.update("violation", self.0, &[("place", "Sumqayıt".into())])?;
        Ok(Receipt::plain("changed"))
    }
}

#[test]
fn what_was_changed_since_stands_in_the_way() {
    let trial = Trial::open();
    take(&trial, "icinspector", "register-violation", ROWS);
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("ichead", AT)).unwrap();
    office.perform("correct-record", &Change(2), &Common::default(), None).unwrap();
    office.commit().unwrap();
    let fields = [("number", "F-2018-1"), ("reason", "səhv fayl")];
    let error = trial.act("ichead", AT, "annul-batch", &fields).unwrap_err().to_string();
    assert!(error.starts_with("batch-record-changed batch=F-2018-000001 number=V-2018-000002"), "{error}");
    assert_eq!(standing(&trial, "violation"), 2);
    trial.verified();
}

const DECISIONS: &str = "number,outcome,fine,ground,attended,announced-at,ban-years,facts,hearing-place,remedy-told\n\
                         V-2018-000001,fined-and-leave-in-48-h,400,xəta sübuta yetirilib,yes,2018-01-20T09:15,,işləyib,otaq 4,yes\n\
                         V-2018-000002,entry-ban,,xəta sübuta yetirilib,yes,,1,işləyib,otaq 4,yes\n";

#[test]
fn records_that_a_file_changed_stand_again_as_before() {
    let trial = Trial::open();
    let image = |id: i64| -> String {
        let sql = "SELECT substr(image, instr(image, '|')) FROM violation_image WHERE id=?1";
        trial.db().one(sql, &[id.into()], |row| row.get(0)).unwrap().unwrap()
    };
    take(&trial, "icinspector", "register-violation", ROWS);
    let before = [image(1), image(2)];
    let decided = take(&trial, "ichead", "decide-violation", DECISIONS);
    assert!(decided.kept, "{:?}", decided.faults);
    assert_ne!([image(1), image(2)], before);
    assert_eq!(standing(&trial, "ban"), 1);
    let fields = [("number", "F-2018-2"), ("reason", "başqa ayın faylı")];
    let receipt = trial.act("ichead", AT, "annul-batch", &fields).unwrap();
    let told = |name: &'static str, n: &str| receipt.args.contains(&(name, n.to_owned()));
    assert!(told("restored", "2") && told("records", "1"), "{receipt:?}");
    assert_eq!([image(1), image(2)], before);
    assert_eq!(standing(&trial, "ban"), 0);
    // The cases run on: they can be decided, and the first file can be taken back after the second.
    assert!(take(&trial, "ichead", "decide-violation", DECISIONS).kept);
    let first = [("number", "F-2018-1"), ("reason", "səhv fayl")];
    let error = trial.act("ichead", AT, "annul-batch", &first).unwrap_err().to_string();
    assert!(error.starts_with("batch-record-changed batch=F-2018-000001 number=V-2018-000001"), "{error}");
    trial.verified();
}

#[test]
fn what_was_entered_on_a_changed_record_since_stands_in_the_way() {
    let trial = Trial::open();
    take(&trial, "icinspector", "register-violation", ROWS);
    let expelled = DECISIONS.replace("fined-and-leave-in-48-h,400", "administratively-expelled,300");
    assert!(take(&trial, "ichead", "decide-violation", &expelled).kept);
    let removal = [
        ("surname", "Yılmaz"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U0001"),
        ("basis", "penalty-decision"),
        ("violation", "V-2018-1"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "14"),
        ("decision-date", "2018-01-20"),
        ("leave-term", "48h"),
        ("in-force-on", "2018-02-01"),
    ];
    trial.act("dphead", "2018-02-01T10:00", "issue-deportation", &removal).unwrap();
    let fields = [("number", "F-2018-2"), ("reason", "səhv")];
    let error = trial.act("ichead", AT, "annul-batch", &fields).unwrap_err().to_string();
    assert!(error.starts_with("record-has-others number=V-2018-000001 records=R-2018-000001"), "{error}");
    trial.verified();
}

#[test]
fn what_a_file_added_to_earlier_records_is_taken_back_one_by_one() {
    let trial = Trial::open();
    take(&trial, "icinspector", "register-violation", ROWS);
    let steps = "number,step,finding\nV-2018-000001,explanation,izahat alınıb\n";
    let taken = take(&trial, "icinspector", "investigate-violation", steps);
    assert!(taken.kept, "{:?}", taken.faults);
    let fields = [("number", "F-2018-2"), ("reason", "səhv")];
    assert_eq!(trial.refused("ichead", AT, "annul-batch", &fields), "batch-changed-earlier");
    trial.verified();
}

#[test]
fn a_file_of_annulments_is_not_taken_back() {
    let trial = Trial::open();
    take(&trial, "icinspector", "register-violation", ROWS);
    let annulled = take(&trial, "ichead", "annul-batch", "number\nF-2018-000001\n");
    assert!(annulled.kept, "{:?}", annulled.faults);
    let key = trial.refused("head", AT, "annul-batch", &[("number", "F-2018-2"), ("reason", "səhv")]);
    assert_eq!(key, "batch-changed-earlier");
    trial.verified();
}
