use super::*;

/// Tuesday 1 December 2026.
const TODAY: i64 = 20_788;

fn member(number: u8, name: &str, experienced: bool, usual: &[&str]) -> Member {
    let mut values = Values::default();
    values.texts.insert("name".to_owned(), name.to_owned());
    values.numbers.insert("experienced".to_owned(), i64::from(experienced));
    values.choices.insert("when".to_owned(), usual.iter().map(|id| (*id).to_owned()).collect());
    Member::read(DocId([number; 16]), &values).unwrap()
}

fn says(member: &mut Member, slot: &str, comes: bool) {
    let slot = Slot::parse(slot).unwrap();
    for (key, on) in member.registers(slot, comes) {
        let set = if key.starts_with("extra/") { &mut member.extra } else { &mut member.absent };
        if on {
            set.insert(slot)
        } else {
            set.remove(&slot)
        };
    }
}

fn open(ids: &[&str]) -> HalfDays {
    half_days(&ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>())
}

fn gaps(team: &[Member], open: HalfDays) -> Vec<(String, Gap)> {
    let turns = weeks(TODAY, open, team).into_iter().flat_map(|week| week.turns);
    turns.filter_map(|turn| Some((turn.slot.id(), turn.gap?))).collect()
}

#[test]
fn a_half_day_of_the_calendar_survives_its_id_and_nonsense_is_none() {
    assert_eq!(calendar::day_text(TODAY), "2026-12-01");
    assert_eq!(Slot::parse("2026-12-01-morning").map(Slot::id).as_deref(), Some("2026-12-01-morning"));
    assert_eq!(Slot::parse("2026-12-01-morning").map(Slot::place), Some(3), "a Tuesday");
    for id in ["", "morning", "2026-13-01-morning", "2026-12-01-night", "2026-12-01", "cooking"] {
        assert_eq!(Slot::parse(id), None, "{id}");
    }
}

#[test]
fn gaps_show_in_this_week_and_five_ahead_and_not_in_what_has_been() {
    let team = [member(1, "Jan", true, &["tue-morning"])];
    let gaps = gaps(&team, open(&["mon-morning", "tue-morning", "wed-morning"]));
    // Monday was yesterday.
    let days: Vec<_> = gaps.iter().map(|(slot, _)| slot.as_str()).collect();
    assert_eq!(days[..3], ["2026-12-02-morning", "2026-12-07-morning", "2026-12-09-morning"]);
    assert_eq!((days.len(), days.last()), (11, Some(&"2027-01-06-morning")));
    assert!(gaps.iter().all(|(_, gap)| *gap == Gap::Nobody));
}

#[test]
fn newcomers_alone_are_a_gap_and_experienced_people_who_are_free_are_proposed() {
    let mut sofie = member(3, "Sofie", true, &["thu-morning"]);
    says(&mut sofie, "2026-12-01-morning", false);
    let team = [
        member(1, "Ali", false, &["tue-morning"]),
        member(2, "Jan", true, &["mon-morning", "tue-afternoon"]),
        sofie,
        member(4, "Mieke", true, &["fri-morning"]),
        member(5, "Bea", false, &[]),
    ];
    let weeks = weeks(TODAY, open(&["tue-morning"]), &team);
    let first = weeks[0].turns.iter().find(|turn| turn.slot.id() == "2026-12-01-morning").unwrap();
    assert_eq!(first.gap, Some(Gap::New));
    // Jan is there that day anyway; Sofie comes on Thursdays only, so nothing of hers was unusual.
    assert_eq!(first.proposed, [DocId([2; 16]), DocId([4; 16]), DocId([3; 16])]);
    let alone = unpaired(&weeks, TODAY, &team);
    assert_eq!(alone.iter().map(|(id, _)| id.0[0]).collect::<Vec<_>>(), [1, 5]);
    assert_eq!(alone[0].1.first().map(|slot| slot.id()).as_deref(), Some("2026-12-01-afternoon"));
}

#[test]
fn two_volunteers_change_places_and_change_back() {
    let mut jan = member(1, "Jan", true, &["tue-morning"]);
    let mut mieke = member(2, "Mieke", true, &[]);
    let slot = Slot::parse("2026-12-08-morning").unwrap();
    says(&mut jan, "2026-12-08-morning", false);
    says(&mut mieke, "2026-12-08-morning", true);
    assert!(!jan.comes(slot) && mieke.comes(slot));
    assert!(jan.comes(Slot::parse("2026-12-15-morning").unwrap()), "only that once");
    says(&mut jan, "2026-12-08-morning", true);
    says(&mut mieke, "2026-12-08-morning", false);
    assert!(jan.comes(slot) && !mieke.comes(slot));
    assert!(jan.absent.is_empty() && mieke.extra.is_empty(), "nothing is left behind");
}

#[test]
fn who_said_both_on_two_tablets_is_not_counted_on() {
    let mut jan = member(1, "Jan", true, &[]);
    let slot = Slot::parse("2026-12-08-morning").unwrap();
    jan.extra.insert(slot);
    jan.absent.insert(slot);
    assert!(!jan.comes(slot));
    assert_eq!(
        jan.registers(slot, true),
        [("extra/2026-12-08-morning".to_owned(), true), ("absent/2026-12-08-morning".to_owned(), false)]
    );
}

#[test]
fn who_left_is_in_no_turn_and_a_week_is_manned_when_nothing_is_open_without_anybody() {
    let mut values = Values::default();
    values.numbers.insert("left".to_owned(), 1);
    assert_eq!(Member::read(DocId([1; 16]), &values), None);
    let mut jan = member(1, "Jan", true, &["tue-morning"]);
    says(&mut jan, "2026-12-08-morning", false);
    let manned = |open| weeks(TODAY, open, &[jan.clone()]).iter().map(Week::is_manned).collect::<Vec<_>>();
    assert_eq!(manned(open(&["tue-morning"]))[..3], [Some(true), Some(false), Some(true)]);
    assert_eq!(manned(open(&[]))[0], None);
}

#[test]
fn turns_that_are_over_are_swept_up_with_the_next_edit() {
    let mut jan = member(1, "Jan", true, &["mon-morning"]);
    says(&mut jan, "2026-11-30-morning", false);
    says(&mut jan, "2026-12-03-evening", true);
    assert_eq!(jan.over(TODAY), [("absent/2026-11-30-morning".to_owned(), false)]);
}
