//! A server's and a tablet's database of 0.1, opened by today's code.

use std::{fs, sync::Arc};

use samenspel_model::{DocId, booklet};
use samenspel_tests::{Centre, Tablet};
use tempfile::TempDir;

use super::{read, released};

const CHLOE: &str = "31313131313131313131313131313131";

fn centre() -> Centre {
    Centre::over(&released("databases/samenspel.sqlite"))
}

/// *Balie 1*, whose centre has moved to another port.
fn tablet(centre: &Centre) -> Tablet {
    let folder: Arc<TempDir> = Arc::new(tempfile::tempdir().unwrap());
    let path = folder.path().join("tablet.db");
    fs::copy(released("databases/tablet.db"), &path).unwrap();
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute("UPDATE identity SET server_origin = ?1", [centre.url()]).unwrap();
    drop(database);
    Tablet::at(folder)
}

fn id_of(core: &samenspel_ffi::Samenspel, name: &str) -> String {
    let rows = core.candidates(name.to_owned(), 10).unwrap();
    assert_eq!(rows.len(), 1, "{name}");
    rows[0].id.clone()
}

#[test]
fn the_old_servers_rows_are_there_and_sofie_can_log_in() {
    let centre = centre();
    let store = centre.store().clone();
    centre.block_on(async {
        let (candidates, count) = store.latest_candidates(10).await.unwrap();
        let mut names: Vec<_> =
            candidates.iter().map(|line| (line.name.as_str(), line.phone.as_str(), line.conflict)).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                ("Amina Diallo", "0485 22 22 22", true),
                ("Bram Peeters", "0470 00 00 02", false),
                ("Chloé Lambert", "", false),
                ("Emma Willems", "0470 00 00 05", false),
                ("Gerda Maes", "0470 00 00 07", false),
            ]
        );
        assert_eq!(count, 5);
        let bram: DocId =
            candidates.iter().find(|line| line.name == "Bram Peeters").unwrap().id.parse().unwrap();
        let sheet = store.candidate_sheet(bram).await.unwrap().unwrap();
        assert_eq!(sheet.remark, "komt woensdag");
        assert_eq!(
            (sheet.talents, sheet.line.languages.len()),
            (vec!["cooking".to_owned(), "listening".to_owned()], 2)
        );
        assert!(sheet.consent_store_ms > 0 && sheet.consent_forward_ms > 0);
        let hours: Vec<_> =
            sheet.line.appointments.iter().map(|line| (line.time.as_str(), line.withdrawn)).collect();
        assert_eq!(hours, [("10:00", false), ("11:00", true)]);
        let conflicts = store.open_conflicts().await.unwrap();
        assert_eq!((conflicts.len(), conflicts[0].field.as_str()), (1, "phone"));
        let voices: Vec<_> =
            conflicts[0].voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
        assert_eq!(voices, [("Balie 1", "0470 11 11 11"), ("Balie 2", "0485 22 22 22")]);
        assert_eq!(store.appointment_lines(10).await.unwrap().len(), 3);
        let unknown = store.unknown_booklets().await.unwrap();
        assert_eq!((unknown.len(), unknown[0].appointments[0].task.as_str()), (1, "Praattafel"));
        let organisations = store.organisation_lines().await.unwrap();
        let told: Vec<_> = organisations
            .iter()
            .map(|line| (line.name.as_str(), line.stand.as_str(), line.tasks.len()))
            .collect();
        assert_eq!(told, [("Huis van het Nederlands", "3", 2), ("LDC Cosmos", "12", 1)]);
        let devices = store.device_lines().await.unwrap();
        let revoked: Vec<_> =
            devices.iter().filter(|line| line.revoked_ms.is_some()).map(|line| line.label.as_str()).collect();
        assert_eq!((devices.len(), revoked), (6, vec!["Balie oud"]));
        let refused = store.refusal_lines(10).await.unwrap();
        let mut reasons: Vec<_> =
            refused.iter().map(|line| (line.device.as_str(), line.reason.as_str(), line.changes)).collect();
        reasons.sort_unstable();
        assert_eq!(
            reasons,
            [("Balie 1", "malformed", 1), ("Balie 3", "malformed", 1), ("Balie oud", "revoked", 2)]
        );
    });
    let today = centre.page("/today");
    assert!(today.contains("Emma Willems"), "the old account's password still opens the dashboard");
}

