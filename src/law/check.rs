//! Whether the law files hold together: what they name exists, versions do not overlap, every fact has its source.
//!
//! The program trusts the files it is built with; a test runs this over them. Every fault names its file and entry.

use super::{
    act::ActRule,
    article::{Amounts, ArticleFile, Body},
    calendar::{CalendarFile, Feast},
    dated::{Dated, Title},
    inspection::InspectionFile,
    regulation::{Regulation, UnitRule},
    seat::{Post, Unit},
    settings::{Flag, Length, Limit, Proposed, Setting, SettingKind, Wording},
    term::TermFile,
    transmission::RouteFile,
};
use crate::values::{ArticleCode, ClauseId, Date, Lang};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The texts of the law files, as people keep them.
#[derive(Debug, Clone, Copy)]
struct Texts {
    regulation: &'static str,
    acts: &'static str,
    terms: &'static str,
    articles: &'static str,
    calendar: &'static str,
    inspection: &'static str,
    settings: &'static str,
    transmission: &'static str,
}

/// The files the program is built with.
const EMBEDDED: Texts = Texts {
    regulation: include_str!("../../law/regulation.toml"),
    acts: include_str!("../../law/acts.toml"),
    terms: include_str!("../../law/terms.toml"),
    articles: include_str!("../../law/articles.toml"),
    calendar: include_str!("../../law/calendar.toml"),
    inspection: include_str!("../../law/inspection.toml"),
    settings: include_str!("../../law/settings.toml"),
    transmission: include_str!("../../law/transmission.toml"),
};

/// Returns every fault of the law files.
#[must_use]
pub fn check() -> Vec<String> {
    faults(EMBEDDED)
}

fn faults(texts: Texts) -> Vec<String> {
    let mut found = Vec::new();
    let regulation: Option<Regulation> = parse("regulation", texts.regulation, &mut found);
    let acts: Option<BTreeMap<String, ActRule>> = parse("acts", texts.acts, &mut found);
    let settings: Option<BTreeMap<String, Setting>> = parse("settings", texts.settings, &mut found);
    let terms: Option<TermFile> = parse("terms", texts.terms, &mut found);
    let articles: Option<ArticleFile> = parse("articles", texts.articles, &mut found);
    let calendar: Option<CalendarFile> = parse("calendar", texts.calendar, &mut found);
    let inspection: Option<InspectionFile> = parse("inspection", texts.inspection, &mut found);
    if let (Some(inspection), Some(articles)) = (&inspection, &articles) {
        let mut faults = Faults { file: "inspection", found: &mut found };
        check_inspection(inspection, articles, &mut faults);
    }
    let routes: Option<RouteFile> = parse("transmission", texts.transmission, &mut found);
    if let Some(regulation) = &regulation {
        check_regulation(regulation, &mut Faults { file: "regulation", found: &mut found });
    }
    if let (Some(regulation), Some(acts), Some(settings)) = (&regulation, &acts, &settings) {
        check_acts(acts, regulation, settings, &mut Faults { file: "acts", found: &mut found });
    }
    if let (Some(routes), Some(acts)) = (&routes, &acts) {
        check_routes(routes, acts, &mut Faults { file: "transmission", found: &mut found });
    }
    if let Some(settings) = &settings {
        check_settings(settings, &mut Faults { file: "settings", found: &mut found });
    }
    if let (Some(terms), Some(settings)) = (&terms, &settings) {
        check_terms(terms, settings, &mut Faults { file: "terms", found: &mut found });
    }
    if let Some(articles) = &articles {
        check_articles(articles, &mut Faults { file: "articles", found: &mut found });
    }
    if let Some(calendar) = &calendar {
        check_calendar(calendar, &mut Faults { file: "calendar", found: &mut found });
    }
    found
}

fn parse<T: Deserialize<'static>>(file: &str, text: &'static str, found: &mut Vec<String>) -> Option<T> {
    toml::from_str(text).map_err(|error| found.push(format!("law/{file}.toml: {error}"))).ok()
}

/// The faults of one file.
struct Faults<'a> {
    file: &'static str,
    found: &'a mut Vec<String>,
}

