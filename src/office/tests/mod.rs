//! What the gateway promises, tried through acts; and what `verify` sees of a register that somebody changed behind it.

mod gate;
mod image;
mod tampering;

use super::{Act, Common, Desk, Office, Receipt, Result, broken};
use crate::{
    duties::testing::{Trial, session},
    store::{Db, create},
    values::{Value, hex},
};
use sha2::{Digest, Sha256};

/// An act made of a function, done under the name of an act that anyone may do.
struct Do<F>(F);

impl<F: Fn(&mut Desk<'_, '_>) -> Result<()> + Send> Act for Do<F> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        (self.0)(desk).map(|()| Receipt::plain("note-added"))
    }
}

const NAME: &str = "add-note";
const AT: &str = "2018-01-16T10:00";

/// Does something as an act of the inspector's, and commits.
fn act(trial: &Trial, what: impl Fn(&mut Desk<'_, '_>) -> Result<()> + Send) -> Result<Receipt> {
    let mut db = Db::write(&trial.path)?;
    let mut office = Office::open(&mut db, session("icinspector", AT))?;
    let receipt = office.perform(NAME, &Do(what), &Common::default(), None)?;
    office.commit()?;
    Ok(receipt)
}

fn note(row: i64, text: &str) -> [(&'static str, Value<'_>); 4] {
    [
        ("table_name", "person".into()),
        ("row_id", row.into()),
        ("author", Value::Int(1)),
        ("text", text.into()),
    ]
}

/// The bytes of the file attached in the story.
const FILE: &[u8] = b"protocol";

/// A register with every kind of row: records, a superseded version, an attached file.
fn story() -> Trial {
    let trial = Trial::open();
    for (surname, document) in [("Yıldız", "U1234567"), ("O'Neill", "X00000004")] {
        let fields = [
            ("surname", surname),
            ("given", "Ayşe"),
            ("citizenship", "TUR"),
            ("document", document),
            ("article", "575.1.1"),
            ("place", "Bakı, Nizami küçəsi 5"),
        ];
        trial.act("icinspector", "2018-01-15T10:00", "register-violation", &fields).unwrap();
    }
    act(&trial, |desk| desk.insert("note", &note(1, "ilk")).map(drop)).unwrap();
    act(&trial, |desk| desk.update("note", 1, &[("text", "ikinci".into())])).unwrap();
    act(&trial, |desk| {
        let sha256 = hex(&Sha256::digest(FILE));
        desk.keep(&sha256, FILE)?;
        let columns = [
            ("table_name", "violation".into()),
            ("row_id", Value::Int(1)),
            ("author", Value::Int(1)),
            ("name", "protokol.pdf".into()),
            ("sha256", (&sha256).into()),
            ("size", Value::Int(8)),
        ];
        desk.insert("attachment", &columns).map(drop)
    })
    .unwrap();
    act(&trial, |desk| desk.insert("note", &note(2, "son")).map(drop)).unwrap();
    trial.verified();
    trial
}
