//! submit-report (5.9.13, 5.10.9, 5.11.4, 5.12.8): figures as they were read, in the language of the office, with the end of
//! the journal then. They go to the next superior: from inspectors to the head of their division, from there to the head of
//! the unit above, from the department and the chief specialist to the head. The head's own report is approved with it.

use super::{REGISTER, Report, State};
use crate::{
    duties::proposal,
    language,
    law::authority::Post,
    office::{Act, Desk, Head, Receipt, Result, broken},
    values::{Line, Number, Reference, Text, hex},
};
use sha2::{Digest, Sha256};

/// Submits a report.
#[derive(Debug)]
pub struct SubmitReport<'r> {
    /// What it is about.
    pub title: &'r Line,
    /// What is said besides the figures.
    pub note: Option<&'r Text>,
    /// The command that read the figures.
    pub figures: &'r str,
    /// Reports from below that it takes in.
    pub include: &'r [Reference],
    /// Report that was sent back, in whose place it stands.
    pub replaces: Option<&'r Reference>,
    /// The figures, laid out.
    pub laid_out: &'r [u8],
    /// The end of the journal on which they rest.
    pub rests_on: &'r Head,
}

impl Act for SubmitReport<'_> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me, seat) = (desk.on(), desk.officer().id, desk.seat());
        let own = seat.post == Post::Head;
        let addressee = proposal::next_superior(desk)?;
        let replaced = self.replaced(desk)?;
        let included = self.included(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let sha256 = hex(&Sha256::digest(self.laid_out));
        let fold = language::fold(self.title.as_str());
        let approved = own.then_some(());
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("title", self.title.into()),
                ("title_fold", fold.as_str().into()),
                ("text", self.note.into()),
                ("figures", self.figures.into()),
                ("rests_on", self.rests_on.seq.into()),
                ("rests_on_hash", self.rests_on.hash.as_str().into()),
                ("sha256", sha256.as_str().into()),
                ("author", me.into()),
                ("unit", (&seat.unit).into()),
                ("addressee", addressee.into()),
                ("replaces", replaced.into()),
                ("on_date", (&on).into()),
                ("approved_on", approved.map(|()| on).as_ref().into()),
                ("approved_by", approved.map(|()| me).into()),
                ("state", (&if own { State::Approved } else { State::Submitted }).into()),
            ],
        )?;
        for lower in included {
            desk.update(
                REGISTER.table,
                lower,
                &[("included_in", id.into()), ("state", (&State::Included).into())],
            )?;
        }
        self.keep(desk, id, number, &sha256)?;
        let next = if own { "present-report" } else { "approve-report" };
        Ok(Receipt::new(number, "report-submitted")
            .with("sha256", sha256)
            .with("entry", self.rests_on.seq)
            .next(format!("nezaret {next} {number}")))
    }
}

impl SubmitReport<'_> {
    /// Keeps its text, as a file that hangs on it.
    fn keep(&self, desk: &mut Desk<'_, '_>, id: i64, number: Number, sha256: &str) -> Result<()> {
        let (me, name) = (desk.officer().id, format!("{number}.txt"));
        let size = i64::try_from(self.laid_out.len()).unwrap_or(i64::MAX);
        desk.keep(sha256, self.laid_out)?;
        desk.insert(
            "attachment",
            &[
                ("table_name", REGISTER.table.into()),
                ("row_id", id.into()),
                ("author", me.into()),
                ("name", name.as_str().into()),
                ("sha256", sha256.into()),
                ("size", size.into()),
            ],
        )?;
        Ok(())
    }

    /// The reports from below: submitted to whoever takes them in, each once.
    fn included(&self, desk: &Desk<'_, '_>) -> Result<Vec<i64>> {
        let mut all: Vec<i64> = Vec::with_capacity(self.include.len());
        for typed in self.include {
            let lower = Report::typed(desk, typed, State::Submitted)?;
            lower.judged_by(desk)?;
            if all.contains(&lower.id) {
                return broken("record-twice").with("number", lower.number()).err();
            }
            all.push(lower.id);
        }
        Ok(all)
    }

    /// The report of his own that was sent back.
    fn replaced(&self, desk: &Desk<'_, '_>) -> Result<Option<i64>> {
        let Some(typed) = self.replaces else { return Ok(None) };
        let found = Report::typed(desk, typed, State::Returned)?;
        if found.author != desk.officer().id {
            return Err(desk.refuse("report-of-another", vec![("number", found.number().to_string())]));
        }
        Ok(Some(found.id))
    }
}
