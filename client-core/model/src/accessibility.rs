//! What makes a place possible for people with a disability, and what a person may need.

/// Every one of them.
pub const KINDS: [&str; 6] = ["wheelchair", "toilet", "quiet", "sitting", "no-reading", "transport"];
