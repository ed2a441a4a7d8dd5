//! extend-document (5.12.5; Instruction of Decree 935, 123): before the term ends, the author of a resolution or his superior
//! gives its executor more time, on his request and for a reason. Never beyond the part that the author himself passes on,
//! nor beyond what the law gives for the answer.

use super::{Document, REGISTER, State};
use crate::{
    law::authority::Post,
    office::{Act, Because, Clock, Desk, End, Receipt, Result, broken, by_login, seat},
    values::{Day, Line, Login, Reference, Text},
};

/// Give the executor of a document more time, on his request
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendDocument {
    /// Number of the document
    number: Reference,
    /// Login of the executor
    #[arg(long, value_name = "LOGIN")]
    executor: Login,
    /// New last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Why the term cannot be kept, as the executor wrote
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Number of his written request
    #[arg(long, value_name = "NUMBER")]
    request: Option<Line>,
}

impl Act for ExtendDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Assigned])?;
        let number = document.number();
        let executor = by_login(desk.db(), &self.executor, on)?;
        let Some(part) = document.open_part(desk.db(), executor)? else {
            return broken("executor-without-part")
                .with("login", &self.executor)
                .with("number", number)
                .err();
        };
        let order = part.order(desk.db())?;
        granted(desk, order.author)?;
        let until = desk.day(self.until)?;
        let upper = if order.first { None } else { document.passed_on(desk.db(), &part, order.author)? };
        if let Some(upper) = upper.filter(|upper| until > *upper) {
            return broken("due-later-than-upper").with("due", until).with("upper", upper).err();
        }
        document.within_answers(desk, until)?;
        let term = if order.first { "execute-by" } else { "part-by" };
        let clock = Clock { table: REGISTER.table, row: document.id, number, term };
        let why = Because {
            on,
            ground: self.ground.as_str(),
            paper: self.request.as_ref().map(Line::as_str),
            source: "935, 123",
        };
        let change = clock.extended(desk.db(), (Some(End::Day(order.due)), until.into()), None, why)?;
        desk.moved(&change)?;
        desk.update("resolution", part.resolution, &[("due_on", (&until).into())])?;
        if order.first {
            desk.update(REGISTER.table, document.id, &[("due_on", (&until).into())])?;
        }
        Ok(Receipt::new(number, "document-extended")
            .with("login", &self.executor)
            .with("until", until)
            .next(format!("nezaret show {number}")))
    }
}

/// The author of the resolution, or a chief above him; who acts for the head stands in his place.
fn granted(desk: &Desk<'_, '_>, author: i64) -> Result<()> {
    let mine = desk.seat();
    if author == desk.officer().id || mine.post == Post::Head {
        return Ok(());
    }
    let above = seat(desk.db(), author, desk.on())?
        .is_some_and(|his| his.unit != mine.unit && his.unit.within(mine.unit));
    if above { Ok(()) } else { Err(desk.refuse("extension-not-by-author", Vec::new())) }
}
