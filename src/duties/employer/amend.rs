//! amend-employer (3.1.5): what the tax register or the employer's papers say now. Why is said, and kept as a note.

use super::{Employer, EmployerKind, REGISTER, kind, must_be_free};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Name, Reference, Text, Value, Voen},
};

/// Change what is known of an employer
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AmendEmployer {
    /// Employer: register number or VÖEN
    number: Reference,
    /// Name of the organisation, or of the entrepreneur
    #[arg(long, value_name = "TEXT")]
    name: Option<Line>,
    /// Taxpayer's number (VÖEN), ten digits
    #[arg(long, value_name = "NUMBER")]
    voen: Option<Voen>,
    /// Legal person or individual; the VÖEN says it where there is one
    #[arg(long, value_enum)]
    kind: Option<EmployerKind>,
    /// Legal address
    #[arg(long, value_name = "TEXT")]
    address: Option<Line>,
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
    /// Why it changes, and on what paper; kept as a note on the employer
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for AmendEmployer {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employer = Employer::find(desk, &self.number)?;
        if let Some(voen) = &self.voen {
            must_be_free(desk.db(), voen, Some(employer.id))?;
        }
        let kept = employer.voen.as_deref().and_then(|voen| voen.parse().ok());
        let typed = self.kind;
        let kind = kind(typed, self.voen.as_ref().or(kept.as_ref()))?
            .filter(|_| typed.is_some() || self.voen.is_some());
        let fold = self.name.as_ref().map(|name| language::fold(name.as_str()));
        let mut columns: Vec<(&'static str, Value<'_>)> = vec![
            ("name", (&self.name).into()),
            ("name_fold", fold.as_deref().into()),
            ("voen", (&self.voen).into()),
            ("kind", (&kind).into()),
            ("address", (&self.address).into()),
            ("activity", (&self.activity).into()),
            ("head_surname", (&self.head_surname).into()),
            ("head_given", (&self.head_given).into()),
            ("head_father", (&self.head_father).into()),
        ];
        columns.retain(|(_, value)| *value != Value::Null);
        let number = employer.number();
        if columns.is_empty() {
            return broken("amend-nothing").with("number", number).err();
        }
        desk.update(REGISTER.table, employer.id, &columns)?;
        let me = desk.officer().id;
        desk.insert(
            "note",
            &[
                ("table_name", REGISTER.table.into()),
                ("row_id", employer.id.into()),
                ("author", me.into()),
                ("text", (&self.ground).into()),
            ],
        )?;
        Ok(Receipt::new(number, "employer-amended").next(format!("nezaret show {number}")))
    }
}
