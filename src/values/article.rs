//! Where the law says it: articles of a code, clauses of the Regulation.

use super::{Wrong, macros::checked_text};

/// Digits that do not begin with nought.
fn part(p: &str) -> bool {
    !p.is_empty() && !p.starts_with('0') && p.bytes().all(|b| b.is_ascii_digit())
}

fn article(s: &str) -> Result<String, Wrong> {
    let ok = s.len() <= 16 && s.split('.').all(part);
    ok.then(|| s.to_owned()).ok_or(Wrong::Article)
}

fn clause(s: &str) -> Result<String, Wrong> {
    let numbered = |p: &str| p.split_once('-').map_or_else(|| part(p), |(a, b)| part(a) && part(b));
    let ok = s.len() <= 16 && s.split('.').all(numbered);
    ok.then(|| s.to_owned()).ok_or(Wrong::Clause)
}

checked_text!(
    /// An article of a code: `575.1.1`, of the code before 2016 `339.1.1`. Whether there is such an article, and since
    /// when, is the law's matter.
    ArticleCode,
    article
);
checked_text!(
    /// A clause of the Regulation: `3.1.8`, `3.1.8-1`.
    ClauseId,
    clause
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn articles_and_clauses() {
        for good in ["575.1.1", "339.1.1", "99", "575"] {
            assert_eq!(good.parse::<ArticleCode>().unwrap().as_str(), good);
            assert_eq!(good.parse::<ClauseId>().unwrap().as_str(), good);
        }
        assert_eq!("3.1.8-1".parse::<ClauseId>().unwrap().to_string(), "3.1.8-1");
        for bad in ["", ".", "575.", ".1", "575..1", "0575", "575.a", "1.2.3.4.5.6.7.8.9"] {
            assert_eq!(bad.parse::<ArticleCode>(), Err(Wrong::Article), "{bad}");
            assert_eq!(bad.parse::<ClauseId>(), Err(Wrong::Clause), "{bad}");
        }
        for bad in ["3.1.8-", "-1", "3.1.8-1-1", "3.1.8-0"] {
            assert_eq!(bad.parse::<ClauseId>(), Err(Wrong::Clause), "{bad}");
        }
        assert_eq!("575.1-1".parse::<ArticleCode>(), Err(Wrong::Article));
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(s in "[1-9][0-9]{0,3}(\\.[1-9](-[1-9])?){0,3}") {
            let c: ClauseId = s.parse().unwrap();
            prop_assert_eq!(c.as_str(), s);
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = (s.parse::<ArticleCode>(), s.parse::<ClauseId>());
        }
    }
}
