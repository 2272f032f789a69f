//! What needs a person: fields with more than one value that this device may write, and changes that the server refused. And what
//! still waits.

use samenspel_model::{
    DocId, Millis,
    doc::{Kind, Voice},
};
use serde::Serialize;

use super::App;
use crate::{
    AppError,
    store::{identity, outbox, records, refused, rows},
};

/// Why a person must look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum AttentionKind {
    /// A field has more than one value.
    Conflict,
    /// The server refused a change.
    Refused,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AttentionItem {
    /// Why.
    pub kind: AttentionKind,
    /// The document.
    pub id: DocId,
    /// What it is about.
    pub noun: Kind,
    /// The version of the document that asks; an answer to it is given for this one.
    pub version: String,
    /// What a person calls it.
    pub title: String,
    /// The field in conflict.
    pub field: String,
    /// Its values.
    pub voices: Vec<Voice>,
    /// The refusal's name.
    pub reason: String,
    /// Since when.
    pub at_ms: Millis,
}

/// A document with changes on their way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WaitingItem {
    /// The document.
    pub id: DocId,
    /// What it is about.
    pub noun: Kind,
    /// What a person calls it.
    pub title: String,
    /// Since when.
    pub since_ms: Millis,
}

impl App {
    /// Everything a person must look at: refusals first.
    pub fn attention(&self) -> Result<Vec<AttentionItem>, AppError> {
        let connection = self.store.connection();
        let Some(identity) = identity::get(connection)? else {
            return Ok(Vec::new());
        };
        if self.is_lease_over(&identity) {
            return Ok(Vec::new());
        }
        let rights = identity.rights();
        let refused = refused::docs(connection)?.into_iter().filter(|refused| rights.may_read(refused.space));
        let mut items: Vec<_> = refused
            .map(|refused| AttentionItem {
                kind: AttentionKind::Refused,
                id: refused.doc,
                noun: refused.kind,
                version: String::new(),
                title: refused.title,
                field: String::new(),
                voices: Vec::new(),
                reason: refused.code,
                at_ms: refused.at,
            })
            .collect();
        for record in records::conflicted(connection, rights)? {
            items.extend(record.conflicts.into_iter().map(|conflict| AttentionItem {
                kind: AttentionKind::Conflict,
                id: record.id,
                noun: record.kind,
                version: record.version.clone(),
                title: record.title.clone(),
                field: conflict.key,
                at_ms: conflict.voices.iter().map(|voice| voice.at_ms).max().unwrap_or_default(),
                voices: conflict.voices,
                reason: String::new(),
            }));
        }
        Ok(items)
    }

    /// The documents whose changes the server does not have yet, oldest first.
    pub fn waiting(&self) -> Result<Vec<WaitingItem>, AppError> {
        let connection = self.store.connection();
        let shut = identity::get(connection)?.is_some_and(|identity| self.is_lease_over(&identity));
        let item = |(id, kind, since_ms): (DocId, Kind, Millis)| {
            let title = if shut { String::new() } else { rows::title(connection, id)? };
            Ok(WaitingItem { id, noun: kind, title, since_ms })
        };
        outbox::docs(connection)?.into_iter().map(item).collect()
    }
}
