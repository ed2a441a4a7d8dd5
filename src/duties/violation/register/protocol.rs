//! What a protocol holds besides the offence: the rights that were explained, the language, who was there, what the
//! person said and what he refused (IXM 100.1–100.4).

use super::{Age, Bystander, Role};
use crate::{
    office::{Desk, Receipt, Result, broken},
    values::{Date, Day, Line, Name, Text, Value},
};

/// The words of a protocol, whoever and whatever it is about.
#[derive(Debug, clap::Args, serde::Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark on the form, set or not")]
pub(super) struct Protocol {
    /// Language in which it was drawn and the rights were explained
    #[arg(long, value_name = "TEXT")]
    language: Line,
    /// Interpreter's name
    #[arg(long, value_name = "NAME")]
    interpreter: Option<Name>,
    /// The person understands that language without an interpreter
    #[arg(long)]
    #[serde(default)]
    understands: bool,
    /// His rights and duties were explained to the person
    #[arg(long)]
    #[serde(default)]
    rights_explained: bool,
    /// Witnesses, with `;` between them: name|address
    #[arg(long, value_name = "NAME|ADDRESS", value_delimiter = ';')]
    #[serde(default)]
    witness: Vec<Bystander>,
    /// Victims, with `;` between them: name|address
    #[arg(long, value_name = "NAME|ADDRESS", value_delimiter = ';')]
    #[serde(default)]
    victim: Vec<Bystander>,
    /// What the person explained
    #[arg(long, value_name = "TEXT")]
    explanation: Option<Text>,
    /// The person refused to explain
    #[arg(long)]
    #[serde(default)]
    refused_to_explain: bool,
    /// The person refused to sign
    #[arg(long)]
    #[serde(default)]
    refused_to_sign: bool,
    /// Technical means that were used, with their readings
    #[arg(long, value_name = "TEXT")]
    technical_means: Option<Line>,
    /// Damage that was done
    #[arg(long, value_name = "TEXT")]
    damage: Option<Line>,
    /// Parent or guardian of a person of 16 or 17
    #[arg(long, value_name = "TEXT")]
    pub(super) guardian: Option<Line>,
    /// Day on which the commission for minors was told
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    commission_told_on: Option<Day>,
}

/// What a protocol rests on that does not explain the rights, or not so that the person could follow.
const RIGHTS: &str = "IXM 100.2";

impl Protocol {
    /// He knew his rights, in a language he could follow; what he said and what he refused agree.
    pub(super) fn check(&self) -> Result<()> {
        let key = if !self.rights_explained {
            "protocol-needs-rights"
        } else if self.interpreter.is_some() == self.understands {
            "protocol-interpreter-or-understands"
        } else if self.explanation.is_some() && self.refused_to_explain {
            return broken("protocol-explained-and-refused").by("IXM 100.1").err();
        } else {
            return Ok(());
        };
        broken(key).with("language", &self.language).by(RIGHTS).err()
    }

    /// The day on which the commission for minors was told: between the offence and the protocol.
    pub(super) fn told_on(&self, desk: &Desk<'_, '_>, happened: Date) -> Result<Option<Date>> {
        let told = self.commission_told_on.map(|day| desk.day(day)).transpose()?;
        match told.filter(|told| *told > desk.on() || *told < happened) {
            Some(told) => broken("commission-told-when")
                .with("told", told)
                .with("happened", happened)
                .with("on", desk.on())
                .err(),
            None => Ok(told),
        }
    }

    /// Its columns in the row of the case.
    pub(super) fn columns(&self) -> [(&'static str, Value<'_>); 9] {
        let noted = |flag: bool| Value::from(flag.then_some(true));
        [
            ("language", (&self.language).into()),
            ("interpreter", (&self.interpreter).into()),
            ("rights_explained", self.rights_explained.into()),
            ("explanation", (&self.explanation).into()),
            ("refused_to_explain", noted(self.refused_to_explain)),
            ("refused_to_sign", noted(self.refused_to_sign)),
            ("technical_means", (&self.technical_means).into()),
            ("damage", (&self.damage).into()),
            ("guardian", (&self.guardian).into()),
        ]
    }

    /// Enters who was there.
    pub(super) fn enter(&self, desk: &mut Desk<'_, '_>, violation: i64) -> Result<()> {
        for (role, all) in [(Role::Witness, &self.witness), (Role::Victim, &self.victim)] {
            for one in all {
                one.enter(desk, violation, role)?;
            }
        }
        Ok(())
    }

    /// Notes what a minor's case needs besides, and that an age is in doubt.
    pub(super) fn tell(&self, age: Option<Age>, told: Option<Date>, receipt: &mut Receipt) {
        match age {
            None => return,
            Some(Age::Minor) => {}
            Some(Age::InDoubt) => receipt.note("offender-age-in-doubt", Vec::new()),
        }
        if let Some(guardian) = &self.guardian {
            receipt.note("minor-guardian", vec![("guardian", guardian.to_string())]);
        }
        match told {
            Some(told) => receipt.note("commission-told", vec![("told", told.to_string())]),
            None => receipt.note("commission-not-told", Vec::new()),
        }
    }
}
