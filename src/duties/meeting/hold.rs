//! hold-meeting (5.7): the head holds it; the chief specialist writes the minutes for him.

use super::{Decision, REGISTER};
use crate::{
    duties::instruction::{self, Bid, Origin},
    language,
    law::{
        Length,
        authority::{Matter, Officer, Post},
    },
    office::{Act, Before, Desk, Receipt, Result, broken, on_duty},
    values::{Line, Login, Text, When},
};

/// Record a meeting with the head: agenda, minutes, decisions
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct HoldMeeting {
    /// When it was held (2018-01-15T10:00, or 10:00 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    held_at: When,
    /// Where
    #[arg(long, value_name = "TEXT")]
    place: Option<Line>,
    /// What was spoken of besides the agenda that the register makes
    #[arg(long, value_name = "TEXT")]
    topics: Text,
    /// Who took part
    #[arg(long, value_name = "TEXT")]
    participants: Text,
    /// Minutes
    #[arg(long, value_name = "TEXT")]
    minutes: Text,
    /// Decisions; several apart with `;` (what|login|last day)
    #[arg(long, value_name = "DECISION", value_delimiter = ';')]
    #[serde(default)]
    decided: Vec<Decision>,
    /// For the chief specialist: login of who held it
    #[arg(long, value_name = "LOGIN")]
    chair: Option<Login>,
}

impl Act for HoldMeeting {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        let posts = if self.chair.is_some() { "S" } else { "H" };
        Ok(Matter { posts: Some(posts), why: Some("meeting-chair"), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let at = self.held_at.on(desk.on());
        if at.date() != desk.on() || desk.now().is_some_and(|now| at > now) {
            return broken("meeting-when").with("moment", at).with("on", desk.on()).err();
        }
        let chair = self.chair(desk)?;
        let deciders = self.executors(desk, &chair)?;
        let ahead = desk.after(desk.on(), desk.law().length(Length::ControlAhead, desk.on()))?;
        let agenda = instruction::due_by(desk.db(), ahead)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(self.topics.as_str());
        let meeting = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("held_at", (&at).into()),
                ("place", (&self.place).into()),
                ("chair", chair.id.into()),
                ("participants", (&self.participants).into()),
                ("topics", (&self.topics).into()),
                ("topics_fold", fold.as_str().into()),
                ("record_text", (&self.minutes).into()),
                ("entered_by", desk.entered_by().into()),
            ],
        )?;
        for (row, due) in &agenda {
            let columns =
                [("meeting", meeting.into()), ("instruction", (*row).into()), ("due_on", due.into())];
            desk.insert("agenda_item", &columns)?;
        }
        let mut given = Vec::with_capacity(self.decided.len());
        for (decision, (to, due)) in self.decided.iter().zip(&deciders) {
            let besides = [("meeting", meeting.into())];
            let bid = Bid {
                origin: Origin::Meeting,
                author: Some(chair.id),
                text: decision.text.as_str(),
                to,
                due: *due,
                plan: None,
                besides: &besides,
            };
            given.push(bid.file(desk)?.to_string());
        }
        let mut receipt = Receipt::new(number, "meeting-held").with("agenda", agenda.len());
        if let Some(first) = given.first() {
            receipt = receipt.next(format!("nezaret deliver-instruction {first}"));
            receipt.note("meeting-decided", vec![("numbers", given.join(", "))]);
        }
        Ok(receipt)
    }
}

impl HoldMeeting {
    /// Who held it: the head, or who acted for him.
    fn chair(&self, desk: &Desk<'_, '_>) -> Result<Officer> {
        let chair = match &self.chair {
            None => desk.officer().clone(),
            Some(login) => on_duty(desk.db(), login.as_str(), desk.on())?,
        };
        if chair.capacities().any(|(_, seat)| seat.post == Post::Head) {
            return Ok(chair);
        }
        Err(desk.refuse("meeting-chair", Vec::new()))
    }

    /// Who has to carry out the decisions, and until when: anybody but the one who holds the meeting.
    fn executors(&self, desk: &Desk<'_, '_>, chair: &Officer) -> Result<Vec<(Officer, crate::values::Date)>> {
        let mut all = Vec::with_capacity(self.decided.len());
        for decision in &self.decided {
            let to = on_duty(desk.db(), decision.to.as_str(), desk.on())?;
            if to.id == chair.id {
                return Err(desk.refuse("instruction-not-below", Vec::new()));
            }
            let due = desk.day(decision.due)?;
            if due < desk.on() {
                return broken("last-day-before").with("due", due).with("on", desk.on()).err();
            }
            all.push((to, due));
        }
        Ok(all)
    }
}
