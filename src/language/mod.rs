//! Azerbaijani letters and message catalogues.
//!
//! Nothing else in the program may change the case of words or know a sentence: Azerbaijani has two letters i, an
//! alphabet of its own order, and every text is said in two languages.

mod key;
mod letters;
mod order;
mod words;

pub use crate::values::Lang;
pub use key::{key, sound};
pub use letters::{FOLD_VERSION, fold, lower, upper};
pub use order::order;
pub use words::Words;
