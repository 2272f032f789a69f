//! What counts, and how much. The page that explains the match to candidates is made from this table.

use serde::Serialize;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    /// Talents that the task asks and the person has.
    Talents,
    /// The task's category is one the person is interested in.
    Interests,
    /// The person speaks a language that is welcome.
    Languages,
    /// The person wants to practise Dutch, and may there.
    Practice,
    /// A half-day on which both can.
    HalfDays,
    /// How far it is, beside how far the person goes.
    Distance,
    /// Whether the person gets there.
    Moving,
    /// What the person needs because of health is there.
    Access,
    /// Old enough.
    Age,
    /// A short assignment, in a period in which the person is free.
    Short,
    /// A place is left.
    Places,
    /// The person, or the organisation, said no before.
    Declined,
}

/// How many there are.
pub const CRITERIA: usize = 12;

/// What a criterion says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It fits.
    Fits,
    /// It fits in part: a municipality nearby, a language that is spoken a little, a task that asks no talent.
    Partly,
    /// One of both did not say: ask.
    Ask,
    /// It matters to neither.
    Silent,
    /// It does not fit.
    Against,
    /// It is not possible.
    Bars,
}

/// What the verdicts of a criterion count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// What is weighed.
    pub criterion: Criterion,
    /// [`Verdict::Fits`].
    pub fits: i32,
    /// [`Verdict::Partly`].
    pub partly: i32,
    /// [`Verdict::Ask`].
    pub ask: i32,
    /// [`Verdict::Against`].
    pub against: i32,
}

const fn weight(criterion: Criterion, fits: i32, partly: i32, ask: i32, against: i32) -> Weight {
    Weight { criterion, fits, partly, ask, against }
}

/// All weights. An unknown stands between fitting and not fitting, nearer to fitting: a question costs little, a chance that nobody
/// saw costs much. Age counts nothing: old enough is old enough.
pub const TABLE: [Weight; CRITERIA] = [
    weight(Criterion::Talents, 40, 10, 10, 0),
    weight(Criterion::Interests, 15, 0, 0, 0),
    weight(Criterion::Languages, 20, 12, 10, -15),
    weight(Criterion::Practice, 15, 0, 0, 0),
    weight(Criterion::HalfDays, 25, 0, 12, -25),
    weight(Criterion::Distance, 12, 8, 4, -15),
    weight(Criterion::Moving, 6, 0, 0, -10),
    weight(Criterion::Access, 20, 0, 5, -50),
    weight(Criterion::Age, 0, 0, 0, 0),
    weight(Criterion::Short, 15, 0, 0, -20),
    weight(Criterion::Places, 0, 0, 0, -20),
    weight(Criterion::Declined, 0, 0, 0, -80),
];

/// Every further talent that is shared counts this much more, up to [`FURTHER_TALENTS_MAX`].
pub const FURTHER_TALENT: i32 = 8;
/// Further talents that count.
pub const FURTHER_TALENTS_MAX: i32 = 2;
/// What a task loses once somebody went to it: a task that nobody has seen yet deserves to be seen.
pub const TAKEN: i32 = 15;
/// What it loses beside that when as many people went to it as it has places; half of it when half as many did.
pub const CROWD: i32 = 30;
/// Places of a task that did not say how many it has.
pub const PLACES_UNSAID: u32 = 2;

/// What the verdicts count together.
pub(super) fn points(verdicts: &[Verdict; CRITERIA]) -> i32 {
    let each = TABLE.iter().zip(verdicts).map(|(weight, verdict)| match verdict {
        Verdict::Fits => weight.fits,
        Verdict::Partly => weight.partly,
        Verdict::Ask => weight.ask,
        Verdict::Against => weight.against,
        Verdict::Silent | Verdict::Bars => 0,
    });
    each.sum()
}
