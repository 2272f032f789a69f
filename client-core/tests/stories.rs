//! What happens on tablets, told with real databases and a server that only knows the frames.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "these are tests"
)]

#[path = "stories/harness.rs"]
mod harness;

#[path = "stories/booklets.rs"]
mod booklets;
#[path = "stories/conversation.rs"]
mod conversation;
#[path = "stories/desk.rs"]
mod desk;
#[path = "stories/entrance.rs"]
mod entrance;
#[path = "stories/finding.rs"]
mod finding;
#[path = "stories/follow.rs"]
mod follow;
#[path = "stories/leaving.rs"]
mod leaving;
#[path = "stories/lifecycle.rs"]
mod lifecycle;
#[path = "stories/merging.rs"]
mod merging;
#[path = "stories/met.rs"]
mod met;
#[path = "stories/pairing.rs"]
mod pairing;
#[path = "stories/places.rs"]
mod places;
#[path = "stories/practice.rs"]
mod practice;
#[path = "stories/refusals.rs"]
mod refusals;
#[path = "stories/repairs.rs"]
mod repairs;
#[path = "stories/stand.rs"]
mod stand;
#[path = "stories/updates.rs"]
mod updates;
#[path = "stories/withdrawn.rs"]
mod withdrawn;
