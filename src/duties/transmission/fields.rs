//! The fields of a record on their way to another system: one JSON object a record, keys sorted, what is not known left
//! out, so that the same record gives the same bytes.

use crate::{
    law::RouteVersion,
    store::{Result, Row},
    values::{Money, Number, Value},
};
use serde_json::{Map, Value as Json};

/// What a field holds.
#[derive(Debug, Clone, Copy)]
enum Holds {
    Text,
    Money,
    Flag,
    Number(char),
}

/// A field that can be sent.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) sql: &'static str,
    holds: Holds,
}

impl Field {
    pub(super) const fn text(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, holds: Holds::Text }
    }

    pub(super) const fn money(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, holds: Holds::Money }
    }

    pub(super) const fn flag(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, holds: Holds::Flag }
    }

    pub(super) const fn number(name: &'static str, letter: char, sql: &'static str) -> Self {
        Self { name, sql, holds: Holds::Number(letter) }
    }

    /// Those of the known fields that go by a version of a route. A test finds every name of the law among them.
    pub(super) fn of_version(version: &RouteVersion, known: &'static [Self]) -> Vec<&'static Self> {
        let named = |name: &str| known.iter().find(|field| field.name == name);
        version.fields.iter().filter_map(|field| named(field.name)).collect()
    }

    fn json(&self, value: Value<'_>) -> Json {
        match (value, self.holds) {
            (Value::Int(n), Holds::Money) => Json::String(Money::of_qepik(n).to_string()),
            (Value::Int(n), Holds::Flag) => Json::Bool(n != 0),
            (Value::Int(n), Holds::Number(letter)) => Json::String(Number::unpacked(letter, n).to_string()),
            (Value::Int(n), _) => Json::from(n),
            (Value::Text(text), _) => Json::String(text.into_owned()),
            (Value::Null | Value::Blob(_), _) => Json::Null,
        }
    }
}

/// The fields of a record as they go, as JSON; nothing where a record is withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data(String);

impl Data {
    /// Of the columns of a row from one on.
    pub(super) fn of(row: &Row<'_>, from: usize, fields: &[&Field]) -> Result<Self> {
        let mut object = Map::new();
        for (i, field) in fields.iter().enumerate() {
            let value = field.json(row.value(from + i)?);
            if !value.is_null() {
                object.insert(field.name.into(), value);
            }
        }
        Ok(Self(Json::Object(object).to_string()))
    }

    /// Of a record that is withdrawn.
    pub(super) const fn none() -> Self {
        Self(String::new())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
