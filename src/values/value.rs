//! What crosses the seam to the store: four kinds and nothing else, so that another engine can stand behind it.

use std::borrow::Cow;

/// A value of the register. Dates are ISO text, booleans 0 and 1, money whole qəpik; there are no floats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Not known, or not said.
    Null,
    /// A whole number.
    Int(i64),
    /// Text in UTF-8.
    Text(Cow<'a, str>),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
}

impl Value<'_> {
    /// Returns the same value, free of what it borrowed from.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Int(i) => Value::Int(i),
            Self::Text(s) => Value::Text(Cow::Owned(s.into_owned())),
            Self::Blob(b) => Value::Blob(Cow::Owned(b.into_owned())),
        }
    }
}

/// A type that stands in a column: what [`Read`] reads back. It gives [`Value`] its `From<&T>`, so that binding never
/// copies a text, and it is a trait of its own because `From<&Option<T>>` resting on `From<&T>` makes the compiler
/// look for options of options without end.
pub trait AsValue {
    /// Returns the value, borrowed where it can be.
    fn as_value(&self) -> Value<'_>;
}

impl<'a, T: AsValue + ?Sized> From<&'a T> for Value<'a> {
    fn from(v: &'a T) -> Self {
        v.as_value()
    }
}
impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}
impl From<i64> for Value<'_> {
    fn from(v: i64) -> Self {
        Self::Int(v)
    }
}
impl From<bool> for Value<'_> {
    fn from(v: bool) -> Self {
        Self::Int(i64::from(v))
    }
}
impl From<String> for Value<'_> {
    fn from(v: String) -> Self {
        Self::Text(Cow::Owned(v))
    }
}

impl AsValue for i64 {
    fn as_value(&self) -> Value<'_> {
        Value::Int(*self)
    }
}
impl AsValue for bool {
    fn as_value(&self) -> Value<'_> {
        Value::Int(i64::from(*self))
    }
}
impl AsValue for str {
    fn as_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}
impl AsValue for String {
    fn as_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}
impl AsValue for [u8] {
    fn as_value(&self) -> Value<'_> {
        Value::Blob(Cow::Borrowed(self))
    }
}
impl AsValue for Vec<u8> {
    fn as_value(&self) -> Value<'_> {
        Value::Blob(Cow::Borrowed(self))
    }
}
impl<T: AsValue> AsValue for Option<T> {
    fn as_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, T::as_value)
    }
}

/// A type that a column can be read into. `None` says that the column holds something else, which the store reports.
pub trait Read: Sized {
    /// Returns the value as this type.
    fn read(v: Value<'_>) -> Option<Self>;
}

impl Read for i64 {
    fn read(v: Value<'_>) -> Option<Self> {
        if let Value::Int(i) = v { Some(i) } else { None }
    }
}
impl Read for bool {
    fn read(v: Value<'_>) -> Option<Self> {
        match v {
            Value::Int(0) => Some(false),
            Value::Int(1) => Some(true),
            _ => None,
        }
    }
}
impl Read for String {
    fn read(v: Value<'_>) -> Option<Self> {
        if let Value::Text(s) = v { Some(s.into_owned()) } else { None }
    }
}
impl Read for Vec<u8> {
    fn read(v: Value<'_>) -> Option<Self> {
        if let Value::Blob(b) = v { Some(b.into_owned()) } else { None }
    }
}
impl<T: Read> Read for Option<T> {
    fn read(v: Value<'_>) -> Option<Self> {
        if v == Value::Null { Some(None) } else { T::read(v).map(Some) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_become_null_and_back() {
        let (none, some): (Option<String>, Option<i64>) = (None, Some(7));
        assert_eq!(Value::from(&none), Value::Null);
        assert_eq!(Value::from(&some), Value::Int(7));
        assert_eq!(Value::from(Some("a")), Value::Text("a".into()));
        assert_eq!(Option::<i64>::read(Value::Null), Some(None));
        assert_eq!(Option::<i64>::read(Value::Int(7)), Some(Some(7)));
        assert_eq!(Option::<i64>::read("7".into()), None);
    }

    #[test]
    fn a_boolean_is_nought_or_one_and_nothing_else() {
        assert_eq!(bool::read(Value::from(true)), Some(true));
        assert_eq!(bool::read(Value::from(false)), Some(false));
        assert_eq!(bool::read(Value::Int(2)), None);
    }
}
