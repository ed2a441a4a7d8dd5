//! The machine readable zone of a travel document (ICAO 9303), read with its check digits.

use super::{Birth, Country, Date, DocumentNumber, Name, Wrong};
use mrz::{MrzData, MrzDate, ParseOptions};
use std::{fmt, str::FromStr};

/// What a machine readable zone says: two lines of 44 or 36 characters, or three of 30, with `/`, a blank or a new line
/// between them. A zone one of whose check digits does not agree is refused, and the digit is named: one letter was
/// read wrong, and nobody knows which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mrz {
    lines: String,
    /// Code of the document: `P`, `ID`, `V`.
    pub code: String,
    /// Surname, in capital letters without marks.
    pub surname: Option<Name>,
    /// Given names; `None` where the holder has one name only.
    pub given: Option<Name>,
    /// The name fills its field: it may go on.
    pub cut: bool,
    /// Citizenship; `None` where the register knows no such country.
    pub citizenship: Option<Country>,
    /// The state that issued it.
    pub issuer: Option<Country>,
    /// Number of the document.
    pub document: DocumentNumber,
    /// Whether the holder is a man; `None` where it is not said.
    pub male: Option<bool>,
    /// Last day of the document.
    pub until: Option<Date>,
    birth: Option<Birth>,
}

/// Years of birth have two digits in a zone: read first as of this century.
const THIS_CENTURY: u32 = 99;

impl Mrz {
    /// Returns the birth date, of the last century in which nobody is born after `day`.
    #[must_use]
    pub fn birth(&self, day: Date) -> Option<Birth> {
        let birth = self.birth?;
        if birth.first() <= day {
            return Some(birth);
        }
        let latest = birth.latest();
        let before = latest.plus_years(-100);
        (latest.year() - before.year() == 100).then(|| Birth::of(before, birth.precision()))
    }
}

/// Reads lines of one of the five layouts.
fn layout(lines: &[&str]) -> Result<MrzData, Wrong> {
    let mut options = ParseOptions::default();
    options.pivot_yy = THIS_CENTURY;
    let visa = lines.first().is_some_and(|line| line.starts_with('V'));
    let read = match *lines {
        [one, two] if one.len() == 44 && visa => mrz::parse_mrv_a_with(one, two, &options),
        [one, two] if one.len() == 44 => mrz::parse_td3_with(one, two, &options),
        [one, two] if one.len() == 36 && visa => mrz::parse_mrv_b_with(one, two, &options),
        [one, two] if one.len() == 36 => mrz::parse_td2_with(one, two, &options),
        [one, two, three] if one.len() == 30 => mrz::parse_td1_with(one, two, three, &options),
        _ => return Err(Wrong::Mrz),
    };
    read.map_err(|_| Wrong::Mrz)
}

/// Every check digit must agree; the first that does not is named. The digits of the fields come before the composite
/// one, which only says that one of them is wrong.
fn checked(data: &MrzData) -> Result<(), Wrong> {
    let checks = &data.checks;
    let all = [
        (checks.document_number, Wrong::MrzDocument),
        (checks.date_of_birth, Wrong::MrzBirth),
        (checks.date_of_expiry, Wrong::MrzExpiry),
        (checks.personal_number, Wrong::MrzPersonal),
        (checks.composite, Wrong::MrzComposite),
    ];
    match all.into_iter().find(|(agrees, _)| *agrees == Some(false)) {
        Some((_, wrong)) => Err(wrong),
        None => Ok(()),
    }
}

/// A country as a zone writes it: Germany with one letter, British nationals by their kind.
fn country(code: &str) -> Option<Country> {
    match code.trim_end_matches('<') {
        "D" => "DEU".parse().ok(),
        "GBD" | "GBN" | "GBO" | "GBP" | "GBS" => "GBR".parse().ok(),
        code => code.parse().ok(),
    }
}

fn birth(date: &MrzDate) -> Option<Birth> {
    match date {
        MrzDate::Calendar(date) => Date::of(date.year.into(), date.month, date.day).map(Birth::on),
        MrzDate::PartiallyUnknown(raw) => {
            let raw = raw.as_str();
            let year = raw.get(..2)?.parse::<i64>().ok()?;
            Birth::within(2000 + year, raw.get(2..4)?.parse().ok())
        }
        _ => None,
    }
}

fn name(text: &str) -> Result<Option<Name>, Wrong> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

impl FromStr for Mrz {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let capital = s.to_ascii_uppercase();
        let lines: Vec<&str> =
            capital.split(['/', '\n', '\r', ' ']).filter(|line| !line.is_empty()).collect();
        if !capital.is_ascii() {
            return Err(Wrong::Mrz);
        }
        let data = layout(&lines)?;
        checked(&data)?;
        let until = match data.date_of_expiry {
            MrzDate::Calendar(last) => Date::of(last.year.into(), last.month, last.day),
            _ => None,
        };
        let names = if lines.len() == 3 { lines[2] } else { &lines[0][5..] };
        Ok(Self {
            code: data.document_type.clone(),
            surname: name(&data.surname)?,
            given: name(&data.given_names)?,
            cut: !names.ends_with('<'),
            citizenship: country(&data.nationality),
            issuer: country(&data.issuing_country),
            document: data.full_document_number().replace('<', "").parse()?,
            male: match data.sex {
                mrz::Sex::Male => Some(true),
                mrz::Sex::Female => Some(false),
                _ => None,
            },
            until,
            birth: birth(&data.date_of_birth),
            lines: lines.join("/"),
        })
    }
}

