//! register-employer (3.1.5; the chief specialist by 5.12.1).

use super::{REGISTER, alike, by_voen};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Voen},
};

/// Register an employer
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterEmployer {
    /// Name of the organisation, or of the entrepreneur
    #[arg(long, value_name = "TEXT")]
    name: Line,
    /// Taxpayer's number (VÖEN), ten digits
    #[arg(long, value_name = "NUMBER")]
    voen: Option<Voen>,
    /// Legal address
    #[arg(long, value_name = "TEXT")]
    address: Line,
}

impl Act for RegisterEmployer {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        if let Some(voen) = &self.voen
            && let Some(known) = by_voen(desk.db(), voen)?
        {
            return broken("employer-registered-already")
                .with("voen", voen)
                .with("number", known.number())
                .with("name", known.name)
                .err();
        }
        let fold = language::fold(self.name.as_str());
        let alike = alike(desk.db(), &fold)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("name", (&self.name).into()),
                ("name_fold", (&fold).into()),
                ("voen", (&self.voen).into()),
                ("address", (&self.address).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "employer-registered")
            .with("name", &self.name)
            .next(format!("nezaret schedule-inspection --employer {number}"));
        for other in alike {
            receipt.note("employer-alike", vec![("other", other.number().to_string()), ("name", other.name)]);
        }
        Ok(receipt)
    }
}
