//! A term counted anew: from what started it, by the law of that day, through everything that moved it since.

use crate::{
    duties::{
        removal::LeaveTerm,
        violation::{CHALLENGED, kind_of, limitation},
    },
    law::{DueError, TermRule, Why},
    office::{End, Move, Reader},
    reports::terms::{COUNTED, Open, Rule, Term},
    values::{ArticleCode, Date, Moment},
};

crate::codes! {
    /// Whether a term runs.
    Clock {
        /// It runs.
        Running = "running",
        /// It stands still.
        Stopped = "stopped",
        /// It is over, whenever it would have ended.
        Ended = "ended",
        /// Nothing has started it yet.
        NotBegun = "not-begun",
        /// The law of the day had no such term, or its end cannot be counted.
        Unknown = "unknown",
    }
}

/// What moved a term, as it was filed.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    pub(super) term: String,
    pub(super) kind: Move,
    pub(super) from: Date,
    pub(super) new: Option<End>,
    pub(super) source: String,
}

/// What the record itself says of one of its terms.
pub(super) struct Kept {
    pub(super) due: Option<End>,
    pub(super) event: Option<End>,
    /// Id in the list of terms.
    pub(super) id: Option<String>,
    /// The record's own length, or what sets the end.
    pub(super) own: Option<String>,
    /// What ended it.
    pub(super) ended: Option<String>,
}

/// A term as it was counted.
pub(super) struct Computed {
    pub(super) clock: Clock,
    /// Why it does not run.
    pub(super) why: Option<String>,
    /// What it was counted from: a code, and when.
    pub(super) event: (&'static str, Option<End>),
    pub(super) rule: Option<TermRule>,
    /// What sets the end, where it is no rule of the law.
    pub(super) own: Option<String>,
    /// Days passed over.
    pub(super) skipped: Vec<(Date, Why)>,
    /// The end: that which the record keeps, or the counted one.
    pub(super) due: Option<End>,
    /// The counted end.
    pub(super) counted: Option<End>,
    /// The record keeps another.
    pub(super) differs: bool,
}

impl Computed {
    /// The acts that would move it as it is now.
    pub(super) fn movers(&self, term: &Term) -> &'static [&'static str] {
        match self.clock {
            Clock::Running => term.moved_by.0,
            Clock::Stopped => term.moved_by.1,
            Clock::Ended | Clock::NotBegun | Clock::Unknown => &[],
        }
    }
}

/// What was counted of a term before anything moved it.
#[derive(Default)]
struct Counted {
    end: Option<End>,
    rule: Option<TermRule>,
    skipped: Vec<(Date, Why)>,
    /// Why it has no end.
    why: Option<String>,
}

/// Counts a term anew. `moves` are the record's changes of this term, in their order.
pub(super) fn compute(reader: &Reader, term: &Term, kept: Kept, moves: &[Moved]) -> Computed {
    let base = moves.iter().rposition(|moved| moved.kind == Move::Replaced);
    let since = base.map_or(moves, |at| &moves[at + 1..]);
    let replaced = base.map(|at| &moves[at]);
    let mut event = (term.event.0, kept.event);
    // What fell away does not come back by itself: only what started the term later counts.
    let fell = replaced.filter(|moved| {
        moved.new.is_none()
            && kept.due.is_none()
            && kept.event.map_or(moved.source == CHALLENGED, |event| event.date() <= moved.from)
    });
    let counted = match replaced.filter(|moved| moved.new.is_some()) {
        Some(other) => {
            event = ("replaced", Some(other.from.into()));
            anew(reader, term, &kept, other)
        }
        None if fell.is_some() => Counted::default(),
        None => count(reader, term, &kept),
    };
    let (end, stopped) = walk(counted.end, since);
    // Of what nobody has to do in time, and of what nobody records, the end is simply over.
    let overdue = matches!(term.open, Open::Until(_));
    let keeps = term.due != COUNTED;
    let due = if keeps { kept.due } else { end };
    let set = matches!(term.rule, Rule::Set(_));
    let differs = keeps && !set && counted.why.as_deref() != Some("calendar") && !same(kept.due, end);
    let (clock, why) = match kept.ended {
        Some(why) if why == "suspended" => (Clock::Stopped, Some(why)),
        Some(why) => (Clock::Ended, Some(why)),
        None if stopped => (Clock::Stopped, Some("suspended".to_owned())),
        None if fell.is_some_and(|moved| moved.source == CHALLENGED) => {
            (Clock::Stopped, Some("challenged".to_owned()))
        }
        None if fell.is_some() => (Clock::Ended, Some("fell-away".to_owned())),
        None if !overdue && due.is_some_and(|due| due.date() < reader.today) => {
            (Clock::Ended, Some("passed".to_owned()))
        }
        None if due.is_some() => (Clock::Running, None),
        None if event.1.is_none() => (Clock::NotBegun, Some(term.event.2.to_owned())),
        None => (Clock::Unknown, counted.why.clone()),
    };
    Computed {
        clock,
        why,
        event,
        rule: counted.rule,
        own: kept.own,
        skipped: counted.skipped,
        due,
        counted: end,
        differs,
    }
}

