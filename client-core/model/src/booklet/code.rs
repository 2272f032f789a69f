//! The code on a booklet: six characters of Crockford's base 32 and a check character, written K7Q-4MX-2.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::invalid::Invalid;

/// Crockford's alphabet: no I, L, O and U, so that people cannot confuse them with 1, 0 and V.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Data characters of a code; 30 bits.
const DATA_CHARS: usize = 6;

/// A booklet's code. Text form without dashes: `K7Q4MX2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u32);

impl Code {
    /// Serial numbers are below this.
    pub const SERIALS: u32 = 1 << 30;

    /// The code of a serial number (its lowest 30 bits).
    pub const fn from_serial(serial: u32) -> Self {
        Self(serial % Self::SERIALS)
    }

    /// The serial number, below 2^30.
    pub fn serial(self) -> u32 {
        self.0
    }

    /// Reads what a person typed: any case, dashes and spaces ignored, `O` as 0, `I` and `L` as 1.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let mut values = Vec::with_capacity(DATA_CHARS + 1);
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            values.push(value_of(c).ok_or(Invalid::BookletCheck)?);
        }
        let Some((&check, data)) = values.split_last().filter(|(_, data)| data.len() == DATA_CHARS) else {
            return Err(Invalid::BookletLength);
        };
        if check_of(data) != check {
            return Err(Invalid::BookletCheck);
        }
        Ok(Self(data.iter().fold(0, |serial, value| serial << 5 | u32::from(*value))))
    }

    /// In groups for people: `K7Q-4MX-2`.
    pub fn display(self) -> String {
        let text = self.to_string();
        let (first, rest) = text.split_at(3);
        let (second, check) = rest.split_at(3);
        format!("{first}-{second}-{check}")
    }

    fn data(self) -> [u8; DATA_CHARS] {
        let mut data = [0; DATA_CHARS];
        for (place, value) in data.iter_mut().rev().enumerate() {
            *value = u8::try_from(self.0 >> (5 * place) & 31).unwrap_or_default();
        }
        data
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let data = self.data();
        data.iter().chain([&check_of(&data)]).try_for_each(|value| write!(f, "{}", char_of(*value)))
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

fn char_of(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('?', |byte| char::from(*byte))
}

fn value_of(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == c).and_then(|place| u8::try_from(place).ok())
}

/// Check value: the sum of each data value times 2^(place+1) in GF(32) with x^5 + x^2 + 1. The weights differ and none
/// is zero or one, so every single wrong character and every swap of two characters, the check one included, is caught.
fn check_of(data: &[u8]) -> u8 {
    let mut weight = 1;
    data.iter().fold(0, |sum, value| {
        weight = times(weight, 2);
        sum ^ times(*value, weight)
    })
}

fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed_sloppily() {
        let code = Code::from_serial(0x1234_5678);
        assert_eq!(Code::parse(&format!(" {} ", code.display().to_lowercase())), Ok(code));
        assert_eq!(Code::parse(&code.to_string().replace('0', "o").replace('1', "l")), Ok(code));
    }

    #[test]
    fn every_single_slip_and_every_swap_of_neighbours_is_caught() {
        for serial in (0..Code::SERIALS).step_by(7_654_321) {
            let right: Vec<char> = Code::from_serial(serial).to_string().chars().collect();
            for place in 0..right.len() {
                for other in ALPHABET.iter().map(|byte| char::from(*byte)).filter(|c| *c != right[place]) {
                    let mut slip = right.clone();
                    slip[place] = other;
                    assert_eq!(Code::parse(&slip.iter().collect::<String>()), Err(Invalid::BookletCheck));
                }
                for with in place + 1..right.len() {
                    let mut swap = right.clone();
                    swap.swap(place, with);
                    if swap != right {
                        assert_eq!(Code::parse(&swap.iter().collect::<String>()), Err(Invalid::BookletCheck));
                    }
                }
            }
        }
    }

    #[test]
    fn too_short_too_long_and_foreign_letters_are_told_apart() {
        assert_eq!(Code::parse("K7Q"), Err(Invalid::BookletLength));
        assert_eq!(Code::parse("K7Q4MX2Z"), Err(Invalid::BookletLength));
        assert_eq!(Code::parse("K7Q4MXé"), Err(Invalid::BookletCheck));
    }
}
