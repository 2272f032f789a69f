//! Tablets with names, and a server of frames: it acknowledges, relays and refuses as told, and checks nothing.

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use samenspel_client::{App, AppError, app::Device, sync::Effects};
use samenspel_model::{
    DeviceId, DocId, Env, Millis, Rights, Role, Space,
    booklet::{BookletKey, Code, Sheet, sign_qr},
    centre,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, edit_of},
    pairing::{Link, PairRequest, PairResponse, key_hash, sign},
    wire::{
        self, Answer, Change, Cursor, Down, Entry, Goodbye, Hello, Page, Payload, Push, RefusalCode, Up,
        Welcome,
    },
};

/// A Monday in November 2026, 10:00 in Brussels.
pub(crate) const NOW: Millis = Millis(1_795_424_400_000);
pub(crate) const HUIS: DocId = DocId([0x11; 16]);
pub(crate) const COSMOS: DocId = DocId([0x12; 16]);
pub(crate) const MARKET: DocId = DocId([0x21; 16]);
pub(crate) const HUIS_STAND: Space = Space::Stand { organisation: HUIS, market: MARKET };
pub(crate) const COSMOS_STAND: Space = Space::Stand { organisation: COSMOS, market: MARKET };

/// Consent to keep the sheet, and nothing else.
pub(crate) fn yes() -> Edit {
    edit_of([("consent/store", true)])
}

pub(crate) struct Tablet {
    pub(crate) app: App,
    pub(crate) now: Millis,
    folder: tempfile::TempDir,
    drawn: u64,
    name: &'static str,
}

impl Tablet {
    pub(crate) fn new(name: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut tablet = Self { app: open(&folder, name, 0), now: NOW, folder, drawn: 0, name };
        tablet.restart();
        tablet
    }

    /// As after a dead battery: nothing is told to the app.
    pub(crate) fn restart(&mut self) {
        self.drawn += 1;
        self.app = open(&self.folder, self.name, self.drawn);
    }

    pub(crate) fn env(&mut self) -> Env {
        self.drawn += 1;
        self.now = self.now.plus_ms(1_000);
        env(self.name, self.now, self.drawn)
    }

    pub(crate) fn register(&mut self, name: &str, phone: &str) -> DocId {
        let mut env = self.env();
        let id = self.app.register_candidate(&yes(), &mut env).unwrap();
        self.edit(id, &edit_of([("name", name), ("phone", phone)]));
        id
    }

    /// A text of a document.
    pub(crate) fn text(&self, id: DocId, key: &str) -> String {
        self.app.record(id).unwrap().values.texts.remove(key).unwrap_or_default()
    }

    pub(crate) fn edit(&mut self, id: DocId, edit: &Edit) {
        let env = self.env();
        self.app.edit(id, edit, &env).unwrap();
    }

    pub(crate) fn find(&self, query: &str) -> Vec<String> {
        self.app.candidates(query, 20).unwrap().into_iter().map(|row| row.title).collect()
    }

    pub(crate) fn connected(&mut self) -> Effects {
        let env = self.env();
        self.app.connected(&env).unwrap()
    }

    pub(crate) fn hear(&mut self, frame: &Down) -> Effects {
        let env = self.env();
        self.app.frame(&wire::encode(frame), &env).unwrap()
    }

    pub(crate) fn flush(&mut self) -> Effects {
        let env = self.env();
        self.app.flush(&env).unwrap()
    }

    pub(crate) fn disconnected(&mut self) -> Effects {
        let env = self.env();
        self.app.disconnected(&env).unwrap()
    }

    /// The tablet's database, as another program sees it.
    pub(crate) fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("tablet.db")).unwrap()
    }

    /// Swaps these bytes with those of a page that no app reads or writes: only who writes the file anew meets it.
    pub(crate) fn swap_idle_page(&self, page: &mut [u8]) {
        use std::os::unix::fs::FileExt;
        let path = self.folder.path().join("tablet.db");
        let database = rusqlite::Connection::open(&path).unwrap();
        database
            .execute_batch("CREATE TABLE IF NOT EXISTS idle (text TEXT); PRAGMA wal_checkpoint(TRUNCATE)")
            .unwrap();
        let root: i64 = database
            .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'idle'", [], |row| row.get(0))
            .unwrap();
        let size: i64 = database.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
        let file = std::fs::File::options().read(true).write(true).open(path).unwrap();
        let (at, mut before) = (u64::try_from((root - 1) * size).unwrap(), vec![0; page.len()]);
        file.read_exact_at(&mut before, at).unwrap();
        file.write_all_at(page, at).unwrap();
        page.copy_from_slice(&before);
    }

    /// Do the database's files hold these bytes anywhere?
    pub(crate) fn file_holds(&self, text: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|file| std::fs::read(file.unwrap().path()).unwrap());
        let holds = |bytes: Vec<u8>| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        files.into_iter().any(holds)
    }

    pub(crate) fn waiting(&self) -> i64 {
        self.app.sync_state().unwrap().waiting
    }
}

fn open(folder: &tempfile::TempDir, name: &str, drawn: u64) -> App {
    let path = folder.path().join("tablet.db");
    App::open(path.to_str().unwrap(), &mut env(name, NOW, drawn)).unwrap()
}

