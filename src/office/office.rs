//! The gateway: transaction → officer → permit → rows → journal entry → commit. Nothing is written any other way.

use super::{
    Act, Before, Common, Desk, Error, Receipt, Result, Session, broken,
    desk::{Bench, Serials},
    error::OWN_HAND,
    officer,
    recall::Recall,
};
use crate::{
    law::{
        Law,
        authority::{Officer, Permit, Post},
    },
    store::{Db, Tx},
    values::{Date, Line, Text, Value},
};
use std::{collections::HashMap, rc::Rc};

/// The register opened for writing: the lock, the law, who and when. Holds one act, or all the acts of a file.
pub struct Office<'d> {
    tx: Tx<'d>,
    law: Law,
    session: Session,
    today: Date,
    /// The moment of entry, as every entry keeps it.
    stamp: String,
    head: Head,
    serials: Serials,
    recall: Recall,
    officers: HashMap<(String, Date), Rc<Officer>>,
    bench: Bench,
    guarded: bool,
    spoiled: bool,
}

/// Clauses whose acts touch a person's liberty: nobody enters them for another.
const LIBERTY: [&str; 3] = ["3.1.8", "3.1.8-1", "3.1.9"];

/// The end of the chain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry; 0 in an empty journal.
    pub seq: i64,
    /// Its hash; empty in an empty journal.
    pub hash: String,
}

impl Head {
    /// The end of the chain as it stands in a register.
    pub fn of(db: &Db) -> Result<Self> {
        let last = db.one("SELECT seq, hash FROM act ORDER BY seq DESC LIMIT 1", &[], |row| {
            Ok(Self { seq: row.get(0)?, hash: row.get(1)? })
        })?;
        Ok(last.unwrap_or_default())
    }
}

/// Whether the register was opened for training; `None` in one that no init has opened.
pub fn training(db: &Db) -> Result<Option<bool>> {
    Ok(db.one("SELECT training FROM office", &[], |row| row.get(0))?)
}

impl<'d> Office<'d> {
    /// Takes the lock. Before anything is asked: who holds which post must not change between the answer and the writing.
    pub fn open(db: &'d mut Db, session: Session) -> Result<Self> {
        let tx = db.begin()?;
        let law = super::law_of(&tx)?;
        if session.staged && training(&tx)? == Some(false) {
            return broken("staged-on-real-register").err();
        }
        let (head, today, stamp) = (Head::of(&tx)?, session.today(), session.at.to_string());
        Ok(Self {
            tx,
            law,
            session,
            today,
            stamp,
            head,
            serials: Serials::default(),
            recall: Recall::default(),
            officers: HashMap::new(),
            bench: Bench::default(),
            guarded: false,
            spoiled: false,
        })
    }

    /// From now on a failing act is undone by itself, and the others stand. Costs seconds a million: only for `--rejects`.
    pub fn guard(&mut self) {
        self.guarded = true;
    }

