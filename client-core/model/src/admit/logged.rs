//! Reading what is in a log already.

use super::{
    Decoded, Refusal,
    decode::{decode, open_chunk},
};
use crate::{doc, ids::ChangeHash};

/// Reads a change of a log. An earlier version's gate took forms that [`decode`] refuses, and a log is not taken back:
/// those are read by automerge, as they were then, when the bytes are the very ones whose hash the log has.
pub fn decode_logged(bytes: &[u8], hash: &ChangeHash) -> Result<Decoded, Refusal> {
    decode(bytes).or_else(|refusal| {
        // Automerge may break on bytes that a disk has spoilt, so it gets to see none of those.
        let (found, _) = open_chunk(bytes)?;
        if found == *hash { doc::expand(bytes).ok_or(refusal) } else { Err(refusal) }
    })
}