fn env(name: &str, now: Millis, drawn: u64) -> Env {
    let mut entropy = [0; 32];
    entropy.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
    entropy[24..].copy_from_slice(&drawn.to_be_bytes());
    Env::new(now, entropy)
}

/// What a tablet said.
pub(crate) fn said(effects: &Effects) -> Vec<Up> {
    effects.send.iter().map(|message| wire::decode(message).unwrap()).collect()
}

pub(crate) fn pushed(effects: &Effects) -> Push {
    match said(effects).as_slice() {
        [Up::Push(push)] => push.clone(),
        other => panic!("no push: {other:?}"),
    }
}

pub(crate) fn hello(effects: &Effects) -> Hello {
    match said(effects).as_slice() {
        [Up::Hello(hello)] => hello.clone(),
        other => panic!("no hello: {other:?}"),
    }
}

pub(crate) struct Server {
    pub(crate) key: SigningKey,
    pub(crate) now: Millis,
    pub(crate) closed: Option<Goodbye>,
    pub(crate) refuse: Option<(Kind, RefusalCode)>,
    pub(crate) changes: Vec<Change>,
    centre: Option<Doc>,
    booklet_key: SigningKey,
    publics: BTreeMap<DeviceId, [u8; 32]>,
    tasks: BTreeMap<DeviceId, (String, Option<DocId>)>,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self {
            key: SigningKey::from_bytes(&[1; 32]),
            now: NOW,
            closed: None,
            refuse: None,
            changes: catalogue_changes(),
            centre: None,
            booklet_key: SigningKey::from_bytes(&[5; 32]),
            publics: BTreeMap::new(),
            tasks: BTreeMap::new(),
        }
    }

    pub(crate) fn public_of(&self, device: DeviceId) -> [u8; 32] {
        self.publics[&device]
    }

    /// Writes in the centre's own document, which begins with the first of it.
    pub(crate) fn say_of_centre(&mut self, said: &Edit) {
        let office = Author { actor: samenspel_model::ActorId([0xCE; 8]), name: "Bureau".to_owned() };
        let written = match &mut self.centre {
            Some(doc) => edit::write(doc, self.now, &office, said).unwrap(),
            None => {
                let (doc, written) = edit::create(Kind::Centre, self.now, &office, said).unwrap();
                self.centre = Some(doc);
                written
            }
        };
        let doc = centre::doc_id(&self.key.verifying_key().to_bytes());
        let bytes = written.unwrap().bytes;
        self.changes.push(Change { doc, kind: Kind::Centre.number(), space: Space::Catalogue, bytes });
    }

    pub(crate) fn booklet_qr(&self, code: Code, last_day: i64) -> String {
        let last_day = u16::try_from(last_day).unwrap();
        sign_qr(Sheet { code, batch: 1, last_day }, 7, &self.booklet_key)
    }

    fn booklet_keys(&self) -> Vec<BookletKey> {
        vec![BookletKey { id: 7, public: self.booklet_key.verifying_key().to_bytes() }]
    }

    pub(crate) fn link(&self) -> String {
        let server_key_hash = key_hash(&self.key.verifying_key().to_bytes());
        Link {
            origin: "https://samenspel.example".to_owned(),
            pairing: [2; 16],
            secret: [3; 16],
            server_key_hash,
        }
        .text()
    }

    pub(crate) fn pair_answer(&mut self, body: &[u8], label: &str, stand: Option<DocId>) -> Vec<u8> {
        let request: PairRequest = minicbor::decode(body).unwrap();
        let device = DeviceId::from_slice(&request.public[..16]).unwrap();
        self.publics.insert(device, request.public);
        self.tasks.insert(device, (label.to_owned(), stand));
        let answer = PairResponse {
            device,
            label: label.to_owned(),
            role: role(stand),
            organisation: stand,
            market: stand.map(|_| MARKET),
            ends: None,
            centre: "Democentrum".to_owned(),
            server_public: self.key.verifying_key().to_bytes(),
            signature: sign(&self.key, &request.pairing, &request.public, &device),
            booklet_keys: self.booklet_keys(),
            now: self.now,
            alone: false,
        };
        minicbor::to_vec(&answer).unwrap()
    }

    fn pair(&mut self, name: &'static str, stand: Option<DocId>) -> Tablet {
        let mut tablet = Tablet::new(name);
        assert!(self.pair_as(&mut tablet, name, stand).unwrap().paired);
        tablet
    }

    /// Pairs a tablet, whatever it was before.
    pub(crate) fn pair_as(
        &mut self,
        tablet: &mut Tablet,
        label: &str,
        stand: Option<DocId>,
    ) -> Result<Device, AppError> {
        let mut env = tablet.env();
        let request = tablet.app.pairing_request(&self.link(), &mut env)?;
        let answer = self.pair_answer(&request.body, label, stand);
        tablet.app.pairing_response(200, &answer)
    }

    pub(crate) fn desk(&mut self, name: &'static str) -> Tablet {
        self.pair(name, None)
    }

    pub(crate) fn stand(&mut self, name: &'static str, organisation: DocId) -> Tablet {
        self.pair(name, Some(organisation))
    }

    pub(crate) fn welcome(&self, device: DeviceId) -> Down {
        let (label, stand) = self.tasks[&device].clone();
        Down::Welcome(Welcome {
            version: wire::VERSION,
            label,
            role: role(stand),
            ends: None,
            booklet_keys: self.booklet_keys(),
            now: self.now,
            closed: self.closed,
            generation: None,
            lease: Millis(i64::MAX),
            organisation: stand,
            market: stand.map(|_| MARKET),
            leave: false,
        })
    }

    /// Connects, checks the proof and says welcome; what the tablet says to that comes back.
    pub(crate) fn greet(&self, tablet: &mut Tablet) -> Effects {
        tablet.connected();
        let hello = hello(&tablet.hear(&Down::Challenge { nonce: [9; 32], now: self.now }));
        let proof = wire::hello_message(&[9; 32], &hello.device);
        let public = VerifyingKey::from_bytes(&self.publics[&hello.device]).unwrap();
        public.verify_strict(&proof, &Signature::from_bytes(&hello.proof)).unwrap();
        tablet.hear(&self.welcome(hello.device))
    }

    /// Takes what the tablet pushes until it has said everything.
    pub(crate) fn take(&mut self, tablet: &mut Tablet, mut effects: Effects) -> Effects {
        while let Some(Up::Push(push)) = said(&effects).into_iter().next() {
            let answers = push.changes.iter().map(|change| self.answer(change)).collect();
            effects = tablet.hear(&Down::Ack { push: push.number, answers });
        }
        effects
    }

    fn answer(&mut self, change: &Change) -> Answer {
        match self.refuse {
            Some((kind, code)) if change.kind == kind.number() => Answer::Refused(code),
            _ if self.changes.contains(change) => Answer::Duplicate,
            _ => {
                self.changes.push(change.clone());
                Answer::Stored
            }
        }
    }

    /// One page with everything the server has of this space.
    pub(crate) fn page(&self, space: Space) -> Page {
        let mut docs: BTreeMap<DocId, Vec<&Change>> = BTreeMap::new();
        for change in self.changes.iter().filter(|change| change.space == space) {
            docs.entry(change.doc).or_default().push(change);
        }
        let entry = |(doc, changes): (DocId, Vec<&Change>)| Entry {
            kind: changes[0].kind,
            doc,
            payload: Payload::Changes(changes.iter().map(|change| change.bytes.clone().into()).collect()),
        };
        let seq = u64::try_from(self.changes.len()).unwrap();
        let cursor = Cursor { space, seal: [7; 16], seq, chain: [8; 16], base: seq, epoch: Millis(0) };
        Page { space, entries: docs.into_iter().map(entry).collect(), cursor: Some(cursor), more: false }
    }

    /// A whole visit: everything up, everything down that its role may read.
    pub(crate) fn sync(&mut self, tablet: &mut Tablet) {
        let effects = self.greet(tablet);
        self.take(tablet, effects);
        let device = tablet.app.device().unwrap();
        let rights = match device.organisation {
            Some(organisation) => Rights::stand(organisation.id, MARKET),
            None => Rights::DESK,
        };
        for space in [Space::Catalogue, Space::Desk, HUIS_STAND, COSMOS_STAND] {
            if rights.may_read(space) {
                let effects = tablet.hear(&Down::Page(self.page(space)));
                assert_eq!(said(&effects), [Up::Got]);
            }
        }
        tablet.disconnected();
    }
}

