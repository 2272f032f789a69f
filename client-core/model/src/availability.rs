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

/// The days of the half-days, in their order.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Some of the half-days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HalfDays(u32);

/// The half-days with these ids; others are passed over.
pub fn half_days(ids: &[String]) -> HalfDays {
    let bits = HALF_DAYS.iter().enumerate().filter(|(_, id)| ids.iter().any(|chosen| chosen == *id));
    HalfDays(bits.fold(0, |bits, (at, _)| bits | 1 << at))
}

impl HalfDays {
    /// The three of a day, counted from Monday, 0.
    pub fn of_day(day: usize) -> Self {
        Self(0b111 << (day.min(6) * 3))
    }

    /// None of them?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Is this one, by its place in [`HALF_DAYS`], among them?
    pub fn has(self, place: usize) -> bool {
        place < HALF_DAYS.len() && self.0 >> place & 1 == 1
    }

    /// Is one in both?
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Those in both.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in one of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Their ids.
    pub fn ids(self) -> Vec<String> {
        HALF_DAYS
            .iter()
            .enumerate()
            .filter(|(at, _)| self.0 >> at & 1 == 1)
            .map(|(_, id)| (*id).to_owned())
            .collect()
    }
}
