//! The centre in a simulated world: the real store and sessions, a disk of its own, backups, and what its coordinator
//! knows of the devices.

use std::{
    collections::BTreeMap,
    future::poll_fn,
    path::Path,
    sync::{Arc, Mutex},
    task::Poll,
};

use futures_util::future::maybe_done;
use rusqlite::Connection;
use samenspel_model::{
    DeviceId, DocId, Env, Millis, Rights, Space,
    booklet::Code,
    centre,
    doc::Kind,
    edit::{Edit, edit_of},
    noun::Home,
};
use samenspel_server::{
    booklets,
    ingest::dashboard::{self, EditError},
    store::{LATE_MS, Standing, Store, StoreError, account::Account},
    sync::{Clock, Driver, Input},
};
use tokio::runtime::{Builder, Runtime};

use super::{
    disk::{Image, Stop},
    hall::COMPANION,
    vfs::Mounted,
    weather::Setting,
};

const FILE: &str = "centre.sqlite";
const BOOKLETS: usize = 12;
/// Stands of a market that a world plays at; three of four visitors meet more than one.
const STANDS: usize = 4;
/// Days after a market on which stands see people, and hours of them.
const SLOTS: (std::ops::Range<u32>, std::ops::Range<u32>) = (26..29, 9..15);

/// What a connection's end at the server gave.
type Served = Result<Vec<Vec<u8>>, StoreError>;

/// A device as the coordinator left it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// What it may.
    pub rights: Rights,
    /// When that ends.
    pub ends: Option<Millis>,
    /// Was it revoked?
    pub revoked: bool,
}

impl Known {
    /// Is this still taken from it after its time?
    pub fn may_hand_over(&self, (kind, space): (Kind, Space), now: Millis) -> bool {
        let is_stands = kind == Kind::Appointment && Some(space) == self.rights.own_stand();
        is_stands && !self.revoked && self.ends.is_some_and(|ends| now < ends.plus_ms(LATE_MS))
    }

    /// May it take part at this moment?
    pub fn standing(&self, now: Millis) -> Standing {
        match (self.revoked, self.ends) {
            (true, _) => Standing::Revoked,
            (_, Some(ends)) if ends <= now => Standing::Ended,
            _ => Standing::Open,
        }
    }
}

/// The time and the randomness that the server sees.
struct Sky {
    now: Millis,
    rng: fastrand::Rng,
}

/// The centre.
pub struct Centre {
    /// Its disk.
    pub disk: Mounted,
    /// Every device that the coordinator paired.
    pub known: BTreeMap<DeviceId, Known>,
    /// Copies made so far.
    pub backups: Vec<Image>,
    /// What coordinators made at the dashboard.
    pub made: Vec<(Kind, DocId)>,
    /// Stands that devices can be paired for.
    pub stands: Vec<(DocId, DocId)>,
    /// Codes of printed booklets.
    pub booklets: Vec<Code>,
    runtime: Runtime,
    store: Option<Store>,
    sky: Arc<Mutex<Sky>>,
    coordinator: Account,
    in_doubt: bool,
}

impl Centre {
    /// A new centre with its own document, two organisations, a market, a referrer and booklets.
    pub fn new(now: Millis, rng: fastrand::Rng, setting: Setting) -> Self {
        let runtime = Builder::new_current_thread().build().unwrap();
        let sky = Arc::new(Mutex::new(Sky { now, rng }));
        let coordinator = Account { id: 1, name: "Sofie".to_owned() };
        let mut centre = Self {
            disk: Mounted::new(),
            known: BTreeMap::new(),
            backups: vec![],
            made: vec![],
            stands: vec![],
            booklets: vec![],
            runtime,
            store: None,
            sky,
            coordinator,
            in_doubt: false,
        };
        centre.start().unwrap();
        centre.furnish().unwrap();
        if setting == Setting::Market {
            centre.furnish_market().unwrap();
        }
        centre
    }

