//! article: an offence article with its versions and the sanctions for each kind of offender.

use super::{
    Reading,
    lines::{record, table},
};
use crate::{
    law::{ArticleError, ArticleRule, ArticleVersion, Law},
    office::{Reader, Result, broken},
    values::{ArticleCode, Cells, Column, Date, Kind, Sink, Value},
};

/// Show an article of the Code of Administrative Offences: versions, sanctions, source
#[derive(Debug, clap::Args)]
pub struct Article {
    /// Article (575.1.1)
    #[arg(value_name = "CODE")]
    code: ArticleCode,
    /// Only as it was on this date [default: every version]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const ARTICLE: &[Column] = &[
    Column::new("article", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("article-kind", Kind::Code("article-kind")),
    Column::new("replaces", Kind::Text),
    Column::new("replaced-by", Kind::Text),
    Column::new("drawn-by-body", Kind::Code("body")),
    Column::new("decided-by-body", Kind::Code("body")),
    Column::new("conditional", Kind::Code("yes")),
    Column::new("to-confirm", Kind::Code("yes")),
];

const VERSIONS: &[Column] = &[
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Date),
    Column::new("source", Kind::Text),
    Column::new("seen-on", Kind::Date),
    Column::new("confidence", Kind::Code("confidence")),
    Column::new("amounts", Kind::Code("amounts")),
];

const SANCTIONS: &[Column] = &[
    Column::new("from-date", Kind::Date),
    Column::new("subject", Kind::Code("subject")),
    Column::new("least-fine", Kind::Money),
    Column::new("greatest-fine", Kind::Money),
    Column::new("expulsion", Kind::Code("expulsion")),
    Column::new("warning", Kind::Code("yes")),
];

impl Reading for Article {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let law = &reader.law;
        let Some(rule) = law.articles().iter().find(|rule| rule.code == self.code.as_str()) else {
            return broken("article-unknown").with("article", &self.code).err();
        };
        let versions: Vec<&ArticleVersion> = match self.on {
            None => rule.versions.iter().collect(),
            Some(on) => vec![self.version(law, on)?],
        };
        record(sink, ARTICLE, &article(reader, rule))?;
        sink.section("versions")?;
        table(sink, VERSIONS, versions.iter().copied().map(version), Vec::new())?;
        sink.section("sanctions")?;
        table(sink, SANCTIONS, versions.iter().copied().flat_map(sanctions), Vec::new())
    }
}

impl Article {
    fn version<'l>(&self, law: &'l Law, on: Date) -> Result<&'l ArticleVersion> {
        match law.article(&self.code, on) {
            Ok(article) => Ok(article.version),
            Err(ArticleError::NotInForce { instead: Some(instead), .. }) => {
                let rule = broken("article-not-in-force-instead").with("article", &self.code).with("on", on);
                rule.with("instead", instead).err()
            }
            Err(_) => broken("article-not-in-force").with("article", &self.code).with("on", on).err(),
        }
    }
}

fn article(reader: &Reader, rule: &ArticleRule) -> Cells {
    let later = reader.law.articles().iter().filter(|other| other.replaces == Some(rule.code));
    let replaced_by = later.map(|other| other.code).collect::<Vec<_>>().join(", ");
    vec![
        rule.code.into(),
        rule.title.get(reader.lang).into(),
        rule.kind.into(),
        rule.replaces.map_or(Value::Null, Value::from),
        (!replaced_by.is_empty()).then_some(replaced_by).into(),
        rule.drawn_by.into(),
        rule.decided_by.into(),
        rule.conditional.into(),
        rule.confirm.into(),
    ]
}

fn version(version: &ArticleVersion) -> Cells {
    vec![
        version.from.into(),
        version.until.into(),
        version.source.into(),
        version.seen.into(),
        version.confidence.into(),
        version.amounts.into(),
    ]
}

fn sanctions(version: &ArticleVersion) -> impl Iterator<Item = Cells> + '_ {
    version.sanctions.iter().map(|sanction| {
        vec![
            version.from.into(),
            sanction.subject.into(),
            sanction.min.into(),
            sanction.max.into(),
            sanction.expulsion.into(),
            sanction.warning.into(),
        ]
    })
}
