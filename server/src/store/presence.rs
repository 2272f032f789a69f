//! Who is connected now: in memory only, because a server that starts anew has no connections. Told apart from what
//! commits changed: only dashboards look at it, and a thousand tablets that come and go must not wake each other.
//!
//! Architecture invariant: a device has one connection, its newest. A tablet that lost its network comes back before the
//! server knows that the older one is dead, and no device can hold more places than one. Two copies of a tablet do not take
//! turns for ever: the one that comes second has another generation than the first was given.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use samenspel_model::DeviceId;
use tokio::sync::watch;

use super::Store;

/// Connections by device.
#[derive(Clone, Default)]
pub(crate) struct Presence {
    connections: Arc<Mutex<HashMap<DeviceId, Ending>>>,
    changes: watch::Sender<()>,
}

impl Presence {
    pub(crate) fn holds(&self, device: DeviceId) -> bool {
        self.with(|devices| devices.contains_key(&device))
    }

    /// Told when a device comes or goes.
    pub(crate) fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<DeviceId, Ending>) -> T) -> T {
        work(&mut self.connections.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Ends one connection from elsewhere: another one takes its place. Every copy is of the same connection.
#[derive(Clone, Debug, Default)]
pub struct Ending(watch::Sender<bool>);

impl Ending {
    /// Ends the connection.
    pub(crate) fn end(&self) {
        self.0.send_replace(true);
    }

    /// Was it ended?
    #[must_use]
    pub fn has_come(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is ended.
    pub async fn comes(&self) {
        // No error: this sender lives as long as the wait.
        let _ = self.0.subscribe().wait_for(|ended| *ended).await;
    }

    fn is(&self, other: &Self) -> bool {
        self.0.same_channel(&other.0)
    }
}

/// A connection of a device, as long as this value lives.
pub struct Present {
    store: Store,
    device: DeviceId,
    ending: Ending,
}

impl Store {
    /// Notes that a device is connected until the answer is dropped; its older connection ends.
    #[must_use]
    pub fn arrive(&self, device: DeviceId, ending: Ending) -> Present {
        let presence = self.presence();
        if let Some(older) = presence.with(|devices| devices.insert(device, ending.clone())) {
            tracing::debug!(%device, "a newer connection takes the older one's place");
            older.end();
        }
        presence.changes.send_replace(());
        Present { store: self.clone(), device, ending }
    }
}

impl Present {
    /// Which device it is.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        let presence = self.store.presence();
        presence.with(|devices| {
            if devices.get(&self.device).is_some_and(|newest| newest.is(&self.ending)) {
                devices.remove(&self.device);
            }
        });
        presence.changes.send_replace(());
    }
}
