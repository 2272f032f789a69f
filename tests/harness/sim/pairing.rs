//! Pairing a tablet, and what may get lost on the way.

use samenspel_model::{Role, pairing::PairResponse};
use samenspel_server::pairing::{self, NewDevice};

use super::{
    centre::Known,
    device::Plan,
    world::{Event, World},
};

const LINK_LASTS_MS: i64 = 300_000;
/// The server's address.
const ORIGIN: &str = "https://samenspel.example";

impl World {
    /// The coordinator makes a link for a tablet.
    pub(super) fn offer_link(&mut self, place: usize) {
        if !self.centre.is_up() {
            return;
        }
        let device = &self.devices[place];
        let (role, stand) = match device.plan {
            Plan::Desk => (Role::Desk, None),
            Plan::Coordinator => (Role::Coordinator, None),
            Plan::Stand(organisation, market) => (Role::Stand, Some((organisation, market))),
        };
        let ends =
            (!self.calm && self.rng.u32(..6) == 0).then(|| self.now.plus_ms(self.rng.i64(10_000..120_000)));
        let new = NewDevice {
            role,
            label: device.name.clone(),
            organisation: stand.map(|stand| stand.0),
            market: stand.map(|stand| stand.1),
            ends,
        };
        let (env, expires) = (self.centre.env(), self.now.plus_ms(LINK_LASTS_MS));
        let link = self
            .centre
            .run(|store| async move { pairing::offer(&store, env, new, expires, ORIGIN.to_owned()).await });
        if let Ok(link) = link {
            self.devices[place].link = Some(link.text());
        }
        self.after_server();
    }

    /// A volunteer opens the link on a tablet; the answer may get lost.
    pub(super) fn pair(&mut self, place: usize) {
        let Some(link) = self.devices[place].link.clone() else { return self.offer_link(place) };
        let request = self.call(place, "opens the link", |app, env| app.pairing_request(&link, env));
        let Some(body) = request.map(|request| request.body) else { return };
        if !self.centre.is_up() || !self.devices[place].online {
            return;
        }
        let env = self.centre.env();
        let answer = self.centre.run(|store| async move { pairing::answer(&store, env, &body).await });
        self.after_server();
        let lost = !self.calm && self.rng.u32(..5) == 0;
        let Ok((status, body)) = answer else { return self.centre.doubt() };
        let paired = minicbor::decode::<PairResponse>(&body).ok();
        if let Some(answer) = &paired {
            let rights = self.devices[place].plan.rights();
            self.centre.known.entry(answer.device).or_insert(Known {
                rights,
                ends: answer.ends,
                revoked: false,
            });
        }
        if lost {
            self.counts.pairings_lost += 1;
            return self.note("the answer to a pairing gets lost");
        }
        let heard = self
            .call(place, "hears that it is paired", |app, _| app.pairing_response(status.as_u16(), &body));
        if heard.is_none() && self.devices[place].app.is_some() {
            // It may be paired all the same: what failed came after.
            self.devices[place].learn_id();
        }
        let (Some(_), Some(answer)) = (heard, paired) else {
            // Expired, or made by a server that was put back; or the tablet's disk failed, and it asks again.
            self.devices[place].link = None;
            return;
        };
        self.counts.pairings += 1;
        self.devices[place].id = Some(answer.device);
        self.devices[place].link = None;
        self.devices[place].turned_away = 0;
        let wait = self.rng.i64(1..500);
        self.due_in(wait, Event::Connect(place));
    }
}
