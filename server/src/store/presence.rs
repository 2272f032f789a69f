//! Who is connected now: in memory only, because a server that starts anew has no connections.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use samenspel_model::DeviceId;

use super::{Changed, Store};

/// Connections by device.
#[derive(Clone, Default)]
pub(crate) struct Presence(Arc<Mutex<HashMap<DeviceId, usize>>>);

impl Presence {
    pub(crate) fn holds(&self, device: DeviceId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&device)
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
        *presence.0.lock().unwrap_or_else(PoisonError::into_inner).entry(device).or_default() += 1;
        let _ = self.changes().send(Changed::Presence);
        Present { store: self.clone(), device }
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        let mut devices = self.store.presence().0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connections) = devices.get_mut(&self.device) {
            *connections -= 1;
            if *connections == 0 {
                devices.remove(&self.device);
            }
        }
        drop(devices);
        let _ = self.store.changes().send(Changed::Presence);
    }
}
