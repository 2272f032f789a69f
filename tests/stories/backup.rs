//! The server is put back to an older copy of its data.

use samenspel_model::Millis;
use samenspel_tests::{Centre, now, text_of};

#[test]
fn what_the_server_forgot_comes_back_from_the_tablets() {
    let mut centre = Centre::open();
    let (one, two) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    let early = one.register("Vroege Proef");
    one.connect().until_sent();
    two.connect().until("the early sheet is there", |core| core.record(early.clone()).is_ok());
    centre.stop();
    let backup = centre.back_up();
    let files: Vec<_> =
        std::fs::read_dir(backup.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(
        files,
        ["samenspel.sqlite"],
        "after a clean stop one file is all there is, tablets connected or not"
    );
    centre.start();
    // Acknowledged after the backup was made, so in nobody's outbox any more.
    let late = one.register("Late Proef");
    one.set_phone(&early, "0470 33 33 33");
    one.until_sent();
    centre.stop();
    centre.restore(&backup);
    centre.start();

    // Other news keeps the log's numbers growing, so that only the chain tells the two lives apart.
    two.until("the late sheet is there", |core| core.record(late.clone()).is_ok());
    let fresh = centre.desk("Balie 3");
    fresh.connect().until("the late sheet is back", |core| core.record(late.clone()).is_ok());
    fresh.until("and the phone", |core| text_of(core, &early, "phone") == "0470 33 33 33");
    assert!(centre.page("/today").contains("Late Proef"));

    // Whoever brought a change back is not taken for its author: both tablets go on writing.
    one.set_phone(&late, "0470 44 44 44");
    two.set_phone(&early, "0470 55 55 55");
    for tablet in [&one, &two] {
        tablet.until_sent();
        assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
    }
    fresh.until("what they wrote arrives", |core| {
        text_of(core, &late, "phone") == "0470 44 44 44" && text_of(core, &early, "phone") == "0470 55 55 55"
    });
}

#[test]
fn what_a_tablet_made_after_the_backup_is_kept_when_it_is_stopped() {
    let mut centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    tablet.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    tablet.disconnect();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let amina = tablet.register("Amina Proef");
    tablet.connect().until_sent();
    tablet.disconnect();
    centre.stop();
    centre.restore(&backup);
    centre.start();

    // The first thing that the tablet hears is that it must leave.
    let id = centre.device("Balie 9");
    centre.block_on(centre.store().revoke_device(id, Millis(1))).unwrap();
    tablet.connect().until("it has left", |core| core.record(amina.clone()).is_err());
    tablet.disconnect();
    assert!(!tablet.file_holds("Amina Proef"));
    centre.block_on(centre.store().restore_device(id, now())).unwrap();
    assert!(centre.page("/today").contains("Amina Proef"), "nothing is lost");
}

#[test]
fn a_tablet_from_after_the_backup_is_paired_again_and_loses_nothing() {
    let mut centre = Centre::open();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let late = centre.desk("Balie 9");
    let sent = late.register("Amina Proef");
    late.connect().until_sent();
    late.disconnect();
    let unsent = late.register("Bram Proef");
    centre.stop();
    centre.restore(&backup);
    centre.start();

    late.connect().until("it is told", |core| core.sync_state().unwrap().refused == "unknown-device");
    late.pair(centre.link("Balie 9", None, None, Millis(i64::MAX))).unwrap();
    late.until("it is let in", |core| core.sync_state().unwrap().connected);
    late.until_sent();
    let other = centre.desk("Balie 1");
    other.connect().until("both sheets are back", |core| {
        core.record(sent.clone()).is_ok() && core.record(unsent.clone()).is_ok()
    });
    assert!(late.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
}
