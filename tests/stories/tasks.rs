//! A tablet gets another task, or its day is over.

use samenspel_model::{Millis, Role};
use samenspel_server::store::Task;
use samenspel_tests::Centre;

const LONG_AGO: Millis = Millis(1);

#[test]
fn a_desk_that_becomes_a_stand_hands_over_its_work_and_keeps_nobodys_data() {
    let centre = Centre::open();
    let tablet = centre.desk("Balie 9");
    let sent = tablet.register("Amina Proef");
    tablet.connect().until_sent();
    tablet.disconnect();
    let unsent = tablet.register("Bram Proef");
    let id = centre.device("Balie 9");
    assert!(centre.block_on(centre.store().assign_device(id, centre.stand_task(0), LONG_AGO)).unwrap());
    assert!(centre.page("/devices").contains("Moet nog wissen"));

    tablet.connect().until("it knows its task", |core| core.device().unwrap().role == "stand");
    centre.until("it has left the desk", |store| async move {
        let lines = store.device_lines().await.unwrap();
        lines.iter().any(|line| line.label == "Balie 9" && !line.leaving)
    });
    assert!(centre.page("/today").contains("Bram Proef"), "what was unsent is on the server");
    assert!(tablet.candidates(String::new(), 9).is_err());
    assert!(!tablet.own_tasks().unwrap().is_empty(), "it can begin at the stand");
    tablet.disconnect();
    assert!(!tablet.file_holds("Amina Proef") && !tablet.file_holds("Bram Proef"));

    // And back: the sheets come by themselves.
    let desk = Task { role: Role::Desk, stand: None, ends: None };
    centre.block_on(centre.store().assign_device(id, desk, LONG_AGO)).unwrap();
    tablet.connect().until("the sheets are back", |core| {
        core.record(sent.clone()).is_ok() && core.record(unsent.clone()).is_ok()
    });
}

#[test]
fn a_connected_tablet_takes_its_new_task_at_once() {
    let centre = Centre::open();
    let tablet = centre.stand("Stand 9", 0);
    tablet.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    let desk = Task { role: Role::Desk, stand: None, ends: None };
    centre.block_on(centre.store().assign_device(centre.device("Stand 9"), desk, LONG_AGO)).unwrap();
    tablet.until("it is a desk and sees the sheets", |core| {
        core.candidates(String::new(), 9).is_ok_and(|rows| !rows.is_empty())
    });
}
