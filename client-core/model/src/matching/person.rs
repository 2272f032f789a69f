use std::collections::BTreeMap;

use crate::{
    availability::{self, HalfDays},
    candidate::{
        AGE, AVAILABILITY, CONSENT_HEALTH, DUTCH, INTERESTS, LANGUAGES, LEVEL, MOVING, MUNICIPALITY, NEEDS,
        PRACTISE, REACH, SHORT, SHORT_FROM, SHORT_UNTIL, SPOKEN, TALENTS,
    },
    values::Values,
};

/// How well a language is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A little.
    Little,
    /// Well, or it was not said how well.
    Good,
    /// Mother tongue.
    Mother,
}

/// How much Dutch, as on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dutch {
    /// Not yet.
    None,
    /// A1 or A2: it can be practised, and is no welcome language yet.
    Basic,
    /// B1 or B2: spoken, and can be practised.
    Independent,
    /// C1 or mother tongue.
    Fluent,
}

/// How old, as far as it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// At least.
    pub from: i64,
    /// At most.
    pub to: i64,
}

/// How far somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Within the own municipality.
    Own,
    /// To one nearby.
    Near,
    /// All over Brussels.
    Brussels,
}

/// What is known of a person that a match may look at. Everything may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Talents, at most five.
    pub talents: Vec<String>,
    /// Categories of interest.
    pub interests: Vec<String>,
    /// Languages beside Dutch.
    pub languages: BTreeMap<String, Level>,
    /// Dutch.
    pub dutch: Option<Dutch>,
    /// Wants to practise Dutch.
    pub practise: Option<bool>,
    /// Half-days with time; none: not asked.
    pub half_days: HalfDays,
    /// Where the person lives.
    pub municipality: Option<String>,
    /// How far the person goes.
    pub reach: Option<Reach>,
    /// Ways of moving; none: not asked.
    pub moving: Vec<String>,
    /// What must be there; only with the consent of its own.
    pub needs: Vec<String>,
    /// Age group.
    pub age: Option<Age>,
    /// In the pool for short assignments.
    pub short: Option<bool>,
    /// When a short assignment can be: first and last day, `YYYY-MM-DD`.
    pub period: Option<(String, String)>,
    /// Tasks of which the answer was no, the person's or the organisation's, by their ids.
    pub declined: Vec<String>,
    /// From the sheet's id, so that ties fall differently for each person.
    pub mark: u64,
}

impl Person {
    /// What a sheet says. What was declined and the mark are not on the sheet.
    pub fn of(sheet: &Values) -> Self {
        let owned = |texts: &[String]| texts.to_vec();
        let text = |field| Some(sheet.text(field)).filter(|text| !text.is_empty());
        let yes_no = |field| match sheet.number(field) {
            0 => None,
            number => Some(number > 0),
        };
        let levels = sheet.items(SPOKEN.key);
        let level = |language: &str| match levels.get(language).map(|spoken| spoken.text(&LEVEL)) {
            Some("little") => Level::Little,
            Some("mother") => Level::Mother,
            _ => Level::Good,
        };
        let days = [&SHORT_FROM, &SHORT_UNTIL].map(text);
        Self {
            talents: owned(sheet.choices(&TALENTS)),
            interests: owned(sheet.choices(&INTERESTS)),
            languages: sheet.choices(&LANGUAGES).iter().map(|id| (id.clone(), level(id))).collect(),
            dutch: text(&DUTCH).map(|level| match level {
                "none" => Dutch::None,
                "a1" | "a2" => Dutch::Basic,
                "b1" | "b2" => Dutch::Independent,
                _ => Dutch::Fluent,
            }),
            practise: yes_no(&PRACTISE),
            half_days: availability::half_days(sheet.choices(&AVAILABILITY)),
            municipality: text(&MUNICIPALITY).map(str::to_owned),
            reach: text(&REACH).map(|reach| match reach {
                "own" => Reach::Own,
                "near" => Reach::Near,
                _ => Reach::Brussels,
            }),
            moving: owned(sheet.choices(&MOVING)),
            needs: if sheet.is_on(&CONSENT_HEALTH) { owned(sheet.choices(&NEEDS)) } else { Vec::new() },
            age: text(&AGE).map(|age| match age {
                "under-18" => Age { from: 0, to: 17 },
                "18-25" => Age { from: 18, to: 25 },
                "26-40" => Age { from: 26, to: 40 },
                "41-64" => Age { from: 41, to: 64 },
                _ => Age { from: 65, to: 130 },
            }),
            short: yes_no(&SHORT),
            period: match days {
                [None, None] => None,
                [from, until] => {
                    Some((from.unwrap_or("0000").to_owned(), until.unwrap_or("9999").to_owned()))
                }
            },
            declined: Vec::new(),
            mark: 0,
        }
    }

    /// How well the person speaks a language, if at all.
    pub(super) fn speaks(&self, language: &str) -> Option<Level> {
        let dutch = match self.dutch {
            Some(Dutch::Fluent) => Some(Level::Mother),
            Some(Dutch::Independent) => Some(Level::Good),
            Some(Dutch::Basic) => Some(Level::Little),
            _ => None,
        };
        self.languages.get(language).copied().max(dutch.filter(|_| language == "nl"))
    }

    /// A number that is the same for this person and task each time, and otherwise as good as drawn by lot (splitmix64's mixer).
    pub(super) fn mix(&self, task: u64) -> u64 {
        let mut mixed = self.mark ^ task.rotate_left(32);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
