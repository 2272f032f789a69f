//! A centre in a temporary folder, and tablets that speak the protocol with the server's own driver.

use std::collections::BTreeMap;

use ed25519_dalek::{Signer, SigningKey};
use samenspel_model::{
    ActorId, DeviceId, DocId, Env, Millis, Rights, Role, Space,
    doc::{Author, Doc, Kind, RawChange},
    edit::{self, Edit, edit_of},
    pairing::{PairRequest, PairResponse},
    registration,
    values::{self, Content},
    wire::{
        self, Answer, Change, Cursor, Down, ErasedDoc, Erasures, Generation, Goodbye, Hello, Known, Page,
        Payload, Push, Up, Welcome,
    },
};
use samenspel_server::{
    pairing::{self, NewDevice},
    store::{Store, account::Account},
    sync::{Driver, Input},
};
use tempfile::TempDir;

/// When tablets write, unless a story says otherwise: before any clock that runs this.
pub const NOON: Millis = Millis(1_704_110_400_000);

pub fn env() -> Env {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).unwrap();
    Env::new(now(), entropy)
}

pub fn now() -> Millis {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Millis(i64::try_from(since.as_millis()).unwrap())
}

pub struct Centre {
    pub folder: TempDir,
    pub store: Store,
}

impl Centre {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        Self { folder, store }
    }

    /// A coordinator's account; nobody needs its password here.
    pub async fn coordinator(&self, name: &str) -> Account {
        self.store.insert_account(name.to_owned(), String::new(), now().0).await.unwrap().unwrap()
    }

    pub async fn desk(&self, label: &str) -> Tablet {
        self.pair(label, Role::Desk, None, None).await
    }

    pub async fn stand(&self, label: &str, organisation: DocId, market: DocId) -> Tablet {
        self.pair(label, Role::Stand, Some((organisation, market)), None).await
    }

    pub async fn pair(
        &self,
        label: &str,
        role: Role,
        at: Option<(DocId, DocId)>,
        ends: Option<Millis>,
    ) -> Tablet {
        let device = NewDevice {
            role,
            label: label.into(),
            organisation: at.map(|at| at.0),
            market: at.map(|at| at.1),
            ends,
        };
        let expires = now().plus_ms(60_000);
        let link =
            pairing::offer(&self.store, env(), device, expires, "http://localhost".into()).await.unwrap();
        let mut env = env();
        let key = SigningKey::from_bytes(&env.draw());
        let public = key.verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        let (status, body) =
            pairing::answer(&self.store, self::env(), &minicbor::to_vec(request).unwrap()).await.unwrap();
        assert_eq!(status, 200);
        let answer: PairResponse = minicbor::decode(&body).unwrap();
        answer.verify(&link, &public).unwrap();
        let rights = answer.rights().unwrap();
        Tablet {
            id: answer.device,
            key,
            rights,
            author: Author { actor: ActorId::random(&mut env), name: label.to_owned() },
            docs: BTreeMap::new(),
            cursors: BTreeMap::new(),
            generation: None,
            erased: BTreeMap::new(),
            part: wire::KNOWN_DOCS_MAX,
        }
    }
}

/// What a tablet keeps.
#[derive(Clone)]
pub struct Tablet {
    pub id: DeviceId,
    pub key: SigningKey,
    pub rights: Rights,
    pub author: Author,
    pub docs: BTreeMap<DocId, (Space, Doc)>,
    pub cursors: BTreeMap<Space, Cursor>,
    pub generation: Option<Generation>,
    pub erased: BTreeMap<DocId, (Space, ErasedDoc)>,
    /// Documents that it tells of at once in a repair.
    pub part: usize,
}

impl Tablet {
    /// Registers a candidate; gives its id and the changes to push.
    pub fn register(&mut self, name: &str) -> (DocId, Vec<Change>) {
        let id = self.begin();
        self.edit(id, "name", name);
        (id, self.changes(id))
    }

    /// Begins the sheet of somebody who did not say a name yet.
    pub fn begin(&mut self) -> DocId {
        let id = DocId::random(&mut env());
        let consent = edit_of([("consent/store", true)]);
        let (doc, _) = registration::register(NOON, &self.author, &consent).unwrap();
        self.docs.insert(id, (Space::Desk, doc));
        id
    }

