//! Two tablets change the same thing without knowing of each other.

use samenspel_tests::{Centre, Tablet, text_of};

/// The fields of a sheet that the tablet asks a person to look at.
fn asked_about(tablet: &Tablet, id: &str) -> Vec<String> {
    tablet.attention().unwrap().into_iter().filter(|item| item.id == id).map(|item| item.field).collect()
}

#[test]
fn both_phone_numbers_are_shown_and_one_is_chosen() {
    let centre = Centre::open();
    let (fatima, jan) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    let id = fatima.register("Amina Proef");
    fatima.connect().until_sent();
    jan.connect().until("Jan has the sheet", |core| core.record(id.clone()).is_ok());
    fatima.disconnect();
    jan.disconnect();

    fatima.set_phone(&id, "0470 11 11 11");
    jan.set_phone(&id, "0485 22 22 22");
    fatima.connect().until_sent();
    jan.connect().until_sent();
    let both = |core: &samenspel_ffi::Samenspel| {
        let conflicts = core.record(id.clone()).unwrap().conflicts.into_iter();
        let mut told: Vec<_> = conflicts
            .filter(|conflict| conflict.key == "phone")
            .flat_map(|conflict| conflict.voices)
            .map(|voice| (voice.author, voice.value))
            .collect();
        // By name: their clocks may differ by a millisecond.
        told.sort();
        told
    };
    let wanted = [
        ("Balie 1".to_owned(), "0470 11 11 11".to_owned()),
        ("Balie 2".to_owned(), "0485 22 22 22".to_owned()),
    ];
    for tablet in [&fatima, &jan] {
        tablet.until("both numbers with their tablets", |core| both(core) == wanted);
        assert_eq!(asked_about(tablet, &id), ["phone"]);
    }
    let page = centre.page(&format!("/candidates/{id}"));
    assert!(page.contains("0470 11 11 11") && page.contains("0485 22 22 22"));

    let version = jan.record(id.clone()).unwrap().version;
    jan.choose(id.clone(), version, "phone".to_owned(), "0470 11 11 11".to_owned()).unwrap();
    fatima.until("the choice arrives", |core| core.record(id.clone()).unwrap().conflicts.is_empty());
    assert_eq!(text_of(&fatima, &id, "phone"), "0470 11 11 11");
    assert!(asked_about(&fatima, &id).is_empty());
    assert!(!centre.page(&format!("/candidates/{id}")).contains("0485 22 22 22"));
}
