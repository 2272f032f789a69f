//! Invented people. Their numbers are nobody's: behind 02 no number begins with a zero; `voorbeeld.example` is no address.

/// Somebody, with what happened so far.
pub(super) struct Person {
    /// How long ago the sheet was begun.
    pub(super) hours_ago: i64,
    /// Purposes that were agreed to besides keeping the sheet.
    pub(super) consents: &'static [&'static str],
    pub(super) texts: &'static [(&'static str, &'static str)],
    pub(super) chosen: &'static [&'static str],
    pub(super) phone: Option<&'static str>,
    /// What another tablet wrote at the same time.
    pub(super) phone_elsewhere: Option<&'static str>,
    pub(super) booklet: Option<u32>,
    pub(super) history: &'static [Follow],
}

/// An entry of the history.
pub(super) struct Follow {
    pub(super) way: &'static str,
    pub(super) result: &'static str,
    pub(super) words: &'static str,
    pub(super) waits_for: &'static str,
    pub(super) hours_ago: i64,
    /// By when something is to happen, from today.
    pub(super) due_days: i64,
    /// About which organisation, by its place in the list, and which of its tasks.
    pub(super) about: Option<(usize, &'static str)>,
}

pub(super) static PEOPLE: &[Person] = &[
    Person {
        hours_ago: 2,
        consents: &["forward", "organisation"],
        texts: &[
            ("name", "Oefen Amina Zonnebloem"),
            ("remark", "Komt liefst in de voormiddag."),
            ("dutch", "a2"),
            ("municipality", "anderlecht"),
        ],
        chosen: &[
            "language/fr",
            "language/ar",
            "talent/cooking",
            "talent/listening",
            "availability/tue-morning",
            "availability/thu-morning",
        ],
        phone: Some("02 000 00 01"),
        phone_elsewhere: None,
        booklet: Some(1_000_001),
        history: &[],
    },
    Person {
        hours_ago: 30,
        consents: &["organisation"],
        texts: &[("name", "Oefen Bram Molensteen"), ("mail", "bram@voorbeeld.example")],
        chosen: &["language/nl", "talent/repairing", "talent/gardening", "availability/sat-morning"],
        phone: Some("02 000 00 02"),
        phone_elsewhere: Some("02 000 00 22"),
        booklet: None,
        history: &[],
    },
    Person {
        hours_ago: 24 * 9,
        consents: &["organisation"],
        texts: &[("name", "Oefen Carla Regenboog"), ("municipality", "ixelles")],
        chosen: &["language/es", "language/fr", "talent/reading-aloud", "talent/playing-with-children"],
        phone: Some("02 000 00 03"),
        phone_elsewhere: None,
        booklet: Some(1_000_003),
        history: &[Follow {
            way: "proposal",
            result: "proposed",
            words: "Wil graag voorlezen.",
            waits_for: "organisation",
            hours_ago: 24 * 9,
            due_days: -2,
            about: Some((1, "voorlezen")),
        }],
    },
    Person {
        hours_ago: 24,
        consents: &[],
        texts: &[("name", "فاطمة تمرين")],
        chosen: &["language/ar", "talent/sewing"],
        phone: Some("02 000 00 04"),
        phone_elsewhere: None,
        booklet: None,
        history: &[Follow {
            way: "call",
            result: "not-reached",
            words: "",
            waits_for: "desk",
            hours_ago: 24,
            due_days: 0,
            about: None,
        }],
    },
];
