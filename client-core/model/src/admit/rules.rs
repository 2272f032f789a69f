//! What a register may be called and what may stand in it.

use super::Refusal;
use crate::{
    appointment, candidate, catalogue,
    doc::{Kind, Scalar},
    invalid::Invalid,
    market, text,
    wire::RefusalCode,
};

/// Most bytes of a register's key.
const KEY_BYTES_MAX: usize = 120;
/// The register that the constant first change sets.
pub(super) const KIND: &str = "kind";

/// May an honest app write under this key?
pub(super) fn check_key(key: &str) -> Result<(), Refusal> {
    if key.is_empty() || key.len() > KEY_BYTES_MAX || text::check_stored(key, KEY_BYTES_MAX).is_err() {
        return Err(Refusal::new(RefusalCode::Value, "a field's name is no name"));
    }
    if key == KIND {
        return Err(Refusal::new(RefusalCode::Value, "the kind of a document cannot change"));
    }
    Ok(())
}

/// Could an honest app have put this value there?
pub(super) fn check_value(kind: Kind, key: &str, value: &Scalar) -> Result<(), Refusal> {
    check_register(kind, key, &value.to_string())
        .map_err(|_| Refusal::new(RefusalCode::Value, "a value breaks its field's rule"))
}

fn check_register(kind: Kind, key: &str, value: &str) -> Result<(), Invalid> {
    match kind {
        Kind::Candidate => candidate::check_register(key, value),
        Kind::Organisation => catalogue::check_register(key, value),
        Kind::Market => market::check_register(key, value),
        Kind::Appointment => appointment::check_register(key, value),
    }
}
