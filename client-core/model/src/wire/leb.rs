//! Writes the numbers that [`crate::admit`]'s reader reads: LEB128, as short as possible.

pub(super) fn uleb(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

pub(super) fn sleb(out: &mut Vec<u8>, mut value: i64) {
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if (value == 0 && low & 0x40 == 0) || (value == -1 && low & 0x40 != 0) {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

pub(super) fn prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    uleb(out, len(bytes.len()));
    out.extend_from_slice(bytes);
}

pub(super) fn len(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::admit::decode::bytes::Reader;

    proptest! {
        #[test]
        fn what_is_written_is_read(unsigned: u64, signed: i64) {
            let mut out = Vec::new();
            uleb(&mut out, unsigned);
            sleb(&mut out, signed);
            let mut reader = Reader::new(&out);
            prop_assert_eq!(reader.uleb().unwrap(), unsigned);
            prop_assert_eq!(reader.sleb().unwrap(), signed);
            prop_assert!(reader.is_empty());
        }
    }
}
