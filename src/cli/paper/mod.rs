//! A paper as a page: its values in words, laid out by a template that the office may change.

mod fill;
mod template;
#[cfg(test)]
mod tests;

use super::error::source;
use crate::{
    language::Words,
    law::{Law, PaperNeed},
    office::{Reader, Result, broken},
    reports::{Form, Paper},
    values::{Date, Lang, Tongue},
};
use fill::{FRAME, FRAME_NEEDS, Places, frame};
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

    /// The article, unless its template leaves out what the law of the day asks of such a paper; `told` are the words in
    /// which that is said.
    fn article(&self, paper: &Paper, reader: &Reader, told: &Words) -> Result<String> {
        let template = self.template(paper.form)?;
        let places = Places::new(paper.form, &self.words);
        template.check(&places.specimen())?;
        let day = paper.entry.as_ref().map_or(reader.today, |entry| entry.dated);
        let needs = reader.law.paper_needs(paper.form.template, day);
        template.states(needs.map(|need| (need.places.clone(), stated(need, told))))?;
        template.fill(places.of(paper, reader))
    }
}

/// What a paper has to state, with its article.
fn stated(need: &PaperNeed, words: &Words) -> String {
    format!("{} ({})", need.title.get(words.lang()), source(words, need.source))
}

/// The page of a paper: an article in each language.
pub(super) fn page(presses: &[Press<'_>], papers: &[Paper], reader: &Reader, told: &Words) -> Result<String> {
    let mut articles = Vec::new();
    for (press, paper) in presses.iter().zip(papers) {
        articles.push((press.tongue.as_str(), press.article(paper, reader, told)?));
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
    // A page without its articles says nothing, and one that does not say so passes a trial off as real.
    template
        .states(FRAME_NEEDS.iter().map(|place| (vec![*place], press.words.say("template-frame", &[]))))?;
    template.fill(frame(&press.words, form, number, training, articles))
}

/// The built-in templates by name, each with the places that it may name and those that the law of a day asks for.
pub(super) fn sources(words: &Words, law: &Law, today: Date) -> impl Iterator<Item = (&'static str, String)> {
    BUILT_IN.iter().map(move |(name, text)| {
        let form = Form::all().iter().find(|form| name.ends_with(&format!("/{}.html", form.template)));
        let places =
            form.map_or_else(|| FRAME.map(str::to_owned).to_vec(), |form| Places::new(form, words).names());
        let needs: Vec<String> = form.map_or_else(Vec::new, |form| {
            law.paper_needs(form.template, today)
                .map(|need| format!("{}: {}", need.places.join(", "), stated(need, words)))
                .collect()
        });
        let must = if needs.is_empty() {
            String::new()
        } else {
            format!("\n{}\n{}", words.say("template-needs", &[]), needs.join("\n"))
        };
        let places = places.join("\n");
        (*name, format!("{{#\n{}\n{places}{must}\n#}}\n{text}", words.say("template-places", &[])))
    })
}
