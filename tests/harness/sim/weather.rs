//! How bad things are in one world.

use super::network::Proxy;

const YEAR_MS: i64 = 365 * 86_400_000;

/// Drawn once per world, so that some worlds are quiet and others are not.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    /// Tablets at the beginning.
    pub devices: usize,
    /// Rounds of work, each followed by a rest in which everything must come together.
    pub rounds: u32,
    /// Things that volunteers do in a round.
    pub acts: u32,
    /// Average time between two chances for something to go wrong, in milliseconds.
    pub chance_ms: i64,
    /// Longest time a message takes.
    pub delay_ms: i64,
    /// Of 100 connections so many go through a bad proxy.
    pub proxies: u32,
    /// How bad those are, in 1,000.
    pub proxy: u32,
    /// Do they also lose and overtake whole messages?
    pub lossy: bool,
    /// Of 100 tablets so many have a clock that is far off.
    pub clocks: u32,
    /// Sheets that volunteers work on, so that they meet.
    pub sheets: usize,
}

impl Weather {
    /// Draws it.
    pub fn draw(rng: &mut fastrand::Rng, lossy: bool) -> Self {
        Self {
            devices: rng.usize(2..=6),
            rounds: rng.u32(1..=3),
            acts: rng.u32(8..=28),
            chance_ms: [1_000, 4_000, 15_000][rng.usize(..3)],
            delay_ms: [20, 200, 3_000][rng.usize(..3)],
            proxies: [0, 0, 20, 60][rng.usize(..4)],
            proxy: rng.u32(10..=80),
            lossy,
            clocks: [0, 30, 100][rng.usize(..3)],
            sheets: rng.usize(2..=12),
        }
    }

    /// What a new connection goes through.
    pub fn proxy(&self, rng: &mut fastrand::Rng) -> Proxy {
        if rng.u32(..100) >= self.proxies {
            return Proxy::HONEST;
        }
        let mut share = || if rng.bool() { self.proxy } else { 0 };
        let (doubled, cut) = (share(), share());
        // Not by default: the protocol counts no messages, so it does not notice one that is missing from a connection
        // that goes on. TCP and WebSocket cannot do that; a proxy that takes them apart could.
        let (lost, late) = if self.lossy { (share(), share()) } else { (0, 0) };
        Proxy { lost, doubled, late, cut }
    }

    /// How far a tablet's clock is off.
    pub fn skew(&self, rng: &mut fastrand::Rng) -> i64 {
        if rng.u32(..100) >= self.clocks {
            return rng.i64(-90_000..=90_000);
        }
        rng.i64(-20 * YEAR_MS..=20 * YEAR_MS)
    }
}
