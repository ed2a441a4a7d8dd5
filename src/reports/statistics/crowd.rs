//! Human beings counted, each once in each group. They are kept as plain numbers, and those that came twice are dropped
//! whenever as many again have come: the memory is that of the persons, however many cases are of them.

/// Bits of a person's id; the rest of a number is the group's.
const PERSON: u32 = 40;

/// Who was counted in which group.
pub(in crate::reports) struct Crowd {
    all: Vec<u64>,
    /// When the next ones are dropped that came twice.
    full: usize,
}

/// The group of a number.
fn group(key: u64) -> usize {
    usize::try_from(key >> PERSON).expect("a group's number was one")
}

impl Crowd {
    pub(in crate::reports) const fn new() -> Self {
        Self { all: Vec::new(), full: 1 << 16 }
    }

    pub(in crate::reports) fn add(&mut self, group: usize, person: i64) {
        self.all.push((group as u64) << PERSON | person.unsigned_abs());
        if self.all.len() >= self.full {
            self.drop_doubles();
            self.full = self.full.max(2 * self.all.len());
        }
    }

    /// Takes in those who were counted elsewhere, under the numbers that their groups have here.
    pub(in crate::reports) fn join(&mut self, other: Self, here: impl Fn(usize) -> usize) {
        for key in other.all {
            self.add(here(group(key)), (key & ((1 << PERSON) - 1)).cast_signed());
        }
    }

    fn drop_doubles(&mut self) {
        self.all.sort_unstable();
        self.all.dedup();
    }

    /// Calls `each` for everybody, with his group.
    pub(in crate::reports) fn each(&mut self, mut each: impl FnMut(usize)) {
        self.drop_doubles();
        for key in &self.all {
            each(group(*key));
        }
    }

    /// How many they are where who stands in several groups counts once.
    pub(in crate::reports) fn whole(mut self) -> usize {
        self.all.iter_mut().for_each(|key| *key &= (1 << PERSON) - 1);
        self.drop_doubles();
        self.all.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_counts_once_in_a_group_and_once_in_the_whole() {
        let mut crowd = Crowd::new();
        for n in 0..300_000_u32 {
            crowd.add(usize::from(n % 3 == 0), i64::from(n % 70_001));
        }
        let mut counts = [0, 0];
        crowd.each(|group| counts[group] += 1);
        assert_eq!(counts, [70_001, 70_001]);
        assert!(crowd.all.capacity() < 2 * 2 * 70_001 + (1 << 16), "{}", crowd.all.capacity());
        let mut both = Crowd::new();
        both.add(0, 70_001);
        both.add(1, 7);
        both.join(crowd, |group| 1 - group);
        let mut counts = [0, 0];
        both.each(|group| counts[group] += 1);
        assert_eq!(counts, [70_002, 70_001], "the seventh is of the group already");
        assert_eq!(both.whole(), 70_002);
    }
}
