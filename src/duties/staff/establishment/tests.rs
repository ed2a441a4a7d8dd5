//! Posts by order: entered, confirmed, and nobody beyond them.

use crate::duties::testing::Trial;

const AT: &str = "2018-01-08T10:00";

const TWO: &[(&str, &str)] = &[
    ("unit", "deportation"),
    ("post", "inspector"),
    ("count", "2"),
    ("order", "9/k"),
    ("order-date", "2018-01-05"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

/// A third inspector of the division.
const MOVED: &[(&str, &str)] = &[
    ("login", "iminspector"),
    ("unit", "deportation"),
    ("post", "inspector"),
    ("order", "10/k"),
    ("order-date", "2018-01-08"),
];

#[test]
fn nobody_is_put_into_a_post_that_the_order_does_not_give() {
    let trial = Trial::open();
    let refused = |login, more: &[(&str, &str)]| trial.refused(login, AT, "set-posts", &with(TWO, more));
    assert_eq!(refused("dphead", &[]), "Post");
    assert_eq!(refused("head", &[("unit", "main")]), "post-not-in-unit");
    assert_eq!(refused("head", &[("order-date", "2018-01-09")]), "order-later-than-act");
    // What the chief specialist enters counts once the head confirms it.
    let receipt = trial.act("specialist", AT, "set-posts", TWO).unwrap();
    assert_eq!(
        (receipt.said, receipt.next.as_deref()),
        ("posts-wait", Some("nezaret confirm-posts --order '9/k'"))
    );
    assert_eq!(trial.refused("specialist", AT, "confirm-posts", &[("order", "9/k")]), "Post");
    trial.act("head", AT, "confirm-posts", &[("order", "9/k")]).unwrap();
    assert_eq!(trial.refused("head", AT, "confirm-posts", &[("order", "9/k")]), "posts-none-waiting");
    assert_eq!(trial.refused("head", AT, "transfer-employee", MOVED), "posts-filled");
    let newcomer = [("surname", "Yeni"), ("given", "Ad"), ("login", "yeni")];
    assert_eq!(trial.refused("head", AT, "register-employee", &with(MOVED, &newcomer)), "posts-filled");
    trial.act("head", AT, "set-posts", &with(TWO, &[("count", "3"), ("from", "2018-02-01")])).unwrap();
    assert_eq!(trial.refused("head", AT, "transfer-employee", MOVED), "posts-filled");
    trial.act("head", AT, "transfer-employee", &with(MOVED, &[("from", "2018-02-01")])).unwrap();
    let few =
        trial.act("head", AT, "set-posts", &with(TWO, &[("count", "1"), ("from", "2018-02-01")])).unwrap();
    assert!(few.notes.iter().any(|(key, _)| *key == "posts-overfilled"), "{few:?}");
    trial.verified();
}
