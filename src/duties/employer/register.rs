//! register-employer (3.1.5; the chief specialist by 5.12.1).

use super::{EmployerKind, REGISTER, alike, kind, must_be_free, site};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result},
    values::{Line, Name, Voen},
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
    /// Legal person or individual; the VÖEN says it where there is one
    #[arg(long, value_enum)]
    kind: Option<EmployerKind>,
    /// Legal address
    #[arg(long, value_name = "TEXT")]
    address: Line,
    /// Workplaces, with `;` between them [default: the legal address]
    #[arg(long, value_name = "TEXT", value_delimiter = ';')]
    #[serde(default)]
    site: Vec<Line>,
    /// What it does
    #[arg(long, value_name = "TEXT")]
    activity: Option<Line>,
    /// Surname of who heads it
    #[arg(long, value_name = "NAME")]
    head_surname: Option<Name>,
    /// Given name of who heads it
    #[arg(long, value_name = "NAME")]
    head_given: Option<Name>,
    /// Father's name of who heads it
    #[arg(long, value_name = "NAME")]
    head_father: Option<Name>,
}

impl Act for RegisterEmployer {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        if let Some(voen) = &self.voen {
            must_be_free(desk.db(), voen, None)?;
        }
        let kind = kind(self.kind, self.voen.as_ref())?;
        let sites: Vec<&Line> =
            if self.site.is_empty() { vec![&self.address] } else { self.site.iter().collect() };
        let first = site::check(desk.db(), None, &sites)?;
        let fold = language::fold(self.name.as_str());
        let alike = alike(desk.db(), &fold)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("name", (&self.name).into()),
                ("name_fold", (&fold).into()),
                ("voen", (&self.voen).into()),
                ("kind", (&kind).into()),
                ("address", (&self.address).into()),
                ("activity", (&self.activity).into()),
                ("head_surname", (&self.head_surname).into()),
                ("head_given", (&self.head_given).into()),
                ("head_father", (&self.head_father).into()),
            ],
        )?;
        site::enter(desk, id, first, &sites)?;
        let mut receipt = Receipt::new(number, "employer-registered")
            .with("name", &self.name)
            .next(format!("nezaret plan-inspection --employer {number} --site {first}"));
        for other in alike {
            receipt.note("employer-alike", vec![("other", other.number().to_string()), ("name", other.name)]);
        }
        Ok(receipt)
    }
}
