//! What comes beside and after the way to the border: custody, attempts that failed, the word of the border.

use super::{super::CONFIRMED, Moment, Number, Story, Trial, Typed};

/// By whom, where not by anybody; the act; its words.
type Done = (Option<&'static str>, &'static str, Typed);

impl Story {
    /// One act of that kind, if the dice say so.
    pub(super) fn beside(&mut self, roll: u64) -> Option<Done> {
        let (dice, day) = (&mut self.dice, self.at.date());
        let text = |text: &str| text.to_owned();
        match roll {
            16 if dice.rarely(3) => {
                let case = dice.one(&["82.2.1", "82.2.2", "82.2.3"]);
                let mut placed = self.decision(case, "4");
                placed.extend([
                    ("number", self.person.clone()),
                    ("brought-in-at", self.at.to_string()),
                    ("admitted-at", self.at.to_string()),
                    ("alternatives", text("Kifayət etmir")),
                ]);
                if case == "82.2.3" {
                    placed.push(("until", day.plus_days(3).to_string()));
                }
                Some((Some("dphead"), "place-in-centre", placed))
            }
            18 if dice.rarely(3) => {
                let mut longer = self.decision("82.2.3", "5");
                longer.extend([("number", self.custody.clone()), ("until", day.plus_days(5).to_string())]);
                Some((Some("dphead"), "extend-placement", longer))
            }
            17 | 19 => {
                let why = [("ending", text("court-ruling")), ("ground", text("Qərar"))];
                let freed = why.into_iter().chain([("number", self.custody.clone())]).collect();
                Some((None, "release-from-centre", freed))
            }
            20 if self.handed_over || dice.rarely(8) => {
                let failed = [
                    ("number", self.removal.clone()),
                    ("cause", text("other")),
                    ("remark", text("Uçuş təxirə salınıb")),
                    ("next-step", text("Yeni plan")),
                ];
                Some((None, "record-attempt", failed.into()))
            }
            21..=22 if self.handed_over || dice.rarely(40) => {
                let of = [("number", self.removal.clone()), ("document", self.document.clone())];
                let left = CONFIRMED.iter().filter(|(key, _)| of.iter().all(|(other, _)| other != key));
                let left = left.map(|(key, value)| (*key, text(value))).chain(of.clone()).collect();
                Some((None, "confirm-departure", left))
            }
            _ => None,
        }
    }

    /// A decision of today that holds him for the removal.
    fn decision(&self, case: &str, number: &str) -> Typed {
        let day = self.at.date().to_string();
        vec![
            ("case", case.to_owned()),
            ("removal", self.removal.clone()),
            ("authority", "Məhkəmə".to_owned()),
            ("decision-number", number.to_owned()),
            ("decision-date", day),
        ]
    }
}

/// Whether the person is held past his end at a moment, read off the bare tables.
pub(super) fn held_past(trial: &Trial, removal: &str, at: Moment) -> bool {
    let number: Number = removal.parse().unwrap();
    let sql = "SELECT count(*) FROM removal r JOIN custody k ON k.person=r.person WHERE r.serial=?1 \
               AND k.state='held' AND k.held_until<?2";
    trial.db().count(sql, &[number.serial.into(), (&at).into()]).unwrap() > 0
}

/// What must be true of a removal at any time: it is at its end by departure where the border said so and nowhere else, and
/// nobody who was handed over is held.
pub(super) fn must_be_truthful(trial: &Trial, removal: &str, confirmed: bool) {
    let number: Number = removal.parse().unwrap();
    let said = "SELECT count(*) FROM removal WHERE serial=?1 AND state='executed' AND ended_on IS NOT NULL \
                AND exit_recorded_by IS NOT NULL AND exit_number IS NOT NULL AND exit_second_officer IS NOT NULL";
    let left = "SELECT count(*) FROM removal WHERE serial=?1 AND (state='executed' OR ended_on IS NOT NULL)";
    let held = "SELECT count(*) FROM removal r JOIN custody k ON k.person=r.person WHERE r.serial=?1 \
                AND r.state IN ('handed-over','executed') AND k.state='held'";
    let count = |sql| trial.db().count(sql, &[number.serial.into()]).unwrap();
    assert_eq!((count(said), count(left)), (i64::from(confirmed), i64::from(confirmed)), "{removal}");
    assert_eq!(count(held), 0, "{removal} is handed over or gone, and held");
}
