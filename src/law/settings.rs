//! What the office may set for itself by amend-law: readings of the Regulation, terms the law leaves to it, limits.
//!
//! What was set stands in the register with its day. The office hands it in; a value that was not set is the default.

use super::{Law, act::ActRule, dated::Title};
use crate::values::{ArticleCode, Count, Date, Line, Span};
use serde::Deserialize;
use std::fmt;

crate::codes! {
    /// What kind of value a setting takes.
    SettingKind {
        /// Yes or no.
        Flag = "flag",
        /// A whole number.
        Count = "count",
        /// A length of time in calendar or working days.
        Span = "span",
        /// A size.
        Bytes = "bytes",
        /// An offence article.
        Article = "article",
        /// Words.
        Text = "text",
    }
}

crate::codes! {
    /// A setting that says yes or no.
    Flag {
        /// The officer who drew the protocol does not decide the case.
        DecideNotByDrawer = "reading.decide-not-by-drawer",
        /// The officer who decided a case does not open it again.
        ReopenNotByDecider = "reading.reopen-not-by-decider",
        /// A protocol against a person of 16 or 17 names who stands beside him.
        MinorNeedsGuardian = "reading.minor-needs-guardian",
        /// The officer who drew the protocol does not open the removal that rests on it.
        RemovalNotByDrawer = "reading.removal-not-by-drawer",
        /// The head records the agreement to an inspection.
        ApproveInspectionHead = "reading.approve-inspection-head",
        /// Only the head names more than one executor.
        SeveralExecutorsHeadOnly = "reading.several-executors-head-only",
        /// The head confirms what the chief specialist enters on staff.
        HeadConfirmsStaff = "reading.head-confirms-staff",
        /// Who worked by a permit that ended is taken to work on until something else is known.
        EmploymentGoesOn = "reading.employment-goes-on",
        /// Interest is counted on what is not yet paid of a fine, not on the whole of it.
        InterestOnRest = "reading.interest-on-rest",
        /// What a citizen or a company reports is answered in the term of appeals.
        SignalIsAppeal = "reading.signal-is-appeal",
        /// The hours in which an urgent inquiry is answered run from its registration, not from the next working day.
        InquiryHoursAtOnce = "reading.inquiry-hours-at-once",
        /// A paper is shown to a chief before the first resolution is written on it.
        ResolutionAfterPresentation = "reading.resolution-after-presentation",
        /// A fine that a court changed is paid within the term of fines that courts set.
        CourtChangedFine = "reading.court-changed-fine",
        /// An entry ban that goes with a removal runs from the day of departure.
        BanStartsAtDeparture = "ban.starts-at-departure",
        /// Nobody is removed while the refusal of asylum can still be challenged.
        AsylumRefusalBars = "removal.asylum-refusal-bars",
        /// The 24 hours of a detention count inside the three days that a court orders.
        CustodyDayInside = "reading.custody-day-inside",
        /// Repeated placements of one removal count together towards the longest time.
        CustodyAddsUp = "reading.custody-adds-up",
        /// Where the law counts the time in a centre from admission, it is counted so.
        CustodyFromAdmission = "reading.custody-from-admission",
        /// A term of an offence case whose last day is not a working day ends on the next one.
        OffenceRollover = "offence.rollover",
    }
}

crate::codes! {
    /// A setting that is a length of time.
    Length {
        /// Term of a document for which none is given.
        DocumentDefaultTerm = "document.default-term",
        /// An act entered later than this is marked late.
        LateAfter = "late.after",
        /// Shortest time between planned inspections of one workplace.
        InspectionMinimumInterval = "inspection.minimum-interval",
        /// How often it is looked again whether somebody has to stay in a centre.
        CustodyReview = "custody.review",
        /// After this an unanswered request on an identity is sent again.
        IdentityFollowUp = "identity.follow-up",
        /// How far the control list looks ahead.
        ControlAhead = "control.ahead",
    }
}

crate::codes! {
    /// A setting that is a number.
    Limit {
        /// Largest file that may be attached, in bytes.
        Attachment = "attachment.limit",
        /// Most records in one file to another system.
        Transmission = "transmission.batch",
        /// Answers with reasons after which a repeated appeal may go unconsidered.
        AppealRepeats = "appeal.repeats",
        /// Months before the end of an entry ban, from which it is first warned of.
        BanWarnFirst = "ban.warn-first",
        /// Months before the end of an entry ban, from which it is warned of again.
        BanWarnLast = "ban.warn-last",
    }
}

crate::codes! {
    /// A setting that is the article under which a breach of the rules of stay is proposed.
    Proposed {
        /// The right to stay ended, and the person did not leave.
        Overstay = "compliance.overstay",
        /// A permit to reside ended, or a right was cancelled.
        PermitEnded = "compliance.permit-ended",
        /// Work without a work permit.
        Work = "compliance.work",
        /// No registered place of stay: the foreigner.
        Unregistered = "compliance.unregistered",
        /// No registered place of stay: the person who receives him.
        Host = "compliance.host",
        /// No registered place of stay: the legal person who receives him.
        HostEmployer = "compliance.host-employer",
    }
}

crate::codes! {
    /// A setting that is words, several of them apart with `;`.
    Wording {
        /// Names of the centres, the usual one first.
        Centres = "custody.centre",
    }
}

/// A setting and what it is when the office set nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its kind.
    pub kind: SettingKind,
    /// Its value until the office sets one.
    pub default: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// Whether it is a reading of the Regulation.
    #[serde(default)]
    pub reading: bool,
    /// Whether the default is the program's own and the office has to confirm it.
    #[serde(default)]
    pub confirm: bool,
    /// What it sets.
    pub title: Title,
}

