//! When people have time: seven days of three parts.

/// Every half-day, as day and part.
pub const HALF_DAYS: [&str; 21] = [
    "mon-morning",
    "mon-afternoon",
    "mon-evening",
    "tue-morning",
    "tue-afternoon",
    "tue-evening",
    "wed-morning",
    "wed-afternoon",
    "wed-evening",
    "thu-morning",
    "thu-afternoon",
    "thu-evening",
    "fri-morning",
    "fri-afternoon",
    "fri-evening",
    "sat-morning",
    "sat-afternoon",
    "sat-evening",
    "sun-morning",
    "sun-afternoon",
    "sun-evening",
];
