//! What must hold for any bytes from outside.
//!
//! Each module is a target: `check` takes any bytes, and panics when the property does not hold. The fuzz targets in
//! `fuzz/` call it with what libFuzzer invents; `tests/replay.rs` calls it with the [`seeds`] and with every input that
//! once broke something (`fuzz/regressions/`).

pub mod booklet;
mod budget;
pub mod chunk;
pub mod frame;
pub mod gate;
pub mod import;
pub mod pairing;
pub mod seeds;

/// A target's name and its property.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 5] = [
    ("gate", gate::check),
    ("frame", frame::check),
    ("booklet", booklet::check),
    ("pairing", pairing::check),
    ("import", import::check),
];
