//! register-employee (5.3, 5.4): the head enters; what the chief specialist enters waits for the head.

use super::{Order, Place, REGISTER, post};
use crate::{
    language,
    law::{Flag, authority::Post},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Login, Name},
};

/// Register an employee and the post he is appointed to
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterEmployee {
    /// Operating-system account
    #[arg(long)]
    login: Login,
    /// Surname
    #[arg(long, value_name = "NAME")]
    surname: Name,
    /// Given name
    #[arg(long, value_name = "NAME")]
    given: Name,
    /// Father's name
    #[arg(long, value_name = "NAME")]
    father: Option<Name>,
    #[command(flatten)]
    place: Place,
    /// First day in the post [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    #[command(flatten)]
    order: Order,
    /// A script's account, for which another employee answers
    #[arg(long)]
    #[serde(default)]
    service_account: bool,
    /// Login of the employee who answers for a script's account
    #[arg(long, value_name = "LOGIN")]
    answers: Option<Login>,
}

impl Act for RegisterEmployee {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        if let Some(number) = super::account(desk.db(), &self.login)? {
            return broken("login-taken").with("login", &self.login).with("number", number).err();
        }
        let answers = match (&self.answers, self.service_account) {
            (Some(login), true) => Some(crate::office::by_login(desk.db(), login, desk.on())?),
            (None, false) => None,
            _ => return broken("service-account-needs-answering").with("login", &self.login).err(),
        };
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = fold(&self.surname, &self.given, self.father.as_ref());
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("login", (&self.login).into()),
                ("surname", (&self.surname).into()),
                ("given", (&self.given).into()),
                ("father", (&self.father).into()),
                ("name_fold", (&fold).into()),
                ("service", self.service_account.into()),
                ("answers", answers.into()),
            ],
        )?;
        let confirmed = confirms(desk, self.place.post);
        post(desk, id, self.place.seat(), from, &self.order, confirmed)?;
        let receipt = Receipt::new(number, if confirmed { "employee-registered" } else { "employee-waits" });
        Ok(receipt.with("name", format!("{} {}", self.surname, self.given)).with("from", from))
    }
}

/// What the head enters holds at once; what the chief specialist enters waits for him, unless the office reads it
/// otherwise. The head's own post cannot wait for the head: there the President's agreement stands behind the order.
pub(super) fn confirms(desk: &Desk<'_, '_>, post: Post) -> bool {
    desk.seat().post == Post::Head
        || post == Post::Head
        || !desk.law().flag(Flag::HeadConfirmsStaff, desk.on())
}

/// An employee's names, folded.
pub(super) fn fold(surname: &Name, given: &Name, father: Option<&Name>) -> String {
    let father = father.map(|f| format!(" {f}")).unwrap_or_default();
    language::fold(&format!("{surname} {given}{father}"))
}
