//! On what a removal rests, and since when it may: the list is the law's, each entry with its days and its source.

use crate::{
    office::{Result, broken},
    values::Date,
};

crate::codes!(
    /// What a removal rests on (MM 78.1).
    Basis {
        /// A court's sentence.
        CourtSentence = "court-sentence",
        /// Administrative expulsion decided in an offence case.
        PenaltyDecision = "penalty-decision",
        /// A decision of the Service (MM 79).
        ServiceDecision = "service-decision",
        /// Refusal of refugee status, without a decision on removal.
        RefugeeRefusal = "refugee-refusal",
    }
);

crate::codes!(
    /// Ground of a decision of the Service (MM 79.1).
    Ground {
        /// Visa, extension of stay or residence permit cancelled.
        Cancelled = "79.1.1",
        /// Declared undesirable.
        Undesirable = "79.1.2",
        /// Released from a sentence without ground to reside.
        Released = "79.1.3",
        /// Refugee status refused.
        RefugeeRefused = "79.1.4",
    }
);

crate::codes!(
    /// What was cancelled under 79.1.1: the term to leave hangs on it.
    Cancelled {
        /// A visa.
        Visa = "visa",
        /// A decision extending the stay.
        Stay = "stay",
        /// A temporary or permanent residence permit.
        ResidencePermit = "residence-permit",
    }
);

/// From when until when a basis, or a ground of the Service's decision, may carry a removal.
struct Version {
    basis: Basis,
    ground: Option<Ground>,
    from: &'static str,
    /// First day it no longer does.
    until: Option<&'static str>,
    source: &'static str,
}

const VERSIONS: &[Version] = &[
    Version {
        basis: Basis::ServiceDecision,
        ground: Some(Ground::Cancelled),
        from: "2013-08-01",
        until: None,
        source: "MM 79.1.1",
    },
    Version {
        basis: Basis::ServiceDecision,
        ground: Some(Ground::Undesirable),
        from: "2013-08-01",
        until: None,
        source: "MM 79.1.2",
    },
    Version {
        basis: Basis::ServiceDecision,
        ground: Some(Ground::Released),
        from: "2013-08-01",
        until: None,
        source: "MM 79.1.3",
    },
    Version {
        basis: Basis::ServiceDecision,
        ground: Some(Ground::RefugeeRefused),
        from: "2015-05-29",
        until: None,
        source: "MM 79.1.4 (1295-IVQD, 2015-05-29)",
    },
    Version {
        basis: Basis::RefugeeRefusal,
        ground: None,
        from: "2015-02-27",
        until: Some("2015-05-29"),
        source: "3.1.8-1; MM 79.1.4 (1295-IVQD, 2015-05-29)",
    },
];

fn date(text: &'static str) -> Date {
    text.parse().expect("the list is read by a test")
}

/// The basis, with its ground, must carry a removal on a day. What the list does not name is older than the Regulation.
pub(super) fn in_force(basis: Basis, ground: Option<Ground>, day: Date) -> Result<()> {
    let Some(version) = VERSIONS.iter().find(|v| v.basis == basis && v.ground == ground) else {
        return Ok(());
    };
    let (from, until) = (date(version.from), version.until.map(date));
    if day < from {
        return broken("removal-basis-not-yet")
            .with("basis", key(basis, ground))
            .with("from", from)
            .with("day", day)
            .by(version.source)
            .err();
    }
    match until {
        Some(until) if day >= until => broken("removal-basis-no-longer")
            .with("basis", key(basis, ground))
            .with("last", until.plus_days(-1))
            .with("day", day)
            .by(version.source)
            .err(),
        _ => Ok(()),
    }
}

/// The message key of a basis, or of its ground.
fn key(basis: Basis, ground: Option<Ground>) -> String {
    ground.map_or_else(
        || format!("removal-basis-{basis}"),
        |ground| format!("removal-ground-{}", ground.slug()),
    )
}

impl Ground {
    /// Its name in message keys, where dots may not stand.
    const fn slug(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Undesirable => "undesirable",
            Self::Released => "released",
            Self::RefugeeRefused => "refugee-refused",
        }
    }
}
