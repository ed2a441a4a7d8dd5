//! Who was found in this transaction already. An import names the same persons many times over, and to find one of them
//! costs a seventh of its time: the same words are asked once, as long as nothing that answers them was written.

use crate::values::{Date, Number};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// So many are kept, in 28 MiB; further ones are asked again each time.
const MOST: usize = 458_752;

/// The words that were asked, as the half of a SHA-256: no two descriptions of persons share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Asked([u8; 16]);

impl Asked {
    /// The question that these words are, in this order.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut digest = Sha256::new();
        for word in words {
            digest.update(word.len().to_le_bytes());
            digest.update(word);
        }
        let mut half = [0; 16];
        half.copy_from_slice(&digest.finalize()[..16]);
        Self(half)
    }
}

/// Who was found.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// Row.
    pub id: i64,
    /// Number.
    pub number: Number,
    /// The last day on which he can be born, where it is known.
    pub birth: Option<Date>,
}

/// The answers of one transaction.
#[derive(Default)]
pub(super) struct Recall(HashMap<Asked, Answer>);

impl Recall {
    pub(super) fn get(&self, asked: &Asked) -> Option<Answer> {
        self.0.get(asked).copied()
    }

    pub(super) fn keep(&mut self, asked: Asked, answer: Answer) {
        if self.0.len() < MOST {
            self.0.insert(asked, answer);
        }
    }

    /// What is known may have changed.
    pub(super) fn clear(&mut self) {
        if !self.0.is_empty() {
            self.0.clear();
        }
    }
}
