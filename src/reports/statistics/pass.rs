//! The passes over the register that count: over the cases of the period, over its payments, its bans, and the decisions
//! that were taken back.

use super::{
    Statistics,
    figure::{DRAWN, EXPELS, Figure, HUMAN, Source},
};
use crate::{
    duties::violation,
    office::{Reader, Result},
};

/// What a pass reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// Cases, as [`Statistics::cases`] names their columns.
    Cases,
    /// Payments or bans, as [`Statistics::later`] names them.
    Later(Figure),
    /// Decisions that were taken back.
    Reopened,
}

/// Stretches of a register that is read whole: enough that no hand is left alone with a long one.
const STRETCHES: i64 = 8;

impl Statistics {
    /// Every pass with its statement. A long period is read in stretches of ids, which can be shared out.
    pub(super) fn passes(&self, reader: &Reader) -> Result<Vec<(Pass, String)>> {
        let scope = reader.scope(&violation::REGISTER);
        let mut passes = self.stretches(reader, Pass::Cases, "t.id", &self.cases(&scope))?;
        let paid = Pass::Later(Figure::Paid);
        passes.extend(self.stretches(reader, paid, "y.id", &self.later(Source::Payments, &scope))?);
        passes.push((Pass::Later(Figure::Banned), self.later(Source::Bans, &scope)));
        passes.push((Pass::Reopened, self.reopened(&scope)));
        Ok(passes)
    }

    fn stretches(&self, reader: &Reader, pass: Pass, id: &str, sql: &str) -> Result<Vec<(Pass, String)>> {
        if !self.is_long() {
            return Ok(vec![(pass, sql.to_owned())]);
        }
        let table = if pass == Pass::Cases { "violation" } else { "payment" };
        let last = reader.db.count(&format!("SELECT coalesce(max(id), 0) FROM {table}"), &[])?;
        let borders: Vec<i64> = (0..=STRETCHES).map(|n| last * n / STRETCHES).collect();
        let within = |pair: &[i64]| format!("{sql} AND {id}>{} AND {id}<={}", pair[0], pair[1]);
        Ok(borders.windows(2).map(|pair| (pass, within(pair))).collect())
    }

    /// The cases of the period: person, what is asked of each in one number, fine, what they go by at the protocol and at
    /// the decision. A million rows are read in the order of the table, and a column less in each is worth more than an index.
    pub(super) fn cases(&self, scope: &str) -> String {
        let key = |source| self.by.map_or_else(|| "NULL".to_owned(), |by| by.key(source));
        let within = if self.is_long() {
            String::new()
        } else {
            format!("({} OR t.decided_on BETWEEN ?1 AND ?2) AND ", Source::Drawn.within())
        };
        format!(
            "SELECT t.person, {}, t.fine, {}, {} FROM violation t WHERE {within}{scope}",
            asked::sql(),
            key(Source::Drawn),
            key(Source::Decided),
        )
    }

    /// So many days are read in the order of the table.
    pub(super) fn is_long(&self) -> bool {
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
pub(super) mod asked {
    use super::{DRAWN as IS_DRAWN, EXPELS as IS_EXPELLED, HUMAN as IS_HUMAN};

    /// The protocol is of the period.
    pub(in super::super) const DRAWN: i64 = 1;
    /// It was decided in the period.
    pub(in super::super) const DECIDED: i64 = 2;
    /// Its consideration was suspended in the period.
    pub(in super::super) const SUSPENDED: i64 = 4;
    /// It is annulled.
    pub(in super::super) const ANNULLED: i64 = 8;
    /// A human being answers.
    pub(in super::super) const HUMAN: i64 = 16;
    /// No decision stands.
    pub(in super::super) const OPEN: i64 = 32;
    /// The decision expels.
    pub(in super::super) const EXPELS: i64 = 64;

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
