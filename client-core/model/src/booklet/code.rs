//! The code on a booklet: seven digits and a check digit, written 4827 3108. Digits are the same for readers of any
//! script, and fit a telephone's keys.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{invalid::Invalid, text};

/// Digits of a code, the check digit included.
const DIGITS: usize = 8;

/// H. M. Damm's quasigroup of order 10: what a row's digit and the next one make together. No two digits of a row are
/// alike, and two digits in the other order never make the same; so every wrong digit and every swap of neighbours,
/// the check digit included, is caught.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// A booklet's code. Text form without a space: `48273108`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u32);

impl Code {
    /// Serial numbers are below this, and never 0: 0000 0000 is what people type who have no booklet.
    pub const SERIALS: u32 = 10_000_000;

    /// The code of a serial number (its last seven digits; 1 for 0).
    pub const fn from_serial(serial: u32) -> Self {
        match serial % Self::SERIALS {
            0 => Self(1),
            serial => Self(serial),
        }
    }

    /// The serial number: the first seven digits.
    pub fn serial(self) -> u32 {
        self.0
    }

    /// Reads what a person typed: digits of any script; whatever else is neither letter nor digit is ignored.
    pub fn parse(typed: &str) -> Result<Self, Invalid> {
        let signs = typed.chars().filter(|c| c.is_alphanumeric());
        let digits: Option<Vec<u32>> = signs.map(|c| text::western_digit(c).to_digit(10)).collect();
        let digits = digits.ok_or(Invalid::BookletForeign)?;
        let (Some((_, data)), DIGITS) = (digits.split_last(), digits.len()) else {
            return Err(Invalid::BookletLength);
        };
        let serial = data.iter().fold(0, |serial, digit| serial * 10 + digit);
        if serial == 0 || damm(digits) != 0 {
            return Err(Invalid::BookletCheck);
        }
        Ok(Self(serial))
    }

    /// Refuses a stored code that no honest app writes: a second spelling would be the same booklet twice.
    pub fn check_stored(text: &str) -> Result<(), Invalid> {
        if Self::parse(text)?.to_string() == text { Ok(()) } else { Err(Invalid::BookletCheck) }
    }

    /// In groups for people, with a space at which no line breaks: `4827 3108`.
    pub fn display(self) -> String {
        let text = self.to_string();
        let (first, second) = text.split_at(DIGITS / 2);
        format!("{first}\u{a0}{second}")
    }

    fn check_digit(self) -> u8 {
        damm((0..7).rev().map(|place| self.0 / 10_u32.pow(place) % 10))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:07}{}", self.0, self.check_digit())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// The check digit that these digits need; 0 when they end with it.
fn damm(digits: impl IntoIterator<Item = u32>) -> u8 {
    digits.into_iter().fold(0, |made, digit| {
        let row = DAMM.get(usize::from(made));
        row.and_then(|row| row.get(digit as usize)).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed_sloppily_and_in_other_scripts() {
        let code = Code::from_serial(4_827_310);
        assert_eq!((code.to_string().as_str(), code.display().as_str()), ("48273108", "4827\u{a0}3108"));
        for typed in [
            " 4827-3108 ",
            "48 27 31 08",
            "٤٨٢٧ ٣١٠٨",
            "۴۸۲۷۳۱۰۸",
            "４８２７　３１０８",
            "४८२७३१०८",
            "\u{200f}4827.3108\0",
        ] {
            assert_eq!(Code::parse(typed), Ok(code), "{typed}");
        }
    }

    #[test]
    fn every_wrong_digit_and_every_swap_of_neighbours_is_caught() {
        for serial in (1..Code::SERIALS).step_by(7_919) {
            let right = Code::from_serial(serial).to_string().into_bytes();
            let parse = |digits: &[u8]| Code::parse(std::str::from_utf8(digits).unwrap());
            assert_eq!(parse(&right), Ok(Code::from_serial(serial)));
            for place in 0..DIGITS {
                for other in (b'0'..=b'9').filter(|other| *other != right[place]) {
                    let mut slip = right.clone();
                    slip[place] = other;
                    assert_eq!(parse(&slip), Err(Invalid::BookletCheck), "{slip:?}");
                }
            }
            for place in (1..DIGITS).filter(|place| right[*place] != right[place - 1]) {
                let mut swap = right.clone();
                swap.swap(place, place - 1);
                assert_eq!(parse(&swap), Err(Invalid::BookletCheck), "{swap:?}");
            }
        }
    }

    #[test]
    fn too_short_too_long_letters_and_zeros_are_told_apart() {
        for typed in ["", "482", "482731080"] {
            assert_eq!(Code::parse(typed), Err(Invalid::BookletLength), "{typed}");
        }
        for typed in ["4827310é", "K7Q-4MX-2", "4827310²"] {
            assert_eq!(Code::parse(typed), Err(Invalid::BookletForeign), "{typed}");
        }
        assert_eq!(Code::parse("0000 0000"), Err(Invalid::BookletCheck));
        assert_eq!(Code::from_serial(0), Code::from_serial(1));
    }
}