    /// Writes a text; gives the change to push.
    pub fn edit(&mut self, id: DocId, field: &str, value: &str) -> Change {
        self.write(id, &edit_of([(field, value)]))
    }

    /// Writes an edit; gives the change to push.
    pub fn write(&mut self, id: DocId, edit: &Edit) -> Change {
        let (space, doc) = self.docs.get_mut(&id).unwrap();
        let raw = edit::write(doc, NOON, &self.author, edit).unwrap().unwrap();
        Change { kind: doc.kind().number(), space: *space, doc: id, bytes: raw.bytes }
    }

    /// All changes of a document.
    pub fn changes(&self, id: DocId) -> Vec<Change> {
        let (space, doc) = &self.docs[&id];
        let change =
            |raw: RawChange| Change { kind: doc.kind().number(), space: *space, doc: id, bytes: raw.bytes };
        doc.changes().into_iter().map(change).collect()
    }

    /// What a document says.
    pub fn content(&self, id: DocId) -> Content {
        let (_, doc) = &self.docs[&id];
        values::read(doc, doc.kind())
    }

    pub fn name_of(&self, id: DocId) -> String {
        self.content(id).values.text(&samenspel_model::candidate::NAME).to_owned()
    }

    pub async fn connect(&self, store: &Store) -> Connection {
        self.connect_and(store, |_| None).await
    }

    /// Connects a tablet that answers some frames otherwise than a well-behaved app.
    pub async fn connect_and(&self, store: &Store, otherwise: impl FnMut(&Down) -> Option<Up>) -> Connection {
        self.connect_by(Driver::new(store.clone()), otherwise).await
    }

    /// The same to this end of the server.
    pub async fn connect_by(
        &self,
        driver: Driver,
        mut otherwise: impl FnMut(&Down) -> Option<Up>,
    ) -> Connection {
        let mut connection = Connection {
            driver,
            tablet: self.clone(),
            welcome: None,
            goodbye: None,
            answers: vec![],
            pages: vec![],
            repairs: vec![],
            wanted: vec![],
            relays: false,
            leases: vec![],
        };
        let opened = connection.driver.input(Input::Opened).await.unwrap();
        connection.hear_and(opened, &mut otherwise).await;
        connection
    }

    /// What it says first.
    pub fn hello(&self, nonce: &[u8; 32]) -> Hello {
        Hello {
            version: wire::VERSION,
            device: self.id,
            proof: self.key.sign(&wire::hello_message(nonce, &self.id)).to_bytes(),
            cursors: self.cursors.values().cloned().collect(),
            now: now(),
            app: "test 1".to_owned(),
            generation: self.generation,
            noted: None,
        }
    }

    fn apply(&mut self, page: &Page) {
        for entry in &page.entries {
            if let Payload::Erased(erasure) = entry.payload {
                self.docs.remove(&entry.doc);
                let erased = ErasedDoc { doc: entry.doc, kind: entry.kind, erasure };
                self.erased.insert(entry.doc, (page.space, erased));
                continue;
            }
            let kind = Kind::from_number(i64::from(entry.kind)).unwrap();
            let (_, doc) =
                self.docs.entry(entry.doc).or_insert_with(|| (page.space, Doc::new(kind).unwrap()));
            match &entry.payload {
                Payload::Changes(changes) => doc.apply(changes.iter().map(|bytes| bytes.as_slice())).unwrap(),
                Payload::Snapshot(bytes) => doc.merge(&Doc::load(kind, bytes).unwrap()).unwrap(),
                Payload::Erased(_) => unreachable!(),
            }
        }
        if let Some(cursor) = &page.cursor {
            self.cursors.insert(cursor.space, cursor.clone());
        }
    }
}

fn size(payload: &Payload) -> usize {
    match payload {
        Payload::Snapshot(bytes) => bytes.len(),
        Payload::Erased(_) => 0,
        Payload::Changes(changes) => changes.iter().map(|bytes| bytes.len()).sum(),
    }
}

