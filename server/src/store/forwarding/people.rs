//! Whose booklets they are, and what those people agreed to.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use rusqlite::Connection;
use samenspel_model::{
    DocId,
    candidate::{BOOKLETS, COMPANION, CONSENT_FORWARD, CONSENT_ORGANISATION, CONSENT_STORE, NAME, PHONE},
    doc::Kind,
    values::Values,
};

use crate::store::records;

/// Somebody who has a booklet. Not asked is not agreed; who withdrew that the sheet is kept is named nowhere.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    pub(super) id: DocId,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) companion: String,
    pub(super) to_companion: bool,
    pub(super) to_organisation: bool,
}

impl Holder {
    fn read(id: DocId, values: &Values) -> Self {
        let kept = values.number(&CONSENT_STORE) >= 0;
        Self {
            id,
            name: values.text(&NAME).to_owned(),
            phone: values.text(&PHONE).to_owned(),
            companion: values.text(&COMPANION).to_owned(),
            to_companion: kept && values.is_on(&CONSENT_FORWARD),
            to_organisation: kept && values.is_on(&CONSENT_ORGANISATION),
        }
    }
}

/// The holders of booklets, by code.
#[derive(Default)]
pub(super) struct Holders(BTreeMap<String, Vec<Holder>>);

impl Holders {
    pub(super) fn all(c: &Connection) -> rusqlite::Result<Self> {
        let mut holders = Self::default();
        for record in records::all(c, Kind::Candidate)? {
            let codes = record.values.choices(&BOOKLETS);
            if codes.is_empty() {
                continue;
            }
            let holder = Holder::read(record.id, &record.values);
            for code in codes {
                holders.0.entry(code.clone()).or_default().push(holder.clone());
            }
        }
        Ok(holders)
    }

    /// Reads those of one booklet, unless they are known.
    pub(super) fn learn(&mut self, c: &Connection, code: &str) -> rusqlite::Result<()> {
        if let Entry::Vacant(unknown) = self.0.entry(code.to_owned()) {
            let people = records::joined(c, Kind::Candidate, &BOOKLETS, code)?;
            unknown.insert(people.iter().map(|record| Holder::read(record.id, &record.values)).collect());
        }
        Ok(())
    }

    pub(super) fn of(&self, code: &str) -> &[Holder] {
        self.0.get(code).map_or(&[], Vec::as_slice)
    }

    /// The booklets with the companions of their holders.
    pub(super) fn companions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(code, people)| people.iter().map(|holder| (code.as_str(), holder.companion.as_str())))
    }
}

/// The booklets of a companion's people.
pub(super) fn codes_of_companion(c: &Connection, id: &str) -> rusqlite::Result<BTreeSet<String>> {
    let rest = "WHERE noun_row.kind = 1 AND json_extract(noun_row.fields, '$.texts.companion') = ?1";
    let people = records::list(c, rest, [id])?;
    Ok(people.iter().flat_map(|record| record.values.choices(&BOOKLETS).iter().cloned()).collect())
}
