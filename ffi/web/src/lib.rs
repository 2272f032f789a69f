//! The core for JavaScript: forwards only. `web/src/core/generated.ts` tells the screens what crosses here (`./dev generate`).
//!
//! Values cross as JSON, so that numbers stay numbers and absent fields stay absent; messages and pictures as bytes.
//! What fails is thrown as `{code, args, field}`.
#![cfg(target_arch = "wasm32")]

mod core;
mod env;
mod open;
mod value;

pub use crate::core::Core;
pub use open::{open, practice};
