//! A cursor over bytes that never reads past their end.

use super::{Refusal, malformed, too_large};

const ENDS: Refusal = malformed("bytes end too early");

pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], Refusal> {
        let (head, rest) = self.rest.split_at_checked(count).ok_or(ENDS)?;
        self.rest = rest;
        Ok(head)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        let (head, rest) = self.rest.split_first_chunk().ok_or(ENDS)?;
        self.rest = rest;
        Ok(*head)
    }

    /// Unsigned LEB128 of at most 64 bits.
    pub(crate) fn uleb(&mut self) -> Result<u64, Refusal> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            let low = u64::from(byte & 0x7f);
            if shift == 63 && low > 1 {
                break;
            }
            value |= low << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(malformed("number is too long"))
    }

    /// Signed LEB128 of at most 64 bits.
    pub(crate) fn sleb(&mut self) -> Result<i64, Refusal> {
        let mut value = 0_i64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            if shift == 63 && !matches!(byte, 0 | 0x7f) {
                break;
            }
            value |= i64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let negative = byte & 0x40 != 0 && shift < 57;
                return Ok(if negative { value | (-1 << (shift + 7)) } else { value });
            }
        }
        Err(malformed("number is too long"))
    }

    pub(crate) fn count(&mut self, max: u64) -> Result<u64, Refusal> {
        let count = self.uleb()?;
        if count > max { Err(too_large("too many parts")) } else { Ok(count) }
    }

    pub(crate) fn prefixed(&mut self) -> Result<&'a [u8], Refusal> {
        let length = self.uleb()?;
        self.take(usize::try_from(length).map_err(|_| ENDS)?)
    }
}
