//! A person asks to be forgotten, and is.

use std::fs;

use samenspel_model::{
    DocId, Erasure, Space,
    booklet::Code,
    doc::Kind,
    edit::edit_of,
    wire::{self, Answer, Payload, RefusalCode, Up},
};
use samenspel_server::store::{ErasureLine, Store, check::check, rows::Asks};

use crate::{
    harness::{Centre, now},
    repair::{backup, restore},
};

const FILE: &str = "samenspel.sqlite";

/// How often do the server's files hold these bytes?
pub(crate) fn copies(centre: &Centre, text: &str) -> usize {
    let files = fs::read_dir(centre.folder.path()).unwrap().map(|file| file.unwrap().path());
    let holds =
        |bytes: &Vec<u8>| bytes.windows(text.len()).filter(|window| *window == text.as_bytes()).count();
    files.map(|path| holds(&fs::read(path).unwrap())).sum()
}

#[tokio::test]
async fn nothing_of_an_erased_sheet_stays_in_the_servers_files() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou Zwartkopje");
    fatima.push(changes).await;
    // Enough around it that SQLite rearranges its pages.
    for number in 0..120 {
        let (id, mut changes) = fatima.tablet.register(&format!("Proefpersoon {number}"));
        changes.push(fatima.tablet.edit(id, "remark", &"x".repeat(number * 7 + 1)));
        assert_eq!(fatima.push(changes).await.len(), 3);
    }
    let edit = fatima.tablet.edit(amina, "remark", "Aminatou Zwartkopje komt dinsdag");
    fatima.push(vec![edit]).await;
    let mut broken = fatima.tablet.edit(amina, "phone", "0470 12 34 56");
    broken.bytes.extend_from_slice(b"Aminatou Zwartkopje");
    assert_eq!(fatima.push(vec![broken]).await, [Answer::Refused(RefusalCode::Malformed)]);
    assert!(
        copies(&centre, "Zwartkopje") > 3 && copies(&centre, "zwartkopje") > 0,
        "also as it is looked for"
    );

    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje") + copies(&centre, "zwartkopje"), 0);
    assert!(centre.store.candidate_sheet(amina).await.unwrap().is_none());
    assert!(!centre.store.erase_document(amina, now()).await.unwrap(), "there is nothing to erase twice");
    let checked = check(centre.folder.path()).unwrap();
    assert!(checked.is_sound() && checked.documents == 120, "{:?}", checked.findings);
    assert_eq!(centre.store.rebuild_rows().await.unwrap(), 120);
}

