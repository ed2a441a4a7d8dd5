//! Which right follows which. A person's permits are read together, in whatever order they were entered: the one that
//! takes over before or on the day after another's last day, and lasts longer, follows it. What nothing follows is the
//! last of its chain: by it one sees whether the right has ended. Only these last ones are looked through for breaches.

use super::{REGISTER, Right};
use crate::{
    office::{Desk, Result},
    values::Date,
};

/// The row of a right that is not entered yet: greater than every other, because it is the latest entry.
pub(super) const NEW: i64 = i64::MAX;

impl Right {
    /// How long it lasts; of two that end on one day the later entry counts as the longer.
    fn lasts(&self) -> (Date, i64) {
        (self.ends_on, self.id)
    }

    /// The right that follows it among a person's rights.
    fn follower(&self, rights: &[Self]) -> Option<i64> {
        let takes_over = |next: &&Self| {
            next.kind.lets_stay() == self.kind.lets_stay()
                && next.from_date <= self.ends_on.plus_days(1)
                && next.lasts() > self.lasts()
        };
        rights.iter().filter(takes_over).max_by_key(|next| next.lasts()).map(|next| next.id)
    }
}

/// What an act has to write of a person's rights.
pub(super) struct Chain {
    /// What follows the right that the act is about.
    pub(super) own: Option<i64>,
    /// Other rights that changed their place: row, what follows it, whether the holder is present.
    others: Vec<(i64, Option<i64>, bool)>,
}

/// Puts a person's rights in order. `own` is the row the act writes itself, as it will be.
pub(super) fn chain(rights: &[Right], own: i64) -> Chain {
    let present = rights.iter().any(|right| right.present);
    let placed = rights.iter().map(|right| (right, right.follower(rights)));
    let (mine, rest): (Vec<_>, Vec<_>) = placed.partition(|(right, _)| right.id == own);
    let changed = |(right, next): &(&Right, Option<i64>)| {
        *next != right.followed_by || (right.present != present && next.is_none())
    };
    let others = rest.into_iter().filter(changed).map(|(right, next)| (right.id, next, present)).collect();
    Chain { own: mine.into_iter().find_map(|(_, next)| next), others }
}

impl Chain {
    /// Writes the others. `own` is the row of the act's own right, where it was entered by this act.
    pub(super) fn write(self, desk: &mut Desk<'_, '_>, own: i64) -> Result<()> {
        for (row, next, present) in self.others {
            let next = next.map(|next| if next == NEW { own } else { next });
            desk.update(REGISTER.table, row, &[("followed_by", next.into()), ("present", present.into())])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::permit::PermitKind::{self, StayExtension, TemporaryResidence, VisaFree, Work};

    type Typed = (PermitKind, &'static str, &'static str);

    fn rights(typed: &[Typed]) -> Vec<Right> {
        let right = |(i, (kind, from, ends)): (i64, &Typed)| Right {
            id: i,
            kind: *kind,
            from_date: from.parse().unwrap(),
            ends_on: ends.parse().unwrap(),
            followed_by: None,
            present: true,
        };
        (1..).zip(typed).map(right).collect()
    }

    #[test]
    fn what_takes_over_in_time_and_lasts_longer_follows() {
        let entry = (VisaFree, "2018-01-01", "2018-03-31");
        let of = |typed: &[Typed]| {
            let rights = rights(typed);
            rights.iter().map(|right| right.follower(&rights)).collect::<Vec<_>>()
        };
        for (second, expected) in [
            ((StayExtension, "2018-04-01", "2018-05-30"), [Some(2), None]),
            ((StayExtension, "2018-04-02", "2018-05-30"), [None, None]),
            ((TemporaryResidence, "2018-02-01", "2019-02-01"), [Some(2), None]),
            ((StayExtension, "2018-02-01", "2018-03-30"), [None, Some(1)]),
            ((StayExtension, "2018-02-01", "2018-03-31"), [Some(2), None]),
            ((Work, "2018-02-01", "2019-02-01"), [None, None]),
            // Cancelled before it began: it lasts no day.
            ((TemporaryResidence, "2018-03-01", "2018-02-20"), [None, Some(1)]),
        ] {
            assert_eq!(of(&[entry, second]), expected, "{second:?}");
        }
        // The longest takes over, and the order of entry says nothing.
        let (short, long) =
            ((StayExtension, "2018-04-01", "2018-05-30"), (TemporaryResidence, "2018-03-15", "2019-03-15"));
        assert_eq!(of(&[short, entry, long]), [Some(3), Some(3), None]);
    }

    #[test]
    fn only_what_changes_its_place_is_written() {
        let mut two = rights(&[
            (VisaFree, "2018-01-01", "2018-03-31"),
            (StayExtension, "2018-04-01", "2018-05-30"),
            (Work, "2018-01-10", "2019-01-10"),
        ]);
        two[1].id = NEW;
        let Chain { own, others } = chain(&two, NEW);
        assert_eq!((own, others), (None, vec![(1, Some(NEW), true)]));
        // Who turns out to be in the country was in it for his other rights, too.
        two[2].present = false;
        assert_eq!(chain(&two, NEW).others, [(1, Some(NEW), true), (3, None, true)]);
    }
}
