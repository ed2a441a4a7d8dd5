//! amend-law: what the Regulation leaves open, or says only by reading, the office sets by a decision, from a day on.

use crate::{
    law::SettingValue,
    office::{Act, Desk, Receipt, Result, broken},
    values::{ArticleCode, Date, Day, Line},
};

/// Set a reading, term or limit that is left to the office, by a decision and from a day on
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AmendLaw {
    /// What is set: a key that `nezaret settings` lists
    #[arg(long, value_name = "KEY")]
    key: Line,
    /// Its value: true or false, a whole number, a span (3d, 5wd), or an article
    #[arg(long, value_name = "VALUE")]
    value: Line,
    /// First day it holds [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    decision_date: Date,
}

impl Act for AmendLaw {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let Some(setting) = desk.law().setting(self.key.as_str()) else {
            return broken("setting-unknown").with("key", &self.key).next("nezaret settings").err();
        };
        let value = setting.read(self.value.as_str());
        let unknown =
            |code: &ArticleCode| desk.law().articles().iter().all(|rule| rule.code != code.as_str());
        if let Some(SettingValue::Article(code)) = value.as_ref()
            && unknown(code)
        {
            return broken("article-unknown").with("article", code).err();
        }
        if value.is_none() {
            return broken("setting-value")
                .with("key", &self.key)
                .with("value", &self.value)
                .with("kind", format!("setting-kind-{}", setting.kind))
                .err();
        }
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        // What was done before the decision stays judged by what held then.
        if self.decision_date > desk.on() || self.decision_date > from {
            return broken("setting-before-decision")
                .with("from", from)
                .with("date", self.decision_date)
                .err();
        }
        desk.insert(
            "setting",
            &[
                ("key", (&self.key).into()),
                ("value", (&self.value).into()),
                ("from_date", (&from).into()),
                ("decision_number", (&self.decision).into()),
                ("decision_date", (&self.decision_date).into()),
            ],
        )?;
        Ok(Receipt::plain("law-amended").with("key", &self.key).with("value", &self.value).with("from", from))
    }
}