    /// Stands at a market of today, half of them with slots, and a group whose companion is told of a third of the booklets.
    fn furnish_market(&mut self) -> Result<(), EditError> {
        let mut market = edit_of([("name", "Markt"), ("date", "2026-11-24"), ("closes", "10:01")]);
        let mut organisations = vec![];
        for number in 0..STANDS {
            let name = format!("Stand {number}");
            let edit = edit_of([("name", name.as_str()), ("task/one/title", "Taak een")]);
            organisations.push(self.add(Kind::Organisation, &edit)?.0);
        }
        for (number, id) in organisations.iter().enumerate() {
            market.insert(format!("stand/{id}/sign"), (number + 1).to_string().as_str().into());
            let hours = SLOTS.0.flat_map(|day| SLOTS.1.map(move |hour| (day, hour)));
            market.extend(hours.filter(|_| number % 2 == 0).map(|(day, hour)| {
                (format!("stand/{id}/slot/2026-11-{day}-{hour:02}00"), samenspel_model::edit::Input::On(true))
            }));
        }
        let (market, _) = self.add(Kind::Market, &market)?;
        self.stands = organisations.into_iter().map(|id| (id, market)).collect();
        let mut group = edit_of([
            ("name", "CVO"),
            ("companion/one/name", COMPANION),
            ("companion/one/mail", "bob@voorbeeld.be"),
            ("visitors/group/name", "Klas 3"),
            ("visitors/group/companion", "one"),
        ]);
        let theirs = self.of_group();
        group.extend(
            theirs.into_iter().map(|code| {
                (format!("visitors/group/booklet/{code}"), samenspel_model::edit::Input::On(true))
            }),
        );
        self.add(Kind::Referrer, &group)?;
        Ok(())
    }

    /// The booklets of the group.
    pub fn of_group(&self) -> Vec<String> {
        self.booklets.iter().take(BOOKLETS / 3).map(Code::to_string).collect()
    }

    fn furnish(&mut self) -> Result<(), EditError> {
        let (now, name) = (self.env().now, self.coordinator.name.clone());
        let made = self.run(|store| async move { store.insert_account(name, String::new(), now.0).await })?;
        assert_eq!(made.as_ref(), Some(&self.coordinator));
        self.add_itself()?;
        let organisation =
            |name| edit_of([("name", name), ("task/one/title", "Taak een"), ("task/two/title", "Taak twee")]);
        let (huis, _) = self.add(Kind::Organisation, &organisation("Huis"))?;
        let (cosmos, _) = self.add(Kind::Organisation, &organisation("Cosmos"))?;
        let mut market = edit_of([("name", "Najaarsmarkt"), ("date", "2026-11-24"), ("place", "Zaal")]);
        market.extend([huis, cosmos].map(|id| (format!("stand/{id}/sign"), "3".into())));
        let (market, _) = self.add(Kind::Market, &market)?;
        self.stands = vec![(huis, market), (cosmos, market)];
        self.add(Kind::Referrer, &edit_of([("name", "Welkomhuis"), ("companion/one/name", "Bob")]))?;
        self.add(Kind::Volunteer, &edit_of([("name", "Jan")]))?;
        let env = self.env();
        let batch = self
            .run(|store| async move { booklets::print(&store, env, booklets::Order::of(BOOKLETS)).await })?;
        let printed = self.run(|store| async move { booklets::of_batch(&store, batch).await })?;
        self.booklets = printed.iter().map(|booklet| Code::parse(&booklet.code).unwrap()).collect();
        Ok(())
    }

    /// The coordinator's account.
    pub fn coordinator(&self) -> Account {
        self.coordinator.clone()
    }

    /// A coordinator makes a document at the dashboard.
    pub fn add(&mut self, kind: Kind, edit: &Edit) -> Result<(DocId, Space), EditError> {
        let space = match kind.noun().home {
            Home::Desk => Space::Desk,
            Home::Catalogue => Space::Catalogue,
            Home::Stand => panic!("in these stories only devices note appointments"),
        };
        let (env, by, edit) = (self.env(), self.coordinator(), edit.clone());
        let id = self.run(|store| async move {
            dashboard::create_doc(&store, env, &by, None, (kind, space), &edit).await
        })?;
        self.made.push((kind, id));
        Ok((id, space))
    }

    /// The centre's one document, whose id every device comes to by itself.
    fn add_itself(&mut self) -> Result<(), EditError> {
        let (env, by) = (self.env(), self.coordinator());
        self.run(|store| async move {
            let id = centre::doc_id(&store.keys().server_public());
            let place = (Kind::Centre, Space::Catalogue);
            dashboard::create_doc(&store, env, &by, Some(id), place, &edit_of([("name", "Samenspel")])).await
        })?;
        Ok(())
    }

    /// Runs the server's own code.
    pub fn run<T, F: Future<Output = T>>(&self, work: impl FnOnce(Store) -> F) -> T {
        let store = self.store.clone().expect("the server runs");
        self.block_on(work(store))
    }

