//! Every page is well formed whatever stands in the register, and a template that is wrong says where.

use super::{
    fill::Places,
    template::{BUILT_IN, Filling},
    *,
};
use crate::office::Error;
use minijinja::{Value, value::ValueKind};
use std::collections::BTreeSet;

const EVIL: &str = "<script src=\"http://x\">'&</script><b>{{ number }}{% if x %}{#";

/// A press of each language that the tool speaks.
fn presses() -> impl Iterator<Item = Press<'static>> {
    Lang::ALL.iter().map(|(_, lang)| Press::new(&(*lang).into(), None))
}

/// What is not known.
fn unknown() -> Value {
    Value::from_object(fill::Unknown)
}

/// The specimen with other values: each text becomes what is asked for, each section so many rows.
fn with(filling: &Filling, text: &Value, rows: usize) -> Filling {
    filling.iter().map(|(name, value)| (name.clone(), changed(value, text, rows))).collect()
}

fn changed(value: &Value, text: &Value, rows: usize) -> Value {
    let names = || value.try_iter().unwrap();
    match value.kind() {
        ValueKind::Map => {
            let filling: Filling = names()
                .map(|name| (name.to_string(), changed(&value.get_item(&name).unwrap(), text, rows)))
                .collect();
            filling.into()
        }
        ValueKind::Seq => {
            let row = changed(&value.get_item_by_index(0).unwrap(), text, rows);
            vec![row; rows].into()
        }
        _ => text.clone(),
    }
}

/// Every paper with these values as a page, alone in each language and in both.
fn pages(text: &Value, rows: usize) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let presses: Vec<Press<'_>> = presses().collect();
    for form in Form::all() {
        let article = |press: &Press<'_>| {
            let filling = with(&Places::new(form, &press.words).specimen(), text, rows);
            press.template(form).unwrap().fill(filling).unwrap()
        };
        for which in [&presses[..1], &presses[1..], &presses[..]] {
            let articles: Vec<_> =
                which.iter().map(|press| (press.tongue.as_str(), article(press))).collect();
            let langs: Vec<&str> = articles.iter().map(|(lang, _)| *lang).collect();
            let name = format!("{} {}", langs.join("+"), form.template);
            let page = framed(&which[0], form, "V-2018-000001", true, articles).unwrap();
            pages.push((name, page));
        }
    }
    pages
}

