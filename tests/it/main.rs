//! What holds for the house as a whole: one binary, one file a concern.

mod audit;
mod catalogue;
mod schema;
mod source;
mod tidy;
