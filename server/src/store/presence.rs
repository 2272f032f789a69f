//! Who is connected now: in memory only, because a server that starts anew has no connections. Told apart from what
//! commits changed: only dashboards look at it, and a thousand tablets that come and go must not wake each other.

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
    connections: Arc<Mutex<HashMap<DeviceId, usize>>>,
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

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<DeviceId, usize>) -> T) -> T {
        work(&mut self.connections.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A connection of a device, as long as this value lives.
pub struct Present {
    store: Store,
    device: DeviceId,
}

impl Store {
    /// Notes that a device is connected until the answer is dropped.
    #[must_use]
    pub fn arrive(&self, device: DeviceId) -> Present {
        let presence = self.presence();
        presence.with(|devices| *devices.entry(device).or_default() += 1);
        presence.changes.send_replace(());
        Present { store: self.clone(), device }
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        let presence = self.store.presence();
        presence.with(|devices| {
            if let Some(connections) = devices.get_mut(&self.device) {
                *connections -= 1;
                if *connections == 0 {
                    devices.remove(&self.device);
                }
            }
        });
        presence.changes.send_replace(());
    }
}