/// What is wrong with the structure of a page: tags that do not close, values that break out, what a screen reader or a
/// printer would miss.
fn wrong(page: &str) -> Option<String> {
    let Some(mut rest) = page.strip_prefix("<!DOCTYPE html>\n") else { return Some("doctype".into()) };
    let (mut open, mut tables, mut captions, mut heads): (Vec<&str>, _, _, _) = (Vec::new(), 0, 0, 0);
    let articles = rest.matches("<article").count();
    while let Some(at) = rest.find('<') {
        let style = open.last() == Some(&"style");
        if !style
            && rest[..at].split('&').skip(1).any(|entity| !entity.split(' ').next().unwrap().contains(';'))
        {
            return Some(format!("entity: {}", &rest[..at]));
        }
        let end = rest[at..].find('>').unwrap() + at;
        let (tag, after) = (&rest[at + 1..end], &rest[end + 1..]);
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap();
        if ![
            "html", "head", "meta", "title", "style", "body", "p", "header", "main", "article", "footer",
            "section", "h1", "h2", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "code",
            "br",
        ]
        .contains(&name)
        {
            return Some(format!("tag {tag}"));
        }
        if tag.matches('"').count() % 2 != 0 {
            return Some(format!("quotes {tag}"));
        }
        match name {
            "table" if !tag.starts_with('/') => tables += 1,
            "caption" if !tag.starts_with('/') && open.last() == Some(&"table") => captions += 1,
            "h1" if !tag.starts_with('/') => heads += 1,
            "th" if !tag.starts_with('/')
                && !tag.contains("scope=\"row\"")
                && !tag.contains("scope=\"col\"") =>
            {
                return Some(format!("scope {tag}"));
            }
            _ => {}
        }
        if let Some(closed) = tag.strip_prefix('/') {
            if open.pop() != Some(closed) {
                return Some(format!("</{closed}> within {open:?}"));
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        rest = after;
    }
    (!open.is_empty()).then(|| format!("open: {open:?}")).or_else(|| {
        (tables != captions || heads != articles || rest != "\n")
            .then(|| format!("{tables} {captions} {heads} {articles} {rest:?}"))
    })
}

#[test]
fn every_page_is_well_formed_and_holds_nothing_but_itself() {
    let values = [(Value::from("Şəhər"), 2), (Value::from(EVIL), 1), (Value::from("1"), 1), (unknown(), 1)];
    for (text, rows) in values {
        for (name, page) in pages(&text, rows) {
            assert_eq!(wrong(&page), None, "{name} {text}\n{page}");
            let lang = &name[..2];
            assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains("@page"), "{name}");
            for outside in ["<script", "src=\"", "href=", "url(", "@import", "<b>"] {
                assert!(!page.contains(outside), "{name}: {outside}");
            }
            let articles = name.split(' ').next().unwrap().split('+').count();
            assert_eq!(page.matches("class=\"training\"").count(), articles + 1, "{name}");
            assert_eq!(page.matches("<article lang=").count(), articles, "{name}");
            let body = page.split("</style>").nth(1).unwrap();
            // Braces of a value are text; a place left as it was would be in braces too.
            let evil = text.as_str() == Some(EVIL);
            let braces = body.replace("{{ number }}{% if x %}{#", "").contains(['{', '}']);
            assert!(!braces && body.contains("&lt;b&gt;{{ number }}") == evil, "{name}\n{page}");
            // What is not known is a line to be filled in, never nothing.
            assert_eq!(body.contains("class=\"fill\""), !text.is_true(), "{name}");
            assert!(!body.contains("<td></td>"), "{name}\n{page}");
        }
    }
}

#[test]
fn the_check_of_structure_finds_what_is_wrong() {
    let page = |body: &str| {
        format!("<!DOCTYPE html>\n<html><body><article><h1>x</h1>{body}</article></body></html>\n")
    };
    assert_eq!(wrong(&page("<p>a &amp; b</p>")), None);
    for bad in ["<p>", "</p>", "<p>a & b</p>", "<script>x</script>", "<table><tr></tr></table>", "<h1>y</h1>"]
    {
        assert!(wrong(&page(bad)).is_some(), "{bad}");
    }
    assert!(wrong(&page("<table><caption>c</caption><tr><th>x</th></tr></table>")).is_some());
}

#[test]
fn every_built_in_template_is_of_a_paper_and_names_places_that_there_are() {
    for press in presses() {
        for form in Form::all() {
            press.template(form).unwrap().check(&Places::new(form, &press.words).specimen()).unwrap();
        }
    }
    let templates: BTreeSet<&str> = Form::all().iter().map(|form| form.template).collect();
    assert_eq!(BUILT_IN.len(), templates.len() * Lang::ALL.len() + 1, "and the frame");
    // What is written out for the office is a template as well, with its places at its head.
    let words = Words::new(Lang::En);
    for (name, text) in sources(&words, &Law::new(), "2018-01-15".parse().unwrap()) {
        let (head, template) = text.split_once("\n#}\n").unwrap();
        assert!(head.starts_with("{#\nThe places") && head.lines().count() > 5, "{name}: {head}");
        assert!(BUILT_IN.contains(&(name, template)), "{name}");
    }
}

#[test]
fn a_column_never_takes_the_name_of_what_every_paper_states() {
    let words = Words::new(Lang::Az);
    for form in Form::all() {
        let shape = form.shape();
        let columns = shape.record.iter().map(|column| column.key);
        let keys: Vec<String> = columns
            .chain(shape.sections.iter().map(|(key, _)| *key))
            .map(|key| key.replace('-', "_"))
            .collect();
        for name in ["office", "today", "training", "head", "entry", "later", "terms", "appeal", "hearing"] {
            assert!(!keys.contains(&name.to_owned()), "{}: {name}", form.template);
        }
        let names = Places::new(form, &words).names().len();
        assert!(names > shape.record.len(), "{}", form.template);
    }
}

/// A template of the office in a folder of its own, checked as the decision in English.
fn office(text: &str) -> Result<String, (&'static str, Vec<String>)> {
    office_with(text, &EVIL.into())
}

/// The same with other values.
fn office_with(text: &str, value: &Value) -> Result<String, (&'static str, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("en")).unwrap();
    std::fs::write(folder.path().join("en/decision.html"), text).unwrap();
    let press = Press::new(&Lang::En.into(), Some(folder.path()));
    let form = Form::all().iter().find(|form| form.template == "decision").unwrap();
    let specimen = Places::new(form, &press.words).specimen();
    let template = press.template(form).unwrap();
    template.check(&specimen).and_then(|()| template.fill(with(&specimen, value, 1))).map_err(|error| {
        match error {
            Error::Rule(rule) => {
                assert!(rule.args[0].1.ends_with("en/decision.html"), "{rule}");
                (rule.key, rule.args[1..].iter().map(|(_, value)| value.clone()).collect())
            }
            other => panic!("{other}"),
        }
    })
}

#[test]
fn every_built_in_template_states_what_the_law_asks_and_every_need_is_of_a_place_there_is() {
    let (law, day) = (Law::new(), "2018-01-15".parse().unwrap());
    let mut needs = 0;
    for press in presses() {
        for form in Form::all() {
            let names = Places::new(form, &press.words).specimen();
            for need in law.paper_needs(form.template, day) {
                needs += 1;
                for place in &need.places {
                    assert!(template::known(&names, place), "{}: {place}", form.template);
                }
            }
            let needs = law.paper_needs(form.template, day);
            let needs = needs.map(|need| (need.places.clone(), stated(need, &press.words)));
            press.template(form).unwrap().states(needs).unwrap();
        }
    }
    // The inspection's template is that of two papers.
    let of_inspections = law.paper_needs("inspection", day).count();
    let all = ["protocol", "hearing-notice", "decision"].map(|paper| law.paper_needs(paper, day).count());
    assert_eq!(needs, Lang::ALL.len() * (all.iter().sum::<usize>() + 2 * of_inspections));
}

#[test]
fn a_template_that_leaves_out_what_the_law_asks_is_refused() {
    let (law, day) = (Law::new(), "2018-01-15".parse().unwrap());
    let words = Words::new(Lang::En);
    let (_, whole) = BUILT_IN.iter().find(|(name, _)| *name == "en/decision.html").unwrap();
    let lacks = |text: &str, day| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("en")).unwrap();
        std::fs::write(folder.path().join("en/decision.html"), text).unwrap();
        let template = Template::find(Some(folder.path()), "en/decision.html").unwrap().unwrap();
        let needs = law.paper_needs("decision", day);
        match template.states(needs.map(|need| (need.places.clone(), stated(need, &words)))) {
            Ok(()) => String::new(),
            Err(Error::Rule(rule)) => {
                assert_eq!(rule.key, "template-lacks");
                rule.args[1].1.clone()
            }
            Err(other) => panic!("{other}"),
        }
    };
    assert_eq!(lacks(whole, day), "");
    let without = whole.replace("appeal.length", "appeal.title").replace("appeal.due", "appeal.title");
    assert_eq!(lacks(&without, day), "the term to challenge it (IXM 115.1, 130.1): {{ appeal.length }}");
    let two = without.replace("{{ facts }}", "{# {{ facts }} #}");
    assert_eq!(
        lacks(&two, day),
        "the facts established (IXM 115.1): {{ facts }}; the term to challenge it (IXM 115.1, 130.1): {{ appeal.length }}"
    );
    assert_eq!(
        lacks(&two, "2016-02-29".parse().unwrap()),
        "",
        "the law of that day asked for nothing we know"
    );
}