#[tokio::test]
async fn the_words_of_a_persons_appointments_go_along_and_those_of_a_shared_booklet_stay() {
    let centre = Centre::new();
    let mut vera = centre.stand("Stand 3", DocId([1; 16]), DocId([2; 16])).await.connect(&centre.store).await;
    let noted = crate::rights::note(&mut vera, "10:00").await;
    let remark = vera.tablet.edit(noted, "remark", "Aminatou Zwartkopje komt met haar zus");
    vera.push(vec![remark]).await;
    // Corrected: the name is still in the log.
    let corrected = vera.tablet.edit(noted, "remark", "Komt met haar zus");
    vera.push(vec![corrected]).await;
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut bind = async |name: &str, booklet: &str| {
        let (id, mut changes) = fatima.tablet.register(name);
        changes.push(fatima.tablet.write(id, &edit_of([(format!("booklet/{booklet}"), true)])));
        fatima.push(changes).await;
        id
    };
    let booklet = Code::from_serial(77).to_string();
    let (amina, zus) = (bind("Aminatou", &booklet).await, bind("Mariam", &booklet).await);

    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(centre.store.candidate_sheet(zus).await.unwrap().unwrap().noted, 1, "it is her sister's too");
    assert!(copies(&centre, "Zwartkopje") > 0);
    assert_eq!(centre.store.booklet_questions(Asks::Erased).await.unwrap().len(), 1, "and is asked about");
    assert!(centre.store.erase_document(zus, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
    assert_eq!(centre.store.appointment_lines(9).await.unwrap(), []);
    let erased = centre.store.erasure_lines(9).await.unwrap();
    let asked = |line: &ErasureLine| line.receipts.iter().any(|receipt| receipt.device == "Stand 3");
    assert!(erased.iter().any(|line| line.id == noted && asked(line)), "the stand is waited for: {erased:?}");
    vera.catch_up().await;
    assert!(!vera.tablet.docs.contains_key(&noted));
    assert!(check(centre.folder.path()).unwrap().is_sound());
}

#[tokio::test]
async fn what_was_refused_of_a_persons_booklet_goes_along_and_its_tablet_lets_go_of_it() {
    let centre = Centre::new();
    let mut vera = centre.stand("Stand 3", DocId([1; 16]), DocId([2; 16])).await.connect(&centre.store).await;
    let noted = crate::rights::write_down(&mut vera.tablet, "10:00");
    vera.tablet.edit(noted, "remark", "Aminatou Zwartkopje komt met haar zus");
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, mut changes) = fatima.tablet.register("Aminatou");
    changes
        .push(fatima.tablet.write(amina, &edit_of([(format!("booklet/{}", Code::from_serial(77)), true)])));
    fatima.push(changes).await;
    // A desk says the same of a sheet: that one stays, what was refused of it goes.
    let (zus, changes) = fatima.tablet.register("Mariam");
    fatima.push(changes).await;
    let mut wrong = vera.tablet.changes(noted).remove(0);
    wrong.doc = zus;
    centre.store.revoke_device(vera.tablet.id, now()).await.unwrap();
    let mut pushed = vera.tablet.changes(noted);
    pushed.push(wrong);
    assert_eq!(vera.push(pushed.clone()).await, [const { Answer::Refused(RefusalCode::Revoked) }; 3]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap()[0].changes, 3);

    assert_eq!(centre.store.goes_along(amina).await.unwrap(), [noted]);
    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    assert!(centre.store.candidate_sheet(zus).await.unwrap().is_some());
    assert!(centre.store.restore_device(vera.tablet.id, now()).await.unwrap());
    let mut vera = vera.tablet.connect(&centre.store).await;
    assert!(!vera.tablet.docs.contains_key(&noted), "its tablet hears that it is erased");
    pushed.truncate(2);
    assert_eq!(vera.push(pushed).await, [const { Answer::Refused(RefusalCode::Erased) }; 2]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    let checked = check(centre.folder.path()).unwrap();
    assert!(checked.is_sound(), "{:?}", checked.findings);
}

#[tokio::test]
async fn what_is_refused_of_an_erased_persons_booklet_later_is_told_and_goes_with_the_answer() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, mut changes) = fatima.tablet.register("Aminatou");
    changes
        .push(fatima.tablet.write(amina, &edit_of([(format!("booklet/{}", Code::from_serial(77)), true)])));
    fatima.push(changes).await;
    assert!(centre.store.erase_document(amina, now()).await.unwrap());

    // One that comes in, and one of a stand that was shut out meanwhile.
    let (organisation, market) = (DocId([1; 16]), DocId([2; 16]));
    let mut vera = centre.stand("Stand 3", organisation, market).await.connect(&centre.store).await;
    crate::rights::note(&mut vera, "10:00").await;
    let mut wim = centre.stand("Stand 4", organisation, market).await.connect(&centre.store).await;
    let noted = crate::rights::write_down(&mut wim.tablet, "11:00");
    wim.tablet.edit(noted, "remark", "Aminatou Zwartkopje komt met haar zus");
    centre.store.revoke_device(wim.tablet.id, now()).await.unwrap();
    let pushed = wim.tablet.changes(noted);
    assert_eq!(wim.push(pushed).await, [const { Answer::Refused(RefusalCode::Revoked) }; 2]);
    let refused = centre.store.refusal_lines(9).await.unwrap().remove(0);
    assert!(centre.store.refused_group(refused.id).await.unwrap().unwrap().of_erased, "its page tells");
    assert!(copies(&centre, "Zwartkopje") > 0);

    let [asked] = centre.store.booklet_questions(Asks::Erased).await.unwrap().try_into().unwrap();
    assert!(centre.store.erase_noted(asked.code.clone(), asked.upto, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    assert!(!centre.store.erase_noted(asked.code, asked.upto, now()).await.unwrap(), "nothing is left");
    let checked = check(centre.folder.path()).unwrap();
    assert!(checked.is_sound(), "{:?}", checked.findings);
}

#[tokio::test]
async fn a_booklet_that_a_desk_gave_to_somebody_who_was_erased_meanwhile_is_asked_about() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou");
    fatima.push(changes).await;
    let late = fatima.tablet.write(amina, &edit_of([(format!("booklet/{}", Code::from_serial(77)), true)]));
    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(fatima.push(vec![late]).await, [Answer::Refused(RefusalCode::Erased)]);
    let mut vera = centre.stand("Stand 3", DocId([1; 16]), DocId([2; 16])).await.connect(&centre.store).await;
    crate::rights::note(&mut vera, "10:00").await;
    assert_eq!(centre.store.booklet_questions(Asks::Nobody).await.unwrap(), []);
    let [asked] = centre.store.booklet_questions(Asks::Erased).await.unwrap().try_into().unwrap();
    assert_eq!(asked.count, 1);
    assert!(check(centre.folder.path()).unwrap().is_sound());
}

#[tokio::test]
async fn a_document_of_every_kind_is_erased() {
    let centre = Centre::new();
    samenspel_server::demo::seed(&centre.store, now()).await.unwrap();
    let noted = centre.store.appointment_lines(1).await.unwrap().remove(0);
    let organisation = centre.store.organisation_lines().await.unwrap().remove(0);
    for (doc, name) in [(noted.id, "niets"), (organisation.id, organisation.name.as_str())] {
        assert!(centre.store.erase_document(doc, now()).await.unwrap(), "{name}");
    }
    assert!(
        centre.store.organisation_lines().await.unwrap().iter().all(|line| line.name != organisation.name)
    );
    let checked = check(centre.folder.path()).unwrap();
    assert!(checked.is_sound(), "{:?}", checked.findings);
}

#[tokio::test]
async fn a_damaged_log_leads_an_erasure_neither_past_a_change_nor_into_another_sheet() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (bram, changes) = fatima.tablet.register("Bram Proef");
    fatima.push(changes).await;
    let (amina, changes) = fatima.tablet.register("Aminatou Zwartkopje");
    fatima.push(changes).await;
    let edit = fatima.tablet.edit(amina, "remark", "komt dinsdag");
    fatima.push(vec![edit]).await;
    centre.store.close().await;
    let database = rusqlite::Connection::open(centre.folder.path().join(FILE)).unwrap();
    let damage = "UPDATE entry SET before = 1 WHERE number = (SELECT max(number) FROM entry)";
    assert_eq!(database.execute(damage, []).unwrap(), 1);

    let centre = Centre { store: Store::open(centre.folder.path()).unwrap(), folder: centre.folder };
    assert_eq!(centre.store.make_snapshots(10).await.unwrap(), 1);
    let saved: i64 = database.query_row("SELECT count(*) FROM snapshot", [], |row| row.get(0)).unwrap();
    assert_eq!(saved, 0, "half a sheet is not saved as a whole one");
    drop(database);
    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
    let carla = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    assert_eq!(carla.name_of(bram), "Bram Proef");
}

