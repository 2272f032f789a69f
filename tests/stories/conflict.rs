//! Two people change the same thing without knowing of each other.

use samenspel_model::{DocId, edit::edit_of};
use samenspel_server::ingest::dashboard::{self, Edited};
use samenspel_tests::{Centre, Tablet, env, text_of};

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

/// Tasks are for coordinators to write: two of them have the task's form open at the dashboard, the third has a tablet without
/// a connection.
#[test]
fn two_coordinators_and_a_tablet_change_one_task_at_once_and_nobodys_words_are_lost() {
    let centre = Centre::open();
    let (sofie, bo) = (centre.account("Sofie"), centre.account("Bo"));
    let an = centre.coordinators_tablet("Tablet van An");
    an.connect().until("the catalogue is there", |core| !core.organisations().unwrap().is_empty());
    an.disconnect();
    let organisation = an.organisations().unwrap().remove(0).record.id;
    let record = an.record(organisation.clone()).unwrap();
    let title =
        record.texts.keys().find(|key| key.starts_with("task/") && key.ends_with("/title")).unwrap().clone();
    let what = title.replace("/title", "/about");

    an.set_text(&organisation, &title, "Koken met buren");
    an.set_text(&organisation, &what, "Je kookt elke dinsdag.");
    let doc: DocId = organisation.parse().unwrap();
    for (account, given) in [(&sofie, "Samen koken"), (&bo, "Soep koken")] {
        let form = edit_of([(title.as_str(), given)]);
        let saved = dashboard::edit_form(centre.store(), env(), account, doc, &record.version, form);
        let expected = if given == "Samen koken" { Edited::Saved } else { Edited::Beside };
        assert_eq!(centre.block_on(saved).unwrap(), expected);
    }
    an.connect().until_sent();

    let desk = centre.desk("Balie 1");
    desk.connect();
    for tablet in [&an, &desk] {
        tablet.until("all three titles, and a question", |core| {
            let Ok(record) = core.record(organisation.clone()) else { return false };
            let conflicts = record.conflicts.into_iter().filter(|conflict| conflict.key == title);
            let mut told: Vec<_> = conflicts
                .flat_map(|conflict| conflict.voices)
                .map(|voice| (voice.author, voice.value))
                .collect();
            told.sort();
            let told: Vec<_> = told.iter().map(|(author, value)| (author.as_str(), value.as_str())).collect();
            told == [
                ("Bo, dashboard", "Soep koken"),
                ("Sofie, dashboard", "Samen koken"),
                ("Tablet van An", "Koken met buren"),
            ]
        });
        assert_eq!(text_of(tablet, &organisation, &what), "Je kookt elke dinsdag.", "nobody else wrote that");
    }
    let page = centre.page("/today");
    for words in ["Soep koken", "Samen koken", "Koken met buren"] {
        assert!(page.contains(words), "the coordinators are asked: {words}");
    }
}
