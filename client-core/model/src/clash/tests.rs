use super::*;
use crate::{municipality, slot};

/// What two people who did not know of each other noted, as a market leaves it: 20 stands, half of which have slots, two phones
/// each, 300 visitors, 700 appointments.
fn market(seed: u64) -> (Vec<Booking>, Stands) {
    let mut luck = fastrand::Rng::with_seed(seed);
    let first = slot::minute("2027-03-15", "00:00").unwrap();
    let hours = [9, 10, 11, 13, 14, 15, 16];
    let any = |luck: &mut fastrand::Rng| {
        let day = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11][luck.usize(..10)];
        first + day * 24 * 60 + hours[luck.usize(..hours.len())] * 60 + [0, 0, 0, 30][luck.usize(..4)]
    };
    let mut stands = Stands::new();
    for number in 0..20_u8 {
        let slots = if number % 2 == 0 { (0..60).map(|_| any(&mut luck)).collect() } else { BTreeSet::new() };
        let places = ["one", "two"].map(|task| (task.to_owned(), luck.usize(8..30)));
        stands.insert(
            DocId([number; 16]),
            Stand { slots, minutes: luck.i64(3..10) * 10, places: places.into() },
        );
    }
    let towns: Vec<_> = (0..20).map(|_| municipality::IDS[luck.usize(..20)]).collect();
    let mut noted: BTreeMap<(u8, bool), BTreeSet<i64>> = BTreeMap::new();
    let bookings = (0..700).map(|at| {
        let (number, phone) = (luck.u8(..20), luck.bool());
        let stand = &stands[&DocId([number; 16])];
        let own = noted.entry((number, phone)).or_default();
        let free: Vec<_> = stand.slots.difference(own).copied().collect();
        let start = if free.is_empty() { any(&mut luck) } else { free[luck.usize(..free.len())] };
        own.insert(start);
        Booking {
            booklet: if at < 300 { at } else { luck.usize(..300) }.to_string(),
            stand: DocId([number; 16]),
            task: ["one", "two", "three"][luck.usize(..3)].to_owned(),
            start,
            municipality: towns[usize::from(number)].to_owned(),
            agreed: false,
            changed: 0,
        }
    });
    (bookings.collect(), stands)
}

/// The same by its definition, every two with every two.
fn by_definition(bookings: &[Booking], stands: &Stands) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, one) in bookings.iter().enumerate() {
        for (other_at, other) in bookings.iter().enumerate().skip(at + 1) {
            let same_stand = one.stand == other.stand;
            let is_same_slot = same_stand && one.start == other.start && !stands[&one.stand].slots.is_empty();
            let is_same_visitor = one.booklet == other.booklet && {
                let way = if same_stand { 0 } else { travel_minutes(&one.municipality, &other.municipality) };
                one.start < other.start + stands[&other.stand].minutes + way
                    && other.start < one.start + stands[&one.stand].minutes + way
            };
            if is_same_slot || is_same_visitor {
                found.push((at, other_at));
            }
        }
    }
    found
}

/// A slow and simple search that tries both ways for each: what clashes with what, and the limit of each with its places.
struct Simple {
    clash: BTreeSet<(usize, usize)>,
    limit: BTreeMap<usize, (usize, usize)>,
}

impl Simple {
    fn of(bookings: &[Booking], stands: &Stands) -> Self {
        let mut limit = BTreeMap::new();
        let mut of_task: BTreeMap<(DocId, &str), Vec<usize>> = BTreeMap::new();
        for (at, booking) in bookings.iter().enumerate() {
            of_task.entry((booking.stand, &booking.task)).or_default().push(at);
        }
        for (number, ((stand, task), all)) in of_task.into_iter().enumerate() {
            let places = stands[&stand].places.get(task).copied().filter(|places| *places < all.len());
            limit.extend(
                places.into_iter().flat_map(|places| all.iter().map(move |at| (*at, (number, places)))),
            );
        }
        Self { clash: by_definition(bookings, stands).into_iter().collect(), limit }
    }

