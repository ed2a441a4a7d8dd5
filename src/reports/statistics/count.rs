//! The figures themselves: one pass over the cases of the period, one over its payments, one over its bans. Groups are few
//! and counted as the rows stream by; persons are counted at the end, each once.

use super::{
    Statistics,
    crowd::Crowd,
    figure::{Figure, Source},
    group::{By, Groups, Officers, People, officers},
    pass::{Pass, asked},
};
use crate::{
    office::{Error, Reader, Result},
    store::{self, Row},
    values::{Column, Foot, Kind, Sink, Value},
};

const FIGURES: usize = Figure::ALL.len();

const UPRIGHT: &[Column] = &[
    Column::new("figure", Kind::Code("figure")),
    Column::new("count", Kind::Count),
    Column::new("sum", Kind::Money),
];

/// A column for each count, and one behind it for its sum.
fn beside() -> impl Iterator<Item = (Column, Figure, bool)> {
    Figure::ALL.iter().flat_map(|(code, figure)| {
        let sum = match figure {
            Figure::Fined => Some("fines-sum"),
            Figure::Paid => Some("payments-sum"),
            _ => None,
        };
        let sum = sum.map(|key| (Column::new(key, Kind::Money), *figure, true));
        std::iter::once((Column::new(code, Kind::Count), *figure, false)).chain(sum)
    })
}

/// What was counted.
pub(super) struct Counted<'k> {
    groups: Groups<'k>,
    people: &'k People,
    only: Option<&'k str>,
    /// Of each group the counts and sums.
    tallies: Vec<[(i64, i64); FIGURES]>,
    /// The human beings of the cases registered, and of those decided.
    registered: Crowd,
    decided: Crowd,
    left_out: LeftOut,
}

/// What the figures leave out, and how much of it.
#[derive(Default)]
struct LeftOut {
    annulled: u64,
    undecided: u64,
    suspended: u64,
    legal: u64,
    reopened: u64,
}

/// What is known before the first row is counted.
pub(super) struct Known {
    by: Option<By>,
    people: People,
    officers: Officers,
    only: Option<String>,
}

impl Known {
    pub(super) fn read(asked: &Statistics, reader: &Reader) -> Result<Self> {
        Ok(Self {
            by: asked.by,
            people: People::read(reader, asked.by)?,
            officers: officers(reader, asked.by)?,
            only: asked.only(reader, Source::Drawn)?.map(|only| only.name),
        })
    }
}

impl<'k> Counted<'k> {
    fn nothing(known: &'k Known) -> Self {
        Self {
            groups: Groups::new(known.by, &known.officers),
            people: &known.people,
            only: known.only.as_deref(),
            tallies: vec![[(0, 0); FIGURES]],
            registered: Crowd::new(),
            decided: Crowd::new(),
            left_out: LeftOut::default(),
        }
    }

    /// Counts. A long period is read on several connections side by side.
    pub(super) fn of(asked: &Statistics, reader: &Reader, known: &'k Known) -> Result<Self> {
        let passes = asked.passes(reader)?;
        let hands = if asked.is_long() { passes.len() } else { 1 };
        let days = asked.days();
        let parts = reader.db.side_by_side(&passes, hands, &|db, (pass, sql): &(Pass, String)| {
            let mut counted = Self::nothing(known);
            db.each(sql, &days, |row| counted.take(*pass, row))?;
            Ok::<_, Error>(counted)
        })?;
        let mut counted = Self::nothing(known);
        for part in parts {
            counted.join(part);
        }
        counted.count_persons();
        Ok(counted)
    }

    fn take(&mut self, pass: Pass, row: &Row<'_>) -> store::Result<()> {
        match pass {
            Pass::Cases => self.case(row),
            Pass::Later(figure) => self.later(figure, row),
            Pass::Reopened => {
                self.left_out.reopened += u64::from(self.group(&row.value(0)?).is_some());
                Ok(())
            }
        }
    }

    /// Adds what was counted of another part.
    fn join(&mut self, other: Self) {
        let here: Vec<usize> = other.groups.names().iter().map(|name| self.groups.number(name)).collect();
        let here = |group: usize| here.get(group).copied().unwrap_or(0);
        self.tallies.resize(self.groups.len().max(1), [(0, 0); FIGURES]);
        for (group, tally) in other.tallies.iter().enumerate() {
            for ((count, sum), (more, further)) in self.tallies[here(group)].iter_mut().zip(tally) {
                *count += more;
                *sum += further;
            }
        }
        self.registered.join(other.registered, here);
        self.decided.join(other.decided, here);
        let LeftOut { annulled, undecided, suspended, legal, reopened } = other.left_out;
        self.left_out.annulled += annulled;
        self.left_out.undecided += undecided;
        self.left_out.suspended += suspended;
        self.left_out.legal += legal;
        self.left_out.reopened += reopened;
    }

    /// The group of a key, if it is one that was asked for.
    fn group(&mut self, key: &Value<'_>) -> Option<usize> {
        if self.groups.by().is_none() {
            return Some(0);
        }
        let group = self.groups.of(key, self.people);
        self.tallies.resize(self.groups.len().max(1), [(0, 0); FIGURES]);
        match self.only {
            Some(only) => (self.groups.named(only) == Some(group)).then_some(group),
            None => Some(group),
        }
    }

