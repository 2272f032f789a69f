//! What coordinators write of a volunteer beside the form: turns, and a PIN that goes.

use samenspel_model::{
    DocId, Env,
    doc::{Fields, Kind},
    edit,
    rota::{Member, Slot},
    values,
    volunteer::PIN,
};

use super::EditError;
use crate::store::{Store, account::Account};

/// Says that a volunteer comes on a half-day, or does not; what was said of days before today goes.
pub async fn set_turn(
    store: &Store,
    env: Env,
    by: &Account,
    volunteer: DocId,
    (slot, comes, today): (Slot, bool, i64),
) -> Result<(), EditError> {
    store
        .write_doc(env.now, by, volunteer, move |doc, now, author| {
            let values = values::read(doc, Kind::Volunteer).values;
            let member = Member::read(volunteer, &values).ok_or(EditError::NotFound)?;
            let edit = edit::edit_of(member.over(today).into_iter().chain(member.registers(slot, comes)));
            Ok(((), edit::write(doc, now, author, &edit)?))
        })
        .await
}

/// Clears a volunteer's PIN and gives what was kept of it, for who takes that back.
pub async fn clear_pin(
    store: &Store,
    env: Env,
    by: &Account,
    volunteer: DocId,
) -> Result<Option<String>, EditError> {
    store
        .write_doc(env.now, by, volunteer, move |doc, now, author| {
            let kept = doc.values(PIN.key).pop().map(|kept| kept.to_string());
            Ok((kept, edit::write(doc, now, author, &edit::edit_of([(PIN.key, "")]))?))
        })
        .await
}
