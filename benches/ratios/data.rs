//! Invented violations of invented persons, the same ones at every run.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

/// Columns of the file.
pub(crate) const COLUMNS: [&str; 14] = [
    "\"on\"",
    "surname",
    "given",
    "father",
    "birth_date",
    "sex",
    "citizenship",
    "document",
    "article",
    "place",
    "substance",
    "language",
    "interpreter",
    "rights_explained",
];

const SURNAMES: [&str; 12] = [
    "Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Hussain", "Khan", "Ivanov", "Petrova", "Wang", "Rahimi",
    "Beridze",
];
const GIVEN: [&str; 10] =
    ["Ayşe", "Mehmet", "Əli", "Fatma", "Imran", "Sergey", "Olga", "Wei", "Zahra", "Giorgi"];
const CITIZENSHIP: [&str; 8] = ["TUR", "PAK", "RUS", "CHN", "TKM", "IRN", "GEO", "BGD"];
const ARTICLES: [&str; 4] = ["575.1.1", "575.1.3", "575.1.4", "575.1.6"];

/// How many persons so many violations are of.
pub(crate) const fn persons(rows: u64) -> u64 {
    rows * 369 / 1000 + 1
}

/// Writes the file.
pub(crate) fn write(path: &Path, rows: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(
        out,
        "on,surname,given,father,birth-date,sex,citizenship,document,article,place,substance,\
                   language,interpreter,rights-explained"
    )?;
    for row in 0..rows {
        // Persons come back in no order: a multiplicative walk that visits all of them.
        let person = row.wrapping_mul(2_654_435_761) % persons(rows);
        let pick = |list: &[&'static str], by: u64| list[usize::try_from(by).unwrap_or(0) % list.len()];
        writeln!(
            out,
            "2018-01-{:02},{}{},{},{},{}-{:02}-{:02},{},{},U{person:08},{},\"Bakı şəhəri, Nizami küçəsi {}\",\
             yaşayış yeri üzrə qeydiyyatsız olma {row},Azərbaycan dili,{} Sınaq,yes",
            row % 30 + 1,
            pick(&SURNAMES, person),
            suffix(person),
            pick(&GIVEN, person / 7),
            pick(&GIVEN, person / 3),
            1950 + person % 50,
            person % 12 + 1,
            person % 28 + 1,
            if person.is_multiple_of(2) { "male" } else { "female" },
            pick(&CITIZENSHIP, person / 11),
            pick(&ARTICLES, row / 5),
            row % 400,
            pick(&GIVEN, row / 3),
        )?;
    }
    out.flush()
}

/// Letters that tell persons apart: names hold no digits.
fn suffix(mut n: u64) -> String {
    let mut letters = String::new();
    while n > 0 {
        letters.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    letters
}
