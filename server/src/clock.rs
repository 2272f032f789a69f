//! Where time and randomness come in. Everything else is handed them as values.

use std::time::{SystemTime, UNIX_EPOCH};

use samenspel_model::{Env, Millis};

/// The system's time.
pub(crate) fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// The time and fresh randomness for one call.
pub(crate) fn env() -> Result<Env, getrandom::Error> {
    Ok(Env::new(now(), random()?))
}

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
