//! What stands against a step toward removal. Every act that is one asks here, before it does anything else: the bars on the
//! person, and of one that sends him somewhere, also those against that country.

use super::{REGISTER, Removal};
use crate::{
    duties::{
        challenge,
        person::{self, Bar, MarkKind},
    },
    law::{Flag, Matter, authority::Post},
    office::{Before, Desk, Result, broken},
    values::{Country, Date, Number, Reference},
};

/// Where a step sends the person.
#[derive(Clone, Copy)]
pub(super) enum Way {
    /// Nowhere: a risk that awaits him in some country does not stand against it.
    Nowhere,
    /// To a country. `None`: it is not known to which, and a risk in any stands against it.
    To(Option<Country>),
}

/// What bars a step toward the removal of a person on a day.
pub(super) fn standing(desk: &Desk<'_, '_>, person: i64, on: Date, way: Way) -> Result<Vec<Bar>> {
    let mut bars = person::bars(desk.db(), person, on)?;
    bars.retain(|bar| match (bar.kind, way) {
        (MarkKind::AsylumRefused, _) => desk.law().flag(Flag::AsylumRefusalBars, on),
        (MarkKind::Risk, Way::Nowhere) => false,
        (MarkKind::Risk, Way::To(country)) => country.is_none_or(|country| bar.country == Some(country)),
        _ => true,
    });
    Ok(bars)
}

/// Stops an act at a bar: what it is, since when, by which document and article. What a mark says of a victim, a witness
/// or an illness is not said to everybody.
pub(super) fn barred<'b>(
    desk: &Desk<'_, '_>,
    key: &'static str,
    number: Number,
    bars: impl IntoIterator<Item = &'b Bar>,
) -> Result<()> {
    let Some(bar) = bars.into_iter().next() else { return Ok(()) };
    let open = bar.open_to(desk.officer());
    let kind = if open { format!("bar-{}", bar.kind) } else { "bar-bar".into() };
    let source = match &bar.source {
        Some(source) if open => source.clone(),
        Some(_) => "—".into(),
        None => "bar-by-birth-date".into(),
    };
    let rule = broken(key)
        .with("number", number)
        .with("bar", kind)
        .with("since", bar.since)
        .with("source", source)
        .with("article", bar.article.unwrap_or("—"))
        .next(format!("nezaret bars {number}"));
    match bar.article {
        Some(article) => rule.by(article).err(),
        None => rule.err(),
    }
}

impl Removal {
    /// No bar stands on the day against a step toward this removal, and what it rests on stands.
    pub(super) fn must_be_free(&self, desk: &Desk<'_, '_>, way: Way) -> Result<()> {
        let bars = standing(desk, self.person, desk.on(), way)?;
        barred(desk, "removal-barred", self.number(), &bars)?;
        self.must_stand(desk).map(drop)
    }

    /// Where the day of the act is an earlier one and a bar stands today, only the head records that the person was sent out.
    pub(super) fn barred_since(&self, desk: &Desk<'_, '_>, way: Way) -> Result<()> {
        let past = desk.on() != desk.today()
            && !desk.officer().capacities().any(|(_, seat)| seat.post == Post::Head);
        if past && !standing(desk, self.person, desk.today(), way)?.is_empty() {
            return Err(desk.refuse("removal-barred-since", vec![("number", self.number().to_string())]));
        }
        Ok(())
    }
}

/// What a removal leaves of the clauses and posts of an act that sends the person out: while a challenge that does not hold
/// it up is open, only the head does it.
pub(super) fn sending_out(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
    let removal = Removal::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
    let clauses = Some(vec![removal.clause()]);
    match challenge::open_beside(before.db(), removal.id, removal.violation)? {
        Some(_) => Ok(Matter { clauses, posts: Some("H"), why: Some("removal-challenged-needs-head") }),
        None => Ok(Matter { clauses, ..Matter::default() }),
    }
}
