//! The constant first change of each kind: it gives every device the same root without a message sent.

use std::sync::LazyLock;

use automerge::{Automerge, Change};

use super::{DocError, Kind};
use crate::ids::{ActorId, ChangeHash};

/// Never edited: a change here would make every stored document foreign.
fn bytes(kind: Kind) -> &'static [u8] {
    match kind {
        Kind::Candidate => include_bytes!("genesis/candidate.change"),
        Kind::Organisation => include_bytes!("genesis/organisation.change"),
        Kind::Market => include_bytes!("genesis/market.change"),
        Kind::Appointment => include_bytes!("genesis/appointment.change"),
    }
}

/// Nobody else's author id: the word and the kind's number.
pub(super) fn actor(kind: Kind) -> ActorId {
    let mut actor = *b"genesis?";
    if let Some(last) = actor.last_mut() {
        *last = kind.number();
    }
    ActorId(actor)
}

pub(super) fn document(kind: Kind) -> Result<Automerge, DocError> {
    let mut document = Automerge::new();
    document.apply_changes([Change::from_bytes(bytes(kind).to_vec()).map_err(|_| DocError::Malformed)?])?;
    Ok(document)
}

pub(super) fn automerge_hash(kind: Kind) -> automerge::ChangeHash {
    static HASHES: LazyLock<Vec<(Kind, automerge::ChangeHash)>> = LazyLock::new(|| {
        Kind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, Change::from_bytes(bytes(kind).to_vec()).ok()?.hash())))
            .collect()
    });
    // A kind whose constant did not parse has no documents; the test below keeps that from happening.
    HASHES.iter().find(|(of, _)| *of == kind).map_or(automerge::ChangeHash([0; 32]), |(_, hash)| *hash)
}

pub(super) fn hash(kind: Kind) -> ChangeHash {
    ChangeHash(automerge_hash(kind).0)
}

#[cfg(test)]
mod tests {
    use automerge::{ROOT, transaction::CommitOptions, transaction::Transactable};

    use super::*;

    /// How the constants were made: one put of the kind's number, by an actor nobody else can be, at time zero.
    fn make(kind: Kind) -> Vec<u8> {
        let mut document = Automerge::new().with_actor(automerge::ActorId::from(actor(kind).as_bytes()));
        document
            .transact_with::<_, _, automerge::AutomergeError, _>(
                |_| CommitOptions::default().with_time(0),
                |tx| tx.put(ROOT, "kind", i64::from(kind.number())),
            )
            .unwrap();
        document.get_last_local_change().unwrap().raw_bytes().to_vec()
    }

    #[test]
    fn the_constants_are_what_automerge_writes_today() {
        for kind in Kind::ALL {
            assert_eq!(bytes(kind), make(kind), "{kind:?}");
        }
    }
}