    /// What hangs together, each part in central order.
    fn parts(&self, count: usize) -> Vec<Vec<usize>> {
        let mut part: Vec<usize> = (0..count).collect();
        let mut first_of: BTreeMap<usize, usize> = BTreeMap::new();
        let limits = self.limit.iter().map(|(at, (limit, _))| (*first_of.entry(*limit).or_insert(*at), *at));
        for (one, other) in self.clash.iter().copied().chain(limits.collect::<Vec<_>>()) {
            let (from, to) = (part[one], part[other]);
            part.iter_mut().filter(|of| **of == from).for_each(|of| *of = to);
        }
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        part.into_iter().enumerate().for_each(|(at, of)| parts.entry(of).or_default().push(at));
        parts.into_values().collect()
    }

    /// No more of these can still be kept beside what is kept.
    fn room(&self, rest: &[usize], kept: &[usize]) -> usize {
        let mut wanted: BTreeMap<Option<&(usize, usize)>, usize> = BTreeMap::new();
        let is_free = |one: &usize| kept.iter().all(|other| !self.clash.contains(&(*other, *one)));
        rest.iter()
            .filter(|one| is_free(one))
            .for_each(|one| *wanted.entry(self.limit.get(one)).or_default() += 1);
        let left = |limit: &(usize, usize)| {
            limit.1 - kept.iter().filter(|at| self.limit.get(at) == Some(limit)).count()
        };
        wanted.into_iter().map(|(limit, wanted)| limit.map_or(wanted, |limit| wanted.min(left(limit)))).sum()
    }

    /// The largest, and of those the one that keeps who came first: the first to be found, since keeping is tried before leaving.
    fn best(&self, rest: &[usize], kept: &mut Vec<usize>, best: &mut Vec<usize>) {
        let Some((one, rest_then)) = rest.split_first() else {
            if kept.len() > best.len() {
                best.clone_from(kept);
            }
            return;
        };
        if kept.len() + self.room(rest, kept) <= best.len() {
            return;
        }
        if self.room(&[*one], kept) == 1 {
            kept.push(*one);
            self.best(rest_then, kept, best);
            kept.pop();
        }
        self.best(rest_then, kept, best);
    }
}

/// The pairs, and the parts of at most so many appointments solved by the simple search as well.
fn check(seed: u64, part_max: usize) {
    let (bookings, stands) = market(seed);
    let (pairs, overfull) = (pairs(&bookings, &stands), overfull(&bookings, &stands));
    let simple = Simple::of(&bookings, &stands);
    let found: BTreeSet<_> = pairs.iter().map(|(one, other, _)| (*one, *other)).collect();
    assert_eq!(found, simple.clash, "market {seed}");
    let kept = keep::most(bookings.len(), &pairs, &overfull);
    for part in simple.parts(bookings.len()).into_iter().filter(|part| (2..=part_max).contains(&part.len())) {
        let mut best = Vec::new();
        simple.best(&part, &mut Vec::new(), &mut best);
        let ours: Vec<_> = part.iter().copied().filter(|at| kept.contains(at)).collect();
        assert_eq!(ours, best, "market {seed}");
    }
}

#[test]
fn of_a_thousand_markets_every_clash_is_found_and_no_plan_that_disturbs_fewer_exists() {
    (0..1_000).for_each(|seed| check(seed, 12));
}

#[test]
fn where_many_clashes_hang_together_the_plan_is_the_best_as_well() {
    (0..40).for_each(|seed| check(seed, 22));
}

#[test]
fn what_a_plan_proposes_clashes_with_nothing() {
    for seed in 0..100 {
        let (mut bookings, stands) = market(seed);
        let moves = plan(&bookings, &stands, 0);
        let is_moved = |at: usize| moves.iter().find(|one| one.booking == at);
        assert!(moves.iter().any(|one| one.to.is_some()));
        for one in &moves {
            if let Some(to) = one.to {
                bookings[one.booking].start = to;
                let slots = &stands[&bookings[one.booking].stand].slots;
                assert!(slots.is_empty() || slots.contains(&to), "a time that the stand named");
            }
        }
        for (one, other, _) in pairs(&bookings, &stands) {
            let stuck = [one, other].into_iter().any(|at| is_moved(at).is_some_and(|one| one.to.is_none()));
            assert!(stuck, "market {seed}: {one} and {other}");
        }
    }
}

