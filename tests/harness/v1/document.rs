//! 0.1's documents: a flat map of registers in automerge 0.12.

use std::collections::BTreeSet;

use automerge::{
    ActorId, Automerge, Change, ChangeHash, ROOT, ReadDoc, ScalarValue, Value,
    transaction::{CommitOptions, Transactable},
};

use super::wire::Hash;

/// A document of a kind that 0.1 knows.
#[derive(Clone, Debug)]
pub struct OldDoc {
    kind: u8,
    inner: Automerge,
}

fn genesis(kind: u8) -> Option<&'static [u8]> {
    Some(match kind {
        1 => include_bytes!("../../../client-core/model/fixtures/0.1/genesis-candidate.change"),
        2 => include_bytes!("../../../client-core/model/fixtures/0.1/genesis-organisation.change"),
        3 => include_bytes!("../../../client-core/model/fixtures/0.1/genesis-market.change"),
        4 => include_bytes!("../../../client-core/model/fixtures/0.1/genesis-appointment.change"),
        _ => return None,
    })
}

impl OldDoc {
    /// An empty document; `None` for a kind that 0.1 does not know.
    pub fn new(kind: u8) -> Option<Self> {
        let mut inner = Automerge::new();
        inner.apply_changes([Change::from_bytes(genesis(kind)?.to_vec()).unwrap()]).unwrap();
        Some(Self { kind, inner })
    }

    /// A saved document, when it begins as its kind does.
    pub fn load(kind: u8, saved: &[u8]) -> Option<Self> {
        let first = Change::from_bytes(genesis(kind)?.to_vec()).unwrap().hash();
        let inner = Automerge::load(saved).ok()?;
        inner.get_change_meta_by_hash(&first)?;
        inner.get_missing_deps(&[]).is_empty().then_some(Self { kind, inner })
    }

    /// Its kind.
    pub fn kind(&self) -> u8 {
        self.kind
    }

    /// The whole document, as it is stored.
    pub fn save(&self) -> Vec<u8> {
        self.inner.save()
    }

    /// Sorted hashes of the changes nothing depends on.
    pub fn heads(&self) -> Vec<Hash> {
        let mut heads: Vec<_> = self.inner.get_heads().iter().map(|head| Hash(head.0)).collect();
        heads.sort_unstable();
        heads
    }

    /// Merges changes: all, or none and false.
    #[must_use]
    pub fn apply<'a>(&mut self, changes: impl IntoIterator<Item = &'a [u8]>) -> bool {
        let Ok(changes) = changes
            .into_iter()
            .map(|bytes| Change::from_bytes(bytes.to_vec()))
            .collect::<Result<Vec<_>, _>>()
        else {
            return false;
        };
        let hashes: BTreeSet<_> = changes.iter().map(Change::hash).collect();
        let holds = |doc: &Automerge, hash: ChangeHash| doc.get_change_meta_by_hash(&hash).is_some();
        let fresh: Vec<_> = changes.into_iter().filter(|change| !holds(&self.inner, change.hash())).collect();
        let mut merged = self.inner.clone();
        if merged.apply_changes(fresh).is_err() || !hashes.iter().all(|hash| holds(&merged, *hash)) {
            return false;
        }
        self.inner = merged;
        true
    }

    /// Every change but the first, dependencies before dependants.
    pub fn changes(&self) -> Vec<(Hash, Vec<u8>)> {
        let all = self.inner.get_changes(&[]);
        all.iter()
            .filter(|change| !change.deps().is_empty())
            .map(|change| (Hash(change.hash().0), change.raw_bytes().to_vec()))
            .collect()
    }

    /// Without these changes and what depends on them.
    #[must_use]
    pub fn without(&self, unwanted: &BTreeSet<Hash>) -> Self {
        let mut gone = unwanted.clone();
        let mut kept = Vec::new();
        for change in self.inner.get_changes(&[]) {
            let hash = Hash(change.hash().0);
            if gone.contains(&hash) || change.deps().iter().any(|dep| gone.contains(&Hash(dep.0))) {
                gone.insert(hash);
            } else {
                kept.push(change.raw_bytes().to_vec());
            }
        }
        let mut doc = Self::new(self.kind).unwrap();
        assert!(doc.apply(kept.iter().map(Vec::as_slice)), "what was there merges again");
        doc
    }

    /// Sets texts, and numbers given as such; answers the change, or none when that was there already.
    pub fn write(
        &mut self,
        now: i64,
        actor: [u8; 8],
        author: &str,
        texts: &[(&str, &str)],
        numbers: &[(&str, i64)],
    ) -> Option<(Hash, Vec<u8>)> {
        self.inner.set_actor(ActorId::from(actor.as_slice()));
        let options = || CommitOptions::default().with_time(now).with_message(author.to_owned());
        let written = self.inner.transact_with::<_, _, automerge::AutomergeError, _>(
            |()| options(),
            |tx| {
                for (key, text) in texts {
                    tx.put(ROOT, *key, ScalarValue::Str((*text).into()))?;
                }
                for (key, number) in numbers {
                    tx.put(ROOT, *key, ScalarValue::Int(*number))?;
                }
                Ok(())
            },
        );
        let hash = written.unwrap().hash?;
        Some((Hash(hash.0), self.inner.get_change_by_hash(&hash).unwrap().raw_bytes().to_vec()))
    }

    /// Every concurrent value under a key, sorted; also of keys that 0.1 has no screen for.
    pub fn values(&self, key: &str) -> Vec<String> {
        let shown = |value: &Value<'_>| match value {
            Value::Scalar(scalar) => match scalar.as_ref() {
                ScalarValue::Str(text) => text.to_string(),
                ScalarValue::Int(number) => number.to_string(),
                other => format!("{other:?}"),
            },
            Value::Object(_) => "an object".to_owned(),
        };
        let all = self.inner.get_all(ROOT, key).unwrap();
        let values: BTreeSet<_> = all.iter().map(|(value, _)| shown(value)).collect();
        values.into_iter().collect()
    }
}

/// The author of a change.
pub(super) fn actor_of(change: &[u8]) -> Option<[u8; 8]> {
    Change::from_bytes(change.to_vec()).ok()?.actor_id().to_bytes().try_into().ok()
}
