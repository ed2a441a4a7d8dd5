//! Values as SQL literals: the journal's bytes. An auditor makes the same text with `sqlite3` alone, so every value
//! must come out exactly as `SQLite`'s own `quote()` prints it.

use super::Value;

/// Appends a number without the formatting machinery: an import writes tens of millions of them.
pub fn push_int(out: &mut String, n: i64) {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = n.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if n < 0 {
        out.push('-');
    }
    out.extend(digits[at..].iter().map(|d| char::from(*d)));
}

/// Appends the value as `SQLite`'s `quote()` prints it. Like `quote()`, it ends a text at its first NUL (no type of
/// this module lets one in).
pub fn quote(out: &mut String, value: &Value<'_>) {
    match value {
        Value::Null => out.push_str("NULL"),
        Value::Int(n) => push_int(out, *n),
        Value::Text(s) => {
            out.push('\'');
            // Nearly every text has neither, and one look at its bytes says so.
            if s.bytes().any(|b| matches!(b, 0 | b'\'')) {
                let shown = s.split('\0').next().unwrap_or_default();
                out.push_str(&shown.replace('\'', "''"));
            } else {
                out.push_str(s);
            }
            out.push('\'');
        }
        Value::Blob(bytes) => {
            out.push_str("X'");
            for byte in bytes.iter() {
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
            out.push('\'');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quoted(v: impl Into<Value<'static>>) -> String {
        let mut out = String::new();
        quote(&mut out, &v.into());
        out
    }

    #[test]
    fn quotes_as_sqlite_does() {
        assert_eq!(quoted(Value::Null), "NULL");
        assert_eq!(quoted(0), "0");
        assert_eq!(quoted(i64::MIN), "-9223372036854775808");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("d'Arc ə"), "'d''Arc ə'");
        assert_eq!(quoted("''"), "''''''");
        assert_eq!(quoted("ab\0cd"), "'ab'");
        assert_eq!(quoted(Value::Blob(vec![0, 0xAB, 0xFF].into())), "X'00ABFF'");
    }

    proptest! {
        #[test]
        fn a_number_is_pushed_as_it_is_formatted(n: i64) {
            let mut out = String::new();
            push_int(&mut out, n);
            prop_assert_eq!(out, n.to_string());
        }
    }
}
