//! Phone numbers: what a person typed is kept, and what is dialled follows from it.
//!
//! Own rules and no library: the crate `phonenumber` brings the numbering plans of the whole world and a regex engine with it,
//! see docs/benchmarks.md. Belgian numbers are known by their lengths; of any other country only ITU-T E.164 is asked.

use crate::{
    invalid::Invalid,
    text::{LINE_CHARS_MAX, check_length, clean_line, western_digit},
};

/// Most characters of a number with all that people put between its digits.
pub const PHONE_CHARS_MAX: usize = 40;
/// Digits of a number with its country (E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
const COUNTRY: &str = "32";

/// A number as it is kept: as it was typed, with western digits and plain dashes. Empty, or one that can be dialled.
pub fn typed(text: &str) -> Result<String, Invalid> {
    let kept: String = clean_line(text).chars().map(plain).collect();
    if kept.is_empty() {
        return Ok(kept);
    }
    let number = Number::read(&kept).ok_or(Invalid::Phone)?;
    check_length(&kept, PHONE_CHARS_MAX)?;
    match (number.dialled(), number.meant()) {
        (Some(_), _) => Ok(kept),
        (None, Some(meant)) => Err(Invalid::PhoneMeant { meant }),
        (None, None) if number.is_of_another_country() => Err(Invalid::PhoneCountry),
        (None, None) => Err(Invalid::Phone),
    }
}

/// Could an app have kept this? Those of 0.1.0 asked for less than [`typed`] does.
pub fn check_stored(text: &str) -> Result<(), Invalid> {
    check_length(text, LINE_CHARS_MAX)?;
    Number::read(text).map(drop).ok_or(Invalid::Phone)
}

/// What is dialled for a number that is kept: `+32470123456`. `None` when that is not known.
pub fn dialled(kept: &str) -> Option<String> {
    Number::read(kept)?.dialled()
}

/// What was read of a number.
struct Number {
    /// Does it begin with its country, after `+` or `00`?
    international: bool,
    digits: String,
}

impl Number {
    /// Eight to fifteen digits with nothing but marks between them.
    fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().map(plain).filter(|c| !matches!(c, ' ' | '/' | '.' | '-')).collect();
        // The zero that falls away behind a country is written in brackets.
        let abroad = ["+", "(+", "00"].iter().any(|begin| text.starts_with(begin));
        let bare = text.replacen("(0)", if abroad { "" } else { "0" }, 1);
        let bare = bare.replace(['(', ')'], "");
        let (plus, digits) = match bare.strip_prefix('+') {
            Some(digits) => (true, digits),
            None => (false, bare.as_str()),
        };
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !DIGITS.contains(&digits.len()) {
            return None;
        }
        let zeros = digits.strip_prefix("00").filter(|_| !plus);
        Some(Self { international: plus || zeros.is_some(), digits: zeros.unwrap_or(digits).to_owned() })
    }

    fn dialled(&self) -> Option<String> {
        if !self.international {
            return self
                .digits
                .strip_prefix('0')
                .filter(|rest| is_belgian(rest))
                .map(|rest| format!("+{COUNTRY}{rest}"));
        }
        match self.digits.strip_prefix(COUNTRY) {
            Some(rest) => {
                let rest = rest.strip_prefix('0').unwrap_or(rest);
                is_belgian(rest).then(|| format!("+{COUNTRY}{rest}"))
            }
            None => (DIGITS.contains(&self.digits.len()) && !self.digits.starts_with('0'))
                .then(|| format!("+{}", self.digits)),
        }
    }

    /// The Belgian number that it would be with its zero, as people write it.
    fn meant(&self) -> Option<String> {
        if self.international {
            return None;
        }
        let rest = self.digits.strip_prefix(COUNTRY).filter(|rest| is_belgian(rest)).unwrap_or(&self.digits);
        is_belgian(rest).then(|| grouped(rest))
    }

    /// Long enough for a number of another country, of which only the country is missing.
    fn is_of_another_country(&self) -> bool {
        !self.international && self.digits.len() >= 10
    }
}

