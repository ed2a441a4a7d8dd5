//! reconcile-centre: the list of the centre against ours. Who stands on one list only is told before who stands on both: he
//! is held without our knowing it, or is gone without our knowing it.

use crate::{
    duties::custody::REGISTER,
    language,
    law::Wording,
    office::{Reader, Result, broken},
    reports::{Reading, lines::table, query::NUMBER, rights},
    values::{Cells, Column, Country, Date, DocumentNumber, Kind, Line, Name, Number, Sink, Value},
};
use std::collections::HashMap;

/// Somebody on the list of the centre.
#[derive(Debug, serde::Deserialize)]
pub struct Listed {
    surname: Name,
    given: Name,
    citizenship: Country,
    document: Option<DocumentNumber>,
    birth_date: Option<Date>,
}

impl Listed {
    /// The columns of the list; the first three have to be there.
    pub const COLUMNS: &'static [&'static str] =
        &["surname", "given", "citizenship", "document", "birth_date"];
    /// How many of them have to be there.
    pub const NEEDED: usize = 3;
}

/// The roll-call of a centre.
#[derive(Debug)]
pub struct RollCall {
    /// The centre, by its name in the settings.
    pub centre: Line,
    /// Its own list, with the line of each.
    pub listed: Vec<(u64, Listed)>,
}

crate::codes! {
    /// On whose list somebody stands.
    Roll {
        /// On ours: the centre does not have him.
        OnlyHere = "only-here",
        /// On that of the centre: no custody is recorded.
        OnlyThere = "only-there",
        /// On both.
        Both = "both",
    }
}

const COLUMNS: &[Column] = &[
    Column::new("roll", Kind::Code("roll")),
    Column::new("number", Kind::Number('K')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("citizenship", Kind::Country),
    Column::new("document", Kind::Text),
    Column::new("basis", Kind::Code("custody-basis")),
    Column::new("destination", Kind::Code("destination")),
    Column::new("line", Kind::Count),
];

/// Somebody who is in the centre by our register.
struct Ours {
    person: i64,
    fold: String,
    citizenship: Country,
    birth: Option<Date>,
    document: Option<String>,
    number: Number,
    names: [String; 2],
    basis: String,
    destination: Option<String>,
}

fn held(scope: &str) -> String {
    format!(
        "SELECT t.person, p.name_fold, p.citizenship, p.birth_date, p.document, {NUMBER}, p.surname, p.given, t.basis, \
         (SELECT m.destination FROM custody_movement m WHERE m.custody=t.id ORDER BY m.at DESC, m.id DESC LIMIT 1) \
         FROM custody t JOIN person p ON p.id=t.person \
         WHERE t.state='held' AND t.centre=?1 AND t.annulled IS NULL AND {scope} ORDER BY {NUMBER}"
    )
}

/// What else is known of their documents.
const DOCUMENTS: &str = "SELECT d.person, d.number FROM custody t JOIN identity_document d ON d.person=t.person \
     WHERE t.state='held' AND t.centre=?1";

impl Reading for RollCall {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        Self::allowed(reader)?;
        let _still = reader.db.still()?;
        let known = reader.law.words(Wording::Centres, reader.today);
        let ours = self.ours(reader)?;
        if ours.is_empty() && !known.iter().any(|name| name == self.centre.as_str()) {
            return broken("no-such-centre")
                .with("centre", &self.centre)
                .with("known", known.join("; "))
                .err();
        }
        let mut documents: HashMap<i64, Vec<String>> = HashMap::new();
        for (person, number) in
            reader.db.all(DOCUMENTS, &[(&self.centre).into()], |row| Ok((row.get(0)?, row.get(1)?)))?
        {
            documents.entry(person).or_default().push(number);
        }
        let pairs = pairs(&ours, &documents, &self.listed);
        let missing =
            (0..ours.len()).filter(|i| !pairs.contains(&Some(*i))).map(|i| line(Some(&ours[i]), None));
        let listed = || self.listed.iter().zip(&pairs);
        let unknown = listed().filter(|(_, pair)| pair.is_none()).map(|(listed, _)| line(None, Some(listed)));
        let both = listed().filter_map(|(listed, pair)| Some(line(Some(&ours[(*pair)?]), Some(listed))));
        table(sink, COLUMNS, missing.chain(unknown).chain(both), Vec::new())
    }
}

