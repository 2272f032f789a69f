//! Couples a session with the store: carries out what it asks until it asks nothing more.

use std::collections::{BTreeSet, VecDeque};

use ed25519_dalek::Signer;
use samenspel_model::{
    ActorId, Env, Millis, Space,
    doc::Kind,
    wire::{self, ErasedDoc, Erasures, Hello, Known, Up},
};
use serde::{Serialize, Serializer};

use super::{Input, Output, Session, page, settle};
use crate::{
    AppError,
    store::{Identity, Store, cursors, docs, erased, identity, leave, noted, outbox},
};

/// What may show something else now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Documents of a kind.
    Noun(Kind),
    /// What waits and what needs attention.
    Sync,
    /// This device itself.
    Device,
}

impl Topic {
    /// Every topic.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.into_iter().map(Self::Noun).chain([Self::Sync, Self::Device])
    }

    /// The kind's name, `sync` or `device`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Noun(kind) => kind.as_str(),
            Self::Sync => "sync",
            Self::Device => "device",
        }
    }
}

impl Serialize for Topic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What the owner of the socket must do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Messages to send, in order.
    pub send: Vec<Vec<u8>>,
    /// End the connection, after sending.
    pub close: bool,
    /// Call `tick` after so long, unless something else happens first.
    pub wake_in_ms: Option<i64>,
    /// What screens must read again.
    pub changed: BTreeSet<Topic>,
}

/// What a conversation needs of the device: where things are kept, how far it has come, and who writes.
pub(crate) struct Ends<'a> {
    pub(crate) store: &'a mut Store,
    pub(crate) session: &'a mut Session,
    pub(crate) actor: &'a mut ActorId,
}

/// Lets the session handle `first` and all that follows from it.
pub(crate) fn run(ends: Ends<'_>, env: &Env, first: Input<'_>) -> Result<Effects, AppError> {
    let Ends { store, session, actor } = ends;
    let mut effects = Effects::default();
    let Some(identity) = identity::get(store.connection())? else {
        return Ok(Effects { close: true, ..effects });
    };
    let was_established = session.is_established();
    let mut run = Run { store, actor, identity, env, effects: &mut effects };
    let mut pending: VecDeque<Output> = session.handle(env, first).into();
    while let Some(output) = pending.pop_front() {
        if let Some(input) = run.carry_out(output)? {
            pending.extend(session.handle(env, input));
        }
    }
    effects.wake_in_ms = session.wake_in_ms(env);
    if session.is_established() != was_established {
        effects.changed.insert(Topic::Sync);
    }
    Ok(effects)
}

struct Run<'a> {
    store: &'a mut Store,
    actor: &'a mut ActorId,
    identity: Identity,
    env: &'a Env,
    effects: &'a mut Effects,
}

