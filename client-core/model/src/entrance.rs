//! The entrance of a market: how many visitors came in, counted with a tap, and which booklets were given for lost ones.

use std::collections::BTreeSet;

use crate::{
    doc::Kind,
    field::{Field, Purpose::Appointment, fields},
    ids::DocId,
    noun::{Group, GroupIds, Home, Noun},
    text::NAME_CHARS_MAX,
    values::Values,
};

fields! {
    /// The fields of an entrance.
    FIELDS:
    /// The market.
    MARKET = Field::reference("market", Kind::Market).always(),
}

fields! {
    /// What one device counted.
    DOOR_FIELDS:
    /// What the device was called.
    NAME = Field::line("name", NAME_CHARS_MAX).unasked(),
    /// So many visitors.
    VISITORS = Field::number("visitors", 0, 99_999).unasked(),
}

fields! {
    /// What became of a lost booklet.
    LOST_FIELDS:
    /// What its bearer was given for it; two desks may each have given one.
    GIVEN = Field::codes("given").for_(Appointment).unasked(),
}

/// What each device counted, by its id: two devices never write the same register.
pub static DOOR: Group = Group { key: "door", ids: GroupIds::Own, fields: DOOR_FIELDS };

/// Booklets that were lost, by their code. What was noted under it stays there, and is the bearer's of the new one too.
pub static LOST: Group = Group { key: "lost", ids: GroupIds::Own, fields: LOST_FIELDS };

/// The entrance of a market: one document.
pub static ENTRANCE: Noun = Noun {
    kind: Kind::Entrance,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[&DOOR, &LOST],
    title: &[],
    sort: &["market"],
};

/// The id of a market's entrance: every device comes to the same.
pub fn doc_id(market: DocId) -> DocId {
    DocId::derived(b"samenspel entrance 1", &[market.as_bytes()])
}

/// A lost booklet's code, and those that were given for it.
pub type Replaced = (String, Vec<String>);

/// What an entrance says of lost booklets.
pub fn replaced(entrance: &Values) -> Vec<Replaced> {
    let given = |item: Values| item.choices(&GIVEN).to_vec();
    entrance.items(LOST.key).into_iter().map(|(lost, item)| (lost, given(item))).collect()
}

/// The booklets that are one visitor's because one was given for another: this one is among them.
pub fn same_visitors(code: &str, replaced: &[Replaced]) -> BTreeSet<String> {
    let mut same = BTreeSet::from([code.to_owned()]);
    loop {
        let before = same.len();
        for (lost, given) in replaced.iter().filter(|(_, given)| !given.is_empty()) {
            if same.contains(lost) || given.iter().any(|given| same.contains(given)) {
                same.extend(given.iter().cloned());
                same.insert(lost.clone());
            }
        }
        if same.len() == before {
            return same;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn booklets_that_were_given_for_one_another_are_one_visitors() {
        let of = |pairs: &[(&str, &str)]| {
            let mut values = Values::default();
            for (lost, given) in pairs {
                values.choices.entry(format!("lost/{lost}/given")).or_default().push((*given).to_owned());
            }
            values
        };
        let mut all = replaced(&of(&[("1", "2"), ("1", "3"), ("7", "8")]));
        all.extend(replaced(&of(&[("3", "4")])));
        let same = |code| same_visitors(code, &all).into_iter().collect::<Vec<_>>();
        for code in ["1", "2", "3", "4"] {
            assert_eq!(same(code), ["1", "2", "3", "4"]);
        }
        assert_eq!(same("8"), ["7", "8"]);
        assert_eq!(same("9"), ["9"]);
    }
}
