//! How bad things are in one world.

use super::network::Proxy;

const YEAR_MS: i64 = 365 * 86_400_000;

/// Where a world plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// At a centre, where all that is declared is done by somebody.
    Centre,
    /// At a market of a few stands.
    Market,
}

/// Drawn once per world, so that some worlds are quiet and others are not.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    /// Where it plays.
    pub setting: Setting,
    /// Tablets at the beginning.
    pub devices: usize,
    /// Of 100 so many have a browser's rollback journal.
    pub rollback: u32,
    /// Rounds of work, each followed by a rest in which everything must come together.
    pub rounds: u32,
    /// Things that volunteers do in a round.
    pub acts: u32,
    /// Average time between two chances for something to go wrong, in milliseconds.
    pub chance_ms: i64,
    /// Is the server put back to backups again and again?
    pub restores: bool,
    /// Longest time a message takes.
    pub delay_ms: i64,
    /// Of 100 connections so many are requests by POST.
    pub posts: u32,
    /// Of 100 sockets so many go through a bad proxy.
    pub proxies: u32,
    /// How bad those are, in 1,000.
    pub proxy: u32,
    /// Of 100 tablets so many have a clock that is far off.
    pub clocks: u32,
    /// Sheets that volunteers work on, so that they meet.
    pub sheets: usize,
}

impl Weather {
    /// Draws it.
    pub fn draw(rng: &mut fastrand::Rng, setting: Setting) -> Self {
        let (devices, acts) = match setting {
            Setting::Centre => (2..=6, 8..=28),
            Setting::Market => (4..=7, 20..=50),
        };
        Self {
            setting,
            devices: rng.usize(devices),
            rollback: [0, 50, 100][rng.usize(..3)],
            rounds: rng.u32(1..=3),
            acts: rng.u32(acts),
            chance_ms: [1_000, 4_000, 15_000][rng.usize(..3)],
            restores: rng.u32(..3) == 0,
            delay_ms: [20, 200, 3_000][rng.usize(..3)],
            posts: [0, 0, 30, 100][rng.usize(..4)],
            proxies: [0, 0, 20, 60][rng.usize(..4)],
            proxy: rng.u32(10..=80),
            clocks: [0, 30, 100][rng.usize(..3)],
            sheets: rng.usize(2..=12),
        }
    }

    /// What a new socket goes through.
    pub fn proxy(&self, rng: &mut fastrand::Rng) -> Proxy {
        if rng.u32(..100) >= self.proxies {
            return Proxy::HONEST;
        }
        let mut share = || if rng.bool() { self.proxy } else { 0 };
        Proxy { doubled: share(), cut: share() }
    }

    /// How far a tablet's clock is off.
    pub fn skew(&self, rng: &mut fastrand::Rng) -> i64 {
        if rng.u32(..100) >= self.clocks {
            return rng.i64(-90_000..=90_000);
        }
        rng.i64(-20 * YEAR_MS..=20 * YEAR_MS)
    }
}
