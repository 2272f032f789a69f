//! The tablet: what it keeps, what a volunteer does with it, and the frames it answers.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey};

use super::{
    codec::{decode, encode},
    document::OldDoc,
    wire::{
        Answer, Change, Cursor, Down, Entry, Goodbye, Hash, Hello, Id, Known, PairRequest, PairResponse,
        RefusalCode, Role, Up,
    },
};

/// A change on its way.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pub(super) place: u64,
    pub(super) hash: Hash,
    pub(super) change: Change,
    pub(super) relayed: bool,
    pub(super) acknowledged: bool,
}

/// A change that the server refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The document.
    pub doc: Id,
    /// The change.
    pub hash: Hash,
    /// Why.
    pub code: RefusalCode,
    /// As it was pushed: its document may be without it.
    pub(super) change: Change,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    #[default]
    Offline,
    Connected,
    Greeted,
    Open,
    Closing,
}

/// One connection; begins anew with each.
#[derive(Debug, Default)]
pub(super) struct Session {
    pub(super) stage: Stage,
    pub(super) in_flight: Option<(u64, Vec<(Id, Hash)>)>,
    pub(super) pushes: u64,
    pub(super) pushed_to: u64,
    pub(super) reoffered: BTreeSet<(Id, bool)>,
}

/// A paired tablet of 0.1.
#[derive(Debug)]
pub struct OldTablet {
    /// The server's clock, as the tablet knows it, in milliseconds.
    pub now: i64,
    /// Messages that 0.1 cannot read. A server must never send one.
    pub unreadable: Vec<Vec<u8>>,
    /// What the server refused.
    pub refused: Vec<Refused>,
    /// News that 0.1 cannot use: kept, as 0.1 does.
    pub set_aside: Vec<Entry>,
    /// Why the server does not talk to it.
    pub closed: Option<Goodbye>,
    /// What the server said when it was paired, brought up to date by each welcome.
    pub(super) pairing: PairResponse,
    pub(super) key: SigningKey,
    pub(super) role: Role,
    own_stand: Option<String>,
    actor: [u8; 8],
    pub(super) own_actors: BTreeSet<[u8; 8]>,
    pub(super) docs: BTreeMap<Id, (String, OldDoc)>,
    pub(super) cursors: BTreeMap<String, Cursor>,
    pub(super) outbox: Vec<Waiting>,
    pub(super) places: u64,
    pub(super) session: Session,
}

impl OldTablet {
    /// What to post to `/pair` for this link, with the key made of `seed`.
    pub fn pairing_request(link: &str, seed: [u8; 32]) -> Vec<u8> {
        let coded = link.trim().split_once("/app/#/pair/").expect("a pairing link").1;
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(coded).unwrap();
        let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
        let part = |from: usize| bytes[from..from + 16].try_into().unwrap();
        minicbor::to_vec(PairRequest { pairing: part(0), secret: part(16), public }).unwrap()
    }

    /// The tablet that this answer to [`Self::pairing_request`] makes; `actor` is random for this start of the app.
    pub fn paired(seed: [u8; 32], answer: &[u8], actor: [u8; 8], now: i64) -> Self {
        let answer: PairResponse = minicbor::decode(answer).unwrap();
        let hex = |id: Id| id.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let own_stand = answer
            .organisation
            .zip(answer.market)
            .filter(|_| answer.role == Role::Stand)
            .map(|(organisation, market)| format!("stand:{}:{}", hex(organisation), hex(market)));
        Self {
            now,
            unreadable: vec![],
            refused: vec![],
            set_aside: vec![],
            closed: None,
            key: SigningKey::from_bytes(&seed),
            role: answer.role,
            own_stand,
            actor,
            own_actors: BTreeSet::from([actor]),
            docs: BTreeMap::new(),
            cursors: BTreeMap::new(),
            outbox: vec![],
            places: 0,
            session: Session::default(),
            pairing: answer,
        }
    }

