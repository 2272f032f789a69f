//! A desk to practise on: invented people, tasks and cards, in memory, for as long as the page is open.
//!
//! Nothing leaks either way because there is nothing to leak through: the core has no session, keeps no outbox and its device was
//! given by nobody. It knows no centre's link, key or name, and opens no file.

mod cards;
mod invented;
mod people;
mod tasks;

use samenspel_model::{ActorId, DeviceId, Env, Role, doc::Author};

use super::App;
use crate::{
    AppError,
    store::{Identity, Store, docs, identity},
};

/// The invented sheets are the same at each start: who comes back to a page finds its person.
const PLACES: [u8; 32] = *b"practice: nobody is meant by ids";

impl App {
    /// A core that never was a centre's and can become none.
    pub fn practice(env: &mut Env) -> Result<Self, AppError> {
        let mut app = Self::on(Store::open(":memory:")?, env)?;
        app.session = None;
        let desk = desk(env);
        let author =
            |name: &str, env: &mut Env| Author { actor: ActorId::random(env), name: name.to_owned() };
        let tablets = [author(&desk.label, env), author("Oefentablet 2", env)];
        let made = invented::all(&mut Env::new(env.now, PLACES), &tablets)?;
        app.store.write(|tx| {
            identity::put(tx, &desk)?;
            for stored in &made {
                docs::put(tx, stored)?;
            }
            Ok::<_, AppError>(())
        })?;
        Ok(app)
    }

    /// A practice tablet does not become a centre's.
    pub(super) fn check_no_practice(&self) -> Result<(), AppError> {
        if self.session.is_none() { Err(AppError::NotAllowed) } else { Ok(()) }
    }
}

/// A desk of no centre: its server has no address and no key.
fn desk(env: &mut Env) -> Identity {
    Identity {
        device: DeviceId(env.draw()),
        secret: env.draw(),
        server_origin: String::new(),
        server_public: [0; 32],
        centre: "Oefencentrum".to_owned(),
        label: "Oefentablet".to_owned(),
        role: Role::Desk,
        organisation: None,
        market: None,
        ends: None,
        clock_offset_ms: 0,
        closed: None,
        generation: None,
        lease: None,
    }
}
