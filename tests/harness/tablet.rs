//! A tablet: the real core with its database file and its own WebSocket.

use std::{
    collections::HashMap,
    ops::Deref,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use samenspel_ffi::{Input, Samenspel, Watcher};

/// Longest wait for anything; on a loaded machine things take a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// A paired device.
pub struct Tablet {
    core: Arc<Samenspel>,
    signal: Arc<Signal>,
    folder: Arc<Folder>,
}

/// Where a tablet's database is; removed with the last tablet that uses it.
type Folder = dyn AsRef<Path> + Send + Sync;

impl Tablet {
    /// A new device that uses this link.
    pub fn paired(link: &str) -> Self {
        let tablet = Self::unpaired();
        tablet.core.pair(link.to_owned()).unwrap();
        tablet
    }

    /// A new device that uses this link, with its database in this folder.
    pub fn paired_in(folder: Arc<Folder>, link: &str) -> Self {
        let tablet = Self::at(folder);
        tablet.core.pair(link.to_owned()).unwrap();
        tablet
    }

    /// A new device.
    pub fn unpaired() -> Self {
        Self::at(Arc::new(tempfile::tempdir().unwrap()))
    }

    /// The tablet whose database `tablet.db` is in this folder.
    pub fn at(folder: Arc<Folder>) -> Self {
        let path = (*folder).as_ref().join("tablet.db").to_str().unwrap().to_owned();
        Self { core: Samenspel::new(path).unwrap(), signal: Arc::default(), folder }
    }

    /// The same tablet after it was switched off and on.
    pub fn restarted(self) -> Self {
        self.core.disconnect();
        let folder = Arc::clone(&self.folder);
        drop(self);
        Self::at(folder)
    }

    /// Another tablet with a copy of this one's files; this one is off line then.
    pub fn copied(&self) -> Self {
        self.core.disconnect();
        let copy = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir((*self.folder).as_ref()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
        }
        Self::at(Arc::new(copy))
    }

    /// Its database.
    pub fn file(&self) -> PathBuf {
        (*self.folder).as_ref().join("tablet.db")
    }

    /// Do the tablet's files hold this text anywhere?
    pub fn file_holds(&self, text: &str) -> bool {
        folder_holds((*self.folder).as_ref(), text)
    }

    /// Switches the network on.
    pub fn connect(&self) -> &Self {
        Arc::clone(&self.core).connect(Arc::clone(&self.signal) as Arc<dyn Watcher>).unwrap();
        self
    }

    /// Waits until something holds, looking each time the core has news.
    pub fn until(&self, what: &str, holds: impl Fn(&Samenspel) -> bool) {
        let guard = self.signal.news.lock().unwrap();
        let (_guard, timeout) =
            self.signal.bell.wait_timeout_while(guard, PATIENCE, |_| !holds(&self.core)).unwrap();
        assert!(!timeout.timed_out(), "never: {what}");
    }

    /// Waits until everything is on the server.
    pub fn until_sent(&self) {
        self.until("everything is sent", |core| core.sync_state().unwrap().waiting == 0);
    }

    /// Registers somebody with consent and a name; answers the id.
    pub fn register(&self, name: &str) -> String {
        let id = self.core.register_candidate(agreed()).unwrap();
        self.set_text(&id, "name", name);
        id
    }

    /// Registers the n-th of many, in the three saves of a volunteer who fills in a name, a phone number and choices.
    pub fn register_fully(&self, number: usize) {
        let id = self.register(&format!("Proefpersoon {number}"));
        let mut given = texts([("phone", &format!("0470 {number:06}"))]);
        given.extend(on(["language/fr", "language/ar", "talent/cooking", "talent/listening"]));
        self.core.edit(id, given).unwrap();
    }

    /// Sets somebody's phone number.
    pub fn set_phone(&self, id: &str, phone: &str) {
        self.set_text(id, "phone", phone);
    }

    /// Sets a text of a document.
    pub fn set_text(&self, id: &str, key: &str, value: &str) {
        self.core.edit(id.to_owned(), texts([(key, value)])).unwrap();
    }

    /// Does the tablet find somebody by these letters?
    pub fn finds(&self, letters: &str) -> bool {
        !self.core.candidates(letters.to_owned(), 10).unwrap().is_empty()
    }
}

/// Does a file of this folder hold this text anywhere?
pub(crate) fn folder_holds(folder: &std::path::Path, text: &str) -> bool {
    let mut files =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    files.any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

impl Deref for Tablet {
    type Target = Arc<Samenspel>;

    fn deref(&self) -> &Arc<Samenspel> {
        &self.core
    }
}

impl Drop for Tablet {
    fn drop(&mut self) {
        self.core.disconnect();
    }
}

/// What is given of somebody who agrees that the centre keeps the sheet.
pub fn agreed() -> HashMap<String, Input> {
    on(["consent/store"])
}

/// An edit of these texts.
pub fn texts<const N: usize>(given: [(&str, &str); N]) -> HashMap<String, Input> {
    given.map(|(key, text)| (key.to_owned(), Input::Text { text: text.to_owned() })).into()
}

/// An edit that turns these on.
fn on<const N: usize>(keys: [&str; N]) -> HashMap<String, Input> {
    keys.map(|key| (key.to_owned(), Input::On { on: true })).into()
}

/// The text that a document shows; empty when there is none.
pub fn text_of(core: &Samenspel, id: &str, key: &str) -> String {
    let record = core.record(id.to_owned()).ok();
    record.and_then(|record| record.texts.get(key).cloned()).unwrap_or_default()
}

/// Wakes who waits each time the core says that something changed.
#[derive(Default)]
struct Signal {
    news: Mutex<()>,
    bell: Condvar,
}

impl Watcher for Signal {
    fn changed(&self, _: Vec<String>) {
        // A story that failed while it waited has poisoned the lock; there is nobody to wake then.
        drop(self.news.lock());
        self.bell.notify_all();
    }
}
