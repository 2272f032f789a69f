//! A sheet typed on an offline tablet reaches the dashboard.

use std::collections::HashMap;

use samenspel_ffi::Input;
use samenspel_tests::{Centre, text_of, texts};

fn appointment(booklet: &str, task: &str) -> HashMap<String, Input> {
    texts([
        ("booklet", booklet),
        ("task", task),
        ("date", "2027-03-14"),
        ("time", "10:00"),
        ("place", "Onthaal"),
        ("contact", "Lena"),
    ])
}

#[test]
fn aminas_sheet_and_her_appointment_meet_on_the_dashboard_through_the_booklet() {
    let centre = Centre::open();
    let (code, qr) = centre.booklet(0);
    let desk = centre.desk("Balie 1");
    let stand = centre.stand("Stand 3", 0);
    stand.connect().until("the stand has its tasks", |core| !core.own_tasks().unwrap().is_empty());
    stand.disconnect();

    // Nobody has a connection: the desk registers and binds, the stand scans.
    let amina = desk.register("Amina Proef-Diallo");
    desk.bind_booklet(amina.clone(), code.clone()).unwrap();
    let task = stand.own_tasks().unwrap().remove(0);
    stand.save_appointment(appointment(&qr, &task.id), None).unwrap();
    assert!(!centre.page("/today").contains("Proef-Diallo"));

    desk.connect().until_sent();
    stand.connect().until_sent();
    let sheet = centre.page(&format!("/candidates/{amina}"));
    assert!(sheet.contains("Amina Proef-Diallo"));
    assert!(sheet.contains(&task.texts["title"]), "the appointment is joined through the booklet");
    desk.until("the desk sees the appointment too", |core| {
        !core.appointments_of_candidate(amina.clone()).unwrap().is_empty()
    });
    assert!(centre.page("/today").contains("Proef-Diallo"));
}

#[test]
fn what_one_desk_registers_the_other_sees_live_and_after_a_restart() {
    let centre = Centre::open();
    let (one, two) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    one.connect();
    two.connect().until("both are connected", |core| core.sync_state().unwrap().connected);
    let id = one.register("Bram Proefman");
    two.until("Bram arrives", |core| !core.candidates("proefm".to_owned(), 5).unwrap().is_empty());
    one.set_phone(&id, "0470 00 00 09");
    two.until("his phone arrives", |core| text_of(core, &id, "phone") == "0470 00 00 09");
    let two = two.restarted();
    assert!(two.finds("bram proefm"), "the list is there without a connection");
}

#[test]
fn two_hundred_offline_sheets_arrive_and_a_new_tablet_gets_them_all() {
    let centre = Centre::open();
    let desk = centre.desk("Balie 1");
    for number in 0..200 {
        let id = desk.register(&format!("Proefpersoon {number}"));
        desk.set_phone(&id, &format!("0470 {number:06}"));
    }
    desk.connect().until_sent();
    let fresh = centre.desk("Balie 2");
    fresh.connect().until("all sheets are there", |core| {
        core.candidates("proefpersoon".to_owned(), 500).unwrap().len() == 200
    });
}
