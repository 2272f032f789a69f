//! Stories of the server's data side, on a real SQLite file: named actors, no network.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    unreachable_pub
)]

mod accounts;
mod backup;
mod board;
mod check;
mod clashes;
mod closed;
mod dashboard;
mod demo;
mod erasure;
mod flood;
mod gate;
mod harness;
mod history;
mod limits;
mod pairing;
mod post;
mod presence;
mod repair;
mod rights;
mod sync;
mod tasks;
mod truncation;
