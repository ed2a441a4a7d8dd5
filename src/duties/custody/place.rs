//! place-in-centre (3.1.9): records the decision by which a person is placed in a centre, or may come to it by himself.

use super::{
    Basis, Custody, Decision, REGISTER, State,
    basis::{self, Began},
    held, life, moment, overrun, spent, tell_time,
};
use crate::{
    duties::{
        person::{self, Person, bars},
        removal::{self, Removal},
    },
    law::{Law, Wording},
    office::{Act, Desk, End, Receipt, Result, broken},
    values::{Date, Line, Moment, Reference, Text, When},
};

crate::codes!(
    /// A case of article 82 of the Migration Code.
    Case {
        /// A person who asks for asylum, and his family.
        AsylumSeeker = "82.1.1",
        /// A refugee without work or dwelling.
        Refugee = "82.1.2",
        /// A person under removal who asks for it.
        Voluntary = "82.1.3",
        /// A detention decision of the Service.
        ServiceDetention = "82.2.1",
        /// A detention decision of a court.
        CourtDetention = "82.2.2",
        /// A court decision in a removal.
        CourtRemoval = "82.2.3",
    }
);

/// Record the decision by which a person is placed in a centre
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PlaceInCentre {
    /// The person (P-2018-000001)
    number: Reference,
    /// Case of article 82; none before 2015-04-09
    #[arg(long, value_enum)]
    case: Option<Case>,
    /// Removal it serves (R-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    removal: Option<Reference>,
    /// Who decided
    #[arg(long, value_name = "TEXT")]
    authority: Line,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision_number: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    decision_date: Date,
    /// Until when, as the decision says; its last day counts whole
    #[arg(long, value_name = "DATE")]
    until: Option<End>,
    /// When he was brought in, where no detention is recorded here (2018-01-15T14:30)
    #[arg(long, value_name = "MOMENT")]
    brought_in_at: Option<When>,
    /// When he was admitted to the centre, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    admitted_at: Option<When>,
    /// Which centre [default: the first in the settings]
    #[arg(long, value_name = "TEXT")]
    centre: Option<Line>,
    /// Room or section
    #[arg(long, value_name = "TEXT")]
    room: Option<Line>,
    /// What milder measures were tried, and why they are not enough
    #[arg(long, value_name = "TEXT")]
    alternatives: Option<Text>,
    /// For 82.1.3: his own written application, number and date
    #[arg(long, value_name = "TEXT")]
    application: Option<Line>,
    /// For 82.1.3: he has no dwelling
    #[arg(long)]
    #[serde(default)]
    no_dwelling: bool,
    /// For 82.1.3: he has not the least means to live
    #[arg(long)]
    #[serde(default)]
    no_means: bool,
}

