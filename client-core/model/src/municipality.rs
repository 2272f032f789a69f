//! The municipalities of Brussels, and how far they are from one another.

/// Somewhere else; how far that is from a municipality of Brussels is not known.
pub const ELSEWHERE: &str = "elsewhere";

/// What may be chosen: the nineteen, and elsewhere.
pub const IDS: [&str; 20] = [
    "anderlecht",
    "auderghem",
    "berchem-sainte-agathe",
    "brussels",
    "etterbeek",
    "evere",
    "forest",
    "ganshoren",
    "ixelles",
    "jette",
    "koekelberg",
    "molenbeek-saint-jean",
    "saint-gilles",
    "saint-josse-ten-noode",
    "schaerbeek",
    "uccle",
    "watermael-boitsfort",
    "woluwe-saint-lambert",
    "woluwe-saint-pierre",
    ELSEWHERE,
];

/// The centres of the nineteen on the map, to some hundred metres: thousandths of a degree north and east.
const CENTRES: [(i32, i32); 19] = [
    (50_836, 4_309),
    (50_817, 4_432),
    (50_864, 4_294),
    (50_847, 4_352),
    (50_833, 4_386),
    (50_871, 4_403),
    (50_809, 4_324),
    (50_872, 4_307),
    (50_829, 4_371),
    (50_878, 4_325),
    (50_862, 4_331),
    (50_855, 4_322),
    (50_827, 4_345),
    (50_851, 4_369),
    (50_865, 4_378),
    (50_802, 4_337),
    (50_800, 4_416),
    (50_843, 4_428),
    (50_828, 4_440),
];

/// Metres between the centres of two municipalities; nothing when one of them is not known.
pub fn metres_between(one: &str, other: &str) -> Option<u32> {
    let find = |id: &str| IDS.iter().zip(CENTRES).find(|(known, _)| **known == id).map(|(_, centre)| centre);
    let ((north, east), (other_north, other_east)) = (find(one)?, find(other)?);
    // A thousandth of a degree is 111.3 m to the north and, at 50.8° north, 70.3 m to the east.
    let north = f64::from(north - other_north) * 111.3;
    let east = f64::from(east - other_east) * 70.3;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a city is a few kilometres wide"
    )]
    Some(north.hypot(east).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_map() {
        assert_eq!(metres_between("jette", "jette"), Some(0));
        let near = metres_between("ganshoren", "koekelberg").unwrap();
        assert!((1_500..2_500).contains(&near), "{near}");
        let far = metres_between("jette", "watermael-boitsfort").unwrap();
        assert!((10_000..11_500).contains(&far), "{far}");
        assert_eq!(far, metres_between("watermael-boitsfort", "jette").unwrap());
        assert_eq!(metres_between("jette", ELSEWHERE), None);
        assert_eq!(IDS.iter().collect::<std::collections::BTreeSet<_>>().len(), 20);
    }
}
