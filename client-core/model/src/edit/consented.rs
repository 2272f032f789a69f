//! What an answer to a consent writes beside itself: how it was asked, and that nothing stays which only a yes kept.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edit, Put};
use crate::{
    consent,
    doc::Doc,
    field::Shape,
    noun::Noun,
    values::{Content, Values},
};

/// An answer to a consent and how it was asked are written by one change, which is how they are known to belong together: an
/// answer that says nothing of it has no proof of an earlier one, and where the answer stands already its own proof does too.
/// Gives the registers that are written also when they say the same.
pub(super) fn with_proof(edit: &Edit, puts: &mut BTreeMap<String, Put>) -> BTreeSet<String> {
    let mut anew = BTreeSet::new();
    for answer in edit.keys() {
        let is_written = puts.contains_key(answer);
        for key in consent::asked(answer) {
            if is_written {
                puts.entry(key.clone()).or_insert_with(|| Put::Text(String::new()));
                anew.insert(key);
            } else {
                puts.remove(&key);
            }
        }
    }
    anew
}

/// What is kept only under a consent goes when that is no, whoever heard it, and does not come back by itself with a later yes.
/// While devices differ about it, nothing goes. What stood is read among what the person sees.
pub(super) fn take_away_what_no_consent_keeps(
    doc: &Doc,
    noun: &Noun,
    (content, among): (&Content, &Values),
    puts: &mut BTreeMap<String, Put>,
) {
    for (field, consent) in consent::kept_under(noun) {
        let stood = among.numbers.get(consent).copied().unwrap_or(0);
        let is_asked = content.conflict(consent).is_some();
        let stands = match puts.get(consent) {
            Some(Put::Number(number)) => *number,
            _ if is_asked => continue,
            _ => stood,
        };
        let mut gone = consent::registers(doc, field);
        if stands > 0 {
            gone.retain(|key| stood <= 0 && !is_asked && !puts.contains_key(key));
        } else {
            gone.extend(
                puts.keys()
                    .filter(|key| {
                        noun.find(key).is_some_and(|spot| spot.field.key == field.key && spot.item.is_none())
                    })
                    .cloned(),
            );
        }
        let nothing = match field.shape() {
            Shape::Text => Put::Text(String::new()),
            Shape::Number | Shape::Set => Put::Number(0),
        };
        puts.extend(gone.into_iter().map(|key| (key, nothing.clone())));
    }
}
