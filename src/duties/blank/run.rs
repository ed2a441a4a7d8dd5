//! Forms that follow one another: the first and the last.

use crate::{
    office::{Result, broken},
    values::{Blank, Value},
};

/// Forms of one series from the first to the last, both included.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) first: &'a Blank,
    pub(super) last: &'a Blank,
}

impl<'a> Run<'a> {
    /// The run from one form to another; without the other it is that one form.
    pub(super) fn new(first: &'a Blank, last: Option<&'a Blank>) -> Result<Self> {
        let last = last.unwrap_or(first);
        if first.same_series(last) && first.serial() <= last.serial() {
            return Ok(Self { first, last });
        }
        broken("blanks-range").with("first", first).with("last", last).err()
    }

    /// One form.
    pub(super) fn of(blank: &'a Blank) -> Self {
        Self { first: blank, last: blank }
    }

    /// Its first and last form, and their numbers: parameters `?1` to `?4`.
    pub(super) fn bounds(&self) -> [Value<'_>; 4] {
        [self.first.into(), self.last.into(), self.first.serial().into(), self.last.serial().into()]
    }

    /// The columns of a row that holds it.
    pub(super) fn columns(&self) -> [(&'static str, Value<'_>); 4] {
        let [first, last, low, high] = self.bounds();
        [("first_blank", first), ("last_blank", last), ("low", low), ("high", high)]
    }

    /// How many forms it has.
    pub(super) fn len(&self) -> i64 {
        self.last.serial() - self.first.serial() + 1
    }

    /// Whether all of it lies between two forms.
    pub(super) fn within(&self, first: &Blank, last: &Blank) -> bool {
        self.first.same_series(first)
            && first.serial() <= self.first.serial()
            && self.last.serial() <= last.serial()
    }

    /// It as a sentence names it.
    pub(super) fn named(&self) -> String {
        if self.first == self.last {
            self.first.to_string()
        } else {
            format!("{}–{}", self.first, self.last)
        }
    }
}
