//! answer-postponement: the request is granted with a new moment, or refused with its reason (IXM 61.3).

use super::{Notice, Request};
use crate::{
    duties::{
        penalty::Way,
        violation::{Move, REGISTER, Violation},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference, Text, When},
};

crate::codes!(
    /// What became of a request to postpone.
    Answer {
        /// The hearing is held later.
        Granted = "granted",
        /// It stays as it was.
        Refused = "refused",
    }
);

/// Answer the person's request for a later hearing
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnswerPostponement {
    /// The case (V-2018-000017)
    number: Reference,
    /// Granted or refused
    #[arg(long, value_enum)]
    answer: Answer,
    /// Why
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Of a request that is granted: when the case is heard now
    #[arg(long, value_name = "MOMENT")]
    hearing_at: Option<When>,
    /// Of a request that is granted: where
    #[arg(long, value_name = "TEXT")]
    hearing_place: Option<Line>,
    /// Of a request that is granted: in whose hands the new notice was left
    #[arg(long, value_enum)]
    way: Option<Way>,
    /// Day on which it was served [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    notified_on: Option<Day>,
}

impl Act for AnswerPostponement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let (number, on, me) = (case.number(), desk.on(), desk.officer().id);
        case.after(Move::Hear)?;
        let Some(request) = Request::pending(desk.db(), case.id)? else {
            return broken("postponement-none").with("number", number).err();
        };
        if on < request.requested_on {
            return broken("postponement-answered-first")
                .with("requested", request.requested_on)
                .with("on", on)
                .err();
        }
        let notice = self.notice(desk, &case)?;
        desk.update(
            "postponement",
            request.id,
            &[
                ("answer", (&self.answer).into()),
                ("answered_on", (&on).into()),
                ("answered_by", me.into()),
                ("answer_ground", (&self.ground).into()),
            ],
        )?;
        let receipt = match &notice {
            Some(notice) => {
                notice.enter(desk, &case)?;
                Receipt::new(number, "postponement-granted").with("held", notice.held_at)
            }
            None => Receipt::new(number, "postponement-refused"),
        };
        Ok(receipt.next(format!("nezaret decide-violation {number}")))
    }
}

impl AnswerPostponement {
    /// The new hearing of a request that is granted; one that is refused has none.
    fn notice(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Option<Notice<'_>>> {
        let notice = match (self.answer, self.hearing_at, &self.hearing_place, self.way) {
            (Answer::Granted, Some(at), Some(place), Some(way)) => {
                let notified_on = self.notified_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
                Notice { held_at: at.on(desk.on()), place, notified_on, way }
            }
            (Answer::Granted, ..) => return broken("postponement-needs-hearing").by("IXM 60.3").err(),
            (Answer::Refused, None, None, None) => return Ok(None),
            (Answer::Refused, ..) => return broken("postponement-refused-has-none").err(),
        };
        notice.check(desk, case)?;
        Ok(Some(notice))
    }
}
