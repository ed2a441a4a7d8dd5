//! Who is in charge of a case (5.8.2, 5.9.4, 5.10.2): every violation, inspection, signal, removal, custody, ban, appeal,
//! inquiry and identity work has one responsible officer at any time. The clause is that of the case, whichever register it stands in.

mod assign;
pub mod handover;
#[cfg(test)]
mod tests;
mod transfer;

pub use assign::AssignCase;
pub use handover::{ConfirmHandOver, HandOverWork};
pub use transfer::TransferCase;

use crate::{
    duties::{appeal::Appeal, ban::Ban, inquiry::Inquiry, register, removal::Removal, staff},
    law::{
        Matter,
        authority::{Officer, Post},
    },
    office::{Before, Desk, Receipt, Result, broken, on_duty},
    store::Db,
    values::{Date, Login, Number, Reference},
};

/// A case, as far as its officer is concerned.
struct Case {
    number: Number,
    table: &'static str,
    id: i64,
    /// Who is in charge; a ban that a decision opened has nobody yet.
    responsible: Option<i64>,
}

/// Whether a record is a case with one officer in charge.
fn is_case(number: Number) -> bool {
    matches!(number.register, 'V' | 'I' | 'R' | 'B' | 'G' | 'K' | 'L' | 'A' | 'Q')
}

impl Case {
    fn find(db: &Db, number: Number) -> Result<Self> {
        let Some(register) = register(number.register).filter(|_| is_case(number)) else {
            return broken("not-a-case").with("number", number).err();
        };
        let id = register.id(db, number)?;
        let sql = format!("SELECT responsible, annulled FROM {} WHERE id=?1", register.table);
        let found = db.one(&sql, &[id.into()], |row| Ok((row.get(0)?, row.get::<Option<String>>(1)?)))?;
        match found {
            Some((responsible, None)) => Ok(Self { number, table: register.table, id, responsible }),
            _ => broken("record-annulled").with("number", number).err(),
        }
    }
}

/// What is open in an officer's hands: cases he is in charge of, visits he is named for, documents he has to execute. A ban
/// that had ended by itself on a day is over then.
pub fn open_of(db: &Db, employee: i64, on: Option<Date>) -> Result<Vec<Number>> {
    let sql = "SELECT 'V', year, serial FROM violation WHERE annulled IS NULL AND responsible=?1 \
                 AND state<>'decided' AND state<>'terminated' \
               UNION ALL SELECT 'I', t.year, t.serial FROM inspection t WHERE t.annulled IS NULL \
                 AND t.state IN ('scheduled','approved') AND (t.responsible=?1 OR EXISTS \
                 (SELECT 1 FROM inspector n WHERE n.inspection=t.id AND n.employee=?1 AND n.left_on IS NULL)) \
               UNION ALL SELECT 'I', year, serial FROM inspection WHERE annulled IS NULL AND responsible=?1 \
                 AND state='planned' \
               UNION ALL SELECT 'R', year, serial FROM removal WHERE annulled IS NULL AND responsible=?1 \
                 AND state IN ('issued','served','suspended','handed-over') \
               UNION ALL SELECT 'B', year, serial FROM ban WHERE annulled IS NULL AND responsible=?1 AND state='imposed' \
                 AND (?2 IS NULL OR until_date IS NULL OR until_date>=?2) \
               UNION ALL SELECT 'K', year, serial FROM custody WHERE annulled IS NULL AND responsible=?1 AND state='held' \
               UNION ALL SELECT 'L', year, serial FROM identification WHERE annulled IS NULL AND responsible=?1 \
                 AND state<>'closed' \
               UNION ALL SELECT 'G', year, serial FROM signal WHERE annulled IS NULL AND responsible=?1 AND state<>'closed' \
               UNION ALL SELECT 'A', year, serial FROM appeal WHERE annulled IS NULL AND responsible=?1 AND state<>'closed' \
               UNION ALL SELECT 'Q', year, serial FROM inquiry WHERE annulled IS NULL AND responsible=?1 AND state<>'closed' \
               UNION ALL SELECT 'N', year, serial FROM instruction WHERE annulled IS NULL AND addressee=?1 \
                 AND state<>'closed' AND state<>'completed' \
               UNION ALL SELECT 'X', year, serial FROM request WHERE annulled IS NULL AND author=?1 AND state='sent' \
               UNION ALL SELECT 'D', t.year, t.serial FROM executor x JOIN document t ON t.id=x.document \
                 WHERE t.annulled IS NULL AND x.employee=?1 AND x.done_on IS NULL \
               ORDER BY 1, 2, 3";
    Ok(db.all(sql, &[employee.into(), on.into()], |row| {
        let register = match row.get::<String>(0)?.as_str() {
            "V" => 'V',
            "I" => 'I',
            "R" => 'R',
            "B" => 'B',
            "G" => 'G',
            "K" => 'K',
            "L" => 'L',
            "A" => 'A',
            "Q" => 'Q',
            "N" => 'N',
            "X" => 'X',
            _ => 'D',
        };
        Ok(Number { register, year: row.get(1)?, serial: row.get(2)? })
    })?)
}

