//! The first act of a register: the office, and the employee who opens it.

use super::{Order, Place, REGISTER, post, register::fold};
use crate::{
    language,
    law::authority::Officer,
    office::{Act, Desk, Receipt, Result},
    values::{Day, Line, Name},
};

/// Open a new register: the office, and the employee who opens it
#[derive(Debug, clap::Args)]
pub struct Init {
    /// A register for training: takes --as and --at, marks every output, can never become a real one
    #[arg(long)]
    pub training: bool,
    /// Name of the office, printed on its registers
    #[arg(long, value_name = "TEXT")]
    pub office: Line,
    /// Your surname
    #[arg(long, value_name = "NAME")]
    pub surname: Name,
    /// Your given name
    #[arg(long, value_name = "NAME")]
    pub given: Name,
    /// Your father's name
    #[arg(long, value_name = "NAME")]
    pub father: Option<Name>,
    #[command(flatten)]
    place: Place,
    /// First day in your post
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub from: Day,
    #[command(flatten)]
    order: Order,
}

/// The first act, with the account it is done from.
pub struct Opening<'a> {
    init: &'a Init,
    login: String,
}

impl Init {
    /// The employee whom it registers, as the officer who does it.
    #[must_use]
    pub fn first(&self, login: &str) -> Officer {
        Officer {
            id: 1,
            login: login.into(),
            name: format!("{} {}", self.surname, self.given),
            seat: self.place.seat(),
            acting: None,
            charged: false,
            grants: Vec::new(),
        }
    }

    /// As an act, done from an account.
    #[must_use]
    pub fn opening(&self, login: &str) -> Opening<'_> {
        Opening { init: self, login: login.into() }
    }
}

impl Act for Opening<'_> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let init = self.init;
        desk.insert(
            "office",
            &[
                ("name", (&init.office).into()),
                ("training", init.training.into()),
                ("fold_version", language::FOLD_VERSION.into()),
            ],
        )?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = fold(&init.surname, &init.given, init.father.as_ref());
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("login", (&self.login).into()),
                ("surname", (&init.surname).into()),
                ("given", (&init.given).into()),
                ("father", (&init.father).into()),
                ("name_fold", (&fold).into()),
                ("service", false.into()),
            ],
        )?;
        let from = desk.day(init.from)?;
        post(desk, id, init.place.seat(), from, &init.order, true)?;
        let said = if init.training { "training-opened" } else { "office-opened" };
        Ok(Receipt::new(number, said).with("office", &init.office).with("login", &self.login))
    }
}
