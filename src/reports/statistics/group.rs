//! By what figures are split: the key of a row in SQL, its name in the table, and the value that `--of` asks for.

use super::figure::Source;
use crate::{
    duties::violation::Outcome,
    language::order,
    law::authority::Unit,
    office::{Reader, Result, broken},
    store,
    values::{ArticleCode, Column, Country, Kind, Line, Login, Month, Value},
};
use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap},
};

crate::codes!(
    /// By what figures are split.
    By {
        /// Article of the offence.
        Article = "article",
        /// Citizenship on the card of the person, merged persons as one.
        Citizenship = "citizenship",
        /// How the case was decided.
        Outcome = "outcome",
        /// Unit in charge.
        Unit = "unit",
        /// Who drew the protocol; of everything later, who decided.
        Officer = "officer",
        /// Month in which it happened.
        Month = "month",
        /// The place as it was typed, up to its first comma.
        District = "district",
    }
);

/// So much of a day is its month.
const MONTH: usize = "2018-01".len();

/// Where there is nothing to go by: nobody decided yet.
const NOTHING: &str = "-";

/// The outcome of a case that has none.
const UNDECIDED: &str = "undecided";

/// SQL of the place up to its first comma: cut off from the left is everything that is no comma.
const FIRST_PART: &str =
    "trim(substr(t.place, 1, length(t.place)-length(ltrim(t.place, replace(t.place, ',', '')))))";

impl By {
    /// SQL of what a row goes by. Citizenship goes by the person: whose it is, only [`People`] know. A month goes by the
    /// day: to cut a million of them in SQL takes longer than in [`Groups`].
    pub(super) fn key(self, source: Source) -> String {
        match self {
            Self::Article => "t.article".into(),
            Self::Citizenship => "t.person".into(),
            Self::Outcome => format!("coalesce(t.outcome, '{UNDECIDED}')"),
            Self::Unit => "t.unit".into(),
            Self::Officer => if source == Source::Drawn { "t.drawn_by" } else { "t.decided_by" }.into(),
            Self::Month => source.day().into(),
            Self::District => "t.place".into(),
        }
    }

    /// The columns that name a group.
    pub(super) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Article => const { &[Column::new("article", Kind::Text)] },
            Self::Citizenship => const { &[Column::new("citizenship", Kind::Country)] },
            Self::Outcome => const { &[Column::new("outcome", Kind::Code("outcome"))] },
            Self::Unit => const { &[Column::new("unit", Kind::Code("unit"))] },
            Self::Officer => {
                const { &[Column::new("login", Kind::Text), Column::new("officer", Kind::Text)] }
            }
            Self::Month => const { &[Column::new("month", Kind::Text)] },
            Self::District => const { &[Column::new("first-part-of-place", Kind::Text)] },
        }
    }
}

/// One group that was asked for.
pub(super) struct Only {
    /// Its name, as [`Groups`] names it.
    pub(super) name: String,
    /// SQL that keeps its rows, with the value `?3`; the person counted is `p`.
    pub(super) condition: String,
    pub(super) value: Value<'static>,
}

impl Only {
    /// The group that `--of` names.
    pub(super) fn of(reader: &Reader, by: By, typed: &Line, source: Source) -> Result<Self> {
        let (name, value) = by.named(reader, typed.as_str())?;
        let key = match by {
            By::Citizenship => "p.citizenship".into(),
            By::District => FIRST_PART.into(),
            By::Officer => format!("coalesce({}, 0)", by.key(source)),
            By::Month => format!("substr({}, 1, {MONTH})", source.day()),
            _ => by.key(source),
        };
        Ok(Self { name, condition: format!("{key}=?3"), value })
    }
}

impl By {
    /// The name of a group, and the value its rows hold.
    fn named(self, reader: &Reader, typed: &str) -> Result<(String, Value<'static>)> {
        let same = |name: String| (name.clone(), Value::from(name));
        let named = match self {
            Self::Article => typed.parse::<ArticleCode>().ok().map(|code| same(code.to_string())),
            Self::Citizenship => typed.parse::<Country>().ok().map(|country| same(country.to_string())),
            Self::Outcome if typed == UNDECIDED => Some(same(typed.to_owned())),
            Self::Outcome => typed.parse::<Outcome>().ok().map(|outcome| same(outcome.to_string())),
            Self::Unit => typed.parse::<Unit>().ok().map(|unit| same(unit.to_string())),
            Self::Month => typed.parse::<Month>().ok().map(|month| same(month.to_string())),
            Self::District => Some(same(typed.to_owned())),
            Self::Officer if typed == NOTHING => Some((typed.to_owned(), 0.into())),
            Self::Officer => match typed.parse::<Login>() {
                Ok(login) => {
                    Some((login.to_string(), super::super::filter::employee(reader, &login)?.into()))
                }
                Err(_) => None,
            },
        };
        match named {
            Some(named) => Ok(named),
            None => broken("statistics-of").with("of", typed).with("by", self).err(),
        }
    }
}

/// The human beings behind the entries of the register: who is merged counts as who he was merged into.
pub(in crate::reports) struct People {
    survivors: HashMap<i64, i64>,
    /// By the ids of the persons, which have no gaps.
    citizenships: Vec<Option<Country>>,
}

