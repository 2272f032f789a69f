use super::*;
use crate::{Millis, ids::ActorId};

fn author(number: u8, name: &str) -> Author {
    Author { actor: ActorId([number; 8]), name: name.to_owned() }
}

fn set(doc: &mut Doc, by: &Author, at: i64, key: &str, value: &str) -> RawChange {
    doc.write::<DocError>(Millis(at), by, |writer| writer.text(key, value)).unwrap().unwrap()
}

fn text(doc: &Doc, key: &str) -> String {
    doc.values(key).last().map(Scalar::to_string).unwrap_or_default()
}

/// What differs under a key, oldest first.
fn voices(doc: &Doc, key: &str) -> Vec<Voice> {
    let mut all = doc.voices(key);
    all.sort();
    if all.windows(2).all(|pair| pair[0].value == pair[1].value) { vec![] } else { all }
}

#[test]
fn two_devices_that_write_one_phone_keep_both_numbers_with_their_names() {
    let (fatima, jan) = (author(1, "Balie 1"), author(2, "Balie 2"));
    let mut one = Doc::new(Kind::Candidate).unwrap();
    let mut two = one.clone();
    let first = set(&mut one, &fatima, 1_000, "phone", "0470 00 00 01");
    let second = set(&mut two, &jan, 2_000, "phone", "0485 00 00 02");
    one.apply([second.bytes.as_slice()]).unwrap();
    two.apply([first.bytes.as_slice()]).unwrap();
    assert_eq!(voices(&one, "phone"), voices(&two, "phone"));
    assert_eq!(one.heads(), two.heads());
    let said = voices(&one, "phone");
    let told: Vec<_> =
        said.iter().map(|voice| (voice.author.as_str(), voice.value.as_str(), voice.at_ms.0)).collect();
    assert_eq!(told, [("Balie 1", "0470 00 00 01", 1_000), ("Balie 2", "0485 00 00 02", 2_000)]);

    // Whichever is chosen, also the one that is shown: what stands there is of the one who chose.
    for chosen in ["0470 00 00 01", "0485 00 00 02"] {
        let mut settled = one.clone();
        set(&mut settled, &author(3, "Sofie, dashboard"), 3_000, "phone", chosen);
        assert!(voices(&settled, "phone").is_empty());
        let stands = settled.voices("phone");
        let told: Vec<_> = stands.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
        assert_eq!(told, [("Sofie, dashboard", chosen)]);
    }
}

#[test]
fn the_same_value_from_two_devices_is_no_conflict() {
    let mut one = Doc::new(Kind::Candidate).unwrap();
    let mut two = one.clone();
    set(&mut one, &author(1, "a"), 1, "name", "Amina");
    let other = set(&mut two, &author(2, "b"), 2, "name", "Amina");
    one.apply([other.bytes.as_slice()]).unwrap();
    assert!(voices(&one, "name").is_empty());
}

#[test]
fn writing_what_is_there_already_makes_no_change() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    set(&mut doc, &author(1, "a"), 1, "name", "Amina");
    let again =
        doc.write::<DocError>(Millis(2), &author(1, "a"), |writer| writer.text("name", "Amina")).unwrap();
    assert_eq!(again, None);
}

#[test]
fn a_saved_document_loads_with_the_same_heads_and_re_encodes_its_changes_alike() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let change = set(&mut doc, &author(1, "a"), 1, "name", "Amina");
    let loaded = Doc::load(Kind::Candidate, &doc.save()).unwrap();
    assert_eq!(loaded.heads(), doc.heads());
    assert_eq!(loaded.changes(), [change]);
}

#[test]
fn a_document_of_another_kind_does_not_load() {
    let doc = Doc::new(Kind::Market).unwrap();
    assert!(matches!(Doc::load(Kind::Candidate, &doc.save()), Err(DocError::Genesis(Kind::Candidate))));
}

#[test]
fn a_change_without_its_dependency_is_an_error_and_leaves_the_document_alone() {
    let mut one = Doc::new(Kind::Candidate).unwrap();
    set(&mut one, &author(1, "a"), 1, "name", "Amina");
    let second = set(&mut one, &author(1, "a"), 2, "name", "Amina B");
    let mut two = Doc::new(Kind::Candidate).unwrap();
    let before = two.heads();
    assert!(matches!(two.apply([second.bytes.as_slice()]), Err(DocError::Missing(1))));
    assert_eq!(two.heads(), before);
}

#[test]
fn taking_a_change_out_takes_its_dependants_along_and_keeps_the_rest() {
    let mut one = Doc::new(Kind::Candidate).unwrap();
    let mut two = one.clone();
    let refused = set(&mut one, &author(1, "a"), 1, "phone", "x");
    set(&mut one, &author(1, "a"), 2, "mail", "depends@on.it");
    let other = set(&mut two, &author(2, "b"), 3, "name", "Amina");
    one.apply([other.bytes.as_slice()]).unwrap();
    let healed = one.without(&BTreeSet::from([refused.hash])).unwrap();
    assert_eq!(["name", "phone", "mail"].map(|key| text(&healed, key)), ["Amina", "", ""]);
}
