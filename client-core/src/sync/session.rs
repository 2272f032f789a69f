//! The device's end of a connection as a state machine without I/O.

mod push;

use std::collections::BTreeSet;

use samenspel_model::{
    ChangeHash, DocId, Env, Millis,
    wire::{self, Down, Goodbye, Up, Welcome},
};

use super::{Input, Output};

/// Nothing heard for so long while something is due: the connection is dead.
const SILENCE_MS_MAX: i64 = 60_000;

/// One connection after the other; everything but `stage` begins anew with each.
#[derive(Debug, Default)]
pub struct Session {
    stage: Stage,
    /// The protocol version that both ends speak; zero until the welcome.
    version: u16,
    /// Since when an answer is due that has not come.
    due_since: Option<Millis>,
    /// The store was asked for changes and has not answered yet.
    taking: bool,
    in_flight: Option<InFlight>,
    pushes: u64,
    /// The last place of the outbox that was pushed on this connection.
    pushed_to: i64,
    /// Nothing is left after `pushed_to`.
    drained: bool,
    /// Has the device left what it may not read, on this connection?
    left: bool,
    /// Does the server wait for that?
    leave: bool,
    /// Documents offered again on this connection, without and with relayed changes: a second time would not help.
    reoffered: BTreeSet<(DocId, bool)>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Stage {
    #[default]
    Offline,
    /// Connected; the challenge is due.
    Connected,
    /// Hello was said; the welcome is due.
    Greeted,
    /// Both ways open.
    Open,
    /// The server only takes what is unsent.
    Closing,
}

#[derive(Debug)]
struct InFlight {
    number: u64,
    changes: Vec<(DocId, ChangeHash)>,
}

impl Session {
    /// Does the server know us and listen?
    pub fn is_established(&self) -> bool {
        self.stage == Stage::Open
    }

    /// The protocol version of this connection; zero until the server's welcome.
    pub fn version(&self) -> u16 {
        self.version
    }

    /// How long to wait for [`Input::Tick`]; `None` when nothing is due.
    pub fn wake_in_ms(&self, env: &Env) -> Option<i64> {
        let waited = env.now.0.saturating_sub(self.due_since?.0).max(0);
        Some(SILENCE_MS_MAX.saturating_sub(waited).max(1))
    }

    /// What to do about what happened.
    pub fn handle(&mut self, env: &Env, input: Input<'_>) -> Vec<Output> {
        match input {
            Input::Connected => {
                *self = Self { stage: Stage::Connected, due_since: Some(env.now), ..Self::default() };
                Vec::new()
            }
            Input::Disconnected => {
                *self = Self::default();
                Vec::new()
            }
            _ if self.stage == Stage::Offline => Vec::new(),
            Input::Frame(bytes) => match wire::decode(bytes) {
                Ok(frame) => {
                    // Something is still due, but the line is alive.
                    self.due_since = self.due_since.map(|_| env.now);
                    self.frame(env, frame)
                }
                Err(_) => self.close(),
            },
            Input::Outbox(batch) => self.push(env, batch),
            Input::OutboxGrew => {
                self.drained = false;
                self.pump()
            }
            Input::PageStored => vec![Output::Send(Up::Got)],
            Input::Known(parts) => parts.into_iter().map(|part| Output::Send(Up::Known(part))).collect(),
            Input::Tick => self.tick(env),
        }
    }

    fn frame(&mut self, env: &Env, frame: Down) -> Vec<Output> {
        match (self.stage, frame) {
            (Stage::Connected, Down::Challenge { nonce, .. }) => {
                self.stage = Stage::Greeted;
                self.due_since = Some(env.now);
                vec![Output::Greet { nonce }]
            }
            (Stage::Greeted, Down::Welcome(welcome)) => self.welcome(welcome),
            (Stage::Open | Stage::Closing, Down::Ack { push, answers }) => self.ack(push, answers),
            (Stage::Open, Down::Page(page)) => vec![Output::StorePage(page)],
            (Stage::Open, Down::Repair { space }) => vec![Output::ListKnown(space)],
            (Stage::Open, Down::Want { docs }) => self.reoffer(docs, true),
            (Stage::Open, Down::Lease { end }) => vec![Output::Leased(end)],
            // News that crossed our leaving.
            (
                Stage::Closing,
                Down::Page(_) | Down::Repair { .. } | Down::Want { .. } | Down::Lease { .. },
            ) => Vec::new(),
            (_, Down::Goodbye(Goodbye::Confused | Goodbye::Stopping)) => self.close(),
            (_, Down::Goodbye(why)) => [vec![Output::Refused(why)], self.close()].concat(),
            _ => self.close(),
        }
    }

    fn welcome(&mut self, welcome: Welcome) -> Vec<Output> {
        self.stage = if welcome.closed.is_some() { Stage::Closing } else { Stage::Open };
        self.due_since = None;
        self.version = welcome.version.min(wire::VERSION);
        self.leave = welcome.leave == Some(true);
        [vec![Output::Welcomed(welcome)], self.pump()].concat()
    }

    fn tick(&mut self, env: &Env) -> Vec<Output> {
        match self.due_since {
            Some(since) if env.now.0.saturating_sub(since.0) >= SILENCE_MS_MAX => self.close(),
            // A clock that was set back must not keep a dead connection open for a year.
            Some(since) if since > env.now => {
                self.due_since = Some(env.now);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn close(&mut self) -> Vec<Output> {
        *self = Self::default();
        vec![Output::Close]
    }
}
