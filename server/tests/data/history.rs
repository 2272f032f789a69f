//! What was noted about a person who asks to be forgotten.

use samenspel_model::{
    DocId, Space,
    doc::Kind,
    edit::{self, Input, edit_of},
    wire::{Answer, RefusalCode},
};
use samenspel_server::store::check::check;

use crate::{
    erasure::copies,
    harness::{Centre, Tablet, env, now},
};

#[tokio::test]
async fn a_persons_history_goes_along_and_what_a_tablet_notes_about_an_erased_person_is_kept_nowhere() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou");
    fatima.push(changes).await;
    let (zus, changes) = fatima.tablet.register("Mariam");
    fatima.push(changes).await;
    let note = |tablet: &mut Tablet, person: DocId, words: &str| {
        let id = DocId::random(&mut env());
        let mut given = edit_of([("way", "note"), ("words", words), ("by", "2026-12-01")]);
        given.extend(edit_of([("candidate", person.to_string())]));
        given.insert("at".to_owned(), Input::Number(now().0));
        let (doc, _) = edit::create(Kind::Entry, now(), &tablet.author, &given).unwrap();
        tablet.docs.insert(id, (Space::Desk, doc));
        id
    };
    let noted = note(&mut fatima.tablet, amina, "Zwartkopje wil koken");
    let other = note(&mut fatima.tablet, zus, "wil lezen");
    for id in [noted, other] {
        let changes = fatima.tablet.changes(id);
        assert_eq!(fatima.push(changes).await, [Answer::Stored]);
    }
    let late = note(&mut fatima.tablet, amina, "Zwartkopje belde");

    assert_eq!(centre.store.goes_along(amina).await.unwrap(), [noted]);
    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje") + copies(&centre, "zwartkopje"), 0);
    let changes = fatima.tablet.changes(late);
    assert_eq!(fatima.push(changes).await, [Answer::Refused(RefusalCode::Erased)]);
    assert_eq!(copies(&centre, "Zwartkopje"), 0, "nothing of it is kept aside either");
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    fatima.catch_up().await;
    assert!(!fatima.tablet.docs.contains_key(&noted) && fatima.tablet.docs.contains_key(&other));
    let checked = check(centre.folder.path()).unwrap();
    assert!(checked.is_sound(), "{:?}", checked.findings);
}