    /// The day of entry.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The end of the chain, with what was done so far.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The register as it stands under the lock.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.tx
    }

    /// The officer at the keyboard, as of today.
    pub fn officer(&mut self) -> Result<Rc<Officer>> {
        let (login, today) = (self.session.login.clone(), self.today);
        self.on_duty(login, today)
    }

    /// Does one act and what it lets be done, each with its entry; the receipt is that of the last. `paper` is what a row
    /// of a file is entered from, where it names nothing itself.
    pub fn perform(
        &mut self,
        name: &'static str,
        act: &dyn Act,
        common: &Common,
        paper: Option<&str>,
    ) -> Result<Receipt> {
        let mut receipt = self.perform_one(name, act, common, paper)?;
        let Some(then) = receipt.then.take() else { return Ok(receipt) };
        // The first of the two stands written: without the second nothing of this transaction may last.
        let mut done = self
            .perform_one(then.name, &*then.act, &then.common, None)
            .inspect_err(|_| self.spoiled = true)?;
        let number = receipt.number.map(|number| ("number", number.to_string()));
        done.notes.insert(0, (receipt.said, receipt.args.into_iter().chain(number).collect()));
        Ok(done)
    }

    fn perform_one(
        &mut self,
        name: &'static str,
        act: &dyn Act,
        common: &Common,
        paper: Option<&str>,
    ) -> Result<Receipt> {
        if let Some(receipt) = self.taken(name, common)? {
            return Ok(receipt);
        }
        let on = match common.on {
            None => self.today,
            Some(day) => day.from(self.today, |from, n| super::desk::working(&self.law, from, n))?,
        };
        if on > self.today {
            return broken("act-in-future").with("on", on).with("today", self.today).err();
        }
        let entered_by = self.officer()?;
        let performer = match &common.performed_by {
            None => self.on_duty(self.session.login.clone(), on)?,
            Some(login) => self.on_duty(login.as_str().to_owned(), on)?,
        };
        self.perform_as(name, act, common, paper, on, &performer, &entered_by)
    }

    /// The first act of a register, by the employee it registers: before it nobody holds a post.
    pub fn found(
        &mut self,
        name: &'static str,
        act: &dyn Act,
        common: &Common,
        first: &Officer,
    ) -> Result<Receipt> {
        if self.head.seq != 0 {
            return broken("office-opened-already").err();
        }
        self.perform_as(name, act, common, None, self.today, first, first)
    }

    /// Makes everything last. Refused where an act failed after it had written.
    pub fn commit(self) -> Result<()> {
        if self.spoiled {
            return broken("act-half-written").err();
        }
        Ok(self.tx.commit()?)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of one entry, each decided by the callers above"
    )]
    fn perform_as(
        &mut self,
        name: &'static str,
        act: &dyn Act,
        common: &Common,
        paper: Option<&str>,
        on: Date,
        performer: &Officer,
        entered_by: &Officer,
    ) -> Result<Receipt> {
        let paper = common.paper.as_ref().map(Line::as_str).or(paper);
        let source = common.source.as_ref().map(Line::as_str);
        let matter = act.matter(&Before::new(&self.tx, &self.law, on, source))?;
        let permit = self.law.decide(name, &matter, performer, on).map_err(|mut refusal| {
            // The refusal stands whether or not the names of others can be read.
            refusal.today = officer::holders(&self.tx, &refusal.may, self.today).unwrap_or_default();
            refusal
        })?;
        if performer.id != entered_by.id {
            self.may_enter_for(&permit, entered_by, paper)?;
        }
        if self.guarded {
            self.tx.mark()?;
        }
        self.bench.clear();
        let mut desk = Desk {
            tx: &mut self.tx,
            law: &self.law,
            permit,
            today: self.today,
            at: self.session.at,
            stamp: &self.stamp,
            seq: self.head.seq + 1,
            entered_by: entered_by.id,
            source,
            reason: common.reason.as_ref().map(Text::as_str),
            bench: &mut self.bench,
            serials: &mut self.serials,
            recall: &mut self.recall,
        };
        let done = desk.late(paper).and_then(|()| act.perform(&mut desk)).and_then(|receipt| {
            let hash = desk.close(&self.head.hash, common, paper, &receipt)?;
            Ok((receipt, hash))
        });
        match done {
            Ok((mut receipt, hash)) => {
                if self.guarded {
                    self.tx.pass()?;
                }
                self.head.seq += 1;
                receipt.entry = self.head.seq;
                receipt.hash.clone_from(&hash);
                self.head.hash = hash;
                self.renew()?;
                Ok(receipt)
            }
            Err(error) => {
                self.serials.clear();
                self.recall.clear();
                if self.guarded {
                    self.tx.back()?;
                } else {
                    self.spoiled |= !self.bench.wrote.is_empty();
                }
                Err(error)
            }
        }
    }

    fn on_duty(&mut self, login: String, on: Date) -> Result<Rc<Officer>> {
        // The lock is held: who is on duty changes only by an act of this very transaction, and `renew` sees it.
        let key = (login, on);
        if let Some(officer) = self.officers.get(&key) {
            return Ok(Rc::clone(officer));
        }
        let officer = Rc::new(officer::on_duty(&self.tx, &key.0, on)?);
        self.officers.insert(key, Rc::clone(&officer));
        Ok(officer)
    }

    /// Bulk entry: the chief specialist or a service account enters what another did on paper, and names the paper.
    fn may_enter_for(&self, permit: &Permit, entered_by: &Officer, paper: Option<&str>) -> Result<()> {
        let performer = &permit.officer().name;
        let refuse = |key: &'static str| {
            let args = vec![("officer", entered_by.name.clone()), ("performer", performer.clone())];
            Err(Error::Refusal(self.law.refuse(permit, key, args)))
        };
        let keeper = entered_by.capacities().any(|(_, seat)| seat.post == Post::ChiefSpecialist);
        if !keeper && !officer::is_service(&self.tx, entered_by.id)? {
            return refuse("not-entitled-to-enter-for-another");
        }
        if paper.is_none() {
            return broken("performed-by-needs-paper").with("performer", performer).err();
        }
        if permit.clause().is_some_and(|clause| LIBERTY.contains(&clause)) {
            return refuse(OWN_HAND);
        }
        Ok(())
    }

    /// Forgets what was read of staff and settings, where an act wrote them.
    fn renew(&mut self) -> Result<()> {
        const READ_ONCE: [&str; 5] = ["absence ", "employee ", "entrusted ", "posting ", "setting "];
        if READ_ONCE.iter().any(|table| self.bench.wrote.starts_with(table)) {
            self.officers.clear();
            self.law = super::law_of(&self.tx)?;
        }
        Ok(())
    }

    /// The receipt of a row taken earlier, found by its source and external id.
    fn taken(&self, name: &'static str, common: &Common) -> Result<Option<Receipt>> {
        let Some(id) = &common.external_id else { return Ok(None) };
        let Some(source) = &common.source else {
            return broken("external-id-needs-source").with("id", id).err();
        };
        let found = self.tx.one(
            "SELECT seq, hash, record FROM act WHERE source=?1 AND external_id=?2 AND act=?3",
            &[source.into(), id.into(), Value::from(name)],
            |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<Option<String>>(2)?)),
        )?;
        Ok(found.map(|(entry, hash, record)| Receipt {
            number: record.and_then(|n| n.parse().ok()),
            said: "taken-already",
            entry,
            hash,
            already: true,
            ..Receipt::default()
        }))
    }
}