fn role(stand: Option<DocId>) -> Role {
    if stand.is_some() { Role::Stand } else { Role::Desk }
}

fn catalogue_changes() -> Vec<Change> {
    let office = Author { actor: samenspel_model::ActorId([0xEE; 8]), name: "Bureau".to_owned() };
    let made = |doc, kind: Kind, given: Edit| Change {
        kind: kind.number(),
        space: Space::Catalogue,
        doc,
        bytes: edit::create(kind, NOW, &office, &given).unwrap().1.unwrap().bytes,
    };
    let huis = edit_of([
        ("name", "Huis van het Nederlands"),
        ("place", "Onthaal"),
        ("task/praattafel/title", "Praattafel"),
        ("task/buddy/title", "Buddy"),
    ]);
    let cosmos =
        edit_of([("name", "LDC Cosmos"), ("place", "Onthaal"), ("task/keuken/title", "Helpen in de keuken")]);
    let mut day = edit_of([("name", "Najaarsmarkt"), ("date", "2026-11-24")]);
    day.extend(edit_of([(format!("stand/{HUIS}/sign"), "3"), (format!("stand/{COSMOS}/sign"), "12")]));
    let slots = ["2026-11-25-1000", "2026-11-25-1100", "2026-11-26-1000"];
    day.extend(edit_of(slots.map(|slot| (format!("stand/{HUIS}/slot/{slot}"), true))));
    vec![
        made(HUIS, Kind::Organisation, huis),
        made(COSMOS, Kind::Organisation, cosmos),
        made(MARKET, Kind::Market, day),
    ]
}
