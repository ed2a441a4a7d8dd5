//! complete-document: an executor reports what he did; with the responsible one's report the document is executed.

use super::{Document, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Report a document, or your part of it, as executed
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CompleteDocument {
    /// Number of the document
    number: Reference,
    /// What was done
    #[arg(long, value_name = "TEXT")]
    result: Text,
}

impl Act for CompleteDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me) = (desk.on(), desk.officer().id);
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Assigned])?;
        let number = document.number();
        let Some(part) = document.open_part(desk.db(), me)? else {
            if document.names(desk.db(), me)? {
                return broken("part-reported-already").with("number", number).err();
            }
            return Err(desk.refuse("not-an-executor", vec![("number", number.to_string())]));
        };
        let order = part.order(desk.db())?;
        if on < order.on {
            return broken("reported-before-assigned").with("on", on).with("assigned", order.on).err();
        }
        let open = part.waits_for(desk.db())?;
        if !open.is_empty() {
            return broken("parts-open").with("number", number).with("executors", open.join(", ")).err();
        }
        let whole = part.responsible && order.first;
        desk.update("executor", part.id, &[("done_on", (&on).into()), ("result", (&self.result).into())])?;
        if whole {
            desk.update(
                REGISTER.table,
                document.id,
                &[("state", (&State::Completed).into()), ("completed_on", (&on).into())],
            )?;
        }
        let mut receipt = Receipt::new(number, if whole { "document-completed" } else { "part-reported" });
        if whole {
            receipt = receipt.next(format!("nezaret register-execution {number}"));
        }
        if on > order.due {
            receipt.note("completed-late", vec![("due", order.due.to_string())]);
        }
        Ok(receipt)
    }
}
