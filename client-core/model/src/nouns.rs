//! The nouns: every kind of document there is. One row a noun; its fields, one line each, are in its own module.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::{appointment, candidate, centre, doc::Kind, market, noun::Noun, organisation, referrer};

/// Every noun.
pub const NOUNS: [&Noun; 6] = [
    &candidate::CANDIDATE,
    &organisation::ORGANISATION,
    &market::MARKET,
    &appointment::APPOINTMENT,
    &referrer::REFERRER,
    &centre::CENTRE,
];

impl Kind {
    /// The noun of this kind.
    pub const fn noun(self) -> &'static Noun {
        match self {
            Self::Candidate => &candidate::CANDIDATE,
            Self::Organisation => &organisation::ORGANISATION,
            Self::Market => &market::MARKET,
            Self::Appointment => &appointment::APPOINTMENT,
            Self::Referrer => &referrer::REFERRER,
            Self::Centre => &centre::CENTRE,
        }
    }
}

/// The texts that say how rows are made of what documents say: their words, their order, their links.
const MADE_BY: [(&str, &[u8]); 5] = [
    ("search.rs", include_bytes!("search.rs")),
    ("search/alike.rs", include_bytes!("search/alike.rs")),
    ("phone.rs", include_bytes!("phone.rs")),
    ("text.rs", include_bytes!("text.rs")),
    ("values.rs", include_bytes!("values.rs")),
];

/// A number of those texts that changes with each of them (FNV-1a); worked out when this is compiled, so that no app carries them.
const MADE_SO: u64 = {
    let (mut number, mut texts) = (0xcbf2_9ce4_8422_2325_u64, MADE_BY.as_slice());
    while let [(_, text), others @ ..] = texts {
        let mut bytes = *text;
        while let [byte, rest @ ..] = bytes {
            number = (number ^ *byte as u64).wrapping_mul(0x0100_0000_01b3);
            bytes = rest;
        }
        texts = others;
    }
    number
};

/// Changes whenever a declaration does, or how words are made: rows that were made by other declarations are made anew, and what was set aside as
/// unknown is tried again.
pub fn rows_version() -> String {
    version_made(MADE_SO)
}

fn version_made(so: u64) -> String {
    let mut hash = Sha256::new_with_prefix("samenspel rows 2");
    hash.update(so.to_be_bytes());
    for noun in NOUNS {
        hash.update(format!("{noun:?}"));
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_its_row_and_no_key_stands_for_two_fields() {
        assert_eq!(NOUNS.map(|noun| noun.kind), Kind::ALL);
        for noun in NOUNS {
            assert!(std::ptr::eq(noun.kind.noun(), noun), "{:?}", noun.kind);
            let keys: BTreeSet<&str> = noun.fields.iter().map(|field| field.key).collect();
            let groups: BTreeSet<&str> = noun.groups.iter().map(|group| group.key).collect();
            assert_eq!(keys.len() + groups.len(), noun.fields.len() + noun.groups.len(), "{:?}", noun.kind);
            assert!(keys.is_disjoint(&groups), "{:?}", noun.kind);
            for key in noun.title.iter().chain(noun.sort) {
                assert!(keys.contains(key), "{key}");
            }
        }
    }

    #[test]
    fn rows_are_made_anew_when_their_words_are_made_otherwise() {
        assert_eq!(rows_version(), version_made(MADE_SO));
        assert_ne!(rows_version(), version_made(MADE_SO ^ 1));
        let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/search")).unwrap();
        for file in folder {
            let name = format!("search/{}", file.unwrap().file_name().to_string_lossy());
            assert!(MADE_BY.iter().any(|(known, _)| *known == name), "{name}");
        }
    }

    #[test]
    fn a_register_is_found_by_its_key() {
        let spot = |kind: Kind, key| kind.noun().find(key).map(|spot| (spot.field.key, spot.choice));
        assert_eq!(spot(Kind::Candidate, "name"), Some(("name", None)));
        assert_eq!(spot(Kind::Candidate, "talent/cooking"), Some(("talent", Some("cooking"))));
        assert_eq!(spot(Kind::Organisation, "task/t1/title"), Some(("title", None)));
        assert_eq!(spot(Kind::Organisation, "task/t1/talent/cooking"), Some(("talent", Some("cooking"))));
        let words = |kind: Kind, key| kind.noun().words(key);
        assert_eq!(words(Kind::Candidate, "consent/store").as_deref(), Some("candidate-consent-store"));
        assert_eq!(words(Kind::Organisation, "task/t1/talent/cooking").as_deref(), Some("task-talent"));
        for key in ["talent", "names", "name/x", "task/t1", "task/T 1/title", "task/t1/titles", "kind", ""] {
            assert_eq!(spot(Kind::Organisation, key), None, "{key}");
        }
    }
}
