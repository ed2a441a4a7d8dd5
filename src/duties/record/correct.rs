//! correct-record: one field of a record, from what stands there to what should. What stood stays in history.

use super::{Target, matter};
use crate::{
    duties::blank,
    law::authority::Matter,
    office::{Act, Before, Desk, Field, Receipt, Result, broken},
    values::{Date, Kind, Line, Reference, Text, Value},
};

/// Correct a field of a record; --reason says why
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CorrectRecord {
    /// Number of the record
    number: Reference,
    /// Field to correct, as its column is named
    #[arg(long, value_name = "NAME")]
    field: Line,
    /// What stands there; nothing where it is empty
    #[arg(long, value_name = "VALUE")]
    old: Option<Text>,
    /// What should stand there; nothing to make it empty
    #[arg(long, value_name = "VALUE")]
    new: Option<Text>,
}

impl Act for CorrectRecord {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before.resolve_any(&self.number)?.register)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Target::find(desk, &self.number)?;
        may_correct(desk, &target)?;
        target.must_stand(desk.db())?;
        if desk.reason().is_none() {
            return broken("reason-missing").with("number", target.number).err();
        }
        let field = self.field(&target)?;
        let label = label(field);
        let stands = target.value(desk.db(), field.column)?;
        let old = parse(field, self.old.as_ref())?;
        if old != stands {
            return broken("old-differs")
                .with("number", target.number)
                .with("field", label)
                .with("stands", shown(&stands))
                .with("old", shown(&old))
                .err();
        }
        let new = parse(field, self.new.as_ref())?;
        if new == Value::Null && !field.optional {
            return broken("field-wants-value").with("field", label).err();
        }
        if new == old {
            return broken("correction-changes-nothing")
                .with("number", target.number)
                .with("field", label)
                .err();
        }
        past(desk, &target, field, &new)?;
        if let ('V', "blank", Some(typed)) = (target.register.prefix, field.column, &self.new) {
            let form = typed.as_str().parse().expect("the field was parsed");
            blank::correctable(desk.db(), target.id, &form)?;
        }
        let derived = target.derived(desk.db(), field.column, &new)?;
        let mut columns = vec![(field.column, new.clone())];
        columns.extend(derived.as_ref().map(|(column, fold)| (*column, fold.into())));
        desk.update(target.register.table, target.id, &columns)?;
        Ok(Receipt::new(target.number, "record-corrected")
            .with("field", label)
            .with("old", shown(&old))
            .with("new", shown(&new)))
    }
}

impl CorrectRecord {
    /// The field that is meant, typed as the column of the register or of its lists.
    fn field(&self, target: &Target) -> Result<&'static Field> {
        let column = self.field.as_str().replace('-', "_");
        let fields = target.register.correct;
        if let Some(field) = fields.iter().find(|field| field.column == column) {
            return Ok(field);
        }
        let known: Vec<String> = fields.iter().map(|f| f.column.replace('_', "-")).collect();
        broken("field-not-correctable")
            .with("number", target.number)
            .with("field", &self.field)
            .with("fields", known.join(", "))
            .err()
    }
}

/// The author the same day; after that only chiefs.
fn may_correct(desk: &Desk<'_, '_>, target: &Target) -> Result<()> {
    let me = desk.officer().id;
    let entered = target.entered(desk.db())?;
    let author = entered.officer == me || entered.performer == Some(me);
    let same_day = entered.at.date() == desk.today();
    if desk.seat().post.is_head() || (author && same_day) {
        return Ok(());
    }
    let key = if author { "correction-after-the-day" } else { "correction-by-another" };
    Err(desk
        .refuse(key, vec![("number", target.number.to_string()), ("entered", entered.at.date().to_string())]))
}

/// No day of what a record tells lies after the day of the correction.
fn past(desk: &Desk<'_, '_>, target: &Target, field: &Field, new: &Value<'_>) -> Result<()> {
    let key = field.column.replace('_', "-");
    let dated = target.register.show.iter().any(|(column, _)| column.key == key && column.kind == Kind::Date);
    match new {
        Value::Text(text) if dated && text.parse::<Date>().is_ok_and(|day| day > desk.on()) => {
            broken("corrected-day-later")
                .with("field", label(field))
                .with("day", text)
                .with("on", desk.on())
                .err()
        }
        _ => Ok(()),
    }
}

fn parse(field: &Field, typed: Option<&Text>) -> Result<Value<'static>> {
    let Some(typed) = typed else { return Ok(Value::Null) };
    match (field.parse)(typed.as_str()) {
        Ok(value) => Ok(value),
        Err(wrong) => broken("field-value-wrong")
            .with("field", label(field))
            .with("value", typed)
            .with("wrong", wrong.key())
            .err(),
    }
}

/// The message key of a field's heading.
fn label(field: &Field) -> String {
    format!("column-{}", field.column.replace('_', "-"))
}

/// A value as it is told: an empty one as a dash.
fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.clone().into_owned(),
        Value::Int(number) => number.to_string(),
        Value::Null | Value::Blob(_) => "—".into(),
    }
}
