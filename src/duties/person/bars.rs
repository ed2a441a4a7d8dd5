//! What stands against a person's removal: marks in force, and childhood.

use super::{Mark, last_birth, marks};
use crate::{
    law::authority::Officer,
    office::Result,
    store::Db,
    values::{Country, Date},
};

crate::codes!(
    /// What a mark says of a person.
    MarkKind {
        /// Not of age, or of doubtful age, and nobody yet found who takes charge of him.
        Minor = "minor",
        /// Asked for asylum, not yet answered.
        AsylumPending = "asylum-pending",
        /// A refugee, or granted political asylum.
        Refugee = "refugee",
        /// A victim of trafficking, of age.
        TraffickingVictim = "trafficking-victim",
        /// A victim of trafficking, a child.
        ChildTraffickingVictim = "child-trafficking-victim",
        /// Helps in a criminal prosecution.
        Witness = "witness",
        /// Needs care; guards the person, bars nothing.
        Health = "health",
        /// Expects a child; guards the person, bars nothing.
        Pregnant = "pregnant",
        /// May harm himself; guards the person, bars nothing.
        SelfHarm = "self-harm",
        /// May harm others; a warning, bars nothing.
        Violent = "violent",
        /// Went into hiding before; a warning, bars nothing.
        Absconded = "absconded",
        /// May not leave the country.
        ExitRestricted = "exit-restricted",
        /// Was refused asylum, and can still challenge the refusal.
        AsylumRefused = "asylum-refused",
        /// A court stays the removal.
        CourtStay = "court-stay",
        /// An international court asks that he be not removed.
        InterimMeasure = "interim-measure",
        /// Death, torture or persecution await him in one country: nobody is sent there.
        Risk = "risk",
    }
);

/// Age up to which a person counts as a minor.
const OF_AGE: i64 = 18;

impl MarkKind {
    /// The article by which it bars; `None` where no article was found, or where it bars nothing.
    #[must_use]
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Refugee => Some("MM 79.3"),
            Self::ChildTraffickingVictim | Self::TraffickingVictim | Self::Witness => Some("MM 79.4"),
            Self::AsylumPending => Some("IXM 29"),
            Self::ExitRestricted => Some("IXM 155.4"),
            Self::AsylumRefused => Some("IPM 38.1"),
            Self::InterimMeasure | Self::Risk => Some("1.2"),
            Self::Minor
            | Self::CourtStay
            | Self::Health
            | Self::Pregnant
            | Self::SelfHarm
            | Self::Violent
            | Self::Absconded => None,
        }
    }

    /// Whether its content is for heads and its author only: it tells of a victim, a witness or an illness.
    #[must_use]
    pub const fn guarded(self) -> bool {
        matches!(
            self,
            Self::TraffickingVictim
                | Self::ChildTraffickingVictim
                | Self::Witness
                | Self::Health
                | Self::Pregnant
                | Self::SelfHarm
        )
    }

    /// Whether no step toward removal may be taken under it: of [`Self::Risk`], none toward that country.
    #[must_use]
    pub const fn bars(self) -> bool {
        !matches!(self, Self::Health | Self::Pregnant | Self::SelfHarm | Self::Violent | Self::Absconded)
    }

    /// Whether no removal may even be opened under it.
    #[must_use]
    pub const fn forbids(self) -> bool {
        let for_a_time = matches!(self, Self::Minor | Self::ExitRestricted | Self::AsylumRefused);
        self.bars() && !for_a_time && !matches!(self, Self::CourtStay | Self::InterimMeasure | Self::Risk)
    }
}

/// One thing that stands against a removal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub kind: MarkKind,
    /// Its first day.
    pub since: Date,
    /// Its last day, where that is known.
    pub until: Option<Date>,
    /// The document it rests on; `None` where the birth date alone says it.
    pub source: Option<String>,
    /// The article by which it bars, where there is one.
    pub article: Option<&'static str>,
    /// Who marked; `None` where the birth date alone says it.
    pub author: Option<i64>,
    /// The country that it is about.
    pub country: Option<Country>,
}

impl From<&Mark> for Bar {
    fn from(mark: &Mark) -> Self {
        Self {
            kind: mark.kind,
            since: mark.from_date,
            until: mark.until_date,
            source: Some(mark.document.clone()),
            article: mark.kind.article(),
            author: Some(mark.author),
            country: mark.country,
        }
    }
}

impl Bar {
    /// Whether an officer is told what it says. Of a victim, a witness or an illness only heads are, and who marked.
    #[must_use]
    pub fn open_to(&self, officer: &Officer) -> bool {
        let leads = || officer.capacities().any(|(_, seat)| seat.post.is_head());
        !self.kind.guarded() || leads() || self.author == Some(officer.id)
    }
}

/// Whether somebody born on a day at the latest is not of age on another.
#[must_use]
pub fn is_child(birth: Option<Date>, on: Date) -> bool {
    birth.is_some_and(|birth| birth <= on && birth.plus_years(OF_AGE) > on)
}

/// Whether a person is, or is marked as, not of age.
pub fn is_minor(db: &Db, person: i64, on: Date) -> Result<bool> {
    Ok(is_child(last_birth(db, person)?, on)
        || guards(db, person, on)?.iter().any(|bar| bar.kind == MarkKind::Minor))
}

/// What bars a person's removal on a day, in the order of its entry.
pub fn bars(db: &Db, person: i64, on: Date) -> Result<Vec<Bar>> {
    let mut all = guards(db, person, on)?;
    all.retain(|bar| bar.kind.bars());
    Ok(all)
}

/// What bars or guards a person on a day, in the order of its entry.
///
/// A person not of age is barred without a mark, until a mark was ended with the document that says who takes charge.
pub fn guards(db: &Db, person: i64, on: Date) -> Result<Vec<Bar>> {
    let marks = marks(db, person)?;
    let minor = |settled: bool| {
        marks.iter().any(|mark| {
            mark.kind == MarkKind::Minor && if settled { mark.ended_on.is_some() } else { mark.in_force(on) }
        })
    };
    // Of two birth dates of one human being the later counts: an age in doubt is that of a minor.
    let child =
        last_birth(db, person)?.filter(|birth| is_child(Some(*birth), on) && !minor(true) && !minor(false));
    let mut bars: Vec<Bar> = marks.iter().filter(|mark| mark.in_force(on)).map(Bar::from).collect();
    bars.extend(child.map(|birth| Bar {
        kind: MarkKind::Minor,
        since: birth,
        until: Some(birth.plus_years(OF_AGE).plus_days(-1)),
        source: None,
        article: None,
        author: None,
        country: None,
    }));
    Ok(bars)
}
