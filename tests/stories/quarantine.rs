//! The coordinator looks at what was refused, has it tried again, or drops it.

use samenspel_model::{
    ActorId, DocId, Millis, Role, Space,
    doc::{Author, Doc, DocError, Kind},
    wire::{Answer, Change, Down, RefusalCode},
};
use samenspel_server::store::Task;
use samenspel_tests::{Centre, Hand, Tablet};

fn refused(centre: &Centre) -> (Tablet, String) {
    let tablet = centre.desk("Balie 9");
    tablet.register("Amina Proef");
    let lines = centre.block_on(centre.store().device_lines()).unwrap();
    let id = lines.iter().find(|line| line.label == "Balie 9").unwrap().id;
    centre.block_on(centre.store().revoke_device(id, Millis(1))).unwrap();
    tablet.connect().until("its work is handed over", |core| {
        core.sync_state().unwrap().refused == "revoked" && core.sync_state().unwrap().waiting == 0
    });
    tablet.disconnect();
    (tablet, id.to_string())
}

/// The address of the only line on the page.
fn address(centre: &Centre) -> String {
    let page = centre.page("/quarantine");
    let (_, rest) = page.split_once("href=\"/quarantine/").expect("a line");
    format!("/quarantine/{}", rest.split_once('"').unwrap().0)
}

#[test]
fn a_coordinator_reads_what_was_refused_and_it_comes_in_when_the_tablet_may_again() {
    let centre = Centre::open();
    let (tablet, device) = refused(&centre);
    let at = address(&centre);
    let detail = centre.page(&at);
    assert!(detail.contains("Balie 9") && detail.contains("Amina Proef") && detail.contains("Naam"));
    assert!(!centre.page("/quarantine").contains("Amina"), "the list names nobody");

    let still = centre.press(&format!("{at}/retry"));
    assert!(still.starts_with("/quarantine/"), "{still}");
    assert!(centre.page(&still).contains("nog altijd niet"));
    assert!(centre.press(&format!("/devices/{device}/restore")).starts_with("/devices"));
    assert!(centre.page("/today").contains("Amina Proef"), "with its access its work comes in");
    assert!(centre.page("/quarantine").contains("Alles wat toestellen stuurden, is opgenomen."));

    tablet.connect().until("it learns that all is well", |core| {
        core.sync_state().unwrap().connected
            && core.attention().unwrap().iter().all(|item| item.reason.is_empty())
    });
    tablet.until_sent();
    let other = centre.desk("Balie 2");
    other
        .connect()
        .until("the sheet is there once", |core| core.candidates("proef".to_owned(), 10).unwrap().len() == 1);
}

#[test]
fn what_is_dropped_leaves_the_list_and_can_come_back_for_a_moment() {
    let centre = Centre::open();
    let (tablet, _) = refused(&centre);
    let at = address(&centre);
    let notice = centre.press(&format!("{at}/drop"));
    let list = centre.page(&notice);
    assert!(list.contains("Ongedaan maken") && !list.contains(&format!("href=\"{at}\"")));
    let (_, said) = notice.split_once("said=").unwrap();
    assert!(centre.press(&format!("/undo/{said}")).starts_with(&at));
    assert!(centre.page(&at).contains("Amina Proef"));

    let notice = centre.press(&format!("{at}/drop"));
    centre.block_on(centre.store().forget_dropped(Millis(i64::MAX))).unwrap();
    let (_, said) = notice.split_once("said=").unwrap();
    assert!(!centre.press(&format!("/undo/{said}")).starts_with(&at), "too late");
    assert!(!centre.page(&at).contains("Amina"));
    tablet.connect().until("it was told again", |core| core.sync_state().unwrap().refused == "revoked");
    tablet.until_sent();
    assert!(
        centre.page("/quarantine").contains("Alles wat toestellen stuurden, is opgenomen."),
        "it stays away"
    );
    assert!(
        tablet.candidates("proef".to_owned(), 10).unwrap().is_empty(),
        "a revoked tablet keeps nobody's data"
    );
}

#[test]
fn what_a_stand_may_not_write_comes_in_by_hand_when_the_tablet_is_given_to_the_desk() {
    let centre = Centre::open();
    let mut stand = Hand::paired(&centre, &centre.link("Stand 1", Some(0), None, Millis(i64::MAX)));
    assert!(matches!(stand.hello(), Down::Welcome(_)));
    let author = Author { actor: ActorId([1; 8]), name: "Stand 1".to_owned() };
    let mut sheet = Doc::new(Kind::Candidate).unwrap();
    let written = sheet.write::<DocError>(Millis(1), &author, |writer| writer.text("name", "Mehmet Proef"));
    let change = Change {
        doc: DocId([7; 16]),
        kind: Kind::Candidate.number(),
        space: Space::Desk,
        bytes: written.unwrap().unwrap().bytes,
    };
    assert_eq!(stand.push(vec![change]), [Answer::Refused(RefusalCode::NotAllowed)]);
    let at = address(&centre);
    let desk = Task { role: Role::Desk, stand: None, ends: None };
    assert!(centre.block_on(centre.store().assign_device(stand.device(), desk, Millis(2))).unwrap());
    let taken = centre.press(&format!("{at}/retry"));
    assert!(taken.starts_with("/quarantine?"), "{taken}");
    assert!(centre.page("/today").contains("Mehmet Proef"));
    assert!(centre.page("/quarantine").contains("Alles wat toestellen stuurden, is opgenomen."));
}
