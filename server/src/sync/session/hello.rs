//! Who is there, and may it take part?

use ed25519_dalek::{Signature, VerifyingKey};
use samenspel_model::{
    Env, Space,
    env::DAY_MS,
    wire::{self, Cursor, Down, Goodbye, Hello, VERSION, Welcome},
};

use super::{FEEDS_MAX, Feed, Output, Phase, Session};
use crate::store::{Arrival, DeviceRecord, Standing};

/// Characters kept of an app's name.
const APP_CHARS_MAX: usize = 60;

/// As many appointments as a device can number.
const NOTED_MAX: u32 = 99_999;

impl Session {
    pub(super) fn challenge(&mut self, env: &mut Env, out: &mut Vec<Output>) {
        let nonce = env.draw();
        self.phase = Phase::Challenged(nonce);
        out.push(Output::Send(Down::Challenge { nonce, now: env.now }));
    }

    pub(super) fn welcome(
        &mut self,
        env: &mut Env,
        found: Option<(DeviceRecord, Vec<Space>)>,
        out: &mut Vec<Output>,
    ) {
        let Phase::Finding(nonce, hello) = &self.phase else {
            return;
        };
        let (nonce, hello) = (*nonce, hello.clone());
        let Some((device, spaces)) = found.filter(|(device, _)| proves(device, &nonce, &hello)) else {
            return self.close(Goodbye::UnknownDevice, out);
        };
        let closed = device.standing(env.now).closed();
        let generations = match device.generations.greet(hello.generation, env) {
            _ if device.cloned.is_some() => return self.close(Goodbye::Cloned, out),
            Ok(generations) => generations,
            Err(wire::Cloned) => {
                out.push(Output::Cloned(device.id));
                return self.close(Goodbye::Cloned, out);
            }
        };
        let app = hello.app.chars().filter(|c| !c.is_control()).take(APP_CHARS_MAX).collect();
        out.push(Output::Arrived(Arrival {
            device: device.id,
            app,
            generations,
            cursors: hello.cursors.clone(),
            // No device notes more: see the appointment's field.
            noted: hello.noted.map(|noted| noted.min(NOTED_MAX)),
        }));
        self.leased = env.now;
        let stand = match device.rights.own_stand() {
            Some(Space::Stand { organisation, market }) => Some((organisation, market)),
            _ => None,
        };
        let leave = match closed {
            Some(_) => device.left.is_none(),
            None => !device.leaving.is_empty(),
        };
        out.push(Output::Send(Down::Welcome(Welcome {
            version: VERSION,
            label: device.label.clone(),
            role: device.rights.role(),
            ends: device.ends,
            booklet_keys: self.booklet_keys.clone(),
            now: env.now,
            closed,
            generation: generations.pending,
            lease: env.now.plus_ms(self.lease_ms),
            organisation: stand.map(|(organisation, _)| organisation),
            market: stand.map(|(_, market)| market),
            leave,
        })));
        if closed.is_some() {
            self.phase = Phase::HandingOver(Box::new(device));
            return;
        }
        let always = [Some(Space::Catalogue), Some(Space::Desk), device.rights.own_stand()];
        for space in spaces.into_iter().chain(always.into_iter().flatten()) {
            self.follow(&device, space, None);
        }
        for cursor in hello.cursors {
            self.follow(&device, cursor.space, Some(cursor));
        }
        self.phase = Phase::Open(Box::new(device));
    }

    pub(super) fn follow(&mut self, device: &DeviceRecord, space: Space, cursor: Option<Cursor>) {
        if device.rights.may_read(space) && (self.feeds.len() < FEEDS_MAX || self.feeds.contains_key(&space))
        {
            self.feeds.insert(space, Feed::new(space, &self.seal, cursor));
        }
    }

    pub(super) fn look_again(&mut self, env: &Env, device: Option<&DeviceRecord>, out: &mut Vec<Output>) {
        if device.is_some_and(|device| device.cloned.is_some()) {
            return self.close(Goodbye::Cloned, out);
        }
        if let (Phase::Open(before), Some(device)) = (&self.phase, device)
            && before.rights != device.rights
        {
            // It has another task: it comes back and hears which.
            return self.close(Goodbye::Stopping, out);
        }
        let standing = device.as_ref().map_or(Standing::Revoked, |device| device.standing(env.now));
        match (&self.phase, standing.closed()) {
            (Phase::Open(_), Some(goodbye)) => self.close(goodbye, out),
            // Its rights are back: it comes back as an open device.
            (Phase::HandingOver(_), None) => self.close(Goodbye::Stopping, out),
            _ => {}
        }
    }
}

impl Session {
    /// Renews the lease of a device that stays connected, once a day.
    pub(super) fn renew_lease(&mut self, env: &Env, out: &mut Vec<Output>) {
        if matches!(self.phase, Phase::Open(_))
            && self.leased.plus_ms(DAY_MS.min(self.lease_ms / 2)) <= env.now
        {
            self.leased = env.now;
            out.push(Output::Send(Down::Lease { end: env.now.plus_ms(self.lease_ms) }));
        }
    }
}

fn proves(device: &DeviceRecord, nonce: &[u8; 32], hello: &Hello) -> bool {
    device.public.is_some_and(|public| {
        VerifyingKey::from_bytes(&public).is_ok_and(|key| {
            let message = wire::hello_message(nonce, &hello.device);
            key.verify_strict(&message, &Signature::from_bytes(&hello.proof)).is_ok()
        })
    })
}
