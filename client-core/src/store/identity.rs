//! Who this device is: what pairing gave it and what the server told since.

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use samenspel_model::{
    DeviceId, DocId, Millis, Rights, Role, pairing,
    wire::{Generation, Goodbye, Welcome},
};

use super::{StoreError, booklet_keys, read};

/// A paired device.
#[derive(Clone)]
pub struct Identity {
    /// Its id.
    pub device: DeviceId,
    /// Its key; never leaves it.
    pub secret: [u8; 32],
    /// Scheme, host and port of its server.
    pub server_origin: String,
    /// The server's public key.
    pub server_public: [u8; 32],
    /// Name of the centre.
    pub centre: String,
    /// Its name, such as `Balie 1`.
    pub label: String,
    /// Its role.
    pub role: Role,
    /// The stand's organisation.
    pub organisation: Option<DocId>,
    /// The stand's market.
    pub market: Option<DocId>,
    /// When its rights end.
    pub ends: Option<Millis>,
    /// Server's clock minus device's clock.
    pub clock_offset_ms: i64,
    /// Why the server no longer talks to it.
    pub closed: Option<Goodbye>,
    /// What to say at the next hello.
    pub generation: Option<Generation>,
    /// Until when people's data may be shown, by the server's clock.
    pub lease: Option<Millis>,
}

impl Identity {
    /// What the role and the stand allow.
    pub fn rights(&self) -> Rights {
        match (self.role, self.organisation, self.market) {
            (Role::Desk, ..) => Rights::DESK,
            (Role::Coordinator, ..) => Rights::COORDINATOR,
            (Role::Stand, Some(organisation), Some(market)) => Rights::stand(organisation, market),
            // Pairing refuses this; the empty stand reads the catalogue and writes nowhere that exists.
            (Role::Stand, ..) => Rights::stand(DocId([0; 16]), DocId([0; 16])),
        }
    }

    /// The key pair.
    pub fn key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.secret)
    }

    /// The six digits that both screens showed at pairing.
    pub fn digits(&self) -> String {
        pairing::digits(&self.server_public, &self.key().verifying_key().to_bytes())
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity")
            .field("device", &self.device)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

/// Who this device is, when it is paired.
pub(crate) fn get(connection: &Connection) -> Result<Option<Identity>, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT device, secret, server_origin, server_public, centre, label, role, organisation, market, ends_ms,
             clock_offset_ms, closed, generation, lease_ms FROM identity WHERE one = 1",
        )?
        .query_row([], identity)
        .optional()?)
}

/// The device was paired.
pub(crate) fn put(tx: &Transaction<'_>, identity: &Identity) -> Result<(), StoreError> {
    let id = |id: Option<DocId>| id.map(|id| id.0.to_vec()).unwrap_or_default();
    tx.execute(
        "INSERT OR REPLACE INTO identity (one, device, secret, server_origin, server_public, centre, label, role,
         organisation, market, ends_ms, clock_offset_ms, closed, generation, lease_ms)
         VALUES (1, :device, :secret, :server_origin, :server_public, :centre, :label, :role, :organisation, :market,
         :ends_ms, :clock_offset_ms, :closed, :generation, :lease_ms)",
        named_params! {
            ":device": identity.device.as_bytes(),
            ":secret": identity.secret,
            ":server_origin": identity.server_origin,
            ":server_public": identity.server_public,
            ":centre": identity.centre,
            ":label": identity.label,
            ":role": identity.role.as_str(),
            ":organisation": id(identity.organisation),
            ":market": id(identity.market),
            ":ends_ms": identity.ends.map_or(0, |ends| ends.0),
            ":clock_offset_ms": identity.clock_offset_ms,
            ":closed": identity.closed.map_or("", Goodbye::as_str),
            ":generation": generation_bytes(identity.generation),
            ":lease_ms": identity.lease.map_or(0, |end| end.0),
        },
    )?;
    Ok(())
}

/// What the server says of this device today, and how far its clock is from ours; gives the device as it is then.
pub(crate) fn welcome(
    tx: &Transaction<'_>,
    before: &Identity,
    welcome: &Welcome,
    clock_offset_ms: i64,
) -> Result<Identity, StoreError> {
    let identity = Identity {
        label: welcome.label.clone(),
        role: welcome.role,
        organisation: welcome.organisation,
        market: welcome.market,
        ends: welcome.ends,
        clock_offset_ms,
        closed: welcome.closed,
        generation: welcome.generation.or(before.generation),
        lease: Some(welcome.lease),
        ..before.clone()
    };
    put(tx, &identity)?;
    booklet_keys::replace(tx, &welcome.booklet_keys)?;
    Ok(identity)
}

/// The server has renewed the lease.
pub(crate) fn lease(tx: &Transaction<'_>, end: Millis) -> Result<(), StoreError> {
    tx.execute("UPDATE identity SET lease_ms = :lease_ms", named_params! {":lease_ms": end.0})?;
    Ok(())
}

/// The server does not let this device in.
pub(crate) fn close(tx: &Transaction<'_>, why: Goodbye) -> Result<(), StoreError> {
    tx.execute("UPDATE identity SET closed = :closed", named_params! {":closed": why.as_str()})?;
    Ok(())
}

fn identity(row: &Row<'_>) -> rusqlite::Result<Identity> {
    let ends: i64 = row.get(9)?;
    let role: String = row.get(6)?;
    let closed: String = row.get(11)?;
    let lease: i64 = row.get(13)?;
    Ok(Identity {
        device: DeviceId(read::bytes(row, 0)?),
        secret: read::bytes(row, 1)?,
        server_origin: row.get(2)?,
        server_public: read::bytes(row, 3)?,
        centre: row.get(4)?,
        label: row.get(5)?,
        role: role.parse().map_err(|_| read::wrong("role"))?,
        organisation: DocId::from_slice(row.get_ref(7)?.as_blob()?),
        market: DocId::from_slice(row.get_ref(8)?.as_blob()?),
        ends: (ends != 0).then_some(Millis(ends)),
        clock_offset_ms: row.get(10)?,
        closed: Goodbye::from_name(&closed),
        generation: generation(row.get_ref(12)?.as_blob()?),
        lease: (lease != 0).then_some(Millis(lease)),
    })
}

fn generation(bytes: &[u8]) -> Option<Generation> {
    let (counter, nonce) = bytes.split_first_chunk()?;
    Some(Generation { counter: u32::from_be_bytes(*counter), nonce: nonce.try_into().ok()? })
}

fn generation_bytes(generation: Option<Generation>) -> Vec<u8> {
    generation
        .map(|known| [known.counter.to_be_bytes().as_slice(), &known.nonce].concat())
        .unwrap_or_default()
}
