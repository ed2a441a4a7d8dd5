//! confirm-ban: a body confirms that it has what it was told of an entry ban (3.1.8).

use super::{super::REGISTER, Ban, same};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, shell_word},
};

/// Record that a body confirmed what it was told of an entry ban
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmBan {
    /// The ban (B-2018-000003)
    number: Reference,
    /// The body that confirms
    #[arg(long, value_name = "TEXT")]
    body: Line,
    /// Number of its answer
    #[arg(long, value_name = "NUMBER")]
    answer: Line,
}

impl Act for ConfirmBan {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let number = desk.resolve(&self.number, REGISTER.prefix)?;
        let ban = REGISTER.record(desk.db(), number, Ban::COLUMNS, Ban::read)?;
        let (on, known) = (desk.on(), ban.notices(desk.db())?);
        let Some(notice) = known.iter().find(|notice| same(&notice.body, self.body.as_str())) else {
            let told: Vec<&str> = known.iter().map(|notice| notice.body.as_str()).collect();
            return broken("ban-body-not-told")
                .with("number", number)
                .with("body", &self.body)
                .with("told", if told.is_empty() { "—".to_owned() } else { told.join("; ") })
                .err();
        };
        if let Some(day) = notice.confirmed_on {
            return broken("ban-confirmed-already")
                .with("number", number)
                .with("body", &notice.body)
                .with("day", day)
                .err();
        }
        if on < notice.sent_on {
            return broken("ban-confirmed-early")
                .with("number", number)
                .with("body", &notice.body)
                .with("sent", notice.sent_on)
                .with("on", on)
                .err();
        }
        let confirmed = [("confirmed_on", (&on).into()), ("confirmation", (&self.answer).into())];
        desk.update("ban_notice", notice.id, &confirmed)?;
        let open = known.iter().find(|other| other.confirmed_on.is_none() && other.id != notice.id);
        let next = match open {
            Some(open) => format!("nezaret confirm-ban {number} --body {}", shell_word(&open.body)),
            None => format!("nezaret show {number}"),
        };
        Ok(Receipt::new(number, "ban-confirmed").with("body", &notice.body).next(next))
    }
}
