//! What this device is, and the line that says whether everything is saved and sent.

use samenspel_model::{DocId, Millis, Role, centre, market, wire::Goodbye};
use serde::Serialize;

use super::App;
use crate::{
    AppError,
    store::{identity, outbox, quarantine, records, refused},
    sync::Session,
};

/// This device, as its screens need it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Device {
    /// Is it one of a centre's?
    pub paired: bool,
    /// What it is for.
    pub role: Option<Role>,
    /// Its name.
    pub label: String,
    /// Name of the centre.
    pub centre: String,
    /// The six digits of the pairing.
    pub digits: String,
    /// Does the coordinator's screen show them too, to be compared now? Said once, by the answer to its pairing.
    pub compare: bool,
    /// A stand's organisation.
    pub organisation: Option<Named>,
    /// A stand's market.
    pub market: Option<Named>,
    /// When its rights end.
    pub ends_ms: Option<Millis>,
    /// Server's clock minus device's clock, as last heard.
    pub clock_offset_ms: i64,
    /// Why the server does not talk to it.
    pub refused: Option<&'static str>,
}

/// Something by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Named {
    /// The document.
    pub id: DocId,
    /// Its name; empty when it has not arrived yet.
    pub name: String,
    /// A market's day, `YYYY-MM-DD`.
    pub date: String,
}

/// Is everything sent?
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SyncState {
    /// Documents with changes that the server does not have yet.
    pub waiting: i64,
    /// Since when the oldest waits.
    pub waiting_since_ms: Option<Millis>,
    /// Things a person must look at.
    pub attention: i64,
    /// Documents of which something came that this version cannot read; it is kept and tried again.
    pub unreadable: i64,
    /// The server knows us and listens.
    pub connected: bool,
    /// Why the server does not talk to this device.
    pub refused: Option<&'static str>,
    /// Not connected for too long: people's data stays shut until it is again.
    pub lease_over: bool,
}

impl App {
    /// This device.
    pub fn device(&self) -> Result<Device, AppError> {
        let connection = self.store.connection();
        let Some(identity) = identity::get(connection)? else {
            return Ok(Device::default());
        };
        let named = |id: DocId| {
            let found = records::one(connection, id)?;
            let date = found.as_ref().map(|found| found.values.text(&market::DATE).to_owned());
            let name = found.map(|found| found.title).unwrap_or_default();
            Ok::<_, AppError>(Named { id, name, date: date.unwrap_or_default() })
        };
        let centre = records::one(connection, centre::doc_id(&identity.server_public))?;
        Ok(Device {
            paired: true,
            role: Some(identity.role),
            digits: identity.digits(),
            compare: false,
            organisation: identity.organisation.map(named).transpose()?,
            market: identity.market.map(named).transpose()?,
            ends_ms: identity.ends,
            clock_offset_ms: identity.clock_offset_ms,
            refused: self.shut_out(&identity).map(Goodbye::as_str),
            label: identity.label,
            centre: centre.map_or(identity.centre, |centre| centre.title),
        })
    }

    /// What waits, what needs a person, and whether the server listens.
    pub fn sync_state(&self) -> Result<SyncState, AppError> {
        let connection = self.store.connection();
        let identity = identity::get(connection)?;
        let rights = identity.as_ref().map(|identity| identity.rights());
        let may_read = |space| rights.is_some_and(|rights| rights.may_read(space));
        let refused =
            refused::docs(connection)?.into_iter().filter(|refused| may_read(refused.space)).count();
        let asked = match rights {
            Some(rights) => {
                records::conflicted(connection, rights)?.iter().map(|record| record.conflicts.len()).sum()
            }
            None => 0,
        };
        let (waiting, since) = outbox::summary(connection)?;
        Ok(SyncState {
            waiting,
            waiting_since_ms: since,
            attention: i64::try_from(refused.saturating_add(asked)).unwrap_or(i64::MAX),
            unreadable: quarantine::doc_count(connection)?,
            connected: self.session.as_ref().is_some_and(Session::is_established),
            lease_over: identity.as_ref().is_some_and(|identity| self.is_lease_over(identity)),
            refused: identity.and_then(|identity| self.shut_out(&identity)).map(Goodbye::as_str),
        })
    }
}
