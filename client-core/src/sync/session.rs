//! The device's end of a connection as a state machine without I/O.

mod push;

use std::collections::{BTreeSet, VecDeque};

use samenspel_model::{
    ChangeHash, DocId, Env, Millis, Space,
    wire::{self, Down, Up, Welcome},
};

use super::{Input, Output};

/// Nothing heard for so long while something is due: the connection is dead.
const SILENCE_MS_MAX: i64 = 60_000;
/// Nothing heard for so long while something is due: it may be slow or dead, and nobody is told that it is on its way.
const QUIET_MS_MAX: i64 = 2_000;
/// Nothing heard for so long while nothing is due: ask for a sign of life.
const IDLE_MS_MAX: i64 = 30_000;

/// One connection after the other; everything but `stage` begins anew with each.
#[derive(Debug, Default)]
pub struct Session {
    stage: Stage,
    /// Since when an answer is due that has not come.
    due_since: Option<Millis>,
    /// When something was last heard.
    heard: Millis,
    /// Is an answer due for longer than people are told that it is on its way?
    quiet: bool,
    /// The store was asked for changes and has not answered yet.
    taking: bool,
    in_flight: Option<InFlight>,
    /// Spaces in which server and device find out the difference; until the page that ends it.
    repairing: BTreeSet<Space>,
    /// What the server asked for and was not told yet: what there is of a space after this document.
    asked: VecDeque<(Space, Option<DocId>)>,
    /// The space that is told of, until its repair is over: one at a time.
    telling: Option<Space>,
    /// Documents to offer again after that: before, the server does not know yet that it wants them.
    put_off: BTreeSet<DocId>,
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
    /// Changes written anew on this connection.
    rewritten: BTreeSet<(DocId, ChangeHash)>,
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
    /// Does the server know us, and listen as far as can be told?
    pub fn is_established(&self) -> bool {
        self.stage == Stage::Open && !self.quiet
    }

    /// How long to wait for [`Input::Tick`]; `None` when nothing is due.
    pub fn wake_in_ms(&self, env: &Env) -> Option<i64> {
        let (since, most) = match self.due_since {
            Some(since) if self.quiet => (since, SILENCE_MS_MAX),
            Some(since) => (since, QUIET_MS_MAX),
            None if self.beats() => (self.heard, IDLE_MS_MAX),
            None => return None,
        };
        let waited = env.now.0.saturating_sub(since.0).max(0);
        Some(most.saturating_sub(waited).max(1))
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
            // Its owner holds a connection that was given up here, or that began before the tablet was paired anew.
            Input::Frame(_) if self.stage == Stage::Offline => vec![Output::Close],
            _ if self.stage == Stage::Offline => Vec::new(),
            Input::Frame(bytes) => match wire::decode(bytes) {
                Ok(frame) => {
                    // Something is still due, but the line is alive.
                    self.due_since = self.due_since.map(|_| env.now);
                    self.heard = env.now;
                    self.quiet = false;
                    self.frame(env, frame)
                }
                Err(_) => self.close(),
            },
            Input::Outbox(batch) => self.push(env, batch),
            Input::OutboxGrew => {
                self.drained = false;
                self.pump()
            }
            Input::PageStored(anew) if anew.is_empty() => vec![Output::Send(Up::Got)],
            Input::PageStored(anew) => {
                self.rewritten.extend(anew);
                self.drained = false;
                [vec![Output::Send(Up::Got)], self.pump()].concat()
            }
            Input::Rewritten(changes) => {
                self.rewritten.extend(changes);
                Vec::new()
            }
            Input::Known(known) => vec![Output::Send(Up::Known(known))],
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
            (Stage::Open, Down::Page(page)) => {
                let repaired = page.cursor.is_some() && self.repairing.remove(&page.space);
                self.telling = self.telling.filter(|space| !repaired || *space != page.space);
                let mut outputs = vec![Output::StorePage(page)];
                if repaired && self.repairing.is_empty() {
                    let put_off = std::mem::take(&mut self.put_off);
                    outputs.extend(self.reoffer(put_off, false));
                }
                outputs.extend(self.tell_known());
                outputs
            }
            (Stage::Open, Down::Repair { space, after }) => {
                self.repairing.insert(space);
                match after {
                    None => self.asked.push_back((space, None)),
                    // The next part of what is being told.
                    after => self.asked.push_front((space, after)),
                }
                self.tell_known()
            }
            (Stage::Open, Down::Want { docs, relay }) => self.reoffer(docs, relay),
            (Stage::Open, Down::Lease { end }) => vec![Output::Leased(end)],
            (Stage::Open | Stage::Closing, Down::Pong) => {
                self.due_since = self.due_since.filter(|_| self.in_flight.is_some());
                Vec::new()
            }
            // News that crossed our leaving.
            (
                Stage::Closing,
                Down::Page(_) | Down::Repair { .. } | Down::Want { .. } | Down::Lease { .. },
            ) => Vec::new(),
            (_, Down::Goodbye(why)) if why.shuts_out() => [vec![Output::Refused(why)], self.close()].concat(),
            _ => self.close(),
        }
    }

    fn welcome(&mut self, welcome: Welcome) -> Vec<Output> {
        self.stage = if welcome.closed.is_some() { Stage::Closing } else { Stage::Open };
        self.due_since = None;
        self.leave = welcome.leave;
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
            Some(since) if env.now.0.saturating_sub(since.0) >= QUIET_MS_MAX => {
                self.quiet = true;
                Vec::new()
            }
            None if self.beats() && env.now.0.saturating_sub(self.heard.0) >= IDLE_MS_MAX => {
                self.due_since = Some(env.now);
                vec![Output::Send(Up::Ping)]
            }
            None if self.heard > env.now => {
                self.heard = env.now;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Does this connection ask for a sign of life when it is idle? No socket tells a browser that the line is dead.
    fn beats(&self) -> bool {
        self.stage == Stage::Open
    }

    fn close(&mut self) -> Vec<Output> {
        *self = Self::default();
        vec![Output::Close]
    }
}
