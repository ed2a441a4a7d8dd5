//! Rows of text to structs. Reading is driven by the struct, not by the file: serde asks for a field, the row gives its
//! text. A nested group asks for its own fields from the same row, so nothing is flattened, buffered or guessed:
//! `00000004` stays what was typed.

use super::Wrong;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor};
use std::{cell::Cell, fmt};

/// Names of the columns, in the order of the file.
#[derive(Debug, Clone)]
pub struct Header(Vec<String>);

impl Header {
    /// Columns of a file; hyphens and underscores are the same.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().map(|name| name.trim().replace('-', "_")).collect())
    }

    /// The names, with underscores.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

/// One row of a file.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Names of the columns.
    pub header: &'a Header,
    /// Their texts.
    pub text: &'a csv::StringRecord,
    /// Where the last field was found: fields come mostly in the order of the columns.
    pub hint: &'a Cell<usize>,
}

impl<'a> Row<'a> {
    fn get(&self, field: &str) -> Option<&'a str> {
        let (columns, hint) = (self.header.0.len(), self.hint.get());
        let i = (hint..columns).chain(0..hint.min(columns)).find(|i| self.header.0[*i] == field)?;
        self.hint.set(i + 1);
        self.text.get(i).filter(|text| !text.is_empty())
    }
}

/// What is wrong with one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// The column, with underscores.
    pub column: &'static str,
    /// Its text.
    pub value: String,
    /// Message key: one of [`Wrong`], or serde's own words for what no type of ours says.
    pub key: String,
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: `{}`: {}", self.column, self.value, self.key)
    }
}

impl std::error::Error for CellError {}

impl de::Error for CellError {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self { column: "", value: String::new(), key: text.to_string() }
    }
}

/// Reads a struct from a row.
pub fn read<'de, T: Deserialize<'de>>(row: Row<'de>) -> Result<T, CellError> {
    row.hint.set(0);
    T::deserialize(Field { row, name: "", text: None })
}

struct Field<'a> {
    row: Row<'a>,
    name: &'static str,
    text: Option<&'a str>,
}

impl<'a> Field<'a> {
    fn cell(&self) -> Result<&'a str, CellError> {
        self.text.ok_or_else(|| de::Error::custom(Wrong::Missing))
    }
}

struct Fields<'a> {
    row: Row<'a>,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'de> SeqAccess<'de> for Fields<'de> {
    type Error = CellError;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, CellError> {
        let Some(name) = self.names.next() else { return Ok(None) };
        let text = self.row.get(name);
        seed.deserialize(Field { row: self.row, name, text }).map(Some).map_err(|mut error| {
            if error.column.is_empty() {
                error.column = name;
                error.value = text.unwrap_or_default().into();
            }
            error
        })
    }
}

impl<'de> Deserializer<'de> for Field<'de> {
    type Error = CellError;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CellError> {
        visitor.visit_seq(Fields { row: self.row, names: names.iter() })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        if self.text.is_some() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        visitor.visit_borrowed_str(self.cell()?)
    }

    /// A flag: empty is no.
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        visitor.visit_bool(match self.text {
            None | Some("0" | "false" | "no" | "xeyr") => false,
            Some("1" | "true" | "yes" | "bəli") => true,
            Some(_) => return Err(de::Error::custom(Wrong::Form)),
        })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, CellError> {
        visitor.visit_newtype_struct(self)
    }

    /// Several values in one cell stand apart by `;`, as on the command line.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        visitor.visit_seq(Parts {
            row: self.row,
            name: self.name,
            rest: self.text.map(|text| text.split(';')),
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CellError> {
        visitor.visit_enum(self.cell()?.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 i128 u128 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier ignored_any
    }
}

struct Parts<'a> {
    row: Row<'a>,
    name: &'static str,
    rest: Option<std::str::Split<'a, char>>,
}

impl<'de> SeqAccess<'de> for Parts<'de> {
    type Error = CellError;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, CellError> {
        let Some(text) = self.rest.as_mut().and_then(Iterator::next) else { return Ok(None) };
        seed.deserialize(Field { row: self.row, name: self.name, text: Some(text.trim()) }).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{Date, DocumentNumber, Money, Name};

    #[derive(Debug, serde::Deserialize)]
    struct Group {
        surname: Name,
        document: Option<DocumentNumber>,
    }

    #[derive(Debug, serde::Deserialize)]
    struct Whole {
        on: Option<Date>,
        group: Group,
        fine: Option<Money>,
        refused_to_sign: bool,
        witness: Vec<Name>,
    }

    fn row(names: &str, cells: &str) -> Result<Whole, CellError> {
        let header = Header::new(names.split(',').map(str::to_owned));
        let text: csv::StringRecord = cells.split(',').collect();
        read(Row { header: &header, text: &text, hint: &Cell::new(0) })
    }

    #[test]
    fn a_group_reads_the_same_row_and_nothing_is_guessed() {
        let whole = row(
            "refused-to-sign,surname,document,on,witness,fine",
            "yes,Məmmədova,00000004,2018-01-15,Əli Vəliyev; Leyla Quliyeva,300",
        )
        .unwrap();
        assert_eq!(whole.group.surname.as_str(), "Məmmədova");
        assert_eq!(whole.group.document.unwrap().as_str(), "00000004");
        assert_eq!(whole.on.unwrap().to_string(), "2018-01-15");
        assert_eq!(whole.fine.unwrap().to_string(), "300.00");
        assert!(whole.refused_to_sign);
        assert_eq!(whole.witness.len(), 2);
    }

    #[test]
    fn an_error_names_column_value_and_rule() {
        let error = row("surname,on", "Məmmədova,2018-02-30").unwrap_err();
        assert_eq!(
            (error.column, error.value.as_str(), error.key.as_str()),
            ("on", "2018-02-30", "value-date")
        );
        let error = row("surname,on", ",").unwrap_err();
        assert_eq!((error.column, error.key.as_str()), ("surname", "value-missing"));
    }
}