impl Act for PlaceInCentre {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let basis = basis_of(desk.law(), self.case, desk.on())?;
        self.words_fit(basis)?;
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let removal = self.removal(desk, basis, person)?;
        let admitted = moment(desk, self.admitted_at)?;
        if self.decision_date > admitted.date() {
            return broken("decision-later-than-act")
                .with("decision", self.decision_date)
                .with("on", desk.on())
                .err();
        }
        let centre = self.centre(desk)?;
        let detention = detention(desk, person)?;
        let brought_in = self.brought_in(desk, basis, detention.as_ref(), admitted)?;
        let after_day = detention.is_some();
        let before = spent(desk.db(), removal.as_ref().map(|removal| removal.id), None)?;
        let began = Began { brought_in, at: admitted, after_day, before };
        let of_whom = (basis, person.citizenship.is_ours());
        let time = basis::time((desk.law(), desk.on()), of_whom, began, removal.as_ref(), self.until)?;
        let standing = bars(desk.db(), person.id, desk.on())?;
        let due = life::Due::of(desk, person, (basis, admitted), &standing)?;
        let beside = life::beside(desk, person, basis, &centre, self.room.as_ref())?;
        let overrun = match &detention {
            Some(detention) => detention.end(desk, admitted, super::end::Placed::Placed.as_str(), None)?,
            None => None,
        };
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (unit, me) = (desk.seat().unit, desk.officer().id);
        let voluntary = basis == Basis::Voluntary;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", person.id.into()),
                ("removal", removal.as_ref().map(|removal| removal.id).into()),
                ("detention", detention.as_ref().map(|detention| detention.id).into()),
                ("basis", (&basis).into()),
                ("centre", (&centre).into()),
                ("room", (&self.room).into()),
                ("brought_in_at", (&brought_in).into()),
                ("began_at", (&admitted).into()),
                ("runs_from", (&time.from).into()),
                ("minutes_before", time.before.into()),
                ("held_until", (&time.until).into()),
                ("stated", time.rule.is_none().into()),
                ("review_by", due.review.as_deref().into()),
                ("examine_by", due.examine.as_ref().map(|term| term.due.as_str()).into()),
                ("consulate_by", (&due.consulate).into()),
                ("application", (&self.application).into()),
                ("no_dwelling", voluntary.then_some(self.no_dwelling).into()),
                ("no_means", voluntary.then_some(self.no_means).into()),
                ("alternatives", (&self.alternatives).into()),
                ("unit", (&unit).into()),
                ("responsible", me.into()),
                ("state", (&State::Held).into()),
            ],
        )?;
        self.decision().keep(desk, id, basis, (admitted, time.until))?;
        let said = if voluntary { "placement-voluntary" } else { "placement-forced" };
        let mut receipt = Receipt::new(number, said)
            .with("person", person.number())
            .with("centre", &centre)
            .with("admitted", admitted)
            .with("until", time.until.map_or_else(|| "—".to_owned(), |until| until.to_string()));
        named.tell(&mut receipt);
        overrun::tell(overrun.as_ref(), &mut receipt);
        tell_time(number, &time, &mut receipt);
        due.tell(number, &mut receipt);
        receipt.notes.extend(beside);
        for bar in standing {
            let article = bar.article.unwrap_or("—").to_owned();
            receipt
                .note("person-barred", vec![("number", person.number().to_string()), ("article", article)]);
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}

impl PlaceInCentre {
    /// Which words go with which case.
    fn words_fit(&self, basis: Basis) -> Result<()> {
        let asks = self.application.is_some() || self.no_dwelling || self.no_means;
        let voluntary = basis == Basis::Voluntary;
        let (key, source) = if asks && !voluntary {
            ("placement-application-with-82-1-3", "MM 82.1.3, 83.1")
        } else if voluntary && self.application.is_none() {
            ("placement-needs-application", "MM 83.1")
        } else if voluntary && !self.no_dwelling && !self.no_means {
            ("placement-needs-condition", "MM 82.3")
        } else if voluntary && self.brought_in_at.is_some() {
            ("placement-voluntary-not-brought", "MM 82.1")
        } else if !voluntary && basis != Basis::Expulsion && self.alternatives.is_none() {
            ("placement-needs-alternatives", "3.1.9")
        } else {
            return Ok(());
        };
        broken(key).by(source).err()
    }

    /// The removal it serves: of this person, and not at its end. A detention may come before there is one.
    fn removal(&self, desk: &Desk<'_, '_>, basis: Basis, person: &Person) -> Result<Option<Removal>> {
        let needed = matches!(basis, Basis::Voluntary | Basis::CourtRemoval | Basis::Expulsion);
        let Some(typed) = &self.removal else {
            if needed {
                return broken("placement-needs-removal").by(basis.article()).err();
            }
            return Ok(None);
        };
        let removal = Removal::find(desk.db(), desk.resolve(typed, removal::REGISTER.prefix)?)?;
        let number = removal.number();
        if !person::is_same(desk.db(), removal.person, person.id)? {
            return broken("case-of-another-person")
                .with("number", number)
                .with("person", person.number())
                .err();
        }
        if desk.on() < removal.decision_date {
            return broken("before-decision")
                .with("number", number)
                .with("decision", removal.decision_date)
                .with("on", desk.on())
                .err();
        }
        if matches!(removal.state, removal::State::Executed | removal::State::Cancelled) {
            let state = format!("removal-state-{}", removal.state);
            return broken("state-forbids").with("number", number).with("state", state).err();
        }
        // Whoever is to be held again came back from the border: that is recorded first.
        if removal.is_handed_over() {
            return broken("placement-handed-over")
                .with("number", number)
                .next(format!("nezaret record-attempt {number}"))
                .err();
        }
        if basis == Basis::Expulsion && removal.basis != removal::Basis::PenaltyDecision {
            return broken("placement-expulsion-only").with("number", number).by("3.1.9").err();
        }
        if basis == Basis::Voluntary && removal.leave_by.is_none() {
            return broken("placement-needs-leave-term")
                .with("number", number)
                .by("MM 82.1.3, 79.5")
                .next(format!("nezaret serve-deportation {number}"))
                .err();
        }
        Ok(Some(removal))
    }

