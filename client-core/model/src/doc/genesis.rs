//! The constant first change of each kind: it gives every device the same root without a message sent.

use std::sync::LazyLock;

use automerge::{Automerge, Change, ROOT, transaction::CommitOptions, transaction::Transactable};

use super::{DocError, Kind};
use crate::ids::{ActorId, ChangeHash};

/// Nobody else's author id: the word and the kind's number.
pub(super) fn actor(kind: Kind) -> ActorId {
    let mut actor = *b"genesis?";
    if let Some(last) = actor.last_mut() {
        *last = kind.number();
    }
    ActorId(actor)
}

/// One put of the kind's number, by an author nobody else can be, at time zero: the same bytes everywhere and for ever.
fn make(kind: Kind) -> Option<Change> {
    let mut document = Automerge::new().with_actor(automerge::ActorId::from(actor(kind).as_bytes()));
    document
        .transact_with::<_, _, automerge::AutomergeError, _>(
            |_| CommitOptions::default().with_time(0),
            |tx| tx.put(ROOT, "kind", i64::from(kind.number())),
        )
        .ok()?;
    document.get_last_local_change()
}

fn change(kind: Kind) -> Option<&'static Change> {
    static CHANGES: LazyLock<Vec<(Kind, Change)>> =
        LazyLock::new(|| Kind::ALL.into_iter().filter_map(|kind| Some((kind, make(kind)?))).collect());
    CHANGES.iter().find(|(of, _)| *of == kind).map(|(_, change)| change)
}

pub(super) fn document(kind: Kind) -> Result<Automerge, DocError> {
    let mut document = Automerge::new();
    document.apply_changes([change(kind).ok_or(DocError::Malformed)?.clone()])?;
    Ok(document)
}

pub(super) fn automerge_hash(kind: Kind) -> automerge::ChangeHash {
    // A kind without its change has no documents; the test below keeps that from happening.
    change(kind).map_or(automerge::ChangeHash([0; 32]), Change::hash)
}

pub(super) fn hash(kind: Kind) -> ChangeHash {
    ChangeHash(automerge_hash(kind).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A different hash would make every stored document foreign.
    #[test]
    fn the_first_change_of_a_kind_never_changes() {
        let hashes = Kind::ALL.map(|kind| hash(kind).to_string());
        assert_eq!(
            hashes,
            [
                "a3f734f7dfc2124d150f8b0738c4c6806c2350fbaf9ff9bb682ab5cf9b00a965",
                "9104777d4940cfa6891e7724f51d412467456127f7fdc1ea377cfc3e57afe65c",
                "73e7fdca7905de170278f281b63d6b5933688ba8e33227981381e18863eb26c6",
                "102090cc0c3f37a51eb1e2f28855cc112492ea244bac9437052ee957a2d43f15",
                "a18a670873230036b663f4213c8e3910b906060b78a5d874297e73d7a6098acf",
                "e22146ce453457a0e4500ce78daf5ea8ae656a2569666a5b723348a3035df651",
                "5905491437df280c9813977fb82d43fa273226056a65f2a31d1a15d4d2a145c0",
                "d20a19161a5e21e3d4d920d33e171fd9340250b7a2418ebe92d7bf3eaf777303",
                "84c72bdd7c62fbea20e95bde5523e751a1375cd59cea0a6ed767f082bbc95ce7",
                "68a63968f2a6ec8a94cf68198974401e41095a5527f3134fb3f141864ec38e4f",
                "3cf0ca4829d9e79378c88fa37bde8e3a2189de6a9fc6653c49a79c28ef0a56ef",
            ]
        );
    }
}
