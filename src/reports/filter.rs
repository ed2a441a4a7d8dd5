//! What a list or a report is narrowed by: the same words for every register.

use super::{
    printed::{Printed, printed},
    query::Query,
};
use crate::{
    duties,
    law::authority::Unit,
    office::{Reader, Register, Result, broken, dated},
    values::{Date, Line, Login, Number},
};

/// The reviewed picture of the tables: the states of a register are the codes its CHECK allows.
const SCHEMA: &str = include_str!("../../schema.sql");

/// A period of days, both included.
#[derive(clap::Args)]
pub struct Period {
    /// First day of the period
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Last day of the period
    #[arg(long, value_name = "DATE")]
    pub to: Option<Date>,
}

impl Period {
    /// A period does not end before it begins.
    pub(super) fn check(&self) -> Result<()> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => {
                broken("period-reversed").with("from", from).with("to", to).err()
            }
            _ => Ok(()),
        }
    }
}

/// What is left of a register.
#[derive(clap::Args)]
pub struct Filter {
    /// Only records in this state
    #[arg(long, value_name = "STATE")]
    state: Option<Line>,
    /// Only records of this unit
    #[arg(long, value_enum)]
    unit: Option<Unit>,
    #[command(flatten)]
    period: Period,
    /// Only records about this person
    #[arg(long, value_name = "NUMBER")]
    person: Option<Number>,
    /// Only records this officer is in charge of
    #[arg(long, value_name = "LOGIN")]
    officer: Option<Login>,
}

impl Filter {
    /// The options that were given, each with its value.
    pub(super) fn typed(&self) -> Vec<(&'static str, String)> {
        let options = [
            ("state", self.state.as_ref().map(ToString::to_string)),
            ("unit", self.unit.map(|unit| unit.to_string())),
            ("from", self.period.from.map(|day| day.to_string())),
            ("to", self.period.to.map(|day| day.to_string())),
            ("person", self.person.map(|number| number.to_string())),
            ("officer", self.officer.as_ref().map(ToString::to_string)),
        ];
        options.into_iter().filter_map(|(option, value)| Some((option, value?))).collect()
    }

    /// What a printed register says of its period and of what it was narrowed by.
    pub(super) fn printed(&self, reader: &Reader) -> Result<Printed> {
        let mut narrowed = self.typed();
        narrowed.retain(|(option, _)| !matches!(*option, "from" | "to"));
        printed(reader, (self.period.from, self.period.to), &narrowed)
    }

    /// Narrows a question to a register. What the register does not have is said, never passed over.
    pub(super) fn narrow(&self, reader: &Reader, register: &Register, query: &mut Query) -> Result<()> {
        self.period.check()?;
        if let Some(state) = &self.state {
            let column = dated(column(register, register.state, "state")?, reader.today);
            let states = states(register);
            if !states.contains(&state.as_str()) {
                return broken("state-not-of-register")
                    .with("state", state)
                    .with("register", format!("register-{}", register.name))
                    .with("states", states.join(", "))
                    .err();
            }
            let place = query.bind(state.as_str().to_owned());
            query.keep(format!("{column}={place}"));
        }
        if let Some(unit) = self.unit {
            let (column, place) = (column(register, register.unit, "unit")?, query.bind(unit));
            query.keep(format!("{column}={place}"));
        }
        if let Some(from) = self.period.from {
            let place = query.bind(from);
            query.keep(format!("{}>={place}", register.date));
        }
        if let Some(to) = self.period.to {
            // The day after, exclusive: where the register keeps moments, the last day counts whole.
            let place = query.bind(to.plus_days(1));
            query.keep(format!("{}<{place}", register.date));
        }
        if let Some(number) = self.person {
            let column = column(register, register.person, "person")?;
            let person = duties::person::Person::find(&reader.db, number)?;
            let ids = duties::person::ids(&reader.db, person.id)?;
            query.keep(format!("{column} IN ({ids})"));
        }
        if let Some(login) = &self.officer {
            let column = column(register, register.responsible, "officer")?;
            let place = query.bind(employee(reader, login)?);
            query.keep(format!("{column}={place}"));
        }
        Ok(())
    }
}

fn column(register: &Register, sql: Option<&'static str>, filter: &'static str) -> Result<&'static str> {
    match sql {
        Some(sql) => Ok(sql),
        None => broken("register-has-no")
            .with("register", format!("register-{}", register.name))
            .with("filter", format!("column-{filter}"))
            .err(),
    }
}

/// The employee with that account, also one who has left.
pub(super) fn employee(reader: &Reader, login: &Login) -> Result<i64> {
    let found = reader.db.one("SELECT id FROM employee WHERE login=?1", &[login.into()], |row| row.get(0))?;
    match found {
        Some(id) => Ok(id),
        None => broken("login-nobody").with("login", login).err(),
    }
}

/// The states of a register's records: those that acts write, and those that come by the calendar.
fn states(register: &Register) -> Vec<&'static str> {
    let by_day = |sql: &'static str| sql.split("THEN '").skip(1).filter_map(|rest| rest.split('\'').next());
    let read = || {
        let (_, table) = SCHEMA.split_once(&format!("CREATE TABLE {} (", register.table))?;
        let (table, _) = table.split_once("\n) STRICT;")?;
        let (_, check) = table.split_once("\n  state TEXT NOT NULL CHECK (")?;
        let written = check.lines().next()?.split(" -- ").next()?.split('\'').skip(1).step_by(2);
        Some(written.chain(register.state.into_iter().flat_map(by_day)).collect())
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_register_with_a_state_has_states() {
        for register in duties::REGISTERS {
            assert_eq!(register.state.is_some(), !states(register).is_empty(), "{}", register.name);
        }
        assert_eq!(states(&duties::ban::REGISTER), ["imposed", "lifted", "ended"]);
        assert_eq!(
            states(&duties::removal::REGISTER),
            ["issued", "served", "suspended", "handed-over", "executed", "cancelled"]
        );
    }
}
