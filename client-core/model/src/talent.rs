//! The talents to start with. The ids are stable; the words for them are the screens'.

/// Talents in groups of four, as the picture cards show them.
pub const GROUPS: [(&str, [&str; 4]); 8] = [
    ("people", ["listening", "visiting", "welcoming", "accompanying"]),
    ("together", ["playing-with-children", "being-with-older-people", "leading-a-group", "sports"]),
    ("hands", ["cooking", "repairing", "sewing", "building-and-painting"]),
    ("outdoors", ["gardening", "caring-for-animals", "cleaning-up", "walking-and-cycling"]),
    ("words", ["translating", "writing", "reading-aloud", "explaining"]),
    ("head", ["bookkeeping", "organising", "paperwork", "computers"]),
    ("imagination", ["making-music", "drawing", "photography", "theatre-and-dance"]),
    ("action", ["driving", "carrying-and-moving", "setting-up-events", "shopping-for-someone"]),
];

/// Most talents one person chooses.
pub const CHOSEN_MAX: usize = 5;

/// May this be the id of a talent or the code of a language? The list itself can grow on a coordinator's screen.
pub fn is_choice_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