impl Run<'_> {
    fn carry_out(&mut self, output: Output) -> Result<Option<Input<'static>>, AppError> {
        let now = self.now();
        match output {
            Output::Send(frame) => self.send(&frame),
            Output::Greet { nonce } => self.greet(&nonce)?,
            Output::Welcomed(welcome) => {
                let offset = welcome.now.0.saturating_sub(self.env.now.0);
                let before = self.identity.rights();
                self.identity = self.store.write(|tx| {
                    settle::welcomed(tx, welcome.closed.is_none(), now)?;
                    let identity = identity::welcome(tx, &self.identity, &welcome, offset)?;
                    let closed = closes(&identity, welcome.leave);
                    settle::leaving(tx, identity.rights(), closed, now)?;
                    Ok::<_, AppError>(identity)
                })?;
                if let Some(generation) = welcome.generation {
                    self.send(&Up::Kept(generation));
                }
                if welcome.closed.is_none() {
                    self.tell_erasures_of_left_spaces()?;
                }
                self.effects.changed.extend([Topic::Device, Topic::Sync]);
                if self.identity.rights() != before {
                    self.effects.changed.extend(Topic::all());
                }
            }
            Output::TakeOutbox { after } => {
                return Ok(Some(Input::Outbox(outbox::after(self.store.connection(), after)?)));
            }
            Output::StorePage(page) => {
                let identity = &self.identity;
                let (topics, rewritten) = self.store.write(|tx| page::store(tx, identity, &page, now))?;
                // What was erased must be gone before that is said.
                self.store.scrub()?;
                self.effects.changed.extend(topics);
                *self.actor = rewritten.actor.unwrap_or(*self.actor);
                return Ok(Some(Input::PageStored(rewritten.changes)));
            }
            Output::Settle(answers) => {
                let identity = &self.identity;
                let (topics, rewritten) =
                    self.store.write(|tx| settle::settle(tx, identity, &answers, now))?;
                self.store.scrub()?;
                self.effects.changed.extend(topics);
                *self.actor = rewritten.actor.unwrap_or(*self.actor);
                if !rewritten.changes.is_empty() {
                    return Ok(Some(Input::Rewritten(rewritten.changes)));
                }
            }
            Output::ListKnown { space, after } => {
                let known = docs::known(self.store.connection(), space, after)?;
                self.tell_erasures_among(&known)?;
                return Ok(Some(Input::Known(known)));
            }
            Output::Reoffer { docs, relay } => {
                self.store.write(|tx| settle::reoffer(tx, &docs, relay, now))?;
                self.effects.changed.insert(Topic::Sync);
                return Ok(Some(Input::OutboxGrew));
            }
            Output::Leave { asked } => self.leave(asked)?,
            Output::Leased(end) => {
                self.store.write(|tx| identity::lease(tx, end))?;
                self.effects.changed.insert(Topic::Sync);
            }
            Output::Refused(why) => {
                self.store.write(|tx| identity::close(tx, why))?;
                self.effects.changed.extend([Topic::Device, Topic::Sync]);
            }
            Output::Close => self.effects.close = true,
        }
        Ok(None)
    }

    fn now(&self) -> Millis {
        self.env.now.plus_ms(self.identity.clock_offset_ms)
    }

    fn send(&mut self, frame: &Up) {
        self.effects.send.push(wire::encode(frame));
    }

    fn greet(&mut self, nonce: &[u8; 32]) -> Result<(), AppError> {
        let message = wire::hello_message(nonce, &self.identity.device);
        self.send(&Up::Hello(Hello {
            version: wire::VERSION,
            device: self.identity.device,
            proof: self.identity.key().sign(&message).to_bytes(),
            cursors: cursors::all(self.store.connection())?,
            now: self.env.now,
            app: concat!("samenspel ", env!("CARGO_PKG_VERSION")).to_owned(),
            generation: self.identity.generation,
            noted: u32::try_from(noted::count(self.store.connection(), self.identity.device)?).ok(),
        }));
        Ok(())
    }

    /// Tells a server that was put back to a backup what of this it had erased.
    fn tell_erasures_among(&mut self, known: &Known) -> Result<(), AppError> {
        let mut docs = Vec::new();
        for (doc, _) in known.docs.iter().filter(|(_, heads)| heads.is_empty()) {
            docs.extend(erased::find(self.store.connection(), *doc)?);
        }
        self.tell_erasures(known.space, &docs);
        Ok(())
    }

    fn tell_erasures(&mut self, space: Space, docs: &[ErasedDoc]) {
        for docs in docs.chunks(wire::ERASURES_MAX) {
            self.send(&Up::Erasures(Erasures { space, docs: docs.to_vec() }));
        }
    }

    fn tell_erasures_of_left_spaces(&mut self) -> Result<(), AppError> {
        let rights = self.identity.rights();
        let spaces = erased::in_left_spaces(self.store.connection())?;
        for space in spaces.into_iter().filter(|space| rights.may_read(*space)) {
            let docs = erased::of_space(self.store.connection(), space)?;
            self.tell_erasures(space, &docs);
        }
        Ok(())
    }

    /// Removes what the device may not read any more, once it is handed over.
    fn leave(&mut self, asked: bool) -> Result<(), AppError> {
        let (rights, closed) = (self.identity.rights(), closes(&self.identity, asked));
        let (spaces, later) = leave::due(self.store.connection(), rights, closed)?;
        if !spaces.is_empty() {
            self.store.write(|tx| spaces.iter().try_for_each(|space| leave::forget(tx, *space)))?;
            self.store.scrub()?;
            // Which numbers its author took there is known no more, and the server may forget them too.
            *self.actor = self.actor.of_device(&self.identity.device);
            self.effects.changed.extend(Topic::all());
        }
        if asked && !later {
            self.send(&Up::Evicted { spaces });
        }
        Ok(())
    }
}

/// Must this device, which was shut out, leave all but the catalogue?
fn closes(identity: &Identity, asked: bool) -> bool {
    asked && identity.closed.is_some()
}
