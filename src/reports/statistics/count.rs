//! The figures themselves: one pass over the cases of the period, one over its payments, one over its bans. Groups are few
//! and counted as the rows stream by; persons are counted at the end, each once.

use super::{
    Statistics,
    crowd::Crowd,
    figure::{DRAWN, EXPELS, Figure, HUMAN, Source},
    group::{Groups, People},
};
use crate::{
    duties::violation,
    office::{Reader, Result},
    store::Row,
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
pub(super) struct Counted {
    groups: Groups,
    people: People,
    only: Option<String>,
    /// Of each group the counts and sums.
    tallies: Vec<[(i64, i64); FIGURES]>,
    /// The human beings of the cases registered, and of those decided.
    registered: Crowd,
    decided: Crowd,
    annulled: u64,
    undecided: u64,
    suspended: u64,
    legal: u64,
    reopened: u64,
}

impl Counted {
    pub(super) fn of(asked: &Statistics, reader: &Reader) -> Result<Self> {
        let mut counted = Self {
            groups: Groups::new(reader, asked.by)?,
            people: People::read(reader, asked.by)?,
            only: asked.only(reader, Source::Drawn)?.map(|only| only.name),
            tallies: vec![[(0, 0); FIGURES]],
            registered: Crowd::new(),
            decided: Crowd::new(),
            annulled: 0,
            undecided: 0,
            suspended: 0,
            legal: 0,
            reopened: 0,
        };
        let scope = reader.scope(&violation::REGISTER);
        let (sql, params) = asked.cases(&scope);
        reader.db.each(&sql, &params, |row| counted.case(row))?;
        for source in [Source::Payments, Source::Bans] {
            let figure = if source == Source::Bans { Figure::Banned } else { Figure::Paid };
            let sql = asked.later(source, &scope);
            reader.db.each(&sql, &asked.days(), |row| counted.later(figure, row))?;
        }
        let sql = asked.reopened(&scope);
        reader.db.each(&sql, &asked.days(), |row| {
            counted.reopened += u64::from(counted.group(&row.value(0)?).is_some());
            Ok(())
        })?;
        counted.count_persons();
        Ok(counted)
    }

    /// The group of a key, if it is one that was asked for.
    fn group(&mut self, key: &Value<'_>) -> Option<usize> {
        if self.groups.by().is_none() {
            return Some(0);
        }
        let group = self.groups.of(key, &self.people);
        self.tallies.resize(self.groups.len().max(1), [(0, 0); FIGURES]);
        match &self.only {
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
            self.annulled += u64::from(drawn.is_some() || at_decision.is_some());
            return Ok(());
        }
        let (human, person) = (is(asked::HUMAN), self.people.survivor(row.get(0)?));
        self.legal += u64::from(!human && (drawn.is_some() || at_decision.is_some()));
        if let Some(group) = drawn {
            self.add(Figure::Registered, group, 0);
            self.undecided += u64::from(is(asked::OPEN));
            if human {
                self.registered.add(group, person);
            }
        }
        let Some(group) = at_decision else { return Ok(()) };
        if is(asked::SUSPENDED) {
            self.suspended += 1;
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
        self.annulled += row.get::<i64>(3)?.unsigned_abs();
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
        let mut foot = Foot { left_out: counted.left_out(), ..foot };
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

    fn left_out(&self) -> Vec<(&'static str, u64)> {
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

impl Statistics {
    /// The cases of the period: person, what is asked of each in one number, fine, what they go by at the protocol and at
    /// the decision. A million rows are read in the order of the table, and a column less in each is worth more than an index.
    pub(super) fn cases(&self, scope: &str) -> (String, Vec<Value<'static>>) {
        let key = |source| self.by.map_or_else(|| "NULL".to_owned(), |by| by.key(source));
        let within = if self.is_long() {
            String::new()
        } else {
            format!("({} OR t.decided_on BETWEEN ?1 AND ?2) AND ", Source::Drawn.within())
        };
        let sql = format!(
            "SELECT t.person, {}, t.fine, {}, {} FROM violation t WHERE {within}{scope}",
            asked::sql(),
            key(Source::Drawn),
            key(Source::Decided),
        );
        (sql, self.days())
    }

    /// So many days are read in the order of the table.
    fn is_long(&self) -> bool {
        let (from, to) = self.span();
        from.days_until(to) > LONG
    }

    /// Payments or bans of the period: what they go by, how many stand, their sum, how many no longer stand. Each by
    /// itself where they are split; of the whole there is nothing to ask but the end.
    pub(super) fn later(&self, source: Source, scope: &str) -> String {
        let (annulled, sum) = (source.annulled(), source.sum());
        let counts = match self.by {
            Some(by) => {
                let key = by.key(source);
                format!("{key}, NOT {annulled}, CASE WHEN NOT {annulled} THEN {sum} END, {annulled}")
            }
            None => format!(
                "NULL, count(*) FILTER (WHERE NOT {annulled}), \
                 CAST(sum({sum}) FILTER (WHERE NOT {annulled}) AS BIGINT), count(*) FILTER (WHERE {annulled})"
            ),
        };
        let figure = if source == Source::Bans { Figure::Banned } else { Figure::Paid };
        // The plus keeps the engine from the index of days.
        let plus = if self.is_long() { "+" } else { "" };
        format!("SELECT {counts} FROM {} WHERE {plus}{} AND {scope}", source.tables(), figure.condition())
    }

    /// Decisions of the period that were taken back since: the case was opened again.
    fn reopened(&self, scope: &str) -> String {
        let key = self.by.map_or_else(
            || "NULL".to_owned(),
            |by| match by {
                // The case itself has forgotten them.
                super::By::Outcome => "r.outcome".into(),
                super::By::Month => "r.decided_on".into(),
                super::By::Officer => "NULL".into(),
                _ => by.key(Source::Decided),
            },
        );
        format!(
            "SELECT {key} FROM reopening r JOIN violation t ON t.id=r.violation \
             WHERE r.decided_on BETWEEN ?1 AND ?2 AND t.annulled IS NULL AND {scope}"
        )
    }
}

/// Days of a period that is read in the order of the table.
const LONG: i64 = 731;

/// What is asked of a case, packed into one number.
mod asked {
    use super::{DRAWN as IS_DRAWN, EXPELS as IS_EXPELLED, HUMAN as IS_HUMAN};

    /// The protocol is of the period.
    pub(super) const DRAWN: i64 = 1;
    /// It was decided in the period.
    pub(super) const DECIDED: i64 = 2;
    /// Its consideration was suspended in the period.
    pub(super) const SUSPENDED: i64 = 4;
    /// It is annulled.
    pub(super) const ANNULLED: i64 = 8;
    /// A human being answers.
    pub(super) const HUMAN: i64 = 16;
    /// No decision stands.
    pub(super) const OPEN: i64 = 32;
    /// The decision expels.
    pub(super) const EXPELS: i64 = 64;

    /// SQL of the number.
    pub(super) fn sql() -> String {
        format!(
            "CASE WHEN {IS_DRAWN} THEN {DRAWN} ELSE 0 END \
             +CASE WHEN t.decided_on BETWEEN ?1 AND ?2 THEN CASE t.state WHEN 'decided' THEN {DECIDED} \
             WHEN 'terminated' THEN {DECIDED} WHEN 'suspended' THEN {SUSPENDED} ELSE 0 END ELSE 0 END \
             +CASE t.state WHEN 'decided' THEN 0 WHEN 'terminated' THEN 0 ELSE {OPEN} END \
             +CASE WHEN t.annulled IS NOT NULL THEN {ANNULLED} ELSE 0 END \
             +CASE WHEN {IS_HUMAN} THEN {HUMAN} ELSE 0 END \
             +CASE WHEN {IS_EXPELLED} THEN {EXPELS} ELSE 0 END"
        )
    }
}