/// Counted from what started it.
fn count(reader: &Reader, term: &Term, kept: &Kept) -> Counted {
    let id = match term.rule {
        Rule::Set(_) => return Counted { end: kept.due, ..Counted::default() },
        Rule::ByArticle(_) => {
            let code: Option<ArticleCode> = kept.id.as_deref().and_then(|code| code.parse().ok());
            code.and_then(|code| kind_of(&reader.law, &code)).map(|kind| limitation(kind).to_owned())
        }
        Rule::Law(..) | Rule::Own(..) => kept.id.clone(),
    };
    let Some(event) = kept.event else { return Counted::default() };
    let mut counted = match &id {
        Some(id) => by_law(reader, id, event),
        None => Counted::default(),
    };
    if let (Rule::Own(..), Some(length)) = (term.rule, &kept.own) {
        let length: Option<LeaveTerm> = length.parse().ok();
        counted.end = length.map(|length| length.end(moment(event)).into());
        counted.why = None;
    }
    counted
}

/// Counted from the day from which another end took its place. By whichever of its rules the change names; of one that
/// names none, the end stands as it was set.
fn anew(reader: &Reader, term: &Term, kept: &Kept, moved: &Moved) -> Counted {
    let further: &[&str] = match term.rule {
        Rule::Law(_, further) => further,
        _ => &[],
    };
    let ids = kept.id.as_deref().into_iter().chain(further.iter().copied());
    for id in ids {
        let counted = by_law(reader, id, moved.from.into());
        if counted.rule.as_ref().is_some_and(|rule| rule.version.source == moved.source) {
            return counted;
        }
    }
    Counted { end: moved.new, ..Counted::default() }
}

fn by_law(reader: &Reader, id: &str, event: End) -> Counted {
    let Ok(rule) = reader.law.term(id, event.date()) else {
        return Counted { why: Some("no-version".into()), ..Counted::default() };
    };
    let calendar = reader.law.calendar();
    let due = match event {
        End::Day(day) => rule.due_date(day, calendar),
        End::Moment(at) => rule.due_moment(at, calendar),
    };
    match due {
        Ok(due) => Counted {
            end: Some(due.moment.map_or(End::Day(due.date), End::Moment)),
            rule: Some(rule),
            skipped: due.skipped,
            why: None,
        },
        Err(DueError::NotLoaded(_)) => {
            Counted { rule: Some(rule), why: Some("calendar".into()), ..Counted::default() }
        }
        Err(DueError::NeedsHour(_)) => {
            Counted { rule: Some(rule), why: Some("hour".into()), ..Counted::default() }
        }
    }
}

/// Through what moved it: where it ends then, and whether it stands still.
fn walk(mut end: Option<End>, moves: &[Moved]) -> (Option<End>, bool) {
    let mut stopped: Option<(Date, Option<End>, Option<End>)> = None;
    for moved in moves {
        match moved.kind {
            Move::Extended | Move::Replaced => end = moved.new,
            Move::Suspended => {
                stopped = Some((moved.from, end, moved.new));
                end = moved.new;
            }
            Move::Resumed => {
                let Some((since, left, most)) = stopped.take() else { continue };
                end = left.map(|left| left.later(since, moved.from));
                if let (Some(late), Some(most)) = (end, most)
                    && late.date() > most.date()
                {
                    end = Some(most);
                }
            }
        }
    }
    (end, stopped.is_some())
}

/// Whether two ends are the same: a last day ends with its last minute.
fn same(one: Option<End>, other: Option<End>) -> bool {
    match (one, other) {
        (Some(End::Day(day)), Some(End::Moment(at))) | (Some(End::Moment(at)), Some(End::Day(day))) => {
            at.date() == day && at.clock() == (23, 59)
        }
        (one, other) => one == other,
    }
}

fn moment(end: End) -> Moment {
    match end {
        End::Moment(at) => at,
        End::Day(day) => Moment::of(day, 0, 0).expect("every day has its first minute"),
    }
}
