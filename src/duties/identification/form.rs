//! The form of the travel document (decree of 2 April 2014): what the card of the person does not say. Number, issuer,
//! days and validity are recorded when it is given; signature and seal stand on the paper alone.

use crate::{
    duties::person::Person,
    office::{Receipt, Result, broken},
    values::{Count, Country, Line, Text, Value},
};

crate::codes!(
    /// Why he is given a travel document (MM 80.6-1).
    Ground {
        /// A treaty says so.
        Treaty = "treaty",
        /// The document of the country of origin cannot be had.
        Unobtainable = "unobtainable",
    }
);

/// Fields of the form.
#[derive(Debug, clap::Args, serde::Deserialize)]
pub(super) struct Form {
    /// Country he travels to, three letters (TUR)
    #[arg(long, value_name = "COUNTRY")]
    travel_to: Country,
    /// Place of birth
    #[arg(long, value_name = "TEXT")]
    birth_place: Option<Line>,
    /// Height in centimetres
    #[arg(long, value_name = "CM")]
    height: Count,
    /// Colour of the eyes
    #[arg(long, value_name = "TEXT")]
    eye_colour: Line,
    /// Distinguishing marks
    #[arg(long, value_name = "TEXT")]
    marks: Option<Line>,
    /// Address in the home country, if it is known
    #[arg(long, value_name = "TEXT")]
    home_address: Option<Line>,
    /// Remarks
    #[arg(long, value_name = "TEXT")]
    remarks: Option<Text>,
    /// His photograph is there
    #[arg(long)]
    #[serde(default)]
    photo: bool,
}

/// Nobody is smaller or taller.
const HEIGHTS: std::ops::RangeInclusive<i64> = 40..=250;

impl Form {
    /// A blank of strict account is not written on with a slip of the pen, nor without the photograph.
    pub(super) fn check(&self) -> Result<()> {
        if !HEIGHTS.contains(&self.height.get()) {
            return broken("travel-height")
                .with("height", self.height)
                .with("least", HEIGHTS.start())
                .with("most", HEIGHTS.end())
                .err();
        }
        if !self.photo {
            return broken("travel-photo").by("MM 80.6-1").err();
        }
        if self.travel_to.is_ours() {
            return broken("travel-to-ours").with("country", self.travel_to).err();
        }
        Ok(())
    }

    /// The columns of the record.
    pub(super) fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("travel_to", (&self.travel_to).into()),
            ("birth_place", (&self.birth_place).into()),
            ("height", self.height.get().into()),
            ("eye_colour", (&self.eye_colour).into()),
            ("distinguishing_marks", (&self.marks).into()),
            ("home_address", (&self.home_address).into()),
            ("remarks", (&self.remarks).into()),
        ]
    }

    /// Notes which places of the form stay empty, by the names of their columns.
    pub(super) fn tell_empty(&self, person: &Person, receipt: &mut Receipt) {
        let empty = [
            ("birth-date", person.birth_date.is_none()),
            ("sex", person.sex.is_none()),
            ("birth-place", self.birth_place.is_none()),
            ("distinguishing-marks", self.marks.is_none()),
            ("home-address", self.home_address.is_none()),
        ];
        for (column, _) in empty.into_iter().filter(|(_, empty)| *empty) {
            receipt.note("travel-form-empty", vec![("field", format!("column-{column}"))]);
        }
    }
}