impl fmt::Display for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines)
    }
}

crate::text_value!(Mrz);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The specimens of ICAO 9303, parts 4, 5, 6 and 7.
    const PASSPORT: &str =
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<</L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const CARD: &str =
        "I<UTOD231458907<<<<<<<<<<<<<<</7408122F1204159UTO<<<<<<<<<<<6/ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    const TWO_LINES: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<</D231458907UTO7408122F1204159<<<<<<<6";
    const VISA: &str =
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<</L8988901C4XXX4009078F96121096ZE184226B<<<<<<";

    fn date(s: &str) -> Date {
        s.parse().unwrap()
    }

    #[test]
    fn the_specimens_are_read() {
        for (zone, code, number) in [
            (PASSPORT, "P", "L898902C3"),
            (CARD, "I", "D23145890"),
            (TWO_LINES, "I", "D23145890"),
            (VISA, "V", "L8988901C"),
        ] {
            let read: Mrz = zone.parse().unwrap();
            assert_eq!((read.code.as_str(), read.document.as_str()), (code, number));
            assert_eq!(read.surname.as_ref().unwrap().as_str(), "ERIKSSON");
            assert_eq!(read.given.as_ref().unwrap().as_str(), "ANNA MARIA");
            assert_eq!((read.male, read.cut), (Some(false), false));
            assert_eq!(read.to_string().parse(), Ok(read));
        }
        let read: Mrz =
            PASSPORT.replace("UTO", "TUR").replace('/', "\n").to_ascii_lowercase().parse().unwrap();
        assert_eq!((read.citizenship.unwrap().code(), read.issuer.unwrap().code()), ("TUR", "TUR"));
        assert_eq!(read.birth(date("2018-01-15")).unwrap().to_string(), "1974-08-12");
        assert_eq!(read.until, Some(date("2012-04-15")));
        assert_eq!(PASSPORT.parse::<Mrz>().unwrap().citizenship, None, "Utopia is no country");
        assert_eq!(PASSPORT.replace("UTO", "D<<").parse::<Mrz>().unwrap().citizenship, "DEU".parse().ok());
    }

    #[test]
    fn the_digit_that_does_not_agree_is_named() {
        for (from, to, wrong) in [
            ("L898902C3", "L898902C8", Wrong::MrzDocument),
            ("740812", "740813", Wrong::MrzBirth),
            ("120415", "120416", Wrong::MrzExpiry),
            ("ZE184226B", "ZE184226C", Wrong::MrzPersonal),
            ("<<<<<10", "<<<<<11", Wrong::MrzComposite),
            ("P<UTO", "P<UT", Wrong::Mrz),
            ("ANNA", "ANN?", Wrong::Mrz),
        ] {
            assert_eq!(PASSPORT.replace(from, to).parse::<Mrz>(), Err(wrong), "{from} {to}");
        }
        assert_eq!("".parse::<Mrz>(), Err(Wrong::Mrz));
        assert_eq!("P<UTO".parse::<Mrz>(), Err(Wrong::Mrz));
    }

    #[test]
    fn a_year_of_two_digits_is_of_the_last_century_that_can_be_meant() {
        // Born 08-01-01, check digit 9: before that day of 2008 a holder is a hundred years old.
        let zone =
            "I<TURD231458907<<<<<<<<<<<<<<</0801019F1204159TUR<<<<<<<<<<<0/ERIKSSON<<ANNA<<<<<<<<<<<<<<<<";
        let composite = mrz::check_digit("D231458907<<<<<<<<<<<<<<<080101912041590<<<<<<<<<<").is_ok();
        assert!(composite, "the helper reads the alphabet of a zone");
        let digit = |s: &str| mrz::check_digit(s).unwrap();
        let birth = digit("080101");
        let body = format!("D231458907<<<<<<<<<<<<<<<080101{birth}1204159<<<<<<<<<<<");
        let read: Mrz = zone
            .replace("0801019", &format!("080101{birth}"))
            .replace("<<<0/ERIK", &format!("<<<{}/ERIK", digit(&body)))
            .parse()
            .unwrap();
        assert_eq!(read.birth(date("2018-01-15")).unwrap().to_string(), "2008-01-01");
        assert_eq!(read.birth(date("2007-12-31")).unwrap().to_string(), "1908-01-01");
    }

    proptest! {
        #[test]
        fn no_text_panics(s in "[A-Z0-9</ ]{0,100}|\\PC*") {
            let _ = s.parse::<Mrz>();
        }
    }
}
