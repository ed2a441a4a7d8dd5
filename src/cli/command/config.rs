//! config: what is in force, and where each value comes from.

use crate::{
    cli::{
        config::{Format, Origin},
        session::Run,
    },
    values::{Column, Foot, Kind, Value},
};

/// Shows the configuration.
pub(super) fn run(run: &mut Run<'_>) -> anyhow::Result<u8> {
    let config = run.config;
    let register = config.register.value.display().to_string();
    let templates = config.templates.as_ref().map(|set| (set.value.display().to_string(), set.origin));
    let mut lines: Vec<(&str, &str, Origin)> = vec![
        ("register", &register, config.register.origin),
        ("lang", config.lang.value.as_str(), config.lang.origin),
        ("format", config.format.value.as_str(), config.format.origin),
    ];
    lines.extend(templates.iter().map(|(folder, origin)| ("templates", folder.as_str(), *origin)));
    let file = config.file.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    run.out.answer_rows(|sink| {
        sink.head(&[
            Column::new("setting", Kind::Text),
            Column::new("value", Kind::Text),
            Column::new("origin", Kind::Code("origin")),
        ])?;
        for (name, value, origin) in &lines {
            sink.row(&[(*name).into(), (*value).into(), Value::from(origin.as_str())])?;
        }
        Ok(sink.foot(&Foot { rows: lines.len() as u64, ..Foot::default() })?)
    })?;
    if run.format() == Format::Table {
        run.out.status("config-file", &[("path", &file)]);
    }
    Ok(0)
}
