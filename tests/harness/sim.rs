//! A centre, its tablets and everything that goes wrong between them, played through from one seed.
//!
//! Real: the whole client core, the model, the server's store, gate and sessions, SQLite with its write-ahead log and
//! shared memory, or with the rollback journal that a browser's file system asks for. Simulated: time, randomness, the
//! network, the disks under SQLite, and people. Not here: HTTP and WebSocket themselves, the bindings, and the exclusive
//! lock of a browser's tab (the world reads beside the app).
//!
//! The network does what the real transports can do. A message is lost with its connection and all that is behind it there
//! (broken, half open, a server or tablet that stops); messages of one connection keep their order, and those of an old
//! one may arrive when the next one is open; a request by POST, or its answer, is lost, arrives after the device gave up,
//! or is sent again by the browser ([`posts`]). Worse than that are the proxies of some worlds, which double messages on a
//! socket or cut them. A message that is missing from a socket that goes on, or overtaken there, is not played: TCP does
//! not let that happen, and the protocol builds on it.
//!
//! A world goes through rounds of work under faults. After each round it rests, and what [`compare`] says must hold:
//! nothing acknowledged is lost, nothing differs, nobody has what is not theirs, and what was erased is nowhere.
//!
//! What no check asks, because `docs/protocol.md` does not promise it:
//!
//! - A tablet that was shut out leaves its spaces once the server has answered for all it made there ("Leaving a space").
//!   Until it is welcomed again as one that may take part, it need not have those changes; any other tablet has them after
//!   every restart.
//! - What a restore took away of such a tablet, of the log or of the quarantine, may be lost ("Then", under "Repair"): the
//!   tablet is not asked, or has left.
//! - Appointments newer than a backup come back from the stand's own tablet only (the same section).
//! - A change that was refused while its tablet was shut out goes through the gate again when the rights of that device
//!   come back ("Leaving a space"). A tablet that was paired anew is another device: its work of before may wait in
//!   quarantine for a coordinator.
//! - Nobody is promised the changes of a document that a coordinator once erased ("Erasing"). A restored server knows of the
//!   erasure again when an open device does; when none does, the document is back, and all must agree on that too.

mod between;
mod centre;
mod chance;
mod compare;
mod coordinator;
mod counts;
mod device;
mod disk;
mod evening;
mod hall;
mod inspection;
mod ledger;
mod lines;
mod message;
mod network;
mod pairing;
mod posts;
mod power;
mod rest;
mod rows;
mod shelf;
mod shm;
mod together;
mod trace;
mod typed;
mod vfs;
mod weather;
mod work;
mod world;

pub use counts::Counts;
pub use hall::MarketCounts;
pub use weather::Setting;
use world::World;

/// What became of one world.
pub struct Outcome {
    /// Its seed.
    pub seed: u64,
    /// The first promise that was broken.
    pub broken: Option<String>,
    /// The hash of all that happened.
    pub hash: String,
    /// What happened last.
    pub last: Vec<String>,
    /// What was exercised.
    pub counts: Counts,
    /// The same of a market.
    pub market: MarketCounts,
}

/// Events of a failed world that are shown.
const SHOWN: usize = 60;

/// Plays a world from its seed; `aloud` prints every event.
pub fn play(setting: Setting, seed: u64, aloud: bool) -> Outcome {
    let mut world = World::new(setting, seed, aloud);
    for _ in 0..world.weather.rounds {
        while world.broken.is_empty() && world.acts_left > 0 {
            let Some(event) = world.next() else { break };
            world.happen(event);
        }
        if world.broken.is_empty() {
            world.rest();
        }
        if world.broken.is_empty() {
            world.compare();
        }
        world.go_on();
    }
    if setting == Setting::Market && world.broken.is_empty() {
        world.close_market();
    }
    let mut counts = std::mem::take(&mut world.counts);
    counts.worlds = 1;
    counts.events = world.trace.events();
    counts.disk_faults = world.disk_faults();
    Outcome {
        seed,
        broken: world.broken.first().cloned(),
        hash: world.trace.hash(),
        last: world.trace.last(SHOWN).cloned().collect(),
        counts,
        market: world.market_counts,
    }
}
