//! Somebody asks to be forgotten.

use samenspel_model::{DocId, Millis};
use samenspel_server::store::Store;
use samenspel_tests::{Centre, Tablet};

const NAME: &str = "Zwartkopje";

fn erase(centre: &Centre, id: &str) {
    let doc: DocId = id.parse().unwrap();
    assert!(centre.block_on(centre.store().erase_document(doc, Millis(1_795_424_400_000))).unwrap());
}

/// Have so many tablets confirmed the only erasure?
async fn confirmed_by(store: Store, count: usize) -> bool {
    let lines = store.erasure_lines(9).await.unwrap();
    let [line] = lines.as_slice() else { return false };
    line.receipts.iter().filter(|receipt| receipt.confirmed_ms.is_some()).count() == count
}

fn gone(tablet: &Tablet, id: &str) {
    tablet.until("the sheet is gone", |core| core.record(id.to_owned()).is_err());
    assert!(!tablet.finds("zwart"));
}

#[test]
fn a_person_who_asks_to_be_forgotten_is_on_the_server_and_on_every_tablet() {
    let centre = Centre::open();
    let (one, two) = (centre.desk("Balie 8"), centre.desk("Balie 9"));
    let id = one.register("Aminatou Zwartkopje");
    one.connect().until_sent();
    two.connect().until("it has the sheet", |core| core.record(id.clone()).is_ok());
    two.disconnect();
    two.set_phone(&id, "0470 12 34 56");
    let version = two.record(id.clone()).unwrap().version;
    two.put_draft(format!("candidate:{id}"), format!("{{\"remark\":\"{NAME} komt\"}}")).unwrap();

    erase(&centre, &id);
    gone(&one, &id);
    centre.until("the first tablet confirms", |store| confirmed_by(store, 1));
    assert!(centre.page("/erasures").contains("We wachten op één toestel"));
    two.connect();
    gone(&two, &id);
    centre.until("both have confirmed", |store| confirmed_by(store, 2));
    assert!(centre.page("/erasures").contains("op alle toestellen"));
    two.until_sent();
    let attention = two.attention().unwrap();
    assert!(attention.iter().all(|item| item.reason.is_empty()), "nobody is bothered with it: {attention:?}");
    assert!(
        two.choose(id.clone(), version, "phone".to_owned(), "0470 1".to_owned()).is_err(),
        "nobody writes on a sheet that is gone"
    );
    for tablet in [&one, &two] {
        tablet.disconnect();
        assert!(!tablet.file_holds(NAME), "not a byte of the name");
    }
    assert!(!centre.file_holds(NAME));
}

#[test]
fn a_backup_from_before_the_erasure_does_not_bring_the_person_back() {
    let mut centre = Centre::open();
    let (one, two) = (centre.desk("Balie 8"), centre.desk("Balie 9"));
    let id = one.register("Aminatou Zwartkopje");
    one.connect().until_sent();
    two.connect().until("it has the sheet", |core| core.record(id.clone()).is_ok());
    two.disconnect();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    one.until("it is back", |core| core.sync_state().unwrap().connected);
    erase(&centre, &id);
    gone(&one, &id);
    centre.until("it confirms", |store| confirmed_by(store, 1));
    centre.stop();
    centre.restore(&backup);
    assert!(centre.file_holds(NAME), "the backup still knows the person");
    centre.start();

    // One tablet knows better, and tells.
    let doc: DocId = id.parse().unwrap();
    centre.until("the server has erased again", |store| async move {
        store.candidate_sheet(doc).await.unwrap().is_none()
    });
    two.connect();
    gone(&two, &id);
    centre.until("both have confirmed", |store| confirmed_by(store, 2));
    let fresh = centre.desk("Balie 10");
    fresh.connect().until("it has the others", |core| !core.candidates(String::new(), 9).unwrap().is_empty());
    gone(&fresh, &id);
    centre.stop();
    assert!(!centre.file_holds(NAME));
}

#[test]
fn a_coordinator_erases_a_sheet_and_can_undo_it() {
    let centre = Centre::open();
    let one = centre.desk("Balie 8");
    let id = one.register("Aminatou Zwartkopje");
    one.connect().until_sent();
    let sheet = centre.page(&format!("/candidates/{id}"));
    assert!(sheet.contains("Wis deze fiche"));
    // Browsers keep titles in their history, also after the person is erased.
    let title = sheet.split_once("</title>").unwrap().0;
    assert!(!title.contains("Aminatou"), "{title}");
    let soon = centre.press(&format!("/erasures/{id}"));
    let (page, said) = soon.split_once("?said=").unwrap();
    assert_eq!(page, "/erasures");
    assert!(centre.page(&soon).contains("Aminatou Zwartkopje"));
    let undone = centre.press(&format!("/undo/{said}"));
    assert!(undone.starts_with(&format!("/candidates/{id}?said=")), "{undone}");
    assert!(centre.page("/erasures").contains("Er is nog niets gewist"));
    assert!(one.record(id).is_ok());
}

#[test]
fn what_a_long_reader_keeps_in_the_files_is_told_and_goes_when_it_ends() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    let id = tablet.register("Aminatou Zwartkopje");
    tablet.connect().until_sent();
    let reader = rusqlite::Connection::open(centre.folder().join("samenspel.sqlite")).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT count(*) FROM doc", [], |row| row.get::<_, i64>(0)).unwrap();

    erase(&centre, &id);
    assert!(centre.file_holds(NAME));
    assert!(centre.page("/erasures").contains("nog een kopie"), "Sofie reads that it is not all gone");
    drop(reader);
    centre.until("the copy goes by itself", |store| async move { !store.waits_for_reader().await.unwrap() });
    assert!(!centre.file_holds(NAME));
    assert!(!centre.page("/erasures").contains("nog een kopie"));
}
