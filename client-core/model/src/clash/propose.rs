//! When an appointment that is to be moved could be instead: the nearest time at which its stand and its visitor are free.

use std::collections::BTreeMap;

use super::{Booking, Move, Stands, Why, between};

const DAY: i64 = 24 * 60;
/// Where a stand is at any time, a time is proposed within these hours of a working day.
const HOURS: (i64, i64) = (9 * 60, 18 * 60);
/// On the clock in steps of so many minutes.
const STEP: i64 = 30;
/// Not further away than this.
const REACH: i64 = 14 * DAY;

/// Proposes a time to each that is to be moved, in central order: what was proposed before is taken.
pub(super) fn times(bookings: &[Booking], stands: &Stands, moved: &[(usize, Why)], now: i64) -> Vec<Move> {
    let is_moved: BTreeMap<usize, Why> = moved.iter().copied().collect();
    let stays = bookings.iter().enumerate().filter(|(at, _)| !is_moved.contains_key(at));
    let mut taken: Vec<Booking> = stays.map(|(_, booking)| booking.clone()).collect();
    let propose = |(at, why): &(usize, Why)| {
        let booking = bookings.get(*at).filter(|_| matches!(why, Why::Slot | Why::Visitor));
        let to = booking.and_then(|booking| nearest(booking, stands, &taken, now));
        if let (Some(booking), Some(start)) = (booking, to) {
            taken.push(Booking { start, ..booking.clone() });
        }
        Move { booking: *at, why: *why, to }
    };
    moved.iter().map(propose).collect()
}

fn nearest(booking: &Booking, stands: &Stands, taken: &[Booking], now: i64) -> Option<i64> {
    // Only what concerns its visitor or its stand can stand in the way.
    let near: Vec<_> = taken
        .iter()
        .filter(|other| other.booklet == booking.booklet || other.stand == booking.stand)
        .collect();
    let is_free = |start: &i64| {
        let there = Booking { start: *start, ..booking.clone() };
        *start >= now && near.iter().all(|other| between(&there, other, stands).is_none())
    };
    let away = |start: &i64| ((start - booking.start).abs(), -start);
    match stands.get(&booking.stand).filter(|stand| !stand.slots.is_empty()) {
        Some(stand) => stand.slots.iter().copied().filter(is_free).min_by_key(away),
        None => any_time(booking.start).filter(is_free).min_by_key(away),
    }
}

/// Times around one: on the same working days as it, and not earlier or later in the day than people receive each other.
fn any_time(start: i64) -> impl Iterator<Item = i64> {
    let of_day = start.rem_euclid(DAY);
    let (from, to) = (HOURS.0.min(of_day), HOURS.1.max(of_day));
    let at_weekends = is_weekend(start);
    let nearest = start.div_euclid(STEP) * STEP;
    let steps = (0..=REACH / STEP).flat_map(|step| [step * STEP, -step * STEP]);
    steps.map(move |away| nearest + away).filter(move |time| {
        (from..=to).contains(&time.rem_euclid(DAY)) && (at_weekends || !is_weekend(*time))
    })
}

/// 1 January 1970 was a Thursday.
fn is_weekend(minute: i64) -> bool {
    matches!(minute.div_euclid(DAY).rem_euclid(7), 2 | 3)
}
