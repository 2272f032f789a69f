//! A tablet of 0.1 gets today's app: it opens the database that 0.1 leaves, with all that 0.1 had not sent yet. What its
//! volunteers saw saved, and what was acknowledged, must outlive that as it outlives every other start.
//!
//! The double has no database, so it is written here when it is needed: the released file with the double's contents. The
//! rows of its lists are made by today's rules, for 0.1's are no part of the double; that today's app shows the rows
//! which 0.1 itself wrote is a story's to tell (`tests/stories/released`). The catalogue's rows are left out: nobody in a
//! world looks at them.

use rusqlite::{Connection, params};
use samenspel_client::store::Journal;
use samenspel_model::{
    DocId, Space, appointment, candidate,
    doc::{Doc, Fields, Kind},
};

use super::{
    device::FILE,
    disk::{Image, Stop},
    old::Old,
    vfs::Mounted,
    work::ORIGIN,
    world::{Event, World},
};
use crate::v1::RELEASED_DATABASE;

/// Disk operations of a first start, about.
const FIRST_START: u32 = 30;

impl World {
    /// A tablet that runs 0.1 is updated. Often its power fails while the new app starts for the first time.
    pub(super) fn update_some_tablet(&mut self) {
        let is_old = |old: &Old| old.tablet().is_some();
        let Some(place) = self.devices.iter().position(|device| device.old.as_ref().is_some_and(is_old))
        else {
            return;
        };
        self.counts.updated += 1;
        let name = self.devices[place].name.clone();
        self.note(&format!("{name} is updated"));
        self.cut_off(place);
        let closes = self.rng.bool();
        let device = &mut self.devices[place];
        let Some(old) = device.old.take() else { return };
        self.counts.updated_waiting += old.shelf().outbox.len() as u64;
        let offset = if device.heard { -device.skew_ms } else { 0 };
        leave_database(&device.disk, device.journal, &old, offset, closes).unwrap();
        (device.name, device.updating) = (name.replace("old ", "grown "), true);
        if self.rng.bool() {
            let (operations, luck) = (self.rng.u32(..FIRST_START), self.rng.fork());
            self.devices[place].disk.set_fuse(operations, luck);
        }
        let wait = self.rng.i64(100..2_000);
        self.due_in(wait, Event::StartDevice(place, Stop::PowerCut));
    }
}

/// Puts on a tablet's disk what 0.1 has on it; whether that app was closed in order, or left its log behind.
fn leave_database(
    disk: &Mounted,
    journal: Journal,
    old: &Old,
    clock_offset_ms: i64,
    closes: bool,
) -> rusqlite::Result<()> {
    disk.put_image(&Image::of(FILE, RELEASED_DATABASE));
    let image = disk.quietly(|| {
        let mut database = Connection::open(disk.uri(FILE))?;
        let mode = if journal == Journal::Rollback { "TRUNCATE" } else { "WAL" };
        database.pragma_update(None, "journal_mode", mode)?;
        if let Some(tablet) = old.tablet() {
            tablet.leave_in(&mut database, ORIGIN, clock_offset_ms)?;
        }
        let rows = database.transaction()?;
        if let Some((link, secret)) = old.begun() {
            rows.execute(
                "INSERT INTO pairing (one, link, secret) VALUES (1, ?1, ?2)",
                params![link, secret],
            )?;
        }
        for (id, held) in &old.shelf().docs {
            leave_rows(&rows, *id, held.space, &held.doc())?;
        }
        rows.commit()?;
        let left = disk.image();
        drop(database);
        Ok::<_, rusqlite::Error>(if closes { disk.image() } else { left })
    })?;
    // All of it is safe: the old app had synced it.
    disk.put_image(&image);
    Ok(())
}

fn leave_rows(database: &Connection, id: DocId, space: Space, doc: &Doc) -> rusqlite::Result<()> {
    match (doc.kind(), space) {
        (Kind::Candidate, _) => {
            let sheet = candidate::read(doc);
            database.execute(
                "INSERT INTO candidate (id, name, sort, phone, mail, languages, talents, conflicts, updated_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    id.as_bytes(),
                    sheet.name.value,
                    sheet.name.value.to_lowercase(),
                    sheet.phone.value,
                    sheet.mail.value,
                    sheet.languages.join(" "),
                    sheet.talents.join(" "),
                    i64::try_from(sheet.conflicts().count()).unwrap(),
                    doc.updated().0,
                ],
            )?;
            database.execute(
                "INSERT INTO candidate_fts (rowid, words) VALUES (?1, ?2)",
                params![database.last_insert_rowid(), sheet.name.value.to_lowercase()],
            )?;
            for code in &sheet.booklets {
                database.execute(
                    "INSERT INTO candidate_booklet (candidate, code) VALUES (?1, ?2)",
                    params![id.as_bytes(), code.to_string()],
                )?;
            }
        }
        (Kind::Appointment, Space::Stand { organisation, market }) => {
            let noted = appointment::read(doc);
            database.execute(
                "INSERT INTO appointment (id, organisation, market, booklet, task, date, time, place, contact, remark,
                 withdrawn, noted_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                params![
                    id.as_bytes(),
                    organisation.as_bytes(),
                    market.as_bytes(),
                    noted.booklet.map(|code| code.to_string()).unwrap_or_default(),
                    noted.task,
                    noted.date,
                    noted.time,
                    noted.place,
                    noted.contact,
                    noted.remark,
                    noted.withdrawn,
                    doc.updated().0,
                ],
            )?;
        }
        _ => {}
    }
    Ok(())
}
