//! send-identity-request: an information system, or a foreign authority, is asked who somebody is (MM 80.5, 80.6).

use super::{Identification, Purpose, Reply, Request, Way};
use crate::{
    duties::person::{Bar, MarkKind, Person, guards},
    law::Length,
    office::{Act, Desk, Receipt, Result, Rule, broken},
    values::{Country, Line, Reference, shell_word},
};

/// Record a request by which an identity is to be learnt
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SendIdentityRequest {
    /// The identity work (L-2018-000001)
    number: Reference,
    /// By which way
    #[arg(long, value_enum)]
    way: Way,
    /// State whose authority is asked, three letters (TUR)
    #[arg(long, value_name = "COUNTRY")]
    country: Option<Country>,
    /// Whom it is addressed to: the authority, the ministry, the system
    #[arg(long, value_name = "TEXT")]
    to: Line,
    /// Agreement by which that authority is asked directly
    #[arg(long, value_name = "TEXT")]
    agreement: Option<Line>,
    /// Number of the request
    #[arg(long, value_name = "NUMBER")]
    letter: Line,
}

impl Act for SendIdentityRequest {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let work = Identification::open(desk, &self.number, Purpose::Identity)?;
        let number = work.number();
        self.check()?;
        self.must_be_allowed(desk, &Person::get(desk.db(), work.person)?)?;
        let open = work.unanswered(desk.db())?;
        if open.iter().any(|request| request.letter == self.letter.as_str()) {
            return broken("identity-letter-twice").with("number", number).with("letter", &self.letter).err();
        }
        let on = desk.on();
        let follow_up = desk.after(on, desk.law().length(Length::IdentityFollowUp, on))?;
        // Asked once more, the same authority is to answer the later letter.
        let (again, waiting): (Vec<Request>, Vec<Request>) = open
            .into_iter()
            .partition(|open| open.way == self.way && open.country.is_some() && open.country == self.country);
        for earlier in &again {
            let asked = [("reply", (&Reply::AskedAgain).into()), ("answered_on", (&on).into())];
            desk.update("identity_request", earlier.id, &asked)?;
        }
        desk.insert(
            "identity_request",
            &[
                ("identification", work.id.into()),
                ("way", (&self.way).into()),
                ("country", (&self.country).into()),
                ("addressed_to", (&self.to).into()),
                ("agreement", (&self.agreement).into()),
                ("letter", (&self.letter).into()),
                ("sent_on", (&on).into()),
                ("follow_up_on", (&follow_up).into()),
            ],
        )?;
        let days = waiting.iter().map(|request| request.follow_up_on).chain([follow_up]);
        work.stands(desk, days)?;
        let mut receipt = Receipt::new(number, "identity-requested")
            .with("letter", &self.letter)
            .with("to", &self.to)
            .with("follow-up", follow_up)
            .next(format!(
                "nezaret record-identity-answer {number} --letter {}",
                shell_word(self.letter.as_str())
            ));
        for earlier in again {
            let facts = vec![("letter", earlier.letter), ("sent", earlier.sent_on.to_string())];
            receipt.note("identity-asked-again", facts);
        }
        Ok(receipt)
    }
}

impl SendIdentityRequest {
    /// Each way has its own words.
    fn check(&self) -> Result<()> {
        let ours = self.country.is_some_and(Country::is_ours);
        let wrong: Option<Rule> = match (self.way, self.country, &self.agreement) {
            (Way::InformationSystem, None, None) => None,
            (Way::InformationSystem, ..) => Some(broken("identity-request-system").by("MM 80.5")),
            (_, None, _) => Some(broken("identity-request-country").by("MM 80.6")),
            (_, Some(_), _) if ours => Some(broken("identity-request-ours").by("MM 80.6")),
            (Way::Direct, Some(_), None) => Some(broken("identity-request-agreement").by("MM 80.6")),
            (Way::Ministry, Some(_), Some(_)) => Some(broken("identity-request-ministry").by("MM 80.6")),
            (Way::Direct, Some(_), Some(_)) | (Way::Ministry, Some(_), None) => None,
        };
        wrong.map_or(Ok(()), Rule::err)
    }

    /// Who asks for asylum, or is a refugee, is told of to no foreign authority; whom death or torture awaits in a country,
    /// not to that one.
    fn must_be_allowed(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
        if self.way == Way::InformationSystem {
            return Ok(());
        }
        let guards = guards(desk.db(), person.id, desk.on())?;
        let sheltered = |bar: &Bar| match bar.kind {
            MarkKind::AsylumPending | MarkKind::Refugee => true,
            MarkKind::Risk => bar.country == self.country,
            _ => false,
        };
        let Some(bar) = guards.into_iter().find(sheltered) else { return Ok(()) };
        broken("identity-request-barred")
            .with("person", person.number())
            .with("bar", format!("mark-{}", bar.kind))
            .with("since", bar.since)
            .by(bar.article.unwrap_or("3.1.7"))
            .err()
    }
}