#[tokio::test]
async fn an_erased_sheet_does_not_come_back_by_a_push_and_leaves_nothing_in_quarantine() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou Zwartkopje");
    fatima.push(changes.clone()).await;
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let mut bob = bob.tablet;
    let late = bob.edit(amina, "remark", "Aminatou Zwartkopje belde");
    centre.store.erase_document(amina, now()).await.unwrap();

    let erased = Answer::Refused(RefusalCode::Erased);
    let mut bob = bob.connect(&centre.store).await;
    assert_eq!(bob.push(vec![late.clone()]).await, std::slice::from_ref(&erased));
    assert_eq!(fatima.push(changes).await, [erased.clone(), erased]);
    // Nor from a device that was shut out.
    centre.store.revoke_device(bob.tablet.id, now()).await.unwrap();
    let mut shut_out = bob.tablet.connect(&centre.store).await;
    assert_eq!(shut_out.push(vec![late]).await, [Answer::Refused(RefusalCode::Erased)]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
}

#[tokio::test]
async fn every_tablet_hears_of_it_once_and_the_proof_says_which_have_confirmed() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    let stand = centre.stand("Stand 3", DocId([1; 16]), DocId([2; 16])).await;
    stand.connect(&centre.store).await;
    let _never_seen = centre.desk("Balie 3").await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let bob = bob.connect(&centre.store).await.tablet;
    assert!(bob.docs.contains_key(&amina));

    centre.store.erase_document(amina, now()).await.unwrap();
    fatima.catch_up().await;
    assert!(!fatima.tablet.docs.contains_key(&amina));
    let confirmed = async || -> Vec<(String, bool)> {
        let [line] = centre.store.erasure_lines(9).await.unwrap().try_into().unwrap();
        assert_eq!((line.id, line.kind), (amina, Kind::Candidate));
        line.receipts.into_iter().map(|receipt| (receipt.device, receipt.confirmed_ms.is_some())).collect()
    };
    let line = |device: &str, confirmed| (device.to_owned(), confirmed);
    assert_eq!(confirmed().await, [line("Balie 2", false), line("Balie 1", true)]);
    let bob = bob.connect(&centre.store).await;
    assert!(!bob.tablet.docs.contains_key(&amina));
    assert_eq!(confirmed().await, [line("Balie 1", true), line("Balie 2", true)]);

    // A tablet that comes later only learns the name of what it must never take in.
    let vera = centre.desk("Balie 4").await;
    let new = vera.connect(&centre.store).await;
    assert!(matches!(new.pages[0].entries[0].payload, Payload::Erased(_)));
    assert!(new.tablet.docs.is_empty());
}

