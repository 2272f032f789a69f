//! Two tablets change the same thing without knowing of each other.

use samenspel_tests::{Centre, Tablet};

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
    jan.connect().until("Jan has the sheet", |core| core.candidate(id.clone()).is_ok());
    fatima.disconnect();
    jan.disconnect();

    fatima.set_phone(&id, "0470 11 11 11");
    jan.set_phone(&id, "0485 22 22 22");
    fatima.connect().until_sent();
    jan.connect().until_sent();
    let both = |core: &samenspel_ffi::Samenspel| {
        let voices = core.candidate(id.clone()).unwrap().phone.voices;
        let mut told: Vec<_> =
            voices.iter().map(|voice| (voice.author.clone(), voice.value.clone())).collect();
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

    jan.choose_value(id.clone(), "phone".to_owned(), "0470 11 11 11".to_owned()).unwrap();
    fatima.until("the choice arrives", |core| core.candidate(id.clone()).unwrap().phone.voices.is_empty());
    assert_eq!(fatima.candidate(id.clone()).unwrap().phone.value, "0470 11 11 11");
    assert!(asked_about(&fatima, &id).is_empty());
    assert!(!centre.page(&format!("/candidates/{id}")).contains("0485 22 22 22"));
}