/// A tablet on line: every message is answered at once, as a well-behaved app does.
pub struct Connection {
    pub driver: Driver,
    pub tablet: Tablet,
    pub welcome: Option<Welcome>,
    pub goodbye: Option<Goodbye>,
    pub answers: Vec<Answer>,
    pub pages: Vec<Page>,
    pub repairs: Vec<Space>,
    pub wanted: Vec<DocId>,
    /// Was it asked for what others wrote?
    pub relays: bool,
    pub leases: Vec<Millis>,
}

impl Connection {
    pub async fn say(&mut self, frame: &Up) {
        self.say_bytes(wire::encode(frame)).await;
    }

    pub async fn say_bytes(&mut self, bytes: Vec<u8>) {
        let messages = self.driver.input(Input::Frame(bytes)).await.unwrap();
        self.hear(messages).await;
    }

    /// Pushes and gives the answers.
    pub async fn push(&mut self, changes: Vec<Change>) -> Vec<Answer> {
        self.answers.clear();
        self.say(&Up::Push(Push { number: 1, changes })).await;
        self.answers.clone()
    }

    /// Takes the news there is.
    pub async fn catch_up(&mut self) {
        let messages = self.driver.news_so_far().await.unwrap();
        self.hear(messages).await;
    }

    pub async fn hear(&mut self, messages: Vec<Vec<u8>>) {
        self.hear_and(messages, &mut |_| None).await;
    }

    async fn hear_and(&mut self, messages: Vec<Vec<u8>>, otherwise: &mut dyn FnMut(&Down) -> Option<Up>) {
        let mut messages: std::collections::VecDeque<_> = messages.into();
        while let Some(message) = messages.pop_front() {
            let frame = wire::decode(&message).unwrap();
            let replies = otherwise(&frame).map_or_else(|| self.reply(frame), |reply| vec![reply]);
            for frame in replies {
                messages.extend(self.driver.input(Input::Frame(wire::encode(&frame))).await.unwrap());
            }
        }
    }

    fn reply(&mut self, frame: Down) -> Vec<Up> {
        match frame {
            Down::Challenge { nonce, .. } => vec![Up::Hello(self.tablet.hello(&nonce))],
            Down::Welcome(welcome) => {
                self.welcome = Some(welcome);
                vec![]
            }
            Down::Ack { answers, .. } => {
                self.answers.extend(answers);
                vec![]
            }
            Down::Page(page) => {
                let size: usize = page.entries.iter().map(|entry| size(&entry.payload)).sum();
                assert!(size <= wire::BATCH_BYTES || page.entries.len() == 1, "a page of {size} bytes");
                self.tablet.apply(&page);
                self.pages.push(page);
                vec![Up::Got]
            }
            Down::Repair { space, after } => {
                if after.is_none() {
                    self.repairs.push(space);
                }
                let is_next = |id: &DocId| after.is_none_or(|after| after < *id);
                let here = self.tablet.docs.iter().filter(|(id, (at, _))| *at == space && is_next(id));
                let mut docs: Vec<_> = here.map(|(id, (_, doc))| (*id, doc.heads())).collect();
                let last = docs.len() <= self.tablet.part;
                docs.truncate(self.tablet.part);
                let known = Up::Known(Known { space, docs, last });
                let erased = self.tablet.erased.values().filter(|(at, _)| *at == space);
                let docs: Vec<_> = erased.map(|(_, erased)| *erased).collect();
                let told = (!docs.is_empty()).then_some(Up::Erasures(Erasures { space, docs }));
                told.into_iter().chain([known]).collect()
            }
            Down::Pong => vec![],
            Down::Want { docs, relay } => {
                self.wanted.extend(&docs);
                self.relays |= relay;
                let changes = docs.iter().flat_map(|id| self.tablet.changes(*id)).collect();
                vec![Up::Push(Push { number: 9, changes })]
            }
            Down::Lease { end } => {
                self.leases.push(end);
                vec![]
            }
            Down::Goodbye(goodbye) => {
                self.goodbye = Some(goodbye);
                vec![]
            }
        }
    }
}
