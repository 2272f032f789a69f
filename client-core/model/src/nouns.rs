//! The nouns: every kind of document there is. One row a noun; its fields, one line each, are in its own module.

use crate::{
    appointment, candidate, card, centre, doc::Kind, entrance, entry, market, noun::Noun, organisation,
    presence, referrer, volunteer,
};

/// Every noun.
pub const NOUNS: [&Noun; 11] = [
    &candidate::CANDIDATE,
    &organisation::ORGANISATION,
    &market::MARKET,
    &appointment::APPOINTMENT,
    &referrer::REFERRER,
    &centre::CENTRE,
    &entry::ENTRY,
    &card::CARD,
    &volunteer::VOLUNTEER,
    &presence::PRESENCE,
    &entrance::ENTRANCE,
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
            Self::Entry => &entry::ENTRY,
            Self::Card => &card::CARD,
            Self::Volunteer => &volunteer::VOLUNTEER,
            Self::Presence => &presence::PRESENCE,
            Self::Entrance => &entrance::ENTRANCE,
        }
    }
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
                assert!(noun.find(key).is_some(), "{key}");
            }
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
