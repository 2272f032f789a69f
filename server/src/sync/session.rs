//! What is said in a connection, decided without I/O.

mod hello;
mod pages;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

use samenspel_model::{
    DeviceId, DocId, Env, Millis, Space,
    booklet::BookletKey,
    wire::{
        self, Answer, Down, Erasures, Generation, Goodbye, Hello, Known, PUSH_CHANGES_MAX, Push, RefusalCode,
        Up,
    },
};

use super::feed::Feed;
use crate::{
    config::LEASE_MS,
    ingest::{Ingested, SHORT_MS},
    store::{Arrival, Compared, DeviceRecord, Eviction, Keys, PageRead, PageRequest, Seal},
};

/// Spaces a connection follows.
const FEEDS_MAX: usize = 5_000;

/// What happened.
#[derive(Clone, Debug)]
pub enum Input {
    /// The connection is there.
    Opened,
    /// A message arrived.
    Frame(Vec<u8>),
    /// Answer to [`Output::FindDevice`]: the device and every space that has a log.
    DeviceFound(Option<(DeviceRecord, Vec<Space>)>),
    /// Answer to [`Output::Ingest`], after the commit.
    Ingested(u64, Ingested),
    /// Answer to [`Output::ReadPage`].
    PageRead(PageRead),
    /// Answer to [`Output::CompareHeads`]; `None` when the device may not read there.
    HeadsCompared(Space, Option<Compared>),
    /// Answer to [`Output::EraseAgain`]: was all of it this server's own word?
    ErasedAgain(bool),
    /// A space's log has grown.
    News(Space),
    /// Rights of devices changed; this is the device now.
    DeviceChanged(Option<DeviceRecord>),
    /// Time has passed.
    Tick,
    /// The server stops.
    Stopping,
}

/// What to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// Send this.
    Send(Down),
    /// Look the device up.
    FindDevice(DeviceId),
    /// Note that the device is here, before it hears so.
    Arrived(Arrival),
    /// Note that the device exists more than once.
    Cloned(DeviceId),
    /// Note that the device has this generation on disk.
    Kept(Generation),
    /// Erase these documents once more, as far as they carry this server's own word.
    EraseAgain(Erasures),
    /// Note that the device has erased these documents.
    Confirm(Vec<DocId>),
    /// Note what the device has left.
    Evicted(Eviction),
    /// Take a push; the second value names documents the server asked for.
    Ingest(Push, BTreeSet<DocId>),
    /// Read a page.
    ReadPage(PageRequest),
    /// Compare what the device has after this document with the log.
    CompareHeads(Option<DocId>, Known),
    /// End the connection after what was sent.
    Close,
}

/// One connection with one device.
#[derive(Debug)]
pub struct Session {
    seal: Arc<Seal>,
    booklet_keys: Vec<BookletKey>,
    phase: Phase,
    /// Pages sent and not answered with `Got`: the documents that each erases.
    in_flight: VecDeque<Vec<DocId>>,
    /// How long a lease lasts, in milliseconds.
    lease_ms: i64,
    /// When the device's lease was last renewed.
    leased: Millis,
    /// The space a read is under way for.
    reading: Option<Space>,
    feeds: BTreeMap<Space, Feed>,
    /// The space of which the device tells what it has.
    repairing: Option<Space>,
    /// Documents of which the device was asked, after its last [`Known`], also for what others wrote.
    wanted: BTreeSet<DocId>,
    /// The spaces of the push that is being taken.
    pushing: BTreeSet<Space>,
    /// When there may be room for what the device had to keep: it offers that again on a new connection.
    room_at: Option<Millis>,
}

#[derive(Debug)]
enum Phase {
    New,
    Challenged([u8; 32]),
    Finding([u8; 32], Box<Hello>),
    Open(Box<DeviceRecord>),
    /// May only hand over what it has not sent.
    HandingOver(Box<DeviceRecord>),
    Closed,
}

impl Session {
    /// A connection that has just come in.
    #[must_use]
    pub fn new(keys: &Keys) -> Self {
        Self {
            seal: keys.seal.clone(),
            booklet_keys: keys.booklet_keys(),
            phase: Phase::New,
            in_flight: VecDeque::new(),
            lease_ms: LEASE_MS,
            leased: Millis(0),
            reading: None,
            feeds: BTreeMap::new(),
            repairing: None,
            wanted: BTreeSet::new(),
            pushing: BTreeSet::new(),
            room_at: None,
        }
    }

