//! register-execution (5.12.6): what the executors reported is entered as executed, with the answer that left.

use super::{Document, REGISTER, State};
use crate::{
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Date, Line, Reference, Text},
};

/// Record that a document is executed, with the answer that left or why none is due
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterExecution {
    /// Number of the document
    number: Reference,
    /// Number of the answer that settles it; an interim reply does not
    #[arg(long, value_name = "NUMBER")]
    answer: Option<Line>,
    /// Date of the answer [default: the day of the act]
    #[arg(long, value_name = "DATE")]
    answer_date: Option<Date>,
    /// Why no answer is due
    #[arg(long, value_name = "TEXT")]
    without_answer: Option<Text>,
}

impl Act for RegisterExecution {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Document::controllers(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Completed])?;
        document.controlled_by(desk)?;
        let number = document.number();
        let dated = self.dated(desk, &document)?;
        desk.update(
            REGISTER.table,
            document.id,
            &[
                ("state", (&State::Executed).into()),
                ("executed_on", (&on).into()),
                ("answer_number", (&self.answer).into()),
                ("answer_date", (&dated).into()),
                ("without_answer", (&self.without_answer).into()),
            ],
        )?;
        let said = if self.answer.is_some() { "execution-answered" } else { "execution-registered" };
        let mut receipt = Receipt::new(number, said).next(format!("nezaret take-off-control {number}"));
        if let Some(answer) = &self.answer {
            receipt = receipt.with("answer", answer);
        }
        document.tell_late(&mut receipt);
        Ok(receipt)
    }
}

impl RegisterExecution {
    /// Either an answer left, on a day between the registration and now, or it is said why none is due.
    fn dated(&self, desk: &Desk<'_, '_>, document: &Document) -> Result<Option<Date>> {
        let (number, on) = (document.number(), desk.on());
        if let Some(completed) = document.completed_on.filter(|completed| on < *completed) {
            return broken("execution-before-report")
                .with("number", number)
                .with("completed", completed)
                .err();
        }
        match (&self.answer, &self.without_answer, self.answer_date) {
            (Some(_), None, date) => {
                let date = date.unwrap_or(on);
                if date < document.registered_on || date > on {
                    return broken("answer-when")
                        .with("number", number)
                        .with("date", date)
                        .with("registered", document.registered_on)
                        .with("on", on)
                        .err();
                }
                Ok(Some(date))
            }
            (None, Some(_), None) => Ok(None),
            _ => broken("answer-or-why-none").with("number", number).by("5.12.6").err(),
        }
    }
}
