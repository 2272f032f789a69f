use crate::{
    availability::{self, HalfDays},
    organisation::{
        self, ACCESS, AGE, CATEGORY, CLOSED, DUTCH, FROM, LANGUAGES, PLACES, SHORT, TALENTS, UNTIL, WHEN,
    },
    values::Values,
};

use super::weights::{CROWD, PLACES_UNSAID, TAKEN};

/// What is known of a task that a match may look at. Everything may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Its id within its organisation, behind that one's: what [`super::Person::declined`] names.
    pub id: String,
    /// Talents it asks; none: any.
    pub talents: Vec<String>,
    /// Its category.
    pub category: Option<String>,
    /// Languages that are welcome; none: not said.
    pub languages: Vec<String>,
    /// A place to practise Dutch.
    pub dutch: bool,
    /// Half-days; none: not said.
    pub half_days: HalfDays,
    /// Where it is.
    pub municipality: Option<String>,
    /// What it has for people with a disability; none: not said.
    pub access: Vec<String>,
    /// The age from which one may.
    pub age: Option<i64>,
    /// A short assignment.
    pub short: bool,
    /// Its first day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Its last day.
    pub until: Option<String>,
    /// How many volunteers can be placed.
    pub places: Option<u32>,
    /// How many appointments were noted for it and not declined.
    pub taken: u32,
    /// Nobody is looked for now.
    pub closed: bool,
    /// From its id, so that ties fall differently for each person.
    pub mark: u64,
}

impl Task {
    /// What an organisation says of a task; `taken` is counted from the appointments.
    pub fn of(id: String, organisation: &Values, task: &Values, taken: u32) -> Self {
        let text = |values: &Values, field| {
            Some(values.text(field)).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let number = |field| Some(task.number(field)).filter(|number| *number > 0);
        Self {
            // FNV-1a: any mixing will do, it must only stay the same.
            mark: id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            }),
            id,
            talents: task.choices(&TALENTS).to_vec(),
            category: text(task, &CATEGORY),
            languages: task.choices(&LANGUAGES).to_vec(),
            dutch: task.is_on(&DUTCH),
            half_days: availability::half_days(task.choices(&WHEN)),
            municipality: text(task, &organisation::TASK_MUNICIPALITY)
                .or_else(|| text(organisation, &organisation::MUNICIPALITY)),
            access: task.choices(&ACCESS).to_vec(),
            age: number(&AGE),
            short: task.is_on(&SHORT),
            from: text(task, &FROM),
            until: text(task, &UNTIL),
            places: number(&PLACES).and_then(|places| u32::try_from(places).ok()),
            taken,
            closed: task.is_on(&CLOSED),
        }
    }

    /// What it loses because others went there already.
    pub(super) fn crowd(&self) -> i32 {
        let places = self.places.unwrap_or(PLACES_UNSAID).max(1);
        let share = u64::from(self.taken.min(places)) * u64::from(CROWD.unsigned_abs()) / u64::from(places);
        i32::try_from(share).unwrap_or(CROWD) + if self.taken > 0 { TAKEN } else { 0 }
    }
}
