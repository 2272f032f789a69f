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
/// Fewer digits than this are no number of any country.
const DIGITS_ASKED_MIN: usize = 6;
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
        (None, None) if number.may_miss_its_country() => Err(Invalid::PhoneCountry),
        (None, None) => Err(Invalid::Phone),
    }
}

/// Could an app have kept this? Those of 0.1.0 asked for less than [`typed`] does.
pub fn check_stored(text: &str) -> Result<(), Invalid> {
    check_length(text, LINE_CHARS_MAX)?;
    // They counted the zeros before a country as digits of the number.
    let digits = text.chars().map(plain).filter(char::is_ascii_digit).count();
    Number::read(text).filter(|_| digits >= *DIGITS.start()).map(drop).ok_or(Invalid::Phone)
}

/// What is dialled for a number that is kept: `+32470123456`. `None` when that is not known.
pub fn dialled(kept: &str) -> Option<String> {
    Number::read(kept)?.dialled()
}

/// What was read of a number.
struct Number {
    /// Does it begin with its country, after `+` or `00`?
    international: bool,
    /// Without what stands before the country.
    digits: String,
}

impl Number {
    /// At most fifteen digits with nothing but marks between them; the `00` before a country is none of them.
    fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().map(plain).filter(|c| !matches!(c, ' ' | '/' | '.' | '-')).collect();
        // The zero that falls away behind a country is written in brackets; before everything else it is dialled.
        let zero = if text.starts_with("(0)") { "0" } else { "" };
        let bare = text.replacen("(0)", zero, 1).replace(['(', ')'], "");
        let national = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"));
        let digits = national.unwrap_or(&bare);
        let fits =
            digits.bytes().all(|byte| byte.is_ascii_digit()) && (1..=*DIGITS.end()).contains(&digits.len());
        fits.then(|| Self { international: national.is_some(), digits: digits.to_owned() })
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
        let rest = self.digits.trim_start_matches('0');
        // Behind `+` stands a country, and no country begins with a zero.
        if self.international && rest == self.digits {
            return None;
        }
        let behind = rest.strip_prefix(COUNTRY).map(|rest| rest.strip_prefix('0').unwrap_or(rest));
        behind.into_iter().chain([rest]).find(|rest| is_belgian(rest)).map(grouped)
    }

    /// Not a number of here, and none that cannot be another country's.
    fn may_miss_its_country(&self) -> bool {
        !self.international && self.digits.len() >= DIGITS_ASKED_MIN
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
    use proptest::prelude::*;

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
            ("00 123 456 789 012 345", "00 123 456 789 012 345", "+123456789012345"),
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
            ("32 (0)470 12 34 56", "0470 12 34 56"),
            ("32 0470 12 34 56", "0470 12 34 56"),
            ("032 470 12 34 56", "0470 12 34 56"),
            ("+0470 12 34 56", "0470 12 34 56"),
            ("32 (0)2 555 01 02", "02 555 01 02"),
            ("2 555 01 02", "02 555 01 02"),
        ] {
            assert_eq!(typed(written), Err(Invalid::PhoneMeant { meant: meant.to_owned() }), "{written}");
        }
        // Of France, Morocco, the Netherlands, Spain and Luxembourg; the last one may also lack a digit.
        for written in
            ["06 12 34 56 78", "612345678", "20 123 45 67", "612 345 678", "621 123", "0470 12 34 5"]
        {
            assert_eq!(typed(written), Err(Invalid::PhoneCountry), "{written}");
        }
        let broken = [
            "bel mij",
            "0470",
            "0470 12 34 5x",
            "1234567890123456",
            "+1234567890123456",
            "00 1234567890123456",
            "+",
            "00",
            "+32 470 12 34",
            "+32 2 555 01",
        ];
        for written in broken {
            assert_eq!(typed(written), Err(Invalid::Phone), "{written}");
        }
    }

    proptest! {
        #[test]
        fn a_belgian_number_is_the_same_however_it_is_written(
            rest in "4[5-9][0-9]{7}|2[0-9]{7}|1[0-9]{7}",
            begin in prop::sample::select(vec!["0", "(0)", "+32", "+32 (0)", "+32 0", "0032", "(+32)", "(0032) (0)"]),
            marks in prop::collection::vec(prop::sample::select(vec!["", " ", ".", "/", "-", "\u{2011}", "\u{A0}"]), 9),
            arabic: bool,
        ) {
            let digits = rest.chars().zip(&marks).fold(String::new(), |text, (digit, mark)| format!("{text}{mark}{digit}"));
            let mut written = format!("{begin}{digits}");
            if arabic {
                written = written.chars().map(|c| c.to_digit(10).and_then(|n| char::from_u32(0x660 + n)).unwrap_or(c)).collect();
            }
            let kept = typed(&written).unwrap();
            prop_assert_eq!(dialled(&kept), Some(format!("+32{rest}")));
            // As it was typed: every digit of it, in its place.
            prop_assert_eq!(digits_of(&kept), digits_of(&written));
            prop_assert_eq!(typed(&kept), Ok(kept.clone()));
            prop_assert_eq!(check_stored(&kept), Ok(()));
        }

        #[test]
        fn without_its_zero_or_its_plus_a_belgian_number_is_asked_about(
            rest in "4[5-9][0-9]{7}|2[0-9]{7}",
            begin in prop::sample::select(vec!["", "32", "32 (0)", "32 0", "+0", "032 "]),
        ) {
            let meant = match typed(&format!("{begin}{rest}")) {
                Err(Invalid::PhoneMeant { meant }) => meant,
                // Some of them are numbers as they stand, such as 02 …
                other => {
                    prop_assert!(other.is_ok(), "{other:?}");
                    return Ok(());
                }
            };
            prop_assert_eq!(typed(&meant), Ok(meant.clone()));
            prop_assert_eq!(dialled(&meant), Some(format!("+32{rest}")));
        }

        #[test]
        fn a_number_of_digits_is_never_refused_without_saying_what_may_be_missing(digits in "[0-9]{6,15}") {
            let answer = typed(&digits);
            let is_abroad = digits.starts_with("00");
            prop_assert!(is_abroad || matches!(answer, Ok(_) | Err(Invalid::PhoneMeant { .. } | Invalid::PhoneCountry)), "{answer:?}");
        }

        #[test]
        fn what_is_kept_can_be_dialled_and_is_kept_again(text in "[+(0-9). \u{2011}٠-٩-]{0,24}|.{0,20}") {
            if let Ok(kept) = typed(&text) && !kept.is_empty() {
                let called = dialled(&kept).unwrap();
                prop_assert!(called.starts_with('+') && DIGITS.contains(&(called.len() - 1)), "{called}");
                prop_assert_eq!(check_stored(&kept), Ok(()));
                prop_assert_eq!(typed(&kept), Ok(kept));
            }
        }
    }

    fn digits_of(text: &str) -> String {
        text.chars().map(plain).filter(char::is_ascii_digit).collect()
    }

    #[test]
    fn what_an_earlier_version_kept_stays() {
        for kept in ["470123456", "12345678", "+32 0 470 12 34 56", "06 12 34 56 78", "00123456"] {
            assert_eq!(check_stored(kept), Ok(()), "{kept}");
        }
        for other in ["bel mij", "1234567", "00 1234567890123456"] {
            assert_eq!(check_stored(other), Err(Invalid::Phone), "{other}");
        }
        assert_eq!(dialled("+32 0 470 12 34 56").as_deref(), Some("+32470123456"));
        assert_eq!(dialled("470123456"), None);
    }
}