    /// The centre, by one of the names that the settings know: the roll-call goes by it.
    fn centre(&self, desk: &Desk<'_, '_>) -> Result<String> {
        let known = desk.law().words(Wording::Centres, desk.on());
        match &self.centre {
            None => Ok(known.first().cloned().unwrap_or_default()),
            Some(typed) if known.iter().any(|name| name == typed.as_str()) => Ok(typed.to_string()),
            Some(typed) => {
                broken("no-such-centre").with("centre", typed).with("known", known.join("; ")).err()
            }
        }
    }

    /// The hour from which he is held: that of the detention before it, where one is recorded.
    fn brought_in(
        &self,
        desk: &Desk<'_, '_>,
        basis: Basis,
        detention: Option<&Custody>,
        admitted: Moment,
    ) -> Result<Option<Moment>> {
        if basis == Basis::Voluntary {
            return Ok(None);
        }
        let typed = self.brought_in_at.map(|when| when.on(desk.on()));
        let of_detention = detention.map(|detention| detention.began_at);
        let timed = matches!(basis, Basis::ServiceDetention | Basis::CourtDetention);
        match (of_detention, typed) {
            (Some(known), Some(typed)) if known != typed => {
                broken("placement-hour-differs").with("known", known).with("typed", typed).err()
            }
            (None, None) if timed => broken("placement-needs-hour").by("IXM 89.5").err(),
            (known, typed) => match known.or(typed) {
                Some(at) if at > admitted => {
                    broken("placement-admitted-early").with("brought-in", at).with("admitted", admitted).err()
                }
                at => Ok(at),
            },
        }
    }

    fn decision(&self) -> Decision<'_> {
        Decision { authority: &self.authority, number: &self.decision_number, date: self.decision_date }
    }
}

/// On what: the clause of the day says in which cases.
pub(super) fn basis_of(law: &Law, case: Option<Case>, on: Date) -> Result<Basis> {
    let clause = law.clause("3.1.9").and_then(|clause| clause.on(on));
    let cases = clause.map_or(&[][..], |clause| &clause.cases);
    let rule = match case {
        Some(case @ (Case::AsylumSeeker | Case::Refugee)) => broken("placement-not-ours").with("case", case),
        Some(case) if !cases.contains(&case.as_str()) => {
            broken("placement-case-not-yet").with("on", on).with("case", case)
        }
        None if !cases.contains(&Basis::Expulsion.as_str()) => {
            broken("placement-needs-case").with("on", on).with("cases", cases.join(", "))
        }
        Some(Case::Voluntary) => return Ok(Basis::Voluntary),
        Some(Case::ServiceDetention) => return Ok(Basis::ServiceDetention),
        Some(Case::CourtDetention) => return Ok(Basis::CourtDetention),
        Some(Case::CourtRemoval) => return Ok(Basis::CourtRemoval),
        None => return Ok(Basis::Expulsion),
    };
    rule.by("3.1.9").err()
}

/// The detention that the placement follows. Who is in a centre already is held there longer by extend-placement only.
fn detention(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Custody>> {
    let mut held = held(desk.db(), person.id)?;
    if let Some(placed) = held.iter().find(|custody| custody.basis != Basis::Detention) {
        return broken("person-held-already")
            .with("custody", placed.number())
            .next(format!("nezaret extend-placement {}", placed.number()))
            .err();
    }
    Ok(held.pop())
}
