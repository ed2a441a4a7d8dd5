//! Small types that parse and print themselves.
//!
//! A type parses by [`FromStr`](std::str::FromStr) alone: clap, CSV, JSON and rows of the register go through that one
//! parser, so a value that exists is a value that was checked. What it prints it parses again to the same value.
//! A leaf: knows no clock, no law, no database. "Today" and the working days are handed in.

mod macros;

mod amount;
mod article;
mod birth;
mod blank;
mod country;
mod country_table;
mod date;
mod day;
mod hex;
mod identity;
pub mod image;
mod instant;
mod lang;
mod moment;
mod month;
mod mrz;
mod number;
mod parts;
mod plan_period;
mod quote;
mod row;
mod span;
mod table;
mod text;
mod tongue;
mod value;
mod wrong;

pub use amount::{Count, Money};
pub use article::{ArticleCode, ClauseId};
pub use birth::{Birth, Precision};
pub use blank::Blank;
pub use country::Country;
pub use date::Date;
pub use day::Day;
pub use hex::hex;
pub use identity::{DocumentNumber, Login, Voen};
pub use instant::Instant;
pub use lang::Lang;
pub use moment::{Moment, When};
pub use month::Month;
pub use mrz::Mrz;
pub use number::{Number, Reference};
pub use parts::{optional, part, parts};
pub use plan_period::PlanPeriod;
pub use quote::{push_int, quote};
pub use row::{CellError, Header, Row, read};
pub use span::Span;
pub use table::{Cells, Column, Foot, Kind, Sink, coded, uncoded};
pub use text::{Line, Name, Text, shell_word};
pub use tongue::Tongue;
pub use value::{AsValue, Read, Value};
pub use wrong::Wrong;
