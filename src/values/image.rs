//! The image of a row, read back: `table id act|column=value…`, every value as `SQLite`'s `quote()` prints it.

use super::Value;
use std::iter;

/// Columns and values of an image, in its order. A text loses its quotes; numbers and bytes stay as they are printed.
pub fn fields(image: &str) -> impl Iterator<Item = (&str, Field)> {
    let mut rest = image.split_once('|').map_or("", |(_, rest)| rest);
    iter::from_fn(move || {
        let (column, after) = rest.split_once('=')?;
        let (field, length) = field(after);
        rest = after[length..].strip_prefix('|').unwrap_or_default();
        Some((column, field))
    })
}

/// One value of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
    /// Bytes, as printed.
    Bytes(String),
}

impl From<Field> for Value<'_> {
    /// Bytes as they are printed: no row that has an image holds any.
    fn from(field: Field) -> Self {
        match field {
            Field::Text(text) | Field::Bytes(text) => text.into(),
            Field::Number(n) => n.into(),
        }
    }
}

/// The value at the beginning of a text, and how long it is printed.
fn field(text: &str) -> (Field, usize) {
    let Some(inner) = text.strip_prefix('\'') else {
        let end = text.find('|').unwrap_or(text.len());
        let printed = &text[..end];
        return (printed.parse().map_or_else(|_| Field::Bytes(printed.into()), Field::Number), end);
    };
    let (mut value, mut chars) = (String::new(), inner.char_indices().peekable());
    while let Some((at, c)) = chars.next() {
        // A quote within the text is printed twice.
        if c == '\'' && chars.next_if(|(_, next)| *next == '\'').is_none() {
            return (Field::Text(value), at + 2);
        }
        value.push(c);
    }
    (Field::Text(value), text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::quote;
    use proptest::prelude::*;

    #[test]
    fn an_image_is_read_back() {
        let read: Vec<_> = fields("person 1 2|a='d''Arc|=x'|b=-7|c=X'00AB'|d=''").collect();
        let text = |s: &str| Field::Text(s.into());
        let expected = [
            ("a", text("d'Arc|=x")),
            ("b", Field::Number(-7)),
            ("c", Field::Bytes("X'00AB'".into())),
            ("d", text("")),
        ];
        assert_eq!(read, expected);
        assert_eq!(fields("person 1 2").count(), 0);
    }

    proptest! {
        #[test]
        fn every_text_comes_back(s in "[^\0]{0,20}", n: i64) {
            let mut image = String::from("t 1 1|a=");
            quote(&mut image, &Value::from(s.as_str()));
            image.push_str("|b=");
            quote(&mut image, &Value::Int(n));
            let read: Vec<_> = fields(&image).collect();
            prop_assert_eq!(read, vec![("a", Field::Text(s)), ("b", Field::Number(n))]);
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = fields(&s).count();
        }
    }
}
