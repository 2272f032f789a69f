use proptest::prelude::*;

use crate::{availability::HALF_DAYS, candidate, values::Values};

use super::*;

mod season;

fn values(texts: &[(&str, &str)], choices: &[(&str, &[&str])], numbers: &[(&str, i64)]) -> Values {
    Values {
        texts: texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
        choices: choices
            .iter()
            .map(|(key, ids)| ((*key).to_owned(), ids.iter().map(|id| (*id).to_owned()).collect()))
            .collect(),
        numbers: numbers.iter().map(|(key, number)| ((*key).to_owned(), *number)).collect(),
    }
}

fn task(id: &str, texts: &[(&str, &str)], choices: &[(&str, &[&str])], numbers: &[(&str, i64)]) -> Task {
    Task::of(id.to_owned(), &Values::default(), &values(texts, choices, numbers), 0)
}

fn amina() -> Person {
    Person::of(&values(
        &[("municipality", "jette"), ("reach", "near"), ("dutch", "a1"), ("age", "26-40")],
        &[
            ("talent", &["cooking", "listening"]),
            ("language", &["ar", "en"]),
            ("availability", &["tue-morning"]),
        ],
        &[("practise", 1)],
    ))
}

fn order<'t>(person: &Person, tasks: &'t [Task]) -> Vec<&'t str> {
    rank(person, tasks).iter().map(|ranked| tasks[ranked.task].id.as_str()).collect()
}

#[test]
fn amina_who_cooks_speaks_english_and_is_free_on_tuesday_gets_the_kitchen_first_and_is_told_why() {
    let kitchen = task(
        "kitchen",
        &[("municipality", "koekelberg")],
        &[("talent", &["cooking"]), ("language", &["nl", "en"]), ("when", &["tue-morning", "fri-morning"])],
        &[("dutch", 1)],
    );
    let garden = task(
        "garden",
        &[("municipality", "uccle")],
        &[("talent", &["gardening"]), ("when", &["sat-morning"])],
        &[],
    );
    let tasks = [garden, kitchen];
    assert_eq!(order(&amina(), &tasks), ["kitchen", "garden"]);
    let told: Vec<_> = reasons(&amina(), &tasks[1])
        .into_iter()
        .map(|reason| (reason.criterion, reason.verdict, reason.about.join(" ")))
        .collect();
    let said = |criterion, verdict, about: &str| (criterion, verdict, about.to_owned());
    assert_eq!(
        told,
        [
            said(Criterion::Talents, Verdict::Fits, "cooking"),
            said(Criterion::Languages, Verdict::Fits, "nl en"),
            said(Criterion::Practice, Verdict::Fits, ""),
            said(Criterion::HalfDays, Verdict::Fits, "tue-morning"),
            said(Criterion::Distance, Verdict::Partly, "koekelberg"),
        ]
    );
}

#[test]
fn what_nobody_said_is_asked_and_stands_before_what_does_not_fit() {
    let mut person = amina();
    person.needs = vec!["wheelchair".to_owned()];
    let with = |id, access: &[&str]| task(id, &[], &[("talent", &["cooking"]), ("access", access)], &[]);
    let tasks = [with("not", &["toilet"]), with("unsaid", &[]), with("ramp", &["wheelchair"])];
    assert_eq!(order(&person, &tasks), ["ramp", "unsaid", "not"]);
    let unsaid = reasons(&person, &tasks[1]);
    let access = unsaid.iter().find(|reason| reason.criterion == Criterion::Access).unwrap();
    assert_eq!(
        (access.verdict, access.about.as_slice()),
        (Verdict::Ask, ["wheelchair".to_owned()].as_slice())
    );
    let hours = unsaid.iter().find(|reason| reason.criterion == Criterion::HalfDays).unwrap();
    assert_eq!(hours.verdict, Verdict::Ask);
}

#[test]
fn what_health_asks_counts_only_with_its_own_consent() {
    let sheet =
        |consent| Person::of(&values(&[], &[("needs", &["wheelchair"])], &[("consent/health", consent)]));
    assert_eq!((sheet(1).needs.len(), sheet(0).needs.len(), sheet(-1).needs.len()), (1, 0, 0));
}

