//! What whoever appealed or asked is sent when his matter ends: how he is told, by which letter, and who signed it (5.8.14,
//! 5.9.11); and from whom what concerns him is kept.

use crate::{
    law::authority::{Officer, Post, Unit},
    office::{Desk, Result, broken, on_duty, seat},
    store::Db,
    values::{Date, Line, Login, Number, Value},
};

crate::codes!(
    /// How who appealed or asked was told.
    Told {
        /// By a letter.
        Letter = "letter",
        /// Electronically.
        Electronic = "electronic",
        /// By word of mouth.
        Oral = "oral",
    }
);

/// An appeal or an inquiry, as far as its end asks about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answerable {
    /// Its table.
    pub(super) table: &'static str,
    /// Its row.
    pub(super) id: i64,
    /// Its number.
    pub(super) number: Number,
    /// Unit in charge.
    pub(super) unit: Unit,
    /// Employee whom it complains of, or whom it is about.
    pub(super) against: Option<i64>,
    /// Who is told is a body of the state: the head alone writes to it (5.8.14).
    pub(super) body: bool,
}

impl Answerable {
    /// It is decided by a head of the unit in charge or of one above it (5.8.13, 5.9.9, 5.10.7).
    pub(super) fn must_be_decided_here(&self, desk: &Desk<'_, '_>) -> Result<()> {
        if self.unit.within(desk.seat().unit) {
            return Ok(());
        }
        let args = vec![("number", self.number.to_string()), ("unit", format!("unit-{}", self.unit))];
        Err(desk.refuse("appeal-of-another-unit", args))
    }
}

/// Whether that employee is an officer, or heads the unit in which the officer sits. Of the head's own acts the head judges.
pub(super) fn concerns(db: &Db, employee: Option<i64>, officer: &Officer, on: Date) -> Result<bool> {
    let Some(employee) = employee else { return Ok(false) };
    let above = seat(db, employee, on)?
        .is_some_and(|seat| seat.post.is_head() && officer.seat.unit.within(seat.unit));
    Ok(employee == officer.id || (above && !officer.capacities().any(|(_, own)| own.post == Post::Head)))
}

/// How he is told.
#[derive(Debug, clap::Args, serde::Deserialize)]
pub(super) struct Reply {
    /// How the other side is told
    #[arg(long, value_enum)]
    pub(super) how: Told,
    /// Number of the letter
    #[arg(long, value_name = "NUMBER")]
    pub(super) letter: Option<Line>,
    /// Login of the head or department head who signs it [default: who decides]
    #[arg(long, value_name = "LOGIN")]
    pub(super) signed_by: Option<Login>,
}

impl Reply {
    /// Who signs a letter: the head; to a natural or legal person also the department head, what is his department's. The
    /// letter has its number, and whom it is about does not sign it.
    pub(super) fn signatory(&self, desk: &Desk<'_, '_>, whom: &Answerable) -> Result<i64> {
        let number = whom.number;
        if self.letter.is_none() {
            return broken("appeal-letter-numbered").with("number", number).err();
        }
        let signer = match &self.signed_by {
            Some(login) => on_duty(desk.db(), login.as_str(), desk.on())?,
            None => desk.officer().clone(),
        };
        if concerns(desk.db(), whom.against, &signer, desk.on())? {
            return Err(desk.refuse("appeal-against-himself", vec![("number", number.to_string())]));
        }
        let may = signer.capacities().any(|(_, seat)| match seat.post {
            Post::Head => true,
            Post::DepartmentHead => !whom.body && whom.unit.within(Unit::Department),
            _ => false,
        });
        if may {
            return Ok(signer.id);
        }
        let key = if whom.body { "letter-to-body-signed-by-head" } else { "letter-signed-by-head" };
        Err(desk.refuse(key, vec![("signer", signer.name)]))
    }

    /// What is said by word of mouth has neither a letter nor a signature.
    pub(super) fn must_be_unsigned(&self, number: Number) -> Result<()> {
        if self.letter.is_some() || self.signed_by.is_some() {
            return broken("appeal-oral-unsigned").with("number", number).err();
        }
        Ok(())
    }

    /// Writes how the matter ended, with what this end says besides: its outcome and its last state.
    pub(super) fn end(
        &self,
        desk: &mut Desk<'_, '_>,
        whom: &Answerable,
        signed_by: Option<i64>,
        besides: &[(&'static str, Value<'_>)],
    ) -> Result<()> {
        let (on, me) = (desk.on(), desk.officer().id);
        let mut columns = besides.to_vec();
        columns.extend([
            ("closed_on", (&on).into()),
            ("closed_by", me.into()),
            ("told_how", (&self.how).into()),
            ("told_on", (&on).into()),
            ("letter", (&self.letter).into()),
            ("signed_by", signed_by.into()),
        ]);
        desk.update(whom.table, whom.id, &columns)
    }
}
