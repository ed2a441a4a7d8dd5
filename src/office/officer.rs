//! Who acts: an account, the employee behind it, the post and unit held on a day, and for whom he acts (5.5).

use super::{Error, Result};
use crate::{
    law::authority::{Acting, Grant, Officer, Post, Seat, Unit},
    store::Db,
    values::{Date, Instant, Login},
};

/// Who sits at the keyboard, and when.
#[derive(Debug, Clone)]
pub struct Session {
    /// Operating-system account.
    pub login: String,
    /// The instant of entry.
    pub at: Instant,
    /// The account or the instant was chosen by an option: allowed on a training register only.
    pub staged: bool,
}

impl Session {
    /// The day of entry in the office's zone.
    #[must_use]
    pub fn today(&self) -> Date {
        self.at.local().date()
    }
}

const EMPLOYEE: &str = "SELECT e.id, e.surname || ' ' || e.given FROM employee e \
     WHERE e.login=?1 AND e.annulled IS NULL AND (e.dismissed_on IS NULL OR e.dismissed_on>?2)";

/// The seat of an employee on a day: of the confirmed postings that have begun, the last.
const SEAT: &str = "SELECT unit, post FROM posting WHERE employee=?1 AND confirmed=1 AND from_date<=?2 \
     ORDER BY from_date DESC, id DESC LIMIT 1";

/// The employee who holds the head's post on a day, if any.
const HEAD: &str = "SELECT e.id, e.surname || ' ' || e.given FROM employee e JOIN posting p ON p.employee=e.id \
     WHERE p.post='head' AND p.confirmed=1 AND p.from_date<=?1 AND e.annulled IS NULL \
     AND (e.dismissed_on IS NULL OR e.dismissed_on>?1) \
     AND NOT EXISTS (SELECT 1 FROM posting q WHERE q.employee=e.id AND q.confirmed=1 AND q.from_date<=?1 \
                     AND (q.from_date>p.from_date OR (q.from_date=p.from_date AND q.id>p.id))) \
     ORDER BY p.from_date DESC LIMIT 1";

/// A registered absence of an employee on a day that another than `?3` entered.
const ABSENT: &str = "SELECT 1 FROM absence WHERE employee=?1 AND from_date<=?2 \
     AND (until_date IS NULL OR until_date>=?2) AND entered_by<>?3 LIMIT 1";

const GRANTS: &str = "SELECT unit, clause, order_number || ', ' || order_date, from_date, until_date FROM entrusted \
     WHERE unit IS NOT NULL AND from_date<=?1 AND (until_date IS NULL OR until_date>=?1)";

const CHARGED: &str = "SELECT 1 FROM entrusted WHERE employee=?1 AND from_date<=?2 \
     AND (until_date IS NULL OR until_date>=?2) LIMIT 1";

/// Id and name of the employee behind an account who is in service on a day.
fn employee(db: &Db, login: &str, on: Date) -> Result<(i64, String)> {
    db.one(EMPLOYEE, &[login.into(), (&on).into()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Error::Stranger { login: login.into(), on })
}

/// Whether the account is a script's.
pub(super) fn is_service(db: &Db, employee: i64) -> Result<bool> {
    let sql = "SELECT service FROM employee WHERE id=?1";
    Ok(db.one(sql, &[employee.into()], |row| row.get(0))?.unwrap_or(false))
}

/// The post and unit of an employee on a day.
pub fn seat(db: &Db, employee: i64, on: Date) -> Result<Option<Seat>> {
    Ok(db.one(SEAT, &[employee.into(), (&on).into()], |row| {
        Ok(Seat { unit: row.get(0)?, post: row.get(1)? })
    })?)
}

/// The id of the employee with that account, in service on a day.
pub fn by_login(db: &Db, login: &Login, on: Date) -> Result<i64> {
    Ok(employee(db, login.as_str(), on)?.0)
}

/// The officer behind an account on a day.
pub fn on_duty(db: &Db, login: &str, on: Date) -> Result<Officer> {
    let (id, name) = employee(db, login, on)?;
    let seat = seat(db, id, on)?.ok_or_else(|| Error::Stranger { login: login.into(), on })?;
    let acting = if seat.post == Post::DepartmentHead { acting(db, id, on)? } else { None };
    let charged = db.one(CHARGED, &[id.into(), (&on).into()], |_| Ok(()))?.is_some();
    Ok(Officer { id, login: login.into(), name, seat, acting, charged, grants: grants(db, on)? })
}

/// What is entrusted to units on a day.
pub fn grants(db: &Db, on: Date) -> Result<Vec<Grant>> {
    Ok(db.all(GRANTS, &[(&on).into()], |row| {
        Ok(Grant {
            unit: row.get(0)?,
            clause: row.get(1)?,
            basis: row.get(2)?,
            from: row.get(3)?,
            until: row.get::<Option<Date>>(4)?.map(|last| last.plus_days(1)), // the law's ends are first days without
        })
    })?)
}

/// 5.5: while the head is absent or the post is vacant, the department head has the head's powers.
fn acting(db: &Db, me: i64, on: Date) -> Result<Option<Acting>> {
    let head = db.one(HEAD, &[(&on).into()], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?;
    let seat = Seat::HEAD;
    Ok(match head {
        None => Some(Acting { id: None, name: None, seat }),
        Some((id, name)) => {
            let absent = db.one(ABSENT, &[id.into(), (&on).into(), me.into()], |_| Ok(()))?.is_some();
            absent.then_some(Acting { id: Some(id), name: Some(name), seat })
        }
    })
}

/// Names of those who hold one of these seats on a day: whom to turn to after a refusal.
pub(super) fn holders(db: &Db, seats: &[(Unit, Vec<Post>)], on: Date) -> Result<Vec<String>> {
    let sql = "SELECT e.surname || ' ' || e.given || ' (' || e.login || ')', p.unit, p.post FROM employee e \
         JOIN posting p ON p.id=(SELECT id FROM posting q WHERE q.employee=e.id AND q.confirmed=1 \
                                 AND q.from_date<=?1 ORDER BY q.from_date DESC, q.id DESC LIMIT 1) \
         WHERE e.annulled IS NULL AND e.service=0 AND (e.dismissed_on IS NULL OR e.dismissed_on>?1) \
         AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.employee=e.id AND a.from_date<=?1 \
                         AND (a.until_date IS NULL OR a.until_date>=?1)) \
         ORDER BY e.id";
    let mut names = Vec::new();
    db.each(sql, &[(&on).into()], |row| {
        let (unit, post): (Unit, Post) = (row.get(1)?, row.get(2)?);
        if seats.iter().any(|(u, posts)| *u == unit && posts.contains(&post)) {
            names.push(row.get(0)?);
        }
        Ok(())
    })?;
    Ok(names)
}