/// A Belgian number without its zero: nine digits of a mobile phone, else eight.
fn is_belgian(rest: &str) -> bool {
    let is_mobile = matches!(rest.as_bytes(), [b'4', b'5'..=b'9', ..]);
    rest.len() == if is_mobile { 9 } else { 8 } && !rest.starts_with('0')
}

/// `0470 12 34 56`, `02 555 01 02`, `011 22 33 44`.
fn grouped(rest: &str) -> String {
    let sizes: &[usize] = match rest.as_bytes() {
        [b'4', b'5'..=b'9', ..] => &[4, 2, 2, 2],
        [b'2' | b'3' | b'4' | b'9', ..] => &[2, 3, 2, 2],
        _ => &[3, 2, 2, 2],
    };
    let mut digits = std::iter::once('0').chain(rest.chars());
    let groups: Vec<String> = sizes.iter().map(|size| digits.by_ref().take(*size).collect()).collect();
    groups.join(" ")
}

/// Digits and signs of any script as those of a keyboard here.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{FF0B}' => '+',
        '\u{FF08}' => '(',
        '\u{FF09}' => ')',
        other => western_digit(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_beside_what_is_dialled() {
        for (written, kept, called) in [
            ("0470/12.34.56", "0470/12.34.56", "+32470123456"),
            ("+32 (0)470 12 34 56", "+32 (0)470 12 34 56", "+32470123456"),
            ("+32 0470 12 34 56", "+32 0470 12 34 56", "+32470123456"),
            ("0032 470 12 34 56", "0032 470 12 34 56", "+32470123456"),
            ("(0)470 12 34 56", "(0)470 12 34 56", "+32470123456"),
            ("٠٤٧٠ ١٢ ٣٤ ٥٦", "0470 12 34 56", "+32470123456"),
            ("0470\u{2011}12\u{2011}34\u{2011}56", "0470-12-34-56", "+32470123456"),
            ("\u{200B}0470\u{A0}12 34 56", "0470 12 34 56", "+32470123456"),
            ("02-555 01 02", "02-555 01 02", "+3225550102"),
            ("011 22 33 44", "011 22 33 44", "+3211223344"),
            ("+33 6 12 34 56 78", "+33 6 12 34 56 78", "+33612345678"),
            ("00 212 612 345 678", "00 212 612 345 678", "+212612345678"),
        ] {
            assert_eq!(typed(written).as_deref(), Ok(kept), "{written}");
            assert_eq!(dialled(kept).as_deref(), Some(called), "{written}");
            assert_eq!(typed(kept).as_deref(), Ok(kept), "{written}");
            assert_eq!(check_stored(kept), Ok(()), "{written}");
        }
        assert_eq!(typed(" "), Ok(String::new()));
    }

    #[test]
    fn a_number_that_cannot_be_dialled_is_questioned() {
        for (written, meant) in [
            ("470123456", "0470 12 34 56"),
            ("32 470 12 34 56", "0470 12 34 56"),
            ("2 555 01 02", "02 555 01 02"),
        ] {
            assert_eq!(typed(written), Err(Invalid::PhoneMeant { meant: meant.to_owned() }), "{written}");
        }
        assert_eq!(typed("06 12 34 56 78"), Err(Invalid::PhoneCountry));
        for written in
            ["bel mij", "0470", "0470 12 34 5x", "0470 12 34 5", "1234567890123456", "+", "+32 470 12 34"]
        {
            assert_eq!(typed(written), Err(Invalid::Phone), "{written}");
        }
    }

    #[test]
    fn what_an_earlier_version_kept_stays() {
        for kept in ["470123456", "12345678", "+32 0 470 12 34 56", "06 12 34 56 78"] {
            assert_eq!(check_stored(kept), Ok(()), "{kept}");
        }
        assert_eq!(check_stored("bel mij"), Err(Invalid::Phone));
        assert_eq!(dialled("+32 0 470 12 34 56").as_deref(), Some("+32470123456"));
        assert_eq!(dialled("470123456"), None);
    }
}
