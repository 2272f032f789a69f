//! What a register may be called and what may stand in it.

use super::Refusal;
use crate::{
    doc::{Kind, Scalar},
    field::Unfit,
    text,
    wire::RefusalCode,
};

/// Most bytes of a register's key.
const KEY_BYTES_MAX: usize = 120;
/// The register that the constant first change sets.
pub(super) const KIND: &str = "kind";

/// May an honest app put this there, or remove it?
pub(super) fn check(kind: Kind, key: &str, value: Option<&Scalar>) -> Result<(), Refusal> {
    if key.is_empty() || key.len() > KEY_BYTES_MAX || text::check_stored(key, KEY_BYTES_MAX).is_err() {
        return Err(Refusal::new(RefusalCode::Value, "a field's name is no name"));
    }
    if key == KIND {
        return Err(Refusal::new(RefusalCode::Value, "the kind of a document cannot change"));
    }
    kind.noun().check_register(key, value).map_err(|unfit| match unfit {
        Unfit::Unknown => Refusal::new(RefusalCode::Newer, "a field or choice that is not known here"),
        Unfit::Type => Refusal::new(RefusalCode::Value, "a value of another type than its field's"),
        Unfit::Invalid(_) => Refusal::new(RefusalCode::Value, "a value breaks its field's rule"),
    })
}