    /// Runs something of a connection.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Lets several connections push at once: the store finds all of them waiting. One after the other reads what comes
    /// after the commit, so that everything happens in the same order each time.
    pub fn take_together(&self, pushes: Vec<(u64, Driver, Input)>) -> Vec<(u64, Driver, Served)> {
        let store = self.store.clone().expect("the server runs");
        self.block_on(async move {
            let held = store.hold_writes().await;
            let mut taken: Vec<_> = pushes
                .into_iter()
                .map(|(number, mut driver, input)| {
                    Box::pin(maybe_done(async move {
                        let served = driver.input(input).await;
                        (number, driver, served)
                    }))
                })
                .collect();
            // Each asks for its write.
            poll_fn(|cx| {
                for one in &mut taken {
                    let _ = one.as_mut().poll(cx);
                }
                Poll::Ready(())
            })
            .await;
            drop(held);
            let mut served = Vec::new();
            for mut one in taken {
                one.as_mut().await;
                served.extend(one.as_mut().take_output());
            }
            served
        })
    }

    /// Does the server run?
    pub fn is_up(&self) -> bool {
        self.store.is_some()
    }

    /// The server's side of a new connection.
    pub fn driver(&self) -> Driver {
        let sky = Arc::clone(&self.sky);
        let clock: Clock = Arc::new(move || Ok(sky.lock().unwrap().env()));
        Driver::by_clock(self.store.clone().expect("the server runs"), clock)
    }

    /// Time goes on.
    pub fn set_now(&mut self, now: Millis) {
        self.sky.lock().unwrap().now = now;
    }

    /// The time and fresh randomness.
    pub fn env(&self) -> Env {
        self.sky.lock().unwrap().env()
    }

    /// Starts the server on what its disk holds.
    pub fn start(&mut self) -> Result<(), StoreError> {
        let mut env = self.env();
        self.store = Some(Store::open_file(Path::new(&self.disk.uri(FILE)), &mut env)?);
        Ok(())
    }

    /// Ends the server at once; every driver must be gone.
    pub fn crash(&mut self, stop: Stop, luck: &mut fastrand::Rng) {
        self.disk.switch_off();
        self.close();
        self.disk.switch_on(stop, luck);
    }

    /// Ends the server properly.
    pub fn close(&mut self) {
        if let Some(store) = self.store.take() {
            self.runtime.block_on(store.close());
        }
    }

    /// Makes a copy of the disk as it is now.
    pub fn back_up(&mut self) {
        self.backups.push(self.disk.image());
    }

    /// Puts a copy back that is younger than so many backups, or one of them; the server must not run.
    pub fn restore(&mut self, copy: &Image, backups: usize) {
        self.disk.put_image(copy);
        // Later ones are of a history that is gone.
        self.backups.truncate(backups);
        self.known = self.look(known);
    }

    /// Something about devices failed half-way: only the database knows what became of it.
    pub fn doubt(&mut self) {
        self.in_doubt = true;
    }

    /// Is it known what the coordinator may rely on?
    pub fn is_certain(&mut self) -> bool {
        if self.in_doubt && !self.disk.is_off() {
            self.known = self.look(known);
            self.in_doubt = false;
        }
        !self.in_doubt
    }

    /// Compares what the coordinator was told about devices with the database; gives the first difference.
    pub fn check_known(&mut self) -> Option<String> {
        let stored = self.look(known);
        if std::mem::take(&mut self.in_doubt) {
            self.known = stored;
            return None;
        }
        let wrong = self.known.iter().find(|(id, known)| stored.get(id) != Some(known));
        wrong.map(|(id, known)| format!("device {id} should be {known:?}, it is {:?}", stored.get(id)))
    }

    /// Looks into the database beside the server.
    pub fn look<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> T {
        self.disk.quietly(|| {
            let connection = Connection::open(self.disk.uri(FILE)).unwrap();
            read(&connection).unwrap()
        })
    }
}

/// The devices as the database knows them.
fn known(connection: &Connection) -> rusqlite::Result<BTreeMap<DeviceId, Known>> {
    let mut statement = connection.prepare(
        "SELECT id, role, organisation, market, ends_ms, revoked_ms IS NOT NULL FROM device WHERE public <> x''",
    )?;
    let found = statement.query_map([], |row| {
        let stand = (row.get::<_, Option<[u8; 16]>>(2)?, row.get::<_, Option<[u8; 16]>>(3)?);
        let rights = match (row.get::<_, String>(1)?.as_str(), stand) {
            ("desk", _) => Rights::DESK,
            ("coordinator", _) => Rights::COORDINATOR,
            (_, (Some(organisation), Some(market))) => Rights::stand(DocId(organisation), DocId(market)),
            (role, _) => panic!("a device with role {role} and no stand"),
        };
        let ends = row.get::<_, Option<i64>>(4)?.map(Millis);
        Ok((DeviceId(row.get(0)?), Known { rights, ends, revoked: row.get(5)? }))
    })?;
    found.collect()
}

impl Sky {
    fn env(&mut self) -> Env {
        let mut entropy = [0; 32];
        self.rng.fill(&mut entropy);
        Env::new(self.now, entropy)
    }
}