    /// Gives the device leases of this length, in milliseconds.
    #[must_use]
    pub fn leasing_for(self, lease_ms: i64) -> Self {
        Self { lease_ms, ..self }
    }

    /// The device, once it has proved that it is that one.
    #[must_use]
    pub fn device(&self) -> Option<DeviceId> {
        match &self.phase {
            Phase::Open(device) | Phase::HandingOver(device) => Some(device.id),
            _ => None,
        }
    }

    /// Decides what follows from what happened.
    pub fn handle(&mut self, env: &mut Env, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            _ if matches!(self.phase, Phase::Closed) => {}
            Input::Opened => self.challenge(env, &mut out),
            Input::Frame(message) => match wire::decode::<Up>(&message) {
                Ok(frame) => self.frame(frame, &mut out),
                Err(_) => self.close(Goodbye::Confused, &mut out),
            },
            Input::DeviceFound(found) => self.welcome(env, found, &mut out),
            Input::Ingested(number, ingested) => {
                if ingested.answers.contains(&Answer::Unkept(RefusalCode::Full)) {
                    self.room_at.get_or_insert(env.now.plus_ms(SHORT_MS));
                }
                self.ingested(number, ingested, &mut out);
            }
            Input::PageRead(read) => self.page_read(read, &mut out),
            Input::HeadsCompared(space, compared) => self.compared(space, compared, &mut out),
            Input::ErasedAgain(true) => {}
            Input::ErasedAgain(false) => self.close(Goodbye::Confused, &mut out),
            Input::News(space) => self.news(space),
            Input::DeviceChanged(device) => self.look_again(env, device.as_ref(), &mut out),
            Input::Tick => {
                let device = match &self.phase {
                    Phase::Open(device) => Some((**device).clone()),
                    _ => return out,
                };
                self.look_again(env, device.as_ref(), &mut out);
                self.renew_lease(env, &mut out);
                if self.room_at.is_some_and(|at| at <= env.now) {
                    self.close(Goodbye::Stopping, &mut out);
                }
            }
            Input::Stopping => self.close(Goodbye::Stopping, &mut out),
        }
        self.read_on(&mut out);
        out
    }

    fn close(&mut self, goodbye: Goodbye, out: &mut Vec<Output>) {
        self.phase = Phase::Closed;
        self.feeds.clear();
        out.extend([Output::Send(Down::Goodbye(goodbye)), Output::Close]);
    }

    fn frame(&mut self, frame: Up, out: &mut Vec<Output>) {
        match (&self.phase, frame) {
            (Phase::Challenged(_), Up::Hello(hello)) if hello.version < wire::VERSION => {
                self.close(Goodbye::VersionTooOld, out);
            }
            (Phase::Challenged(nonce), Up::Hello(hello)) if hello.cursors.len() <= FEEDS_MAX => {
                out.push(Output::FindDevice(hello.device));
                self.phase = Phase::Finding(*nonce, Box::new(hello));
            }
            (Phase::Open(_) | Phase::HandingOver(_), Up::Push(push))
                if push.changes.len() <= PUSH_CHANGES_MAX =>
            {
                self.pushing = push.changes.iter().map(|change| change.space).collect();
                out.push(Output::Ingest(push, self.wanted.clone()));
            }
            (Phase::Open(_), Up::Got) => {
                let erased = self.in_flight.pop_front().unwrap_or_default();
                if !erased.is_empty() {
                    out.push(Output::Confirm(erased));
                }
            }
            (Phase::Open(_) | Phase::HandingOver(_), Up::Kept(kept)) => out.push(Output::Kept(kept)),
            (Phase::Open(_), Up::Erasures(erasures)) if erasures.docs.len() <= wire::ERASURES_MAX => {
                out.push(Output::EraseAgain(erasures));
            }
            (Phase::Open(device) | Phase::HandingOver(device), Up::Evicted { spaces })
                if spaces.len() <= FEEDS_MAX =>
            {
                out.push(Output::Evicted(Eviction {
                    spaces,
                    rights: device.rights,
                    leaving: device.leaving.clone(),
                    closed: matches!(self.phase, Phase::HandingOver(_)),
                }));
            }
            (Phase::Open(_), Up::Known(known)) => self.known(known, out),
            (Phase::Open(_) | Phase::HandingOver(_), Up::Ping) => out.push(Output::Send(Down::Pong)),
            _ => self.close(Goodbye::Confused, out),
        }
    }
}
