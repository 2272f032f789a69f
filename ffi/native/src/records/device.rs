//! The device itself and what it tells of its work.

use samenspel_client::app;

use super::Voice;

/// This device.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Device {
    /// Is it one of a centre's?
    pub paired: bool,
    /// `desk`, `stand` or empty.
    pub role: String,
    /// Its name.
    pub label: String,
    /// Name of the centre.
    pub centre: String,
    /// The six digits of the pairing.
    pub digits: String,
    /// Does the coordinator's screen show them too, to be compared now? Said once, by the answer to its pairing.
    pub compare: bool,
    /// A stand's organisation, by name.
    pub organisation: String,
    /// When its rights end.
    pub ends_ms: Option<i64>,
    /// Server's clock minus device's clock.
    pub clock_offset_ms: i64,
    /// Why the server does not talk to it; empty when it does.
    pub refused: String,
}

impl From<app::Device> for Device {
    fn from(device: app::Device) -> Self {
        Self {
            paired: device.paired,
            role: device.role.map(|role| role.as_str().to_owned()).unwrap_or_default(),
            label: device.label,
            centre: device.centre,
            digits: device.digits,
            compare: device.compare,
            organisation: device.organisation.map(|organisation| organisation.name).unwrap_or_default(),
            ends_ms: device.ends_ms.map(|ends| ends.0),
            clock_offset_ms: device.clock_offset_ms,
            refused: device.refused.unwrap_or_default().to_owned(),
        }
    }
}

/// Is everything sent?
#[derive(Clone, Debug, uniffi::Record)]
pub struct SyncState {
    /// What the server does not have yet.
    pub waiting: u64,
    /// Since when the oldest waits.
    pub waiting_since_ms: Option<i64>,
    /// Things a person must look at.
    pub attention: u64,
    /// Documents of which something came that this version cannot read; it is kept and tried again.
    pub unreadable: u64,
    /// The server knows us and listens.
    pub connected: bool,
    /// Why the server does not talk to this device; empty when it does.
    pub refused: String,
    /// Not connected for too long: people's data stays shut until it is again.
    pub lease_over: bool,
}

impl From<app::SyncState> for SyncState {
    fn from(state: app::SyncState) -> Self {
        Self {
            waiting: u64::try_from(state.waiting).unwrap_or(0),
            waiting_since_ms: state.waiting_since_ms.map(|since| since.0),
            attention: u64::try_from(state.attention).unwrap_or(0),
            unreadable: u64::try_from(state.unreadable).unwrap_or(0),
            connected: state.connected,
            refused: state.refused.unwrap_or_default().to_owned(),
            lease_over: state.lease_over,
        }
    }
}

/// Something a person must look at.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AttentionItem {
    /// The document.
    pub id: String,
    /// What it is about, such as `candidate`.
    pub noun: String,
    /// The version of the document that asks; an answer to it is given for this one.
    pub version: String,
    /// What a person calls it.
    pub title: String,
    /// The field in conflict; empty for a refused change.
    pub field: String,
    /// The concurrent values.
    pub voices: Vec<Voice>,
    /// Why the server refused; empty for a conflict.
    pub reason: String,
}

impl From<app::AttentionItem> for AttentionItem {
    fn from(item: app::AttentionItem) -> Self {
        Self {
            id: item.id.to_string(),
            noun: item.noun.as_str().to_owned(),
            version: item.version,
            title: item.title,
            field: item.field,
            voices: item.voices.into_iter().map(Voice::from).collect(),
            reason: item.reason,
        }
    }
}