    /// The server has forgotten the device, because it was put back to a backup from before the pairing. Paired as the same
    /// again, with the key made of `seed`, it keeps all it has, as 0.1 does.
    pub fn paired_again(&mut self, seed: [u8; 32], answer: &[u8]) {
        assert_eq!(self.closed, Some(Goodbye::UnknownDevice), "0.1 is paired once");
        let answer: PairResponse = minicbor::decode(answer).unwrap();
        (self.key, self.pairing) = (SigningKey::from_bytes(&seed), answer);
        (self.closed, self.session) = (None, Session::default());
    }

    /// The app starts again: with another author's id, everything else is on its disk.
    pub fn restarted(&mut self, actor: [u8; 8]) {
        self.session = Session::default();
        self.actor = actor;
        self.own_actors.insert(actor);
    }

    /// The device's id.
    pub fn device(&self) -> [u8; 16] {
        self.pairing.device.0
    }

    /// The documents it has.
    pub fn ids(&self) -> Vec<[u8; 16]> {
        self.docs.keys().map(|id| id.0).collect()
    }

    /// One of its documents.
    pub fn doc(&self, id: [u8; 16]) -> Option<&OldDoc> {
        self.docs.get(&Id(id)).map(|(_, doc)| doc)
    }

    /// Every concurrent value of a field, sorted; none when the document or the field is not there.
    pub fn values(&self, id: [u8; 16], key: &str) -> Vec<String> {
        self.doc(id).map(|doc| doc.values(key)).unwrap_or_default()
    }

    /// Changes that the server has not acknowledged.
    pub fn waiting(&self) -> usize {
        self.outbox.iter().filter(|waiting| !waiting.acknowledged).count()
    }

    /// Pushes on this connection.
    pub fn pushes(&self) -> u64 {
        self.session.pushes
    }

    /// How far it has come in each space.
    pub fn cursors(&self) -> impl Iterator<Item = &Cursor> {
        self.cursors.values()
    }

    /// Does the server know it and listen?
    pub fn is_established(&self) -> bool {
        self.session.stage == Stage::Open
    }

    /// Is there a connection? Not after the tablet ended it, for instance because it could not read something.
    pub fn is_connected(&self) -> bool {
        self.session.stage != Stage::Offline
    }

    pub(super) fn may_read(&self, space: &str) -> bool {
        match self.role {
            Role::Desk | Role::Coordinator => true,
            Role::Stand => space == "catalogue" || Some(space) == self.own_stand.as_deref(),
        }
    }

    pub(super) fn is_own(&self, change: &[u8]) -> bool {
        super::document::actor_of(change).is_some_and(|actor| self.own_actors.contains(&actor))
    }

    /// A new sheet with consent and a name. `id` is random.
    pub fn register(&mut self, id: [u8; 16], name: &str) {
        let doc = OldDoc::new(1).unwrap();
        self.docs.insert(Id(id), ("desk".to_owned(), doc));
        self.write(id, &[], &[("consent/store", self.now)]);
        self.write(id, &[("name", name)], &[]);
    }

    /// A new appointment at the tablet's own stand. `id` is random.
    pub fn note_appointment(&mut self, id: [u8; 16], booklet: &str, task: &str, date: &str, time: &str) {
        let space = self.own_stand.clone().expect("a stand's tablet");
        self.docs.insert(Id(id), (space, OldDoc::new(4).unwrap()));
        self.write(id, &[("booklet", booklet), ("task", task), ("date", date), ("time", time)], &[]);
    }

    /// Sets a text of a document.
    pub fn set_text(&mut self, id: [u8; 16], key: &str, value: &str) {
        self.write(id, &[(key, value)], &[]);
    }

    fn write(&mut self, id: [u8; 16], texts: &[(&str, &str)], numbers: &[(&str, i64)]) {
        let (space, doc) = self.docs.get_mut(&Id(id)).expect("a document of this tablet");
        let written = doc.write(self.now, self.actor, &self.pairing.label, texts, numbers);
        let Some((hash, bytes)) = written else { return };
        let change = Change { doc: Id(id), kind: doc.kind(), space: space.clone(), bytes };
        self.append(hash, change, false);
    }

