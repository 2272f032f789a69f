//! Recipients: a referrer's companions, and organisations.

use std::{collections::BTreeSet, fmt, str::FromStr};

use rusqlite::Connection;
use samenspel_model::{
    DocId,
    doc::Kind,
    organisation,
    referrer::{
        COMPANION, COMPANION_LANGUAGE, COMPANION_MAIL, COMPANION_NAME, VISITORS, VISITORS_BOOKLETS,
        VISITORS_COMPANION,
    },
    search,
};

use crate::{
    locale::Locale,
    store::records::{self, Record},
};

/// Names a recipient, also in addresses: random ids, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whom {
    Companion { referrer: DocId, id: String },
    Organisation(DocId),
}

impl Whom {
    /// The document that it stands in.
    pub(crate) fn doc(&self) -> DocId {
        match self {
            Self::Companion { referrer, .. } => *referrer,
            Self::Organisation(id) => *id,
        }
    }
}

impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Companion { referrer, id } => write!(f, "c-{referrer}-{id}"),
            Self::Organisation(id) => write!(f, "o-{id}"),
        }
    }
}

/// No recipient is named so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no recipient")]
pub(crate) struct NoWhom;

impl FromStr for Whom {
    type Err = NoWhom;

    fn from_str(text: &str) -> Result<Self, NoWhom> {
        let (kind, rest) = text.split_once('-').ok_or(NoWhom)?;
        match (kind, rest.split_once('-')) {
            ("c", Some((referrer, id))) => {
                Ok(Self::Companion { referrer: referrer.parse().map_err(|_| NoWhom)?, id: id.to_owned() })
            }
            ("o", None) => Ok(Self::Organisation(rest.parse().map_err(|_| NoWhom)?)),
            _ => Err(NoWhom),
        }
    }
}

/// Somebody to whom appointments are forwarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recipient {
    pub(crate) whom: Whom,
    pub(crate) name: String,
    /// The referrer of a companion; empty for an organisation.
    pub(crate) of: String,
    /// As it was typed; empty when there is none.
    pub(crate) mail: String,
    pub(crate) language: Locale,
}

/// A recipient with the booklets that were handed out to their groups.
type Found = (Recipient, BTreeSet<String>);

pub(super) fn find(c: &Connection, whom: &Whom) -> rusqlite::Result<Option<Found>> {
    let Some(record) = records::one(c, whom.doc())? else { return Ok(None) };
    Ok(read(&record).into_iter().find(|(recipient, _)| recipient.whom == *whom))
}

/// All of them: companions, then organisations, by name.
pub(super) fn all(c: &Connection) -> rusqlite::Result<Vec<Found>> {
    let mut found = Vec::new();
    for kind in [Kind::Referrer, Kind::Organisation] {
        let mut of_kind: Vec<_> = records::all(c, kind)?.iter().flat_map(read).collect();
        of_kind.sort_by_cached_key(|(recipient, _)| (search::fold(&recipient.name), recipient.whom.clone()));
        found.extend(of_kind);
    }
    Ok(found)
}

fn read(record: &Record) -> Vec<Found> {
    let language = |tag: &str| Locale::for_visitors(tag).unwrap_or_default();
    match record.kind {
        Kind::Organisation => {
            let recipient = Recipient {
                whom: Whom::Organisation(record.id),
                name: record.title.clone(),
                of: String::new(),
                mail: record.values.text(&organisation::MAIL).to_owned(),
                language: language(record.values.text(&organisation::LANGUAGE)),
            };
            vec![(recipient, BTreeSet::new())]
        }
        Kind::Referrer => {
            let groups = record.values.items(VISITORS.key);
            let companions = record.values.items(COMPANION.key).into_iter();
            let companion = |(id, values): (String, samenspel_model::values::Values)| {
                let theirs = groups.values().filter(|group| group.text(&VISITORS_COMPANION) == id);
                let codes = theirs.flat_map(|group| group.choices(&VISITORS_BOOKLETS).iter().cloned());
                let recipient = Recipient {
                    whom: Whom::Companion { referrer: record.id, id: id.clone() },
                    name: values.text(&COMPANION_NAME).to_owned(),
                    of: record.title.clone(),
                    mail: values.text(&COMPANION_MAIL).to_owned(),
                    language: language(values.text(&COMPANION_LANGUAGE)),
                };
                (recipient, codes.collect())
            };
            companions.map(companion).collect()
        }
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipient_is_named_in_an_address_and_found_again() {
        let referrer = DocId([7; 16]);
        for whom in [Whom::Companion { referrer, id: "a-1".to_owned() }, Whom::Organisation(referrer)] {
            assert_eq!(whom.to_string().parse(), Ok(whom));
        }
        for wrong in ["", "c-", "o-7", "x-07070707070707070707070707070707", "c-07-1"] {
            assert_eq!(wrong.parse::<Whom>(), Err(NoWhom), "{wrong}");
        }
    }
}