#[test]
fn a_frame_without_its_articles_or_the_mark_of_a_trial_is_refused() {
    for (page, place) in [
        ("<p>{{ training }}</p>", "articles"),
        ("{% for article in articles %}{{ article.body }}{% endfor %}", "training"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("page.html"), page).unwrap();
        let press = Press::new(&Lang::En.into(), Some(folder.path()));
        match framed(&press, &Form::all()[0], "V-2018-000001", true, Vec::new()) {
            Err(Error::Rule(rule)) => {
                assert_eq!(rule.key, "template-lacks");
                assert!(rule.args[1].1.ends_with(&format!("{{{{ {place} }}}}")), "{rule}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_wrong_place_is_named_with_its_line() {
    for (text, line, place) in [
        ("{{ number }}\n\n{{ nubmer }}", "3", "nubmer"),
        ("{% if fine %}a{% else %}\n{{ fien }}{% endif %}", "2", "fien"),
        ("{% if finee %}a{% endif %}", "1", "finee"),
        ("{{ entry.hahs }}", "1", "entry.hahs"),
        ("fine\n{% for p in payment %}{% endfor %}", "2", "payment"),
        ("\n{% for p in payments %}\n{{ p.amuont }}{% endfor %}", "3", "p.amuont"),
        ("{{ lower(fine) }}", "1", "lower"),
    ] {
        assert_eq!(office(text), Err(("template-place", vec![line.into(), place.into()])), "{text}");
    }
    for (text, why) in [
        ("{% if fine %}", "template-why-tag"),
        ("{{ fine", "template-why-tag"),
        ("{% include 'x' %}", "template-why-tag"),
        ("{{ fine | safe }}", "template-why-function"),
        ("{% if fine is none %}{% endif %}", "template-why-function"),
        ("{{ 1 / 0 }}", "template-why-value"),
    ] {
        let (key, args) = office(text).unwrap_err();
        assert_eq!((key, args[2].as_str()), ("template-wrong", why), "{text}");
        for (_, lang) in Lang::ALL {
            assert!(Words::new(*lang).get(why).is_some(), "{why}");
        }
    }
}

#[test]
fn what_is_not_known_is_a_line_and_false() {
    let line = "<span class=\"fill\"></span>";
    for (text, page) in [
        ("{{ fine }}", line),
        ("{{ fine or \"—\" }}", "—"),
        ("{% if fine %}a{% else %}b{% endif %}", "b"),
        ("{% if outcome_code == \"fined\" %}a{% else %}b{% endif %}", "b"),
        ("{{ fine ~ \"!\" }}", "__________!"),
        ("{{ entry.officer }}", line),
    ] {
        assert_eq!(office_with(text, &unknown()).unwrap(), page, "{text}");
    }
}

#[test]
fn nothing_keeps_a_value_from_being_escaped() {
    for text in [
        "{{ fine }}",
        "{% autoescape false %}{{ fine }}{% endautoescape %}",
        "{% for p in payments %}{{ p.amount }}{% endfor %}",
        "{{ fine ~ number }}",
    ] {
        let page = office(text).unwrap();
        assert!(page.starts_with("&lt;script src=&quot;http:&#x2f;&#x2f;x&quot;&gt;&#x27;&amp;"), "{page}");
    }
    assert_eq!(office("<b>Öz sözümüz</b>").unwrap(), "<b>Öz sözümüz</b>");
}

#[test]
fn a_wrong_frame_is_refused_also_where_it_would_not_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("page.html"), "<p>\n{% if training %}{% else %}{{ titel }}{% endif %}")
        .unwrap();
    let press = Press::new(&Lang::Az.into(), Some(folder.path()));
    match framed(&press, &Form::all()[0], "V-2018-000001", true, Vec::new()) {
        Err(Error::Rule(rule)) => {
            assert_eq!(rule.key, "template-place");
            assert_eq!((rule.args[1].1.as_str(), rule.args[2].1.as_str()), ("2", "titel"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_language_without_a_template_says_so() {
    let press = Press::new(&"tr".parse().unwrap(), None);
    let form = &Form::all()[0];
    assert!(!press.has(form).unwrap());
    match press.template(form) {
        Err(Error::Rule(rule)) => {
            assert_eq!((rule.key, rule.args[0].1.as_str()), ("template-missing", "tr/protocol.html"));
        }
        other => panic!("{other:?}"),
    }
}
