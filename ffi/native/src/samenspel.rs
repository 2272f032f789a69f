//! The one object an app holds.

use std::{
    collections::{BTreeSet, HashMap},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use samenspel_client::{
    App, AppError,
    sync::{self, Effects},
};
use samenspel_model::{DocId, Env, Millis};
use tokio::sync::{Notify, watch};

use crate::{
    ApiError, AttentionItem, Device, Edited, Input, Organisation, Record, SyncState, Task, Team, records,
    transport,
};

const PAIRING_WITHIN: Duration = Duration::from_secs(20);

/// Told what changed, so that a screen reads it again: kinds of documents such as `candidate`, `sync` for what waits and what
/// needs attention, `device` for the device itself.
#[uniffi::export(with_foreign)]
pub trait Watcher: Send + Sync {
    /// Called from the transport's thread, never while the core is locked. What it raises is written to the standard error
    /// channel and stops nothing.
    fn changed(&self, what: Vec<String>);
}

/// A tablet's core with its own connection to the server.
#[derive(uniffi::Object)]
pub struct Samenspel {
    app: Mutex<App>,
    saved: Arc<Notify>,
    connection: Mutex<Option<Connection>>,
    watcher: Mutex<Option<Arc<dyn Watcher>>>,
}

struct Connection {
    stop: watch::Sender<bool>,
    thread: JoinHandle<()>,
}

#[uniffi::export]
impl Samenspel {
    /// Opens or makes the device's database file.
    #[uniffi::constructor]
    pub fn new(path: String) -> Result<Arc<Self>, ApiError> {
        let app = App::open(&path, &mut env()?)?;
        Ok(Arc::new(Self {
            app: Mutex::new(app),
            saved: Arc::default(),
            connection: Mutex::default(),
            watcher: Mutex::default(),
        }))
    }

    /// Pairs by a link; needs the server.
    pub fn pair(&self, link: String) -> Result<Device, ApiError> {
        let request = self.with(|app, env| app.pairing_request(&link, env))?;
        let (status, body) =
            post(&request.url, &request.body).ok_or_else(|| ApiError::new("pairing-offline"))?;
        self.with(|app, _| app.pairing_response(status, &body)).map(Device::from)
    }

    /// This device.
    pub fn device(&self) -> Result<Device, ApiError> {
        self.with(|app, _| app.device()).map(Device::from)
    }

    /// What waits and what needs a person.
    pub fn sync_state(&self) -> Result<SyncState, ApiError> {
        self.with(|app, _| app.sync_state()).map(SyncState::from)
    }

    /// Candidates that fit the words, or the latest.
    pub fn candidates(&self, query: String, limit: u32) -> Result<Vec<Record>, ApiError> {
        self.with(|app, _| app.candidates(&query, limit)).map(rows)
    }

    /// Referrers that fit the words, by their own name or a companion's, or the latest.
    pub fn referrers(&self, query: String, limit: u32) -> Result<Vec<Record>, ApiError> {
        self.with(|app, _| app.referrers(&query, limit)).map(rows)
    }

    /// A companion more for a referrer, under an id that a form drew or a new one; answers the companion's id.
    pub fn add_companion(
        &self,
        referrer: String,
        drawn: Option<String>,
        given: HashMap<String, Input>,
    ) -> Result<String, ApiError> {
        let (referrer, given) = (document(&referrer)?, records::edit(given));
        self.change(|app, env| app.add_companion(referrer, drawn.as_deref(), &given, env))
    }

    /// A document, whatever its noun.
    pub fn record(&self, id: String) -> Result<Record, ApiError> {
        let id = document(&id)?;
        self.with(|app, _| app.record(id)).map(Record::from)
    }

    /// A new sheet with what is given on it, consent to keep it above all; answers its id.
    pub fn register_candidate(&self, given: HashMap<String, Input>) -> Result<String, ApiError> {
        let given = records::edit(given);
        self.change(|app, env| app.register_candidate(&given, env)).map(|id| id.to_string())
    }

    /// Writes what the user changed of a document.
    pub fn edit(&self, id: String, given: HashMap<String, Input>) -> Result<Record, ApiError> {
        let (id, given) = (document(&id)?, records::edit(given));
        self.change(|app, env| app.edit(id, &given, env)).map(Record::from)
    }

    /// The same of a form that was opened on this version: where others changed a field too, somebody is asked.
    pub fn edit_since(
        &self,
        id: String,
        version: String,
        given: HashMap<String, Input>,
    ) -> Result<Edited, ApiError> {
        let (id, given) = (document(&id)?, records::edit(given));
        self.change(|app, env| app.edit_since(id, &version, &given, env)).map(Edited::from)
    }

    /// Settles a conflict as this version of the record asks about it.
    pub fn choose(
        &self,
        id: String,
        version: String,
        key: String,
        value: String,
    ) -> Result<Record, ApiError> {
        let id = document(&id)?;
        self.change(|app, env| app.choose(id, &version, &key, &value, env)).map(Record::from)
    }

    /// What stands noted for a candidate's booklets.
    pub fn appointments_of_candidate(&self, id: String) -> Result<Vec<crate::AppointmentRow>, ApiError> {
        let id = document(&id)?;
        self.with(|app, _| app.appointments_of_candidate(id)).map(rows)
    }

    /// Notes an entry in a history, or adds to the one with this id.
    pub fn save_entry(&self, id: Option<String>, given: HashMap<String, Input>) -> Result<Record, ApiError> {
        let id = id.map(|id| document(&id)).transpose()?;
        let given = records::edit(given);
        self.change(|app, env| app.save_entry(id, &given, env)).map(|entry| Record::from(entry.record))
    }

    /// The history of a person, the newest first.
    pub fn entries_of_candidate(&self, id: String) -> Result<Vec<Record>, ApiError> {
        let id = document(&id)?;
        let entries = self.with(|app, _| app.entries_of_candidate(id))?;
        Ok(entries.into_iter().map(|entry| Record::from(entry.record)).collect())
    }

    /// Whose booklet it is, as far as this device knows; of more than one, somebody is to be asked.
    pub fn holders_of_booklet(&self, code: String) -> Result<Vec<Record>, ApiError> {
        self.with(|app, _| app.holders_of_booklet(&code)).map(rows)
    }

    /// Binds a booklet, typed or scanned, to a person.
    pub fn bind_booklet(&self, id: String, code_or_qr: String) -> Result<Record, ApiError> {
        let id = document(&id)?;
        self.change(|app, env| app.bind_booklet(id, &code_or_qr, env)).map(Record::from)
    }

    /// Takes a booklet away from a person.
    pub fn unbind_booklet(&self, id: String, code: String) -> Result<Record, ApiError> {
        let id = document(&id)?;
        self.change(|app, env| app.unbind_booklet(id, &code, env)).map(Record::from)
    }

    /// The code of a booklet, typed or scanned.
    pub fn read_booklet(&self, code_or_qr: String) -> Result<String, ApiError> {
        self.with(|app, env| app.read_booklet(&code_or_qr, env)).map(|booklet| booklet.code)
    }

    /// Texts of the QR codes in a grey picture of which the middle lies at most `aim` pixels to each side of the picture's;
    /// the nearest first. `number` counts the pictures, which are not all looked at in the same way.
    pub fn scan(&self, luma: Vec<u8>, width: u32, height: u32, aim: u32, number: u32) -> Vec<String> {
        let side = |pixels: u32| usize::try_from(pixels).unwrap_or(0);
        samenspel_client::scan::scan(&luma, side(width), side(height), side(aim), side(number))
    }

    /// The catalogue.
    pub fn organisations(&self) -> Result<Vec<Organisation>, ApiError> {
        self.with(|app, env| app.organisations(env)).map(rows)
    }

    /// The centre itself, with its talents, categories and own questions.
    pub fn centre(&self) -> Result<Option<Record>, ApiError> {
        self.with(|app, _| app.centre()).map(|centre| centre.map(Record::from))
    }

    /// The tasks that a stand offers where it stands.
    pub fn own_tasks(&self) -> Result<Vec<Task>, ApiError> {
        self.with(|app, _| app.own_tasks()).map(rows)
    }

    /// What a person must look at.
    pub fn attention(&self) -> Result<Vec<AttentionItem>, ApiError> {
        self.with(|app, _| app.attention()).map(rows)
    }

    /// Keeps what stands in a form that is not saved yet.
    pub fn put_draft(&self, key: String, json: String) -> Result<(), ApiError> {
        self.with(|app, _| app.put_draft(&key, &json))
    }

    /// What stood in a form.
    pub fn draft(&self, key: String) -> Result<Option<String>, ApiError> {
        self.with(|app, _| app.draft(&key))
    }

    /// Forgets a form.
    pub fn clear_draft(&self, key: String) -> Result<(), ApiError> {
        self.with(|app, _| app.clear_draft(&key))
    }

    /// The volunteers of the desk, and who is behind this tablet.
    pub fn team(&self) -> Result<Team, ApiError> {
        self.with(|app, env| app.team(env)).map(Team::from)
    }

    /// Says that a volunteer comes on a half-day such as `2026-12-01-morning`, or does not.
    pub fn set_turn(&self, volunteer: String, slot: String, comes: bool) -> Result<Record, ApiError> {
        let volunteer = document(&volunteer)?;
        self.change(|app, env| app.set_turn(volunteer, &slot, comes, env)).map(Record::from)
    }

    /// A volunteer is behind the tablet now; a locked one asks for their PIN.
    pub fn sign_in(&self, volunteer: String, pin: String) -> Result<Team, ApiError> {
        let volunteer = document(&volunteer)?;
        self.with(|app, env| app.sign_in(volunteer, &pin, env)).map(Team::from)
    }

    /// Nobody is behind the tablet any more.
    pub fn sign_out(&self) -> Result<Team, ApiError> {
        self.with(|app, env| app.sign_out(env)).map(Team::from)
    }

    /// Locks the tablet, when whoever is behind it has a PIN.
    pub fn lock(&self) -> Result<Team, ApiError> {
        self.with(|app, env| app.lock(env)).map(Team::from)
    }

    /// A volunteer chooses a PIN; `proof` is the PIN of whoever is behind the tablet.
    pub fn choose_pin(&self, volunteer: String, proof: String, pin: String) -> Result<Record, ApiError> {
        let volunteer = document(&volunteer)?;
        self.change(|app, env| app.choose_pin(volunteer, &proof, &pin, env)).map(Record::from)
    }

    /// Connects and stays connected, in the background, until [`Samenspel::disconnect`].
    pub fn connect(self: Arc<Self>, watcher: Arc<dyn Watcher>) -> Result<(), ApiError> {
        self.disconnect();
        *lock(&self.watcher) = Some(watcher);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|_| ApiError::new("internal"))?;
        let (stop, stopping) = watch::channel(false);
        let (core, saved) = (Arc::clone(&self), Arc::clone(&self.saved));
        let thread = std::thread::Builder::new()
            .name("samenspel-sync".to_owned())
            .spawn(move || runtime.block_on(transport::run(core, saved, stopping)))
            .map_err(|_| ApiError::new("internal"))?;
        *lock(&self.connection) = Some(Connection { stop, thread });
        Ok(())
    }

    /// Ends the connection and waits until it has ended. What was not sent waits for the next one.
    pub fn disconnect(&self) {
        let connection = lock(&self.connection).take();
        if let Some(Connection { stop, thread }) = connection {
            let _ = stop.send(true);
            // Joining itself would wait for ever when a watcher calls this.
            if thread.thread().id() != std::thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

impl Samenspel {
    pub(crate) fn with<T>(
        &self,
        call: impl FnOnce(&mut App, &mut Env) -> Result<T, AppError>,
    ) -> Result<T, ApiError> {
        let mut env = env()?;
        let mut app = lock(&self.app);
        app.pass_time(env.now);
        Ok(call(&mut app, &mut env)?)
    }

    /// As [`Samenspel::with`], then wakes the transport.
    pub(crate) fn change<T>(
        &self,
        call: impl FnOnce(&mut App, &mut Env) -> Result<T, AppError>,
    ) -> Result<T, ApiError> {
        let outcome = self.with(call)?;
        self.saved.notify_one();
        Ok(outcome)
    }

    /// An event of the connection; a store that fails ends the connection and the next one tries again.
    fn event(&self, call: impl FnOnce(&mut App, &Env) -> Result<Effects, AppError>) -> Effects {
        self.with(|app, env| call(app, env)).unwrap_or_else(|_| Effects { close: true, ..Effects::default() })
    }
}

impl transport::Endpoint for Samenspel {
    fn url(&self) -> Option<String> {
        self.with(|app, _| app.sync_url()).ok().flatten()
    }

    fn connected(&self) -> Effects {
        self.event(App::connected)
    }

    fn frame(&self, message: &[u8]) -> Effects {
        self.event(|app, env| app.frame(message, env))
    }

    fn flush(&self) -> Effects {
        self.event(App::flush)
    }

    fn tick(&self) -> Effects {
        self.event(App::tick)
    }

    fn disconnected(&self) -> Effects {
        self.event(App::disconnected)
    }

    fn tell(&self, changed: BTreeSet<sync::Topic>) {
        let watcher = lock(&self.watcher).clone();
        if let Some(watcher) = watcher {
            let what = changed.into_iter().map(|topic| topic.as_str().to_owned()).collect();
            // What an app raises arrives here as a panic, which has told of itself by now. The connection goes on.
            let _ = catch_unwind(AssertUnwindSafe(|| watcher.changed(what)));
        }
    }
}

/// A panic in another call leaves a core whose database is whole: go on with it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn rows<T, U: From<T>>(rows: Vec<T>) -> Vec<U> {
    rows.into_iter().map(U::from).collect()
}

pub(crate) fn document(id: &str) -> Result<DocId, ApiError> {
    id.parse().map_err(|_| ApiError::new("not-found"))
}

fn env() -> Result<Env, ApiError> {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).map_err(|_| ApiError::new("internal"))?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Env::new(Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX)), entropy))
}

/// Status and body of a POST; `None` when there was no answer.
fn post(url: &str, body: &[u8]) -> Option<(u16, Vec<u8>)> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(PAIRING_WITHIN))
        .http_status_as_error(false)
        .build()
        .into();
    let mut answer = agent.post(url).content_type("application/cbor").send(body).ok()?;
    let body = answer.body_mut().read_to_vec().ok()?;
    Some((answer.status().as_u16(), body))
}
