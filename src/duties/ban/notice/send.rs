//! send-ban: a letter tells bodies of an entry ban, or of what changed in it (3.1.8).

use super::{super::REGISTER, Ban, Notice, OPEN, same};
use crate::{
    duties::transmission::LineKind,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, shell_word},
};

/// Record that bodies were told of an entry ban, or of what changed in it
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SendBan {
    /// The ban (B-2018-000003)
    number: Reference,
    /// Bodies it goes to, with `;` between them [default: those that were told before]
    #[arg(long, value_name = "TEXT", value_delimiter = ';')]
    #[serde(default)]
    to: Vec<Line>,
    /// Number of the letter
    #[arg(long, value_name = "NUMBER")]
    letter: Line,
}

impl Act for SendBan {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let number = desk.resolve(&self.number, REGISTER.prefix)?;
        // Also of one that was annulled: whoever was told of it is told that too.
        let ban = REGISTER.record(desk.db(), number, Ban::COLUMNS, Ban::read)?;
        let on = desk.on();
        if on < ban.decision_date {
            return broken("before-decision")
                .with("number", number)
                .with("decision", ban.decision_date)
                .with("on", on)
                .err();
        }
        let known = ban.notices(desk.db())?;
        let content = ban.content();
        // A body that was told of a later end must still hear of the earlier one.
        let outlasts = |told: &str| told != content && (told == OPEN || told >= on.to_string().as_str());
        let ended = ban.until_date.filter(|until| *until < on && !content.is_empty());
        if let Some(until) = ended.filter(|_| !known.iter().any(|notice| outlasts(&notice.content()))) {
            return broken("ban-ended").with("number", number).with("until", until).with("on", on).err();
        }
        let bodies = self.bodies(&ban, &known, &content)?;
        let until = ban.until_date.filter(|_| !content.is_empty());
        for (body, kind) in &bodies {
            desk.insert(
                "ban_notice",
                &[
                    ("ban", ban.id.into()),
                    ("body", body.as_str().into()),
                    ("kind", kind.into()),
                    ("until_date", (&until).into()),
                    ("letter", (&self.letter).into()),
                    ("sent_on", (&on).into()),
                ],
            )?;
        }
        let behind: Vec<&str> = known
            .iter()
            .filter(|notice| {
                notice.content() != content && !bodies.iter().any(|(body, _)| *body == notice.body)
            })
            .map(|notice| notice.body.as_str())
            .collect();
        if behind.is_empty() && ban.told.as_deref() != Some(&content) {
            desk.update(REGISTER.table, ban.id, &[("told", content.as_str().into())])?;
        }
        let names: Vec<&str> = bodies.iter().map(|(body, _)| body.as_str()).collect();
        let mut receipt = Receipt::new(number, "ban-sent")
            .with("bodies", names.join("; "))
            .with("letter", &self.letter)
            .next(format!("nezaret confirm-ban {number} --body {}", shell_word(names[0])));
        if !behind.is_empty() {
            receipt.note("ban-tell-bodies", vec![("ban", number.to_string()), ("bodies", behind.join("; "))]);
        }
        Ok(receipt)
    }
}

impl SendBan {
    /// Whom the letter goes to, each under the name it was told by before, and what it does to what was sent.
    fn bodies(&self, ban: &Ban, known: &[Notice], content: &str) -> Result<Vec<(String, LineKind)>> {
        let number = ban.number();
        let last = |body: &str| known.iter().find(|notice| same(&notice.body, body));
        let mut bodies: Vec<(String, LineKind)> = Vec::new();
        let named = self.to.iter().map(Line::as_str);
        let behind =
            known.iter().filter(|notice| notice.content() != content).map(|notice| notice.body.as_str());
        let all: Vec<&str> = if self.to.is_empty() { behind.collect() } else { named.collect() };
        for body in all {
            let last = last(body);
            let kind = match last.map(Notice::content).as_deref() {
                Some(told) if told == content => {
                    return broken("ban-told-already").with("number", number).with("body", body).err();
                }
                // Nobody is told of the end of what he never heard of.
                None if content.is_empty() => {
                    return broken("ban-never-told").with("number", number).with("body", body).err();
                }
                None | Some("") => LineKind::New,
                Some(_) if content.is_empty() => LineKind::Withdrawal,
                Some(_) => LineKind::Correction,
            };
            let body = last.map_or(body, |last| last.body.as_str());
            if bodies.iter().any(|(other, _)| same(other, body)) {
                return broken("ban-body-twice").with("number", number).with("body", body).err();
            }
            bodies.push((body.to_owned(), kind));
        }
        match bodies.is_empty() {
            true if known.is_empty() => broken("ban-to-whom").with("number", number).err(),
            true => broken("ban-all-told").with("number", number).err(),
            false => Ok(bodies),
        }
    }
}
