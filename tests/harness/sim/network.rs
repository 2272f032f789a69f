//! Connections: messages that take their time, get lost with their connection, or meet a proxy that is worse than none.

use samenspel_model::{DeviceId, Millis};
use samenspel_server::sync::Driver;

/// What becomes of messages, in 1,000.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proxy {
    /// Never arrives, and the connection goes on.
    pub lost: u32,
    /// Arrives twice.
    pub doubled: u32,
    /// Is overtaken.
    pub late: u32,
    /// Arrives without its end.
    pub cut: u32,
}

impl Proxy {
    /// Does it carry everything as it came?
    pub fn is_honest(&self) -> bool {
        self.lost + self.doubled + self.late + self.cut == 0
    }

    /// Carries everything as it came.
    pub const HONEST: Self = Self { lost: 0, doubled: 0, late: 0, cut: 0 };
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the server.
    Up,
    /// To the device.
    Down,
}

/// One connection.
pub struct Line {
    /// The device's place in the world.
    pub device: usize,
    /// Who it says it is.
    pub id: Option<DeviceId>,
    /// The server's end; `None` when the server is done with it.
    pub driver: Option<Driver>,
    /// Longest time a message takes.
    pub delay_ms: i64,
    /// What it goes through.
    pub proxy: Proxy,
    /// Nothing arrives any more, and nobody was told.
    pub half_open: bool,
    /// The device said what no app would say.
    pub lied: bool,
    /// The place in the outbox up to which the device pushed.
    pub pushed_to: i64,
    /// News waits to be looked at.
    pub news_due: bool,
    last: [Millis; 2],
}

impl Line {
    /// A new connection.
    pub fn new(device: usize, id: Option<DeviceId>, driver: Driver, delay_ms: i64, proxy: Proxy) -> Self {
        let last = [Millis(0); 2];
        Self {
            device,
            id,
            driver: Some(driver),
            delay_ms,
            proxy,
            half_open: false,
            lied: false,
            pushed_to: 0,
            news_due: false,
            last,
        }
    }

    /// Does each end hear what the other one's app says?
    pub fn is_honest(&self) -> bool {
        !self.lied && self.proxy.is_honest()
    }

    /// When and as what a message arrives.
    pub fn carry(
        &mut self,
        way: Way,
        now: Millis,
        message: Vec<u8>,
        luck: &mut fastrand::Rng,
    ) -> Vec<(Millis, Vec<u8>)> {
        if self.half_open {
            return vec![];
        }
        let moment = |line: &mut Self, luck: &mut fastrand::Rng| {
            let last = &mut line.last[usize::from(way == Way::Down)];
            *last = now.plus_ms(luck.i64(1..=line.delay_ms)).max(*last);
            *last
        };
        let mut fate = luck.u32(..1_000);
        let mut is = |share: u32| {
            let hit = fate < share;
            fate = fate.wrapping_sub(share);
            hit
        };
        let Proxy { lost, doubled, late, cut } = self.proxy;
        if is(lost) {
            vec![]
        } else if is(doubled) {
            let first = moment(self, luck);
            vec![(first, message.clone()), (moment(self, luck), message)]
        } else if is(late) {
            // Those behind it do not wait for it.
            vec![(now.plus_ms(luck.i64(1..=4 * self.delay_ms)), message)]
        } else if is(cut) {
            let mut message = message;
            message.truncate(luck.usize(..message.len().max(1)));
            vec![(moment(self, luck), message)]
        } else {
            vec![(moment(self, luck), message)]
        }
    }

    /// When the end of the connection is noticed: after all that was sent before it.
    pub fn end(&mut self, way: Way, now: Millis) -> Millis {
        self.last[usize::from(way == Way::Down)].max(now.plus_ms(1))
    }
}
