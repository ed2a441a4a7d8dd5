//! Columns fitted to a width: words are never broken where they need not be, and a column that does not fit stays away
//! whole instead of ending half-way.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, TableStyle, Width};

/// Blanks between columns.
pub(super) const GAP: usize = 2;

/// A word longer than this may be broken.
const LONGEST: usize = 28;

/// What a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    /// On one line each cell takes this.
    pub(super) natural: usize,
    /// Narrower than this it cannot be read.
    pub(super) least: usize,
}

impl Wish {
    /// What a column of cells below a heading asks for: figures stay whole, text may take `lines` lines.
    pub(super) fn of<'c>(
        heading: &str,
        cells: impl Iterator<Item = &'c str>,
        rigid: bool,
        lines: usize,
    ) -> Self {
        let (mut natural, mut least) = (0, longest_word(heading));
        for cell in cells {
            natural = natural.max(cell.lines().map(length).max().unwrap_or(0));
            if !rigid {
                least = least.max(longest_word(cell));
            }
        }
        let wanted = if rigid { natural } else { natural.div_ceil(lines).min(LONGEST) };
        let least = least.max(wanted);
        Self { natural: natural.max(least), least }
    }
}

/// The widths of the first columns that fit, at least one.
pub(super) fn fit(wishes: &[Wish], width: Option<usize>) -> Vec<usize> {
    let Some(width) = width else { return wishes.iter().map(|wish| wish.natural).collect() };
    let (mut taken, mut shown) = (0, 0);
    for wish in wishes {
        let with_it = taken + wish.least + if shown > 0 { GAP } else { 0 };
        if shown > 0 && with_it > width {
            break;
        }
        (taken, shown) = (with_it, shown + 1);
    }
    let mut widths: Vec<usize> = wishes[..shown].iter().map(|wish| wish.least.min(width)).collect();
    // What is left goes to the columns that want least more, so that most of them stand on one line.
    let mut left = width.saturating_sub(taken);
    let mut order: Vec<usize> = (0..shown).collect();
    order.sort_by_key(|i| wishes[*i].natural - wishes[*i].least);
    for (place, i) in order.iter().enumerate() {
        let share = (left / (shown - place)).min(wishes[*i].natural.saturating_sub(widths[*i]));
        widths[*i] += share;
        left -= share;
    }
    widths
}

/// Rows of cells in columns of these widths, without blanks at the ends of lines; words are broken only where they must.
/// A width of 0 shortens nothing.
pub(super) fn grid(rows: &[Vec<String>], widths: &[usize], right: &[bool]) -> String {
    let mut grid = Table::new();
    grid.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        grid.add_row(row.iter().take(widths.len()));
    }
    let gap = u16::try_from(GAP).expect("two blanks");
    for ((column, width), right) in grid.column_iter_mut().zip(widths).zip(right) {
        column.set_padding((0, gap));
        if *right {
            column.set_cell_alignment(CellAlignment::Right);
        }
        if let (1.., Ok(width)) = (*width, u16::try_from(width + GAP)) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    grid.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A text on lines of a width, broken between words.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    grid(&[vec![text.to_owned()]], &[width], &[false]).lines().map(str::to_owned).collect()
}

/// Letters of a text: every letter a register takes is one column wide.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(length).max().unwrap_or(0).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(
            wrapped("inzibati qaydada ölkədən çıxarılıb", 18),
            ["inzibati qaydada", "ölkədən çıxarılıb"]
        );
        assert_eq!(wrapped("abcdefgh ij", 5), ["abcde", "fgh", "ij"]);
        assert_eq!(wrapped("bir\niki", 10), ["bir", "iki"]);
    }

    #[test]
    fn a_column_that_does_not_fit_stays_away_whole() {
        let wish = |natural, least| Wish { natural, least };
        let wishes = [wish(13, 13), wish(20, 10), wish(10, 10), wish(40, 12)];
        assert_eq!(fit(&wishes, None), [13, 20, 10, 40]);
        assert_eq!(fit(&wishes, Some(30)), [13, 15]);
        assert_eq!(fit(&wishes, Some(45)), [13, 18, 10]);
        assert_eq!(fit(&wishes, Some(80)), [13, 20, 10, 31]);
        assert_eq!(fit(&wishes, Some(5)), [5]);
    }

    #[test]
    fn figures_stay_whole_and_text_takes_its_lines() {
        let cells = ["V-2018-000001"];
        let number = Wish::of("Nömrə", cells.into_iter(), true, 2);
        assert_eq!(number, Wish { natural: 13, least: 13 });
        let state = Wish::of("Vəziyyəti", ["qərar qəbul edilib"].into_iter(), false, 2);
        assert_eq!(state, Wish { natural: 18, least: 9 });
    }
}