/// Notes on a receipt what an officer who leaves has in his hands: it waits for another.
pub fn tell_open(desk: &Desk<'_, '_>, employee: i64, receipt: &mut Receipt) -> Result<()> {
    let stamps = staff::stamp::of(desk.db(), employee)?;
    if !stamps.is_empty() {
        receipt.note("employee-has-stamps", vec![("stamps", stamps.join(", "))]);
    }
    let open = open_of(desk.db(), employee, Some(desk.today()))?;
    if open.is_empty() {
        return Ok(());
    }
    let mut named: Vec<String> = open.iter().take(NAMED).map(ToString::to_string).collect();
    if open.len() > NAMED {
        named.push("…".into());
    }
    receipt.note("employee-has-open", vec![("count", open.len().to_string()), ("records", named.join(", "))]);
    Ok(())
}

/// So many records are named one by one.
const NAMED: usize = 20;

/// The clause of a case; an appeal or inquiry has none: the posts of every unit answer them (5.9.9, 5.10.7, 5.11.1).
fn clause(db: &Db, number: Number) -> Result<Option<&'static str>> {
    Ok(Some(match number.register {
        'V' => "3.1.4",
        'I' => "3.1.5",
        'G' => "3.1.3",
        'K' => "3.1.9",
        'A' | 'Q' => return Ok(None),
        'B' => Ban::find(db, number)?.clause(),
        'L' => "3.1.7",
        'R' => Removal::find(db, number)?.clause(),
        _ => return broken("not-a-case").with("number", number).err(),
    }))
}

/// The clause that the case leaves.
fn matter(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
    let clause = clause(before.db(), before.resolve_any(typed)?)?;
    Ok(Matter { clauses: Some(clause.into_iter().collect()), ..Matter::default() })
}

/// The employee who is to have the case: of the own unit or below, in a unit that holds its clause.
fn taker(desk: &Desk<'_, '_>, case: &Case, login: &Login) -> Result<Officer> {
    let on = desk.on();
    let officer = on_duty(desk.db(), login.as_str(), on)?;
    let unit = officer.seat.unit;
    if !unit.within(desk.seat().unit) {
        let args = vec![("employee", officer.name), ("unit", format!("unit-{unit}"))];
        return Err(desk.refuse("employee-not-below", args));
    }
    let clause = clause(desk.db(), case.number)?;
    let competent =
        clause.is_none_or(|clause| desk.law().holding(unit, clause, &officer.grants, on).is_some());
    if !competent || officer.seat.post == Post::ChiefSpecialist {
        return broken("employee-not-competent")
            .with("employee", officer.name)
            .with("unit", format!("unit-{unit}"))
            .with("clause", clause.unwrap_or("5.11.1"))
            .err();
    }
    if let Some(clause) = clause
        && staff::division::has(desk.db(), officer.id, clause, on)? == Some(false)
    {
        return broken("case-outside-division")
            .with("employee", officer.name)
            .with("clause", clause)
            .next("nezaret divide-work")
            .by("5.6")
            .err();
    }
    let concerned = match case.number.register {
        'A' => Appeal::find(desk.db(), case.number)?.complains_of(desk.db(), &officer, on)?,
        'Q' => Inquiry::find(desk.db(), case.number)?.concerns(desk.db(), &officer, on)?,
        _ => false,
    };
    if concerned {
        let args = vec![("number", case.number.to_string())];
        return Err(desk.refuse("appeal-not-to-complained-of", args));
    }
    if case.responsible == Some(officer.id) {
        return broken("case-with-him-already")
            .with("number", case.number)
            .with("employee", officer.name)
            .err();
    }
    Ok(officer)
}

/// The officer to whom the division of work gives the case: of those who may have it, who has least in his hands.
fn by_division(desk: &Desk<'_, '_>, case: &Case) -> Result<Officer> {
    let on = desk.on();
    let nobody = || broken("case-of-nobody").with("number", case.number).by("5.6");
    let Some(clause) = clause(desk.db(), case.number)? else { return nobody().err() };
    let mut least: Option<(usize, Officer)> = None;
    for (id, login) in staff::division::who_has(desk.db(), clause, on)? {
        let Ok(officer) = taker(desk, case, &login) else {
            continue;
        };
        let open = open_of(desk.db(), id, Some(on))?.len();
        if least.as_ref().is_none_or(|(fewest, _)| open < *fewest) {
            least = Some((open, officer));
        }
    }
    least.map_or_else(|| nobody().err(), |(_, officer)| Ok(officer))
}

/// Puts the case into his hands, and into his unit.
fn hand(desk: &mut Desk<'_, '_>, case: &Case, to: &Officer) -> Result<()> {
    desk.update(case.table, case.id, &[("responsible", to.id.into()), ("unit", (&to.seat.unit).into())])
}
