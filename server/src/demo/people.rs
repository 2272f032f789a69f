//! Invented candidates and referrers.

/// A candidate.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) phone: &'static str,
    pub(super) mail: &'static str,
    pub(super) remark: &'static str,
    pub(super) languages: &'static [&'static str],
    pub(super) talents: &'static [&'static str],
    /// May appointments go to the companion?
    pub(super) forward: bool,
    /// Who sent the person, by the place in [`REFERRERS`]; its companion goes along.
    pub(super) referrer: Option<usize>,
    /// Place of the organisation in the list and the task of an appointment, with its time.
    pub(super) appointment: Option<(usize, &'static str, &'static str)>,
}

pub(super) const PEOPLE: &[Person] = &[
    Person {
        name: "Amina Diallo",
        phone: "0470 00 00 01",
        mail: "",
        remark: "Komt liefst in de voormiddag.",
        languages: &["fr", "ff", "nl"],
        talents: &["cooking", "listening"],
        forward: true,
        referrer: Some(0),
        appointment: Some((0, "onthaal", "10:00")),
    },
    Person {
        name: "Mehmet Yıldız",
        phone: "0470 00 00 02",
        mail: "mehmet@voorbeeld.be",
        remark: "",
        languages: &["tr", "nl"],
        talents: &["repairing", "building-and-painting", "driving"],
        forward: false,
        referrer: Some(4),
        appointment: Some((5, "klusjes", "14:00")),
    },
    Person {
        name: "Olena Kovalenko",
        phone: "",
        mail: "olena@voorbeeld.be",
        remark: "Leert nu zes maanden Nederlands.",
        languages: &["uk", "ru", "en"],
        talents: &["computers", "explaining"],
        forward: true,
        referrer: Some(0),
        appointment: Some((0, "digidokter", "13:30")),
    },
    Person {
        name: "José Luis Ramírez",
        phone: "0470 00 00 04",
        mail: "",
        remark: "",
        languages: &["es", "fr"],
        talents: &["making-music", "leading-a-group"],
        forward: true,
        referrer: Some(3),
        appointment: None,
    },
    Person {
        name: "فاطمة الزهراء",
        phone: "0470 00 00 05",
        mail: "",
        remark: "Brengt haar dochter mee.",
        languages: &["ar", "fr"],
        talents: &["sewing", "cooking", "playing-with-children"],
        forward: false,
        referrer: Some(1),
        appointment: Some((2, "keuken", "17:00")),
    },
    Person {
        name: "Willy Janssens",
        phone: "02 555 02 06",
        mail: "",
        remark: "Met pensioen; was boekhouder.",
        languages: &["nl", "fr"],
        talents: &["bookkeeping", "paperwork"],
        forward: true,
        referrer: None,
        appointment: None,
    },
];

/// Who sends visitors to the market: name, mail address, companion, the group that the companion goes with.
pub(super) const REFERRERS: [(&str, &str, &str, &str); 5] = [
    ("Agentschap Integratie en Inburgering", "inburgering@voorbeeld.be", "Els Peeters", "Groep van Els"),
    ("CVO", "cvo@voorbeeld.be", "Tom Wouters", "Klas 3, dinsdag"),
    ("Hubbie", "hubbie@voorbeeld.be", "Nadia El Amrani", "Bezoekers van Hubbie"),
    ("Vluchtelingenwerk Vlaanderen", "vluchtelingenwerk@voorbeeld.be", "Pieter De Smet", "Groep van Pieter"),
    ("Tracé Brussel", "trace@voorbeeld.be", "Sara Lemmens", "Zoekers naar werk"),
];

/// What was agreed for later than today, so that companions have something to read: whose it is, place of the organisation in the
/// list, task, in how many days, and when.
pub(super) const LATER: [(&str, usize, &str, i64, &str); 3] = [
    ("Amina Diallo", 2, "keuken", 3, "17:00"),
    ("Mehmet Yıldız", 5, "klusjes", 4, "09:00"),
    ("Olena Kovalenko", 0, "digidokter", 7, "13:30"),
];
