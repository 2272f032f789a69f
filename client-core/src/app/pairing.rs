//! Becoming one of the centre's devices.

use ed25519_dalek::SigningKey;
use samenspel_model::{
    Env,
    pairing::{Link, PairRefusal, PairRequest, PairResponse, PaperRefusal, Succession, key_hash},
    wire::Goodbye,
};

use super::{App, Device};
use crate::{
    AppError,
    store::{Identity, booklet_keys, docs, identity, names, outbox, pending},
};

/// What the screen's side must post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairingRequest {
    /// Where to.
    pub url: String,
    /// The body, `application/cbor`.
    pub body: Vec<u8>,
}

impl App {
    /// Begins to pair by a link. The new key is stored first, so that a reload before the answer loses nothing; the
    /// same link gives the same key again.
    pub fn pairing_request(&mut self, link: &str, env: &mut Env) -> Result<PairingRequest, AppError> {
        self.check_no_practice()?;
        self.note_time(env);
        let link = Link::parse(link).map_err(|_| AppError::PairingLinkInvalid)?;
        let earlier = self.predecessor(&link)?;
        self.check_free_to_pair(earlier.as_ref().is_some_and(is_lost))?;
        let text = link.text();
        let secret = match pending::get(self.store.connection())? {
            Some((begun, secret)) if begun == text => secret,
            _ => env.draw(),
        };
        self.store.write(|tx| pending::put(tx, &text, &secret))?;
        let public = SigningKey::from_bytes(&secret).verifying_key().to_bytes();
        let succeeds = match earlier {
            None => None,
            Some(earlier) => {
                let names = names::all(self.store.connection(), &earlier)?;
                Some(Succession::sign(&earlier.key(), earlier.device, names, &link.pairing, &public))
            }
        };
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds };
        let mut body = Vec::new();
        // Writing to a Vec cannot fail.
        let _ = minicbor::encode(&request, &mut body);
        Ok(PairingRequest { url: format!("{}/pair", link.origin), body })
    }

    /// Ends the pairing with the server's answer.
    pub fn pairing_response(&mut self, status: u16, body: &[u8]) -> Result<Device, AppError> {
        self.check_no_practice()?;
        if status != 200
            && let Ok(PairRefusal { why }) = minicbor::decode(body)
        {
            return Err(why.into());
        }
        match status {
            200 => {}
            404 | 410 => return Err(AppError::PairingLinkExpired),
            429 => return Err(AppError::PairingTooOften),
            400..=403 => return Err(AppError::PairingLinkInvalid),
            _ => return Err(AppError::PairingOffline),
        }
        let (link, secret) = pending::get(self.store.connection())?.ok_or(AppError::PairingLinkInvalid)?;
        let link = Link::parse(&link).map_err(|_| AppError::PairingLinkInvalid)?;
        let answer: PairResponse = minicbor::decode(body).map_err(|_| AppError::PairingLinkOtherServer)?;
        let public = SigningKey::from_bytes(&secret).verifying_key().to_bytes();
        answer.verify(&link, &public).map_err(|_| AppError::PairingLinkOtherServer)?;
        let rights = answer.rights().ok_or(AppError::PairingLinkOtherServer)?;
        let before = identity::get(self.store.connection())?;
        let earlier = self.predecessor(&link)?;
        let keeps = earlier.as_ref().is_some_and(|earlier| earlier.rights() == rights);
        self.check_free_to_pair(keeps)?;
        // A server that was put back to a backup may lack what it once had from here: only as what it was can the device
        // give it back, and then it can get another task.
        if earlier.is_some_and(|earlier| earlier.closed == Some(Goodbye::UnknownDevice)) && !keeps {
            return Err(AppError::PairingOtherTask);
        }
        let identity = Identity {
            device: answer.device,
            secret,
            server_origin: link.origin,
            server_public: answer.server_public,
            centre: answer.centre,
            label: answer.label,
            role: answer.role,
            organisation: answer.organisation,
            market: answer.market,
            ends: answer.ends,
            clock_offset_ms: answer.now.0.saturating_sub(self.clock.get().0),
            closed: None,
            generation: None,
            lease: None,
        };
        self.store.write(|tx| {
            match &before {
                Some(before) if keeps => names::note(tx, &before.label)?,
                // What the device could read before may not be its to read now.
                Some(_) => docs::forget_all(tx)?,
                None => {}
            }
            identity::put(tx, &identity)?;
            booklet_keys::replace(tx, &answer.booklet_keys)?;
            pending::clear(tx)
        })?;
        // It is paired now, whatever becomes of this: what is left undone is done when the app starts anew.
        let _ = self.store.scrub();
        self.session = Some(crate::sync::Session::default());
        // A copy of this tablet may go on under another id: what is new from here has an author of its own.
        self.actor = self.actor.of_device(&identity.device);
        Ok(Device { compare: !answer.alone, ..self.device()? })
    }

    /// What this device was until now at the server of this link. When it becomes that again it keeps all it has: the server
    /// may have been put back to a backup, and the device need not have heard so yet.
    fn predecessor(&self, link: &Link) -> Result<Option<Identity>, AppError> {
        let here = |before: &Identity| key_hash(&before.server_public) == link.server_key_hash;
        Ok(identity::get(self.store.connection())?.filter(here))
    }

    /// A device that was paired before must have handed over its work, unless it keeps it.
    fn check_free_to_pair(&self, keeps: bool) -> Result<(), AppError> {
        let (waiting, _) = outbox::summary(self.store.connection())?;
        if waiting > 0 && !keeps { Err(AppError::PairingUnsent) } else { Ok(()) }
    }
}

/// Has the device heard that the server cannot talk to it any more? The server was put back to a backup from before the pairing,
/// or the device exists more than once. Then the device can hand over nothing.
fn is_lost(before: &Identity) -> bool {
    matches!(before.closed, Some(Goodbye::UnknownDevice | Goodbye::Cloned))
}

impl From<PaperRefusal> for AppError {
    fn from(why: PaperRefusal) -> Self {
        match why {
            PaperRefusal::Early => Self::PairingTooEarly,
            PaperRefusal::Over => Self::PairingMarketOver,
            PaperRefusal::Withdrawn => Self::PairingWithdrawn,
            PaperRefusal::Full => Self::PairingFull,
        }
    }
}
