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
