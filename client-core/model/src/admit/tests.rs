//! The gate beside automerge: what the gate admits, automerge merges, saves and loads with the same hashes and values.

mod extent;
mod hostile;
mod world;

use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};

use self::world::{Step, World, step};
use super::*;
use crate::{
    Millis,
    doc::{Author, Doc, DocError, Fields, Kind, Scalar, Writer},
    ids::ActorId,
};

fn change(
    doc: &mut Doc,
    actor: u8,
    set: impl FnOnce(&mut Writer<'_, '_>) -> Result<(), DocError>,
) -> Vec<u8> {
    let author = Author { actor: ActorId([actor; 8]), name: format!("Balie {actor}") };
    doc.write(Millis(1), &author, set).unwrap().unwrap().bytes
}

fn answer(kind: Kind, key: &str, value: impl Into<Scalar>) -> Result<(), RefusalCode> {
    let bytes = change(&mut Doc::new(kind).unwrap(), 1, |writer| match value.into() {
        Scalar::Text(text) => writer.text(key, &text),
        Scalar::Int(number) => writer.number(key, number),
    });
    let decoded = decode(&bytes).unwrap();
    Registers::new(kind).take(&decoded, None).map_err(|refusal| refusal.code)
}

#[test]
fn what_an_honest_app_writes_comes_through() {
    assert_eq!(answer(Kind::Candidate, "name", "فاطمة"), Ok(()));
    assert_eq!(answer(Kind::Candidate, "talent/cooking", 1), Ok(()));
    assert_eq!(
        answer(Kind::Candidate, "consent/store", -1_795_000_000_000),
        Ok(()),
        "refused, and since when"
    );
    assert_eq!(answer(Kind::Appointment, "time", "10:00"), Ok(()));
    assert_eq!(answer(Kind::Organisation, "task/t1/when/mon-morning", 1), Ok(()));
}

#[test]
fn what_a_newer_app_writes_is_refused_as_that() {
    assert_eq!(answer(Kind::Candidate, "a-field-of-next-year", "x"), Err(RefusalCode::Newer));
    assert_eq!(answer(Kind::Organisation, "task/t1/when/mon-night", 1), Err(RefusalCode::Newer));
}

#[test]
fn values_that_no_honest_app_writes_are_refused() {
    for (kind, key, value) in [
        (Kind::Candidate, "name", Scalar::from("Amina\0")),
        (Kind::Candidate, "name", 5.into()),
        (Kind::Candidate, "phone", "bel mij".into()),
        (Kind::Candidate, "remark", "a".repeat(3_000).as_str().into()),
        (Kind::Candidate, "booklet/48273106", 1.into()),
        (Kind::Candidate, "booklet/4827 3108", 1.into()),
        (Kind::Appointment, "booklet", "4827 3108".into()),
        (Kind::Candidate, "talent/cooking", 2.into()),
        (Kind::Candidate, "talent/cooking", "1".into()),
        (Kind::Candidate, "consent/store", i64::MAX.into()),
        (Kind::Candidate, "consent/store", "1795000000000".into()),
        (Kind::Candidate, "kind", 4.into()),
        (Kind::Appointment, "date", "morgen".into()),
        (Kind::Organisation, "task/t1/places", 1_000.into()),
    ] {
        assert_eq!(answer(kind, key, value), Err(RefusalCode::Value), "{kind:?} {key}");
    }
}

#[test]
fn the_next_change_the_same_again_and_one_that_lacks_what_it_builds_on() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let first = decode(&change(&mut doc, 1, |writer| writer.text("name", "Amina"))).unwrap();
    let second_bytes = change(&mut doc, 1, |writer| writer.text("name", "Amina B"));
    let second = decode(&second_bytes).unwrap();
    let (mut registers, mut past) = (Registers::new(Kind::Candidate), Past::new(Kind::Candidate));
    assert_eq!(registers.place(&second.header, Some(&past)), Ok(Place::Missing));
    assert!(!past.note(second.header.hash, second.header.actor, 2, 3, second_bytes), "not of this log");
    assert_eq!(registers.place(&first.header, None), Ok(Place::Next));
    registers.take(&first, None).unwrap();
    let bytes = Doc::changes(&doc).remove(0).bytes;
    assert!(past.note(first.header.hash, first.header.actor, 1, 2, bytes));
    assert_eq!(registers.place(&first.header, Some(&past)), Ok(Place::Duplicate));
    assert_eq!(registers.place(&second.header, None), Ok(Place::Next));
}

#[test]
fn a_gap_in_the_sequence_waits_and_a_repeated_number_is_refused() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let first = decode(&change(&mut doc, 1, |writer| writer.text("name", "Amina"))).unwrap();
    let mut registers = Registers::new(Kind::Candidate);
    let with_seq = |seq| Header { seq, ..first.header.clone() };
    assert_eq!(registers.place(&with_seq(2), None), Ok(Place::Missing));
    registers.take(&first, None).unwrap();
    let deps = vec![first.header.hash];
    assert!(registers.place(&Header { deps, start_op: 3, ..with_seq(1) }, None).is_err());
}

#[test]
fn operations_that_start_too_low_or_near_the_end_of_numbers_are_refused() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let first = decode(&change(&mut doc, 1, |writer| writer.text("name", "Amina"))).unwrap();
    for start_op in [1, 3, u64::from(u32::MAX)] {
        let header = Header { start_op, ..first.header.clone() };
        assert!(Registers::new(Kind::Candidate).place(&header, None).is_err(), "{start_op}");
    }
}

#[test]
fn a_state_is_read_back_as_it_was_written() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let bytes = change(&mut doc, 1, |writer| {
        writer.text("name", "Amina")?;
        writer.number("consent/store", 1_795_000_000_000)
    });
    let mut registers = Registers::new(Kind::Candidate);
    registers.take(&decode(&bytes).unwrap(), None).unwrap();
    let stored = minicbor::to_vec(&registers).unwrap();
    assert_eq!(minicbor::decode::<Registers>(&stored).unwrap(), registers);
}

#[test]
fn tablets_that_write_at_the_same_time_give_what_automerge_gives() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 150, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let conflicts = std::cell::Cell::new(0);
    let outcome = runner.run(&vec(step(), 1..40), |steps| {
        let mut world = World::new();
        for step in steps {
            world.run(step);
        }
        let concurrent = |key: &&&str| world.server.registers.values(key).len() > 1;
        conflicts.set(conflicts.get() + world::KEYS.iter().filter(concurrent).count());
        Ok(())
    });
    outcome.unwrap();
    assert!(
        conflicts.get() > 50,
        "{} conflicts: the tablets did not write at the same time",
        conflicts.get()
    );
}
