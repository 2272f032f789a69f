//! How a tablet becomes one of the centre's: the coordinator offers, the tablet answers once, both show six digits.

pub(crate) mod paper;

use axum::http::StatusCode;
use samenspel_model::{
    DeviceId, Env, Millis,
    pairing::{Link, PairRequest, PairResponse, digits, key_hash, sign},
};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

pub use crate::store::pairing::{NewDevice, Stage};
use crate::store::{
    Store, StoreError,
    pairing::{Offer, Taken},
};

/// Makes a link that one tablet can use until `expires`. `origin` is the address that tablets reach the server under.
pub async fn offer(
    store: &Store,
    mut env: Env,
    device: NewDevice,
    expires: Millis,
    origin: String,
) -> Result<Link, StoreError> {
    let (pairing, secret): ([u8; 16], [u8; 16]) = (env.draw(), env.draw());
    let secret_digest = Sha256::digest(secret).into();
    store.put_offer(pairing, Offer { secret_digest, device, expires, used: None }).await?;
    Ok(Link { origin, pairing, secret, server_key_hash: key_hash(&store.keys().server_public()) })
}

/// How far this pairing has come; `None` when there is no such.
pub async fn stage(store: &Store, pairing: [u8; 16]) -> Result<Option<Stage>, StoreError> {
    store.pairing_stage(pairing).await
}

/// Answers a tablet's [`PairRequest`]: 200 with a [`PairResponse`], 400 for no request, 404 for a link that is unknown,
/// used by another key or given with a wrong secret, 410 for one that expired; a code on paper is answered by [`paper`]. The tablet that used it gets the same
/// answer again: the first one may have been lost on its way.
pub async fn answer(store: &Store, mut env: Env, body: &[u8]) -> Result<(StatusCode, Vec<u8>), StoreError> {
    let Ok(request) = minicbor::decode::<PairRequest>(body) else {
        return Ok((StatusCode::BAD_REQUEST, vec![]));
    };
    let Some(offer) = store.offer(request.pairing).await? else {
        let on_paper = paper::answer(store, &mut env, &request).await?;
        return Ok(on_paper.unwrap_or((StatusCode::NOT_FOUND, vec![])));
    };
    let digest: [u8; 32] = Sha256::digest(request.secret).into();
    let fits: bool = digest.ct_eq(&offer.secret_digest).into();
    if !fits {
        return Ok((StatusCode::NOT_FOUND, vec![]));
    }
    let id = match offer.used {
        Some((id, public)) if public == request.public => id,
        Some(_) => return Ok((StatusCode::NOT_FOUND, vec![])),
        None if offer.expires <= env.now => return Ok((StatusCode::GONE, vec![])),
        None => {
            let id = DeviceId::random(&mut env);
            let digits = digits(&store.keys().server_public(), &request.public);
            let (family, names) = earlier(store, &request).await?;
            let taken = Taken { id, public: request.public, digits, paired: env.now, family, names };
            if !store.take_offer(request.pairing, taken).await? {
                return Ok((StatusCode::NOT_FOUND, vec![]));
            }
            tracing::info!(device = %id, role = offer.device.role.as_str(), "device paired");
            id
        }
    };
    Ok(paired(store, env.now, &request, id, offer.device, false))
}

/// What a device is told that is one of the centre's now; `alone` when nobody at the dashboard compares digits.
fn paired(
    store: &Store,
    now: Millis,
    request: &PairRequest,
    id: DeviceId,
    device: NewDevice,
    alone: bool,
) -> (StatusCode, Vec<u8>) {
    let NewDevice { role, label, organisation, market, ends } = device;
    let keys = store.keys();
    let response = PairResponse {
        device: id,
        label,
        role,
        organisation,
        market,
        ends,
        centre: keys.centre.clone(),
        server_public: keys.server_public(),
        signature: sign(&keys.server, &request.pairing, &request.public, &id),
        booklet_keys: keys.booklet_keys(),
        now,
        alone,
    };
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _ = minicbor::encode(&response, &mut bytes);
    (StatusCode::OK, bytes)
}

/// The family of the device that this one was until now, when it proves that. A server that was put back to a backup may not
/// know that device, and cannot verify anything: it notes under which names the new one says that it wrote. Of a device that it
/// knows it knows the names too.
async fn earlier(
    store: &Store,
    request: &PairRequest,
) -> Result<(Option<DeviceId>, Vec<String>), StoreError> {
    let Some(succession) = &request.succeeds else { return Ok((None, vec![])) };
    let Some(device) = store.device(succession.device).await? else {
        return Ok((None, succession.usable_names().map(str::to_owned).collect()));
    };
    let proves = |public: [u8; 32]| succession.is_by(&public, &request.pairing, &request.public);
    Ok((device.public.is_some_and(proves).then_some(device.family), vec![]))
}
