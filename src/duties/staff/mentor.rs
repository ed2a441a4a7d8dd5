//! assign-mentor (5.10.4): the head of a division gives a newcomer an experienced colleague of the division.

use super::{Employee, last_posting};
use crate::{
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Day, Login},
};

/// Give a newcomer of the own division an experienced colleague
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AssignMentor {
    /// Login of the newcomer
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// Login of the experienced colleague
    #[arg(long, value_name = "LOGIN")]
    mentor: Login,
    /// Last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
}

impl Act for AssignMentor {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (newcomer, mentor) =
            (Employee::in_service(desk, &self.login)?, Employee::in_service(desk, &self.mentor)?);
        let (on, unit) = (desk.on(), desk.seat().unit);
        for employee in [&newcomer, &mentor] {
            let here = office::seat(desk.db(), employee.id, on)?.is_some_and(|seat| seat.unit == unit);
            if !here || employee.id == desk.officer().id {
                return Err(desk.refuse("mentor-own-division", vec![("name", employee.name())]));
            }
        }
        // Who is longer in the post is the experienced one; nobody is his own.
        let since = |id| last_posting(desk.db(), id);
        if newcomer.id == mentor.id || since(mentor.id)? > since(newcomer.id)? {
            return broken("mentor-experienced").with("name", mentor.name()).by("5.10.4").err();
        }
        let until = desk.day(self.until)?;
        if until < on {
            return broken("last-day-before").with("due", until).with("on", on).err();
        }
        desk.insert(
            "mentoring",
            &[
                ("employee", newcomer.id.into()),
                ("mentor", mentor.id.into()),
                ("from_date", (&on).into()),
                ("until_date", (&until).into()),
            ],
        )?;
        Ok(Receipt::new(newcomer.number(), "mentor-assigned")
            .with("name", newcomer.name())
            .with("mentor", mentor.name())
            .with("until", until)
            .next(format!("nezaret show {}", newcomer.number())))
    }
}