    fn add(&mut self, figure: Figure, group: usize, sum: i64) {
        let (count, total) = &mut self.tallies[group][figure as usize];
        *count += 1;
        *total += sum;
    }

    /// A case: columns as [`Statistics::cases`] names them.
    fn case(&mut self, row: &Row<'_>) -> crate::store::Result<()> {
        let asked: i64 = row.get(1)?;
        let is = |what: i64| asked & what != 0;
        let drawn = if is(asked::DRAWN) { self.group(&row.value(3)?) } else { None };
        let at_decision = is(asked::DECIDED | asked::SUSPENDED);
        let at_decision = if at_decision { self.group(&row.value(4)?) } else { None };
        if is(asked::ANNULLED) {
            self.left_out.annulled += u64::from(drawn.is_some() || at_decision.is_some());
            return Ok(());
        }
        let (human, person) = (is(asked::HUMAN), self.people.survivor(row.get(0)?));
        self.left_out.legal += u64::from(!human && (drawn.is_some() || at_decision.is_some()));
        if let Some(group) = drawn {
            self.add(Figure::Registered, group, 0);
            self.left_out.undecided += u64::from(is(asked::OPEN));
            if human {
                self.registered.add(group, person);
            }
        }
        let Some(group) = at_decision else { return Ok(()) };
        if is(asked::SUSPENDED) {
            self.left_out.suspended += 1;
            return Ok(());
        }
        self.add(Figure::Decided, group, 0);
        if human {
            self.decided.add(group, person);
        }
        if let Some(fine) = row.get(2)? {
            self.add(Figure::Fined, group, fine);
        }
        if is(asked::EXPELS) {
            self.add(Figure::Expelled, group, 0);
        }
        Ok(())
    }

    /// A payment or a ban: columns as [`Statistics::later`] names them.
    fn later(&mut self, figure: Figure, row: &Row<'_>) -> crate::store::Result<()> {
        let Some(group) = self.group(&row.value(0)?) else { return Ok(()) };
        let (count, sum) = &mut self.tallies[group][figure as usize];
        *count += row.get::<i64>(1)?;
        *sum += row.get::<Option<i64>>(2)?.unwrap_or(0);
        self.left_out.annulled += row.get::<i64>(3)?.unsigned_abs();
        Ok(())
    }

    /// Each human being once in each group.
    fn count_persons(&mut self) {
        let Self { tallies, registered, decided, .. } = self;
        registered.each(|group| tallies[group][Figure::PersonsRegistered as usize].0 += 1);
        decided.each(|group| tallies[group][Figure::PersonsDecided as usize].0 += 1);
    }

    /// The figures of the whole: a human being who stands in several groups counts once.
    fn whole(&mut self) -> [(i64, i64); FIGURES] {
        let mut whole = [(0, 0); FIGURES];
        for tally in &self.tallies {
            for ((count, sum), (of_count, of_sum)) in whole.iter_mut().zip(tally) {
                *count += of_count;
                *sum += of_sum;
            }
        }
        let persons = |crowd: &mut Crowd| {
            let count = std::mem::replace(crowd, Crowd::new()).whole();
            i64::try_from(count).expect("as many as fit in memory")
        };
        whole[Figure::PersonsRegistered as usize].0 = persons(&mut self.registered);
        whole[Figure::PersonsDecided as usize].0 = persons(&mut self.decided);
        whole
    }

    /// Hands the figures on: upright where they are of the whole, else a row for each group.
    pub(super) fn show(mut self, foot: Foot, sink: &mut dyn Sink) -> Result<()> {
        let whole = self.whole();
        let counted = self;
        let mut foot = Foot { left_out: counted.left_out.told(), ..foot };
        let Some(by) = counted.groups.by() else {
            sink.head(UPRIGHT)?;
            for (code, figure) in Figure::ALL {
                let (count, sum) = whole[*figure as usize];
                sink.row(&[(*code).into(), count.into(), figure.has_sum().then_some(sum).into()])?;
                foot.rows += 1;
            }
            return Ok(sink.foot(&foot)?);
        };
        let columns: Vec<Column> =
            by.columns().iter().copied().chain(beside().map(|(column, ..)| column)).collect();
        let pick = |tally: &[(i64, i64); FIGURES], figure: Figure, sum: bool| {
            let (count, total) = tally[figure as usize];
            if sum { total } else { count }
        };
        sink.head(&columns)?;
        for group in counted.groups.in_order() {
            let tally = &counted.tallies[group];
            if tally.iter().all(|(count, _)| *count == 0) {
                continue;
            }
            let mut cells = counted.groups.cells(group);
            cells.extend(beside().map(|(_, figure, sum)| Value::Int(pick(tally, figure, sum))));
            sink.row(&cells)?;
            foot.rows += 1;
        }
        foot.totals = beside().map(|(column, figure, sum)| (column, pick(&whole, figure, sum))).collect();
        Ok(sink.foot(&foot)?)
    }
}

impl LeftOut {
    fn told(&self) -> Vec<(&'static str, u64)> {
        let left_out = [
            ("left-out-annulled", self.annulled),
            ("left-out-undecided", self.undecided),
            ("left-out-suspended", self.suspended),
            ("left-out-reopened", self.reopened),
            ("left-out-legal-persons", self.legal),
        ];
        left_out.into_iter().filter(|(_, n)| *n > 0).collect()
    }
}
