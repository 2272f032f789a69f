//! A centre: the real server with the demo's catalogue, stopped and started as a story needs.

use std::{
    path::Path,
    sync::{Arc, OnceLock},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use samenspel_model::{DeviceId, Env, Millis, Role};
use samenspel_server::{
    Running,
    config::{Config, FirstAccount},
    demo,
    limits::Limits,
    pairing,
    pairing::NewDevice,
    store::{Store, Task, account::Account},
};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::Tablet;

/// The coordinator's password.
pub const PASSWORD: &str = "een lang wachtwoord";
const NAME: &str = "Sofie";
/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(60);
const HOUR_MS: i64 = 3_600_000;

/// A server that runs, with its data in a folder of its own.
pub struct Centre {
    runtime: Runtime,
    folder: Arc<TempDir>,
    running: Option<Running>,
    port: u16,
    limits: Limits,
    seeded: demo::Seeded,
    login: OnceLock<String>,
}

impl Centre {
    /// Starts a server on a free port and fills the catalogue; the demo's invented candidates are there too.
    pub fn open() -> Self {
        Self::with_limits(Limits::default())
    }

    /// As [`Centre::open`], with other limits for clients.
    pub fn with_limits(limits: Limits) -> Self {
        let runtime = Runtime::new().unwrap();
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let running = runtime.block_on(samenspel_server::start(config(folder.path(), 0, &limits))).unwrap();
        let port = running.addr.port();
        let seeded = runtime.block_on(demo::seed(&running.store, now())).unwrap();
        Self { runtime, folder, running: Some(running), port, limits, seeded, login: OnceLock::new() }
    }

    /// Starts a server on data that is there already.
    pub fn of(folder: TempDir) -> Self {
        let (runtime, folder, limits) = (Runtime::new().unwrap(), Arc::new(folder), Limits::default());
        let running = runtime.block_on(samenspel_server::start(config(folder.path(), 0, &limits))).unwrap();
        let port = running.addr.port();
        let seeded = demo::Seeded { stands: vec![], batch: 0 };
        Self { runtime, folder, running: Some(running), port, limits, seeded, login: OnceLock::new() }
    }

    /// Stops the server; tablets lose their connection.
    pub fn stop(&mut self) {
        self.login.take();
        if let Some(running) = self.running.take() {
            self.runtime.block_on(running.stop());
        }
    }

    /// Starts the server again, on the same port and data.
    pub fn start(&mut self) {
        assert!(self.running.is_none(), "it runs already");
        self.running = Some(
            self.runtime
                .block_on(samenspel_server::start(config(self.folder.path(), self.port, &self.limits)))
                .unwrap(),
        );
    }

    /// Keeps the data as it is now (the server must be stopped): what a backup would hold.
    pub fn back_up(&self) -> TempDir {
        assert!(self.running.is_none(), "stop it first");
        let copy = tempfile::tempdir().unwrap();
        copy_files(self.folder.path(), copy.path());
        copy
    }

    /// Puts an earlier copy of the data back (the server must be stopped).
    pub fn restore(&self, copy: &TempDir) {
        assert!(self.running.is_none(), "stop it first");
        for file in std::fs::read_dir(self.folder.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        copy_files(copy.path(), self.folder.path());
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The server's store.
    pub fn store(&self) -> &Store {
        &self.running.as_ref().unwrap().store
    }

    /// Runs the server's own asynchronous code.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Waits until something holds on the server, looking each time something changed there.
    pub fn until<F: Future<Output = bool>>(&self, what: &str, holds: impl Fn(Store) -> F) {
        let store = self.store().clone();
        let mut changes = store.changes().subscribe();
        let wait = async {
            while !holds(store.clone()).await {
                let _ = changes.recv().await;
            }
        };
        let waited = self.block_on(async { tokio::time::timeout(PATIENCE, wait).await });
        assert!(waited.is_ok(), "never: {what}");
    }

    /// The id of the device with this name.
    pub fn device(&self, label: &str) -> DeviceId {
        let lines = self.block_on(self.store().device_lines()).unwrap();
        lines.iter().find(|line| line.label == label).unwrap().id
    }

    /// The n-th demo organisation's stand at the next market, as a task.
    pub fn stand_task(&self, number: usize) -> Task {
        let market = self.block_on(self.store().next_market("2000-01-01")).unwrap().unwrap();
        Task { role: Role::Stand, stand: Some((self.seeded.stands[number], market)), ends: None }
    }

    /// Do the server's files hold this text anywhere?
    pub fn file_holds(&self, text: &str) -> bool {
        crate::tablet::folder_holds(self.folder.path(), text)
    }

    /// Runs something beside the story.
    pub fn spawn<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.runtime.spawn(work)
    }

    /// Port of the server.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Address of the server, `http://…`.
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// A pairing link for a desk (`stand` = `None`) or for the stand of the n-th demo organisation.
    pub fn link(&self, label: &str, stand: Option<usize>, ends: Option<Millis>, expires: Millis) -> String {
        let organisation = stand.map(|number| self.seeded.stands[number]);
        let market =
            organisation.map(|_| self.block_on(self.store().next_market("2000-01-01")).unwrap().unwrap());
        let role = if stand.is_some() { Role::Stand } else { Role::Desk };
        let device = NewDevice { role, label: label.to_owned(), organisation, market, ends };
        self.block_on(pairing::offer(self.store(), env(), device, expires, self.url())).unwrap().text()
    }

    /// A paired tablet of a coordinator's own, not connected yet: it may write all that the dashboard may.
    pub fn coordinators_tablet(&self, label: &str) -> Tablet {
        let device = NewDevice {
            role: Role::Coordinator,
            label: label.to_owned(),
            organisation: None,
            market: None,
            ends: None,
        };
        let link = pairing::offer(self.store(), env(), device, in_an_hour(), self.url());
        Tablet::paired(&self.block_on(link).unwrap().text())
    }

    /// A coordinator's account at the dashboard.
    pub fn account(&self, name: &str) -> Account {
        let store = self.store();
        let made = self.block_on(store.insert_account(name.to_owned(), String::new(), now().0)).unwrap();
        made.or_else(|| Some(self.block_on(store.account_by_name(name)).unwrap()?.0)).unwrap()
    }

    /// A paired desk tablet, not connected yet.
    pub fn desk(&self, label: &str) -> Tablet {
        Tablet::paired(&self.link(label, None, None, in_an_hour()))
    }

    /// A paired tablet of the n-th stand, not connected yet.
    pub fn stand(&self, label: &str, number: usize) -> Tablet {
        Tablet::paired(&self.link(label, Some(number), None, in_an_hour()))
    }

    /// A booklet of the demo's batch: its code and its QR text.
    pub fn booklet(&self, number: usize) -> (String, String) {
        let booklets =
            self.block_on(samenspel_server::booklets::of_batch(self.store(), self.seeded.batch)).unwrap();
        (booklets[number].code.clone(), booklets[number].qr.clone())
    }

    /// A page of the dashboard as the logged-in coordinator sees it.
    pub fn page(&self, path: &str) -> String {
        let page = agent().get(format!("{}{path}", self.url())).header("cookie", self.login());
        page.call().unwrap().body_mut().read_to_string().unwrap()
    }

    /// The coordinator presses a button of the dashboard; answers where that leads.
    pub fn press(&self, path: &str) -> String {
        let answer = agent()
            .post(format!("{}{path}", self.url()))
            .header("origin", self.url())
            .header("cookie", self.login())
            .send_empty()
            .unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    /// The coordinator's cookie, for a request that a story writes itself.
    pub fn cookie(&self) -> String {
        self.login()
    }

    /// The coordinator's cookie: one login for as long as the server runs.
    fn login(&self) -> String {
        self.login.get_or_init(|| self.log_in()).clone()
    }

    fn log_in(&self) -> String {
        let login = agent()
            .post(format!("{}/login", self.url()))
            .header("origin", self.url())
            .send_form([("name", NAME), ("password", PASSWORD)])
            .unwrap();
        login.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned()
    }
}

/// Who follows no redirects and takes every answer.
fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into()
}

impl Drop for Centre {
    fn drop(&mut self) {
        self.stop();
    }
}

fn config(folder: &Path, port: u16, limits: &Limits) -> Config {
    let first = FirstAccount { name: NAME.to_owned(), password: PASSWORD.to_owned() };
    Config { first_account: Some(first), limits: limits.clone(), ..Config::local(folder.to_owned(), port) }
}

fn copy_files(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// The time.
pub fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Millis(i64::try_from(since.as_millis()).unwrap())
}

/// The time and fresh randomness.
pub fn env() -> Env {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).unwrap();
    Env::new(now(), entropy)
}

fn in_an_hour() -> Millis {
    now().plus_ms(HOUR_MS)
}
