//! The connection's events, as whoever owns the socket reports them.

use samenspel_model::Env;

use super::App;
use crate::{
    AppError,
    store::identity,
    sync::{
        Effects, Input,
        driver::{self, Ends},
    },
};

impl App {
    /// Where a native app opens its WebSocket; `None` until it is paired, and in practice.
    pub fn sync_url(&self) -> Result<Option<String>, AppError> {
        if self.session.is_none() {
            return Ok(None);
        }
        let identity = identity::get(self.store.connection())?;
        // http becomes ws, https becomes wss.
        Ok(identity.map(|identity| format!("{}/sync", identity.server_origin.replacen("http", "ws", 1))))
    }

    /// A connection to the server is open.
    pub fn connected(&mut self, env: &Env) -> Result<Effects, AppError> {
        self.hear(Input::Connected, env)
    }

    /// A message came.
    pub fn frame(&mut self, bytes: &[u8], env: &Env) -> Result<Effects, AppError> {
        self.hear(Input::Frame(bytes), env)
    }

    /// Something was saved: send it, when there is a connection.
    pub fn flush(&mut self, env: &Env) -> Result<Effects, AppError> {
        self.hear(Input::OutboxGrew, env)
    }

    /// The time asked for by [`Effects::wake_in_ms`] has passed.
    pub fn tick(&mut self, env: &Env) -> Result<Effects, AppError> {
        self.hear(Input::Tick, env)
    }

    /// The connection is gone.
    pub fn disconnected(&mut self, env: &Env) -> Result<Effects, AppError> {
        self.hear(Input::Disconnected, env)
    }

    fn hear(&mut self, input: Input<'_>, env: &Env) -> Result<Effects, AppError> {
        self.pass_time(env.now);
        let Self { store, session: Some(session), actor, .. } = self else {
            return Ok(Effects { close: true, ..Effects::default() });
        };
        driver::run(Ends { store, session, actor }, env, input)
    }
}
