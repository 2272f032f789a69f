//! The lease: how long people's data may be shown here without a connection to the centre.
//!
//! When it is over nothing is deleted and everything is still sent; a new sheet and an appointment can still be written.

use samenspel_model::{Env, Millis, wire::Goodbye};

use super::App;
use crate::{AppError, store::Identity};

impl App {
    /// Tells the time to the calls that bring none.
    pub fn pass_time(&self, now: Millis) {
        self.clock.set(now);
    }

    pub(super) fn note_time(&self, env: &Env) {
        self.pass_time(env.now);
    }

    /// The moment of a call that brings none, on the server's clock as far as it is known.
    pub(super) fn now_at(&self, identity: &Identity) -> Millis {
        self.clock.get().plus_ms(identity.clock_offset_ms)
    }

    /// Is the lease over?
    pub(super) fn is_lease_over(&self, identity: &Identity) -> bool {
        let now = self.clock.get().plus_ms(identity.clock_offset_ms);
        identity.lease.is_some_and(|end| end < now)
    }

    /// Why the centre takes nothing of this device any more: it said so, or the device's last day has passed.
    pub(super) fn shut_out(&self, identity: &Identity) -> Option<Goodbye> {
        let now = self.clock.get().plus_ms(identity.clock_offset_ms);
        let ended = identity.ends.is_some_and(|end| end <= now).then_some(Goodbye::Ended);
        identity.closed.or(ended)
    }

    /// Refuses when the lease is over.
    pub(super) fn check_lease(&self, identity: &Identity) -> Result<(), AppError> {
        if self.is_lease_over(identity) { Err(AppError::LeaseOver) } else { Ok(()) }
    }
}
