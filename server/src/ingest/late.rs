//! What a stand's phone that was dead, or lay somewhere, hands over after its day.

use samenspel_model::{
    DocId, Millis, Role,
    admit::{Decoded, Refusal},
    appointment,
    doc::Kind,
    wire::Change,
};

use super::Gate;
use crate::store::records;

impl Gate<'_> {
    /// Is this taken from a device whose time has ended? What its stand noted in time, and of that only what it noted itself.
    pub(super) fn may_come_late(
        &self,
        change: &Change,
        decoded: &Result<Decoded, Refusal>,
    ) -> rusqlite::Result<bool> {
        Ok(decoded.as_ref().is_ok_and(|decoded| self.is_late(change, decoded)) && self.is_own(change.doc)?)
    }

    /// Is it what a stand noted in its time, in the words of a stand?
    fn is_late(&self, change: &Change, decoded: &Decoded) -> bool {
        let Some(kind) = Kind::from_number(change.kind.into()) else { return false };
        let made = Millis(decoded.header.at_ms);
        let noun = kind.noun();
        let of_stand = |key: &str| noun.find(key).is_none() || noun.may_write(Role::Stand, key);
        self.device.may_hand_over((kind, change.space), made, self.now)
            && decoded.ops.iter().all(|op| of_stand(&op.key))
    }

    /// Is an appointment new here, or one that this device noted?
    fn is_own(&self, doc: DocId) -> rusqlite::Result<bool> {
        let known = records::one(self.tx, doc)?;
        let device = self.device.id.to_string();
        Ok(known.is_none_or(|known| known.values.text(&appointment::DEVICE) == device))
    }
}