#[test]
fn booklets_that_0_1_printed_are_read() {
    let centre = centre();
    let keys = centre.store().keys().booklet_keys();
    let printed = String::from_utf8(read("databases/booklets.txt")).unwrap();
    assert_eq!(printed.lines().count(), 6);
    for line in printed.lines() {
        let (code, qr) = line.split_once(' ').unwrap();
        let made = samenspel_model::Millis(1_795_562_998_000);
        assert_eq!(booklet::read(qr, &keys, made).unwrap().to_string(), code);
        assert_eq!(booklet::read(code, &keys, made).unwrap().to_string(), code);
    }
}

#[test]
fn the_old_tablets_rows_are_there_without_a_network() {
    let centre = centre();
    let tablet = tablet(&centre);
    let device = tablet.device().unwrap();
    assert_eq!((device.paired, device.label.as_str(), device.role.as_str()), (true, "Balie 1", "desk"));
    let mut names: Vec<_> = tablet
        .candidates(String::new(), 10)
        .unwrap()
        .into_iter()
        .map(|row| (row.name, row.waiting))
        .collect();
    names.sort();
    let row = |name: &str, waiting| (name.to_owned(), waiting);
    assert_eq!(
        names,
        [
            row("Amina Diallo", false),
            row("Bram Peeters", true),
            row("Chloé Lambert", true),
            row("Dina Haddad", true),
            row("Emma Willems", false),
            row("Gerda Maes", false),
        ]
    );
    let amina = tablet.candidate(id_of(&tablet, "amina")).unwrap();
    let voices: Vec<_> = amina.phone.voices.iter().map(|voice| voice.value.as_str()).collect();
    assert_eq!(voices, ["0470 11 11 11", "0485 22 22 22"]);
    let bram = tablet.candidate(id_of(&tablet, "bram")).unwrap();
    assert_eq!((bram.phone.value.as_str(), bram.remark.value.as_str()), ("0470 99 99 99", "komt woensdag"));
    assert_eq!((bram.booklets.len(), bram.appointments.len()), (1, 2));
    assert_eq!(tablet.appointments().unwrap().len(), 3);
    assert_eq!(tablet.organisations().unwrap().len(), 2);
    assert_eq!(tablet.sync_state().unwrap().waiting, 3);
    let refused: Vec<_> =
        tablet.attention().unwrap().into_iter().filter(|item| !item.reason.is_empty()).collect();
    assert_eq!((refused[0].title.as_str(), refused[0].reason.as_str()), ("Chloé Lambert", "malformed"));
    assert_eq!(tablet.draft("candidate/new".to_owned()).unwrap().unwrap(), "{\"name\":\"Fe\"}");
}

#[test]
fn what_the_old_tablet_had_not_sent_reaches_the_old_server() {
    let centre = centre();
    let tablet = tablet(&centre);
    tablet.connect().until_sent();
    let fresh = centre.desk("Balie 7");
    fresh.connect().until("all six people", |core| core.candidates(String::new(), 10).unwrap().len() == 6);
    let told = |name: &str| fresh.candidate(id_of(&fresh, name)).unwrap();
    assert_eq!(told("dina").phone.value, "0470 00 00 04");
    assert_eq!(told("bram").phone.value, "0470 99 99 99");
    assert_eq!(told("emma").phone.value, "0470 00 00 05");
    let chloe = fresh.candidate(CHLOE.to_owned()).unwrap();
    assert_eq!(
        (chloe.name.value.as_str(), chloe.mail.value.as_str()),
        ("Chloé Lambert", "chloe@voorbeeld.be")
    );
    let today = centre.page("/today");
    assert!(today.contains("Dina Haddad"));
    // It goes on: what others write arrives there, and what it writes arrives elsewhere.
    fresh.set_phone(CHLOE, "0470 66 66 66");
    tablet.until("the phone number", |core| {
        core.candidate(CHLOE.to_owned()).is_ok_and(|sheet| sheet.phone.value == "0470 66 66 66")
    });
    let fien = tablet.register("Fien Proef");
    fresh.until("Fien", |core| {
        core.candidate(fien.clone()).is_ok_and(|sheet| sheet.name.value == "Fien Proef")
    });
    let refused: Vec<_> =
        tablet.attention().unwrap().into_iter().filter(|item| !item.reason.is_empty()).collect();
    assert_eq!(refused.len(), 1, "what was refused then is still told, and nothing is refused now");
}