#[test]
fn who_is_too_young_sees_the_task_last_and_who_may_be_old_enough_is_asked() {
    let adults = task("adults", &[], &[("talent", &["cooking"])], &[("age", 18)]);
    let from_20 = task("from-20", &[], &[("talent", &["cooking"])], &[("age", 20)]);
    let anybody = task("anybody", &[], &[("talent", &["gardening"])], &[]);
    let tasks = [adults, from_20, anybody];
    let aged = |age: &str| Person::of(&values(&[("age", age)], &[("talent", &["cooking"])], &[]));
    let young = rank(&aged("under-18"), &tasks);
    assert_eq!(young.iter().map(Ranked::is_possible).collect::<Vec<_>>(), [true, false, false]);
    let verdict = |age: &str, task: usize| {
        rank(&aged(age), &tasks).iter().find(|ranked| ranked.task == task).unwrap().verdict(Criterion::Age)
    };
    assert_eq!((verdict("18-25", 0), verdict("18-25", 1)), (Verdict::Silent, Verdict::Ask));
    assert_eq!(verdict("under-18", 2), Verdict::Ask);
}

#[test]
fn a_task_that_is_full_or_was_declined_goes_down_and_a_closed_one_is_not_there() {
    let cooks = |id| task(id, &[], &[("talent", &["cooking"])], &[("places", 2)]);
    let (mut full, mut closed) = (cooks("full"), cooks("closed"));
    full.taken = 2;
    closed.closed = true;
    let tasks = [full, cooks("no"), cooks("free"), closed];
    let mut person = amina();
    person.declined = vec!["no".to_owned()];
    assert_eq!(order(&person, &tasks), ["free", "full", "no"]);
}

#[test]
fn a_short_assignment_fits_who_is_free_in_its_days() {
    let camp = task("camp", &[("from", "2027-07-05"), ("until", "2027-07-16")], &[], &[("short", 1)]);
    let free = |from, until, short| {
        let person =
            Person::of(&values(&[("short-from", from), ("short-until", until)], &[], &[("short", short)]));
        rank(&person, std::slice::from_ref(&camp))[0].verdict(Criterion::Short)
    };
    assert_eq!(free("2027-07-01", "2027-08-31", 1), Verdict::Fits);
    assert_eq!(free("2027-12-01", "2028-02-28", 1), Verdict::Against);
    assert_eq!(free("2027-07-01", "2027-08-31", -1), Verdict::Against);
    assert_eq!(free("2027-07-01", "2027-08-31", 0), Verdict::Ask);
}

#[test]
fn a_little_english_is_less_than_english_and_dutch_that_was_not_asked_is_no_no() {
    let english = task("english", &[], &[("language", &["en"])], &[]);
    let dutch = task("dutch", &[], &[("language", &["nl"])], &[]);
    let verdict = |texts: &[(&str, &str)], task: &Task| {
        let person = Person::of(&values(texts, &[("language", &["en"])], &[]));
        rank(&person, std::slice::from_ref(task))[0].verdict(Criterion::Languages)
    };
    assert_eq!(verdict(&[("spoken/en/level", "little")], &english), Verdict::Partly);
    assert_eq!(verdict(&[("spoken/en/level", "good")], &english), Verdict::Fits);
    assert_eq!(verdict(&[], &english), Verdict::Fits);
    assert_eq!(verdict(&[], &dutch), Verdict::Ask);
    assert_eq!(verdict(&[("dutch", "none")], &dutch), Verdict::Against);
    assert_eq!(verdict(&[("dutch", "b1")], &dutch), Verdict::Fits);
}

#[test]
fn also_on_tuesday_would_make_the_kitchen_first() {
    let kitchen =
        task("kitchen", &[], &[("talent", &["cooking"]), ("when", &["mon-morning", "tue-evening"])], &[]);
    let visits = task("visits", &[], &[("when", &["sat-morning"])], &[]);
    let tasks = [kitchen, visits];
    let mut person = amina();
    person.half_days = crate::availability::half_days(&["sat-morning".to_owned()]);
    assert_eq!(order(&person, &tasks), ["visits", "kitchen"]);
    let effect = what_would_change(&person, &tasks, 0).expect("a day brings it up");
    assert_eq!(effect.place, 1);
    assert!(matches!(effect.change, Change::Day { day: "mon" | "tue" }));
    assert_eq!(what_would_change(&person, &tasks, 1), None, "the first stays the first");
}

fn some(ids: &'static [&'static str], most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(ids.to_vec(), 0..=most.min(ids.len()))
        .prop_map(|ids| ids.into_iter().map(str::to_owned).collect())
}

const TALENTS: &[&str] =
    &["cooking", "listening", "gardening", "repairing", "driving", "computers", "drawing", "sports"];
const LANGUAGES: &[&str] = &["nl", "fr", "en", "ar", "tr", "uk"];

