//! judge-duplicate (3.1.2): whether two persons who look alike are one. The pair does not come back.

use super::{Person, decide, pair};
use crate::{
    duties::person::{REGISTER, is_same},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, shell_word},
};

crate::codes!(
    /// What was decided about a pair.
    Verdict {
        /// One human being.
        Same = "same",
        /// Two.
        Different = "different",
    }
);

/// Decide whether two persons are one; --reason says why
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct JudgeDuplicate {
    /// Person (P-2018-000002)
    number: Reference,
    /// Who may be the same (P-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    other: Reference,
    /// What they are
    #[arg(long, value_enum)]
    verdict: Verdict,
}

impl Act for JudgeDuplicate {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let find = |typed| Person::standing(desk.db(), desk.resolve(typed, REGISTER.prefix)?);
        let (person, other) = (find(&self.number)?, find(&self.other)?);
        let (number, other_number) = (person.number(), other.number());
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        if is_same(desk.db(), person.id, other.id)? {
            return broken("merge-with-himself").with("number", number).err();
        }
        if let Some(pair) = pair(desk.db(), person.id, other.id)?
            && let (Some(verdict), Some(day)) = (pair.verdict, pair.judged_on)
            && verdict == self.verdict
        {
            return broken("pair-judged")
                .with("number", number)
                .with("other", other_number)
                .with("verdict", format!("verdict-{verdict}"))
                .with("day", day)
                .err();
        }
        decide(desk, (person.id, other.id), self.verdict, reason)?;
        let receipt = Receipt::new(number, "pair-decided")
            .with("other", other_number)
            .with("verdict", format!("verdict-{}", self.verdict));
        Ok(match self.verdict {
            Verdict::Same => receipt.next(format!(
                "nezaret merge-persons {number} --into {other_number} --reason {}",
                shell_word(reason)
            )),
            Verdict::Different => receipt.next("nezaret report duplicates"),
        })
    }
}
