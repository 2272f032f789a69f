//! A season at the desk: does it spread people over the tasks without finding fewer of them a place?

use super::*;

/// Draws that are the same each time (a linear congruence, Knuth's numbers).
struct Luck(u64);

impl Luck {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn some(&mut self, ids: &[&str], most: usize) -> Vec<String> {
        let count = 1 + self.below(most);
        let mut chosen: Vec<_> = (0..count).map(|_| ids[self.skewed(ids.len())].to_owned()).collect();
        chosen.sort();
        chosen.dedup();
        chosen
    }

    /// The first ones more often, as talents and languages are chosen.
    fn skewed(&mut self, bound: usize) -> usize {
        self.below(bound).min(self.below(bound))
    }
}

fn talents() -> Vec<&'static str> {
    crate::talent::GROUPS.iter().flat_map(|(_, ids)| ids.iter().copied()).collect()
}

fn offered(luck: &mut Luck, at: usize) -> Task {
    let mut task = task(&format!("task-{at}"), &[], &[], &[]);
    task.talents = luck.some(&talents(), 2);
    task.languages = luck.some(LANGUAGES, 3);
    task.half_days = crate::availability::half_days(&luck.some(&HALF_DAYS, 6));
    task.municipality = Some(crate::municipality::IDS[luck.below(19)].to_owned());
    task.dutch = luck.below(3) == 0;
    task.places = Some(2 + u32::try_from(luck.below(14)).unwrap());
    task
}

fn visitor(luck: &mut Luck) -> Person {
    Person {
        talents: luck.some(&talents(), 4),
        languages: luck.some(LANGUAGES, 3).into_iter().map(|id| (id, Level::Good)).collect(),
        half_days: crate::availability::half_days(&luck.some(&HALF_DAYS, 6)),
        municipality: Some(crate::municipality::IDS[luck.below(19)].to_owned()),
        practise: Some(luck.below(2) == 0),
        mark: luck.0,
        ..Person::default()
    }
}

/// Somebody looks at the first three and takes the first that fits, has a place and appeals (two in three do); gives how many found
/// one and how many tasks got somebody. By score alone, tasks that are full go down all the same.
fn season(seed: u64, spread: bool) -> (usize, usize) {
    let mut luck = Luck(seed);
    let mut tasks: Vec<_> = (0..64).map(|at| offered(&mut luck, at)).collect();
    let mut placed = 0;
    for _ in 0..300 {
        let person = visitor(&mut luck);
        let appeals: Vec<bool> = tasks.iter().map(|_| luck.below(3) > 0).collect();
        let ranked = if spread { rank(&person, &tasks) } else { by_score_alone(&person, &tasks) };
        let chosen = ranked.iter().take(3).find(|ranked| {
            let wanted = [Criterion::Talents, Criterion::HalfDays].map(|criterion| ranked.verdict(criterion));
            wanted == [Verdict::Fits; 2]
                && tasks[ranked.task].taken < tasks[ranked.task].places.unwrap()
                && appeals[ranked.task]
        });
        if let Some(task) = chosen.map(|ranked| ranked.task) {
            tasks[task].taken += 1;
            placed += 1;
        }
    }
    (placed, tasks.iter().filter(|task| task.taken > 0).count())
}

/// What the same weights give without looking at who went where, ties in the order of the catalogue.
fn by_score_alone(person: &Person, tasks: &[Task]) -> Vec<Ranked> {
    let full = |task: &Task| task.taken >= task.places.unwrap();
    let emptied: Vec<_> = tasks.iter().map(|task| Task { taken: 0, ..task.clone() }).collect();
    let mut ranked = rank(person, &emptied);
    ranked.sort_by_key(|ranked| (full(&tasks[ranked.task]), -ranked.score, ranked.task));
    ranked
}

#[test]
fn over_a_season_more_tasks_get_somebody_and_as_many_people_find_one() {
    let (mut alone, mut spread) = ((0, 0), (0, 0));
    for seed in 1..=20 {
        let sum = |so_far: &mut (usize, usize), (placed, tasks): (usize, usize)| {
            *so_far = (so_far.0 + placed, so_far.1 + tasks);
        };
        sum(&mut alone, season(seed, false));
        sum(&mut spread, season(seed, true));
    }
    println!("20 seasons of 300 people and 64 tasks");
    println!("by score alone: {} matches, {} tasks got somebody", alone.0, alone.1);
    println!("spread:         {} matches, {} tasks got somebody", spread.0, spread.1);
    assert!(spread.1 * 100 >= alone.1 * 108, "{spread:?} beside {alone:?}");
    assert!(spread.0 * 100 >= alone.0 * 98, "{spread:?} beside {alone:?}");
}