prop_compose! {
    fn any_task()(
        id in "[a-z]{6}", talents in some(TALENTS, 3), languages in some(LANGUAGES, 3), half_days in some(&HALF_DAYS, 5),
        municipality in proptest::option::of(proptest::sample::select(crate::municipality::IDS.to_vec())),
        access in some(&crate::accessibility::KINDS, 4), dutch: bool, short: bool, places in proptest::option::of(1u32..5), taken in 0u32..4,
    ) -> Task {
        let mut task = task(&id, &[], &[], &[]);
        task.half_days = crate::availability::half_days(&half_days);
        Task { talents, languages, municipality: municipality.map(str::to_owned), access, dutch, short, places, taken, ..task }
    }
}

prop_compose! {
    fn any_sheet()(
        talents in some(TALENTS, 5), languages in some(LANGUAGES, 4), half_days in some(&HALF_DAYS, 8), needs in some(&crate::accessibility::KINDS, 2),
        municipality in proptest::option::of(proptest::sample::select(crate::municipality::IDS.to_vec())),
        dutch in proptest::option::of(proptest::sample::select(vec!["none", "a1", "b1", "mother"])),
        numbers in proptest::collection::btree_map(proptest::sample::select(vec!["practise", "short", "consent/health"]), proptest::sample::select(vec![-1i64, 1]), 0..4),
    ) -> Values {
        let mut sheet = values(&[], &[], &[]);
        for (key, ids) in [("talent", talents), ("language", languages), ("availability", half_days), ("needs", needs)] {
            sheet.choices.insert(key.to_owned(), ids);
        }
        sheet.texts.extend(municipality.map(|id| ("municipality".to_owned(), id.to_owned())));
        sheet.texts.extend(dutch.map(|id| ("dutch".to_owned(), id.to_owned())));
        sheet.numbers.extend(numbers.into_iter().map(|(key, number)| (key.to_owned(), number)));
        sheet
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    /// Whoever a person is otherwise changes no place: what is called fair here.
    #[test]
    fn a_name_its_script_an_age_and_a_referrer_change_no_place(
        sheet in any_sheet(), tasks in proptest::collection::vec(any_task(), 1..12),
        names in ("\\PC{1,20}", "[\u{0621}-\u{064a}]{1,20}"),
        ages in (proptest::sample::select(vec!["", "18-25", "26-40", "41-64", "65-and-over"]), proptest::sample::select(vec!["18-25", "26-40", "41-64", "65-and-over"])),
        least in proptest::option::of(1i64..=18),
    ) {
        let tasks: Vec<_> = tasks.into_iter().map(|task| Task { age: least, ..task }).collect();
        let with = |name: &str, age: &str, referrer: &str| {
            let mut sheet = sheet.clone();
            sheet.texts.insert(candidate::NAME.key.to_owned(), name.to_owned());
            sheet.texts.insert("referrer".to_owned(), referrer.to_owned());
            if !age.is_empty() {
                sheet.texts.insert(candidate::AGE.key.to_owned(), age.to_owned());
            }
            rank(&Person::of(&sheet), &tasks).into_iter().map(|ranked| (ranked.task, ranked.score)).collect::<Vec<_>>()
        };
        prop_assert_eq!(with(&names.0, ages.0, ""), with(&names.1, ages.1, "brailleliga"));
    }

    /// What is said to change a place does, whatever else there is.
    #[test]
    fn what_would_change_holds_when_it_is_said(sheet in any_sheet(), tasks in proptest::collection::vec(any_task(), 2..12), at: proptest::sample::Index) {
        let person = Person::of(&sheet);
        let at = at.index(tasks.len());
        let now = rank(&person, &tasks).iter().position(|ranked| ranked.task == at).unwrap() + 1;
        if let Some(effect) = what_would_change(&person, &tasks, at) {
            let mut said = person.clone();
            match effect.change {
                Change::Day { day } => {
                    let of_day = crate::availability::DAYS.iter().position(|each| *each == day).unwrap();
                    said.half_days = said.half_days.or(tasks[at].half_days.both(crate::availability::HalfDays::of_day(of_day)));
                }
                Change::Near => said.reach = Some(Reach::Near),
                Change::Brussels => said.reach = Some(Reach::Brussels),
                Change::Short => said.short = Some(true),
                Change::Practise => said.practise = Some(true),
            }
            let then = rank(&said, &tasks).iter().position(|ranked| ranked.task == at).unwrap() + 1;
            prop_assert!(then < now);
            prop_assert_eq!(then, effect.place);
        }
    }
}