impl Faults<'_> {
    fn say(&mut self, entry: &str, what: &str) {
        self.found.push(format!("law/{}.toml: {entry}: {what}", self.file));
    }

    fn unless(&mut self, holds: bool, entry: &str, what: &str) {
        if !holds {
            self.say(entry, what);
        }
    }

    /// A fact stands on a source and has a name in both languages.
    fn fact(&mut self, entry: &str, source: &str, title: Option<Title>) {
        self.unless(!source.trim().is_empty(), entry, "no source");
        let words = source.chars().any(char::is_lowercase);
        self.unless(!words, entry, "a source in the words of one language");
        self.named(entry, title);
    }

    fn named(&mut self, entry: &str, title: Option<Title>) {
        let named = |title: Title| Lang::ALL.iter().all(|(_, lang)| !title.get(*lang).trim().is_empty());
        self.unless(title.is_none_or(named), entry, "no title");
    }

    /// Versions stand in the order of time, each ends after it began, and no two hold on one day.
    fn versions<T: Dated>(&mut self, entry: &str, versions: &[T]) {
        self.unless(!versions.is_empty(), entry, "no version");
        for version in versions {
            let (from, until) = version.span();
            self.unless(until.is_none_or(|until| from < until), entry, "a version ends before it begins");
        }
        for pair in versions.windows(2) {
            let (end, next) = (pair[0].span().1, pair[1].span().0);
            self.unless(end.is_some_and(|end| end <= next), entry, "versions overlap");
        }
    }

    /// Ids are given once.
    fn once<'b>(&mut self, ids: impl IntoIterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            self.unless(seen.insert(id), id, "stands twice");
        }
    }
}

fn check_regulation(regulation: &Regulation, faults: &mut Faults<'_>) {
    faults.fact("document", regulation.document.source, Some(regulation.document.title));
    faults.once(regulation.clauses.iter().map(|clause| clause.id));
    for clause in &regulation.clauses {
        faults.unless(clause.id.parse::<ClauseId>().is_ok(), clause.id, "not a clause number");
        faults.versions(clause.id, &clause.versions);
        for version in &clause.versions {
            faults.fact(clause.id, version.source, Some(version.title));
        }
    }
    faults.once(regulation.units.iter().map(|unit| unit.id.as_str()));
    for (id, unit) in Unit::ALL {
        faults.unless(regulation.units.iter().any(|rule| rule.id == *unit), id, "no entry");
    }
    for unit in &regulation.units {
        check_unit(unit, regulation, faults);
    }
    faults.once(regulation.posts.iter().map(|post| post.id.as_str()));
    for (id, post) in Post::ALL {
        faults.unless(regulation.posts.iter().any(|rule| rule.id == *post), id, "no entry");
    }
    for post in &regulation.posts {
        let id = post.id.as_str();
        faults.fact(id, post.source, Some(post.title));
        faults.unless(post.letter == post.id.letter(), id, "another letter than the program's");
        let everywhere =
            Unit::ALL.iter().all(|(_, unit)| post.units.contains(unit) == post.id.sits_in(*unit));
        faults.unless(everywhere, id, "other units than the program's");
        known(regulation, post.basis, id, faults);
    }
}

fn check_unit(unit: &UnitRule, regulation: &Regulation, faults: &mut Faults<'_>) {
    let id = unit.id.as_str();
    faults.fact(id, unit.source, Some(unit.title));
    faults.unless(unit.parent == unit.id.parent(), id, "another parent than the program's");
    faults.unless(unit.every.is_some() || !unit.duties.is_empty(), id, "no duties");
    for (n, group) in unit.duties.iter().enumerate() {
        faults.fact(id, group.source, None);
        faults.versions(id, std::slice::from_ref(group));
        known(regulation, group.basis, id, faults);
        for clause in &group.clauses {
            known(regulation, clause, id, faults);
            let again =
                unit.duties[n + 1..].iter().any(|other| other.clauses.contains(clause) && meet(group, other));
            faults.unless(!again, id, &format!("clause {clause} is held twice on one day"));
        }
    }
}

/// Whether two spans share a day.
fn meet(one: &impl Dated, other: &impl Dated) -> bool {
    let before = |end: Option<Date>, from: Date| end.is_some_and(|end| end <= from);
    !before(one.span().1, other.span().0) && !before(other.span().1, one.span().0)
}

fn known(regulation: &Regulation, clause: &str, entry: &str, faults: &mut Faults<'_>) {
    let there = regulation.clauses.iter().any(|known| known.id == clause);
    faults.unless(there, entry, &format!("unknown clause {clause}"));
}

