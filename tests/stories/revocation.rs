//! The coordinator revokes a device, or its time ends.

use samenspel_model::{DeviceId, Millis};
use samenspel_tests::{Centre, Tablet, now};

fn device_of(centre: &Centre, label: &str) -> DeviceId {
    centre.device(label)
}

#[test]
fn a_revoked_tablet_is_told_so_and_its_unsent_work_is_kept_for_the_coordinator() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    tablet.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    tablet.disconnect();
    let amina = tablet.register("Amina Proef");
    centre.block_on(centre.store().revoke_device(device_of(&centre, "Balie 9"), Millis(1))).unwrap();

    tablet.connect().until("it is told", |core| core.sync_state().unwrap().refused == "revoked");
    tablet.until("its work is handed over", |core| core.sync_state().unwrap().waiting == 0);
    assert!(centre.page("/quarantine").contains("Balie 9"));
    assert!(!centre.page("/today").contains("Amina Proef"), "nothing of it reaches the lists");
    tablet.until("and nothing of it stays behind", |core| core.record(amina.clone()).is_err());
    tablet.disconnect();
    assert!(!tablet.file_holds("Amina Proef"), "a tablet that was taken away holds nobody's data");
}

#[test]
fn a_connected_tablet_is_cut_off_at_once_and_comes_back_when_the_revocation_is_undone() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    tablet.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    let id = device_of(&centre, "Balie 9");
    centre.block_on(centre.store().revoke_device(id, Millis(1))).unwrap();
    tablet.until("it is told", |core| core.sync_state().unwrap().refused == "revoked");
    tablet.disconnect();
    centre.block_on(centre.store().restore_device(id, now())).unwrap();
    tablet.connect().until("it may again", |core| {
        core.sync_state().unwrap().connected && core.sync_state().unwrap().refused.is_empty()
    });
}

#[test]
fn when_the_revocation_is_undone_what_was_handed_over_reaches_the_dashboard() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    let amina = tablet.register("Amina Proef");
    let id = device_of(&centre, "Balie 9");
    centre.block_on(centre.store().revoke_device(id, Millis(1))).unwrap();
    tablet.connect().until("its work is handed over", |core| {
        core.sync_state().unwrap().refused == "revoked" && core.sync_state().unwrap().waiting == 0
    });
    tablet.until("it has left", |core| core.record(amina.clone()).is_err());
    tablet.disconnect();
    centre.block_on(centre.store().restore_device(id, now())).unwrap();
    assert!(centre.page("/today").contains("Amina Proef"), "what the server kept comes in at once");
    tablet.connect().until("the sheet is back", |core| core.record(amina.clone()).is_ok());
    tablet.set_phone(&amina, "0470 33 33 33");
    tablet.until("it may again", |core| core.sync_state().unwrap().connected);
    tablet.until_sent();
    let attention = tablet.attention().unwrap();
    assert!(
        attention.iter().all(|item| item.reason.is_empty()),
        "nothing is refused any more: {attention:?}"
    );
    let today = centre.page("/today");
    assert!(today.contains("Amina Proef") && today.contains("0470 33 33 33"));
    assert!(!centre.page("/quarantine").contains("Balie 9"), "the quarantine is empty again");
}

#[test]
fn what_the_server_has_no_room_for_stays_on_the_tablet_until_there_is_room() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    let amina = tablet.register("Amina Proef");
    let id = device_of(&centre, "Balie 9");
    // As if an app with a fault had sent its changes for years.
    let database = rusqlite::Connection::open(centre.folder().join("samenspel.sqlite")).unwrap();
    database
        .execute(
            "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
             INSERT INTO quarantine (device, doc, kind, space, bytes, digest, code, detail, received_ms)
             SELECT ?1, zeroblob(16), 1, 'desk', x'00', CAST(n AS BLOB), 'malformed', '', 1 FROM number",
            [id.as_bytes()],
        )
        .unwrap();
    centre.block_on(centre.store().revoke_device(id, Millis(1))).unwrap();
    tablet.connect().until("it is answered", |core| {
        core.attention().unwrap().iter().any(|item| item.reason == "revoked")
    });
    tablet.disconnect();
    assert!(tablet.record(amina.clone()).is_ok() && tablet.sync_state().unwrap().waiting == 1);

    let lines = centre.block_on(centre.store().refusal_lines(9)).unwrap();
    assert!(centre.block_on(centre.store().drop_refused(lines[0].id, Millis(2))).unwrap());
    tablet.connect().until("it has left", |core| core.record(amina.clone()).is_err());
    tablet.disconnect();
    centre.block_on(centre.store().restore_device(id, now())).unwrap();
    assert!(centre.page("/today").contains("Amina Proef"), "nothing is lost");
}

#[test]
fn a_stands_rights_end_at_their_date() {
    let centre = Centre::open();
    let link = centre.link("Stand 3", Some(0), Some(Millis(1)), Millis(i64::MAX));
    let stand = Tablet::paired(&link);
    assert_eq!(stand.sync_state().unwrap().refused, "ended", "it knows by itself, without a connection");
    stand.connect().until("it is told", |core| core.sync_state().unwrap().refused == "ended");
}