#[tokio::test]
async fn when_the_answer_is_lost_the_cursor_confirms() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let mut tablet = fatima.tablet.clone();
    centre.store.erase_document(amina, now()).await.unwrap();
    fatima.catch_up().await;
    // As if the answer had not come: the receipt is taken back.
    let database = rusqlite::Connection::open(centre.folder.path().join("samenspel.sqlite")).unwrap();
    database.execute("UPDATE receipt SET confirmed_ms = NULL", []).unwrap();
    tablet.connect(&centre.store).await;
    let open = |lines: Vec<ErasureLine>| lines[0].receipts[0].confirmed_ms.is_none();
    tablet.cursors = fatima.tablet.cursors.clone();
    database.execute("UPDATE receipt SET confirmed_ms = NULL", []).unwrap();
    assert!(open(centre.store.erasure_lines(9).await.unwrap()));
    tablet.connect(&centre.store).await;
    assert!(!open(centre.store.erasure_lines(9).await.unwrap()));
}

#[tokio::test]
async fn a_backup_from_before_brings_nothing_back_once_one_tablet_knows() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou Zwartkopje");
    fatima.push(changes).await;
    let offline = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    backup(&centre, "backup");
    let (barry, changes) = fatima.tablet.register("Barry");
    fatima.push(changes).await;
    centre.store.erase_document(amina, now()).await.unwrap();
    fatima.catch_up().await;
    let knows = fatima.tablet.clone();
    drop(fatima);

    let centre = restore(centre, "backup");
    fs::remove_file(centre.folder.path().join("backup")).unwrap();
    assert!(centre.store.candidate_sheet(amina).await.unwrap().is_some(), "the backup still has it");
    let back = knows.connect(&centre.store).await;
    assert_eq!(back.repairs, [Space::Desk]);
    assert!(centre.store.candidate_sheet(amina).await.unwrap().is_none());
    assert!(centre.store.candidate_sheet(barry).await.unwrap().is_some(), "what came after it is back");
    assert_eq!(copies(&centre, "Zwartkopje"), 0);
    // The tablet that was away has it still, and loses it.
    let offline = offline.connect(&centre.store).await;
    assert!(!offline.tablet.docs.contains_key(&amina) && offline.tablet.docs.contains_key(&barry));
    assert!(!offline.wanted.contains(&amina));
}

#[tokio::test]
async fn a_server_that_dies_between_erasing_and_cleaning_cleans_at_its_next_start() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Aminatou Zwartkopje");
    fatima.push(changes).await;
    // Somebody reads for long, so that the write-ahead log keeps all that comes in its order.
    let path = centre.folder.path().join(FILE);
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT count(*) FROM doc", [], |row| row.get::<_, i64>(0)).unwrap();
    let wal = centre.folder.path().join(format!("{FILE}-wal"));
    let before = usize::try_from(fs::metadata(&wal).unwrap().len()).unwrap();
    assert!(centre.store.erase_document(amina, now()).await.unwrap());

    // Its files as they are when it is killed after the commit: the log ends there.
    let log = fs::read(&wal).unwrap();
    let number = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().unwrap());
    let frame = 24 + usize::try_from(number(8)).unwrap();
    let committed = (before..log.len()).step_by(frame).find(|at| number(at + 4) != 0).unwrap() + frame;
    assert_eq!(
        committed,
        log.len(),
        "beside somebody who reads, nothing is written anew: the log would grow each time"
    );
    let folder = tempfile::tempdir().unwrap();
    fs::copy(&path, folder.path().join(FILE)).unwrap();
    fs::write(folder.path().join(format!("{FILE}-wal")), &log[..committed]).unwrap();
    let store = Store::open(folder.path()).unwrap();
    let next = Centre { folder, store };
    assert!(next.store.candidate_sheet(amina).await.unwrap().is_none(), "it was erased");
    assert_eq!(copies(&next, "Zwartkopje"), 0);
    assert!(copies(&centre, "Zwartkopje") > 0, "before the start there were copies");
}

#[tokio::test]
async fn nobody_but_the_server_erases() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let forged = Erasure::sign(&fatima.tablet.key, amina, now());
    let docs = vec![wire::ErasedDoc { doc: amina, kind: 1, erasure: forged }];
    fatima.say(&Up::Erasures(wire::Erasures { space: Space::Desk, docs })).await;
    assert!(centre.store.candidate_sheet(amina).await.unwrap().is_some());
}
