//! A change as automerge reads it, in whatever form it was written.

use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::{
    Change,
    legacy::{Key, ObjectId, OpType},
};

use super::Scalar;
use crate::{
    admit::{Decoded, Header, Op, OpId},
    ids::{ActorId, ChangeHash},
};

/// Reads a change that an earlier version's gate took; `None` when automerge cannot, or when it does more than put and delete
/// keys of the root.
pub(crate) fn expand(bytes: &[u8]) -> Option<Decoded> {
    let read = || Change::from_bytes(bytes.to_vec()).ok().map(|change| change.decode());
    let change = catch_unwind(AssertUnwindSafe(read)).ok().flatten()?;
    let actor = ActorId::from_slice(change.actor_id.to_bytes())?;
    let mut deps: Vec<_> = change.deps.iter().map(|dep| ChangeHash(dep.0)).collect();
    deps.sort_unstable();
    deps.dedup();
    let start_op = change.start_op.get();
    let count = u64::try_from(change.operations.len()).ok()?;
    let header = Header {
        hash: ChangeHash(change.hash?.0),
        deps,
        actor,
        seq: change.seq,
        start_op,
        max_op: (start_op + count).checked_sub(1)?,
        at_ms: change.time,
        author: change.message.unwrap_or_default(),
    };
    let op = |op: automerge::legacy::Op| {
        let (ObjectId::Root, Key::Map(key)) = (op.obj, op.key) else { return None };
        let put = match op.action {
            OpType::Put(value) => Some(Scalar::from(&value)),
            OpType::Delete => None,
            _ => return None,
        };
        let id = |pred: &automerge::legacy::OpId| {
            Some(OpId { counter: pred.counter(), actor: ActorId::from_slice(pred.actor().to_bytes())? })
        };
        let mut preds: Vec<_> = op.pred.iter().filter_map(id).collect();
        preds.sort_unstable();
        Some(Op { key: key.to_string(), put, preds })
    };
    let ops = change.operations.into_iter().map(op).collect::<Option<_>>()?;
    Some(Decoded { header, ops })
}
