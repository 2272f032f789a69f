//! A tablet in a simulated world: the real core on a disk of its own, and what its volunteers believe is saved.

use std::collections::BTreeSet;

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use samenspel_client::{
    App, AppError,
    store::{Journal, Store},
};
use samenspel_model::{DeviceId, DocId, Env, Millis, Rights};

use super::{
    disk::{Image, Stop},
    ledger::Ledger,
    shelf::{self, Fresh, Named, Shelf},
    vfs::Mounted,
};

/// Its database on its disk.
pub const FILE: &str = "tablet.sqlite";

/// What a device is for.
#[derive(Clone, Copy, Debug)]
pub enum Plan {
    /// A desk.
    Desk,
    /// The stand of an organisation at a market.
    Stand(DocId, DocId),
    /// A coordinator's own tablet.
    Coordinator,
}

impl Plan {
    /// The rights that go with it.
    pub fn rights(self) -> Rights {
        match self {
            Self::Desk => Rights::DESK,
            Self::Stand(organisation, market) => Rights::stand(organisation, market),
            Self::Coordinator => Rights::COORDINATOR,
        }
    }
}

/// A tablet.
pub struct Device {
    /// Its name in the trace.
    pub name: String,
    /// What it is for.
    pub plan: Plan,
    /// Its disk.
    pub disk: Mounted,
    /// Its journal: a browser's, or that of native apps.
    pub journal: Journal,
    /// The core, while the tablet is on.
    pub app: Option<App>,
    /// Its id, once it is paired.
    pub id: Option<DeviceId>,
    /// Changes that its volunteers saw saved.
    pub saved: BTreeSet<Named>,
    /// Has it ever been welcomed?
    pub heard: bool,
    /// Was the last welcome it heard that of a device that is shut out? Then it leaves its spaces.
    pub closed: bool,
    /// Saved changes that the server answered for and that it gave up when it left its spaces.
    pub left: BTreeSet<Named>,
    /// Saved changes that a restore took away and that it still had when it was welcomed since: it must give them back before it
    /// gives them up.
    pub owed: BTreeSet<Named>,
    /// Its clock minus the world's.
    pub skew_ms: i64,
    /// Its connection.
    pub line: Option<u64>,
    /// Is there a network where it stands?
    pub online: bool,
    /// The server turned it away so often since it last let it in.
    pub turned_away: u32,
    /// A link that it has begun to use.
    pub link: Option<String>,
    /// A copy of its disk, and what was saved then.
    pub copy: Option<(Image, BTreeSet<Named>, Option<DeviceId>)>,
    /// The moment of the wake-up that it last asked for.
    pub wake: Option<Millis>,
    eyes: Option<Connection>,
    seen: i64,
}

impl Device {
    /// A tablet out of the box, switched off.
    pub fn new(name: String, plan: Plan) -> Self {
        Self {
            name,
            plan,
            disk: Mounted::new(),
            journal: Journal::HERE,
            app: None,
            id: None,
            saved: BTreeSet::new(),
            heard: false,
            closed: false,
            left: BTreeSet::new(),
            owed: BTreeSet::new(),
            skew_ms: 0,
            line: None,
            online: true,
            turned_away: 0,
            link: None,
            copy: None,
            wake: None,
            eyes: None,
            seen: 0,
        }
    }

    /// Switches the app on.
    pub fn start(&mut self, env: &mut Env) -> Result<(), AppError> {
        self.app = Some(App::on(Store::open_with(&self.disk.uri(FILE), self.journal)?, env)?);
        let flags = OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE;
        let (eyes, seen) = self.disk.quietly(|| {
            let eyes = Connection::open_with_flags(self.disk.uri(FILE), flags)?;
            let seen = shelf::fresh(&eyes, 0)?.1;
            Ok::<_, rusqlite::Error>((eyes, seen))
        })?;
        (self.eyes, self.seen) = (Some(eyes), seen);
        self.learn_id();
        Ok(())
    }

    /// Who it is by its own database: it may have been paired just before something failed.
    pub fn learn_id(&mut self) {
        let identity = "SELECT device FROM identity";
        let read =
            |eyes: &Connection| eyes.query_row(identity, [], |row| Ok(DeviceId(row.get(0)?))).optional();
        self.id = self.look(read).unwrap();
    }

    /// Is it on?
    pub fn is_on(&self) -> bool {
        self.app.is_some()
    }

    /// Is it on, and does it know of a server?
    pub fn is_paired(&self) -> bool {
        self.app.as_ref().is_some_and(|app| app.sync_url().is_ok_and(|url| url.is_some()))
    }

    /// Did a transaction break off, so that its rollback journal must be played back?
    pub fn has_hot_journal(&self) -> bool {
        self.journal == Journal::Rollback && self.disk.has_bytes(&format!("{FILE}-journal"))
    }

    /// Closes the app properly.
    pub fn close(&mut self) {
        self.eyes = None;
        self.app = None;
    }

    /// The tablet stops at once.
    pub fn crash(&mut self, stop: Stop, luck: &mut fastrand::Rng) {
        self.disk.switch_off();
        self.close();
        self.disk.switch_on(stop, luck);
    }

    /// This device's own changes that came into the outbox since the last call.
    pub fn fresh(&mut self) -> rusqlite::Result<Vec<Fresh>> {
        let Some(eyes) = &self.eyes else { return Ok(vec![]) };
        let (fresh, last) = self.disk.quietly(|| shelf::fresh(eyes, self.seen))?;
        self.seen = last;
        Ok(fresh)
    }

    /// Looks into the database beside the app.
    pub fn look<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        self.disk.quietly(|| read(self.eyes.as_ref().expect("the tablet is on")))
    }

    /// It is welcomed: as a device that is shut out, or as one that may take part. From then on it gives nothing up.
    pub fn welcomed(&mut self, closed: bool, ledger: &Ledger) {
        self.heard = true;
        let is_lacking = |named: &&Named| ledger.is_forgotten(named.0, named.1);
        let lacking: Vec<Named> = self.saved.iter().filter(is_lacking).copied().collect();
        if !lacking.is_empty() {
            let shelf = self.shelf();
            self.owed.extend(lacking.into_iter().filter(|named| shelf.keeps(*named)));
        }
        if self.closed && !closed {
            let shelf = self.shelf();
            self.left.extend(self.saved.iter().filter(|named| !shelf.keeps(**named)));
        }
        self.closed = closed;
    }

    /// May this saved change be gone from it, once the server has answered for it?
    pub fn gave_up(&self, named: &Named) -> bool {
        self.closed || self.left.contains(named)
    }

    /// All it holds.
    pub fn shelf(&self) -> Shelf {
        self.look(Shelf::read).unwrap()
    }
}