impl People {
    /// The links that stand; of everybody the citizenship, where figures are split by it. It is kept in memory: a look-up
    /// a case, in no order, takes ten times as long.
    pub(in crate::reports) fn read(reader: &Reader, by: Option<By>) -> store::Result<Self> {
        let mut people = Self { survivors: HashMap::new(), citizenships: Vec::new() };
        let mut up = HashMap::new();
        reader.db.each("SELECT person, survivor FROM merging WHERE split_on IS NULL", &[], |row| {
            up.insert(row.get::<i64>(0)?, row.get::<i64>(1)?);
            Ok(())
        })?;
        for person in up.keys() {
            let mut last = person;
            while let Some(next) = up.get(last) {
                last = next;
            }
            people.survivors.insert(*person, *last);
        }
        if by == Some(By::Citizenship) {
            reader.db.each("SELECT id, citizenship FROM person", &[], |row| {
                let id = place(row.get(0)?);
                people.citizenships.resize(people.citizenships.len().max(id + 1), None);
                people.citizenships[id] = Some(row.get(1)?);
                Ok(())
            })?;
        }
        Ok(people)
    }

    /// Under whom a person counts.
    pub(in crate::reports) fn survivor(&self, person: i64) -> i64 {
        self.survivors.get(&person).copied().unwrap_or(person)
    }

    pub(in crate::reports) fn citizenship(&self, person: i64) -> &'static str {
        let country = self.citizenships.get(place(self.survivor(person))).copied().flatten();
        country.map_or(NOTHING, Country::code)
    }
}

/// Where a person stands by his id.
fn place(id: i64) -> usize {
    usize::try_from(id).expect("ids are positive")
}

/// Login and name of the officers.
pub(super) type Officers = BTreeMap<i64, (String, String)>;

/// The groups that rows fall into, each with a number of its own.
pub(super) struct Groups<'o> {
    by: Option<By>,
    officers: &'o Officers,
    numbers: HashMap<String, usize>,
    names: Vec<String>,
    /// The group of the row before: rows that stand side by side are mostly of one.
    last: usize,
}

/// The officers, where figures are split by them.
pub(super) fn officers(reader: &Reader, by: Option<By>) -> store::Result<Officers> {
    let mut officers = Officers::new();
    if by == Some(By::Officer) {
        reader.db.each("SELECT id, login, surname||' '||given FROM employee", &[], |row| {
            officers.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
            Ok(())
        })?;
    }
    Ok(officers)
}

impl<'o> Groups<'o> {
    pub(super) fn new(by: Option<By>, officers: &'o Officers) -> Self {
        Self { by, officers, numbers: HashMap::new(), names: Vec::new(), last: 0 }
    }

    /// The group of a key.
    pub(super) fn of(&mut self, key: &Value<'_>, people: &People) -> usize {
        let name = match key {
            Value::Int(person) if self.by == Some(By::Citizenship) => people.citizenship(*person),
            Value::Int(id) => self.officers.get(id).map_or(NOTHING, |(login, _)| login),
            Value::Text(text) if self.by == Some(By::District) => {
                text.split(',').next().unwrap_or_default().trim_matches(' ')
            }
            Value::Text(day) if self.by == Some(By::Month) => day.get(..MONTH).unwrap_or(NOTHING),
            Value::Text(text) => text,
            Value::Null | Value::Blob(_) => NOTHING,
        };
        if self.names.get(self.last).is_none_or(|last| last != name) {
            self.last = self.number(name);
        }
        self.last
    }

    /// The number of the group with that name.
    pub(super) fn number(&mut self, name: &str) -> usize {
        self.numbers.get(name).copied().unwrap_or_else(|| {
            let number = self.names.len();
            self.numbers.insert(name.to_owned(), number);
            self.names.push(name.to_owned());
            number
        })
    }

    /// The names, in the order of their numbers.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The number of the group with that name, if a row fell into it.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// By what.
    pub(super) const fn by(&self) -> Option<By> {
        self.by
    }

    pub(super) const fn len(&self) -> usize {
        self.names.len()
    }

    /// The cells that name a group.
    pub(super) fn cells(&self, group: usize) -> Vec<Value<'_>> {
        let name = self.names[group].as_str();
        let mut cells = vec![Value::from(name)];
        if self.by == Some(By::Officer) {
            let known = self.officers.values().find(|(login, _)| login == name);
            cells.push(known.map(|(_, name)| name.as_str()).into());
        }
        cells
    }

    /// The groups in the order in which they stand: articles by their numbers, outcomes as in the law, words by the
    /// Azerbaijani alphabet.
    pub(super) fn in_order(&self) -> Vec<usize> {
        let order = order();
        let mut all: Vec<usize> = (0..self.len()).collect();
        all.sort_by(|a, b| {
            let (a, b) = (self.names[*a].as_str(), self.names[*b].as_str());
            match self.by {
                Some(By::Article) => parts(a).cmp(&parts(b)).then_with(|| a.cmp(b)),
                Some(By::Outcome) => rank(a).cmp(&rank(b)),
                Some(By::District) => order(a, b).then_with(|| a.cmp(b)),
                _ => Ordering::Equal.then_with(|| a.cmp(b)),
            }
        });
        all
    }
}

/// The numbers of an article: 575.1.10 stands behind 575.1.9.
fn parts(article: &str) -> Vec<u64> {
    article.split(['.', '-']).map(|part| part.parse().unwrap_or(u64::MAX)).collect()
}

/// The place of an outcome among all; none stands last.
fn rank(outcome: &str) -> usize {
    Outcome::ALL.iter().position(|(code, _)| *code == outcome).unwrap_or(Outcome::ALL.len())
}
