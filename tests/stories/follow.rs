//! Two desks follow up the same people, without a network and with one.

use std::collections::HashMap;

use samenspel_ffi::Input;
use samenspel_model::{DocId, Millis};
use samenspel_tests::{Centre, text_of, texts};

fn step(person: &str, words: &str) -> HashMap<String, Input> {
    texts([
        ("candidate", person),
        ("way", "note"),
        ("words", words),
        ("waits-for", "desk"),
        ("by", "2026-12-01"),
    ])
}

#[test]
fn the_same_next_step_set_on_two_tablets_is_kept_twice_and_two_days_for_one_are_asked_about() {
    let centre = Centre::open();
    let (one, two) = (centre.desk("Balie 8"), centre.desk("Balie 9"));
    let amina = one.register("Amina Proef");
    one.connect().until_sent();
    two.connect().until("it has the sheet", |core| core.record(amina.clone()).is_ok());
    one.disconnect();
    two.disconnect();
    for tablet in [&one, &two] {
        tablet.save_entry(None, step(&amina, "bellen")).unwrap();
    }
    one.connect().until_sent();
    two.connect().until_sent();
    for tablet in [&one, &two] {
        tablet.until("both steps are there", |core| {
            core.entries_of_candidate(amina.clone()).unwrap().len() == 2
        });
    }
    one.disconnect();
    two.disconnect();
    let entry = one.entries_of_candidate(amina.clone()).unwrap().remove(0).id;
    one.save_entry(Some(entry.clone()), texts([("by", "2026-12-02")])).unwrap();
    two.save_entry(Some(entry.clone()), texts([("by", "2026-12-03")])).unwrap();
    one.connect().until_sent();
    two.connect().until_sent();
    one.until("somebody is asked which day it is", |core| {
        core.attention().unwrap().iter().any(|item| item.field == "by" && item.title == "Amina Proef")
    });
    assert_eq!(text_of(&one, &entry, "words"), "bellen");
    assert!(centre.page("/today").contains("Amina Proef"));
}

#[test]
fn who_is_erased_takes_the_history_along_everywhere_also_what_was_noted_meanwhile() {
    let centre = Centre::open();
    let (one, two) = (centre.desk("Balie 8"), centre.desk("Balie 9"));
    let amina = one.register("Amina Proef");
    one.save_entry(None, step(&amina, "Zwartkopje wil koken")).unwrap();
    one.connect().until_sent();
    two.connect()
        .until("it has the history", |core| !core.entries_of_candidate(amina.clone()).unwrap().is_empty());
    two.disconnect();
    two.save_entry(None, step(&amina, "Zwartkopje belde terug")).unwrap();

    let doc: DocId = amina.parse().unwrap();
    assert!(centre.block_on(centre.store().erase_document(doc, Millis(1_795_424_400_000))).unwrap());
    two.connect().until("the sheet is gone", |core| core.record(amina.clone()).is_err());
    two.until_sent();
    one.until("the sheet is gone", |core| core.record(amina.clone()).is_err());
    let attention = two.attention().unwrap();
    assert!(attention.iter().all(|item| item.reason.is_empty()), "nobody is bothered with it: {attention:?}");
    for tablet in [&one, &two] {
        assert!(tablet.entries_of_candidate(amina.clone()).unwrap().is_empty());
        tablet.disconnect();
        assert!(!tablet.file_holds("Zwartkopje"), "not a byte of the words");
    }
    assert!(!centre.file_holds("Zwartkopje"));
}
