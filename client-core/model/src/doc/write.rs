//! Writing registers: only what differs becomes an operation.

use automerge::{
    AutomergeError, ROOT, ReadDoc, ScalarValue, transaction::CommitOptions, transaction::Transactable,
    transaction::Transaction,
};

use super::{Doc, DocError, RawChange};
use crate::{
    env::Millis,
    ids::{ActorId, ChangeHash},
};

/// Who writes: travels inside the change, so that a conflict can name its authors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Random for this start of the app.
    pub actor: ActorId,
    /// The device's name, such as `Balie 1`.
    pub name: String,
}

/// A change that was made, or `None` when nothing differed.
pub type Written = Option<RawChange>;

/// Sets registers of one document in one change.
pub struct Writer<'a, 't> {
    tx: &'a mut Transaction<'t>,
}

impl Writer<'_, '_> {
    /// Sets a text; an empty one removes the register. Setting it also settles its conflict.
    pub fn text(&mut self, key: &str, value: &str) -> Result<(), DocError> {
        if value.is_empty() { self.remove(key) } else { self.put(key, ScalarValue::Str(value.into())) }
    }

    /// Sets a number; zero removes the register.
    pub fn number(&mut self, key: &str, value: i64) -> Result<(), DocError> {
        if value == 0 { self.remove(key) } else { self.put(key, ScalarValue::Int(value)) }
    }

    /// Removes a register.
    pub fn remove(&mut self, key: &str) -> Result<(), DocError> {
        if self.tx.get(ROOT, key)?.is_some() {
            self.tx.delete(ROOT, key)?;
        }
        Ok(())
    }

    fn put(&mut self, key: &str, value: ScalarValue) -> Result<(), DocError> {
        let all = self.tx.get_all(ROOT, key)?;
        let same = matches!(all.as_slice(), [(current, _)] if current.as_scalar() == Some(&value));
        if same {
            return Ok(());
        }
        // Of several values, putting the one that is shown would only take the others away: it would go on being its earlier
        // author's, and nobody could say who settled it.
        if all.last().is_some_and(|(shown, _)| shown.as_scalar() == Some(&value)) {
            self.tx.delete(ROOT, key)?;
        }
        self.tx.put(ROOT, key, value)?;
        Ok(())
    }
}

impl Doc {
    /// Makes one change of what `set` writes, or none when it writes nothing new.
    pub fn write<E: From<DocError>>(
        &mut self,
        now: Millis,
        author: &Author,
        set: impl FnOnce(&mut Writer<'_, '_>) -> Result<(), E>,
    ) -> Result<Written, E> {
        self.inner.set_actor(automerge::ActorId::from(author.actor.as_bytes()));
        let before = self.inner.get_heads();
        let options = CommitOptions::default().with_time(now.0).with_message(author.name.clone());
        let outcome = self.inner.transact_with::<_, _, Failed<E>, _>(
            |()| options,
            |tx| set(&mut Writer { tx }).map_err(Failed::Set),
        );
        match outcome {
            Ok(_) => {}
            Err(failure) => {
                return Err(match failure.error {
                    Failed::Set(error) => error,
                    Failed::Automerge(error) => E::from(DocError::from(error)),
                });
            }
        }
        if self.inner.get_heads() == before {
            return Ok(None);
        }
        let change = self.inner.get_last_local_change();
        Ok(change.map(|change| RawChange {
            hash: ChangeHash(change.hash().0),
            bytes: change.raw_bytes().to_vec(),
        }))
    }
}

enum Failed<E> {
    Set(E),
    Automerge(AutomergeError),
}

impl<E> From<AutomergeError> for Failed<E> {
    fn from(error: AutomergeError) -> Self {
        Self::Automerge(error)
    }
}
