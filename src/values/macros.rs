//! One parser for clap, CSV, JSON and rows: what a type with `FromStr` and `Display` needs beside them.

/// Gives types with `FromStr` and `Display` their serde halves. The error's text is the message key of [`Wrong`](crate::values::Wrong).
#[macro_export]
macro_rules! text_value { ($($t:ty),* $(,)?) => { $(
    impl<'de> serde::Deserialize<'de> for $t {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct FromText;
            impl serde::de::Visitor<'_> for FromText {
                type Value = $t;
                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(concat!(stringify!($t), " as text"))
                }
                fn visit_str<E: serde::de::Error>(self, s: &str) -> Result<$t, E> {
                    s.parse().map_err(E::custom)
                }
            }
            deserializer.deserialize_str(FromText)
        }
    }
    impl serde::Serialize for $t {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }
)* } }

/// Gives types with `FromStr` and `Display` their column: the text they print is what stands in the register.
#[macro_export]
macro_rules! text_column { ($($t:ty),* $(,)?) => { $(
    impl $crate::values::AsValue for $t {
 fn as_value(&self) -> $crate::values::Value<'_> { self.to_string().into() }
}
    impl From<$t> for $crate::values::Value<'_> {
        fn from(v: $t) -> Self { Self::from(v.to_string()) }
    }
    $crate::text_read!($t);
)* } }

/// Reads types with `FromStr` from a column of text.
#[doc(hidden)]
#[macro_export]
macro_rules! text_read {
    ($t:ty) => {
        impl $crate::values::Read for $t {
            fn read(v: $crate::values::Value<'_>) -> Option<Self> {
                if let $crate::values::Value::Text(s) = v { s.parse().ok() } else { None }
            }
        }
    };
}

/// A closed list of text codes: enum, parser, printer, list (for clap and for the CHECK test) in one place.
///
/// ```
/// nezaret::codes!(
///     /// How a case ended.
///     Outcome {
///         /// A fine was set.
///         Fined = "fined",
///         Warned = "warned",
///     }
/// );
/// assert_eq!("fined".parse(), Ok(Outcome::Fined));
/// assert_eq!(Outcome::Warned.to_string(), "warned");
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$of_code:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(
            $(#[$of_code])*
            #[doc = concat!("Code `", $code, "`.")]
            $variant
        ),* }
        impl $name {
            /// Every code with its text, in the order of the declaration.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($code, Self::$variant)),*];

            /// Returns the code's text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::values::Wrong;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().find(|c| c.0 == s).map(|c| c.1).ok_or($crate::values::Wrong::Code)
            }
        }
        impl clap::ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] { &[$(Self::$variant),*] }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                Some(clap::builder::PossibleValue::new(self.as_str()))
            }
        }
        impl $crate::values::AsValue for $name {
 fn as_value(&self) -> $crate::values::Value<'_> { self.as_str().into() }
}
        impl From<$name> for $crate::values::Value<'_> {
            fn from(v: $name) -> Self { Self::from(v.as_str()) }
        }
        $crate::text_read!($name);
        $crate::text_value!($name);
    }
}

/// A text that was checked: the newtype with its parser, printer, serde and column. `$check` returns the text as it
/// is kept, or what is wrong.
macro_rules! checked_text { ($(#[$meta:meta])* $name:ident, $check:path) => {
    $(#[$meta])*
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct $name(String);
    impl $name {
        /// Returns the text.
        #[must_use]
        pub fn as_str(&self) -> &str { &self.0 }
    }
    impl AsRef<str> for $name {
        fn as_ref(&self) -> &str { &self.0 }
    }
    impl std::fmt::Display for $name {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
    }
    impl std::str::FromStr for $name {
        type Err = $crate::values::Wrong;
        fn from_str(s: &str) -> Result<Self, Self::Err> { $check(s).map(Self) }
    }
    impl $crate::values::AsValue for $name {
 fn as_value(&self) -> $crate::values::Value<'_> { self.as_str().into() }
}
    impl From<$name> for $crate::values::Value<'_> {
        fn from(v: $name) -> Self { Self::from(v.0) }
    }
    $crate::text_read!($name);
    $crate::text_value!($name);
} }
pub(super) use checked_text;

#[cfg(test)]
mod tests {
    use crate::values::{Date, Read, Value, Wrong};

    codes!(
        /// Where a matter stands.
        State {
            /// Just begun.
            Open = "open",
            Closed = "closed-again",
        }
    );

    #[test]
    fn a_code_prints_parses_and_stands_in_a_column() {
        for (text, state) in State::ALL {
            assert_eq!(text.parse(), Ok(*state));
            assert_eq!(state.to_string(), *text);
            assert_eq!(State::read(Value::from(state)), Some(*state));
        }
        assert_eq!("Open".parse::<State>(), Err(Wrong::Code));
        assert_eq!(State::read(Value::Int(0)), None);
    }

    #[test]
    fn serde_goes_through_the_one_parser_and_keeps_the_key() {
        assert_eq!(serde_json::from_str::<State>("\"open\"").unwrap(), State::Open);
        assert_eq!(serde_json::to_string(&State::Closed).unwrap(), "\"closed-again\"");
        let wrong = serde_json::from_str::<Date>("\"31.02.2018\"").unwrap_err();
        assert!(wrong.to_string().starts_with("value-date"), "{wrong}");
    }
}
