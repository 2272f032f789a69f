//! A coordinator has refused changes tried again: through the whole gate, as the device that sent them, with the rights it
//! has today. Only the name and the time in them are the coordinator's to judge.

use std::collections::BTreeSet;

use samenspel_model::{
    Millis,
    admit::Refusal,
    wire::{Answer, Push, RefusalCode},
};

use super::{Origin, ingest_from};
use crate::store::{Changed, Store, StoreError, quarantine};

/// What became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retried {
    /// Changes that are in the log now.
    pub stored: usize,
    /// Changes that are refused still.
    pub refused: usize,
    /// The first of those.
    pub left: Option<i64>,
}

impl Store {
    /// Tries a group of refused changes again, with those that only waited for them; `None` when there is no such group.
    pub async fn retry_refused(&self, now: Millis, id: i64) -> Result<Option<Retried>, StoreError> {
        self.transact(move |tx| {
            let Some(device) = quarantine::group(tx, id)? else {
                return Ok((None, vec![]));
            };
            let (ids, changes): (Vec<_>, Vec<_>) = quarantine::changes_to_retry(tx, id)?.into_iter().unzip();
            let push = Push { number: 0, changes };
            let (ingested, mut changed) =
                ingest_from(tx, now, device, &push, &BTreeSet::new(), Origin::Coordinator)?;
            let mut retried = Retried::default();
            for (id, answer) in ids.into_iter().zip(ingested.answers) {
                match answer {
                    Answer::Stored => retried.stored += 1,
                    Answer::Duplicate => {
                        quarantine::forget(tx, id)?;
                        retried.stored += 1;
                    }
                    refused => {
                        quarantine::refuse_again(tx, id, why(&refused))?;
                        retried.refused += 1;
                        retried.left.get_or_insert(id);
                    }
                }
            }
            if retried.stored + retried.refused == 0 {
                // Too large to have been kept whole.
                (retried.refused, retried.left) = (1, Some(id));
            }
            changed.push(Changed::Quarantine);
            Ok((Some(retried), changed))
        })
        .await
    }
}

fn why(answer: &Answer) -> Refusal {
    match answer {
        Answer::Refused(code) | Answer::Unkept(code) => Refusal { code: *code, detail: "refused again" },
        _ => Refusal { code: RefusalCode::DependsOnRefused, detail: "depends on a change that is not here" },
    }
}