impl RollCall {
    /// Only who may read the whole register can say who is missing from it.
    pub fn allowed(reader: &Reader) -> Result<()> {
        let may = |officer: &_| reader.law.may_read(officer, REGISTER.clauses, reader.today);
        if may(&reader.officer) {
            return Ok(());
        }
        let key = "roll-not-yours";
        Err(rights::not_yours(reader, "reconcile-centre", key, Vec::new(), REGISTER.clauses, may))
    }

    fn ours(&self, reader: &Reader) -> Result<Vec<Ours>> {
        Ok(reader.db.all(&held(&reader.scope(&REGISTER)), &[(&self.centre).into()], |row| {
            Ok(Ours {
                person: row.get(0)?,
                fold: row.get(1)?,
                citizenship: row.get(2)?,
                birth: row.get(3)?,
                document: row.get(4)?,
                number: Number::unpacked('K', row.get(5)?),
                names: [row.get(6)?, row.get(7)?],
                basis: row.get(8)?,
                destination: row.get(9)?,
            })
        })?)
    }
}

/// Who of ours each on the list is: first by document, then, of those left, by name, citizenship and birth date. Nobody is
/// taken twice.
fn pairs(
    ours: &[Ours],
    documents: &HashMap<i64, Vec<String>>,
    listed: &[(u64, Listed)],
) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; listed.len()];
    let mut taken = vec![false; ours.len()];
    let document = |ours: &Ours, listed: &Listed| {
        let Some(number) = listed.document.as_ref().map(DocumentNumber::as_str) else { return false };
        let others = documents.get(&ours.person).is_some_and(|all| all.iter().any(|other| other == number));
        ours.document.as_deref() == Some(number) || others
    };
    let name = |ours: &Ours, listed: &Listed| {
        let births = ours.birth.zip(listed.birth_date).is_none_or(|(one, other)| one == other);
        let fold = language::fold(&format!("{} {}", listed.surname, listed.given));
        ours.fold == fold && ours.citizenship == listed.citizenship && births
    };
    for is in [&document as &dyn Fn(&Ours, &Listed) -> bool, &name] {
        for (place, (_, listed)) in listed.iter().enumerate() {
            let free = (0..ours.len()).find(|i| !taken[*i] && is(&ours[*i], listed));
            if let (None, Some(i)) = (found[place], free) {
                (found[place], taken[i]) = (Some(i), true);
            }
        }
    }
    found
}

fn line(ours: Option<&Ours>, listed: Option<&(u64, Listed)>) -> Cells {
    let roll = match (ours, listed) {
        (Some(_), Some(_)) => Roll::Both,
        (Some(_), None) => Roll::OnlyHere,
        (None, _) => Roll::OnlyThere,
    };
    let (line, listed) = listed.map_or((None, None), |(line, listed)| (Some(*line), Some(listed)));
    let name = |of: usize| match (ours, listed) {
        (Some(ours), _) => ours.names[of].clone(),
        (None, Some(listed)) => [&listed.surname, &listed.given][of].to_string(),
        (None, None) => String::new(),
    };
    let document = ours.and_then(|ours| ours.document.clone());
    vec![
        roll.into(),
        ours.map(|ours| ours.number).into(),
        name(0).into(),
        name(1).into(),
        ours.map(|ours| ours.citizenship).or(listed.map(|listed| listed.citizenship)).into(),
        document.or(listed.and_then(|listed| listed.document.as_ref()).map(ToString::to_string)).into(),
        ours.map(|ours| ours.basis.clone()).into(),
        ours.and_then(|ours| ours.destination.clone()).into(),
        line.map(|line| i64::try_from(line).unwrap_or(i64::MAX)).map_or(Value::Null, Value::from),
    ]
}

#[cfg(test)]
pub(super) fn statements() -> [String; 2] {
    [held("1"), DOCUMENTS.to_owned()]
}
