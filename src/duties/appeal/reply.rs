//! What the applicant is sent when his appeal ends: how he is told, by which letter, and who signed it (5.8.14, 5.9.11).

use super::{Appeal, Outcome, REGISTER, State, Told};
use crate::{
    law::authority::{Post, Unit},
    office::{Desk, Result, broken, on_duty},
    values::{Line, Login, Value},
};

/// How the applicant is told.
#[derive(Debug, clap::Args, serde::Deserialize)]
pub(super) struct Reply {
    /// How the applicant is told
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
    /// Who signs a letter to a natural or legal person: the head, or the department head what is his department's. The
    /// letter has its number, and who is complained of does not sign it.
    pub(super) fn signatory(&self, desk: &Desk<'_, '_>, appeal: &Appeal) -> Result<i64> {
        let number = appeal.number();
        if self.letter.is_none() {
            return broken("appeal-letter-numbered").with("number", number).err();
        }
        let signer = match &self.signed_by {
            Some(login) => on_duty(desk.db(), login.as_str(), desk.on())?,
            None => desk.officer().clone(),
        };
        if appeal.complains_of(desk.db(), &signer, desk.on())? {
            return Err(desk.refuse("appeal-against-himself", vec![("number", number.to_string())]));
        }
        let may = signer.capacities().any(|(_, seat)| match seat.post {
            Post::Head => true,
            Post::DepartmentHead => appeal.unit.within(Unit::Department),
            _ => false,
        });
        if may {
            return Ok(signer.id);
        }
        Err(desk.refuse("letter-signed-by-head", vec![("signer", signer.name)]))
    }

    /// Writes how the appeal ended, with what this end says besides.
    pub(super) fn end(
        &self,
        desk: &mut Desk<'_, '_>,
        appeal: &Appeal,
        outcome: Outcome,
        signed_by: Option<i64>,
        besides: &[(&'static str, Value<'_>)],
    ) -> Result<()> {
        let (on, me) = (desk.on(), desk.officer().id);
        let mut columns = besides.to_vec();
        columns.extend([
            ("outcome", (&outcome).into()),
            ("closed_on", (&on).into()),
            ("closed_by", me.into()),
            ("told_how", (&self.how).into()),
            ("told_on", (&on).into()),
            ("letter", (&self.letter).into()),
            ("signed_by", signed_by.into()),
            ("state", (&State::Closed).into()),
        ]);
        desk.update(REGISTER.table, appeal.id, &columns)
    }
}