/// Amina's booklet at Kuumba, ten o'clock on a Tuesday, in Ixelles.
fn amina() -> Booking {
    Booking {
        booklet: "48273108".to_owned(),
        stand: KUUMBA,
        task: "buddy".to_owned(),
        start: at("10:00"),
        municipality: "ixelles".to_owned(),
        agreed: false,
        changed: 0,
    }
}

const KUUMBA: DocId = DocId([1; 16]);
const COSMOS: DocId = DocId([2; 16]);

fn at(time: &str) -> i64 {
    slot::minute("2027-03-16", time).unwrap()
}

fn stands(of_kuumba: &[&str], places: usize) -> Stands {
    let slots = of_kuumba.iter().map(|time| at(time)).collect();
    let kuumba = Stand { slots, minutes: 30, places: [("buddy".to_owned(), places)].into() };
    let cosmos = Stand { minutes: 30, ..Stand::default() };
    [(KUUMBA, kuumba), (COSMOS, cosmos)].into()
}

fn planned(bookings: &[Booking], stands: &Stands) -> Vec<(usize, Why, Option<String>)> {
    let text = |to: i64| slot::of_minute(to).1;
    plan(bookings, stands, at("00:00")).iter().map(|one| (one.booking, one.why, one.to.map(text))).collect()
}

#[test]
fn a_visitor_who_would_be_at_two_places_comes_later_to_the_second() {
    let cosmos = Booking { stand: COSMOS, task: "walk".to_owned(), ..amina() };
    let both = [amina(), cosmos.clone()];
    assert_eq!(
        planned(&both, &stands(&[], 9)),
        [(1, Why::Visitor, Some("11:00".to_owned()))],
        "ten minutes to get there"
    );
    // Jette lies seven kilometres from Ixelles: who leaves at half past ten is not there at eleven.
    let far = Booking { municipality: "jette".to_owned(), start: at("11:00"), ..cosmos.clone() };
    assert!(travel_minutes("ixelles", "jette") > 30);
    assert_eq!(
        planned(&[amina(), far.clone()], &stands(&[], 9)),
        [(1, Why::Visitor, Some("11:30".to_owned()))]
    );
    // Nobody said where it is: then nobody knows that it is too far.
    let unsaid = Booking { municipality: String::new(), ..far.clone() };
    assert_eq!(planned(&[amina(), unsaid], &stands(&[], 9)), []);
    let agreed = Booking { agreed: true, ..far };
    assert_eq!(planned(&[amina(), agreed], &stands(&[], 9)), [], "somebody said that it stays");
}

#[test]
fn at_two_markets_all_times_are_an_organisations_and_a_talk_takes_as_long_as_one_of_them_says() {
    let at_market = |slot: &str, minutes: i64| Values {
        choices: [("slot".to_owned(), vec![slot.to_owned()])].into(),
        numbers: (minutes > 0).then(|| ("minutes".to_owned(), minutes)).into_iter().collect(),
        ..Values::default()
    };
    let (unsaid, said) = (at_market("2027-03-16-0900", 0), at_market("2027-03-16-1000", 45));
    for both in [[&unsaid, &said], [&said, &unsaid]] {
        let mut stands = Stands::new();
        both.into_iter().for_each(|at| add_stand(&mut stands, KUUMBA, Some(at), None));
        let kuumba = &stands[&KUUMBA];
        assert_eq!((kuumba.slots.len(), kuumba.minutes), (2, 45));
    }
}

