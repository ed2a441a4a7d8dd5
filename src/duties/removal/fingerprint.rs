//! record-fingerprints (3.1.11; MM 80.7): once for each removal, and only after the decision.

use super::{REGISTER, Removal, State, Step, gate::Way};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login},
    values::{Day, Line, Login, Reference},
};

/// Record that the fingerprints of a person under removal were taken
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordFingerprints {
    /// Removal (R-2018-000001)
    number: Reference,
    /// When they were taken [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    taken: Option<Day>,
    /// Reference number of the fingerprint record
    #[arg(long, value_name = "NUMBER")]
    fingerprints: Line,
    /// Login of the officer who took them [default: who acts]
    #[arg(long, value_name = "LOGIN")]
    officer: Option<Login>,
}

impl Act for RecordFingerprints {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let state = removal.after(Step::Fingerprint)?;
        let number = removal.number();
        removal.must_be_free(desk, Way::Nowhere)?;
        if let Some(day) = removal.fingerprints_on {
            return broken("fingerprints-taken").with("number", number).with("day", day).err();
        }
        let taken = self.taken.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if taken < removal.decision_date || taken > desk.on() {
            return broken("fingerprints-when")
                .with("taken", taken)
                .with("decision", removal.decision_date)
                .with("on", desk.on())
                .by("3.1.11")
                .err();
        }
        let officer = match &self.officer {
            Some(login) => by_login(desk.db(), login, taken)?,
            None => desk.officer().id,
        };
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("fingerprints_on", (&taken).into()),
                ("fingerprints_ref", (&self.fingerprints).into()),
                ("fingerprints_by", officer.into()),
            ],
        )?;
        let receipt = Receipt::new(number, "fingerprints-recorded").with("taken", taken);
        Ok(match state {
            State::Served => receipt.next(format!("nezaret plan-transport {number}")),
            _ => receipt.next(format!("nezaret show {number}")),
        })
    }
}
