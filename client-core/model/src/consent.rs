//! Consents: how one was asked belongs to its answer, and what is kept only because of one goes with it.

use std::collections::BTreeMap;

use crate::{
    candidate::ASKED,
    doc::{Fields, Voice},
    field::{Field, Shape},
    noun::Noun,
};

/// What the registers of the consents begin with.
const PREFIX: &str = "consent/";

/// The registers that say how a consent was asked; none when this is no consent.
pub(crate) fn asked(consent: &str) -> impl Iterator<Item = String> {
    let purpose = consent.strip_prefix(PREFIX).map(str::to_owned);
    purpose.into_iter().flat_map(|purpose| {
        ASKED.fields.iter().map(move |field| format!("{}/{purpose}/{}", ASKED.key, field.key))
    })
}

/// The registers of the consents that a noun declares.
pub(crate) fn declared(noun: &Noun) -> impl Iterator<Item = &'static str> {
    noun.fields.iter().map(|field| field.key).filter(|key| key.starts_with(PREFIX))
}

/// How the answer was asked that is one of several: what was written together with it, and nothing of another one.
pub(crate) fn proof(doc: &impl Fields, consent: &str, answer: &str) -> BTreeMap<String, String> {
    let given = doc.voices(consent).into_iter().find(|voice| voice.value == answer);
    let is_with = |voice: &Voice| {
        given.as_ref().is_some_and(|given| (given.at_ms, &given.author) == (voice.at_ms, &voice.author))
    };
    let said = |key: String| {
        let voice = doc.voices(&key).into_iter().find(is_with)?;
        Some((key, voice.value))
    };
    asked(consent).filter_map(said).collect()
}

/// The fields that are kept only under a consent, with its register.
pub(crate) fn kept_under(noun: &Noun) -> impl Iterator<Item = (&'static Field, &'static str)> {
    noun.fields.iter().filter_map(|field| Some((field, field.under?)))
}

/// The registers in which something of a field is written.
pub(crate) fn registers(doc: &impl Fields, field: &Field) -> Vec<String> {
    match field.shape() {
        Shape::Set => {
            let prefix = format!("{}/", field.key);
            doc.keys_under(&prefix).into_iter().map(|choice| format!("{prefix}{choice}")).collect()
        }
        Shape::Text | Shape::Number => vec![field.key.to_owned()],
    }
}
