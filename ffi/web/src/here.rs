//! Time and randomness of this browser.

use samenspel_model::{Env, Millis};

use crate::failure::{Failure, internal};

/// The moment and fresh randomness for one call.
pub(crate) fn env() -> Result<Env, Failure> {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).map_err(|_| internal())?;
    // A clock in whole milliseconds fits: JavaScript's own limit is 2^53.
    #[allow(clippy::cast_possible_truncation)]
    let now = Millis(js_sys::Date::now() as i64);
    Ok(Env::new(now, entropy))
}
