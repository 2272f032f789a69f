//! Booklets that were given for lost ones, and which of them are one visitor's because of it.

use std::collections::BTreeSet;

use crate::{
    entrance::{GIVEN, LOST},
    values::Values,
};

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
