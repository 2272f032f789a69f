//! What a person can do with a tablet: one use case a file. Each checks the device's role, asks the model for the rules
//! and writes one transaction.

mod appointments;
mod attention;
mod booklets;
mod cards;
mod catalogue;
mod connection;
mod device;
mod drafts;
mod edit;
mod entries;
mod find;
mod follow;
mod groups;
mod lease;
mod market;
mod matches;
mod orientation;
mod pairing;
mod places;
mod practice;
mod referrers;
mod register;
mod route;
mod team;

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use samenspel_model::{
    ActorId, DocId, Env, Millis, Rights, Role, Space,
    doc::{Author, Kind, Written},
    edit::Edit,
    signature::Signature,
    zone,
};

use crate::{
    AppError,
    store::{
        Identity, Store, authors,
        docs::{self, Stored},
        identity, noted, outbox, records, rows,
    },
    sync::{Session, page},
};

pub use crate::store::Record;
pub use appointments::AppointmentRow;
pub use attention::{AttentionItem, AttentionKind, WaitingItem};
pub use booklets::BookletCode;
pub use cards::CardRow;
pub use catalogue::{OrganisationRow, TaskRow};
pub use device::{Device, Named, SyncState};
pub use edit::Edited;
pub use entries::{CallState, EntryRow, TaskState};
pub use follow::{FollowCounts, FollowList, PastAppointment, SilentPerson};
pub use groups::VisitorGroup;
pub use market::{Doubts, FreeSlot, StandPresence};
pub use matches::{Match, Matches};
pub use orientation::{Suggestion, Suggestions};
pub use pairing::PairingRequest;
pub use route::RouteStop;
pub use team::{Colleague, RotaTurn, RotaWeek, Team};

/// A tablet's core: its store, its place in the conversation with the server, and its author's id for this start.
#[derive(Debug)]
pub struct App {
    pub(crate) store: Store,
    /// `None` in practice: there is no conversation, and nothing is kept for one.
    pub(crate) session: Option<Session>,
    pub(crate) actor: ActorId,
    /// The moment at which leases are judged.
    clock: Cell<Millis>,
    /// The open tasks, read when somebody asked for them last.
    offered: RefCell<Option<Arc<matches::Offered>>>,
}

impl App {
    /// Opens the device's database. `path` is a file, or in the browser a name in the installed file system.
    pub fn open(path: &str, env: &mut Env) -> Result<Self, AppError> {
        Self::on(Store::open(path)?, env)
    }

    /// Starts on a database that is open.
    pub fn on(mut store: Store, env: &mut Env) -> Result<Self, AppError> {
        if !rows::are_current(store.connection())? {
            store.write(page::make_rows_anew)?;
        }
        Ok(Self {
            store,
            session: Some(Session::default()),
            actor: ActorId::random(env),
            clock: Cell::new(env.now),
            offered: RefCell::default(),
        })
    }

    fn identity(&self) -> Result<Identity, AppError> {
        identity::get(self.store.connection())?.ok_or(AppError::NotPaired)
    }

    /// Who may read what lives in `space`, or the refusal.
    fn reader_of(&self, space: Space) -> Result<Identity, AppError> {
        let identity = self.identity()?;
        if identity.rights().may_read(space) { Ok(identity) } else { Err(AppError::NotAllowed) }
    }

    /// Who writes a document of this kind in `space`, or the refusal.
    fn writer_of(&self, kind: Kind, space: Space, env: &Env) -> Result<Pen, AppError> {
        let identity = self.identity()?;
        if !identity.rights().may_write(kind, space) {
            return Err(AppError::NotAllowed);
        }
        self.note_time(env);
        let now = env.now.plus_ms(identity.clock_offset_ms);
        let volunteer = match identity.role {
            Role::Desk => self.behind(&zone::day(now))?,
            _ => None,
        };
        let name = Signature { device: &identity.label, volunteer }.message();
        Ok(Pen { now, author: Author { actor: self.actor, name } })
    }

    fn load(&self, id: DocId, kind: Kind) -> Result<Stored, AppError> {
        let stored = docs::load(self.store.connection(), id)?;
        stored.filter(|stored| stored.doc.kind() == kind).ok_or(AppError::NotFound)
    }

    /// May this device's role write these registers?
    fn check_writes(&self, kind: Kind, given: &Edit) -> Result<(), AppError> {
        let role = self.rights()?.role();
        match given.keys().all(|key| kind.noun().find(key).is_none() || kind.noun().may_write(role, key)) {
            true => Ok(()),
            false => Err(AppError::NotAllowed),
        }
    }

    /// Keeps a changed document, its change and its rows: all or nothing.
    fn save(&mut self, stored: &Stored, written: Written, now: Millis) -> Result<(), AppError> {
        self.keep(stored, written, self.actor, now, false)
    }

    /// The same of a document that is made here: who writes it may read it until others know of it.
    fn save_new(&mut self, stored: &Stored, written: Written, now: Millis) -> Result<(), AppError> {
        self.keep(stored, written, self.actor, now, true)
    }

    fn keep(
        &mut self,
        stored: &Stored,
        written: Written,
        actor: ActorId,
        now: Millis,
        new: bool,
    ) -> Result<(), AppError> {
        let Some(change) = written else { return Ok(()) };
        let is_practice = self.session.is_none();
        let counts = (new && stored.doc.kind() == Kind::Appointment).then(|| self.identity()).transpose()?;
        self.store.write(|tx| {
            authors::note(tx, actor, stored.id)?;
            docs::put(tx, stored)?;
            if new {
                docs::note_made(tx, stored.id)?;
            }
            if let Some(identity) = counts {
                noted::add(tx, identity.device)?;
            }
            if is_practice { Ok(()) } else { outbox::append(tx, stored, &change, now, false) }
        })?;
        Ok(())
    }

    /// A document as it stands after a save.
    fn shown(&self, id: DocId) -> Result<Record, AppError> {
        records::one(self.store.connection(), id)?.ok_or(AppError::NotFound)
    }

    fn rights(&self) -> Result<Rights, AppError> {
        Ok(self.identity()?.rights())
    }
}

/// The moment of a change, on the server's clock as far as it is known, and its author.
struct Pen {
    now: Millis,
    author: Author,
}