#[test]
fn who_said_that_an_appointment_stays_did_not_know_of_what_came_since() {
    let agreed = Booking { agreed: true, changed: 5, ..amina() };
    let cosmos = Booking { stand: COSMOS, task: "walk".to_owned(), changed: 6, ..amina() };
    let later = Booking { start: at("10:30"), changed: 7, ..cosmos.clone() };
    let stands = stands(&[], 9);
    assert_eq!(
        planned(&[agreed.clone(), cosmos.clone(), later.clone()], &stands),
        [(1, Why::Visitor, Some("11:00".to_owned())), (2, Why::Visitor, Some("11:30".to_owned()))],
        "it stays, also where two others could be kept instead"
    );
    let known = Booking { changed: 4, ..cosmos.clone() };
    assert_eq!(planned(&[agreed.clone(), known.clone()], &stands), [], "that one was there");
    assert_eq!(planned(&[known, agreed.clone()], &stands), []);
    let moved = [cosmos.clone(), agreed.clone()];
    assert_eq!(planned(&moved, &stands).len(), 1, "noted before it, and moved there since");
    assert_eq!(planned(&[agreed, Booking { agreed: true, ..cosmos }], &stands), []);
}

#[test]
fn what_somebody_made_to_be_hard_gets_a_plan_all_the_same() {
    // Clashes drawn by chance among so many that no search ends.
    let mut luck = fastrand::Rng::with_seed(5);
    let count = 240;
    let hard: Vec<Pair> = (0..count)
        .flat_map(|one| (one + 1..count).map(move |other| (one, other)))
        .filter(|_| luck.u32(..100) < 8)
        .map(|(one, other)| (one, other, Why::Visitor))
        .collect();
    let kept = keep::most(count, &hard, &[]);
    assert!(hard.iter().all(|(one, other, _)| !(kept.contains(one) && kept.contains(other))));
    let has_place = |at: &usize| {
        !hard.iter().any(|(one, other, _)| {
            [(one, other), (other, one)].iter().any(|(a, b)| *a == at && kept.contains(b))
        })
    };
    assert!((0..count).all(|at| kept.contains(&at) || !has_place(&at)), "nobody is moved for nothing");
}

#[test]
fn a_slot_is_kept_by_who_came_first_and_the_other_gets_the_nearest_free_one() {
    let jan = Booking { booklet: "11111111".to_owned(), ..amina() };
    let eva = Booking { booklet: "22222222".to_owned(), start: at("11:00"), ..amina() };
    let stands = stands(&["09:00", "10:00", "11:00"], 9);
    assert_eq!(planned(&[amina(), jan.clone(), eva], &stands), [(1, Why::Slot, Some("09:00".to_owned()))]);
    assert_eq!(planned(&[amina(), amina()], &stands), [(1, Why::Twice, None)], "moving would not help");
    let three = [
        amina(),
        jan.clone(),
        Booking { booklet: "3".to_owned(), ..jan.clone() },
        Booking { booklet: "4".to_owned(), ..jan },
    ];
    let times: Vec<_> = planned(&three, &stands).into_iter().map(|(_, _, to)| to).collect();
    assert_eq!(times, [Some("11:00".to_owned()), Some("09:00".to_owned()), None], "and then none is left");
}

#[test]
fn a_task_that_is_full_asks_about_the_last_and_no_other_time_helps() {
    let jan = Booking { booklet: "11111111".to_owned(), start: at("15:00"), ..amina() };
    assert_eq!(planned(&[amina(), jan], &stands(&[], 1)), [(1, Why::Places, None)]);
}

#[test]
fn one_is_moved_rather_than_two() {
    let late = Booking { start: at("10:20"), ..amina() };
    let cosmos = Booking { stand: COSMOS, task: "walk".to_owned(), start: at("10:40"), ..amina() };
    let first = Booking { start: at("10:00"), ..amina() };
    // The one in the middle, though it came first.
    assert_eq!(
        planned(&[late, first, cosmos], &stands(&[], 9)),
        [(0, Why::Visitor, Some("09:30".to_owned()))]
    );
}
