//! hold-entry: what the gateway does not do by another's hand is kept until the officer confirms it.

use super::{REGISTER, State};
use crate::{
    duties::Call,
    office::{Act, Common, Desk, Office, Receipt, Result, by_login},
    values::{Line, Login},
};

/// Words that are the entry's own, not the act's: its day, whose it is, its paper.
const OWN: [&str; 3] = ["on", "paper", "performed_by"];

/// An entry that waits for its officer.
struct HoldEntry<'a> {
    act: &'static str,
    common: &'a Common,
    performer: &'a Login,
    paper: &'a str,
    words: &'a [(String, String)],
}

/// Does an act, or keeps it where it is refused only because the officer has to do it himself: everything else about his
/// authority is judged before. `words` are the words of the act with their names, `paper` what it is entered from where it
/// names nothing itself.
pub fn perform(
    office: &mut Office<'_>,
    act: &'static str,
    call: &Call,
    paper: Option<&str>,
    words: impl FnOnce() -> Vec<(String, String)>,
) -> Result<Receipt> {
    let common = &call.common;
    let done = office.perform(act, &*call.act, common, paper);
    let paper = common.paper.as_ref().map(Line::as_str).or(paper);
    let (Err(error), Some(performer), Some(paper)) = (&done, &common.performed_by, paper) else {
        return done;
    };
    if !error.wants_own_hand() {
        return done;
    }
    let entry = HoldEntry { act, common, performer, paper, words: &words() };
    let common = Common { reason: common.reason.clone(), ..Common::default() };
    office.perform("hold-entry", &entry, &common, Some(paper))
}

impl Act for HoldEntry<'_> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (today, me) = (desk.on(), desk.officer().id);
        let dated = self.common.on.map_or(Ok(today), |day| desk.day(day))?;
        let performer = by_login(desk.db(), self.performer, dated)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let held = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("act_name", self.act.into()),
                ("performer", performer.into()),
                ("entered_by", me.into()),
                ("entered_on", (&today).into()),
                ("dated", (&dated).into()),
                ("paper", self.paper.into()),
                ("state", (&State::Waiting).into()),
            ],
        )?;
        for (name, value) in self.words.iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
            desk.insert(
                "held_word",
                &[("held", held.into()), ("name", name.as_str().into()), ("value", value.as_str().into())],
            )?;
        }
        Ok(Receipt::new(number, "entry-held")
            .with("act", self.act)
            .with("performer", self.performer)
            .next(format!("nezaret show {number}")))
    }
}
