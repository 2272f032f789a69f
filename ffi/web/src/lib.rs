//! The core for JavaScript: forwards only. `web/src/core/types.ts` mirrors what crosses here.
//!
//! Values cross as JSON, so that numbers stay numbers and absent fields stay absent; messages and pictures as bytes.
//! What fails is thrown as `{code, args, field}`.
#![cfg(target_arch = "wasm32")]

mod core;
mod env;
mod open;
mod value;

pub use crate::core::Core;
pub use open::open;
