//! The browser's clock and randomness, as the value that one call may use.

use samenspel_model::{Env, Millis};

/// A fresh [`Env`].
pub(crate) fn env() -> Env {
    let mut entropy = [0; 32];
    // Every browser with workers has it; without it ids would repeat, so stopping is right.
    if getrandom::fill(&mut entropy).is_err() {
        wasm_bindgen::throw_str("no randomness");
    }
    Env::new(now(), entropy)
}

/// The browser's clock.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds far below 2^53")]
pub(crate) fn now() -> Millis {
    Millis(js_sys::Date::now() as i64)
}