    /// The connection is open; nothing is said before the server's challenge.
    pub fn connected(&mut self) -> Vec<Vec<u8>> {
        self.session = Session { stage: Stage::Connected, ..Session::default() };
        vec![]
    }

    /// The connection is gone.
    pub fn disconnected(&mut self) {
        self.session = Session::default();
    }

    /// Something was written: what goes out now.
    pub fn flush(&mut self) -> Vec<Vec<u8>> {
        messages(self.pump())
    }

    /// A message came: what goes out now.
    pub fn frame(&mut self, message: &[u8]) -> Vec<Vec<u8>> {
        if self.session.stage == Stage::Offline {
            return vec![];
        }
        match decode::<Down>(message) {
            Ok(frame) => messages(self.take(frame)),
            Err(_) => {
                self.unreadable.push(message.to_vec());
                messages(self.close())
            }
        }
    }

    fn take(&mut self, frame: Down) -> Vec<Up> {
        match (self.session.stage, frame) {
            (Stage::Connected, Down::Challenge { nonce, .. }) => {
                self.session.stage = Stage::Greeted;
                vec![Up::Hello(self.hello(&nonce))]
            }
            (Stage::Greeted, Down::Welcome(welcome)) => {
                self.session.stage = if welcome.closed.is_some() { Stage::Closing } else { Stage::Open };
                self.pairing.label = welcome.label;
                self.closed = welcome.closed;
                self.pairing.ends = welcome.ends;
                self.pairing.booklet_keys = welcome.booklet_keys;
                self.begin_again();
                self.pump()
            }
            (Stage::Open | Stage::Closing, Down::Ack { push, answers }) => self.acknowledged(push, answers),
            (Stage::Open, Down::Page(page)) => {
                self.store(&page);
                vec![Up::Got]
            }
            (Stage::Open, Down::Repair { space }) => vec![Up::Known(self.known(space))],
            (Stage::Open, Down::Want { docs }) => self.reoffer(docs, true),
            (Stage::Closing, Down::Page(_) | Down::Repair { .. } | Down::Want { .. }) => vec![],
            (_, Down::Goodbye(why)) => {
                if !matches!(why, Goodbye::Confused | Goodbye::Stopping) {
                    self.closed = Some(why);
                }
                self.close()
            }
            _ => self.close(),
        }
    }

    fn hello(&self, nonce: &[u8; 32]) -> Hello {
        let message = [b"samenspel hello 1".as_slice(), nonce, &self.pairing.device.0].concat();
        Hello {
            version: 1,
            device: self.pairing.device,
            proof: self.key.sign(&message).to_bytes(),
            cursors: self.cursors.values().cloned().collect(),
            now: self.now,
            app: "samenspel 0.1.0".to_owned(),
        }
    }

    fn known(&self, space: String) -> Known {
        let here = self.docs.iter().filter(|(_, (of, _))| *of == space);
        let docs = here.map(|(id, (_, doc))| (*id, doc.heads())).collect();
        Known { space, docs, last: true }
    }

    pub(super) fn close(&mut self) -> Vec<Up> {
        self.session = Session::default();
        vec![]
    }

    pub(super) fn append(&mut self, hash: Hash, change: Change, relayed: bool) {
        let waits = |waiting: &Waiting| waiting.hash == hash && waiting.change.doc == change.doc;
        if !self.outbox.iter().any(waits) {
            self.places += 1;
            self.outbox.push(Waiting { place: self.places, hash, change, relayed, acknowledged: false });
        }
    }

    /// What the server refused takes itself out of the document, unless the device is only shut out.
    pub(super) fn keep_refused(&mut self, waiting: &Waiting, answer: &Answer) -> bool {
        let Answer::Refused(code) = answer else { return false };
        if waiting.relayed {
            return false;
        }
        let change = waiting.change.clone();
        self.refused.push(Refused { doc: change.doc, hash: waiting.hash, code: *code, change });
        !matches!(code, RefusalCode::Revoked | RefusalCode::Ended)
    }
}

fn messages(frames: Vec<Up>) -> Vec<Vec<u8>> {
    frames.iter().map(encode).collect()
}