fn check_acts(
    acts: &BTreeMap<String, ActRule>,
    regulation: &Regulation,
    settings: &BTreeMap<String, Setting>,
    faults: &mut Faults<'_>,
) {
    let is_post = |letter: char| Post::ALL.iter().any(|(_, post)| post.letter() == letter);
    for (name, rule) in acts {
        let rests = !rule.clauses.is_empty() || !rule.basis.is_empty();
        faults.unless(rests, name, "neither clause nor basis");
        faults.unless(!rule.record || rule.clauses.is_empty(), name, "clauses of its own and of the record");
        for clause in rule.clauses.iter().chain(&rule.basis).chain(rule.by.values()) {
            known(regulation, clause, name, faults);
        }
        let letters = [rule.posts, rule.otherwise.unwrap_or(rule.posts)];
        let posts = letters.iter().all(|posts| !posts.is_empty() && posts.chars().all(is_post));
        faults.unless(posts, name, "not letters of posts");
        let by = rule.by.keys().all(|post| post.len() == 1 && rule.posts.contains(post.as_str()));
        faults.unless(by, name, "a basis by a post that is not among its posts");
        faults.unless(
            rule.otherwise.is_some() == rule.setting.is_some(),
            name,
            "`setting` and `otherwise` go together",
        );
        faults.unless(rule.setting.is_none() || rule.reading, name, "a setting without a reading");
        if let Some(key) = rule.setting {
            let flag = settings.get(key).is_some_and(|setting| setting.kind == SettingKind::Flag);
            faults.unless(flag, name, &format!("unknown setting {key}"));
        }
        if let Some(note) = rule.note {
            faults.named(name, Some(note));
        }
    }
}

fn check_settings(settings: &BTreeMap<String, Setting>, faults: &mut Faults<'_>) {
    for (key, setting) in settings {
        faults.fact(key, setting.source, Some(setting.title));
        faults.unless(setting.read(setting.default).is_some(), key, "the default is not of its kind");
        // Deciding an act takes a reading to stand without looking here.
        faults.unless(!setting.reading || setting.default == "true", key, "a reading that does not stand");
    }
    let kind = |key: &str| settings.get(key).map(|setting| setting.kind);
    for (key, _) in Limit::ALL {
        let number = matches!(kind(key), Some(SettingKind::Count | SettingKind::Bytes));
        faults.unless(number, key, "the program needs this number");
    }
    let flags = Flag::ALL.iter().map(|(key, _)| (*key, SettingKind::Flag));
    let lengths = Length::ALL.iter().map(|(key, _)| (*key, SettingKind::Span));
    let articles = Proposed::ALL.iter().map(|(key, _)| (*key, SettingKind::Article));
    let wordings = Wording::ALL.iter().map(|(key, _)| (*key, SettingKind::Text));
    for (key, needed) in flags.chain(lengths).chain(articles).chain(wordings) {
        faults.unless(kind(key) == Some(needed), key, "the program needs it, and of this kind");
    }
}

fn check_terms(file: &TermFile, settings: &BTreeMap<String, Setting>, faults: &mut Faults<'_>) {
    faults.once(file.terms.iter().map(|term| term.id));
    for term in &file.terms {
        faults.versions(term.id, &term.versions);
        for version in &term.versions {
            faults.fact(term.id, version.source, Some(term.title));
            faults.unless(version.amount > 0, term.id, "no amount");
            if let Some(note) = version.note {
                faults.fact(term.id, version.source, Some(note));
            }
            for key in version.rolls.into_iter().chain(version.at_once) {
                let flag = settings.get(key).is_some_and(|setting| setting.kind == SettingKind::Flag);
                faults.unless(flag, term.id, &format!("unknown setting {key}"));
            }
            if let Some(key) = version.setting {
                let span = settings.get(key).is_some_and(|setting| setting.kind == SettingKind::Span);
                faults.unless(span, term.id, &format!("unknown setting {key}"));
            }
        }
    }
}

fn check_articles(file: &ArticleFile, faults: &mut Faults<'_>) {
    faults.once(file.articles.iter().map(|article| article.code));
    for article in &file.articles {
        let code = article.code;
        faults.unless(code.parse::<ArticleCode>().is_ok(), code, "not an article number");
        faults.versions(code, &article.versions);
        if let Some(old) = article.replaces {
            let there = file.articles.iter().any(|other| other.code == old);
            faults.unless(there, code, &format!("unknown article {old}"));
        }
        for version in &article.versions {
            faults.fact(code, version.source, Some(article.title));
            faults.once(version.sanctions.iter().map(|sanction| sanction.subject.as_str()));
            let limits = version.sanctions.iter().all(|s| s.min.qepik() > 0 && s.min <= s.max);
            faults.unless(limits, code, "limits of a fine that are none");
            let silent = version.amounts == Amounts::Unknown || article.decided_by == Body::Court;
            faults.unless(
                silent == version.sanctions.is_empty(),
                code,
                "sanctions that do not fit its amounts",
            );
        }
    }
}

