//! A paper as a page: its values in words, laid out by a template that the office may change.

mod fill;
mod template;
#[cfg(test)]
mod tests;

use super::error::source;
use crate::{
    language::Words,
    office::{Reader, Result, broken},
    reports::{Form, Paper},
    values::{Lang, Tongue},
};
use fill::{FRAME, Places, frame};
use std::path::Path;
use template::{BUILT_IN, Template};

/// The frame around the articles of a page.
const PAGE: &str = "page.html";

/// What lays out a paper in one language.
pub(super) struct Press<'a> {
    /// The language.
    pub(super) tongue: Tongue,
    /// Words of that language; of one that the tool does not speak, those of the record.
    words: Words,
    /// Folder with the office's own templates.
    folder: Option<&'a Path>,
}

impl<'a> Press<'a> {
    pub(super) fn new(tongue: &Tongue, folder: Option<&'a Path>) -> Self {
        let lang = tongue.as_str().parse().unwrap_or(Lang::Az);
        Self { tongue: tongue.clone(), words: Words::new(lang), folder }
    }

    /// The language of its words.
    pub(super) fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Name of the template of a paper.
    pub(super) fn name(&self, form: &Form) -> String {
        format!("{}/{}.html", self.tongue, form.template)
    }

    /// Whether there is a template of that paper.
    pub(super) fn has(&self, form: &Form) -> Result<bool> {
        Ok(Template::find(self.folder, &self.name(form))?.is_some())
    }

    fn template(&self, form: &Form) -> Result<Template> {
        let name = self.name(form);
        match Template::find(self.folder, &name)? {
            Some(template) => Ok(template),
            None => broken("template-missing").with("template", name).err(),
        }
    }

    fn article(&self, paper: &Paper, reader: &Reader) -> Result<String> {
        let template = self.template(paper.form)?;
        let places = Places::new(paper.form, &self.words);
        template.check(&places.specimen())?;
        template.fill(places.of(paper, reader))
    }
}

/// The page of a paper: an article in each language.
pub(super) fn page(presses: &[Press<'_>], papers: &[Paper], reader: &Reader) -> Result<String> {
    let mut articles = Vec::new();
    for (press, paper) in presses.iter().zip(papers) {
        articles.push((press.tongue.as_str(), press.article(paper, reader)?));
    }
    let (press, paper) = (&presses[0], &papers[0]);
    framed(press, paper.form, &paper.number.to_string(), reader.training, articles)
}

/// The articles in their frame.
fn framed(
    press: &Press<'_>,
    form: &Form,
    number: &str,
    training: bool,
    articles: Vec<(&str, String)>,
) -> Result<String> {
    let template = Template::find(press.folder, PAGE)?.expect("the frame is built in");
    let specimen = vec![("az", String::from("…"))];
    template.check(&frame(&press.words, form, "…", true, specimen))?;
    template.fill(frame(&press.words, form, number, training, articles))
}

/// The built-in templates by name, each with the places that it may name.
pub(super) fn sources(words: &Words) -> impl Iterator<Item = (&'static str, String)> {
    BUILT_IN.iter().map(|(name, text)| {
        let form = Form::all().iter().find(|form| name.ends_with(&format!("/{}.html", form.template)));
        let places =
            form.map_or_else(|| FRAME.map(str::to_owned).to_vec(), |form| Places::new(form, words).names());
        (*name, format!("{{#\n{}\n{}\n#}}\n{text}", words.say("template-places", &[]), places.join("\n")))
    })
}
