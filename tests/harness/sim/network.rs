//! Connections. A socket's messages take their time and keep their order; what is on its way when the connection ends is
//! lost, and what a device said before may reach the server when the device speaks on a new one already. Some go through a
//! proxy that is worse than none. Others are a row of requests by POST, see [`super::posts`].

use samenspel_model::{DeviceId, Millis};
use samenspel_server::sync::Driver;

use super::posts::Posts;

/// What becomes of messages, in 1,000.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proxy {
    /// Arrives twice.
    pub doubled: u32,
    /// Arrives without its end.
    pub cut: u32,
}

impl Proxy {
    /// Carries everything as it came.
    pub const HONEST: Self = Self { doubled: 0, cut: 0 };
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
    /// Requests, when it is no socket.
    pub posts: Option<Posts>,
    /// Nothing arrives any more, and nobody was told.
    pub half_open: bool,
    /// The device said what no app would say.
    pub lied: bool,
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
            posts: None,
            half_open: false,
            lied: false,
            news_due: false,
            last,
        }
    }

    /// Does each end hear what the other one's app says?
    pub fn is_honest(&self) -> bool {
        !self.lied && self.proxy.doubled + self.proxy.cut == 0
    }

    /// When a message that is sent now arrives: after those before it.
    pub fn moment(&mut self, way: Way, now: Millis, luck: &mut fastrand::Rng) -> Millis {
        let last = &mut self.last[usize::from(way == Way::Down)];
        *last = now.plus_ms(luck.i64(1..=self.delay_ms)).max(*last);
        *last
    }

    /// When and as what a message arrives.
    pub fn carry(
        &mut self,
        way: Way,
        now: Millis,
        mut message: Vec<u8>,
        luck: &mut fastrand::Rng,
    ) -> Vec<(Millis, Vec<u8>)> {
        if self.half_open {
            return vec![];
        }
        let (fate, Proxy { doubled, cut }) = (luck.u32(..1_000), self.proxy);
        let first = self.moment(way, now, luck);
        if fate < doubled {
            return vec![(first, message.clone()), (self.moment(way, now, luck), message)];
        }
        if fate < doubled + cut {
            message.truncate(luck.usize(..message.len().max(1)));
        }
        vec![(first, message)]
    }

    /// When the end of the connection is noticed: after all that was sent before it.
    pub fn end(&mut self, way: Way, now: Millis) -> Millis {
        self.last[usize::from(way == Way::Down)].max(now.plus_ms(1))
    }
}