/// A value a setting can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingValue {
    /// Of a flag.
    Flag(bool),
    /// Of a count.
    Count(i64),
    /// Of a span.
    Span(Span),
    /// Of a size.
    Bytes(i64),
    /// Of an article.
    Article(ArticleCode),
    /// Of words.
    Text(Line),
}

impl fmt::Display for SettingValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(set) => set.fmt(f),
            Self::Count(number) | Self::Bytes(number) => number.fmt(f),
            Self::Span(span) => span.fmt(f),
            Self::Article(article) => article.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

/// What the office set, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The setting's key.
    pub key: String,
    /// Its value as text.
    pub value: String,
    /// The first day it holds.
    pub from: Date,
}

/// What is wrong with what the office set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// There is no such setting.
    #[error("no setting `{0}`")]
    Unknown(String),
    /// The value is not one of the setting's kind.
    #[error("setting `{key}` takes a {kind}, not `{value}`")]
    Value {
        /// The setting's key.
        key: String,
        /// Its kind.
        kind: SettingKind,
        /// The value.
        value: String,
    },
}

impl Setting {
    /// Reads a value as the setting's kind demands.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<SettingValue> {
        let whole = || text.parse::<Count>().ok().map(Count::get);
        match self.kind {
            SettingKind::Flag => text.parse().ok().map(SettingValue::Flag),
            SettingKind::Count => whole().map(SettingValue::Count),
            SettingKind::Bytes => whole().map(SettingValue::Bytes),
            SettingKind::Span => text.parse().ok().map(SettingValue::Span),
            SettingKind::Article => text.parse().ok().map(SettingValue::Article),
            SettingKind::Text => text.parse().ok().map(SettingValue::Text),
        }
    }
}

impl Law {
    /// Returns the law with what the office set; a setting that is not there or a value it cannot have is an error.
    pub fn overridden(mut self, overrides: Vec<Override>) -> Result<Self, SettingError> {
        for set in &overrides {
            let setting = self.setting(&set.key).ok_or_else(|| SettingError::Unknown(set.key.clone()))?;
            if setting.read(&set.value).is_none() {
                let (key, value) = (set.key.clone(), set.value.clone());
                return Err(SettingError::Value { key, kind: setting.kind, value });
            }
        }
        self.overrides = overrides;
        Ok(self)
    }

    /// Returns a setting by its key.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<&Setting> {
        self.setting_rules().get(key)
    }

    /// Returns every setting, by key.
    pub fn settings(&self) -> impl Iterator<Item = (&str, &Setting)> {
        self.setting_rules().iter().map(|(key, setting)| (key.as_str(), setting))
    }

    /// Returns what a setting is on a day: what the office set last, else the default.
    #[must_use]
    pub fn value(&self, key: &str, on: Date) -> Option<SettingValue> {
        let setting = self.setting(key)?;
        setting.read(self.set_by_office(key, on).unwrap_or(setting.default))
    }

    /// Returns whether a flag is set on a day.
    #[must_use]
    pub fn flag(&self, flag: Flag, on: Date) -> bool {
        matches!(self.value(flag.as_str(), on), Some(SettingValue::Flag(true)))
    }

    /// Returns what a length of time is on a day.
    #[must_use]
    pub fn length(&self, length: Length, on: Date) -> Span {
        match self.value(length.as_str(), on) {
            Some(SettingValue::Span(span)) => span,
            _ => unreachable!("a test finds every length in settings.toml, and what is set is checked"),
        }
    }

    /// Returns what a number is on a day.
    #[must_use]
    pub fn limit(&self, limit: Limit, on: Date) -> i64 {
        match self.value(limit.as_str(), on) {
            Some(SettingValue::Count(number) | SettingValue::Bytes(number)) => number,
            _ => unreachable!("a test finds every limit in settings.toml, and what is set is checked"),
        }
    }

    /// Returns the words of a setting on a day, one by one.
    #[must_use]
    pub fn words(&self, wording: Wording, on: Date) -> Vec<String> {
        match self.value(wording.as_str(), on) {
            Some(SettingValue::Text(text)) => {
                let parts = text.as_str().split(';').map(str::trim).filter(|part| !part.is_empty());
                parts.map(str::to_owned).collect()
            }
            _ => unreachable!("a test finds every wording in settings.toml, and what is set is checked"),
        }
    }

    /// Returns the article under which a breach is proposed, as the office has it on a day.
    #[must_use]
    pub fn proposed(&self, breach: Proposed, on: Date) -> ArticleCode {
        match self.value(breach.as_str(), on) {
            Some(SettingValue::Article(article)) => article,
            _ => unreachable!("a test finds every article in settings.toml, and what is set is checked"),
        }
    }

    /// Whether the reading an act rests on stands on a day. Asks what the office set only: the default of a reading is
    /// that it stands, so that deciding an act need not parse the settings.
    pub(super) fn reading_stands(&self, rule: &ActRule, on: Date) -> bool {
        rule.setting.is_none_or(|key| self.set_by_office(key, on) != Some("false"))
    }

    /// The text the office set last, by `on`; of two from the same day the later one in the list.
    fn set_by_office(&self, key: &str, on: Date) -> Option<&str> {
        let set = self.overrides.iter().filter(|set| set.key == key && set.from <= on);
        set.max_by_key(|set| set.from).map(|set| set.value.as_str())
    }
}
