//! The lines that a scenario and `run.mjs` exchange.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};

/// Longest that anything here waits for; `run.mjs` ends a cell earlier.
pub const PATIENCE: Duration = Duration::from_secs(1_200);

/// Says that all is prepared and waits for the go.
pub async fn ready() -> Result<()> {
    say(&json!({ "ready": true }));
    let mut line = String::new();
    BufReader::new(tokio::io::stdin()).read_line(&mut line).await.context("no go")?;
    Ok(())
}

/// Waits for the line that ends a scenario; until then its process can be looked at.
pub async fn over() -> Result<()> {
    let mut line = String::new();
    BufReader::new(tokio::io::stdin()).read_line(&mut line).await?;
    Ok(())
}

/// Says how it went.
pub fn done(outcome: Value) {
    say(&json!({ "done": outcome }));
}

fn say(line: &Value) {
    println!("{line}");
}

/// Times in milliseconds: the median and the 99th percentile.
pub fn percentiles(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len().saturating_sub(1) * share / 100).copied().unwrap_or(0.0);
    json!({ "p50": at(50), "p99": at(99), "max": at(100), "count": times.len() })
}

/// Waits until all is over.
pub async fn told(over: &mut tokio::sync::watch::Receiver<bool>) {
    let _ = over.wait_for(|over| *over).await;
}