fn check_inspection(file: &InspectionFile, articles: &ArticleFile, faults: &mut Faults<'_>) {
    let known = |code: &str| articles.articles.iter().any(|article| article.code == code);
    faults.versions("protocol", &file.protocols);
    for rule in &file.protocols {
        faults.fact("protocol", rule.source, None);
        faults.unless(rule.copies > 1, "protocol", "no copy for the employer");
    }
    faults.once(file.questions.iter().map(|question| question.key));
    for question in &file.questions {
        faults.fact(question.key, question.source, Some(question.title));
        faults.versions(question.key, std::slice::from_ref(question));
        faults.unless(question.article.is_none_or(known), question.key, "unknown article");
    }
    faults.once(file.exemptions.iter().map(|exemption| exemption.code));
    for exemption in &file.exemptions {
        faults.fact(exemption.code, exemption.source, Some(exemption.title));
        faults.versions(exemption.code, std::slice::from_ref(exemption));
    }
    for proposal in &file.proposals {
        faults.fact(proposal.article, proposal.source, None);
        faults.unless(known(proposal.article), proposal.article, "unknown article");
        let some = proposal.most.is_none_or(|most| proposal.least <= most) && !proposal.findings.is_empty();
        faults.unless(some, proposal.article, "a proposal that nothing leads to");
    }
}

/// What is sent rests on the clauses of the act that sends it.
fn check_routes(file: &RouteFile, acts: &BTreeMap<String, ActRule>, faults: &mut Faults<'_>) {
    let ids: Vec<String> =
        file.routes.iter().map(|route| format!("{} to {}", route.what, route.system)).collect();
    faults.once(ids.iter().map(String::as_str));
    for (route, id) in file.routes.iter().zip(&ids) {
        let act = acts.get("transmit-data");
        let held = |clause| act.is_some_and(|act| act.clauses.contains(clause));
        faults.unless(
            !route.clauses.is_empty() && route.clauses.iter().all(held),
            id,
            "not a clause of the act",
        );
        faults.unless(!route.reading || route.note.is_some(), id, "a reading that is not said");
        faults.versions(id, &route.versions);
        for version in &route.versions {
            faults.fact(id, version.source, route.note.or(Some(route.title)));
            faults.unless(!version.fields.is_empty(), id, "no fields");
            faults.once(version.fields.iter().map(|field| field.name));
            for field in &version.fields {
                faults.fact(&format!("{id}: {}", field.name), field.source, None);
            }
        }
    }
}

fn check_calendar(file: &CalendarFile, faults: &mut Faults<'_>) {
    for fixed in &file.fixed {
        let entry = format!("{:02}-{:02}", fixed.month, fixed.day);
        faults.fact(&entry, fixed.source, Some(fixed.title));
        faults.versions(&entry, std::slice::from_ref(fixed));
        faults.unless(Date::of(2024, fixed.month, fixed.day).is_some(), &entry, "not a date");
    }
    faults.once(file.feasts.iter().map(|feast| feast.id.as_str()));
    for (id, feast) in Feast::ALL {
        faults.unless(file.feasts.iter().any(|rule| rule.id == *feast), id, "no entry");
    }
    for feast in &file.feasts {
        faults.fact(feast.id.as_str(), feast.source, Some(feast.title));
        faults.unless(feast.days > 0, feast.id.as_str(), "no days");
    }
    let mut last: Option<i64> = None;
    for year in &file.years {
        let entry = year.number.to_string();
        faults.fact(&entry, year.source, None);
        // A day in lieu may fall in the next year: a hole between years would lose it.
        faults.unless(
            last.is_none_or(|last| last + 1 == year.number),
            &entry,
            "years do not follow each other",
        );
        last = Some(year.number);
        let whole = year.novruz.is_some() && year.ramazan.is_some() && year.qurban.is_some();
        faults.unless(whole || year.through.is_some(), &entry, "a feast is missing");
        let days = year.feasts().map(|(_, day)| day).chain(year.through);
        let moved = year.moved.iter().flat_map(|moved| [moved.from, moved.to]);
        let in_year = days.chain(moved).all(|day| day.year() == year.number);
        faults.unless(in_year, &entry, "a day of another year");
    }
}

#[cfg(test)]
mod tests;
